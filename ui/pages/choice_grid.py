"""What two people differ in, side by side, with the side to take for each."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from core.domain.merge_terms import WHY_WORDS, Choice, Side
from core.domain.merging import Plan
from core.domain.why import capital
from ui.controls import label
from ui.sizes import least_width
from ui.words import said

_VALUE_WIDTH = 170


class ChoiceGrid(QWidget):
    """A line for each thing: what both say alike as text, what they do not as two radio buttons.

    `chosen` brings the key of a choice and the side. Who owns it shows the plan again when the
    language changes.
    """

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)

    def show_plan(self, plan: Plan | None) -> None:
        """Show what is asked, with what is taken; None: nothing."""
        self._clear()
        if plan is None:
            return
        for place, words in enumerate((self.tr("Giữ"), self.tr("Gộp vào"), self.tr("Đề xuất vì"))):
            self._put(0, place + 1, words, "quiet")
        asked = {choice.key for choice in plan.choices}
        known = [field for field in plan.fields if field.keep or field.other]
        others = [choice for choice in plan.choices if choice not in plan.fields]
        for row, choice in enumerate((*known, *others), 1):
            self._put(row, 0, self.word(choice), "quiet")
            if choice.key in asked:
                self._ask(row, choice, plan)
            else:
                self._put(row, 1, said(choice.keep))
                self._put(row, 2, said(choice.other))
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def word(self, choice: Choice) -> str:
        """Return what a choice is about, in the language of the window."""
        return capital(" ".join(filter(None, (said(choice.word), choice.about))))

    def radio(self, key: str, side: Side) -> QRadioButton:
        """Return the button that takes a side; an unknown key raises `KeyError`."""
        found = self._groups[key].button(_number(side))
        if not isinstance(found, QRadioButton):
            raise KeyError(key)
        return found

    def _ask(self, row: int, choice: Choice, plan: Plan) -> None:
        group = QButtonGroup(self)
        for side, value in ((Side.KEEP, choice.keep), (Side.OTHER, choice.other)):
            words = said(value) if value else self.tr("(để trống)")
            made = QRadioButton(words.replace("&", "&&"))
            least_width(made, _VALUE_WIDTH)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.setAccessibleName(f"{self.word(choice)}: {words}")
            made.setToolTip(words)
            made.setChecked(choice not in plan.unanswered and plan.taken[choice.key] is side)
            group.addButton(made, _number(side))
            self._grid.addWidget(made, row, _number(side))
        group.setObjectName(choice.key)
        group.idToggled.connect(self._on_toggled)
        self._groups[choice.key] = group
        self._put(row, 3, said(WHY_WORDS[choice.why]), "quiet")

    def _put(self, row: int, column: int, words: str, role: str = "") -> QLabel:
        made = label(role)
        made.setText(words)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(made, row, column)
        return made

    def _clear(self) -> None:
        for group in self._groups.values():
            group.deleteLater()
        self._groups = {}
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()

    @Slot(int, bool)
    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        group = self.sender()
        if on and isinstance(group, QButtonGroup):
            self.chosen.emit(group.objectName(), tuple(Side)[number - 1])


def _number(side: Side) -> int:
    """Return the column of a side, which is the number of its button."""
    return tuple(Side).index(side) + 1
