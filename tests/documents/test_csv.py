"""Lists as comma-separated text."""

import csv
from datetime import date

import pytest

from core.documents.csvfile import write_csv
from core.domain.listing import Column, Kind, Listing


def listing(*rows):
    keys = (("name", Kind.TEXT), ("to", Kind.DAY), ("cost", Kind.MONEY))
    columns = tuple(
        Column(key, key.upper(), key, kind, 10, lambda row, key=key: row[key]) for key, kind in keys
    )
    on = date(2026, 11, 21)
    return Listing("lapsed", "Thẻ", "Cards", "Xã Mẫu", on, columns, rows)


def row(name):
    return {"name": name, "to": date(2026, 10, 31), "cost": 1366200}


@pytest.fixture
def lines(tmp_path):
    """Write rows and return them as another program reads them."""

    def lines(*rows):
        target = tmp_path / "a.csv"
        write_csv(listing(*rows), target)
        with target.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))

    return lines


def test_file_begins_with_the_byte_order_mark(tmp_path):
    write_csv(listing(row("Lê Tám")), tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfSTT,NAME,TO,COST\r\n")


def test_days_are_written_as_people_write_them_and_money_plain(lines):
    assert lines(row("Đặng Thị Hòa"))[1] == ["1", "Đặng Thị Hòa", "31/10/2026", "1366200"]


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "\t=1", "\tx", " =1"])
def test_text_that_looks_like_a_formula_gets_an_apostrophe(lines, text):
    assert lines(row(text))[1][1] == f"'{text.strip()}"


def test_commas_quotes_and_line_breaks_stay_in_their_cell(lines):
    assert lines(row('Lê "Tám", xã\nMẫu'))[1][1] == 'Lê "Tám", xã Mẫu'


def test_unknown_values_are_empty_and_negative_numbers_are_numbers(lines):
    assert lines({"name": None, "to": None, "cost": -1})[1] == ["1", "", "", "-1"]


def test_failure_in_a_row_leaves_the_old_file(tmp_path):
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    with pytest.raises(KeyError):
        write_csv(listing(row("Lê Tám"), {}), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
