"""The steps of something done one after the other, on the left."""

from collections.abc import Collection, Mapping
from enum import IntEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ui.controls import label
from ui.sizes import fixed_width, scaled
from ui.spoken import Spoken

_WIDTH = 136
_INDENT = 10
_S = TypeVar("_S", bound=IntEnum)


class Steps(Spoken, Generic[_S]):
    """One button a step with a word about how it stands; `wanted` brings the step pressed.

    A subclass gives the words, "&1. …" for the first step, whose value is 0.
    """

    wanted = Signal(object)

    def __init__(self, steps: type[_S], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        fixed_width(self, _WIDTH)
        self.buttons = {step: QPushButton() for step in steps}
        self._states = {step: label("quiet") for step in steps}
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

    def show_step(self, current: _S, states: Mapping[_S, str], reachable: Collection[_S]) -> None:
        """Mark the current step, say how each stands, open those that can be gone to."""
        for step, made in self.buttons.items():
            made.setEnabled(step in reachable)
            made.setChecked(step is current)
            said, state = states.get(step, ""), self._states[step]
            room = scaled(_WIDTH) - _INDENT - state.fontMetrics().horizontalAdvance("  ")
            elide = Qt.TextElideMode.ElideMiddle
            state.setText(state.fontMetrics().elidedText(said, elide, room))
            state.setToolTip(said)
            state.setVisible(bool(said))

    def words(self) -> Mapping[_S, str]:
        """Return the word on each button."""
        return {}

    def retranslate(self) -> None:
        for step, word in self.words().items():
            self.buttons[step].setText(word)
            plain = word.replace("&", "").partition(". ")[2]
            self.buttons[step].setToolTip(f"{plain} (Alt+{step + 1})")
            self.buttons[step].setAccessibleName(word.replace("&", ""))

    def _on_clicked(self, number: int) -> None:
        self.wanted.emit(self._steps(number))
