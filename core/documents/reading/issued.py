"""The cards a row names: numbers, days and clinics, several of them in one cell or two columns."""

import re
from dataclasses import replace

from core.documents.reading.numbers import read_cards
from core.documents.reading.periods import Found, read_periods
from core.documents.reading.rows import Entry
from core.documents.reading.sheets import Cell
from core.documents.reading.values import read_facility, read_text
from core.domain.ids import CardNumber
from core.domain.records import ReadPeriod

OTHER_PERSON = "kết quả tra cứu thẻ báo sai họ tên hoặc ngày sinh (mã {})"
NOT_SURE = "Kết quả tra cứu thẻ có mã {}, không phải 000; cần xem lại thẻ."
ODD_NUMBER = "Số thẻ có chữ số sau mã đối tượng không phải 1 đến 5; giữ như tệp, cần xem lại."
_GOOD = "000"
_WRONG_PERSON = frozenset({"060", "061", "070"})
_LISTED = re.compile(r"[;,\n]")


def read_cards_of(entry: Entry) -> Found:
    """Return the cards of a row: those it lists and, in an answer of the agency, the new one.

    An answer says by its result whether name and birth were right; where not, it is nobody's.
    """
    wrong = other_person(entry)
    if wrong:
        return Found(problem=wrong)
    code = _result(entry)
    listed = _with_numbers(entry, read_periods(entry.cell("han_tu"), entry.cell("han_den")))
    new = _new_card(entry)
    if new is None:
        unsure = listed.periods and code != _GOOD and not listed.warning
        return replace(listed, warning=NOT_SURE.format(code)) if unsure else listed
    if listed.problem:
        return Found((new,))
    known = any((old.first, old.last) == (new.first, new.last) for old in listed.periods)
    return listed if known else replace(listed, periods=(*listed.periods, new))


def other_person(entry: Entry) -> str:
    """Return what an answer of the agency says where name or birth were wrong, else nothing."""
    code = _result(entry)
    return OTHER_PERSON.format(code) if code in _WRONG_PERSON else ""


def number_of(entry: Entry) -> CardNumber | None:
    """Return the first card number of fifteen characters in a row."""
    cards = (card for cell in entry.cells("so_the", "ma_so_bhxh") for card in read_cards(cell))
    return next(cards, None)


def doubt_of(number: CardNumber | None) -> str:
    """Return what is doubtful about a card number, nothing for one that may be given out."""
    return "" if number is None or number.is_possible else ODD_NUMBER


def facility_of(entry: Entry) -> str | None:
    """Return the first-care facility of a row, put together from two columns where it must."""
    province = entry.text("ma_tinh_kcb") or _province_beside(entry)
    codes = (read_facility(cell, province) for cell in entry.cells("ma_kcb", "noi_kcb"))
    return next((code for code in codes if code), None)


def _result(entry: Entry) -> str:
    result = entry.text("ma_ket_qua")
    return result.zfill(len(_GOOD)) if result else _GOOD


def _province_beside(entry: Entry) -> str:
    """Return the province of a column that may be the address's, where it stands by the clinic."""
    columns = entry.table.columns
    for column in columns.get("ma_tinh", ()):
        if any(abs(column - clinic) == 1 for clinic in columns.get("ma_kcb", ())):
            return read_text(entry.line.at(column))
    return ""


def _with_numbers(entry: Entry, found: Found) -> Found:
    """Give each of several periods its own number and clinic, where as many are listed."""
    if len(found.periods) < 2:
        return found
    numbers = [card.text for card in read_cards(entry.cell("so_the"))]
    clinics = [read_facility(part) for part in _parts(entry.cell("ma_kcb", "noi_kcb"))]
    several = len(found.periods)
    periods = tuple(
        replace(
            period,
            card_number=numbers[place] if len(numbers) == several else None,
            facility=clinics[place] if len(clinics) == several else None,
        )
        for place, period in enumerate(found.periods)
    )
    return replace(found, periods=periods)


def _parts(cell: Cell) -> list[str]:
    return [part for part in _LISTED.split(str(cell)) if part.strip()]


def _new_card(entry: Entry) -> ReadPeriod | None:
    """Return the card given in place of the one asked for."""
    found = read_periods(entry.cell("han_tu_moi"), entry.cell("han_den_moi"))
    if len(found.periods) != 1:
        return None
    cards = read_cards(entry.cell("so_the_moi"))
    return replace(
        found.periods[0],
        card_number=cards[0].text if cards else None,
        facility=read_facility(entry.cell("ma_kcb_moi")),
    )
