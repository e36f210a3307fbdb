"""Numbers of inhabitants as clerks type and paste them, and the rate taken of them."""

from datetime import date

import pytest

from core.domain.coverage import coverage_bars, coverage_listing
from core.domain.errors import ClerkError
from core.domain.people import Commune, Hamlet, Household, Person
from core.domain.population import (
    Population,
    PopulationLine,
    Populations,
    PopulationYear,
    read_column,
    read_people,
    refuse_wrong,
)
from core.domain.shares import Of
from core.domain.standing import Standing
from tests.coverage import coverage_of
from tests.domain.households import card, classes, day, member

EAST, WEST, EMPTY = Hamlet(1, "Đông"), Hamlet(2, "Tây"), Hamlet(3, "Không Ai")
TODAY = date(2026, 11, 21)


def stated(people, source="Công an xã"):
    return Population(people, source, date(2026, 1, 1))


def world(rules, on="2026-11-21"):
    """Two of three in the east, one of one in the west, one who lives in no household."""
    homes = (Household(1, "1", EAST, classes()), Household(2, "2", WEST, classes()))
    card_2026 = card("2026-01-01", "2026-12-31", "GD")
    people = [member(n, card_2026, household=1) for n in (1, 2)]
    people += [member(3, household=1), member(4, card_2026, household=2), Person(9, "Người 9")]
    return Standing(Commune("Xã", (EAST, WEST, EMPTY), homes, tuple(people)), rules, day(on))


@pytest.mark.parametrize(
    ("text", "people"), [("812", 812), ("1.812", 1812), (" 1 812 ", 1812), ("0", 0), ("", None)]
)
def test_numbers_are_read_as_people_write_them(text, people):
    assert read_people(text) == people


@pytest.mark.parametrize("text", ["-1", "tám", "1,5", "12a", "99999999999", "١٢"])
def test_what_is_no_number_of_people_is_refused(text):
    with pytest.raises(ClerkError, match="Dân số là một số người"):
        read_people(text)


def test_a_column_is_read_as_excel_copies_it():
    assert read_column("812\r\n1.204\r\n\r\n30\r\n") == ["812", "1.204", "", "30"]
    assert read_column("Dân số\n812\n") == ["812"]
    assert read_column("Đông\t812\nTây\t20\n") == ["812", "20"]
    assert read_column("") == []


@pytest.mark.parametrize(
    ("year", "source", "as_of", "said"),
    [
        (1026, "Công an", TODAY, "Năm 1026"),
        (2026, "  ", TODAY, "Chưa ghi nguồn"),
        (2026, "Công an", None, "Chưa có ngày"),
        (2026, "Công an", date(2026, 11, 22), "nằm sau hôm nay"),
    ],
)
def test_figures_need_a_source_and_a_day_that_has_come(year, source, as_of, said):
    with pytest.raises(ClerkError, match=said):
        refuse_wrong(year, source, as_of, TODAY)


def test_the_commune_has_a_figure_only_when_every_hamlet_has_one():
    lines = (PopulationLine(1, "Đông", stated(5)), PopulationLine(2, "Tây", None))
    assert PopulationYear(2026, lines).total is None
    assert PopulationYear(2026, lines).missing == ("Tây",)
    assert PopulationYear(2026, lines[:1]).total == 5


def test_both_rates_stand_beside_each_other_and_one_leads(rules):
    known = Populations({2026: {1: stated(10), 2: stated(2, "Thống kê")}})
    found = coverage_of(world(rules), 95, None, known, Of.POPULATION)
    rows = [(r.name, r.now.people, r.now.population, r.now.rate, r.missing) for r in found.lines]
    assert rows == [
        ("Đông", 3, 10, 0.2, 8),
        ("Tây", 1, 2, 0.5, 1),
        ("Không Ai", 0, None, None, 0),
        ("Chưa rõ thôn", 1, None, None, 0),
        ("Cả xã", 5, 12, 0.25, 9),
    ]
    assert [r.now.taken_of(Of.PEOPLE) for r in found.lines][-1] == 0.6
    listing = coverage_listing(found)
    titles = [column.title for column in listing.columns]
    assert titles[1:3] == ["Nhân khẩu sổ", "Dân số 2026"]
    assert {"Tỷ lệ trên sổ", "Tỷ lệ trên dân số"} <= set(titles)
    assert listing.remark == (
        "Mục tiêu 95 % dân số; dân số 2026: Công an xã, 01/01/2026; Thống kê, 01/01/2026"
    )
    assert [bar.words for bar in coverage_bars(found)][2:4] == ["không có dân số"] * 2
    by_people = coverage_of(world(rules), 95, None, known)
    assert (by_people.total.now.rate, by_people.total.missing) == (0.6, 2)
    assert by_people.total.now.population == 12


def test_more_cards_than_people_fill_the_bar_and_no_more(rules):
    known = Populations({2026: {1: stated(1), 2: stated(1)}})
    found = coverage_of(world(rules), 95, None, known, Of.POPULATION)
    assert found.rows[0].now.rate == 2.0
    assert coverage_bars(found)[0].part == 1.0


def test_a_year_without_figures_takes_none(rules):
    known = Populations({2026: {1: stated(10), 2: stated(2)}})
    then = world(rules, "2025-11-21")
    found = coverage_of(world(rules), 95, then, known, Of.POPULATION)
    assert (found.total.earlier.rate, found.total.change) == (None, None)
    with pytest.raises(ClerkError, match="chưa nhập dân số năm 2025;"):
        coverage_of(then, 95, None, known, Of.POPULATION)
    partial = Populations({2026: {1: stated(10)}})
    with pytest.raises(ClerkError, match="năm 2026 của Tây;"):
        coverage_of(world(rules), 95, None, partial, Of.POPULATION)
    assert coverage_of(world(rules), 95, None, partial).total.now.population is None
