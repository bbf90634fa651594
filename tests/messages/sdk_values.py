"""Writes a C++ source that compiles only where every code is what the SDK says.

Usage: sdk_values.py OUTPUT DOCUMENT... The macro of a code is its name in the document, or the one
that os-dependent-codes.toml gives it.
"""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(PROJECT))

from generator import catalog, document, os_dependent_codes
from generator.error_code import ErrorCode
from generator.files import write_if_changed

OS_DEPENDENT_CODES = PROJECT / "messages" / "os-dependent-codes.toml"
MISSING_MACROS = Path(__file__).with_name("entries-without-macro.txt")


def main() -> None:
    output, *documents = map(Path, sys.argv[1:])
    os_dependent = os_dependent_codes.parse(
        OS_DEPENDENT_CODES.name, OS_DEPENDENT_CODES.read_bytes()
    )
    parsed = [document.parse(path.name, path.read_bytes()) for path in documents]
    errors = catalog.check(parsed, os_dependent).errors
    macros = {name: code.macro for name, code in os_dependent.codes.items()}
    missing = [line.split("\t")[0] for line in MISSING_MACROS.read_text("utf-8").splitlines()]

    lines = ["#include <winsock2.h>", "", "#include <winerror.h>", ""]
    for error in errors:
        assertion = _assertion(error, macros.get(error.name, error.name))
        if error.name in missing:
            assertion = f"#ifdef {error.name}\n{assertion}\n#endif"
        lines.append(assertion)
    for fault in write_if_changed({output: ("\n".join(lines) + "\n").encode("utf-8")}):
        sys.exit(str(fault))


def _assertion(error: ErrorCode, macro: str) -> str:
    message = f"{error.name} ({error.code}) of {error.document}"
    return f'static_assert({macro} == {error.code}, "{message}");'


main()
