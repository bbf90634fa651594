; Event sources. A source that an installation registered carries a record in its key: the path of
; the DLL and what was added.
;
;   HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\<source>
;       WinsockMessagesJa  REG_SZ  <path>;Key;EventMessageFile;TypesSupported
;
; The installation notes the same record where administrators alone write. A source is its own only
; where the two are equal; of such a source, what somebody else changed since stays.
;
;   HKLM\Software\winsock-messages-ja\EventSources\<source>
;       Record          REG_SZ  the record
;       PreviousRecord  REG_SZ  the record of the version that is being replaced, meanwhile

!define WINSOCK_MESSAGES_JA_LOGS "SYSTEM\CurrentControlSet\Services\EventLog"
!define WINSOCK_MESSAGES_JA_APPLICATION "${WINSOCK_MESSAGES_JA_LOGS}\Application"
!define WINSOCK_MESSAGES_JA_SOURCES "${WINSOCK_MESSAGES_JA_KEY}\EventSources"
!define WINSOCK_MESSAGES_JA_RECORD "WinsockMessagesJa"
!define WINSOCK_MESSAGES_JA_ADDED ";Key;EventMessageFile;TypesSupported"

; Control characters, and what Event Viewer or the registry takes for something else.
!define WINSOCK_MESSAGES_JA_CONTROL \
  "${U+01}${U+02}${U+03}${U+04}${U+05}${U+06}${U+07}${U+08}${U+09}${U+0A}${U+0B}${U+0C}${U+0D}${U+0E}${U+0F}${U+10}${U+11}${U+12}${U+13}${U+14}${U+15}${U+16}${U+17}${U+18}${U+19}${U+1A}${U+1B}${U+1C}${U+1D}${U+1E}${U+1F}${U+7F}"
!define WINSOCK_MESSAGES_JA_NOT_IN_SOURCE '\<>&$\"${WINSOCK_MESSAGES_JA_CONTROL}'
!define WINSOCK_MESSAGES_JA_NOT_IN_FOLDER ';,%${WINSOCK_MESSAGES_JA_CONTROL}'

Var WinsockMessagesJa.Files ; the value EventMessageFile
Var WinsockMessagesJa.FilesType ; its type: 0 where there is none
Var WinsockMessagesJa.Known ; the records noted
Var WinsockMessagesJa.Log
Var WinsockMessagesJa.Others ; EventMessageFile without the DLL
Var WinsockMessagesJa.Part
Var WinsockMessagesJa.Previous
Var WinsockMessagesJa.Record ; the record in the source's key
Var WinsockMessagesJa.Separator
Var WinsockMessagesJa.Source
Var WinsockMessagesJa.State ; of a source: "free" (no key), "own" or "foreign"
Var WinsockMessagesJa.Type

; ${If} RECORD WinsockMessagesJa_IsOf FOLDER: it names a DLL FOLDER\<version>\winsock-messages-ja.dll.
!macro _WinsockMessagesJa_IsOf RECORD FOLDER TRUE FALSE
  !insertmacro WinsockMessagesJa_PathOf "${RECORD}"
  ${GetFileName} $WinsockMessagesJa.Path $WinsockMessagesJa.Name
  ${GetParent} $WinsockMessagesJa.Path $WinsockMessagesJa.Path
  ${GetParent} $WinsockMessagesJa.Path $WinsockMessagesJa.Path
  StrCpy $WinsockMessagesJa.Path "$WinsockMessagesJa.Path\$WinsockMessagesJa.Name"
  !insertmacro _WinsockMessagesJa_Equals $WinsockMessagesJa.Path \
    "${FOLDER}\${WINSOCK_MESSAGES_JA_FILE}" `${TRUE}` `${FALSE}`
!macroend

; Path = the path in a record.
!macro WinsockMessagesJa_PathOf RECORD
  !insertmacro WinsockMessagesJa_Find "${RECORD}" ";" $WinsockMessagesJa.Index
  StrCpy $WinsockMessagesJa.Path "${RECORD}" $WinsockMessagesJa.Index
!macroend

; ${If} ${WinsockMessagesJa_SourceKey} KEY: there is a key of that name below the Event Log's.
; HKLM\SYSTEM has one view for 32-bit and 64-bit programs.
!define WinsockMessagesJa_SourceKey `"" WinsockMessagesJa_SourceKey`
!macro _WinsockMessagesJa_SourceKey IGNORED KEY TRUE FALSE
  Push "${WINSOCK_MESSAGES_JA_LOGS}\${KEY}"
  System::Store "S"
  Pop $0
  System::Call "advapi32::RegOpenKeyExW(p -2147483646, w r0, i 0, i 0x20019, *p .r1) i .r2"
  System::Call "advapi32::RegCloseKey(p r1)"
  Push $2
  System::Store "L"
  Pop $WinsockMessagesJa.Number
  IntCmp $WinsockMessagesJa.Number 2 `${FALSE}` `${TRUE}` `${TRUE}` ; ERROR_FILE_NOT_FOUND
!macroend

; Type = the type of a value of the source's key: 1 REG_SZ, 2 REG_EXPAND_SZ, 4 REG_DWORD, ...; 0
; where there is none.
!macro WinsockMessagesJa_ReadType SOURCE VALUE
  Push "${VALUE}"
  Push "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}"
  System::Store "S"
  Pop $0
  Pop $1
  StrCpy $2 0
  System::Call "advapi32::RegGetValueW(p -2147483646, w r0, w r1, i 0x1000FFFF, *i .r2, p 0, p 0) i .r3"
  ${IfThen} $3 <> 0 ${|} StrCpy $2 0 ${|}
  Push $2
  System::Store "L"
  Pop $WinsockMessagesJa.Type
!macroend

; Reads State, Record, Known and Previous of SOURCE, and Files, FilesType and Others of its key.
!macro WinsockMessagesJa_ReadSource SOURCE FOLDER
  ReadRegStr $WinsockMessagesJa.Known HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" "Record"
  ReadRegStr $WinsockMessagesJa.Previous HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" \
    "PreviousRecord"
  ReadRegStr $WinsockMessagesJa.Record HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
    "${WINSOCK_MESSAGES_JA_RECORD}"
  ReadRegStr $WinsockMessagesJa.Files HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
    "EventMessageFile"
  !insertmacro WinsockMessagesJa_ReadType "${SOURCE}" "EventMessageFile"
  StrCpy $WinsockMessagesJa.FilesType $WinsockMessagesJa.Type

  StrCpy $WinsockMessagesJa.State "foreign"
  ${IfNot} ${WinsockMessagesJa_SourceKey} "Application\${SOURCE}"
    StrCpy $WinsockMessagesJa.State "free"
  ${ElseIf} $WinsockMessagesJa.Record == ""
    ; An empty key: a run was killed between making it and writing the record, or after removing it.
    EnumRegKey $WinsockMessagesJa.Name HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" 0
    ClearErrors
    EnumRegValue $WinsockMessagesJa.Rest HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" 0
    ${If} ${Errors}
    ${AndIf} $WinsockMessagesJa.Name == ""
    ${AndIf} $WinsockMessagesJa.Known WinsockMessagesJa_IsOf "${FOLDER}"
      StrCpy $WinsockMessagesJa.State "own"
    ${EndIf}
  ${ElseIf} $WinsockMessagesJa.Record WinsockMessagesJa_IsOf "${FOLDER}"
    ${If} $WinsockMessagesJa.Record WinsockMessagesJa_Equals $WinsockMessagesJa.Known
    ${OrIf} $WinsockMessagesJa.Record WinsockMessagesJa_Equals $WinsockMessagesJa.Previous
      StrCpy $WinsockMessagesJa.State "own"
    ${EndIf}
  ${EndIf}

  StrCpy $WinsockMessagesJa.Others $WinsockMessagesJa.Files
  !insertmacro WinsockMessagesJa_TakeFromList $WinsockMessagesJa.Known
  !insertmacro WinsockMessagesJa_TakeFromList $WinsockMessagesJa.Previous
  ClearErrors
!macroend

; Others = Others without the path of RECORD, other separators untouched.
!macro WinsockMessagesJa_TakeFromList RECORD
  !insertmacro WinsockMessagesJa_PathOf "${RECORD}"
  StrCpy $WinsockMessagesJa.Rest "$WinsockMessagesJa.Others"
  StrCpy $WinsockMessagesJa.Others ""
  StrCpy $WinsockMessagesJa.Separator ""
  ${Do}
    !insertmacro WinsockMessagesJa_Find $WinsockMessagesJa.Rest ";," $WinsockMessagesJa.Index
    StrCpy $WinsockMessagesJa.Part $WinsockMessagesJa.Rest $WinsockMessagesJa.Index
    ${IfNot} $WinsockMessagesJa.Part WinsockMessagesJa_Equals $WinsockMessagesJa.Path
    ${OrIf} $WinsockMessagesJa.Path == ""
      StrCpy $WinsockMessagesJa.Others \
        "$WinsockMessagesJa.Others$WinsockMessagesJa.Separator$WinsockMessagesJa.Part"
      StrCpy $WinsockMessagesJa.Separator $WinsockMessagesJa.Rest 1 $WinsockMessagesJa.Index
    ${EndIf}
    StrCpy $WinsockMessagesJa.Part $WinsockMessagesJa.Rest 1 $WinsockMessagesJa.Index
    ${IfThen} $WinsockMessagesJa.Part == "" ${|} ${ExitDo} ${|}
    IntOp $WinsockMessagesJa.Index $WinsockMessagesJa.Index + 1
    StrCpy $WinsockMessagesJa.Rest $WinsockMessagesJa.Rest "" $WinsockMessagesJa.Index
  ${Loop}
!macroend

; RESULT = 0 where SOURCE can be registered with a DLL below FOLDER.
!macro WinsockMessagesJa_Check SOURCE FOLDER RESULT
  StrCpy ${RESULT} 0
  StrCpy $WinsockMessagesJa.Part "${FOLDER}" 2 1
  StrLen $WinsockMessagesJa.Length "${SOURCE}"
  ${If} $WinsockMessagesJa.Part != ":\"
  ${OrIf} "${FOLDER}" WinsockMessagesJa_HoldsOneOf '${WINSOCK_MESSAGES_JA_NOT_IN_FOLDER}'
  ${OrIf} "${SOURCE}" WinsockMessagesJa_HoldsOneOf '${WINSOCK_MESSAGES_JA_NOT_IN_SOURCE}'
  ${OrIf} $WinsockMessagesJa.Length > 255
    StrCpy ${RESULT} 87
  ${ElseIf} $WinsockMessagesJa.Length > 0
    ; A name can stand in one log only, and none may be the name of a log.
    StrCpy $WinsockMessagesJa.Length 0
    ${Do}
      EnumRegKey $WinsockMessagesJa.Log HKLM "${WINSOCK_MESSAGES_JA_LOGS}" $WinsockMessagesJa.Length
      ${IfThen} $WinsockMessagesJa.Log == "" ${|} ${ExitDo} ${|}
      IntOp $WinsockMessagesJa.Length $WinsockMessagesJa.Length + 1
      ${If} $WinsockMessagesJa.Log WinsockMessagesJa_Equals "${SOURCE}"
        StrCpy ${RESULT} 183
      ${ElseIf} ${WinsockMessagesJa_SourceKey} "$WinsockMessagesJa.Log\${SOURCE}"
      ${AndIfNot} $WinsockMessagesJa.Log WinsockMessagesJa_Equals "Application"
        StrCpy ${RESULT} 183
      ${EndIf}
    ${Loop}
    !insertmacro WinsockMessagesJa_ReadSource "${SOURCE}" "${FOLDER}"
    ${If} $WinsockMessagesJa.State == "foreign"
      StrCpy ${RESULT} 183
    ${ElseIf} $WinsockMessagesJa.FilesType <> 0
      ; Somebody put other message files in the place of ours.
      ${If} $WinsockMessagesJa.FilesType > 2
      ${OrIf} $WinsockMessagesJa.Others WinsockMessagesJa_Equals $WinsockMessagesJa.Files
        StrCpy ${RESULT} 183
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend

; Writes EventMessageFile as Others, with the path FIRST before them where it is not "".
!macro WinsockMessagesJa_WriteFiles SOURCE FIRST
  ${If} $WinsockMessagesJa.Others == ""
    StrCpy $WinsockMessagesJa.Others "${FIRST}"
  ${ElseIf} "${FIRST}" != ""
    StrCpy $WinsockMessagesJa.Others "${FIRST};$WinsockMessagesJa.Others"
  ${EndIf}
  ${If} $WinsockMessagesJa.Others == ""
    DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" "EventMessageFile"
  ${ElseIf} $WinsockMessagesJa.FilesType = 1
    WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" "EventMessageFile" \
      $WinsockMessagesJa.Others
  ${Else}
    WriteRegExpandStr HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" "EventMessageFile" \
      $WinsockMessagesJa.Others
  ${EndIf}
!macroend

; Registers SOURCE, which Check accepted, with the DLL below FOLDER. RESULT = 0 or 1010; then all is
; as it was.
!macro WinsockMessagesJa_Register SOURCE FOLDER RESULT
  !insertmacro WinsockMessagesJa_ReadSource "${SOURCE}" "${FOLDER}"
  StrCpy $WinsockMessagesJa.Path \
    "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}\${WINSOCK_MESSAGES_JA_FILE}"
  StrCpy $WinsockMessagesJa.Source "$WinsockMessagesJa.Path${WINSOCK_MESSAGES_JA_ADDED}"
  ${If} $WinsockMessagesJa.Record != ""
  ${AndIfNot} $WinsockMessagesJa.Record WinsockMessagesJa_Equals $WinsockMessagesJa.Source
    WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" "PreviousRecord" \
      $WinsockMessagesJa.Record
  ${EndIf}
  WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" "Record" $WinsockMessagesJa.Source
  ${IfNot} ${Errors}
    WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
      "${WINSOCK_MESSAGES_JA_RECORD}" $WinsockMessagesJa.Source
    !insertmacro WinsockMessagesJa_ReadType "${SOURCE}" "TypesSupported"
    ${If} $WinsockMessagesJa.Type = 0
      WriteRegDWORD HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" "TypesSupported" 7
    ${EndIf}
    !insertmacro WinsockMessagesJa_WriteFiles "${SOURCE}" \
      "${FOLDER}\${WINSOCK_MESSAGES_JA_VERSION}\${WINSOCK_MESSAGES_JA_FILE}"
  ${Else}
    SetErrors
  ${EndIf}
  ${If} ${Errors}
    StrCpy ${RESULT} 1010
    ${If} $WinsockMessagesJa.State == "own"
    ${AndIf} $WinsockMessagesJa.Record != ""
      WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
        "${WINSOCK_MESSAGES_JA_RECORD}" $WinsockMessagesJa.Record
      StrCpy $WinsockMessagesJa.Others $WinsockMessagesJa.Files
      !insertmacro WinsockMessagesJa_WriteFiles "${SOURCE}" ""
      WriteRegStr HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" "Record" $WinsockMessagesJa.Record
    ${Else}
      !insertmacro WinsockMessagesJa_Unregister "${SOURCE}" "${FOLDER}"
    ${EndIf}
  ${EndIf}
  DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}" "PreviousRecord"
  ClearErrors
!macroend

; Takes away what the registration of SOURCE with a DLL below FOLDER added.
!macro WinsockMessagesJa_Unregister SOURCE FOLDER
  !insertmacro WinsockMessagesJa_ReadSource "${SOURCE}" "${FOLDER}"
  ${If} $WinsockMessagesJa.State == "own"
    ${If} $WinsockMessagesJa.FilesType <> 0
    ${AndIf} $WinsockMessagesJa.FilesType <= 2
    ${AndIfNot} $WinsockMessagesJa.Others WinsockMessagesJa_Equals $WinsockMessagesJa.Files
      !insertmacro WinsockMessagesJa_WriteFiles "${SOURCE}" ""
    ${EndIf}
    !insertmacro WinsockMessagesJa_ReadType "${SOURCE}" "TypesSupported"
    ReadRegDWORD $WinsockMessagesJa.Rest HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
      "TypesSupported"
    ${If} $WinsockMessagesJa.Type = 4
    ${AndIf} $WinsockMessagesJa.Rest = 7
      DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" "TypesSupported"
    ${EndIf}
    DeleteRegValue HKLM "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}" \
      "${WINSOCK_MESSAGES_JA_RECORD}"
    !insertmacro WinsockMessagesJa_RemoveEmptyKey "${WINSOCK_MESSAGES_JA_APPLICATION}\${SOURCE}"
  ${EndIf}
  ${If} $WinsockMessagesJa.Known WinsockMessagesJa_IsOf "${FOLDER}"
    DeleteRegKey HKLM "${WINSOCK_MESSAGES_JA_SOURCES}\${SOURCE}"
    !insertmacro WinsockMessagesJa_RemoveEmptyKey "${WINSOCK_MESSAGES_JA_SOURCES}"
    !insertmacro WinsockMessagesJa_RemoveEmptyKey "${WINSOCK_MESSAGES_JA_KEY}"
  ${EndIf}
  ClearErrors
!macroend

; Takes away the registrations of all sources with a DLL below FOLDER but KEPT.
!macro WinsockMessagesJa_UnregisterAll FOLDER KEPT
  Push ""
  StrCpy $WinsockMessagesJa.Index 0
  ${Do}
    EnumRegKey $WinsockMessagesJa.Source HKLM "${WINSOCK_MESSAGES_JA_SOURCES}" \
      $WinsockMessagesJa.Index
    ${IfThen} $WinsockMessagesJa.Source == "" ${|} ${ExitDo} ${|}
    Push $WinsockMessagesJa.Source
    IntOp $WinsockMessagesJa.Index $WinsockMessagesJa.Index + 1
  ${Loop}
  ${Do}
    Pop $WinsockMessagesJa.Source
    ${IfThen} $WinsockMessagesJa.Source == "" ${|} ${ExitDo} ${|}
    ${IfNot} $WinsockMessagesJa.Source WinsockMessagesJa_Equals "${KEPT}"
      !insertmacro WinsockMessagesJa_Unregister $WinsockMessagesJa.Source "${FOLDER}"
    ${EndIf}
  ${Loop}
!macroend
