"""Putting a person, a household or a card right by hand; files then leave those fields alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from core import clock
from core.app.register import Register
from core.app.rules import law_of
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.ids import REPAIRED_PHONE, phone_text
from core.domain.typed_days import birth_text
from core.domain.why import capital
from core.domain.written import (
    CARD_FIELDS,
    HOUSEHOLD_FIELDS,
    PERSON_FIELDS,
    field_named,
    read_written,
)
from core.store import cover, people
from core.store.erase import is_there
from core.store.history import row_now
from core.store.journal import Writer
from core.store.known_people import candidates
from core.store.places import edit_address

Texts = Mapping[str, str]
_NUMBERS = ("cccd", "old_id", "insurance_no")
_NO_PERSON = "Người này không còn trong sổ; hãy mở lại danh sách."
_NO_HOUSEHOLD = "Hộ này không còn trong sổ; hãy mở lại danh sách."


@dataclass(frozen=True)
class WhichCard:
    """A card by person and first day; by its code too where several begin on that day."""

    person: int
    first: date
    code: str | None = None


def edit_person(
    register: Register, person: int, fields: Texts, *, anyway: bool = False
) -> int | None:
    """Write fields of a person as the clerk says; see `edit_people`."""
    return edit_people(register, {person: fields}, anyway=anyway)


def edit_people(
    register: Register, edits: Mapping[int, Texts], *, anyway: bool = False
) -> int | None:
    """Write fields of some people in one deed and return its number, None where nothing differs.

    `edits` are texts by field (`PERSON_FIELDS`) for each person's id; an empty text clears. Raises
    `ClerkError`, and nothing is written, for what cannot be right and, unless `anyway`, for a
    number somebody else has.
    """
    wanted = {person: read_person(fields) for person, fields in edits.items()}

    def write(writer: Writer) -> None:
        for person, values in wanted.items():
            _write_person(writer, person, values)
        if not anyway:  # after all are written, so that two people can swap a number
            for person, values in wanted.items():
                refuse_taken_numbers(writer.db, person, values)

    return _edited(register, write)


def edit_household(register: Register, household: int, fields: Texts) -> int | None:
    """Write fields of a household (`HOUSEHOLD_FIELDS`); return the deed, None: nothing differs."""
    values = read_written(HOUSEHOLD_FIELDS, fields)

    def write(writer: Writer) -> None:
        if row_now(writer.db, "household", household) is None:
            raise ClerkError(_NO_HOUSEHOLD)
        if "address" in values:
            edit_address(writer, household, values["address"])

    return _edited(register, write)


def edit_card(
    register: Register, which: WhichCard, fields: Texts, *, anyway: bool = False
) -> int | None:
    """Write fields of a card (`CARD_FIELDS`); return the deed, None where nothing differs.

    Raises `ClerkError` for what cannot be right, and, unless `anyway`, for a code no rule knows.
    """
    return _edited(register, lambda writer: write_card(writer, which, fields, anyway=anyway))


def write_card(writer: Writer, which: WhichCard, fields: Texts, *, anyway: bool) -> None:
    """Write fields of a card in a deed; raises as `edit_card` does."""
    row, before = _card(writer.db, which)
    values = read_written(CARD_FIELDS, fields)
    wanted = _with_point(writer.db, replace(before, **values), before, anyway=anyway)
    _refuse_card(writer.db, which.person, wanted, row)
    cover.edit_period(writer, row, wanted)


def add_card(register: Register, person: int, fields: Texts, *, anyway: bool = False) -> int:
    """Enter a card the clerk writes (`CARD_FIELDS`; first and last day are needed).

    Return the deed; raises `ClerkError` as `edit_card` does.
    """
    with register.deed(DeedKind.EDIT) as writer:
        write_new_card(writer, person, fields, anyway=anyway)
    return writer.deed


def write_new_card(writer: Writer, person: int, fields: Texts, *, anyway: bool) -> None:
    """Enter a card in a deed; raises as `add_card` does."""
    values = read_written(CARD_FIELDS, fields)
    missing = [CARD_FIELDS[name].word for name in ("first", "last") if name not in values]
    if missing:
        raise ClerkError(f"Thẻ mới còn thiếu: {', '.join(missing)}; hãy ghi thêm.")
    if not is_there(writer.db, person):
        raise ClerkError(_NO_PERSON)
    card = _with_point(writer.db, CoverPeriod(**values), None, anyway=anyway)
    _refuse_card(writer.db, person, card, None)
    cover.add_by_hand(writer, person, card)


def remove_card(register: Register, which: WhichCard) -> int:
    """Take a card entered by mistake out of the register and return the deed."""
    with register.deed(DeedKind.EDIT) as writer:
        write_card_removed(writer, which)
    return writer.deed


def write_card_removed(writer: Writer, which: WhichCard) -> None:
    """Take a card out in a deed; raises `ClerkError` where there is none."""
    cover.remove_period(writer, _card(writer.db, which)[0])


def read_person(fields: Texts) -> Mapping[str, Any]:
    """Return what the clerk writes of a person, by field (`PERSON_FIELDS`).

    Raises `ClerkError` for what cannot be right.
    """
    today = clock.today()
    values = read_written(
        PERSON_FIELDS,
        {
            called: birth_text(text, today)
            if field_named(PERSON_FIELDS, called) == "birth"
            else text
            for called, text in fields.items()
        },
    )
    if values.get("birth") and values["birth"].first > today:
        raise ClerkError("Ngày sinh nằm sau hôm nay; hãy gõ lại.")
    return values


def repairs_in(fields: Texts) -> tuple[str, ...]:
    """Return what is put right in what the clerk writes of a person: a lost zero."""
    phones = [text for name, text in fields.items() if field_named(PERSON_FIELDS, name) == "phone"]
    return tuple(REPAIRED_PHONE for text in phones if phone_text(text) != text)


class _NothingDiffersError(Exception):
    """What the clerk wrote stands in the register already."""


def _edited(register: Register, write: Callable[[Writer], None]) -> int | None:
    try:
        with register.deed(DeedKind.EDIT) as writer:
            write(writer)
            _stop_where_nothing_differs(writer)
    except _NothingDiffersError:
        return None
    return writer.deed


def _stop_where_nothing_differs(writer: Writer) -> None:
    if not writer.mark:
        raise _NothingDiffersError


def _write_person(writer: Writer, person: int, values: Mapping[str, Any]) -> None:
    if not is_there(writer.db, person):
        raise ClerkError(_NO_PERSON)
    own = {field: value for field, value in values.items() if field != "relation"}
    people.edit_person(writer, person, own)
    if "relation" in values:
        people.edit_relation(writer, person, values["relation"])


def refuse_taken_numbers(db: Connection, person: int, values: Mapping[str, Any]) -> None:
    """Raise `ClerkError` where somebody but `person` has one of the numbers."""
    for field in _NUMBERS:
        others = people.others_with(db, field, values[field], person) if values.get(field) else ()
        if others:
            where = [f"hộ {c.household}, {c.hamlet}" for c in candidates(db, others[:1])]
            raise ClerkError(
                f"{capital(PERSON_FIELDS[field].word)} này đã là của một người khác"
                f"{f' ({where[0]})' if where else ''}; hãy sửa người kia trước, hoặc chọn vẫn ghi.",
                Way.ANYWAY,
            )


def _card(db: Connection, which: WhichCard) -> cover.Stored:
    if not is_there(db, which.person):
        raise ClerkError(_NO_PERSON)
    day = format_day(which.first)
    found = [
        (row, card)
        for row, card in cover.periods_of(db, which.person)
        if card.first == which.first and which.code in (None, card.code)
    ]
    if not found:
        raise ClerkError(f"Người này không có thẻ nào bắt đầu ngày {day} như vậy trong sổ.")
    if len(found) > 1:
        codes = ", ".join(card.code or "trống" for _, card in found)
        raise ClerkError(f"Có nhiều thẻ bắt đầu ngày {day}; hãy chọn mã đối tượng: {codes}.")
    return found[0]


def _with_point(
    db: Connection, card: CoverPeriod, before: CoverPeriod | None, *, anyway: bool
) -> CoverPeriod:
    """Return a card with the legal point of its code and a first day somebody states."""
    if before and (before.first, before.code) == (card.first, card.code):
        return card
    point = law_of(db).rules.point_of_code(card.code, card.first)
    if card.code and point is None and not anyway:
        raise ClerkError(
            f"Mã đối tượng {card.code} chưa có trong bảng mã nên không là căn cứ nào; hãy gõ lại, "
            "hoặc chọn vẫn ghi.",
            Way.ANYWAY,
        )
    assumed = bool(before and before.first == card.first and before.first_assumed)
    return replace(card, point=point, first_assumed=assumed)


def _refuse_card(db: Connection, person: int, card: CoverPeriod, own: int | None) -> None:
    if card.last < card.first:
        raise ClerkError("Ngày cuối của thẻ nằm trước ngày đầu; hãy sửa lại hai ngày.")
    for row, other in cover.periods_of(db, person):
        if row != own and (other.first, other.code) == (card.first, card.code):
            raise ClerkError(
                f"Người này đã có thẻ cùng mã từ ngày {format_day(card.first)}; hãy sửa thẻ ấy."
            )
