"""Every dialog of the window: a function that opens it and calls back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

Then = Callable[[], None]
TakeFile = Callable[[Path], None]


def confirm(parent: QWidget, question: str, yes: str, then: Then) -> QMessageBox:
    """Ask; call `then` if the clerk agrees."""
    box = _box(parent, QMessageBox.Icon.Question, question)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(
        QCoreApplication.translate("Dialogs", "Không"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(no)
    box.accepted.connect(then)
    box.open()
    return box


def show_crash(parent: QWidget | None, report: str) -> QMessageBox:
    """Say that something went wrong in the program itself, with a report to copy."""
    box = _box(
        parent,
        QMessageBox.Icon.Critical,
        QCoreApplication.translate(
            "Dialogs",
            "Chương trình gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; "
            "bạn có thể làm tiếp. Hãy chép báo cáo lỗi và gửi cho người hỗ trợ.",
        ),
    )
    box.setDetailedText(report)
    copy = box.addButton(
        QCoreApplication.translate("Dialogs", "Chép báo cáo lỗi"), QMessageBox.ButtonRole.ActionRole
    )
    copy.clicked.disconnect()
    copy.clicked.connect(_Copier(report, box).copy)
    close = box.addButton(
        QCoreApplication.translate("Dialogs", "Đóng"), QMessageBox.ButtonRole.AcceptRole
    )
    box.setEscapeButton(close)
    box.setDefaultButton(close)
    box.open()
    return box


def open_file(
    parent: QWidget, title: str, folder: Path, filters: str, then: TakeFile
) -> QFileDialog:
    """Let the clerk choose a file that exists."""
    dialog = _files(parent, title, folder, filters, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def save_file(
    parent: QWidget, title: str, target: Path, filters: str, then: TakeFile
) -> QFileDialog:
    """Let the clerk name a file to write; the ending is that of `target`."""
    dialog = _files(parent, title, target.parent, filters, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(target.suffix.lstrip("."))
    dialog.selectFile(target.name)
    dialog.open()
    return dialog


def choose_folder(parent: QWidget, title: str, folder: Path, then: TakeFile) -> QFileDialog:
    """Let the clerk choose a folder."""
    dialog = _files(parent, title, folder, "", then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()
    return dialog


class _Copier(QObject):
    """Puts a text on the clipboard."""

    def __init__(self, text: str, parent: QObject) -> None:
        super().__init__(parent)
        self._text = text

    @Slot()
    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)


class _Taker(QObject):
    """Hands the chosen file over as a path."""

    def __init__(self, then: TakeFile, parent: QObject) -> None:
        super().__init__(parent)
        self._then = then

    @Slot(str)
    def take(self, file: str) -> None:
        self._then(Path(file))


def _box(parent: QWidget | None, picture: QMessageBox.Icon, text: str) -> QMessageBox:
    name = QCoreApplication.translate("Dialogs", "Sổ BHYT")
    box = QMessageBox(picture, name, text, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _files(parent: QWidget, title: str, folder: Path, filters: str, then: TakeFile) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder), filters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(_Taker(then, dialog).take)
    return dialog
