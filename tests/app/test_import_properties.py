"""Whatever a list holds: counts add up, twice changes nothing, undo gives everything back."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.app.asking import summary
from core.app.editing import edit_person
from core.app.import_rows import SKIPPED
from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.undoing import undo_import
from core.app.verifying import verify
from core.domain.answers import Answer, Take
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
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking real files takes minutes
)


fewer = settings(chaos, max_examples=8)


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
        register = known_people(folder)
        path = workbook(Path(folder, "c.xlsx"), CARD_HEADINGS, map(card_row, held))
        check_one(register, path, ImportOptions(DAY, ReadingTerms(FileKind.CARDS)), len(held))
        check_whole(register)


answers = st.dictionaries(
    st.integers(2, 7),
    st.one_of(
        st.builds(Answer, st.sampled_from((None, Take.SKIP, Take.NEW)), overwrite=st.booleans()),
        st.builds(Answer, st.just(Take.PERSON), st.integers(1, 5), st.booleans()),
    ),
    min_size=1,
)
edits = st.dictionaries(
    st.integers(1, len(PEOPLE)),
    st.dictionaries(st.sampled_from(("phone", "birth", "cccd", "relation", "ethnicity")),
                    st.just(""), min_size=1),
    max_size=2,
)  # fmt: skip


@fewer
@given(people=st.lists(person, min_size=1, max_size=6), said=answers, cleared=edits)
def test_any_answers_on_any_list_of_people_add_up_and_are_taken_back(people, said, cleared):
    with tempfile.TemporaryDirectory() as folder:
        register = known_people(folder)
        for number, fields in cleared.items():
            edit_person(register, number, fields)
        path = workbook(Path(folder, "p.xlsx"), HEADINGS, map(person_row, people))
        options = ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE))
        # Who stands in two households is told apart by what the clerk cleared: twice is not once.
        told_apart = not any({"cccd", "birth"} & fields.keys() for fields in cleared.values())
        check_answered(register, path, options, said, len(people), again=told_apart)


@fewer
@given(held=st.lists(cards, min_size=1, max_size=6), said=answers)
def test_any_answers_on_any_list_of_cards_add_up_and_are_taken_back(held, said):
    with tempfile.TemporaryDirectory() as folder:
        register = known_people(folder)
        rows = [("1", *card_row(card)) for card in held]
        path = workbook(Path(folder, "c.xlsx"), ("STT", "Hộ số", *CARD_HEADINGS[1:]), rows)
        options = ImportOptions(DAY, ReadingTerms(FileKind.CARDS))
        check_answered(register, path, options, said, len(held))


def known_people(folder):
    register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
    people = [(1, name, birth, None, cccd, number, None, None, "Thôn A", None)
              for name, birth, cccd, number in PEOPLE]  # fmt: skip
    path = workbook(Path(folder, "known.xlsx"), HEADINGS, people)
    import_file(register, path, ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE)))
    return register


def check_answered(register, path, options, said, rows, *, again=True):
    """Rows add up, whatever is answered; where that can be, twice is once."""
    before = dump(register)
    said = {row: answer for row, answer in said.items() if row <= rows + 1}
    answered = replace(options, answers={("Sheet", row): answer for row, answer in said.items()})
    first = import_file(register, path, answered)
    after = dump(register)
    assert first.rows == len(first.results) == rows == sum(first.counts.values())
    assert [r.source.row for r in first.results] == sorted(r.source.row for r in first.results)
    for result in first.results:
        take = said.get(result.source.row, Answer()).take
        assert (result.problem == SKIPPED) == (take is Take.SKIP)
        assert (result.outcome == "changed") <= bool(result.changes)
        assert (result.outcome == "rejected") == bool(result.problem)
    check_whole(register)
    if again and {answer.take for answer in said.values()} <= {None, Take.SKIP}:
        # One person named for two rows, or made two of, is said against the file itself.
        second = import_file(register, path, answered)
        assert (second.counts["added"], second.counts["changed"]) == (0, 0)
        assert dump(register) == after
    undo_import(register, first.batch)
    assert dump(register) == before


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
