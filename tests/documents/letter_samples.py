"""Invented letters to print in tests."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from unicodedata import normalize

from core.domain.days import Birth
from core.domain.letter import (
    HamletLetters,
    Letter,
    LetterBatch,
    Letterhead,
    LetterPerson,
    LetterPrice,
)

ON = date(2026, 11, 21)
NAMES = (
    "Nguyễn Văn Lành",
    "Trần Thị Ngọc Ánh",
    "Nguyễn Trần Hoàng Khánh Linh",
    "Nguyễn Thị Hường",
    "Nguyễn Văn Đức",
    "Phạm Thị Quỳnh",
    "Nguyễn Đình Phúc",
    "Nguyễn Thị Thu Hiền",
)
WHY = (
    "Thẻ hết hạn ngày 31/10/2026, đã 21 ngày. Nộp tiền chậm nhất ngày 28/01/2027 thì thẻ có giá "
    "trị ngay từ ngày nộp và không mất thời gian 5 năm liên tục."
)
_LADDER = (1366200, 956340, 819720, 683100, 546480)
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_LOWER = [normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, _TONES)] + ["đ"]
EVERY_LETTER = _LOWER + [letter.upper() for letter in _LOWER]


def person(place: int, why: str = WHY) -> LetterPerson:
    """Return one member of a household."""
    return LetterPerson(
        name=NAMES[place % len(NAMES)],
        birth=Birth(date(1960 + 3 * place, 1 + place % 12, 3)),
        card="GD 0000000000",
        last_day=date(2026, 10, 31),
        reason=why,
        kind="lapsed",
        person=place + 1,
        last_safe_day=date(2027, 1, 28),
    )


def price(place: int) -> LetterPrice:
    """Return what that member pays on the household ladder."""
    amount = _LADDER[min(place, len(_LADDER) - 1)]
    return LetterPrice(
        name=NAMES[place % len(NAMES)],
        point="5a",
        rung=place + 1,
        percent=100,
        ground=f"Hộ gia đình tự đóng, người thứ {place + 1} (60 %)",
        basis="điểm a khoản 5 Điều 12 Luật BHYT",
        papers="Tờ khai Mẫu số 4 của hộ.",
        starts=ON,
        amounts={3: amount // 4, 6: amount // 2, 12: amount},
        person=place + 1,
        ground_name="Hộ gia đình tự đóng",
    )


def letter(members: int = 1, **changes: object) -> Letter:
    """Return a letter to a household of so many members."""
    prices = tuple(price(place) for place in range(members))
    made = Letter(
        household="012",
        head=NAMES[0],
        hamlet="Thôn Thượng",
        address="",
        reasons=("lapsed",),
        people=tuple(person(place) for place in range(members)),
        prices=prices,
        totals={months: sum(line.amounts[months] for line in prices) for months in (3, 6, 12)},
    )
    return replace(made, **changes)


def batch(*letters: Letter, **changes: object) -> LetterBatch:
    """Return letters of one hamlet."""
    made = LetterBatch(
        letterhead=Letterhead(symbol="UBND-VHXH", signatory="Nguyễn Văn Mẫu", phone="0900 000 000"),
        on=ON,
        hamlets=(HamletLetters("Thôn Thượng", letters),),
        commune="Xã Mẫu",
    )
    return replace(made, **changes)


def hamlets(*parts: tuple[str, Sequence[Letter]]) -> tuple[HamletLetters, ...]:
    """Return hamlets with their letters."""
    return tuple(HamletLetters(name, tuple(letters)) for name, letters in parts)
