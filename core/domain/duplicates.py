"""Who may stand in the register twice, and why; pairs known to be two people are left out.

The list `duplicates` takes what two people certainly share; the groups to be compared also take
what only may be the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from core.domain.people import Commune, Person
from core.domain.text import name_key, search_key

Pair = tuple[int, int]


class Sameness(StrEnum):
    """What two people of the register share."""

    CCCD = "cccd"
    INSURANCE_NO = "insurance_no"
    NAME_AND_BIRTH = "name_and_birth"
    CROSSED = "crossed"
    NAME_NEAR_BIRTH = "name_near_birth"


SAMENESS_WORDS: Mapping[Sameness, str] = {
    Sameness.CCCD: "trùng số CCCD",
    Sameness.INSURANCE_NO: "trùng mã số BHXH",
    Sameness.NAME_AND_BIRTH: "trùng họ tên và ngày sinh",
    Sameness.CROSSED: "mã số BHXH của người này là số CCCD của người kia",
    Sameness.NAME_NEAR_BIRTH: "trùng họ tên trong một thôn, ngày sinh có thể là một",
}


@dataclass(frozen=True)
class Group:
    """People who may be one, in register order; `pairs` says who of them by what, smaller id first.

    Not every two of them need be alike: one may share a number with each of two others.
    """

    people: tuple[Person, ...]
    pairs: Mapping[Pair, tuple[Sameness, ...]]

    @property
    def reasons(self) -> tuple[Sameness, ...]:
        """All that anybody of the group shares with another, the surest first."""
        found = {sameness for shared in self.pairs.values() for sameness in shared}
        return tuple(sameness for sameness in Sameness if sameness in found)

    @property
    def first_pair(self) -> Pair:
        """The two who are alike by the surest reason."""
        order = tuple(Sameness)
        return min(self.pairs, key=lambda pair: (order.index(self.pairs[pair][0]), pair))


def pair_of(one: int, other: int) -> Pair:
    """Return two ids as pairs are kept: the smaller first."""
    return (min(one, other), max(one, other))


def alike(
    people: Iterable[Person], apart: Collection[Pair] = ()
) -> Iterator[tuple[Sameness, Person, tuple[Person, ...]]]:
    """Yield each person who shares a number, or name and birth, with the others who do."""
    for sameness, group in _sharing(people):
        for person in group:
            others = tuple(
                other
                for other in group
                if other is not person and pair_of(person.id, other.id) not in apart
            )
            if others:
                yield sameness, person, others


def groups_of(commune: Commune, day: date) -> Sequence[Group]:
    """Return who may be one person, in register order; also people who moved away or died.

    A hamlet is that of `day`, or else the last one the person lived in.
    """
    pairs: dict[Pair, list[Sameness]] = defaultdict(list)
    for sameness, group in _sharing(commune.people):
        for one, other in combinations(group, 2):
            pairs[pair_of(one.id, other.id)].append(sameness)
    for sameness, one, other in (*_crossed(commune.people), *_near(commune, day)):
        pair = pair_of(one.id, other.id)
        pairs[pair].append(sameness)
    found = {
        pair: tuple(same for same in Sameness if same in shared)
        for pair, shared in pairs.items()
        if pair not in commune.two_people
    }
    return _joined({person.id: person for person in commune.people}, found)


def linked(commune: Commune, one: Person, other: Person, day: date) -> bool:
    """Return whether anything speaks for two entries being one person.

    A number, the birth or the name in common, tones aside, or both are of one group.
    """
    ours, theirs = ({*_identities(p).values(), p.birth, search_key(p.name)} for p in (one, other))
    if ours & theirs - {None, ""}:
        return True
    both = {one.id, other.id}
    groups = groups_of(commune, day)
    return any(both <= {person.id for person in group.people} for group in groups)


def _sharing(people: Iterable[Person]) -> Iterator[tuple[Sameness, tuple[Person, ...]]]:
    groups: dict[tuple[Sameness, str], list[Person]] = defaultdict(list)
    for person in people:
        for sameness, value in _identities(person).items():
            groups[sameness, value].append(person)
    for (sameness, _), group in groups.items():
        if len(group) > 1:
            yield sameness, tuple(group)


def _identities(person: Person) -> Mapping[Sameness, str]:
    found = {Sameness.CCCD: person.cccd, Sameness.INSURANCE_NO: person.insurance_no}
    if person.birth:
        found[Sameness.NAME_AND_BIRTH] = f"{name_key(person.name)} {person.birth.iso()}"
    return {sameness: value for sameness, value in found.items() if value}


def _crossed(people: Sequence[Person]) -> Iterator[tuple[Sameness, Person, Person]]:
    """Yield who carries as insurance number, of twelve digits, the citizen number of another."""
    by_cccd: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.cccd:
            by_cccd[person.cccd].append(person)
    for person in people:
        for other in by_cccd.get(person.insurance_no or "", ()):
            if other is not person:
                yield Sameness.CROSSED, person, other


def _near(commune: Commune, day: date) -> Iterator[tuple[Sameness, Person, Person]]:
    """Yield people of one name and hamlet whose births agree but are not known alike."""
    named: dict[tuple[int, str], list[Person]] = defaultdict(list)
    for person in commune.people:
        hamlet = _hamlet_of(commune, person, day)
        if hamlet is not None and person.birth:
            named[hamlet, name_key(person.name)].append(person)
    for group in named.values():
        for one, other in combinations(group, 2):
            if _may_be_one(one, other):
                yield Sameness.NAME_NEAR_BIRTH, one, other


def _may_be_one(one: Person, other: Person) -> bool:
    """Return whether births agree at the coarser precision and no number speaks against it."""
    if one.birth is None or other.birth is None or one.birth == other.birth:
        return False
    two_numbers = one.cccd and other.cccd and one.cccd != other.cccd
    return one.birth.agrees(other.birth) and not two_numbers


def _hamlet_of(commune: Commune, person: Person, day: date) -> int | None:
    newest = max(person.memberships, key=lambda place: place.id, default=None)
    place = person.membership_on(day) or newest
    return commune.household_by_id[place.household].hamlet.id if place else None


def _joined(
    people: Mapping[int, Person], pairs: Mapping[Pair, tuple[Sameness, ...]]
) -> Sequence[Group]:
    """Return the groups that pairs hang together in."""
    of: dict[int, set[int]] = {}
    for one, other in pairs:
        both = of.get(one, {one}) | of.get(other, {other})
        of.update(dict.fromkeys(both, both))
    groups = {id(members): members for members in of.values()}.values()
    made = [
        Group(
            tuple(people[number] for number in sorted(members)),
            {pair: same for pair, same in pairs.items() if pair[0] in members},
        )
        for members in groups
    ]
    return sorted(made, key=lambda group: group.people[0].id)
