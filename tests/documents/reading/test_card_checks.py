"""Answers of the agency's card check, and columns named as in files for the agency."""

from datetime import date

import pytest

from core.documents.reading import issued
from core.domain.ids import Sex
from core.domain.records import FileKind, ReadPeriod

CHECK = (
    *("maKetQua", "ghiChu", "maThe", "hoTen", "ngaySinh", "gioiTinh", "diaChi", "maDKBD", "cqBHXH"),
    *("gtTheTu", "gtTheDen", "maKV", "ngayDu5Nam", "maSoBHXH", "maTheCu", "maTheMoi"),
    *("gtTheTuMoi", "gtTheDenMoi", "maDKBDMoi", "tenDKBDMoi", "hoTenCb", "cccdCb"),
)
OLD = ReadPeriod(date(2026, 1, 1), date(2026, 12, 31))
NEW = ReadPeriod(date(2027, 1, 1), date(2027, 12, 31), False, "HN2420198128357", "42105")


def answer(**cells):
    usual = {
        "maKetQua": "000", "ghiChu": "Thẻ còn giá trị sử dụng.", "maThe": "GD4420198128357",
        "hoTen": "Nguyễn Văn An", "ngaySinh": "03/09/1957", "gioiTinh": "Nam",
        "diaChi": "Thôn Đông, Xã Mẫu", "maDKBD": "42101", "cqBHXH": "BHXH cơ sở Mẫu",
        "gtTheTu": "01/01/2026", "gtTheDen": "31/12/2026", "ngayDu5Nam": "01/01/2029",
        "maSoBHXH": "0198128357", "hoTenCb": "Trần Thị Cán Bộ", "cccdCb": "042180000009",
    }  # fmt: skip
    made = {**usual, **cells}
    return [made.get(name) for name in CHECK]


def problems(notes):
    return [note.problem for note in notes]


def test_an_answer_is_a_card_in_every_field(read):
    reading = read(CHECK, answer())
    assert reading.kind is FileKind.CARDS
    (row,) = reading.rows
    assert (row.subject.name, row.subject.birth.iso()) == ("Nguyễn Văn An", "1957-09-03")
    assert (row.subject.sex, row.subject.insurance_no) == (Sex.MALE, "0198128357")
    assert row.subject.cccd is None
    assert (row.periods, row.code, row.card_number) == ((OLD,), "GD", "GD4420198128357")
    assert (row.facility, row.five_year_from) == ("42101", date(2029, 1, 1))
    assert (row.hamlet, reading.warnings, reading.rejects) == ("Thôn Đông", (), ())


def test_a_new_card_comes_beside_the_old_one(read):
    cells = {
        "maTheMoi": "HN2420198128357",
        "gtTheTuMoi": "01/01/2027",
        "gtTheDenMoi": "31/12/2027",
        "maDKBDMoi": 42105,
    }
    reading = read(CHECK, answer(maKetQua="003", **cells))
    assert reading.rows[0].periods == (OLD, NEW)
    assert reading.warnings == ()
    assert read(CHECK, answer(**cells, gtTheTu=None, gtTheDen=None)).rows[0].periods == (NEW,)
    same = {**cells, "gtTheTuMoi": "01/01/2026", "gtTheDenMoi": "31/12/2026"}
    assert read(CHECK, answer(**same)).rows[0].periods == (OLD,)


@pytest.mark.parametrize("code", ["060", "061", "070", 60])
def test_an_answer_about_somebody_else_is_rejected(read, code):
    reading = read(CHECK, answer(maKetQua=code))
    assert reading.rows == ()
    assert problems(reading.rejects) == [issued.OTHER_PERSON.format(str(code).zfill(3))]


def test_an_answer_that_is_not_plainly_good_warns(read):
    reading = read(CHECK, answer(maKetQua="010"))
    assert (reading.rows[0].periods, len(reading.warnings)) == ((OLD,), 1)
    assert problems(reading.warnings) == [issued.NOT_SURE.format("010")]


XML = ("MA_LK", "STT", "HO_TEN", "SO_CCCD", "NGAY_SINH", "GIOI_TINH", "DIA_CHI", "MA_THE_BHYT",
       "MA_DKBD", "GT_THE_TU", "GT_THE_DEN", "MA_KHUVUC", "NAM_NAM_LIEN_TUC")  # fmt: skip


def test_columns_of_xml_files_hold_several_cards(read):
    reading = read(
        XML,
        ("LK1", 1, "NGUYỄN VĂN AN", "042057000001", "195709030000", 1, "Thôn Đông",
         "GD4420198128357;HN2420198128357", "42101;42105", "20260101;20270101",
         "20261231;20271231", "K1", "20290101"),
        ("LK2", 2, "TRẦN THỊ BÌNH", None, "196000000000", 2, "Thôn Đông", "GD4420198128358",
         42101, 20260101, "20261231", None, None),
    )  # fmt: skip
    assert reading.kind is FileKind.CARDS
    an, binh = reading.rows
    assert an.periods == (
        ReadPeriod(OLD.first, OLD.last, False, "GD4420198128357", "42101"),
        NEW,
    )
    assert (an.subject.cccd, an.subject.birth.iso()) == ("042057000001", "1957-09-03")
    assert an.five_year_from == date(2029, 1, 1)
    assert (binh.subject.birth.iso(), binh.subject.sex) == ("1960", Sex.FEMALE)
    assert (binh.periods, binh.facility) == ((OLD,), "42101")
    assert (reading.rejects, reading.warnings) == ((), ())


@pytest.mark.parametrize(
    ("cell", "iso"),
    [
        ("19570903", "1957-09-03"),
        ("195709030730", "1957-09-03"),
        (195709030000, "1957-09-03"),
        ("195709000000", "1957-09"),
        ("19570000", "1957"),
        ("01011900", "1900-01-01"),
        ("01012000", "2000-01-01"),
    ],
)
def test_births_of_files_for_the_agency_keep_their_precision(read_person, cell, iso):
    assert read_person(**{"Ngày sinh": cell})[0].subject.birth.iso() == iso


def test_lists_of_unequal_length_are_rejected(read):
    reading = read(XML[:11], ("LK1", 1, "AN VĂN", None, "1957", 1, "Thôn Đông", "GD4420198128357",
                              "42101", "20260101", "20261231;20271231"))  # fmt: skip
    assert (reading.rows, len(reading.rejects)) == ((), 1)
