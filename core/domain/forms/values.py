"""One line of an official form, as it is filled, kept when sent, and compared with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self

from core.domain.days import Birth, end_after_months
from core.domain.ids import Sex


class FormKind(StrEnum):
    """A form, by the word the clerk asks for it."""

    M3 = "m3"
    M4 = "m4"
    D03 = "d03"
    POVERTY = "poverty"


FORM_NAMES: Mapping[str, str] = {
    FormKind.M3: "Mẫu số 3",
    FormKind.M4: "Mẫu số 4",
    FormKind.D03: "D03-TS (QĐ 490)",
    FormKind.POVERTY: "Danh sách sau rà soát hộ nghèo, cận nghèo",
}
# Forms that tell the agency the same people of a group; each goes on from the other.
BY_GROUP = frozenset({FormKind.M3, FormKind.D03})


class Movement(StrEnum):
    """Why somebody stands on a form: joins, leaves, or only moves to another clinic."""

    JOINED = "joined"
    LEFT = "left"
    CLINIC = "clinic"


MOVEMENT_WORDS: Mapping[str, str] = {
    Movement.JOINED: "tăng",
    Movement.LEFT: "giảm",
    Movement.CLINIC: "đổi nơi khám",
}


@dataclass(frozen=True)
class FormRow:
    """Somebody on a form; what is not known, or not written there, is None or empty.

    `wage` in đồng a month, `share` the State's part of the premium in per cent with what the
    locality adds (`extra`), `starts` the first day of the card (of who leaves: the first day
    without it), `months` it is valid, `until` its last day where a paper or the law names one.
    `household` is HAMLET/NUMBER.
    """

    person: int
    name: str
    birth: Birth | None = None
    sex: Sex | None = None
    cccd: str | None = None
    insurance_no: str | None = None
    facility: str | None = None
    wage: int | None = None
    starts: date | None = None
    months: int | None = None
    until: date | None = None
    share: int | None = None
    extra: int | None = None
    paper: bool = False
    relation: str = ""
    address: str = ""
    household: str = ""
    note: str = ""

    @property
    def ends(self) -> date | None:
        """The last day of the card announced, None where the form says nothing about it."""
        if self.until or self.starts is None or self.months is None:
            return self.until
        return end_after_months(self.starts, self.months)

    def record(self) -> Mapping[str, Any]:
        """Return what is known as JSON-ready values."""
        return {
            field.name: _plain(value)
            for field in fields(self)
            if (value := getattr(self, field.name)) != field.default
        }

    @classmethod
    def of_record(cls, values: Mapping[str, Any]) -> Self:
        """Return a line from its record."""
        return cls(**{name: _READ.get(name, _same)(value) for name, value in values.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, Birth):
        return value.iso()
    return value.isoformat() if isinstance(value, date) else value


def _same(value: Any) -> Any:
    return value


_READ: Mapping[str, Callable[[Any], Any]] = {
    "birth": Birth.parse_iso,
    "sex": Sex,
    "starts": date.fromisoformat,
    "until": date.fromisoformat,
}


@dataclass(frozen=True)
class SentRow:
    """A line of a form that was sent."""

    movement: Movement
    row: FormRow


Roster = Mapping[int, FormRow]


def roster_of(sent: Iterable[SentRow]) -> Roster:
    """Return whom the agency has by what was sent, oldest first: the newest line of each."""
    there: dict[int, FormRow] = {}
    for line in sent:
        person = line.row.person
        if line.movement is Movement.LEFT:
            there.pop(person, None)
        elif line.movement is Movement.JOINED:
            there[person] = line.row
        elif person in there:
            there[person] = replace(there[person], facility=line.row.facility)
    return there
