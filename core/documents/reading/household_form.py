"""The lines above a list of one household (Mẫu số 4): its head, telephone and address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.documents.reading.above import head_lines
from core.documents.reading.places import hamlet_in
from core.documents.reading.table import Table
from core.documents.reading.values import read_phone
from core.domain.text import clean

_HEAD = re.compile(r"họ (?:và )?tên chủ hộ[^:]*:\s*(?P<name>[^\d,;:.…]+)", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*\(?\s*(?:số\s+)?(?:điện thoại|sđt|đt)\b.*", re.IGNORECASE)
_PHONE = re.compile(r"(?:điện thoại|sđt)[^:]*:\s*(?P<phone>[\d .]{9,})", re.IGNORECASE)
_ADDRESS = re.compile(r"địa chỉ[^:]*:\s*(?P<rest>.+)", re.IGNORECASE)
_LABEL = re.compile(r"(?:số nhà|đường|thôn|xóm)[^:]*:\s*", re.IGNORECASE)
_DOTS = re.compile(r"[.…]{2,}|…")


@dataclass(frozen=True)
class HouseholdForm:
    """Whose household a form lists."""

    head: str
    phone: str = ""
    address: str = ""

    @property
    def hamlet(self) -> str:
        """The hamlet the address names."""
        return hamlet_in(self.address)


def household_form(table: Table) -> HouseholdForm | None:
    """Return whose household a table lists, None where the lines above name no head."""
    lines = tuple(head_lines(table.above))
    head = _AFTER_NAME.sub("", _first(_HEAD, lines, "name"))
    if not head:
        return None
    address = clean(_DOTS.sub(" ", _LABEL.sub("", _first(_ADDRESS, lines, "rest"))))
    return HouseholdForm(head, read_phone(_first(_PHONE, lines, "phone")), address)


def _first(wanted: re.Pattern[str], lines: Sequence[str], part: str) -> str:
    found = (wanted.search(line) for line in lines)
    return next((clean(match[part]) for match in found if match), "")
