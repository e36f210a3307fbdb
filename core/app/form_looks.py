"""Looking at a form before it is written, and again after it was sent."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from core.app.asking import check_months
from core.app.form_parts import FormPart
from core.app.form_plans import FormOptions, plan
from core.app.forms import SentForm
from core.app.register import Register
from core.app.rules import law_of
from core.domain.forms.values import FormRow, Movement, SentRow
from core.domain.listing import Listing
from core.domain.money import round_half_up
from core.domain.premium import Tariff, tariff_on
from core.domain.progress import Progress
from core.store import places
from core.store import sent_forms as stored

HouseholdOf = Callable[[FormRow], int | None]


@dataclass(frozen=True)
class FormLine:
    """Somebody on a form: of which group, joining, leaving or changing, in which household now.

    `movement` is None on lists that tell of none. `full` is the whole premium of the card asked for
    and `own` what the person pays of it, in đồng; None where the form names no months.
    """

    group: str
    movement: Movement | None
    row: FormRow
    household: int | None
    full: int | None
    own: int | None


@dataclass(frozen=True)
class FormGroup:
    """How many people a file of a form has, by movement; `people` where it tells no movement."""

    group: str
    counts: Mapping[str, int]
    people: int = 0


@dataclass(frozen=True)
class FormLook:
    """What a form says: its files, its lines, who lacks something, how many wait.

    `files` is how many files it would be, 0 where nobody is to be told of; not counted of what was
    sent.
    """

    groups: Sequence[FormGroup] = ()
    lines: Sequence[FormLine] = ()
    missing: Listing | None = None
    waiting: int = 0
    files: int = 0


def look_at_form(
    register: Register, options: FormOptions, progress: Progress | None = None
) -> FormLook:
    """Return what a form would say; who lacks something is named and stands on no file.

    Writes nothing. Raises what `make_form` does, but for those who lack something, and `Cancelled`.
    """
    asked = progress or Progress()
    standing = register.standing(options.on)
    asked.check()
    check_months(options.term, standing.tariff)
    planned = plan(register, standing, replace(options, leave_out=True, register=False), asked)
    homes = {
        member.person.id: member.household.id for member in standing.members if member.household
    }
    return FormLook(
        groups=[group for part in planned.parts for group in _groups(part)],
        lines=[
            line
            for part in planned.parts
            for line in (
                *_lines(part.group, part.rows, standing.tariff, lambda row: homes.get(row.person)),
                *_shown(part, homes),
            )
        ],
        missing=planned.left_out,
        waiting=planned.waiting,
        files=len(planned.parts),
    )


def look_at_sent(register: Register, form: SentForm) -> FormLook:
    """Return what a form that was sent said."""
    with register.reading() as db:
        rows = stored.rows_of(db, form.id)
        tariff = tariff_on(law_of(db).rules, form.day)
        names = places.hamlet_names(db)
        homes = {
            f"{names[hamlet]}/{number}": home
            for (hamlet, number), home in places.household_ids(db).items()
        }
    lines = _lines(form.group, rows, tariff, lambda row: homes.get(row.household))
    return FormLook([FormGroup(form.group, form.counts)], list(lines))


def _groups(part: FormPart) -> Iterator[FormGroup]:
    """Yield what a file holds; where no line is kept of it, each of its sheets with its rows."""
    if part.rows:
        yield FormGroup(part.group, part.counts)
    for sheet, rows in part.shown.items():
        yield FormGroup(sheet, {}, len(rows))


def _shown(part: FormPart, homes: Mapping[int, int]) -> Iterator[FormLine]:
    for sheet, rows in part.shown.items():
        for row in rows:
            yield FormLine(sheet, None, row, homes.get(row.person), None, None)


def _lines(
    group: str, rows: Sequence[SentRow], tariff: Tariff, home: HouseholdOf
) -> Iterator[FormLine]:
    for sent in rows:
        full, own = _amounts(sent.row, tariff)
        yield FormLine(group, sent.movement, sent.row, home(sent.row), full, own)


def _amounts(row: FormRow, tariff: Tariff) -> tuple[int | None, int | None]:
    if row.wage is None or row.months is None:
        return None, None
    full = row.wage * tariff.rate * row.months
    own = full * (1 - Fraction(row.share or 0, 100))
    return round_half_up(full), round_half_up(own)
