"""What the note of a people list says happened to a person, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.documents.reading.dates import find_dates
from core.domain.people import ResidenceKind
from core.domain.records import Event
from core.domain.text import clean

_CLAUSES = re.compile(r"[;,\n()]|\.(?=\s|$)|(?<=\s)-(?=\s)")
_ALREADY = r"(?:(?:đã|bị|ông|bà|anh|chị|cháu|người này|có)\s+)*"
_DIED = re.compile(
    _ALREADY + r"(?:chết|tử vong|qua đời|từ trần|khai tử|hy sinh|"
    r"mất(?=\s*(?:$|\d|ngày|tháng|năm|hồi|lúc|từ|vào|do|vì|tại|ở)))"
)
_MOVED = re.compile(
    _ALREADY + r"(?:chuyển (?:hẳn )?đi(?!\s+(?:học|làm|chợ|viện))|"
    r"chuyển (?:hộ )?khẩu(?! (?:đến|về))|cắt (?:hộ )?khẩu|"
    r"chuyển nơi (?:ở|cư trú)|x[oó][aáà] (?:đăng ký )?thường trú|"
    r"x[oó][aáà] (?:hộ )?khẩu)"
)
_AWAY = re.compile(
    _ALREADY + r"(?:đi )?(?:làm ăn (?:ở )?xa|làm (?:ở )?xa|lao động (?:ở )?xa|tạm vắng)"
)
_TEMPORARY = re.compile(r"(?:đang\s+)?tạm trú")
_JOINED = re.compile(
    _ALREADY + r"(?:(?:mới )?(?:chuyển (?:hộ )?khẩu (?:đến|về)|chuyển về|nhập (?:hộ|khẩu|hộ khẩu))"
    r"|(?:mới )?chuyển đến(?=\s*(?:$|\d|ngày|từ))|về làm dâu)"
)
_MEANINGS: Mapping[ResidenceKind, re.Pattern[str]] = {
    ResidenceKind.DIED: _DIED,
    ResidenceKind.MOVED: _MOVED,
    ResidenceKind.WORKING_AWAY: _AWAY,
    ResidenceKind.TEMPORARY: _TEMPORARY,
}


@dataclass(frozen=True)
class Told:
    """What a note tells."""

    events: tuple[Event, ...] = ()
    joined: date | None = None


def read_note(note: str) -> Told:
    """Return the events of a note and the day of joining it names.

    Only the beginning of a clause speaks of the person: "chồng đã mất" is about somebody else.
    """
    events: dict[ResidenceKind, Event] = {}
    joined = None
    clauses = [text for part in _CLAUSES.split(note) if (text := clean(part).casefold())]
    for place, clause in enumerate(clauses):
        day = _day_in(clause) or _day_alone(clauses[place + 1 : place + 2])
        for kind, pattern in _MEANINGS.items():
            if pattern.match(clause):
                events.setdefault(kind, Event(kind, day))
        if _JOINED.match(clause):
            joined = joined or day
    return Told(tuple(events.values()), joined)


def _day_in(clause: str) -> date | None:
    days = [spot.day.first for spot in find_dates(clause) if spot.day and spot.day.full]
    return days[0] if days else None


def _day_alone(following: list[str]) -> date | None:
    """Return the day of a next clause that holds nothing else: "đã chết (01/02/2026)"."""
    for clause in following:
        spots = find_dates(clause)
        rest = clause[: spots[0].start] + clause[spots[0].end :] if len(spots) == 1 else clause
        if re.fullmatch(r"\s*(?:ngày)?\s*", rest):
            return _day_in(clause)
    return None
