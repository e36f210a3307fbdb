import re
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.documents.reading.encoding import decode_sheet, guess_encodings
from core.documents.reading.header import find_table
from core.documents.reading.look import look_at
from core.documents.reading.office import READERS, read_office_file, reader_of
from core.documents.reading.office_file import OfficeFile
from core.documents.reading.sheet_reader import Gathered
from core.documents.reading.sheets import Line, Sheet
from core.documents.reading.words import vocabulary
from core.domain.errors import ClerkError
from core.domain.reading_terms import NO_HEADER, ReadingTerms
from core.domain.records import FileKind, ReportKind

DECLARED = ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "PA", "Từ tháng", "Số tháng", "Ghi chú")
HEADERS = {
    ReportKind.STOPPED: ("STT", "Họ và tên", "Mã số BHXH", "BHYT", "Tháng dừng", "Địa chỉ", "SĐT"),
    ReportKind.DUE: ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "Tháng đến hạn phải đóng"),
    FileKind.PEOPLE: (
        "STT",
        "Hộ số",
        "Họ và tên",
        "Năm sinh",
        "Nữ (x)",
        "CCCD",
        "Diện hộ",
        "Ghi chú",
    ),
    FileKind.CARDS: (
        "STT",
        "Họ và tên",
        "NTNS",
        "Giới tính",
        "Số thẻ",
        "Từ ngày",
        "Hạn thẻ",
        "Số tiền",
    ),
    FileKind.D09: ("STT", "Họ và tên", "Mã số BHXH", "Ngày sinh", "Địa chỉ", "Nơi KCB", "Ghi chú"),
    FileKind.POVERTY: ("STT", "STT hộ", "Họ và tên", "Quan hệ", "CCCD", "Phân loại hộ", "Ngày QĐ"),
}
WORDS = st.sampled_from(
    (
        *(
            "Nguyễn Văn An",
            "Cộng",
            "Tổ 1",
            "I. Thôn Đông",
            "x",
            "Nữ",
            "Chủ hộ",
            "Hộ nghèo",
            "31/12/2026",
        ),
        *(
            "01/01/2026-31/12/2026",
            "đã chết",
            "chuyển đi ngày 31/02/2026",
            "042057000001",
            "HS1",
            "-",
        ),
    )
)
CELLS = st.one_of(
    st.just(""),
    WORDS,
    st.text(max_size=30),
    st.integers(-10, 10**13),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.just(time(7, 30)),
)
ROWS = st.lists(st.lists(CELLS, min_size=0, max_size=9), max_size=12)


@pytest.mark.parametrize(
    ("kind", "header"), [*HEADERS.items(), pytest.param(FileKind.CARDS, DECLARED, id="declared")]
)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(rows=ROWS)
def test_whatever_cells_hold_every_row_is_read_rejected_or_skipped_once(kind, header, rows):
    lines = (header, *rows)
    sheet = Sheet("Thôn", tuple(Line(n, tuple(row)) for n, row in enumerate(lines, start=1)))
    plain, _ = decode_sheet(sheet, guess_encodings(sheet, dict), {})
    table = find_table(plain, vocabulary())
    gathered = Gathered()
    reader = reader_of(kind, table)(table, gathered)
    for line in table.lines:
        reader.take(line)
    numbers = [row.source.row for row in gathered.rows]
    rejected = [note.source.row for note in gathered.rejects]
    assert len({*numbers, *rejected}) == len(numbers) + len(rejected)
    assert all(row.subject.name for row in gathered.rows)
    assert {note.source.row for note in gathered.warnings} <= set(numbers)


@given(st.dates(date(2019, 1, 1), date(2030, 12, 31)), st.integers(0, 400))
def test_what_a_card_list_prints_is_read_back(first, length):
    last = date.fromordinal(first.toordinal() + length)
    row = (1, "An Văn", "1957", "Nam", "GD4420198128357", f"{first:%d/%m/%Y}", last, 956340.0)
    table = find_table(
        Sheet("Trang", (Line(1, HEADERS[FileKind.CARDS]), Line(2, row))), vocabulary()
    )
    gathered = Gathered()
    READERS[FileKind.CARDS](table, gathered).take(table.lines[0])
    (card,) = gathered.rows
    (period,) = card.periods
    assert (period.first, period.last, card.amount) == (first, last, 956_340)


TERMS = st.builds(
    ReadingTerms,
    kind=st.sampled_from((None, *FileKind, *ReportKind)),
    sheets=st.sampled_from(((), ("Thôn",), ("Khác",))),
    header_row=st.sampled_from((None, NO_HEADER, 1, 2, 3, 99)),
    fields=st.dictionaries(
        st.sampled_from(("[A]", "[C]", "[ZZ]", "B", "Họ và tên", "Số tiền", "Cột lạ", "")),
        st.sampled_from(("ho_ten", "ngay_sinh", "ho_so", "han_den", "ghi_chu", "", "cột khác")),
        max_size=3,
    ),
    encodings=st.dictionaries(
        st.sampled_from(("A", "B", "C", "9")),
        st.sampled_from(("", "VNI", "TCVN3 (ABC)", "UTF-8 đọc nhầm", "khác")),
        max_size=2,
    ),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(header=st.sampled_from(tuple(HEADERS.values())), rows=ROWS, terms=TERMS)
def test_a_look_never_fails_and_says_what_reading_says(header, rows, terms):
    lines = tuple(Line(n, tuple(row)) for n, row in enumerate((header, *rows), start=1))
    file = OfficeFile("list.csv", b"-")
    vars(file)["sheets"] = (Sheet("Thôn", lines),)
    seen = look_at(file, terms)
    if seen.problem:
        with pytest.raises(ClerkError, match=f"^{re.escape(seen.problem)}$"):
            read_office_file(file, terms)
        return
    reading = read_office_file(file, terms)
    assert seen.kind is reading.kind
    (sheet,) = seen.sheets
    assert sheet.chosen
    assert len(reading.rows) + len(reading.rejects) <= sheet.rows
    assert seen.shape.digest
