"""Questions about the register on a day: summary, lists, quotes."""

from datetime import date

from core.app.register import Register
from core.app.rolls import listing_on, summary_of_day
from core.domain.errors import ClerkError
from core.domain.finding import find_household
from core.domain.listing import Listing
from core.domain.premium import Payers, Quote, Tariff, Term
from core.domain.summary import Summary


def summary(register: Register, day: date) -> Summary:
    """Return the commune in numbers on `day`."""
    return summary_of_day(register, day)


def listing(register: Register, name: str, day: date, hamlet: str | None = None) -> Listing:
    """Return a list on `day`, of one hamlet or of all; an unknown name raises `ClerkError`."""
    return listing_on(register, name, day, hamlet)


def quote(
    register: Register, household: str, day: date, term: Term, payers: Payers = Payers.ALL
) -> Quote:
    """Return what a household pays when it pays on `day` for a term.

    `household` is its number, or HAMLET/NUMBER where numbers restart per hamlet.
    """
    standing = register.standing(day)
    found = find_household(standing.commune, household)
    _check_months(term, standing.tariff)
    return standing.quote_for(found, term, payers)


def _check_months(term: Term, tariff: Tariff) -> None:
    if term.until is None and term.months not in tariff.periods:
        periods = ", ".join(map(str, tariff.periods))
        raise ClerkError(f"Không đóng được {term.months} tháng; chỉ đóng theo {periods} tháng.")
