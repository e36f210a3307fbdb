"""Taking lists of cards: the office's card list and the agency's monthly D09-TS."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.app.import_rows import Outcome, RowImport, RowResult, outcome_of
from core.domain.cover import CoverPeriod
from core.domain.days import ONE_DAY, format_day
from core.domain.errors import ClerkError
from core.domain.ids import CardNumber, unit_group
from core.domain.matching import with_numbers
from core.domain.progress import Progress
from core.domain.records import CardRow, D09Group, D09Row, Reading, ReadPeriod
from core.domain.rulebook import Rulebook
from core.store import people
from core.store.cover import add_period, correct_period, periods_by_person
from core.store.journal import Writer

_UNKNOWN_CODE = "mã đối tượng {code} chưa có trong bảng mã: giữ lại, không tính là căn cứ"
_BACKWARDS = "thẻ không được ghi: hết hạn {last} trước ngày bắt đầu {first}, hãy xem lại"
_NO_FIRST_DAY = "thiếu ngày bắt đầu và trong sổ chưa có thẻ nào trước đó"
_ASSUMED = "không ghi ngày bắt đầu: tạm lấy {first}, không tính vào 5 năm liên tục"
_CUT = "thẻ từ {first} đổi ngày hết hạn từ {known} thành {stated}"
_AGAIN = "thẻ này đã có ở dòng trên của tệp: giữ theo dòng trên"


class Refused(ClerkError):
    """Why a row of cards cannot be taken."""


@dataclass
class _Held:
    """A person's cover periods by first day and code, and by row id."""

    rows: dict[tuple[object, str], tuple[int, CoverPeriod]]

    @property
    def periods(self) -> list[CoverPeriod]:
        return [period for _, period in self.rows.values()]

    def code_from(self, first: date, otherwise: str = "") -> str:
        """Return the code of the card that begins on a day, for a list that names none."""
        return next((p.code for p in self.periods if p.first == first), otherwise)

    @property
    def newest(self) -> CoverPeriod | None:
        return max(self.periods, key=lambda p: (p.last, p.first), default=None)


class CardsImport(RowImport):
    """Adds and corrects cover periods of people the register knows."""

    def __init__(self, writer: Writer, read: Reading, rules: Rulebook) -> None:
        super().__init__(writer, read)
        self._rules = rules
        self._held: defaultdict[int, _Held] = defaultdict(lambda: _Held({}))
        for person, stored in periods_by_person(writer.db).items():
            self._held[person] = _Held({(p.first, p.code): (row, p) for row, p in stored})
        self._unit_code = unit_group(read.unit_code)
        self._stated: set[tuple[int, date, str]] = set()

    def take_rows(self, progress: Progress) -> None:
        """Take every row, each wholly or not at all.

        Rows that state their first day go first: the others build on the cards known then.
        """
        rows = [row for row in self.read.rows if isinstance(row, CardRow | D09Row)]
        for row in progress.track(sorted(rows, key=_lacks_first_day)):
            self._take(row)

    def _take(self, row: CardRow | D09Row) -> None:
        found = self.match_known(row.subject, row.hamlet)
        if found.person is None:
            self.reject(row.source, row.subject, found.problem or "")
            return
        person = found.person.id
        try:
            wanted = self._wanted(row, self._held[person])
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

    def _wanted(self, row: CardRow | D09Row, held: _Held) -> list[CoverPeriod]:
        if isinstance(row, D09Row):
            period = self._stated_by_agency(row, held)
            return [period] if period else []
        return [
            self._stated_by_list(row, period, held)
            for period in row.periods
            if not _lacks_first(period) or not _is_known(held, period)
        ]

    def _stated_by_list(self, row: CardRow, stated: ReadPeriod, held: _Held) -> CoverPeriod:
        newest = held.newest
        first = stated.first or (newest.last + ONE_DAY if newest else None)
        if first is None:
            raise Refused(_NO_FIRST_DAY)
        code = _code_of(row, stated) or held.code_from(first)
        return CoverPeriod(
            first=first,
            last=stated.last,
            code=code,
            point=self._rules.point_of_code(code, first),
            paid_on=row.paid_on,
            amount=row.amount,
            card_number=stated.card_number or row.card_number,
            facility=stated.facility or row.facility,
            five_year_from=row.five_year_from,
            first_assumed=_lacks_first(stated),
        )

    def _stated_by_agency(self, row: D09Row, held: _Held) -> CoverPeriod | None:
        """Return the period a line of the agency's list adds; None where it is known already."""
        stated, newest = row.period, held.newest
        if _is_known(held, stated):
            return None
        code = self._unit_code or (newest.code if newest else "")
        if stated.first:
            code = held.code_from(stated.first, code)
        first = stated.first or self._assumed_first(row, newest)
        return CoverPeriod(
            first=first,
            last=stated.last,
            code=code,
            point=self._rules.point_of_code(code, first),
            facility=row.facility,
            first_assumed=stated.first is None,
        )

    def _assumed_first(self, row: D09Row, newest: CoverPeriod | None) -> date:
        if newest and row.group is not D09Group.NEW:
            return newest.last + ONE_DAY
        if self.read.month is None:
            raise Refused(_NO_FIRST_DAY)
        return self.read.month

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
        stored = held.rows.get((period.first, period.code))
        self.warn(row.source, _remarks(period, stored[1] if stored else None))
        if stored is None:
            number = add_period(self.writer, person, period, self.read.kind)
            held.rows[period.first, period.code] = (number, period)
            return Outcome.ADDED
        changed = correct_period(self.writer, stored[0], period)
        held.rows[period.first, period.code] = (stored[0], period)
        return outcome_of(changed=changed)


_BY_WEIGHT = (Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED)


def _lacks_first_day(row: CardRow | D09Row) -> bool:
    stated = row.periods if isinstance(row, CardRow) else (row.period,)
    return any(map(_lacks_first, stated))


def _lacks_first(stated: ReadPeriod) -> bool:
    return stated.first is None or stated.assumed


def _code_of(row: CardRow, stated: ReadPeriod) -> str:
    number = CardNumber.parse(stated.card_number or "")
    return number.code if number else row.code


def _is_known(held: _Held, stated: ReadPeriod) -> bool:
    return any(period.last == stated.last for period in held.periods)


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
