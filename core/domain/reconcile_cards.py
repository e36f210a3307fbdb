"""Card lists and D09-TS against the register: one finding a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.reconcile_people import Told
from core.domain.reconciling import CorrectCard, EnterCard, Finding, Mark
from core.domain.records import CardRow, D09Row, ReadPeriod
from core.domain.stated_cards import (
    NO_CARDS,
    Held,
    Refused,
    StatedCards,
    lacks_first,
    stated_periods,
)
from core.domain.why import capital

_BACKWARDS = "ngày hết hạn {last} đứng trước ngày bắt đầu {first}"
_SEVERAL = "sổ có nhiều thẻ có thể là thẻ này"
_AGAIN = "người này đã có thẻ ấy ở dòng trên của danh sách"
_UNKNOWN_CODE = "mã đối tượng {code} chưa có trong bảng mã"
_ENTER = "Ghi thêm thẻ {card}."
_ASSUMED = "Ghi thêm thẻ {card}; ngày bắt đầu là tạm lấy, không tính vào 5 năm liên tục."
_CORRECT = "Sửa thẻ {before} thành {card}."
_NOT_GUESSED = "Không nhận được từ đây: hãy xem lại rồi sửa tay."


@dataclass(frozen=True)
class CardFinder:
    """Compares rows with the cards of the register.

    `held` are everybody's cards; `stated` the cards the whole list states by first day and code.
    `taken` grows: what one row already corrects or enters no other row may.
    """

    cards: StatedCards
    held: Mapping[int, Held]
    stated: frozenset[tuple[int, date, str]]
    taken: set[tuple[int, date, str]] = field(default_factory=set)

    def find(self, row: CardRow | D09Row, told: Told) -> Finding:
        """Return what comparing the cards of a known person's row found."""
        if told.person is None:
            raise ValueError("cards are compared for somebody known")
        found = [self._of_period(row, stated, told.person.id) for stated in stated_periods(row)]
        return merged(found, told.person.id)

    def _of_period(self, row: CardRow | D09Row, stated: ReadPeriod, person: int) -> Finding:
        held = self.held.get(person, NO_CARDS)
        try:
            return self._compared(row, stated, person, held)
        except Refused as refused:
            theirs = f"thẻ đến {format_day(stated.last)}"
            return Finding(
                Mark.UNCLEAR, _said(held), theirs, f"{capital(str(refused))}. {_NOT_GUESSED}"
            )

    def _compared(
        self, row: CardRow | D09Row, stated: ReadPeriod, person: int, held: Held
    ) -> Finding:
        if lacks_first(stated):
            known = held.ending_on(stated.last)
            if known:
                return self._same(person, known)
            cut = [p for p in held.periods if p.first <= stated.last < p.last]
            if cut:
                ours = _only(cut)
                return self._corrected(person, held, ours, replace(ours, last=stated.last))
        wanted = self.cards.period(row, stated, held)
        if wanted.last < wanted.first:
            days = {"last": format_day(wanted.last), "first": format_day(wanted.first)}
            raise Refused(_BACKWARDS.format(**days))
        return self._against_known(person, held, wanted)

    def _against_known(self, person: int, held: Held, wanted: CoverPeriod) -> Finding:
        known = held.rows.get((wanted.first, wanted.code))
        if known:
            ours = known[1]
            if ours.last == wanted.last:
                return self._same(person, ours)
            return self._corrected(person, held, ours, replace(ours, last=wanted.last))
        near = [] if wanted.first_assumed else self._near(person, held, wanted)
        if not near:
            return self._entered(person, held, wanted)
        ours = _only(near)
        dated = replace(
            ours,
            first=wanted.first,
            last=wanted.last,
            code=wanted.code,
            point=wanted.point,
            first_assumed=False,
        )
        return self._corrected(person, held, ours, dated)

    def _near(self, person: int, held: Held, wanted: CoverPeriod) -> list[CoverPeriod]:
        """Return the cards no row states that this one may mean: same first day, or code and end.

        Another first and another last day make another card: history is never overwritten.
        """
        return [
            p
            for p in held.periods
            if (person, p.first, p.code) not in self.stated
            and (p.first == wanted.first or (p.code, p.last) == (wanted.code, wanted.last))
        ]

    def _corrected(
        self, person: int, held: Held, ours: CoverPeriod, wanted: CoverPeriod
    ) -> Finding:
        self._take(person, ours)
        if wanted.code != ours.code and wanted.point is None:
            raise Refused(_UNKNOWN_CODE.format(code=wanted.code or "trống"))
        dates = (ours.first, ours.last) != (wanted.first, wanted.last)
        said, theirs = card_words(ours), card_words(wanted)
        return Finding(
            Mark.DATES_DIFFER if dates else Mark.CODE_DIFFERS,
            said,
            theirs,
            _CORRECT.format(before=said, card=theirs),
            (CorrectCard(held.rows[ours.first, ours.code][0], ours, wanted),),
        )

    def _entered(self, person: int, held: Held, wanted: CoverPeriod) -> Finding:
        self._take(person, wanted)
        theirs = card_words(wanted)
        sentence = (_ASSUMED if wanted.first_assumed else _ENTER).format(card=theirs)
        return Finding(Mark.THEY_HAVE, _said(held), theirs, sentence, (EnterCard(person, wanted),))

    def _same(self, person: int, card: CoverPeriod) -> Finding:
        self.taken.add((person, card.first, card.code))
        return Finding(Mark.SAME)

    def _take(self, person: int, card: CoverPeriod) -> None:
        key = (person, card.first, card.code)
        if key in self.taken:
            raise Refused(_AGAIN)
        self.taken.add(key)


def merged(found: Sequence[Finding], person: int) -> Finding:
    """Return one finding for a row of several cards; one that is unclear is not taken by half."""
    differing = [finding for finding in found if finding.mark is not Mark.SAME]
    if not differing:
        return Finding(Mark.SAME, person=person)
    marks = [finding.mark for finding in differing]
    unclear = Mark.UNCLEAR in marks
    return Finding(
        Mark.UNCLEAR if unclear else marks[0],
        "; ".join(dict.fromkeys(f.ours for f in differing if f.ours)),
        "; ".join(f.theirs for f in differing if f.theirs),
        " ".join(f.accepting for f in differing if not unclear or not f.steps),
        () if unclear else tuple(step for f in differing for step in f.steps),
        person,
    )


def stated_keys(
    rows: Iterable[tuple[CardRow | D09Row, int]], cards: StatedCards, held: Mapping[int, Held]
) -> frozenset[tuple[int, date, str]]:
    """Return the cards a whole list states by first day and code, of people known."""
    return frozenset(
        (person, period.first, period.code)
        for row, person in rows
        for stated in stated_periods(row)
        if not lacks_first(stated)
        for period in [cards.period(row, stated, held.get(person, NO_CARDS))]
    )


def card_words(card: CoverPeriod) -> str:
    """Return a card in a sentence: “GD từ 01/01/2026 đến 31/12/2026”."""
    days = f"từ {format_day(card.first)} đến {format_day(card.last)}"
    return f"{card.code} {days}" if card.code else days


def _said(held: Held) -> str:
    return f"thẻ mới nhất: {card_words(held.newest)}" if held.newest else "chưa có thẻ nào"


def _only(found: Sequence[CoverPeriod]) -> CoverPeriod:
    if len(found) > 1:
        raise Refused(_SEVERAL)
    return found[0]
