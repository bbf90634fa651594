"""Which text wins in a list of message files: each row of the table in docs/event-log.md, shown by
evtexport."""

import re
from collections.abc import Iterator

import pytest
from event_log_rendering import EVENT_LOG_KEY, REG_EXPAND_SZ, Event, Value, render
from foreign_sources import registration_file
from message_dll import link_message_dll
from project import BUILD_DIR, SOURCE_DIR, Run

NAME = "WinsockMessagesTwoFiles"
STRING = "the logger's own message"
TEXT = "接続が拒否されました。\n対象のコンピュータによって能動的に拒否されたため、接続できません。"
SHOWN = {
    "the string": f"{STRING}$",
    "our text, without the string": TEXT,
    "the string above our explanation": rf"{STRING}\nWSAECONNREFUSED \(10061\): {TEXT}",
}

Row = tuple[str, str, str]


def rows() -> list[Row]:
    page = (SOURCE_DIR / "docs" / "event-log.md").read_text(encoding="utf-8")
    _, _, table = page.partition("| `EventMessageFile` | event ID |")
    table, _, _ = table.partition("\n\n")
    cells = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]
    return [(files, message_id.strip("`"), shown) for files, message_id, shown in cells]


@pytest.fixture(scope="module")
def shown(wine: Run, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Row, str | None]]:
    """What evtexport shows of each row. A DLL that says of the IDs in the table what .NET's says of
    every ID up to 65535 stands for that one."""
    work = tmp_path_factory.mktemp("work")
    link_message_dll(work / "EventLogMessages.dll", dict.fromkeys((1000, 10061), "%1\r\n"))
    dlls = {
        "ours": BUILD_DIR / "dist" / "x64" / "winsock-messages-ja.dll",
        ".NET's": work / "EventLogMessages.dll",
    }
    lists = sorted({files for files, *_ in rows()})
    names = {files: f"{NAME}-{number}" for number, files in enumerate(lists)}
    sources = {}
    for files, name in names.items():
        paths = ";".join(f"Z:{dlls[file]}".replace("/", "\\") for file in files.split("; "))
        data = (paths + "\0").encode("utf-16-le")
        sources[name] = {"EventMessageFile": Value(REG_EXPAND_SZ, data)}
    (work / "add.reg").write_bytes(registration_file(sources))
    assert wine("reg", "import", f"Z:{work}/add.reg").returncode == 0
    events = [Event(names[files], int(number, 0), (STRING,)) for files, number, _ in rows()]
    yield dict(zip(rows(), render(wine, BUILD_DIR / "wine", events, work), strict=True))
    for name in names.values():
        wine("reg", "delete", rf"{EVENT_LOG_KEY}\Application\{name}", "/f")


def test_the_table_asks_each_list_for_each_form() -> None:
    asked = [(files, message_id) for files, message_id, _ in rows()]
    assert asked == [
        (files, message_id)
        for files in ("ours", "ours; .NET's", ".NET's; ours")
        for message_id in ("10061", "1000", "0xC102274D")
    ]


@pytest.mark.parametrize("row", rows(), ids=[f"{row[0]}: {row[1]}" for row in rows()])
def test_the_first_file_that_has_the_id_wins(shown: dict[Row, str | None], row: Row) -> None:
    text = shown[row]
    if row[2] == "no description":
        assert text is None
    else:
        assert text is not None and re.match(SHOWN[row[2]], text)
