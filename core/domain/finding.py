"""What a clerk means by the name of a hamlet or the number of a household."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from core.domain.errors import ClerkError
from core.domain.finding_words import place_words
from core.domain.people import Commune, Hamlet, Household
from core.domain.text import clean, name_key, search_key

_Key = TypeVar("_Key")
# From the strictest to the loosest; the first that finds anything counts.
_NAME_KEYS: Sequence[Callable[[str], str]] = (str, name_key, search_key)


def find_hamlet(commune: Commune, wanted: str) -> Hamlet:
    """Return a hamlet by name, whatever its accents; none or several raise `ClerkError`."""
    hamlets = {hamlet.id: hamlet for hamlet in commune.hamlets}
    return hamlets[hamlet_named({id_: h.name for id_, h in hamlets.items()}, wanted)]


def hamlet_named(names: Mapping[_Key, str], wanted: str) -> _Key:
    """Return the key of the hamlet a name means; none or several raise `ClerkError`."""
    found = _alike(names, wanted, _NAME_KEYS)
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(names[key] for key in found)
        raise ClerkError(f"Có nhiều thôn giống “{wanted}”; hãy ghi đủ dấu: {choices}.")
    known = ", ".join(names.values())
    raise ClerkError(f"Không có thôn “{wanted}” trong sổ. Các thôn có: {known}.")


def title_named(titles: Iterable[str], wanted: str) -> str | None:
    """Return the title a text means, whatever its accents, None where there is none.

    Several raise `ClerkError`.
    """
    known = {title: title for title in titles}
    found = _alike(known, clean(wanted), _NAME_KEYS)
    if len(found) > 1:
        raise ClerkError(f"Có nhiều tên giống “{wanted}”; hãy ghi đủ dấu: {', '.join(found)}.")
    return found[0] if found else None


def find_household(commune: Commune, wanted: str) -> Household:
    """Return a household by number or HAMLET/NUMBER; none or several raise `ClerkError`.

    Where no number is written so, one that differs in leading zeros or case only is meant.
    """
    found = _numbered(commune.households, wanted)
    if not found:
        found = [h for parts in _cuts(wanted) for h in _in_hamlet(commune, *parts)]
    if not found:
        raise ClerkError(f"Không có hộ số “{wanted}” trong sổ; hãy kiểm tra lại số hộ.")
    if len(found) > 1:
        choices = ", ".join(place_words(h) for h in found)
        raise ClerkError(f"Có nhiều hộ số “{wanted}”; hãy ghi rõ thôn: {choices}.")
    return found[0]


def _cuts(wanted: str) -> Iterator[tuple[str, str]]:
    """Yield hamlet and number for every slash: either may hold one of its own."""
    for place, letter in enumerate(wanted):
        if letter == "/":
            yield wanted[:place], wanted[place + 1 :]


def _in_hamlet(commune: Commune, hamlet: str, number: str) -> list[Household]:
    names = {place.id: place.name for place in commune.hamlets}
    there = set(_alike(names, hamlet, _NAME_KEYS))
    return _numbered([h for h in commune.households if h.hamlet.id in there], number)


def _numbered(households: Sequence[Household], number: str) -> list[Household]:
    by_id = {household.id: household for household in households}
    numbers = {id_: household.number for id_, household in by_id.items()}
    return [by_id[id_] for id_ in _alike(numbers, number, (clean, number_key))]


def numbers_named(numbers: Mapping[int, str], wanted: Sequence[str]) -> Sequence[int]:
    """Return the ids some household numbers of one hamlet mean; an unknown one is `ClerkError`."""
    found = []
    for number in wanted:
        meant = _alike(numbers, number, (clean, number_key))
        if len(meant) != 1:
            raise ClerkError(f"Thôn không có hộ số “{number}”; hãy kiểm tra lại số hộ.")
        found.append(meant[0])
    return found


def _alike(
    texts: Mapping[_Key, str], wanted: str, keys: Sequence[Callable[[str], str]]
) -> Sequence[_Key]:
    """Return what fits by the strictest way of comparing by which anything fits."""
    for key in keys:
        meant = key(wanted)
        found = [each for each, text in texts.items() if key(text) == meant]
        if found:
            return found
    return ()


def number_key(number: str) -> str:
    """Return what two spellings of one household number share: no case, no leading zeros."""
    return re.sub(r"^0+(?=.)", "", search_key(number))
