"""Which letters, in which words, on which paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.app.letter_counts import letter_counts
from core.app.letter_making import AGE_EVENTS, EVERY_LIST
from core.app.lettering import LETTER_LISTS, LetterOptions
from core.app.register import Register
from core.app.wordings import WordingLine, wording_lines
from core.domain.letter import LetterLook
from core.domain.money import format_money
from ui.controls import button, label
from ui.desk import Desk
from ui.pages.blocks import short_title
from ui.pages.named_households import NamedHouseholds
from ui.sizes import fixed_width
from ui.snapshot import Snapshot
from ui.spoken import Spoken
from ui.words import filled

_WIDTH = 290


@dataclass(frozen=True)
class OnOffer:
    """How many households each list names, and the languages there are words of."""

    counts: Mapping[str, int]
    languages: Sequence[WordingLine]


def on_offer(register: Register, day: date, hamlet: str | None, only: frozenset[int]) -> OnOffer:
    """Return what can be chosen on a day for a hamlet or all, or for `only` some households."""
    return OnOffer(letter_counts(register, day, hamlet, only), wording_lines(register))


class LetterChoice(Spoken):
    """`changed` when other letters are wanted or they shall look otherwise.

    `narrowed` before it when that is by households: another hamlet, other ones typed, no longer
    those of a list.
    """

    changed = Signal()
    narrowed = Signal()
    walk_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = OnOffer({}, ())
        self._listed: frozenset[int] = frozenset()
        self.named = NamedHouseholds(desk)
        self.only_button = button("chip", self._on_all)
        self.only_button.hide()
        self._for = label("heading")
        self.ticks = {name: QCheckBox() for name in EVERY_LIST}
        self.hamlets, self.language, self.paper = QComboBox(), QComboBox(), QComboBox()
        self._labels = {combo: label() for combo in (self.hamlets, self.language, self.paper)}
        self.walk_button = button("", self.walk_wanted)
        self.large, self.slip, self.route = QCheckBox(), QCheckBox(), QCheckBox()
        self.again, self.undecided, self.register = QCheckBox(), QCheckBox(), QCheckBox()
        self.hamlets.addItem("", None)
        self.language.addItem("Tiếng Việt", LetterLook().language)
        for short in (False, True):
            self.paper.addItem("", short)
        self.slip.setChecked(True)
        for name, tick in self.ticks.items():
            tick.setChecked(name in LETTER_LISTS)
        self._lay_out()
        self._connect()
        self.settle()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        column.addWidget(self.only_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._for)
        for tick in self.ticks.values():
            column.addWidget(tick)
        column.addSpacing(4)
        column.addLayout(_line(self._labels[self.hamlets], self.hamlets))
        column.addWidget(self.walk_button)
        column.addWidget(self.named)
        column.addLayout(_line(self._labels[self.paper], self.paper))
        column.addLayout(_line(self._labels[self.language], self.language))
        for tick in (
            self.large, self.slip, self.route, self.again, self.undecided, self.register,
        ):  # fmt: skip
            column.addWidget(tick)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        for each in (scroll.viewport(), inside):
            each.setAutoFillBackground(False)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        fixed_width(self, _WIDTH)
        for combo, name in self._labels.items():
            name.setBuddy(combo)

    def _connect(self) -> None:
        for tick in (*self.ticks.values(), self.large, self.slip, self.route, self.again,
                     self.undecided):  # fmt: skip
            tick.clicked.connect(self._on_chosen)
        for combo in (self.language, self.paper):
            combo.activated.connect(self._on_chosen)
        self.hamlets.activated.connect(self._on_hamlet)
        self.named.changed.connect(self._on_named)

    @property
    def hamlet(self) -> str | None:
        """The one hamlet chosen, None for all."""
        chosen: str | None = self.hamlets.currentData()
        return chosen

    @property
    def look(self) -> LetterLook:
        """How the letters are put on paper."""
        return LetterLook(
            self.language.currentData(),
            large=self.large.isChecked(),
            slip=self.slip.isChecked(),
            route=self.route.isChecked(),
            short=self.paper.currentData(),
        )

    def options(self, day: date) -> LetterOptions | None:
        """Return what is chosen, None without any list or with a number that means no household."""
        lists = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        if not lists or not self.named.clear:
            return None
        return LetterOptions(
            on=day,
            lists=lists,
            hamlet=self.hamlet,
            undecided=self.undecided.isChecked(),
            register=self.register.isChecked(),
            again=self.again.isChecked(),
            look=self.look,
            only=self.only,
        )

    @property
    def only(self) -> frozenset[int]:
        """The households letters go to alone, none: any."""
        return self.named.ids or self._listed

    def narrow(self, only: frozenset[int]) -> None:
        """Let letters go to some households of a list alone, none: to any; a chip says so."""
        self._listed = only
        self.only_button.setVisible(bool(only))
        self._say_only()

    def choose(self, name: str, hamlet: str | None, only: frozenset[int]) -> None:
        """Choose one list, a hamlet and some households."""
        self.named.forget()
        self.narrow(only)
        for each, tick in self.ticks.items():
            tick.setChecked(each == name)
        self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(hamlet)) if hamlet else 0)
        self.enable(writing=self.register.isEnabled())

    def offer_hamlets(self, snapshot: Snapshot) -> None:
        """Offer the hamlets of a register; the one chosen stays where it is there."""
        chosen = self.hamlet
        while self.hamlets.count() > 1:
            self.hamlets.removeItem(1)
        for hamlet in snapshot.hamlets:
            self.hamlets.addItem(hamlet.name, hamlet.name)
        self.hamlets.setCurrentIndex(max(0, self.hamlets.findData(chosen)) if chosen else 0)

    def show_offer(self, offer: OnOffer) -> None:
        """Show how many households each list names, and the languages there are."""
        self._offer = offer
        chosen = self.language.currentData()
        self.language.clear()
        for line in offer.languages:
            self.language.addItem(line.name, line.language)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen)))
        self._say_counts()

    def enable(self, *, writing: bool) -> None:
        """Let letters be numbered while the register may be written to."""
        self.register.setEnabled(writing)
        self.walk_button.setEnabled(self.hamlet is not None)
        self.slip.setEnabled(not self.paper.currentData())  # half a page has no room for it

    def retranslate(self) -> None:
        self._for.setText(self.tr("Gửi cho hộ có người"))
        self.only_button.setToolTip(self.tr("Bấm để in thư cho mọi hộ, không chỉ các hộ này"))
        self._say_only()
        words: Mapping[QComboBox, str] = {
            self.hamlets: self.tr("Thô&n"),
            self.paper: self.tr("&Loại giấy"),
            self.language: self.tr("Tiến&g"),
        }
        for combo, word in words.items():
            self._labels[combo].setText(word)
            combo.setAccessibleName(word.replace("&", ""))
        self.hamlets.setItemText(0, self.tr("Tất cả các thôn"))
        for place, word in enumerate((self.tr("Thư cả trang"), self.tr("Giấy báo nửa trang"))):
            self.paper.setItemText(place, word)
        self.walk_button.setText(self.tr("Thứ tự đ&i…"))
        self.walk_button.setToolTip(self.tr("Chọn một thôn rồi xếp thứ tự đi từng nhà"))
        self.large.setText(self.tr("Chữ t&o"))
        self.slip.setText(self.tr("&Phiếu trả lời ở cuối thư"))
        self.route.setText(self.tr("&Kèm phiếu đi từng nhà"))
        self.again.setText(self.tr("Cả hộ &vừa có thư"))
        self.undecided.setText(self.tr("Cả hộ chờ &quyết định"))
        self.register.setText(self.tr("Cấp &số và ghi sổ công văn"))
        self.register.setToolTip(
            self.tr("Mỗi thư một số; số đã cấp được giữ trong sổ và không cấp lại.")
        )
        self._say_counts()

    def _say_counts(self) -> None:
        for name, tick in self.ticks.items():
            count = self._offer.counts.get(name)
            word = self._title(name)
            tick.setText(word if count is None else f"{word} ({format_money(count)})")

    def _title(self, name: str) -> str:
        return self.tr("Trẻ đủ 6 tuổi, hết lớp 12") if name == AGE_EVENTS else short_title(name)

    def _say_only(self) -> None:
        text = self.tr("&Chỉ {count} hộ từ danh sách  ×")
        self.only_button.setText(filled(text, count=format_money(len(self._listed))))

    @Slot()
    def _on_all(self) -> None:
        self.narrow(frozenset())
        self.narrowed.emit()
        self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.enable(writing=self.register.isEnabled())
        self.changed.emit()

    @Slot()
    def _on_named(self) -> None:
        self.narrow(frozenset())
        self.narrowed.emit()
        self.changed.emit()

    @Slot()
    def _on_hamlet(self) -> None:
        self.enable(writing=self.register.isEnabled())
        self.narrowed.emit()
        self.changed.emit()


def _line(name: QLabel, field: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(name)
    line.addWidget(field, 1)
    return line
