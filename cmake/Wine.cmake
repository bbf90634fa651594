# Windows programs in the build: run as they are on Windows, by Wine elsewhere, in a prefix of the
# build tree's own.
#
#   WINE_PREFIX          the prefix
#   target wine-prefix   makes it; whatever runs a Windows program depends on it
#   WINDOWS_BINARY_DIR   the build tree as a Windows program names it (Z: is Wine's name for /)
#   WINDOWS_SOURCE_DIR   the same for the source tree

set(WINE_PREFIX "${PROJECT_BINARY_DIR}/wine")
if(CMAKE_CROSSCOMPILING_EMULATOR)
  # wineboot complains of the 32-bit half that a 64-bit Wine has not: its words go to a file. The server
  # stays for a minute after the last program, since each program of the build would start Wine anew; what
  # it starts must not hold the pipe of one of them.
  add_custom_command(
    OUTPUT "${WINE_PREFIX}/system.reg"
    COMMAND
      env "WINEPREFIX=${WINE_PREFIX}" WINEDEBUG=-all sh -c
      "(wineserver --kill; \"$0\" && wineserver --persistent=60 && wine cmd /c exit) \
         >wineboot.log 2>&1 </dev/null || { cat wineboot.log; exit 1; }"
      "${CMAKE_CURRENT_LIST_DIR}/make_wine_prefix.sh"
    DEPENDS "${CMAKE_CURRENT_LIST_DIR}/make_wine_prefix.sh"
    COMMENT "Making a Wine prefix"
    VERBATIM)
  add_custom_target(wine-prefix DEPENDS "${WINE_PREFIX}/system.reg")
else()
  add_custom_target(wine-prefix) # nothing is run here
endif()

if(CMAKE_CROSSCOMPILING)
  set(WINDOWS_BINARY_DIR "Z:${PROJECT_BINARY_DIR}")
  set(WINDOWS_SOURCE_DIR "Z:${PROJECT_SOURCE_DIR}")
else()
  set(WINDOWS_BINARY_DIR "${PROJECT_BINARY_DIR}")
  set(WINDOWS_SOURCE_DIR "${PROJECT_SOURCE_DIR}")
endif()
