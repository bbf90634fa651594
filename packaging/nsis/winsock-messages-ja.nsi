; The installer for people and for administrators, x64.
;
;   makensis -INPUTCHARSET UTF8 -DDIST=dist/x64 -DLICENSE=LICENSE -DOUTPUT=setup.exe
;
; DIST is the folder with winsock-messages-ja.dll and wsaerr.exe. The version is the DLL's.
;
; Options of the installer: /S (silent), /EVENTSOURCE=name (empty: register none), /D=folder (last).
; Exit codes are Win32 error codes, listed in docs/deployment.md.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off ; two runs make the same bytes
RequestExecutionLevel admin
ManifestDPIAware true
AllowSkipFiles off

!define WINSOCK_MESSAGES_JA_DLL "${DIST}/winsock-messages-ja.dll"
!include "winsock-messages-ja.nsh"
!include "FileFunc.nsh"
!include "MUI2.nsh"
!include "nsDialogs.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"

!define PRODUCT "winsock-messages-ja"
!define VERSION "${WINSOCK_MESSAGES_JA_VERSION}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PRODUCT}"
; Where the MSI package keeps what it must know.
!define MSI_KEY "Software\${PRODUCT}"

Name "$(product_name)"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\${PRODUCT}"
BrandingText "${PRODUCT} ${VERSION}"
!ifdef SIGN_COMMAND
  !uninstfinalize '${SIGN_COMMAND} "%1"'
!endif

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro version_strings language description
  VIAddVersionKey /LANG=${language} "FileDescription" "${description}"
  VIAddVersionKey /LANG=${language} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${language} "LegalCopyright" ""
  VIAddVersionKey /LANG=${language} "ProductName" "${PRODUCT}"
  VIAddVersionKey /LANG=${language} "ProductVersion" "${VERSION}"
!macroend

Var event_source
Var registered_source ; by the version that is installed now
Var event_source_box
Var exit_code
Var reason

!define MUI_WELCOMEPAGE_TEXT "$(welcome)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE skip_if_installed
!insertmacro MUI_PAGE_DIRECTORY
Page custom event_source_page event_source_leave
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"
!include "strings.nsh"
!insertmacro version_strings ${LANG_ENGLISH} "Winsock error codes explained in Japanese"
!insertmacro version_strings ${LANG_JAPANESE} "Winsock のエラー コードの意味と説明"

; Says why and ends: in a box, or to standard error where no one looks at the screen.
!macro fail un
  Function ${un}fail
    SetErrorLevel $exit_code
    ${If} ${Silent}
      System::Call "kernel32::GetStdHandle(i -12) p .r0"
      FileWrite $0 "$reason$\r$\n"
    ${Else}
      MessageBox MB_OK|MB_ICONSTOP "$reason"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro fail ""
!insertmacro fail "un."

; Ends with an exit code and its reason, which is one of the language strings.
!macro fail_with un code text
  StrCpy $exit_code ${code}
  StrCpy $reason "${text}"
  Call ${un}fail
!macroend

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ${IfNot} ${RunningX64}
    !insertmacro fail_with "" 1633 "$(needs_64_bit)"
    Quit
  ${EndIf}
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    !insertmacro fail_with "" 740 "$(needs_administrator)"
    Quit
  ${EndIf}

  ReadRegStr $0 HKLM "${MSI_KEY}" "InstallFolder"
  ${If} $0 != ""
    !insertmacro fail_with "" 1638 "$(installed_by_msi)"
    Quit
  ${EndIf}

  ; What an earlier version was told holds, unless the command line says otherwise.
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 ${VERSION} $1
    ${If} $1 = 1
      !insertmacro fail_with "" 1638 "$(newer_installed)"
      Quit
    ${EndIf}
    ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $INSTDIR != "$PROGRAMFILES64\${PRODUCT}"
    ${AndIf} $INSTDIR != $1
      !insertmacro fail_with "" 1638 "$(installed_elsewhere)"
      Quit
    ${EndIf}
    StrCpy $INSTDIR $1
    ReadRegStr $registered_source HKLM "${UNINSTALL_KEY}" "EventSource"
    StrCpy $event_source $registered_source
  ${Else}
    StrCpy $event_source "WinsockMessagesJa"
  ${EndIf}

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/EVENTSOURCE=" $1
  ${IfNot} ${Errors}
    StrCpy $event_source $1
  ${EndIf}
FunctionEnd

Function skip_if_installed
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    Abort
  ${EndIf}
FunctionEnd

Function event_source_page
  !insertmacro MUI_HEADER_TEXT "$(event_source_title)" "$(event_source_subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 36u "$(event_source_explained)"
  Pop $0
  ${NSD_CreateText} 0 42u 100% 12u "$event_source"
  Pop $event_source_box
  nsDialogs::Show
FunctionEnd

Function event_source_leave
  ${NSD_GetText} $event_source_box $event_source
  !insertmacro WinsockMessagesJa_Check "$event_source" "$INSTDIR" $exit_code
  ${If} $exit_code <> 0
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(refused_source)"
    Abort
  ${EndIf}
FunctionEnd

Section
  SetRegView 64
  !insertmacro WinsockMessagesJa_Check "$event_source" "$INSTDIR" $exit_code
  ${If} $exit_code <> 0
    !insertmacro fail_with "" $exit_code "$(refused_source)"
    Abort "$reason"
  ${EndIf}

  ; First what may fail, under names that nobody looks for; then the DLL and its registration; then
  ; the names. Killed in the middle, the next run finishes.
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR\${VERSION}"
  File "/oname=~wsaerr.exe-new" "${DIST}/wsaerr.exe"
  WriteUninstaller "$INSTDIR\~uninstall.exe-new"
  SetOutPath "$TEMP" ; a working folder could not be removed
  ${If} ${Errors}
    StrCpy $exit_code 29
  ${Else}
    ${WinsockMessagesJa_Install} "$event_source" "$INSTDIR" $exit_code
  ${EndIf}
  ${If} $exit_code <> 0
    Delete "$INSTDIR\${VERSION}\~wsaerr.exe-new"
    Delete "$INSTDIR\~uninstall.exe-new"
    RMDir "$INSTDIR\${VERSION}"
    RMDir "$INSTDIR"
    !insertmacro fail_with "" $exit_code "$(cannot_write)"
    Abort "$reason"
  ${EndIf}
  !insertmacro WinsockMessagesJa_PutInPlace "$INSTDIR\${VERSION}" "wsaerr.exe"
  !insertmacro WinsockMessagesJa_PutInPlace "$INSTDIR" "uninstall.exe"

  SetRegView 64
  ${If} $registered_source != $event_source
    !insertmacro WinsockMessagesJa_Unregister "$registered_source" "$INSTDIR"
  ${EndIf}
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "$(product_name)"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "EventSource" "$event_source"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" $0

  !insertmacro WinsockMessagesJa_RemoveVersions "$INSTDIR" "wsaerr.exe" "${VERSION}"
  !insertmacro WinsockMessagesJa_RemoveAside "$INSTDIR\${VERSION}" "wsaerr.exe"
  !insertmacro WinsockMessagesJa_RemoveAside "$INSTDIR" "uninstall.exe"
  Call report_restart
SectionEnd

!macro report_restart un
  Function ${un}report_restart
    ${If} ${RebootFlag}
      SetErrorLevel 3010
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro report_restart ""
!insertmacro report_restart "un."

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    !insertmacro fail_with "un." 740 "$(needs_administrator)"
    Quit
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  ReadRegStr $event_source HKLM "${UNINSTALL_KEY}" "EventSource"
  !insertmacro WinsockMessagesJa_RemoveVersions "$INSTDIR" "wsaerr.exe" ""
  ${WinsockMessagesJa_Uninstall} "$event_source" "$INSTDIR"

  ; Run with _?=, so that a script can wait for it, this is the very file that runs: it stays.
  Delete "$INSTDIR\uninstall.exe"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  RMDir "$INSTDIR"
  ${If} ${RebootFlag}
    RMDir /REBOOTOK "$INSTDIR"
  ${EndIf}
  Call un.report_restart
SectionEnd
