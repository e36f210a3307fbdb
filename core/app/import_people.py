"""Taking a list of households and their members."""

from dataclasses import replace

from core.app.import_classes import ClassTerms, ClassWriter
from core.app.import_rows import Outcome, RowImport, outcome_of
from core.app.unnumbered import Numbering
from core.domain.classes import HouseholdClass
from core.domain.matching import Known, Match, match
from core.domain.people import ResidenceKind
from core.domain.progress import Progress
from core.domain.records import PeopleRow, Reading
from core.domain.text import name_key
from core.store import people
from core.store.classes import Decision
from core.store.journal import Writer
from core.store.places import add_hamlet, add_household, hamlet_names, household_ids

_TWICE = "người này đứng ở hai hộ trong cùng một tệp: giữ thành hai người, xem danh sách trùng"
_AGAIN = "người này đã có ở dòng trên của tệp: giữ theo dòng trên"
_OTHER_CLASS = "hộ này đã có diện khác ở dòng trên của tệp: giữ theo dòng trên"
_TEMPORARY = "người tạm trú: không tính vào nhân khẩu, trừ khi đặt count_temporary"


class PeopleImport(RowImport):
    """Adds hamlets, households and people, and takes over what is new about known ones.

    A person already met in this file in another household is kept as two people, so that the
    clerk decides; a person who stood in another household before this file has moved on `day`.
    """

    def __init__(self, writer: Writer, read: Reading, terms: ClassTerms) -> None:
        super().__init__(writer, read)
        self._terms = terms
        self._households = dict(household_ids(writer.db))
        self._classes = ClassWriter(writer, "people")
        self._met: dict[int, int] = {}
        self._classed: dict[int, HouseholdClass] = {}
        # Households on the list, rejected or without a class too: only missing ones have none.
        self._listed: set[int] = set()

    def take_rows(self, progress: Progress) -> None:
        """Take every row, then close a complete list."""
        rows = [row for row in self.read.rows if isinstance(row, PeopleRow)]
        names = hamlet_names(self.writer.db)
        numbering = Numbering(self.index, self.hamlets, names, self._households)
        for row in progress.track(tuple(numbering.numbered(rows))):
            self._take(row)
        if self._terms.complete:
            everybody = self._households.values()
            self._classes.close_list(everybody, self._listed, self._decision())

    def _take(self, row: PeopleRow) -> None:
        if not row.household or not row.hamlet:
            missing = "số hộ" if row.hamlet else "thôn"
            self.reject(row.source, row.subject, f"thiếu {missing}")
            return
        hamlet = self.hamlets.get(name_key(row.hamlet))
        known_household = self._households.get((hamlet, row.household)) if hamlet else None
        if known_household:
            self._listed.add(known_household)
        found = self._match(row, hamlet, known_household)
        if found.problem:
            self.reject(row.source, row.subject, found.problem)
            return
        self.warn(row.source, (*found.warnings, *row.subject.repairs))
        household = known_household or self._add_household(row)
        self._listed.add(household)
        newly_classed = self._enter_class(row, household)
        outcome = self._enter(row, found.person, household)
        if newly_classed and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        self.done(row.source, row.subject, outcome)

    def _enter(self, row: PeopleRow, known: Known | None, household: int) -> Outcome:
        """Enter who a row speaks of; of two rows on one person the first one counts."""
        if known and known.id in self._met:
            self.warn(row.source, [_AGAIN])
            return Outcome.UNCHANGED
        if any(event.kind is ResidenceKind.TEMPORARY for event in row.events):
            self.warn(row.source, [_TEMPORARY])
        person = known.id if known else self._add(row, household)
        self._met[person] = household
        if known is None:
            return Outcome.ADDED
        return outcome_of(changed=self._correct(row, known, household))

    def _match(self, row: PeopleRow, hamlet: int | None, household: int | None) -> Match:
        found = match(self.index, row.subject, hamlet, household)
        met_in = self._met.get(found.person.id) if found.person else None
        if met_in is not None and met_in != household:
            return Match(warnings=(_TWICE,))
        return found

    def _add(self, row: PeopleRow, household: int) -> int:
        person = people.add_person(self.writer, row.subject)
        people.join_household(self.writer, person, household, row.subject.relation, row.joined)
        self._enter_events(row, person)
        hamlet = self.hamlets[name_key(row.hamlet)]
        self.index.learn(Known(person, "", None, None, None, household, hamlet), row.subject)
        return person

    def _correct(self, row: PeopleRow, known: Known, household: int) -> bool:
        subject = row.subject
        changed = [people.correct_person(self.writer, known.id, subject)]
        if known.household == household:
            changed.append(people.set_relation(self.writer, known.id, household, subject.relation))
            if row.joined:
                changed.append(people.set_joined(self.writer, known.id, household, row.joined))
        else:
            first = row.joined or self._terms.day
            people.move_household(self.writer, known.id, household, subject.relation, first)
            changed.append(True)
        changed.append(self._enter_events(row, known.id))
        moved = replace(known, household=household, hamlet=self.hamlets[name_key(row.hamlet)])
        self.index.learn(moved, subject)
        return any(changed)

    def _enter_events(self, row: PeopleRow, person: int) -> bool:
        entered = [people.enter_event(self.writer, person, event) for event in row.events]
        return any(entered)

    def _add_household(self, row: PeopleRow) -> int:
        key = name_key(row.hamlet)
        if key not in self.hamlets:
            self.hamlets[key] = add_hamlet(self.writer, row.hamlet)
        hamlet = self.hamlets[key]
        made = add_household(self.writer, hamlet, row.household, row.address)
        self._households[hamlet, row.household] = made
        return made

    def _enter_class(self, row: PeopleRow, household: int) -> bool:
        if row.household_class is None:
            return False
        stated = self._classed.setdefault(household, row.household_class)
        if stated is not row.household_class:
            self.warn(row.source, [_OTHER_CLASS])
            return False
        return self._classes.enter(household, self._decision(), row.household_class)

    def _decision(self) -> Decision:
        period = self._terms.period(None)
        if self._terms.given is None:
            self.remark(period.sentence())
        return Decision("", None, period.first, period.last)
