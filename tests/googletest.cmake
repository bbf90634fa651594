# GoogleTest: the one that is installed, or else its sources.
include(FetchContent)
FetchContent_Declare(
  googletest
  URL https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz
  URL_HASH SHA256=8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7
  FIND_PACKAGE_ARGS NAMES GTest)
set(INSTALL_GTEST OFF)
set(BUILD_GMOCK OFF)
FetchContent_MakeAvailable(googletest)
# Optimised it has a sixth of the symbols, over which GNU's linker takes its time in each test program.
if(MINGW AND TARGET gtest)
  target_compile_options(gtest PRIVATE -Og)
endif()
