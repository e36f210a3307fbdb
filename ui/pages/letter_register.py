"""The register of letters sent: what became of each, entered fast, printed again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.letter_register import Handed, letter_register, print_again
from core.domain.letter import LetterBatch
from core.domain.letter_list import LETTER_STATES, NOT_CONFIRMED, LetterLine
from core.domain.listing import Listing
from core.domain.money import format_money
from core.domain.progress import Progress
from ui import dialogs
from ui.columns import day_column, name_column
from ui.controls import button, label
from ui.desk import Desk, Place, Room, Tone
from ui.empty_state import EmptyState, OrEmpty
from ui.flow import Flow
from ui.keys import on_keys
from ui.lazy import LazyView
from ui.list_saving import ListSaver
from ui.pages.letter_deeds import LetterDeeds, Letters, Typed
from ui.pages.letter_filter import LetterFilter
from ui.pages.letter_handing import LetterHanding
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown
from ui.words import filled, letter_words, said

_TONES = dict(zip(LETTER_STATES, ("expiring", "waiting", "valid", "lapsed"), strict=True))


class LetterRegister(LazyView):
    """A line a letter, newest number first; what is noted counts for the chosen lines."""

    def __init__(self, desk: Desk, deeds: LetterDeeds, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.snapshot: Snapshot | None = None
        self._deeds = deeds
        self._listing: Listing | None = None
        self._lines: Sequence[LetterLine] = ()
        self.saver = ListSaver(desk, self)
        self.filter = LetterFilter()
        self.table = Table()
        self.table.verticalHeader().hide()
        self.rows = OrEmpty(self.table, EmptyState(desk, "thu"))
        self.counts = label("quiet")
        self.confirm_button = button("", self.confirm)
        self.again_button = button("", self.print_again)
        self.excel_button = button("", self.save)
        self.pdf_button = button("", self.print)
        self.handing = LetterHanding()
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        doing = QWidget()
        line = Flow(doing)
        line.addWidget(self.counts)
        line.add_stretch()
        for each in (self.confirm_button, self.again_button, self.excel_button, self.pdf_button):
            line.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(doing)
        column.addWidget(self.handing)
        column.addWidget(self.rows, 1)  # a message below takes its room from the table alone

    def _connect(self) -> None:
        self.filter.changed.connect(self._narrow)
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.moved.connect(self._enable)
        self.handing.delivered.connect(self._on_delivered)
        self.handing.returned.connect(self._on_returned)
        self.handing.entered.connect(self._on_entered)
        self.desk.jobs.started.connect(self._enable)
        self.desk.jobs.idle.connect(self._enable)
        on_keys(self, self.handing.deliver_button.click, "F6")
        on_keys(self, self.handing.return_button.click, "F7")
        on_keys(self, self.handing.begin, "F8")

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show another register's letters, or those of the same one after a deed."""
        before, self.snapshot = self.snapshot, snapshot
        if before is None or snapshot is None or before.register is not snapshot.register:
            self._deeds.withdraw()
            self.take(None)
        if snapshot is None:
            self.want(None)
        else:
            if self.handing.day.day is None:
                self.handing.day.show_day(snapshot.day)
            self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Read the register anew: letters were given numbers."""
        if self.snapshot:
            self.want(partial(letter_register, self.snapshot.register, self.snapshot.day))

    def take(self, found: Listing | None) -> None:
        """Show the letters; those chosen stay chosen."""
        self._listing = found
        self._lines = sorted(
            found.rows if found else (), key=lambda line: (-line.year, -line.number)
        )
        self.filter.offer(self._lines)
        self.rows.show_content(full=bool(self._lines))
        self.handing.show_year(self.filter.chosen_year or 0)
        self._show()

    @property
    def chosen(self) -> Sequence[LetterLine]:
        """The chosen letters, in the order shown."""
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.table.rows.row_at(place) for place in places]

    @property
    def shown(self) -> Sequence[LetterLine]:
        """The letters shown, in order."""
        return [self._lines[number] for number in self.table.rows.numbers]

    @property
    def waiting(self) -> Sequence[LetterLine]:
        """The chosen letters whose printing waits to be confirmed; without any, all shown."""
        chosen = [line for line in self.chosen if line.state == NOT_CONFIRMED]
        return chosen or [line for line in self.shown if line.state == NOT_CONFIRMED]

    def _show(self) -> None:
        chosen = {line.id for line in self.chosen}
        self.table.show_rows(self._columns(), self._lines)
        self._narrow()
        picked = QItemSelection()
        for place, line in enumerate(self.shown):
            if line.id in chosen:
                index = self.table.rows.index(place, 0)
                picked.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)

    @Slot()
    def _narrow(self) -> None:
        self.table.rows.keep_only(self.filter.kept())
        self.handing.show_year(self.filter.chosen_year or 0)
        self._enable()

    def retranslate(self) -> None:
        self.rows.empty.say(
            self.tr("Chưa có thư nào có số"),
            self.tr(
                "Ở thẻ “In thư”, đánh dấu “Cấp số và ghi sổ công văn” rồi lưu PDF: mỗi thư được "
                "một số và đứng ở đây, để ghi đã giao, bị trả lại, in lại."
            ),
        )
        self.table.setAccessibleName(self.tr("Sổ thư đã gửi"))
        self.again_button.setText(self.tr("In &lại…"))
        self.again_button.setToolTip(
            self.tr("In lại các thư đã chọn: giữ số và ngày, thư đã in có chữ BẢN SAO")
        )
        self.excel_button.setText(self.tr("Lưu &Excel…"))
        self.pdf_button.setText(self.tr("Lưu P&DF…"))
        self._show()

    def _columns(self) -> tuple[Shown, ...]:
        def ended(line: LetterLine) -> date | None:
            return line.delivered_on or line.returned_on

        return (
            Shown(self.tr("Số"), lambda x: x.symbol, 14, sort=lambda x: (x.year, x.number)),
            day_column(self.tr("Ngày thư"), lambda x: x.day),
            Shown(self.tr("Hộ"), lambda x: x.household, 5),
            name_column(self.tr("Chủ hộ"), lambda x: x.head, 17),
            Shown(
                self.tr("Kết quả"), lambda x: said(x.state), 15, tone=lambda x: _TONES[x.state],
                sort=lambda x: LETTER_STATES.index(x.state),
            ),
            day_column(self.tr("Giao, trả"), ended),
            Shown(self.tr("Thôn"), lambda x: x.hamlet, 9),
            Shown(self.tr("Đã in"), _printed, 3, sort=lambda x: x.printed),
            Shown(self.tr("Về việc"), lambda x: letter_words(x.reasons), 14),
            Shown(self.tr("Người giao"), lambda x: x.by_whom, 12),
            Shown(self.tr("Ghi chú"), lambda x: x.note, 22),
        )  # fmt: skip

    @Slot()
    def _enable(self) -> None:
        chosen, waiting, may = self.chosen, self.waiting, self.desk.may_write
        text = self.tr("{shown} thư; đã chọn {chosen}")
        self.counts.setText(
            filled(
                text,
                shown=format_money(self.table.rows.rowCount()),
                chosen=format_money(len(chosen)),
            )
        )
        self.confirm_button.setVisible(bool(waiting))
        self.confirm_button.setEnabled(may)
        text = self.tr("&In xong, đúng cả: xác nhận {letters} thư")
        self.confirm_button.setText(filled(text, letters=format_money(len(waiting))))
        self.again_button.setEnabled(bool(chosen))
        for each in (self.excel_button, self.pdf_button):
            each.setEnabled(bool(self.table.rows.rowCount()))
        self.handing.allow(chosen=len(chosen), writing=may)
        self.handing.fast.setEnabled(bool(self._lines) and not self.desk.session.only_reading)

    @Slot()
    def confirm(self) -> None:
        """Note that the waiting letters were printed."""
        snapshot, letters = self.snapshot, self._of_one_year(self.waiting)
        if snapshot and letters:
            self._deeds.confirm(snapshot.register, letters, snapshot.day)

    @Slot(object)
    def _on_delivered(self, handed: Handed) -> None:
        self._note(self._deeds.deliver, handed)

    @Slot(object)
    def _on_returned(self, handed: Handed) -> None:
        self._note(self._deeds.take_back, handed)

    def _note(self, deed: Callable[..., None], handed: Handed) -> None:
        letters = self._of_one_year(self.chosen)
        if self.snapshot and letters:
            deed(self.snapshot.register, letters, handed)

    @Slot(object, object)
    def _on_entered(self, typed: Typed, handed: Handed) -> None:
        if self.snapshot:
            refused = partial(self.handing.refuse, typed.text)
            self._deeds.enter(self.snapshot.register, typed, handed, refused)

    @Slot()
    def print_again(self) -> None:
        """Write the chosen letters into a PDF again, under their numbers."""
        letters = self._of_one_year(self.chosen)
        if letters:
            name = self.tr("Thư in lại {day}.pdf").format(day=self.chosen[0].day.isoformat())
            title, target = self.tr("In lại thư"), self.desk.target(name)
            dialogs.save_file(self, title, target, "PDF (*.pdf)", partial(self._again, letters))

    def _again(self, letters: Letters, target: Path) -> None:
        if self.snapshot is None:
            return
        self.desk.remember(target)
        register = self.snapshot.register

        def work(progress: Progress) -> LetterBatch:
            year, numbers = letters.year, letters.numbers
            return print_again(register, year, numbers, target, progress=progress)

        def done(batch: LetterBatch) -> None:
            self._deeds.ask_printed(register, batch, target)

        self.desk.jobs.start(work, done, self.tr("Đang in lại thư…"))

    @Slot()
    def save(self) -> None:
        """Save the letters shown as a workbook."""
        if self._listing:
            self.saver.save(replace(self._listing, rows=tuple(self.shown)))

    @Slot()
    def print(self) -> None:
        """Save the letters shown as a PDF and open it."""
        if self._listing:
            self.saver.print(replace(self._listing, rows=tuple(self.shown)))

    def _of_one_year(self, lines: Sequence[LetterLine]) -> Letters | None:
        years = {line.year for line in lines}
        if len(years) > 1:
            self.desk.tell(
                self.tr("Thư đã chọn thuộc nhiều năm; hãy chọn một năm ở trên bảng rồi làm lại."),
                Tone.TROUBLE,
            )
        return (
            Letters(years.pop(), tuple(line.number for line in lines)) if len(years) == 1 else None
        )

    @Slot(object)
    def _on_opened(self, line: LetterLine) -> None:
        self.desk.go(Place(Room.HOUSEHOLD, household=line.household_id))


def _printed(line: LetterLine) -> str:
    return f"×{line.printed}" if line.printed else ""
