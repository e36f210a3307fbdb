"""On what ground a person is insured: the legal point that goes first, and every other one.

Law 51/2024/QH15 Art. 13.5: the first ground in the order of Art. 12, with the exceptions the rule
`priority_order` lists; within group 4, local top-ups included, the highest State share, ties in
the order of the law; then the self-paying household.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.domain.found_grounds import found_grounds
from core.domain.local_rules import SUPPORTED_GROUP
from core.domain.rulebook import Rulebook
from core.domain.situation import Ground, Law, Situation


@dataclass(frozen=True)
class Entitlement:
    """Every ground of a person, the one that counts first."""

    grounds: Sequence[Ground]

    @property
    def chosen(self) -> Ground:
        """The ground that counts."""
        return self.grounds[0]


def entitlement_on(case: Situation, law: Law) -> Entitlement:
    """Return every ground a person has, in the order they go before one another."""
    found = tuple(found_grounds(case, law))
    if len(found) == 1:
        return Entitlement(found)
    places = [str(part) for part in law.rules.on("priority_order", case.priced_on).value]
    return Entitlement(sorted(found, key=lambda g: _precedence(g, law.rules, places)))


def _precedence(
    ground: Ground, rules: Rulebook, places: Sequence[str]
) -> tuple[int, Fraction, int]:
    point = rules.point(ground.point)
    names = (ground.code, ground.point, str(point.group))
    place = next((places.index(name) for name in names if name in places), len(places))
    share = -ground.share if point.group == SUPPORTED_GROUP else Fraction(0)
    return place, share, point.order
