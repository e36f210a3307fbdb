"""The agency's list beside the register, and taking over what is right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from core.app.reconciling import (
    KINDS,
    Acceptance,
    OfficeFile,
    ReconcileOptions,
    Reconciliation,
    accept,
    read_once,
    reconcile,
)
from core.app.register import Register
from core.app.samples import refuse_real_file
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.reconcile_table import ReconcileRow
from core.domain.reconciling import Line, Mark
from core.domain.records import ReportKind, kind_named
from ui.controls import restyle
from ui.desk import Desk
from ui.dropping import TakesFile
from ui.keys import CTRL_ENTER, on_keys
from ui.latest import Latest, Query
from ui.listing_columns import line_columns
from ui.pages.answer import Answer
from ui.pages.file_field import FileField
from ui.pages.line_pane import LinePane
from ui.pages.mark_chips import MarkChips
from ui.pages.note_lines import note_lines
from ui.pages.question import Question, Work
from ui.pages.taking_bar import TakingBar
from ui.pages.ticked_lines import TickedLines
from ui.reconcile_words import TONES, rows_words
from ui.sizes import fixed_width
from ui.table_model import Shown
from ui.words import kind_word

_PANE_WIDTH = 300
_TICK_WIDTH = 4


@dataclass(frozen=True)
class Compared:
    """A comparison and what it was made of; just that is taken over."""

    file: OfficeFile
    options: ReconcileOptions
    found: Reconciliation


class ReconcileQuestion(TakesFile, Question):
    """One file of the agency; its lines are looked at, ticked and taken over."""

    help_topic = "tep_nhap"

    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._kept: OfficeFile | None = None
        self._looks = Latest(desk.jobs, self)
        self._trouble = ""
        self.file = FileField(desk)
        self.kind = QComboBox()
        for kind in (None, *KINDS):
            self.kind.addItem("", kind)
        self.sheets = QComboBox()
        self.complete = QCheckBox()
        self.chips = MarkChips()
        self.pane = LinePane()
        fixed_width(self.pane, _PANE_WIDTH)
        self.bar = TakingBar(desk)
        self.lines = TickedLines(self.view, self.chips, self.bar, self)
        self.lay_out(self.file, self.kind, self.sheets, self.complete)
        self.view.column.insertWidget(1, self.chips)
        self.view.across.addWidget(self.pane)
        self.view.column.addWidget(self.bar)
        self.setAcceptDrops(True)
        self._connect()
        self.settle()
        self._show_sheets(())

    def _connect(self) -> None:
        self.file.picked.connect(self._on_picked)
        self.kind.activated.connect(self._on_terms)
        self.sheets.activated.connect(self._on_terms)
        self.complete.clicked.connect(self._on_terms)
        self.bar.confirmed.connect(self.take)
        table = self.view.table
        table.moved.connect(self._on_moved)
        self.pane.opened.connect(self._on_open)
        self.pane.import_wanted.connect(self.import_wanted)
        on_keys(self, self.bar.go_on, *CTRL_ENTER, inside=True)
        on_keys(self, self._on_pane, "Ctrl+I", inside=True)
        on_keys(self, self.browse, QKeySequence.StandardKey.Open)

    @Slot()
    def browse(self) -> None:
        self.file.browse()

    def forget_files(self) -> None:
        self._looks.drop()
        self._kept = None
        self.file.clear()
        self._show_sheets(())
        self._start_anew()

    @Slot()
    def press(self) -> None:
        if self.found is not None:
            self._kept = None  # the file as it is now
        super().press()

    def work(self, register: Register, day: date) -> Work:
        path, kept = self.file.file, self._kept
        if path is None:
            raise ClerkError(self.tr("Hãy chọn tệp của cơ quan BHXH."))
        kind, sheet = self.kind.currentData(), self.sheets.currentData()
        options = ReconcileOptions(
            on=day,
            terms=ReadingTerms(
                kind=kind_named(kind),
                sheets=(str(sheet),) if sheet else (),
            ),
            complete=self.complete.isChecked() and self.complete.isEnabled(),
        )

        def compare(progress: Progress) -> Compared:
            file = kept or read_once(path)
            return Compared(file, options, reconcile(register, file, options, progress))

        return compare

    def answer(self, found: Compared) -> Answer:
        result = found.found
        listing = replace(
            result.listing,
            rows=(
                *result.listing.rows,
                *(ReconcileRow(line) for line in result.lines if not line.differs),
            ),
        )
        tick = Shown(
            self.tr("Nhận"),
            _no_text,
            _TICK_WIDTH,
            sort=self.lines.is_ticked,
            ticked=self.lines.is_ticked,
        )
        return Answer(
            listing=listing,
            columns=(tick, *line_columns(listing.columns, {"mark": _tone})),
            household=_household,
            heading=self._heading(result),
            facts=self._facts(result),
            remarks=result.remarks,
            notes=note_lines((), result.notes, found.file.name),
        )

    def _heading(self, result: Reconciliation) -> str:
        if not result.rows:
            return self.tr("Danh sách không có dòng nào.")
        text = self.tr("Đọc {rows} dòng = {parts}")
        said = text.format(rows=format_money(result.rows), parts=rows_words(result.counts))
        return said if result.differs else f"{said}. {self.tr('Không có gì phải làm.')}"

    def _facts(self, result: Reconciliation) -> tuple[str, ...]:
        text = self.tr("{kind}, so với sổ tính đến ngày {day}.")
        kind = kind_word(result.kind)
        facts = [text.format(kind=kind, day=format_day(result.listing.on))]
        missing = result.counts[Mark.WE_HAVE]
        if missing:
            text = self.tr("Ngoài ra {count} người có thẻ trong sổ mà danh sách không có tên.")
            facts.append(text.format(count=format_money(missing)))
        return (" ".join(facts),)

    def field_words(self) -> tuple[str, ...]:
        return (
            self.tr("Tệ&p của cơ quan BHXH"),
            self.tr("&Loại danh sách"),
            self.tr("T&rang tính"),
        )

    def job_title(self) -> str:
        return self.tr("Đang đối chiếu…")

    def purpose(self) -> str:
        return self._trouble or self.tr(
            "Chọn danh sách của cơ quan BHXH (D09-TS, danh sách thẻ, C21a-TS, D08a-TS) để xem họ "
            "ghi gì khác sổ. Đối chiếu không ghi gì; chỉ những dòng bạn nhận mới được ghi vào sổ."
        )

    def retranslate(self) -> None:
        self.ask_button.setText(self.tr("Đối &chiếu"))
        self.complete.setText(self.tr("Danh sách trọn &bộ người có thẻ"))
        self.complete.setToolTip(
            self.tr("Danh sách có tên mọi người: nói được ai sổ có thẻ mà họ không có")
        )
        words = (self.tr("Tự nhận biết"), *map(kind_word, KINDS))
        for place, word in enumerate(words):
            self.kind.setItemText(place, word)
        if self.sheets.count():
            self.sheets.setItemText(0, self.tr("Mọi trang không ẩn"))
        super().retranslate()

    @Slot()
    def _on_picked(self) -> None:
        """Look which sheets the file has, so that they can be chosen from."""
        self._kept = None
        self._show_sheets(())
        self._start_anew()
        path = self.file.file
        if path is None:
            return

        def look(_progress: Progress) -> OfficeFile:
            return read_once(path)

        title = self.tr("Đang đọc {file}…").format(file=path.name)
        self._looks.ask(Query(look, self._on_looked, self._refuse, title))

    def _on_looked(self, file: OfficeFile) -> None:
        self._kept = file
        self._show_sheets(tuple(sheet.name for sheet in file.sheets))

    def _show_sheets(self, names: Sequence[str]) -> None:
        self.sheets.clear()
        self.sheets.addItem(self.tr("Mọi trang không ẩn"), None)
        for name in names:
            self.sheets.addItem(name, name)
        self.show_field(self.sheets, on=len(names) > 1)

    @Slot()
    def _on_terms(self) -> None:
        report = self.kind.currentData() in tuple(ReportKind)
        self.complete.setEnabled(not report)
        self._start_anew()

    def _start_anew(self) -> None:
        self.lines.ticked.clear()
        self.chips.rest()
        self.drop()

    def _refuse(self, error: ClerkError) -> None:
        self._trouble = str(error)
        self._enable()

    def _take_back(self) -> None:
        self._trouble = ""
        super()._take_back()

    def _enable(self) -> None:
        super()._enable()
        restyle(self._empty, "role", "trouble" if self._trouble and not self._runs else "quiet")
        restyle(self.ask_button, "role", "main" if self.found is None else "")

    def _show(self, found: Compared | None) -> None:
        super()._show(found)
        if found:
            self._kept = found.file
        self.lines.show_found(found.found if found else None)

    @Slot(object)
    def take(self, lines: Sequence[Line]) -> None:
        """Take lines over into the register, in the background."""
        snapshot, compared = self.snapshot, self.found
        if snapshot is None or compared is None:
            return
        register, numbers = snapshot.register, [line.number for line in lines]

        def work(progress: Progress) -> Acceptance:
            refuse_real_file(register, compared.file)
            return accept(register, compared.file, compared.options, numbers, progress)

        self.desk.jobs.start(work, self._on_taken, self.tr("Đang nhận vào sổ…"), writes=True)

    def _on_taken(self, done: Acceptance) -> None:
        self.lines.ticked.clear()
        if done.deed is None:
            self.desk.session.refresh()
            return
        text = self.tr("Đã nhận {count} dòng vào sổ (việc số {deed}).")
        said = text.format(count=format_money(len(done.listing.rows)), deed=done.deed)
        self.desk.tell_done(" ".join((said, *done.remarks)), done.deed)

    @Slot(object)
    def _on_moved(self, row: ReconcileRow | None) -> None:
        self.pane.show_line(row.line if row else None)

    @Slot()
    def _on_open(self) -> None:
        row = self.view.table.current()
        if row:
            self.view.table.opened.emit(row)

    @Slot()
    def _on_pane(self) -> None:
        self.pane.setVisible(self.pane.isHidden())

    def take_file(self, file: Path) -> None:
        """Choose a file."""
        self.file.take_file(file)


def _no_text(_row: ReconcileRow) -> str:
    return ""


def _tone(row: ReconcileRow) -> str:
    return TONES[row.line.mark]


def _household(row: ReconcileRow) -> int | None:
    return row.household_id
