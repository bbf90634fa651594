# add_reference_page(NAME DOCUMENTS document... OUTPUT file)
#
# Makes the reference page of the message documents of NAME.dll: one HTML file, as the target
# NAME-reference-page.

include(${CMAKE_CURRENT_LIST_DIR}/MessageDll.cmake)

function(add_reference_page name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT" "DOCUMENTS")
  list(TRANSFORM arg_DOCUMENTS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  cmake_path(GET CMAKE_CURRENT_FUNCTION_LIST_DIR PARENT_PATH root)
  _generator_sources(generator_sources "${root}")
  foreach(file IN ITEMS media.css page.css page.html page.js)
    list(APPEND generator_sources "${root}/generator/reference_page/${file}")
  endforeach()
  add_custom_command(
    OUTPUT "${arg_OUTPUT}"
    COMMAND "${Python3_EXECUTABLE}" -B "${root}/generator" ${arg_DOCUMENTS} --reference-page
            "${arg_OUTPUT}" --name "${name}"
    DEPENDS ${arg_DOCUMENTS} ${generator_sources}
    COMMENT "Generating ${arg_OUTPUT}"
    VERBATIM)
  add_custom_target(${name}-reference-page ALL DEPENDS "${arg_OUTPUT}")
endfunction()
