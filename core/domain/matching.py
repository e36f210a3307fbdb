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
NEW_HAMLET = 0
"""The place of rows that name a hamlet the register does not have yet: nobody lives there."""

_NAMED = "họ tên và ngày sinh"
_SEVERAL = "khớp với nhiều người trong sổ; hãy xem danh sách trùng"
_TWO_PEOPLE = "số CCCD và mã số BHXH chỉ hai người khác nhau trong sổ"
_OTHER_PERSON = "{number} đã có trong sổ cho người khác tên, khác hoặc không rõ ngày sinh"
_OTHER_CCCD = "mã số BHXH đã có trong sổ cho người có số CCCD khác"


@dataclass(frozen=True)
class Former:
    """What files said of a person before the clerk wrote something else; it still finds them.

    `households` and `hamlets` are where an entry merged into the person stood.
    """

    names: frozenset[str] = frozenset()
    births: frozenset[Birth] = frozenset()
    cccds: frozenset[str] = frozenset()
    insurance_nos: frozenset[str] = frozenset()
    households: frozenset[int] = frozenset()
    hamlets: frozenset[int] = frozenset()


NO_FORMER = Former()


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
    former: Former = NO_FORMER


@dataclass(frozen=True)
class Match:
    """The person a row speaks of, or why it speaks of none.

    `person` None and `problem` None: somebody new. `warnings` are sentences for the report.
    `candidates` are the ids of those a row with a problem may speak of. `by_name`: name and birth
    alone led to the person.
    """

    person: Known | None = None
    problem: str | None = None
    warnings: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()
    by_name: bool = False


class Index:
    """The people of the register, found by number or name."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._people: dict[int, Known] = {}
        self._by_cccd: dict[str, set[int]] = defaultdict(set)
        self._by_insurance: dict[str, set[int]] = defaultdict(set)
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._formerly: defaultdict[str, set[int]] = defaultdict(set)
        for person in people:
            self.put(person)
            for said in (*person.former.cccds, *person.former.insurance_nos, *person.former.names):
                self._formerly[said].add(person.id)

    def get(self, person: int | None) -> Known | None:
        """Return a person by id."""
        return self._people.get(person) if person is not None else None

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

    def formerly(self, number: str | None) -> list[Known]:
        """Return the people files gave a number before the clerk wrote another one."""
        return self._all(self._formerly.get(number, ())) if number else []

    def named(self, key: str) -> list[Known]:
        """Return the people with a name, by `name_key`, and those files named so before."""
        return self._all({*self._by_name.get(key, ()), *self._formerly.get(key, ())})

    def _all(self, ids: Iterable[int]) -> list[Known]:
        return [self._people[number] for number in sorted(ids)]


_MOST_ALIKE = 10


def alike(index: Index, subject: Subject, hamlet: int | None) -> tuple[int, ...]:
    """Return the ids of those a row may speak of that fits nobody: same number, or same name.

    Of several people with the name those in the hamlet or with the same birth date come first.
    """
    numbered = [*index.with_cccd(subject.cccd), *index.with_insurance(subject.insurance_no)]
    named = index.named(name_key(subject.name))
    named.sort(key=lambda p: (not _same_birth(p, subject), p.hamlet != hamlet, p.id))
    return _ids([*numbered, *named])[:_MOST_ALIKE]


def differences(known: Known, subject: Subject) -> tuple[str, ...]:
    """Return what a row says against the person the clerk names, as sentences."""
    said = {
        "họ tên": _other_name(known, subject),
        "ngày sinh": _other_birth(known, subject),
        "số CCCD": _other_cccd(known, subject),
        "mã số BHXH": _other_insurance(known, subject),
    }
    return tuple(f"{field} trong tệp khác với trong sổ" for field, other in said.items() if other)


def with_numbers(known: Known, subject: Subject, *, instead: bool = False) -> Known:
    """Return a known person with the numbers a file adds, or states `instead` of theirs."""
    first, second = (subject, known) if instead else (known, subject)
    return replace(
        known,
        cccd=first.cccd or second.cccd,
        insurance_no=first.insurance_no or second.insurance_no,
    )


def match(index: Index, subject: Subject, hamlet: int | None, household: int | None) -> Match:
    """Return whom a row speaks of; `household` and `hamlet` are where the row places them.

    `hamlet` is None only for a row that names none; it may speak of somebody of any.
    """
    by_cccd = _by_citizen_number(index, subject, household)
    if by_cccd:
        return _by_cccd(index, subject, by_cccd, household)
    by_insurance = _by_insurance(index, subject, household)
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
    others = _by_insurance(index, subject, household)
    made = _one(subject, found, household, "số CCCD")
    holders = [made.person] if made.person else found
    if others and not set(holders) & set(others):
        return Match(problem=_TWO_PEOPLE, candidates=_ids([*holders, *others]))
    return made


def _by_citizen_number(index: Index, subject: Subject, household: int | None) -> list[Known]:
    former = _former(index, subject.cccd, subject)
    return _holders(index.with_cccd(subject.cccd), former, household)


def _by_insurance(index: Index, subject: Subject, household: int | None) -> list[Known]:
    former = _former(index, subject.insurance_no, subject)
    return _holders(index.with_insurance(subject.insurance_no), former, household)


def _former(index: Index, number: str | None, subject: Subject) -> list[Known]:
    """Return who had a number before; in truth it may be somebody else's."""
    return [person for person in index.formerly(number) if not _is_other(person, subject)]


def _holders(now: list[Known], former: list[Known], household: int | None) -> list[Known]:
    """Return who has a number; who had it before counts in the row's household, or alone."""
    if not former:
        return now
    here = [p for p in (*now, *former) if p.household == household]
    return here[:1] if len(set(here)) == 1 else now or former


def _by_name(
    index: Index,
    subject: Subject,
    hamlet: int | None,
    household: int | None,
    same_insurance: list[Known],
) -> Match:
    named = [p for p in index.named(name_key(subject.name)) if not _other_cccd(p, subject)]
    here = [p for p in named if _is_of(p, household) and not _other_birth(p, subject)]
    near = [p for p in named if _lives_in(p, hamlet) and _same_birth(p, subject)]
    near = [p for p in near if not _other_insurance(p, subject)]
    for candidates in (here, near):
        if candidates:
            return replace(_one(subject, candidates, household, _NAMED), by_name=True)
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
        return Match(problem=_SEVERAL, candidates=_ids(found))
    person = narrowed[0]
    if _is_other(person, subject):
        problem = _OTHER_PERSON.format(number=number)
        return Match(problem=problem, candidates=(person.id,))
    warnings = []
    if _other_name(person, subject):
        warnings.append(f"{number} đã có trong sổ với họ tên khác")
    if _other_birth(person, subject):
        warnings.append(f"{number} đã có trong sổ với ngày sinh khác")
    if _other_insurance(person, subject):
        warnings.append("mã số BHXH khác với trong sổ")
    return Match(person, warnings=tuple(warnings))


def _ids(people: Iterable[Known]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(person.id for person in people))


def _is_other(person: Known, subject: Subject) -> bool:
    return _other_name(person, subject) and not _same_birth(person, subject)


def _is_of(person: Known, household: int | None) -> bool:
    return person.household == household or household in person.former.households


def _lives_in(person: Known, hamlet: int | None) -> bool:
    return hamlet in (person.hamlet, None) or hamlet in person.former.hamlets


def _other_name(person: Known, subject: Subject) -> bool:
    key = name_key(subject.name)
    return person.name_key != key and key not in person.former.names


def _other_cccd(person: Known, subject: Subject) -> bool:
    other = person.cccd and subject.cccd and person.cccd != subject.cccd
    return bool(other and subject.cccd not in person.former.cccds)


def _other_insurance(person: Known, subject: Subject) -> bool:
    ours, theirs = person.insurance_no, subject.insurance_no
    other = ours and theirs and len(ours) == len(theirs) and ours != theirs
    return bool(other and theirs not in person.former.insurance_nos)


def _other_birth(person: Known, subject: Subject) -> bool:
    other = person.birth and subject.birth and not person.birth.agrees(subject.birth)
    return bool(other and subject.birth not in person.former.births)


def _same_birth(person: Known, subject: Subject) -> bool:
    if subject.birth is None:
        return False
    agrees = person.birth is not None and person.birth.agrees(subject.birth)
    return agrees or subject.birth in person.former.births
