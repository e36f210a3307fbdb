"""What every deed done by hand asks of the register before it writes."""

from datetime import date

from sqlalchemy import Connection

from core import clock
from core.domain.days import (
    KNOWN_DAYS,
    Birth,
    Precision,
    birthday,
    format_day,
    is_known_day,
)
from core.domain.errors import ClerkError
from core.domain.finding import hamlet_named, number_key
from core.domain.lengths import within
from core.domain.people import Membership, ResidenceKind
from core.domain.text import clean, name_key
from core.domain.why import capital
from core.store.erase import is_there
from core.store.history import row_now
from core.store.journal import Values, Writer
from core.store.members import members_of, places_of, stays_of
from core.store.places import add_hamlet, hamlet_ids, hamlet_names, household_ids

NO_PERSON = "Người này không còn trong sổ; hãy mở lại danh sách."
NO_HOUSEHOLD = "Hộ này không còn trong sổ; hãy mở lại danh sách."


def person_there(db: Connection, person: int) -> None:
    """Raise `ClerkError` unless the register has the person."""
    if not is_there(db, person):
        raise ClerkError(NO_PERSON)


def household_there(db: Connection, household: int) -> Values:
    """Return a household's row; raises `ClerkError` where there is none."""
    found = row_now(db, "household", household)
    if found is None:
        raise ClerkError(NO_HOUSEHOLD)
    return found


def birth_of(db: Connection, person: int) -> Birth | None:
    """Return a person's birth; raises `ClerkError` where there is no such person."""
    row = row_now(db, "person", person)
    if row is None:
        raise ClerkError(NO_PERSON)
    return Birth(row["birth"], Precision(row["birth_precision"])) if row["birth"] else None


def known_day(day: date | None, what: str) -> date:
    """Return a day that has to be said; `what` names it in the refusal (`ClerkError`)."""
    if day is None:
        raise ClerkError(f"Còn thiếu {what}; hãy gõ ngày, thí dụ 05/02/2026.")
    if not is_known_day(day):
        raise ClerkError(f"Ngày nằm ngoài các ngày tính được ({KNOWN_DAYS}); hãy gõ lại.")
    return day


def coming_day(day: date | None, what: str) -> date:
    """Return a day as `known_day` does; one more than a year ahead raises `ClerkError` too."""
    first = known_day(day, what)
    if first > birthday(clock.today(), 1):
        raise ClerkError(
            f"{capital(what)} {format_day(first)} còn hơn một năm nữa mới đến; hãy xem lại năm."
        )
    return first


def ahead(day: date | None, what: str) -> tuple[str, ...]:
    """Return a remark where a day has not come yet: until then nothing counts."""
    if day is None or day <= clock.today():
        return ()
    return (f"{capital(what)} {format_day(day)} nằm sau hôm nay: đến ngày ấy mới tính.",)


def hamlet_for(writer: Writer, name: str, *, may_be_new: bool) -> int:
    """Return a hamlet by name, entering it where that is wanted; raises `ClerkError`."""
    wanted = clean(name)
    if not wanted:
        raise ClerkError("Còn thiếu tên thôn; hãy chọn một thôn.")
    within("hamlet", wanted, "tên thôn")
    known = hamlet_ids(writer.db).get(name_key(wanted))
    if known is not None:
        return known
    return add_hamlet(writer, wanted) if may_be_new else hamlet_named(
        hamlet_names(writer.db), wanted
    )  # fmt: skip


def free_number(db: Connection, hamlet: int, number: str, own: int | None = None) -> str:
    """Return a household number as it is kept; one another household has raises `ClerkError`."""
    wanted = clean(number)
    if not wanted:
        raise ClerkError("Còn thiếu số hộ; hãy gõ số hộ.")
    within("number", wanted, "số hộ")
    for (place, taken), row in household_ids(db).items():
        if place == hamlet and row != own and number_key(taken) == number_key(wanted):
            raise ClerkError(f"Thôn này đã có hộ số {taken}; hãy chọn số khác.")
    return wanted


def address_of(text: str) -> str:
    """Return an address as it is kept; raises `ClerkError` for one too long."""
    return within("address", clean(text), "địa chỉ")


def living_members(db: Connection, household: int) -> dict[int, Membership]:
    """Return who belongs to a household now and has not died, by person, first entered first."""
    return {
        person: place
        for person, place in members_of(db, household).items()
        if not any(stay.kind is ResidenceKind.DIED for stay in stays_of(db, person))
    }


def household_of(db: Connection, person: int) -> Membership:
    """Return the place a person has now; raises `ClerkError` for who has none."""
    person_there(db, person)
    found = [place for place in places_of(db, person) if place.last is None]
    if not found:
        raise ClerkError("Người này hiện không thuộc hộ nào; hãy xem lại lịch sử của người này.")
    return found[-1]


def refuse_second_head(db: Connection, household: int, but: int | None = None) -> None:
    """Raise `ClerkError` where a living member other than `but` heads the household."""
    if any(p.is_head for n, p in living_members(db, household).items() if n != but):
        raise ClerkError("Hộ này đã có chủ hộ; hãy ghi quan hệ khác, hoặc ghi chủ hộ mới.")


def headless(db: Connection, household: int) -> list[str]:
    """Return a remark where members are left without a head, or nobody is left."""
    left = living_members(db, household)
    number = household_there(db, household)["number"]
    if not left:
        return [f"Hộ {number} không còn ai; sổ vẫn giữ hộ cùng các quyết định và thư của hộ."]
    here = (
        place.is_head
        for person, place in left.items()
        if not any(s.kind is ResidenceKind.MOVED and s.last is None for s in stays_of(db, person))
    )
    return [] if any(here) else [f"Hộ {number} chưa có chủ hộ; hãy ghi chủ hộ mới."]
