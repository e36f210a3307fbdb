"""Which hamlet a row belongs to."""

import re

from core.documents.reading.rows import Entry
from core.domain.text import clean, header_key

_HAMLET = re.compile(
    r"(?:thôn|xóm|ấp|bản|buôn|buôn làng|làng|khóm|khu phố|khu|tổ dân phố|tdp|sóc|phum|plei|bon|"
    r"tiểu khu|đội)\s+(?!vực\b|sao\b|in\b|tính\b)\S",
    re.IGNORECASE,
)
_STREET_GROUP = re.compile(r"(?:tổ|cụm)\s+\d", re.IGNORECASE)
_PLAIN_HEADERS = frozenset(
    ("thon", "xom", "ap", "ban", "buon", "khom", "khupho", "to", "todanpho", "tdp")
)
_GENERIC_SHEET = re.compile(r"sheet\s*\d*|trang\s*(?:tính)?\s*\d*|ds\b.*|danh sách\b.*|data.*|\d+")
_OUTLINE = re.compile(r"(?:[IVX]+|[A-HĐ]|\d+(?:\.\d+)*)(?:[.)/:]\s*|\s+)")


def stated_hamlet(entry: Entry) -> str:
    """Return the hamlet a row states: in its column, else in the address."""
    return _of_column(entry) or hamlet_in(entry.text("dia_chi"))


def hamlet_in(address: str) -> str:
    """Return the part of an address that names a hamlet: "Thôn Đông, Xã Mẫu"."""
    for part in re.split(r"[,;]|\s[-–]\s", address):
        text = clean(part)
        if _HAMLET.match(text) or _STREET_GROUP.match(text):
            return text
    return ""


def hamlet_of_group(title: str) -> str:
    """Return the hamlet a group row names, nothing for other groups."""
    text = re.split(r"[:(]", _OUTLINE.sub("", clean(title)))[0].strip()
    return text if _HAMLET.match(text) else ""


def hamlet_of_sheet(name: str, *, several: bool) -> str:
    """Return the hamlet a sheet is named after; any telling name counts among several sheets."""
    text = clean(name)
    if _HAMLET.match(text):
        return text
    return text if several and not _GENERIC_SHEET.fullmatch(text.casefold()) else ""


def _of_column(entry: Entry) -> str:
    """Return the hamlet column's text; a bare number gets the header's word: "Thôn 3"."""
    text = entry.text("thon")
    if not text.isdigit():
        return text
    column = entry.table.columns["thon"][0]
    header = entry.table.texts[column]
    return f"{header} {text}" if header_key(header) in _PLAIN_HEADERS else text
