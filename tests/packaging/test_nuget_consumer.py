"""Projects that use the NuGet package: added to a feed, installed, and built by Mono's xbuild."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from dotnet_programs import run_at_terminal, write_runtime_configuration
from nuget_package import NUGET, PACKAGE
from project import BUILD_DIR, SOURCE_DIR

DLL = "winsock-messages-ja.dll"

PROJECT = r"""<?xml version="1.0" encoding="utf-8"?>
<Project DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
  <PropertyGroup>
    <Configuration>Release</Configuration>
    <Platform Condition="'$(Platform)' == ''">AnyCPU</Platform>
    <PlatformTarget>$(Platform)</PlatformTarget>
    <OutputType>Exe</OutputType>
    <AssemblyName>app</AssemblyName>
    <TargetFrameworkVersion>v4.5</TargetFrameworkVersion>
    <OutputPath>bin</OutputPath>
    <LangVersion>5</LangVersion>
    <WarningLevel>4</WarningLevel>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <DocumentationFile>bin\app.xml</DocumentationFile>
    <NoCompilerStandardLib>false</NoCompilerStandardLib>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="System" />
    <Compile Include="Program.cs" />
  </ItemGroup>
  <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
  @IMPORTS@
</Project>
"""

# What the targets of the package do alone: no framework, no compiler.
BARE_PROJECT = r"""<?xml version="1.0" encoding="utf-8"?>
<Project DefaultTargets="CoreCompile" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
  <ItemGroup>
    <ReferencePath Include="@REFERENCE@" />
  </ItemGroup>
  <Import Project="@PACKAGE@\buildTransitive\WinsockMessages.Ja.targets" />
  <Target Name="CoreCompile">
    <Message Importance="high" Text="constants: $(DefineConstants), files: @(None)." />
  </Target>
</Project>
"""

# What the Visual Studio extension of NuGet writes into a project with packages.config.
PACKAGES_CONFIG = r'<Import Project="@PACKAGE@\build\WinsockMessages.Ja.targets" />'

# What NuGet's restore makes of a PackageReference of this project, and of one of another project or package.
REFERENCED_ELSEWHERE = r'<Import Project="@PACKAGE@\buildTransitive\WinsockMessages.Ja.targets" />'
PACKAGE_REFERENCE = (
    REFERENCED_ELSEWHERE
    + r"""<ItemGroup><Compile Include="@PACKAGE@\contentFiles\cs\any\WinsockMessages.cs" /></ItemGroup>"""
)


def run(folder: Path, *command: str | Path) -> str:
    result = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"HOME": str(folder), "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
    return result.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where nuget has installed the package from a feed."""
    folder = tmp_path_factory.mktemp("nuget")
    nuget = ("mono", NUGET)
    run(folder, *nuget, "add", PACKAGE, "-Source", folder / "feed", "-NonInteractive")
    source = ("-Source", folder / "feed", "-NonInteractive")
    run(folder, *nuget, "install", "WinsockMessages.Ja", *source, "-OutputDirectory", "packages")
    return folder / "packages" / "WinsockMessages.Ja.1.0.0"


def build(folder: Path, installed: Path, imports: str, *options: str) -> str:
    imports = imports.replace("@PACKAGE@", str(installed))
    text = PROJECT.replace("@IMPORTS@", imports)
    (folder / "app.csproj").write_text(text, encoding="utf-8")
    return run(folder, "xbuild", "/nologo", *options, "app.csproj")


@pytest.mark.parametrize("example", ["dotnet", "dotnet_event"])
@pytest.mark.parametrize(
    "imports", [PACKAGES_CONFIG, PACKAGE_REFERENCE], ids=["config", "reference"]
)
def test_a_program_has_the_class_and_the_dll_beside_it(
    installed: Path, tmp_path: Path, imports: str, example: str
) -> None:
    """An AnyCPU project, whose warnings are errors."""
    shutil.copy(SOURCE_DIR / "examples" / example / "Program.cs", tmp_path)
    output = build(tmp_path, installed, imports)
    assert "0 Warning(s)" in output
    files = {file.name for file in (tmp_path / "bin").iterdir()}
    assert files == {"app.exe", "app.xml", DLL}
    assert (tmp_path / "bin" / DLL).read_bytes() == (BUILD_DIR / "dist/x64" / DLL).read_bytes()
    documentation = (tmp_path / "bin" / "app.xml").read_text(encoding="utf-8")
    assert '<member name="M:WinsockMessages.Text(System.Int32)">' in documentation


def test_the_block_of_the_page_prints_japanese(installed: Path, tmp_path: Path) -> None:
    """From the page that the README leads to: its block, the package, and nothing else."""
    page = (SOURCE_DIR / "docs" / "dotnet.md").read_text(encoding="utf-8")
    _, _, block = page.partition("```cs\n")
    (tmp_path / "Program.cs").write_text(block.partition("```")[0], encoding="utf-8")
    build(tmp_path, installed, PACKAGE_REFERENCE)
    write_runtime_configuration(tmp_path / "bin" / "app.exe")
    assert "接続が拒否されました。" in run_at_terminal(tmp_path / "bin" / "app.exe")


def test_a_program_for_x86_has_the_dll_for_x86(installed: Path, tmp_path: Path) -> None:
    shutil.copy(SOURCE_DIR / "examples" / "dotnet" / "Program.cs", tmp_path)
    build(tmp_path, installed, PACKAGES_CONFIG, "/p:Platform=x86")
    assert (tmp_path / "bin" / DLL).read_bytes() == (BUILD_DIR / "dist/x86" / DLL).read_bytes()


def test_who_refers_to_a_user_of_the_package_has_the_dll_alone(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "Program.cs").write_text(
        "class WinsockMessages { static void Main() { } }", encoding="ascii"
    )
    build(tmp_path, installed, REFERENCED_ELSEWHERE)
    assert (tmp_path / "bin" / DLL).exists()


@pytest.mark.parametrize(
    ("project", "framework", "reference", "defines"),
    [
        ("app.csproj", ".NETFramework", "System.dll", True),
        ("app.csproj", ".NETCoreApp", "System.Diagnostics.EventLog.dll", True),
        ("app.csproj", ".NETCoreApp", "System.Runtime.dll", False),
        ("app.vbproj", ".NETFramework", "System.dll", False),
    ],
)
def test_the_class_writes_events_where_there_is_an_event_log(
    installed: Path, tmp_path: Path, project: str, framework: str, reference: str, defines: bool
) -> None:
    text = BARE_PROJECT.replace("@PACKAGE@", str(installed)).replace("@REFERENCE@", reference)
    (tmp_path / project).write_text(text, encoding="utf-8")
    output = run(tmp_path, "xbuild", f"/p:TargetFrameworkIdentifier={framework}", project)
    constants = ";WINSOCK_MESSAGES_EVENT_LOG" if defines else ""
    assert f"constants: {constants}, files: " in output


@pytest.mark.parametrize(
    ("platform", "architecture"), [("ARM64", "arm64"), ("x86", "x86"), ("x64", "x64"), ("", "x64")]
)
def test_the_dll_is_that_of_the_programs_architecture(
    installed: Path, tmp_path: Path, platform: str, architecture: str
) -> None:
    text = BARE_PROJECT.replace("@PACKAGE@", str(installed)).replace("@REFERENCE@", "x.dll")
    (tmp_path / "app.csproj").write_text(text, encoding="utf-8")
    output = run(tmp_path, "xbuild", f"/p:PlatformTarget={platform}", "app.csproj")
    assert f"/build/{architecture}/{DLL}." in output
