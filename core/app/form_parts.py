"""What is put on paper for each form: its sheets, and the lines kept when it is sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.app.office import office_settings
from core.app.register import Register
from core.documents.form_layout import form_layout
from core.documents.form_sheet import FormSheet
from core.domain.days import format_day
from core.domain.finding_words import place_words
from core.domain.forms.cell_values import Cells, cells_of
from core.domain.forms.changes import GroupForm
from core.domain.forms.groups import letters_of
from core.domain.forms.poverty import PovertyLists
from core.domain.forms.values import FormKind, FormRow, Movement, SentRow
from core.domain.money import format_money
from core.domain.people import Household
from core.domain.standing import Standing
from core.store import settings

_STATE = "Ngân sách nhà nước"
_PAYERS = {3: _STATE, 4: f"{_STATE} hỗ trợ, người tham gia đóng", 5: "Người tham gia đóng"}


@dataclass(frozen=True)
class FormPart:
    """One file of a form: whose it is, its lines, its sheets once its number is known.

    `name` tells it from other files of the form, `group` what is kept of whose it was; `shown` the
    lines of a file of which none is kept, by the sheet they stand on.
    """

    name: str
    group: str
    rows: Sequence[SentRow]
    sheets: Callable[[str], Sequence[FormSheet]]
    shown: Mapping[str, Sequence[FormRow]] = field(default_factory=dict)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many people it has by movement."""
        return {
            str(each): sum(line.movement is each for line in self.rows)
            for each in Movement
            if any(line.movement is each for line in self.rows)
        }


@dataclass(frozen=True)
class Office:
    """What the office says of itself, as forms need it."""

    said: Mapping[str, str]

    @classmethod
    def of(cls, register: Register) -> "Office":
        """Return what the office of a register says."""
        return cls(office_settings(register))

    def __getitem__(self, name: str) -> str:
        return self.said[name]

    @property
    def unit_name(self) -> str:
        """The name of the office that makes the list."""
        return " ".join(self["issuer"].split("\n")) or f"UBND {self[settings.COMMUNE]}".strip()

    def head(self, on: date, number: str = "") -> Mapping[str, str]:
        """Return what every form says above and below its table."""
        return {
            "unit_name": self.unit_name,
            "collector": self["collector"],
            "collector_code": self["collector_code"],
            "symbol": self["form_symbol"],
            "office_address": self["address"],
            "phone": self["phone"],
            "signatory": self["signatory"],
            "place": self["place"] or self[settings.COMMUNE],
            "commune": self[settings.COMMUNE],
            "commune_caps": self[settings.COMMUNE].upper(),
            "province": self[settings.PROVINCE],
            "number": number,
            "day": f"{on.day:02}",
            "month": f"{on.month:02}",
            "year": str(on.year),
            "on": format_day(on),
        }


def group_part(kind: FormKind, standing: Standing, form: GroupForm, office: Office) -> FormPart:
    """Return the file of one group: Mẫu số 3 or D03-TS."""
    letters = letters_of(form.group)
    code = f"{office[settings.UNIT_CODE]}{letters}"
    collector = office["collector_code"]

    def cells(rows: Sequence[FormRow], *, asks_card: bool) -> Sequence[Cells]:
        return [cells_of(row, collector, asks_card=asks_card) for row in rows]

    def sheets(number: str) -> Sequence[FormSheet]:
        said = {
            **office.head(standing.day, number),
            **_of_group(standing, form),
            "unit_code": code,
            "cards": str(len(form.joined)),
        }
        rows = {
            "joined": cells(form.joined, asks_card=True),
            "clinics": cells(form.clinics, asks_card=False),
            "left": cells(form.left, asks_card=False),
        }
        return (FormSheet(form_layout(kind), said, rows),)

    return FormPart(code if letters else f"{code}_{form.group}", form.group, [*form.rows], sheets)


def _of_group(standing: Standing, form: GroupForm) -> Mapping[str, str]:
    """Return what D03-TS says of a group above its table."""
    rules = standing.rules
    known = rules.known_point(rules.point_of_code(form.group, standing.day) or form.group)
    first = next(iter(form.joined), None)
    share = (first.share or 0) - (first.extra or 0) if first else None
    return {
        "group": known.name if known else "",
        "code": form.group,
        "base": format_money(standing.tariff.base),
        "payer": _PAYERS.get(known.group, "") if known else "",
        "share": "" if share is None else f"{share} %",
    }


def household_part(
    standing: Standing, house: Household, rows: Sequence[FormRow], office: Office
) -> FormPart:
    """Return the Mẫu số 4 of a household; everybody's wage is the reference salary there."""
    level = [replace(row, wage=standing.tariff.base) for row in rows]
    head = standing.by_household[house.id][0]

    def sheets(number: str) -> Sequence[FormSheet]:
        said = {
            **office.head(standing.day, number),
            "head": standing.head_of(house) or "",
            "phone": head.person.phone if head.is_head else "",
            "address": ", ".join(filter(None, (house.address, house.hamlet.name))),
            "people": str(len(level)),
            "papers": str(sum(row.paper for row in level)),
        }
        people = [cells_of(row) for row in level]
        return (FormSheet(form_layout(FormKind.M4), said, {"people": people}),)

    place = place_words(house)
    lines = [SentRow(Movement.JOINED, row) for row in level]
    return FormPart(place, place, lines, sheets)


def poverty_part(standing: Standing, lists: PovertyLists, office: Office) -> FormPart:
    """Return the three lists after the poverty review, as one workbook."""
    parts = (
        (form_layout("poverty_after"), lists.after),
        (form_layout("poverty_left"), lists.left_poverty),
        (form_layout("poverty_left_near"), lists.left_near_poverty),
    )

    def sheets(number: str) -> Sequence[FormSheet]:
        said = office.head(standing.day, number)
        return [
            FormSheet(layout, said, {"people": [row.cells for row in rows]})
            for layout, rows in parts
        ]

    shown = {layout.name: [row.line for row in rows] for layout, rows in parts}
    return FormPart(str(standing.day.year), str(standing.day.year), (), sheets, shown)
