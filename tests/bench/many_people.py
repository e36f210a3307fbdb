"""Lists of very many people: by SQL against everybody worked out in memory, in one run.

    python -m tests.bench.many_people [PEOPLE]     200000 people where no number is given

Prints seconds of the processor, and how many times as long the in-memory standing takes as each
question; statements, and rows besides the ids.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from core.app.register import Register
from core.app.rolls import Opened, open_roll, page, summary_of_day
from core.domain.lists import list_names
from core.domain.roll import Field, Roll, Sort
from tests.app.test_rolls import SCREEN, cost_of
from tests.many_people import DAY, many_people


def questions(opened: Opened) -> Mapping[str, Callable[[Register], Any]]:
    """Return what is measured; `opened` is the list of everybody."""
    rolls = {
        **{f"open {name}": Roll(DAY, name) for name in list_names()},
        "sort by name": Roll(DAY, sorts=(Sort(Field.NAME),)),
        "sort by head": Roll(DAY, sorts=(Sort(Field.HEAD),)),
        "sort by E": Roll(DAY, sorts=(Sort(Field.TO, descending=True),)),
        "find two words": Roll(DAY, words="nguyen 0420"),
    }
    screen = opened.ids[len(opened.ids) // 2 :][:SCREEN]
    return {
        **{what: (lambda register, asked=roll: open_roll(register, asked))
           for what, roll in rolls.items()},
        f"page of {SCREEN}": lambda register: page(register, Roll(DAY), screen),
        "summary": lambda register: summary_of_day(register, DAY),
    }  # fmt: skip


def spent(work: Callable[[], object]) -> float:
    """Return the processor's seconds; a busy machine changes them least."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(people: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        register = many_people(Path(folder, "many.sobhyt"), people)
        memory = spent(lambda: register.standing(DAY).members)
        print(f"{people} people      seconds  memory/this  statements  other rows")
        print(f"{'standing in memory':20} {memory:7.3f} {1:9.1f}")
        for what, ask in questions(open_roll(register, Roll(DAY))).items():
            took = min(spent(lambda: ask(register)) for _ in range(2))  # noqa: B023 - asked at once
            with cost_of(register) as cost:
                answer = ask(register)
            rows = cost.rows - (answer.people if isinstance(answer, Opened) else 0)
            ratio = memory / took
            print(f"{what:20} {took:7.3f} {ratio:9.1f} {cost.statements:10} {rows:10}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
