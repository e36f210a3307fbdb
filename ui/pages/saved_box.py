"""The lists the clerk keeps under names of their own, with how many stand on each today."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.app.register import Register
from core.app.saved_lists import (
    count_saved,
    remove_saved_list,
    save_list,
    saved_lists,
    unread_lists,
)
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.domain.roll import Roll
from core.domain.saved_list import SavedList
from ui.controls import button, label, say
from ui.desk import Desk
from ui.keys import on_keys
from ui.latest import Latest, Query
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.status_line import people_and_households
from ui.tick_popup import inside

_SAVED = Qt.ItemDataRole.UserRole
_WIDTH, _MOST_SEEN = 380, 10


@dataclass(frozen=True)
class Kept:
    """The saved lists, how many stand on each, and why some cannot be read."""

    lists: Sequence[SavedList]
    counts: Mapping[str, tuple[int, int]]
    unread: Mapping[str, str]


class SavedBox(Spoken):
    """A small window below its button. `chosen` brings the list to show.

    `shown` gives the register, the roll and the columns that are on the page, None for nothing.
    """

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        shown: Callable[[], tuple[Register, Roll, Sequence[str]] | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setObjectName("block")
        self._desk, self._shown = desk, shown
        self._latest = Latest(desk.looks, self)
        self._snapshot: Snapshot | None = None
        self._kept = Kept((), {}, {})
        self.open_button = button("", self.open)
        self.items = QListWidget()
        self.items.setFixedWidth(_WIDTH)
        self.items.itemActivated.connect(self._on_activated)
        self.items.currentRowChanged.connect(self._on_current)
        self._hint = label("quiet", wraps=True)
        self._trouble = label("trouble", wraps=True)
        self.name = QLineEdit()
        self.name.textChanged.connect(self._on_current)
        self.save_button = button("main", self.save)
        self.rename_button = button("", self.rename)
        self.remove_button = button("", self.remove)
        self._lay_out()
        on_keys(self, self.remove, "Delete", inside=True)
        on_keys(self, self.focus_name, "F2", inside=True)
        self.name.returnPressed.connect(self.save)
        self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for each in (self.items, self._hint, self.name, self._trouble):
            column.addWidget(each)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.remove_button)
        line.addStretch()
        line.addWidget(self.rename_button)
        line.addWidget(self.save_button)
        column.addLayout(line)

    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Keep the lists of another register, or this one after it was written to."""
        self._snapshot = snapshot
        self._latest.drop()
        self.open_button.setEnabled(snapshot is not None)
        if snapshot is None:
            self.hide()
            self._kept = Kept((), {}, {})
        elif self.isVisible():
            self._ask()

    @Slot()
    def open(self) -> None:
        """Open below the button and count every list anew."""
        say(self._trouble, "")
        self.ensurePolished()
        self._show_lists()
        self._place()
        self.show()
        self.items.setFocus()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Lie below the button, their right edges on one line, inside the window."""
        anchor, window = self.open_button, self.open_button.window()
        room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        where = QPoint(anchor.width() - self.width(), anchor.height())
        self.move(inside(room, self.size(), anchor.mapToGlobal(where)))

    def _ask(self) -> None:
        if self._snapshot:
            work = partial(_look, self._snapshot)
            self._latest.ask(Query(work, self._take, self._refuse))

    def _take(self, kept: Kept) -> None:
        self._kept = kept
        self._show_lists()

    def _refuse(self, error: ClerkError) -> None:
        say(self._trouble, str(error))
        if not self.isVisible():
            self._desk.refuse(error)

    def _show_lists(self) -> None:
        current = self.current
        self.items.clear()
        for saved in self._kept.lists:
            counts = self._kept.counts.get(saved.name)
            words = people_and_households(*counts) if counts else "…"
            item = QListWidgetItem(f"{saved.name}  –  {words}")
            item.setData(_SAVED, saved)
            self.items.addItem(item)
            if current and current.name == saved.name:
                self.items.setCurrentItem(item)
        for name, why in self._kept.unread.items():
            item = QListWidgetItem(name)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setToolTip(why)
            self.items.addItem(item)
        count = self.items.count()
        self.items.setVisible(count > 0)
        self.items.setFixedHeight(min(count, _MOST_SEEN) * self.items.sizeHintForRow(0) + 8)
        self._on_current()
        self.adjustSize()

    @property
    def current(self) -> SavedList | None:
        """The saved list the cursor is on."""
        item: QListWidgetItem | None = self.items.currentItem()
        return item.data(_SAVED) if item is not None else None

    def _named(self, name: str) -> SavedList | None:
        same = name.strip().casefold()
        return next((kept for kept in self._kept.lists if kept.name.casefold() == same), None)

    @Slot()
    def _on_current(self) -> None:
        named, may = bool(self.name.text().strip()), self._desk.may_write
        some = self.current is not None
        self.save_button.setEnabled(named and may)
        self.rename_button.setEnabled(named and some and may)
        self.remove_button.setEnabled(some and may)
        again = self._named(self.name.text()) is not None
        self.save_button.setText(self.tr("&Lưu thay") if again else self.tr("&Lưu danh sách"))

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        saved = item.data(_SAVED)
        if saved:
            self.hide()
            self.chosen.emit(saved)

    @Slot()
    def focus_name(self) -> None:
        """Begin to rename the current list."""
        if self.current:
            self.name.setText(self.current.name)
        self.name.setFocus()
        self.name.selectAll()

    @Slot()
    def save(self) -> None:
        """Keep what the page shows under the name, in place of one that has it."""
        shown, name = self._shown(), self.name.text().strip()
        if shown is None or not name:
            return
        old = self._named(name)
        saved = SavedList(name, shown[1], tuple(shown[2]))
        text = self.tr("Đã lưu danh sách “{name}”.").format(name=name)
        self._do(partial(save_list, saved=saved, instead_of=old.name if old else ""), text)

    @Slot()
    def rename(self) -> None:
        """Give the current list the name in the field."""
        old, name = self.current, self.name.text().strip()
        if old and name:
            text = self.tr("Đã đổi tên danh sách thành “{name}”.").format(name=name)
            saved = replace(old, name=name)
            self._do(partial(save_list, saved=saved, instead_of=old.name), text)

    @Slot()
    def remove(self) -> None:
        """Keep the current list no longer."""
        old = self.current
        if old and self.remove_button.isEnabled():
            text = self.tr("Đã bỏ danh sách “{name}”.").format(name=old.name)
            self._do(partial(remove_saved_list, name=old.name), text)

    def _do(self, deed: Callable[[Register], int], text: str) -> None:
        if self._snapshot is None or not self._desk.may_write:
            return
        register = self._snapshot.register
        self._desk.jobs.start(
            lambda _progress: deed(register),
            partial(self._on_done, text),
            refused=self._refuse,
            writes=True,
        )

    def _on_done(self, text: str, deed: int) -> None:
        self.name.clear()
        say(self._trouble, "")
        self._ask()
        self._desk.tell_done(text, deed)

    def retranslate(self) -> None:
        self.open_button.setText(self.tr("&Danh sách của tôi ▾"))
        self.open_button.setToolTip(
            self.tr("Danh sách đã lưu: mở lại, lưu, đổi tên, bỏ (Ctrl+Shift+D)")
        )
        self.items.setAccessibleName(self.tr("Danh sách của tôi"))
        self._hint.setText(
            self.tr("Lưu điều kiện lọc, cột và thứ tự đang xem; số người tính lại mỗi ngày.")
        )
        self.name.setPlaceholderText(self.tr("Đặt tên, ví dụ: Tiểu thương chợ Đông"))
        self.name.setAccessibleName(self.tr("Tên danh sách muốn lưu"))
        self.rename_button.setText(self.tr("Đổ&i tên (F2)"))
        self.remove_button.setText(self.tr("&Bỏ (Delete)"))
        self._on_current()


def _look(snapshot: Snapshot, progress: Progress) -> Kept:
    register = snapshot.register
    counts = count_saved(register, snapshot.day, progress)
    return Kept(saved_lists(register), counts, unread_lists(register))
