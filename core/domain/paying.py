"""By when a household had best pay, and the last day all its cards can run to."""

from collections import defaultdict
from datetime import date

from core.domain.days import ONE_DAY, format_day
from core.domain.people import Household
from core.domain.premium import Payers, Quote, Term
from core.domain.standing import Member, Standing
from core.domain.why import pay_sentence, recorded_sentence, start_sentence
from core.domain.why_countdown import payment_sentence


def nobody_sentence(quote: Quote) -> str:
    """Return why nobody of a household pays."""
    spared = "chưa hết hạn thẻ" if quote.payers is Payers.LAPSED else "có thẻ, chưa phải đóng tiếp"
    counts = ((quote.spared, spared), (quote.state_paid, "được Nhà nước đóng, chỉ cần cấp thẻ"))
    said = ", ".join(f"{people} người {words}" for people, words in counts if people)
    why = said or "ngày ấy hộ không có ai được tính trong xã"
    return f"Không ai phải đóng vào ngày {format_day(quote.on)}: {why}."


def pay_by_sentences(standing: Standing, household: Household, quote: Quote) -> tuple[str, ...]:
    """Return by when the people of a quote had best pay, and what that saves.

    One sentence for all it is true of, naming them unless it is true of the whole quote. Nobody
    who has to wait anyway is spoken of.
    """
    quoted = {line.person for line in quote.lines}
    names: dict[str, list[str]] = defaultdict(list)
    for member in standing.by_household.get(household.id, ()):
        said = pay_by_sentence(standing, member) if member.person.id in quoted else ""
        if said:
            names[said].append(member.person.name)
    return tuple(
        said if len(of) == len(quoted) else f"{said.removesuffix('.')} ({', '.join(of)})."
        for said, of in names.items()
    )


def pay_by_sentence(standing: Standing, member: Member) -> str:
    """Return by when a member had best pay and what that saves, empty where no day saves."""
    card, paid = member.card, standing.paid_in_time(member)
    if member.support_ends and paid.uncovered != 0:
        return start_sentence(member.support_ends, payment_sentence(paid))
    if card.covered and paid.uncovered is not None:
        return pay_sentence(paid.starts - ONE_DAY, covered=True)
    safe = card.last_safe_day if card.days_left is not None else None
    return pay_sentence(safe, covered=False) if safe and safe >= standing.day else ""


def recorded_sentences(quote: Quote) -> tuple[str, ...]:
    """Return whose quoted days have a card in the register already, and which."""
    return tuple(
        recorded_sentence(line.name, line.recorded) for line in quote.lines if line.recorded
    )


def furthest_common_day(standing: Standing, household: Household, payers: Payers) -> date | None:
    """Return the last day to which every payer may pay at once, None where nobody pays."""
    longest = Term(max(standing.tariff.periods))
    return min(
        (line.ends for line in standing.quote_for(household, longest, payers).lines), default=None
    )
