"""Writes the reference page: error codes in, the bytes of one self-contained HTML file out."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from generator.document import IDENTIFIER
from generator.error_code import ErrorCode
from generator.messages import Form
from generator.wording import BULLET

_FORMS = {
    Form.TEXT: "意味と説明",
    Form.HRESULT: "HRESULT",
    Form.MEANING: "意味のみ",
    Form.DESCRIPTION: "説明のみ",
    Form.REMEDY: "対処のみ",
    Form.EVENT: "イベント",
}


def render(errors: Sequence[ErrorCode], macros: Mapping[str, str], name: str) -> bytes:
    """`errors` are in ascending order of the codes, `macros` the names of the SDK by those of the
    documents, and `name` is that of the DLL."""
    names = {error.name for error in errors}
    style, script = _file("page.css") + "\n" + _file("media.css"), _file("page.js")
    values = {
        "name": escape(name),
        "summary": _summary(errors),
        "style": style,
        "style_hash": _hash(style),
        "script": script,
        "script_hash": _hash(script),
        "entries": "\n".join(
            _entry(error, macros.get(error.name, error.name), names) for error in errors
        ),
    }
    return Template(_file("page.html")).substitute(values).encode("utf-8")


def _file(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _hash(inline: str) -> str:
    """What a Content-Security-Policy names a style or a script by, so that no other is taken."""
    return "sha256-" + b64encode(sha256(inline.encode("utf-8")).digest()).decode("ascii")


def _summary(errors: Sequence[ErrorCode]) -> str:
    parts = [
        f"{escape(document)} の {count} 件"
        for document, count in Counter(error.document for error in errors).items()
    ]
    return f"全 {len(errors)} 件 ({'、'.join(parts)})。"


def _entry(error: ErrorCode, macro: str, names: Set[str]) -> str:
    """`macro` is the SDK's name, `names` are those that have an entry to link to."""
    own = error.name
    remedy = source = ""
    if error.remedy:
        remedy = "\n" + _field("対処", _list(error.remedy.lines, own, names), "remedy")
        source = f" (対処: {escape(error.remedy.document)})"
    sdk_name = f'\n<p class="sdk-name">SDK: {_anchor(macro)}</p>' if macro != error.name else ""
    return f"""<article class="entry" id="{error.code}" aria-labelledby="heading-{error.code}">
<header>
<h2 id="heading-{error.code}"><a href="#{error.code}">{error.code}</a> {_anchor(error.name)}</h2>
<p class="hexadecimal">0x{error.code:04X}</p>{sdk_name}
</header>
<dl>
{_field("意味", _linked(error.meaning, own, names), "meaning")}
{_field("説明", _list(error.description, own, names), "description")}{remedy}
{_field("メッセージ ID", _message_ids(error))}
{_field("出典", escape(error.document) + source, "small")}
</dl>
</article>"""


def _anchor(name: str) -> str:
    return f'<a class="name" id="{escape(name)}" href="#{escape(name)}">{escape(name)}</a>'


def _field(label: str, content: str, style: str = "") -> str:
    attribute = f' class="{style}"' if style else ""
    return f"<div{attribute}><dt>{label}</dt><dd>{content}</dd></div>"


def _linked(text: str, own: str, names: Set[str]) -> str:
    """Text in which each of `names` but for its entry's `own` is a link."""
    return "".join(
        f'<a href="#{part}">{part}</a>' if part in names and part != own else escape(part)
        for part in re.split(f"({IDENTIFIER.pattern})", text)
    )


def _list(lines: Sequence[str], own: str, names: Set[str]) -> str:
    first, *points = [_linked(line, own, names) for line in lines]
    items = "".join(f"<li>{point.removeprefix(BULLET)}</li>" for point in points)
    return f"<p>{first}</p>" + (f"<ul>{items}</ul>" if items else "")


def _message_ids(error: ErrorCode) -> str:
    forms = [form for form in _FORMS if form is not Form.REMEDY or error.remedy]
    return f'<dl class="ids">{"".join(_message_id(form, error.code) for form in forms)}</dl>'


def _message_id(form: Form, code: int) -> str:
    value = form + code
    decimal = value - (1 << 32) if form is Form.HRESULT else value
    content = f"<code>0x{value:08X}</code> <span>{decimal}</span>"
    return _field(_FORMS[form], content)
