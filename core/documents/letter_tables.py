"""The tables of a letter: who is told why, and what everybody pays; one of both where tight."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from core.documents.fonts import BOLD, ITALIC
from core.documents.grid import GridColumn, Row
from core.documents.ink import Face
from core.documents.letter_draft import Draft, common_start, stem
from core.documents.measures import MM
from core.documents.strips import Align, Strip, TextStyle, kept, paragraph
from core.domain.days import format_day
from core.domain.letter import LetterPerson, LetterPrice
from core.domain.letter_kinds import LAPSED, LAPSED_LONG
from core.domain.money import format_money

_NAMED = ("ho_ten", "ngay_sinh", "the")
_NAMED_ROOM = 40 * MM  # for a birth date and the number of a card beside each other
_TOGETHER = 10  # people held on one page with the reason they share


def tables(draft: Draft) -> list[Strip]:
    """Return the letter's tables and the sentences between them."""
    if not draft.letter.prices:
        return [*_people(draft), *draft.paragraph(draft.say("khong_phai_dong"))]
    if draft.sizes.one_table:
        return [*_one_table(draft), *_note(draft)]
    return [*_people(draft), *_what_to_pay(draft), *_note(draft)]


def _title(draft: Draft, name: str, align: Align = Align.LEFT, least: float = 0.0) -> GridColumn:
    fixed = align is not Align.LEFT
    return GridColumn(draft.say(f"cot.{name}"), align, fixed=fixed, least=least)


def _day_column(draft: Draft, name: str) -> GridColumn:
    return _title(draft, name, Align.CENTRE, 2 * draft.sizes.table * MM if not draft.sizes.tight
                  else 0.0)  # fmt: skip


def _people(draft: Draft) -> list[Strip]:
    columns = (
        _title(draft, "ho_ten"),
        _day_column(draft, "ngay_sinh"),
        replace(_title(draft, "the"), align=Align.CENTRE),
        _day_column(draft, "het_han"),
    )

    def cells(person: LetterPerson) -> tuple[str, ...]:
        birth = person.birth.shown() if person.birth else ""
        return person.name, birth, person.card, _last_day(draft, person)

    return draft.table(columns, list(_told(draft, draft.letter.people, cells)))


def _last_day(draft: Draft, person: LetterPerson) -> str:
    return format_day(person.last_day) if person.last_day else draft.say("cot.chua_co")


def _told(
    draft: Draft,
    told: Sequence[LetterPerson],
    cells: Callable[[LetterPerson], tuple[str, ...]],
) -> Iterator[Row]:
    """Yield the people, those with the same reason together and the reason below them."""
    note = Face(ITALIC, draft.sizes.table)
    if draft.sizes.brief:
        told = sorted(told, key=lambda person: draft.letter.reasons.index(person.kind)
                      if person.kind in draft.letter.reasons else -1)  # fmt: skip
    for reason, group in groupby(told, lambda person: _reason(draft, person)):
        people = list(group)
        for place, person in enumerate(people, start=1):
            together = bool(reason) and place > len(people) - _TOGETHER
            yield Row(cells(person), draft.cell, keep=together)
        if reason:
            yield Row((reason,), note)


def _reason(draft: Draft, person: LetterPerson) -> str:
    late = person.last_safe_day is not None and person.last_safe_day < draft.on
    kind = LAPSED_LONG if person.kind == LAPSED and late else person.kind
    brief = f"vi_sao_gon.{person.kind}"
    if draft.sizes.brief and draft.frame.wording.knows(brief):
        return draft.say(brief)
    key = f"vi_sao.{kind}"
    if not draft.frame.wording.knows(key):
        return person.reason
    days = {"het_han": format_day(person.last_day), "an_toan": format_day(person.last_safe_day)}
    return draft.say(key, ten=person.name, **days)


def _what_to_pay(draft: Draft) -> list[Strip]:
    months = tuple(draft.letter.totals)
    one_start = _said_once(draft)
    columns = [_title(draft, "ho_ten"), _title(draft, "doi_tuong")]
    columns += [] if one_start else [_title(draft, "the_tu", Align.CENTRE)]

    def cells(price: LetterPrice) -> tuple[str, ...]:
        starts = () if one_start else (format_day(price.starts),)
        return price.name, draft.ground(price), *starts, *amounts(price.amounts, months)

    rows = [Row(cells(price), draft.cell) for price in draft.letter.prices]
    rows[-1] = replace(rows[-1], keep=True)
    table = draft.table(
        (*columns, *_amount_columns(draft, months)), [*rows, _total(draft, len(columns), months)]
    )
    above = "muc_dong_cho" if draft.letter.waits else "muc_dong"
    return [*kept(draft.paragraph(draft.say(above))), *table]


def _one_table(draft: Draft) -> list[Strip]:
    """Return everybody told or priced in one table; who is priced only comes last."""
    letter, months = draft.letter, tuple(draft.letter.totals)
    prices = {price.person: price for price in letter.prices}
    named, whom = (("ho_ten",), _by_year) if draft.sizes.years else (_NAMED, _by_card)
    who = ", ".join(draft.say(f"cot.{name}") for name in named)
    columns = (
        GridColumn(who, least=0.0 if draft.sizes.years else _NAMED_ROOM),
        _title(draft, "het_han", Align.CENTRE),
        _title(draft, "doi_tuong"),
        *_amount_columns(draft, months),
    )

    def cells(person: LetterPerson) -> tuple[str, ...]:
        price = prices.get(person.person)
        paid = _paid(draft, price, months) if price else ("",) * (len(months) + 1)
        return whom(person), _last_day(draft, person), *paid

    told = {person.person for person in letter.people}
    rest = [price for price in letter.prices if price.person not in told]
    rows = [
        *_told(draft, letter.people, cells),
        *(Row((price.name, "", *_paid(draft, price, months)), draft.cell) for price in rest),
    ]
    rows[-1] = replace(rows[-1], keep=True)
    return draft.table(columns, [*rows, _total(draft, 3, months)])


def _by_card(person: LetterPerson) -> str:
    born = person.birth.shown() if person.birth else ""
    return ", ".join(filter(None, (person.name, born, person.card)))


def _by_year(person: LetterPerson) -> str:
    return f"{person.name} ({person.birth.first.year})" if person.birth else person.name


def _paid(draft: Draft, price: LetterPrice, months: Sequence[int]) -> tuple[str, ...]:
    return draft.brief_ground(price), *amounts(price.amounts, months)


def _amount_columns(draft: Draft, months: Sequence[int]) -> list[GridColumn]:
    return [
        GridColumn(draft.say("cot.thang", so_thang=str(n)), Align.RIGHT, fixed=True) for n in months
    ]


def _total(draft: Draft, before: int, months: Sequence[int]) -> Row:
    blank = [""] * (before - 1)
    cells = (draft.say("cot.cong"), *blank, *amounts(draft.letter.totals, months))
    return Row(cells, Face(BOLD, draft.sizes.table))


def amounts(by_months: Mapping[int, int], months: Sequence[int]) -> list[str]:
    """Return amounts as they are printed, in the order of `months`."""
    return [format_money(by_months[number]) for number in months]


def _said_once(draft: Draft) -> date | None:
    """Return the first day all cards share, where a tight letter says it once below the table."""
    return common_start(draft.letter) if draft.sizes.tight else None


def _note(draft: Draft) -> list[Strip]:
    basis = "; ".join(dict.fromkeys(stem(price.basis) for price in draft.letter.prices))
    law = draft.say("can_cu", can_cu=basis) if basis else ""
    says = _starts(draft)
    if draft.sizes.one_table:
        meant = dict.fromkeys(draft.ground_meant(price) for price in draft.letter.prices)
        says = f"{'; '.join(meant)}. {says}"
    style = TextStyle(Face(ITALIC, draft.sizes.table), gap=draft.sizes.cell_above)
    ladder = sum(price.rung is not None for price in draft.letter.prices) > 1
    order = draft.say("ghi_chu_bac") if ladder else ""
    return paragraph(" ".join(filter(None, (says, order, law))), style)


def _starts(draft: Draft) -> str:
    """Say from when the new cards count, where the table has no column for it."""
    if start := _said_once(draft):
        return draft.say("ghi_chu_cung_ngay", the_tu_ngay=format_day(start))
    if not draft.sizes.one_table:
        return draft.say("ghi_chu_muc_dong")
    names: dict[date, list[str]] = {}
    for price in draft.letter.prices:
        names.setdefault(price.starts, []).append(price.name)
    each = [
        draft.say("the_tu_cua", cac_ten=", ".join(who), the_tu_ngay=format_day(day))
        for day, who in names.items()
    ]
    return draft.say("ghi_chu_khac_ngay", ngay_tung_nguoi="; ".join(each))
