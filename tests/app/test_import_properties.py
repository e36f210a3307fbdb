"""Whatever a list holds: counts add up, twice changes nothing, undo gives everything back."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.app.asking import summary
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.undoing import undo_import
from core.app.verifying import verify
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from tests.app.invented_lists import (
    CARD_HEADINGS,
    HEADINGS,
    PEOPLE,
    cards,
    person,
    person_row,
    workbook,
)
from tests.registers import dump

DAY = date(2026, 11, 21)


def card_row(card):
    (name, birth, cccd, insurance_no), code, first, last, numbered = card
    numbers = (cccd, insurance_no) if numbered else (None, None)
    return (name, birth, *numbers, code, first, last, "Thôn A")


chaos = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking real files takes minutes
)


@chaos
@given(people=st.lists(person, min_size=1, max_size=9))
def test_any_list_of_people_adds_up_repeats_to_nothing_and_is_taken_back(people):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
        path = workbook(Path(folder, "p.xlsx"), HEADINGS, map(person_row, people))
        check_one(register, path, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE)), len(people))
        check_whole(register)


@chaos
@given(held=st.lists(cards, min_size=1, max_size=9))
def test_any_list_of_cards_adds_up_repeats_to_nothing_and_is_taken_back(held):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
        people = [(1, name, birth, None, cccd, number, None, None, "Thôn A", None)
                  for name, birth, cccd, number in PEOPLE]  # fmt: skip
        path = workbook(Path(folder, "p.xlsx"), HEADINGS, people)
        import_file(register, path, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE)))
        path = workbook(Path(folder, "c.xlsx"), CARD_HEADINGS, map(card_row, held))
        check_one(register, path, ImportOptions(DAY, ReadingTerms(FileKind.CARDS)), len(held))
        check_whole(register)


def check_whole(register):
    assert verify(register) == ()
    found = summary(register, DAY)
    assert sum(found.status.values()) == found.people == sum(found.by_class.values())
    assert sum(h.people for h in found.by_hamlet) == found.people


def check_one(register, path, options, rows):
    before = dump(register)
    first = import_file(register, path, options)
    after = dump(register)
    again = import_file(register, path, options)
    assert first.rows == again.rows == sum(first.counts.values()) == rows
    assert dump(register) == after
    assert (again.counts["added"], again.counts["changed"]) == (0, 0)
    undo_import(register, first.batch)
    assert dump(register) == before
    import_file(register, path, options)
