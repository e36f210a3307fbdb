"""Finding people by any part of what is known of them, typed without accents."""

from collections.abc import Callable

from core.domain.rows import ListRow
from core.domain.text import search_key


def key_of(row: ListRow) -> str:
    """Return the text a person is found by: name, household, head, hamlet, numbers."""
    parts = (
        row.name, row.household, row.head, row.hamlet, row.cccd, row.insurance_no, row.phone,
    )  # fmt: skip
    return search_key(" ".join(part for part in parts if part))


def holding(words: str) -> Callable[[str], bool]:
    """Return the test whether a text, as `search_key` gives it, holds every one of some words."""
    wanted = search_key(words).split()
    return lambda key: all(word in key for word in wanted)
