"""Which person of the register a row of a file speaks of.

Order: citizen number, insurance number, name and birth date within the household, then within the
hamlet. More than one candidate or a contradiction is never guessed.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.domain.days import Birth
from core.domain.records import Subject
from core.domain.text import name_key

UNKNOWN = "chưa có trong sổ"
_SEVERAL = "khớp với nhiều người trong sổ; hãy xem danh sách trùng"
_TWO_PEOPLE = "số CCCD và mã số BHXH chỉ hai người khác nhau trong sổ"
_OTHER_PERSON = "{number} đã có trong sổ cho người khác tên, khác hoặc không rõ ngày sinh"
_OTHER_CCCD = "mã số BHXH đã có trong sổ cho người có số CCCD khác"


@dataclass(frozen=True)
class Known:
    """What matching needs to know of a person in the register."""

    id: int
    name_key: str
    birth: Birth | None
    cccd: str | None
    insurance_no: str | None
    household: int
    hamlet: int


@dataclass(frozen=True)
class Match:
    """The person a row speaks of, or why it speaks of none.

    `person` None and `problem` None: somebody new. `warnings` are sentences for the report.
    """

    person: Known | None = None
    problem: str | None = None
    warnings: tuple[str, ...] = ()


class Index:
    """The people of the register, found by number or name."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._people: dict[int, Known] = {}
        self._by_cccd: dict[str, set[int]] = defaultdict(set)
        self._by_insurance: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        for person in people:
            self.put(person)

    def put(self, person: Known) -> None:
        """Add a person, or what a file newly says of one; old numbers still find them."""
        self._people[person.id] = person
        self._by_name[person.name_key].add(person.id)
        if person.cccd:
            self._by_cccd[person.cccd].add(person.id)
        if person.insurance_no:
            self._by_insurance[person.insurance_no].add(person.id)

    def learn(self, known: Known, subject: Subject) -> None:
        """Keep what a file newly says of a known person; what it leaves out stays."""
        self.put(
            replace(
                known,
                name_key=name_key(subject.name),
                birth=subject.birth or known.birth,
                cccd=subject.cccd or known.cccd,
                insurance_no=subject.insurance_no or known.insurance_no,
            )
        )

    def with_cccd(self, cccd: str | None) -> list[Known]:
        """Return the people with a citizen number."""
        return self._all(self._by_cccd.get(cccd, ())) if cccd else []

    def with_insurance(self, number: str | None) -> list[Known]:
        """Return the people with an insurance number."""
        return self._all(self._by_insurance.get(number, ())) if number else []

    def named(self, key: str) -> list[Known]:
        """Return the people with a name, by `name_key`."""
        return self._all(self._by_name.get(key, ()))

    def _all(self, ids: Iterable[int]) -> list[Known]:
        return [self._people[number] for number in sorted(ids)]


def with_numbers(known: Known, subject: Subject) -> Known:
    """Return a known person with the numbers a file adds where the register had none."""
    return replace(
        known,
        cccd=known.cccd or subject.cccd,
        insurance_no=known.insurance_no or subject.insurance_no,
    )


def match(index: Index, subject: Subject, hamlet: int | None, household: int | None) -> Match:
    """Return whom a row speaks of; `household` and `hamlet` are where the row places them."""
    by_cccd = index.with_cccd(subject.cccd)
    if by_cccd:
        return _by_cccd(index, subject, by_cccd, household)
    by_insurance = index.with_insurance(subject.insurance_no)
    possible = [person for person in by_insurance if not _other_cccd(person, subject)]
    if possible:
        return _one(subject, possible, household, "mã số BHXH")
    return _by_name(index, subject, hamlet, household, by_insurance)


def household_of(members: Iterable[Known], head: Known | None) -> int | None:
    """Return the household that known members of a listed household belong to.

    Where they belong to several it is the head's; None where nobody, or no head, is known.
    """
    households = {person.household for person in members}
    if len(households) == 1:
        return households.pop()
    return head.household if head else None


def _by_cccd(index: Index, subject: Subject, found: list[Known], household: int | None) -> Match:
    made = _one(subject, found, household, "số CCCD")
    others = index.with_insurance(subject.insurance_no)
    if made.person and others and made.person not in others:
        return Match(problem=_TWO_PEOPLE)
    return made


def _by_name(
    index: Index,
    subject: Subject,
    hamlet: int | None,
    household: int | None,
    same_insurance: list[Known],
) -> Match:
    named = [p for p in index.named(name_key(subject.name)) if not _other_cccd(p, subject)]
    here = [p for p in named if p.household == household and not _other_birth(p, subject)]
    near = [p for p in named if hamlet in (p.hamlet, None) and _same_birth(p, subject)]
    near = [p for p in near if not _other_insurance(p, subject)]
    for candidates in (here, near):
        if candidates:
            return _one(subject, candidates, household, "họ tên và ngày sinh")
    return Match(warnings=_warnings_for_new(index, subject, hamlet, same_insurance))


def _warnings_for_new(
    index: Index, subject: Subject, hamlet: int | None, same_insurance: list[Known]
) -> tuple[str, ...]:
    if same_insurance:
        return (_OTHER_CCCD,)
    twins = [
        person
        for person in index.named(name_key(subject.name))
        if person.hamlet == hamlet and _same_birth(person, subject)
    ]
    return ("trùng họ tên và ngày sinh với người có số khác trong thôn",) if twins else ()


def _one(subject: Subject, found: list[Known], household: int | None, number: str) -> Match:
    narrowed = found if len(found) == 1 else [p for p in found if p.household == household]
    if len(narrowed) != 1:
        return Match(problem=_SEVERAL)
    person = narrowed[0]
    other_name = person.name_key != name_key(subject.name)
    other_birth = _other_birth(person, subject)
    if other_name and not _same_birth(person, subject):
        return Match(problem=_OTHER_PERSON.format(number=number))
    warnings = []
    if other_name:
        warnings.append(f"{number} đã có trong sổ với họ tên khác")
    if other_birth:
        warnings.append(f"{number} đã có trong sổ với ngày sinh khác")
    if _other_insurance(person, subject):
        warnings.append("mã số BHXH khác với trong sổ")
    return Match(person, warnings=tuple(warnings))


def _other_cccd(person: Known, subject: Subject) -> bool:
    return bool(person.cccd and subject.cccd and person.cccd != subject.cccd)


def _other_insurance(person: Known, subject: Subject) -> bool:
    ours, theirs = person.insurance_no, subject.insurance_no
    return bool(ours and theirs and len(ours) == len(theirs) and ours != theirs)


def _other_birth(person: Known, subject: Subject) -> bool:
    return bool(person.birth and subject.birth and not person.birth.agrees(subject.birth))


def _same_birth(person: Known, subject: Subject) -> bool:
    return bool(person.birth and subject.birth and person.birth.agrees(subject.birth))
