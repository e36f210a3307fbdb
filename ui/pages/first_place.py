"""Where the new register lies, and where its backups go a second time."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.app.places import proposed_folder, refuse_place_of_new
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.text import search_key
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk
from ui.spoken import Spoken

_ENDING = ".sobhyt"


class PlaceStep(Spoken):
    """The file, proposed on this PC, and a folder for second backups; a bad place is said."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._proposed = Path()
        self._file_label = label("heading")
        self.file = QLineEdit()
        self.file_button = button("", self._on_file)
        self._file_hint = label("quiet", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self._second_label = label("heading")
        self.second = QLineEdit()
        self.second_button = button("", self._on_second)
        self.none_button = button("link", self._on_none)
        self._second_hint = label("quiet", wraps=True)
        for field in (self.file, self.second):
            field.setReadOnly(True)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        self._file_label.setBuddy(self.file)
        self._second_label.setBuddy(self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._file_label)
        column.addLayout(_line(self.file, self.file_button))
        column.addWidget(self._file_hint)
        column.addWidget(self.trouble)
        column.addSpacing(16)
        column.addWidget(self._second_label)
        column.addLayout(_line(self.second, self.none_button, self.second_button))
        column.addWidget(self._second_hint)
        column.addStretch()
        self.setFocusProxy(self.file_button)

    def propose(self, commune: str) -> None:
        """Propose a file on this PC named after the commune, unless another was chosen."""
        if self.is_proposed:
            name = search_key(commune).replace(" ", "_") or "so_bhyt"
            self._proposed = _free(proposed_folder() / f"{name}{_ENDING}")
            self._show(self._proposed)

    @property
    def path(self) -> Path:
        """The file to be made."""
        return Path(self.file.text())

    @property
    def is_proposed(self) -> bool:
        """Whether nobody chose another file."""
        return self.path in (Path(), self._proposed)

    def show_trouble(self, sentence: str) -> None:
        """Say why no register can be made there."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Take another place, and look at once whether a register may lie there."""
        self._show(path)

        def work(_progress: Progress) -> None:
            refuse_place_of_new(path)

        self._desk.jobs.start(work, self._on_good, refused=self._on_bad)

    @Slot(object)
    def take_second(self, folder: Path) -> None:
        """Take a folder for second backups."""
        self.second.setText(str(folder))
        self.none_button.show()
        self.changed.emit()

    def retranslate(self) -> None:
        self._file_label.setText(self.tr("Tệp sổ"))
        self.file.setAccessibleName(self.tr("Tệp sổ"))
        self.file_button.setText(self.tr("&Chọn nơi khác…"))
        self._file_hint.setText(
            self.tr(
                "Sổ là một tệp trên máy này. Ổ mạng, thư mục đồng bộ lên mạng và USB không dùng "
                "được vì dễ hỏng sổ."
            )
        )
        self._second_label.setText(self.tr("Nơi sao lưu thứ hai (không bắt buộc)"))
        self.second.setAccessibleName(self.tr("Nơi sao lưu thứ hai (không bắt buộc)"))
        self.second.setPlaceholderText(self.tr("Chưa đặt"))
        self.second_button.setText(self.tr("Chọn thư &mục…"))
        self.none_button.setText(self.tr("Bỏ nơi thứ hai"))
        self.none_button.setVisible(bool(self.second.text()))
        self._second_hint.setText(
            self.tr(
                "Chương trình tự sao lưu cạnh sổ. Nên chọn thêm một ổ khác, ví dụ USB: hỏng máy, "
                "mất máy vẫn còn bản sao."
            )
        )
        self.show_trouble(self.trouble.text())

    def _show(self, path: Path) -> None:
        self.file.setText("" if path == Path() else str(path))
        self.file.setCursorPosition(0)
        self.show_trouble("")
        self.changed.emit()

    def _on_good(self, _nothing: None) -> None:
        self.show_trouble("")

    def _on_bad(self, error: ClerkError) -> None:
        self.show_trouble(str(error))

    @Slot()
    def _on_file(self) -> None:
        title, wanted = self.tr("Lưu sổ mới ở đâu?"), self.tr("Sổ BHYT (*.sobhyt)")
        start = self.path if self.path.parent.is_dir() else self._desk.target(self.path.name)
        dialogs.save_file(self, title, start, wanted, self.take_file)

    @Slot()
    def _on_second(self) -> None:
        title = self.tr("Thư mục sao lưu thứ hai")
        dialogs.choose_folder(self, title, self._desk.preferences.folder, self.take_second)

    @Slot()
    def _on_none(self) -> None:
        self.second.clear()
        self.none_button.hide()
        self.changed.emit()


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for place, widget in enumerate(widgets):
        line.addWidget(widget, int(place == 0))
    return line


def _free(path: Path) -> Path:
    """Return the path, with a number where there is such a file already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}_{number}")
    return free
