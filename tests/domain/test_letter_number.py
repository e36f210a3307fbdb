"""Numbers of letters and the codes of the route sheet."""

import pytest

from core.domain.errors import ClerkError
from core.domain.letter_number import check_pattern, read_numbers, shown_number
from core.domain.letter_results import RESULTS, read_results


@pytest.mark.parametrize(
    ("pattern", "number", "shown"),
    [
        ("", 5, "05/UBND-VHXH"),
        ("", None, "........./UBND-VHXH"),
        ("{so}/{nam}/{ky_hieu}", 123, "123/2026/UBND-VHXH"),
        ("{so}/TB-UBND", 7, "07/TB-UBND"),
    ],
)
def test_number_follows_the_offices_pattern(pattern, number, shown):
    check_pattern(pattern)
    assert shown_number(pattern, number, "UBND-VHXH", 2026) == shown


@pytest.mark.parametrize("pattern", ["TB-UBND", "{so}/{ten}", "{so", "{so}/{{a}}", "{so.x}"])
def test_pattern_without_the_number_or_with_more_is_refused(pattern):
    with pytest.raises(ClerkError, match="Mẫu số thư"):
        check_pattern(pattern)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("15", ([15], None)),
        ("15/2026", ([15], 2026)),
        (" 3, 7-9 / 2026 ", ([3, 7, 8, 9], 2026)),
    ],
)
def test_numbers_are_named_one_by_one_or_as_a_row(text, numbers):
    found, year = read_numbers(text)
    assert (list(found), year) == numbers


@pytest.mark.parametrize("text", ["", "a", "9-3", "1,/2026", "1/26", "1-9999999"])
def test_numbers_nobody_understands_are_refused(text):
    with pytest.raises(ClerkError, match="Không hiểu số thư"):
        read_numbers(text)


def test_results_are_read_by_number_and_code():
    assert read_results(["15=1", "20-22=6"]) == {15: 1, 20: 6, 21: 6, 22: 6}
    assert {code for code, result in RESULTS.items() if result.returned} == {6, 7}


@pytest.mark.parametrize("entry", ["15", "15=9", "15=0", "x=1", "9-3=1", "15=12"])
def test_result_nobody_understands_is_refused(entry):
    with pytest.raises(ClerkError, match="Không hiểu"):
        read_results([entry])


def test_two_results_of_one_letter_are_refused():
    with pytest.raises(ClerkError, match="Thư số 15"):
        read_results(["15=1", "14-15=2"])
