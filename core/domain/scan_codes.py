"""Reading the text a scanner types for the code on a citizen card or a health-insurance card.

Citizen card: seven fields or more between `|`. Health-insurance card: nine to sixteen, ended by
`$`; names and addresses are hexadecimal UTF-8, `-` is empty.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from core.domain.days import Birth, make_birth
from core.domain.errors import ClerkError
from core.domain.ids import CardNumber, Sex, is_cccd, is_insurance_no, is_old_id
from core.domain.scanned import ScanField, ScanKind, Scanned, ScannedCard
from core.domain.text import clean, search_key

TYPED_OVER = (
    "Bộ gõ tiếng Việt đang bật nên đã đổi chữ của mã quét; hãy chuyển bộ gõ sang tiếng Anh (phím E "
    "của UniKey) rồi quét lại."
)
NOTHING = "Chưa có gì để đọc; hãy quét mã trên thẻ hoặc dán kết quả tra cứu."
TWO_CODES = "Ô này có nhiều mã; hãy quét và ghi từng mã một."
CUT_SHORT = "Mã quét bị thiếu phần cuối; hãy quét lại cho đủ."
NO_CODE = (
    "Đây không phải mã trên thẻ căn cước hay thẻ BHYT, cũng không phải kết quả tra cứu thẻ; hãy "
    "quét lại, hoặc dán cả kết quả tra cứu."
)
_NO_END = "Mã không có dấu kết thúc “$” nên có thể bị thiếu; hãy xem lại từng điều."
_OTHER_OFFICE_NO = "Mã số BHXH khác với mã quản lý ghi trong cùng thẻ; hãy xem lại."

_BAR, _END, _EMPTY = "|", "$", frozenset({"", "-"})
_FEWEST_BARS, _CCCD_FIELDS, _BHYT_FIELDS = 4, 7, 9
# What scanners may be set to send before the text (symbology identifier).
_PREFIX = re.compile(r"^\][A-Za-z]\d")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")
_FACILITY = re.compile(r"(\d{1,2})\s*[-–—]?\s*([0-9A-Z]\d{2})", re.ASCII)
_LONG_NUMBER = re.compile(r"\d{9}")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{2})(\d{2})(\d{4})")
_MONTH = re.compile(r"(\d{1,2})[/.-](\d{4})|(\d{2})(\d{4})")
_YEAR = re.compile(r"\d{4}")
_SEXES = {"1": Sex.MALE, "nam": Sex.MALE, "2": Sex.FEMALE, "nu": Sex.FEMALE}
# Fields of a citizen card that hold digits alone.
_DIGITS_OF_CCCD = (0, 1, 3, 6)

_Value = TypeVar("_Value")


def looks_scanned(text: str) -> bool:
    """Return whether a text is a scanned code, whole or not, rather than words."""
    bars, start = text.count(_BAR), text.strip().partition(_BAR)[0].strip()
    if ":" in start or " " in start:
        return False
    return bars >= _FEWEST_BARS or (bars > 0 and bool(_LONG_NUMBER.search(start)))


def read_scanned(text: str) -> Scanned:
    """Return what a scanned code says; raises `ClerkError` with one sentence for anything else."""
    if sum(looks_scanned(line) for line in text.splitlines()) > 1:
        raise ClerkError(TWO_CODES)
    said = _PREFIX.sub("", clean(text))
    if not said:
        raise ClerkError(NOTHING)
    if not looks_scanned(said):
        raise ClerkError(NO_CODE)
    fields = [part.strip() for part in said.split(_BAR)]
    read = _citizen_card(fields) if _is_citizen_card(fields) else _insurance_card(fields)
    if not (read.name or read.cccd or read.insurance_no):
        raise ClerkError(NO_CODE)
    return read


def _is_citizen_card(fields: list[str]) -> bool:
    """Return whether the fifth field is the word for a sex, or the first a citizen number."""
    if _END in fields:
        return False
    if any(search_key(field) in ("nam", "nu") for field in fields[4:5]):
        return True
    return is_cccd(fields[0]) and not _HEX.fullmatch(fields[1])


def _citizen_card(fields: list[str]) -> Scanned:
    if len(fields) < _CCCD_FIELDS:
        raise ClerkError(CUT_SHORT)
    _refuse_typed_over(fields[place] for place in _DIGITS_OF_CCCD)
    doubts: dict[ScanField, str] = {}
    number, old, name, birth, sex, address, issued = fields[:_CCCD_FIELDS]
    return Scanned(
        kind=ScanKind.CCCD,
        cccd=_read(number, lambda text: text if is_cccd(text) else None, ScanField.CCCD, doubts),
        old_id=_read(old, lambda text: text if is_old_id(text) else None, ScanField.OLD_ID, doubts),
        name=_read(name, _name, ScanField.NAME, doubts),
        birth=_read(birth, _birth, ScanField.BIRTH, doubts),
        sex=_read(sex, _sex, ScanField.SEX, doubts),
        address=address or None,
        issued=_read(issued, _day, ScanField.ISSUED, doubts),
        doubts=doubts,
    )


def _insurance_card(fields: list[str]) -> Scanned:
    ended = _END in fields
    fields = fields[: fields.index(_END)] if ended else fields
    _refuse_typed_over(fields)
    if len(fields) < _BHYT_FIELDS:
        raise ClerkError(CUT_SHORT)
    fields += [""] * (16 - len(fields))
    doubts: dict[ScanField, str] = {}
    number = CardNumber.parse(fields[0])
    own = _read(fields[0], _insurance_no, ScanField.INSURANCE_NO, doubts)
    managed = fields[9][4:]
    remarks = [] if ended else [_NO_END]
    if own and is_insurance_no(managed) and len(managed) == len(own) and managed != own:
        remarks.append(_OTHER_OFFICE_NO)
    return Scanned(
        kind=ScanKind.BHYT,
        insurance_no=own,
        name=_read(fields[1], _from_hex, ScanField.NAME, doubts),
        birth=_read(fields[2], _birth, ScanField.BIRTH, doubts),
        sex=_read(fields[3], _sex, ScanField.SEX, doubts),
        address=_read(fields[4], _from_hex, ScanField.ADDRESS, doubts),
        issued=_read(fields[8], _day, ScanField.ISSUED, doubts),
        issuer=_read(fields[15], _from_hex, ScanField.ISSUER, doubts),
        card=ScannedCard(
            first=_read(fields[6], _day, ScanField.FIRST, doubts),
            last=_read(fields[7], _day, ScanField.LAST, doubts),
            code=number.code if number else "",
            number=number.text if number else None,
            facility=_read(fields[5], _facility, ScanField.FACILITY, doubts),
            five_year_from=_read(fields[12], _day, ScanField.FIVE_YEARS, doubts),
        ),
        doubts=doubts,
        remarks=tuple(remarks),
    )


def _refuse_typed_over(plain: Iterable[str]) -> None:
    """Refuse a code in which letters stand that only an input method can have put there.

    Telex turns aa, dd, af of hexadecimal into â, đ, à; VNI turns a6, d9, e1; Windows' own layout
    types letters for digits. An en dash is what cards really hold.
    """
    for field in plain:
        if any(letter.isalpha() and not letter.isascii() for letter in field):
            raise ClerkError(TYPED_OVER)


def _read(
    text: str,
    reader: Callable[[str], _Value | None],
    name: ScanField,
    doubts: dict[ScanField, str],
) -> _Value | None:
    """Return what a field says, None where it is empty; one that cannot be right is doubtful."""
    if text in _EMPTY:
        return None
    value = reader(text)
    if value is None:
        doubts[name] = text
    return value


def _name(text: str) -> str | None:
    return text if not any(letter.isdigit() for letter in text) else None


def _from_hex(text: str) -> str | None:
    """Return the text a field of hexadecimal UTF-8 holds, None where it is broken."""
    if not _HEX.fullmatch(text):
        return None
    try:
        return clean(bytes.fromhex(text).decode("utf-8")) or None
    except UnicodeDecodeError:
        return None


def _insurance_no(text: str) -> str | None:
    card = CardNumber.parse(text)
    if card:
        return card.insurance_no
    return text if is_insurance_no(text) else None


def _sex(text: str) -> Sex | None:
    return _SEXES.get(search_key(text))


def _facility(text: str) -> str | None:
    found = _FACILITY.fullmatch(unicodedata.normalize("NFKC", text).upper())
    return found[1].zfill(2) + found[2] if found else None


def _birth(text: str) -> Birth | None:
    """Read dd/mm/yyyy, mm/yyyy, yyyy, with signs or without; zeros stand for what is not known."""
    if not text.isascii():
        return None
    if _YEAR.fullmatch(text):
        return make_birth(int(text))
    if found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups() if part is not None)
        return make_birth(year, month or None, day or None)
    if found := _MONTH.fullmatch(text):
        month, year = (int(part) for part in found.groups() if part is not None)
        return make_birth(year, month or None)
    return None


def _day(text: str) -> date | None:
    birth = _birth(text)
    return birth.first if birth and birth.full else None
