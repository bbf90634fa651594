"""The built DLLs, as tools that are not ours describe them."""

import re
import subprocess
from pathlib import Path

MACHINES = {
    "x64": "IMAGE_FILE_MACHINE_AMD64 (0x8664)",
    "x86": "IMAGE_FILE_MACHINE_I386 (0x14C)",
    "arm64": "IMAGE_FILE_MACHINE_ARM64 (0xAA64)",
}


def output(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True).stdout.decode(
        "utf-8", "replace"
    )


def test_is_built_for_its_architecture(dll: Path) -> None:
    headers = output("llvm-readobj", "--file-headers", dll)
    assert f"Machine: {MACHINES[dll.parent.name]}" in headers


def test_holds_nothing_but_resources(dll: Path) -> None:
    sections = output("llvm-readobj", "--sections", dll)
    assert sections.count("Section {") == 1
    assert "Name: .rsrc" in sections
    assert "IMAGE_SCN_MEM_EXECUTE" not in sections
    assert "IMAGE_SCN_MEM_WRITE" not in sections


def test_has_no_entry_point_and_no_directory_but_resources(dll: Path) -> None:
    headers = output("llvm-readobj", "--file-headers", dll)
    assert "AddressOfEntryPoint: 0x0" in headers
    directories = headers.split("DataDirectory {")[1].split("}")[0]
    sizes = dict(re.findall(r"(\w+)Size: 0x(\w+)", directories))
    assert {"ExportTable", "ImportTable", "Debug", "IAT", "BaseRelocationTable"} <= sizes.keys()
    assert [name for name, size in sizes.items() if int(size, 16)] == ["ResourceTable"]


def test_states_the_security_flags(dll: Path) -> None:
    headers = output("llvm-readobj", "--file-headers", dll)
    assert "IMAGE_DLL_CHARACTERISTICS_DYNAMIC_BASE (0x40)" in headers
    assert "IMAGE_DLL_CHARACTERISTICS_NX_COMPAT (0x100)" in headers
    is_64_bit = dll.parent.name != "x86"
    assert ("IMAGE_DLL_CHARACTERISTICS_HIGH_ENTROPY_VA (0x20)" in headers) == is_64_bit


def test_has_one_japanese_message_table_and_one_version(dll: Path) -> None:
    resources = output("wrestool", "--list", dll).splitlines()
    places = [line.split(" [")[0] for line in resources]
    assert places == ["--type=11 --name=1 --language=1041", "--type=16 --name=1 --language=1041"]


def test_holds_the_message_table_that_was_compiled(
    dll: Path, message_table: Path, tmp_path: Path
) -> None:
    extracted = tmp_path / "table.bin"
    output("wrestool", "--extract", "--raw", "--type=11", f"--output={extracted}", dll)
    assert extracted.read_bytes() == message_table.read_bytes()


def test_message_table_reads_well_elsewhere(dll: Path) -> None:
    dump = output("winedump", "-x", dll)
    assert 'L"接続が拒否されました。\\r\\n' in dump or "0000274d" in dump.lower()


def test_version_resource_is_japanese_and_tells_the_project_version(
    dll: Path, source_dir: Path, tmp_path: Path
) -> None:
    project = (source_dir / "CMakeLists.txt").read_text(encoding="utf-8")
    version = project.split("VERSION ")[2].split()[0]

    extracted = tmp_path / "version.bin"
    output("wrestool", "--extract", "--raw", "--type=16", f"--output={extracted}", dll)
    text = extracted.read_bytes().decode("utf-16-le", "replace")
    assert "041104B0" in text
    for key, value in {
        "ProductName": "Winsock 日本語メッセージ",
        "FileDescription": "Winsock のエラー コードの意味と説明",
        "FileVersion": version,
        "ProductVersion": version,
        "OriginalFilename": "winsock-messages-ja.dll",
    }.items():
        assert value in text.split(key, 1)[1].lstrip("\0").split("\0", 1)[0], key


def test_is_hardly_larger_than_its_text(dll: Path, source_dir: Path) -> None:
    expected = source_dir / "tests" / "message_dll" / "expected_messages.tsv"
    text = len("%1\r\n")
    for line in expected.read_text(encoding="utf-8").splitlines():
        code, name, meaning, description = line.replace("\\n", "\r\n").split("\t")
        both = len(f"{meaning}\r\n{description}\r\n")
        text += 4 * both + len(f"%1\r\n\r\n{name} ({code}): \r\n")
    for line in expected.with_name("expected_remedies.tsv").read_text("utf-8").splitlines():
        remedy = line.replace("\\n", "\r\n").split("\t")[1] + "\r\n"
        text += 2 * len(remedy) + len("\r\n対処: ")
    assert dll.stat().st_size <= 1.08 * 2 * text
