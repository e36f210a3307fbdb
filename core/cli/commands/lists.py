"""Commands about lists of people: as they are, narrowed, saved."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.app import asking, saved_lists
from core.app.exporting import export_list, list_document
from core.app.office import is_sample
from core.app.register import Register
from core.app.rolls import listing_of_roll, remark_of
from core.cli import show
from core.cli.asked_list import asked_list, is_plain
from core.cli.hints import undo_words
from core.cli.progress_bar import progress_bar
from core.cli.show import table
from core.cli.words import DONE, WITH_PROBLEMS, day_of, open_register, print_json, say
from core.domain.listing import Listing
from core.domain.lists import list_entry
from core.domain.progress import Progress
from core.domain.saved_list import SavedList


def list_people(words: Namespace) -> int:
    """Print or save one list."""
    register = open_register(words)
    day = day_of(words, register)
    reading, writing = Progress(), progress_bar()
    if is_plain(words):
        hamlet = words.hamlet[0] if words.hamlet else None
        listing = asking.listing(register, words.name, day, hamlet)
    else:
        if words.out:
            reading, writing = writing.parts(1, 1)
        listing = _listing(register, asked_list(words, register, day), day, reading)
    if words.out:
        export_list(listing, words.out, writing, sample=is_sample(register))
    if words.json:
        print_json(list_document(listing))
    elif words.out:
        print(f"Đã ghi {listing.people} người, {listing.households} hộ vào {words.out}.")
    else:
        show.show_listing(listing)
    return DONE


def saved(words: Namespace) -> int:
    """List the saved lists with their counts; save one, remove one."""
    register = open_register(words)
    return _ACTIONS[words.action or "list"](words, register)


def _listing(register: Register, asked: SavedList, day: date, progress: Progress) -> Listing:
    if asked.name:
        found = saved_lists.listing_of_saved(register, asked, day, progress)
    else:
        found = listing_of_roll(register, asked.roll, asked.columns or None, progress)
    facts = {"saved": asked.name or None, "remark": found.remark}
    return replace(found, facts={**facts, "columns": [column.key for column in found.columns]})


def _list(words: Namespace, register: Register) -> int:
    day = day_of(words, register)
    counts = saved_lists.count_saved(register, day, progress_bar())
    known = saved_lists.saved_lists(register)
    unread = saved_lists.unread_lists(register)
    lists = [
        {
            "name": one.name,
            "list": one.roll.listing,
            "remark": remark_of(register, one.on(day)),
            "columns": list(one.columns) or None,
            "people": counts[one.name][0],
            "households": counts[one.name][1],
        }
        for one in known
    ]
    if words.json:
        problems = [{"name": name, "problem": said} for name, said in unread.items()]
        print_json({"on": day.isoformat(), "lists": lists, "unread": problems})
    else:
        _show(lists, unread)
    return WITH_PROBLEMS if unread else DONE


def _show(lists: Sequence[Mapping[str, Any]], unread: Mapping[str, str]) -> None:
    rows = [
        [
            one["name"],
            str(one["people"]),
            str(one["households"]),
            list_entry(one["list"]).title,
            one["remark"],
        ]
        for one in lists
    ]
    if rows:
        table(["Tên", "Người", "Hộ", "Từ danh sách", "Lọc, xếp"], rows, frozenset({1, 2}))
    elif not unread:
        print("Chưa lưu danh sách nào.")
    for sentence in unread.values():
        print(sentence)


def _save(words: Namespace, register: Register) -> int:
    asked = asked_list(words, register, day_of(words, register))
    kept = SavedList(words.title, asked.roll, asked.columns)
    deed = saved_lists.save_list(register, kept, instead_of=words.instead_of)
    say(words, {"deed": deed, "name": words.title}, f"Đã lưu danh sách, {undo_words(deed)}")
    return DONE


def _remove(words: Namespace, register: Register) -> int:
    deed = saved_lists.remove_saved_list(register, words.title)
    say(words, {"deed": deed, "name": words.title}, f"Đã bỏ danh sách, {undo_words(deed)}")
    return DONE


_ACTIONS: Mapping[str, Callable[[Namespace, Register], int]] = {
    "list": _list,
    "save": _save,
    "remove": _remove,
}
