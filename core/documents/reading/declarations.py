"""Lists that declare cards by first day and months: Mẫu số 3, D03-TS, agents' import sheets."""

import re
from collections.abc import Mapping
from datetime import date

from core.documents.reading.above import list_month, object_code
from core.documents.reading.dates import read_day, read_month
from core.documents.reading.issued import doubt_of, facility_of, number_of
from core.documents.reading.periods import (
    Found,
    checked,
    read_months,
    read_note,
    read_periods,
)
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.sheets import Cell, is_blank
from core.documents.reading.table import Table
from core.documents.reading.values import read_code, read_text
from core.domain.days import end_after_months, format_day
from core.domain.records import CardRow, ReadPeriod
from core.domain.text import header_key, search_key

NO_MONTHS = "không rõ số tháng nên không tính được ngày hết hạn thẻ"
NO_START = "không ghi hoặc không đọc được ngày, tháng bắt đầu của thẻ"
LEFT = "Dòng báo giảm: không tự kết thúc thẻ nào; hãy xem lại thẻ của người này."
ADJUSTED = "Dòng điều chỉnh: không ghi thẻ nào; hãy sửa tay nếu thẻ thay đổi."
OTHER_CHANGE = "Dòng chỉ đổi nơi khám chữa bệnh hoặc thông tin: không ghi thẻ nào."
OTHER_END = "Ngày hết hạn tính theo số tháng ({}) khác tháng cuối ghi trong tệp."
UNREADABLE_RECEIPT = "Ngày biên lai không đọc được; đã bỏ qua."
WAGES = "Trang “{}”: các dòng của nhóm “Tiền lương” không nói về thẻ nên được bỏ qua."

_FIRST = ("han_tu", "tu_thang")
_HOUSEHOLD = ("ho_so", "stt_ho", "quan_he", "chu_ho")
_MOVEMENTS: Mapping[str, str] = {
    "tm": "",
    "on": "",
    "gh": LEFT,
    "giam": LEFT,
    "giamhan": LEFT,
    "dc": ADJUSTED,
    "dieuchinh": ADJUSTED,
}
_LEAVING = re.compile(r"\bgiam\b")
_JOINING = re.compile(r"\btang\b")
_WAGES = re.compile(r"\btien luong\b|\bmuc dong\b")


def is_declaration(table: Table) -> bool:
    """Return whether a table gives cards by first day and months, not by their last day.

    A list with an income column is voluntary social insurance (D05-TS), which has no cards.
    """
    if table.has("muc_thu_nhap") or not table.has(*_FIRST):
        return False
    if table.has("so_thang") and any(map(_names_movement, table.values("phuong_an"))):
        return True
    if table.has("han_den", *_HOUSEHOLD):
        return False
    return table.has("so_thang") or (table.has("tu_thang") and table.has("ghi_chu"))


class DeclarationReader(SheetReader):
    """Reads one sheet of declared cards; until a group row says otherwise people join."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        super().__init__(table, gathered, hamlet)
        self._code = object_code(table.above)
        self._month = list_month(table.above)
        self._leaving = False
        self._wages = False

    def enter_group(self, title: str) -> None:
        """Take the group a title names: who joins, who leaves, whose pay changes."""
        super().enter_group(title)
        key = search_key(title)
        self._wages = bool(_WAGES.search(key))
        if _LEAVING.search(key):
            self._leaving = True
        elif _JOINING.search(key):
            self._leaving = False

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a card, or into a warning where it gives none."""
        if self._wages:
            self._remark_wages()
            return
        why_none = self._why_no_card(entry)
        found = Found(warning=why_none) if why_none else self._period(entry)
        if found.problem:
            self.reject(entry, found.problem)
            return
        described = self.describe(entry)
        number = number_of(entry)
        row = CardRow(
            source=self.source(entry),
            subject=described.subject,
            hamlet=self.hamlet(entry),
            periods=found.periods,
            code=read_code(entry.cell("ma_dt")) or (number.code if number else self._code),
            card_number=number.text if number else None,
            facility=facility_of(entry),
            paid_on=read_day(entry.cell("ngay_bien_lai")),
        )
        unread = not is_blank(entry.cell("ngay_bien_lai")) and row.paid_on is None
        receipt = UNREADABLE_RECEIPT if unread else ""
        warnings = (*described.warnings, found.warning, doubt_of(number), receipt)
        self.accept(row, tuple(filter(None, warnings)))

    def _why_no_card(self, entry: Entry) -> str:
        """Return why a row gives no card: it leaves, adjusts, or only moves to another clinic."""
        if self._leaving:
            return LEFT
        words = map(header_key, map(read_text, entry.cells("phuong_an")))
        movement = next((why for word in words if (why := _MOVEMENTS.get(word))), "")
        if movement:
            return movement
        stated = entry.cells(*_FIRST, "so_thang", "ngay_bien_lai")
        note = entry.text("ghi_chu")
        moves = not stated and entry.cells("ma_kcb", "noi_kcb") and not read_months(note)
        return OTHER_CHANGE if moves and note and not read_note(note).periods else ""

    def _period(self, entry: Entry) -> Found:
        """Return the card a row declares: months from its first day, else the days it names."""
        for cell in entry.cells(*_FIRST):
            if (ranges := read_periods(cell, "")).periods:
                return ranges
        note = entry.text("ghi_chu")
        months = read_months(entry.cell("so_thang")) or read_months(note)
        first = _first(entry)
        if months is None:
            return _without_months(entry, first)
        if first is None:
            told = read_note(note)
            return told if any(p.first for p in told.periods) else self._assumed(months)
        last = end_after_months(first, months)
        return checked([ReadPeriod(first, last)], warning=_other_end(entry, last))

    def _assumed(self, months: int) -> Found:
        """Return a period that begins with the month of the whole list."""
        if self._month is None:
            return Found(problem=NO_START)
        return checked([ReadPeriod(self._month, end_after_months(self._month, months), True)])

    def _remark_wages(self) -> None:
        remark = WAGES.format(self.table.sheet)
        if remark not in self.gathered.remarks:
            self.gathered.remarks.append(remark)


def _names_movement(cell: Cell) -> bool:
    return header_key(read_text(cell)) in _MOVEMENTS


def _first(entry: Entry) -> date | None:
    days = (read_month(cell) for cell in entry.cells(*_FIRST))
    return next((day for day in days if day), None)


def _without_months(entry: Entry, first: date | None) -> Found:
    """Return the period of a row that counts no months but names its last day."""
    if not is_blank(entry.cell("han_den")):
        return read_periods(entry.cell(*_FIRST), entry.cell("han_den"))
    told = read_note(entry.text("ghi_chu"))
    if not told.periods:
        return Found(problem=NO_MONTHS)
    last = told.periods[-1]
    return checked([ReadPeriod(last.first or first, last.last)])


def _other_end(entry: Entry, last: date) -> str:
    """Return a warning where the file names another last month than the months give."""
    stated = read_month(entry.cell("han_den"))
    first = _first(entry)
    if stated is None or first is None or stated <= first:
        return ""
    same = (stated.year, stated.month) == (last.year, last.month)
    return "" if same else OTHER_END.format(format_day(last))
