"""WinsockMessages.cs as a source: what it compiles to, and what it computes without Windows."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from dotnet_programs import EVENT_LOG, EXAMPLES, SOURCE, compile_program

HERE = Path(__file__).resolve().parent


@pytest.mark.parametrize(
    ("example", "options"),
    [("dotnet", ()), ("dotnet", (EVENT_LOG,)), ("dotnet_event", (EVENT_LOG,))],
)
def test_examples_compile_as_c_sharp_5(
    tmp_path: Path, example: str, options: tuple[str, ...]
) -> None:
    compile_program(
        tmp_path / "program.exe", EXAMPLES / example / "Program.cs", SOURCE, options=options
    )


def test_every_member_that_others_see_is_documented(tmp_path: Path) -> None:
    """Mono's compiler warns of a public member without documentation, here as an error."""
    opened = tmp_path / "Opened.cs"
    opened.write_text("public partial class WinsockMessages { }\n", encoding="ascii")
    documentation = tmp_path / "documentation.xml"
    options = ("-target:library", f"-doc:{documentation}", EVENT_LOG)
    compile_program(tmp_path / "library.dll", SOURCE, opened, options=options)
    members = ElementTree.parse(documentation).iter("member")
    documented = {member.get("name", "").partition("(")[0] for member in members}
    assert documented == {"T:WinsockMessages"} | {
        f"M:WinsockMessages.{name}"
        for name in (
            *("#ctor", "Text", "Meaning", "Description", "Remedy", "HResult", "EventId"),
            *("Report", "Event", "Insert", "Dispose"),
        )
    }


def test_the_class_belongs_to_the_assembly_that_it_is_compiled_into(tmp_path: Path) -> None:
    library = tmp_path / "library.dll"
    compile_program(library, SOURCE, options=("-target:library",))
    user = tmp_path / "User.cs"
    user.write_text("class User { WinsockMessages messages; }\n", encoding="ascii")
    with pytest.raises(AssertionError, match="CS0122|inaccessible"):
        compile_program(
            tmp_path / "user.dll", user, options=("-target:library", f"-reference:{library}")
        )


def test_every_compiler_reads_the_source() -> None:
    """In ASCII: Windows PowerShell takes a file without a mark for one in the ANSI code page."""
    assert SOURCE.read_bytes().isascii()


@pytest.fixture(scope="module")
def inserts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = tmp_path_factory.mktemp("inserts") / "Inserts.exe"
    compile_program(program, HERE / "Inserts.cs", SOURCE, options=(EVENT_LOG,))
    return program


@pytest.mark.parametrize(
    ("context", "insert"),
    [
        ("fe80::1%12 (%1, %%10061) に接続", "fe80::1％12 (％1, ％％10061) に接続"),
        ("first\r\nsecond", "first\r\nsecond"),
        ("seen\0hidden", "seen"),
        ("", ""),
        ("x" * 31_839, "x" * 31_839),
        ("x" * 31_840, "x" * 31_838 + "…"),
        ("😀" * 16_000, "😀" * 15_919 + "…"),
        ("x" + "😀" * 16_000, "x" + "😀" * 15_918 + "…"),
    ],
    ids=[
        "percent signs",
        "lines",
        "NUL",
        "empty",
        "longest",
        "too long",
        "surrogates",
        "a pair cut in two",
    ],
)
def test_events_and_inserts_are_what_event_viewer_takes(
    inserts: Path, tmp_path: Path, context: str, insert: str
) -> None:
    """With the EventInstance of Mono, on Debian."""
    (tmp_path / "context.txt").write_bytes(context.encode("utf-16-le"))
    result = subprocess.run(
        ["mono", inserts, tmp_path / "context.txt"], check=True, capture_output=True, text=True
    )
    event, text = result.stdout.splitlines()
    assert event == f"{0xC102274D} 0 4"
    assert bytes.fromhex(text).decode("utf-16-le") == insert


def test_powershell_uses_members_that_the_class_has() -> None:
    script = (EXAMPLES / "powershell" / "Get-WinsockMessage.ps1").read_text(encoding="utf-8")
    source = SOURCE.read_text(encoding="utf-8")
    assert r"..\dotnet\WinsockMessages.cs" in script
    [opened] = re.findall(r"'(public partial class WinsockMessages \{ \})'", script)
    assert opened in source
    for used, member in (
        ("New-Object WinsockMessages ", "public WinsockMessages(string path)"),
        ("$messages.Text($number)", "public string Text(int code)"),
        ("$messages.Dispose()", "public void Dispose()"),
    ):
        assert used in script and member in source
