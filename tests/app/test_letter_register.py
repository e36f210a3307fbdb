"""The register of outgoing letters: numbers, printing, results, printing again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader

from core import clock
from core.app.history import deeds
from core.app.letter_register import (
    Handed,
    confirm_printed,
    enter_results,
    letter_register,
    note_delivered,
    note_returned,
    print_again,
)
from core.app.lettering import LetterOptions, letter_batch, print_letters
from core.app.office import set_office
from core.app.undoing import undo_deed
from core.domain.errors import ClerkError
from core.domain.letter import LetterLook
from tests.documents.rendered import lines_of

DAY, LATER = date(2026, 11, 21), date(2026, 11, 25)
THERE = "Xóm Mới"


@pytest.fixture
def entered(sample_copy, tmp_path):
    """A register with the letters of one hamlet entered, and their numbers."""
    options = LetterOptions(DAY, hamlet=THERE, register=True)
    batch = print_letters(sample_copy, options, tmp_path / "thu.pdf")
    return sample_copy, [letter.number for letter in batch.hamlets[0].letters]


def lines(register, **options):
    return letter_register(register, LATER, **options).rows


def test_printing_counts_only_when_confirmed_and_can_be_taken_back(entered, tmp_path):
    register, numbers = entered
    assert {(line.printed, line.confirmed_on) for line in lines(register)} == {(0, None)}
    confirm_printed(register, 2026, numbers[:2], LATER)
    assert [(x.printed, x.confirmed_on) for x in lines(register)][:3] == [
        (1, LATER),
        (1, LATER),
        (0, None),
    ]
    undo_deed(register, deeds(register)[0].deed.id)
    assert {line.printed for line in lines(register)} == {0}


def test_letter_printed_again_keeps_number_and_day_and_says_copy(entered, tmp_path):
    register, numbers = entered
    confirm_printed(register, 2026, numbers[:1], DAY)
    batch = print_again(register, 2026, numbers[:2], tmp_path / "lai.pdf")
    assert batch.on == DAY
    made = [(letter.number, letter.copy) for part in batch.hamlets for letter in part.letters]
    assert made == [(numbers[0], True), (numbers[1], False)]
    pages = [page.extract_text() for page in PdfReader(tmp_path / "lai.pdf").pages]
    assert ["BẢN SAO" in page for page in pages if "Kính gửi" in page] == [True, False]
    assert {line.printed for line in lines(register)} == {0, 1}


def test_letter_printed_again_looks_as_it_did(sample_copy, tmp_path):
    looks = (LetterLook("en", large=True, slip=False, route=True), LetterLook(short=True))
    numbers = []
    for name, look in zip(("en.pdf", "short.pdf"), looks, strict=True):
        options = LetterOptions(DAY, hamlet=THERE, register=True, again=True, look=look)
        batch = print_letters(sample_copy, options, tmp_path / name)
        numbers.append([letter.number for letter in batch.hamlets[0].letters])
        print_again(sample_copy, 2026, numbers[-1][:1], tmp_path / "lai.pdf")
        assert lines_of(tmp_path / "lai.pdf")[-1] in lines_of(tmp_path / name) or look.short
    assert "GIẤY BÁO VỀ BẢO HIỂM Y TẾ" in lines_of(tmp_path / "lai.pdf")[-1]
    print_again(sample_copy, 2026, numbers[0][:1], tmp_path / "lai.pdf", LetterLook())
    assert any("Kính gửi" in line for line in lines_of(tmp_path / "lai.pdf")[-1])
    with pytest.raises(ClerkError, match="nhiều cách khác nhau"):
        print_again(sample_copy, 2026, [numbers[0][0], numbers[1][0]], tmp_path / "lai.pdf")


@pytest.fixture
def later(monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: LATER)


def test_results_are_entered_by_the_codes_of_the_route_sheet(entered, later):
    register, numbers = entered
    handed = Handed(LATER, "Trưởng thôn")
    noted = enter_results(register, 2026, {numbers[0]: 2, numbers[1]: 6}, handed)
    assert noted.remarks == (
        f"Thư số {numbers[0]}, {numbers[1]} chưa xác nhận đã in: nay tính là đã in.",
    )
    first, second, third = lines(register)[:3]
    assert (first.delivered_on, first.returned_on, first.note) == (LATER, None, "đã nộp tiền")
    assert (second.delivered_on, second.returned_on, second.by_whom) == (None, LATER, "Trưởng thôn")
    assert (third.state, first.state, second.state) == ("chưa xác nhận in", "đã giao", "trả lại")
    assert (first.confirmed_on, first.printed) == (LATER, 1)
    noted = note_delivered(register, 2026, [numbers[1]], Handed(LATER))
    assert noted.remarks == (
        f"Trước đó đã ghi thư số {numbers[1]} (vắng nhà, trả thư ngày 25/11/2026).",
    )
    assert lines(register)[1].note == ""
    note_returned(register, 2026, [numbers[0]], Handed(LATER, note="hộ đi vắng"))
    first, second, *_ = lines(register)
    assert (first.returned_on, first.note, second.delivered_on) == (LATER, "hộ đi vắng", LATER)
    assert len(lines(register, open_only=True)) == len(numbers) - 2
    assert lines(register, year=2025) == ()


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (lambda register: confirm_printed(register, 2026, [99], DAY), "không có số 99"),
        (lambda register: note_delivered(register, 2025, [1], Handed(DAY)), "năm 2025"),
        (
            lambda register: note_delivered(register, 2026, [1], Handed(date(2026, 11, 1))),
            "đề ngày",
        ),
        (
            lambda register: enter_results(
                register, 2026, {1: 2}, Handed(clock.today() + timedelta(days=1))
            ),
            "nằm sau hôm nay",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(entered, deed, said):
    register, _numbers = entered
    before = lines(register)
    with pytest.raises(ClerkError, match=said):
        deed(register)
    assert lines(register) == before


def test_household_gets_no_other_letter_within_the_offices_days(entered, later):
    register, numbers = entered
    options = LetterOptions(LATER, hamlet=THERE)
    batch = letter_batch(register, options)
    assert batch.recent >= len(numbers) - 1
    again = letter_batch(register, replace(options, again=True))
    assert again.count == batch.count + batch.recent
    note_returned(register, 2026, numbers[:1], Handed(LATER))
    assert letter_batch(register, options).recent == batch.recent - 1
    set_office(register, {"letter_again_days": "0"})
    assert letter_batch(register, options).recent == 0


def test_numbers_follow_the_offices_pattern_and_start_where_asked(sample_copy, tmp_path):
    set_office(sample_copy, {"number_pattern": "{so}/{nam}/TB-UBND"})
    options = LetterOptions(DAY, hamlet=THERE, register=True, first=120, again=True)
    batch = print_letters(sample_copy, options, tmp_path / "thu.pdf")
    first, *_ = lines(sample_copy)
    assert (first.number, first.symbol) == (120, "120/2026/TB-UBND")
    assert "Số: 120/2026/TB-UBND" in PdfReader(tmp_path / "thu.pdf").pages[1].extract_text()
    with pytest.raises(ClerkError, match=f"số {120 + batch.count}"):
        print_letters(sample_copy, options, tmp_path / "thu.pdf")
