# winsock_messages_add_dll(NAME DOCUMENTS document... [OUTPUT_DIRECTORY directory]
#                          [REFERENCE_PAGE file] [ENTRY_DOCUMENTS file]
#                          [COLLECTOR_FILES directory] [VERSION version]
#                          [PRODUCT_NAME text] [FILE_DESCRIPTION text] [COMPANY_NAME text]
#                          [COPYRIGHT text])
#
# Makes NAME.dll for x64, x86 and ARM64 from message documents (messages/FORMAT.md) in
# OUTPUT_DIRECTORY/{x64,x86,arm64} (default: dist in the build tree), as the target NAME. Documents
# are absolute or relative to the caller's folder. No C compiler is needed: the DLL holds resources
# only.
#
# The run of the generator that makes the message text file makes what else is asked for too:
# REFERENCE_PAGE is one HTML file, ENTRY_DOCUMENTS a list for C++ of which document each code is from
# (generator/entry_documents.py), COLLECTOR_FILES the folder of messages.json, messages.schema.json and
# NAME.csv (generator/collector_files.py). All are absolute or relative to the caller's build folder, and
# there once the target NAME-generated is built, on which NAME depends.
#
# The version resource says what the further arguments give: VERSION is one to four numbers of 16 bits
# (default: the version of the caller's project, or 0.0.0), PRODUCT_NAME the project's name,
# FILE_DESCRIPTION the project's description or else NAME; without COMPANY_NAME or COPYRIGHT it says
# nothing of them.
#
# Properties of the target tell where the pieces lie:
#
#   MESSAGE_TEXT_FILE      NAME.mc
#   MESSAGE_TABLE_FILE     MSG00411.bin, the RT_MESSAGETABLE resource
#   MESSAGE_RESOURCE_FILE  message_table.res, which can be linked into a program instead
#
# This file lies in the sources or, with the generator beside it, in an installation. It looks for
# Python and the compilers when a DLL is asked for.

include(${CMAKE_CURRENT_LIST_DIR}/VersionResource.cmake)

# Makes NAME.mc in the folder `work`, and the further outputs, in one run of the generator.
function(
  _generate_messages
  name
  work
  documents
  reference_page
  entry_documents
  collector_files)
  cmake_path(GET CMAKE_CURRENT_FUNCTION_LIST_DIR PARENT_PATH root)
  set(sources
      __init__.py
      __main__.py
      catalog.py
      collector_files.py
      document.py
      entry_documents.py
      error_code.py
      fault.py
      files.py
      inputs.py
      mc.py
      messages.py
      messages.schema.json
      os_dependent_codes.py
      reference_page/__init__.py
      reference_page/media.css
      reference_page/page.css
      reference_page/page.html
      reference_page/page.js
      utf8.py
      wording.py)
  list(TRANSFORM sources PREPEND "${root}/generator/")
  set(paths)
  foreach(document IN LISTS documents)
    cmake_path(ABSOLUTE_PATH document BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
    list(APPEND paths "${document}")
  endforeach()

  set(outputs "${work}/${name}.mc")
  set(options --name "${name}" --output-dir "${work}")
  foreach(output IN ITEMS reference_page entry_documents collector_files)
    if(${output})
      cmake_path(ABSOLUTE_PATH ${output} BASE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}" NORMALIZE)
      string(REPLACE _ - option "--${output}")
      list(APPEND options ${option} "${${output}}")
      if(output STREQUAL collector_files)
        list(APPEND outputs "${${output}}/messages.json" "${${output}}/messages.schema.json"
             "${${output}}/${name}.csv")
      else()
        list(APPEND outputs "${${output}}")
      endif()
    endif()
  endforeach()
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND "${Python3_EXECUTABLE}" -B "${root}/generator" ${paths} ${options}
    DEPENDS ${paths} ${sources} "${root}/messages/os-dependent-codes.toml"
    COMMENT "Generating ${name}.mc"
    VERBATIM)
  add_custom_target(${name}-generated DEPENDS ${outputs})
endfunction()

# Compiles one resource script; the folder of the message table is where it finds MSG00411.bin.
function(_compile_resource output script include_directory)
  if(RESOURCE_COMPILER_IS_LLVM)
    # Without clang beside it llvm-rc cannot preprocess, drops #include and reports success.
    set(options /no-preprocess /C 65001)
    # Without -- it takes a path below a folder like /check for its option /C.
    set(end_of_options --)
  else()
    set(options /nologo /c65001)
    set(end_of_options)
  endif()
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${RESOURCE_COMPILER}" ${options} /I "${include_directory}" /FO "${output}"
            ${end_of_options} "${script}"
    DEPENDS "${script}" ${ARGN}
    COMMENT "Compiling ${output}"
    VERBATIM)
endfunction()

function(_link_message_dll output machine work message_table)
  set(report_size "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/report_size.py")
  set(import_library)
  if(RESOURCE_LINKER_IS_LLD)
    # Unlike /Brepro, /timestamp:0 adds no debug directory. lld-link writes an import library even
    # of a DLL that exports nothing.
    set(import_library "${work}/${machine}.lib")
    set(options /timestamp:0 "/implib:${import_library}")
  else()
    set(options /NOLOGO /Brepro)
  endif()
  add_custom_command(
    OUTPUT "${output}" ${import_library}
    COMMAND "${RESOURCE_LINKER}" /DLL /NOENTRY /MACHINE:${machine} /FILEALIGN:512 /SUBSYSTEM:WINDOWS
            /MANIFEST:NO ${options} "/OUT:${output}" ${ARGN}
    COMMAND "${Python3_EXECUTABLE}" -B "${report_size}" "${output}" "${message_table}"
    DEPENDS ${ARGN} "${message_table}" "${report_size}"
    COMMENT "Linking ${output}"
    VERBATIM)
endfunction()

function(winsock_messages_add_dll name)
  cmake_parse_arguments(
    PARSE_ARGV
    1
    arg
    ""
    "OUTPUT_DIRECTORY;REFERENCE_PAGE;ENTRY_DOCUMENTS;COLLECTOR_FILES;VERSION;PRODUCT_NAME;FILE_DESCRIPTION;COMPANY_NAME;COPYRIGHT"
    "DOCUMENTS")
  if(arg_UNPARSED_ARGUMENTS OR NOT arg_DOCUMENTS)
    message(FATAL_ERROR "winsock_messages_add_dll(${name}): expected DOCUMENTS and options of "
                        "MessageDll.cmake, found \"${arg_UNPARSED_ARGUMENTS}\"")
  endif()
  include("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/MessageCompiler.cmake")
  find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter)
  cmake_path(GET CMAKE_CURRENT_FUNCTION_LIST_DIR PARENT_PATH root)

  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/dist")
  endif()
  set(work "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  file(MAKE_DIRECTORY "${work}")

  _generate_messages(${name} "${work}" "${arg_DOCUMENTS}" "${arg_REFERENCE_PAGE}"
                     "${arg_ENTRY_DOCUMENTS}" "${arg_COLLECTOR_FILES}")

  # mc and windmc take the same options: -u Unicode in, -U Unicode out.
  set(message_text "${work}/${name}.mc")
  set(message_table "${work}/MSG00411.bin")
  add_custom_command(
    OUTPUT "${message_table}" "${work}/${name}.rc" "${work}/${name}.h"
    COMMAND "${MESSAGE_COMPILER}" -u -U -h "${work}" -r "${work}" "${message_text}"
    DEPENDS "${message_text}"
    COMMENT "Compiling ${name}.mc"
    VERBATIM)

  _compile_resource("${work}/message_table.res" "${root}/src/message_dll/message_table.rc"
                    "${work}" "${message_table}")
  version_resource(
    "${work}/version.rc"
    FILE_NAME "${name}.dll"
    FILE_TYPE DLL
    VERSION "${arg_VERSION}"
    PRODUCT_NAME "${arg_PRODUCT_NAME}"
    FILE_DESCRIPTION "${arg_FILE_DESCRIPTION}"
    COMPANY_NAME "${arg_COMPANY_NAME}"
    COPYRIGHT "${arg_COPYRIGHT}")
  _compile_resource("${work}/version.res" "${work}/version.rc" "${work}")

  set(dlls)
  foreach(architecture IN ITEMS x64 x86 arm64)
    string(TOUPPER ${architecture} machine)
    set(directory "${arg_OUTPUT_DIRECTORY}/${architecture}")
    file(MAKE_DIRECTORY "${directory}")
    _link_message_dll("${directory}/${name}.dll" ${machine} "${work}" "${message_table}"
                      "${work}/message_table.res" "${work}/version.res")
    list(APPEND dlls "${directory}/${name}.dll")
  endforeach()

  add_custom_target(${name} ALL DEPENDS ${dlls})
  add_dependencies(${name} ${name}-generated)
  set_target_properties(
    ${name}
    PROPERTIES MESSAGE_TEXT_FILE "${message_text}"
               MESSAGE_TABLE_FILE "${message_table}"
               MESSAGE_RESOURCE_FILE "${work}/message_table.res")
endfunction()
