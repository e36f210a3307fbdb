"""The way to the pages: icon and word, on the left."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.desk import Room
from ui.icons import icon
from ui.sizes import follow, icon_size, least_height, scaled
from ui.spoken import Spoken
from ui.theme import colour

_PICTURES = {
    Room.TODAY: "list-checks",
    Room.LISTS: "table-2",
    Room.HOUSEHOLD: "house",
    Room.IMPORTS: "file-down",
    Room.LETTERS: "mail",
    Room.CHANGES: "arrow-right-left",
    Room.NUMBERS: "chart-column",
    Room.SETTINGS: "settings",
}
_WIDE, _NARROW = 176, 52
_LEAST_HEIGHT = 26


class Rail(Spoken):
    """One button a page; Ctrl+1 … Ctrl+8."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._buttons = {room: self._button(place) for place, room in enumerate(Room)}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        for room, button in self._buttons.items():
            if room is Room.SETTINGS:
                column.addStretch()
            column.addWidget(button)
        self._group.idToggled.connect(self._on_toggled)
        self.set_narrow(narrow=False)
        follow(self, _set_width)
        self.settle()

    def _button(self, place: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        icon_size(button)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        least_height(button, _LEAST_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(button, place)
        shortcut = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
        shortcut.activated.connect(button.click)
        button.clicked.connect(self._on_clicked)
        return button

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self.width_hint == _NARROW

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self.width_hint = _NARROW if narrow else _WIDE
        _set_width(self)
        style = Qt.ToolButtonStyle
        for button in self._buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon
            )

    def show_room(self, room: Room) -> None:
        """Mark the page that is shown."""
        self._buttons[room].setChecked(True)

    def retranslate(self) -> None:
        words = {
            Room.TODAY: self.tr("Việc hôm nay"),
            Room.LISTS: self.tr("Danh sách"),
            Room.HOUSEHOLD: self.tr("Hộ gia đình"),
            Room.IMPORTS: self.tr("Nhập dữ liệu"),
            Room.LETTERS: self.tr("Thư và mẫu"),
            Room.CHANGES: self.tr("Biến động"),
            Room.NUMBERS: self.tr("Số liệu"),
            Room.SETTINGS: self.tr("Cài đặt"),
        }
        for place, (room, button) in enumerate(self._buttons.items(), start=1):
            button.setText(f"\u2002{words[room]}")
            button.setAccessibleName(words[room])
            button.setToolTip(f"{words[room]} (Ctrl+{place})")

    def dress(self) -> None:
        for room, button in self._buttons.items():
            tone = "on_accent" if button.isChecked() else "text"
            button.setIcon(icon(_PICTURES[room], colour(tone)))

    @Slot(int, bool)
    def _on_toggled(self, _place: int, _on: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.dress()

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(tuple(Room)[self._group.checkedId()])


def _set_width(rail: QWidget) -> None:
    if isinstance(rail, Rail):
        rail.setFixedWidth(scaled(rail.width_hint))
