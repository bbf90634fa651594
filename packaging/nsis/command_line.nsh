; Options of the command line, as Windows divides it into arguments.

; Pops the beginning of an option, "/NAME=", and pushes the rest of the last argument that begins
; so. The error flag is set where there is none.
Function read_option
  System::Store "S"
  Pop $0
  StrLen $1 $0
  StrCpy $2 ""
  StrCpy $3 "" ; found
  StrCpy $4 $CMDLINE
  System::Call "shell32::CommandLineToArgvW(w r4, *i .r5) p .r6"
  ${If} $6 P<> 0
    StrCpy $7 $6
    ${For} $8 1 $5
      System::Call "*$7(p .r9)"
      System::Call "kernel32::lstrcpynW(w .R0, p r9, i ${NSIS_MAX_STRLEN})"
      StrCpy $R1 $R0 $1
      ${If} $R1 WinsockMessagesJa_Equals $0
        StrCpy $2 $R0 "" $1
        StrCpy $3 "yes"
      ${EndIf}
      IntPtrOp $7 $7 + ${NSIS_PTR_SIZE}
    ${Next}
    System::Call "kernel32::LocalFree(p r6)"
  ${EndIf}
  ClearErrors
  ${IfThen} $3 == "" ${|} SetErrors ${|}
  Push $2
  System::Store "L"
FunctionEnd
