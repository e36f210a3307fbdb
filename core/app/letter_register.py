"""The register of outgoing letters: printed, delivered, returned, printed again."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from core import clock
from core.app.lettering import EVERY_LIST, LetterOptions, letter_batch
from core.app.register import Register
from core.app.wordings import wording_of
from core.documents.letters import write_letters
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.letter import HamletLetters, LetterBatch, LetterLook
from core.domain.letter_list import LetterLine, letter_listing
from core.domain.letter_look import look_of
from core.domain.letter_results import RESULTS, former_result, without_result
from core.domain.listing import Listing
from core.domain.progress import Progress
from core.domain.text import clean
from core.saving import refuse_target
from core.store import letters, settings
from core.store.letters import SentLetter

__all__ = [
    "Handed", "Noted", "SentLetter", "confirm_printed", "enter_results", "letter_register",
    "note_delivered", "note_returned", "print_again",
]  # fmt: skip

_Fields = Mapping[str, object]
_MOST = 6  # letters a sentence names


@dataclass(frozen=True)
class Handed:
    """How letters were handed out: the day, by whom, a note."""

    on: date
    by_whom: str = ""
    note: str = ""


@dataclass(frozen=True)
class Noted:
    """A deed in the register of letters, the letters as they were before, what to say of them."""

    deed: int
    letters: Sequence[SentLetter]
    remarks: tuple[str, ...] = ()


def letter_register(
    register: Register, on: date, year: int | None = None, *, open_only: bool = False
) -> Listing:
    """Return the letters entered in a year, or in all; `open_only`: whose end is not known."""
    with register.reading() as db:
        found = letters.sent(db, year)
        heads = letters.heads_of(db, {each.household_id for each in found}, on)
        commune = settings.get(db, settings.COMMUNE)
    lines = [_line(each, heads.get(each.household_id, "")) for each in found]
    waiting = [line for line in lines if not (line.delivered_on or line.returned_on)]
    return letter_listing(waiting if open_only else lines, commune, on)


def confirm_printed(register: Register, year: int, numbers: Collection[int], on: date) -> Noted:
    """Note that letters came out of the printer on a day, once more where they did before."""

    def printed(found: SentLetter) -> _Fields:
        return {"confirmed_on": found.confirmed_on or on, "printed": found.printed + 1}

    return _write(register, DeedKind.LETTERS_PRINTED, year, dict.fromkeys(numbers, printed))


def note_delivered(
    register: Register, year: int, numbers: Collection[int], handed: Handed
) -> Noted:
    """Note that letters were delivered; what was noted as returned no longer counts."""
    values = _result(handed, returned=False)
    return _write(register, DeedKind.LETTER_RESULTS, year, dict.fromkeys(numbers, values))


def note_returned(register: Register, year: int, numbers: Collection[int], handed: Handed) -> Noted:
    """Note that letters came back undelivered."""
    values = _result(handed, returned=True)
    return _write(register, DeedKind.LETTER_RESULTS, year, dict.fromkeys(numbers, values))


def enter_results(register: Register, year: int, codes: Mapping[int, int], handed: Handed) -> Noted:
    """Enter a route sheet: the code of each letter by its number, in one deed."""
    values = {}
    for number, code in codes.items():
        result = RESULTS[code]
        note = "; ".join(filter(None, (result.words, handed.note)))
        values[number] = _result(replace(handed, note=note), returned=result.returned)
    return _write(register, DeedKind.LETTER_RESULTS, year, values)


def print_again(
    register: Register,
    year: int,
    numbers: Collection[int],
    target: Path,
    look: LetterLook | None = None,
    progress: Progress | None = None,
) -> LetterBatch:
    """Write letters again under their numbers and days, and return them; nothing is entered.

    They look as they did when they were entered unless `look` says otherwise. One whose printing
    was confirmed says that it is a copy. Raises `ClerkError` where a number is not in the register
    or its household has nobody left to write to.
    """
    refuse_target(target, ".pdf")
    with register.reading() as db:
        found = _found(db, year, numbers)
    look = look or _look_of(found)
    wording = wording_of(register, look.language)
    whole = _again(register, found)
    write_letters(whole, target, progress, look, wording)
    return whole


def _look_of(found: Sequence[SentLetter]) -> LetterLook:
    first, *others = dict.fromkeys(look_of(each.look) for each in found)
    if others:
        raise ClerkError(
            "Các thư này đã in theo nhiều cách khác nhau (cỡ chữ, ngôn ngữ, phiếu trả lời, giấy "
            "báo); hãy in lại riêng thư của từng cách."
        )
    return first


def _again(register: Register, found: Sequence[SentLetter]) -> LetterBatch:
    days = {each.day for each in found}
    if len(days) != 1:
        raise ClerkError(
            "Các thư này thuộc nhiều ngày khác nhau; hãy in lại riêng thư của từng ngày."
        )
    sent = {each.household_id: each for each in found}
    options = LetterOptions(
        days.pop(), EVERY_LIST, undecided=True, again=True, only=frozenset(sent)
    )
    batch = letter_batch(register, options)
    parts = [
        HamletLetters(
            part.hamlet,
            tuple(
                replace(each, number=known.number, copy=known.printed > 0)
                for each in part.letters
                if (known := sent.get(each.household_id or 0))
            ),
        )
        for part in batch.hamlets
    ]
    made = {each.number for part in parts for each in part.letters}
    missing = [str(each.number) for each in found if each.number not in made]
    if missing:
        raise ClerkError(
            f"Thư số {', '.join(missing)}: theo sổ hiện nay hộ không còn ai cần báo vào ngày "
            f"{format_day(options.on)}; hãy bỏ số đó khi in lại."
        )
    return replace(batch, hamlets=tuple(part for part in parts if part.letters))


def _result(handed: Handed, *, returned: bool) -> Callable[[SentLetter], _Fields]:
    today = clock.today()

    def values(found: SentLetter) -> _Fields:
        if handed.on < found.day:
            raise ClerkError(
                f"Thư số {found.symbol} đề ngày {format_day(found.day)}, không thể giao hoặc trả "
                f"lại ngày {format_day(handed.on)}; hãy ghi lại ngày."
            )
        if found.day <= today < handed.on:
            raise ClerkError(
                f"Ngày {format_day(handed.on)} nằm sau hôm nay; hãy ghi ngày đã giao hoặc đã trả "
                "lại thư."
            )
        return {
            "delivered_on": None if returned else handed.on,
            "returned_on": handed.on if returned else None,
            "by_whom": clean(handed.by_whom) or found.by_whom,
            "note": clean(handed.note) or without_result(found.note),
            "confirmed_on": found.confirmed_on or handed.on,
            "printed": max(found.printed, 1),
        }

    return values


def _write(
    register: Register,
    kind: DeedKind,
    year: int,
    values: Mapping[int, Callable[[SentLetter], _Fields]],
) -> Noted:
    with register.deed(kind) as writer:
        found = _found(writer.db, year, values)
        for each in found:
            letters.change(writer, each.id, values[each.number](each))
    results = kind is DeedKind.LETTER_RESULTS
    return Noted(writer.deed, found, tuple(_remarks(found)) if results else ())


def _remarks(found: Sequence[SentLetter]) -> Iterator[str]:
    """Yield what the clerk may not know of letters whose result was entered."""
    former = [
        f"{each.number} ({said})"
        for each in found
        if (said := former_result(each.note, each.delivered_on, each.returned_on))
    ]
    if former:
        yield f"Trước đó đã ghi thư số {_first(former)}."
    unprinted = [str(each.number) for each in found if not each.confirmed_on]
    if unprinted:
        yield f"Thư số {_first(unprinted)} chưa xác nhận đã in: nay tính là đã in."


def _first(shown: Sequence[str]) -> str:
    return ", ".join(shown[:_MOST]) + (", …" if len(shown) > _MOST else "")


def _found(db: Connection, year: int, numbers: Collection[int]) -> Sequence[SentLetter]:
    found = letters.numbered(db, year, set(numbers))
    missing = sorted(set(numbers) - {each.number for each in found})
    if missing or not found:
        shown = ", ".join(map(str, missing[:10])) + (", …" if len(missing) > 10 else "")
        raise ClerkError(f"Sổ thư năm {year} không có số {shown}; hãy xem lại số thư và năm.")
    return found


def _line(found: SentLetter, head: str) -> LetterLine:
    said = {name: value for name, value in vars(found).items() if name != "look"}
    return LetterLine(head=head, **said)
