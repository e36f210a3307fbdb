"""Backing the open register up by itself: after opening, in between, at closing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core import clock
from core.app.backups import back_up, newest_good
from core.app.register import Register
from core.app.trial import Trial, last_trial, trial_due, try_newest
from core.domain.backups import Backup, Reason
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.jobs import Jobs
from ui.moments import local
from ui.session import Session
from ui.snapshot import Snapshot

_HALF_HOUR_MS = 30 * 60 * 1000
_OLD = timedelta(days=7)


@dataclass(frozen=True)
class Kept:
    """What a backup came to: the one made (None where none was needed) and the newest good one."""

    made: Backup | None
    newest: Backup | None


class Keeper(QObject):
    """Knows the newest backup of the open register; `changed` when something about it is other.

    The sample and a register that is only read are not backed up. `troubled` brings the sentence
    of what failed; a second place that fails is told once a session.
    """

    changed = Signal()
    troubled = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.now: Callable[[], datetime] = clock.now
        self.timer = QTimer(self, interval=_HALF_HOUR_MS)
        self.register: Register | None = None
        self.keeps = False
        self.is_known = False
        self.newest: Backup | None = None
        self.trial: Trial | None = None
        self.second_fault = ""
        self._covered: datetime | None = None
        self._second_told = False
        self.timer.timeout.connect(self.back_up_in_between)
        session.changed.connect(self._on_changed)
        session.opened.connect(self._on_opened)

    @property
    def is_old(self) -> bool:
        """Whether a backup is missing: none at all, or what there is was right a week ago.

        A register in which nothing happened since its backup is covered however old that is.
        """
        if self.newest is None:
            return True
        covered = max(self.newest.at, self._covered or self.newest.at)
        return self.now() - covered > _OLD

    @property
    def wanted_at_closing(self) -> bool:
        """Whether the register is to be backed up before the window goes."""
        return self.register is not None and self.keeps and not self._jobs.closed

    def close(self, then: Callable[[], None], refused: Callable[[ClerkError], None]) -> None:
        """Back up for the last time, then say how it went."""
        if self.register:
            title = self.tr("Đang sao lưu trước khi đóng…")
            done = partial(self._on_closed, then)
            self._jobs.start(_backing(self.register, Reason.CLOSING), done, title, refused)

    def let_go(self) -> None:
        """Keep the register no longer, whose file is now another or nobody shows any more."""
        self.timer.stop()
        self.register, self.keeps, self.is_known = None, False, False
        self.newest = self.trial = self._covered = None
        self.second_fault, self._second_told = "", False

    def back_up(
        self, reason: Reason, title: str = "", then: Callable[[Kept], None] | None = None
    ) -> None:
        """Back up now; a fault is told."""
        if self.register:
            done = partial(self._on_kept, self.register, then)
            self._jobs.start(_backing(self.register, reason), done, title, self._on_fault)

    @Slot()
    def back_up_in_between(self) -> None:
        """Back up if something changed."""
        if self.keeps:
            self.back_up(Reason.TIMED)

    @Slot(object)
    def _on_changed(self, snapshot: Snapshot | None) -> None:
        """Back up what is left for another register or for the start page."""
        path = snapshot.register.path if snapshot else None
        if self.register and self.register.path != path:
            if self.keeps:
                work = _backing(self.register, Reason.CLOSING)
                self._jobs.start(work, _nothing, "", self._on_fault)
            self.let_go()

    @Slot(object)
    def _on_opened(self, snapshot: Snapshot) -> None:
        self.let_go()
        self.register = snapshot.register
        self.keeps = not (snapshot.is_sample or self._session.only_reading)
        if self.keeps:
            self.back_up(Reason.OPENING)
            self.timer.start()
        self._look(self.register)

    def _look(self, register: Register) -> None:
        """See what there is, and try the newest backup where that is due."""
        today, keeps = local(self.now()).date(), self.keeps

        def work(_progress: Progress) -> tuple[Backup | None, Trial | None, tuple[str, ...]]:
            tried = try_newest(register) if keeps and trial_due(register.path, today) else ()
            return newest_good(register.path), last_trial(register.path), tried

        self._jobs.start(work, partial(self._on_looked, register), "", self._on_fault)

    def _on_looked(
        self, register: Register, seen: tuple[Backup | None, Trial | None, tuple[str, ...]]
    ) -> None:
        if register is not self.register:
            return
        self.newest, self.trial, faults = seen
        self.is_known = True
        self.changed.emit()
        if faults:
            text = self.tr(
                "Thử khôi phục bản sao lưu mới nhất không thành: {fault} Hãy vào Cài đặt, Sao lưu, "
                "bấm “Sao lưu ngay”, rồi xem lại ổ đĩa."
            )
            self.troubled.emit(text.format(fault=faults[0]))

    def _on_kept(self, register: Register, then: Callable[[Kept], None] | None, kept: Kept) -> None:
        if register is not self.register:
            return
        self.newest, self._covered, self.is_known = kept.newest, self.now(), True
        self.second_fault = kept.made.second_fault if kept.made else ""
        if then:
            then(kept)
        if self.second_fault and not self._second_told:
            self._second_told = True
            self.troubled.emit(self.second_fault)
        self.changed.emit()

    def _on_closed(self, then: Callable[[], None], _kept: Kept) -> None:
        self.let_go()
        then()

    def _on_fault(self, error: ClerkError) -> None:
        text = self.tr("Chưa sao lưu được. {why}")
        self.troubled.emit(text.format(why=error))


def _backing(register: Register, reason: Reason) -> Callable[[Progress], Kept]:
    def work(_progress: Progress) -> Kept:
        made = back_up(register, reason)
        return Kept(made, newest_good(register.path))

    return work


def _nothing(_kept: Kept) -> None:
    """Take a result nobody waits for."""
