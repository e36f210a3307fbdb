"""Who joins and who leaves a group since the forms sent before: rows of Mẫu số 3 and D03-TS.

The sources say that Tăng and Giảm are the list of changes, and leave open who is due.
Here a group holds everybody whose next card it carries once that card is due: who ends within the
expiring window, has lapsed, was never insured or loses a class; and who still pays by the household
though the State now pays it all. Of these join whom no form sent before announced a card for that
reaches the new one. Who was sent and is not of the group any more leaves, once: died, moved, class
lost, another group. Who waits for a decision about the class neither joins nor leaves. Nobody is
raised or lowered: the reference salary changes for all by decree, the agency does that itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.domain.classes import CLASS_WORDS
from core.domain.days import ONE_DAY, format_day
from core.domain.forms.cards import AskedCard, asked_card
from core.domain.forms.groups import ground_now, group_of, is_listed, switch
from core.domain.forms.lines import Asked, household_line, line_of
from core.domain.forms.values import FormRow, Movement, Roster, SentRow
from core.domain.grounds import HOUSEHOLD, Ground
from core.domain.people import GONE, ExclusionReason, Household, Person, ResidenceKind
from core.domain.premium import Payers, Term
from core.domain.progress import Progress
from core.domain.standing import Member, Standing

HOUSEHOLD_GROUP = "GD"
_HAS_CARD = "đang có thẻ {} đến {}, đề nghị hoàn trả"
_GONE_WORDS = {ResidenceKind.DIED: "chết", ResidenceKind.MOVED: "chuyển đi"}
_CLINIC = "Đổi nơi đăng ký KCB ban đầu từ {} sang {}"


@dataclass(frozen=True)
class GroupForm:
    """What a form says of one group; `group` is a printed code, or a point without one."""

    group: str
    joined: Sequence[FormRow] = ()
    clinics: Sequence[FormRow] = ()
    left: Sequence[FormRow] = ()

    @property
    def rows(self) -> Iterator[SentRow]:
        """All lines with their movements."""
        parts = ((Movement.JOINED, self.joined), (Movement.CLINIC, self.clinics),
                 (Movement.LEFT, self.left))  # fmt: skip
        return (SentRow(movement, row) for movement, rows in parts for row in rows)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be told."""
        return not (self.joined or self.clinics or self.left)


@dataclass(frozen=True)
class Compared:
    """What the forms are made from: the standing, what is asked for, rosters by group.

    `clinics` are first-care places the office entered by hand on the newest card, by person;
    `only` the people the forms are for, None for all; `progress` stops going through all of them.
    """

    standing: Standing
    asked: Asked
    rosters: Mapping[str, Roster] = field(default_factory=dict)
    clinics: Mapping[int, str] = field(default_factory=dict)
    only: frozenset[int] | None = None
    progress: Progress = field(default_factory=Progress)

    def wants(self, person: int) -> bool:
        """Return whether the forms are for a person."""
        return self.only is None or person in self.only


def group_forms(compared: Compared) -> Sequence[GroupForm]:
    """Return what is to be told of each group the commune lists, by group; empty ones left out."""
    due: dict[str, list[FormRow]] = {}
    for ground, row in _due(compared):
        group = group_of(compared.standing.rules, ground, compared.standing.day)
        due.setdefault(group, []).append(row)
    groups = {*due, *(group for group in compared.rosters if group != HOUSEHOLD_GROUP)}
    forms = (_form(compared, group, due.get(group, ())) for group in sorted(groups))
    return [form for form in forms if not form.is_empty]


def household_group(compared: Compared) -> GroupForm:
    """Return what is to be told of those who pay by the household, as group GD."""
    return _form(compared, HOUSEHOLD_GROUP, [row for _, row in household_payers(compared)])


def household_payers(compared: Compared) -> Iterator[tuple[Household, FormRow]]:
    """Yield who pays by the household on the day and which, with rungs as the quote gives them."""
    standing, term = compared.standing, Term(compared.asked.months)
    for house in compared.progress.track(standing.commune.households):
        members = {m.person.id: m for m in standing.by_household.get(house.id, ())}
        if not any(map(compared.wants, members)):
            continue
        for line in standing.quote_for(house, term, Payers.ALL).lines:
            if line.point == HOUSEHOLD and compared.wants(line.person):
                part = standing.tariff.rung_part(line.rung or 1)
                card, member = AskedCard(line.starts, line.months), members[line.person]
                yield house, household_line(standing, member, card, part, compared.asked)


def waiting(standing: Standing) -> Sequence[Member]:
    """Return who waits for a decision about the class."""
    return [member for member in standing.members if member.waits_since]


def _due(compared: Compared) -> Iterator[tuple[Ground, FormRow]]:
    standing = compared.standing
    for member in compared.progress.track(standing.members):
        if member.waits_since or not compared.wants(member.person.id):
            continue
        switched = switch(standing, member)
        if switched:
            ground, day = switched
            if is_listed(standing.rules, ground, standing.day):
                yield ground, _switching(compared, member, ground, day)
        elif member.needs_card and not _refused(member):
            ground = standing.next_ground(member)
            if is_listed(standing.rules, ground, standing.day):
                card = asked_card(standing, member, ground, compared.asked.months)
                yield ground, line_of(standing, member, ground, card, compared.asked)


def _switching(compared: Compared, member: Member, ground: Ground, day: date) -> FormRow:
    """Return the line of who still has a card of the household, which the agency pays back."""
    standing = compared.standing
    card = asked_card(standing, member, ground, compared.asked.months, day)
    row = line_of(standing, member, ground, card, compared.asked)
    period = member.card.period
    words = _HAS_CARD.format(period.code, format_day(period.last)) if period else ""
    return replace(row, note="; ".join(filter(None, (row.note, words))))


def _refused(member: Member) -> bool:
    return any(
        exclusion.reason is ExclusionReason.REFUSED and exclusion.anchor == member.card.ends
        for exclusion in member.person.exclusions
    )


def _form(compared: Compared, group: str, due: Sequence[FormRow]) -> GroupForm:
    roster = compared.rosters.get(group, {})
    joined = [row for row in due if not _announced(roster, row)]
    here = {row.person for row in due}
    told = {row.person for row in joined}
    people = {person.id: person for person in compared.standing.commune.people}
    left, clinics = [], []
    for number, sent in roster.items():
        if number in told or number not in people or not compared.wants(number):
            continue
        why = None if number in here else _why_left(compared.standing, group, people[number])
        clinic = compared.clinics.get(number, sent.facility)
        if why:
            left.append(replace(sent, starts=why[0], months=None, until=None, note=why[1]))
        elif clinic and clinic != sent.facility:
            clinics.append(_moved_clinic(sent, clinic))
    return GroupForm(group, joined, clinics, left)


def _announced(roster: Roster, row: FormRow) -> bool:
    """Return whether a form sent before announced a card that reaches the one asked for."""
    sent = roster.get(row.person)
    return sent is not None and (sent.ends is None or row.starts is None or sent.ends >= row.starts)


def _moved_clinic(sent: FormRow, clinic: str) -> FormRow:
    """Return a line that tells of another clinic only: name, number, clinic and the note."""
    return FormRow(
        person=sent.person,
        name=sent.name,
        insurance_no=sent.insurance_no,
        facility=clinic,
        household=sent.household,
        note=_CLINIC.format(sent.facility or "…", clinic),
    )


def _why_left(standing: Standing, group: str, person: Person) -> tuple[date, str] | None:
    """Return the first day somebody is of the group no more, and why."""
    gone = next((r for r in person.residences if r.kind in GONE and r.holds(standing.day)), None)
    if gone:
        day = gone.first or standing.day
        return day, f"{_GONE_WORDS[gone.kind]} ngày {format_day(day)}"
    member = standing.by_person.get(person.id)
    if member is None:
        return standing.day, "không còn cư trú ở xã"
    ground = ground_now(standing, member)
    if member.waits_since or group_of(standing.rules, ground, standing.day) == group:
        return None
    if member.loss and member.needs_card:
        left = CLASS_WORDS[member.loss.before]
        return member.loss.ends + ONE_DAY, f"thôi là {left}"
    name = standing.rules.point(ground.point).name
    day = member.next_starts if member.needs_card else standing.day
    return day, f"sang nhóm khác: {name[:1].lower()}{name[1:]}"
