"""What the program is, its version, whose work it carries, and where its files lie."""

from pathlib import Path
from platform import python_version

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.app.backups import backup_folder_of
from core.app.diagnosis import diagnosis
from core.app.places import proposed_folder
from core.version import program_version
from ui.controls import Sender, button, label, say, scrolled
from ui.opening import open_path
from ui.preferences import default_file, local_folder
from ui.snapshot import Snapshot
from ui.spoken import Spoken

_DATA, _BACKUPS, _LOGS, _SETTINGS = "data", "backups", "logs", "settings"


class AboutView(Spoken):
    """A few lines of text, the four folders, what to copy for a supporter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._name = label("title")
        self.text = label(wraps=True)
        self._words: dict[str, QLabel] = {}
        self.paths: dict[str, QLabel] = {}
        self.opening: dict[str, QPushButton] = {}
        self.copy = button("", self._on_copy)
        self.told = label(wraps=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(self.text)
        column.addLayout(self._folder_rows())
        line = QHBoxLayout()
        line.addWidget(self.copy)
        line.addWidget(self.told, 1)
        line.addStretch()  # the button keeps its width while nothing is told
        column.addLayout(line)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolled(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        whole.addWidget(area)
        self.settle()

    def _folder_rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(16)
        for row, name in enumerate((_DATA, _BACKUPS, _LOGS, _SETTINGS)):
            self._words[name] = label()
            self.paths[name] = label(wraps=True)
            sender = Sender(name, self)
            sender.sent.connect(self._on_open)
            self.opening[name] = button("", sender.send)
            for place, widget in enumerate(
                (self._words[name], self.paths[name], self.opening[name])
            ):
                rows.addWidget(widget, row, place)
        rows.setColumnStretch(1, 1)
        return rows

    def folders(self) -> dict[str, Path]:
        """Return where data, backups, reports of faults and settings lie."""
        register = self._snapshot.register if self._snapshot else None
        data = register.path.parent if register else proposed_folder()
        return {
            _DATA: data,
            _BACKUPS: backup_folder_of(register.path) if register else data,
            _LOGS: local_folder(),
            _SETTINGS: default_file().parent,
        }

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show the folders of another register."""
        self._snapshot = snapshot
        self._show_folders()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Sổ BHYT"))
        text = self.tr(
            "Sổ theo dõi thẻ bảo hiểm y tế của xã, phường: ai hết hạn, ai mất hỗ trợ, "
            "phải đóng bao nhiêu, báo cho ai.\n\n"
            "Phiên bản {version} · Python {python} · Qt {qt}\n\n"
            "Mọi dữ liệu nằm trên máy này, trong một tệp .sobhyt; chương trình không gửi gì đi.\n\n"
            "Phông chữ: Be Vietnam Pro, Tinos (OFL). Biểu tượng: Lucide (ISC). "
            "Cửa sổ: Qt for Python (LGPL)."
        )
        versions = {"version": program_version(), "python": python_version(), "qt": qVersion()}
        self.text.setText(text.format(**versions))
        self._say_folders()
        say(self.told, "")
        self.copy.setText(self.tr("Chép thông tin chẩn đoán"))
        self._show_folders()

    def _say_folders(self) -> None:
        words = {
            _DATA: (self.tr("Dữ liệu"), self.tr("Mở thư mục dữ liệu")),
            _BACKUPS: (self.tr("Bản sao lưu"), self.tr("Mở thư mục bản sao lưu")),
            _LOGS: (self.tr("Báo cáo lỗi"), self.tr("Mở thư mục báo cáo lỗi")),
            _SETTINGS: (self.tr("Tùy chọn của cửa sổ"), self.tr("Mở thư mục tùy chọn")),
        }
        for name, (word, spoken) in words.items():
            self._words[name].setText(word)
            self.opening[name].setText(self.tr("Mở thư mục"))
            self.opening[name].setAccessibleName(spoken)

    def _show_folders(self) -> None:
        for name, folder in self.folders().items():
            self.paths[name].setText(str(folder))

    @Slot(object)
    def _on_open(self, name: str) -> None:
        """Open the folder; one not made yet is said."""
        folder = self.folders()[name]
        if folder.is_dir():
            say(self.told, "")
            open_path(folder)
        else:
            say(self.told, self.tr("Thư mục này chưa có; chương trình tạo khi cần đến."))

    @Slot()
    def _on_copy(self) -> None:
        register = self._snapshot.register if self._snapshot else None
        QGuiApplication.clipboard().setText(diagnosis(register, qVersion(), self.folders()))
        say(self.told, self.tr("Đã chép; trong đó không có tên, số hay đường dẫn của ai."))
