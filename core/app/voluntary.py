"""What voluntary social insurance costs; asks the rules, no register."""

from datetime import date

from core.app.rules import load_rules
from core.domain.voluntary import VoluntaryGroup, VoluntaryQuote, voluntary_quote, voluntary_terms


def quote(group: VoluntaryGroup, day: date, income: int, months: int | None) -> VoluntaryQuote:
    """Return what `income` đồng a month costs on `day`, for `months` or for every period."""
    return voluntary_quote(voluntary_terms(load_rules(), day, group), income, months)
