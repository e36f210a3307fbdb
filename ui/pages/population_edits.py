"""What is written into the column of population and not saved yet."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from core.domain.errors import ClerkError
from core.domain.money import format_money
from core.domain.population import PopulationLine, read_people
from core.domain.text import clean
from ui.desk import Desk

FIELD = "people"


class PopulationEdits(QObject):
    """The cells of the table, kept by hamlet until saved or dropped; `changed` tells of each."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.texts: dict[str, str] = {}

    @property
    def open(self) -> bool:
        """Whether anything may be written now."""
        return self._desk.session.snapshot is not None and not self._desk.session.only_reading

    @property
    def count(self) -> int:
        """How many cells wait to be saved."""
        return len(self.texts)

    @property
    def first_wrong(self) -> str:
        """Why the first cell that cannot be right is so, empty where there is none."""
        return next(filter(None, (check(FIELD, text) for text in self.texts.values())), "")

    def written(self, row: PopulationLine, _field: str) -> str | None:
        """Return what was written into a cell, None where nothing was."""
        return self.texts.get(row.hamlet)

    def text(self, row: PopulationLine, field: str) -> str:
        """Return the text one begins to edit."""
        written = self.written(row, field)
        return people_text(row) if written is None else written

    def why_wrong(self, row: PopulationLine, _field: str) -> str:
        """Return why what was written cannot be right, empty where it can or nothing was."""
        return check(FIELD, self.texts.get(row.hamlet, ""))

    def wrong(self, row: PopulationLine, field: str) -> bool:
        """Return whether what was written cannot be right."""
        return bool(self.why_wrong(row, field))

    def write(self, row: PopulationLine, _field: str, text: str) -> None:
        """Keep what is written into a cell; what stands in the register already is let go."""
        self._keep(row, text)
        self.changed.emit()

    def write_down(self, rows: Sequence[PopulationLine], texts: Sequence[str]) -> None:
        """Keep texts for rows one after the other."""
        for row, text in zip(rows, texts, strict=False):
            self._keep(row, text)
        self.changed.emit()

    def drop(self) -> None:
        """Forget everything that was written."""
        self.texts.clear()
        self.changed.emit()

    def saved(self, texts: Mapping[str, str]) -> None:
        """Forget what was saved and not written anew meanwhile."""
        for hamlet, text in texts.items():
            if self.texts.get(hamlet) == text:
                del self.texts[hamlet]
        self.changed.emit()

    def _keep(self, row: PopulationLine, text: str) -> None:
        self.texts.pop(row.hamlet, None)
        if not _same(people_text(row), text):
            self.texts[row.hamlet] = clean(text)


def people_text(row: PopulationLine) -> str:
    """Return the people of a hamlet as people write it, nothing where none is known."""
    return format_money(row.figure.people) if row.figure else ""


def check(_field: str, text: str) -> str:
    """Return why a text is no number of people, empty where it is one."""
    try:
        read_people(text)
    except ClerkError as error:
        return str(error)
    return ""


def _same(one: str, other: str) -> bool:
    if check(FIELD, other):
        return False
    return read_people(one) == read_people(other)
