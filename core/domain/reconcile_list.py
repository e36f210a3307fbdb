"""A whole list of the agency against the register."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from core.domain.matching import UNKNOWN, Index
from core.domain.people import Person
from core.domain.reconcile_cards import CardFinder, card_words, merged, stated_keys
from core.domain.reconcile_people import Told, alike_of, tell
from core.domain.reconcile_reports import find_report
from core.domain.reconciling import Finding, Line, Mark
from core.domain.records import CardRow, D09Row, FileKind, Note, Reading, ReportKind, ReportRow
from core.domain.standing import Member, Standing
from core.domain.stated_cards import NO_CARDS, Held, StatedCards
from core.domain.text import name_key
from core.domain.why import capital

_Row = CardRow | D09Row | ReportRow

_ADD_FIRST = (
    "Không thêm được từ đây vì danh sách không ghi hộ: hãy nhập người này bằng danh sách dân cư, "
    "rồi đối chiếu lại."
)
_SET = "Đặt {numbers} cho người này."
_SAME_PERSON = (
    "Đặt {numbers} cho người này nếu đúng là một người (cùng họ tên, ngày sinh); thẻ thì đối chiếu "
    "lại sau."
)
_SEE = "Không nhận được từ đây: hãy xem lại rồi sửa tay."
_NOT_ENDED = "Không tự kết thúc thẻ nào: hãy hỏi cơ quan BHXH."
_GONE = "(theo sổ đã chết, chuyển đi hoặc chỉ tạm trú)"
_NO_CODE = (
    "Danh sách không ghi mã đơn vị nên không rõ diện thẻ của nó: không nói được ai sổ có mà họ "
    "không có."
)


@dataclass(frozen=True)
class Facts:
    """What a list is put beside: people and cards of the register, everybody's standing."""

    standing: Standing
    index: Index
    hamlets: Mapping[str, int]
    held: Mapping[int, Held]


@dataclass
class Comparison:
    """Compares every row of one list; `complete`: the list names everybody of its kind."""

    read: Reading
    facts: Facts
    complete: bool = False
    notes: list[Note] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Tell the person of every row before any row is compared."""
        rows = (r for r in self.read.rows if isinstance(r, CardRow | D09Row | ReportRow))
        self._rows = [(row, tell(self.facts.index, row.subject, self._hamlet(row))) for row in rows]
        self._people = {person.id: person for person in self.facts.standing.commune.people}
        cards = StatedCards.of(self.read, self.facts.standing.rules)
        known = [
            (row, told.person.id)
            for row, told in self._rows
            if told.person and not isinstance(row, ReportRow)
        ]
        self._cards = CardFinder(cards, self.facts.held, stated_keys(known, cards, self.facts.held))

    def lines(self) -> Iterator[Line]:
        """Yield a line a row, then rows that could not be read, then who is on no row."""
        numbers = count(1)
        for row, told in self._rows:
            self.notes += [Note(row.source, sentence) for sentence in told.warnings]
            yield self._placed(
                Line(
                    number=next(numbers),
                    finding=self._find(row, told),
                    source=row.source,
                    name=row.subject.name,
                    birth=row.subject.birth,
                    hamlet=row.hamlet,
                )
            )
        for note in self.read.rejects:
            problem = capital(note.problem.rstrip("."))
            finding = Finding(Mark.UNCLEAR, accepting=f"{problem}. {_SEE}")
            yield Line(next(numbers), finding, note.source, note.name)
        for member, finding in self._missing():
            person = member.person
            yield self._placed(Line(next(numbers), finding, name=person.name, birth=person.birth))

    def _find(self, row: _Row, told: Told) -> Finding:
        if isinstance(row, ReportRow) and row.health is False:
            return Finding(Mark.OTHER_INSURANCE)
        if told.person is None:
            return _nobody(self.read, row, told)
        numbers = _numbers(told)
        if numbers and told.by_name:
            return numbers
        found = self._compared(row, told)
        if numbers is None or found.mark is Mark.UNCLEAR:
            return found
        return numbers if found.mark is Mark.SAME else _both(found, numbers)

    def _compared(self, row: _Row, told: Told) -> Finding:
        if not isinstance(row, ReportRow):
            return self._cards.find(row, told)
        person = told.person.id if told.person else 0
        kind = ReportKind(self.read.kind)
        return find_report(
            kind, row, self.facts.held.get(person, NO_CARDS), self.read.month, person
        )

    def _missing(self) -> Iterator[tuple[Member, Finding]]:
        """Yield who has a card of the list's kind on the day and stands on no row of it."""
        if not self.complete or isinstance(self.read.kind, ReportKind):
            return
        unit = self._cards.cards.unit
        if self.read.kind is FileKind.D09 and not unit:
            self.remarks.append(_NO_CODE)
            return
        named = self._named()
        day = self.facts.standing.day
        for member in self.facts.standing.members:
            card = member.card.period
            of_kind = card and card.holds(day) and unit in ("", card.code)
            if card and of_kind and member.person.id not in named:
                yield (
                    member,
                    Finding(
                        Mark.WE_HAVE,
                        card_words(card),
                        "không có tên",
                        _NOT_ENDED,
                        person=member.person.id,
                    ),
                )

    def _named(self) -> set[int]:
        """Return everybody a row speaks of, or may speak of."""
        named = set()
        for row, told in self._rows:
            subject, index = row.subject, self.facts.index
            if told.person:
                named.add(told.person.id)
                continue
            named |= {person.id for person in alike_of(index, subject, None)}
            named |= {person.id for person in index.with_cccd(subject.cccd)}
            named |= {person.id for person in index.with_insurance(subject.insurance_no)}
        return named

    def _placed(self, line: Line) -> Line:
        """Return a line with the household of its person, and whether that person left."""
        person = self._people.get(line.finding.person or 0)
        if person is None:
            return line
        if line.differs and not self._lives_here(person):
            said = f"{line.finding.ours} {_GONE}".strip()
            line = replace(line, finding=replace(line.finding, ours=said))
        place = person.membership_on(self.facts.standing.day)
        if place is None:
            place = max(person.memberships, key=lambda m: m.id, default=None)
        if place is None:
            return line
        home = self.facts.standing.commune.household_by_id[place.household]
        return replace(line, household=home.number, household_id=home.id, hamlet=home.hamlet.name)

    def _lives_here(self, person: Person) -> bool:
        standing = self.facts.standing
        counted = standing.commune.count_temporary
        return person.lives_here(standing.day, count_temporary=counted)

    def _hamlet(self, row: _Row) -> int | None:
        return self.facts.hamlets.get(name_key(row.hamlet)) if row.hamlet else None


def _nobody(read: Reading, row: _Row, told: Told) -> Finding:
    theirs = _stated(read, row)
    if told.unknown:
        return Finding(Mark.THEY_HAVE, UNKNOWN, theirs, _ADD_FIRST)
    return Finding(Mark.UNCLEAR, "", theirs, f"{capital(told.problem)}. {_SEE}")


def _stated(read: Reading, row: _Row) -> str:
    if isinstance(row, ReportRow):
        month = row.month.strftime("%m/%Y") if row.month else "không rõ"
        word = "dừng từ tháng" if read.kind is ReportKind.STOPPED else "đến hạn tháng"
        return f"{word} {month}"
    periods = row.periods if isinstance(row, CardRow) else (row.period,)
    return "; ".join(
        f"từ {p.first:%d/%m/%Y} đến {p.last:%d/%m/%Y}" if p.first else f"đến {p.last:%d/%m/%Y}"
        for p in periods
    )


def _numbers(told: Told) -> Finding | None:
    step = told.step
    if step is None:
        return None
    sentence = (_SAME_PERSON if told.by_name else _SET).format(numbers=told.theirs)
    return Finding(Mark.NUMBER_DIFFERS, told.ours, told.theirs, sentence, (step,), step.person)


def _both(found: Finding, numbers: Finding) -> Finding:
    """Return a row whose card and whose numbers differ; it is taken whole or not at all."""
    both = merged([found, numbers], found.person or 0)
    # A card nobody may correct from here does not hold up the numbers, and says so itself.
    return replace(both, mark=found.mark)
