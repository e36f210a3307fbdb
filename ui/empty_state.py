"""What a page says while it has nothing to show: what it is for, one button, the help."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.controls import button, label
from ui.desk import FIRST_HOUSEHOLD_TAB, Desk, Place, Room
from ui.sizes import most_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_READABLE = 560


class EmptyState(Spoken):
    """A heading, a few sentences, a button where something can be done, the way to the help."""

    acted = Signal()

    def __init__(self, desk: Desk, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._topic = topic
        self.heading = label("heading", wraps=True)
        self.text = label("quiet", wraps=True)
        self.button = button("main", self.acted)
        self.help_button = button("link", self._on_help)
        self.line = QHBoxLayout()
        self.line.setSpacing(16)
        self.line.addStretch()
        self.line.addWidget(self.button)
        self.line.addStretch()
        self._lay_out()
        self.say("", "")
        self.settle()

    def _lay_out(self) -> None:
        inside = QWidget()
        most_width(inside, _READABLE)
        column = QVBoxLayout(inside)
        column.setSpacing(12)
        for each in (self.heading, self.text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(each)
        column.addLayout(self.line)
        column.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignHCenter)
        around = QVBoxLayout(self)
        around.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inside, 8)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(3)

    def say(self, heading: str, text: str, action: str = "") -> None:
        """Say what the page is for and, with `action`, what the button does."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.text.setText(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def retranslate(self) -> None:
        self.help_button.setText(self.tr("Xem hướng dẫn (F1)"))

    @Slot()
    def _on_help(self) -> None:
        self._desk.show_help(self._topic)


class EmptyRegister(EmptyState):
    """Of a page that needs people while the register has none: the way in for them."""

    def __init__(self, desk: Desk, topic: str, parent: QWidget | None = None) -> None:
        self.sample_button = button("", desk.sample_wanted)
        self.hand_button = button("", self._on_hand)
        self._purpose = ""
        super().__init__(desk, topic, parent)
        self.line.insertWidget(2, self.hand_button)
        self.line.insertWidget(3, self.sample_button)
        self.acted.connect(self._on_acted)

    def say_purpose(self, text: str) -> None:
        """Say what the page shows once there are people."""
        self._purpose = text
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.sample_button.setText(self.tr("Xem dữ liệu &mẫu"))
        self.hand_button.setText(self.tr("&Tự gõ hộ đầu tiên…"))
        first = self.tr("Bắt đầu bằng danh sách dân cư của thôn hoặc danh sách thẻ cơ quan đã có.")
        self.say(
            self.tr("Sổ chưa có ai"), f"{self._purpose}\n\n{first}", self.tr("&Nhập danh sách…")
        )

    @Slot()
    def _on_acted(self) -> None:
        self._desk.go(Place(Room.IMPORTS))

    @Slot()
    def _on_hand(self) -> None:
        self._desk.go(Place(Room.HOUSEHOLD, tab=FIRST_HOUSEHOLD_TAB))


class OrEmpty(QStackedWidget):
    """What a page shows, or why it shows nothing."""

    def __init__(self, content: QWidget, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = empty
        self.addWidget(content)
        self.addWidget(empty)

    def show_content(self, *, full: bool) -> None:
        """Show the content, or the empty state."""
        self.setCurrentIndex(0 if full else 1)


def has_people(snapshot: Snapshot | None) -> bool:
    """Return whether a register is open that somebody stands in."""
    return snapshot is not None and snapshot.peopled
