"""The workbook of rejected rows, corrected and imported as it is: everybody where they belong."""

from datetime import date

import openpyxl
import pytest
from sqlalchemy import select

from core.app.importing import ImportOptions, import_file, save_rejects
from core.app.register import Register
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.store.schema import hamlet, household, household_class, membership, person

DAY = date(2026, 11, 21)
PLACED = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Diện hộ", "Thôn")
GROUPED = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
COUNTED = ("STT", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Thôn")
REVIEW = ("STT", "STT hộ", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ", "Phân loại hộ", "Thôn",
          "Quyết định số")  # fmt: skip


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")


def workbook(path, headings, rows):
    book = openpyxl.Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    book.save(path)
    return path


def take(register, path, kind=FileKind.PEOPLE):
    return import_file(register, path, ImportOptions(DAY, ReadingTerms(kind)))


def taken_again(register, report, tmp_path, *names, kind=FileKind.PEOPLE):
    """Import the rejected rows with their names written in; return the workbook's rows."""
    target = tmp_path / "bị trả lại.xlsx"
    save_rejects(report, target)
    book = openpyxl.load_workbook(target)
    (sheet,) = book.worksheets
    heading = [cell.value for cell in sheet[1]]
    for row, name in enumerate(names, start=2):
        sheet.cell(row, heading.index("Họ và tên") + 1).value = name
    book.save(target)
    assert take(register, target, kind).rejects == ()
    return [dict(zip(heading, values, strict=True)) for values in sheet.values][1:]


def places(register):
    """Return hamlet and household of everybody."""
    query = select(person.c.name, hamlet.c.name, household.c.number).select_from(
        person.join(membership).join(household).join(hamlet)
    )
    with register.reading() as db:
        return {name: (where, number) for name, where, number in db.execute(query)}


def test_members_come_back_into_their_own_households(register, tmp_path):
    rows = [
        (1, "1", "Lê Văn Một", "01/01/1960", "Chủ hộ", "Hộ nghèo", "Thôn Bắc"),
        (2, None, None, "02/02/1962", "Vợ", None, None),
        (3, "2", "Lê Văn Hai", "01/01/1970", "Chủ hộ", None, "Thôn Bắc"),
        (4, None, None, "02/02/1972", "Vợ", None, None),
        (5, "2", "Lê Văn Ba", "01/01/1980", "Chủ hộ", None, "Thôn Nam"),
        (6, None, None, "02/02/1982", "Vợ", None, " "),
    ]
    report = take(register, workbook(tmp_path / "a.xlsx", PLACED, rows))
    assert [note.source.row for note in report.rejects] == [3, 5, 7]
    again = taken_again(register, report, tmp_path, "Trần Thị Một", "Trần Thị Hai", "Trần Thị Ba")
    assert [(row["Hộ số"], row["Thôn"], row["Diện hộ"]) for row in again] == [
        ("1", "Thôn Bắc", "Hộ nghèo"), ("2", "Thôn Bắc", None), ("2", "Thôn Nam", None),
    ]  # fmt: skip
    where = places(register)
    for number in ("Một", "Hai", "Ba"):
        assert where[f"Trần Thị {number}"] == where[f"Lê Văn {number}"]
    with register.reading() as db:
        assert len(db.execute(select(household_class)).all()) == 1


def test_one_number_in_two_hamlets_is_two_households_also_side_by_side(register, tmp_path):
    rows = [
        (1, "1", "Lê Văn Một", "01/01/1960", "Chủ hộ", "Hộ nghèo", "Thôn Bắc"),
        (2, "1", None, "02/02/1962", "Chủ hộ", None, "Thôn Nam"),
        (3, "1", "Lê Văn Hai", "02/02/1963", "Con", None, "Thôn Nam"),
    ]
    report = take(register, workbook(tmp_path / "a.xlsx", PLACED, rows))
    (row,) = taken_again(register, report, tmp_path, "Lê Văn Ba")
    assert row["Diện hộ"] is None
    assert places(register)["Lê Văn Ba"] == ("Thôn Nam", "1")
    with register.reading() as db:
        assert len(db.execute(select(household_class)).all()) == 1


def test_the_hamlet_of_a_group_row_stands_in_a_column_of_its_own(register, tmp_path):
    rows = [
        ("Thôn Bắc", None, None, None, None),
        (1, "1", "Lê Văn Một", "01/01/1960", "Chủ hộ"),
        ("Thôn Nam", None, None, None, None),
        (1, "1", "Lê Văn Hai", "01/01/1970", "Chủ hộ"),
        (2, None, None, "02/02/1972", "Vợ"),
    ]
    report = take(register, workbook(tmp_path / "a.xlsx", GROUPED, rows))
    (row,) = taken_again(register, report, tmp_path, "Trần Thị Hai")
    assert list(row)[-2:] == ["Thôn", "Lý do"]
    assert places(register)["Trần Thị Hai"] == ("Thôn Nam", "1")


def test_households_a_list_only_counts_come_back_under_the_number_they_got(register, tmp_path):
    first = [("9", "7", "Lê Văn Hai", "01/01/1970", "Chủ hộ", None, "Thôn Bắc")]
    take(register, workbook(tmp_path / "first.xlsx", PLACED, first))
    rows = [
        (1, "Lê Văn Một", "01/01/1960", "Chủ hộ", "Thôn Bắc"),
        (2, None, "02/02/1962", "Vợ", None),
        (3, "Lê Văn Hai", "01/01/1970", "Chủ hộ", "Thôn Bắc"),
        (4, None, "02/02/1972", "Vợ", None),
    ]
    report = take(register, workbook(tmp_path / "a.xlsx", COUNTED, rows))
    taken_again(register, report, tmp_path, "Trần Thị Một", "Trần Thị Hai")
    where = places(register)
    assert where["Trần Thị Hai"] == where["Lê Văn Hai"] == ("Thôn Bắc", "7")
    assert where["Trần Thị Một"] == where["Lê Văn Một"] == ("Thôn Bắc", "1")


def test_a_household_of_the_review_comes_back_with_class_and_decision(register, tmp_path):
    people = [
        (1, "1", "Lê Văn Một", "01/01/1960", "Chủ hộ", None, "Thôn Bắc"),
        (2, "2", "Lê Văn Hai", "01/01/1970", "Chủ hộ", None, "Thôn Bắc"),
        (3, "2", "Trần Thị Hai", "02/02/1972", "Vợ", None, "Thôn Bắc"),
    ]
    take(register, workbook(tmp_path / "people.xlsx", PLACED, people))
    rows = [
        (1, "1", "Lê Văn Một", "01/01/1960", "Chủ hộ", "Hộ nghèo", "Thôn Bắc", "12/QĐ"),
        (2, "2", "Lạ Văn Người", "01/01/1970", "Chủ hộ", "Hộ cận nghèo", "Thôn Bắc", "13/QĐ"),
        (3, None, None, "02/02/1972", "Vợ", None, None, None),
    ]
    path = workbook(tmp_path / "review.xlsx", REVIEW, rows)
    report = take(register, path, FileKind.POVERTY)
    assert [note.source.row for note in report.rejects] == [3, 4]
    names = ("Lê Văn Hai", "Trần Thị Hai")
    kind = FileKind.POVERTY
    again = taken_again(register, report, tmp_path, *names, kind=kind)
    assert [(row["STT hộ"], row["Phân loại hộ"], row["Quyết định số"]) for row in again] == [
        ("2", "Hộ cận nghèo", "13/QĐ")
    ] * 2
    with register.reading() as db:
        found = db.execute(select(household_class)).mappings().all()
    assert sorted(row["class"] for row in found) == ["NEAR_POOR", "POOR"]
