"""Who gets a letter, and its number."""

from datetime import date

import pytest

from core.app.asking import listing
from core.app.lettering import LetterOptions, letter_batch, print_letters
from core.app.rolls import summary_of_day
from core.app.undoing import undo_import
from core.domain.errors import Cancelled
from core.domain.progress import Progress

DAY = date(2026, 11, 21)


def numbers(batch):
    return [letter.number for part in batch.hamlets for letter in part.letters]


def test_everybody_on_the_lists_stands_in_exactly_one_letter(samples):
    batch = letter_batch(samples[0], LetterOptions(DAY))
    letters = [letter for part in batch.hamlets for letter in part.letters]
    told = [person.person for letter in letters for person in letter.people]
    listed = {
        row.person_id: row
        for name in ("losing-support", "lapsed", "expiring")
        for row in listing(samples[0], name, DAY).rows
    }
    paying = {price.person for letter in letters for price in letter.prices}
    assert sorted(told) == sorted(listed.keys() | paying)
    assert batch.count == len({(x.hamlet, x.household) for h in batch.hamlets for x in h.letters})


def test_a_letters_totals_are_the_households_quote(samples):
    standing = samples[0].standing(DAY)
    homes = {home.id: home for home in standing.commune.households}
    for part in letter_batch(samples[0], LetterOptions(DAY)).hamlets:
        for letter in part.letters:
            for months, total in letter.totals.items():
                assert total == standing.quote(homes[letter.household_id], months).total


def test_a_letter_tells_basis_and_papers_as_the_row_does(samples):
    rows = {
        (row.household_id, row.name): (row.next_point, row.basis, row.papers)
        for row in listing(samples[0], "losing-support", DAY).rows
        if row.cost_after
    }
    told = {
        (letter.household_id, price.name): (price.point, price.basis, price.papers)
        for part in letter_batch(samples[0], LetterOptions(DAY)).hamlets
        for letter in part.letters
        for price in letter.prices
    }
    assert rows
    assert rows.items() <= told.items()


@pytest.mark.parametrize("day", [date(2026, 11, 22), date(2027, 1, 5)])
def test_households_that_wait_for_a_decision_get_a_letter_only_when_asked(sample_copy, day):
    undo_import(sample_copy, 6)
    batch = letter_batch(sample_copy, LetterOptions(day))
    asked = letter_batch(sample_copy, LetterOptions(day, undecided=True))
    assert batch.undecided <= asked.undecided
    assert asked.undecided == summary_of_day(sample_copy, day).undecided.households
    assert asked.count == batch.count + asked.undecided > batch.count
    letters = [letter for part in asked.hamlets for letter in part.letters]
    assert sum(letter.waits for letter in letters) == asked.undecided


def test_numbers_go_on_from_run_to_run_and_begin_anew_each_year(sample_copy, tmp_path):
    options = LetterOptions(DAY, hamlet="Xóm Mới", register=True, again=True)
    first = numbers(print_letters(sample_copy, options, tmp_path / "1.pdf"))
    second = numbers(print_letters(sample_copy, options, tmp_path / "2.pdf"))
    assert first + second == list(range(1, 2 * len(first) + 1))
    options = LetterOptions(date(2027, 1, 15), hamlet="Xóm Mới", register=True)
    assert numbers(print_letters(sample_copy, options, tmp_path / "3.pdf"))[0] == 1


def test_a_cancelled_run_gives_no_number_and_no_file(sample_copy, tmp_path):
    progress = Progress()
    progress.cancel()
    target = tmp_path / "thu.pdf"
    with pytest.raises(Cancelled):
        print_letters(sample_copy, LetterOptions(DAY, register=True), target, progress)
    assert not target.exists()
    options = LetterOptions(DAY, hamlet="Xóm Mới", register=True)
    assert numbers(print_letters(sample_copy, options, target))[0] == 1
