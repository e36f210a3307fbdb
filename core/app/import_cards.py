"""Taking lists of cards: the office's card list and the agency's monthly D09-TS."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.app.import_known import KnownImport
from core.app.import_places import Places
from core.app.import_rows import Outcome, outcome_of
from core.domain.answers import Said, Take
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.matching import Known, Match, with_numbers
from core.domain.progress import Progress
from core.domain.records import CardRow, D09Row, Reading, ReadPeriod
from core.domain.rulebook import Rulebook
from core.domain.stated_cards import (
    Held,
    Refused,
    StatedCards,
    lacks_first,
    lacks_first_day,
    unknown_periods,
)
from core.domain.text import name_key
from core.store import people
from core.store.cover import (
    add_period,
    correct_period,
    period_of,
    periods_by_person,
    said_of_periods,
)
from core.store.journal import Writer

_UNKNOWN_CODE = "mã đối tượng {code} chưa có trong bảng mã: giữ lại, không tính là căn cứ"
_BACKWARDS = "thẻ không được ghi: hết hạn {last} trước ngày bắt đầu {first}, hãy xem lại"
_ASSUMED = "không ghi ngày bắt đầu: tạm lấy {first}, không tính vào 5 năm liên tục"
_CUT = "thẻ từ {first} đổi ngày hết hạn từ {known} thành {stated}"
_AGAIN = "thẻ này đã có ở dòng trên của tệp: giữ theo dòng trên"
_NO_PLACE = (
    "dòng không có thôn và số hộ nên không thêm người này được; hãy thêm bằng danh sách dân cư"
)

_Rows = dict[tuple[date, str], tuple[int, CoverPeriod]]


class CardsImport(KnownImport):
    """Adds and corrects cover periods of people the register knows."""

    def __init__(self, writer: Writer, read: Reading, rules: Rulebook, said: Said) -> None:
        super().__init__(writer, read, said)
        self._cards = StatedCards.of(read, rules)
        self._places = Places(writer, self.hamlets)
        self._held: defaultdict[int, _Rows] = defaultdict(dict)
        for person, stored in periods_by_person(writer.db).items():
            self._held[person] = {(p.first, p.code): (row, p) for row, p in stored}
        self._former = said_of_periods(writer.db)
        self._stated: set[tuple[int, date, str]] = set()
        self._numbered: set[int] = set()

    def take_rows(self, progress: Progress) -> None:
        """Take every row, each wholly or not at all.

        Rows that state their first day go first: the others build on the cards known then.
        """
        rows = [row for row in self.read.rows if isinstance(row, CardRow | D09Row)]
        for row in progress.track(sorted(rows, key=lacks_first_day)):
            self._take(row)

    def _take(self, row: CardRow | D09Row) -> None:
        self.begin(row.source)
        new = self.said.on(row.source).take is Take.NEW
        found = self._new(row) if new else self.match_known(row.source, row.subject, row.hamlet)
        if found.problem:
            may_be_new = bool(row.hamlet and row.household)
            self.ask(row.source, row.subject, found, may_be_new=may_be_new)
            return
        try:
            wanted = self._wanted(row, found.person)
        except Refused as refused:
            self.reject(row.source, row.subject, str(refused))
            return
        self.warn_of(row, found)
        outcomes = [Outcome.UNCHANGED if found.person else Outcome.ADDED]
        person = found.person.id if found.person else self._add_person(row)
        if found.person:
            outcomes.append(outcome_of(changed=self._take_numbers(row, found.person)))
        outcomes += [self._enter(row, person, period) for period in self._possible(row, wanted)]
        best = next(o for o in _BY_WEIGHT if o in outcomes)
        self.done(row.source, row.subject, best)

    def _new(self, row: CardRow | D09Row) -> Match:
        """Return that a row speaks of somebody new, if it says where they belong."""
        if not row.hamlet or not row.household:
            return Match(problem=_NO_PLACE)
        household = self._places.household(row.hamlet, row.household)
        before = self.entered_before(row.subject, household)
        return Match(before) if before else Match(warnings=self.shared(row.subject, None))

    def _add_person(self, row: CardRow | D09Row) -> int:
        subject = row.subject
        household = self._places.household(row.hamlet, row.household)
        house = household or self._places.add_household(row.hamlet, row.household)
        person = people.add_person(self.writer, subject)
        people.join_household(self.writer, person, house, subject.relation, None)
        hamlet = self.hamlets[name_key(row.hamlet)]
        self.index.learn(Known(person, "", None, None, None, house, hamlet), subject)
        return person

    def _take_numbers(self, row: CardRow | D09Row, known: Known) -> bool:
        """Take over numbers; those that contradict only of a person the clerk named, once."""
        named = self.said.on(row.source).take is Take.PERSON and known.id not in self._numbered
        if named:
            self._numbered.add(known.id)
        taking = people.take_numbers if named else people.fill_numbers
        changed = taking(self.file, known.id, row.subject)
        if changed:
            self.index.put(with_numbers(known, row.subject, instead=named))
        return changed

    def _wanted(self, row: CardRow | D09Row, known: Known | None) -> list[CoverPeriod]:
        rows = self._held[known.id] if known else {}
        held = Held(rows)
        return [
            self._said_before(row, stated, rows) or self._cards.period(row, stated, held)
            for stated in unknown_periods(row, held)
        ]

    def _said_before(
        self, row: CardRow | D09Row, stated: ReadPeriod, rows: _Rows
    ) -> CoverPeriod | None:
        """Return the card a row without a first day speaks of by a last day since corrected."""
        if not lacks_first(stated):
            return None
        for number, card in rows.values():
            if any(former.last == stated.last for former in self._former.get(number, ())):
                return replace(card, last=stated.last, facility=row.facility or card.facility)
        return None

    def _possible(self, row: CardRow | D09Row, periods: list[CoverPeriod]) -> Iterator[CoverPeriod]:
        """Yield the periods that do not end before they begin; warn about the others."""
        for period in periods:
            if period.first <= period.last:
                yield period
            else:
                self.warn(row.source, [_backwards(period)])

    def _enter(self, row: CardRow | D09Row, person: int, period: CoverPeriod) -> Outcome:
        held = self._held[person]
        if (person, period.first, period.code) in self._stated:
            self.warn(row.source, [_AGAIN])
            return Outcome.UNCHANGED
        self._stated.add((person, period.first, period.code))
        stored = held.get((period.first, period.code)) or self._corrected_since(held, period)
        if stored is None:
            self.warn(row.source, _remarks(period))
            number = add_period(self.writer, person, period, self.read.kind)
            held[period.first, period.code] = (number, period)
            return Outcome.ADDED
        number, before = stored
        changed = correct_period(self.file, number, period)
        now = period_of(self.writer, number) if changed else before
        self.warn(row.source, _remarks(period, before, now))
        if (now.first, now.code) != (before.first, before.code):
            del held[before.first, before.code]
        held[now.first, now.code] = (number, now)
        return outcome_of(changed=changed)

    def _corrected_since(self, held: _Rows, period: CoverPeriod) -> tuple[int, CoverPeriod] | None:
        """Return the card that had this first day and code before the clerk wrote others."""
        for number, card in held.values():
            said = self._former.get(number, ())
            if any((s.first, s.code) == (period.first, period.code) for s in said):
                return number, card
        return None


def _backwards(period: CoverPeriod) -> str:
    return _BACKWARDS.format(last=format_day(period.last), first=format_day(period.first))


_BY_WEIGHT = (Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED)


def _remarks(
    period: CoverPeriod, before: CoverPeriod | None = None, now: CoverPeriod | None = None
) -> list[str]:
    """Say what is odd about a stated card; `before` and `now` are the register's, if it has one."""
    said = []
    if period.code and period.point is None:
        said.append(_UNKNOWN_CODE.format(code=period.code))
    if before is None and period.first_assumed:
        said.append(_ASSUMED.format(first=format_day(period.first)))
    if before and now and before.last != now.last:
        said.append(
            _CUT.format(
                first=format_day(now.first),
                known=format_day(before.last),
                stated=format_day(now.last),
            )
        )
    return said
