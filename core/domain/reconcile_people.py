"""Whom a row of the agency's list speaks of, and whose number there is another one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.domain.matching import UNKNOWN, Index, Known, match
from core.domain.reconciling import SetNumbers
from core.domain.records import Subject
from core.domain.text import name_key

NUMBER_WORDS = {"cccd": "số CCCD", "insurance_no": "mã số BHXH"}
_SEVERAL = "có nhiều người cùng họ tên và ngày sinh trong sổ mang số khác; hãy xem từng người"
_TAKEN = "{number} của dòng này trong sổ là của người khác; hãy xem lại cả hai người"
_NOBODY_KNOWS = "chưa có"


@dataclass(frozen=True)
class Told:
    """The person of a row, or why there is none; `by_name`: the numbers contradict the register.

    `numbers` are those the row states and the register lacks or has otherwise.
    """

    person: Known | None = None
    problem: str = ""
    numbers: Mapping[str, str] | None = None
    by_name: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def unknown(self) -> bool:
        """Whether the row speaks of somebody the register does not know."""
        return self.person is None and self.problem == UNKNOWN

    @property
    def ours(self) -> str:
        """The register's numbers where they differ."""
        known = self.person
        return "; ".join(
            f"{NUMBER_WORDS[field]} {getattr(known, field) or _NOBODY_KNOWS}"
            for field in self.numbers or ()
        )

    @property
    def theirs(self) -> str:
        """The list's numbers where they differ."""
        return "; ".join(
            f"{NUMBER_WORDS[field]} {value}" for field, value in (self.numbers or {}).items()
        )

    @property
    def step(self) -> SetNumbers | None:
        """What accepting the numbers does."""
        if self.person is None or not self.numbers:
            return None
        return SetNumbers(self.person.id, self.numbers)


def tell(index: Index, subject: Subject, hamlet: int | None) -> Told:
    """Return whom a row speaks of; a contradiction is said, never guessed."""
    found = match(index, subject, hamlet, None)
    if found.problem:
        return Told(problem=found.problem)
    if found.person:
        return _checked(index, Told(found.person, warnings=found.warnings), subject)
    alike = alike_of(index, subject, hamlet)
    if len(alike) > 1:
        return Told(problem=_SEVERAL)
    if not alike:
        return Told(problem=found.warnings[0] if found.warnings else UNKNOWN)
    return _checked(index, Told(alike[0], by_name=True), subject)


def alike_of(index: Index, subject: Subject, hamlet: int | None) -> Sequence[Known]:
    """Return who has the row's name and full birth date, in its hamlet where it names one."""
    born = subject.birth
    if born is None or not born.full:
        return []
    return [
        person
        for person in index.named(name_key(subject.name))
        if person.birth == born and hamlet in (person.hamlet, None)
    ]


def _checked(index: Index, told: Told, subject: Subject) -> Told:
    """Return the finding with the numbers that differ; none may belong to somebody else."""
    person = told.person
    numbers = {
        field: value
        for field in NUMBER_WORDS
        if person and (value := getattr(subject, field)) and getattr(person, field) != value
    }
    holders = {"cccd": index.with_cccd, "insurance_no": index.with_insurance}
    for field, value in numbers.items():
        if any(other != person for other in holders[field](value)):
            sentence = _TAKEN.format(number=NUMBER_WORDS[field])
            return Told(problem=sentence)
    return Told(person, "", numbers, told.by_name, told.warnings)
