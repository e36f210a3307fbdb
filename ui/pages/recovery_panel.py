"""The recovery key, shown until the clerk has put it away."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from core.app.key_sheets import save_recovery_key
from core.app.register import Register
from core.domain.progress import Progress
from ui import dialogs
from ui.controls import button, label
from ui.desk import Desk, Tone
from ui.pages.security_box import SecurityBox
from ui.sizes import most_width

_GROUPS = 3  # in a line
_WIDTH = 720


class RecoveryPanel(SecurityBox):
    """The key in large letters, saved or copied from here; `left` once it is put away."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        most_width(self, _WIDTH)
        self._register: Register | None = None
        self._key = ""
        self._words = label(wraps=True)
        self.key = label("key")
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.save_button = button("main", self.save)
        self.copy_button = button("", self.copy)
        self.put_away = QCheckBox()
        self.close_button = button("", self.close_panel)
        self.close_button.setEnabled(False)
        self.put_away.toggled.connect(self.close_button.setEnabled)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch()
        end = QHBoxLayout()
        end.addWidget(self.put_away)
        end.addStretch()
        end.addWidget(self.close_button)
        self.column.addWidget(self._words)
        self.column.addWidget(self.key)
        self.column.addLayout(buttons)
        self.column.addLayout(end)

    def show_key(self, register: Register, key: str) -> None:
        """Show the key of a register."""
        self._register, self._key = register, key
        groups = key.split("-")
        lines = ("-".join(groups[n : n + _GROUPS]) for n in range(0, len(groups), _GROUPS))
        self.key.setText("-\n".join(lines))
        self.put_away.setChecked(False)
        self.save_button.setFocus()

    def forget(self) -> None:
        self._register, self._key = None, ""
        self.key.clear()

    @Slot()
    def save(self) -> None:
        """Ask where the page to print goes."""
        if self._register:
            target = self.desk.target(f"chia_khoi_phuc_{self._register.path.stem}.pdf")
            title = self.tr("Lưu tờ in chìa khôi phục")
            dialogs.save_file(self, title, target, self.tr("Tờ in (*.pdf)"), self._save_to)

    def _save_to(self, target: Path) -> None:
        if self._register is None:
            return
        self.desk.remember(target)
        register, key, today = self._register, self._key, self.desk.session.today()

        def work(_progress: Progress) -> Path:
            save_recovery_key(register, key, target, today)
            return target

        self.desk.jobs.start(work, self._on_saved, self.tr("Đang lưu tờ in…"))

    def _on_saved(self, target: Path) -> None:
        text = self.tr("Đã lưu {file}: in ra, cất vào tủ có khóa rồi xóa tệp.")
        self.desk.offer_file(text.format(file=target.name), target)

    @Slot()
    def copy(self) -> None:
        """Put the key on the clipboard."""
        QGuiApplication.clipboard().setText(self._key)
        self.desk.tell(self.tr("Đã chép chìa khôi phục; đừng gửi qua mạng."), Tone.DONE)

    @Slot()
    def close_panel(self) -> None:
        """Show the key no more."""
        self.forget()
        self.left.emit()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Chìa khôi phục của sổ"))
        self._words.setText(
            self.tr(
                "Quên mật khẩu thì chỉ chìa này mở được sổ. Hãy in ra, cất trong tủ có khóa hoặc "
                "két, không để cạnh máy. Ai có chìa này đọc được toàn bộ sổ."
            )
        )
        self.key.setAccessibleName(self.tr("Chìa khôi phục"))
        self.save_button.setText(self.tr("Lưu tờ in (PDF)…"))
        self.copy_button.setText(self.tr("Chép"))
        self.put_away.setText(self.tr("Tôi đã in hoặc cất chìa khôi phục"))
        self.close_button.setText(self.tr("Xong"))
