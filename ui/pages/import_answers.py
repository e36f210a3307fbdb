"""What the clerk answers about single rows of a file, and what may be answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.app.import_rows import Outcome
from core.domain.answers import Answer, Answers, RowPlace, Take
from core.domain.row_facts import Candidate
from ui.choice_cells import Option
from ui.pages.import_lines import ImportLine

AS_THE_FILE = Answer()
_SKIP, _NEW = Answer(Take.SKIP), Answer(Take.NEW)


@dataclass(frozen=True)
class Offer:
    """What else may be said of a row than the file says."""

    skip: bool = False
    new: bool = False
    overwrite: bool = False
    candidates: tuple[Candidate, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything may be said."""
        return self.skip or self.new or self.overwrite or bool(self.candidates)


class Answering:
    """The answers so far; an answered row keeps what it offered before it was answered."""

    def __init__(self) -> None:
        self._answers: dict[RowPlace, Answer] = {}
        self._offers: dict[RowPlace, Offer] = {}

    @property
    def answers(self) -> Answers:
        """The answers as an import takes them; not touched by later ones."""
        return dict(self._answers)

    def forget(self) -> None:
        """Take back every answer."""
        self._answers.clear()
        self._offers.clear()

    def learn(self, lines: Iterable[ImportLine]) -> None:
        """Look at the rows of another trial."""
        known = {place: self._offers[place] for place in self._answers if place in self._offers}
        self._offers = dict(known)
        for line in lines:
            offered = _joined(_offer(line), known.get(line.place))
            if offered.any:
                self._offers[line.place] = offered

    def answer_of(self, line: ImportLine) -> Answer:
        """Return what was answered."""
        return self._answers.get(line.place, AS_THE_FILE)

    def may_answer(self, line: ImportLine) -> bool:
        """Return whether anything can be said of a row."""
        return line.place in self._offers

    def options(self, line: ImportLine) -> tuple[Option, ...]:
        """Return what can be said of a row, in words."""
        offer = self._offers.get(line.place, Offer())
        people = [Answer(Take.PERSON, one.person) for one in offer.candidates]
        given = [AS_THE_FILE, *people]
        given += [_NEW] if offer.new else []
        given += [replace(self._base(line), overwrite=True)] if offer.overwrite else []
        given += [_SKIP] if offer.skip else []
        return tuple(Option(answer, self._words(answer, offer)) for answer in given)

    def words(self, line: ImportLine) -> str:
        """Return in words what was answered, or what will be without an answer."""
        return self._words(self.answer_of(line), self._offers.get(line.place, Offer()))

    def give(self, line: ImportLine, answer: Answer) -> None:
        """Answer for one row."""
        if answer == AS_THE_FILE:
            self._answers.pop(line.place, None)
        else:
            self._answers[line.place] = answer

    def give_all(self, lines: Iterable[ImportLine], like: Answer) -> int:
        """Answer alike for every row where that is possible; returns for how many."""
        fitting = [(line, answer) for line in lines if (answer := self._like(line, like))]
        for line, answer in fitting:
            self.give(line, answer)
        return len(fitting)

    def _like(self, line: ImportLine, like: Answer) -> Answer | None:
        """Return the same answer for another row, None where it does not apply."""
        offer = self._offers.get(line.place, Offer())
        if like.overwrite:
            return replace(self._base(line), overwrite=True) if offer.overwrite else None
        if like.take is Take.PERSON:  # somebody else, and only where there is no doubt whom
            one = offer.candidates[0].person if len(offer.candidates) == 1 else None
            return Answer(Take.PERSON, one) if one is not None else None
        fits = {None: offer.any, Take.NEW: offer.new, Take.SKIP: offer.skip}
        return like if fits[like.take] else None

    def _base(self, line: ImportLine) -> Answer:
        """Return whom a row speaks of by the answer so far."""
        answer = self.answer_of(line)
        return AS_THE_FILE if answer.take is Take.SKIP else replace(answer, overwrite=False)

    @staticmethod
    def _words(answer: Answer, offer: Offer) -> str:
        if answer.overwrite:
            return QCoreApplication.translate("Answers", "Lấy theo tệp cả chỗ đã sửa tay")
        if answer.take is Take.PERSON:
            text = QCoreApplication.translate("Answers", "Là người: {person}")
            found = [c for c in offer.candidates if c.person == answer.person]
            return text.format(person=candidate_words(found[0]) if found else answer.person)
        words: Mapping[Take | None, str] = {
            None: QCoreApplication.translate("Answers", "Theo tệp"),
            Take.NEW: QCoreApplication.translate("Answers", "Thêm người mới"),
            Take.SKIP: QCoreApplication.translate("Answers", "Bỏ qua"),
        }
        return words[answer.take]


def candidate_words(one: Candidate) -> str:
    """Return somebody of the register in one line: who, born when, where, by which numbers."""
    household = QCoreApplication.translate("Answers", "hộ {number}").format(number=one.household)
    parts: Sequence[str | None] = (
        one.name,
        one.birth,
        household if one.household else "",
        one.hamlet,
        one.cccd,
        one.insurance_no,
    )
    return ", ".join(part for part in parts if part)


def _offer(line: ImportLine) -> Offer:
    result = line.result
    taken = result.outcome is not Outcome.REJECTED
    return Offer(
        skip=taken or line.undecided,
        new=result.may_be_new,
        overwrite=bool(result.kept),
        candidates=result.candidates,
    )


def _joined(now: Offer, before: Offer | None) -> Offer:
    if before is None:
        return now
    return Offer(
        skip=now.skip or before.skip,
        new=now.new or before.new,
        overwrite=now.overwrite or before.overwrite,
        candidates=now.candidates or before.candidates,
    )
