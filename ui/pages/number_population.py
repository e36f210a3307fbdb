"""The population of the hamlets by year, typed or pasted as a column, with source and day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from string import digits

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.population import population_of, set_population
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.population import (
    Population,
    PopulationLine,
    PopulationYear,
    read_column,
    read_people,
)
from core.domain.progress import Progress
from core.domain.text import clean
from ui.columns import day_column
from ui.controls import button, label, restyle
from ui.desk import Desk, Room
from ui.half_filled import Fields, fill, typed
from ui.lazy import LazyView
from ui.pages.members_table import MembersTable
from ui.pages.population_edits import FIELD, PopulationEdits, check, people_text
from ui.pages.population_year import YearLine
from ui.snapshot import Snapshot
from ui.table_model import Shown
from ui.words import filled

_CELL = "cell "


class PopulationTab(LazyView):
    """A line a hamlet; all cells written and the source are saved in one deed.

    Source and day count for the cells written; with no cell written, for every figure there is.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.snapshot: Snapshot | None = None
        self.found: PopulationYear | None = None
        self.edits = PopulationEdits(desk, self)
        self.line = YearLine()
        self.heading = label("heading", wraps=True)
        self.remark = label("quiet", wraps=True)
        self.table = MembersTable(check, begins_with=digits)
        self.table.rows.cells = self.edits
        self.table.verticalHeader().hide()
        self.said = label("quiet", wraps=True)
        self.paste_button = button("", self.paste)
        self.drop_button = button("", self.drop)
        self.save_button = button("main", self.save)
        self.draft_fields: Fields = {"source": self.line.source, "as_of": self.line.as_of}
        self._lay_out()
        self._connect()
        desk.add_form("population", Room.NUMBERS, self)
        self.settle()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.said, 1)
        for each in (self.paste_button, self.drop_button, self.save_button):
            below.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.heading)
        column.addWidget(self.remark)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.line.year.valueChanged.connect(self._look_up)
        self.edits.changed.connect(self._on_written)
        self.line.source.textChanged.connect(self.enable)
        self.line.as_of.textChanged.connect(self.enable)
        self.line.as_of.unreadable.connect(self._say_wrong)
        self.table.saved.connect(self.save)
        self.table.dropped.connect(self.drop)
        self.table.cell_editor.refused.connect(self._say_wrong)
        self.table.on_key(QKeySequence.StandardKey.Paste, self.paste)
        self.desk.jobs.started.connect(self.enable)
        self.desk.jobs.idle.connect(self.enable)

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another snapshot; what is written stays, but for another register."""
        before, self.snapshot = self.snapshot, snapshot
        if not (before and snapshot and before.register is snapshot.register):
            self.found = None
            self.edits.drop()
            self.line.show_source(())
            if snapshot:
                self.line.show_year(snapshot.day.year)
        self._look_up()

    @Slot()
    def _look_up(self) -> None:
        snapshot, year = self.snapshot, self.line.year.value()
        if snapshot is None:
            self.want(None)
            self.retranslate()
            return
        register = snapshot.register
        self.want(lambda: population_of(register, year))

    def take(self, found: PopulationYear) -> None:
        same = self.found is not None and self.found.year == found.year
        self.found = found
        self.line.show_source(self._figures, keep=same or not self._figures)
        self.retranslate()

    @property
    def waits(self) -> bool:
        """Whether something is written and not saved."""
        return self.edits.count > 0 or (self.line.typed and bool(self._figures))

    @property
    def _figures(self) -> Sequence[Population]:
        return [line.figure for line in self.found.lines if line.figure] if self.found else []

    def draft(self) -> Mapping[str, str]:
        """Return what is written and not saved."""
        if not self.edits.count:
            return {}
        cells = {f"{_CELL}{hamlet}": text for hamlet, text in self.edits.texts.items()}
        return {**typed(self.draft_fields), "year": str(self.line.year.value()), **cells}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Take back what was written."""
        if values.get("year", "").isdecimal():
            self.line.year.setValue(int(values["year"]))
        fill(self.draft_fields, values)
        for name, text in values.items():
            if name.startswith(_CELL):
                self.edits.texts[name.removeprefix(_CELL)] = text
        self.edits.changed.emit()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Dân số từng thôn"))
        self.paste_button.setText(self.tr("Dán cột (Ctrl+V)"))
        self.paste_button.setToolTip(
            self.tr("Chép cột số trong Excel, chọn thôn đầu tiên ở đây rồi dán")
        )
        self.drop_button.setText(self.tr("Bỏ (Esc)"))
        self.save_button.setText(self.tr("&Lưu (Enter)"))
        self.remark.setText(
            self.tr(
                "Số do cơ quan khác công bố, dùng làm mẫu số của tỷ lệ chính thức; sổ vẫn đếm "
                "“nhân khẩu sổ” riêng. Năm nào chưa nhập thì năm ấy không có tỷ lệ trên dân số."
            )
        )
        self._show()

    def _show(self) -> None:
        current = self.table.currentIndex().row()
        self.table.show_rows(self._columns(), self.found.lines if self.found else ())
        if 0 <= current < self.table.rows.rowCount():
            self.table.setCurrentIndex(self.table.rows.index(current, 1))
        self.heading.setText(self._heading())
        self._on_written()

    def _heading(self) -> str:
        if self.found is None:
            return ""
        year, total = self.found.year, self.found.total
        if not self.found.lines:
            return self.tr("Sổ chưa có thôn nào; hãy nhập danh sách dân cư trước.")
        if not self._figures:
            return self.tr("Chưa nhập dân số năm {year}.").format(year=year)
        if total is None:
            text = self.tr("Dân số năm {year}: còn thiếu {hamlets}.")
            return text.format(year=year, hamlets=", ".join(self.found.missing))
        text = self.tr("Dân số năm {year} của cả xã: {people} người.")
        return text.format(year=year, people=format_money(total))

    def _columns(self) -> tuple[Shown, ...]:
        in_register = {h.hamlet: h.people for h in self.snapshot.summary.by_hamlet} if (
            self.snapshot
        ) else {}  # fmt: skip

        def counted(line: PopulationLine) -> int:
            return in_register.get(line.hamlet, 0)

        people = Shown(self.tr("Dân số"), people_text, 14, right=True, field=FIELD)
        day = day_column(
            self.tr("Tính đến ngày"), lambda line: line.figure.as_of if line.figure else None
        )
        return (
            Shown(self.tr("Thôn"), lambda line: line.hamlet, 24),
            replace(people, sort=lambda line: line.figure.people if line.figure else None),
            Shown(
                self.tr("Nhân khẩu sổ"),
                lambda line: format_money(counted(line)),
                14,
                right=True,
                sort=counted,
            ),
            Shown(self.tr("Nguồn"), lambda line: line.figure.source if line.figure else "", 30),
            day,
        )

    @Slot()
    def _on_written(self) -> None:
        if self.table.rows.rowCount():
            last = self.table.rows.index(self.table.rows.rowCount() - 1, 1)
            self.table.rows.dataChanged.emit(self.table.rows.index(0, 1), last)
        self._say_wrong(self.edits.first_wrong)
        self.enable()

    @Slot(str)
    def _say_wrong(self, why: str) -> None:
        self._tell(why, trouble=bool(why))

    def _tell(self, text: str, *, trouble: bool = False) -> None:
        self.said.setText(text or self._state())
        restyle(self.said, "role", "trouble" if trouble else "quiet")

    def _state(self) -> str:
        if self.desk.session.only_reading:
            return self.desk.session.only_reading
        if self.edits.count:
            text = self.tr("{count} ô đã ghi, chưa lưu; nguồn và ngày ở trên tính cho các ô ấy.")
            return filled(text, count=self.edits.count)
        return self.tr(
            "Gõ số (hay F2, bấm đúp): ghi; Ctrl+V: dán cả cột; Ctrl+Z: hoàn tác lần lưu."
        )

    @Slot()
    def enable(self) -> None:
        """Allow what can be done now."""
        free = self.snapshot is not None and self.desk.may_write
        self.save_button.setEnabled(free and self.waits)
        self.drop_button.setEnabled(self.waits)
        self.paste_button.setEnabled(free and self.table.rows.rowCount() > 0)
        self.line.year.setEnabled(not self.waits)

    @Slot()
    def paste(self) -> None:
        """Write a copied column, from the current hamlet down; a heading on top is left out."""
        texts = read_column(QGuiApplication.clipboard().text())
        if not self.edits.open or not texts:
            return
        rows = self.table.rows
        first = max(0, self.table.currentIndex().row())
        below = [rows.row_at(place) for place in range(first, rows.rowCount())]
        self.edits.write_down(below, texts)
        left = len(texts) - len(below)
        if left > 0 and not self.edits.first_wrong:
            text = self.tr("{count} ô đã chép không có thôn để dán; hãy xem lại hàng đầu.")
            self._tell(filled(text, count=left), trouble=True)

    @Slot()
    def drop(self) -> None:
        """Forget what is written and not saved."""
        self.line.show_source(self._figures)
        self.edits.drop()

    @Slot()
    def save(self) -> None:
        """Save everything written in one deed."""
        QGuiApplication.inputMethod().commit()
        self.line.as_of.finish()
        if self.snapshot is None or not self.waits or not self.desk.may_write:
            return
        why = self.edits.first_wrong or (self.line.as_of.refusal if self.line.as_of.wrong else "")
        if why:
            self._say_wrong(why)
            return
        register, year, saved = (
            self.snapshot.register,
            self.line.year.value(),
            dict(self.edits.texts),
        )
        source, day = clean(self.line.source.text()), self.line.as_of.day
        people = {hamlet: read_people(text) for hamlet, text in saved.items()}
        if not people and self.found:
            people = {line.hamlet: line.figure.people for line in self.found.lines if line.figure}

        def work(_progress: Progress) -> tuple[int | None, int, Mapping[str, str]]:
            return set_population(register, year, people, source, day), len(people), saved

        title = self.tr("Đang lưu…")
        self.desk.jobs.start(work, self._on_saved, title, self._on_refused, writes=True)

    def _on_saved(self, done: tuple[int | None, int, Mapping[str, str]]) -> None:
        deed, count, saved = done
        self.edits.saved(saved)
        if deed is not None:
            text = filled(self.tr("Đã lưu dân số của {count} thôn."), count=count)
            self.desk.tell_done(text, deed)

    def _on_refused(self, error: ClerkError) -> None:
        self._say_wrong(str(error))
