; The installer for people and for administrators, x64.
;
;   makensis -INPUTCHARSET UTF8 -DDIST=dist/x64 -DLICENSE=LICENSE -DOUTPUT=setup.exe
;
; DIST is the folder with winsock-messages-ja.dll and wsaerr.exe. The version is the DLL's.
;
; Options of the installer: /S (silent), /EVENTSOURCE=name (empty: register none),
; /ALLOWUSERWRITE=1 (also into a folder that users can change), /D=folder (last).
; Exit codes are Win32 error codes, listed in docs/deployment.md.

Unicode true
Target amd64-unicode ; Debian's NSIS has it
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
!include "WordFunc.nsh"

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
Var event_source_box
Var allow_user_write ; "1": also into a folder that users can change
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

!include "command_line.nsh"
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

; One setup program or removal at a time. The mutex goes with the process, however that ends.
!macro be_alone un
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Global\${PRODUCT}") p .r0 ?e'
  Pop $1
  ${If} $1 = 183 ; ERROR_ALREADY_EXISTS
  ${OrIf} $0 P= 0
    !insertmacro fail_with "${un}" 1618 "$(already_running)"
    Quit
  ${EndIf}
!macroend

; Windows' own folder alone is searched for DLLs from here on. The programs that NSIS makes begin
; with the same, but allow for folders that are added.
!macro search_system_folder_alone
  System::Call "kernel32::SetDefaultDllDirectories(i 0x800)" ; LOAD_LIBRARY_SEARCH_SYSTEM32
!macroend

Function .onInit
  !insertmacro search_system_folder_alone
  SetRegView 64
  SetShellVarContext all
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    !insertmacro fail_with "" 740 "$(needs_administrator)"
    Quit
  ${EndIf}
  !insertmacro be_alone ""

  ReadRegStr $0 HKLM "${MSI_KEY}" "InstallFolder"
  ${If} $0 != ""
    !insertmacro fail_with "" 1638 "$(installed_by_msi)"
    Quit
  ${EndIf}

  ; What an earlier version was told holds, unless the command line says otherwise.
  StrCpy $event_source "WinsockMessagesJa"
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 ${VERSION} $1
    ${If} $1 = 1
      !insertmacro fail_with "" 1638 "$(newer_installed)"
      Quit
    ${EndIf}
    ReadRegStr $event_source HKLM "${UNINSTALL_KEY}" "EventSource"
  ${EndIf}
  StrCpy $0 $INSTDIR 1 -1
  ${If} $0 == "\"
    StrCpy $INSTDIR $INSTDIR -1
  ${EndIf}
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $1 != ""
    ${If} $INSTDIR != "$PROGRAMFILES64\${PRODUCT}"
    ${AndIf} $INSTDIR != $1
      !insertmacro fail_with "" 1638 "$(installed_elsewhere)"
      Quit
    ${EndIf}
    StrCpy $INSTDIR $1
  ${EndIf}

  Push "/EVENTSOURCE="
  Call read_option
  Pop $1
  ${IfNot} ${Errors}
    StrCpy $event_source $1
  ${EndIf}
  Push "/ALLOWUSERWRITE="
  Call read_option
  Pop $allow_user_write
FunctionEnd

Function skip_if_installed
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
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

; Ends the section where exit_code is not 0.
!macro abort_unless_done text
  ${If} $exit_code <> 0
    !insertmacro fail_with "" $exit_code "${text}"
    Abort "$reason"
  ${EndIf}
!macroend

Section
  SetRegView 64
  !insertmacro WinsockMessagesJa_Check "$event_source" "$INSTDIR" $exit_code
  !insertmacro abort_unless_done "$(refused_source)"
  !insertmacro WinsockMessagesJa_CheckPlace "$INSTDIR\${VERSION}" "wsaerr.exe" $exit_code
  !insertmacro WinsockMessagesJa_CheckPlace "$INSTDIR\${VERSION}" "${WINSOCK_MESSAGES_JA_FILE}" \
    $exit_code
  !insertmacro WinsockMessagesJa_CheckPlace "$INSTDIR" "uninstall.exe" $exit_code
  !insertmacro abort_unless_done "$(place_taken)"

  ; First what may fail, under names that nobody looks for; then the DLL and its registration; then
  ; the names. Killed in the middle, the next run finishes, in the same folder.
  Call make_folder
  ${If} $exit_code = 0
    Call lay_programs
  ${EndIf}
  ${If} $exit_code = 0
    ${WinsockMessagesJa_Install} "$event_source" "$INSTDIR" $exit_code
    SetRegView 64
  ${EndIf}
  ${If} $exit_code <> 0
    Call take_programs_back
  ${EndIf}
  ${If} $exit_code = 1336
    !insertmacro abort_unless_done "$(users_can_change)"
  ${EndIf}
  ${If} $exit_code = 1627
    !insertmacro abort_unless_done "$(cannot_judge)"
  ${EndIf}
  !insertmacro abort_unless_done "$(cannot_write)"
  !insertmacro WinsockMessagesJa_PutInPlace "$INSTDIR\${VERSION}" "wsaerr.exe" "${VERSION}"
  !insertmacro WinsockMessagesJa_PutInPlace "$INSTDIR" "uninstall.exe" "${VERSION}"
  !insertmacro WinsockMessagesJa_UnregisterAll "$INSTDIR" "$event_source"

  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "$(product_name)"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "Publisher" "${PRODUCT}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "EventSource" "$event_source"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\${VERSION}" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${UNINSTALL_KEY}" "EstimatedSize" $0

  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR\$WinsockMessagesJa.Version" "wsaerr.exe" \
    "$INSTDIR\${VERSION}\wsaerr.exe" "listed"
  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR" "uninstall.exe" "$INSTDIR\uninstall.exe" \
    "listed"
  Call report_restart
SectionEnd

; Makes the folder, where administrators will run what lies in it. exit_code = 0; 1336 where users
; can change what lies there; 1627 where that cannot be said; 29 or 1010.
Function make_folder
  ClearErrors
  WriteRegStr HKLM "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  !insertmacro WinsockMessagesJa_ListFile "$INSTDIR\${VERSION}" "wsaerr.exe"
  !insertmacro WinsockMessagesJa_ListFile "$INSTDIR" "uninstall.exe"
  ${If} ${Errors}
    StrCpy $exit_code 1010
    Return
  ${EndIf}
  !insertmacro WinsockMessagesJa_MakeFolder "$INSTDIR\${VERSION}"
  ${If} $WinsockMessagesJa.Failed == "yes"
    StrCpy $exit_code 29
  ${ElseIf} $allow_user_write != "1"
    Push "$INSTDIR"
    Call judge_folder
    Push "$INSTDIR\${VERSION}"
    Call judge_folder
  ${EndIf}
FunctionEnd

; Pops a folder. exit_code = 1336 where wsaerr says that users can change what lies in it; 1627 where
; wsaerr does not run, since a policy allows the setup program alone, say, or cannot tell.
Function judge_folder
  Pop $0
  InitPluginsDir
  File "/oname=$PLUGINSDIR\wsaerr.exe" "${DIST}/wsaerr.exe"
  nsExec::Exec '"$PLUGINSDIR\wsaerr.exe" source folder "$0"'
  Pop $0
  ${If} $0 == "1"
    StrCpy $exit_code 1336 ; ERROR_INVALID_ACL
  ${ElseIf} $0 != "0"
    StrCpy $exit_code 1627 ; ERROR_FUNCTION_FAILED
  ${EndIf}
FunctionEnd

; Lays wsaerr.exe and uninstall.exe under the names ~...-new. exit_code = 0 or 29.
Function lay_programs
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR\${VERSION}"
  File "/oname=~wsaerr.exe-new" "${DIST}/wsaerr.exe"
  WriteUninstaller "$INSTDIR\~uninstall.exe-new"
  SetOutPath "$TEMP" ; a working folder could not be removed
  ${If} ${Errors}
    StrCpy $exit_code 29
  ${EndIf}
FunctionEnd

; Removes what make_folder and lay_programs made. Of an installation that was there before, everything stays.
Function take_programs_back
  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR\${VERSION}" "wsaerr.exe" \
    "$INSTDIR\${VERSION}\wsaerr.exe" "listed"
  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR" "uninstall.exe" "$INSTDIR\uninstall.exe" \
    "listed"
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 == ""
    DeleteRegKey HKLM "${UNINSTALL_KEY}"
  ${EndIf}
FunctionEnd

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
  !insertmacro search_system_folder_alone
  SetRegView 64
  SetShellVarContext all
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    !insertmacro fail_with "un." 740 "$(needs_administrator)"
    Quit
  ${EndIf}
  !insertmacro be_alone "un."
  ; Not the folder of the command line, nor the one of a copy of this program.
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  !insertmacro WinsockMessagesJa_UnregisterAll "$INSTDIR" ""
  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR\$WinsockMessagesJa.Version" "wsaerr.exe" "" ""
  ${WinsockMessagesJa_Uninstall} "" "$INSTDIR"
  SetRegView 64

  ; Run with _?=, so that a script can wait for it, this is the very file that runs: it stays.
  !insertmacro WinsockMessagesJa_RemoveFiles "$INSTDIR" "uninstall.exe" "$INSTDIR\uninstall.exe" ""
  ${IfNot} ${WinsockMessagesJa_Taken} "$INSTDIR\uninstall.exe"
    Delete "$INSTDIR\uninstall.exe"
    !insertmacro WinsockMessagesJa_RemoveFolder "$INSTDIR" "$INSTDIR\uninstall.exe"
    !insertmacro WinsockMessagesJa_Unlist "$INSTDIR\uninstall.exe"
  ${EndIf}
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  Call un.report_restart
SectionEnd
