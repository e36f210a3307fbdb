"""The letters a household was sent."""

from datetime import date

from core.app.lettering import LetterOptions, print_letters
from core.app.letters_to import letters_of_household
from tests.app.hand_registers import DAY, ONE, TWO, make


def test_a_household_has_the_numbered_letters_it_got_newest_first(tmp_path):
    register = make(tmp_path)
    assert letters_of_household(register, TWO) == []
    for day in (DAY, date(2026, 11, 25)):
        options = LetterOptions(on=day, register=True, again=True)
        print_letters(register, options, tmp_path / "thu.pdf")
    newest, first = letters_of_household(register, TWO)
    assert (newest.day, first.day) == (date(2026, 11, 25), DAY)
    assert newest.number > first.number
    assert (first.year, first.reasons) == (2026, "lapsed")
    assert {letter.number for letter in letters_of_household(register, ONE)}.isdisjoint(
        {newest.number, first.number}
    )
