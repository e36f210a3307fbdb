from pathlib import Path

import openpyxl
import pytest

from core.documents.reading.office import read_office_file
from core.resources import resource

PEOPLE_HEADER = (
    *("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH"),
    *("Quan hệ với chủ hộ", "Diện hộ", "Thôn", "Ghi chú"),
)
CARD_HEADER = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ")


@pytest.fixture
def samples() -> Path:
    return resource("samples")


@pytest.fixture
def book(tmp_path):
    """Writes sheets of rows into a workbook and returns its path."""

    def write(*rows, name="list.xlsx", **sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, lines in (sheets or {"Trang": rows}).items():
            sheet = made.create_sheet(title)
            for line in lines:
                sheet.append(line)
        made.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def read(book):
    """Writes rows into a workbook and reads it back."""

    def write_and_read(*rows, kind=None, mapping=None, **sheets):
        return read_office_file(book(*rows, **sheets), kind, mapping=mapping)

    return write_and_read


@pytest.fixture
def read_person(read):
    """Reads a household list of one person, told by header words."""

    def of(**cells):
        header = [*PEOPLE_HEADER, *(word for word in cells if word not in PEOPLE_HEADER)]
        usual = {"STT": 1, "Hộ số": 1001, "Họ và tên": "Nguyễn Văn An", "Thôn": "Thôn Đông"}
        person = {**usual, **cells}
        reading = read(header, [person.get(word) for word in header])
        assert not reading.rejects
        (row,) = reading.rows
        return row, [note.problem for note in reading.warnings]

    return of


@pytest.fixture
def read_card(read):
    """Reads a card list of one card and returns the reading."""

    def of(first, last, **cells):
        header = [*CARD_HEADER, *cells]
        usual = [1, "NGUYỄN VĂN AN", "03/09/1957", "Nam", "GD4420198128357", first, last]
        return read(header, [*usual, *cells.values()])

    return of
