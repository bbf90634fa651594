"""WiX 3 finds nothing to complain of in our sources: its compiler whole, its linker but for the last
step, which takes Windows' own msi.dll."""

import re
import shutil
import subprocess
import uuid
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from project import BUILD_DIR, SOURCE_DIR

WIX = BUILD_DIR / "tests/packaging/tools/node_modules/electron-winstaller/vendor"
SAMPLE = SOURCE_DIR / "examples/installers/sample.wxs"
FRAGMENT = SOURCE_DIR / "packaging/msi/winsock-messages-ja-fragment.wxs"
PACKAGE = SOURCE_DIR / "packaging/msi/winsock-messages-ja.wxs"
VALUES = {
    "Application": "Orders",
    "MessagesDll": "messages.dll",
    "MessagesEventSource": "Orders",
    "MessagesFolder": "MESSAGES",
    "MessagesVersion": "1.0.0",
    "Program": "program.exe",
    "Version": "1.0.0",
}


def definition(name: str) -> str:
    """A value for a variable of our sources; those that end so are GUIDs, which WiX wants in capitals."""
    if name.endswith(("Guid", "Code")):
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()
    return VALUES[name]


def wix(program: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["mono", WIX / f"{program}.exe", "-nologo", "-pedantic", "-wx", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def compile_sources(folder: Path, *sources: Path, **values: str) -> str:
    """What the compiler says of sources, which it gets by their names: it takes / for an option."""
    names = set()
    for source in sources:
        if source.parent != folder:
            shutil.copy(source, folder)
        names |= set(re.findall(r"\$\(var\.(\w+)\)", source.read_text(encoding="utf-8")))
    for file in ("messages.dll", "program.exe", "wsaerr.exe"):
        (folder / file).touch()
    definitions = [f"-d{name}={values.get(name) or definition(name)}" for name in sorted(names)]
    result = wix(
        *("candle", "-arch", "x64", *definitions), *(file.name for file in sources), folder=folder
    )
    said = [line for line in result.stdout.splitlines() if not line.endswith(".wxs")]
    assert (result.returncode != 0) == bool(said), result.stdout
    return "\n".join(said)


def rows(output: Path, table: str) -> list[list[str]]:
    """The rows of a table that the linker wrote."""
    root = ElementTree.parse(output).getroot()
    return [
        [field.text or "" for field in row.findall("{*}field")]
        for row in root.findall(f"{{*}}table[@name='{table}']/{{*}}row")
    ]


def link_sample(folder: Path) -> Path:
    """With the fragment, where both are compiled."""
    result = wix(
        *("light", "-xo", "-o", "sample.wixout", "sample.wixobj"),
        f"{FRAGMENT.stem}.wixobj",
        folder=folder,
    )
    assert (result.returncode, result.stdout) == (0, "")
    return folder / "sample.wixout"


def test_the_sample_compiles_and_links_with_the_fragment(tmp_path: Path) -> None:
    assert compile_sources(tmp_path, SAMPLE, FRAGMENT) == ""
    output = link_sample(tmp_path)
    components = {row[0] for row in rows(output, "Component")}
    assert components == {"Program", "WinsockMessagesJaDll", "WinsockMessagesJaRegistration"}
    key = r"SYSTEM\CurrentControlSet\Services\EventLog\Application\Orders"
    dll = "[WinsockMessagesJaFolder]winsock-messages-ja.dll"
    assert sorted(row[2:5] for row in rows(output, "Registry")) == [
        [key, "EventMessageFile", f"#%{dll}"],
        [key, "TypesSupported", "#7"],
        [key, "WinsockMessagesJa", f"{dll};Key;EventMessageFile;TypesSupported"],
    ]


@pytest.mark.parametrize(
    ("schedule", "in_order"),
    [
        (
            ' Schedule="afterInstallFinalize"',
            ["InstallInitialize", "InstallFiles", "InstallFinalize", "RemoveExistingProducts"],
        ),
        ("", ["RemoveExistingProducts", "InstallInitialize", "InstallFiles", "InstallFinalize"]),
    ],
    ids=["as the sample has it", "by default"],
)
def test_the_old_product_goes_when_the_fragment_says(
    tmp_path: Path, schedule: str, in_order: list[str]
) -> None:
    sample = tmp_path / SAMPLE.name
    text = SAMPLE.read_text(encoding="utf-8")
    [of_sample] = re.findall(' Schedule="[^"]*"', text)
    sample.write_text(text.replace(of_sample, schedule), encoding="utf-8")
    if schedule:
        assert schedule == of_sample
    assert compile_sources(tmp_path, sample, FRAGMENT) == ""
    sequence = rows(link_sample(tmp_path), "InstallExecuteSequence")
    actions = [row[0] for row in sorted(sequence, key=lambda row: int(row[2]))]
    assert [action for action in actions if action in in_order] == in_order


def test_our_own_package_compiles(tmp_path: Path) -> None:
    values = {"MessagesFolder": "INSTALLFOLDER", "MessagesEventSource": "[EVENTSOURCE]"}
    assert compile_sources(tmp_path, PACKAGE, FRAGMENT, **values) == ""


def test_a_fault_is_located(tmp_path: Path) -> None:
    text = PACKAGE.read_text(encoding="utf-8")
    line = text[: text.index("<Property ")].count("\n") + 1
    broken = tmp_path / "broken.wxs"
    broken.write_text(
        text.replace(
            "<Property ", '<Property Id="SecureCustomProperties" Value="X"/><Property ', 1
        ),
        encoding="utf-8",
    )
    said = compile_sources(tmp_path, broken)
    assert f"broken.wxs({line}) : error CNDL0070 :" in said
