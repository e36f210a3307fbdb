"""Forms about cards: a payment, a card written by hand."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from core.app.editing import WhichCard
from core.app.hand_cards import CardRemoved, CardWritten
from core.app.hand_deeds import HandDeed
from core.app.hand_facts import payment_quote
from core.app.paying_cards import Payment
from core.app.register import Register
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.premium import YEAR_MONTHS, Payers, Term
from core.domain.typed_days import parse_day
from ui.day_field import DayField
from ui.desk import Desk
from ui.pages.deed_form import DeedForm
from ui.pages.form_fields import day_in, fill_choice
from ui.people_ticks import PeopleTicks
from ui.words import filled

_UNTIL, _NEW = "until", "new"


class PayForm(DeedForm):
    """What the household paid; the cards and amounts come from the quote of that day."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day = DayField(may_be_empty=True)
        self.term = QComboBox()
        self.until = DayField(may_be_empty=True)
        self.receipt = QLineEdit()
        self.payers = QComboBox()
        self.who = PeopleTicks()
        self.anyway = QCheckBox()
        for field in (
            self.day, self.receipt, self.term, self.until, self.payers, self.who, self.anyway,
        ):  # fmt: skip
            self.add(field)
        self.term.currentIndexChanged.connect(self._show_fields)
        self.payers.currentIndexChanged.connect(self._show_fields)
        self.finish(
            day=self.day, receipt=self.receipt, term=self.term, until=self.until,
            payers=self.payers,
        )  # fmt: skip

    def words(self) -> tuple[str, ...]:
        months = self.snapshot.tariff.periods if self.snapshot else (YEAR_MONTHS,)
        text = self.tr("{months} tháng")
        fill_choice(
            self.term,
            [
                *((filled(text, months=number), str(number)) for number in reversed(months)),
                (self.tr("đến cùng một ngày"), _UNTIL),
            ],
        )
        fill_choice(
            self.payers,
            [
                (self.tr("mọi người cần thẻ"), str(Payers.ALL)),
                (self.tr("chỉ người đã hết hạn"), str(Payers.LAPSED)),
                (self.tr("những người đánh dấu"), ""),
            ],
        )
        return (
            self.tr("Ghi nhận nộp tiền"), self.tr("Ngày nộp"), self.tr("Số biên lai"),
            self.tr("Thời hạn"), self.tr("Đến ngày"), self.tr("Nộp cho"), self.tr("Những ai"),
            self.tr("Vẫn ghi dù sổ đã có thẻ cho những ngày ấy"),
        )  # fmt: skip

    def offer(self) -> None:
        self.retranslate()
        self.who.offer([(person.id, person.name) for person in self.people])
        self._show_fields()

    def _show_fields(self) -> None:
        self.fields.setRowVisible(self.until, self.term.currentData() == _UNTIL)
        self.fields.setRowVisible(self.who, self.payers.currentData() == "")

    def clear(self) -> None:
        self.day.show_day(self.snapshot.day if self.snapshot else None)
        self.until.show_day(None)
        self.receipt.clear()
        self.term.setCurrentIndex(0)
        self.payers.setCurrentIndex(0)
        self.anyway.setChecked(False)

    def deed(self, household: int) -> HandDeed:
        day = day_in(self.day)
        if day is None:
            raise ClerkError(self.tr("Hãy gõ ngày nộp tiền, như 21/11/2026."))
        chosen, some = str(self.term.currentData()), self.payers.currentData() == ""
        until = day_in(self.until) if chosen == _UNTIL else None
        if chosen == _UNTIL and until is None:
            raise ClerkError(self.tr("Hãy gõ ngày hết hạn chung, như 31/12/2027."))
        if some and not self.who.ticked:
            raise ClerkError(self.tr("Hãy đánh dấu ít nhất một người."))
        return Payment(
            household=household,
            day=day,
            term=Term(until=until) if until else Term(int(chosen)),
            payers=Payers.ALL if some else Payers(self.payers.currentData()),
            people=self.who.ticked if some else (),
            anyway=self.anyway.isChecked(),
            receipt=self.receipt.text(),
        )

    def before_plan(self, register: Register, deed: HandDeed) -> Sequence[str]:
        if not isinstance(deed, Payment):
            return ()
        quote = payment_quote(register, deed)
        lines = [
            f"{line.name}: {format_money(line.amount)} đ ({line.percent} %), "
            f"{format_day(line.starts)} – {format_day(line.ends)}"
            for line in quote.lines
        ]
        return [*lines, f"= {format_money(quote.total)} đ"] if lines else ()

    def done_words(self) -> str:
        return self.tr("Đã ghi nhận nộp tiền và ghi thẻ mới.")


class CardForm(DeedForm):
    """A card of a member: a new one, one put right, one entered by mistake taken out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.who = QComboBox()
        self.who.setProperty("people", True)
        self.card = QComboBox()
        self.first = DayField(may_be_empty=True)
        self.last = DayField(may_be_empty=True)
        self.code = QLineEdit()
        self.number = QLineEdit()
        self.facility = QLineEdit()
        self.receipt = QLineEdit()
        self.five_years = DayField(may_be_empty=True)
        self.remove = QCheckBox()
        self.anyway = QCheckBox()
        self._lines: Mapping[str, QLineEdit] = {
            "first": self.first, "last": self.last, "code": self.code,
            "card_number": self.number, "facility": self.facility,
            "five_year_from": self.five_years, "receipt": self.receipt,
        }  # fmt: skip
        for field in (self.who, self.card, *self._lines.values(), self.remove, self.anyway):
            self.add(field)
        self.who.currentIndexChanged.connect(self._show_cards)
        self.card.currentIndexChanged.connect(self._show_card)
        self.finish(**self._lines)

    def words(self) -> tuple[str, ...]:
        return (
            self.tr("Thêm, sửa thẻ"), self.tr("Ai"), self.tr("Thẻ nào"), self.tr("Từ ngày"),
            self.tr("Đến ngày"), self.tr("Mã đối tượng"), self.tr("Số thẻ"),
            self.tr("Nơi khám ban đầu"), self.tr("Đủ 5 năm từ"), self.tr("Số biên lai"),
            self.tr("Bỏ thẻ này vì nhập nhầm"), self.tr("Vẫn ghi dù mã chưa có trong bảng mã"),
        )  # fmt: skip

    def offer(self) -> None:
        fill_choice(self.who, [(person.name, person.id) for person in self.people])
        self._show_cards()

    def _cards(self) -> dict[str, CoverPeriod]:
        person = next((p for p in self.people if p.id == self.who.currentData()), None)
        newest_first = sorted(person.periods if person else (), key=lambda p: p.first, reverse=True)
        return {f"{card.first.isoformat()} {card.code}": card for card in newest_first}

    def _show_cards(self) -> None:
        choices: list[tuple[str, object]] = [(self.tr("thẻ mới"), _NEW)]
        for key, card in self._cards().items():
            days = f"{format_day(card.first)} – {format_day(card.last)}"
            choices.append((f"{card.code} {days}".strip(), key))
        fill_choice(self.card, choices)

    def _show_card(self) -> None:
        card = self._cards().get(str(self.card.currentData()))
        self.fields.setRowVisible(self.remove, card is not None)
        self.remove.setChecked(False)
        shown = _texts(card)
        for field, line in self._lines.items():
            if isinstance(line, DayField):
                line.show_day(parse_day(shown[field]))
            else:
                line.setText(shown[field])

    def clear(self) -> None:
        self.card.setCurrentIndex(0)
        self.anyway.setChecked(False)
        self._show_card()

    def deed(self, household: int) -> HandDeed:
        del household
        person, card = self.who.currentData(), self._cards().get(str(self.card.currentData()))
        which = WhichCard(person, card.first, card.code) if card else None
        if which and self.remove.isChecked():
            return CardRemoved(which)
        before = _texts(card)
        texts = {}
        for field, line in self._lines.items():
            text = format_day(day_in(line)) if isinstance(line, DayField) else line.text().strip()
            if text != before[field]:
                texts[field] = text
        return CardWritten(person, which, texts, self.anyway.isChecked())

    def hint(self) -> str:
        return self.tr("Cần từ ngày, đến ngày và mã đối tượng của thẻ.")

    def done_words(self) -> str:
        return self.tr("Đã ghi thẻ.")


def _texts(card: CoverPeriod | None) -> Mapping[str, str]:
    """Return a card's fields as they are read and written; empty for none."""
    if card is None:
        return dict.fromkeys(
            ("first", "last", "code", "card_number", "facility", "five_year_from", "receipt"), ""
        )
    return {
        "first": format_day(card.first),
        "last": format_day(card.last),
        "code": card.code,
        "card_number": card.card_number or "",
        "facility": card.facility or "",
        "five_year_from": format_day(card.five_year_from),
        "receipt": card.receipt,
    }
