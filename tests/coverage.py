"""Cover by hamlet by a slow reading of everybody, to prove the SQL by."""

from core.domain.coverage import coverage_from
from core.domain.population import NO_POPULATIONS
from core.domain.shares import Counted, Of


def coverage_of(standing, target, earlier=None, populations=NO_POPULATIONS, of=Of.PEOPLE):
    """Return cover by hamlet; `earlier` is how everybody stood on the day to compare with."""
    then = _counted(earlier) if earlier else None
    return coverage_from(_counted(standing), target, then, populations, of)


def _counted(standing):
    grouped = {}
    for member in standing.members:
        grouped.setdefault(member.hamlet.id if member.hamlet else None, []).append(member)
    names = {hamlet.id: hamlet.name for hamlet in standing.commune.hamlets}
    counts = {place: _counts(members) for place, members in grouped.items()}
    return Counted(standing.commune.name, standing.day, names, counts)


def _counts(members):
    homes = {member.household.id for member in members if member.household}
    return len(members), sum(member.card.covered for member in members), len(homes)
