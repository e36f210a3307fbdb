"""The first step of an import: which file, and how it is read as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.app.looking import Look
from ui.controls import button, label, say
from ui.desk import Desk
from ui.empty_state import EmptyState
from ui.pages.import_choice import ImportChoice
from ui.pages.import_columns import has_columns
from ui.pages.import_sheets import SheetChoice
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.turning import Turning
from ui.words import kind_word

_CHOICE_WIDTH = 300


class FileStep(Spoken):
    """The file and what is said about it on the left, its sheets on the right."""

    onward = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._reading = ""
        self.choice = ImportChoice(desk.session)
        fixed_width(self.choice, _CHOICE_WIDTH)
        self.sheets = SheetChoice()
        self.found = label("heading", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self._empty = EmptyState(desk, "tep_nhap")
        self._right = Turning()
        self.next_button = button("main", self.onward)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        found = QWidget()
        inside = QVBoxLayout(found)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.found)
        inside.addWidget(self.sheets, 1)
        self._right.addWidget(self._empty)
        self._right.addWidget(found)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(self.choice)
        both.addWidget(self._right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addLayout(both, 1)
        column.addLayout(buttons)

    def show_reading(self, name: str) -> None:
        """Say that a file is being read, "" for none."""
        self._reading, self._look = name, None
        self.choice.zone.show_name(name)
        self.show_trouble("")
        self.retranslate()

    def show_look(self, look: Look) -> None:
        """Show what was found in the file."""
        self._reading, self._look = "", look
        self.sheets.show_look(look)
        self.show_trouble(look.problem)
        self.retranslate()

    def show_trouble(self, sentence: str) -> None:
        """Say why the file cannot be read, "" where it can."""
        say(self.trouble, sentence)
        if sentence and self._look is None:
            self._reading = ""
            self.retranslate()

    def retranslate(self) -> None:
        look = self._look
        stuck = look is not None and bool(look.problem)
        self.next_button.setText(self.tr("Chọn &cột") if stuck else self.tr("Xem &trước"))
        self.next_button.setEnabled(look is not None and (not stuck or has_columns(look)))
        self._right.setCurrentIndex(1 if self._look else 0)
        self._empty.say("", self._hint())
        if self._look:
            text = self.tr("Nhận ra: {kind}")
            kind = self._look.kind
            word = kind_word(kind) if kind else self.tr("chưa rõ loại tệp")
            self.found.setText(text.format(kind=word))

    def _hint(self) -> str:
        if self._reading:
            return self.tr("Đang đọc {file}…").format(file=self._reading)
        return self.tr(
            "Chọn danh sách dân cư, danh sách thẻ BHYT, D09-TS hoặc kết quả rà soát hộ nghèo, đúng "
            "như cơ quan gửi. Chương trình đọc thử và cho xem từng dòng; chưa có gì được ghi vào "
            "sổ cho đến khi bạn bấm “Nhập vào sổ”."
        )
