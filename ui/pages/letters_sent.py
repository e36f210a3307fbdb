"""The letters a household was sent."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.app.letters_to import SentLetter, letters_of_household
from core.app.register import Register
from ui.columns import day_column
from ui.controls import label
from ui.desk import Desk
from ui.lazy import LazyView
from ui.table import Table
from ui.table_model import Shown
from ui.words import letter_words


class LettersSent(LazyView):
    """A table of letters, newest first: number, day, what they were about."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._letters: Sequence[SentLetter] = ()
        self._household: int | None = None
        self._nothing = label("quiet")
        self.table = Table()
        self.table.verticalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
        self.settle()

    def show_household(self, register: Register, household: int) -> None:
        """Show the letters of a household; of the same one the old lines stay meanwhile."""
        if household != self._household:
            self._household = household
            self.take(())
        self.want(partial(letters_of_household, register, household))

    def take(self, found: Sequence[SentLetter]) -> None:
        """Show the letters."""
        self._letters = found
        self.table.show_rows(self._columns(), found)
        self._nothing.setVisible(not found)

    def retranslate(self) -> None:
        self._nothing.setText(
            self.tr(
                "Hộ này chưa được gửi thư nào có số; thư được cấp số khi in ở trang Thư và mẫu."
            )
        )
        self.table.setAccessibleName(self.tr("Thư đã gửi hộ này"))
        self.take(self._letters)

    def _columns(self) -> tuple[Shown, ...]:
        return (
            Shown(
                self.tr("Số thư"),
                lambda x: f"{x.number}/{x.year}",
                9,
                right=True,
                sort=lambda x: (x.year, x.number),
            ),
            day_column(self.tr("Ngày thư"), lambda x: x.day),
            Shown(self.tr("Về việc"), lambda x: letter_words(x.reasons), 60),
        )
