; The installer of an application that reports its events with winsock-messages-ja.dll:
;
;   ISCC /DApplication=OrderService /DProgram=order.exe /DMessagesVersion=1.0.0
;        /DMessagesDll=x64\winsock-messages-ja.dll /O. /Fsetup sample.iss

#define Messages "{app}\messages\"
#define Dll Messages + MessagesVersion + "\winsock-messages-ja.dll"
#define Added ";Key;EventMessageFile;TypesSupported"
#define Registration "SYSTEM\CurrentControlSet\Services\EventLog\Application\" + Application
#define Ours "Software\winsock-messages-ja"

[Setup]
AppName={#Application}
AppVersion={#MessagesVersion}
DefaultDirName={autopf}\{#Application}
DisableDirPage=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Restart Manager would stop the Event Log service.
CloseApplications=no

[Files]
Source: "{#Program}"; DestDir: "{app}"; DestName: "{#Application}.exe"; Flags: ignoreversion
Source: "{#MessagesDll}"; DestDir: "{#Messages}{#MessagesVersion}"; \
  DestName: "winsock-messages-ja.dll"; Flags: ignoreversion restartreplace uninsrestartdelete

[Registry]
; What this installer lays and registers, for its next run and its removal to know.
Root: HKLM64; Subkey: "{#Ours}"; Flags: uninsdeletekeyifempty
Root: HKLM64; Subkey: "{#Ours}\Files"; ValueType: string; ValueName: "{#Dll}"; \
  ValueData: "{#MessagesVersion}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKLM64; Subkey: "{#Ours}\EventSources"; Flags: uninsdeletekeyifempty
Root: HKLM64; Subkey: "{#Ours}\EventSources\{#Application}"; ValueType: string; \
  ValueName: "Record"; ValueData: "{#Dll}{#Added}"; Flags: uninsdeletekey
; The event source, its record first. RemoveEventSource takes it away.
Root: HKLM64; Subkey: "{#Registration}"; ValueType: string; ValueName: "WinsockMessagesJa"; \
  ValueData: "{#Dll}{#Added}"
Root: HKLM64; Subkey: "{#Registration}"; ValueType: expandsz; ValueName: "EventMessageFile"; \
  ValueData: "{#Dll}"
Root: HKLM64; Subkey: "{#Registration}"; ValueType: dword; ValueName: "TypesSupported"; \
  ValueData: 7

[Code]
{ Whether the source's record is the one that this installer noted. File: the DLL that it names. }
function SourceIsOurs(var File: String): Boolean;
var InKey, Noted: String;
begin
  Result := RegQueryStringValue(HKLM64, '{#Registration}', 'WinsockMessagesJa', InKey)
    and RegQueryStringValue(HKLM64, '{#Ours}\EventSources\{#Application}', 'Record', Noted)
    and (CompareText(InKey, Noted) = 0);
  File := Copy(InKey, 1, Pos(';', InKey) - 1);
end;

{ Whether the source's message file is the one that was registered, and no other beside it. }
function FileIsUnchanged(File: String): Boolean;
var Files: String;
begin
  Result := not RegQueryStringValue(HKLM64, '{#Registration}', 'EventMessageFile', Files)
    or (CompareText(Files, File) = 0);
end;

function PrepareToInstall(var NeedsRestart: Boolean): String;
var Folder, File: String;
begin
  Folder := ExpandConstant('{app}');
  { What separates the paths of a list of message files, and what begins a variable in one. }
  if Pos(';', Folder) + Pos(',', Folder) + Pos('%', Folder) > 0 then
    Result := 'The path of the folder holds ; , or %: ' + Folder
  else if RegKeyExists(HKLM64, '{#Registration}')
      and not (SourceIsOurs(File) and FileIsUnchanged(File)) then
    Result := 'The event source {#Application} was registered or changed by another application.';
end;

{ Removes what this installer laid of other versions, at the next restart where it is in use. }
procedure CurStepChanged(CurStep: TSetupStep);
var Names: TArrayOfString; I: Integer; Version, Folder: String;
begin
  if (CurStep = ssPostInstall) and RegGetValueNames(HKLM64, '{#Ours}\Files', Names) then
    for I := 0 to GetArrayLength(Names) - 1 do
      if RegQueryStringValue(HKLM64, '{#Ours}\Files', Names[I], Version)
          and (Version <> '{#MessagesVersion}') then begin
        Folder := ExpandConstant('{#Messages}') + Version;
        if CompareText(Names[I], Folder + '\winsock-messages-ja.dll') = 0 then begin
          if DeleteFile(Names[I]) then
            RemoveDir(Folder)
          else begin
            RestartReplace(Names[I], '');
            RestartReplace(Folder, '');
          end;
          RegDeleteValue(HKLM64, '{#Ours}\Files', Names[I]);
        end;
      end;
end;

{ Takes away what is still as it was registered, and nothing of a source that is not ours. }
procedure RemoveEventSource;
var File: String; Types: Cardinal;
begin
  if SourceIsOurs(File) then begin
    if FileIsUnchanged(File) then
      RegDeleteValue(HKLM64, '{#Registration}', 'EventMessageFile');
    if RegQueryDWordValue(HKLM64, '{#Registration}', 'TypesSupported', Types) and (Types = 7) then
      RegDeleteValue(HKLM64, '{#Registration}', 'TypesSupported');
    RegDeleteValue(HKLM64, '{#Registration}', 'WinsockMessagesJa');
    RegDeleteKeyIfEmpty(HKLM64, '{#Registration}');
  end;
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
    RemoveEventSource;
end;
