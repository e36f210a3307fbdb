"""C21a-TS and D08a-TS: lists that report and change nothing."""

from datetime import date

from core.documents.reading import reports
from core.documents.reading.office import read_office_file
from core.domain.records import ReportKind
from tests.documents import office_files


def test_who_stopped_is_read_in_every_field(tmp_path):
    path = office_files.c21a(
        tmp_path / "c21a.xlsx",
        (1, "18673", "Nguyễn Văn An", 198128357, None, None, "x", None, "11/2026", "2345678CN",
         "Thôn Đông, Xã Mẫu", 912345678),
        (2, "18673", "Trần Thị Bình", "0198128358", "x", None, "x", "x", date(2026, 10, 1),
         "TX0001X", "Thôn Tây", "0912345679"),
        (3, "18673", "Lê Văn Cường", "0198128359", None, "x", None, None, "không rõ", None, None),
        (None, None, "Cộng"),
    )  # fmt: skip
    reading = read_office_file(path)
    assert (reading.kind, reading.month) == (ReportKind.STOPPED, date(2026, 11, 1))
    an, binh, cuong = reading.rows
    assert (an.subject.name, an.subject.insurance_no) == ("Nguyễn Văn An", "0198128357")
    assert (an.subject.phone, an.address) == ("0912345678", "Thôn Đông, Xã Mẫu")
    assert (an.hamlet, an.month, an.unit_code) == ("Thôn Đông", date(2026, 11, 1), "2345678CN")
    assert (binh.month, binh.unit_code, binh.health) == (date(2026, 10, 1), "TX0001X", True)
    assert (an.health, cuong.health, cuong.month) == (True, False, None)
    assert [(note.source.row, note.problem) for note in reading.warnings] == [
        (cuong.source.row, reports.NO_MONTH)
    ]
    assert reading.rejects == ()


def test_who_is_due_is_read_in_every_field(tmp_path):
    path = office_files.d08a(
        tmp_path / "d08a.xlsx",
        ("I", "BHXH tự nguyện"),
        (1, "Lê Văn Cường", "0198128359", "05/02/1991", "Thôn Tây, Xã Mẫu", "12/2026"),
        (None, "Cộng"),
        ("II", "BHYT"),
        (1, "Nguyễn Văn An", "0198128357", "1957", "Thôn Đông, Xã Mẫu", "01/27", "hạn 31/12/2026"),
        (2, None, "0198128358", "1960", "Thôn Đông", "01/2027"),
        (None, "Cộng"),
    )
    reading = read_office_file(path)
    assert (reading.kind, reading.month) == (ReportKind.DUE, date(2026, 12, 1))
    cuong, an = reading.rows
    assert [cuong.health, an.health] == [False, True]
    assert (an.subject.name, an.subject.birth.iso()) == ("Nguyễn Văn An", "1957")
    assert (an.month, an.hamlet) == (date(2027, 1, 1), "Thôn Đông")
    assert cuong.month == date(2026, 12, 1)
    assert [note.problem for note in reading.rejects] == ["thiếu họ tên"]
