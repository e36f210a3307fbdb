"""What the boxes of the security tab share."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.users import Role
from ui.controls import label
from ui.desk import Desk, Tone
from ui.protection import Protection
from ui.spoken import Spoken

T = TypeVar("T")


class SecurityBox(Spoken):
    """A framed box with a heading that shows how the open register is protected."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block")
        self.desk = desk
        self.protection: Protection | None = None
        self.heading = label("heading")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(8)
        self.column.addWidget(self.heading)

    def follow_jobs(self) -> None:
        """Let `enable` run whenever a job begins or all have ended."""
        self.desk.jobs.started.connect(self._on_jobs)
        self.desk.jobs.idle.connect(self._on_jobs)

    def show_protection(self, protection: Protection | None) -> None:
        """Show how a register is protected."""
        self.protection = protection
        self.retranslate()
        self.enable()

    def forget(self) -> None:
        """Forget what was typed: another register is shown, or none."""

    def enable(self) -> None:
        """Let only be pressed what can be done now."""

    @property
    def may_change(self) -> bool:
        """Whether the own password may be changed now; those who may only look may, too."""
        if self.protection is None:
            return False
        looks_only = self.protection.register.user.role is Role.VIEWER
        return self.desk.may_write or (looks_only and not self.desk.jobs.writing)

    @property
    def may_rule(self) -> bool:
        """Whether an admin may save something now."""
        admin = self.protection is not None and self.protection.is_admin
        return admin and self.desk.may_write

    def write(
        self,
        work: Callable[[Register, Progress], T],
        then: Callable[[T], None],
        title: str = "",
        refused: Callable[[ClerkError], None] | None = None,
    ) -> None:
        """Run work that writes to the register shown."""
        if self.protection is None:
            return
        register = self.protection.register

        def job(progress: Progress) -> T:
            return work(register, progress)

        self.desk.jobs.start(job, then, title or self.tr("Đang lưu…"), refused, writes=True)

    def done(self, text: str) -> None:
        """Say what was done and look again at the register."""
        self.desk.tell(text, Tone.DONE)
        self.desk.session.refresh()

    @Slot()
    def _on_jobs(self) -> None:
        self.enable()
