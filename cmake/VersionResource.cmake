# version_resource(SCRIPT FILE_NAME name FILE_TYPE APP|DLL [VERSION version] [PRODUCT_NAME text]
#                  [FILE_DESCRIPTION text] [COMPANY_NAME text] [COPYRIGHT text])
#
# Writes the resource script with the version of a program or DLL. What is not given, or empty, is
# that of the caller's project.

# Text as it stands between the quotes of a resource script.
function(_escape_for_resource_script variable)
  string(REPLACE "\\" "\\\\" text "${${variable}}")
  string(REPLACE "\"" "\"\"" text "${text}")
  set(${variable}
      "${text}"
      PARENT_SCOPE)
endfunction()

function(version_resource script)
  cmake_parse_arguments(
    PARSE_ARGV 1 arg ""
    "FILE_NAME;FILE_TYPE;VERSION;PRODUCT_NAME;FILE_DESCRIPTION;COMPANY_NAME;COPYRIGHT" "")
  set(version "${arg_VERSION}")
  if(version STREQUAL "")
    set(version "${PROJECT_VERSION}")
  endif()
  if(version STREQUAL "")
    set(version 0.0.0)
  endif()
  if(NOT version MATCHES "^[0-9]+(\\.[0-9]+)?(\\.[0-9]+)?(\\.[0-9]+)?$")
    message(FATAL_ERROR "${arg_FILE_NAME}: the version is \"${version}\", expected one to four "
                        "numbers such as 1.0.0")
  endif()
  string(REPLACE "." ";" numbers "${version}")
  foreach(number IN LISTS numbers)
    if(number GREATER 65535)
      message(FATAL_ERROR "${arg_FILE_NAME}: the version is \"${version}\", expected numbers up "
                          "to 65535")
    endif()
  endforeach()
  list(APPEND numbers 0 0 0)
  list(SUBLIST numbers 0 4 numbers)
  list(JOIN numbers ", " numbers)

  set(file_name "${arg_FILE_NAME}")
  set(file_type 1) # VFT_APP
  if(arg_FILE_TYPE STREQUAL "DLL")
    set(file_type 2) # VFT_DLL
  endif()
  set(product_name "${arg_PRODUCT_NAME}")
  if(product_name STREQUAL "")
    set(product_name "${PROJECT_NAME}")
  endif()
  set(file_description "${arg_FILE_DESCRIPTION}")
  if(file_description STREQUAL "")
    set(file_description "${PROJECT_DESCRIPTION}")
  endif()
  if(file_description STREQUAL "")
    cmake_path(GET file_name STEM LAST_ONLY file_description)
  endif()
  _escape_for_resource_script(product_name)
  _escape_for_resource_script(file_description)

  set(optional)
  if(NOT "${arg_COMPANY_NAME}" STREQUAL "")
    _escape_for_resource_script(arg_COMPANY_NAME)
    string(APPEND optional "VALUE \"CompanyName\", \"${arg_COMPANY_NAME}\"\n            ")
  endif()
  if(NOT "${arg_COPYRIGHT}" STREQUAL "")
    _escape_for_resource_script(arg_COPYRIGHT)
    string(APPEND optional "VALUE \"LegalCopyright\", \"${arg_COPYRIGHT}\"\n            ")
  endif()
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../src/message_dll/version.rc.in" "${script}"
                 @ONLY)
endfunction()
