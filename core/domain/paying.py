"""By when a household had best pay, and the last day all its cards can run to."""

from collections.abc import Iterable, Iterator
from datetime import date

from core.domain.days import ONE_DAY, format_day
from core.domain.people import Household
from core.domain.premium import Payers, Quote, Term
from core.domain.standing import Member, Standing
from core.domain.why import pay_sentence


def nobody_sentence(quote: Quote) -> str:
    """Return why nobody of a household pays."""
    spared = "chưa hết hạn thẻ" if quote.payers is Payers.LAPSED else "có thẻ, chưa phải đóng tiếp"
    counts = ((quote.spared, spared), (quote.state_paid, "được Nhà nước đóng, chỉ cần cấp thẻ"))
    said = ", ".join(f"{people} người {words}" for people, words in counts if people)
    why = said or "ngày ấy hộ không có ai được tính trong xã"
    return f"Không ai phải đóng vào ngày {format_day(quote.on)}: {why}."


def pay_by_sentences(standing: Standing, household: Household, quote: Quote) -> tuple[str, ...]:
    """Return by when the people of a quote had best pay, and what that saves.

    One sentence for those whose cover still runs, one for those whose card has lapsed; each names
    the earliest day. Nobody who has to wait anyway is spoken of.
    """
    members = standing.by_household.get(household.id, ())
    days = [(covered, day) for covered, day in _days(members, quote) if day >= standing.day]
    earliest = {covered: min(d for c, d in days if c is covered) for covered, _ in days}
    return tuple(
        pay_sentence(earliest[covered], covered=covered)
        for covered in (True, False)
        if covered in earliest
    )


def furthest_common_day(standing: Standing, household: Household, payers: Payers) -> date | None:
    """Return the last day to which every payer may pay at once, None where nobody pays."""
    longest = Term(max(standing.tariff.periods))
    return min(
        (line.ends for line in standing.quote_for(household, longest, payers).lines), default=None
    )


def _days(members: Iterable[Member], quote: Quote) -> Iterator[tuple[bool, date]]:
    starts = {line.person: line.starts for line in quote.lines}
    for member in members:
        if member.person.id in starts:
            yield from _day(member, starts[member.person.id])


def _day(member: Member, starts: date) -> Iterator[tuple[bool, date]]:
    if member.card.covered:
        yield True, starts - ONE_DAY
    elif member.card.days_left is not None and member.card.last_safe_day:
        yield False, member.card.last_safe_day
