from datetime import date

import pytest

from core.domain.classes import HouseholdClass
from core.domain.days import Birth
from core.domain.ids import Sex
from core.domain.people import ResidenceKind
from core.domain.records import Event

HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Diện hộ", "Ghi chú")


def test_group_total_and_signature_rows_are_skipped(read):
    reading = read(
        HEADER,
        ("A", "B", "1", "2", "3", "4", "5"),
        ("Tổ liên gia số 1",),
        (1, 1001, "Nguyễn Văn An", "1957", "Chủ hộ"),
        ("I", None, "Người đang tham gia"),
        (2, None, "Tống Thị Cộng", "1960", "Vợ"),
        ("Cộng", None, "2 nhân khẩu"),
        (None, None, "NGƯỜI LẬP BIỂU", None, "TM. ỦY BAN NHÂN DÂN"),
        (None, None, "(Ký, ghi rõ họ tên)"),
        (None, None, "Trần Văn Ký"),
    )
    assert [row.subject.name for row in reading.rows] == ["Nguyễn Văn An", "Tống Thị Cộng"]
    assert reading.rejects == ()


def test_a_repeated_header_is_skipped(read):
    reading = read(HEADER, (1, 1, "Bùi An", "1957"), HEADER, (2, None, "Bùi Bình", "1958"))
    assert [row.subject.name for row in reading.rows] == ["Bùi An", "Bùi Bình"]


def test_a_row_without_a_name_is_rejected_under_its_own_number(read):
    reading = read(
        ("Danh sách",),
        (),
        HEADER,
        (1, 1, "Bùi An", "1957"),
        (2, 2, None, "1960", "Chủ hộ"),
        (3, None, "Bùi Chi", "1990", "Con"),
    )
    (reject,) = reading.rejects
    assert (reject.source.row, reject.problem) == (5, "thiếu họ tên")
    assert reject.source.cells[3] == "1960"
    assert reading.rows[1].household == "2"


def test_a_file_with_headers_only_has_no_rows(read):
    reading = read(HEADER, ("A", "B", "1", "2", "3", "4", "5"))
    assert (reading.rows, reading.rejects) == ((), ())
    assert reading.headers == {"Trang": HEADER}


def test_household_numbers_are_text(read):
    rows = read(HEADER, (1, 1001.0, "An", "1957"), (2, "A-07", "Bình", "1958")).rows
    assert [row.household for row in rows] == ["1001", "A-07"]


def test_a_class_does_not_pass_to_the_next_household(read):
    rows = read(
        HEADER,
        (1, 1, "An Văn", "1957", "Chủ hộ", "Hộ nghèo"),
        (2, None, "An Thị", "1957", "Vợ"),
        (3, 2, "Bình Văn", "1957", "Chủ hộ"),
    ).rows
    poor = HouseholdClass.POOR
    assert [row.household_class for row in rows] == [poor, poor, None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("HỘ NGHÈO", HouseholdClass.POOR),
        ("hộ cận nghèo", HouseholdClass.NEAR_POOR),
        ("Hộ có mức sống trung bình", HouseholdClass.AVERAGE_LIVING),
        (
            "Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            HouseholdClass.AVERAGE_LIVING,
        ),
        (None, None),
    ],
)
def test_class_words_are_known(read_person, words, expected):
    row, warnings = read_person(**{"Diện hộ": words})
    assert row.household_class is expected
    assert warnings == []


def test_unknown_class_words_warn(read_person):
    row, warnings = read_person(**{"Diện hộ": "Hộ thoát nghèo"})
    assert row.household_class is None
    assert len(warnings) == 1


@pytest.mark.parametrize(
    ("note", "kind", "day"),
    [
        ("đã chết ngày 01/02/2026", ResidenceKind.DIED, date(2026, 2, 1)),
        ("Mất ngày 1.2.2026", ResidenceKind.DIED, date(2026, 2, 1)),
        ("Đã chết (01/02/2026)", ResidenceKind.DIED, date(2026, 2, 1)),
        ("hộ mới; chuyển đi ngày 05/10/2026", ResidenceKind.MOVED, date(2026, 10, 5)),
        ("chuyển đi Bình Dương ngày 5 tháng 10 năm 2026", ResidenceKind.MOVED, date(2026, 10, 5)),
        ("đi làm ăn xa", ResidenceKind.WORKING_AWAY, None),
    ],
)
def test_notes_tell_what_befell_a_person(read_person, note, kind, day):
    row, warnings = read_person(**{"Ghi chú": note})
    assert row.events == (Event(kind, day),)
    assert warnings == []


@pytest.mark.parametrize("note", ["đã chết", "mất năm 2020", "chuyển đi"])
def test_a_death_or_move_without_a_day_warns(read_person, note):
    row, warnings = read_person(**{"Ghi chú": note})
    assert [event.day for event in row.events] == [None]
    assert len(warnings) == 1


@pytest.mark.parametrize(
    "note", ["mất sức lao động", "chồng đã mất ngày 01/02/2020", "mất thẻ BHYT", "con chết 2019"]
)
def test_notes_about_other_things_tell_nothing(read_person, note):
    row, warnings = read_person(**{"Ghi chú": note})
    assert (row.events, warnings) == ((), [])


def test_a_day_of_joining_is_read_from_note_or_column(read_person):
    assert read_person(**{"Ghi chú": "nhập hộ ngày 02/03/2026"})[0].joined == date(2026, 3, 2)
    assert read_person(**{"Ngày chuyển đến": date(2026, 3, 2)})[0].joined == date(2026, 3, 2)


def test_deaths_and_moves_have_their_own_columns(read_person):
    row, _ = read_person(**{"Ngày mất": "01/02/2026"})
    assert row.events == (Event(ResidenceKind.DIED, date(2026, 2, 1)),)
    row, _ = read_person(**{"Ngày chuyển đi": date(2026, 2, 1)})
    assert row.events == (Event(ResidenceKind.MOVED, date(2026, 2, 1)),)


def test_two_birth_columns_tell_the_sex(read):
    rows = read(
        ("STT", "Hộ số", "Họ và tên", "Năm sinh", None, "Quan hệ"),
        (None, None, None, "Nam", "Nữ", None),
        (1, 1, "An Văn", 1957, None, "Chủ hộ"),
        (2, None, "An Thị", None, "03/1960", "Vợ"),
    ).rows
    assert [row.subject.sex for row in rows] == [Sex.MALE, Sex.FEMALE]
    assert [row.subject.birth.iso() for row in rows] == ["1957", "1960-03"]


@pytest.mark.parametrize(
    ("header", "cells", "expected"),
    [
        ("Giới tính", ("x", None), (Sex.FEMALE, Sex.MALE)),
        ("Giới tính", ("Nữ", None), (Sex.FEMALE, None)),
        ("Giới tính", (2, 1), (Sex.FEMALE, Sex.MALE)),
        ("Giới tính", (0, 1), (Sex.FEMALE, Sex.MALE)),
        ("Nữ (x)", ("x", None), (Sex.FEMALE, Sex.MALE)),
        ("Nữ", (None, None), (None, None)),
    ],
)
def test_sex_is_read_by_the_habit_of_its_column(read, header, cells, expected):
    rows = read(
        ("STT", "Hộ số", "Họ và tên", header),
        (1, 1, "An Văn", cells[0]),
        (2, None, "An Thị", cells[1]),
    ).rows
    assert tuple(row.subject.sex for row in rows) == expected


def test_a_word_that_is_no_sex_is_doubtful(read_person):
    row, warnings = read_person(**{"Giới tính": "khác"})
    assert (row.subject.sex, row.subject.doubtful) == (None, {"sex": "khác"})
    assert len(warnings) == 1


@pytest.mark.parametrize("name", ["Nguyễn Văn An 1957", "Nguyễn Văn An (Tư Lèo)", "An - 1957"])
def test_a_year_or_nickname_stays_with_the_name(read_person, name):
    row, warnings = read_person(**{"Họ và tên": f" {name}  "})
    assert (row.subject.name, warnings) == (name, [])


def test_each_sheet_is_the_hamlet_it_is_named_after(read):
    people = (1, 1, "An Văn", "1957", "Chủ hộ")
    names = ("Thôn Đông", "Tây", "Sheet3")
    reading = read(**dict.fromkeys(names, (HEADER, people)))
    assert [row.hamlet for row in reading.rows] == ["Thôn Đông", "Tây", ""]


def test_names_keep_their_capitals_and_lose_only_blanks(read_person):
    row, _ = read_person(**{"Họ và tên": "  TRẦN   Thi\u0323 Bình "})
    assert row.subject.name == "TRẦN Thị Bình"


@pytest.mark.parametrize("words", ["Họ đệm", "Họ và đệm", "Họ, chữ đệm", "Họ và tên đệm"])
def test_names_in_two_columns_are_joined(read, words):
    header = ("STT", "Hộ số", words, "Tên", "Ngày sinh", "Quan hệ")
    (row,) = read(header, (1, 1, "Nguyễn Văn", "An", "1957", "Chủ hộ")).rows
    assert row.subject.name == "Nguyễn Văn An"


def test_a_name_column_merged_over_two_is_joined(read):
    rows = read(
        ("STT", "Hộ số", "Họ và tên", None, "Ngày sinh", "Quan hệ"),
        (1, 1, "Nguyễn Văn", "An", "1957", "Chủ hộ"),
        (2, None, "Trần Thị", "Bình", "1957", "Vợ"),
    ).rows
    assert [row.subject.name for row in rows] == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_a_hamlet_comes_from_column_address_group_or_sheet(read):
    header = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Thôn", "Địa chỉ")
    rows = read(
        **{
            "Xóm Chùa": (
                header,
                (1, 1, "An Văn", "1957", "Thôn Đông", "Thôn Tây, Xã Mẫu"),
                (2, 2, "Ba Văn", "1957", None, "Số 3, Thôn Tây, Xã Mẫu"),
                (3, 3, "Ca Văn", "1957", None, "Xã Mẫu"),
                ("II. Thôn Nam",),
                (4, 4, "Da Văn", "1957", None, None),
            )
        }
    ).rows
    assert [row.hamlet for row in rows] == ["Thôn Đông", "Thôn Tây", "Xóm Chùa", "Thôn Nam"]


def test_a_bare_hamlet_number_gets_the_word_of_its_header(read_person):
    assert read_person(Thôn=3)[0].hamlet == "Thôn 3"


def test_without_household_numbers_heads_are_counted_and_the_clerk_is_told(read):
    reading = read(
        ("STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ"),
        (1, "An Văn", "1957", "Chủ hộ"),
        (2, "An Thị", "1957", "Vợ"),
        (3, "Ba Văn", "1957", "Chủ hộ"),
    )
    assert [row.household for row in reading.rows] == ["1", "1", "2"]
    assert len(reading.remarks) == 1


@pytest.mark.parametrize("head", ["Chủ hộ", "CHỦ HỘ", "Là chủ hộ", "CH", "00"])
def test_heads_are_known_by_every_word_for_them(read, head):
    header = ("STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
    rows = read(header, (1, "An Văn", "1957", head), (2, "Ba Văn", "1957", head)).rows
    assert [row.household for row in rows] == ["1", "2"]


def test_a_head_without_a_number_does_not_join_the_household_above(read):
    reading = read(
        HEADER, (1, 1, "An Văn", "1957", "Chủ hộ"), (2, None, "Ba Văn", "1957", "Chủ hộ")
    )
    assert [row.household for row in reading.rows] == ["1", ""]
    assert len(reading.warnings) == 1


def test_the_birth_of_the_year_column_gives_way_to_a_full_date(read):
    header = ("STT", "Hộ số", "Họ và tên", "Năm sinh", "Ngày sinh")
    (row,) = read(header, (1, 1, "An Văn", 1957, "03/09/1957")).rows
    assert row.subject.birth == Birth(date(1957, 9, 3))


def test_a_hamlet_on_the_heads_row_only_holds_for_its_household(read):
    header = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Thôn")
    rows = read(
        header,
        (1, 1, "An Văn", "1957", "Thôn Đông"),
        (2, None, "An Thị", "1960", None),
        (3, 2, "Ba Văn", "1957", None),
    ).rows
    assert [row.hamlet for row in rows] == ["Thôn Đông", "Thôn Đông", ""]
