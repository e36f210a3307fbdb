"""The commands of what happens to people and households."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from core.app import hand_facts
from core.app.exclusions import Exclude, ExclusionTakenBack
from core.app.hand_deeds import Done, HandDeed, Plan, carry_out, plan
from core.app.household_events import EventTakenBack, PeopleEvent
from core.app.household_members import Arrival, NewHousehold, NewMember
from core.app.household_shape import Merge, MovePeople, NewHead, NewPlace, Split
from core.app.paying_cards import Payment
from core.app.person import Wanted, find_person
from core.app.register import Register
from core.cli import documents, show
from core.cli.commands.editing import fields_of, person_of
from core.cli.hand_documents import deed_document, events_document, exclusions_document
from core.cli.show import table
from core.cli.words import DONE, day_of, open_register, print_json
from core.domain.days import format_day
from core.domain.finding import find_household
from core.domain.lists import list_entry
from core.domain.people import ExclusionReason
from core.domain.premium import Payers, Term
from core.domain.record_words import VALUE_WORDS
from core.domain.residence_events import EventKind, ResidenceEvent

_Make = Callable[[Namespace, Register], HandDeed]


def member(words: Namespace) -> int:
    """Add a person to a household."""
    register = open_register(words)
    return _do(words, register, _member(words, _household(words, register)))


def event(words: Namespace) -> int:
    """Enter, list or take back the events of people."""
    register = open_register(words)
    if words.action == "list":
        return _list_events(words, register)
    return _do(words, register, _EVENT[words.action](words, register))


def household(words: Namespace) -> int:
    """Do one thing with a household."""
    register = open_register(words)
    return _do(words, register, _HOUSEHOLD[words.action](words, register))


def exclude(words: Namespace) -> int:
    """Take somebody off lists, list who was, or put somebody back."""
    register = open_register(words)
    if words.action == "list":
        return _list_exclusions(words, register)
    return _do(words, register, _EXCLUDE[words.action](words, register))


def pay(words: Namespace) -> int:
    """Enter that a household paid."""
    register = open_register(words)
    paid = Payment(
        household=_household(words, register),
        day=words.paid_on or day_of(words, register),
        term=Term(words.months, words.until),
        payers=Payers(words.who),
        people=_people(words, register),
        anyway=words.anyway,
        receipt=words.receipt,
    )
    quote = hand_facts.payment_quote(register, paid)
    shown, done = _carried(words, register, paid)
    if words.json:
        print_json({**deed_document(shown, done), "quote": documents.quote_document(quote)})
    else:
        show.show_quote(quote)
        _show(shown, done)
    return DONE


def _do(words: Namespace, register: Register, deed: HandDeed) -> int:
    shown, done = _carried(words, register, deed)
    if words.json:
        print_json(deed_document(shown, done))
    else:
        _show(shown, done)
    return DONE


def _carried(words: Namespace, register: Register, deed: HandDeed) -> tuple[Plan, Done | None]:
    shown = plan(register, deed, day_of(words, register))
    return shown, None if words.dry_run else carry_out(register, deed)


def _show(shown: Plan, done: Done | None) -> None:
    for remark in shown.remarks:
        print(remark)
    for effect in shown.effects:
        print(f"{effect.name}:")
        for sentence in effect.sentences:
            print(f"  {sentence}")
    if done is None:
        print("Xem trước, chưa ghi gì vào sổ.")
    else:
        print(f"Đã ghi, việc số {done.deed}; lệnh undo --deed {done.deed} trả lại như cũ.")


def _member(words: Namespace, house: int) -> NewMember:
    how = Arrival(words.how)
    fields = fields_of(words)
    return NewMember(house, fields, how, words.first, words.last, words.anyway)


def _add_event(words: Namespace, register: Register) -> HandDeed:
    happened = ResidenceEvent(EventKind(words.kind), words.first, words.last)
    return PeopleEvent(_people(words, register), happened)


def _remove_event(words: Namespace, register: Register) -> HandDeed:
    return EventTakenBack(person_of(words, register), words.number)


def _new(words: Namespace, _register: Register) -> HandDeed:
    head = _member(words, 0)
    return NewHousehold(words.hamlet, words.number, head, words.address, words.new_hamlet)


def _head(words: Namespace, register: Register) -> HandDeed:
    head = person_of(words, register)
    return NewHead(_household(words, register), head, dict(words.relations))


def _move(words: Namespace, register: Register) -> HandDeed:
    people, house = _people(words, register), _household(words, register)
    return MovePeople(people, house, words.first, dict(words.relations))


def _split(words: Namespace, register: Register) -> HandDeed:
    return Split(
        people=_people(words, register),
        head=words.head,
        hamlet=words.hamlet,
        number=words.number,
        day=words.first,
        address=words.address,
        relations=dict(words.relations),
        with_class=words.with_class,
        new_hamlet=words.new_hamlet,
    )


def _merge(words: Namespace, register: Register) -> HandDeed:
    commune = register.standing(day_of(words, register)).commune
    gone = find_household(commune, words.gone).id
    return Merge(_household(words, register), gone, words.first, dict(words.relations))


def _place(words: Namespace, register: Register) -> HandDeed:
    house = _household(words, register)
    return NewPlace(house, words.hamlet, words.number, words.new_hamlet)


def _add_exclusion(words: Namespace, register: Register) -> HandDeed:
    return Exclude(
        person=person_of(words, register),
        reason=ExclusionReason(words.reason),
        day=day_of(words, register),
        lists=tuple(words.lists),
        note=words.note,
    )


def _remove_exclusion(words: Namespace, _register: Register) -> HandDeed:
    return ExclusionTakenBack(words.number)


_EVENT: Mapping[str, _Make] = {"add": _add_event, "remove": _remove_event}
_HOUSEHOLD: Mapping[str, _Make] = {
    "new": _new,
    "head": _head,
    "move": _move,
    "split": _split,
    "merge": _merge,
    "place": _place,
}
_EXCLUDE: Mapping[str, _Make] = {"add": _add_exclusion, "remove": _remove_exclusion}


def _list_events(words: Namespace, register: Register) -> int:
    person = person_of(words, register)
    found = hand_facts.events_of(register, day_of(words, register), person)
    kinds = VALUE_WORDS["residence", "kind"]
    rows = [
        (str(f.stay.id), kinds[f.stay.kind], format_day(f.stay.first), format_day(f.stay.last))
        for f in found
    ]
    _print(words, {"events": events_document(found)}, ["Số", "Sự việc", "Từ ngày", "Đến"], rows)
    return DONE


def _list_exclusions(words: Namespace, register: Register) -> int:
    found = hand_facts.exclusions_of(register, day_of(words, register))
    reasons = VALUE_WORDS["exclusion", "reason"]
    rows = [
        (
            str(line.exclusion.id),
            line.person.name,
            list_entry(line.exclusion.listing).title,
            reasons[line.exclusion.reason],
            format_day(line.exclusion.anchor),
        )
        for line in found
    ]
    headings = ["Số", "Họ và tên", "Danh sách", "Lý do", "So với ngày"]
    _print(words, {"exclusions": exclusions_document(found)}, headings, rows)
    return DONE


def _print(
    words: Namespace,
    document: Mapping[str, Any],
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> None:
    if words.json:
        print_json(document)
    else:
        table(headings, rows, frozenset({0}))


def _household(words: Namespace, register: Register) -> int:
    commune = register.standing(day_of(words, register)).commune
    return find_household(commune, words.household).id


def _people(words: Namespace, register: Register) -> tuple[int, ...]:
    if not words.cccd:
        return tuple(words.person)
    standing = register.standing(day_of(words, register))
    return (*words.person, *(find_person(standing, Wanted(cccd)).id for cccd in words.cccd))
