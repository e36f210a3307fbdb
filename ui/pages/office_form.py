"""What the office says about itself: names, letterhead, where to pay."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.app.office import (
    BACKUP_SECOND,
    OFFICE_SETTINGS,
    TRANSFER_SETTINGS,
    missing_for_transfers,
    set_office,
)
from core.app.register import Register
from core.domain.progress import Progress
from core.domain.why import capital
from ui.controls import button, label
from ui.desk import Desk, Room, Tone
from ui.half_filled import NO, Fields, fill, show_text
from ui.pages.office_fields import TICKS, office_field, office_words, said_in, tidy
from ui.sizes import most_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken

# The second place of backups has a box of its own.
_ASKED = tuple(name for name in OFFICE_SETTINGS if name != BACKUP_SECOND)
_FORM_WIDTH = 720


class OfficeForm(Spoken):
    """One field a setting; saved together by one button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._snapshot: Snapshot | None = None
        self.fields: Fields = {name: office_field(name) for name in _ASKED}
        self._labels = {name: label() for name in _ASKED}
        self.save_button = button("main", self.save)
        self._lay_out()
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        desk.add_form("office", Room.SETTINGS, self)
        self.settle()

    def _lay_out(self) -> None:
        inside = QWidget()
        most_width(inside, _FORM_WIDTH)
        form = QFormLayout(inside)
        form.setContentsMargins(16, 8, 16, 8)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(24)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in self.fields.items():
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        line = QHBoxLayout()
        line.setContentsMargins(16, 4, 16, 8)
        line.addWidget(self.save_button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addLayout(line)

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show what another register's office set; what is being typed stays."""
        before, self._snapshot = self._snapshot, snapshot
        same = before and snapshot and before.register == snapshot.register
        known = before.office if before and same else {}
        for name, field in self.fields.items():
            untouched = said_in(field) == known.get(name, NO)
            if snapshot and (not same or untouched):
                show_text(field, snapshot.office[name])
        self._enable()

    @property
    def draft_fields(self) -> Fields:
        """All of them."""
        return self.fields

    def draft(self) -> Mapping[str, str]:
        """Return the settings that are typed and not saved."""
        known = self._snapshot.office if self._snapshot else {}
        return {
            name: said_in(field)
            for name, field in self.fields.items()
            if known and said_in(field) != tidy(known[name])
        }

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed before."""
        fill(self.fields, values)

    @Slot()
    def save(self) -> None:
        """Save every setting that differs."""
        QGuiApplication.inputMethod().commit()
        snapshot = self._snapshot
        if snapshot is None:
            return
        register = snapshot.register
        said = {name: said_in(field) for name, field in self.fields.items()}
        fresh = {name: value for name, value in said.items() if value != snapshot.office[name]}

        def work(_progress: Progress) -> Sequence[str]:
            return _save(register, fresh)

        self._desk.jobs.start(work, self._on_saved, self.tr("Đang lưu…"), writes=True)

    def _on_saved(self, missing: Sequence[str]) -> None:
        said = self.tr("Đã lưu cài đặt của cơ quan.")
        if missing:
            words = office_words()
            text = self.tr("Thư chưa có mã QR vì còn thiếu: {missing}.")
            said += " " + text.format(missing="; ".join(words[name] for name in missing))
        self._desk.tell(said, Tone.PLAIN if missing else Tone.DONE)
        self._desk.session.refresh()

    def retranslate(self) -> None:
        words = office_words()
        for name in _ASKED:
            word = words.get(name, capital(OFFICE_SETTINGS[name]))
            self._labels[name].setText("" if name in TICKS else word)
            field = self.fields[name]
            field.setAccessibleName(word)
            if isinstance(field, QCheckBox):
                field.setText(word)
        self.save_button.setText(self.tr("Lưu cài đặt"))

    @Slot()
    def _enable(self) -> None:
        free = self._snapshot is not None and self._desk.may_write
        self.save_button.setEnabled(free)


def _save(register: Register, fresh: Mapping[str, str]) -> Sequence[str]:
    """Save settings; return what a code to pay by still lacks, where that was touched."""
    set_office(register, fresh)
    return missing_for_transfers(register) if TRANSFER_SETTINGS & fresh.keys() else ()
