"""What is written into the members of a household and not saved yet, and saving it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core import clock
from core.app.editing import edit_people, read_person
from core.app.finding import household_name, household_of_person
from core.domain.errors import ClerkError, Way
from core.domain.ids import phone_text
from core.domain.progress import Progress
from core.domain.text import clean
from core.domain.typed_days import birth_text
from core.domain.written import PERSON_FIELDS
from ui.desk import Desk, Place, Room
from ui.half_filled import Fields
from ui.pages.household_columns import MemberLine, text_of
from ui.words import filled

_Cell = tuple[int, str]


@dataclass(frozen=True)
class Written:
    """A text written into a field of a member."""

    row: MemberLine
    field: str
    text: str


@dataclass(frozen=True)
class Waiting:
    """How many cells of a household that is not shown wait to be saved; `name` is its number."""

    household: int
    name: str
    count: int


class MemberEdits(QObject):
    """The cells of members tables; kept by person until saved or dropped.

    Counted, saved and dropped are those of the household shown; `elsewhere` tells of the others.
    `changed` tells that something was written or went, `refused` why it could not be saved and
    whether it may be written all the same.
    """

    changed = Signal()
    refused = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._texts: dict[_Cell, str] = {}
        self._shown: int | None = None
        self._homes: dict[int, int] = {}  # households by person
        self._names: dict[int, str] = {}
        self.draft_fields: Fields = {}
        desk.add_form("members", Room.HOUSEHOLD, self)

    @property
    def open(self) -> bool:
        """Whether anything may be written now."""
        return self._desk.session.snapshot is not None and not self._desk.session.only_reading

    @property
    def closed_because(self) -> str:
        """Why nothing may be written, empty where something may."""
        return self._desk.session.only_reading

    @property
    def count(self) -> int:
        """How many cells of the household shown wait to be saved."""
        return len(self._here())

    @property
    def elsewhere(self) -> Sequence[Waiting]:
        """What waits in households that are not shown."""
        homes = Counter(self._homes[p] for p, _ in self._texts if not self._is_here(p))
        return [Waiting(home, self._names[home], count) for home, count in homes.items()]

    def show_household(self, household: int, name: str, people: Iterable[int]) -> None:
        """Speak of another household, and know who belongs to it."""
        self._names[household] = name
        homes = dict.fromkeys(people, household)
        if household == self._shown and homes.items() <= self._homes.items():
            return
        self._shown = household
        self._homes.update(homes)
        self.changed.emit()

    def _is_here(self, person: int) -> bool:
        # Whose household is not known is not left behind where nobody can save or drop it.
        return self._homes.get(person, self._shown) == self._shown

    def _here(self) -> Mapping[_Cell, str]:
        return {cell: text for cell, text in self._texts.items() if self._is_here(cell[0])}

    def written(self, row: MemberLine, field: str) -> str | None:
        """Return what was written into a cell, None where nothing was."""
        return self._texts.get((row.member.person.id, field))

    def text(self, row: MemberLine, field: str) -> str:
        """Return the text one begins to edit: what a file said where that cannot be right."""
        written = self.written(row, field)
        if written is not None:
            return written
        return text_of(row, field) or row.member.person.doubtful.get(field, "")

    def why_wrong(self, row: MemberLine, field: str) -> str:
        """Return why what was written cannot be right, empty where it can or nothing was."""
        written = self.written(row, field)
        return "" if written is None else check(field, written)

    def write(self, row: MemberLine, field: str, text: str) -> None:
        """Keep what is written into a cell; what stands in the register already is let go."""
        self.write_all([Written(row, field, text)])

    def write_all(self, cells: Iterable[Written]) -> None:
        """Keep what is written into some cells, as `write` does."""
        for cell in cells:
            place = (cell.row.member.person.id, cell.field)
            said = office_text(cell.field, clean(cell.text))
            self._texts.pop(place, None)
            if said != clean(self.text(cell.row, cell.field)):
                self._texts[place] = said
        self.changed.emit()

    def first_wrong(self) -> str:
        """Return why the first cell shown that cannot be right is so, empty for none."""
        return next(filter(None, (check(f, text) for (_, f), text in self._here().items())), "")

    @Slot()
    def drop(self) -> None:
        """Forget what was written into the household shown."""
        for cell in self._here():
            del self._texts[cell]
        self.changed.emit()

    def forget(self) -> None:
        """Forget everything: another register is open."""
        self._shown = None
        for each in (self._texts, self._homes, self._names):
            each.clear()
        self.changed.emit()

    def draft(self) -> Mapping[str, str]:
        """Return what waits to be saved."""
        return {f"{person} {field}": text for (person, field), text in self._texts.items()}

    def take_draft(self, values: Mapping[str, str]) -> None:
        """Take back what waited, and turn to the household of the first of them."""
        for name, text in values.items():
            person, _, field = name.partition(" ")
            if person.isdecimal() and field in PERSON_FIELDS:
                self._texts[int(person), field] = text
        homes = self._look_up({number for number, _ in self._texts})
        self.changed.emit()
        for number, _ in self._texts:
            if number in homes:
                self._desk.go(Place(Room.HOUSEHOLD, household=homes[number]))
                return

    @Slot()
    def turn_elsewhere(self) -> None:
        """Turn to a household that is not shown and has cells waiting."""
        others = [person for person, _ in self._texts if not self._is_here(person)]
        homes = self._look_up(others)  # they may have moved since
        self.changed.emit()
        for person in others:
            if person in homes:
                self._desk.go(Place(Room.HOUSEHOLD, household=homes[person], person=person))
                return

    def _look_up(self, people: Iterable[int]) -> Mapping[int, int]:
        """Learn and return where people belong now; who belongs nowhere is left out."""
        snapshot = self._desk.session.snapshot
        found: dict[int, int] = {}
        if snapshot is None:
            return found
        for person in people:
            self._homes.pop(person, None)
            home = household_of_person(snapshot.register, person)
            if home is not None:
                found[person] = home
                self._names[home] = household_name(snapshot.register, home)
        self._homes.update(found)
        return found

    def save(self, *, anyway: bool = False) -> None:
        """Save the cells of the household shown in one deed."""
        snapshot, saved = self._desk.session.snapshot, self._here()
        if snapshot is None or not saved:
            return
        why = self.first_wrong()
        if why or not self._desk.may_write:
            self.refused.emit(why or self._desk.session.only_reading, False)
            return
        edits: dict[int, dict[str, str]] = defaultdict(dict)
        for (person, field), text in saved.items():
            edits[person][field] = text
        register = snapshot.register

        def work(_progress: Progress) -> tuple[int | None, Mapping[_Cell, str]]:
            return edit_people(register, edits, anyway=anyway), saved

        title = self.tr("Đang lưu…")
        refused = partial(self._on_refused, self._shown)
        self._desk.jobs.start(work, self._on_saved, title, refused, writes=True)

    def _on_saved(self, done: tuple[int | None, Mapping[_Cell, str]]) -> None:
        deed, saved = done
        for place, text in saved.items():
            if self._texts.get(place) == text:
                del self._texts[place]
        self.changed.emit()
        if deed is not None:
            text = filled(self.tr("Đã lưu {count} ô vừa sửa."), count=len(saved))
            self._desk.tell_done(text, deed)

    def _on_refused(self, household: int | None, error: ClerkError) -> None:
        if household == self._shown:
            self.refused.emit(str(error), Way.ANYWAY in error.ways)
        else:
            self._desk.refuse(error)


def office_text(field: str, text: str) -> str:
    """Return a text as the office writes it: days with signs, telephones with their zero."""
    if field == "birth":
        return birth_text(text, clock.today())
    return phone_text(text) if field == "phone" else text


def check(field: str, text: str) -> str:
    """Return why a text cannot stand in a field, empty where it can."""
    try:
        read_person({field: office_text(field, clean(text))})
    except ClerkError as error:
        return str(error)
    return ""
