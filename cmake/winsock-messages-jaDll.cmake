# Where the message DLLs lie, for projects that use them: in the build tree, or installed.
#
# winsock-messages-ja::dll is the DLL for the architecture that the project is compiled for:
#
#   install(FILES $<TARGET_FILE:winsock-messages-ja::dll> DESTINATION bin)
#
# Its property MESSAGE_DLL_DIRECTORY is the folder whose subfolders x64, x86 and arm64 hold one each.

# _winsock_messages_import_dll(folder [GLOBAL]) makes the target.
function(_winsock_messages_import_dll folder)
  set(processor "${CMAKE_SYSTEM_PROCESSOR}")
  if(MSVC)
    # The other one may be that of the machine on which the compiler runs.
    set(processor "${CMAKE_C_COMPILER_ARCHITECTURE_ID}${CMAKE_CXX_COMPILER_ARCHITECTURE_ID}")
  endif()
  set(architecture x64)
  if(CMAKE_SIZEOF_VOID_P EQUAL 4)
    set(architecture x86)
  elseif(processor MATCHES "ARM64|arm64|aarch64")
    set(architecture arm64)
  endif()
  add_library(winsock-messages-ja::dll MODULE IMPORTED ${ARGN})
  set_target_properties(
    winsock-messages-ja::dll
    PROPERTIES MESSAGE_DLL_DIRECTORY "${folder}"
               IMPORTED_LOCATION "${folder}/${architecture}/winsock-messages-ja.dll")
endfunction()

# winsock_messages_copy_dll(program): the DLL lies beside the program (or the DLL) when it is built.
# To be called where the program is added.
function(winsock_messages_copy_dll program)
  add_custom_command(
    TARGET ${program}
    POST_BUILD
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different $<TARGET_FILE:winsock-messages-ja::dll>
            $<TARGET_FILE_DIR:${program}>
    VERBATIM)
  # Another DLL is another reason to build the program.
  get_target_property(dll winsock-messages-ja::dll IMPORTED_LOCATION)
  set_property(
    TARGET ${program}
    APPEND
    PROPERTY LINK_DEPENDS "${dll}")
endfunction()
