"""A letter as a short text for Zalo or SMS."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from unicodedata import normalize

from core.documents.letter_draft import commune_words, days_with_names, of_whom
from core.domain.days import format_day
from core.domain.letter import Letter, LetterBatch, LetterPerson
from core.domain.letter_deadlines import LAST, deadlines_of
from core.domain.letter_words import Wording
from core.domain.money import format_money
from core.resources import resource


def message_text(letter: Letter, batch: LetterBatch) -> str:
    """Return what a letter says in a few lines, paragraphs apart by an empty line.

    Who lapses when, what to pay, the last safe day, where; no number of a card or a person.
    """
    wording = _wording()
    parts = [
        _whom(wording, letter),
        "\n".join(_people(wording, letter, batch)),
        "\n".join(_pay(wording, letter, batch)),
        "\n".join(_where(wording, letter, batch)),
    ]
    return normalize("NFC", "\n\n".join(part for part in parts if part))


@cache
def _wording() -> Wording:
    file = resource("messages", "vi.toml")
    return Wording(tomllib.loads(file.read_text("utf-8")), file.name)


def _whom(wording: Wording, letter: Letter) -> str:
    key = "kinh_gui" if letter.head else "kinh_gui_khong_ten"
    return wording.say(key, ten_chu_ho=letter.head, so_ho=letter.household, thon=letter.hamlet)


def _people(wording: Wording, letter: Letter, batch: LetterBatch) -> Iterator[str]:
    yield wording.say("mo_dau", xa=commune_words(batch.commune), ngay_thu=format_day(batch.on))
    for person in letter.people:
        key = _state(person, batch.on)
        yield wording.say(key, ten=person.name, ngay=format_day(person.last_day))
    if letter.waits:
        yield wording.say("cho_quyet_dinh", xa=commune_words(batch.commune))


def _state(person: LetterPerson, on: date) -> str:
    if person.last_day is None:
        return "chua_co"
    return "sap_het" if person.last_day >= on else "het_han"


def _pay(wording: Wording, letter: Letter, batch: LetterBatch) -> Iterator[str]:
    if not letter.prices:
        yield wording.say("khong_phai_dong", xa=commune_words(batch.commune))
        return
    amounts = (
        wording.say("so_tien", thang=str(months), tien=format_money(amount))
        for months, amount in letter.totals.items()
    )
    people, key = str(len(letter.prices)), "muc_dong_cho" if letter.waits else "muc_dong"
    yield wording.say(key, so_nguoi=people, so_tien="; ".join(amounts))
    yield from _deadline(wording, letter, batch)


def _deadline(wording: Wording, letter: Letter, batch: LetterBatch) -> Iterator[str]:
    """Say by when to pay: so that no day lacks cover, and the last day before the wait."""
    say = partial(wording.say, so_ngay_cho=str(batch.waiting_days))
    for said in deadlines_of(letter, batch.on):
        days = days_with_names(said)
        names = said.days[0].names if said.key != LAST else ()
        day = format_day(said.days[0].day)
        yield of_whom(names, say(said.key, noi_tiep_den=day, nop_truoc_ngay=days))


def _where(wording: Wording, letter: Letter, batch: LetterBatch) -> Iterator[str]:
    head = batch.letterhead
    if letter.prices and head.pay_at:
        yield wording.say("noi_nop", noi_nop=head.pay_at.strip().rstrip(".;"))
    elif letter.prices:
        office = head.office or wording.say("co_quan_bhxh")
        yield wording.say("noi_nop_chua_ghi", co_quan_bhxh=office)
    if head.phone:
        yield wording.say("dien_thoai", dien_thoai=head.phone)
