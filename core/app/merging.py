"""Look-alikes of the register: compared, made one person, or known to be two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from core.app.backups import back_up
from core.app.register import Register, standing_of
from core.domain.backups import Reason
from core.domain.classes import CLASS_WORDS
from core.domain.deeds import DeedKind
from core.domain.duplicates import Group, groups_of, linked, pair_of
from core.domain.errors import ClerkError, Way
from core.domain.merge_terms import Couple, Records, Side
from core.domain.merging import Plan, plan_merge, refuse_unanswered
from core.domain.people import Household, Person
from core.domain.problems import Problem, problems_of
from core.domain.standing import Member, Standing
from core.domain.why import capital
from core.store import merging as stored
from core.store import two_people as marks

__all__ = [
    "Comparison", "Found", "Look", "Merged", "Side", "compare", "find_duplicates",
    "mark_two_people", "merge",
]  # fmt: skip

_WRONG_CCCD = frozenset({Problem.CCCD_PROVINCE, Problem.CCCD_SEX, Problem.CCCD_YEAR})


@dataclass(frozen=True)
class Look:
    """One of the look-alikes as a list shows them; `counted`: alive and living here on the day."""

    person: Person
    household: Household | None
    counted: bool

    @classmethod
    def at(cls, member: Member, standing: Standing) -> "Look":
        """Return how somebody looks on the day of a standing."""
        return cls(member.person, member.household, member.person.id in standing.by_person)

    @property
    def place(self) -> str:
        """The household and its hamlet, in words."""
        return household_words(self.household) if self.household else ""


@dataclass(frozen=True)
class Found:
    """Everybody who may stand in the register twice, as of a day; `looks` by the person's id."""

    on: date
    groups: Sequence[Group]
    looks: Mapping[int, Look]


@dataclass(frozen=True)
class Comparison:
    """Two people side by side; `plan` says what merging them comes to with some choices."""

    on: date
    looks: Mapping[Side, Look]
    couple: Couple = field(repr=False)
    houses: Mapping[int, str] = field(default_factory=dict, repr=False)

    def plan(self, choices: Mapping[str, Side] | None = None) -> Plan:
        """Return what is asked, what becomes of each row and what is written."""
        return plan_merge(self.couple, choices or {})

    def remark(self, plan: Plan) -> str:
        """Return what becomes of the household that loses the second entry, where that matters."""
        return self.houses.get(plan.left, "") if plan.left is not None else ""


@dataclass(frozen=True)
class Merged:
    """Two people made one: the deed, who stayed, and what is to be said of it."""

    deed: int
    person: int
    name: str
    remarks: tuple[str, ...] = ()


def find_duplicates(register: Register, day: date) -> Found:
    """Return who may stand in the register twice, without pairs known to be two people."""
    standing = register.standing(day)
    groups = groups_of(standing.commune, day)
    people = {person.id: person for group in groups for person in group.people}
    looks = {
        number: Look.at(standing.member_of(person), standing) for number, person in people.items()
    }
    return Found(day, groups, looks)


def compare(
    register: Register, keep: int, other: int, day: date, *, anyway: bool = False
) -> Comparison:
    """Return two people side by side, classes and households as of `day`; nothing is written.

    Raises `ClerkError` for one and the same, for somebody the register does not know, for two who
    are known to be two people and, unless `anyway`, for two whom nothing links.
    """
    with register.reading() as db:
        return _compared(db, keep, other, day, anyway=anyway)


def merge(
    register: Register,
    keep: int,
    other: int,
    choices: Mapping[str, Side],
    day: date,
    *,
    anyway: bool = False,
) -> Merged:
    """Make one person of two, as one deed: `keep` stays, the row of `other` goes.

    `choices` name, by the key of a `Choice`, whose word counts where not the proposed one's. The
    register is backed up first. Raises `ClerkError` as `compare` does, for a choice about nothing,
    and where two valid citizen numbers wait for one; then nothing is written.
    """
    with register.writing() as db:
        comparison = _compared(db, keep, other, day, anyway=anyway)
        plan = comparison.plan(choices)
        refuse_unanswered(plan)
        kept = back_up(register, Reason.BULK)  # sees the state before, nobody writes between
        writer = register.writer(db, DeedKind.MERGE, stored.into(keep))
        stored.write(writer, plan.changes)
        writer.flush()
    remarks = (comparison.remark(plan), kept.second_fault if kept else "")
    name = _name_taken(comparison, plan)
    return Merged(writer.deed, keep, name, tuple(filter(None, remarks)))


def mark_two_people(register: Register, one: int, other: int, *, two: bool = True) -> int:
    """Enter that two look-alikes are two people, or with `two` False that they may be one again.

    Returns the deed. Raises `ClerkError` for one and the same, for somebody the register does not
    know, and where it is so already.
    """
    with register.writing() as db:
        _known(db, one, other)
        pair = pair_of(one, other)
        if (pair in marks.all_pairs(db)) is two:
            said = "đã được" if two else "chưa được"
            raise ClerkError(f"Hai người số {one} và {other} {said} ghi là hai người khác nhau.")
        writer = register.writer(db, DeedKind.TWO_PEOPLE if two else DeedKind.NOT_TWO_PEOPLE)
        (marks.mark if two else marks.unmark)(writer, pair)
        writer.flush()
    return writer.deed


def household_words(household: Household) -> str:
    """Return a household in words: “hộ 1001 (Thôn Đông)”."""
    return f"hộ {household.number} ({household.hamlet.name})"


def _known(db: Connection, keep: int, other: int) -> tuple[Records, Records]:
    if keep == other:
        raise ClerkError(f"Cả hai bên đều là người số {keep}; hãy chọn hai người.")
    return _records(db, keep), _records(db, other)


def _records(db: Connection, number: int) -> Records:
    found = stored.records_of(db, number)
    if found is None:
        raise ClerkError(
            f"Không có người số {number} trong sổ; hãy xem số của từng người trong danh sách "
            "người trùng.",
            Way.DUPLICATES,
        )
    return found


def _compared(db: Connection, keep: int, other: int, day: date, *, anyway: bool) -> Comparison:
    records = _known(db, keep, other)
    apart = stored.apart_from(db, (keep, other))
    if pair_of(keep, other) in apart.values():
        raise ClerkError(
            f"Hai người số {keep} và {other} đã được ghi là hai người khác nhau; muốn gộp thì bỏ "
            "ghi đó trước.",
            Way.TWO_PEOPLE,
        )
    standing = standing_of(db, day)
    people = {person.id: person for person in standing.commune.people}
    both = {Side.KEEP: people[keep], Side.OTHER: people[other]}
    if not anyway and not linked(standing.commune, people[keep], people[other], day):
        raise ClerkError(
            f"Hai người số {keep} và {other} không có gì chung (số giấy tờ, họ tên, ngày sinh) nên "
            "chưa gộp, vì có thể nhầm số; chắc chắn là một người thì xác nhận gộp.",
            Way.ANYWAY,
        )
    houses = _households(standing, both.values())
    couple = Couple(
        keep=records[0],
        other=records[1],
        valid=frozenset(side for side, person in both.items() if _has_valid(person, standing)),
        households={house.id: household_words(house) for house in houses},
        classes={house.id: _class_words(house, day) for house in houses},
        apart=apart,
    )
    return Comparison(
        on=day,
        looks={side: Look.at(standing.member_of(p), standing) for side, p in both.items()},
        couple=couple,
        houses=_losing(standing, couple),
    )


def _has_valid(person: Person, standing: Standing) -> bool:
    found = problems_of(person, standing.day, standing.rules)
    return bool(person.cccd) and not _WRONG_CCCD.intersection(found)


def _households(standing: Standing, people: Iterable[Person]) -> Sequence[Household]:
    wanted = {place.household for person in people for place in person.memberships}
    return [standing.commune.household_by_id[number] for number in sorted(wanted)]


def _class_words(household: Household, day: date) -> str:
    return capital(CLASS_WORDS[household.classes.on(day)])


def _losing(standing: Standing, couple: Couple) -> Mapping[int, str]:
    """Return what is left of each household of the two when they do not belong to it."""
    both = {couple.keep.id, couple.other.id}
    said = {}
    for number in couple.households:
        members = standing.by_household.get(number, ())
        rest = [member for member in members if member.person.id not in both]
        words = household_words(standing.commune.household_by_id[number])
        if not rest:
            said[number] = f"Sau khi gộp, {words} không còn ai."
        elif _headed(members) and not _headed(rest):
            said[number] = f"Sau khi gộp, {words} không còn chủ hộ."
    return said


def _headed(members: Iterable[Member]) -> bool:
    return any(member.is_head for member in members)


def _name_taken(comparison: Comparison, plan: Plan) -> str:
    side = plan.taken.get("name", Side.KEEP)
    return comparison.looks[side].person.name
