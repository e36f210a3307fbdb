"""The line at the bottom: last message, counts, the running job."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from core.domain.money import format_money
from ui.icons import ICON_SIZE, icon
from ui.jobs import Job, Jobs
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.theme import colour


class JobView(Spoken):
    """What runs, how far it is, and a button to stop it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._cancel = QToolButton()
        self._cancel.setAutoRaise(True)
        self._cancel.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
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

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._path = QLabel()
        self._path.setTextFormat(Qt.TextFormat.PlainText)
        self._counts = QLabel()
        self.job = JobView(jobs)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.setSpacing(24)
        line.addWidget(self._path)
        line.addStretch()
        line.addWidget(self._counts)
        line.addWidget(self.job)
        for label in (self._path, self._counts):
            label.setProperty("role", "quiet")
        self.settle()

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's name and counts."""
        self._snapshot = snapshot
        self.retranslate()

    def retranslate(self) -> None:
        if self._snapshot is None:
            self._path.setText("")
            self._counts.setText("")
            return
        path = self._snapshot.register.path
        self._path.setText(self.tr("Đã lưu: {file}").format(file=path.name))
        self._path.setToolTip(str(path))
        summary = self._snapshot.summary
        self._counts.setText(people_and_households(summary.people, summary.households))


def people_and_households(people: int, households: int) -> str:
    """Return two counts in words."""
    return QCoreApplication.translate("Counts", "{people} người · {households} hộ").format(
        people=format_money(people), households=format_money(households)
    )
