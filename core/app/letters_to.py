"""Which letters a household was sent."""

from collections.abc import Sequence

from core.app.register import Register
from core.store import letters
from core.store.letters import SentLetter

__all__ = ["SentLetter", "letters_of_household"]


def letters_of_household(register: Register, household: int) -> Sequence[SentLetter]:
    """Return the letters entered for a household, newest first."""
    with register.reading() as db:
        return letters.sent_to(db, household)
