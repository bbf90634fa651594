"""Projects that use the installed package, or this one as a part of theirs, print messages."""

import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import Run


NAMES = (
    "CompanyName",
    "FileDescription",
    "FileVersion",
    "InternalName",
    "LegalCopyright",
    "OriginalFilename",
    "ProductName",
    "ProductVersion",
)
"""What a version resource may say in words."""


class Consumer:
    """A copy of one of the projects in this folder, with a build tree of its own."""

    def __init__(self, name: str, folder: Path, source_dir: Path) -> None:
        self.sources = folder / name
        self.build_tree = self.sources / "build"
        self.toolchain = source_dir / "cmake" / "mingw-w64-x64.cmake"
        shutil.copytree(source_dir / "tests" / "consumers" / name, self.sources)

    def build(self, *options: str) -> Path:
        """The program, after configuring and building without a warning."""
        common = ("-G", "Ninja", "--toolchain", self.toolchain, "-DCMAKE_BUILD_TYPE=Release")
        self.run("cmake", *common, "-S", self.sources, "-B", self.build_tree, *options)
        self.run("cmake", "--build", self.build_tree)
        return self.build_tree / "my_application.exe"

    def install(self) -> list[str]:
        """The files that the project installs."""
        prefix = self.sources / "installed"
        self.run("cmake", "--install", self.build_tree, "--prefix", prefix)
        files = (file for file in prefix.rglob("*") if file.is_file())
        return sorted(file.relative_to(prefix).as_posix() for file in files)

    def run(self, *command: str | Path) -> str:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr
        assert result.stderr == ""
        return result.stdout


@pytest.fixture
def consumer(
    request: pytest.FixtureRequest, tmp_path: Path, source_dir: Path
) -> Iterator[Consumer]:
    consumer = Consumer(request.param, tmp_path, source_dir)
    yield consumer
    shutil.rmtree(consumer.sources)


def package_option(installation: Path) -> str:
    # The toolchain file looks for packages nowhere but below MinGW's own folder.
    package = installation / "lib" / "cmake" / "winsock-messages-ja"
    return f"-Dwinsock-messages-ja_DIR={package}"


def output(wine: Run, program: Path) -> str:
    result = wine(program)
    assert result.returncode == 0, result.stderr
    return result.stdout.decode("utf-8")


@pytest.mark.parametrize("consumer", ["find_package"], indirect=True)
def test_find_package(consumer: Consumer, installation: Path, wine: Run) -> None:
    program = consumer.build(package_option(installation))
    assert output(wine, program) == "接続が拒否されました。\r\n"
    assert consumer.install() == ["bin/my_application.exe", "bin/winsock-messages-ja.dll"]


# As many projects have all sources compiled; it takes less time, too.
READ_AS_ONE = "-DCMAKE_UNITY_BUILD=ON"


@pytest.mark.parametrize("consumer", ["add_subdirectory"], indirect=True)
def test_add_subdirectory(consumer: Consumer, source_dir: Path, wine: Run) -> None:
    (consumer.sources / "winsock-messages-ja").symlink_to(source_dir)
    options = ("-DPython3_EXECUTABLE=/usr/bin/python3", "-DCMAKE_BUILD_TYPE=Debug", READ_AS_ONE)
    program = consumer.build(*options)
    assert output(wine, program) == (
        "接続がタイムアウトになりました。\r\n"
        "接続済みの呼び出し先が一定の時間を過ぎても正常に応答しなかったため、接続の試行が失敗したか、"
        "接続済みのホストが応答に失敗したため、確立された接続が失敗しました。\r\n"
    )
    # Neither the package, nor examples or tests of this project.
    assert consumer.install() == ["bin/my_application.exe"]
    lines = consumer.run("ninja", "-C", consumer.build_tree, "-t", "targets", "all").splitlines()
    targets = {line.partition(":")[0] for line in lines}
    assert {"my_application", "winsock_messages_client", "winsock-messages-ja"} <= targets
    assert targets.isdisjoint(
        {"lookup", "wsaerr", "message_table_test", "wine-prefix", "Experimental"}
    )
    # When asked to, the package too.
    consumer.build(*options, "-DWINSOCK_MESSAGES_JA_INSTALL=ON")
    installed = consumer.install()
    assert "bin/x64/winsock-messages-ja.dll" in installed
    assert "lib/cmake/winsock-messages-ja/winsock-messages-jaConfig.cmake" in installed


@pytest.mark.parametrize("consumer", ["own_messages"], indirect=True)
@pytest.mark.parametrize("installed", [False, True])
def test_makes_a_message_dll_of_its_own(
    request: pytest.FixtureRequest,
    consumer: Consumer,
    source_dir: Path,
    wine: Run,
    installed: bool,
) -> None:
    if installed:
        option = package_option(request.getfixturevalue("installation"))
    else:
        option = "-DWINSOCK_MESSAGES_JA_INSTALL=OFF"
        (consumer.sources / "winsock-messages-ja").symlink_to(source_dir)
    program = consumer.build("-DPython3_EXECUTABLE=/usr/bin/python3", option)
    assert output(wine, program) == ("ライセンスがありません。\r\nライセンスの有効期限が切れています。\r\n")
    for architecture in ("x64", "x86", "arm64"):
        assert version(consumer, f"dist/{architecture}/my-messages.dll") == {
            "FILEVERSION": "0,0,0,0",
            "FileDescription": "my-messages",
            "FileVersion": "0.0.0",
            "InternalName": "my-messages.dll",
            "OriginalFilename": "my-messages.dll",
            "ProductName": "my-application",
            "ProductVersion": "0.0.0",
        }
    assert version(consumer, "other/arm64/other-messages.dll") == {
        "FILEVERSION": "2,3,0,0",
        "CompanyName": "会社; C",
        "FileDescription": "説明 \\ B",
        "FileVersion": "2.3",
        "InternalName": "other-messages.dll",
        "LegalCopyright": "© D",
        "OriginalFilename": "other-messages.dll",
        "ProductName": '製品 "A"',
        "ProductVersion": "2.3",
    }
    assert version(consumer, "licences/x86/licence-messages.dll") == {
        "FILEVERSION": "4,5,0,0",
        "FileDescription": "Messages about licences",
        "FileVersion": "4.5",
        "InternalName": "licence-messages.dll",
        "OriginalFilename": "licence-messages.dll",
        "ProductName": "licences",
        "ProductVersion": "4.5",
    }
    page = (consumer.build_tree / "other" / "reference.html").read_text(encoding="utf-8")
    assert "ライセンスを更新してください。" in page
    listed = (consumer.build_tree / "other" / "entry_documents.inc").read_text(encoding="utf-8")
    assert '{2002, "more-messages.ja.txt"},' in listed
    collectors = consumer.build_tree / "other" / "collectors"
    assert sorted(file.name for file in collectors.iterdir()) == [
        "messages.json",
        "messages.schema.json",
        "other-messages.csv",
    ]


def version(consumer: Consumer, dll: str) -> dict[str, str]:
    """The fields of a version resource, as its bytes have them: pairs of name and text."""
    resource = subprocess.run(
        ["wrestool", "--extract", "--raw", "--type=16", consumer.build_tree / dll],
        check=True,
        capture_output=True,
    ).stdout
    numbers = struct.unpack_from("<HHHH", resource, resource.index(b"\xbd\x04\xef\xfe") + 8)
    fields = {"FILEVERSION": "{1},{0},{3},{2}".format(*numbers)}
    words = [word for word in resource.decode("utf-16-le", "replace").split("\0") if word]
    for name, text in zip(words, words[1:]):
        if name.endswith(NAMES):
            fields[NAMES[[name.endswith(each) for each in NAMES].index(True)]] = text
    return fields


@pytest.mark.parametrize("consumer", ["embedded"], indirect=True)
def test_embedded(consumer: Consumer, installation: Path, wine: Run) -> None:
    program = consumer.build(package_option(installation))
    assert not list(program.parent.glob("*.dll"))
    assert output(wine, program) == "アドレスは既に使用中です。\r\n"
    assert consumer.install() == ["bin/my_application.exe"]


@pytest.mark.parametrize("consumer", ["c"], indirect=True)
def test_c(consumer: Consumer, installation: Path, wine: Run) -> None:
    program = consumer.build(package_option(installation))
    assert output(wine, program) == "接続が拒否されました。\r\n"
