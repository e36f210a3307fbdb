"""Taking a person who is deleted for good out of the lists the clerk saved."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.domain.traces import Traces
from core.store.entries import unpacked
from core.store.journal import Values, Writer, blank
from core.store.schema import change, saved_list

_NAMELESS = "Danh sách đã lưu số {}"


class Cleaned(NamedTuple):
    """The saved lists a person was taken out of, by name, and how many went whole."""

    names: Sequence[str] = ()
    dropped: int = 0


def forget_in_lists(writer: Writer, traces: Traces) -> Cleaned:
    """Take a person out of names and filters of saved lists, and out of the journal's entries.

    A list that cannot be read and names the person goes. It comes last in a deletion: what the
    deed wrote before is flushed.
    """
    db = writer.db
    spoken = sorted(
        {
            entry.row
            for entry in unpacked(db, change.c.table_name == saved_list.name)
            if any(_speaks(traces, side) for side in (entry.before, entry.after) if side)
        }
    )
    there = {row["id"]: dict(row) for row in db.execute(saved_list.select()).mappings()}
    rows = {row: there[row] for row in spoken if row in there}
    for row in rows:
        writer.erase(saved_list, row)
    writer.flush()
    blank(db, saved_list.name, spoken)
    return _put_back(writer, rows, traces)


def _put_back(writer: Writer, rows: Mapping[int, Values], traces: Traces) -> Cleaned:
    names = []
    for row, values in rows.items():
        roll = traces.out_of_roll(values["roll"])
        if roll is None:
            continue
        name = _NAMELESS.format(row) if traces.found_in(values["name"]) else values["name"]
        writer.restore(saved_list, {**values, "name": name, "roll": roll})
        if (name, roll) != (values["name"], values["roll"]):
            names.append(name)
    kept = writer.mark
    return Cleaned(tuple(names), len(rows) - kept)


def _speaks(traces: Traces, values: Values) -> bool:
    cleaned = traces.out_of_roll(values["roll"])
    return cleaned != values["roll"] or traces.found_in(values["name"])
