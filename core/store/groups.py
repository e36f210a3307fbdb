"""Rows by the row they belong to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select

Fact = TypeVar("Fact")
Ids = Sequence[int] | Select[Any]
CHUNK = 500  # SQLite takes at least 999 values in one statement


def grouped(pairs: Iterable[tuple[int, Fact]]) -> Mapping[int, tuple[Fact, ...]]:
    """Return what belongs to each id, in order; an id nothing belongs to has none."""
    groups: dict[int, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return _Groups({key: tuple(facts) for key, facts in groups.items()})


def chunks(ids: Iterable[int]) -> Iterator[Sequence[int]]:
    """Yield ids in order, as many at once as a statement takes."""
    numbers = sorted(ids)
    for start in range(0, len(numbers), CHUNK):
        yield numbers[start : start + CHUNK]


class _Groups(dict[int, tuple[Fact, ...]]):
    """Facts by id; an id without facts has none."""

    def __missing__(self, _key: int) -> tuple[Fact, ...]:
        return ()
