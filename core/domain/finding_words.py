"""How a household is called so that `find_household` finds it again."""

from core.domain.people import Household


def place_words(household: Household | None) -> str:
    """Return HAMLET/NUMBER, empty for no household."""
    return f"{household.hamlet.name}/{household.number}" if household else ""
