"""What becomes of a person's stays when they die, move, work away, come back.

Pure: stays go in and come out; one that comes out with id 0 is new, one that is missing goes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.domain.days import KNOWN_DAYS, ONE_DAY, Birth, format_day, is_known_day
from core.domain.errors import ClerkError
from core.domain.people import GONE, Residence, ResidenceKind

Stays = tuple[Residence, ...]


class EventKind(StrEnum):
    """What the clerk enters about where a person lives."""

    DIED = "died"
    MOVED = "moved"
    AWAY = "away"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    BACK = "back"


EVENT_WORDS: Mapping[EventKind, str] = {
    EventKind.DIED: "mất",
    EventKind.MOVED: "chuyển đi",
    EventKind.AWAY: "đi làm ăn xa",
    EventKind.TEMPORARY: "tạm trú",
    EventKind.PERMANENT: "đăng ký thường trú",
    EventKind.BACK: "trở về",
}
# Events with a last day of their own.
LASTING = frozenset({EventKind.AWAY, EventKind.TEMPORARY})


@dataclass(frozen=True)
class ResidenceEvent:
    """An event on `first`; `last` only where it lasts and the last day is known."""

    kind: EventKind
    first: date
    last: date | None = None


def after_event(stays: Sequence[Residence], event: ResidenceEvent, birth: Birth | None) -> Stays:
    """Return a person's stays with an event; one that cannot be raises `ClerkError`."""
    _refuse_days(event, birth)
    died = next((s.first for s in stays if s.kind is ResidenceKind.DIED), None)
    if died:
        raise ClerkError(
            f"Sổ đã ghi người này mất ngày {format_day(died)}; nếu ghi nhầm, hãy bỏ sự việc ấy "
            "trước."
        )
    return _AFTER[event.kind](tuple(stays), event)


def without_stay(stays: Sequence[Residence], number: int) -> Stays:
    """Return a person's stays without an event entered by mistake; `number` is its row.

    What ended because it began goes on again. Raises `ClerkError` where there is no such event.
    """
    found = next((s for s in stays if s.id == number), None)
    if found is None:
        raise ClerkError("Người này không có sự việc ấy trong sổ; hãy mở lại trang của hộ.")
    if not is_event(found):
        raise ClerkError("Dòng thường trú không phải là sự việc để bỏ; hãy ghi sự việc mới.")
    rest = tuple(s for s in stays if s.id != number)
    before = found.first - ONE_DAY if found.first else None
    if found.kind is not ResidenceKind.TEMPORARY or before is None:
        return rest
    if not any(s.kind in (ResidenceKind.PERMANENT, ResidenceKind.TEMPORARY) for s in rest):
        return (*rest, Residence(ResidenceKind.PERMANENT, found.first))  # came for good that day
    return tuple(
        replace(s, last=None) if s.kind is ResidenceKind.PERMANENT and s.last == before else s
        for s in rest
    )


def is_event(stay: Residence) -> bool:
    """Return whether a stay is an event one can take back."""
    return stay.kind in _EVENTS


_EVENTS = GONE | {ResidenceKind.WORKING_AWAY, ResidenceKind.TEMPORARY}


def _refuse_days(event: ResidenceEvent, birth: Birth | None) -> None:
    for day in filter(None, (event.first, event.last)):
        if not is_known_day(day):
            raise ClerkError(f"Ngày nằm ngoài các ngày tính được ({KNOWN_DAYS}); hãy gõ lại.")
    if event.last and event.kind not in LASTING:
        raise ClerkError(f"Việc “{EVENT_WORDS[event.kind]}” chỉ có một ngày; hãy bỏ ngày cuối.")
    if event.last and event.last < event.first:
        raise ClerkError("Ngày cuối nằm trước ngày đầu; hãy sửa lại hai ngày.")
    if birth and event.first < birth.first:
        raise ClerkError("Ngày của sự việc nằm trước ngày sinh của người này; hãy gõ lại.")


def _died(stays: Stays, event: ResidenceEvent) -> Stays:
    return (*stays, Residence(ResidenceKind.DIED, event.first))


def _moved(stays: Stays, event: ResidenceEvent) -> Stays:
    _refuse_meeting(stays, ResidenceKind.MOVED, event)
    return (*stays, Residence(ResidenceKind.MOVED, event.first))


def _away(stays: Stays, event: ResidenceEvent) -> Stays:
    _refuse_gone(stays, event.first)
    _refuse_meeting(stays, ResidenceKind.WORKING_AWAY, event)
    return (*stays, Residence(ResidenceKind.WORKING_AWAY, event.first, event.last))


def _temporary(stays: Stays, event: ResidenceEvent) -> Stays:
    """Who lived here for good until the day before did so; from then on the person is a guest."""
    _refuse_gone(stays, event.first)
    _refuse_meeting(stays, ResidenceKind.TEMPORARY, event)
    day_before = event.first - ONE_DAY
    guest = Residence(ResidenceKind.TEMPORARY, event.first, event.last)
    settled = ResidenceKind.PERMANENT
    if not any(s.kind in (settled, ResidenceKind.TEMPORARY) for s in stays):
        return (*stays, Residence(settled, None, day_before), guest)
    return (*_ended(stays, settled, day_before), guest)


def _permanent(stays: Stays, event: ResidenceEvent) -> Stays:
    _refuse_gone(stays, event.first)
    if not any(s.kind in (ResidenceKind.PERMANENT, ResidenceKind.TEMPORARY) for s in stays):
        raise ClerkError("Sổ đang coi người này là thường trú; không cần ghi thêm.")
    _refuse_meeting(stays, ResidenceKind.PERMANENT, event)
    here = Residence(ResidenceKind.PERMANENT, event.first)
    return (*_ended(stays, ResidenceKind.TEMPORARY, event.first - ONE_DAY), here)


def _back(stays: Stays, event: ResidenceEvent) -> Stays:
    day_before = event.first - ONE_DAY
    gone = [s for s in stays if s.kind in _AWAY_KINDS and s.holds(event.first)]
    if not gone:
        raise ClerkError(
            f"Theo sổ, ngày {format_day(event.first)} người này không chuyển đi và không đi làm "
            "ăn xa, nên không có gì để ghi trở về."
        )
    if any(s.first and s.first > day_before for s in gone):
        raise ClerkError("Ngày trở về phải sau ngày đi; nếu ghi nhầm, hãy bỏ sự việc đi.")
    return tuple(replace(s, last=day_before) if s in gone else s for s in stays)


_AWAY_KINDS = (ResidenceKind.MOVED, ResidenceKind.WORKING_AWAY)
_AFTER: Mapping[EventKind, Callable[[Stays, ResidenceEvent], Stays]] = {
    EventKind.DIED: _died,
    EventKind.MOVED: _moved,
    EventKind.AWAY: _away,
    EventKind.TEMPORARY: _temporary,
    EventKind.PERMANENT: _permanent,
    EventKind.BACK: _back,
}


def _ended(stays: Stays, kind: ResidenceKind, last: date) -> Stays:
    """Return stays with those of a kind ended on `last`; one that began later never was."""
    kept = (s for s in stays if s.kind is not kind or s.first is None or s.first <= last)
    return tuple(
        replace(s, last=last) if s.kind is kind and (s.last is None or s.last > last) else s
        for s in kept
    )


def _refuse_gone(stays: Stays, day: date) -> None:
    if any(s.kind is ResidenceKind.MOVED and s.holds(day) for s in stays):
        raise ClerkError(
            f"Theo sổ, ngày {format_day(day)} người này đã chuyển đi; hãy ghi trở về trước."
        )


def _refuse_meeting(stays: Stays, kind: ResidenceKind, event: ResidenceEvent) -> None:
    for stay in stays:
        begun = event.last is None or stay.first is None or stay.first <= event.last
        if stay.kind is kind and begun and (stay.last is None or stay.last >= event.first):
            since = f" từ {format_day(stay.first)}" if stay.first else ""
            until = f" đến {format_day(stay.last)}" if stay.last else ""
            raise ClerkError(
                f"Sổ đã ghi người này {_KIND_WORDS[kind]}{since}{until}; hãy bỏ hoặc kết thúc "
                "việc ấy trước."
            )


_KIND_WORDS = {
    ResidenceKind.MOVED: EVENT_WORDS[EventKind.MOVED],
    ResidenceKind.WORKING_AWAY: EVENT_WORDS[EventKind.AWAY],
    ResidenceKind.TEMPORARY: EVENT_WORDS[EventKind.TEMPORARY],
    ResidenceKind.PERMANENT: "thường trú",
}
