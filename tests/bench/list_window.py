"""The table of a list of very many people in the window: what each step costs.

    python -m tests.bench.list_window [PEOPLE]     200000 people where no number is given

Prints seconds until the step is answered, seconds until what is seen is read, statements, and how
often the view asked for data.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from core.app.register import Register
from core.app.rolls import open_roll
from core.domain.lists import list_entry
from core.domain.roll import Field, Holds, Roll, Sort
from tests.app.test_rolls import cost_of
from tests.many_people import DAY, many_people
from ui.jobs import Jobs
from ui.list_layout import all_keys
from ui.listing_columns import people_columns
from ui.roll_table import RollTable

ALL = Roll(DAY)
BY_NAME = Roll(DAY, sorts=(Sort(Field.NAME),))
GD = Roll(DAY, filters=(Holds(Field.CODE, "GD"),))


def steps(table: RollTable, register: Register) -> dict[str, Callable[[], object]]:
    """Return what is measured, in its order."""
    bar = table.verticalScrollBar()
    return {
        "open": lambda: table.show_roll(register, open_roll(register, ALL)),
        "page": lambda: bar.setValue(bar.value() + bar.pageStep()),
        "end": lambda: bar.setValue(bar.maximum()),
        "select all": table.selectAll,
        "sort": lambda: table.show_roll(register, open_roll(register, BY_NAME), keep=True),
        "filter": lambda: table.show_roll(register, open_roll(register, GD), keep=True),
    }


def main(people: int, file: Path | None = None) -> None:
    """Measure and print."""
    QApplication.instance() or QApplication([])
    jobs = Jobs()
    table = RollTable(jobs)
    has = {column.key: column for column in list_entry("all").columns}
    table.show_columns(people_columns([has[key] for key in all_keys("all")]), {}, {}, 2)
    table.resize(1000, 560)
    table.show()
    asked, data = [0], table.rows.data

    def counted(*words: object) -> object:
        asked[0] += 1
        return data(*words)

    table.rows.data = counted  # type: ignore[method-assign]
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        register = Register.open(file) if file else many_people(Path(folder, "n.sobhyt"), people)
        print(f"{people} people   answered   read  statements  data()")
        for what, step in steps(table, register).items():
            asked[0] = 0
            start = time.perf_counter()
            with cost_of(register) as cost:
                step()
                answered = time.perf_counter() - start
                table.viewport().repaint()
                while jobs.busy or table.rows.waits:
                    QCoreApplication.processEvents()
                read = time.perf_counter() - start
            print(f"{what:12} {answered:8.3f} {read:8.3f} {cost.statements:8} {asked[0]:8}")
    jobs.close()
    table.close()


if __name__ == "__main__":
    words = sys.argv[1:]
    main(int(words[0]) if words else 200_000, Path(words[1]) if words[1:] else None)
