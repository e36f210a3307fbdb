"""Codes to pay by: as the bank network's own examples are."""

import json
from pathlib import Path

import pytest

from core.domain.errors import ClerkError
from core.domain.vietqr import Transfer, plain_purpose, vietqr_text

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "qr_test_vectors.json").read_text("utf-8")
)["vietqr"]
EXAMPLES = {
    "2E2E": Transfer("970403", "0011012345678", 180000, "thanh toan don hang", "NPS6869"),
    "A203": Transfer(
        "970403", "9704031101234567", 180000, "thanh toan don hang", "NPS6869", card=True
    ),
    "4F52": Transfer("970403", "9704031101234567", card=True),
    "BF8F": Transfer("970436", "0000000000"),
    "66C6": Transfer("970405", "0000000000000", 1366200, "BHYT 0000000001 12 THANG"),
}


def fields(text):
    """Take a text apart as a reader does."""
    found = {}
    while text:
        tag, length = text[:2], int(text[2:4])
        found[tag], text = text[4 : 4 + length], text[4 + length :]
    return found


def test_texts_are_those_of_the_networks_examples():
    published = {v["text"][-4:]: v["text"] for v in VECTORS if v.get("valid", True)}
    assert {crc: vietqr_text(transfer) for crc, transfer in EXAMPLES.items()} == published


def test_a_reader_finds_bank_account_amount_and_purpose():
    found = fields(vietqr_text(EXAMPLES["66C6"]))
    account = fields(fields(found["38"])["01"])
    assert account == {"00": "970405", "01": "0000000000000"}
    assert (found["54"], found["53"], found["01"]) == ("1366200", "704", "12")
    assert fields(found["62"]) == {"08": "BHYT 0000000001 12 THANG"}
    static = fields(vietqr_text(EXAMPLES["BF8F"]))
    assert "54" not in static
    assert static["01"] == "11"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("BHYT hộ 012 Thôn Đông", "BHYT HO 012 THON DONG"),
        ("a/b_c-đ", "A B C D"),
        ("Ấ" * 40, "A" * 25),
        ("  ", ""),
    ],
)
def test_purpose_is_what_banks_take(said, plain):
    assert plain_purpose(said) == plain


@pytest.mark.parametrize(
    "transfer",
    [
        Transfer("", "1"),
        Transfer("970436", ""),
        Transfer("97043", "1"),
        Transfer("970436", "12 34"),
        Transfer("970436", "1" * 20),
        Transfer("970436", "1", 0),
    ],
)
def test_what_no_bank_takes_is_refused(transfer):
    with pytest.raises(ClerkError):
        vietqr_text(transfer)
