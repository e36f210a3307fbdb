import json
from collections import Counter
from datetime import date

import pytest

from core.documents.reading.office import read_office_file
from core.domain.classes import HouseholdClass
from core.domain.days import Birth
from core.domain.ids import Sex
from core.domain.people import ResidenceKind
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import D09Group, Event, FileKind, ReadPeriod
from core.domain.text import name_key

KINDS = {
    "dan_cu.xlsx": FileKind.PEOPLE,
    "dan_cu_tcvn3.xls": FileKind.PEOPLE,
    "the_bhyt.xlsx": FileKind.CARDS,
    "d09_2026_10.xlsx": FileKind.D09,
    "ra_soat_ngheo_2025.xlsx": FileKind.POVERTY,
    "ra_soat_ngheo_2026.xlsx": FileKind.POVERTY,
}


@pytest.mark.parametrize("name", KINDS)
def test_every_sample_is_read_whole_and_known_by_its_headers(samples, name):
    records = json.loads((samples / "expected.json").read_text(encoding="utf-8"))["records"]
    reading = read_office_file(samples / name)
    assert reading.kind is KINDS[name]
    assert len(reading.rows) == records[name]
    assert reading.rejects == ()


@pytest.mark.parametrize("name", KINDS)
def test_naming_the_kind_reads_the_same_rows(samples, name):
    told = read_office_file(samples / name, ReadingTerms(KINDS[name]))
    assert told == read_office_file(samples / name)


@pytest.mark.parametrize("name", ["the_bhyt.xlsx", "d09_2026_10.xlsx", "ra_soat_ngheo_2026.xlsx"])
def test_people_read_from_every_file_are_those_of_the_household_lists(samples, name):
    people = [
        row.subject
        for file in ("dan_cu.xlsx", "dan_cu_tcvn3.xls")
        for row in read_office_file(samples / file).rows
    ]
    known = {(name_key(person.name), person.birth) for person in people}
    rows = read_office_file(samples / name).rows
    assert [r for r in rows if (name_key(r.subject.name), r.subject.birth) not in known] == []


def test_a_head_brings_number_and_class_and_its_members_inherit_them(samples):
    head, wife, son = read_office_file(samples / "dan_cu.xlsx").rows[:3]
    assert (head.source.sheet, head.source.row) == ("Thôn Đông", 11)
    assert (head.subject.name, head.subject.relation) == ("Nguyễn Văn Sơn", "Chủ hộ")
    assert (wife.household, wife.household_class) == ("1001", HouseholdClass.POOR)
    assert wife.subject.sex is Sex.FEMALE
    assert son.subject.cccd == "042097735950"
    assert len(son.subject.repairs) == 1
    assert son.hamlet == "Thôn Đông"


def test_households_and_events_of_the_household_lists_are_complete(samples):
    rows = [
        row
        for name in ("dan_cu.xlsx", "dan_cu_tcvn3.xls")
        for row in read_office_file(samples / name).rows
    ]
    events = Counter(event.kind for row in rows for event in row.events)
    assert len({(row.hamlet, row.household) for row in rows}) == 320
    assert events == {ResidenceKind.MOVED: 11, ResidenceKind.WORKING_AWAY: 20}
    assert all(row.subject.sex and row.subject.birth for row in rows)
    assert not any(row.subject.doubtful for row in rows)


def test_a_move_in_the_note_has_its_day(samples):
    rows = read_office_file(samples / "dan_cu.xlsx").rows
    moved = next(row for row in rows if row.subject.name == "Lê Thị Vân" and row.events)
    assert moved.events == (Event(ResidenceKind.MOVED, date(2026, 10, 5)),)


def test_tcvn3_is_decoded_header_and_capitals_included(samples):
    reading = read_office_file(samples / "dan_cu_tcvn3.xls")
    names = [row.subject.name for row in reading.rows]
    assert names[:2] == ["Phạm Đức Hùng", "Trần Thị Thu Ly"]
    assert "Trịnh Hồng Cường" in names
    assert "ĐẬU THỊ DUNG" in names
    assert {row.hamlet for row in reading.rows} == {"Thôn Hạ"}
    assert "Ngày, tháng, năm sinh" in reading.headers["Danh sách"]
    assert "TCVN3" in reading.remarks[0]


def test_a_card_has_period_code_number_and_facility(samples):
    rows = read_office_file(samples / "the_bhyt.xlsx").rows
    card = rows[8]
    assert card.periods == (ReadPeriod(date(2027, 1, 1), date(2027, 12, 31)),)
    assert (card.code, card.card_number) == ("GD", "GD4010154104069")
    assert card.subject.insurance_no == "0154104069"
    assert (card.facility, card.paid_on) == ("42101", date(2026, 11, 10))
    assert rows[-1].five_year_from == date(2029, 1, 1)


def test_the_monthly_list_has_unit_month_groups_and_days(samples):
    reading = read_office_file(samples / "d09_2026_10.xlsx")
    assert (reading.unit_code, reading.month) == ("2345678GD", date(2026, 10, 1))
    groups = Counter(row.group for row in reading.rows)
    assert groups == {D09Group.ACTIVE: 165, D09Group.NEW: 30, D09Group.LEFT: 27}
    assert reading.rows[0].period == ReadPeriod(None, date(2026, 12, 31))
    assert reading.rows[5].period == ReadPeriod(date(2026, 7, 22), date(2027, 7, 21))
    assert reading.rows[5].subject.birth == Birth.parse_iso("1967")


def test_the_review_has_classes_decisions_and_leaving_sheets(samples):
    rows = read_office_file(samples / "ra_soat_ngheo_2026.xlsx").rows
    first, second = rows[:2]
    assert (first.mark, first.is_head, second.mark, second.is_head) == ("1", True, "1", False)
    assert second.household_class is HouseholdClass.NEAR_POOR
    assert (second.decision_number, second.decided_on) == ("127/QĐ-UBND", date(2026, 11, 18))
    leaving = {row.source.sheet for row in rows if row.leaving}
    assert leaving == {"Thoát nghèo", "Thoát cận nghèo"}
    assert all(row.household_class is None for row in rows if row.leaving)


def test_reading_counts_every_line(samples):
    counted = []
    progress = Progress(lambda done, total: counted.append((done, total)))
    read_office_file(samples / "the_bhyt.xlsx", progress=progress)
    assert counted[-1] == (2601, 2601)
