"""Lists the clerk keeps under names of their own."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from core.app.register import Register
from core.app.rolls import listing_of_roll, open_roll
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.finding import title_named
from core.domain.lengths import within
from core.domain.listing import Listing
from core.domain.progress import Progress
from core.domain.roll_words import refuse_strange
from core.domain.saved_list import SavedList, known_columns, read_roll
from core.domain.text import clean
from core.store import saved_lists as stored
from core.store.saved_lists import Kept


def saved_lists(register: Register) -> Sequence[SavedList]:
    """Return the saved lists in the order of saving, without those of `unread_lists`."""
    found = []
    for kept in _kept(register).values():
        with suppress(ClerkError):
            found.append(_read(kept))
    return tuple(found)


def unread_lists(register: Register) -> Mapping[str, str]:
    """Return the saved lists this program does not understand, and the sentence that says so."""
    unread = {}
    for name, kept in _kept(register).items():
        try:
            _read(kept)
        except ClerkError as error:
            unread[name] = str(error)
    return unread


def saved_list(register: Register, name: str) -> SavedList:
    """Return one saved list; one unknown or not understood raises `ClerkError`."""
    return _read(_named(_kept(register), name))


def save_list(register: Register, saved: SavedList, *, instead_of: str = "") -> int:
    """Keep a list, or put it in the place of the one called `instead_of`; return the deed.

    An empty name, one another list has, an unknown `instead_of`, and a roll that asks a list for
    what it does not have raise `ClerkError`. Columns the list does not have are left out.
    """
    refuse_strange(saved.roll)
    columns = known_columns(saved.roll.listing, saved.columns)
    wanted = replace(saved, name=clean(saved.name), columns=columns)
    if not wanted.name:
        raise ClerkError("Danh sách cần một tên; hãy đặt tên rồi lưu lại.")
    within("title", wanted.name, "tên danh sách")
    with register.deed(DeedKind.SAVE_LIST) as writer:
        kept = stored.all_of(writer.db)
        old = _named(kept, instead_of) if instead_of else None
        for other in kept.values():
            if other != old and _same(other.name, wanted.name):
                raise ClerkError(
                    f"Đã có danh sách đã lưu tên “{other.name}”; hãy đặt tên khác, "
                    "hoặc lưu thay danh sách ấy."
                )
        stored.put(writer, wanted, old.id if old else None)
        return writer.deed


def remove_saved_list(register: Register, name: str) -> int:
    """Keep a list no longer and return the deed; an unknown name raises `ClerkError`."""
    with register.deed(DeedKind.REMOVE_LIST) as writer:
        stored.drop(writer, _named(stored.all_of(writer.db), name).id)
        return writer.deed


def count_saved(
    register: Register, day: date, progress: Progress | None = None
) -> Mapping[str, tuple[int, int]]:
    """Return how many people and households stand on each saved list on `day`, by its name."""
    counts = {}
    for saved in (progress or Progress()).track(saved_lists(register)):
        opened = open_roll(register, saved.on(day))
        counts[saved.name] = (opened.people, opened.households)
    return counts


def listing_of_saved(
    register: Register, saved: SavedList, day: date, progress: Progress | None = None
) -> Listing:
    """Return a saved list on `day` under its own name, as `listing_of_roll` does."""
    found = listing_of_roll(register, saved.on(day), saved.columns or None, progress)
    return replace(found, title=saved.name, title_en=saved.name)


def _kept(register: Register) -> Mapping[str, Kept]:
    with register.reading() as db:
        return stored.all_of(db)


def _read(kept: Kept) -> SavedList:
    roll = read_roll(kept.roll, kept.name)
    return SavedList(kept.name, roll, known_columns(roll.listing, tuple(kept.columns)))


def _named(kept: Mapping[str, Kept], name: str) -> Kept:
    wanted = clean(name)
    found = title_named(kept, wanted)
    if found is not None:
        return kept[found]
    known = ", ".join(f"“{each}”" for each in kept) or "chưa có danh sách nào"
    raise ClerkError(f"Không có danh sách đã lưu “{wanted}”. Các danh sách đã lưu: {known}.")


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
