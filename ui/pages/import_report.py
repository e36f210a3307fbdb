"""What an import would do, or did: counts, assumptions, rejected rows and warnings."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.app.import_rows import Outcome
from core.app.importing import ImportReport
from core.domain.money import format_money
from core.domain.text import search_key
from ui.controls import label
from ui.pages.note_lines import NoteLine, note_columns, note_lines
from ui.spoken import Spoken
from ui.table import Table

_ALL, _REJECTS, _WARNINGS = range(3)


class ReportView(Spoken):
    """The counts, the remarks, and a table of rows to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ImportReport | None = None
        self._lines: Sequence[NoteLine] = ()
        self.counts = label("heading", wraps=True)
        self.remarks = label("quiet", wraps=True)
        self.which = QComboBox()
        self.which.addItems(["", "", ""])
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(320)
        self.table = Table()
        self._lay_out()
        self.which.activated.connect(self._filter)
        self.words.textChanged.connect(self._filter)
        self.settle()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.which)
        line.addWidget(self.words, 1)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.remarks)
        column.addLayout(line)
        column.addWidget(self.table, 1)

    def show_report(self, report: ImportReport) -> None:
        """Show another report."""
        self._report = report
        self._lines = note_lines(report.rejects, report.warnings)
        self.retranslate()

    def retranslate(self) -> None:
        self.which.setItemText(_ALL, self.tr("Dòng bị loại và cảnh báo"))
        self.which.setItemText(_REJECTS, self.tr("Dòng bị loại"))
        self.which.setItemText(_WARNINGS, self.tr("Cảnh báo"))
        self.which.setAccessibleName(self.tr("Xem loại dòng nào"))
        self.words.setPlaceholderText(self.tr("Lọc theo trang, lý do…"))
        self.words.setAccessibleName(self.tr("Lọc các dòng"))
        self.table.setAccessibleName(self.tr("Dòng bị loại và cảnh báo"))
        if self._report:
            self.counts.setText(self._counts(self._report))
            self.remarks.setText("\n".join(f"• {said}" for said in self._report.remarks))
            self.remarks.setVisible(bool(self._report.remarks))
            self.table.show_rows(note_columns(), self._lines)
            self._filter()

    def _counts(self, report: ImportReport) -> str:
        text = self.tr(
            "Đọc {rows} dòng: {added} thêm, {changed} sửa, {unchanged} không đổi, "
            "{rejected} bị loại; {warnings} cảnh báo."
        )
        counted = {str(outcome): format_money(n) for outcome, n in report.counts.items()}
        return text.format(
            rows=format_money(report.rows), warnings=format_money(len(report.warnings)), **counted
        )

    @Slot()
    def _filter(self) -> None:
        which, words = self.which.currentIndex(), search_key(self.words.text()).split()
        self.table.rows.keep_only(
            [
                number
                for number, line in enumerate(self._lines)
                if which in (_ALL, _REJECTS if line.rejected else _WARNINGS)
                and all(word in line.key for word in words)
            ]
        )


def changes(report: ImportReport) -> int:
    """Return how many rows bring something new."""
    return report.counts[Outcome.ADDED] + report.counts[Outcome.CHANGED]
