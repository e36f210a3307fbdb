"""Identity numbers: what a citizen, insurance or card number may look like (`CCCD`, `BHXH`).

Sources: Decree 137/2015 and Circular 59/2021 for the twelve digits of a citizen number;
Decisions 1351/2015 and 1666/2020 and letter 1804/BHXH-QLT for insurance and card numbers.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.domain.days import Birth

CCCD_LENGTH = 12
OLD_ID_LENGTH = 9
INSURANCE_LENGTHS = (10, 12)
_PHONE_WITHOUT_ZERO = re.compile(r"[35789][0-9]{8}")
REPAIRED_PHONE = "Đã thêm lại số 0 bị mất ở đầu số điện thoại."
_BLANKS = re.compile(r"[\s.\u00a0'’-]")
_CARD_AS_TYPED = re.compile(r"([A-Z]{2})(\d)(\d{2})(\d{10})")
_CARD = re.compile(r"([A-Z]{2})([1-5])(\d{2})(\d{10})")
_FACILITY = re.compile(r"\d{2}[0-9A-Z]\d{2}")
_UNIT = re.compile(r"\d{7}([A-Z]{2})(?![0-9A-Z])")


class Sex(StrEnum):
    """Sex as the register keeps it."""

    MALE = "male"
    FEMALE = "female"


def digits_of(text: str) -> str:
    """Return a number as typed, without blanks, dots, dashes or a leading apostrophe."""
    return _BLANKS.sub("", text).upper()


def phone_with_zero(digits: str) -> str:
    """Return a mobile number with the zero in front that a number cell loses; any other as is."""
    return f"0{digits}" if _PHONE_WITHOUT_ZERO.fullmatch(digits) else digits


def phone_text(text: str) -> str:
    """Return a telephone number as typed, or with the zero it lost in front."""
    digits = digits_of(text)
    whole = phone_with_zero(digits)
    return text if whole == digits else whole


def is_cccd(text: str) -> bool:
    """Return whether `text` has the form of a citizen number: twelve digits."""
    return len(text) == CCCD_LENGTH and text.isascii() and text.isdigit()


def is_insurance_no(text: str) -> bool:
    """Return whether `text` has the form of an insurance number: ten or twelve digits."""
    return len(text) in INSURANCE_LENGTHS and text.isascii() and text.isdigit()


def is_old_id(text: str) -> bool:
    """Return whether `text` is an old nine-digit identity number."""
    return len(text) == OLD_ID_LENGTH and text.isascii() and text.isdigit()


def is_facility(text: str) -> bool:
    """Return whether `text` has the form of a first-care facility's code: five characters."""
    return bool(_FACILITY.fullmatch(text))


def unit_group(unit_code: str) -> str:
    """Return the object code a unit code ends in, nothing for other codes (collection points)."""
    found = _UNIT.search(unit_code)
    return found[1] if found else ""


@dataclass(frozen=True)
class CardNumber:
    """A fifteen-character card number taken apart."""

    code: str
    digit: str
    province: str
    insurance_no: str

    @classmethod
    def parse(cls, text: str) -> "CardNumber | None":
        """Read two letters, one digit 1-5, two digits, ten digits; None for anything else."""
        found = _CARD.fullmatch(digits_of(text))
        return cls(*found.groups()) if found else None

    @classmethod
    def as_typed(cls, text: str) -> "CardNumber | None":
        """Read a number as `parse` does, with whatever digit stands behind the letters."""
        found = _CARD_AS_TYPED.fullmatch(digits_of(text))
        return cls(*found.groups()) if found else None

    @property
    def is_possible(self) -> bool:
        """Whether the digit behind the letters is one that is given out."""
        return bool(_CARD.fullmatch(self.text))

    @property
    def text(self) -> str:
        """The number as it is printed."""
        return self.code + self.digit + self.province + self.insurance_no


def cccd_sex(cccd: str) -> Sex:
    """Return the sex the fourth digit of a citizen number states."""
    return Sex.FEMALE if int(cccd[3]) % 2 else Sex.MALE


def cccd_year(cccd: str) -> int:
    """Return the birth year a citizen number states."""
    return 1900 + int(cccd[3]) // 2 * 100 + int(cccd[4:6])


def cccd_agrees(cccd: str, sex: Sex | None, birth: Birth | None) -> bool:
    """Return whether a citizen number fits sex and birth year as far as these are known."""
    sex_fits = sex is None or cccd_sex(cccd) == sex
    year_fits = birth is None or cccd_year(cccd) == birth.first.year
    return sex_fits and year_fits
