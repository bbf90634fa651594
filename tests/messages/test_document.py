"""The document is the one that was delivered, and its supplement is of whole sentences."""

import hashlib
import re
from pathlib import Path


def test_document_is_as_delivered_byte_for_byte(source_dir: Path) -> None:
    document = (source_dir / "messages" / "winsock.ja.txt").read_bytes()
    assert (
        hashlib.sha256(document).hexdigest()
        == "25313c681130d735458748f9e30f337ac7f7f7ece60611d0632b9e9c78c39222"
    )


def test_every_sentence_of_the_supplement_is_complete(source_dir: Path) -> None:
    text = (source_dir / "messages" / "winsock-supplement.ja.txt").read_text(encoding="utf-8")
    fields = re.findall(r"^    (?:意味|説明) : (.*)$", text, re.MULTILINE)
    assert len(fields) == 88
    for field in fields:
        *sentences, rest = field.split("。")
        assert rest == ""
        for sentence in sentences:
            assert re.search("(です|ます|ません|でした|ました|ください)$", sentence), sentence
