"""The table _Validation, which says what each column of a package may hold. Windows' own tools write it,
wixl does not; many evaluators (ICEs) read it. Here it comes from wix.dll of WiX 3, which describes every
standard table.
"""

import re
import subprocess
import xml.etree.ElementTree
from pathlib import Path

from msi_package import Package

NAMESPACE = "{http://schemas.microsoft.com/wix/2006/tables}"

COLUMNS = "Table Column Nullable MinValue MaxValue KeyTable KeyColumn Category Set Description"
TYPES = "s32 s32 s4 I4 I4 S255 I2 S32 S255 S255"
KEYS = "_Validation Table Column"


def add_validation_table(package: Path, wix: Path, folder: Path) -> None:
    """Adds the table to a package, with a row for each column that it has; folder is for what is
    written on the way."""
    lines = [line.split() for line in (COLUMNS, TYPES, KEYS)] + _rows(Package(package), wix)
    text = "".join("\t".join(line) + "\r\n" for line in lines)
    table = folder / "_Validation.idt"
    table.write_text(text, encoding="ascii", newline="")
    subprocess.run(["msibuild", package, "-i", table], check=True)


def _rows(package: Package, wix: Path) -> list[list[str]]:
    # It lies as it was in the program's resources.
    described = re.search(rb"<tableDefinitions .*?</tableDefinitions>", wix.read_bytes(), re.DOTALL)
    assert described
    rows = []
    for table in xml.etree.ElementTree.fromstring(described[0]):
        if table.attrib["name"] in package.tables:
            rows += [
                [table.attrib["name"], *_cells(column.attrib)]
                for column in table.iter(f"{NAMESPACE}columnDefinition")
            ]
    return rows


def _cells(column: dict[str, str]) -> list[str]:
    category = column.get("category", "").replace("formattedSddl", "formattedSDDLText")
    return [
        column["name"],
        "Y" if column.get("nullable") == "yes" else "N",
        *(column.get(name, "") for name in ("minValue", "maxValue", "keyTable", "keyColumn")),
        category[:1].upper() + category[1:],
        column.get("set", ""),
        "",  # nobody reads its words
    ]
