"""What is noted in the register of letters: printed, delivered, returned; each taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from core.app.letter_register import (
    Handed,
    Noted,
    confirm_printed,
    enter_results,
    note_delivered,
    note_returned,
)
from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.letter import LetterBatch
from core.domain.letter_results import RESULTS
from core.domain.money import format_money
from ui.desk import Desk, Notice, Tone
from ui.words import filled

_MOST = 6


@dataclass(frozen=True)
class Letters:
    """Letters of a year by number."""

    year: int
    numbers: tuple[int, ...]

    @property
    def words(self) -> str:
        """The numbers as people write them: what follows each other as from–to."""
        parts: list[list[int]] = []
        for number in sorted(self.numbers):
            if parts and number == parts[-1][-1] + 1:
                parts[-1].append(number)
            else:
                parts.append([number])
        shown = [f"{p[0]}–{p[-1]}" if len(p) > 1 else f"{p[0]}" for p in parts]
        return f"{', '.join(shown[:_MOST])}{', …' if len(shown) > _MOST else ''}/{self.year}"

    def shares(self, other: "Letters") -> bool:
        """Return whether a letter is one of the others too."""
        return self.year == other.year and not set(self.numbers).isdisjoint(other.numbers)


@dataclass(frozen=True)
class Typed:
    """A line of a route sheet: codes by number, of a year, and how it was typed."""

    year: int
    codes: Mapping[int, int]
    text: str


class LetterDeeds(QObject):
    """Writes in the background, says what was done and offers to take it back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Notice | None = None
        self._unconfirmed: set[Letters] = set()

    def ask_printed(self, register: Register, batch: LetterBatch, file: Path) -> None:
        """Ask whether letters with numbers came out of the printer as they should."""
        letters = letters_of(batch)
        self._unconfirmed.add(letters)
        text = self.tr("Đã lưu {letters} thư, số {numbers}, vào “{file}”. Đã in xong, đúng cả?")
        self.withdraw()
        self._question = Notice(
            filled(text, letters=format_money(batch.count), numbers=letters.words, file=file.name),
            Tone.PLAIN,
            self.tr("Đã in &xong"),
            partial(self.confirm, register, letters, batch.on),
            self.tr("Chư&a"),
            self._on_not_yet,
        )
        self._desk.told.emit(self._question)

    def withdraw(self) -> None:
        """Ask no more about letters confirmed elsewhere, or of another register."""
        question, self._question = self._question, None
        if question:
            self._desk.withdrawn.emit(question)

    def once_printed(
        self, register: Register, letters: Letters, on: date
    ) -> Callable[[], None] | None:
        """Return what notes that letters were printed; None where that was confirmed already."""
        waits = letters in self._unconfirmed
        return partial(self.confirm, register, letters, on) if waits else None

    def confirm(self, register: Register, letters: Letters, on: date) -> None:
        """Note that letters were printed on a day."""
        self.withdraw()
        self._unconfirmed = {each for each in self._unconfirmed if not each.shares(letters)}
        text = self.tr("Đã xác nhận in thư số {numbers}.").format(numbers=letters.words)
        work = partial(confirm_printed, register, letters.year, letters.numbers, on)
        self._write(work, text, self._desk.refuse)

    def deliver(self, register: Register, letters: Letters, handed: Handed) -> None:
        """Note that letters were delivered."""
        text = self.tr("Đã ghi thư số {numbers}: đã giao.").format(numbers=letters.words)
        work = partial(note_delivered, register, letters.year, letters.numbers, handed)
        self._write(work, text, self._desk.refuse)

    def take_back(self, register: Register, letters: Letters, handed: Handed) -> None:
        """Note that letters came back."""
        text = self.tr("Đã ghi thư số {numbers}: trả lại.").format(numbers=letters.words)
        work = partial(note_returned, register, letters.year, letters.numbers, handed)
        self._write(work, text, self._desk.refuse)

    def enter(
        self, register: Register, typed: Typed, handed: Handed, refused: Callable[[str], None]
    ) -> None:
        """Enter a line of a route sheet; why it cannot be goes to `refused`."""
        codes = typed.codes
        said = "; ".join(f"{number}/{typed.year} {RESULTS[c].words}" for number, c in codes.items())
        text = self.tr("Đã ghi thư số {results}.").format(results=said)
        work = partial(enter_results, register, typed.year, codes, handed)
        self._write(work, text, lambda error: refused(str(error)))

    def _write(
        self, work: Callable[[], Noted], text: str, refused: Callable[[ClerkError], None]
    ) -> None:
        self._desk.jobs.start(
            lambda _progress: work(),
            lambda noted: self._desk.tell_done(" ".join((text, *noted.remarks)), noted.deed),
            refused=refused,
            writes=True,
        )

    def _on_not_yet(self) -> None:
        self._question = None
        self._desk.tell(self.tr("In xong thì xác nhận ở thẻ “Sổ thư đã gửi”."))


def letters_of(batch: LetterBatch) -> Letters:
    """Return the numbered letters of a batch."""
    made = (letter.number for part in batch.hamlets for letter in part.letters)
    return Letters(batch.on.year, tuple(sorted(n for n in made if n is not None)))
