"""Backups of the open register: making, looking, restoring, proving."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.backups import back_up_to, backup_folder_of
from core.domain.backups import Backup, Reason
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Tone
from ui.keeper import Kept
from ui.opening import open_path
from ui.pages.backup_table import BackupTable
from ui.pages.proving import ProvingView
from ui.pages.restore_box import RestoreBox
from ui.pages.second_place import SecondPlace
from ui.snapshot import Snapshot
from ui.spoken import Spoken


class BackupsView(Spoken):
    """The backups, what the current one holds, and all that can be done with them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self._hint = label("quiet", wraps=True)
        self.backups = BackupTable(desk)
        self.box = RestoreBox(desk)
        self.now_button = button("main", self._on_now)
        self.to_button = button("", self._on_to)
        self.folder_button = button("", self._on_folder)
        self.second = SecondPlace(desk)
        self.proving = ProvingView(desk)
        self._lay_out()
        self.backups.moved.connect(self.box.show_look)
        desk.keeper.changed.connect(self.backups.look_again)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.now_button)
        buttons.addWidget(self.to_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        column.addWidget(self.backups, 1)
        column.addWidget(self.box)
        column.addWidget(self.second)
        column.addWidget(self.proving)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show another register's backups."""
        self._snapshot = snapshot
        register = snapshot.register if snapshot else None
        path = register.path if register else None
        self.second.show_snapshot(snapshot)
        self.proving.show_snapshot(snapshot)
        self.box.show_target(path, register)
        self.backups.show_backups(path, self.second.folder, register)
        self._enable()

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Chương trình tự sao lưu khi mở và đóng sổ, trước khi nhập tệp hay hoàn tác một "
                "lần nhập, và 30 phút một lần khi có thay đổi. Bản cũ được bỏ bớt: giữ 20 bản mới "
                "nhất và bản cuối của 30 ngày, 12 tuần, 24 tháng gần nhất có sao lưu."
            )
        )
        self.now_button.setText(self.tr("Sao lưu ngay"))
        self.to_button.setText(self.tr("Sao lưu vào thư mục khác…"))
        self.folder_button.setText(self.tr("Mở thư mục"))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        is_open = self._snapshot is not None
        self.now_button.setEnabled(is_open and self._desk.may_write)
        self.to_button.setEnabled(is_open and not self._desk.jobs.writing)
        self.folder_button.setEnabled(is_open)

    @Slot()
    def _on_now(self) -> None:
        title = self.tr("Đang sao lưu…")
        self._desk.keeper.back_up(Reason.MANUAL, title, self._on_kept)

    def _on_kept(self, kept: Kept) -> None:
        if kept.made is None:
            return
        if kept.made.second_fault:
            text = self.tr("Đã sao lưu cạnh sổ. {fault}").format(fault=kept.made.second_fault)
            self._desk.tell(text, Tone.TROUBLE)
        else:
            self._desk.tell(self.tr("Đã sao lưu."), Tone.DONE)

    @Slot()
    def _on_to(self) -> None:
        title = self.tr("Sao lưu vào thư mục nào?")
        dialogs.choose_folder(self, title, self._desk.preferences.folder, self._back_up_to)

    def _back_up_to(self, folder: Path) -> None:
        if self._snapshot is None:
            return
        register = self._snapshot.register

        def work(_progress: Progress) -> Backup:
            return back_up_to(register, folder)

        self._desk.jobs.start(work, self._on_there, self.tr("Đang sao lưu…"))

    def _on_there(self, backup: Backup) -> None:
        text = self.tr("Đã sao lưu thành “{name}”.").format(name=backup.path.name)
        self._desk.offer(text, self.tr("Mở thư mục"), partial(open_path, backup.path.parent))

    @Slot()
    def _on_folder(self) -> None:
        look = self.backups.current()
        if look:
            open_path(look.backup.path.parent)
        elif self._snapshot:
            path = self._snapshot.register.path
            folder = backup_folder_of(path)
            open_path(folder if folder.is_dir() else path.parent)
