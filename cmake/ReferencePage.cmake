# add_reference_page(NAME DOCUMENTS document... OUTPUT file)
#
# Makes the reference page of the message documents of NAME.dll: one HTML file, as the target
# NAME-reference-page.

include(${CMAKE_CURRENT_LIST_DIR}/MessageDll.cmake)

set(_reference_page_sources ${_generator_sources})
foreach(file IN ITEMS reference_page.html reference_page.css reference_page.js)
  list(APPEND _reference_page_sources "${_message_dll_root}/generator/${file}")
endforeach()

function(add_reference_page name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT" "DOCUMENTS")
  list(TRANSFORM arg_DOCUMENTS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  add_custom_command(
    OUTPUT "${arg_OUTPUT}"
    COMMAND "${Python3_EXECUTABLE}" -B "${_message_dll_root}/generator" ${arg_DOCUMENTS}
            --reference-page "${arg_OUTPUT}" --name "${name}"
    DEPENDS ${arg_DOCUMENTS} "${_message_dll_root}/messages/os-dependent-codes.toml"
            ${_reference_page_sources}
    COMMENT "Generating ${arg_OUTPUT}"
    VERBATIM)
  add_custom_target(${name}-reference-page ALL DEPENDS "${arg_OUTPUT}")
endfunction()
