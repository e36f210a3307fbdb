"""Taking the yearly poverty review: classes after it, and the households that left."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from core.app.import_classes import ClassTerms, ClassWriter
from core.app.import_rows import Outcome, RowImport
from core.domain.classes import HouseholdClass
from core.domain.matching import Known, household_of
from core.domain.progress import Progress
from core.domain.records import PovertyRow, Reading
from core.store.classes import Decision
from core.store.journal import Writer
from core.store.places import household_ids

_NOBODY = "cả hộ chưa có trong sổ"
_SEVERAL = "các thành viên trong tệp thuộc nhiều hộ khác nhau trong sổ; hãy tách hoặc sửa trước"
_ELSEWHERE = "người này trong sổ thuộc hộ khác với chủ hộ ghi trong tệp"
_OTHER_CLASS = "hộ này đã có diện khác ở dòng trên của tệp: giữ theo dòng trên"
_NO_CLASS = "không rõ phân loại hộ"

_Group = tuple[str, str]


class PovertyImport(RowImport):
    """Enters a class for each household found through its members.

    The sheet after the review goes first: a household named there keeps that class even if it
    also stands on a leaving sheet; a leaving sheet alone means NONE.
    """

    def __init__(self, writer: Writer, read: Reading, terms: ClassTerms) -> None:
        super().__init__(writer, read)
        self._terms = terms
        self._classes = ClassWriter(writer, "poverty")
        self._named: dict[int, HouseholdClass] = {}
        # Households on the list, rejected ones too: only who is missing from it has no class.
        self._spoken_of: set[int] = set()

    def take_rows(self, progress: Progress) -> None:
        """Take every household, first those of the review, then the leaving sheets."""
        groups = self._groups()
        leaving = [rows for rows in groups.values() if rows[0].leaving]
        staying = [rows for rows in groups.values() if not rows[0].leaving]
        decided_on = max((r.decided_on for r in self._rows() if r.decided_on), default=None)
        numbers = Counter(r.decision_number for r in self._rows() if r.decision_number)
        number = numbers.most_common(1)[0][0] if numbers else ""
        for rows in progress.track([*staying, *leaving]):
            self._take(rows, number, decided_on)
        if self._terms.complete:
            everybody = household_ids(self.writer.db).values()
            made = self._decision(number, decided_on)
            self._classes.close_list(everybody, self._spoken_of, made)

    def _rows(self) -> Iterable[PovertyRow]:
        return (row for row in self.read.rows if isinstance(row, PovertyRow))

    def _groups(self) -> Mapping[_Group, list[PovertyRow]]:
        groups: dict[_Group, list[PovertyRow]] = defaultdict(list)
        for row in self._rows():
            groups[row.source.sheet, row.mark].append(row)
        return groups

    def _take(self, rows: list[PovertyRow], number: str, decided_on: date | None) -> None:
        known = self._known_members(rows)
        self._spoken_of |= {person.household for person in known.values()}
        household = _household_of(rows, known)
        if household is None:
            self._reject_all(rows, _SEVERAL if known else _NOBODY)
            return
        outcome = self._enter(rows[0], household, number, decided_on)
        if outcome is None:
            self._reject_all(rows, _NO_CLASS)
            return
        for place, row in enumerate(rows):
            person = known.get(place)
            if person is None:
                self.reject(row.source, row.subject, self._problem(row))
                continue
            if person.household != household:
                self.warn(row.source, [_ELSEWHERE])
            self.done(row.source, row.subject, outcome)

    def _known_members(self, rows: list[PovertyRow]) -> Mapping[int, Known]:
        found = [self.match_known(row.subject, row.hamlet).person for row in rows]
        return {place: person for place, person in enumerate(found) if person}

    def _problem(self, row: PovertyRow) -> str:
        return self.match_known(row.subject, row.hamlet).problem or ""

    def _reject_all(self, rows: list[PovertyRow], problem: str) -> None:
        for row in rows:
            self.reject(row.source, row.subject, problem)

    def _enter(
        self, row: PovertyRow, household: int, number: str, decided_on: date | None
    ) -> Outcome | None:
        """Enter the household's class; None where the row states none.

        What a household's first group of rows says counts for the whole file.
        """
        stated = HouseholdClass.NONE if row.leaving else row.household_class
        if stated is None:
            return None
        known = self._named.setdefault(household, stated)
        if known is not stated and not row.leaving:
            self.warn(row.source, [_OTHER_CLASS])
        decision = self._decision(row.decision_number or number, row.decided_on or decided_on)
        if known is not stated or not self._classes.enter(household, decision, stated):
            return Outcome.UNCHANGED
        return Outcome.ADDED

    def _decision(self, number: str, decided_on: date | None) -> Decision:
        period = self._terms.period(decided_on)
        if self._terms.given is None:
            self.remark(period.sentence())
        return Decision(number, decided_on, period.first, period.last)


def _household_of(rows: list[PovertyRow], known: Mapping[int, Known]) -> int | None:
    heads = (known[place] for place, row in enumerate(rows) if row.is_head and place in known)
    return household_of(known.values(), next(heads, None))
