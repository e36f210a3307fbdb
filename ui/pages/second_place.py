"""Where a second copy of every backup goes."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.office import BACKUP_SECOND, set_office
from core.domain.backups import Reason
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label, say
from ui.desk import Desk
from ui.keeper import Kept
from ui.snapshot import Snapshot
from ui.spoken import Spoken


class SecondPlace(Spoken):
    """The folder, a button to choose another, one to do without."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self.place = label(wraps=True)
        self.choose_button = button("", self._on_choose)
        self.none_button = button("link", self._on_none)
        self._hint = label("quiet", wraps=True)
        self.trouble = label("trouble", wraps=True)
        line = QHBoxLayout()
        line.addWidget(self.place, 1)
        line.addWidget(self.none_button)
        line.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._hint)
        column.addWidget(self.trouble)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        desk.keeper.changed.connect(self.retranslate)
        self.settle()

    @property
    def folder(self) -> Path | None:
        """The second place, None where none is set."""
        said = self._snapshot.office[BACKUP_SECOND] if self._snapshot else ""
        return Path(said) if said else None

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show another register's second place."""
        self._snapshot = snapshot
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        folder = self.folder
        text = self.tr("Nơi thứ hai: {folder}") if folder else self.tr("Nơi thứ hai: chưa đặt")
        self.place.setText(text.format(folder=folder))
        self.choose_button.setText(self.tr("Chọn thư mục thứ hai…"))
        self.none_button.setText(self.tr("Bỏ nơi thứ hai"))
        self.none_button.setVisible(folder is not None)
        self._hint.setText(
            self.tr(
                "Nên chọn một ổ khác với ổ chứa sổ, ví dụ USB: hỏng máy, mất máy vẫn còn bản sao. "
                "Khi USB không cắm, lần sao lưu sau sẽ bù."
            )
        )
        say(self.trouble, self._desk.keeper.second_fault)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        free = self._snapshot is not None and self._desk.may_write
        self.choose_button.setEnabled(free)
        self.none_button.setEnabled(free)

    @Slot()
    def _on_choose(self) -> None:
        start = self.folder or self._desk.preferences.folder
        dialogs.choose_folder(self, self.tr("Thư mục sao lưu thứ hai"), start, self.set_folder)

    @Slot()
    def _on_none(self) -> None:
        self.set_folder(None)

    def set_folder(self, folder: Path | None) -> None:
        """Set the second place and give it a backup at once."""
        if self._snapshot is None:
            return
        register = self._snapshot.register
        value = str(folder or "")

        def work(_progress: Progress) -> None:
            set_office(register, {BACKUP_SECOND: value})

        then = partial(self._on_set, folder)
        self._desk.jobs.start(work, then, self.tr("Đang lưu…"), writes=True)

    def _on_set(self, folder: Path | None, _nothing: None) -> None:
        self._desk.session.refresh()
        if folder:
            title = self.tr("Đang sao lưu…")
            self._desk.keeper.back_up(Reason.MANUAL, title, self._on_kept)

    def _on_kept(self, kept: Kept) -> None:
        if kept.made and not kept.made.second_fault:
            self._desk.tell(self.tr("Từ nay mỗi bản sao lưu có thêm một bản ở nơi thứ hai."))
