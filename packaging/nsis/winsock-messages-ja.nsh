; Puts winsock-messages-ja.dll into an installer made with NSIS 3, 32-bit or 64-bit.
;
;   !define WINSOCK_MESSAGES_JA_DLL "x64\winsock-messages-ja.dll"   ; the file to ship
;   !include "winsock-messages-ja.nsh"
;
;   ${WinsockMessagesJa_Install} SOURCE FOLDER RESULT
;       Lays the DLL into FOLDER\<version>, registers SOURCE in the log Application with it, and
;       removes other versions of the DLL that it laid into FOLDER. Without a SOURCE ("") it
;       registers nothing. Folders that it makes have the rights of Program Files.
;   ${WinsockMessagesJa_Uninstall} SOURCE FOLDER
;       Takes away what Install added, FOLDER too if Install made it and it is then empty. For the
;       uninstaller.
;
; SOURCE is the name of the event source: give each application its own. FOLDER belongs to one
; application: a path on a local drive, without a backslash at its end. RESULT is a variable that
; receives a Win32 error code; whatever it is but 0, nothing has changed:
;
;     0  done
;    29  the DLL cannot be written to FOLDER
;    80  in the place of the DLL lies a file that no installation laid
;    87  SOURCE or FOLDER holds a character that it must not, SOURCE is too long, or FOLDER is not
;        on a local drive
;   183  SOURCE is a log, is registered in another log, or is registered by another application
;  1010  the registry cannot be written
;
; A DLL in use (Event Viewer and the Event Log service keep it open) does not stop either of them:
; it is moved aside and removed at the next restart. Ask with IfRebootFlag whether that happened.

!ifndef WINSOCK_MESSAGES_JA_NSH
!define WINSOCK_MESSAGES_JA_NSH

!include "FileFunc.nsh"
!include "LogicLib.nsh"

; The version names the folder of the DLL; it is read from the DLL itself.
!getdllversion "${WINSOCK_MESSAGES_JA_DLL}" WINSOCK_MESSAGES_JA_DLL_
!define WINSOCK_MESSAGES_JA_VERSION "${WINSOCK_MESSAGES_JA_DLL_1}.${WINSOCK_MESSAGES_JA_DLL_2}.${WINSOCK_MESSAGES_JA_DLL_3}"

!define WINSOCK_MESSAGES_JA_FILE "winsock-messages-ja.dll"

!include "${__FILEDIR__}/text.nsh"
!include "${__FILEDIR__}/files.nsh"
!include "${__FILEDIR__}/event_source.nsh"

Var WinsockMessagesJa.Laid
Var WinsockMessagesJa.Old

!define WinsockMessagesJa_Install "!insertmacro WinsockMessagesJa_Install"
!define WinsockMessagesJa_Uninstall "!insertmacro WinsockMessagesJa_Uninstall"

; RESULT = 80 where something that no installation laid stands in the place of FILE.
!macro WinsockMessagesJa_CheckPlace DIRECTORY FILE RESULT
  ${If} ${WinsockMessagesJa_Taken} "${DIRECTORY}\${FILE}"
  ${OrIf} ${WinsockMessagesJa_Taken} "${DIRECTORY}\~${FILE}-new"
    StrCpy ${RESULT} 80
  ${EndIf}
!macroend

; Writes that FILE will be laid into DIRECTORY. The error flag is set where that fails.
!macro WinsockMessagesJa_ListFile DIRECTORY FILE
  !insertmacro WinsockMessagesJa_List "${DIRECTORY}\~${FILE}-new" "${WINSOCK_MESSAGES_JA_VERSION}"
  !insertmacro WinsockMessagesJa_List "${DIRECTORY}\${FILE}" "${WINSOCK_MESSAGES_JA_VERSION}"
!macroend

!macro WinsockMessagesJa_Install SOURCE FOLDER RESULT
  SetRegView 64
  !insertmacro WinsockMessagesJa_Check "${SOURCE}" "${FOLDER}" ${RESULT}
  ${If} ${RESULT} = 0
    !insertmacro WinsockMessagesJa_CheckPlace "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}" \
      "${WINSOCK_MESSAGES_JA_FILE}" ${RESULT}
  ${EndIf}
  ${If} ${RESULT} = 0
    !insertmacro WinsockMessagesJa_Lay "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}" ${RESULT}
    ${If} ${RESULT} = 0
    ${AndIf} "${SOURCE}" != ""
      !insertmacro WinsockMessagesJa_Register "${SOURCE}" "${FOLDER}" ${RESULT}
    ${EndIf}
    ${If} ${RESULT} = 0
      !insertmacro WinsockMessagesJa_RemoveFiles "${FOLDER}\$WinsockMessagesJa.Version" \
        "${WINSOCK_MESSAGES_JA_FILE}" \
        "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}\${WINSOCK_MESSAGES_JA_FILE}" "listed"
    ${Else}
      !insertmacro WinsockMessagesJa_TakeBack "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}"
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetRegView lastused
!macroend

; Puts the DLL into DIRECTORY, where it gets its name only when it is whole. Old = the path that the
; file has now which was in its place, Laid = "yes" where it is in place. RESULT = 0, 29 or 1010.
!macro WinsockMessagesJa_Lay DIRECTORY RESULT
  StrCpy $WinsockMessagesJa.Old ""
  StrCpy $WinsockMessagesJa.Laid ""
  ClearErrors
  !insertmacro WinsockMessagesJa_ListFile "${DIRECTORY}" "${WINSOCK_MESSAGES_JA_FILE}"
  ${If} ${Errors}
    StrCpy ${RESULT} 1010
  ${Else}
    !insertmacro WinsockMessagesJa_MakeFolder "${DIRECTORY}"
    ${If} $WinsockMessagesJa.Failed == "yes"
      StrCpy ${RESULT} 29
    ${Else}
      ClearErrors
      SetOutPath "${DIRECTORY}"
      SetOverwrite try
      File "/oname=~${WINSOCK_MESSAGES_JA_FILE}-new" "${WINSOCK_MESSAGES_JA_DLL}"
      SetOverwrite lastused
      SetOutPath "$TEMP" ; a working folder could not be removed
      ${If} ${Errors}
        StrCpy ${RESULT} 29
      ${Else}
        !insertmacro WinsockMessagesJa_PutInPlace "${DIRECTORY}" "${WINSOCK_MESSAGES_JA_FILE}" \
          "${WINSOCK_MESSAGES_JA_VERSION}"
        ${If} ${Errors}
          StrCpy ${RESULT} 29
        ${Else}
          StrCpy $WinsockMessagesJa.Laid "yes"
        ${EndIf}
        StrCpy $WinsockMessagesJa.Old $WinsockMessagesJa.Aside
      ${EndIf}
    ${EndIf}
  ${EndIf}
!macroend

; Undoes Lay.
!macro WinsockMessagesJa_TakeBack DIRECTORY
  ${If} $WinsockMessagesJa.Laid == "yes"
    Delete "${DIRECTORY}\${WINSOCK_MESSAGES_JA_FILE}"
  ${EndIf}
  ${If} $WinsockMessagesJa.Old != ""
    Rename $WinsockMessagesJa.Old "${DIRECTORY}\${WINSOCK_MESSAGES_JA_FILE}"
  ${EndIf}
  !insertmacro WinsockMessagesJa_RemoveFiles "${DIRECTORY}" "${WINSOCK_MESSAGES_JA_FILE}" \
    "${DIRECTORY}\${WINSOCK_MESSAGES_JA_FILE}" "listed"
!macroend

!macro WinsockMessagesJa_Uninstall SOURCE FOLDER
  SetRegView 64
  ${If} "${SOURCE}" != ""
    !insertmacro WinsockMessagesJa_Unregister "${SOURCE}" "${FOLDER}"
  ${EndIf}
  !insertmacro WinsockMessagesJa_RemoveFiles "${FOLDER}\$WinsockMessagesJa.Version" \
    "${WINSOCK_MESSAGES_JA_FILE}" "" ""
  SetRegView lastused
!macroend

!endif
