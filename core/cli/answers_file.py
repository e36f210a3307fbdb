"""The clerk's answers on single rows, as a JSON file holds them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.cli.reading import read_json
from core.domain.answers import Answer, Answers, RowPlace, Take
from core.domain.errors import ClerkError

_KEYS = frozenset({"sheet", "row", "take", "person", "overwrite"})


def read_answers(path: Path) -> Answers:
    """Return the answers in a file; raises `ClerkError` naming the first that cannot be one."""
    entries = read_json(path, "trả lời")
    if not isinstance(entries, list):
        raise ClerkError(f"Tệp trả lời “{path}” phải là một danh sách các câu trả lời.")
    answers: dict[RowPlace, Answer] = {}
    for number, entry in enumerate(entries, start=1):
        read = _answer(entry)
        if isinstance(read, str):
            raise ClerkError(f"Tệp trả lời “{path}”, câu trả lời thứ {number}: {read}.")
        place, answer = read
        if place in answers:
            raise ClerkError(
                f"Tệp trả lời “{path}” trả lời hai lần cho dòng {place[1]} của trang “{place[0]}”."
            )
        answers[place] = answer
    return answers


def _answer(entry: Any) -> tuple[RowPlace, Answer] | str:
    """Return an answer with its place, or what is wrong with it."""
    if not isinstance(entry, Mapping) or not entry.keys() <= _KEYS:
        return f"chỉ nhận các mục {', '.join(sorted(_KEYS))}"
    sheet, row, take = entry.get("sheet"), entry.get("row"), entry.get("take")
    person, overwrite = entry.get("person"), entry.get("overwrite", False)
    if not isinstance(sheet, str) or row is None or not _is_number(row):
        return "cần “sheet” là tên trang và “row” là số dòng"
    if take not in (None, *map(str, Take)) or not isinstance(overwrite, bool):
        return "“take” là skip, new hoặc person; “overwrite” là true hoặc false"
    if (take == Take.PERSON) != _is_number(person) or (take != Take.PERSON and person is not None):
        return "“person” là số của người trong sổ và chỉ đi với “take” là person"
    return (sheet, row), Answer(Take(take) if take else None, person, overwrite)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
