"""Which file to import, and what the clerk says about it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from core.app.importing import ImportOptions
from core.app.looking import ReadingTerms
from core.domain.answers import Answers
from core.domain.errors import ClerkError
from core.domain.records import FileKind
from ui.controls import button, label, restyle
from ui.day_field import DayField
from ui.dropping import TakesFile, dropped_file
from ui.half_filled import Fields, fill, typed
from ui.session import Session
from ui.spoken import Spoken
from ui.words import kind_word


class DropZone(TakesFile, Spoken):
    """Takes one file by button or by dropping it, or what was copied from a spreadsheet."""

    chosen = Signal(object)
    browse_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self._shown = ""
        self._name = label("heading", wraps=True)
        self._hint = label("quiet", wraps=True)
        self.browse_button = button("", self.browse_wanted)
        self.paste_button = button("", self.paste_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for widget in (self._name, self._hint):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.browse_button)
        line.addWidget(self.paste_button)
        line.addStretch()
        column.addLayout(line)
        self.settle()

    def show_name(self, name: str) -> None:
        """Show the name of the chosen file, "" for none."""
        self._shown = name
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(self._shown or self.tr("Kéo tệp vào đây"))
        self._hint.setText(self.tr("Excel (.xlsx, .xls, .xlsb), .ods hoặc .csv"))
        self.browse_button.setText(self.tr("Chọn tệp…"))
        self.browse_button.setToolTip(self.tr("Chọn tệp cần nhập (Ctrl+O)"))
        self.paste_button.setText(self.tr("Dán từ Excel"))
        self.paste_button.setToolTip(
            self.tr("Dán các dòng đã chép từ Excel, kể cả dòng tiêu đề (Ctrl+V)")
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().dragEnterEvent(event)
        restyle(self, "over", value=dropped_file(event.mimeData()) is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        restyle(self, "over", value=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        restyle(self, "over", value=False)
        super().dropEvent(event)

    def take_file(self, file: Path) -> None:
        """Say that a file was dropped."""
        self.chosen.emit(file)


class ImportChoice(Spoken):
    """The file, its kind, the days its classes hold, whether it is complete.

    `kind_picked`: the file is to be read as something else; `changed`: the rest is another.
    """

    changed = Signal()
    kind_picked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.zone = DropZone()
        self.kind = QComboBox()
        self.kind.addItem("", None)
        for kind in FileKind:
            self.kind.addItem("", kind)
        self.first = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        self.complete = QCheckBox()
        self._labels = {name: label() for name in ("kind", "class")}
        self._hint = label("quiet", wraps=True)
        self._lay_out()
        self.kind.activated.connect(self._on_kind)
        self.complete.clicked.connect(self._on_changed)
        for field in (self.first, self.last):
            field.picked.connect(self._on_changed)
        self.draft_fields: Fields = {
            "kind": self.kind,
            "first": self.first,
            "last": self.last,
            "complete": self.complete,
        }
        self.rest()
        self.settle()

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self.first)
        days.addWidget(self.last)
        days.addStretch()
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(8)
        self._labels["kind"].setBuddy(self.kind)
        form.addRow(self._labels["kind"], self.kind)
        form.addRow(self._labels["class"], days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.zone)
        column.addLayout(form)
        column.addWidget(self.complete)
        column.addWidget(self._hint)
        column.addStretch()
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def chosen_kind(self) -> FileKind | None:
        """What the clerk says the file holds; None: the file tells."""
        chosen = self.kind.currentData()
        return FileKind(chosen) if chosen else None

    def options(self, terms: ReadingTerms, answers: Answers, *, overwrite: bool) -> ImportOptions:
        """Return what the clerk says; days that are no period raise `ClerkError`."""
        if self.half_period:
            raise ClerkError(
                self.tr("Hãy gõ đủ hai ngày của diện hộ, hoặc để trống cả hai (bước 1. Tệp).")
            )
        return ImportOptions(
            on=self._session.today(),
            terms=terms,
            class_from=self.first.day,
            class_to=self.last.day,
            complete=self.complete.isChecked(),
            answers=answers,
            overwrite=overwrite,
        )

    @property
    def half_period(self) -> bool:
        """Whether only one of the two days is given, or one cannot be read."""
        given = [bool(field.text().strip()) for field in (self.first, self.last)]
        return given[0] != given[1] or self.first.wrong or self.last.wrong

    def draft(self) -> Mapping[str, str]:
        """Return what is said and not imported by."""
        said = typed(self.draft_fields)
        return {} if said == self._at_rest else said

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Say again what was said before."""
        fill(self.draft_fields, values)
        self.kind_picked.emit()

    def rest(self) -> None:
        """Take what is said as done with."""
        self._at_rest = typed(self.draft_fields)

    def clear(self) -> None:
        """Say nothing."""
        for box in (self.first, self.last):
            box.show_day(None)
        self.kind.setCurrentIndex(0)
        self.complete.setChecked(False)
        self.rest()

    def retranslate(self) -> None:
        self.kind.setItemText(0, self.tr("Tự nhận biết"))
        for place, kind in enumerate(FileKind, start=1):
            self.kind.setItemText(place, kind_word(kind))
        self._labels["kind"].setText(self.tr("Loại tệp"))
        self._labels["class"].setText(self.tr("Diện hộ có giá trị từ – đến (nếu biết)"))
        self.kind.setAccessibleName(self.tr("Loại tệp"))
        self.first.setAccessibleName(self.tr("Diện hộ từ ngày"))
        self.last.setAccessibleName(self.tr("Diện hộ đến ngày"))
        self.first.setPlaceholderText(self.tr("từ ngày"))
        self.last.setPlaceholderText(self.tr("đến ngày"))
        self.complete.setText(self.tr("Danh sách đầy đủ của cả xã"))
        self._hint.setText(
            self.tr("Đầy đủ: hộ không có tên trong danh sách được coi là không thuộc diện nào.")
        )

    @Slot()
    def _on_kind(self) -> None:
        self.kind_picked.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
