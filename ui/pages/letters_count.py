"""How many letters each hamlet gets, who gets none, and what is shown instead of new letters."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.letter import HamletLetters, LetterBatch
from core.domain.money import format_money
from ui.columns import number_column
from ui.controls import label, say
from ui.desk import Desk
from ui.empty_state import EmptyState, OrEmpty
from ui.pages.letter_deeds import letters_of
from ui.spoken import Spoken
from ui.table import Table
from ui.table_model import Shown
from ui.words import filled


@dataclass(frozen=True)
class Counted:
    """Letters, None while they are being made; of `named` households alone, none: of any."""

    batch: LetterBatch | None = None
    named: int = 0
    undecided: bool = False

    @property
    def some(self) -> bool:
        """Whether there is a letter."""
        return self.batch is not None and self.batch.count > 0

    @property
    def nothing_to_say(self) -> int:
        """How many of the named households have nobody the letters are about."""
        batch = self.batch
        if batch is None or not self.named:
            return 0
        left_out = 0 if self.undecided else batch.undecided
        return max(0, self.named - batch.count - batch.recent - left_out)


@dataclass(frozen=True)
class SavedLetters:
    """Letters with numbers and the file they were saved in."""

    batch: LetterBatch
    file: Path


class LettersCount(Spoken):
    """Two lines of words; `rows` is the table of hamlets, which stands elsewhere."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = Counted()
        self._saved: SavedLetters | None = None
        self.heading = label("heading")
        self.left_out = label("quiet", wraps=True)
        self.table = Table()
        self.table.verticalHeader().hide()
        self.rows = OrEmpty(self.table, EmptyState(desk, "thu"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.left_out)
        self.settle()

    def show_counted(self, counted: Counted, saved: SavedLetters | None) -> None:
        """Show what letters there are; `saved` are looked at instead of new ones."""
        self._counted, self._saved = counted, saved
        self.retranslate()

    def retranslate(self) -> None:
        batch = self._counted.batch
        hamlets = batch.hamlets if batch else ()
        self.table.setAccessibleName(self.tr("Số thư theo thôn"))
        self.table.show_rows(self._columns(), hamlets)
        self.rows.show_content(full=bool(hamlets) or batch is None)
        self._say_empty(batch)
        text = self.tr("{letters} thư cho {hamlets} thôn")
        self.heading.setText(
            filled(text, letters=format_money(batch.count if batch else 0), hamlets=len(hamlets))
        )
        say(self.left_out, " ".join(self._said(batch)) if batch else "")

    def _said(self, batch: LetterBatch) -> list[str]:
        said = []
        if batch.recent:
            text = self.tr("Bỏ {count} hộ có thư chưa quá {days} ngày.")
            count = format_money(batch.recent)
            said.append(filled(text, count=count, days=batch.again_days))
        if batch.undecided and not self._counted.undecided:
            text = self.tr("Bỏ {count} hộ chờ quyết định về diện.")
            said.append(filled(text, count=format_money(batch.undecided)))
        if self._counted.nothing_to_say:
            text = self.tr("{count} hộ không có ai thuộc danh sách, thôn đã chọn.")
            said.append(filled(text, count=format_money(self._counted.nothing_to_say)))
        if self._saved:
            text = self.tr("“Xem trước” là {letters} thư vừa lưu, số {numbers}.")
            saved = self._saved.batch
            count, numbers = format_money(saved.count), letters_of(saved).words
            said.append(filled(text, letters=count, numbers=numbers))
        return said

    def _say_empty(self, batch: LetterBatch | None) -> None:
        if batch and batch.recent:
            self.rows.empty.say(
                self.tr("Không còn thư mới nào để in"),
                self.tr(
                    "Các hộ này vừa có thư. Đánh dấu “Cả hộ vừa có thư” để in thư mới cho họ, hoặc "
                    "in lại thư cũ ở thẻ “Sổ thư đã gửi”."
                ),
            )
            return
        self.rows.empty.say(
            self.tr("Không có thư nào để in"),
            self.tr(
                "Vào ngày đang tính, không hộ nào có người thuộc các danh sách đã đánh dấu ở bên "
                "trái. Hãy đánh dấu thêm danh sách, chọn tất cả các thôn, hoặc đổi ngày."
            ),
        )

    def _columns(self) -> tuple[Shown, ...]:
        def letters(part: HamletLetters) -> int:
            return len(part.letters)

        def people(part: HamletLetters) -> int:
            return sum(len(letter.people) for letter in part.letters)

        return (
            Shown(self.tr("Thôn"), lambda part: part.hamlet, 18),
            number_column(self.tr("Số thư"), letters),
            number_column(self.tr("Người được báo"), people, 14),
            Shown("", lambda _part: "", 1),
        )
