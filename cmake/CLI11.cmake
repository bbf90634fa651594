# CLI11, which reads command lines, as the target CLI11::CLI11: its headers alone, by a folder of their
# own. CLI11's own CMakeLists.txt is never read (that of 2.1.2 is an error for CMake 4), and no
# warning of its headers is ours.
set(cli11_headers "${PROJECT_BINARY_DIR}/cli11")
if(CMAKE_CROSSCOMPILING AND EXISTS /usr/include/CLI/CLI.hpp)
  # Debian's package, by a link: with all of /usr/include MinGW would take the headers of Linux for
  # its own.
  file(MAKE_DIRECTORY "${cli11_headers}")
  file(CREATE_LINK /usr/include/CLI "${cli11_headers}/CLI" SYMBOLIC)
else()
  include(FetchContent)
  FetchContent_Declare(
    cli11
    URL https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.1.2.tar.gz
    URL_HASH SHA256=26291377e892ba0e5b4972cdfd4a2ab3bf53af8dac1f4ea8fe0d1376b625c8cb
    SOURCE_SUBDIR headers-only) # no such folder: nothing of it is read
  FetchContent_MakeAvailable(cli11)
  set(cli11_headers "${cli11_SOURCE_DIR}/include")
endif()
add_library(cli11 INTERFACE)
add_library(CLI11::CLI11 ALIAS cli11)
target_include_directories(cli11 SYSTEM INTERFACE "${cli11_headers}")
