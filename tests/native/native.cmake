# What the native tests share: SANITIZE, which wants clang, and programs of GoogleTest.
set(SANITIZE
    ""
    CACHE STRING "What -fsanitize= is to be given for all sources")
if(SANITIZE)
  add_compile_options(-fsanitize=${SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SANITIZE})
endif()

include(CTest)
include(${CMAKE_CURRENT_LIST_DIR}/../googletest.cmake)
function(add_cpp_test name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name})
endfunction()
