"""What a line of a table is: a person, a group's title, a total, a signature, or nothing."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from core.documents.reading.sheets import BLANK, Cell, Line, is_blank
from core.documents.reading.table import Table
from core.documents.reading.values import read_text
from core.documents.reading.words import vocabulary
from core.domain.people import names_head
from core.domain.records import Source
from core.domain.text import header_key

_IDENTITY = ("ngay_sinh", "nam_sinh_nam", "nam_sinh_nu", "cccd", "ma_so_bhxh", "so_the")
_PERSONAL = (*_IDENTITY, "gioi_tinh", "nu_x", "nam_x", "quan_he", "dien_thoai", "dan_toc")
_NAMES = ("ho_ten", "ho_dem", "ten", "chu_ho")
_LONGEST_NAME = 8
_NO_NAME = re.compile(r"[\d:;/]")
_FIGURES = re.compile(r"\d{4}")
_TOTAL = re.compile(r"(?:tổng|cộng)(?:\s|:|$)")
_SIGNATURE = re.compile(
    r"tm\.|kt\.|tl\.|tuq\.|người (?:lập|kê khai|ký|thu|duyệt)|\(?ký\b|\(?đóng dấu|giám đốc|"
    r"(?:phó )?chủ tịch|thủ trưởng|kế toán|trưởng (?:thôn|phòng|ban)|cán bộ|công chức|xác nhận|"
    r"đại diện|nơi nhận|[uủ][yỷ] ban|uỷ ban|ubnd|cơ quan|lập biểu|lập bảng|"
    r".{0,40}\bngày[\s.…\d]*tháng[\s.…\d]*năm"
)
_OUTLINE = re.compile(r"(?:[IVX]+|[A-HĐ]|\d+(?:\.\d+)*)(?:\.\d+)*[.)/:]?")
_GROUP = re.compile(
    r"(?:(?:[ivx]+|\d+(?:\.\d+)*|[a-hđ])[.)/:]|[-*+])\s*\S|"
    r"(?:tổ|thôn|xóm|ấp|bản|buôn|làng|khóm|khu|đội|cụm|nhóm|hộ|phần|danh sách|người|đối tượng|"
    r"giảm|điều chỉnh|diện|loại|bhxh|bhyt)(?:\s|$)|"
    r"tăng(?:$|\s(?:mới|thêm|người|tiền|lao động))|tiền lương$"
)


class RowKind(Enum):
    """What a line is."""

    PERSON = "person"
    NAMELESS = "nameless"
    GROUP = "group"
    SIGNATURE = "signature"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Entry:
    """A line seen through its table's columns."""

    table: Table
    line: Line

    @property
    def source(self) -> Source:
        """Where the line stands."""
        return Source(self.table.sheet, self.line.number, self.line.cells)

    @cached_property
    def _filled(self) -> dict[str, list[Cell]]:
        """The filled cells of each field, the surest column first."""
        at, found = self.line.at, {}
        for field, columns in self.table.columns.items():
            cells = [cell for column in columns if not is_blank(cell := at(column))]
            if cells:
                found[field] = cells
        return found

    def cells(self, *fields: str) -> list[Cell]:
        """Return the filled cells of some fields, field by field."""
        return [cell for field in fields for cell in self._filled.get(field, ())]

    def cell(self, *fields: str) -> Cell:
        """Return the first filled cell of some fields."""
        return next((self._filled[field][0] for field in fields if field in self._filled), BLANK)

    def text(self, *fields: str) -> str:
        """Return the first filled cell of some fields as text."""
        return read_text(self.cell(*fields))

    @property
    def name(self) -> str:
        """The person's name; the head's, where the row only names the head."""
        own = self.text("ho_ten")
        given = self.text("ten")
        if given:
            own = f"{own or self.text('ho_dem')} {given}".strip()
        if own:
            return own
        member = self.text("quan_he") and not self.calls_itself_head
        return "" if member else self.text("chu_ho")

    @property
    def calls_itself_head(self) -> bool:
        """Whether the relation column says head of the household."""
        return names_head(self.text("quan_he"))

    @property
    def is_numbered(self) -> bool:
        """Whether the serial column holds a number."""
        serial = self.cell("stt")
        return isinstance(serial, (int, float)) or self.text("stt").isdigit()

    @property
    def has_identity(self) -> bool:
        """Whether a cell holds figures of a birth or an identity number."""
        return any(
            isinstance(cell, (int, float, date)) or _FIGURES.search(read_text(cell))
            for cell in self.cells(*_IDENTITY)
        )

    @property
    def title(self) -> str:
        """All cells that are no numbers, as one text."""
        return " ".join(
            read_text(cell) for cell in self.line.cells if isinstance(cell, str)
        ).strip()

    @property
    def first_text(self) -> str:
        """The first cell that is no number."""
        texts = (read_text(cell) for cell in self.line.cells if isinstance(cell, str))
        return next((text for text in texts if text), "")


def kind_of(entry: Entry) -> RowKind:
    """Return what a line is."""
    if not entry.is_numbered:
        if _repeats_header(entry) or _TOTAL.match(entry.first_text.casefold()):
            return RowKind.NOTHING
        if _is_signature(entry):
            return RowKind.SIGNATURE
    if not entry.name:
        return _kind_without_name(entry)
    return RowKind.GROUP if _is_group(entry) else RowKind.PERSON


def _kind_without_name(entry: Entry) -> RowKind:
    if entry.has_identity or len(entry.cells(*_PERSONAL)) > 1:
        return RowKind.NAMELESS
    titled = entry.first_text and not entry.is_numbered
    return RowKind.GROUP if titled else RowKind.NOTHING


def _repeats_header(entry: Entry) -> bool:
    """Return whether a line repeats the header, as on each printed page."""
    field = vocabulary().words.get(header_key(entry.text("ho_ten", "chu_ho", "ten")))
    return field in _NAMES and not entry.has_identity


def _is_signature(entry: Entry) -> bool:
    if entry.has_identity and entry.name:
        return False
    return any(
        _SIGNATURE.match(read_text(cell).casefold())
        for cell in entry.line.cells
        if isinstance(cell, str)
    )


def _is_group(entry: Entry) -> bool:
    """Return whether a line with text in its name column is a group's title."""
    if entry.cells(*_PERSONAL):
        return False
    serial = entry.text("stt")
    if serial and not serial.isdigit() and _OUTLINE.fullmatch(serial):
        return True
    if _GROUP.match(entry.name.casefold()):
        return True
    return not entry.is_numbered and not _reads_like_a_name(entry.name)


def _reads_like_a_name(text: str) -> bool:
    return len(text.split()) <= _LONGEST_NAME and not _NO_NAME.search(text)
