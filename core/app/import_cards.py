"""Taking lists of cards: the office's card list and the agency's monthly D09-TS."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from core.app.import_rows import Outcome, RowImport, RowResult, outcome_of
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.matching import with_numbers
from core.domain.progress import Progress
from core.domain.records import CardRow, D09Row, Reading
from core.domain.rulebook import Rulebook
from core.domain.stated_cards import (
    Held,
    Refused,
    StatedCards,
    lacks_first_day,
    unknown_periods,
)
from core.store import people
from core.store.cover import add_period, correct_period, periods_by_person
from core.store.journal import Writer

_UNKNOWN_CODE = "mã đối tượng {code} chưa có trong bảng mã: giữ lại, không tính là căn cứ"
_BACKWARDS = "thẻ không được ghi: hết hạn {last} trước ngày bắt đầu {first}, hãy xem lại"
_ASSUMED = "không ghi ngày bắt đầu: tạm lấy {first}, không tính vào 5 năm liên tục"
_CUT = "thẻ từ {first} đổi ngày hết hạn từ {known} thành {stated}"
_AGAIN = "thẻ này đã có ở dòng trên của tệp: giữ theo dòng trên"

_Rows = dict[tuple[date, str], tuple[int, CoverPeriod]]


class CardsImport(RowImport):
    """Adds and corrects cover periods of people the register knows."""

    def __init__(self, writer: Writer, read: Reading, rules: Rulebook) -> None:
        super().__init__(writer, read)
        self._cards = StatedCards.of(read, rules)
        self._held: defaultdict[int, _Rows] = defaultdict(dict)
        for person, stored in periods_by_person(writer.db).items():
            self._held[person] = {(p.first, p.code): (row, p) for row, p in stored}
        self._stated: set[tuple[int, date, str]] = set()

    def take_rows(self, progress: Progress) -> None:
        """Take every row, each wholly or not at all.

        Rows that state their first day go first: the others build on the cards known then.
        """
        rows = [row for row in self.read.rows if isinstance(row, CardRow | D09Row)]
        for row in progress.track(sorted(rows, key=lacks_first_day)):
            self._take(row)

    def _take(self, row: CardRow | D09Row) -> None:
        found = self.match_known(row.subject, row.hamlet)
        if found.person is None:
            self.reject(row.source, row.subject, found.problem or "")
            return
        person = found.person.id
        try:
            wanted = self._wanted(row, person)
        except Refused as refused:
            self.reject(row.source, row.subject, str(refused))
            return
        self.warn(row.source, (*found.warnings, *row.subject.repairs))
        filled = people.fill_numbers(self.writer, person, row.subject)
        if filled:
            self.index.put(with_numbers(found.person, row.subject))
        outcomes = [self._enter(row, person, period) for period in self._possible(row, wanted)]
        outcomes.append(outcome_of(changed=filled))
        best = next(o for o in _BY_WEIGHT if o in outcomes)
        self.results.append(RowResult(row.source, best, row.subject.name))

    def _wanted(self, row: CardRow | D09Row, person: int) -> list[CoverPeriod]:
        held = Held(self._held[person])
        return [self._cards.period(row, stated, held) for stated in unknown_periods(row, held)]

    def _possible(self, row: CardRow | D09Row, periods: list[CoverPeriod]) -> Iterator[CoverPeriod]:
        """Yield the periods that do not end before they begin; warn about the others."""
        for period in periods:
            if period.first <= period.last:
                yield period
            else:
                days = {"last": format_day(period.last), "first": format_day(period.first)}
                self.warn(row.source, [_BACKWARDS.format(**days)])

    def _enter(self, row: CardRow | D09Row, person: int, period: CoverPeriod) -> Outcome:
        held = self._held[person]
        if (person, period.first, period.code) in self._stated:
            self.warn(row.source, [_AGAIN])
            return Outcome.UNCHANGED
        self._stated.add((person, period.first, period.code))
        stored = held.get((period.first, period.code))
        self.warn(row.source, _remarks(period, stored[1] if stored else None))
        if stored is None:
            number = add_period(self.writer, person, period, self.read.kind)
            held[period.first, period.code] = (number, period)
            return Outcome.ADDED
        changed = correct_period(self.writer, stored[0], period)
        held[period.first, period.code] = (stored[0], period)
        return outcome_of(changed=changed)


_BY_WEIGHT = (Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED)


def _remarks(period: CoverPeriod, known: CoverPeriod | None) -> list[str]:
    said = []
    if period.code and period.point is None:
        said.append(_UNKNOWN_CODE.format(code=period.code))
    if known is None and period.first_assumed:
        said.append(_ASSUMED.format(first=format_day(period.first)))
    if known and known.last != period.last:
        said.append(
            _CUT.format(
                first=format_day(period.first),
                known=format_day(known.last),
                stated=format_day(period.last),
            )
        )
    return said
