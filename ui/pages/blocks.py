"""The blocks of numbers on the page of today."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.app.lettering import LETTER_LISTS
from core.domain.money import format_money
from ui.controls import Sender, button, label
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.status_line import people_and_households

_OTHERS_WIDTH = 328
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


class Block(Spoken):
    """One list: how many people and households, and what to do about them."""

    list_wanted = Signal(object)
    letters_wanted = Signal(object)

    def __init__(self, name: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block")
        self._name = name
        self._counts = (0, 0)
        self._title = label("heading")
        self._hint = label("quiet", wraps=True)
        self._people = button("number", self._on_list, tone)
        self._words = label("quiet")
        self._see = button("link", self._on_list)
        self._letters = button("link", self._on_letters)
        self._lay_out()
        self.settle()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(2)
        for widget in (self._title, self._people, self._words, self._hint):
            column.addWidget(widget)
        column.addStretch()
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._see)
        if self._name in LETTER_LISTS:
            line.addWidget(self._letters)
        line.addStretch()
        column.addLayout(line)

    def show_counts(self, people: int, households: int) -> None:
        """Show how many people and households stand on the list."""
        self._counts = (people, households)
        self.retranslate()

    def retranslate(self) -> None:
        people, households = self._counts
        title = short_title(self._name)
        self._title.setText(title)
        self._hint.setText(self._hints().get(self._name, ""))
        self._people.setText(format_money(people))
        self._words.setText(self._households(households))
        spoken = f"{title}: {people_and_households(people, households)}"
        self._people.setAccessibleName(spoken)
        self._people.setToolTip(self.tr("Mở danh sách"))
        self._see.setText(self.tr("Xem"))
        self._see.setAccessibleName(self.tr("Xem danh sách: {list}").format(list=title))
        self._letters.setText(self.tr("In thư"))
        self._letters.setAccessibleName(self.tr("In thư: {list}").format(list=title))
        for each in (self._people, self._see, self._letters):
            each.setEnabled(people > 0)

    def _households(self, households: int) -> str:
        text = self.tr("người · {households} hộ")
        return text.format(households=format_money(households))

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
    waiting_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._title = label("heading")
        self._undecided = button("link", self.waiting_wanted)
        self._undecided_hint = label("quiet", wraps=True)
        self._links = {name: self._link(name) for name in _OTHERS}
        fixed_width(self, _OTHERS_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        for link in self._links.values():
            column.addWidget(link)
        column.addSpacing(8)
        column.addWidget(self._undecided)
        column.addWidget(self._undecided_hint)
        column.addStretch()
        self.settle()

    def _link(self, name: str) -> QPushButton:
        sender = Sender(name, self)
        sender.sent.connect(self.list_wanted)
        return button("link", sender.send)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another snapshot's counts."""
        self._snapshot = snapshot
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Việc khác"))
        if self._snapshot is None:
            return
        for name, link in self._links.items():
            listing = self._snapshot.listings[name]
            counts = people_and_households(listing.people, listing.households)
            link.setText(f"{short_title(name)}: {counts}")
            link.setEnabled(listing.people > 0)
        waiting = self._snapshot.summary.undecided
        said = self.tr("Chờ quyết định diện hộ: {counts}")
        counts = people_and_households(waiting.people, waiting.households)
        self._undecided.setText(said.format(counts=counts))
        self._undecided.setToolTip(self.tr("Xem ai mất hỗ trợ nếu không có quyết định"))
        self._undecided.setEnabled(waiting.people > 0)
        self._undecided_hint.setText(self.tr("Chưa tính là mất hỗ trợ."))
        self._undecided_hint.setVisible(waiting.people > 0)
