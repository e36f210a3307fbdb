"""Taking a list of households and their members."""

from dataclasses import replace

from core.app.import_classes import ClassTerms, ClassWriter
from core.app.import_places import Places
from core.app.import_rows import SKIPPED, Outcome, RowImport, outcome_of
from core.app.unnumbered import Numbering
from core.domain.answers import Said, Take
from core.domain.classes import HouseholdClass
from core.domain.matching import Known, Match
from core.domain.people import ResidenceKind
from core.domain.progress import Progress
from core.domain.records import HAMLET, PeopleRow, Reading, Source, Subject
from core.domain.text import name_key
from core.store import people
from core.store.classes import Decision
from core.store.journal import Writer
from core.store.places import correct_address, hamlet_names

_TWICE = "người này đứng ở hai hộ trong cùng một tệp: giữ thành hai người, xem danh sách trùng"
_AGAIN = "người này đã có ở dòng trên của tệp: giữ theo dòng trên"
_MOVES = "chuyển từ hộ {number} ({hamlet}): khớp theo họ tên và ngày sinh, hãy xem lại"
_MERGED = "người này đã được gộp từ hai chỗ, một chỗ ở hộ này: giữ ở hộ như khi gộp"
_MAY_MOVE = (
    "có thể là người của hộ {number} ({hamlet}) chuyển đến: chỉ khớp theo họ tên và năm sinh nên "
    "không tự chuyển; hãy chọn người ấy hoặc thêm người mới"
)
_OTHER_CLASS = "hộ này đã có diện khác ở dòng trên của tệp: giữ theo dòng trên"
_TEMPORARY = "người tạm trú: không tính vào nhân khẩu, trừ khi đặt count_temporary"


class PeopleImport(RowImport):
    """Adds hamlets, households and people, and takes over what is new about known ones.

    A person already met in this file in another household is kept as two people, so that the
    clerk decides; a person who stood in another household before this file has moved on `day`.
    """

    def __init__(self, writer: Writer, read: Reading, terms: ClassTerms, said: Said) -> None:
        super().__init__(writer, read, said)
        self._terms = terms
        self._places = Places(writer, self.hamlets)
        self._classes = ClassWriter(writer, "people")
        self._met: dict[int, int] = {}
        self._addressed: set[int] = set()
        self._classed: dict[int, HouseholdClass] = {}
        # Households on the list, rejected or without a class too: only missing ones have none.
        self._listed: set[int] = set()
        # Hamlet and number of the households an unnumbered list only counts, by sheet and count.
        self._numbers: dict[tuple[str, object], tuple[str, str]] = {}

    def take_rows(self, progress: Progress) -> None:
        """Take every row, then close a complete list."""
        rows = [row for row in self.read.rows if isinstance(row, PeopleRow)]
        names = hamlet_names(self.writer.db)
        households = self._places.households
        numbering = Numbering(self._person, self.hamlet_of, names, households)
        numbered = tuple(numbering.numbered(rows))
        self._numbers = {
            (row.source.sheet, row.household): (now.hamlet, now.household)
            for row, now in zip(rows, numbered, strict=True)
            if row.counted
        }
        for row in progress.track(numbered):
            self._take(row)
        if self._terms.complete:
            self._classes.close_list(households.values(), self._listed, self._decision())

    def standing_alone(self, source: Source) -> Source:
        """Return a row with the hamlet and number its household was found to have."""
        counted = next((each for each in source.inherited if each.counted), None)
        if counted is None:
            return source
        place = self._numbers.get((source.sheet, counted.value))
        rest = [each for each in source.inherited if each is not counted]
        if place is None:
            return replace(source, inherited=tuple(rest))
        told = [replace(each, value=place[0]) if each.header == HAMLET else each for each in rest]
        return replace(source, inherited=(*told, replace(counted, value=place[1], counted=False)))

    def _take(self, row: PeopleRow) -> None:
        self.begin(row.source)
        known_household = self._places.household(row.hamlet, row.household)
        if known_household:
            self._listed.add(known_household)
        found = self._match(row, self.hamlet_of(row.hamlet), known_household)
        missing = _missing(row)
        if missing and found.problem != SKIPPED:
            self.reject(row.source, row.subject, missing)
            return
        if not found.problem and not missing:
            found = self._if_it_moves(row.subject, found, known_household)
        if found.problem:
            self.ask(row.source, row.subject, found, may_be_new=not missing)
            return
        self.warn_of(row, found)
        household = known_household or self._places.add_household(
            row.hamlet, row.household, row.address
        )
        self._listed.add(household)
        outcome = self._enter(row, found.person, household)
        beside = [
            self._enter_class(row, household),
            self._enter_address(row, household),
            self._places.take_place(self.file, row.hamlet, row.household),
        ]
        if any(beside) and outcome is Outcome.UNCHANGED:
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
        found = self.find(row.source, row.subject, hamlet, household)
        answered = self.said.on(row.source).take
        if answered is Take.NEW:
            before = self.entered_before(row.subject, household, but=self._met)
            return Match(before) if before else found
        met_in = self._met.get(found.person.id) if found.person else None
        elsewhere = met_in is not None and met_in != household
        merged = found.person is not None and household in found.person.former.households
        if elsewhere and not merged and answered is None:
            return Match(warnings=(_TWICE,))
        return found

    def _if_it_moves(self, subject: Subject, found: Match, household: int | None) -> Match:
        """Return a match by name that moves somebody with a warning; as a problem if vague."""
        known = found.person
        if known is None or known.household == household:
            return found
        if household in known.former.households and not self.file.overwrite:
            return replace(found, warnings=(*found.warnings, _MERGED))
        if not found.by_name:
            return found
        place, number = self._places.place_of(known.household)
        home = {"number": number, "hamlet": hamlet_names(self.writer.db)[place]}
        if known.birth and known.birth.full and subject.birth and subject.birth.full:
            return replace(found, warnings=(*found.warnings, _MOVES.format(**home)))
        return Match(problem=_MAY_MOVE.format(**home), candidates=(known.id,))

    def _person(self, row: PeopleRow, hamlet: int | None, household: int | None) -> Known | None:
        return self._match(row, hamlet, household).person

    def _add(self, row: PeopleRow, household: int) -> int:
        person = people.add_person(self.writer, row.subject)
        people.join_household(self.writer, person, household, row.subject.relation, row.joined)
        self._enter_events(row, person)
        hamlet = self.hamlets[name_key(row.hamlet)]
        self.index.learn(Known(person, "", None, None, None, household, hamlet), row.subject)
        return person

    def _correct(self, row: PeopleRow, known: Known, household: int) -> bool:
        subject = row.subject
        changed = [people.correct_person(self.file, known.id, subject)]
        moved = False
        if known.household == household:
            changed.append(people.set_relation(self.file, known.id, household, subject.relation))
            if row.joined:
                changed.append(people.set_joined(self.file, known.id, household, row.joined))
        elif household not in known.former.households or self.file.overwrite:
            first = row.joined or self._terms.day
            moved = people.move_household(self.file, known.id, household, subject.relation, first)
            changed.append(moved)
        changed.append(self._enter_events(row, known.id))
        hamlet = self.hamlets[name_key(row.hamlet)]
        now = replace(known, household=household, hamlet=hamlet) if moved else known
        self.index.learn(now, subject)
        return any(changed)

    def _enter_events(self, row: PeopleRow, person: int) -> bool:
        entered = [people.enter_event(self.writer, person, event) for event in row.events]
        return any(entered)

    def _enter_address(self, row: PeopleRow, household: int) -> bool:
        """Take over where a household lives; of several rows the first that says it counts."""
        if not row.address or household in self._addressed:
            return False
        self._addressed.add(household)
        return correct_address(self.file, household, row.address)

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


def _missing(row: PeopleRow) -> str:
    if row.household and row.hamlet:
        return ""
    return f"thiếu {'số hộ' if row.hamlet else 'thôn'}"
