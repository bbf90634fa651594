; The installer of an application that reports its events with winsock-messages-ja.dll:
;
;   makensis -DAPPLICATION=OrderService -DPROGRAM=order.exe -DMESSAGES=path\to\nsis
;            -DMESSAGES_DLL=path\to\x64\winsock-messages-ja.dll -DOUTPUT=setup.exe sample.nsi

Unicode true
Name "${APPLICATION}"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\${APPLICATION}"
RequestExecutionLevel admin

!define WINSOCK_MESSAGES_JA_DLL "${MESSAGES_DLL}"
!include "${MESSAGES}/winsock-messages-ja.nsh"

Section
  ${WinsockMessagesJa_Install} "${APPLICATION}" "$INSTDIR\messages" $0
  ${If} $0 <> 0
    SetErrorLevel $0
    Abort "The event source ${APPLICATION} cannot be registered: error $0."
  ${EndIf}
  SetOutPath "$INSTDIR"
  File "/oname=${APPLICATION}.exe" "${PROGRAM}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${RebootFlag}
    SetErrorLevel 3010 ; a file in use is removed at the next restart
  ${EndIf}
SectionEnd

Section "Uninstall"
  ${WinsockMessagesJa_Uninstall} "${APPLICATION}" "$INSTDIR\messages"
  Delete "$INSTDIR\${APPLICATION}.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${If} ${RebootFlag}
    SetErrorLevel 3010
  ${EndIf}
SectionEnd
