"""Area classes of hamlets: entered, ended, taken out again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from core.app.register import Register
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.people import AREA_WORDS, Area, AreaFact
from core.domain.text import name_key
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
        names, areas = hamlet_names(db), areas_by_hamlet(db)
    return tuple(
        HamletArea(number, name, fact)
        for hamlet, name in names.items()
        for number, fact in areas.get(hamlet, {}).items()
        if day is None or fact.holds(day)
    )


def enter_area(register: Register, hamlet: str, fact: AreaFact) -> tuple[str, ...]:
    """Enter an area class of one hamlet, or of all (`*`); return the hamlets that had it not.

    Raises `ClerkError` naming both where another entry contradicts it; then nothing is entered.
    """
    if fact.first and fact.last and fact.last < fact.first:
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


def close_area(register: Register, hamlet: str, area: Area, last: date) -> tuple[str, ...]:
    """Enter the last day of the open area class of one hamlet, or of all; return the hamlets."""
    with register.deed(DeedKind.AREA_ENDS) as writer:
        found = tuple(_open(writer, hamlet, area, last))
        if not found:
            raise ClerkError(
                f"Không có “{AREA_WORDS[area]}” nào đang còn hiệu lực ở “{hamlet}” vào ngày "
                f"{format_day(last)}; lệnh area list cho biết các diện vùng."
            )
        for place in found:
            end_area(writer, place.number, last)
    return tuple(place.hamlet for place in found)


def remove_area(register: Register, number: int) -> HamletArea:
    """Take an area class out again, as entered by mistake, and return it."""
    found = next((place for place in list_areas(register) if place.number == number), None)
    if found is None:
        raise ClerkError(f"Không có diện vùng số {number}; lệnh area list cho biết số.")
    with register.deed(DeedKind.AREA_REMOVED) as writer:
        writer.delete(area_class, number)
    return found


def _open(writer: Writer, hamlet: str, area: Area, last: date) -> Iterator[HamletArea]:
    areas = areas_by_hamlet(writer.db)
    for place, name in _hamlets(writer.db, hamlet).items():
        for number, fact in areas.get(place, {}).items():
            if fact.area is area and fact.holds(last):
                yield HamletArea(number, name, fact)


def _hamlets(db: Connection, wanted: str) -> Mapping[int, str]:
    names = hamlet_names(db)
    if wanted == ALL_HAMLETS:
        return names
    found = {id_: name for id_, name in names.items() if name_key(name) == name_key(wanted)}
    if not found:
        known = ", ".join(names.values())
        raise ClerkError(f"Không có thôn “{wanted}” trong sổ. Các thôn có: {known}.")
    return found


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
