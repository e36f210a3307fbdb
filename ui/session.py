"""The open register and its day, loaded in the background for all pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.app.demo import SAMPLE_DAY
from core.app.office import is_sample
from core.app.places import BadPlace
from core.app.register import Register, RegisterBusy, UserUnknown, WriteRight
from core.app.remembering import remember, remembered
from core.app.unlocking import Access, PasswordNeeded, WrongPassword
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.users import ADMIN
from ui.jobs import Jobs
from ui.snapshot import Snapshot, take_snapshot


@dataclass(frozen=True)
class Opened:
    """A register just opened: how it stands, the right to write, or why it can only be read.

    `held_elsewhere`: because a program of another machine holds it; `bad_place`: because it lies in
    a network, a sync folder or on a stick.
    """

    snapshot: Snapshot
    right: WriteRight | None
    only_reading: str = ""
    held_elsewhere: bool = False
    bad_place: bool = False
    remark: str = ""


class Session(QObject):
    """One register on one day; `changed` brings every new snapshot, None when none is open.

    `opened` follows with the first of a register just opened.

    While a register is open this process alone may write to it; where another does, it is only
    read and `only_reading` says why.
    """

    changed = Signal(object)
    opened = Signal(object)
    day_changed = Signal(object)
    refused = Signal(object)
    opened_to_read = Signal(str)
    password_wanted = Signal(object)
    user_wanted = Signal(object, object)
    wrong_password = Signal(str)
    remarked = Signal(str)

    def __init__(
        self, jobs: Jobs, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.today = today
        self.day = today()
        self.snapshot: Snapshot | None = None
        self.only_reading = ""
        self._right: WriteRight | None = None
        self.held_elsewhere = False
        self.bad_place = False
        self.asked_for = Path()
        self._closings = 0

    @property
    def may_lock(self) -> bool:
        """Whether a register is open that asks for a password."""
        return self.snapshot is not None and self.snapshot.register.key is not None

    def open_register(self, path: Path, user: str = "") -> None:
        """Open a register file; a missing or foreign one is refused in words.

        Of one that has a password the key this PC remembers for `user` is tried; where there is
        none `password_wanted` brings the path. Of one that has users, but not this one,
        `user_wanted` brings path and names.
        """
        name = user or ADMIN.name
        self.open_by(path, lambda: Register.open(path, Access(name, key=remembered(path, name))))

    def open_by(
        self, path: Path, opens: Callable[[], Register], *, remembering: bool = False
    ) -> None:
        """Open a register by a password or recovery key; `wrong_password` says when it is wrong.

        With `remembering` this PC asks for no password the next time.
        """
        today = self.today()
        self.asked_for = path
        self._jobs.start(
            lambda progress: _open(opens, today, progress, remembering=remembering),
            partial(self._on_opened, self._closings),
            refused=self._on_not_opened,
        )

    def go_on(self, opens: Callable[[], Register]) -> None:
        """Show the open register as it now opens, on the same day; nothing is saved meanwhile.

        After it was encrypted, made plain, or its user got another role.
        """
        if self.snapshot is None:
            return
        day = self.day
        self._jobs.start(
            lambda progress: _carry_on(opens, day, progress),
            partial(self._on_opened, self._closings),
            refused=self._on_lost,
            writes=True,
        )

    @Slot()
    def lock(self) -> None:
        """Close a register that has a password and ask for it; running work ends unseen."""
        if self.snapshot and self.may_lock:
            path = self.snapshot.register.path
            self.close_register()
            self.password_wanted.emit(path)

    @Slot()
    def open_again(self) -> None:
        """Open the same register once more by the key it has.

        So that what could only be read can be written, or a restored file is seen.
        """
        if self.snapshot:
            register = self.snapshot.register
            access = Access(register.user.name, key=register.key)
            self.open_by(register.path, lambda: Register.open(register.path, access))

    def close_register(self) -> None:
        """Show no register and let others write to it."""
        self._closings += 1
        self._hold(None)
        self.only_reading = ""
        self.snapshot = None
        self.changed.emit(None)

    def set_day(self, day: date) -> None:
        """Ask everything for another day."""
        if day != self.day:
            self.day = day
            self.day_changed.emit(day)
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look again at the register, after it was written to or for another day."""
        if self.snapshot is None:
            return
        register, day = self.snapshot.register, self.day
        self._jobs.start(
            lambda progress: take_snapshot(register, day, progress),
            self._on_loaded,
            refused=self._on_refused,
        )

    def _on_opened(self, closings: int, opened: Opened) -> None:
        if closings != self._closings:  # closed or locked meanwhile: that is not undone
            if opened.right:
                opened.right.release()
            return
        self._hold(opened.right)
        self.only_reading = opened.only_reading
        self.held_elsewhere = opened.held_elsewhere
        self.bad_place = opened.bad_place
        self._show(opened.snapshot)
        self.opened.emit(opened.snapshot)
        if opened.only_reading:
            self.opened_to_read.emit(opened.only_reading)
        elif opened.remark:
            self.remarked.emit(opened.remark)

    def _hold(self, right: WriteRight | None) -> None:
        if self._right:
            self._right.release()
        self._right = right

    def _on_loaded(self, snapshot: Snapshot) -> None:
        known = self.snapshot
        if known and snapshot.register is known.register and snapshot.day == self.day:
            self._show(snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._keep_day(snapshot.day)
        self.changed.emit(snapshot)

    def _on_not_opened(self, error: ClerkError) -> None:
        if isinstance(error, PasswordNeeded):
            self.password_wanted.emit(self.asked_for)
        elif isinstance(error, UserUnknown):
            self.user_wanted.emit(self.asked_for, error.names)
        elif isinstance(error, WrongPassword):
            self.wrong_password.emit(str(error))
        else:
            self._on_refused(error)

    def _on_lost(self, error: ClerkError) -> None:
        self.close_register()
        self.refused.emit(error)

    def _on_refused(self, error: ClerkError) -> None:
        if self.snapshot:
            self._keep_day(self.snapshot.day)
        self.refused.emit(error)

    def _keep_day(self, day: date) -> None:
        self.day = day
        self.day_changed.emit(day)


def _open(
    opens: Callable[[], Register], today: date, progress: Progress, *, remembering: bool
) -> Opened:
    register = opens()
    remark = _remember(register) if remembering else ""
    day = SAMPLE_DAY if is_sample(register) else today
    return replace(_carry_on(lambda: register, day, progress), remark=remark)


def _carry_on(opens: Callable[[], Register], day: date, progress: Progress) -> Opened:
    register = opens()
    right, why = _right_to_write(register)
    try:
        elsewhere = isinstance(why, RegisterBusy) and why.elsewhere
        snapshot = take_snapshot(register, day, progress)
        return Opened(snapshot, right, str(why or ""), elsewhere, isinstance(why, BadPlace))
    except BaseException:
        if right:
            right.release()
        raise


def _remember(register: Register) -> str:
    try:
        remember(register)
    except ClerkError as why:
        return str(why)
    return ""


def _right_to_write(register: Register) -> tuple[WriteRight | None, ClerkError | None]:
    try:
        return register.keep_writing(), None
    except ClerkError as why:
        return None, why
