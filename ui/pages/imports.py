"""Taking office files into the register: try, look, import, take back."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from core.app.importing import ImportReport, import_file, save_rejects
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Room, Tone
from ui.opening import open_path
from ui.pages.import_choice import ImportChoice
from ui.pages.import_history import ImportHistory
from ui.pages.import_report import ReportView, changes
from ui.pages.scan import ScanView
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_CHOICE_WIDTH = 300


class ImportsPage(Spoken):
    """One file on the left, what it brings on the right; other tabs: all imports, scans."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: Path | None = None
        self._asked = 0
        self.report: ImportReport | None = None
        self._title = label("title")
        self.choice = ImportChoice(desk.session)
        self.choice.setFixedWidth(_CHOICE_WIDTH)
        self.state = label("heading", wraps=True)
        self.view = ReportView()
        self._empty = label("quiet", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.run_button = button("main", self._on_run)
        self.rejects_button = button("", self._on_rejects)
        self.undo_button = button("", self._on_undo)
        self.history = ImportHistory(desk)
        self.scan = ScanView(desk)
        self._tabs = QTabWidget()
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        one = QWidget()
        line = QHBoxLayout(one)
        line.setContentsMargins(16, 16, 16, 16)
        line.setSpacing(24)
        line.addWidget(self.choice)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._result())
        line.addWidget(self._stack, 1)
        self._tabs.addTab(one, "")
        self._tabs.addTab(self.history, "")
        self._tabs.addTab(self.scan, "")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addWidget(self._tabs, 1)

    def _result(self) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.view, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.rejects_button)
        buttons.addWidget(self.undo_button)
        buttons.addStretch()
        buttons.addWidget(self.run_button)
        column.addLayout(buttons)
        return result

    def _connect(self) -> None:
        self.choice.zone.chosen.connect(self.take_file)
        self.choice.zone.browse_wanted.connect(self._on_browse)
        self.choice.changed.connect(self._try)
        self.history.undone.connect(self._on_undone)
        self._desk.jobs.started.connect(self._enable)
        self._desk.jobs.idle.connect(self._enable)
        self._desk.add_form("import", Room.IMPORTS, self.choice)
        browse = QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self)
        browse.activated.connect(self._on_browse)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Show another register's imports."""
        self.history.show_snapshot(snapshot)
        self.scan.on_changed(snapshot)
        if snapshot is None:
            self._asked += 1
            self.choice.clear()
            self._show(None)

    @Slot(object)
    def take_file(self, file: Path) -> None:
        """Try a file."""
        self._file = file
        self._desk.remember(file)
        self.choice.zone.show_file(file)
        self._try()

    def show_scan(self) -> None:
        """Turn to the tab for scanned cards, ready for a scan."""
        self._tabs.setCurrentWidget(self.scan)
        self.scan.begin()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Nhập dữ liệu"))
        self._tabs.setTabText(0, self.tr("Nhập một tệp"))
        self._tabs.setTabText(1, self.tr("Các lần đã nhập"))
        self._tabs.setTabText(self._tabs.indexOf(self.scan), self.tr("Quét mã"))
        self.run_button.setText(self.tr("Nhập vào sổ"))
        self.rejects_button.setText(self.tr("Lưu dòng bị loại ra Excel…"))
        self.undo_button.setText(self.tr("Hoàn tác lần nhập này"))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        report, busy = self.report, not self._desk.may_write
        self._stack.setCurrentIndex(1 if report else 0)
        if report is None:
            self._say_empty()
            return
        trial = report.batch is None
        self.run_button.setVisible(trial)
        self.run_button.setEnabled(changes(report) > 0 and not busy)
        self.undo_button.setVisible(not trial)
        self.undo_button.setEnabled(not busy)
        self.rejects_button.setEnabled(bool(report.rejects))
        said = self.tr("Đã nhập vào sổ (lần nhập số {number}).")
        self.state.setText(
            self.tr("Xem thử, chưa ghi gì vào sổ.") if trial else said.format(number=report.batch)
        )

    def _say_empty(self) -> None:
        if self._desk.jobs.asked_for and self._file:
            text = self.tr("Đang đọc {file}…").format(file=self._file.name)
        else:
            text = self.tr(
                "Chọn một tệp để xem thử. Chưa có gì được ghi vào sổ cho đến khi bạn bấm "
                "“Nhập vào sổ”."
            )
        self._empty.setText(text)

    @Slot()
    def _on_browse(self) -> None:
        wanted = self.tr("Tệp danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt)")
        title = self.tr("Chọn tệp cần nhập")
        folder = self._desk.preferences.folder
        dialogs.open_file(self, title, folder, wanted, self.take_file)

    @Slot()
    def _try(self) -> None:
        """Run the import without keeping anything."""
        if self._file and not self.choice.half_period:
            self._show(None)
            self._start(self.tr("Đang xem thử…"), dry_run=True)

    @Slot()
    def _on_run(self) -> None:
        self._start(self.tr("Đang nhập vào sổ…"), dry_run=False)

    def _start(self, title: str, *, dry_run: bool) -> None:
        snapshot, file = self._desk.session.snapshot, self._file
        if snapshot is None or file is None:
            return
        if self.choice.half_period:
            text = self.tr("Hãy gõ đủ hai ngày của diện hộ, hoặc để trống cả hai.")
            self._desk.tell(text, Tone.TROUBLE)
            return
        try:
            options = self.choice.options(dry_run=dry_run)
        except ClerkError as error:
            self._desk.refuse(error)
            return
        self._asked += 1
        asked, register = self._asked, snapshot.register

        def work(progress: Progress) -> tuple[int, ImportReport]:
            return asked, import_file(register, file, options, progress)

        self._desk.jobs.start(work, self._on_imported, title, self._on_refused, writes=not dry_run)

    def _on_imported(self, done: tuple[int, ImportReport]) -> None:
        asked, report = done
        if asked != self._asked:
            return
        self._show(report)
        if report.batch is not None:
            self.choice.rest()
            text = self.tr("Đã nhập {file} vào sổ.")
            self._desk.tell(text.format(file=self._file.name if self._file else ""))
            self._desk.session.refresh()

    def _on_refused(self, error: ClerkError) -> None:
        self._show(None)
        self._desk.refuse(error)

    def _show(self, report: ImportReport | None) -> None:
        self.report = report
        if report:
            self.view.show_report(report)
        self._enable()

    @Slot()
    def _on_rejects(self) -> None:
        stem = self._file.stem if self._file else ""
        name = self.tr("Dòng bị loại – {file}.xlsx").format(file=stem)
        title = self.tr("Lưu dòng bị loại ra Excel")
        dialogs.save_file(self, title, self._desk.target(name), "Excel (*.xlsx)", self._save)

    def _save(self, target: Path) -> None:
        report = self.report
        if report is None:
            return
        self._desk.remember(target)

        def work(_progress: Progress) -> Path:
            save_rejects(report, target)
            return target

        self._desk.jobs.start(work, self._on_saved, self.tr("Đang ghi Excel…"))

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu dòng bị loại vào “{file}”.").format(file=target.name)
        self._desk.offer(text, self.tr("Mở tệp"), lambda: open_path(target))

    @Slot()
    def _on_undo(self) -> None:
        if self.report and self.report.batch is not None:
            self.history.take_back(self.report.batch)

    @Slot(object)
    def _on_undone(self, batch: int) -> None:
        if self.report and self.report.batch == batch:
            self._show(None)
            self._try()
