"""Area classes of hamlets: entered, ended, taken out again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from core.app.register import Register
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.finding import hamlet_named
from core.domain.people import AREA_WORDS, Area, AreaFact
from core.store.areas import add_area, areas_by_hamlet, end_area
from core.store.journal import Writer
from core.store.places import hamlet_names
from core.store.schema import area_class

ALL_HAMLETS = "*"
# A hamlet lies in one of these at a time.
_ZONES = frozenset({Area.AREA_I, Area.AREA_II, Area.AREA_III})


@dataclass(frozen=True)
class HamletArea:
    """An area class of a hamlet; `number` is its own in the register."""

    number: int
    hamlet: str
    fact: AreaFact


def list_areas(register: Register, day: date | None = None) -> tuple[HamletArea, ...]:
    """Return the area classes of all hamlets, or those in force on `day`."""
    with register.reading() as db:
        places = _places(db)
    return tuple(place for place in places if day is None or place.fact.holds(day))


def enter_area(register: Register, hamlet: str, fact: AreaFact) -> tuple[str, ...]:
    """Enter an area class of one hamlet, or of all (`*`); return the hamlets that had it not.

    Raises `ClerkError` naming both where another entry contradicts it; then nothing is entered.
    """
    if fact.first is None:
        raise ClerkError("Chưa có ngày đầu của diện vùng; hãy gõ ngày văn bản có hiệu lực.")
    if fact.last and fact.last < fact.first:
        raise ClerkError("Ngày cuối của diện vùng nằm trước ngày đầu; hãy sửa lại hai ngày.")
    entered = []
    with register.deed(DeedKind.AREA) as writer:
        areas = areas_by_hamlet(writer.db)
        for number, name in _hamlets(writer.db, hamlet).items():
            known = areas.get(number, {}).values()
            _refuse_clash(name, fact, tuple(known))
            if fact not in known:
                add_area(writer, number, fact)
                entered.append(name)
    return tuple(entered)


def close_area(register: Register, hamlet: str, area: Area, last: date) -> tuple[HamletArea, ...]:
    """Enter the last day of an area class of one hamlet, or of all; return them as they were.

    It is the one in force on that day. Of one hamlet whose class had ended before, the last day of
    the newest is corrected; it may not run into another entry.
    """
    with register.deed(DeedKind.AREA_ENDS) as writer:
        found = tuple(_to_end(writer.db, hamlet, area, last))
        if not found:
            raise ClerkError(
                f"Không có “{AREA_WORDS[area]}” nào ở “{hamlet}” bắt đầu từ ngày "
                f"{format_day(last)} trở về trước mà còn kết thúc được; hãy xem lại các diện "
                "vùng đã ghi.",
                Way.AREAS,
            )
        for place in found:
            _end(writer, place, last)
    return found


def end_one_area(register: Register, number: int, last: date) -> HamletArea:
    """Enter or correct the last day of one area class; return it as it was."""
    with register.deed(DeedKind.AREA_ENDS) as writer:
        place = _wanted(_places(writer.db), number)
        _end(writer, place, last)
    return place


def remove_area(register: Register, number: int) -> HamletArea:
    """Take an area class out again, as entered by mistake, and return it."""
    with register.deed(DeedKind.AREA_REMOVED) as writer:
        found = _wanted(_places(writer.db), number)
        writer.delete(area_class, number)
    return found


def _places(db: Connection) -> Sequence[HamletArea]:
    areas = areas_by_hamlet(db)
    return [
        HamletArea(number, name, fact)
        for hamlet, name in hamlet_names(db).items()
        for number, fact in areas.get(hamlet, {}).items()
    ]


def _wanted(places: Iterable[HamletArea], number: int) -> HamletArea:
    found = next((place for place in places if place.number == number), None)
    if found is None:
        raise ClerkError(
            f"Không có diện vùng số {number}; hãy xem lại các diện vùng đã ghi.", Way.AREAS
        )
    return found


def _to_end(db: Connection, hamlet: str, area: Area, last: date) -> Sequence[HamletArea]:
    names = set(_hamlets(db, hamlet).values())
    begun = [
        place
        for place in _places(db)
        if place.hamlet in names and place.fact.area is area and _begun(place.fact, last)
    ]
    in_force = [place for place in begun if place.fact.holds(last)]
    if in_force or hamlet == ALL_HAMLETS or not begun:
        return in_force
    return [max(begun, key=lambda place: place.fact.first or date.min)]


def _begun(fact: AreaFact, day: date) -> bool:
    return fact.first is None or fact.first <= day


def _end(writer: Writer, place: HamletArea, last: date) -> None:
    if not _begun(place.fact, last):
        raise ClerkError(
            f"Ngày cuối {format_day(last)} nằm trước ngày đầu {format_day(place.fact.first)} của "
            "diện vùng; nếu nhập nhầm, hãy bỏ hẳn dòng ấy."
        )
    there = (p for p in _places(writer.db) if p.hamlet == place.hamlet)
    others = tuple(p.fact for p in there if p.number != place.number)
    _refuse_clash(place.hamlet, replace(place.fact, last=last), others)
    end_area(writer, place.number, last)


def _hamlets(db: Connection, wanted: str) -> Mapping[int, str]:
    names = hamlet_names(db)
    if wanted == ALL_HAMLETS:
        return names
    found = hamlet_named(names, wanted)
    return {found: names[found]}


def _refuse_clash(hamlet: str, fact: AreaFact, known: Sequence[AreaFact]) -> None:
    for other in known:
        same = other.area is fact.area or {other.area, fact.area} <= _ZONES
        if same and other != fact and _meet(other, fact):
            raise ClerkError(
                f"{hamlet}: “{_words(fact)}” trùng ngày với “{_words(other)}” đã có; hãy cho diện "
                "cũ kết thúc trước."
            )


def _meet(one: AreaFact, other: AreaFact) -> bool:
    first = max(one.first or date.min, other.first or date.min)
    last = min(one.last or date.max, other.last or date.max)
    return first <= last


def _words(fact: AreaFact) -> str:
    first = f" từ {format_day(fact.first)}" if fact.first else ""
    last = f" đến {format_day(fact.last)}" if fact.last else ""
    return f"{AREA_WORDS[fact.area]}{first}{last}"
