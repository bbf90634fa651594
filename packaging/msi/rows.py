"""The rows of the package's tables that wixl cannot write.

Whose an event source is. The component of the registration writes our record into the source's key, and
the component EventSource keeps the same string below OUR_KEY, by the source's name. Ours is only a
source whose record is the one that was kept; no other is written to, and none is removed from.

Windows Installer forgets public properties, so what was chosen is kept below OUR_KEY and AppSearch reads
it back. Some searches depend on the result of others. Windows Installer does not document the order of
AppSearch: the rows stand in one order, by the alphabet and as they are inserted, and where a search ran
too early, KEPTRECORD is missing, which ends the installation (RefuseLostMemory).

Names in capitals are public properties, which a command line can set; all others are private.
"""

from collections.abc import Sequence

DEFAULT_EVENT_SOURCE = "WinsockMessagesJa"
OUR_KEY = r"Software\winsock-messages-ja"
KEPT_RECORDS = OUR_KEY + r"\EventSources"
SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\winsock-messages-ja"
APPLICATION_LOG = r"SYSTEM\CurrentControlSet\Services\EventLog\Application"
RECORD = "WinsockMessagesJa"
RECORDED_ITEMS = ";Key;EventMessageFile;TypesSupported"

# Nothing is ever there: what must stay where it is is removed from here.
NOWHERE = OUR_KEY + r"\Nowhere"

# A source that has any of these and is not ours is somebody's.
VALUES_OF_A_SOURCE = {
    "SOURCECATEGORIES": "CategoryCount",
    "SOURCECATEGORYFILE": "CategoryMessageFile",
    "SOURCECUSTOM": "CustomSource",
    "SOURCEFILE": "EventMessageFile",
    "SOURCEGUID": "ProviderGuid",
    "SOURCEPARAMETERFILE": "ParameterMessageFile",
    "SOURCERECORD": RECORD,
    "SOURCETYPES": "TypesSupported",
}

# Program Files' own: SYSTEM and administrators do everything, users read; nothing is inherited.
PROGRAM_FILES_RIGHTS = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"

Row = Sequence[str | int]

SET_PROPERTY = 51
REFUSE = 19  # ends the installation with a message

NAMES_KEY = rf"HKLM\{APPLICATION_LOG}\[EVENTSOURCE]"
KEPT_KEY = rf"HKLM\{APPLICATION_LOG}\[KEPTEVENTSOURCE]"

CUSTOM_FOLDER = "NOT (INSTALLFOLDER ~<< ProgramFiles64Folder)"
# AppSearch puts #% before the data of a REG_EXPAND_SZ; Wine does not.
FOUND_AS_WRITTEN = "(FoundList ~= WrittenList OR FoundList ~= KEPTRECORD)"
FILE_CHANGED = f"(REGISTEREDFILE AND NOT {FOUND_AS_WRITTEN})"
TYPES_CHANGED = '(REGISTEREDTYPES AND REGISTEREDTYPES <> "#7")'
OTHER_SOURCE = "NOT (KEPTEVENTSOURCE ~= EVENTSOURCE)"


def contains(name: str, characters: str) -> str:
    return " OR ".join(f'{name} >< "{character}"' for character in characters)


def property_rows(product_name: str) -> dict[str, str]:
    """Properties to set. A condition has no way to write the characters of the last ones."""
    return {
        "ProductName": product_name,
        "EventSourceValue": "EventSource",
        "InstallFolderValue": "InstallFolder",
        # What reaches the server; WiX lets nobody write it as a property.
        "SecureCustomProperties": "ALLOWCUSTOMFOLDER;EVENTSOURCE;INSTALLFOLDER;NEWERVERSION;OLDERVERSION",
        "QuotationMark": '"',
        "Tab": "\t",
        "LineFeed": "\n",
        "CarriageReturn": "\r",
    }


def actions() -> list[tuple[str, int, str, str, str, int]]:
    """CustomAction and InstallExecuteSequence: action, type, source, target, condition, sequence."""
    source_key = rf"{APPLICATION_LOG}\[EVENTSOURCE]"
    registered_key = rf"{APPLICATION_LOG}\[KEPTEVENTSOURCE]"
    sets: list[tuple[str, str, str, str, int]] = [
        # What the command line gives is not read from the registry.
        ("GiveEventSource", "GIVENEVENTSOURCE", "[EVENTSOURCE]", "EVENTSOURCE", 10),
        ("SearchNoEventSource", "EventSourceValue", "Given", "EVENTSOURCE", 11),
        ("DefaultEventSource", "EVENTSOURCE", DEFAULT_EVENT_SOURCE, "NOT EVENTSOURCE", 12),
        ("GiveInstallFolder", "GIVENINSTALLFOLDER", "[INSTALLFOLDER]", "INSTALLFOLDER", 13),
        ("SearchNoInstallFolder", "InstallFolderValue", "Given", "INSTALLFOLDER", 14),
        (
            "DefaultInstallFolder",
            "INSTALLFOLDER",
            r"[ProgramFiles64Folder]winsock-messages-ja",
            "NOT INSTALLFOLDER",
            15,
        ),
        ("SetFoundList", "FoundList", f"[REGISTEREDFILE]{RECORDED_ITEMS}", "REGISTEREDFILE", 60),
        ("SetWrittenList", "WrittenList", "#%[KEPTRECORD]", "KEPTRECORD", 61),
        ("SetOurs", "Ours", "1", "KEPTRECORD AND REGISTEREDRECORD ~= KEPTRECORD", 62),
        (
            "SetSourceValues",
            "SourceValues",
            "".join(f"[{name}]" for name in VALUES_OF_A_SOURCE),
            "",
            63,
        ),
        (
            "SetRegisters",
            "Registers",
            "1",
            "NOT REMOVE AND (&EventSource=3 OR !EventSource=3)",
            1001,
        ),
        ("SetDllPath", "DllPath", "[WinsockMessagesJaFolder]winsock-messages-ja.dll", "", 1002),
        ("SetRecordKey", "RecordKey", source_key, "", 1030),
        ("SetMessageFileKey", "MessageFileKey", source_key, "", 1031),
        ("SetTypesKey", "TypesKey", source_key, "", 1032),
        ("LeaveRecord", "RecordKey", NOWHERE, "REMOVE AND NOT Ours", 1033),
        (
            "LeaveMessageFile",
            "MessageFileKey",
            NOWHERE,
            f"REMOVE AND (NOT Ours OR {FILE_CHANGED})",
            1034,
        ),
        ("LeaveTypes", "TypesKey", NOWHERE, f"REMOVE AND (NOT Ours OR {TYPES_CHANGED})", 1035),
    ]
    refusals = [
        (
            "RefuseLostMemory",
            r"HKLM\Software\winsock-messages-ja に保存した設定がありません。wsaerr source remove で登録を削除し、"
            "EVENTSOURCE= と INSTALLFOLDER= にインストール時の値を指定して修復 (REINSTALL=ALL REINSTALLMODE=amus) してから、"
            "もう一度実行してください。",
            "(KEPTEVENTSOURCE AND NOT KEPTRECORD) OR (Installed AND REMOVE AND"
            " (NOT KEPTFOLDER OR (!EventSource=3 AND NOT KEPTRECORD)))",
            1010,
        ),
        (
            "RefuseUnknownChoice",
            r"HKLM\Software\winsock-messages-ja に保存した設定がありません。"
            "EVENTSOURCE= と INSTALLFOLDER= にインストール時の値を指定してください。",
            "NOT REMOVE AND (((Installed OR OLDERVERSION) AND NOT (KEPTFOLDER OR GIVENINSTALLFOLDER))"
            " OR (!EventSource=3 AND NOT (KEPTRECORD OR GIVENEVENTSOURCE)))",
            1011,
        ),
        (
            "RefuseOtherSource",
            "イベント ソースは [KEPTEVENTSOURCE] です。アップグレードのとき以外は変更できません。",
            f"Installed AND KEPTEVENTSOURCE AND {OTHER_SOURCE}",
            1012,
        ),
        (
            "RefuseOtherFolder",
            "この製品は [KEPTFOLDER] にインストールされています。別のフォルダを使用するには、先に削除してください。",
            "KEPTFOLDER AND NOT (INSTALLFOLDER ~= KEPTFOLDER)",
            1013,
        ),
        (
            "RefuseName",
            "イベント ソースの名前 [EVENTSOURCE] は使用できません。" r"\ < > &、引用符、タブ、改行を含まない名前を EVENTSOURCE= で指定してください。",
            f"Registers AND ({contains('EVENTSOURCE', chr(92) + '<>&')}"
            " OR EVENTSOURCE >< QuotationMark OR EVENTSOURCE >< Tab OR EVENTSOURCE >< LineFeed"
            " OR EVENTSOURCE >< CarriageReturn)",
            1014,
        ),
        (
            "RefuseFormattedName",
            "このパッケージでは、角かっこや波かっこを含む名前と # で始まる名前をイベント ソースに使用できません。" "EVENTSOURCE=名前 で別の名前を指定してください。",
            f"Registers AND ({contains('EVENTSOURCE', '[]{}')} OR EVENTSOURCE << \"#\")",
            1015,
        ),
        (
            "RefuseLogName",
            "[EVENTSOURCE] はログの名前なので、イベント ソースの名前に使用できません。" "EVENTSOURCE=名前 で別の名前を指定してください。",
            "Registers AND ("
            + " OR ".join(
                f'EVENTSOURCE ~= "{log}"' for log in ("Application", "Security", "Setup", "System")
            )
            + ")",
            1016,
        ),
        (
            "RefuseFolderCharacter",
            "フォルダ [INSTALLFOLDER] は使用できません。"
            "; , % / と角かっこ、波かっこを含まないフォルダを INSTALLFOLDER= で指定してください。",
            f"NOT REMOVE AND ({contains('INSTALLFOLDER', ';,%/[]{}')})",
            1017,
        ),
        (
            "RefuseFolderForm",
            "フォルダ [GIVENINSTALLFOLDER] は使用できません。ローカル ドライブの絶対パスを INSTALLFOLDER= で指定してください。"
            "ドライブのルートは使用できません。",
            r"GIVENINSTALLFOLDER AND (NOT (GIVENINSTALLFOLDER >< ':\') OR GIVENINSTALLFOLDER << '\\'"
            r" OR GIVENINSTALLFOLDER >< '\..' OR INSTALLFOLDER >> ':\')".replace("'", '"'),
            1018,
        ),
        (
            "RefuseCustomFolder",
            "フォルダ [INSTALLFOLDER] は [ProgramFiles64Folder] の外にあります。ユーザーが書き込めないフォルダである"
            "ことを確認してから、ALLOWCUSTOMFOLDER=1 を指定してください。",
            f"NOT REMOVE AND NOT KEPTFOLDER AND {CUSTOM_FOLDER} AND NOT (ALLOWCUSTOMFOLDER = 1)",
            1019,
        ),
        (
            "RefuseForeignSource",
            f"イベント ソースのキー {NAMES_KEY} は、このパッケージが登録したものではありません。" "EVENTSOURCE=名前 で別の名前を指定してください。",
            f"Registers AND SourceValues AND NOT (Ours AND KEPTEVENTSOURCE ~= EVENTSOURCE)",
            1020,
        ),
        (
            "RefuseChangedSource",
            f"{KEPT_KEY} の EventMessageFile または TypesSupported が、登録後に変更されています。"
            "変更を元に戻すか、wsaerr source remove で登録を削除してから、もう一度実行してください。",
            f"NOT REMOVE AND Ours AND ({FILE_CHANGED} OR {TYPES_CHANGED})",
            1021,
        ),
        (
            "RefuseExtendedList",
            f"{KEPT_KEY} の EventMessageFile に、他のファイルが追加されています。"
            "wsaerr source remove [KEPTEVENTSOURCE] で登録を削除してから、もう一度実行してください。",
            f"REMOVE AND Ours AND REGISTEREDFILE ~>< DllPath AND NOT {FOUND_AS_WRITTEN}",
            1022,
        ),
    ]
    return [
        (name, SET_PROPERTY, target, value, condition, sequence)
        for name, target, value, condition, sequence in sets
    ] + [
        (name, REFUSE, "", text, condition, sequence)
        for name, text, condition, sequence in refusals
    ]


def standard_action_rows() -> list[Row]:
    return [
        ("AppSearch", "", 50),
        ("FindRelatedProducts", "", 70),
        ("LaunchConditions", "", 100),
        ("RemoveFolders", "", 3600),
        ("CreateFolders", "", 3700),
        # After InstallFinalize: what is new stands before the old goes, and stays if that fails.
        ("RemoveExistingProducts", "", 6700),
    ]


def registry_searches() -> list[tuple[str, str, str]]:
    """Property, key and name of a value, by the alphabet: later ones depend on earlier ones."""
    wanted = rf"{APPLICATION_LOG}\[EVENTSOURCE]"
    registered = rf"{APPLICATION_LOG}\[KEPTEVENTSOURCE]"
    searches = [
        ("EVENTSOURCE", OUR_KEY, "[EventSourceValue]"),
        ("INSTALLFOLDER", OUR_KEY, "[InstallFolderValue]"),
        ("KEPTEVENTSOURCE", OUR_KEY, "EventSource"),
        ("KEPTFOLDER", OUR_KEY, "InstallFolder"),
        ("KEPTRECORD", KEPT_RECORDS, "[KEPTEVENTSOURCE]"),
        ("REGISTEREDFILE", registered, "EventMessageFile"),
        ("REGISTEREDRECORD", registered, RECORD),
        ("REGISTEREDTYPES", registered, "TypesSupported"),
        ("SETUPINSTALLED", SETUP_KEY, "UninstallString"),
        *((name, wanted, value) for name, value in VALUES_OF_A_SOURCE.items()),
    ]
    assert searches == sorted(searches)
    return searches


def launch_condition_rows(version: str) -> list[Row]:
    return [
        ("VersionNT64", "このパッケージは 64 ビット版 Windows 用です。"),
        ("Privileged", "管理者の権限が必要です。管理者として実行してください。"),
        (
            "NOT NEWERVERSION",
            f"より新しいバージョンがインストールされています。{version} をインストールするには、先にそれを削除してください。",
        ),
        (
            "Installed OR NOT SETUPINSTALLED",
            "この製品はセットアップ プログラム (setup.exe) でインストールされています。先にそれを削除してください。",
        ),
    ]


def old_source_rows() -> tuple[list[Row], list[Row]]:
    """Component and RemoveRegistry: what goes when an upgrade gives the source another name.

    The old product cannot remove the old name, since it shares the registration component with the
    new one and reads the new name from the registry. A component without a GUID is not recorded.
    """
    renamed = f"KEPTEVENTSOURCE AND {OTHER_SOURCE}"
    key = rf"{APPLICATION_LOG}\[KEPTEVENTSOURCE]"
    components = [("OldRecord", renamed), ("OldRegistration", f"{renamed} AND Ours")]
    return (
        [(name, "", "INSTALLFOLDER", 256, condition, "") for name, condition in components],
        [
            ("OldKeptRecord", 2, KEPT_RECORDS, "[KEPTEVENTSOURCE]", "OldRecord"),
            ("OldMessageFile", 2, key, "EventMessageFile", "OldRegistration"),
            ("OldTypesSupported", 2, key, "TypesSupported", "OldRegistration"),
            ("OldRegistrationRecord", 2, key, RECORD, "OldRegistration"),
        ],
    )


def create_folder_rows() -> list[Row]:
    """Components without a key path must have one, and what MsiLockPermissionsEx locks."""
    return [
        ("INSTALLFOLDER", "Folder"),
        ("INSTALLFOLDER", "OldRecord"),
        ("INSTALLFOLDER", "OldRegistration"),
        ("WinsockMessagesJaFolder", "WinsockMessagesJaDll"),
    ]


def lock_rows() -> list[Row]:
    """Outside Program Files: a folder that was there before keeps its rights, ours gets our own."""
    made = f"{CUSTOM_FOLDER} AND NOT PRESENTFOLDER"
    return [
        ("LockFolder", "INSTALLFOLDER", "CreateFolder", PROGRAM_FILES_RIGHTS, made),
        (
            "LockVersionFolder",
            "WinsockMessagesJaFolder",
            "CreateFolder",
            PROGRAM_FILES_RIGHTS,
            CUSTOM_FOLDER,
        ),
    ]
