"""What one yearly class list says: households with their class and their people."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from core.domain.classes import HouseholdClass
from core.domain.matching import Index, Known, match
from core.domain.records import Note, PovertyRow, Source, Subject
from core.domain.text import name_key

_TWICE = "người này đã đứng ở một hộ khác trong cùng danh sách: chỉ tính lần đầu"
_NOWHERE = 0

_Group = tuple[str, str]


@dataclass(frozen=True)
class ListedPerson:
    """A person on a list; `place` numbers the people, `household` the households, in list order."""

    place: int
    household: int
    source: Source
    subject: Subject
    hamlet: str
    is_head: bool

    @property
    def name(self) -> str:
        """The name as the list writes it."""
        return self.subject.name


@dataclass(frozen=True)
class ListedHousehold:
    """A household on a list.

    The class is NONE for a household that stands on a leaving sheet only, UNDECIDED where the
    list states none that can be read.
    """

    place: int
    household_class: HouseholdClass
    people: tuple[ListedPerson, ...]

    @property
    def head(self) -> ListedPerson | None:
        """The head, None where the list names none."""
        return next((person for person in self.people if person.is_head), None)

    @property
    def head_name(self) -> str:
        """The head's name, or the first member's where the list names no head."""
        return (self.head or self.people[0]).name

    @property
    def hamlet(self) -> str:
        """The hamlet the list puts the household in."""
        return next((person.hamlet for person in self.people if person.hamlet), "")


@dataclass(frozen=True)
class ClassList:
    """A yearly list; `decided_on` is the day of its newest decision, None where none is stated.

    `notes` say which rows were left out of the comparison, and why.
    """

    households: tuple[ListedHousehold, ...]
    decided_on: date | None = None
    notes: tuple[Note, ...] = ()

    @property
    def people(self) -> Iterator[ListedPerson]:
        """Everybody on the list, in list order."""
        for household in self.households:
            yield from household.people


class HamletNumbers:
    """Gives each hamlet name a number, the same for every spelling that means one name."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, hamlet: str) -> int | None:
        """Return the hamlet's number; None where a list names no hamlet."""
        if not hamlet:
            return None
        return self._numbers.setdefault(name_key(hamlet), len(self._numbers) + 1)

    def known(self, person: ListedPerson) -> Known:
        """Return a listed person as matching needs them; the ids are places in the list."""
        subject = person.subject
        return Known(
            id=person.place,
            name_key=name_key(subject.name),
            birth=subject.birth,
            cccd=subject.cccd,
            insurance_no=subject.insurance_no,
            household=person.household,
            hamlet=self.of(person.hamlet) or _NOWHERE,
        )


def class_list_of(rows: Iterable[object]) -> ClassList:
    """Return what the rows of a poverty review say.

    Sheet after review first: a household named there keeps that class, and people who also stand
    on a leaving sheet are counted once.
    """
    groups: dict[_Group, list[PovertyRow]] = {}
    for row in rows:
        if isinstance(row, PovertyRow):
            groups.setdefault((row.source.sheet, row.mark), []).append(row)
    made = _Gathering()
    for group in sorted(groups.values(), key=lambda group: group[0].leaving):
        made.take(group)
    days = [row.decided_on for group in groups.values() for row in group if row.decided_on]
    return ClassList(made.households(), max(days, default=None), tuple(made.notes))


@dataclass
class _Gathering:
    """Households of one list as they are met."""

    notes: list[Note] = field(default_factory=list)
    _people: dict[int, list[ListedPerson]] = field(default_factory=dict)
    _classes: dict[int, HouseholdClass] = field(default_factory=dict)
    _index: Index = field(default_factory=lambda: Index(()))
    _numbers: HamletNumbers = field(default_factory=HamletNumbers)
    _count: int = 0

    def take(self, group: list[PovertyRow]) -> None:
        """Take one household of one sheet; on a leaving sheet it may be one already taken."""
        earlier = next((known.household for known in map(self._met, group) if known), None)
        if group[0].leaving and earlier is not None:
            household = earlier
        else:
            household = len(self._people) + 1
            self._people[household] = []
            self._classes[household] = _class_of(group)
        for row in group:
            known = self._met(row)
            if known is None:
                self._add(row, household)
            elif known.household != household:
                self.notes.append(Note(row.source, _TWICE))

    def households(self) -> tuple[ListedHousehold, ...]:
        """Return the households that hold anybody."""
        return tuple(
            ListedHousehold(place, self._classes[place], tuple(people))
            for place, people in self._people.items()
            if people
        )

    def _met(self, row: PovertyRow) -> Known | None:
        """Return the earlier line of the same person; by name only from sheet to sheet."""
        if row.leaving:
            return match(self._index, row.subject, self._numbers.of(row.hamlet), None).person
        return next(iter(self._index.with_cccd(row.subject.cccd)), None)

    def _add(self, row: PovertyRow, household: int) -> None:
        self._count += 1
        person = ListedPerson(
            place=self._count,
            household=household,
            source=row.source,
            subject=row.subject,
            hamlet=row.hamlet,
            is_head=row.is_head and not any(p.is_head for p in self._people[household]),
        )
        self._people[household].append(person)
        self._index.put(self._numbers.known(person))


def _class_of(group: Iterable[PovertyRow]) -> HouseholdClass:
    first = next(iter(group))
    if first.leaving:
        return HouseholdClass.NONE
    return first.household_class or HouseholdClass.UNDECIDED
