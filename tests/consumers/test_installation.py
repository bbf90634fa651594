"""What cmake --install puts where."""

import os
import subprocess
from pathlib import Path

import pytest

FILES = [
    "bin/arm64/winsock-messages-ja.dll",
    "bin/x64/winsock-messages-ja.dll",
    "bin/x64/wsaerr.exe",
    "bin/x86/winsock-messages-ja.dll",
    "include/winsock_messages/error_category.h",
    "include/winsock_messages/event_reporter.h",
    "include/winsock_messages/event_source.h",
    "include/winsock_messages/event_source_check.h",
    "include/winsock_messages/folder_judgement.h",
    "include/winsock_messages/message_id.h",
    "include/winsock_messages/message_module.h",
    "include/winsock_messages/message_table.h",
    "include/winsock_messages/utf8.h",
    "lib/cmake/winsock-messages-ja/winsock-messages-jaConfig.cmake",
    "lib/cmake/winsock-messages-ja/winsock-messages-jaConfigVersion.cmake",
    "lib/cmake/winsock-messages-ja/winsock-messages-jaDll.cmake",
    "lib/cmake/winsock-messages-ja/winsock-messages-jaTargets-release.cmake",
    "lib/cmake/winsock-messages-ja/winsock-messages-jaTargets.cmake",
    "lib/libwinsock_messages_client.a",
    "lib/libwinsock_messages_event_log.a",
    "lib/objects-Release/winsock_messages_embedded/message_table.rc.res",
    "share/doc/winsock-messages-ja/CHANGELOG.md",
    "share/doc/winsock-messages-ja/LICENSE",
    "share/doc/winsock-messages-ja/README.ja.md",
    "share/doc/winsock-messages-ja/README.md",
    "share/doc/winsock-messages-ja/SECURITY.md",
    "share/doc/winsock-messages-ja/docs/cmake.ja.md",
    "share/doc/winsock-messages-ja/docs/cmake.md",
    "share/doc/winsock-messages-ja/docs/collectors.ja.md",
    "share/doc/winsock-messages-ja/docs/collectors.md",
    "share/doc/winsock-messages-ja/docs/cpp.ja.md",
    "share/doc/winsock-messages-ja/docs/cpp.md",
    "share/doc/winsock-messages-ja/docs/deployment.ja.md",
    "share/doc/winsock-messages-ja/docs/deployment.md",
    "share/doc/winsock-messages-ja/docs/dotnet.ja.md",
    "share/doc/winsock-messages-ja/docs/dotnet.md",
    "share/doc/winsock-messages-ja/docs/embedding.ja.md",
    "share/doc/winsock-messages-ja/docs/embedding.md",
    "share/doc/winsock-messages-ja/docs/event-log.ja.md",
    "share/doc/winsock-messages-ja/docs/event-log.md",
    "share/doc/winsock-messages-ja/docs/languages.ja.md",
    "share/doc/winsock-messages-ja/docs/languages.md",
    "share/doc/winsock-messages-ja/docs/shipping.ja.md",
    "share/doc/winsock-messages-ja/docs/shipping.md",
    "share/doc/winsock-messages-ja/docs/tested.ja.md",
    "share/doc/winsock-messages-ja/docs/tested.md",
    "share/doc/winsock-messages-ja/docs/wsaerr.ja.md",
    "share/doc/winsock-messages-ja/docs/wsaerr.md",
    "share/doc/winsock-messages-ja/examples/c/explain.c",
    "share/doc/winsock-messages-ja/examples/collectors/fluent-bit.yaml",
    "share/doc/winsock-messages-ja/examples/collectors/logstash.conf",
    "share/doc/winsock-messages-ja/examples/collectors/rsyslog.conf",
    "share/doc/winsock-messages-ja/examples/collectors/vector.yaml",
    "share/doc/winsock-messages-ja/examples/dotnet/Program.cs",
    "share/doc/winsock-messages-ja/examples/dotnet/WinsockMessages.cs",
    "share/doc/winsock-messages-ja/examples/dotnet_event/Program.cs",
    "share/doc/winsock-messages-ja/examples/error_code/error_code.cpp",
    "share/doc/winsock-messages-ja/examples/event_source/event_source.cpp",
    "share/doc/winsock-messages-ja/examples/event_viewer/custom_view.xml",
    "share/doc/winsock-messages-ja/examples/format_message/format_message.c",
    "share/doc/winsock-messages-ja/examples/go/forward/main.go",
    "share/doc/winsock-messages-ja/examples/go/go.mod",
    "share/doc/winsock-messages-ja/examples/go/main.go",
    "share/doc/winsock-messages-ja/examples/go/winsockmsg/winsockmsg.go",
    "share/doc/winsock-messages-ja/examples/go/winsockmsg/winsockmsg_test.go",
    "share/doc/winsock-messages-ja/examples/installers/sample.iss",
    "share/doc/winsock-messages-ja/examples/installers/sample.nsi",
    "share/doc/winsock-messages-ja/examples/installers/sample.wxs",
    "share/doc/winsock-messages-ja/examples/lookup/lookup.cpp",
    "share/doc/winsock-messages-ja/examples/message_module/message_module.cpp",
    "share/doc/winsock-messages-ja/examples/node/explain.js",
    "share/doc/winsock-messages-ja/examples/node/package.json",
    "share/doc/winsock-messages-ja/examples/node/winsock-messages.js",
    "share/doc/winsock-messages-ja/examples/powershell/Get-WinsockMessage.ps1",
    "share/doc/winsock-messages-ja/examples/python/explain.py",
    "share/doc/winsock-messages-ja/examples/python/winsock_messages.py",
    "share/doc/winsock-messages-ja/examples/report/report.cpp",
    "share/doc/winsock-messages-ja/examples/rust/Cargo.lock",
    "share/doc/winsock-messages-ja/examples/rust/Cargo.toml",
    "share/doc/winsock-messages-ja/examples/rust/src/main.rs",
    "share/doc/winsock-messages-ja/examples/rust/src/winsock_messages.rs",
    "share/doc/winsock-messages-ja/messages/ERRATA.ja.md",
    "share/doc/winsock-messages-ja/messages/FORMAT.ja.md",
    "share/doc/winsock-messages-ja/messages/FORMAT.md",
    "share/doc/winsock-messages-ja/messages/GLOSSARY.md",
    "share/doc/winsock-messages-ja/messages/SOURCES.md",
    "share/doc/winsock-messages-ja/messages/os-dependent-codes.toml",
    "share/doc/winsock-messages-ja/messages/winsock-remedies.ja.txt",
    "share/doc/winsock-messages-ja/messages/winsock-supplement.ja.txt",
    "share/doc/winsock-messages-ja/messages/winsock.ja.txt",
    "share/doc/winsock-messages-ja/reference.html",
    "share/winsock-messages-ja/cmake/MessageCompiler.cmake",
    "share/winsock-messages-ja/cmake/MessageDll.cmake",
    "share/winsock-messages-ja/cmake/VersionResource.cmake",
    "share/winsock-messages-ja/cmake/report_size.py",
    "share/winsock-messages-ja/event-source/add-event-source.reg",
    "share/winsock-messages-ja/event-source/event-source.ps1",
    "share/winsock-messages-ja/event-source/remove-event-source.reg",
    "share/winsock-messages-ja/generator/__init__.py",
    "share/winsock-messages-ja/generator/__main__.py",
    "share/winsock-messages-ja/generator/catalog.py",
    "share/winsock-messages-ja/generator/collector_files.py",
    "share/winsock-messages-ja/generator/document.py",
    "share/winsock-messages-ja/generator/entry_documents.py",
    "share/winsock-messages-ja/generator/error_code.py",
    "share/winsock-messages-ja/generator/fault.py",
    "share/winsock-messages-ja/generator/files.py",
    "share/winsock-messages-ja/generator/inputs.py",
    "share/winsock-messages-ja/generator/mc.py",
    "share/winsock-messages-ja/generator/messages.py",
    "share/winsock-messages-ja/generator/messages.schema.json",
    "share/winsock-messages-ja/generator/os_dependent_codes.py",
    "share/winsock-messages-ja/generator/reference_page/__init__.py",
    "share/winsock-messages-ja/generator/reference_page/media.css",
    "share/winsock-messages-ja/generator/reference_page/page.css",
    "share/winsock-messages-ja/generator/reference_page/page.html",
    "share/winsock-messages-ja/generator/reference_page/page.js",
    "share/winsock-messages-ja/generator/utf8.py",
    "share/winsock-messages-ja/generator/wording.py",
    "share/winsock-messages-ja/messages.json",
    "share/winsock-messages-ja/messages.schema.json",
    "share/winsock-messages-ja/messages/os-dependent-codes.toml",
    "share/winsock-messages-ja/msi/winsock-messages-ja-fragment.wxs",
    "share/winsock-messages-ja/nsis/event_source.nsh",
    "share/winsock-messages-ja/nsis/files.nsh",
    "share/winsock-messages-ja/nsis/text.nsh",
    "share/winsock-messages-ja/nsis/winsock-messages-ja.nsh",
    "share/winsock-messages-ja/src/message_dll/message_table.rc",
    "share/winsock-messages-ja/src/message_dll/version.rc.in",
    "share/winsock-messages-ja/winsock-messages-ja.csv",
    "share/winsock-messages-ja/winsock-messages-ja.mc",
]


def test_installs_the_package(installation: Path) -> None:
    files = (file for file in installation.rglob("*") if file.is_file())
    assert sorted(file.relative_to(installation).as_posix() for file in files) == FILES


def test_installs_the_dlls_of_the_build(installation: Path, dll: Path) -> None:
    installed = installation / "bin" / dll.parent.name / dll.name
    assert installed.read_bytes() == dll.read_bytes()


@pytest.mark.parametrize("file", FILES)
def test_no_file_names_a_folder_of_this_machine(
    installation: Path, source_dir: Path, build_dir: Path, file: str
) -> None:
    content = (installation / file).read_bytes()
    for folder in (source_dir, build_dir, installation.parent, Path.home()):
        for encoding in ("utf-8", "utf-16-le"):
            assert str(folder).encode(encoding) not in content


def test_the_package_has_the_version_of_the_project(installation: Path, tmp_path: Path) -> None:
    def find(version: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(p NONE)\nset(CMAKE_SIZEOF_VOID_P 8)\n"
            f"find_package(winsock-messages-ja {version} CONFIG REQUIRED)\n"
            "message(STATUS found=${winsock-messages-ja_VERSION})\n",
            encoding="utf-8",
        )
        return subprocess.run(
            ["cmake", "-G", "Ninja", "-S", tmp_path, "-B", tmp_path / "build"],
            env=os.environ | {"CMAKE_PREFIX_PATH": str(installation)},
            capture_output=True,
            text=True,
            check=False,
        )

    found = find("1.0")
    assert "found=1.0.0" in found.stdout, found.stderr
    assert find("2.0").returncode != 0
