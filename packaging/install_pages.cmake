# Run by cmake --install, with SOURCES and DESTINATION set: installs the pages, laid out as in the
# sources, so that links between them lead somewhere. Other links lead to where things lie in an
# installation. A page that changes so asks for no new configuration.
file(
  GLOB pages
  RELATIVE "${SOURCES}"
  "${SOURCES}/README*.md" "${SOURCES}/CHANGELOG.md" "${SOURCES}/SECURITY.md" "${SOURCES}/docs/*.md"
  "${SOURCES}/messages/*.md")
foreach(page IN LISTS pages)
  file(READ "${SOURCES}/${page}" text)
  string(REGEX REPLACE "\\]\\(src/[a-z_]+/include/" "](../../../include/" text "${text}")
  string(REGEX REPLACE "\\]\\(\\.\\./src/[a-z_]+/include/" "](../../../../include/" text "${text}")
  string(REGEX REPLACE "\\]\\(\\.\\./(packaging/)?(nsis|msi|cmake)/"
                       "](../../../winsock-messages-ja/\\2/" text "${text}")
  string(REGEX REPLACE "\\[(scripts/[a-z.-]+)\\]\\([^)]*\\)" "\\1" text "${text}")
  message(STATUS "Installing: ${DESTINATION}/${page}")
  file(WRITE "${DESTINATION}/${page}" "${text}")
endforeach()
