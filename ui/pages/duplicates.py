"""People who may stand in the register twice: groups on the left, two of them on the right."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.app.merging import Found, find_duplicates
from core.domain.duplicates import SAMENESS_WORDS, Group
from core.domain.why import capital
from ui.columns import name_column
from ui.controls import label
from ui.desk import Desk
from ui.keys import CTRL_ENTER, on_keys
from ui.lazy import LazyView
from ui.pages.merge_view import MergeView
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.table import Table
from ui.table_model import Shown
from ui.words import said

_GROUPS_WIDTH = 340


class DuplicatesTab(LazyView):
    """A table of groups; the current one is compared beside it. Ctrl+Enter merges."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._snapshot: Snapshot | None = None
        self._found: Found | None = None
        self._person: int | None = None
        self._place = 0
        self._hint = label("quiet", wraps=True)
        self._empty = label("quiet", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = Table()
        self.table.verticalHeader().hide()
        fixed_width(self.table, _GROUPS_WIDTH)
        self.view = MergeView(desk)
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.moved.connect(self._on_moved)
        self.view.settled_pair.connect(self._on_settled)
        on_keys(self, self.view.merge, *CTRL_ENTER, inside=True)
        self.settle()

    def _lay_out(self) -> None:
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self.table)
        line.addWidget(self.view, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(both)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._hint)
        column.addWidget(self._stack, 1)

    @Slot(object)
    def on_changed(self, snapshot: Snapshot | None) -> None:
        """Look for look-alikes in another snapshot."""
        self._snapshot = snapshot
        if snapshot is None:
            self._place, self._person = 0, None
            self.want(None)
            self.take(None)
        else:
            self.want(partial(find_duplicates, snapshot.register, snapshot.day))

    def show_person(self, person: int | None) -> None:
        """Turn to the group a person belongs to, now or when it is known."""
        self._person = person
        self._choose()
        self.table.setFocus()

    def take(self, found: Found | None) -> None:
        """Show the groups; the place in the table stays."""
        self._found = found
        self._show()

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Ai có thể đứng hai lần trong sổ. Gộp lại thì giữ mọi thẻ, mỗi mục lấy của bên nào "
                "do bạn chọn; việc gộp hoàn tác được."
            )
        )
        self.table.setAccessibleName(self.tr("Các nhóm có thể bị trùng"))
        self._show()

    def _show(self) -> None:
        groups = self._found.groups if self._found else ()
        self._stack.setCurrentIndex(1 if groups else 0)
        self._hint.setVisible(bool(groups))
        nobody = self.tr(
            "Không có ai có thể bị trùng: không có hai người nào chung số CCCD, mã số BHXH, hay họ "
            "tên và ngày sinh."
        )
        searching = self.tr("Đang tìm người có thể bị trùng…")
        self._empty.setText(nobody if self._found else searching)
        self.table.show_rows(self._columns(), groups)
        self._choose()

    def _choose(self) -> None:
        """Make a group current: the wanted person's, or the one in the place of the last one."""
        rows = self.table.rows.rowCount()
        if not rows:
            self.view.show_group(None, None, None)
            return
        wanted, self._person = self._person, None
        if wanted is None:
            self.table.selectRow(min(self._place, rows - 1))
        else:
            self.table.select(lambda group: any(p.id == wanted for p in group.people))
        if self.table.current() is None:
            self.table.selectRow(0)

    def _columns(self) -> tuple[Shown, ...]:
        return (
            name_column(self.tr("Họ và tên"), lambda group: group.people[0].name, 15),
            Shown(self.tr("Người"), lambda group: str(len(group.people)), 4, right=True),
            Shown(self.tr("Vì sao"), _reasons, 8),
        )

    @Slot(object)
    def _on_moved(self, group: Group | None) -> None:
        if group is None:
            return
        self._place = self.table.currentIndex().row()
        if group is not self.view.group:  # only said again: what was chosen stays
            self.view.show_group(self._snapshot, self._found, group)

    @Slot()
    def _on_settled(self) -> None:
        self.table.setFocus()


def _reasons(group: Group) -> str:
    return capital("; ".join(said(SAMENESS_WORDS[reason]) for reason in group.reasons))
