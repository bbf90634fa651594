"""Each source includes what it uses of the standard library, itself or by its own header: what comes
with another header here may not come with MSVC's."""

import re
from pathlib import Path

import pytest
from cpp_code import code_in
from project import SOURCE_DIR

# The header of each name in std.
HEADERS = {
    "algorithm": "all_of any_of copy count_if fill find find_if for_each max min none_of ranges sort",
    "array": "array to_array",
    "chrono": "chrono",
    "cstddef": "byte max_align_t nullptr_t ptrdiff_t size_t",
    "cstdint": "int16_t int32_t int64_t int8_t intptr_t uint16_t uint32_t uint64_t uint8_t uintptr_t",
    "cstdlib": "abort exit free malloc strtol strtoul",
    "cstring": "memchr memcmp memcpy memset strlen",
    "exception": "exception terminate",
    "filesystem": "filesystem",
    "fstream": "ifstream ofstream",
    "functional": "function greater less plus",
    "initializer_list": "initializer_list",
    "iterator": "back_inserter distance istreambuf_iterator next prev",
    "limits": "numeric_limits",
    "map": "map multimap",
    "memory": "make_shared make_unique shared_ptr unique_ptr weak_ptr",
    "mutex": "lock_guard mutex once_flag scoped_lock unique_lock",
    "optional": "nullopt optional",
    "set": "multiset set",
    "span": "as_bytes span",
    "stdexcept": "invalid_argument logic_error out_of_range runtime_error",
    "string": "basic_string stoul string to_string to_wstring u16string wstring",
    "string_view": "basic_string_view string_view u16string_view wstring_view",
    "system_error": "errc error_category error_code error_condition system_category system_error",
    "thread": "thread",
    "tuple": "tie tuple",
    "type_traits": "is_error_code_enum is_same_v remove_pointer_t true_type",
    "utility": "exchange forward move pair swap",
    "variant": "get_if holds_alternative variant visit",
    "vector": "vector",
}
HEADER_OF = {name: header for header, names in HEADERS.items() for name in names.split()}
SOURCES = sorted(
    file for ending in ("cpp", "h") for file in (SOURCE_DIR / "src").rglob(f"*.{ending}")
)


def included_in(file: Path) -> set[str]:
    return set(re.findall(r'^#include [<"]([^>"]+)[>"]', file.read_text("utf-8"), re.MULTILINE))


def missing_in(code: str, included: set[str]) -> set[str]:
    used = {HEADER_OF.get(name) for name in re.findall(r"\bstd::(\w+)", code)} - {None}
    return {str(header) for header in used} - included


@pytest.mark.parametrize("source", SOURCES, ids=[file.name for file in SOURCES])
def test_a_source_includes_what_it_uses(source: Path) -> None:
    included = included_in(source)
    own = [name for name in included if Path(name).name == f"{source.stem}.h"]
    for header in source.parents[1].rglob(f"{source.stem}.h") if own else ():
        included |= included_in(header)
    assert missing_in(code_in(source), included) == set()


def test_a_name_without_its_header_is_found() -> None:
    code = "std::string moved(std::move(text)); std::ranges::sort(moved); // std::vector"
    assert missing_in(code, {"string"}) == {"utility", "algorithm", "vector"}
    assert missing_in(code, {"string", "utility", "algorithm", "vector"}) == set()


def test_comments_and_strings_are_no_code(tmp_path: Path) -> None:
    file = tmp_path / "file.cpp"
    file.write_text('// getenv(\n/* getenv(\n*/ f("getenv(", x);\n', encoding="ascii")
    assert code_in(file).split() == ["f(", ",", "x);"]
