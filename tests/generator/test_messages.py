"""The message ID contract, and the messages of the project's own documents."""

import hashlib
from pathlib import Path

from generator_support import ENTRY, accepted, generate, generate_winsock, read_mc

LIST = (
    "このエラーは、ネットワーク サービスの提供に使用される下位のシステムが現在利用できないために "
    "Windows ソケットの実装が現在動作していない場合に、WSAStartup から返されます。"
    "次の点を確認してください。\r\n"
    "・カレント パスに適切な Windows ソケット DLL ファイルがあること\r\n"
    "・複数の Windows ソケットの実装を同時に使用していないこと\r\n"
    "・システムに複数の Winsock DLL がある場合、パスの最初の Winsock DLL が、"
    "現在読み込まれているネットワーク サブシステムに適していること\r\n"
    "・必要なすべてコンポーネントが現在インストールされていて、"
    "Windows ソケットの実装のマニュアルに従って正しく構成されていること\r\n"
)


def test_every_code_has_five_messages_or_six_and_one_belongs_to_no_code(tmp_path: Path) -> None:
    texts = read_mc(generate_winsock(tmp_path))
    codes = [
        *(6, 8, 87, 995, 996, 997, 10004, 10009, 10013, 10014, 10022, 10024),
        *(10035, 10036, 10037, 10038, 10039, 10040, 10041, 10042, 10043, 10044, 10045, 10046),
        *(10047, 10048, 10049, 10050, 10051, 10052, 10053, 10054, 10055, 10056, 10057, 10058),
        *(10059, 10060, 10061, 10062, 10063, 10064, 10065, 10066, 10067, 10068, 10069, 10070),
        *(10071, 10091, 10092, 10093),
        *range(10101, 10113),
        *range(11001, 11034),
    ]
    advised = [
        *(6, 8, 87, 995, 996, 997, 10013, 10022, 10035, 10037, 10038, 10043, 10048, 10049, 10050),
        *(10051, 10053, 10054, 10055, 10057, 10060, 10061, 10065, 10091, 10093, 10105, 10106),
        *(11001, 11002, 11004),
    ]
    assert (len(codes), len(advised)) == (97, 30)
    assert list(texts) == [
        *codes,
        *(0x01000000 + code for code in codes),
        *(0x01010000 + code for code in codes),
        *(0x01030000 + code for code in advised),
        *(0x80070000 + code for code in codes),
        0xC1020000,
        *(0xC1020000 + code for code in codes),
    ]
    assert len(texts) == 516


def test_what_the_forms_without_advice_say_of_the_document_has_not_changed(tmp_path: Path) -> None:
    """document_forms.txt has SHA-256 digests of what they said before there was any advice."""
    texts = read_mc(generate_winsock(tmp_path))
    lines = (Path(__file__).parent / "document_forms.txt").read_text(encoding="ascii").splitlines()
    assert len(lines) == 53
    for line in lines:
        code, expected = line.split()
        forms = [texts[form + int(code)] for form in (0, 0x01000000, 0x01010000, 0x80070000)]
        digest = hashlib.sha256("\0".join(forms).encode("utf-16-le")).hexdigest()
        assert digest == expected, code


def test_forms_of_a_system_dependent_code(tmp_path: Path) -> None:
    texts = read_mc(generate_winsock(tmp_path))
    meaning = "サービス プロバイダのバージョン番号が無効です。\r\n"
    description = "サービス プロバイダが 2.0 以外のバージョン番号を返しました。\r\n"
    assert texts[10105] == meaning + description
    assert texts[0x80072779] == meaning + description
    assert texts[0x01002779] == meaning
    assert texts[0x01012779] == description
    assert texts[0xC1022779] == (
        f"%1\r\n\r\nWSAINVALIDPROVIDER (10105): {meaning}\r\n{description}"
        f"\r\n対処: {texts[0x01032779]}"
    )


def test_forms_of_an_entry_with_a_list(tmp_path: Path) -> None:
    texts = read_mc(generate_winsock(tmp_path))
    meaning = "ネットワーク サブシステムが利用できません。\r\n"
    assert texts[10091] == meaning + LIST
    assert texts[0x8007276B] == meaning + LIST
    assert texts[0x0100276B] == meaning
    assert texts[0x0101276B] == LIST
    assert texts[0x0103276B].count("\r\n・") == 2
    assert texts[0xC102276B] == (
        f"%1\r\n\r\nWSASYSNOTREADY (10091): {meaning}\r\n{LIST}\r\n対処: {texts[0x0103276B]}"
    )


def test_event_of_a_code_without_advice_ends_with_the_description(tmp_path: Path) -> None:
    texts = read_mc(generate_winsock(tmp_path))
    assert (
        texts[0xC1022714]
        == f"%1\r\n\r\nWSAEINTR (10004): {texts[0x01002714]}\r\n{texts[0x01012714]}"
    )


def test_event_without_code_is_the_insert_alone(tmp_path: Path) -> None:
    assert accepted(tmp_path, ENTRY)[0xC1020000] == "%1\r\n"


def test_documents_are_put_together_in_the_order_of_message_ids(tmp_path: Path) -> None:
    run = generate(tmp_path, {"one.txt": ENTRY.replace("A (1)", "B (9)"), "two.txt": ENTRY})
    assert run.mc is not None
    assert list(read_mc(run.mc)) == [
        *(0x00000001, 0x00000009, 0x01000001, 0x01000009, 0x01010001, 0x01010009),
        *(0x80070001, 0x80070009, 0xC1020000, 0xC1020001, 0xC1020009),
    ]
