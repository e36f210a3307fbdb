"""Every dialog of the window: a function that opens it and calls back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

Then = Callable[[], None]
TakeFile = Callable[[Path], None]


class ReportBox(QMessageBox):
    """The report of a fault in the program itself, to copy; goes away when closed."""

    def __init__(self, parent: QWidget | None, sentence: str, report: str) -> None:
        super().__init__(parent)
        _dress(self, QMessageBox.Icon.Critical, sentence)
        self.setInformativeText(
            QCoreApplication.translate(
                "Dialogs", "Báo cáo chỉ ghi chỗ hỏng trong chương trình, không có dữ liệu của ai."
            )
        )
        self.setDetailedText(report)
        copy = self.addButton(
            QCoreApplication.translate("Dialogs", "Chép báo cáo lỗi"),
            QMessageBox.ButtonRole.ActionRole,
        )
        copy.clicked.disconnect()
        copy.clicked.connect(self.copy)
        close = self.addButton(
            QCoreApplication.translate("Dialogs", "Đóng"), QMessageBox.ButtonRole.AcceptRole
        )
        self.setEscapeButton(close)
        self.setDefaultButton(close)
        self.open()

    def add(self, report: str) -> None:
        """Show one more report below the others; one that is there already changes nothing."""
        said = self.detailedText()
        if report not in said:
            self.setDetailedText(f"{said}\n\n{report}")

    @Slot()
    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.detailedText())


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


def show_crash(parent: QWidget | None, report: str, *, replaced: bool = False) -> ReportBox:
    """Say that something went wrong in the program itself, with a report to copy.

    With `replaced` that its files were replaced or removed while it runs.
    """
    gone = QCoreApplication.translate(
        "Dialogs",
        "Chương trình trên máy đã được thay hoặc gỡ trong lúc cửa sổ này đang mở nên không làm "
        "tiếp được. Những gì đã lưu vẫn còn nguyên. Hãy đóng cửa sổ này rồi mở lại chương trình.",
    )
    sentence = QCoreApplication.translate(
        "Dialogs",
        "Chương trình gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn nguyên; "
        "bạn có thể làm tiếp. Hãy chép báo cáo lỗi và gửi cho người hỗ trợ.",
    )
    return ReportBox(parent, gone if replaced else sentence, report)


def show_last_crash(parent: QWidget | None, report: str) -> ReportBox:
    """Show the report of a fault that ended the program before."""
    sentence = QCoreApplication.translate(
        "Dialogs",
        "Lần trước chương trình dừng đột ngột. Những gì đã lưu vẫn còn nguyên. "
        "Hãy chép báo cáo lỗi và gửi cho người hỗ trợ.",
    )
    return ReportBox(parent, sentence, report)


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


def choose_printer(parent: QWidget, printer: QPrinter, pages: int, then: Then) -> QPrintDialog:
    """Let the clerk choose the printer, which pages and how many copies; `printer` takes them."""
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    option = QAbstractPrintDialog.PrintDialogOption
    dialog.setOptions(
        option.PrintToFile
        | option.PrintPageRange
        | option.PrintCurrentPage
        | option.PrintCollateCopies
        | option.PrintShowPageSize
    )
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
    dialog.finished.connect(_Chosen(then, dialog).take)
    QDialog.open(dialog)  # its own `open` wants a receiver by name
    return dialog


def dismiss(parent: QWidget) -> None:
    """Close every dialog that is open, as if the clerk had said no."""
    for dialog in parent.findChildren(QDialog):
        dialog.reject()


class _Taker(QObject):
    """Hands the chosen file over as a path."""

    def __init__(self, then: TakeFile, parent: QObject) -> None:
        super().__init__(parent)
        self._then = then

    @Slot(str)
    def take(self, file: str) -> None:
        self._then(Path(file))


class _Chosen(QObject):
    """Goes on when a dialog ended with yes, where its `accepted` is another signal of Qt's."""

    def __init__(self, then: Then, parent: QObject) -> None:
        super().__init__(parent)
        self._then = then

    @Slot(int)
    def take(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self._then()


def _box(parent: QWidget, picture: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    _dress(box, picture, text)
    return box


def _dress(box: QMessageBox, picture: QMessageBox.Icon, text: str) -> None:
    box.setIcon(picture)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Sổ BHYT"))
    box.setText(text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def _files(parent: QWidget, title: str, folder: Path, filters: str, then: TakeFile) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder), filters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(_Taker(then, dialog).take)
    return dialog
