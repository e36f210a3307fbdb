"""What a clerk means by the name of a column: its key, or its heading with or without accents."""

from collections.abc import Mapping

from core.domain.errors import ClerkError
from core.domain.lists import list_entry
from core.domain.roll import FIELD_OF_COLUMN, Field
from core.domain.roll_words import field_title, fields_of
from core.domain.text import search_key


def column_named(listing: str, wanted: str) -> str:
    """Return the key of a column of a list; an unknown name raises `ClerkError`."""
    names = {column.key: column.title for column in list_entry(listing).columns}
    return _meant(names, wanted)


def field_named(listing: str, wanted: str) -> Field:
    """Return what a list is to be sorted or narrowed by; an unknown name raises `ClerkError`.

    Besides the columns it shows a list knows what stands in none, such as sex.
    """
    known = fields_of(listing)
    keys = [column.key for column in list_entry(listing).columns]
    fields = {key: FIELD_OF_COLUMN[key] for key in keys if key in FIELD_OF_COLUMN}
    fields |= {str(f): f for f in Field if f in known and f not in fields.values()}
    return fields[_meant({key: field_title(field) for key, field in fields.items()}, wanted)]


def _meant(names: Mapping[str, str], wanted: str) -> str:
    key = search_key(wanted)
    found = [name for name, title in names.items() if key in (name, search_key(title))]
    if not found:
        known = ", ".join(f"{name} ({title})" for name, title in names.items())
        raise ClerkError(f"Danh sách không có cột “{wanted}”. Các cột có: {known}.")
    return found[0]
