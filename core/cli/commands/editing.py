"""The command of edits by hand."""

from argparse import Namespace
from collections.abc import Mapping

from core.app import editing
from core.app.editing import WhichCard
from core.app.person import Wanted, find_person
from core.app.register import Register
from core.cli.words import DONE, day_of, open_register, say
from core.domain.errors import ClerkError
from core.domain.finding import find_household

_NOTHING = "Sổ đã ghi như vậy; không có gì thay đổi."


def edit(words: Namespace) -> int:
    """Write fields of a person, a household or a card by hand."""
    fields = _fields(words)
    register = open_register(words)
    deed = (_edit_household if words.household else _edit_person)(words, register, fields)
    done = f"Đã sửa, việc số {deed}; lệnh undo --deed {deed} trả lại như cũ."
    say(words, {"deed": deed}, done if deed else _NOTHING)
    return DONE


def _fields(words: Namespace) -> Mapping[str, str]:
    fields = dict(words.set)
    if len(fields) < len(words.set):
        raise ClerkError("Có trường được ghi hai lần bằng --set; hãy giữ một lần.")
    if bool(fields) == bool(words.remove_card):
        raise ClerkError("Hãy ghi ít nhất một trường bằng --set, hoặc bỏ thẻ bằng --remove-card.")
    return fields


def _edit_household(words: Namespace, register: Register, fields: Mapping[str, str]) -> int | None:
    if words.card or words.add_card or words.remove_card:
        raise ClerkError("Thẻ là của từng người; hãy chọn người thay cho hộ.")
    commune = register.standing(day_of(words, register)).commune
    household = find_household(commune, words.household)
    return editing.edit_household(register, household.id, fields)


def _edit_person(words: Namespace, register: Register, fields: Mapping[str, str]) -> int | None:
    person = _person(words, register)
    if words.add_card:
        return editing.add_card(register, person, fields, anyway=words.anyway)
    if words.remove_card:
        return editing.remove_card(register, WhichCard(person, words.remove_card, words.code))
    if words.card:
        which = WhichCard(person, words.card, words.code)
        return editing.edit_card(register, which, fields, anyway=words.anyway)
    return editing.edit_person(register, person, fields, anyway=words.anyway)


def _person(words: Namespace, register: Register) -> int:
    if words.person is not None:
        return int(words.person)
    standing = register.standing(day_of(words, register))
    return find_person(standing, Wanted(words.cccd, words.insurance_no)).id
