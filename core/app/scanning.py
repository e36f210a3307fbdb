"""A scanned card or a pasted look-up reply: whose it is, what it adds, and writing that."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection

from core.app.register import Register
from core.app.rules import law_of
from core.documents.reading.lookup_reply import read_lookup
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.matching import Index
from core.domain.people import Commune, Person
from core.domain.records import SCAN
from core.domain.scan_card import CardPlan, plan_card, taken_card
from core.domain.scan_codes import looks_scanned, read_scanned
from core.domain.scan_compare import PERSON_FACTS, Beside, FactRow, card_rows, person_rows
from core.domain.scan_person import Whose, subject_of, whose
from core.domain.scanned import SCAN_NAMES, ScanField, Scanned
from core.domain.why import capital
from core.store import members
from core.store.cover import add_by_hand, edit_period, periods_by_person
from core.store.facts import load_some
from core.store.journal import Writer
from core.store.known_people import known_people
from core.store.people import edit_person
from core.store.places import household_ids

_LONGEST = 20_000
_TOO_LONG = "Chỗ dán quá dài, không phải kết quả tra cứu của một người; hãy dán từng người một."
_GONE = "Theo sổ, người này đã chết hoặc đã chuyển đi; hãy xem lại trước khi ghi."
_WHO = "Chưa rõ mã này của ai trong sổ{why}; hãy chọn người, hoặc thêm vào một hộ."
_NOBODY = "Người này chưa có trong sổ; hãy thêm vào một hộ."
_KNOWN = "Người này đã có trong sổ nên không thêm vào hộ nào nữa; sổ được giữ nguyên."
_NAMELESS = "Không thêm được người mới khi họ tên không đọc được; hãy chọn người có trong sổ."


@dataclass(frozen=True)
class Choice:
    """What the clerk says about a scan, None where the scan and the register say it.

    `person` is whose it is; `household` (its id) where somebody new is entered; `last` the last
    day of the card; `fields` what is written.
    """

    person: int | None = None
    household: int | None = None
    last: date | None = None
    fields: frozenset[ScanField] | None = None


AS_FOUND = Choice()


@dataclass(frozen=True)
class ScanPerson:
    """Somebody of the register a scan may speak of; `household` and `hamlet` as people say them."""

    id: int
    name: str
    birth: str
    household: str
    household_id: int | None
    hamlet: str
    cccd: str
    insurance_no: str


@dataclass(frozen=True)
class ScanFinding:
    """What a scan says, whose it is and how it stands to the register.

    `person` None: nobody is sure, `problem` says why in a sentence; `candidates` are who it may be.
    `rows` compare fact by fact, for somebody new where there is no person. `remarks` are sentences
    about doubts and about what would be written.
    """

    scanned: Scanned
    day: date
    person: ScanPerson | None
    candidates: tuple[ScanPerson, ...]
    problem: str | None
    rows: tuple[FactRow, ...]
    plan: CardPlan
    remarks: tuple[str, ...]

    @property
    def proposed(self) -> frozenset[ScanField]:
        """The facts that are written unless the clerk says otherwise."""
        return frozenset(row.field for row in self.rows if row.proposed)

    @property
    def writable(self) -> frozenset[ScanField]:
        """The facts that can be written at all."""
        return frozenset(row.field for row in self.rows if row.writable)

    @property
    def may_be_added(self) -> bool:
        """Whether it can become a new person of a household."""
        return self.person is None and bool(self.scanned.name)

    @property
    def settled(self) -> bool:
        """Whether the register knows all of it and nothing is to be asked."""
        return self.person is not None and not (
            self.writable or self.plan.asks_last or self.scanned.questions
        )

    def asks(self, choice: Choice) -> bool:
        """Whether the clerk must still say whose it is, when a card ends or which side is right."""
        whose_it_is = self.person is None and choice.household is None
        differs = any(row.beside is Beside.DIFFERS for row in self.rows)
        return whose_it_is or (choice.fields is None and (self.plan.asks_last or differs))


@dataclass(frozen=True)
class ScanDone:
    """What was written: `deed` None where there was nothing to, `after` how it compares now."""

    deed: int | None
    fields: tuple[ScanField, ...]
    after: ScanFinding

    @property
    def words(self) -> str:
        """What was written, in words."""
        return ", ".join(SCAN_NAMES[field] for field in self.fields)


def look_up(
    register: Register,
    text: str,
    day: date,
    choice: Choice = AS_FOUND,
) -> ScanFinding:
    """Return what a scanned or pasted text says and how it stands to the register on `day`.

    Raises `ClerkError` for a text that is no card.
    """
    scanned = read_any(text)
    with register.reading() as db:
        return _found(db, scanned, day, choice)


def take(register: Register, finding: ScanFinding, choice: Choice) -> ScanDone:
    """Write the chosen facts of a scan in one deed, marked as written by hand.

    The register is compared anew. Raises `ClerkError` where nobody is sure and none is chosen, a
    chosen fact cannot be written or the last day of a card is missing; then nothing is written.
    """
    with register.writing() as db:
        found = _found(db, finding.scanned, finding.day, choice)
        fields = _chosen(found, choice)
        house = _house(db, found, choice)
        if house is None and not fields:
            return ScanDone(None, (), found)
        writer = register.writer(db, DeedKind.SCAN)
        person = _write(writer, found, house, fields)
        writer.flush()
        again = replace(choice, person=person, household=None)
        after = _found(db, finding.scanned, finding.day, again)
    return ScanDone(writer.deed, tuple(field for field in ScanField if field in fields), after)


def read_any(text: str) -> Scanned:
    """Return what a scanned code or a pasted reply says; raises `ClerkError` for other texts."""
    if len(text) > _LONGEST:
        raise ClerkError(_TOO_LONG)
    return read_scanned(text) if looks_scanned(text) else read_lookup(text)


def _found(db: Connection, scanned: Scanned, day: date, choice: Choice) -> ScanFinding:
    index = Index(alike := known_people(db, subject_of(scanned)))
    wanted = {known.id for known in alike} | ({choice.person} if choice.person else set())
    commune = load_some(db, sorted(wanted))
    rules = law_of(db).rules
    people = {person.id: person for person in commune.people}
    of = whose(index, scanned, people)
    number = of.person if choice.person is None else choice.person
    if number is not None and number not in people:
        raise ClerkError(f"Sổ không có người số {number}; hãy chọn lại.")
    person = people[number] if number is not None else None
    born = person.birth if person and person.birth else scanned.birth
    plan = plan_card(scanned.card, person, born, rules, choice.last)

    def owned(field: ScanField, text: str) -> bool:
        has = index.with_cccd if field is ScanField.CCCD else index.with_insurance
        return field is not ScanField.OLD_ID and any(p.id != number for p in has(text))

    newest = max(person.periods, key=lambda p: (p.last, p.first), default=None) if person else None
    return ScanFinding(
        scanned=scanned,
        day=day,
        person=_described(commune, person, day) if person else None,
        candidates=tuple(_described(commune, people[one], day) for one in of.candidates),
        problem=None if person else _problem(of),
        rows=(*person_rows(person, scanned, owned), *card_rows(plan, newest)),
        plan=plan,
        remarks=(*_remarks(scanned, of, plan, person), *_gone(person, day)),
    )


def _problem(of: Whose) -> str:
    if of.problem:
        return _WHO.format(why=f" ({of.problem.partition(';')[0]})")
    return _WHO.format(why="") if of.candidates else _NOBODY


def _remarks(scanned: Scanned, of: Whose, plan: CardPlan, person: Person | None) -> tuple[str, ...]:
    said = [*scanned.questions, *plan.remarks]
    if person is None or person.id == of.person:
        said += [f"{capital(warning)}." for warning in of.warnings]
    return tuple(said)


def _gone(person: Person | None, day: date) -> tuple[str, ...]:
    gone = person is not None and not person.lives_here(day, count_temporary=True)
    return (_GONE,) if gone else ()


def _described(commune: Commune, person: Person, day: date) -> ScanPerson:
    held = person.membership_on(day) or max(person.memberships, key=lambda m: m.id, default=None)
    house = commune.household_by_id[held.household] if held else None
    return ScanPerson(
        id=person.id,
        name=person.name,
        birth=person.birth.shown() if person.birth else "",
        household=house.number if house else "",
        household_id=house.id if house else None,
        hamlet=house.hamlet.name if house else "",
        cccd=person.cccd or "",
        insurance_no=person.insurance_no or "",
    )


def _chosen(found: ScanFinding, choice: Choice) -> frozenset[ScanField]:
    """Return the facts to write; refuse in words those that cannot be."""
    if choice.fields is None:
        return found.proposed
    needed = {row.field for row in found.rows if row.needed}
    rows = {row.field: row for row in found.rows}
    for field in sorted(choice.fields):
        row = rows.get(field)
        if row is not None and row.why:
            raise ClerkError(f"Không ghi được {SCAN_NAMES[field]}: {row.why}; sổ được giữ nguyên.")
        if row is None or (not row.writable and row.theirs != row.ours):
            raise ClerkError(f"Mã không cho biết {SCAN_NAMES[field]}; sổ được giữ nguyên.")
    return (choice.fields | needed) & found.writable


def _house(db: Connection, found: ScanFinding, choice: Choice) -> int | None:
    """Return the household somebody new is entered in, None for somebody known."""
    if found.person:
        if choice.household is not None:
            raise ClerkError(_KNOWN)
        return None
    if choice.household is None:
        raise ClerkError(found.problem or _NOBODY)
    if not found.may_be_added:
        raise ClerkError(_NAMELESS)
    if choice.household not in household_ids(db).values():
        raise ClerkError("Sổ không có hộ này; hãy chọn lại hộ.")
    return choice.household


def _write(
    writer: Writer, found: ScanFinding, house: int | None, fields: frozenset[ScanField]
) -> int:
    """Write the chosen facts, of somebody new into a household, and return the person's id."""
    values = _values(found, fields)
    if found.person:
        person = found.person.id
        edit_person(writer, person, values)
    else:
        person = members.add_person(writer, values)
        if house is not None:
            members.join(writer, person, house, "", None)
    card = taken_card(found.plan, fields)
    if card and found.plan.before is None:
        add_by_hand(writer, person, card, SCAN)
    elif card:
        edit_period(writer, _row_of(writer.db, person, found.plan), card)
    return person


def _values(found: ScanFinding, fields: frozenset[ScanField]) -> Mapping[str, Any]:
    """Return the chosen facts of a person by field; somebody new has a name in any case."""
    subject = subject_of(found.scanned)
    chosen = fields if found.person else fields | {ScanField.NAME}
    said = {str(field): getattr(subject, field) for field in PERSON_FACTS if field in chosen}
    return {name: value for name, value in said.items() if value}


def _row_of(db: Connection, person: int, plan: CardPlan) -> int:
    stored = periods_by_person(db)[person]
    return next(row for row, period in stored if period == plan.before)
