"""The bar below a comparison: how many lines are ticked, taking them over, the question before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from core.domain.money import format_money
from core.domain.reconciling import Line
from ui.controls import button, label
from ui.desk import Desk
from ui.keys import on_keys
from ui.reconcile_words import steps_words
from ui.spoken import Spoken


class TakingBar(Spoken):
    """Offers, then asks; `confirmed` brings the lines. Ctrl+Enter goes on, Esc goes back."""

    confirmed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ticked: Sequence[Line] = ()
        self._shown: Sequence[Line] = ()
        self._hidden = 0
        self._any = False
        self._asked: Sequence[Line] = ()
        self.state = label("quiet", wraps=True)
        self.question = label("heading", wraps=True)
        self.all_button = button("", self._on_all)
        self.ticked_button = button("main", self._on_ticked)
        self.no_button = button("", self.take_back)
        self.yes_button = button("main", self._on_yes)
        self._faces = QStackedLayout(self)
        self._faces.setContentsMargins(0, 0, 0, 0)
        self._offer = _row(self.state, self.all_button, self.ticked_button)
        self._ask = _row(self.question, self.no_button, self.yes_button)
        self._faces.addWidget(self._offer)
        self._faces.addWidget(self._ask)
        on_keys(self._ask, self.take_back, "Esc", inside=True)
        desk.jobs.started.connect(self._enable)
        desk.jobs.idle.connect(self._enable)
        self.settle()

    def show_lines(
        self, ticked: Sequence[Line], shown: Sequence[Line], *, hidden: int, acceptable: bool
    ) -> None:
        """Offer the ticked lines, `hidden` of them not seen now, and all shown that can be taken.

        `acceptable`: some line of the whole comparison can be taken.
        """
        self._ticked, self._shown = ticked, shown
        self._hidden, self._any = hidden, acceptable
        self.take_back()
        self.retranslate()

    @property
    def asks(self) -> bool:
        """Whether the question stands."""
        return self._faces.currentWidget() is self._ask

    @Slot()
    def go_on(self) -> None:
        """Ask about the ticked lines; where the question stands already, agree."""
        wanted = self.yes_button if self.asks else self.ticked_button
        wanted.click()

    @Slot()
    def take_back(self) -> None:
        """Ask no more."""
        self._asked = ()
        self._faces.setCurrentWidget(self._offer)

    @Slot()
    def retranslate(self) -> None:
        text = self.tr("Nhận &tất cả đang hiện ({count})")
        self.all_button.setText(text.format(count=format_money(len(self._shown))))
        text = self.tr("&Nhận các dòng đã chọn ({count})")
        self.ticked_button.setText(text.format(count=format_money(len(self._ticked))))
        self.ticked_button.setToolTip(self.tr("Nhận các dòng đã đánh dấu (Ctrl+Enter)"))
        self.no_button.setText(self.tr("&Không"))
        self.yes_button.setText(self.tr("&Ghi vào sổ"))
        self._say_question()
        self._enable()

    @Slot()
    def _enable(self) -> None:
        may = self._desk.may_write
        self.all_button.setEnabled(may and bool(self._shown))
        self.ticked_button.setEnabled(may and bool(self._ticked))
        self.yes_button.setEnabled(may)
        self.state.setText(self._state())

    def _state(self) -> str:
        if self._desk.session.only_reading:
            return self._desk.session.only_reading
        if not self._any:
            return self.tr("Không có dòng nào nhận được từ đây.")
        if not self._ticked:
            return self.tr("Đánh dấu các dòng muốn nhận (phím cách: các dòng đang bôi chọn).")
        if self._hidden:
            text = self.tr("Đã chọn {count} dòng, trong đó {hidden} dòng đang ẩn vì bộ lọc.")
            return text.format(
                count=format_money(len(self._ticked)), hidden=format_money(self._hidden)
            )
        text = self.tr("Đã chọn {count} dòng.")
        return text.format(count=format_money(len(self._ticked)))

    def _say_question(self) -> None:
        text = self.tr("Nhận {count} dòng vào sổ: {changes}. Sổ được sao lưu trước, hoàn tác được.")
        self.question.setText(
            text.format(count=format_money(len(self._asked)), changes=steps_words(self._asked))
        )

    def _put(self, lines: Sequence[Line]) -> None:
        self._asked = lines
        self._say_question()
        self._faces.setCurrentWidget(self._ask)
        self.yes_button.setFocus()

    @Slot()
    def _on_all(self) -> None:
        self._put(self._shown)

    @Slot()
    def _on_ticked(self) -> None:
        self._put(self._ticked)

    @Slot()
    def _on_yes(self) -> None:
        lines = self._asked
        self.take_back()
        self.confirmed.emit(lines)


def _row(*widgets: QWidget) -> QWidget:
    """Return widgets in one line, the first as wide as can be."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for place, widget in enumerate(widgets):
        line.addWidget(widget, int(place == 0))
    return made
