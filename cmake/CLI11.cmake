# CLI11, which reads command lines, as the target CLI11::CLI11.
if(CMAKE_CROSSCOMPILING AND EXISTS /usr/include/CLI/CLI.hpp)
  # The headers of Debian's package, by themselves: with all of /usr/include MinGW would take those
  # of Linux for its own.
  file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/cli11")
  file(CREATE_LINK /usr/include/CLI "${PROJECT_BINARY_DIR}/cli11/CLI" SYMBOLIC)
  add_library(cli11 INTERFACE)
  add_library(CLI11::CLI11 ALIAS cli11)
  target_include_directories(cli11 SYSTEM INTERFACE "${PROJECT_BINARY_DIR}/cli11")
else()
  include(FetchContent)
  FetchContent_Declare(
    cli11
    URL https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz
    URL_HASH SHA256=26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb
    FIND_PACKAGE_ARGS NAMES CLI11)
  FetchContent_MakeAvailable(cli11)
endif()
