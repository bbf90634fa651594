# refuse_folders(path...) stops where a path holds a character that a shell would act on: windres
# hands paths to one. scripts/enter-project.sh refuses the same, before there is a CMake.
function(refuse_folders)
  string(ASCII 1 first)
  string(ASCII 31 last)
  string(ASCII 127 delete)
  foreach(number RANGE 1 ${ARGC})
    math(EXPR index "${number} - 1")
    set(path "${ARGV${index}}")
    if(path MATCHES "[][$`\"'\\&;|<>*?]")
      message(
        FATAL_ERROR "The path of a folder holds the character ${CMAKE_MATCH_0}, which a shell "
                    "would act on: ${path}\nMove it to a folder without it.")
    elseif(path MATCHES "[${first}-${last}${delete}]")
      message(FATAL_ERROR "The path of a folder holds a control character, which a shell would act "
                          "on. Move it to a folder without it.")
    endif()
  endforeach()
endfunction()
