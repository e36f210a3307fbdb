"""Which sheets of a file are read, and where their headers stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.app.looking import NO_HEADER, Look, SheetLook, letters_of
from core.domain.money import format_money
from ui.controls import button, label
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import filled

_NOT_FOUND, _LAST_HEADER = 0, 9999
_SHEETS_SEEN = 4
_CELL_WIDTH = 14


@dataclass(frozen=True)
class TopLine:
    """One of the first lines of a sheet."""

    row: int
    cells: tuple[str, ...]
    header: bool

    def cell(self, place: int) -> str:
        """Return a cell's text, "" beyond the last."""
        return self.cells[place] if place < len(self.cells) else ""


class SheetChoice(Spoken):
    """The sheets to tick, the header row to correct, the first lines to see it by.

    `sheets_picked` brings the names to read, () for all that are not hidden; `header_picked` the
    header's row, `NO_HEADER` for none, None: the program finds it.
    """

    sheets_picked = Signal(object)
    header_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._sheets_label = label("heading")
        self.sheets = QListWidget()
        self._header_label = label()
        self.row = QSpinBox()
        self.row.setRange(_NOT_FOUND, _LAST_HEADER)
        self.row.setSpecialValueText("–")
        self.row.setKeyboardTracking(False)
        self.none = QCheckBox()
        self.find_button = button("link", self._on_find)
        self._hint = label("quiet", wraps=True)
        self.table = Table()
        self.table.setSortingEnabled(False)
        self.table.verticalHeader().hide()
        self._lay_out()
        self.sheets.itemChanged.connect(self._on_ticked)
        self.sheets.currentRowChanged.connect(self._on_sheet)
        self.row.valueChanged.connect(self._on_row)
        self.none.clicked.connect(self._on_none)
        self.table.opened.connect(self._on_line)
        self.settle()

    def _lay_out(self) -> None:
        self._sheets_label.setBuddy(self.sheets)
        self._header_label.setBuddy(self.row)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self._header_label, self.row, self.none, self.find_button):
            line.addWidget(widget)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._sheets_label, self.sheets):
            column.addWidget(part)
        column.addLayout(line)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)

    @property
    def sheet(self) -> SheetLook | None:
        """The sheet whose first lines are seen."""
        place = self.sheets.currentRow()
        seen = self._look.sheets if self._look else ()
        return seen[place] if 0 <= place < len(seen) else None

    def show_look(self, look: Look) -> None:
        """Show another look; the sheet that is seen stays."""
        same = self._look is not None and self._look.file is look.file
        place = self.sheets.currentRow() if same else _first_read(look.sheets)
        self._look = look
        with QSignalBlocker(self.sheets):
            self.sheets.clear()
            for sheet in look.sheets:
                item = QListWidgetItem(self._words(sheet), self.sheets)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                read = _is_wanted(look, sheet)
                item.setCheckState(Qt.CheckState.Checked if read else Qt.CheckState.Unchecked)
            self.sheets.setCurrentRow(place)
        self._fit_list()
        self._show_sheet()

    def retranslate(self) -> None:
        self._sheets_label.setText(self.tr("Trang tính cần đọc"))
        self.sheets.setAccessibleName(self.tr("Trang tính cần đọc"))
        self._header_label.setText(self.tr("Dòng tiêu đề:"))
        self.row.setAccessibleName(self.tr("Dòng tiêu đề"))
        self.none.setText(self.tr("Tệp không có tiêu đề"))
        self.find_button.setText(self.tr("Để chương trình tự tìm"))
        self._hint.setText(
            self.tr("Nhận sai? Bấm đúp (hoặc Enter) vào dòng tiêu đề đúng dưới đây.")
        )
        self.table.setAccessibleName(self.tr("Các dòng đầu của trang tính"))
        if self._look:
            self.show_look(self._look)

    def _fit_list(self) -> None:
        lines = min(max(len(self._look.sheets) if self._look else 0, 1), _SHEETS_SEEN)
        height = max(self.sheets.sizeHintForRow(0), self.fontMetrics().height() + 6)
        self.sheets.setFixedHeight(lines * height + 2 * self.sheets.frameWidth() + 2)

    def _words(self, sheet: SheetLook) -> str:
        text = self.tr("{name} – {rows} dòng có chữ")
        if sheet.hidden:
            text = self.tr("{name} – {rows} dòng có chữ (trang ẩn)")
        return filled(text, name=sheet.name, rows=format_money(sheet.rows))

    def _show_sheet(self) -> None:
        sheet = self.sheet
        if sheet is None or self._look is None:
            return
        header = sheet.header_row
        with QSignalBlocker(self.row), QSignalBlocker(self.none):
            self.row.setValue(header or _NOT_FOUND)
            self.none.setChecked(header == NO_HEADER)
        self.row.setEnabled(header != NO_HEADER)
        self.find_button.setVisible(self._look.terms.header_row is not None)
        lines = [TopLine(row, cells, row == header) for row, cells in sheet.top]
        self.table.show_rows(self._columns(max((len(x.cells) for x in lines), default=0)), lines)
        self.table.select(lambda line: line.header)

    def _columns(self, width: int) -> Sequence[Shown]:
        mark = self.tr("tiêu đề")
        numbers = (
            Shown(self.tr("Dòng"), lambda x: str(x.row), 5, right=True),
            Shown("", lambda x: mark if x.header else "", 6),
        )
        return (*numbers, *(_cell_column(place) for place in range(width)))

    @Slot(QListWidgetItem)
    def _on_ticked(self, item: QListWidgetItem) -> None:
        if self._look is None:
            return
        items = [self.sheets.item(place) for place in range(self.sheets.count())]
        ticked = [i.checkState() is Qt.CheckState.Checked for i in items]
        if not any(ticked):  # something has to be read
            with QSignalBlocker(self.sheets):
                item.setCheckState(Qt.CheckState.Checked)
            return
        chosen = zip(self._look.sheets, ticked, strict=True)
        names = tuple(sheet.name for sheet, wanted in chosen if wanted)
        usual = tuple(sheet.name for sheet in self._look.sheets if not sheet.hidden)
        self.sheets_picked.emit(() if names == usual else names)

    @Slot(int)
    def _on_sheet(self, _place: int) -> None:
        self._show_sheet()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        self.header_picked.emit(None if row == _NOT_FOUND else row)

    @Slot(bool)
    def _on_none(self, none: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.header_picked.emit(NO_HEADER if none else None)

    @Slot()
    def _on_find(self) -> None:
        self.header_picked.emit(None)

    @Slot(object)
    def _on_line(self, line: TopLine) -> None:
        self.header_picked.emit(line.row)


def _is_wanted(look: Look, sheet: SheetLook) -> bool:
    """Return whether a sheet is read, or would be if only its header were found."""
    if not look.problem:
        return sheet.chosen
    return sheet.name in look.terms.sheets if look.terms.sheets else not sheet.hidden


def _first_read(sheets: Sequence[SheetLook]) -> int:
    return next((place for place, sheet in enumerate(sheets) if sheet.chosen), 0)


def _cell_column(place: int) -> Shown:
    return Shown(letters_of(place), lambda line: line.cell(place), _CELL_WIDTH)
