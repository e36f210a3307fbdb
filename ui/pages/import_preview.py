"""The third step of an import: what it would do, row by row, and what the clerk decides."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.domain.answers import Answer, Answers
from core.domain.money import format_money
from ui.controls import button, label, say
from ui.keys import on_keys
from ui.pages.import_answers import Answering
from ui.pages.import_lines import ImportLine, Sieve, Tried
from ui.pages.import_remarks import Remarks
from ui.pages.import_rows import ImportRows
from ui.spoken import Spoken
from ui.words import filled


class PreviewStep(Spoken):
    """The trial, the answers to it, and the button that imports.

    `changed`: the clerk answered something; `again`: the trial is wanted anew.
    """

    changed = Signal()
    again = Signal()
    back = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answering = Answering()
        self._tried: Tried | None = None
        self.state = label("heading", wraps=True)
        self.trouble = label("trouble", wraps=True)
        self.remarks = Remarks()
        self.rows = ImportRows(self._answering)
        self.all_button = button("", self._on_all)
        self.overwrite = QCheckBox()
        self.again_button = button("", self.again)
        self.back_button = button("", self.back)
        self.run_button = button("main", self.wanted)
        self._empty = label("quiet", wraps=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        self.rows.side.addWidget(self.all_button)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.rows)
        buttons = QHBoxLayout()
        for widget in (self.back_button, self.overwrite):
            buttons.addWidget(widget)
        buttons.addStretch()
        for widget in (self.again_button, self.run_button):
            buttons.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.state, self.trouble, self.remarks):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.rows.answered.connect(self._on_answered)
        self.rows.table.moved.connect(self._enable)
        self.overwrite.clicked.connect(self.changed)
        on_keys(self, self.rows.bar.words.begin, QKeySequence.StandardKey.Find)

    @property
    def answers(self) -> Answers:
        """What the clerk says of single rows."""
        return self._answering.answers

    @property
    def tried(self) -> bool:
        """Whether there is a trial to see."""
        return self._tried is not None

    def clear(self) -> None:
        """Know no file and no answer."""
        self._answering.forget()
        self.overwrite.setChecked(False)
        self.show_tried(None)
        self.rows.start()

    def show_tried(self, tried: Tried | None) -> None:
        """Show another trial, None while there is none."""
        self._tried = tried
        self._answering.learn(tried.lines if tried else ())
        self.remarks.show_sentences(tried.report.remarks if tried else ())
        self.rows.show_tried(tried)
        self._stack.setCurrentIndex(1 if tried else 0)
        self._enable()

    def show_trouble(self, sentence: str) -> None:
        """Say why there is no trial, "" where there is one or it is awaited."""
        say(self.trouble, sentence)

    def show_state(self, *, busy: bool, stale: bool, may_run: bool) -> None:
        """Say whether what is seen is what would happen, and allow what can be done."""
        self._empty.setText(self.tr("Đang xem thử…") if busy else "")
        self.again_button.setVisible(stale and not busy)
        self.run_button.setEnabled(may_run)
        self.state.setText(self._state(busy=busy, stale=stale))

    def retranslate(self) -> None:
        self.all_button.setText(self.tr("Áp &dụng cho mọi dòng đang hiện"))
        self.all_button.setToolTip(
            self.tr("Lựa chọn của dòng này được dùng cho mọi dòng đang hiện mà nó hợp")
        )
        self.overwrite.setText(self.tr("&Ghi đè cả những chỗ đã sửa tay"))
        self.again_button.setText(self.tr("Thử &lại"))
        self.back_button.setText(self.tr("&Quay lại"))
        self.run_button.setText(self.tr("&Nhập vào sổ"))

    def _state(self, *, busy: bool, stale: bool) -> str:
        if self._tried is None:
            return ""
        if busy:
            return self.tr("Đang thử lại với các lựa chọn…")
        if stale:
            return self.tr("Các lựa chọn chưa được thử; bấm “Thử lại”.")
        return " ".join(filter(None, self._sentences(self._tried)))

    def _sentences(self, tried: Tried) -> tuple[str, ...]:
        """Return what there is to say of a trial at first sight."""
        counts, undecided = tried.counts, tried.undecided
        brings = counts[Sieve.ADDED] + counts[Sieve.CHANGED] > 0
        rejected = counts[Sieve.REJECTED]
        waiting = self.tr("{count} dòng chờ bạn quyết định ở cột “Lựa chọn”.")
        left_out = self.tr("{count} dòng sẽ bị loại.")
        return (
            self.tr("Xem thử, chưa ghi gì vào sổ."),
            "" if brings else self.tr("Chưa có dòng nào mang lại điều gì mới."),
            filled(left_out, count=format_money(rejected)) if rejected else "",
            filled(waiting, count=format_money(undecided)) if undecided else "",
        )

    @Slot()
    def _enable(self) -> None:
        line = self.rows.current
        self.all_button.setEnabled(line is not None and self._answering.may_answer(line))

    @Slot(object, object)
    def _on_answered(self, line: ImportLine, answer: Answer) -> None:
        self._answering.give(line, answer)
        self.rows.show_answers()
        self.changed.emit()

    @Slot()
    def _on_all(self) -> None:
        line = self.rows.current
        if line and self._answering.give_all(self.rows.shown, self._answering.answer_of(line)):
            self.rows.show_answers()
            self.changed.emit()
