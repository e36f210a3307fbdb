"""The steps of an import, on the left."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ui.controls import label
from ui.spoken import Spoken

_WIDTH = 136
_INDENT = 10


class Step(IntEnum):
    """What is done one after the other."""

    FILE = 0
    COLUMNS = 1
    PREVIEW = 2
    RESULT = 3


class StepRail(Spoken):
    """One button a step with a word about how it stands; `wanted` brings the step pressed."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.buttons = {step: QPushButton() for step in Step}
        self._states = {step: label("quiet") for step in Step}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for step, made in self.buttons.items():
            made.setCheckable(True)
            made.setProperty("role", "step")
            self._group.addButton(made, step.value)
            state = self._states[step]
            state.setContentsMargins(_INDENT, 0, 0, 8)
            state.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(made)
            column.addWidget(state)
        column.addStretch()
        self._group.idClicked.connect(self._on_clicked)
        self.settle()

    def show_step(self, current: Step, states: Mapping[Step, str], reachable: set[Step]) -> None:
        """Mark the current step, say how each stands, open those that can be gone to."""
        for step, made in self.buttons.items():
            made.setEnabled(step in reachable)
            made.setChecked(step is current)
            said, state = states.get(step, ""), self._states[step]
            room = _WIDTH - _INDENT - state.fontMetrics().horizontalAdvance("  ")
            elide = Qt.TextElideMode.ElideMiddle
            state.setText(state.fontMetrics().elidedText(said, elide, room))
            state.setToolTip(said)
            state.setVisible(bool(said))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Các bước nhập tệp"))
        words = {
            Step.FILE: self.tr("&1. Tệp"),
            Step.COLUMNS: self.tr("&2. Cột"),
            Step.PREVIEW: self.tr("&3. Xem trước"),
            Step.RESULT: self.tr("&4. Kết quả"),
        }
        for step, word in words.items():
            self.buttons[step].setText(word)
            tip = self.tr("{step} (Alt+{number})")
            plain = word.replace("&", "").partition(". ")[2]
            self.buttons[step].setToolTip(tip.format(step=plain, number=step + 1))
            self.buttons[step].setAccessibleName(word.replace("&", ""))

    def _on_clicked(self, number: int) -> None:
        self.wanted.emit(Step(number))
