"""Everything the window shows of a register on one day, worked out at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.app.areas import HamletArea, list_areas
from core.app.office import is_sample, office_settings
from core.app.register import Register
from core.app.ruling import local_lines
from core.app.today import saved_last
from core.app.undoing import Batch, list_imports
from core.domain.listing import Listing
from core.domain.lists import list_names, listing_of
from core.domain.local_rules import LocalRule
from core.domain.people import Hamlet
from core.domain.progress import Progress
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.summary import Summary, summary_of
from ui.finding import key_of


@dataclass(frozen=True)
class Snapshot:
    """A register on a day: standing, counts, every list, imports, what the office set.

    `keys` are people's search texts; `areas` and `local` what the office entered of its own;
    `newest_deed` when something was saved last, in UTC.
    """

    register: Register
    standing: Standing
    summary: Summary
    listings: Mapping[str, Listing]
    keys: Mapping[int, str]
    imports: tuple[Batch, ...]
    office: Mapping[str, str]
    areas: tuple[HamletArea, ...]
    local: Mapping[int, LocalRule]
    newest_deed: datetime | None
    is_sample: bool

    @property
    def day(self) -> date:
        """The day everything is worked out for."""
        return self.standing.day

    @property
    def commune(self) -> str:
        """The name of the commune."""
        return self.standing.commune.name

    @property
    def hamlets(self) -> tuple[Hamlet, ...]:
        """The commune's hamlets, in register order."""
        return self.standing.commune.hamlets

    @property
    def everybody(self) -> tuple[ListRow, ...]:
        """All countable people."""
        return self.listings["all"].rows


def take_snapshot(register: Register, day: date, progress: Progress | None = None) -> Snapshot:
    """Return how a register stands on `day`; may take a while for a large commune.

    Raises `ClerkError` for a day whose prices are not known.
    """
    standing = register.standing(day)
    _ = standing.tariff
    names = list_names()
    listings = {name: listing_of(standing, name) for name in (progress or Progress()).track(names)}
    return Snapshot(
        register=register,
        standing=standing,
        summary=summary_of(standing),
        listings=listings,
        keys={row.person_id: key_of(row) for row in listings["all"].rows},
        imports=list_imports(register),
        office=office_settings(register),
        areas=list_areas(register),
        local=local_lines(register),
        newest_deed=saved_last(register),
        is_sample=is_sample(register),
    )
