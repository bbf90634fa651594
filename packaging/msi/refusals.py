"""What ends an installation, and what people are told then."""

from msi.names import (
    CUSTOM_FOLDER,
    FILE_CHANGED,
    FOUND_AS_WRITTEN,
    KEPT_SOURCE,
    OTHER_SOURCE,
    TYPES_CHANGED,
    WANTED_SOURCE,
)


def _contains(name: str, characters: str) -> str:
    return " OR ".join(f'{name} >< "{character}"' for character in characters)


REFUSALS = [
    (
        "RefuseSearchOrder",
        "レジストリが正しい順序で検索されませんでした。書き換えられていない元のパッケージを、トランスフォーム (.mst) を使用せずに実行してください。",
        f"KEPTRECORD AND NOT (REGISTEREDKEPTRECORD AND (SOURCEKEPTRECORD OR {OTHER_SOURCE}))",
        1009,
    ),
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
        f"Registers AND ({_contains('EVENTSOURCE', chr(92) + '<>&')}"
        " OR EVENTSOURCE >< QuotationMark OR EVENTSOURCE >< Tab OR EVENTSOURCE >< LineFeed"
        " OR EVENTSOURCE >< CarriageReturn)",
        1014,
    ),
    (
        "RefuseFormattedName",
        "このパッケージでは、角かっこや波かっこを含む名前と # で始まる名前をイベント ソースに使用できません。" "EVENTSOURCE=名前 で別の名前を指定してください。",
        f"Registers AND ({_contains('EVENTSOURCE', '[]{}')} OR EVENTSOURCE << \"#\")",
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
        "フォルダ [INSTALLFOLDER] は使用できません。" "; , % / と角かっこ、波かっこを含まないフォルダを INSTALLFOLDER= で指定してください。",
        f"NOT REMOVE AND ({_contains('INSTALLFOLDER', ';,%/[]{}')})",
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
        f"イベント ソースのキー HKLM\\{WANTED_SOURCE} は、このパッケージが登録したものではありません。"
        "EVENTSOURCE=名前 で別の名前を指定してください。",
        "Registers AND SourceValues AND NOT (Ours AND KEPTEVENTSOURCE ~= EVENTSOURCE)",
        1020,
    ),
    (
        "RefuseChangedSource",
        f"HKLM\\{KEPT_SOURCE} の EventMessageFile または TypesSupported が、登録後に変更されています。"
        "変更を元に戻すか、wsaerr source remove で登録を削除してから、もう一度実行してください。",
        f"NOT REMOVE AND Ours AND ({FILE_CHANGED} OR {TYPES_CHANGED})",
        1021,
    ),
    (
        "RefuseExtendedList",
        f"HKLM\\{KEPT_SOURCE} の EventMessageFile に、他のファイルが追加されています。"
        "wsaerr source remove [KEPTEVENTSOURCE] で登録を削除してから、もう一度実行してください。",
        f"REMOVE AND Ours AND REGISTEREDFILE ~>< DllPath AND NOT {FOUND_AS_WRITTEN}",
        1022,
    ),
]
"""Action, text, condition and sequence."""


def launch_conditions(version: str) -> list[tuple[str, str]]:
    """Condition, and what people are told where it does not hold."""
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
