"""What a form asked for consists of: its files, who cannot stand on it, who waits."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.app.form_parts import FormPart, Office, group_part, household_part, poverty_part
from core.app.register import Register
from core.domain.errors import ClerkError, Way
from core.domain.finding import find_household, hamlet_named
from core.domain.forms.changes import (
    HOUSEHOLD_GROUP,
    Compared,
    group_forms,
    household_group,
    household_payers,
    waiting,
)
from core.domain.forms.lines import Asked
from core.domain.forms.missing import missing_listing, missing_of, refusal
from core.domain.forms.poverty import poverty_lists
from core.domain.forms.values import BY_GROUP, FORM_NAMES, FormKind, FormRow, roster_of
from core.domain.listing import Listing
from core.domain.paying import nobody_sentence
from core.domain.people import Household
from core.domain.premium import YEAR_MONTHS, Term
from core.domain.progress import Progress
from core.domain.rulebook import Rulebook
from core.domain.standing import Standing
from core.store import sent_forms, settings


@dataclass(frozen=True)
class FormOptions:
    """Which form, on which day, of one household, one hamlet or all, of some groups or of all.

    `months` a card runs where nothing else ends it; `leave_out` who lacks something instead of
    refusing; `register`: enter the forms as sent.
    """

    form: FormKind
    on: date
    household: str | None = None
    groups: tuple[str, ...] = ()
    months: int = YEAR_MONTHS
    leave_out: bool = False
    register: bool = False
    hamlet: str | None = None

    @property
    def term(self) -> Term:
        """The months asked for."""
        return Term(self.months)


@dataclass(frozen=True)
class Planned:
    """The files of a form, who is left out, how many wait for a decision about their class.

    `told`: without a file, the forms sent before that hold who would stand on it.
    """

    parts: Sequence[FormPart]
    left_out: Listing | None = None
    waiting: int = 0
    told: Sequence[sent_forms.SentForm] = ()


def plan(
    register: Register,
    standing: Standing,
    options: FormOptions,
    progress: Progress | None = None,
) -> Planned:
    """Return what a form consists of; raises `ClerkError` where it cannot be made, `Cancelled`."""
    office = Office.of(register)
    wanting = _Wanting(register, standing, options, progress or Progress(), office)
    return _PLANS[options.form](wanting)


@dataclass(frozen=True)
class _Wanting:
    """Which form is wanted of which register and office."""

    register: Register
    standing: Standing
    options: FormOptions
    progress: Progress
    office: Office


def _by_group(wanting: _Wanting) -> Planned:
    standing, options, office = wanting.standing, wanting.options, wanting.office
    wanted = _groups(standing.rules, options)
    if not office[settings.UNIT_CODE]:
        raise ClerkError(
            f"Chưa lập được {FORM_NAMES[options.form]} vì chưa có mã đơn vị của xã ở cơ quan "
            "BHXH; hãy điền mã đơn vị trong phần cài đặt.",
            Way.SETTINGS,
        )
    compared = _compared(wanting)
    forms = [] if wanted == {HOUSEHOLD_GROUP} else [*group_forms(compared)]
    if HOUSEHOLD_GROUP in wanted or _is_of_household(options):
        forms.append(household_group(compared))
    forms = [form for form in forms if not wanted or form.group in wanted]
    joined = [row for form in forms for row in form.joined]
    lacking, left_out = _lacking(standing, options, joined)
    kept = (replace(form, joined=_without(form.joined, lacking)) for form in forms)
    parts = [group_part(options.form, standing, f, office) for f in kept if not f.is_empty]
    waits = sum(compared.wants(member.person.id) for member in waiting(standing))
    told = () if parts else _told(wanting.register, compared, wanted)
    return Planned(parts, left_out, waits, told)


def _told(
    register: Register, compared: Compared, wanted: Collection[str]
) -> Sequence[sent_forms.SentForm]:
    """Return the forms sent before that hold somebody who would stand on this one."""
    forms = group_forms(replace(compared, rosters={}))
    due = {
        row.person for form in forms if not wanted or form.group in wanted for row in form.joined
    }
    with register.reading() as db:
        return [
            sent
            for sent in sent_forms.all_sent(db)
            if sent.form in BY_GROUP
            and due.intersection(line.row.person for line in sent_forms.rows_of(db, sent.id))
        ]


def _groups(rules: Rulebook, options: FormOptions) -> frozenset[str]:
    """Return the groups asked for as they are written; one the rules do not know is refused."""
    codes = {
        rule.name.removeprefix("code.") for rule in rules.rules if rule.name.startswith("code.")
    }
    known = {name.casefold(): name for name in (*codes, *(point.point for point in rules.points))}
    unknown = [group for group in options.groups if group.casefold() not in known]
    if unknown:
        raise ClerkError(
            f"Không có nhóm “{unknown[0]}”; hãy ghi mã đối tượng (thí dụ CN, HN, TE, GD) hoặc điểm "
            "luật (thí dụ 4g)."
        )
    return frozenset(known[group.casefold()] for group in options.groups)


def _is_of_household(options: FormOptions) -> bool:
    """Return whether payers of the household belong on a D03-TS: it is for one household."""
    return options.form is FormKind.D03 and options.household is not None and not options.groups


def _by_household(wanting: _Wanting) -> Planned:
    standing, options, office = wanting.standing, wanting.options, wanting.office
    compared = _compared(wanting)
    by_household: dict[int, list[FormRow]] = {}
    for house, row in household_payers(compared):
        by_household.setdefault(house.id, []).append(row)
    if options.household and not by_household:
        wanted = find_household(standing.commune, options.household)
        raise ClerkError(_nobody(standing, wanted, options.term))
    payers = [row for rows in by_household.values() for row in rows]
    lacking, left_out = _lacking(standing, options, payers)
    parts = [
        household_part(standing, standing.commune.household_by_id[number], kept, office)
        for number, rows in by_household.items()
        if (kept := _without(rows, lacking))
    ]
    return Planned(parts, left_out)


def _nobody(standing: Standing, house: Household, term: Term) -> str:
    quote = standing.quote_for(house, term)
    if quote.lines:
        return (
            f"Hộ {house.number} không có ai tự đóng theo hộ gia đình vào ngày này; người được hỗ "
            "trợ đứng ở Mẫu số 3."
        )
    return nobody_sentence(quote)


def _poverty(wanting: _Wanting) -> Planned:
    standing, options, office = wanting.standing, wanting.options, wanting.office
    if options.register:
        raise ClerkError(
            "Danh sách sau rà soát không ghi vào sổ biểu đã gửi; chỉ Mẫu số 3, Mẫu số 4 và D03-TS."
        )
    places = {name: office[name] for name in (settings.PROVINCE, settings.COMMUNE,
                                              settings.COMMUNE_CODE)}  # fmt: skip
    lists = poverty_lists(standing, places)
    return Planned([poverty_part(standing, lists, office)], waiting=lists.waiting)


_PLANS: Mapping[FormKind, Callable[[_Wanting], Planned]] = {
    FormKind.M3: _by_group,
    FormKind.D03: _by_group,
    FormKind.M4: _by_household,
    FormKind.POVERTY: _poverty,
}


def _compared(wanting: _Wanting) -> Compared:
    standing, options, office = wanting.standing, wanting.options, wanting.office
    paper = office[settings.PAPER_CARDS] == settings.YES
    with wanting.register.reading() as db:
        sent = sent_forms.sent_rows(db, BY_GROUP)
        clinics = sent_forms.clinics_by_hand(db)
    return Compared(
        standing=standing,
        asked=Asked(options.months, paper, office[settings.FACILITY]),
        rosters={group: roster_of(rows) for group, rows in sent.items()},
        clinics=clinics,
        only=_members(standing, options),
        progress=wanting.progress,
    )


def _members(standing: Standing, options: FormOptions) -> frozenset[int] | None:
    """Return everybody who ever belonged to the household or hamlet, None for all people."""
    if options.household is not None:
        return _ever_in(standing, {find_household(standing.commune, options.household).id})
    if options.hamlet is None:
        return None
    names = {hamlet.id: hamlet.name for hamlet in standing.commune.hamlets}
    wanted = hamlet_named(names, options.hamlet)
    return _ever_in(standing, {h.id for h in standing.commune.households if h.hamlet.id == wanted})


def _ever_in(standing: Standing, households: Collection[int]) -> frozenset[int]:
    return frozenset(
        person.id
        for person in standing.commune.people
        if any(place.household in households for place in person.memberships)
    )


def _lacking(
    standing: Standing, options: FormOptions, rows: Iterable[FormRow]
) -> tuple[frozenset[int], Listing | None]:
    """Return who lacks something, and the list of them; refused unless they are left out."""
    missing = missing_of(standing, rows)
    if not missing:
        return frozenset(), None
    if not options.leave_out:
        raise refusal(standing, FORM_NAMES[options.form], missing)
    people = frozenset(one.member.person.id for one in missing)
    return people, missing_listing(standing, missing)


def _without(rows: Sequence[FormRow], people: frozenset[int]) -> Sequence[FormRow]:
    return [row for row in rows if row.person not in people]
