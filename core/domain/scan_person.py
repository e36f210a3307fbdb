"""Whom a scanned card speaks of: one person of the register, several it may be, or nobody."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.domain.ids import is_cccd
from core.domain.matching import Index, Known, Match, match
from core.domain.people import Person
from core.domain.records import Subject
from core.domain.scanned import Scanned
from core.domain.text import name_key

MOST_CANDIDATES = 30
_NAMELESS = "không có họ tên và số nào chỉ đúng một người trong sổ"
_OTHER_BIRTH = (
    "số định danh đã có trong sổ cho người có ngày sinh khác, mà họ tên thì không đọc được"
)


@dataclass(frozen=True)
class Whose:
    """The person a scan speaks of, or why it speaks of none for sure and who it may be.

    `person` and `problem` None: somebody the register does not know. `warnings` are sentences.
    """

    person: int | None = None
    problem: str | None = None
    warnings: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()


def subject_of(scanned: Scanned) -> Subject:
    """Return whom a scan speaks of, as matching and the register take it."""
    return Subject(
        name=scanned.name or "",
        birth=scanned.birth,
        sex=scanned.sex,
        cccd=scanned.cccd,
        old_id=scanned.old_id,
        insurance_no=scanned.insurance_no,
    )


def whose(index: Index, scanned: Scanned, people: Mapping[int, Person]) -> Whose:
    """Return whom a scan speaks of; more than one or a contradiction is never guessed."""
    subject = subject_of(scanned)
    numbered = _with_numbers(index, subject)
    if scanned.name is None:
        return _without_name(index, subject, numbered, people)
    found = _matched(index, subject)
    if found.person:
        return Whose(found.person.id, warnings=found.warnings)
    named = [p for p in index.named(name_key(subject.name)) if _may_be(p, subject)]
    return Whose(None, found.problem, found.warnings, _ids((*numbered, *named)))


def _without_name(
    index: Index, subject: Subject, numbered: Sequence[Known], people: Mapping[int, Person]
) -> Whose:
    """Go by the numbers alone where the name is missing or broken."""
    ids = _ids(numbered)
    if len(ids) != 1:
        return Whose(None, _NAMELESS, candidates=ids)
    person = people[ids[0]]
    if person.birth and subject.birth and not person.birth.agrees(subject.birth):
        return Whose(None, _OTHER_BIRTH, candidates=ids)
    found = _matched(index, replace(subject, name=person.name))
    return Whose(ids[0] if found.person else None, found.problem, found.warnings, ids)


def _matched(index: Index, subject: Subject) -> Match:
    """Return the match; an insurance number of twelve digits may be the citizen number."""
    found = match(index, subject, None, None)
    number = subject.insurance_no
    unknown = found.person is None and found.problem is None
    if unknown and number and is_cccd(number) and subject.cccd is None:
        return match(index, replace(subject, cccd=number), None, None)
    return found


def _with_numbers(index: Index, subject: Subject) -> list[Known]:
    found = [*index.with_cccd(subject.cccd), *index.with_insurance(subject.insurance_no)]
    if subject.insurance_no and is_cccd(subject.insurance_no):
        found += index.with_cccd(subject.insurance_no)
    return found


def _may_be(person: Known, subject: Subject) -> bool:
    other = person.birth and subject.birth and not person.birth.agrees(subject.birth)
    return not other


def _ids(people: Iterable[Known]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(person.id for person in people))[:MOST_CANDIDATES]
