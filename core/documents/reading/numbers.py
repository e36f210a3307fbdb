"""Identity numbers as cells hold them, with lost zeros put back where every check agrees."""

import csv
import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from core.documents.reading.sheets import Cell
from core.domain.days import Birth
from core.domain.ids import (
    CCCD_LENGTH,
    CardNumber,
    Sex,
    cccd_agrees,
    digits_of,
    is_cccd,
    is_insurance_no,
    is_old_id,
)
from core.domain.text import header_key
from core.resources import resource

REPAIRED_CCCD = "Đã thêm lại số 0 bị mất ở đầu số CCCD."
REPAIRED_INSURANCE = "Đã thêm lại số 0 bị mất ở đầu mã số BHXH."

_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?E\+?(\d{1,2})", re.IGNORECASE)
_AS_DECIMAL = re.compile(r"(\d+)[.,]0")
_EXACT = 10**15
_REPAIRED_LENGTHS = (10, 11)
_INSURANCE_WITHOUT_ZERO = 9
_PLACEHOLDERS = frozenset(
    {"", "0", "00", "x", "khong", "khongco", "chua", "chuaco", "null", "none", "na"}
)
_FIGURES = re.compile(r"\d{3}")
_CARDS = re.compile(r"[;,\n]")


@dataclass(frozen=True)
class Digits:
    """A number as text; `counted` when the cell held a quantity, which keeps no leading zeros."""

    text: str
    counted: bool = False


@dataclass(frozen=True)
class Holder:
    """Whose number is looked at: a repaired number must agree with sex and birth."""

    sex: Sex | None = None
    birth: Birth | None = None


@dataclass(frozen=True)
class Number:
    """A number read from a cell: its kind and text, or `unclear`; `repair` says what was done."""

    cccd: str | None = None
    old_id: str | None = None
    insurance_no: str | None = None
    unclear: bool = False
    repair: str = ""


_UNCLEAR = Number(unclear=True)


def read_digits(value: Cell) -> Digits | None:
    """Return the number of a cell, None when figures of it are lost."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        exact = math.isfinite(value) and abs(value) < _EXACT and value == int(value)
        return Digits(str(int(value)), counted=True) if exact else None
    text = unicodedata.normalize("NFKC", str(value)).strip()
    if found := _SCIENTIFIC.fullmatch(text):
        figures = found[1] + (found[2] or "")
        whole = len(figures) == int(found[3]) + 1
        return Digits(figures, counted=True) if whole else None
    if found := _AS_DECIMAL.fullmatch(text):
        return Digits(found[1], counted=True)
    return Digits(digits_of(text))


def says_none(value: Cell) -> bool:
    """Return whether a cell only says that there is no number: "không có", "-"."""
    text = str(value)
    return not _FIGURES.search(text) and header_key(text) in _PLACEHOLDERS


def read_citizen_number(value: Cell, holder: Holder) -> Number:
    """Read a citizen number (twelve digits) or an old identity number (nine)."""
    digits = read_digits(value)
    if digits is None:
        return _UNCLEAR
    if is_cccd(digits.text):
        return Number(cccd=digits.text)
    if is_old_id(digits.text):
        return Number(old_id=digits.text)
    repaired = _with_lost_zeros(digits.text, holder)
    return Number(cccd=repaired, repair=REPAIRED_CCCD) if repaired else _UNCLEAR


def read_insurance_number(value: Cell, holder: Holder) -> Number:
    """Read an insurance number, alone or as the end of a card number."""
    if isinstance(value, str) and (cards := read_cards(value)):
        return Number(insurance_no=cards[0].insurance_no)
    digits = read_digits(value)
    if digits is None:
        return _UNCLEAR
    if is_insurance_no(digits.text):
        return Number(insurance_no=digits.text)
    if digits.counted and len(digits.text) == _INSURANCE_WITHOUT_ZERO:
        return Number(insurance_no="0" + digits.text, repair=REPAIRED_INSURANCE)
    repaired = _with_lost_zeros(digits.text, holder) if digits.counted else None
    return Number(insurance_no=repaired, repair=REPAIRED_INSURANCE) if repaired else _UNCLEAR


def read_cards(value: Cell) -> list[CardNumber]:
    """Return the card numbers of fifteen characters in a cell."""
    parts: Iterable[str] = _CARDS.split(str(value))
    return [card for part in parts if (card := CardNumber.as_typed(part))]


def _with_lost_zeros(text: str, holder: Holder) -> str | None:
    """Return twelve digits when putting zeros in front passes every check, else None."""
    if len(text) not in _REPAIRED_LENGTHS or not text.isdigit():
        return None
    repaired = text.zfill(CCCD_LENGTH)
    known = is_cccd(repaired) and repaired[:3] in province_codes()
    return repaired if known and cccd_agrees(repaired, holder.sex, holder.birth) else None


@lru_cache(maxsize=1)
def province_codes() -> frozenset[str]:
    """Return the three figures a citizen number may begin with."""
    with resource("data", "vn_cccd_province_codes.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["cccd_code"] for row in csv.DictReader(file))
