"""Entering that a household paid: the cards follow from the quote of that day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from core import clock
from core.app.asking import check_months
from core.app.hand_checks import household_there, known_day
from core.app.register import standing_of
from core.domain.cover import CoverPeriod
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.paying import nobody_sentence, recorded_sentences
from core.domain.premium import Payers, Quote, QuoteLine, Term
from core.domain.rulebook import Rulebook
from core.domain.written import read_receipt
from core.store import cover
from core.store.journal import Writer


@dataclass(frozen=True)
class Payment:
    """What a household pays on `day`; `people`: only these, none named: all the quote speaks of.

    `anyway`: though the register has cards for some of these days already. `receipt` is the number
    of the paper given for the money, the same for all cards of the payment.
    """

    household: int
    day: date
    term: Term = field(default_factory=Term)
    payers: Payers = Payers.ALL
    people: tuple[int, ...] = ()
    anyway: bool = False
    receipt: str = ""

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.PAY

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """Enter a card for each line of the quote, paid on the day."""
        if known_day(self.day, "ngày nộp") > clock.today():
            raise ClerkError("Ngày nộp nằm sau hôm nay; hãy gõ ngày đã nộp tiền.")
        receipt = read_receipt(self.receipt)
        quote, rules = quote_of(writer.db, self)
        if not quote.lines:
            raise ClerkError(nobody_sentence(quote))
        recorded = recorded_sentences(quote)
        if recorded and not self.anyway:
            raise ClerkError(f"{recorded[0]} Nếu vẫn là thẻ mới, hãy chọn vẫn ghi.", Way.ANYWAY)
        remarks = list(_remarks(writer.db, receipt, quote))
        for line in quote.lines:
            card = replace(_card(line, self.day, rules), receipt=receipt)
            _refuse_twice(writer.db, line.person, card)
            cover.add_by_hand(writer, line.person, card)
            if not card.code:
                remarks.append(_NO_CODE.format(line.point))
        return list(dict.fromkeys(remarks))


_NO_CODE = "Chưa có mã thẻ cho điểm {} trong bảng mã: để trống, hãy sửa khi có thẻ."


_TAKEN = "Số biên lai {} đã ghi cho thẻ của người khác; nếu gõ nhầm, hãy sửa."


def _remarks(db: Connection, receipt: str, quote: Quote) -> Iterator[str]:
    paying = {line.person for line in quote.lines}
    if receipt and cover.people_with_receipt(db, receipt) - paying:
        yield _TAKEN.format(receipt)


def quote_of(db: Connection, paid: Payment) -> tuple[Quote, Rulebook]:
    """Return what is paid, by the facts and rules of the payment day; raises `ClerkError`."""
    household_there(db, paid.household)
    standing = standing_of(db, paid.day)
    check_months(paid.term, standing.tariff)
    household = standing.commune.household_by_id[paid.household]
    members = {m.person.id for m in standing.by_household.get(household.id, ())}
    if not members.issuperset(paid.people):
        raise ClerkError("Có người không thuộc hộ này vào ngày nộp; hãy bỏ chọn người ấy.")
    only = frozenset(paid.people) or None
    quote = standing.quote_for(household, paid.term, paid.payers, only)
    if only and len(quote.lines) < len(only):
        raise ClerkError(
            "Có người đã chọn không phải đóng vào ngày ấy (còn hạn, hoặc Nhà nước đóng); hãy bỏ "
            "chọn người ấy."
        )
    return quote, standing.rules


def _card(line: QuoteLine, day: date, rules: Rulebook) -> CoverPeriod:
    return CoverPeriod(
        first=line.starts,
        last=line.ends,
        code=rules.code_of_point(line.point, line.starts),
        point=line.point,
        paid_on=day,
        amount=line.amount,
    )


def _refuse_twice(db: Connection, person: int, card: CoverPeriod) -> None:
    for _, other in cover.periods_of(db, person):
        if (other.first, other.code) == (card.first, card.code):
            raise ClerkError("Sổ đã có thẻ cùng mã bắt đầu đúng ngày ấy; hãy sửa thẻ đã có.")
