"""Which letters a household was sent."""

from core.app.register import Register
from core.store import letters_to as stored
from core.store.letters_to import LetterTo

__all__ = ["LetterTo", "letters_of_household"]


def letters_of_household(register: Register, household: int) -> tuple[LetterTo, ...]:
    """Return the letters entered for a household, newest first."""
    with register.reading() as db:
        return tuple(stored.letters_to(db, household))
