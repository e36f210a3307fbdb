"""The text of a VietQR code: a transfer to one account (NAPAS, EMVCo merchant format)."""

import binascii
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.domain.errors import ClerkError
from core.domain.text import search_key

_NAPAS = "A000000727"
_LONGEST_PURPOSE = 25
# What places of a purpose are filled with, as long as it usually gets.
_LONGEST = {"so_ho": "1250", "thon": "Thôn Đông", "so_thu": "1250"}
_LARGEST = 9_999_999_999


@dataclass(frozen=True)
class Transfer:
    """A transfer: the bank's number (BIN), the account, đồng (None: the payer says), purpose.

    `bill` is a number of the receiver's; `card`: the account is a card's number.
    """

    bank: str
    account: str
    amount: int | None = None
    purpose: str = ""
    bill: str = ""
    card: bool = False


def vietqr_text(transfer: Transfer) -> str:
    """Return the text of the code; what a bank would not take raises `ClerkError`."""
    _refuse_wrong(transfer)
    account = _fields(("00", transfer.bank), ("01", transfer.account))
    service = "QRIBFTTC" if transfer.card else "QRIBFTTA"
    about = _fields(("01", transfer.bill), ("08", transfer.purpose))
    text = _fields(
        ("00", "01"),
        ("01", "11" if transfer.amount is None else "12"),
        ("38", _fields(("00", _NAPAS), ("01", account), ("02", service))),
        ("53", "704"),
        ("54", "" if transfer.amount is None else str(transfer.amount)),
        ("58", "VN"),
        ("62", about),
    )
    return text + _crc(f"{text}6304")


def plain_purpose(text: str) -> str:
    """Return a purpose as banks take it: capitals without accents, no signs, at most 25 letters."""
    return _plain(text)[:_LONGEST_PURPOSE].strip()


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^A-Z0-9 ]", " ", search_key(text).upper()).split())


def check_purpose(pattern: str, longest: Mapping[str, str] = _LONGEST) -> None:
    """Raise `ClerkError` for a purpose with an unknown place, or one banks would cut.

    It has to fit with the `longest` numbers and names there are; what does not fit of a hamlet's
    name may be lost where it stands last.
    """
    unknown = [place for place in re.findall(r"\{([^{}]*)\}", pattern) if place not in _LONGEST]
    if unknown or re.search(r"[{}]", re.sub(r"\{\w+\}", "", pattern)):
        raise ClerkError(
            f"Nội dung chuyển khoản “{pattern}” có chỗ điền không dùng được; chỉ có "
            f"{', '.join(f'{{{place}}}' for place in _LONGEST)}."
        )
    told = pattern.removesuffix("{thon}") if pattern.endswith("{thon}") else pattern
    filled = fill_purpose(told, longest)
    if len(_plain(filled)) > _LONGEST_PURPOSE:
        raise ClerkError(
            f"Nội dung chuyển khoản dài quá {_LONGEST_PURPOSE} chữ nên ngân hàng cắt mất phần "
            f"cuối, thí dụ “{_plain(filled)}” chỉ còn “{plain_purpose(filled)}”; hãy bớt chữ, "
            "hoặc đặt {thon} ở cuối."
        )


def fill_purpose(pattern: str, places: Mapping[str, str]) -> str:
    """Return a purpose with its places filled."""
    return re.sub(r"\{(\w+)\}", lambda found: places.get(found[1], ""), pattern)


def check_bank(number: str) -> None:
    """Raise `ClerkError` unless a text is the number of a bank, or empty."""
    if number and not re.fullmatch(r"\d{6}", number):
        raise ClerkError(
            f"Mã ngân hàng (BIN) phải là 6 chữ số, không nhận “{number}”; hãy hỏi ngân hàng mã này."
        )


def check_account(number: str) -> None:
    """Raise `ClerkError` unless a text can be the number of an account, or is empty."""
    if number and not re.fullmatch(r"[0-9A-Za-z]{1,19}", number):
        raise ClerkError(
            f"Số tài khoản chỉ gồm 1 đến 19 chữ số hoặc chữ cái, không nhận “{number}”; "
            "hãy ghi lại không có khoảng trống."
        )


def _refuse_wrong(transfer: Transfer) -> None:
    if not transfer.bank or not transfer.account:
        raise ClerkError("Chưa có mã ngân hàng hoặc số tài khoản; hãy ghi đủ trong phần cài đặt.")
    check_bank(transfer.bank)
    check_account(transfer.account)
    if transfer.amount is not None and not 0 < transfer.amount <= _LARGEST:
        raise ClerkError("Số tiền trong mã QR phải lớn hơn 0; hãy bỏ số tiền hoặc ghi lại.")


def _fields(*parts: tuple[str, str]) -> str:
    return "".join(_field(tag, value) for tag, value in _said(parts))


def _said(parts: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return ((tag, value) for tag, value in parts if value)


def _field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"


def _crc(text: str) -> str:
    return f"6304{binascii.crc_hqx(text.encode('ascii'), 0xFFFF):04X}"
