"""The command of edits by hand."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict

from core.app import editing
from core.app.asking import listing
from core.app.bulk_edits import BulkCount, BulkEdit, count_of
from core.app.bulk_edits import edit_many as write_many
from core.app.editing import WhichCard
from core.app.person import Wanted, find_person
from core.app.register import Register
from core.cli.hints import undo_words
from core.cli.progress_bar import progress_bar
from core.cli.words import DONE, day_of, open_register, say
from core.domain.errors import ClerkError
from core.domain.finding import find_household
from core.domain.written import PERSON_FIELDS, field_named

_NOTHING = "Sổ đã ghi như vậy; không có gì thay đổi."


def edit(words: Namespace) -> int:
    """Write fields of a person, a household or a card by hand."""
    fields = _fields(words)
    register = open_register(words)
    deed = (_edit_household if words.household else _edit_person)(words, register, fields)
    done = f"Đã sửa, việc số {deed}; lệnh undo --deed {deed} trả lại như cũ."
    of_person = not (words.household or words.card or words.add_card or words.remove_card)
    repaired = editing.repairs_in(fields) if deed and of_person else ()
    say(words, {"deed": deed}, "\n".join([*repaired, done if deed else _NOTHING]))
    return DONE


def _fields(words: Namespace) -> Mapping[str, str]:
    fields = fields_of(words)
    if bool(fields) == bool(words.remove_card):
        raise ClerkError("Hãy ghi ít nhất một trường bằng --set, hoặc bỏ thẻ bằng --remove-card.")
    return fields


def fields_of(words: Namespace) -> Mapping[str, str]:
    """Return the fields a command writes; one that comes twice raises `ClerkError`."""
    fields = dict(words.set)
    if len(fields) < len(words.set):
        raise ClerkError("Có trường được ghi hai lần bằng --set; hãy giữ một lần.")
    return fields


def _edit_household(words: Namespace, register: Register, fields: Mapping[str, str]) -> int | None:
    if words.card or words.add_card or words.remove_card:
        raise ClerkError("Thẻ là của từng người; hãy chọn người thay cho hộ.")
    commune = register.standing(day_of(words, register)).commune
    household = find_household(commune, words.household)
    return editing.edit_household(register, household.id, fields)


def _edit_person(words: Namespace, register: Register, fields: Mapping[str, str]) -> int | None:
    person = person_of(words, register)
    if words.add_card:
        return editing.add_card(register, person, fields, anyway=words.anyway)
    if words.remove_card:
        return editing.remove_card(register, WhichCard(person, words.remove_card, words.code))
    if words.card:
        which = WhichCard(person, words.card, words.code)
        return editing.edit_card(register, which, fields, anyway=words.anyway)
    return editing.edit_person(register, person, fields, anyway=words.anyway)


def person_of(words: Namespace, register: Register) -> int:
    """Return the id of the one person a command names; raises `ClerkError`."""
    if words.person is not None:
        return int(words.person)
    standing = register.standing(day_of(words, register))
    return find_person(standing, Wanted(words.cccd, words.insurance_no)).id


def edit_many(words: Namespace) -> int:
    """Write one field of many people, or say how many it would change."""
    if len(words.set) > 1:
        raise ClerkError("Mỗi lần chỉ sửa một trường cho nhiều người; hãy giữ một --set.")
    (name, text), register = words.set[0], open_register(words)
    field = field_named(PERSON_FIELDS, name)
    edit = BulkEdit(_people(words, register), field, text, words.only_empty)
    count = count_of(register, edit)
    if words.dry_run or not count.changed:
        said = f"Sẽ sửa {count.changed} người." if count.changed else _NOTHING
        say(words, {"deed": None, **asdict(count)}, _lines(said, count))
        return DONE
    done = write_many(register, edit, progress_bar())
    said = f"Đã sửa {count.changed} người, {undo_words(done.deed)}"
    say(words, {"deed": done.deed, **asdict(count)}, "\n".join([said, *done.remarks]))
    return DONE


def _people(words: Namespace, register: Register) -> tuple[int, ...]:
    if words.people:
        if words.hamlet:
            raise ClerkError("--hamlet chỉ đi cùng --list; hãy bỏ một trong hai.")
        return tuple(words.people)
    found = listing(register, words.list, day_of(words, register), words.hamlet)
    return tuple(row.person_id for row in found.rows)


def _lines(said: str, count: BulkCount) -> str:
    return "\n".join([said, *count.sentences])
