"""What a letter to a household says, as a value; `core.documents.letters` puts it on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.domain.days import Birth


@dataclass(frozen=True)
class BankAccount:
    """The office's account for transfers: bank's number and name, account, owner in words.

    `months` of the amount in the code, 0: the household writes the amount; `purpose` may name the
    places {so_ho}, {thon} and {so_thu}.
    """

    bin: str
    number: str
    owner: str
    bank: str = ""
    months: int = 12
    purpose: str = "BHYT {so_ho} {thon}"


@dataclass(frozen=True)
class LetterLook:
    """How letters are put on paper.

    `language` is a wording's name; `large` takes large plain type; `slip` ends each letter with a
    reply slip; `route` puts a route sheet behind each delivery list; `short` prints half a page a
    household instead of a letter.
    """

    language: str = "vi"
    large: bool = False
    slip: bool = True
    route: bool = False
    short: bool = False


@dataclass(frozen=True)
class Letterhead:
    """What the office set for its letters; empty where it set nothing.

    `superior` and `issuer` stand top left in capitals; `symbol` follows the number
    ("UBND-VHXH"); `place` stands before the date; `office` is the receiving BHXH office;
    `pay_at` says in words where and how to pay; `address` is the office's own;
    `signing_as` is the line of powers and post, lines parted by a line break; `number_pattern` how
    a number is shown, empty for the usual one; `account` where transfers go.
    """

    superior: str = ""
    issuer: str = ""
    symbol: str = ""
    place: str = ""
    office: str = ""
    pay_at: str = ""
    address: str = ""
    phone: str = ""
    signing_as: str = ""
    signatory: str = ""
    account: BankAccount | None = None
    number_pattern: str = ""


@dataclass(frozen=True, slots=True)
class LetterPerson:
    """Somebody the letter is about: card, its last day and why the person is told.

    `kind` is one of `letter_kinds`; `reason` says it in a sentence.
    """

    name: str
    birth: Birth | None
    card: str
    last_day: date | None
    reason: str
    last_safe_day: date | None = None
    five_year_from: date | None = None
    kind: str = ""
    person: int = 0


@dataclass(frozen=True, slots=True)
class LetterPrice:
    """What one person of the household pays, in đồng by months (3, 6, 12).

    `ground` is the legal point in words with the share or rung, `ground_name` without; `basis` the
    article, `papers` what to bring, `starts` the first day of the next card when paid on the
    letter's day.
    """

    name: str
    point: str
    rung: int | None
    percent: int
    ground: str
    basis: str
    papers: str
    starts: date
    amounts: Mapping[int, int]
    person: int = 0
    ground_name: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one household; `number` is None until it is entered in the register.

    `reasons` are the kinds of `letter_kinds` it speaks of; `phone` is where the household can be
    called; `copy`: printed again under its old number; `waits`: what is to be paid holds only if
    the decision the household waits for gives no support.
    """

    household: str
    head: str
    hamlet: str
    address: str
    reasons: tuple[str, ...]
    people: tuple[LetterPerson, ...]
    prices: tuple[LetterPrice, ...]
    totals: Mapping[int, int]
    number: int | None = None
    household_id: int | None = None
    phone: str = ""
    copy: bool = False
    waits: bool = False


@dataclass(frozen=True)
class HamletLetters:
    """The letters of one hamlet in walking order; its delivery list stands before them."""

    hamlet: str
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class LetterBatch:
    """All letters of one run, dated `on`.

    `waiting_days` is the rule of that day: who pays too late waits so long for the card.
    `undecided` counts the households on the lists that wait for a decision on their class,
    `recent` those left out because they got a letter in the last `again_days`; `told_before`: the
    one asked for by name got one then and is written to all the same. `copay_limit` is
    what somebody with five continuous years pays of the cost in a year at most, in đồng, 0 where
    not known.
    """

    letterhead: Letterhead
    on: date
    hamlets: tuple[HamletLetters, ...]
    commune: str = ""
    sample: bool = False
    waiting_days: int = 30
    undecided: int = 0
    recent: int = 0
    again_days: int = 0
    copay_limit: int = 0
    told_before: bool = False

    @property
    def count(self) -> int:
        """How many letters there are."""
        return sum(len(part.letters) for part in self.hamlets)
