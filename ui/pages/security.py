"""Encryption, passwords and users of the open register."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.app.register import Register
from ui.desk import Desk
from ui.lazy import LazyView
from ui.pages.encryption_box import EncryptionBox
from ui.pages.machine_box import MachineBox
from ui.pages.recovery_panel import RecoveryPanel
from ui.pages.signed_in_box import SignedInBox
from ui.pages.users_box import UsersBox
from ui.protection import Protection, look_at
from ui.snapshot import Snapshot


class SecurityView(LazyView):
    """Encryption and one's own password on the left, users and this PC on the right.

    While a recovery key is shown it stands alone, so that it is put away first.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._path: Path | None = None
        self.panel = RecoveryPanel(desk)
        self.encryption = EncryptionBox(desk)
        self.me = SignedInBox(desk)
        self.users = UsersBox(desk)
        self.machine = MachineBox(desk)
        self._boxes = QWidget()
        self._lay_out()
        self.panel.hide()
        self._boxes.hide()
        self.panel.left.connect(self._on_put_away)
        self.encryption.key_made.connect(self._on_key)
        self.settle()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.encryption)
        left.addWidget(self.me)
        left.addStretch()
        right = QVBoxLayout()
        right.addWidget(self.users)
        right.addWidget(self.machine)
        right.addStretch()
        both = QHBoxLayout(self._boxes)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.addWidget(self.panel)
        whole.addWidget(self._boxes)
        whole.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Look up how a register is protected; what was typed for another one is forgotten."""
        path = snapshot.register.path if snapshot else None
        if path != self._path:
            self._path = path
            self._forget()
        self.want(partial(look_at, snapshot.register) if snapshot else None)

    def take(self, found: Protection) -> None:
        self._show(found)

    def _forget(self) -> None:
        self.panel.hide()
        self._show(None)
        for box in (self.panel, self.me, self.encryption, self.users, self.machine):
            box.forget()

    def _show(self, protection: Protection | None) -> None:
        for box in (self.me, self.encryption, self.users, self.machine):
            box.show_protection(protection)
        self._boxes.setVisible(protection is not None and self.panel.isHidden())

    @Slot(object, str)
    def _on_key(self, register: Register, key: str) -> None:
        if register.path == self._path:
            self._boxes.hide()
            self.panel.show()
            self.panel.show_key(register, key)

    @Slot()
    def _on_put_away(self) -> None:
        self.panel.hide()
        self._boxes.setVisible(self.me.protection is not None)
