"""Taking the yearly poverty review: classes after it, and the households that left."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from core.app.import_classes import ClassTerms, ClassWriter
from core.app.import_known import KnownImport
from core.app.import_rows import Outcome
from core.domain.answers import Said, Take
from core.domain.classes import HouseholdClass
from core.domain.matching import Known, Match, household_of
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
_HEAD_SKIPPED = "dòng của hộ được bỏ qua theo lựa chọn của người nhập"
_NOBODY_ADDED = "kết quả rà soát không thêm người; hãy thêm người này bằng danh sách dân cư"

_Group = tuple[str, str]


class PovertyImport(KnownImport):
    """Enters a class for each household found through its members.

    The sheet after the review goes first: a household named there keeps that class even if it
    also stands on a leaving sheet; a leaving sheet alone means NONE.
    """

    def __init__(self, writer: Writer, read: Reading, terms: ClassTerms, said: Said) -> None:
        super().__init__(writer, read, said)
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
        self.begin(rows[0].source)
        found = [self._match(row) for row in rows]
        known = {place: match.person for place, match in enumerate(found) if match.person}
        self._spoken_of |= {person.household for person in known.values()}
        if self._skips(rows[0]):
            self._reject_all(rows, found, _HEAD_SKIPPED)
            return
        taken = {place: person for place, person in known.items() if not found[place].problem}
        household = _household_of(rows, taken)
        if household is None:
            self._reject_all(rows, found, _SEVERAL if taken else _NOBODY)
            return
        outcome = self._enter(rows[0], household, number, decided_on)
        if outcome is None:
            self._reject_all(rows, found, _NO_CLASS)
            return
        for row, match in zip(rows, found, strict=True):
            if match.person is None or match.problem:
                self._ask(row, match)
                continue
            elsewhere = (_ELSEWHERE,) if match.person.household != household else ()
            said = match.warnings if self.said.on(row.source).take else ()
            self.warn(row.source, (*said, *elsewhere))
            self.done(row.source, row.subject, outcome)

    def _match(self, row: PovertyRow) -> Match:
        """Return whom a row speaks of; a skipped one still tells of whom the list speaks."""
        found = self.match_known(row.source, row.subject, row.hamlet)
        if self.said.on(row.source).take is Take.NEW:
            return Match(problem=_NOBODY_ADDED, candidates=found.candidates)
        if self._skips(row):
            return replace(found, person=self.unanswered(row.subject, row.hamlet).person)
        return found

    def _skips(self, row: PovertyRow) -> bool:
        return self.said.on(row.source).take is Take.SKIP

    def _reject_all(self, rows: list[PovertyRow], found: list[Match], problem: str) -> None:
        for row, match in zip(rows, found, strict=True):
            # What became of the row itself is known where the clerk decided; else the household's.
            own = match.problem if self.said.on(row.source).take else None
            self._ask(row, replace(match, problem=own or problem))

    def _ask(self, row: PovertyRow, found: Match) -> None:
        self.ask(row.source, row.subject, found, may_be_new=False)

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
