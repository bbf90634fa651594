; Puts winsock-messages-ja.dll into an installer made with NSIS 3, 32-bit or 64-bit.
;
;   !define WINSOCK_MESSAGES_JA_DLL "x64\winsock-messages-ja.dll"   ; the file to ship
;   !include "winsock-messages-ja.nsh"
;
;   ${WinsockMessagesJa_Install} SOURCE FOLDER RESULT
;       Lays the DLL into FOLDER\<version>, registers SOURCE in the log Application with it, and
;       removes other versions of the DLL from FOLDER. Without a SOURCE ("") it registers nothing.
;   ${WinsockMessagesJa_Uninstall} SOURCE FOLDER
;       Takes away what Install added, and FOLDER if it is then empty. For the uninstaller.
;
; SOURCE is the name of the event source: give each application its own. FOLDER belongs to one
; application, without a backslash at its end. RESULT is a variable that receives a Win32 error
; code; whatever it is but 0, nothing has changed:
;
;     0  done
;    29  the DLL cannot be written to FOLDER
;    87  SOURCE or FOLDER holds a character that it must not, or SOURCE is too long
;   183  SOURCE is a log, is registered in another log, or is registered by another application
;  1010  the registry cannot be written
;
; A DLL in use (Event Viewer and the Event Log service keep it open) does not stop either of them:
; it is moved aside and removed at the next restart. Ask with IfRebootFlag whether that happened.

!ifndef WINSOCK_MESSAGES_JA_NSH
!define WINSOCK_MESSAGES_JA_NSH

!include "LogicLib.nsh"

; The version names the folder of the DLL; it is read from the DLL itself.
!getdllversion "${WINSOCK_MESSAGES_JA_DLL}" WINSOCK_MESSAGES_JA_DLL_
!define WINSOCK_MESSAGES_JA_VERSION "${WINSOCK_MESSAGES_JA_DLL_1}.${WINSOCK_MESSAGES_JA_DLL_2}.${WINSOCK_MESSAGES_JA_DLL_3}"

!define WINSOCK_MESSAGES_JA_FILE "winsock-messages-ja.dll"
!define WINSOCK_MESSAGES_JA_LOGS "SYSTEM\CurrentControlSet\Services\EventLog"

!define WinsockMessagesJa_Install "!insertmacro WinsockMessagesJa_Install"
!define WinsockMessagesJa_Uninstall "!insertmacro WinsockMessagesJa_Uninstall"

Var WinsockMessagesJa.Character
Var WinsockMessagesJa.Position
Var WinsockMessagesJa.Forbidden
Var WinsockMessagesJa.Found
Var WinsockMessagesJa.Log
Var WinsockMessagesJa.Name
Var WinsockMessagesJa.Registered
Var WinsockMessagesJa.Search
Var WinsockMessagesJa.SearchFiles
Var WinsockMessagesJa.Version
Var WinsockMessagesJa.Aside
Var WinsockMessagesJa.Left

; Found = the first character of TEXT that is one of CHARACTERS, or "".
!macro WinsockMessagesJa_FindCharacter TEXT CHARACTERS
  StrCpy $WinsockMessagesJa.Found ""
  StrCpy $WinsockMessagesJa.Position 0
  ${Do}
    StrCpy $WinsockMessagesJa.Character "${TEXT}" 1 $WinsockMessagesJa.Position
    ${IfThen} $WinsockMessagesJa.Character == "" ${|} ${ExitDo} ${|}
    IntOp $WinsockMessagesJa.Position $WinsockMessagesJa.Position + 1
    StrCpy $WinsockMessagesJa.Left 0
    ${Do}
      StrCpy $WinsockMessagesJa.Forbidden "${CHARACTERS}" 1 $WinsockMessagesJa.Left
      ${IfThen} $WinsockMessagesJa.Forbidden == "" ${|} ${ExitDo} ${|}
      IntOp $WinsockMessagesJa.Left $WinsockMessagesJa.Left + 1
      ${If} $WinsockMessagesJa.Character == $WinsockMessagesJa.Forbidden
        StrCpy $WinsockMessagesJa.Found $WinsockMessagesJa.Character
      ${EndIf}
    ${Loop}
  ${Loop}
!macroend

; Found = "yes" where SOURCE is registered in the log Application with a DLL below FOLDER.
; Registered = its message file.
!macro WinsockMessagesJa_IsOurs SOURCE FOLDER
  StrCpy $WinsockMessagesJa.Found ""
  ReadRegStr $WinsockMessagesJa.Registered HKLM \
    "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" "EventMessageFile"
  StrLen $WinsockMessagesJa.Position "${FOLDER}\"
  StrCpy $WinsockMessagesJa.Name $WinsockMessagesJa.Registered $WinsockMessagesJa.Position
  ${If} $WinsockMessagesJa.Name == "${FOLDER}\"
    StrLen $WinsockMessagesJa.Position "\${WINSOCK_MESSAGES_JA_FILE}"
    StrCpy $WinsockMessagesJa.Name $WinsockMessagesJa.Registered "" -$WinsockMessagesJa.Position
    ${If} $WinsockMessagesJa.Name == "\${WINSOCK_MESSAGES_JA_FILE}"
      StrCpy $WinsockMessagesJa.Found "yes"
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend

; RESULT = 0 where SOURCE can be registered with a DLL below FOLDER.
!macro WinsockMessagesJa_Check SOURCE FOLDER RESULT
  StrCpy ${RESULT} 0
  !insertmacro WinsockMessagesJa_FindCharacter "${FOLDER}" ";%"
  ${IfThen} $WinsockMessagesJa.Found != "" ${|} StrCpy ${RESULT} 87 ${|}
  !insertmacro WinsockMessagesJa_FindCharacter "${SOURCE}" '\<>&$\"'
  ${IfThen} $WinsockMessagesJa.Found != "" ${|} StrCpy ${RESULT} 87 ${|}
  StrLen $WinsockMessagesJa.Position "${SOURCE}"
  ${IfThen} $WinsockMessagesJa.Position > 255 ${|} StrCpy ${RESULT} 87 ${|}
  ${If} ${RESULT} = 0
  ${AndIf} "${SOURCE}" != ""
    ; A name can stand in one log only, and none may be the name of a log.
    StrCpy $WinsockMessagesJa.Position 0
    ${Do}
      EnumRegKey $WinsockMessagesJa.Log HKLM "${WINSOCK_MESSAGES_JA_LOGS}" \
        $WinsockMessagesJa.Position
      ${IfThen} $WinsockMessagesJa.Log == "" ${|} ${ExitDo} ${|}
      IntOp $WinsockMessagesJa.Position $WinsockMessagesJa.Position + 1
      ${If} $WinsockMessagesJa.Log == "${SOURCE}"
        StrCpy ${RESULT} 183
      ${EndIf}
      ClearErrors
      EnumRegValue $WinsockMessagesJa.Name HKLM \
        "${WINSOCK_MESSAGES_JA_LOGS}\$WinsockMessagesJa.Log\${SOURCE}" 0
      ${IfNot} ${Errors}
      ${AndIf} $WinsockMessagesJa.Log != "Application"
        StrCpy ${RESULT} 183
      ${EndIf}
    ${Loop}
    !insertmacro WinsockMessagesJa_IsOurs "${SOURCE}" "${FOLDER}"
    EnumRegValue $WinsockMessagesJa.Name HKLM \
      "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" 0
    ${IfNot} ${Errors}
    ${AndIf} $WinsockMessagesJa.Found == ""
      StrCpy ${RESULT} 183
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend

; Takes away the registration of SOURCE where it is one with a DLL below FOLDER.
!macro WinsockMessagesJa_Unregister SOURCE FOLDER
  ${If} "${SOURCE}" != ""
    !insertmacro WinsockMessagesJa_IsOurs "${SOURCE}" "${FOLDER}"
    ${If} $WinsockMessagesJa.Found == "yes"
      DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" "TypesSupported"
      DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" "EventMessageFile"
      DeleteRegKey /ifempty HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}"
    ${EndIf}
  ${EndIf}
!macroend

; Moves a file that may be in use to a name of its own in the same folder, so that its place is free
; at once and a file put there later is not the one removed at the next restart.
; Aside = the new path. The error flag is set where the file cannot be moved.
!macro WinsockMessagesJa_MoveAside DIRECTORY FILE
  StrCpy $WinsockMessagesJa.Position 0
  ${Do}
    IntOp $WinsockMessagesJa.Position $WinsockMessagesJa.Position + 1
    StrCpy $WinsockMessagesJa.Aside "${DIRECTORY}\~${FILE}-$WinsockMessagesJa.Position"
  ${LoopWhile} ${FileExists} $WinsockMessagesJa.Aside
  ClearErrors
  Rename "${DIRECTORY}\${FILE}" $WinsockMessagesJa.Aside
!macroend

; Gives ~FILE-new its name FILE. Where a FILE was already, Aside is the path that it now has.
; The error flag is set where that fails.
!macro WinsockMessagesJa_PutInPlace DIRECTORY FILE
  StrCpy $WinsockMessagesJa.Aside ""
  ${If} ${FileExists} "${DIRECTORY}\${FILE}"
    !insertmacro WinsockMessagesJa_MoveAside "${DIRECTORY}" "${FILE}"
    ${IfThen} ${Errors} ${|} StrCpy $WinsockMessagesJa.Aside "" ${|}
  ${EndIf}
  ${IfNot} ${Errors}
    Rename "${DIRECTORY}\~${FILE}-new" "${DIRECTORY}\${FILE}"
  ${EndIf}
!macroend

; Removes FILE, what was moved aside from its place, and DIRECTORY if it is then empty: now, or at
; the next restart where one is in use.
!macro WinsockMessagesJa_RemoveFile DIRECTORY FILE
  StrCpy $WinsockMessagesJa.Left ""
  ClearErrors
  Delete "${DIRECTORY}\${FILE}"
  ${If} ${Errors}
    !insertmacro WinsockMessagesJa_MoveAside "${DIRECTORY}" "${FILE}"
    ${If} ${Errors}
      Delete /REBOOTOK "${DIRECTORY}\${FILE}"
      StrCpy $WinsockMessagesJa.Left "yes"
    ${EndIf}
  ${EndIf}
  !insertmacro WinsockMessagesJa_RemoveAside "${DIRECTORY}" "${FILE}"
  ${If} $WinsockMessagesJa.Left == "yes"
    RMDir /REBOOTOK "${DIRECTORY}"
  ${Else}
    RMDir "${DIRECTORY}"
  ${EndIf}
  ClearErrors
!macroend

; Left = "yes" where something stays until the next restart.
!macro WinsockMessagesJa_RemoveAside DIRECTORY FILE
  FindFirst $WinsockMessagesJa.SearchFiles $WinsockMessagesJa.Aside "${DIRECTORY}\~${FILE}-*"
  ${DoUntil} $WinsockMessagesJa.Aside == ""
    ClearErrors
    Delete "${DIRECTORY}\$WinsockMessagesJa.Aside"
    ${If} ${Errors}
      Delete /REBOOTOK "${DIRECTORY}\$WinsockMessagesJa.Aside"
      StrCpy $WinsockMessagesJa.Left "yes"
    ${EndIf}
    FindNext $WinsockMessagesJa.SearchFiles $WinsockMessagesJa.Aside
  ${Loop}
  FindClose $WinsockMessagesJa.SearchFiles
  ClearErrors
!macroend

; Removes FILE from every folder of a version below FOLDER but KEPT.
!macro WinsockMessagesJa_RemoveVersions FOLDER FILE KEPT
  FindFirst $WinsockMessagesJa.Search $WinsockMessagesJa.Version "${FOLDER}\*"
  ${DoUntil} $WinsockMessagesJa.Version == ""
    ${If} $WinsockMessagesJa.Version != "."
    ${AndIf} $WinsockMessagesJa.Version != ".."
    ${AndIf} $WinsockMessagesJa.Version != "${KEPT}"
    ${AndIf} ${FileExists} "${FOLDER}\$WinsockMessagesJa.Version\*"
      !insertmacro WinsockMessagesJa_RemoveFile "${FOLDER}\$WinsockMessagesJa.Version" "${FILE}"
    ${EndIf}
    FindNext $WinsockMessagesJa.Search $WinsockMessagesJa.Version
  ${Loop}
  FindClose $WinsockMessagesJa.Search
  ClearErrors
!macroend

!macro WinsockMessagesJa_Install SOURCE FOLDER RESULT
  SetRegView 64
  !insertmacro WinsockMessagesJa_Check "${SOURCE}" "${FOLDER}" ${RESULT}
  ${If} ${RESULT} = 0
    StrCpy $WinsockMessagesJa.Version "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}"

    ; The file gets its name only when it is whole.
    ClearErrors
    SetOutPath "$WinsockMessagesJa.Version"
    SetOverwrite try
    File "/oname=~${WINSOCK_MESSAGES_JA_FILE}-new" "${WINSOCK_MESSAGES_JA_DLL}"
    SetOverwrite lastused
    SetOutPath "$TEMP" ; a working folder could not be removed
    StrCpy $WinsockMessagesJa.Aside ""
    ${IfNot} ${Errors}
      !insertmacro WinsockMessagesJa_PutInPlace "$WinsockMessagesJa.Version" \
        "${WINSOCK_MESSAGES_JA_FILE}"
    ${EndIf}
    ${IfThen} ${Errors} ${|} StrCpy ${RESULT} 29 ${|}

    ${If} ${RESULT} = 0
    ${AndIf} "${SOURCE}" != ""
      !insertmacro WinsockMessagesJa_IsOurs "${SOURCE}" "${FOLDER}"
      ; The message file comes first: it is what makes a registration ours.
      WriteRegExpandStr HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" \
        "EventMessageFile" "$WinsockMessagesJa.Version\${WINSOCK_MESSAGES_JA_FILE}"
      WriteRegDWORD HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" "TypesSupported" 7
      ${If} ${Errors}
        StrCpy ${RESULT} 1010
        ${If} $WinsockMessagesJa.Found == "yes"
          WriteRegExpandStr HKLM "${WINSOCK_MESSAGES_JA_LOGS}\Application\${SOURCE}" \
            "EventMessageFile" "$WinsockMessagesJa.Registered"
        ${Else}
          !insertmacro WinsockMessagesJa_Unregister "${SOURCE}" "${FOLDER}"
        ${EndIf}
      ${EndIf}
    ${EndIf}

    ${If} ${RESULT} = 0
      !insertmacro WinsockMessagesJa_RemoveAside "$WinsockMessagesJa.Version" \
        "${WINSOCK_MESSAGES_JA_FILE}"
      !insertmacro WinsockMessagesJa_RemoveVersions "${FOLDER}" "${WINSOCK_MESSAGES_JA_FILE}" \
        "${WINSOCK_MESSAGES_JA_VERSION}"
    ${Else}
      Delete "$WinsockMessagesJa.Version\~${WINSOCK_MESSAGES_JA_FILE}-new"
      ${If} $WinsockMessagesJa.Aside != ""
        Delete "$WinsockMessagesJa.Version\${WINSOCK_MESSAGES_JA_FILE}"
        Rename $WinsockMessagesJa.Aside "$WinsockMessagesJa.Version\${WINSOCK_MESSAGES_JA_FILE}"
      ${ElseIf} ${RESULT} = 1010
        Delete "$WinsockMessagesJa.Version\${WINSOCK_MESSAGES_JA_FILE}"
      ${EndIf}
      RMDir "$WinsockMessagesJa.Version"
      RMDir "${FOLDER}"
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetRegView lastused
!macroend

!macro WinsockMessagesJa_Uninstall SOURCE FOLDER
  SetRegView 64
  !insertmacro WinsockMessagesJa_Unregister "${SOURCE}" "${FOLDER}"
  !insertmacro WinsockMessagesJa_RemoveVersions "${FOLDER}" "${WINSOCK_MESSAGES_JA_FILE}" ""
  ${If} ${RebootFlag}
    RMDir /REBOOTOK "${FOLDER}"
  ${Else}
    RMDir "${FOLDER}"
  ${EndIf}
  ClearErrors
  SetRegView lastused
!macroend

!endif
