"""Mẫu số 3, D03-TS of three decisions, and the import sheets of agents' software."""

from datetime import date

import pytest

from core.documents.reading import declarations
from core.documents.reading.office import read_office_file
from core.domain.ids import Sex
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind, ReadPeriod
from tests.documents import office_files

YEAR_2027 = ReadPeriod(date(2027, 1, 1), date(2027, 12, 31))
AN = ("Nguyễn Văn An", "0198128357", "042057000001")


@pytest.fixture
def m3(tmp_path):
    def write_and_read(*rows, **head):
        return read_office_file(office_files.m3(tmp_path / "m3.xlsx", *rows, **head))

    return write_and_read


def problems(notes):
    return [note.problem for note in notes]


def test_mau_so_3_is_known_by_itself_and_read_in_every_field(m3):
    reading = m3(
        ("I", "Tăng"),
        ("I.1", "Người tham gia"),
        office_files.m3_row(1, AN, "01/2027", "12 tháng"),
        office_files.m3_row(2, ("Trần Thị Bình", 198128358, 42160000002), date(2027, 1, 1), 6),
        ("I.2", "Tiền lương"),
        office_files.m3_row(1, ("Lê Văn Cường", "0198128359", None), "01/2027", "12 tháng"),
        (None, "Cộng tăng"),
        ("II", "Giảm"),
        ("II.1", "Người tham gia"),
        office_files.m3_row(1, ("Phạm Thị Dung", "0198128360", None), "12/2026", "chết"),
        (None, "Cộng giảm"),
    )
    assert reading.kind is FileKind.CARDS
    first, second, leaving = reading.rows
    assert (first.subject.name, first.subject.insurance_no, first.subject.cccd) == AN
    assert (first.periods, first.code, first.facility) == ((YEAR_2027,), "CN", "42101")
    assert (first.amount, first.paid_on, first.card_number) == (None, None, None)
    assert second.periods == (ReadPeriod(date(2027, 1, 1), date(2027, 6, 30)),)
    assert second.subject.insurance_no == "0198128358"
    assert (leaving.subject.name, leaving.periods) == ("Phạm Thị Dung", ())
    assert declarations.LEFT in problems(reading.warnings)
    assert reading.rejects == ()
    assert declarations.WAGES.format("Mau so 3") in reading.remarks


@pytest.mark.parametrize(
    ("start", "note", "period"),
    [
        ("1/2027", "12 tháng", YEAR_2027),
        ("01/27", "thẻ 12 tháng", YEAR_2027),
        ("tháng 01 năm 2027", "12", YEAR_2027),
        (46388, "12T", YEAR_2027),
        (date(2027, 1, 31), "1 tháng", ReadPeriod(date(2027, 1, 31), date(2027, 2, 28))),
        ("01/2027 - 12/2027", None, YEAR_2027),
        ("01/2027", "hạn thẻ đến 31/12/2027", YEAR_2027),
        (None, "12 tháng từ 01/01/2027; hạn đến 31/12/2027", YEAR_2027),
    ],
)
def test_the_start_and_the_months_are_read_as_offices_write_them(m3, start, note, period):
    (row,) = m3(office_files.m3_row(1, AN, start, note)).rows
    assert row.periods == (period,)


@pytest.mark.parametrize(
    ("start", "note", "problem"),
    [
        ("01/2027", None, declarations.NO_MONTHS),
        ("01/2027", "0 tháng", declarations.NO_MONTHS),
        ("01/2027", "đã nộp đủ", declarations.NO_MONTHS),
        (None, "12 tháng", declarations.NO_START),
        ("2027", "12 tháng", declarations.NO_START),
    ],
)
def test_a_row_without_months_or_start_is_rejected_in_words(m3, start, note, problem):
    reading = m3(office_files.m3_row(1, AN, start, note))
    assert (reading.rows, problems(reading.rejects)) == ((), [problem])


def test_a_row_that_only_moves_to_another_clinic_gives_no_card(m3):
    reading = m3(office_files.m3_row(1, AN, None, "Đổi nơi KCB từ quý I", facility="42105"))
    assert [row.periods for row in reading.rows] == [()]
    assert problems(reading.warnings) == [declarations.OTHER_CHANGE]


@pytest.mark.parametrize(
    ("code", "expected"), [("2345678TE", "TE"), ("2345678", ""), ("2345678TH0142123001", "")]
)
def test_the_code_is_the_suffix_of_the_unit_code_else_empty(m3, code, expected):
    (row,) = m3(office_files.m3_row(1, AN, "01/2027", "12 tháng"), code=code).rows
    assert row.code == expected


def test_groups_numbered_in_brackets_are_groups_too(m3):
    reading = m3(
        ("(1)", "Tăng"),
        ("-", "Người tham gia"),
        office_files.m3_row(1, AN, "01/2027", "12 tháng"),
        ("-", "Tiền lương"),
        office_files.m3_row(1, AN, "01/2027", "12 tháng"),
        ("(2)", "Giảm"),
        office_files.m3_row(1, AN, "01/2027", "12 tháng"),
    )
    assert [len(row.periods) for row in reading.rows] == [1, 0]


def d03_490(number, name, start, months, **other):
    cells = {
        "cccd": "042057000001",
        "paid": "20/12/2026",
        "sex": "Nam",
        "no": "0198128357",
        **other,
    }
    return (number, name, cells["no"], cells["cccd"], "03/09/1957", cells["sex"],
            "Thôn Đông, Xã Mẫu", "42101", cells["paid"], "0001234", None, None, None, start, months,
            "NV001", cells.get("note"))  # fmt: skip


def test_d03_of_decision_490_is_read_in_every_field(tmp_path):
    rows = (
        ("I", "Tăng"),
        ("I.1", "Người tham gia"),
        d03_490(1, "Nguyễn Văn An", "01/2027", 12),
        ("I.2", "Tiền lương"),
        (None, "Cộng tăng"),
        ("II", "Giảm"),
        ("II.1", "Người tham gia"),
        d03_490(1, "Trần Thị Bình", "01/2027", None, sex="Nữ", no="0198128358", cccd=None),
        (None, "Cộng giảm"),
    )
    path = office_files.d03(tmp_path / "d03.xlsx", office_files.D03_490_HEADER, *rows)
    reading = read_office_file(path)
    assert reading.kind is FileKind.CARDS
    row, leaving = reading.rows
    assert (row.subject.name, row.subject.insurance_no, row.subject.cccd) == AN
    assert (row.subject.birth.iso(), row.subject.sex) == ("1957-09-03", Sex.MALE)
    assert (row.hamlet, row.facility, row.code) == ("Thôn Đông", "42101", "GD")
    assert (row.periods, row.paid_on) == ((YEAR_2027,), date(2026, 12, 20))
    assert leaving.periods == ()
    assert reading.headers["D03"][13] == "Thời gian tham gia Từ tháng"


def test_d03_of_decision_505_lacks_two_columns(tmp_path):
    full = d03_490(1, "Nguyễn Văn An", "01/2027", 12)
    row = tuple(cell for place, cell in enumerate(full) if place not in {3, 15})
    path = office_files.d03(tmp_path / "d03.xlsx", office_files.D03_505_HEADER, row)
    (read,) = read_office_file(path).rows
    assert (read.subject.cccd, read.periods, read.code) == (None, (YEAR_2027,), "GD")


def test_d03_of_decision_595_has_days_and_ticks_women(tmp_path):
    def row(number, name, sex, months, start, paid):
        return (number, name, f"019812835{number}", "1957", sex, "42101", "12", paid, 2_530_000,
                None, months, start)  # fmt: skip

    path = office_files.d03(
        tmp_path / "d03.xlsx",
        office_files.D03_595_HEADER,
        row(1, "Nguyễn Văn An", None, 12, "15/12/2026", "14/12/2026"),
        row(2, "Trần Thị Bình", "x", "6", date(2026, 11, 30), "nộp sau"),
        row(3, "Lê Văn Cường", None, 3, None, None),
        code="",
        unit="2345678CN",
    )
    reading = read_office_file(path)
    man, woman, assumed = reading.rows
    assert (man.subject.sex, woman.subject.sex) == (Sex.MALE, Sex.FEMALE)
    assert man.periods == (ReadPeriod(date(2026, 12, 15), date(2027, 12, 14)),)
    assert (man.paid_on, man.amount, man.code) == (date(2026, 12, 14), None, "CN")
    assert woman.periods == (ReadPeriod(date(2026, 11, 30), date(2027, 5, 29)),)
    assert problems(reading.warnings) == [declarations.UNREADABLE_RECEIPT]
    assert assumed.periods == (ReadPeriod(date(2026, 12, 1), date(2027, 2, 28), assumed=True),)


def test_a_list_of_voluntary_social_insurance_is_no_card_list(read):
    header = ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "Từ tháng", "Số tháng", "Mức thu nhập")
    with pytest.raises(Exception, match="loại danh sách"):
        read(header, (1, "An Văn", "0198128357", "1957", "01/2027", 12, 1_500_000))


VNPT_AN = {
    "HoTen": "Nguyễn Văn An", "MasoBHXH": "0198128357", "PA": "ON", "NgayBienLai": "20/12/2026",
    "TuNgay": "01/01/2027", "Sothang": "12", "NgaySinh": "03/09/1957", "GioiTinh": 1,
    "MaTinhBenhVien": "42", "MaBenhVien": "101", "CMND": "042057000001", "SoCCCD": "042057000001",
    "Diachi_DangSS": "Thôn Đông, Xã Mẫu", "Maho_Giadinh": "4200000001",
}  # fmt: skip


def test_the_vnpt_sheet_is_read_from_row_four(tmp_path):
    woman = {**VNPT_AN, "HoTen": "Trần Thị Bình", "MasoBHXH": "0198128358", "GioiTinh": 0,
             "CMND": None, "SoCCCD": None}  # fmt: skip
    path = office_files.vnpt(
        tmp_path / "vnpt.xlsx", VNPT_AN, {**woman, "PA": "GH"}, {**woman, "PA": "DC"}
    )
    assert len(office_files.VNPT_HEADER) == 73
    reading = read_office_file(path)
    assert reading.kind is FileKind.CARDS
    an, stopped, adjusted = reading.rows
    assert an.source.row == 4
    assert (an.subject.name, an.subject.insurance_no, an.subject.cccd) == AN
    assert (an.subject.sex, stopped.subject.sex) == (Sex.MALE, Sex.FEMALE)
    assert (an.periods, an.facility, an.paid_on) == ((YEAR_2027,), "42101", date(2026, 12, 20))
    assert (an.hamlet, an.amount, an.code) == ("Thôn Đông", None, "")
    assert (stopped.periods, adjusted.periods) == ((), ())
    assert problems(reading.warnings) == [declarations.LEFT, declarations.ADJUSTED]


SMS_AN = {
    "SOBHXH": 198128357, "SOKCB": "GD4420198128357", "HOTEN": "NGUYỄN VĂN AN", "NAMSINH": 1957,
    "SOCMND": 42057000001, "DIACHI": "Thôn Đông", "MADT": "GD", "TUNGAY": "01/01/2027",
    "SOTHANG": 12, "TUTHANG": "01/27", "DENTHANG": "12/27", "PA": "TM", "MA_TINH": "42",
    "MA_BV": "101", "SOBL": "12", "NGAYBL": date(2026, 12, 20), "SDT": 912345678,
}  # fmt: skip


def test_the_sms_workbook_is_read_by_its_import_sheet(tmp_path):
    woman = {**SMS_AN, "SOBHXH": "0198128358", "SOKCB": None, "HOTEN": "TRẦN THỊ BÌNH",
             "GIOITINH": "x", "SOCMND": None, "TUNGAY": None, "DENTHANG": "01/27"}  # fmt: skip
    annex = [
        (n, 1, f"Người {n}", None, "1990", None, "NGUYỄN VĂN AN", "HGD1", "Con") for n in "123"
    ]
    path = office_files.sms(tmp_path / "sms.xlsx", SMS_AN, woman, annex=annex)
    assert len(office_files.SMS_HEADER) == 46
    reading = read_office_file(path)
    assert reading.kind is FileKind.CARDS
    an, binh = reading.rows
    assert (an.subject.insurance_no, an.subject.cccd) == ("0198128357", "042057000001")
    assert (an.subject.sex, binh.subject.sex) == (Sex.MALE, Sex.FEMALE)
    assert (an.subject.birth.iso(), an.subject.phone) == ("1957", "0912345678")
    assert (an.periods, an.code, an.facility) == ((YEAR_2027,), "GD", "42101")
    assert (an.card_number, an.paid_on) == ("GD4420198128357", date(2026, 12, 20))
    assert binh.periods == (YEAR_2027,)
    assert any("phu_luc_tk1" in remark for remark in reading.remarks)


def test_the_annex_of_households_is_read_when_asked_for(tmp_path):
    annex = [
        ("1", 1, "NGUYỄN VĂN AN", "0198128357", "1957", None, "NGUYỄN VĂN AN", "HGD1", "Chủ hộ"),
        ("2", 0, "TRẦN THỊ BÌNH", None, "1960", "x", "NGUYỄN VĂN AN", "HGD1", "Vợ"),
    ]
    path = office_files.sms(tmp_path / "sms.xlsx", SMS_AN, annex=annex)
    reading = read_office_file(path, ReadingTerms(sheets=("phu_luc_tk1",)))
    assert reading.kind is FileKind.PEOPLE
    assert [(row.subject.name, row.household) for row in reading.rows] == [
        ("NGUYỄN VĂN AN", "HGD1"),
        ("TRẦN THỊ BÌNH", "HGD1"),
    ]


def test_another_last_month_than_the_months_give_is_said(tmp_path):
    path = office_files.sms(tmp_path / "sms.xlsx", {**SMS_AN, "DENTHANG": "06/27"})
    reading = read_office_file(path)
    assert reading.rows[0].periods == (YEAR_2027,)
    assert problems(reading.warnings) == [declarations.OTHER_END.format("31/12/2027")]


def test_a_province_of_an_address_is_none_of_the_clinic(read):
    header = ("STT", "Họ và tên", "Năm sinh", "Mã tỉnh", "Mã huyện", "Mã KCB", "Từ ngày", "Hạn thẻ")
    row = (1, "An Văn", "1957", "38", "400", "101", "01/01/2027", "31/12/2027")
    assert read(header, row).rows[0].facility is None


def test_a_card_list_with_a_column_of_kinds_keeps_its_stated_days(read):
    header = ("STT", "Họ và tên", "Năm sinh", "Loại", "Số tháng", "Từ ngày", "Hạn thẻ", "Số tiền")
    row = (1, "An Văn", "1957", "Thẻ giấy", 12, "01/01/2027", "30/11/2027", 1_000_000)
    (card,) = read(header, row).rows
    assert card.periods == (ReadPeriod(date(2027, 1, 1), date(2027, 11, 30)),)
    assert card.amount == 1_000_000
