"""The second step of an import: what each column is read as."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from core.app.looking import ENCODINGS, ColumnLook, Look, SheetLook, fields_of
from ui.choice_cells import ChoiceTable, Chosen, Option
from ui.controls import button, label, say
from ui.spoken import Spoken
from ui.table_model import Shown
from ui.words import said

_BETWEEN = "  ·  "
_FIELD, _ENCODING = 2, 4  # places of the columns one may choose in


class ColumnsStep(Spoken):
    """One line a column of a sheet.

    `fields_picked` and `encodings_picked` bring what the clerk says of single columns, by header
    and by letter; `reset_wanted`: all of it is taken back, `forget_wanted`: what is remembered.
    """

    fields_picked = Signal(object)
    encodings_picked = Signal(object)
    reset_wanted = Signal()
    forget_wanted = Signal()
    back = Signal()
    onward = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._asked_for_encodings = False
        self.trouble = label("trouble", wraps=True)
        self.memory = label("quiet", wraps=True)
        self.forget_button = button("link", self.forget_wanted)
        self._sheets_label = label()
        self.sheets = QComboBox()
        self.encodings = QCheckBox()
        self._all_label = label()
        self.all_encodings = QComboBox()
        self.table = ChoiceTable()
        self.table.setSortingEnabled(False)
        self.table.verticalHeader().hide()
        self._hint = label("quiet", wraps=True)
        self.back_button = button("", self.back)
        self.reset_button = button("", self.reset_wanted)
        self.next_button = button("main", self.onward)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        self._sheets_label.setBuddy(self.sheets)
        self._all_label.setBuddy(self.all_encodings)
        memory = QHBoxLayout()
        memory.addWidget(self.memory, 1)
        memory.addWidget(self.forget_button)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._sheets_label)
        bar.addWidget(self.sheets)
        bar.addWidget(self.encodings)
        bar.addWidget(self._all_label)
        bar.addWidget(self.all_encodings)
        bar.addStretch()
        buttons = QHBoxLayout()
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.reset_button)
        buttons.addStretch()
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addLayout(memory)
        column.addLayout(bar)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.sheets.activated.connect(self._on_sheet)
        self.encodings.clicked.connect(self._on_encodings)
        self.all_encodings.activated.connect(self._on_all_encodings)
        self.table.choices.picked.connect(self._on_picked)

    @property
    def sheet(self) -> SheetLook | None:
        """The sheet whose columns are seen."""
        if self._look is None:
            return None
        name = self.sheets.currentData()
        return next((s for s in self._look.sheets if s.name == name), None)

    def show_look(self, look: Look) -> None:
        """Show another look; sheet and column that are seen stay."""
        if self._look is None or self._look.file is not look.file:
            self._asked_for_encodings = False
        self._look = look
        self._offer_sheets([s.name for s in look.sheets if s.chosen and s.columns])
        say(self.trouble, look.problem)
        self.memory.setVisible(look.remembered)
        self.forget_button.setVisible(look.remembered)
        self.next_button.setEnabled(not look.problem)
        self._show_sheet()

    def retranslate(self) -> None:
        self.memory.setText(
            self.tr("Đang đọc theo cách đã nhớ từ lần nhập trước của dạng tệp này.")
        )
        self.forget_button.setText(self.tr("Quên cách đã nhớ"))
        self._sheets_label.setText(self.tr("Trang tính:"))
        self.sheets.setAccessibleName(self.tr("Trang tính"))
        self.encodings.setText(self.tr("Chữ sai dấu? Chọn bảng mã của từng cột"))
        self._all_label.setText(self.tr("Mọi cột:"))
        self._offer_encodings()
        self._hint.setText(
            self.tr("Bấm vào ô “Đọc là” (hoặc Enter, phím cách) để chọn cột đó là gì.")
        )
        self.table.setAccessibleName(self.tr("Các cột của trang tính"))
        self.back_button.setText(self.tr("&Quay lại"))
        self.reset_button.setText(self.tr("Trở &lại như chương trình nhận"))
        self.next_button.setText(self.tr("Xem &trước"))
        if self._look:
            self._show_sheet()

    def _offer_sheets(self, names: Sequence[str]) -> None:
        before = self.sheets.currentData()
        self.sheets.clear()
        for name in names:
            self.sheets.addItem(name, name)
        self.sheets.setCurrentIndex(max(0, self.sheets.findData(before)))
        for widget in (self._sheets_label, self.sheets):
            widget.setVisible(len(names) > 1)

    def _offer_encodings(self) -> None:
        self.all_encodings.clear()
        self.all_encodings.addItem(self.tr("(chọn)"), None)
        for option in _encoding_options():
            self.all_encodings.addItem(option.words, option.value)
        self.all_encodings.setAccessibleName(self.tr("Bảng mã của mọi cột"))

    def _show_sheet(self) -> None:
        if self._look is None:
            return
        sheet = self.sheet
        columns = sheet.columns if sheet else ()
        suspected = any(c.encoding or c.guessed for c in columns)
        old = suspected or self._asked_for_encodings
        self.encodings.setChecked(old)
        self.encodings.setEnabled(not suspected)
        for widget in (self._all_label, self.all_encodings):
            widget.setVisible(old)
        terms = self._look.terms
        self.reset_button.setEnabled(
            bool(terms.fields or terms.encodings) or terms.header_row is not None
        )
        self._fill(columns, old=old)

    def _fill(self, columns: Sequence[ColumnLook], *, old: bool) -> None:
        current = self.table.current()
        place = self.table.currentIndex().column()
        scrolled = self.table.verticalScrollBar().value()
        self.table.show_rows(self._columns(old=old), columns)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for number in range(header.count()):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(header.count() - 1, QHeaderView.ResizeMode.Stretch)
        letters = [column.letter for column in columns]
        wanted = letters.index(current.letter) if current and current.letter in letters else 0
        if columns:
            self.table.setCurrentIndex(self.table.rows.index(wanted, max(0, place)))
            self.table.verticalScrollBar().setValue(scrolled)

    def _columns(self, *, old: bool) -> tuple[Shown, ...]:
        kind = self._look.kind if self._look else None
        fields = (
            Option("", self.tr("(không đọc)")),
            *(Option(field, said(name)) for field, name in fields_of(kind).items()),
        )
        words = {option.value: option.words for option in fields}
        shown = (
            Shown(self.tr("Cột"), lambda x: x.letter, 4),
            Shown(self.tr("Tiêu đề trong tệp"), lambda x: x.header, 18),
            Chosen(
                self.tr("Đọc là"),
                lambda x: words.get(x.field, x.field),
                21,
                options=lambda _x: fields,
                value=lambda x: x.field,
            ),
        )
        last = Shown(self.tr("Ví dụ, như sẽ được đọc"), lambda x: _BETWEEN.join(x.samples), 22)
        return (*shown, *(self._encoding_columns() if old else ()), last)

    def _encoding_columns(self) -> tuple[Shown, ...]:
        encodings = _encoding_options()
        words = {option.value: option.words for option in encodings}
        return (
            Shown(self.tr("Trong tệp"), _raw, 13),
            Chosen(
                self.tr("Bảng mã"),
                lambda x: words.get(x.encoding, x.encoding),
                13,
                options=lambda _x: encodings,
                value=lambda x: x.encoding,
            ),
        )

    @Slot()
    def _on_sheet(self) -> None:
        self._show_sheet()

    @Slot(bool)
    def _on_encodings(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._asked_for_encodings = wanted
        self._show_sheet()

    @Slot()
    def _on_all_encodings(self) -> None:
        chosen, sheet = self.all_encodings.currentData(), self.sheet
        self.all_encodings.setCurrentIndex(0)
        if chosen is not None and sheet:
            self.encodings_picked.emit({column.letter: chosen for column in sheet.columns})

    @Slot(object, int, object)
    def _on_picked(self, column: ColumnLook, place: int, value: str) -> None:
        sheet = self.sheet
        if place == _ENCODING:
            self.encodings_picked.emit({column.letter: value})
        elif place == _FIELD and sheet:
            self.fields_picked.emit({self._name(column, sheet): value})

    def _name(self, column: ColumnLook, sheet: SheetLook) -> str:
        """Return what a column is called when the clerk says its field: its header or letter."""
        alone = f"[{column.letter}]"
        said = self._look.terms.fields if self._look else {}
        shared = sum(other.header == column.header for other in sheet.columns) > 1
        return alone if shared or alone in said else column.header


def has_columns(look: Look) -> bool:
    """Return whether there is a column to say anything of."""
    return any(sheet.chosen and sheet.columns for sheet in look.sheets)


def unread(look: Look) -> int:
    """Return how many columns with something in them are not read."""
    columns = [c for sheet in look.sheets if sheet.chosen for c in sheet.columns]
    return sum(not column.field and bool(column.samples) for column in columns)


def _encoding_options() -> tuple[Option, ...]:
    return (Option("", said("Unicode")), *(Option(name, said(name)) for name in ENCODINGS))


def _raw(column: ColumnLook) -> str:
    return _BETWEEN.join(column.raw) if column.raw != column.samples else ""
