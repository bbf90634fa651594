"""The reference page: its anchors and links, what it escapes, its bytes, and where it is written.

What it looks like and does in a browser is tested in tests/reference_page.
"""

import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from generator_support import (
    ENTRY,
    PROJECT,
    WINSOCK_DOCUMENT,
    WINSOCK_REMEDIES,
    WINSOCK_SUPPLEMENT,
    generate,
)


class Page(HTMLParser):
    """The elements of a page, and its text without style and script."""

    VOID = {"meta", "input"}

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text += data

    def values(self, attribute: str) -> list[str]:
        return [value for _, each in self.elements if (value := each.get(attribute))]

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}


def page_of(folder: Path, documents: dict[str, str | bytes], *options: str) -> str:
    run = generate_page(folder, documents, *options)
    assert (run.returncode, run.stderr) == (0, "")
    return (folder / "out" / "page.html").read_text(encoding="utf-8")


def generate_page(
    folder: Path, documents: dict[str, str | bytes], *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    for name, content in documents.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    command: list[str | Path] = [sys.executable, "-B", PROJECT / "generator", *documents]
    return subprocess.run(
        [*command, "--reference-page", "out/page.html", *options],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def winsock_page(folder: Path) -> str:
    documents = [WINSOCK_DOCUMENT, WINSOCK_SUPPLEMENT, WINSOCK_REMEDIES]
    return page_of(folder, {document.name: document.read_bytes() for document in documents})


# What is in it


def test_every_code_and_name_of_winsock_is_an_anchor_once(tmp_path: Path) -> None:
    expected = PROJECT / "tests" / "message_dll" / "expected_messages.tsv"
    anchors = Page(winsock_page(tmp_path)).values("id")
    codes = [line.split("\t") for line in expected.read_text(encoding="utf-8").splitlines()]
    assert len(codes) == 97
    for code, name, *_ in codes:
        assert anchors.count(code) == 1
        assert anchors.count(name) == 1
    assert len(anchors) == len(set(anchors))


def test_lists_the_entries_of_all_documents_by_code(tmp_path: Path) -> None:
    documents: dict[str, str | bytes] = {
        "one.txt": ENTRY.replace("A (1)", "B (9)") + ENTRY.replace("A (1)", "C (3)"),
        "two.txt": ENTRY,
    }
    html = page_of(tmp_path, documents)
    assert re.findall(r'<article class="entry" id="(\d+)"', html) == ["1", "3", "9"]
    assert re.findall(r"<dt>出典</dt><dd>(.*?)</dd>", html) == ["two.txt", "one.txt", "one.txt"]
    assert "全 3 件 (two.txt の 1 件、one.txt の 2 件)。" in html


def test_states_every_form_of_the_code(tmp_path: Path) -> None:
    html = page_of(tmp_path, {"d.txt": ENTRY.replace("A (1)", "A (65535)")})
    assert re.findall(r"<code>(\w+)</code> <span>(-?\d+)</span>", html) == [
        ("0x0000FFFF", "65535"),
        ("0x8007FFFF", "-2146959361"),
        ("0x0100FFFF", "16842751"),
        ("0x0101FFFF", "16908287"),
        ("0xC102FFFF", "3238199295"),
    ]


FORMS = ["意味と説明", "HRESULT", "意味のみ", "説明のみ", "イベント"]


def test_labels_every_form_of_the_code(tmp_path: Path) -> None:
    html = page_of(tmp_path, {"d.txt": ENTRY})
    (ids,) = re.findall(r'<dl class="ids">(.*?)</dl>', html)
    assert re.findall(r"<div><dt>(.*?)</dt>", ids) == FORMS


def test_fields_have_the_styles_of_the_page(tmp_path: Path) -> None:
    html = page_of(tmp_path, {"d.txt": ENTRY})
    fields = re.findall(r'<div(?: class="(\w+)")?><dt>([^<]*)</dt>', html)
    assert [field for field in fields if field[1] not in FORMS] == [
        ("meaning", "意味"),
        ("description", "説明"),
        ("", "メッセージ ID"),
        ("small", "出典"),
    ]


def test_shows_what_to_do_and_its_message_where_there_is_something(tmp_path: Path) -> None:
    remedies = "A (1)\n    対処 : <B> を\n        A\n        C\n"
    documents: dict[str, str | bytes] = {
        "d.txt": ENTRY + ENTRY.replace("A (1)", "B (2)"),
        "r&.txt": remedies,
    }
    html = page_of(tmp_path, documents)
    remedy = '<p>&lt;<a href="#B">B</a>&gt; を</p><ul><li>A</li><li>C</li></ul>'
    assert re.findall(r'<div class="remedy"><dt>対処</dt><dd>(.*?)</dd></div>', html) == [remedy]
    assert html.count("<dt>対処のみ</dt><dd><code>0x01030001</code> <span>16973825</span>") == 1
    assert html.count("<dt>対処のみ</dt>") == 1
    assert re.findall(r"<dt>出典</dt><dd>(.*?)</dd>", html) == [
        "d.txt (対処: r&amp;.txt)",
        "d.txt",
    ]
    assert "全 2 件 (d.txt の 2 件)。" in html


def test_shows_the_name_of_the_sdk_where_it_is_another(tmp_path: Path) -> None:
    dependent = "(オペレーティング システムに依存)"
    documents: dict[str, str | bytes] = {
        "d.txt": ENTRY.replace("A (1)", f"WSAINVALIDPROVIDER {dependent}")
        + ENTRY.replace("A (1)", f"WSA_IO_PENDING {dependent}")
    }
    html = page_of(tmp_path, documents)
    assert re.findall(r'class="sdk-name">SDK: <a [^>]*id="(\w+)"', html) == ["WSAEINVALIDPROVIDER"]


def test_shows_further_lines_as_a_list(tmp_path: Path) -> None:
    html = page_of(tmp_path, {"d.txt": ENTRY + "        う\n        え\n"})
    assert "<dd><p>い</p><ul><li>う</li><li>え</li></ul></dd>" in html


def test_links_the_names_of_other_entries_and_no_part_of_a_name(tmp_path: Path) -> None:
    document = ENTRY.replace("い", "A、B、BB、XB、B_、(B)、b を参照") + ENTRY.replace("A (1)", "B (2)")
    html = page_of(tmp_path, {"d.txt": document})
    link = '<a href="#B">B</a>'
    assert f"<p>A、{link}、BB、XB、B_、({link})、b を参照</p>" in html


def test_name_is_the_name_of_the_dll(tmp_path: Path) -> None:
    html = page_of(tmp_path, {"d.txt": ENTRY}, "--name", "my_app-1.0")
    assert "<title>エラー コードの意味と説明 - my_app-1.0</title>" in html
    assert "my_app-1.0.dll" in html
    assert "winsock" not in Page(html).text


# What is escaped


HOSTILE = "<script>alert(1)</script>&amp;\"'<!-- $style ${style} $$ ]]> </style> &#x41; ％"


def test_texts_are_shown_as_they_are(tmp_path: Path) -> None:
    harmless = Page(page_of(tmp_path, {"d.txt": ENTRY}))
    document = f"A (1)\n 意味 : {HOSTILE}\n 説明 : {HOSTILE}\n  {HOSTILE}\n"
    page = Page(page_of(tmp_path, {"d.txt": document}))
    assert page.text.count(HOSTILE) == 3
    assert page.tags() == harmless.tags() | {"ul", "li"}


def test_file_names_are_shown_as_they_are(tmp_path: Path) -> None:
    name = "<i>&amp;\"'.txt"
    page = Page(page_of(tmp_path, {name: ENTRY}))
    assert page.text.count(name) == 2
    assert "i" not in page.tags()


def test_a_file_name_that_is_no_text_is_shown(tmp_path: Path) -> None:
    html = page_of(tmp_path, {os.fsdecode(b"a\xff\nb.txt"): ENTRY})
    assert "<dd>a\ufffd?b.txt</dd>" in html


def test_names_that_mean_something_in_html_are_names_only(tmp_path: Path) -> None:
    names = ["amp", "lt", "gt", "quot", "main", "query", "count", "notice", "x27"]
    document = "".join(
        f"{name} ({code})\n 意味 : <&>\"'\n 説明 : <&>\"' {' '.join(names)}\n"
        for code, name in enumerate(names, 1)
    )
    page = Page(page_of(tmp_path, {"d.txt": document}))
    assert page.text.count(f"<&>\"' {' '.join(names)}") == len(names)
    assert len(page.values("id")) == len(set(page.values("id")))
    assert page.values("href").count("#amp") == len(names)


# Its bytes


def test_nothing_is_fetched_and_only_its_own_style_and_script_are_taken(tmp_path: Path) -> None:
    html = winsock_page(tmp_path)
    assert not re.search(r"https?:|//[a-z]|url\(|@import|\bsrc=", html)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="(.*?)"', html)
    for tag in ("style", "script"):
        (inline,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        digest = b64encode(sha256(inline.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "\r" not in html


def test_every_part_of_the_page_is_filled_in(tmp_path: Path) -> None:
    html = re.sub(r"<script>.*?</script>", "", winsock_page(tmp_path), flags=re.DOTALL)
    assert "$" not in html


def test_page_is_the_same_bytes_anywhere(tmp_path: Path) -> None:
    pages = set()
    for number, environment in enumerate(
        [
            {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"},
            {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"}
            | {"PYTHONCOERCECLOCALE": "0"},
        ]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        documents: dict[str, str | bytes] = {
            document.name: document.read_bytes()
            for document in (WINSOCK_DOCUMENT, WINSOCK_SUPPLEMENT)
        }
        assert generate_page(folder, documents, **environment).returncode == 0
        pages.add((folder / "out" / "page.html").read_bytes())
    assert len(pages) == 1


# The command line


def test_says_what_it_wrote_and_writes_nothing_else(tmp_path: Path) -> None:
    run = generate_page(tmp_path, {"d.txt": ENTRY})
    assert (run.returncode, run.stdout, run.stderr) == (0, "page.html: 1 entry\n", "")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["page.html"]


def test_leaves_a_page_alone_whose_bytes_would_not_change(tmp_path: Path) -> None:
    page_of(tmp_path, {"d.txt": ENTRY})
    page = tmp_path / "out" / "page.html"
    os.utime(page, ns=(0, 0))
    page_of(tmp_path, {"d.txt": ENTRY + "\n"})
    assert page.stat().st_mtime_ns == 0


def test_faults_leave_the_old_page(tmp_path: Path) -> None:
    old = page_of(tmp_path, {"d.txt": ENTRY})
    run = generate_page(tmp_path, {"d.txt": ENTRY + "B (2)\n"})
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("d.txt:4:1: error: found an entry without 意味 and 説明")
    assert (tmp_path / "out" / "page.html").read_text(encoding="utf-8") == old


@pytest.mark.parametrize(
    ("blocked", "place", "reason"),
    [
        ("out/page.html/", "out/page.html", "No regular file"),
        ("out", "out", "File exists"),
    ],
)
def test_rejects_a_page_that_cannot_be_written(
    tmp_path: Path, blocked: str, place: str, reason: str
) -> None:
    if blocked.endswith("/"):
        (tmp_path / blocked).mkdir(parents=True)
    else:
        (tmp_path / blocked).write_bytes(b"mine")
    run = generate_page(tmp_path, {"d.txt": ENTRY})
    assert run.returncode == 1
    assert run.stderr == (
        f"{place}: error: found a path that cannot be written ({reason}), "
        "expected a folder that can be written\n"
    )
