"""Locking an encrypted register that nobody uses."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.jobs import Jobs
from ui.preferences import Preferences
from ui.session import Session
from ui.snapshot import Snapshot

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)
_MINUTE_MS = 60_000


class IdleLock(QObject):
    """Locks after the chosen minutes without key or mouse; a running job is waited for.

    Looks at the events of the program only while an encrypted register is open.
    """

    def __init__(
        self,
        app: QApplication,
        session: Session,
        jobs: Jobs,
        preferences: Preferences,
        minute_ms: int = _MINUTE_MS,
    ) -> None:
        super().__init__(session)
        self._app, self._session, self._jobs = app, session, jobs
        self._preferences = preferences
        self._minute_ms = minute_ms
        self._watching = self._due = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.on_timeout)
        session.changed.connect(self._on_changed)
        jobs.idle.connect(self._on_jobs_idle)

    @property
    def watching(self) -> bool:
        """Whether the register is locked when nobody uses it."""
        return self._watching

    @property
    def remaining_ms(self) -> int:
        """How long nobody has to use it until it is locked; -1 where it is not."""
        return self._timer.remainingTime()

    @Slot()
    def begin(self) -> None:
        """Count anew from now."""
        self.end()
        minutes = self._preferences.idle_minutes
        if minutes and self._session.may_lock:
            self._watching = True
            self._timer.start(minutes * self._minute_ms)
            self._app.installEventFilter(self)

    def end(self) -> None:
        """Look at no events any more."""
        self._watching = self._due = False
        self._timer.stop()
        self._app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._due = False
            self._timer.start()
        return False

    @Slot()
    def on_timeout(self) -> None:
        """Lock now, or when the running jobs have ended."""
        if self._jobs.busy:
            self._due = True
        else:
            self._session.lock()

    @Slot()
    def _on_jobs_idle(self) -> None:
        if self._due:
            self._session.lock()

    @Slot(object)
    def _on_changed(self, _snapshot: Snapshot | None) -> None:
        if self._session.may_lock != self._watching:
            self.begin()
