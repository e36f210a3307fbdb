"""Rejected rows come back with their reasons."""

from datetime import date, datetime, time

import pytest
from openpyxl import load_workbook

from core.documents.rejects import write_rejects
from core.domain.records import FileKind, Note, Reading, Source

NOON = datetime.fromisoformat("2026-05-01T12:00")


@pytest.fixture
def book(tmp_path):
    """Write notes on rows and return the workbook as read back."""

    def book(headers, *notes):
        target = tmp_path / "dòng bị trả lại.xlsx"
        write_rejects(Reading(FileKind.PEOPLE, headers=headers), notes, target)
        return load_workbook(target)

    return book


def note(row, *cells, sheet="Thôn 1", problem="chưa có trong sổ"):
    return Note(Source(sheet, row, cells), problem)


def values(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_row_stands_between_its_number_and_its_reason(book):
    headers = {"Thôn 1": ("STT", "Họ và tên", "Ngày sinh")}
    made = book(headers, note(17, 3, "Lê Tám", date(1970, 5, 1)))
    assert values(made["Thôn 1"]) == [
        ["Dòng", "STT", "Họ và tên", "Ngày sinh", "Lý do"],
        [17, 3, "Lê Tám", datetime.fromisoformat("1970-05-01"), "chưa có trong sổ"],
    ]
    assert made["Thôn 1"]["D2"].number_format == "dd/mm/yyyy"


def test_every_sheet_with_rejected_rows_has_its_own(book):
    headers = {"Thôn 1": ("A",), "Thôn 2": ("B",), "Thôn 3": ("C",)}
    made = book(headers, note(9, "x"), note(8, "y", sheet="Thôn 3"), note(7, "z", sheet="Lạ"))
    assert made.sheetnames == ["Thôn 1", "Thôn 3", "Lạ"]


@pytest.mark.parametrize(
    ("cell", "shown", "kind"),
    [
        ("038170001234", "038170001234", "s"),
        ("=1+1", "=1+1", "s"),
        ("@x", "@x", "s"),
        (38170001234, "38170001234", "s"),
        (38170001234.0, "38170001234", "s"),
        (3.5, 3.5, "n"),
        (float("nan"), "nan", "s"),
        (True, "True", "s"),
        (time(7, 30), "07:30:00", "s"),
        (NOON, NOON, "d"),
        (date(1899, 1, 2), "02/01/1899", "s"),
        (None, None, "n"),
    ],
)
def test_cells_come_back_as_they_were(book, cell, shown, kind):
    found = book({"Thôn 1": ("A",)}, note(9, cell))["Thôn 1"]["B2"]
    assert (found.value, found.data_type) == (shown, kind)


def test_reasons_of_one_row_stand_together_in_the_order_of_the_file(book):
    made = book({}, note(9, "b", problem="hai"), note(5, "a"), note(9, "b", problem="ba"))
    assert [[row[0], row[-1]] for row in values(made["Thôn 1"])[1:]] == [
        [5, "chưa có trong sổ"],
        [9, "hai; ba"],
    ]


def test_rows_longer_than_the_header_keep_their_reason_last(book):
    made = book({"Thôn 1": ("A",)}, note(5, "a", "b", "c"), note(6, "a"))
    assert values(made["Thôn 1"]) == [
        ["Dòng", "A", None, None, "Lý do"],
        [5, "a", "b", "c", "chưa có trong sổ"],
        [6, "a", None, None, "chưa có trong sổ"],
    ]


def test_names_of_sheets_that_excel_refuses_are_mended(book):
    made = book({}, note(5, "a", sheet="Thôn 1/2"), note(5, "b", sheet="Thôn 1:2"))
    assert made.sheetnames == ["Thôn 1 2", "Thôn 1 2 (2)"]


def test_without_rejected_rows_the_headers_alone_are_written(book):
    made = book({"Thôn 1": ("A",)})
    assert values(made["Thôn 1"]) == [["Dòng", "A", "Lý do"]]


def test_header_stays_and_filters(book):
    sheet = book({"Thôn 1": ("A",)}, note(5, "a"))["Thôn 1"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:C2")
