"""What Windows Installer and its validation (ICE) would find in a package, by `msiinfo export`.

    faults = lint(Path("package.msi"), {"wsaerr.exe": ("1.0.0.0", "1041"), ...})

The second argument is what the version resources of the packaged programs say. Each rule names the
page of Windows Installer's reference, or the ICE, that it comes from.
"""

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from msi_foreign_keys import foreign_keys_resolve
from msi_package import Package, Row

Versions = Mapping[str, tuple[str, str]]

# Public properties that Windows Installer itself sets.
STANDARD_PROPERTIES = {"REMOVE", "REINSTALL", "ADDLOCAL", "ALLUSERS", "REBOOT", "TARGETDIR"}

# Characters of a short name, as the type Filename has them.
SHORT_NAME = re.compile(
    r"[^\\?|><:/*\"+,;=\[\]. \x00-\x1f]{1,8}(\.[^\\?|><:/*\"+,;=\[\]. \x00-\x1f]{1,3})?"
)


def lint(file: Path, versions: Versions) -> list[str]:
    package = Package(file)
    return [
        *summary_is_ascii(package.summary_stream()),
        *components_have_a_place(package),
        *programs_have_their_version(package, versions),
        *short_names_are_valid_and_unique(package),
        *given_properties_are_secure(package),
        *refusals_can_be_read(package),
        *foreign_keys_resolve(package),
        *strings_fit(package),
    ]


def summary_properties(stream: bytes) -> dict[int, int | bytes]:
    """The numbers and strings of a property set (MS-OLEPS 2.21), by property ID."""
    (start,) = struct.unpack_from("<I", stream, 44)
    (count,) = struct.unpack_from("<I", stream, start + 4)
    properties: dict[int, int | bytes] = {}
    for index in range(count):
        identifier, offset = struct.unpack_from("<II", stream, start + 8 + 8 * index)
        kind, value = struct.unpack_from("<II", stream, start + offset)
        if kind == 2:  # VT_I2
            properties[identifier] = value & 0xFFFF
        elif kind == 30:  # VT_LPSTR, whose value is its size
            properties[identifier] = stream[start + offset + 8 :][:value]
        else:
            properties[identifier] = value
    return properties


def summary_is_ascii(stream: bytes) -> Iterator[str]:
    """Windows Installer opens no package whose summary information is UTF-8 (error 1620)."""
    properties = summary_properties(stream)
    if properties.get(1) != 1252:
        yield f"summary information: code page {properties.get(1)!r}, expected 1252"
    for identifier, value in properties.items():
        if isinstance(value, bytes) and any(byte >= 0x80 for byte in value):
            yield f"summary information: property {identifier} is not ASCII"


def components_have_a_place(package: Package) -> Iterator[str]:
    """ICE18: a component without a key path has its directory in CreateFolder."""
    created = {(row["Directory_"], row["Component_"]) for row in package.rows("CreateFolder")}
    for row in package.rows("Component"):
        if not row["KeyPath"] and (row["Directory_"], row["Component"]) not in created:
            yield f"Component {row['Component']}: no key path and no row in CreateFolder"


def programs_have_their_version(package: Package, versions: Versions) -> Iterator[str]:
    """ICE60, File Table: Version and Language are the file's own; it has no hash then."""
    hashed = package.names("MsiFileHash")
    for row in package.rows("File"):
        name = row["FileName"].rpartition("|")[2]
        if not name.lower().endswith((".exe", ".dll")):
            continue
        if name not in versions:
            yield f"File {row['File']}: nobody said what version {name} has"
        elif (row["Version"], row["Language"]) != versions[name]:
            yield f"File {row['File']}: not version and language {versions[name]}"
        if row["File"] in hashed:
            yield f"File {row['File']}: a version and a hash"


def short_names_are_valid_and_unique(package: Package) -> Iterator[str]:
    """Filename; ICE30: two files of a folder have two names."""
    folders = {row["Component"]: row["Directory_"] for row in package.rows("Component")}
    seen: set[tuple[str, str]] = set()
    names = [
        ("File", row["File"], folders.get(row["Component_"], ""), row["FileName"])
        for row in package.rows("File")
    ]
    for row in package.rows("Directory"):
        if row["DefaultDir"] not in (".", "SourceDir"):
            names.append(
                ("Directory", row["Directory"], row["Directory_Parent"], row["DefaultDir"])
            )
    for table, key, folder, name in names:
        short = name.partition("|")[0]
        if not SHORT_NAME.fullmatch(short):
            yield f"{table} {key}: {short} is no short name"
        if (folder, short.lower()) in seen:
            yield f"{table} {key}: {short} is taken"
        seen.add((folder, short.lower()))


def given_properties_are_secure(package: Package) -> Iterator[str]:
    """SecureCustomProperties: what is read before anything sets it comes from the command line, and
    reaches the server only by this list, as does what FindRelatedProducts sets (Upgrade Table)."""
    values = {row["Property"]: row["Value"] for row in package.rows("Property")}
    secure = set(values.get("SecureCustomProperties", "").split(";"))
    directories = package.names("Directory")
    known = STANDARD_PROPERTIES | values.keys() | (directories - secure - {"INSTALLFOLDER"})
    read: set[str] = {row["ActionProperty"] for row in package.rows("Upgrade")}
    for row, action in package.actions_in_sequence():
        condition = re.sub(r'"[^"]*"', "", row["Condition"])
        used = set(re.findall(r"(?<![&!$?%\w])[A-Z][A-Z0-9_]+\b", condition)) - {"NOT", "AND", "OR"}
        if action:
            used |= set(re.findall(r"\[([A-Z][A-Z0-9_]+)\]", action["Target"]))
        read |= used - known
        if action and basic_type(action) == 51:
            known.add(action["Source"])
        if row["Action"] == "AppSearch":
            known |= package.names("AppSearch")
    for name in sorted(read - secure):
        yield f"Property {name}: not in SecureCustomProperties"


def refusals_can_be_read(package: Package) -> Iterator[str]:
    """Custom Action Type 19, LaunchCondition Table: what ends an installation says why, and shows nothing as
    the registry has it."""
    raw = raw_properties(package)
    messages = [
        (f"CustomAction {row['Action']}", row["Target"])
        for row in package.rows("CustomAction")
        if basic_type(row) == 19
    ]
    messages += [
        (f"LaunchCondition {row['Condition']}", row["Description"])
        for row in package.rows("LaunchCondition")
    ]
    for name, text in messages:
        if not text:
            yield f"{name}: no message"
        for used in sorted(properties_in(text) & raw):
            yield f"{name}: [{used}] is shown as the registry has it"


def raw_properties(package: Package) -> set[str]:
    """RegLocator Table: AppSearch puts #% before what it finds in a REG_EXPAND_SZ and # before a REG_DWORD.
    That cannot be where the package itself writes the value, as a string."""
    values = {f"[{row['Property']}]": row["Value"] for row in package.rows("Property")}

    def place(row: Row) -> tuple[str, ...]:
        return row["Root"], row["Key"], values.get(row["Name"], row["Name"])

    strings = {place(row) for row in package.rows("Registry") if not row["Value"].startswith("#")}
    places = {row["Signature_"]: place(row) for row in package.rows("RegLocator")}
    raw = {
        row["Property"]
        for row in package.rows("AppSearch")
        if row["Signature_"] in places and places[row["Signature_"]] not in strings
    }
    for _, action in package.actions_in_sequence():
        if action and basic_type(action) == 51 and properties_in(action["Target"]) & raw:
            raw.add(action["Source"])
    return raw


def basic_type(action: Row) -> int:
    """The type of a custom action without its options."""
    return int(action["Type"]) & 0x3F


def properties_in(text: str) -> set[str]:
    return set(re.findall(r"\[([\w.]+)\]", text))


def strings_fit(package: Package) -> Iterator[str]:
    """ICE03: no string is longer than its column, and none is missing. msibuild leaves out, without a word,
    what the code page has not; that is Japanese Windows' own, since Windows Installer does not promise UTF-8.
    """
    if package.code_page != 932:
        yield f"code page {package.code_page}, expected 932"
    for name, table in package.tables.items():
        for row in table.rows:
            key = "/".join(row[column] for column in table.keys)
            for column, kind in zip(table.columns, table.types):
                if kind[0].lower() not in "sl":
                    continue
                width, size = int(kind[1:]), len(row[column])
                if width and size > width:
                    yield f"{name}.{column} of {key}: {size} characters, at most {width}"
                if not size and kind[0].islower():
                    yield f"{name}.{column} of {key}: empty"
