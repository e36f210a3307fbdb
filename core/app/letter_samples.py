"""A letter to invented people, to see how words look on paper."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from core.app.office import letterhead_of
from core.app.papers import Paper, paper_of
from core.app.register import Register
from core.documents.letters import write_letters
from core.domain.days import ONE_DAY, Birth
from core.domain.letter import (
    HamletLetters,
    Letter,
    LetterBatch,
    LetterLook,
    LetterPerson,
    LetterPrice,
)
from core.domain.letter_kinds import (
    CHILD_SIX,
    EXPIRING,
    GRADE_12,
    KIND_WORDS,
    LAPSED,
    LOSING,
    NEVER,
    WAITING,
)
from core.domain.letter_words import Wording
from core.store import settings

_LADDER = (1_366_200, 956_340)
_LOOKS: Mapping[str, LetterLook] = {
    "giay_bao": LetterLook(short=True),
    "di_phat": LetterLook(route=True),
}
# Texts that stand in letters of one kind only.
_KIND_OF_TEXT: Mapping[str, str] = {
    "cho_quyet_dinh": WAITING,
    "muc_dong_cho": WAITING,
    "giay_bao.tien_cho": WAITING,
    "nop_lan_dau": NEVER,
    "nop_lien_tuc": EXPIRING,
}
_FIRST_PAGE = frozenset({"danh_sach"})
_NAMES = ("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ")
_WAITING_DAYS = 30
_SAFE_DAYS = 89  # after the last day, as the rules count


def sample_paper(register: Register, wording: Wording, key: str, on: date) -> tuple[Paper, int]:
    """Return a letter in some words, about what a text speaks of, and the page that shows it."""
    table, _, name = key.partition(".")
    with register.reading() as db:
        commune = settings.get(db, settings.COMMUNE)
    kind = name if name in KIND_WORDS else _KIND_OF_TEXT.get(key, LAPSED)
    letter = sample_letter(kind, on, named=not key.endswith("khong_ten"))
    batch = LetterBatch(
        letterhead=letterhead_of(register),
        on=on,
        hamlets=(HamletLetters("Thôn Mẫu", (letter,)),),
        commune=commune or "Xã Mẫu",
        sample=True,
        copay_limit=15_180_000,
    )
    look = _LOOKS.get(table, LetterLook())
    with TemporaryDirectory(prefix="so-bhyt-") as folder:
        file = Path(folder, "thu.pdf")
        write_letters(batch, file, look=look, wording=wording)
        return paper_of(file.read_bytes()), 0 if table in _FIRST_PAGE else 1


def sample_letter(kind: str, on: date, *, named: bool = True) -> Letter:
    """Return a letter to invented people about one thing, its days counted as the rules do."""
    never, runs = kind == NEVER, kind in (EXPIRING, LOSING, CHILD_SIX, GRADE_12)
    last = None if never else on + timedelta(20 if runs else -20)
    safe = last + timedelta(_SAFE_DAYS) if last else None
    starts = on + timedelta(_WAITING_DAYS) if last is None else max(on, last + ONE_DAY)
    people = tuple(
        LetterPerson(
            name=name,
            birth=Birth(date(1961 + number, 2, 5)),
            card="" if never else f"GD 000000000{number}",
            last_day=last,
            reason="",
            last_safe_day=safe,
            five_year_from=safe if number == 1 else None,
            kind=kind,
            person=number,
        )
        for number, name in enumerate(_NAMES, start=1)
    )
    prices = tuple(
        LetterPrice(
            name=name,
            point="5a",
            rung=rung,
            percent=percent,
            ground=f"Hộ gia đình tự đóng, người thứ {rung} ({percent} %)",
            basis="điểm a khoản 5 Điều 12 Luật BHYT",
            papers="Tờ khai Mẫu số 4 của hộ.",
            starts=starts,
            amounts={months: amount * months // 12 for months in (3, 6, 12)},
            person=rung,
            ground_name="Hộ gia đình tự đóng",
        )
        for rung, (name, percent, amount) in enumerate(
            zip(_NAMES, (100, 70), _LADDER, strict=True), start=1
        )
    )
    return Letter(
        household="012",
        head=_NAMES[0] if named else "",
        hamlet="Thôn Mẫu",
        address="",
        reasons=(kind,),
        people=people,
        prices=prices,
        totals={m: sum(price.amounts[m] for price in prices) for m in (3, 6, 12)},
        phone="0900 000 000",
        waits=kind == WAITING,
    )
