"""Lists of the agency that only report: who stopped paying (C21a-TS), who is due (D08a-TS)."""

import re

from core.documents.reading.dates import read_month
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import Gathered, SheetReader
from core.documents.reading.table import Table
from core.documents.reading.values import is_mark
from core.domain.records import ReportRow
from core.domain.text import header_key

NO_MONTH = "Không đọc được tháng dừng đóng hoặc tháng đến hạn; cần xem lại."
_MONTHS = ("thang_dung", "thang_den_han")
_MARKS = ("bhyt_x", "bhxh_bb_x", "bhxh_tn_x", "bhtn_x")
_HEALTH = re.compile(r"bhyt|baohiemyte")
_OTHER = re.compile(r"bhxh|baohiemxahoi")


class ReportReader(SheetReader):
    """Reads one sheet of a report; ticks or the group above say which insurance it speaks of."""

    def __init__(self, table: Table, gathered: Gathered, hamlet: str = "") -> None:
        super().__init__(table, gathered, hamlet)
        self._health: bool | None = None

    def enter_group(self, title: str) -> None:
        """Take the insurance a title names."""
        super().enter_group(title)
        key = header_key(title)
        if _HEALTH.search(key):
            self._health = True
        elif _OTHER.search(key):
            self._health = False

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into what it reports."""
        described = self.describe(entry)
        month = read_month(entry.cell(*_MONTHS))
        row = ReportRow(
            source=self.source(entry),
            subject=described.subject,
            hamlet=self.hamlet(entry),
            month=month.replace(day=1) if month else None,
            unit_code=entry.text("ma_don_vi"),
            address=entry.text("dia_chi"),
            health=self._speaks_of_health(entry),
        )
        extra = () if month else (NO_MONTH,)
        self.accept(row, (*described.warnings, *extra))

    def _speaks_of_health(self, entry: Entry) -> bool | None:
        if entry.cells(*_MARKS):
            return is_mark(entry.cell("bhyt_x"))
        return self._health
