"""A household case: facts in, verdicts and đồng out."""

from dataclasses import dataclass, field, replace

from core.domain.premium import Payers
from tests.domain.households import card, day, member, standing


@dataclass(frozen=True)
class Who:
    """A member: number 1 heads the household unless `head` says otherwise."""

    number: int
    cards: tuple = ()
    born: str = "1980-05-05"
    relation: str = "Con"
    other: dict = field(default_factory=dict)

    def person(self):
        made = [card(*each) for each in self.cards]
        person = member(self.number, *made, born=self.born, relation=self.relation)
        return replace(person, **self.other)


def who(number, *cards, born="1980-05-05", relation="Con", **other):
    """Take cards as (first, last, code[, paid on])."""
    return Who(number, cards, born, relation, other)


@dataclass(frozen=True)
class Is:
    """How a member stands; `point`, `before`, `after` only for who loses support."""

    status: str
    days_left: int | None = None
    state: str | None = None
    kind: str | None = None
    point: str | None = None
    before: int | None = None
    after: int | None = None


def loses(status, before, after, *, point="5a", kind="lost", days_left=None):
    return Is(status, days_left, "losing", kind, point, before, after)


def lost(status, before, after, *, point="5a", kind="lost", days_left=None):
    return Is(status, days_left, "lost_support", kind, point, before, after)


@dataclass(frozen=True)
class Case:
    """One household on one day, worked out by hand from the law.

    `lines` are (member, point, rung, đồng, first day of the next card); `total` their sum.
    """

    title: str
    on: str
    classes: tuple
    people: tuple
    said: tuple
    lines: tuple
    total: int
    months: int = 12
    areas: tuple = ()
    payers: Payers = Payers.ALL

    def standing(self, rules):
        people = [each.person() for each in self.people]
        return standing(rules, self.on, people, *self.classes, areas=self.areas)

    def wanted_lines(self):
        return [(*line[:4], day(line[4])) for line in self.lines]
