# add_message_dll(NAME DOCUMENTS document... [OUTPUT_DIRECTORY directory])
#
# Makes NAME.dll for x64, x86 and ARM64 from message documents (messages/FORMAT.md) in
# OUTPUT_DIRECTORY/{x64,x86,arm64} (default: dist in the build tree), as the target NAME.
# No C compiler is needed: the DLL holds resources only. Properties of the target tell where the
# pieces lie:
#
#   MESSAGE_TEXT_FILE      NAME.mc
#   MESSAGE_TABLE_FILE     MSG00411.bin, the RT_MESSAGETABLE resource
#   MESSAGE_RESOURCE_FILE  message_table.res, which can be linked into a program instead

include(${CMAKE_CURRENT_LIST_DIR}/MessageCompiler.cmake)
find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter)

set(_message_dll_root "${CMAKE_CURRENT_LIST_DIR}/..")
set(_generator_sources
    __init__.py
    __main__.py
    catalog.py
    document.py
    entry_documents.py
    fault.py
    files.py
    mc.py
    messages.py
    os_dependent_codes.py
    reference_page.py
    utf8.py
    wording.py)
list(TRANSFORM _generator_sources PREPEND "${_message_dll_root}/generator/")

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
    COMMAND "${Python3_EXECUTABLE}" -B "${_message_dll_root}/cmake/report_size.py" "${output}"
            "${message_table}"
    DEPENDS ${ARGN} "${message_table}" "${_message_dll_root}/cmake/report_size.py"
    COMMENT "Linking ${output}"
    VERBATIM)
endfunction()

function(add_message_dll name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT_DIRECTORY" "DOCUMENTS")
  if(NOT arg_OUTPUT_DIRECTORY)
    set(arg_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/dist")
  endif()
  list(TRANSFORM arg_DOCUMENTS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  set(work "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  file(MAKE_DIRECTORY "${work}")

  set(codes "${_message_dll_root}/messages/os-dependent-codes.toml")
  set(message_text "${work}/${name}.mc")
  add_custom_command(
    OUTPUT "${message_text}"
    COMMAND "${Python3_EXECUTABLE}" -B "${_message_dll_root}/generator" ${arg_DOCUMENTS}
            --output-dir "${work}" --name "${name}"
    DEPENDS ${arg_DOCUMENTS} "${codes}" ${_generator_sources}
    COMMENT "Generating ${name}.mc"
    VERBATIM)

  # mc and windmc take the same options: -u Unicode in, -U Unicode out.
  set(message_table "${work}/MSG00411.bin")
  add_custom_command(
    OUTPUT "${message_table}" "${work}/${name}.rc" "${work}/${name}.h"
    COMMAND "${MESSAGE_COMPILER}" -u -U -h "${work}" -r "${work}" "${message_text}"
    DEPENDS "${message_text}"
    COMMENT "Compiling ${name}.mc"
    VERBATIM)

  _compile_resource(
    "${work}/message_table.res" "${_message_dll_root}/src/resource/message_table.rc" "${work}"
    "${message_table}")
  set(file_name "${name}.dll")
  set(file_type 2) # VFT_DLL
  set(file_description "Winsock のエラー コードの意味と説明")
  configure_file("${_message_dll_root}/src/resource/version.rc.in" "${work}/version.rc" @ONLY)
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
  set_target_properties(
    ${name}
    PROPERTIES MESSAGE_TEXT_FILE "${message_text}"
               MESSAGE_TABLE_FILE "${message_table}"
               MESSAGE_RESOURCE_FILE "${work}/message_table.res")
endfunction()
