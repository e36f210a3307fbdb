"""The line at the bottom: when was saved, age of the backup, counts, the running job."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from core.domain.money import format_money
from ui.backup_age import BackupAge
from ui.controls import button, label
from ui.desk import Desk
from ui.icons import icon
from ui.jobs import Job, Jobs
from ui.moments import time_words
from ui.sizes import fixed_width, icon_size
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.theme import colour
from ui.words import filled


class JobView(Spoken):
    """What runs, how far it is, and a button to stop it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._bar = QProgressBar()
        fixed_width(self._bar, 160)
        self._cancel = QToolButton()
        self._cancel.setAutoRaise(True)
        icon_size(self._cancel)
        self._cancel.clicked.connect(jobs.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._bar, self._cancel):
            line.addWidget(widget)
        jobs.started.connect(self._on_started)
        jobs.advanced.connect(self._on_advanced)
        jobs.idle.connect(self.hide)
        self.settle()
        self.hide()

    def retranslate(self) -> None:
        self._cancel.setToolTip(self.tr("Dừng việc đang chạy"))
        self._cancel.setAccessibleName(self.tr("Dừng việc đang chạy"))
        self._bar.setAccessibleName(self.tr("Tiến độ"))

    def dress(self) -> None:
        self._cancel.setIcon(icon("circle-x", colour("lapsed")))

    @Slot(object)
    def _on_started(self, job: Job) -> None:
        self._title.setText(job.title or self.tr("Đang tính…"))
        self._bar.setRange(0, 0)
        self._cancel.setVisible(bool(job.title))
        self.show()

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class StatusLine(Spoken):
    """The status bar's content."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self.saved = label("quiet")
        self.backup = BackupAge(desk)
        self.only_reading = button("link", self._on_only_reading, "expiring")
        self._counts = label("quiet")
        self.job = JobView(desk.jobs)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.setSpacing(24)
        for widget in (self.only_reading, self.saved, self.backup):
            line.addWidget(widget)
        line.addStretch()
        line.addWidget(self._counts)
        line.addWidget(self.job)
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show when another register was saved last, and its counts."""
        self._snapshot = snapshot
        self.retranslate()
        self.backup.retranslate()

    def retranslate(self) -> None:
        why = self._desk.session.only_reading if self._snapshot else ""
        self.only_reading.setVisible(bool(why))
        self.only_reading.setText(self.tr("Chỉ xem"))
        self.only_reading.setToolTip(why)
        if self._snapshot is None:
            self.saved.setText("")
            self._counts.setText("")
            return
        self.saved.setText(self._saved(self._snapshot.newest_deed))
        self.saved.setToolTip(str(self._snapshot.register.path))
        summary = self._snapshot.summary
        self._counts.setText(people_and_households(summary.people, summary.households))

    @Slot()
    def _on_only_reading(self) -> None:
        """Say once more why, and what can be done."""
        self._desk.session.opened_to_read.emit(self._desk.session.only_reading)

    def _saved(self, at: datetime | None) -> str:
        if at is None:
            return ""
        return self.tr("✔ Đã lưu {time}").format(time=time_words(at, self._desk.keeper.now()))


def people_and_households(people: int, households: int) -> str:
    """Return two counts in words."""
    return filled(
        QCoreApplication.translate("Counts", "{people} người · {households} hộ"),
        people=format_money(people),
        households=format_money(households),
    )
