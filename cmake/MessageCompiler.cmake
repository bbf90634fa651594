# Finds the three programs that turn a message text file into a DLL, and says which it took:
#
#   MESSAGE_COMPILER   mc of the Windows SDK, or windmc of GNU binutils
#   RESOURCE_COMPILER  rc of the Windows SDK, or llvm-rc
#   RESOURCE_LINKER    link of MSVC, or lld-link
#
# Set one of them yourself (-D MESSAGE_COMPILER=...) to choose. RESOURCE_COMPILER_IS_LLVM and
# RESOURCE_LINKER_IS_LLD are set for the options in which the families differ.
#
# Other programs have these names as well (mc is also Midnight Commander, rc a shell, link a part
# of coreutils): none is taken that does not introduce itself as what we look for.

function(_introduces_itself result program argument expected)
  execute_process(
    COMMAND "${program}" ${argument}
    # An interactive program must find an end of input, not wait for it.
    INPUT_FILE "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    OUTPUT_VARIABLE words
    ERROR_VARIABLE words
    RESULT_VARIABLE ignored_exit_code
    TIMEOUT 20)
  if(words MATCHES "${expected}")
    set(${result}
        TRUE
        PARENT_SCOPE)
  else()
    set(${result}
        FALSE
        PARENT_SCOPE)
  endif()
endfunction()

function(_is_message_compiler result program)
  if(program MATCHES "windmc[^/]*$")
    _introduces_itself(answer "${program}" --version "windmc")
  else()
    _introduces_itself(answer "${program}" "-?" "Microsoft.*Message Compiler")
  endif()
  set(${result}
      ${answer}
      PARENT_SCOPE)
endfunction()

function(_is_resource_compiler result program)
  _introduces_itself(answer "${program}" "/?" "Microsoft.*Resource Compiler|Resource Converter")
  set(${result}
      ${answer}
      PARENT_SCOPE)
endfunction()

function(_is_resource_linker result program)
  _introduces_itself(answer "${program}" "/?" "Microsoft.*Linker|LLVM Linker")
  set(${result}
      ${answer}
      PARENT_SCOPE)
endfunction()

function(_find_tool variable check description packages)
  find_program(
    ${variable}
    NAMES ${ARGN} VALIDATOR ${check} NAMES_PER_DIR
    DOC "The ${description}")
  list(JOIN ARGN ", " names)
  if(NOT ${variable})
    message(
      FATAL_ERROR
        "No ${description} was found (looked for ${names}).\n"
        "On Debian: apt-get install ${packages}\n"
        "On Windows: use a developer prompt of Visual Studio with the Windows SDK.\n"
        "Elsewhere: pass its path as -D ${variable}=...")
  endif()
  cmake_language(CALL ${check} is_right "${${variable}}")
  if(NOT is_right)
    message(
      FATAL_ERROR "${variable} is ${${variable}}, which is no ${description} (expected ${names}).")
  endif()
  message(STATUS "${description}: ${${variable}}")
endfunction()

_find_tool(
  MESSAGE_COMPILER
  _is_message_compiler
  "message compiler"
  "binutils-mingw-w64-x86-64"
  mc
  x86_64-w64-mingw32-windmc
  windmc)
_find_tool(RESOURCE_COMPILER _is_resource_compiler "resource compiler" "llvm" rc llvm-rc)
_find_tool(RESOURCE_LINKER _is_resource_linker "linker" "lld" link lld-link)

string(REGEX MATCH "llvm-rc[^/]*$" RESOURCE_COMPILER_IS_LLVM "${RESOURCE_COMPILER}")
string(REGEX MATCH "lld-link[^/]*$" RESOURCE_LINKER_IS_LLD "${RESOURCE_LINKER}")
