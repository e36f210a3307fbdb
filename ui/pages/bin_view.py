"""What was taken away and can come back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.bin import HELD_WORDS, BinLine, bin_of
from core.app.history import moment
from core.domain.text import holding, search_key
from ui.controls import button, label
from ui.desk import Desk
from ui.empty_state import EmptyState, OrEmpty
from ui.journal_words import deed_text, rows_text
from ui.lazy import LazyView
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown
from ui.words import said
from ui.words_field import WordsField


class BinView(LazyView):
    """A table of what was taken away, newest first; a search field; a button that puts it back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lines: Sequence[BinLine] = ()
        self._keys: Sequence[str] = ()
        self._hint = label("quiet", wraps=True)
        self.field = WordsField()
        self.table = Table()
        self.table.verticalHeader().hide()
        self.rows = OrEmpty(self.table, EmptyState(desk, "cai_dat"))
        self.back_button = button("", self._on_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._hint)
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(self.back_button)
        column.addLayout(line)
        self.field.changed.connect(self._find)
        self.table.moved.connect(self._enable)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def show_snapshot(self, snapshot: Snapshot | None) -> None:
        """Show another register's bin, or that of the same one after a new deed."""
        if snapshot is None:
            self.want(None)
            self.take(())
        else:
            self.want(partial(bin_of, snapshot.register))

    def take(self, found: Sequence[BinLine]) -> None:
        """Show what was taken away."""
        self._lines = found
        self._show()

    def retranslate(self) -> None:
        hint = self.tr(
            "Những gì đã bỏ khỏi sổ, kể cả bỏ vì gộp hay hoàn tác ({words}), và người bị loại khỏi "
            "danh sách. Đưa lại được khi chưa có việc sau dựa trên nó; việc khác xem ở Nhật ký."
        )
        self._hint.setText(hint.format(words=", ".join(said(word) for word in HELD_WORDS)))
        self.rows.empty.say(
            self.tr("Thùng rác trống"),
            self.tr("Chưa có gì bị bỏ, hoặc không có gì khớp chữ đã gõ."),
        )
        self.table.setAccessibleName(self.tr("Thùng rác"))
        self.field.setPlaceholderText(self.tr("Tìm tên, thẻ, việc…"))
        self.field.setAccessibleName(self.tr("Tìm trong thùng rác"))
        self.back_button.setText(self.tr("Đưa &lại"))
        self._show()

    def _show(self) -> None:
        self._keys = [search_key(" ".join(map(str, _texts(line)))) for line in self._lines]
        self.table.show_rows(self._columns(), self._lines)
        self._find()

    @Slot()
    def _find(self) -> None:
        holds = holding(self.field.text())
        self.table.rows.keep_only([n for n, key in enumerate(self._keys) if holds(key)])
        self.rows.show_content(full=self.table.rows.rowCount() > 0)
        self._enable()

    def _columns(self) -> tuple[Shown, ...]:
        return (
            Shown(self.tr("Lúc"), lambda x: moment(x.deed.at), 15, sort=lambda x: x.deed.at),
            Shown(self.tr("Của ai"), lambda x: x.owners, 18),
            Shown(self.tr("Đã bỏ"), _what, 16),
            Shown(self.tr("Chi tiết"), _details, 34),
            Shown(self.tr("Việc"), lambda x: deed_text(x.deed), 18),
            Shown(self.tr("Người làm"), lambda x: x.deed.user, 8),
            Shown(self.tr("Số"), lambda x: str(x.deed.id), 4, right=True, sort=lambda x: x.deed.id),
        )

    @Slot()
    def _enable(self) -> None:
        self.back_button.setEnabled(self.table.current() is not None and self.desk.may_write)

    @Slot()
    def _on_back(self) -> None:
        line = self.table.current()
        if isinstance(line, BinLine):
            text = self.tr("Đã đưa lại {what}: {whose}.")
            self.desk.undo(line.deed.id, text.format(what=_what(line), whose=line.owners))


def _what(line: BinLine) -> str:
    return rows_text(line.taken)


def _details(line: BinLine) -> str:
    return "; ".join(f"{said(field)}: {said(value)}" for field, value in line.details)


def _texts(line: BinLine) -> tuple[str, ...]:
    return deed_text(line.deed), line.deed.user, _what(line), line.owners, _details(line)
