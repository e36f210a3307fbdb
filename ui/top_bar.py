"""The bar at the top: rail button, commune, search, the day everything is asked for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from core.domain.days import format_day
from core.domain.errors import ClerkError
from ui.controls import restyle
from ui.day_field import DayField
from ui.desk import Desk
from ui.icons import icon
from ui.jump import JumpBox
from ui.keys import on_keys
from ui.sizes import icon_size, most_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.theme import colour


class TopBar(Spoken):
    """Says whose register is open and for which day; any other day than today colours the bar."""

    rail_toggled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._refusal: Callable[[], None] | None = None
        self._menu = QToolButton()
        icon_size(self._menu)
        self._menu.clicked.connect(self.rail_toggled)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "heading")
        self.jump = JumpBox(desk.looks)
        most_width(self.jump, 440)
        self._other = QLabel()
        self._other.setProperty("role", "warning")
        self._label = QLabel()
        self.day = DayField()
        self._label.setBuddy(self.day)
        self._today = QPushButton()
        self.lock_button = QToolButton()
        icon_size(self.lock_button)
        self.lock_button.clicked.connect(desk.session.lock)
        self.help_button = QToolButton()
        icon_size(self.help_button)
        self._lay_out()
        self._connect()
        self.settle()
        self.on_changed(None)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(self._menu)
        line.addWidget(self._name)
        line.addSpacing(16)
        line.addWidget(self.jump, 2)
        line.addStretch(1)
        for widget in (
            self._other, self._label, self.day, self._today, self.lock_button, self.help_button,
        ):  # fmt: skip
            line.addWidget(widget)

    def _connect(self) -> None:
        session = self._desk.session
        session.changed.connect(self.on_changed)
        session.changed.connect(self.jump.on_changed)
        session.day_changed.connect(self._show_day)
        session.day_changed.connect(self._take_back)
        self.day.picked.connect(session.set_day)
        self.day.understood.connect(self._take_back)
        self.day.unreadable.connect(self._on_unreadable)
        self._today.clicked.connect(self._on_today)
        self.help_button.clicked.connect(self._on_help)
        self._desk.find_wanted.connect(self._on_find)
        on_keys(self, self._on_find, "Ctrl+K")
        on_keys(self, session.lock, "Ctrl+L")

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's name."""
        if snapshot is None:
            self._take_back()
        self._snapshot = snapshot
        self._menu.setVisible(snapshot is not None)
        self.jump.setVisible(snapshot is not None)
        self.lock_button.setVisible(self._desk.session.may_lock)
        self.retranslate()
        self._show_day(self._desk.session.day)

    def retranslate(self) -> None:
        program = self.tr("Sổ BHYT")
        snapshot = self._snapshot
        commune = snapshot.commune if snapshot else ""
        self._name.setText(f"{commune} — {program}" if commune else program)
        self._menu.setToolTip(self.tr("Thu gọn hoặc mở rộng cột bên trái"))
        self._menu.setAccessibleName(self.tr("Thu gọn hoặc mở rộng cột bên trái"))
        self._label.setText(self.tr("Tính đến ngày"))
        self.day.setAccessibleName(self.tr("Tính đến ngày"))
        self.day.setToolTip(self.tr("Gõ 1/7/2026, 01072026, 010726 hoặc 5326 rồi Enter"))
        self._today.setText(self.tr("Hôm nay"))
        self._other.setText(self.tr("Không phải hôm nay"))
        self.lock_button.setToolTip(self.tr("Khóa sổ (Ctrl+L)"))
        self.lock_button.setAccessibleName(self.tr("Khóa sổ (Ctrl+L)"))
        self.help_button.setToolTip(self.tr("Hướng dẫn (F1)"))
        self.help_button.setAccessibleName(self.tr("Hướng dẫn (F1)"))

    def dress(self) -> None:
        self._menu.setIcon(icon("menu", colour("text")))
        self.lock_button.setIcon(icon("lock", colour("text")))
        self.help_button.setIcon(icon("info", colour("text")))

    @Slot(object)
    def _show_day(self, day: date) -> None:
        self.day.show_day(day)
        is_open = self._snapshot is not None
        other = is_open and day != self._desk.session.today()
        for widget in (self._label, self.day, self._today):
            widget.setVisible(is_open)
        self._other.setVisible(other)
        self._today.setEnabled(other)
        restyle(self, "otherDay", other)

    @Slot()
    def _on_today(self) -> None:
        session = self._desk.session
        self._take_back()
        self.day.show_day(session.today())
        session.set_day(session.today())

    @Slot(str)
    def _on_unreadable(self, why: str) -> None:
        day = self._desk.session.day
        self.day.show_day(day)
        still = self.tr("Vẫn tính đến ngày {day}.").format(day=format_day(day))
        self._take_back()
        self._refusal = self._desk.refuse_here(ClerkError(f"{why} {still}"))

    @Slot()
    def _take_back(self) -> None:
        """Take back what was said of a day: one was given, or no register is open."""
        taken, self._refusal = self._refusal, None
        if taken:
            taken()

    @Slot()
    def _on_help(self) -> None:
        self._desk.show_help()

    @Slot()
    def _on_find(self) -> None:
        self.jump.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.jump.field.selectAll()
