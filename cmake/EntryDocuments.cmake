# add_entry_documents(TARGET DOCUMENTS document...)
#
# Gives the sources of TARGET the file entry_documents.inc: which of the message documents, named
# relative to the top of the project, each code is from (generator/entry_documents.py).

include(${CMAKE_CURRENT_LIST_DIR}/MessageDll.cmake)

function(add_entry_documents target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DOCUMENTS")
  list(TRANSFORM arg_DOCUMENTS PREPEND "${PROJECT_SOURCE_DIR}/")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/${target}/entry_documents.inc")
  _generator_sources(generator_sources "${PROJECT_SOURCE_DIR}")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${Python3_EXECUTABLE}" -B "${PROJECT_SOURCE_DIR}/generator" ${arg_DOCUMENTS}
            --entry-documents "${output}"
    DEPENDS ${arg_DOCUMENTS} ${generator_sources}
    COMMENT "Generating ${output}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  target_include_directories(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}")
endfunction()
