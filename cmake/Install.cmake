# cmake --install: the message DLLs, and the client library as a CMake package. Nothing installed
# names a folder of this machine, so the installed tree may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/winsock-messages-ja")
set(data_dir "${CMAKE_INSTALL_DATADIR}/winsock-messages-ja")
set(config "${PROJECT_BINARY_DIR}/winsock-messages-jaConfig.cmake")
set(version "${PROJECT_BINARY_DIR}/winsock-messages-jaConfigVersion.cmake")
configure_package_config_file(
  cmake/winsock-messages-jaConfig.cmake.in "${config}"
  INSTALL_DESTINATION "${package_dir}"
  PATH_VARS CMAKE_INSTALL_BINDIR data_dir)
write_basic_package_version_file("${version}" COMPATIBILITY SameMajorVersion)

foreach(architecture IN ITEMS x64 x86 arm64)
  install(FILES "${PROJECT_BINARY_DIR}/dist/${architecture}/winsock-messages-ja.dll"
          DESTINATION "${CMAKE_INSTALL_BINDIR}/${architecture}")
endforeach()
install(DIRECTORY src/client/include/ src/event_log/include/
        DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(
  TARGETS winsock_messages_client winsock_messages_headers
  EXPORT winsock-messages-ja
  INCLUDES
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
if(WIN32)
  install(
    TARGETS winsock_messages_event_log winsock_messages_embedded
    EXPORT winsock-messages-ja
    OBJECTS DESTINATION "${CMAKE_INSTALL_LIBDIR}")
endif()
install(
  EXPORT winsock-messages-ja
  NAMESPACE winsock-messages-ja::
  FILE winsock-messages-jaTargets.cmake
  DESTINATION "${package_dir}")
install(FILES "${config}" "${version}" cmake/winsock-messages-jaDll.cmake
        DESTINATION "${package_dir}")

# winsock_messages_add_dll with the generator, laid out as in the sources.
install(FILES cmake/MessageCompiler.cmake cmake/MessageDll.cmake cmake/VersionResource.cmake
              cmake/report_size.py DESTINATION "${data_dir}/cmake")
install(
  DIRECTORY generator
  DESTINATION "${data_dir}"
  PATTERN __pycache__ EXCLUDE)
install(FILES messages/os-dependent-codes.toml DESTINATION "${data_dir}/messages")
install(FILES src/message_dll/message_table.rc src/message_dll/version.rc.in
        DESTINATION "${data_dir}/src/message_dll")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
