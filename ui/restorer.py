"""Putting a backup in the place of the register and opening it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from core.app.register import Register
from core.app.restoring import Restored, restore
from core.app.unlocking import Access
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from ui.desk import Desk, Notice, Tone
from ui.moments import moment_words


class Restorer(QObject):
    """Restores in the background, opens the result and offers to take it back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def restore(
        self,
        backup: Path,
        target: Path,
        access: Access,
        refused: Callable[[ClerkError], None] | None = None,
    ) -> None:
        """Put a backup into place; `access` opens it, and the register it replaces."""
        snapshot = self._desk.session.snapshot
        before = access
        if snapshot and snapshot.register.path == target:
            before = Access(snapshot.register.user.name, key=snapshot.register.key)

        def work(_progress: Progress) -> Restored:
            return restore(backup, target, access)

        self._desk.jobs.start(
            work,
            partial(self._on_restored, access, before),
            self.tr("Đang khôi phục…"),
            refused,
            writes=True,
        )

    def _on_restored(self, access: Access, before: Access, restored: Restored) -> None:
        desk, path = self._desk, restored.register
        desk.keeper.let_go()
        desk.session.close_register()
        desk.session.open_by(path, lambda: Register.open(path, access))
        desk.told.emit(self._notice(before, restored))

    def _notice(self, before: Access, restored: Restored) -> Notice:
        if restored.kept:
            text = self.tr(
                "Đã khôi phục. Sổ trước đó được giữ thành bản sao lưu lúc {moment} (trước khi "
                "khôi phục)."
            ).format(moment=moment_words(restored.kept.at))
            back = partial(self.restore, restored.kept.path, restored.register, before)
            return Notice(text, Tone.DONE, self.tr("Hoàn tác"), back)
        if restored.aside:
            text = self.tr("Đã khôi phục. Tệp sổ trước đó được giữ lại với tên “{name}”.")
            return Notice(text.format(name=restored.aside.name), Tone.DONE)
        return Notice(self.tr("Đã khôi phục."), Tone.DONE)
