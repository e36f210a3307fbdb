"""The register of an invented commune, what is asked of it, and how answers compare."""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core.app.register import Register
from core.cli import main as cli
from core.domain.standing import Standing
from tests.commune.generate import CHANCE_HOUSEHOLDS, commune
from tests.commune.oracle import Book, Oracle, Row, plain
from tests.commune.truth import Commune, Household, Source
from tests.commune.workbooks import Written, write_all

KINDS = {
    **dict.fromkeys((Source.PEOPLE_A, Source.PEOPLE_B), "people"),
    **dict.fromkeys((Source.CARDS, Source.CARDS_LATER), "cards"),
}
SEEDS = (1, 2, 3)
DAYS = tuple(
    date.fromisoformat(text)
    for text in ("2026-09-15", "2026-11-21", "2026-12-31", "2027-01-15", "2027-03-30")
)
LINE_KEYS = ("point", "rung", "amount", "starts", "ends")
SHOWN = 25


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class World:
    """A commune, its register, and what each import reported."""

    commune: Commune
    book: Book
    register: Path
    written: dict[Source, Written]
    imports: dict[Source, Ran]

    def oracle(self, day: date) -> Oracle:
        """Return the answers for a day."""
        return ORACLES.setdefault((self.commune.seed, day), Oracle(self.book, day))


ORACLES: dict[tuple[int, date], Oracle] = {}


def run(*argv: str) -> Ran:
    """Run the program in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = exit_code(argv)
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.detach().getvalue().decode("utf-8"))
    return Ran(code, *texts)


def exit_code(argv: Sequence[str]) -> int:
    """Return the exit code, however the program ends."""
    try:
        return cli(list(argv))
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1


def answer(world: World, *argv: str) -> dict[str, Any]:
    """Return the JSON document of a command that must succeed."""
    command, *rest = argv
    ran = run(command, str(world.register), *rest, "--json")
    assert ran.code == 0, f"{' '.join(argv)}: ended with {ran.code}: {ran.err}"
    return json.loads(ran.out)


# Building the register


def import_arguments(facts: Commune) -> Iterator[tuple[Source, list[str]]]:
    """Yield the workbooks in the order of import, with their arguments."""
    for source in (Source.PEOPLE_A, Source.PEOPLE_B):
        yield source, ["--class-from", "2025-01-01", "--class-to", "2025-12-31"]
    yield Source.CARDS, []
    yield Source.CARDS_LATER, []
    for review in facts.reviews:
        days = ["--class-from", str(review.first), "--class-to", str(review.last)]
        yield review.source, [*days, "--complete"] if review.complete else days


def build(seed: int, folder: Path, chance: int = CHANCE_HOUSEHOLDS) -> World:
    """Make the register of a seed through the command line."""
    facts = commune(seed, chance)
    written = write_all(facts, folder)
    register = folder / "xã thử.sobhyt"
    made = run("new", str(register), "--name", "Xã Thử")
    assert made.code == 0, made.err
    imports = {}
    for source, arguments in import_arguments(facts):
        kind = ["--kind", KINDS.get(source, "poverty")]
        imports[source] = run(
            "import", str(register), str(folder / source), *kind, *arguments, "--json"
        )
    return World(facts, Book(facts), register, written, imports)


read_standing = Register.standing
standings: dict[tuple[Path, date], Standing] = {}


def remembered(register: Register, day: date) -> Standing:
    """Return how everybody stands on a day, read once."""
    if (register.path, day) not in standings:
        standings[register.path, day] = read_standing(register, day)
    return standings[register.path, day]


# Comparing


def value(found: Any) -> Any:
    """Return a value as it compares; an empty text is as good as none."""
    return None if found == "" else found


def key(row: Row) -> tuple[str, str]:
    """Return what a row is about."""
    return str(row["household"]), plain(str(row["name"]))


def same(name: str, theirs: Any, ours: Any) -> bool:
    """Return whether two values of a key agree."""
    if name == "name":
        return plain(str(theirs)) == plain(ours)
    if name == "household":
        return str(theirs) == ours
    return value(theirs) == value(ours)


def facts_about(world: World, who: tuple[str, str]) -> str:
    """Return what the workbooks say of a person, for the message."""
    home = world.commune.household(who[0])
    person = next(p for p in home.people if plain(p.name) == who[1])
    cards = [f"{c.code or '–'} {c.first}…{c.last}" for c in world.book.cards[person.id]]
    classes = [f"{s.klass} {s.first}…{s.last}" for s in world.book.spans[home.number]]
    return f"born {person.birth}, cards {cards}, classes {classes}"


def differences(world: World, theirs: Sequence[Row], ours: Sequence[Row]) -> Iterator[str]:
    """Yield a sentence for each person only one side has, and each value that differs."""
    program = {key(row): row for row in theirs}
    if len(program) != len(theirs):
        yield f"the program has {len(theirs) - len(program)} rows twice"
    oracle = {key(row): row for row in ours}
    known = {(home.number, plain(person.name)) for home, person in world.commune.members()}
    for who in program.keys() - oracle.keys():
        about = facts_about(world, who) if who in known else "in no workbook"
        yield f"{who}: only in the program; {about}"
    for who in oracle.keys() - program.keys():
        yield f"{who}: only in the oracle; {facts_about(world, who)}"
    for who in oracle.keys() & program.keys():
        for name, expected in oracle[who].items():
            found = program[who].get(name, "(no such key)")
            if not same(name, found, expected):
                about = facts_about(world, who)
                yield f"{who}: {name}: program {found!r}, oracle {expected!r}; {about}"


def agree(what: str, found: Iterable[str]) -> None:
    """Fail with the first differences, if there are any."""
    lines = sorted(found)
    shown = "\n".join(lines[:SHOWN])
    assert not lines, f"{what}: {len(lines)} differences\n{shown}"


def quote_differences(world: World, home: Household, day: date, months: int) -> Iterator[str]:
    """Yield a sentence for each difference in one quote."""
    expected = world.oracle(day).quote(home, months)
    arguments = (home.number, "--on", str(day), "--months", str(months))
    found = answer(world, "quote", *arguments)
    what = f"household {home.number}, {months} months"
    for name in ("on", "months", "base", "total"):
        if found[name] != expected[name]:
            yield f"{what}: {name}: program {found[name]}, oracle {expected[name]}"
    theirs = {plain(line["name"]): line for line in found["lines"]}
    ours = {plain(line["name"]): line for line in expected["lines"]}
    for name in theirs.keys() | ours.keys():
        one, two = theirs.get(name), ours.get(name)
        if not same_line(one, two):
            about = facts_about(world, (home.number, name))
            yield f"{what}, {name}: program {one}, oracle {two}; {about}"


def same_line(theirs: Row | None, ours: Row | None) -> bool:
    """Return whether two lines agree; the percent is fixed for a rung only."""
    if theirs is None or ours is None:
        return theirs is ours
    names = (*LINE_KEYS, "percent") if ours["point"] == "5a" else LINE_KEYS
    return all(theirs.get(name) == ours[name] for name in names)
