"""What the tests of wsaerr as a program share."""

import csv
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parent.parent

CONNECTION_REFUSED = """\
WSAECONNREFUSED 10061 (0x0000274D)\r
Meaning: 接続が拒否されました。\r
Description: 対象のコンピュータによって能動的に拒否されたため、接続できません。このエラーは、通常、外部ホスト上の非アクティブなサービス\
 (実行中のサーバー プログラムが存在しないホスト) に接続したために、発生します。\r
Remedy: 接続先のポートで待機しているプログラムがあるかどうかを確認してください。\r
・サーバーで netstat -ano を実行し、そのポートの行が LISTENING であることを確認します。\r
・その行のローカル アドレスが 127.0.0.1 または [::1] の場合、他のコンピュータからは接続できません。\r
・PowerShell で Test-NetConnection ホスト名 -Port ポート番号 を実行し、宛先のアドレスと接続の結果を確認します。\r
"""

INVALID_HANDLE = """\
WSA_INVALID_HANDLE 6 (0x00000006)\r
Meaning: 指定されたイベント オブジェクトのハンドルが無効です。\r
Description: プログラムがイベント オブジェクトの使用を試行しましたが、指定されたハンドルが無効でした。\r
Remedy: 関数に渡したイベント オブジェクトまたは照会のハンドルが、有効かどうかを確認してください。\r
・WSAOVERLAPPED 構造体の hEvent メンバと、WSAWaitForMultipleEvents の配列を確認します。\r
・WSALookupServiceNext には、WSALookupServiceBegin で取得したハンドルを渡します。\r
・WSAGetLastError で取得した値かどうかを確認します。それ以外の 6 は、Win32 の ERROR_INVALID_HANDLE などです。\r
"""

SUPPLEMENT = "winsock-supplement.ja.txt"


class Expected(NamedTuple):
    """An entry as tests/message_dll has it written down."""

    code: int
    name: str
    meaning: str
    description: str
    remedy: str | None


def rows(file: str) -> list[list[str]]:
    with (TESTS / "message_dll" / file).open(encoding="utf-8", newline="") as lines:
        fields = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [[field.replace("\\n", "\n") for field in row] for row in fields]


def expected_entries() -> list[Expected]:
    """In ascending order of codes."""
    remedies = dict(rows("expected_remedies.tsv"))
    return sorted(
        Expected(int(code), name, meaning, description, remedies.get(code))
        for code, name, meaning, description in rows("expected_messages.tsv")
    )


def names_of_the_supplement() -> set[str]:
    """The headings of that document."""
    text = (TESTS.parent / "messages" / SUPPLEMENT).read_text(encoding="utf-8")
    return {line.split()[0] for line in text.splitlines() if line and not line[0].isspace()}
