"""The document is the one that was delivered."""

import hashlib
from pathlib import Path


def test_document_is_as_delivered_byte_for_byte(source_dir: Path) -> None:
    document = (source_dir / "messages" / "winsock.ja.txt").read_bytes()
    assert (
        hashlib.sha256(document).hexdigest()
        == "25313c681130d735458748f9e30f337ac7f7f7ece60611d0632b9e9c78c39222"
    )
