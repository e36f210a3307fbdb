"""The register and a card side by side, a tick for every fact that can be written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from core.domain.record_words import SEX_WORDS
from core.domain.scan_compare import BESIDE_WORDS, UNREAD, Beside, FactRow
from core.domain.scanned import SCAN_WORDS, ScanField
from ui.controls import label, scrolled
from ui.sizes import least_height
from ui.spoken import Spoken
from ui.words import said

_ROLES = {Beside.ADDS: "done", Beside.FINER: "done", Beside.DIFFERS: "warning"}
_FIXED_WORDS = frozenset({*SEX_WORDS.values(), UNREAD})
_OURS, _THEIRS = 1, 2
_LEAST_HEIGHT = 150


class ScanRows(Spoken):
    """A line a fact: its name, what the register says, what the card says, how they compare."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[FactRow] = ()
        self.ticks: Mapping[ScanField, QCheckBox] = {}
        self._frame = scrolled(QWidget())
        least_height(self._frame, _LEAST_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.hide()
        self.settle()

    @property
    def ticked(self) -> frozenset[ScanField]:
        """The facts to write."""
        return frozenset(field for field, tick in self.ticks.items() if tick.isChecked())

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show another comparison; ticked is what contradicts nothing, the same keeps its ticks."""
        if list(rows) == list(self._rows):
            return
        self.setVisible(bool(rows))
        self._rows, self.ticks = rows, {}
        self._build(frozenset(row.field for row in rows if row.proposed))

    def retranslate(self) -> None:
        self._build(self.ticked)

    def _build(self, ticked: frozenset[ScanField]) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(_OURS, 1)
        grid.setColumnStretch(_THEIRS, 1)
        self.ticks = {}
        if self._rows:
            self._head(grid)
        for line, row in enumerate(self._rows, start=1):
            self._line(grid, line, row)
        for field, tick in self.ticks.items():
            tick.setChecked(field in ticked)
            tick.toggled.connect(self._on_toggled)
        grid.setRowStretch(len(self._rows) + 1, 1)
        self._frame.setWidget(inside)

    def _head(self, grid: QGridLayout) -> None:
        titles = (self.tr("Ghi vào sổ"), self.tr("Trong sổ"), self.tr("Trên thẻ"), "")
        for column, title in enumerate(titles):
            head = label("heading")
            head.setText(title)
            grid.addWidget(head, 0, column)

    def _line(self, grid: QGridLayout, line: int, row: FactRow) -> None:
        name = said(SCAN_WORDS[row.field])
        ours, theirs = _words(row.ours), _words(row.theirs)
        how = said(row.why or BESIDE_WORDS[row.beside])
        if row.writable:
            tick = QCheckBox(name)
            tick.setEnabled(not row.needed)
            text = self.tr("{fact}: trong sổ {ours}, trên thẻ {theirs}, {how}")
            empty = self.tr("chưa có")
            tick.setAccessibleName(
                text.format(fact=name, ours=ours or empty, theirs=theirs, how=how)
            )
            self.ticks = {**self.ticks, row.field: tick}
            grid.addWidget(tick, line, 0)
        else:
            grid.addWidget(_text(name, "quiet"), line, 0)
        quiet = "" if row.writable else "quiet"
        grid.addWidget(_text(ours or "–", quiet), line, _OURS)
        grid.addWidget(_text(theirs, quiet), line, _THEIRS)
        grid.addWidget(_text(how, _ROLES.get(row.beside, "quiet")), line, 3)

    @Slot()
    def _on_toggled(self) -> None:
        self.changed.emit()


def _words(text: str) -> str:
    return said(text) if text in _FIXED_WORDS else text


def _text(text: str, role: str) -> QLabel:
    made = label(role, wraps=role != "done")
    made.setText(text)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
