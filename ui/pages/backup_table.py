"""The backups of a register, newest first, with what each holds."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.backup_looks import Look, look_over
from core.app.register import Register
from core.app.unlocking import Access
from core.domain.backups import REASON_WORDS
from core.domain.money import format_money
from core.domain.progress import Progress
from core.domain.why import capital
from ui.controls import label
from ui.desk import Desk
from ui.moments import moment_words
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import filled, said

_KB = 1024


class BackupTable(Spoken):
    """Looks at the backups in the background whenever it is seen; `moved` brings the current."""

    moved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self._second: Path | None = None
        self._register: Register | None = None
        self._looks: Sequence[Look] = ()
        self._stale = False
        self.empty = label("quiet", wraps=True)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.table.moved.connect(self._on_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        self.settle()

    def show_backups(
        self, path: Path | None, second: Path | None, register: Register | None
    ) -> None:
        """Show the backups of another register, `register` where it is open."""
        if (path, register) != (self._path, self._register):
            self._looks = ()
            self.retranslate()
        self._path, self._second, self._register = path, second, register
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Look at the folders anew, now or when next seen."""
        self._stale = True
        if self.isVisible():
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look()

    def current(self) -> Look | None:
        """Return the chosen backup."""
        look = self.table.current()
        return look if isinstance(look, Look) else None

    def retranslate(self) -> None:
        chosen = self.current()
        self.table.setAccessibleName(self.tr("Các bản sao lưu"))
        self.empty.setText(self.tr("Chưa có bản sao lưu nào."))
        self.empty.setVisible(not self._looks)
        self.table.show_rows(self._columns(), self._looks)
        if chosen:
            self.table.select(lambda look: look.backup.path == chosen.backup.path)

    def _look(self) -> None:
        self._stale = False
        path, second, register = self._path, self._second, self._register
        if path is None:
            return
        access = Access(register.user.name, key=register.key) if register else self._known()

        def work(progress: Progress) -> tuple[Path, tuple[Look, ...]]:
            return path, look_over(path, second, access, register, progress)

        self._desk.jobs.start(work, self._on_looked)

    def _known(self) -> Access:
        user = self._desk.preferences.user
        return Access(user) if user else Access()

    def _on_looked(self, seen: tuple[Path, tuple[Look, ...]]) -> None:
        path, looks = seen
        if path == self._path:
            self._looks = looks
            self.retranslate()

    @Slot(object)
    def _on_moved(self, look: Look | None) -> None:
        self.moved.emit(look)

    def _columns(self) -> tuple[Shown, ...]:
        beside, second = self.tr("cạnh sổ"), self.tr("nơi thứ hai")
        return (
            Shown(self.tr("Lúc"), _moment, 16, sort=lambda look: look.backup.age_order),
            Shown(self.tr("Vì sao"), reason_words, 22),
            Shown(self.tr("Người"), _people, 7, right=True, sort=_people_count),
            Shown(self.tr("Hộ"), _households, 6, right=True, sort=_household_count),
            Shown(self.tr("Cỡ"), _size, 8, right=True, sort=lambda look: look.size),
            Shown(self.tr("Nơi"), lambda look: beside if look.beside else second, 11),
            Shown(self.tr("Tình trạng"), self._state, 28, tone=_tone),
        )

    def _state(self, look: Look) -> str:
        if look.locked:
            return self.tr("có mật khẩu khác")
        if look.inside is None:
            return self.tr("hỏng, không dùng được")
        if look.since:
            return filled(self.tr("đọc được; sau đó sổ có {count} thay đổi"), count=look.since)
        return (
            self.tr("đọc được") if look.since is None else self.tr("đọc được; đúng như sổ hiện nay")
        )


def reason_words(look: Look) -> str:
    """Return why a backup was made."""
    return said(capital(REASON_WORDS[look.backup.reason]))


def _moment(look: Look) -> str:
    return moment_words(look.backup.at)


def _people_count(look: Look) -> int | None:
    return look.inside.people if look.inside else None


def _household_count(look: Look) -> int | None:
    return look.inside.households if look.inside else None


def _people(look: Look) -> str:
    return format_money(look.inside.people) if look.inside else ""


def _households(look: Look) -> str:
    return format_money(look.inside.households) if look.inside else ""


def _size(look: Look) -> str:
    return f"{format_money(-(-look.size // _KB))} KB"


def _tone(look: Look) -> str:
    if look.locked:
        return "waiting"
    return "valid" if look.inside else "lapsed"
