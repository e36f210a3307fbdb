"""Saving a form that was looked at, and entering it as sent."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.form_looks import FormLook
from core.app.form_plans import FormOptions
from core.app.forms import FormKind, MadeForms, enter_sent, make_form
from core.app.register import Register
from core.domain.errors import ClerkError, Way
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label, say
from ui.desk import Desk
from ui.opening import open_path
from ui.spoken import Spoken
from ui.words import filled


class FormSaving(Spoken):
    """A button that saves, what was saved, and whether it was sent.

    `lacking` tells that somebody lacks something, so that nothing was written.
    """

    lacking = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: tuple[Register, FormOptions, FormLook] | None = None
        self._target: Path | None = None
        self.made: MadeForms | None = None
        self.save_button = button("main", self.save)
        self.said = label(wraps=True)
        self.sent_button = button("", self.enter)
        self.open_button = button("", self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (self.save_button, self.said, self.sent_button, self.open_button):
            column.addWidget(each)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def offer(self, register: Register, options: FormOptions, look: FormLook | None) -> None:
        """Let a form be saved that has files; without a look, nothing."""
        self._asked = (register, options, look) if look and look.files else None
        self._enable()

    def forget(self) -> None:
        """Forget what was saved: another form is wanted."""
        self.made = self._target = self._asked = None
        self.retranslate()

    def retranslate(self) -> None:
        self.save_button.setText(self.tr("Lưu Excel… (Ctrl+S)"))
        self.sent_button.setText(self.tr("Đã &gửi: ghi sổ"))
        self.sent_button.setToolTip(
            self.tr("Mỗi biểu một số, ghi cả vào tệp; biểu lần sau chỉ còn thay đổi")
        )
        self.open_button.setText(self.tr("&Mở tệp đã lưu"))
        say(self.said, self._saved_words())
        self.sent_button.setVisible(self._may_be_sent)
        self.open_button.setVisible(self.made is not None)
        self._enable()

    @property
    def _may_be_sent(self) -> bool:
        made = self.made
        return made is not None and made.deed is None and made.form is not FormKind.POVERTY

    def _saved_words(self) -> str:
        made, target = self.made, self._target
        if made is None or target is None:
            return ""
        text = self.tr("Đã lưu {count} tệp vào “{place}”.")
        parts = [filled(text, count=len(made.files), place=target.name)]
        groups = [one.group for one in made.files if one.lacks_letters]
        if groups and made.form is not FormKind.POVERTY:
            more = self.tr("Nhóm {groups}: hỏi cơ quan BHXH hai chữ sau mã đơn vị rồi ghi thêm.")
            parts.append(more.format(groups=", ".join(groups)))
        if made.deed:
            parts.append(self.tr("Đã ghi là đã gửi."))
        elif self._may_be_sent:
            parts.append(self.tr("Đã gửi cơ quan BHXH?"))
        return " ".join(parts)

    @Slot()
    def _enable(self) -> None:
        free = not self._desk.jobs.asked_for
        self.save_button.setEnabled(free and self._asked is not None)
        self.sent_button.setEnabled(free and self._may_be_sent and self._desk.may_write)

    @Slot()
    def save(self) -> None:
        """Ask where to: a file, or a folder where there are several."""
        if self._asked is None or not self.save_button.isEnabled():
            return
        _, options, look = self._asked
        title = self.tr("Lưu biểu")
        if look.files > 1:
            dialogs.choose_folder(self, title, self._desk.preferences.folder, self._write)
            return
        named = look.groups[0].group.replace("/", "-")
        name = options.on.year if options.form is FormKind.POVERTY else named
        target = self._desk.target(f"{options.form}_{name}.xlsx")
        dialogs.save_file(self, title, target, "Excel (*.xlsx)", self._write)

    def _write(self, target: Path) -> None:
        if self._asked is None:
            return
        register, options, _ = self._asked
        self._desk.remember(Path(target, "x") if target.is_dir() else target)

        def work(progress: Progress) -> tuple[Path, MadeForms]:
            return target, make_form(register, options, target, progress)

        title = self.tr("Đang ghi biểu…")
        self._desk.jobs.start(work, self._on_saved, title, self._on_refused)

    def _on_saved(self, done: tuple[Path, MadeForms]) -> None:
        self._target, self.made = done
        self.retranslate()
        self._desk.offer(self._saved_words(), self.open_button.text().replace("&", ""), self.open)

    def _on_refused(self, error: ClerkError) -> None:
        if Way.MISSING in error.ways:
            self.lacking.emit()
        self._desk.refuse(error)

    @Slot()
    def enter(self) -> None:
        """Enter what was saved as sent."""
        made, asked = self.made, self._asked
        if made is None or asked is None:
            return

        def work(progress: Progress) -> MadeForms:
            return enter_sent(asked[0], made, progress)

        title = self.tr("Đang ghi là đã gửi…")
        self._desk.jobs.start(work, self._on_entered, title, writes=True)

    def _on_entered(self, made: MadeForms) -> None:
        self.made = made
        self.retranslate()
        text = self.tr("Đã ghi {count} biểu là đã gửi cơ quan BHXH.")
        if made.deed:
            self._desk.tell_done(filled(text, count=len(made.files)), made.deed)

    @Slot()
    def open(self) -> None:
        """Open what was saved."""
        if self._target:
            open_path(self._target)
