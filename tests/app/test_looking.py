"""What a register remembers of how files are read: by shape, when the clerk says nothing."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from core.app import history
from core.app.importing import ImportOptions, import_file
from core.app.looking import NO_HEADER, OfficeFile, forget, look, remembered
from core.app.reconciling import ReconcileOptions, reconcile
from core.app.register import Register
from core.app.undoing import list_imports, undo_import
from core.app.unlocking import Access
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.store import file_shapes
from tests import registers

DAY = date(2026, 11, 21)
HEADER = ("Số nhà", "Danh tính", "Ngày đẻ", "Quan hệ với chủ hộ", "Thôn")
OCTOBER = (("11", "Hoàng Thị Xuyến", "03/09/1957", "Chủ hộ", "Thôn Suối"),)
NOVEMBER = (
    ("12", "Đặng Quỳnh Nghĩa", "11/02/1988", "Chủ hộ", "Thôn Suối"),
    (None, "Vũ Khoa Triệu", "1999", "Con", None),
)
FIELDS = {"Danh tính": "ho_ten", "Ngày đẻ": "ngay_sinh", "Số nhà": "ho_so"}
SAID = ReadingTerms(FileKind.PEOPLE, fields=FIELDS)
BY_ROW = ReadingTerms(FileKind.PEOPLE, header_row=3, fields=FIELDS)
# A cue card over the list that reads more like a header than the header does.
CUE = (("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn"), ())


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")


@pytest.fixture
def file(tmp_path):
    """Writes rows into a workbook of this name."""

    def write(name, *rows, **sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, lines in (sheets or {"Trang": rows}).items():
            sheet = made.create_sheet(title)
            for line in lines:
                sheet.append(line)
        made.save(tmp_path / f"{name}.xlsx")
        return tmp_path / f"{name}.xlsx"

    return write


def take(register, path, terms=None, **other):
    return import_file(register, path, ImportOptions(DAY, terms or ReadingTerms(), **other))


def read(report):
    return [row.subject.name for row in report.reading.rows]


def deeds(register):
    return [line.deed.kind for line in history.deeds(register, 100)]


def test_a_shape_is_remembered_and_used_by_the_next_file_of_it(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    assert deeds(register)[:2] == [DeedKind.IMPORT, DeedKind.SHAPE]
    report = take(register, file("thang_11", ("Xã Thử",), (), HEADER, *NOVEMBER))
    assert read(report) == ["Đặng Quỳnh Nghĩa", "Vũ Khoa Triệu"]
    assert report.remarks[0].startswith("Đọc theo cách đã nhớ cho dạng tệp này: ")
    assert "cột “Danh tính” là họ và tên" in report.remarks[0]
    assert deeds(register).count(DeedKind.SHAPE) == 1
    assert verify(register) == ()


def test_another_shape_is_not_read_so(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    other = ("Danh tính", "Số nhà", *HEADER[2:])
    with pytest.raises(ClerkError, match="hàng tiêu đề"):
        take(register, file("khac", other, *NOVEMBER))
    assert not look(register, file("khac", other, *NOVEMBER)).remembered


def test_what_is_remembered_is_shown_by_a_look(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    seen = look(register, file("thang_11", HEADER, *NOVEMBER))
    assert (seen.remembered, seen.problem, seen.kind) == (True, "", FileKind.PEOPLE)
    assert dict(seen.terms.fields) == FIELDS
    assert [column.field for column in seen.sheets[0].columns[:3]] == [
        "ho_so", "ho_ten", "ngay_sinh",
    ]  # fmt: skip
    assert seen.shape == remembered(register)[0].shape


def test_what_the_clerk_says_wins(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    said = ReadingTerms(fields={**FIELDS, "[E]": ""})
    seen = look(register, file("thang_11", HEADER, *NOVEMBER), said)
    assert seen.terms.fields == said.fields
    assert seen.sheets[0].columns[4].field == ""
    assert seen.terms.kind is FileKind.PEOPLE


def test_a_header_row_chosen_by_hand_is_found_again(register, file):
    path = file("thang_10", *CUE, HEADER, *OCTOBER)
    assert look(register, path).sheets[0].header_row == 1
    take(register, path, BY_ROW)
    report = take(register, file("thang_11", *CUE, HEADER, *NOVEMBER))
    assert read(report) == ["Đặng Quỳnh Nghĩa", "Vũ Khoa Triệu"]
    assert "tiêu đề cột ở dòng 3" in report.remarks[0]


def test_a_remembered_row_does_not_hold_for_other_headers_in_it(register, file):
    take(register, file("thang_10", *CUE, HEADER, *OCTOBER), BY_ROW)
    known = ("Hộ số", "Họ và tên", "Năm sinh", "Quan hệ với chủ hộ", "Thôn")
    report = take(register, file("khac", ("Xã Thử",), (), known, *NOVEMBER))
    assert len(report.reading.rows) == 2
    assert not any("đã nhớ" in remark for remark in report.remarks)


def test_a_file_without_a_header_is_remembered_by_its_columns(register, file):
    letters = {"A": "ho_so", "B": "ho_ten", "C": "ngay_sinh", "D": "quan_he", "E": "thon"}
    said = ReadingTerms(header_row=NO_HEADER, fields=letters)
    take(register, file("thang_10", *OCTOBER), said)
    report = take(register, file("thang_11", *NOVEMBER))
    assert read(report) == ["Đặng Quỳnh Nghĩa", "Vũ Khoa Triệu"]
    assert "không có hàng tiêu đề" in report.remarks[0]
    usual = ("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn")
    with_header = take(register, file("thang_12", usual, *NOVEMBER))
    assert with_header.rows == 2
    assert not any("đã nhớ" in remark for remark in with_header.remarks)


def test_a_reading_without_a_header_holds_only_where_the_values_fit(register, file):
    letters = {"A": "ho_so", "B": "ho_ten", "C": "ngay_sinh", "D": "quan_he", "E": "thon"}
    take(register, file("thang_10", *OCTOBER), ReadingTerms(header_row=NO_HEADER, fields=letters))
    swapped = [(row[0], row[2], row[1], *row[3:]) for row in NOVEMBER]
    assert not look(register, file("khac", *swapped)).remembered
    with pytest.raises(ClerkError, match="hàng tiêu đề"):
        take(register, file("khac", *swapped))
    assert look(register, file("thang_10", *OCTOBER)).remembered


def test_encodings_are_remembered(register, file):
    header = ("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn")
    row = ("11", "Hoà", "1957", "Chủ hộ", "Thôn Suối")
    take(register, file("thang_10", header, row), ReadingTerms(encodings={"B": "VNI"}))
    assert read(take(register, file("thang_11", header, ("12", "Toà", *row[2:])))) == ["Tồ"]


def test_one_sheet_of_a_shape_or_many_is_one_shape(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    hamlets = {"Thôn Suối": (HEADER, *OCTOBER), "Thôn Gò": (HEADER, *NOVEMBER)}
    assert take(register, file("ca_xa", **hamlets)).rows == 3


def test_a_remembered_column_a_file_does_not_reach_to_is_left_out(register, file):
    said = replace(SAID, fields={**FIELDS, "[F]": "dien_thoai"})
    take(register, file("thang_10", HEADER, (*OCTOBER[0], "0912345678")), said)
    report = take(register, file("thang_11", HEADER, *NOVEMBER))
    assert report.rows == 2
    assert remembered(register)[0].terms.fields["[F]"] == "dien_thoai"


def test_the_newest_word_about_a_shape_counts(register, file):
    path = file("thang_10", HEADER, *OCTOBER)
    take(register, path, SAID)
    take(register, path, replace(SAID, fields={**FIELDS, "Thôn": ""}))
    (memory,) = remembered(register)
    assert memory.terms.fields["Thôn"] == ""
    assert memory.title == "Số nhà, Danh tính, Ngày đẻ, Quan hệ với chủ hộ, Thôn"


def test_the_same_word_again_is_no_deed(register, file):
    path = file("thang_10", HEADER, *OCTOBER)
    take(register, path, SAID)
    take(register, path, SAID)
    assert deeds(register).count(DeedKind.SHAPE) == 1


def test_a_file_the_program_reads_by_itself_leaves_nothing_to_remember(register, file):
    header = ("Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn")
    path = file("thang_10", header, *OCTOBER)
    take(register, path, ReadingTerms(FileKind.PEOPLE, sheets=("Trang",)))
    assert remembered(register) == ()
    assert DeedKind.SHAPE not in deeds(register)


def test_a_kind_the_headers_do_not_tell_is_remembered(register, file):
    header = ("Họ và tên", "Ngày sinh", "Ghi chú", "Mã số BHXH")
    row = ("Hoàng Thị Xuyến", "03/09/1957", "hạn thẻ 31/12/2026", "7901234567")
    other = (*row[:2], "không", row[3])
    path = file("d09", header, other)
    assert look(register, path).kind is None
    take(register, path, ReadingTerms(FileKind.D09))
    assert look(register, file("d09_11", header, other)).kind is FileKind.D09


def test_a_trial_run_remembers_nothing(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID, dry_run=True)
    assert remembered(register) == ()


def test_an_import_that_fails_remembers_nothing(register, file, monkeypatch):
    def cancel(*_):
        raise Cancelled

    path = file("thang_10", HEADER, *OCTOBER)
    monkeypatch.setattr("core.app.importing.take_reading", cancel)
    with pytest.raises(Cancelled):
        take(register, path, SAID)
    assert remembered(register) == ()
    assert DeedKind.SHAPE not in deeds(register)


def test_undoing_the_import_does_not_forget_the_shape(register, file):
    report = take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    undo_import(register, report.batch)
    assert [memory.terms for memory in remembered(register)] == [SAID]
    assert [batch.undone_at is not None for batch in list_imports(register)] == [True]


def test_a_forgotten_shape_is_not_used(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    forget(register, remembered(register)[0].shape)
    assert remembered(register) == ()
    assert look(register, file("thang_11", HEADER, *NOVEMBER)).problem
    with pytest.raises(ClerkError, match="không nhớ"):
        forget(register, "không có")
    assert verify(register) == ()


def test_a_file_that_cannot_be_read_so_is_not_remembered(register, file):
    path = file("thang_10", HEADER, *OCTOBER)
    with pytest.raises(ClerkError, match="Cột lạ"):
        take(register, path, replace(SAID, fields={**FIELDS, "Cột lạ": "ghi_chu"}))
    assert remembered(register) == ()


def test_reconciling_reads_as_remembered(register, file):
    header = ("Danh tính", "Ngày đẻ", "Mã số", "Hết")
    row = ("Hoàng Thị Xuyến", "03/09/1957", "7901234567", "31/12/2026")
    said = {"Danh tính": "ho_ten", "Ngày đẻ": "ngay_sinh", "Hết": "han_den"}
    path = file("the", header, row)
    take(register, path, ReadingTerms(FileKind.CARDS, fields=said))
    found = reconcile(register, file("the_11", header, row), ReconcileOptions(DAY))
    assert (found.kind, found.rows) == (FileKind.CARDS, 1)
    assert "đã nhớ" in found.remarks[0]


def test_an_encrypted_register_remembers_too(tmp_path, file):
    path = tmp_path / "kin.sobhyt"
    secret = registers.make(path, encrypted=True)
    take(secret, file("thang_10", HEADER, *OCTOBER), SAID)
    again = Register.open(path, Access(key=registers.KEY))
    assert take(again, file("thang_11", HEADER, *NOVEMBER)).rows == 2
    assert "Danh tính".encode() not in path.read_bytes()


def test_pasted_rows_of_a_shape_are_read_as_a_file_of_it_is(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    text = "\r\n".join("\t".join(cell or "" for cell in row) for row in (HEADER, *NOVEMBER))
    assert look(register, OfficeFile.pasted(text)).remembered


def test_a_memory_this_version_does_not_know_the_kind_of_is_read_without(register):
    with register.deed(DeedKind.SHAPE) as writer:
        file_shapes.put(writer, "dạng", "", ReadingTerms("other"))
    assert remembered(register)[0].terms == ReadingTerms()


def test_a_report_on_what_is_done_is_given_while_reading_as_remembered(register, file):
    take(register, file("thang_10", HEADER, *OCTOBER), SAID)
    seen = []
    options = ImportOptions(DAY)
    progress = Progress(lambda done, total: seen.append((done, total)))
    import_file(register, file("thang_11", HEADER, *NOVEMBER), options, progress)
    assert seen[-1][0] == seen[-1][1] > 0
