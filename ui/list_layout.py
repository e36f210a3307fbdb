"""Which columns of a list are shown, in which order and how wide; as text and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.domain.lists import list_entry
from core.domain.saved_list import known_columns

FROZEN = ("name", "birth")
"""Columns that stay in sight while the rest scrolls; they stand first and cannot be left out."""
_LAST = frozenset({"head", "phone", "cccd", "insurance_no"})
_WIDEST = 2000


@dataclass(frozen=True)
class ListLayout:
    """Columns by key; `widths` in pixels of those the clerk made wider or narrower."""

    keys: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=dict)


def all_keys(listing: str) -> tuple[str, ...]:
    """Return the columns a list has, in the usual order.

    What the list is about stands first; numbers that only name somebody stand last.
    """
    keys = [column.key for column in list_entry(listing).columns]
    return tuple(sorted(keys, key=lambda key: key in _LAST))


def arranged(listing: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Return columns a list has in this order, those that stay in sight first; none: the usual."""
    known = known_columns(listing, tuple(keys))
    if not known:
        return all_keys(listing)
    return (*FROZEN, *(key for key in known if key not in FROZEN))


def layout_text(layout: ListLayout) -> str:
    """Return a layout as one line."""
    return ",".join(f"{key}:{layout.widths.get(key, 0)}" for key in layout.keys)


def read_layout(listing: str, text: str) -> ListLayout:
    """Return the layout a line says; what a list has no more is left out."""
    said = dict(part.partition(":")[::2] for part in text.split(",") if part)
    sizes = {key: int(size) for key, size in said.items() if size.isascii() and size.isdigit()}
    keys = arranged(listing, tuple(said))
    return ListLayout(keys, {k: sizes[k] for k in keys if 0 < sizes.get(k, 0) < _WIDEST})
