"""A letter to invented people, to see how words look on paper."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from core.app.office import letterhead_of
from core.app.papers import Paper, paper_of
from core.app.register import Register
from core.documents.letters import write_letters
from core.domain.days import Birth
from core.domain.letter import (
    HamletLetters,
    Letter,
    LetterBatch,
    LetterLook,
    LetterPerson,
    LetterPrice,
)
from core.domain.letter_kinds import EXPIRING, KIND_WORDS, LAPSED
from core.domain.letter_words import Wording
from core.store import settings

_LADDER = (1_366_200, 956_340)
_LOOKS: Mapping[str, LetterLook] = {
    "giay_bao": LetterLook(short=True),
    "di_phat": LetterLook(route=True),
}
_FIRST_PAGE = frozenset({"danh_sach"})
_SAFE_DAYS = 60


def sample_paper(register: Register, wording: Wording, key: str, on: date) -> tuple[Paper, int]:
    """Return a letter in some words, about what a text speaks of, and the page that shows it."""
    table, _, name = key.partition(".")
    with register.reading() as db:
        commune = settings.get(db, settings.COMMUNE)
    letter = _letter(
        name if name in KIND_WORDS else LAPSED, on, named=not key.endswith("khong_ten")
    )
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


def _letter(kind: str, on: date, *, named: bool) -> Letter:
    last = on + timedelta(20) if kind == EXPIRING else on - timedelta(20)
    head = "Nguyễn Văn Mẫu" if named else ""
    people = (
        LetterPerson(
            name="Nguyễn Văn Mẫu",
            birth=Birth(date(1961, 2, 5)),
            card="GD 0000000000",
            last_day=last,
            reason="",
            last_safe_day=on + timedelta(_SAFE_DAYS),
            five_year_from=on + timedelta(_SAFE_DAYS),
            kind=kind,
            person=1,
        ),
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
            starts=on,
            amounts={months: amount * months // 12 for months in (3, 6, 12)},
            person=rung,
            ground_name="Hộ gia đình tự đóng",
        )
        for rung, (name, percent, amount) in enumerate(
            zip(("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ"), (100, 70), _LADDER, strict=True), start=1
        )
    )
    return Letter(
        household="012",
        head=head,
        hamlet="Thôn Mẫu",
        address="",
        reasons=(kind,),
        people=people,
        prices=prices,
        totals={m: sum(price.amounts[m] for price in prices) for m in (3, 6, 12)},
        pay_by=on + timedelta(_SAFE_DAYS),
        phone="0900 000 000",
    )
