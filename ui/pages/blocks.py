"""The blocks of numbers on the page of today."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.app.lettering import EVERY_LIST
from core.app.overview import UNDECIDED
from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.summary import Count
from ui.controls import Sender, button, label
from ui.sizes import fixed_width
from ui.spoken import Spoken
from ui.status_line import people_and_households
from ui.words import filled

_OTHERS_WIDTH = 328
_UP, _DOWN = "▲", "▼"
_OTHERS = ("age-events", "data-problems", "duplicates")


def short_title(name: str) -> str:
    """Return a list's name in few words."""
    words = {
        "lapsed": QCoreApplication.translate("Lists", "Hết hạn thẻ"),
        "last-chance": QCoreApplication.translate("Lists", "Cơ hội cuối"),
        "expiring": QCoreApplication.translate("Lists", "Sắp hết hạn"),
        "losing-support": QCoreApplication.translate("Lists", "Mất hỗ trợ"),
        "never-insured": QCoreApplication.translate("Lists", "Chưa từng có thẻ"),
        "age-events": QCoreApplication.translate("Lists", "Mốc tuổi, thẻ học sinh"),
        "data-problems": QCoreApplication.translate("Lists", "Dữ liệu cần kiểm tra"),
        "duplicates": QCoreApplication.translate("Lists", "Có thể bị trùng"),
        "all": QCoreApplication.translate("Lists", "Toàn bộ nhân khẩu"),
    }
    return words.get(name, name)


def change_sign(now: Count, before: Count | None) -> str:
    """Return by how many people a list grew or shrank, empty where it did neither."""
    grown = now.people - before.people if before else 0
    return f"{_UP if grown > 0 else _DOWN} {format_money(abs(grown))}" if grown else ""


class Block(Spoken):
    """One list: how many people and households, and what to do about them."""

    list_wanted = Signal(object)
    letters_wanted = Signal(object)

    def __init__(self, name: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block")
        self._name = name
        self._count = Count(0, 0)
        self._before: Count | None = None
        self._earlier: date | None = None
        self._title = label("heading")
        self._hint = label("quiet", wraps=True)
        self._people = button("number", self._on_list, tone)
        self._words = label("quiet", wraps=True)
        self._change = label("quiet", wraps=True)
        self._see = button("link", self._on_list)
        self._letters = button("link", self._on_letters)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(2)
        for widget in (self._title, self._people, self._words, self._change, self._hint):
            column.addWidget(widget)
        column.addStretch()
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._see)
        if self._name in EVERY_LIST:
            line.addWidget(self._letters)
        line.addStretch()
        column.addLayout(line)

    def show_counts(self, count: Count, before: Count | None, earlier: date | None) -> None:
        """Show how many people and households stand on the list, and stood on an earlier day."""
        self._count, self._before, self._earlier = count, before, earlier
        self.retranslate()

    def retranslate(self) -> None:
        people, households = self._count.people, self._count.households
        title = short_title(self._name)
        self._title.setText(title)
        self._hint.setText(self._hints().get(self._name, ""))
        self._people.setText(format_money(people))
        self._words.setText(self._said(people, households))
        self._change.setText(self._changed())
        spoken = f"{title}: {people_and_households(people, households)}"
        self._people.setAccessibleName(spoken)
        self._people.setToolTip(self.tr("Mở danh sách"))
        self._see.setText(self.tr("Xem"))
        self._see.setAccessibleName(self.tr("Xem danh sách: {list}").format(list=title))
        self._letters.setText(self.tr("In thư"))
        self._letters.setAccessibleName(self.tr("In thư: {list}").format(list=title))
        for each in (self._people, self._see, self._letters):
            each.setEnabled(people > 0)

    def _said(self, people: int, households: int) -> str:
        text = self.tr("người · {households} hộ")
        return filled(text, people=people, households=format_money(households))

    def _changed(self) -> str:
        if self._before is None or self._earlier is None:
            return ""
        text = self.tr("{change} so với {day}")
        change = change_sign(self._count, self._before) or self.tr("Bằng")
        return text.format(change=change, day=format_day(self._earlier)[:5])

    def _hints(self) -> dict[str, str]:
        return {
            "lapsed": self.tr("Đang không có thẻ"),
            "last-chance": self.tr("Còn ít ngày trước khi mất 5 năm liên tục"),
            "expiring": self.tr("Nộp trước ngày hết hạn để nối tiếp"),
            "losing-support": self.tr("Nhà nước thôi hoặc giảm hỗ trợ"),
            "never-insured": self.tr("Cần vận động lần đầu"),
        }

    @Slot()
    def _on_list(self) -> None:
        self.list_wanted.emit(self._name)

    @Slot()
    def _on_letters(self) -> None:
        self.letters_wanted.emit(self._name)


class OtherWork(Spoken):
    """Lists to look through now and then, and who waits for a decision."""

    list_wanted = Signal(object)
    letters_wanted = Signal(object)
    waiting_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, Count] = {}
        self._before: Mapping[str, Count] = {}
        self._title = label("heading")
        self._undecided = button("link", self.waiting_wanted)
        self._undecided_hint = label("quiet", wraps=True)
        self._links = {name: self._link(name, self.list_wanted) for name in _OTHERS}
        with_letters = [name for name in _OTHERS if name in EVERY_LIST]
        self._letters = {name: self._link(name, self.letters_wanted) for name in with_letters}
        fixed_width(self, _OTHERS_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        for name, link in self._links.items():
            column.addWidget(link)
            if name in self._letters:
                column.addWidget(self._letters[name])
        column.addSpacing(8)
        column.addWidget(self._undecided)
        column.addWidget(self._undecided_hint)
        column.addStretch()
        self.settle()

    def _link(self, name: str, wanted: SignalInstance) -> QPushButton:
        sender = Sender(name, self)
        sender.sent.connect(wanted)
        return button("link", sender.send)

    def show_counts(self, counts: Mapping[str, Count], before: Mapping[str, Count]) -> None:
        """Show other counts, and what they were a month before."""
        self._counts, self._before = counts, before
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Việc khác"))
        if not self._counts:
            return
        for name, link in self._links.items():
            link.setText(f"{short_title(name)}: {self._said(name)}")
            link.setEnabled(self._counts[name].people > 0)
        for name, link in self._letters.items():
            link.setText(self.tr("In thư: {list}").format(list=short_title(name)))
            link.setEnabled(self._counts[name].people > 0)
        waiting = self._counts[UNDECIDED]
        said = self.tr("Chờ quyết định diện hộ: {counts}")
        self._undecided.setText(said.format(counts=self._said(UNDECIDED)))
        self._undecided.setToolTip(self.tr("Xem ai mất hỗ trợ nếu không có quyết định"))
        self._undecided.setEnabled(waiting.people > 0)
        self._undecided_hint.setText(self.tr("Chưa tính là mất hỗ trợ."))
        self._undecided_hint.setVisible(waiting.people > 0)

    def _said(self, name: str) -> str:
        count = self._counts[name]
        change = change_sign(count, self._before.get(name))
        counts = people_and_households(count.people, count.households)
        return f"{counts}  {change}".rstrip()
