"""The list the words of a command ask for."""

from argparse import Namespace
from dataclasses import replace
from datetime import date

from core.app.register import Register
from core.app.rolls import hamlets_named
from core.app.saved_lists import saved_list
from core.cli.list_words import SAVED
from core.domain.column_names import column_named, field_named
from core.domain.cover import Status
from core.domain.errors import ClerkError
from core.domain.filter_text import read_filter
from core.domain.lists import list_entry
from core.domain.roll import Filter, Roll, Sort
from core.domain.saved_list import SavedList


def is_plain(words: Namespace) -> bool:
    """Return whether a list is asked for as it is, of one hamlet or of all."""
    asked = (words.status, words.filters, words.words, words.sorts, words.columns)
    named = not words.name.startswith(SAVED)
    return named and not any(asked) and len(words.hamlet or ()) <= 1


def asked_list(words: Namespace, register: Register, day: date) -> SavedList:
    """Return the list asked for on `day`; its name is empty unless it is a saved one.

    Of a saved one filters are added to, all else is said anew. What is not known raises
    `ClerkError`.
    """
    base = _base(words.name, register, day)
    roll, listing = base.roll, base.roll.listing
    if words.hamlet:
        roll = replace(roll, hamlets=hamlets_named(register, words.hamlet))
    if words.status:
        roll = replace(roll, statuses=frozenset(map(Status, words.status)))
    if words.words:
        roll = replace(roll, words=words.words)
    if words.sorts:
        roll = replace(roll, sorts=tuple(_sort(listing, text) for text in words.sorts))
    added = tuple(_filter(listing, text, day) for text in words.filters)
    roll = replace(roll, filters=(*roll.filters, *added))
    return replace(base, roll=roll, columns=_columns(words.columns, listing) or base.columns)


def _base(name: str, register: Register, day: date) -> SavedList:
    if name.startswith(SAVED):
        found = saved_list(register, name.removeprefix(SAVED))
        return replace(found, roll=found.on(day))
    return SavedList("", Roll(day, list_entry(name).name))


def _filter(listing: str, text: str, day: date) -> Filter:
    column, sign, said = text.partition("=")
    if not sign:
        raise ClerkError(f"--filter “{text}” thiếu dấu “=”; hãy ghi CỘT=CHỮ, thí dụ name=an.")
    return read_filter(field_named(listing, column), said, day)


def _sort(listing: str, text: str) -> Sort:
    column, _, turn = text.partition(":")
    if turn not in ("", "asc", "desc"):
        raise ClerkError(f"--sort “{text}”: sau dấu “:” chỉ có asc hoặc desc.")
    return Sort(field_named(listing, column), descending=turn == "desc")


def _columns(text: str | None, listing: str) -> tuple[str, ...]:
    if text is None:
        return ()
    return tuple(column_named(listing, name) for name in text.split(","))
