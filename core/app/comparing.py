"""This year's poverty review against last year's, with what the register knows beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.app.import_classes import assumed_period
from core.app.register import Register, standing_of
from core.documents.reading.office import read_office_file
from core.domain.class_list import ListedHousehold, class_list_of
from core.domain.errors import ClerkError
from core.domain.listing import Listing
from core.domain.lists import rows_of
from core.domain.matching import Index, Known, household_of, match
from core.domain.people import Household
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind, Note, Reading
from core.domain.rows import ListRow
from core.domain.standing import Standing
from core.domain.supposing import with_classes
from core.domain.text import name_key
from core.domain.year_diff import Mark, YearDiff, compare_lists
from core.domain.year_table import supposed_classes, year_listing, year_rows
from core.store.known_people import known_people
from core.store.places import hamlet_ids


@dataclass(frozen=True)
class YearFiles:
    """The review of last year and that of this year."""

    old: Path
    new: Path


@dataclass(frozen=True)
class YearComparison:
    """The comparison as a list, and how many households carry each mark.

    `first` is the first day of the new list's classes. `rejects` and `notes` are rows that could
    not be read or compared, of the old and of the new file.
    """

    listing: Listing
    first: date
    counts: Mapping[Mark, int]
    rejects: Mapping[str, Sequence[Note]]
    notes: Mapping[str, Sequence[Note]]
    remarks: tuple[str, ...]


def compare_years(
    register: Register, files: YearFiles, day: date, progress: Progress | None = None
) -> YearComparison:
    """Return what became of every household from one yearly review to the next.

    Households are found in the register through their members; prices are those of `day`. The
    days of the new list's classes are assumed from its decision, as an import does. Nothing is
    written.
    """
    parts = (progress or Progress()).parts(1, 1)
    old, new = map(_read, (files.old, files.new), parts)
    lists = class_list_of(old.rows), class_list_of(new.rows)
    with register.reading() as db:
        standing = standing_of(db, day)
        finder = _Finder(standing, known_people(db), hamlet_ids(db))
    period = assumed_period(standing.rules, lists[1].decided_on, day)
    diff = compare_lists(*lists, period.first, finder.find)
    rows = year_rows(diff, _losing(standing, diff, period.last), day)
    return YearComparison(
        listing=year_listing(diff, rows, standing),
        first=period.first,
        counts=diff.counts,
        rejects={"old": old.rejects, "new": new.rejects},
        notes={"old": lists[0].notes, "new": (*lists[1].notes, *diff.notes)},
        remarks=(*old.remarks, *new.remarks, period.sentence()),
    )


def _read(path: Path, progress: Progress) -> Reading:
    try:
        return read_office_file(path, ReadingTerms(FileKind.POVERTY), progress)
    except ClerkError as error:
        raise ClerkError(f"Tệp “{path.name}”: {error}", *error.ways) from error


def _losing(standing: Standing, diff: YearDiff, last: date) -> Sequence[ListRow]:
    supposed = supposed_classes(diff, last)
    then = standing.supposing(with_classes(standing.commune, supposed.items()))
    return rows_of(then, "losing-support")


class _Finder:
    """Finds households of a list in the register, through their members."""

    def __init__(
        self, standing: Standing, people: Sequence[Known], hamlets: Mapping[str, int]
    ) -> None:
        self._index = Index(people)
        self._hamlets = hamlets
        self._households = standing.commune.household_by_id

    def find(self, listed: ListedHousehold) -> Household | None:
        """Return the household in the register, None where none of its members leads to one."""
        known = {
            person.place: found
            for person in listed.people
            if (
                found := match(
                    self._index, person.subject, self._hamlet(person.hamlet), None
                ).person
            )
        }
        head = known.get(listed.head.place) if listed.head else None
        place = household_of(known.values(), head)
        return self._households[place] if place is not None else None

    def _hamlet(self, name: str) -> int | None:
        return self._hamlets.get(name_key(name)) if name else None
