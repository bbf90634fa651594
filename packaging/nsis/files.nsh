; The list of what installations laid, in HKLM, where administrators alone write. Nothing is removed
; that does not stand there. An entry is written before the file or folder is made, and goes after
; it, so that a run that was killed is finished by the next one.
;
;   HKLM\Software\winsock-messages-ja\Files
;       <path>  REG_SZ  the version of a file, or "folder"
;
; Applications share the list. Each touches only files whose path is exactly one of its own:
; FOLDER\<version>\FILE, or the same with ~FILE-new (not whole yet) or ~FILE-1, ~FILE-2, ... (moved
; aside, since it was in use).

!define WINSOCK_MESSAGES_JA_KEY "Software\winsock-messages-ja"
!define WINSOCK_MESSAGES_JA_LIST "${WINSOCK_MESSAGES_JA_KEY}\Files"

; The rights of Program Files, for a folder anywhere: administrators and SYSTEM do all, users read
; and execute; nothing is inherited.
!define WINSOCK_MESSAGES_JA_RIGHTS \
  "O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"

Var WinsockMessagesJa.Aside
Var WinsockMessagesJa.Directory
Var WinsockMessagesJa.Failed
Var WinsockMessagesJa.Index
Var WinsockMessagesJa.Kind
Var WinsockMessagesJa.Length
Var WinsockMessagesJa.Listed
Var WinsockMessagesJa.Name
Var WinsockMessagesJa.Path
Var WinsockMessagesJa.Rest
Var WinsockMessagesJa.Version

; Sets the error flag where the registry cannot be written.
!macro WinsockMessagesJa_List PATH KIND
  WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_LIST}" "${PATH}" "${KIND}"
!macroend

!macro WinsockMessagesJa_Unlist PATH
  DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_LIST}" "${PATH}"
  !insertmacro WinsockMessagesJa_RemoveEmptyKey "${WINSOCK_MESSAGES_JA_LIST}"
  !insertmacro WinsockMessagesJa_RemoveEmptyKey "${WINSOCK_MESSAGES_JA_KEY}"
!macroend

; Removes a key that has no value and no subkey (DeleteRegKey /ifempty looks at subkeys alone in
; some versions of NSIS).
!macro WinsockMessagesJa_RemoveEmptyKey KEY
  EnumRegKey $WinsockMessagesJa.Name HKLM "${KEY}" 0
  ClearErrors
  EnumRegValue $WinsockMessagesJa.Rest HKLM "${KEY}" 0
  ${If} ${Errors}
  ${AndIf} $WinsockMessagesJa.Name == ""
    DeleteRegKey /ifempty HKLM "${KEY}"
  ${EndIf}
  ClearErrors
!macroend

; ${If} ${WinsockMessagesJa_Taken} PATH: there is such a file, and no installation laid it.
!define WinsockMessagesJa_Taken `"" WinsockMessagesJa_Taken`
!macro _WinsockMessagesJa_Taken IGNORED PATH TRUE FALSE
  StrCpy $WinsockMessagesJa.Path "${PATH}"
  ReadRegStr $WinsockMessagesJa.Kind HKLM "${WINSOCK_MESSAGES_JA_LIST}" "${PATH}"
  ClearErrors
  StrCmp $WinsockMessagesJa.Kind "" +2
  StrCpy $WinsockMessagesJa.Path ""
  IfFileExists $WinsockMessagesJa.Path `${TRUE}` `${FALSE}`
!macroend

; Makes FOLDER and the folders above it that are missing. Failed = "yes" where one cannot be made.
!macro WinsockMessagesJa_MakeFolder FOLDER
  StrCpy $WinsockMessagesJa.Failed ""
  Push ""
  StrCpy $WinsockMessagesJa.Path "${FOLDER}"
  ${Do}
    StrLen $WinsockMessagesJa.Length $WinsockMessagesJa.Path
    ${If} $WinsockMessagesJa.Length <= 2 ; a drive
    ${OrIf} ${FileExists} "$WinsockMessagesJa.Path\*"
      ${ExitDo}
    ${EndIf}
    Push $WinsockMessagesJa.Path
    ${GetParent} $WinsockMessagesJa.Path $WinsockMessagesJa.Path
  ${Loop}
  ${Do}
    Pop $WinsockMessagesJa.Path
    ${IfThen} $WinsockMessagesJa.Path == "" ${|} ${ExitDo} ${|}
    ${If} $WinsockMessagesJa.Failed == ""
      ClearErrors
      !insertmacro WinsockMessagesJa_List $WinsockMessagesJa.Path "folder"
      ${If} ${Errors}
        StrCpy $WinsockMessagesJa.Failed "yes"
      ${Else}
        !insertmacro WinsockMessagesJa_CreateFolder $WinsockMessagesJa.Path
        ${If} $WinsockMessagesJa.Number = 0
          StrCpy $WinsockMessagesJa.Failed "yes"
          !insertmacro WinsockMessagesJa_Unlist $WinsockMessagesJa.Path
        ${EndIf}
      ${EndIf}
    ${EndIf}
  ${Loop}
  ClearErrors
!macroend

; Number = 0 where PATH cannot be made with its rights.
!macro WinsockMessagesJa_CreateFolder PATH
  Push "${PATH}"
  System::Store "S"
  Pop $0
  StrCpy $1 "${WINSOCK_MESSAGES_JA_RIGHTS}"
  System::Call "advapi32::ConvertStringSecurityDescriptorToSecurityDescriptorW(w r1, i 1, *p .r2, p 0) i .r3"
  ${If} $3 <> 0
    IntOp $4 ${NSIS_PTR_SIZE} * 3
    System::Call "*(p r4, p r2, p 0) p .r5" ; a SECURITY_ATTRIBUTES, with its padding
    System::Call "kernel32::CreateDirectoryW(w r0, p r5) i .r3"
    System::Free $5
    System::Call "kernel32::LocalFree(p r2)"
  ${EndIf}
  Push $3
  System::Store "L"
  Pop $WinsockMessagesJa.Number
!macroend

; Removes FOLDER, and the folders above it, as far as an installation made them and nothing is in
; them. A folder is given up where others have put something into it, and stays listed where other
; files below it are than BUT.
!macro WinsockMessagesJa_RemoveFolder FOLDER BUT
  StrCpy $WinsockMessagesJa.Path "${FOLDER}"
  ${Do}
    ReadRegStr $WinsockMessagesJa.Kind HKLM "${WINSOCK_MESSAGES_JA_LIST}" $WinsockMessagesJa.Path
    ${IfThen} $WinsockMessagesJa.Kind != "folder" ${|} ${ExitDo} ${|}
    RMDir $WinsockMessagesJa.Path
    StrCpy $WinsockMessagesJa.Listed ""
    ${If} ${FileExists} "$WinsockMessagesJa.Path\*"
      !insertmacro WinsockMessagesJa_FindListed "$WinsockMessagesJa.Path\" "${BUT}"
      ${If} $WinsockMessagesJa.Listed == ""
      ${AndIf} ${RebootFlag}
        RMDir /REBOOTOK $WinsockMessagesJa.Path
      ${EndIf}
    ${EndIf}
    ${If} $WinsockMessagesJa.Listed == ""
      !insertmacro WinsockMessagesJa_Unlist $WinsockMessagesJa.Path
    ${EndIf}
    ${GetParent} $WinsockMessagesJa.Path $WinsockMessagesJa.Path
  ${Loop}
  ClearErrors
!macroend

; Listed = a path of the list that begins with PREFIX and is not BUT, or "".
!macro WinsockMessagesJa_FindListed PREFIX BUT
  StrCpy $WinsockMessagesJa.Listed ""
  StrLen $WinsockMessagesJa.Length "${PREFIX}"
  StrCpy $WinsockMessagesJa.Index 0
  ${Do}
    ClearErrors
    EnumRegValue $WinsockMessagesJa.Name HKLM "${WINSOCK_MESSAGES_JA_LIST}" $WinsockMessagesJa.Index
    ${IfThen} ${Errors} ${|} ${ExitDo} ${|}
    IntOp $WinsockMessagesJa.Index $WinsockMessagesJa.Index + 1
    StrCpy $WinsockMessagesJa.Rest $WinsockMessagesJa.Name $WinsockMessagesJa.Length
    ${If} $WinsockMessagesJa.Rest WinsockMessagesJa_Equals "${PREFIX}"
    ${AndIfNot} $WinsockMessagesJa.Name WinsockMessagesJa_Equals "${BUT}"
      StrCpy $WinsockMessagesJa.Listed $WinsockMessagesJa.Name
    ${EndIf}
  ${Loop}
!macroend

; Moves a file that may be in use to a name of its own in the same folder, so that its place is free
; at once and a file put there later is not the one removed at the next restart.
; Aside = the new path. The error flag is set where the file cannot be moved.
!macro WinsockMessagesJa_MoveAside DIRECTORY FILE VERSION
  StrCpy $WinsockMessagesJa.Index 0
  ${Do}
    IntOp $WinsockMessagesJa.Index $WinsockMessagesJa.Index + 1
    StrCpy $WinsockMessagesJa.Aside "${DIRECTORY}\~${FILE}-$WinsockMessagesJa.Index"
  ${LoopWhile} ${FileExists} $WinsockMessagesJa.Aside
  ClearErrors
  !insertmacro WinsockMessagesJa_List $WinsockMessagesJa.Aside "${VERSION}"
  ${IfNot} ${Errors}
    Rename "${DIRECTORY}\${FILE}" $WinsockMessagesJa.Aside
    ${If} ${Errors}
      !insertmacro WinsockMessagesJa_Unlist $WinsockMessagesJa.Aside
      SetErrors
    ${EndIf}
  ${Else}
    SetErrors
  ${EndIf}
!macroend

; Gives ~FILE-new its name FILE. Where a FILE was already, Aside is the path that it now has.
; The error flag is set where that fails.
!macro WinsockMessagesJa_PutInPlace DIRECTORY FILE VERSION
  StrCpy $WinsockMessagesJa.Aside ""
  ClearErrors
  ${If} ${FileExists} "${DIRECTORY}\${FILE}"
    !insertmacro WinsockMessagesJa_MoveAside "${DIRECTORY}" "${FILE}" "${VERSION}"
    ${If} ${Errors}
      StrCpy $WinsockMessagesJa.Aside ""
      SetErrors
    ${EndIf}
  ${EndIf}
  ${IfNot} ${Errors}
    Rename "${DIRECTORY}\~${FILE}-new" "${DIRECTORY}\${FILE}"
  ${Else}
    SetErrors
  ${EndIf}
!macroend

; Removes every listed DIRECTORY\FILE and DIRECTORY\~FILE-*, but the file KEPT, and the folders that
; are then empty: now, or at the next restart where a file is in use. DIRECTORY may hold
; $WinsockMessagesJa.Version, the version that the list says. What waits for the restart stays in
; the list where LEFT is "listed"; where it is "", no installation is left to look at it.
!macro WinsockMessagesJa_RemoveFiles DIRECTORY FILE KEPT LEFT
  Push ""
  StrCpy $WinsockMessagesJa.Index 0
  ${Do}
    ClearErrors
    EnumRegValue $WinsockMessagesJa.Name HKLM "${WINSOCK_MESSAGES_JA_LIST}" $WinsockMessagesJa.Index
    ${IfThen} ${Errors} ${|} ${ExitDo} ${|}
    IntOp $WinsockMessagesJa.Index $WinsockMessagesJa.Index + 1
    ReadRegStr $WinsockMessagesJa.Version HKLM "${WINSOCK_MESSAGES_JA_LIST}" $WinsockMessagesJa.Name
    StrLen $WinsockMessagesJa.Length "${DIRECTORY}\"
    StrCpy $WinsockMessagesJa.Directory $WinsockMessagesJa.Name $WinsockMessagesJa.Length
    StrCpy $WinsockMessagesJa.Rest $WinsockMessagesJa.Name "" $WinsockMessagesJa.Length
    ${If} $WinsockMessagesJa.Directory WinsockMessagesJa_Equals "${DIRECTORY}\"
    ${AndIfNot} $WinsockMessagesJa.Rest WinsockMessagesJa_HoldsOneOf "\"
      StrLen $WinsockMessagesJa.Length "~${FILE}-"
      StrCpy $WinsockMessagesJa.Directory $WinsockMessagesJa.Rest $WinsockMessagesJa.Length
      ${If} $WinsockMessagesJa.Rest WinsockMessagesJa_Equals "${FILE}"
      ${OrIf} $WinsockMessagesJa.Directory WinsockMessagesJa_Equals "~${FILE}-"
        Push $WinsockMessagesJa.Version
        Push $WinsockMessagesJa.Name
      ${EndIf}
    ${EndIf}
  ${Loop}
  ${Do}
    Pop $WinsockMessagesJa.Path
    ${IfThen} $WinsockMessagesJa.Path == "" ${|} ${ExitDo} ${|}
    Pop $WinsockMessagesJa.Version
    ${IfNot} $WinsockMessagesJa.Path WinsockMessagesJa_Equals "${KEPT}"
    ${OrIfNot} ${FileExists} $WinsockMessagesJa.Path
      !insertmacro WinsockMessagesJa_RemoveFile "${FILE}" "${LEFT}"
    ${EndIf}
  ${Loop}
  ClearErrors
!macroend

; Removes the file Path of the version Version, as RemoveFiles says.
!macro WinsockMessagesJa_RemoveFile FILE LEFT
  ${GetParent} $WinsockMessagesJa.Path $WinsockMessagesJa.Directory
  StrCpy $WinsockMessagesJa.Aside $WinsockMessagesJa.Path
  ClearErrors
  Delete $WinsockMessagesJa.Path
  ${If} ${Errors}
    ${If} $WinsockMessagesJa.Path WinsockMessagesJa_Equals "$WinsockMessagesJa.Directory\${FILE}"
      !insertmacro WinsockMessagesJa_MoveAside $WinsockMessagesJa.Directory "${FILE}" \
        $WinsockMessagesJa.Version
      ${If} ${Errors}
        StrCpy $WinsockMessagesJa.Aside $WinsockMessagesJa.Path
      ${Else}
        !insertmacro WinsockMessagesJa_Unlist $WinsockMessagesJa.Path
      ${EndIf}
    ${EndIf}
    Delete /REBOOTOK $WinsockMessagesJa.Aside
  ${EndIf}
  ${If} "${LEFT}" == "listed"
  ${AndIf} ${FileExists} $WinsockMessagesJa.Aside
    RMDir /REBOOTOK $WinsockMessagesJa.Directory
  ${Else}
    !insertmacro WinsockMessagesJa_RemoveFolder $WinsockMessagesJa.Directory $WinsockMessagesJa.Aside
    !insertmacro WinsockMessagesJa_Unlist $WinsockMessagesJa.Aside
  ${EndIf}
!macroend
