"""One row of the agency's list against one person's cards."""

from datetime import date

import pytest

from core.domain.cover import CoverPeriod
from core.domain.days import Birth
from core.domain.matching import Index, Known
from core.domain.reconcile_cards import CardFinder, stated_keys
from core.domain.reconcile_people import Told, tell
from core.domain.reconcile_reports import find_report
from core.domain.reconciling import CorrectCard, EnterCard, Mark
from core.domain.records import (
    CardRow,
    D09Group,
    D09Row,
    ReadPeriod,
    ReportKind,
    ReportRow,
    Source,
    Subject,
)
from core.domain.stated_cards import Held, StatedCards
from core.domain.text import name_key

NAME, BORN = "Nguyễn Văn Thử", Birth(date(1980, 5, 6))
MINE = Known(7, name_key(NAME), BORN, "042080000001", "0123456789", 1, 1)
OTHER = Known(8, name_key("Trần Thị Khác"), Birth(date(1990, 1, 2)), None, "0999999999", 2, 1)


def day(text):
    return date.fromisoformat(text)


def card(first, last, code="GD"):
    return CoverPeriod(day(first), day(last), code, "5a")


def held(*cards):
    return Held({(c.first, c.code): (n, c) for n, c in enumerate(cards, 1)})


def listed(*ranges, code="GD"):
    """A row of a card list."""
    periods = tuple(ReadPeriod(day(a) if a else None, day(b)) for a, b in ranges)
    return CardRow(Source("Thẻ", 5), Subject(NAME, BORN), "Thôn Thử", periods, code)


def d09(last, group=D09Group.ACTIVE, first=None):
    period = ReadPeriod(day(first) if first else None, day(last))
    return D09Row(Source("D09", 5), Subject(NAME, BORN), "Thôn Thử", period, group)


def found(rules, ours, *rows, unit="GD", month="2026-10-01"):
    """The findings of some rows about one person."""
    cards = StatedCards(rules, unit, day(month) if month else None)
    known = {MINE.id: ours}
    stated = stated_keys([(row, MINE.id) for row in rows], cards, known)
    finder = CardFinder(cards, known, stated)
    return [finder.find(row, Told(MINE)) for row in rows]


def step(finding):
    (only,) = finding.steps
    return only


YEAR = card("2026-01-01", "2026-12-31")


@pytest.mark.parametrize(
    ("row", "mark", "becomes"),
    [
        (listed(("2026-01-01", "2026-12-31")), Mark.SAME, None),
        (listed(("2026-01-01", "2026-09-30")), Mark.DATES_DIFFER, ("2026-01-01", "2026-09-30")),
        (listed(("2026-02-01", "2026-12-31")), Mark.DATES_DIFFER, ("2026-02-01", "2026-12-31")),
        (listed(("2026-01-01", "2026-12-31"), code="CN"), Mark.CODE_DIFFERS,
         ("2026-01-01", "2026-12-31")),
        (listed(("2025-07-01", "2026-06-30")), Mark.THEY_HAVE, ("2025-07-01", "2026-06-30")),
        (listed((None, "2027-03-31")), Mark.THEY_HAVE, ("2027-01-01", "2027-03-31")),
        (listed(("2026-06-01", "2026-05-01")), Mark.UNCLEAR, None),
        (d09("2026-12-31"), Mark.SAME, None),
        (d09("2026-11-30"), Mark.DATES_DIFFER, ("2026-01-01", "2026-11-30")),
        (d09("2027-06-30"), Mark.THEY_HAVE, ("2027-01-01", "2027-06-30")),
        (d09("2027-06-30", D09Group.NEW), Mark.THEY_HAVE, ("2026-10-01", "2027-06-30")),
        (d09("2026-08-31", first="2026-01-01"), Mark.DATES_DIFFER, ("2026-01-01", "2026-08-31")),
        (d09("2025-12-31"), Mark.UNCLEAR, None),
    ],
)  # fmt: skip
def test_a_row_beside_one_card(rules, row, mark, becomes):
    (finding,) = found(rules, held(YEAR), row)
    assert finding.mark is mark
    if becomes is None:
        assert finding.steps == ()
    else:
        period = step(finding).period
        assert (period.first.isoformat(), period.last.isoformat()) == becomes
        assert finding.accepting.startswith(("Ghi thêm", "Sửa thẻ"))
        kind = EnterCard if mark is Mark.THEY_HAVE else CorrectCard
        assert isinstance(step(finding), kind)


def test_an_assumed_first_day_is_said_and_kept_as_such(rules):
    (finding,) = found(rules, held(YEAR), d09("2027-06-30"))
    assert step(finding).period.first_assumed
    assert "tạm lấy" in finding.accepting


def test_a_card_another_row_states_is_not_taken_for_this_one(rules):
    rows = listed(("2026-01-01", "2026-12-31")), listed(("2026-01-01", "2026-08-31"), code="CN")
    assert [f.mark for f in found(rules, held(YEAR), *rows)] == [Mark.SAME, Mark.THEY_HAVE]


def test_rows_that_contradict_each_other_are_not_guessed(rules):
    rows = d09("2026-11-30"), d09("2026-10-31")
    assert [f.mark for f in found(rules, held(YEAR), *rows)] == [Mark.DATES_DIFFER, Mark.UNCLEAR]
    rows = listed(("2026-01-01", "2026-12-31")), listed(("2026-01-01", "2026-11-30"))
    assert [f.mark for f in found(rules, held(YEAR), *rows)] == [Mark.SAME, Mark.UNCLEAR]


def test_two_cards_that_may_be_meant_are_not_guessed(rules):
    ours = held(YEAR, card("2026-03-01", "2026-12-31", "CN"))
    (finding,) = found(rules, ours, d09("2026-11-30"))
    assert (finding.mark, finding.steps) == (Mark.UNCLEAR, ())


def test_a_row_of_several_cards_is_taken_whole_or_not_at_all(rules):
    good, bad = ("2027-01-01", "2027-12-31"), ("2026-06-01", "2026-05-01")
    (finding,) = found(rules, held(YEAR), listed(("2026-01-01", "2026-12-31"), good))
    assert (finding.mark, len(finding.steps)) == (Mark.THEY_HAVE, 1)
    (finding,) = found(rules, held(YEAR), listed(good, bad))
    assert (finding.mark, finding.steps) == (Mark.UNCLEAR, ())


def test_nobodys_first_day_is_invented(rules):
    (finding,) = found(rules, held(), d09("2026-12-31"), month=None)
    assert (finding.mark, finding.steps) == (Mark.UNCLEAR, ())


INDEX = Index([MINE, OTHER])


def who(name=NAME, born=BORN, **numbers):
    return tell(INDEX, Subject(name, born, **numbers), 1)


def test_numbers_that_differ_are_told_and_those_of_others_never_set():
    assert dict(who(insurance_no="0123456789").numbers) == {}
    other = who(insurance_no="0555555555")
    assert (other.person, other.by_name) == (MINE, True)
    assert dict(other.numbers) == {"insurance_no": "0555555555"}
    assert dict(who(cccd="042080000001", insurance_no="0555555555").numbers) == {
        "insurance_no": "0555555555"
    }
    assert who(cccd="042080000009").theirs == "số CCCD 042080000009"
    assert who(insurance_no="0999999999").person is None
    assert who("Lê Văn Lạ", insurance_no="0555555555").unknown


def test_a_year_alone_makes_nobody_the_same():
    told = who(born=Birth.parse_iso("1980"), insurance_no="0555555555")
    assert (told.person, told.unknown, bool(told.problem)) == (None, False, True)


def test_two_of_one_name_and_birth_are_not_guessed():
    twin = Known(9, MINE.name_key, BORN, None, "0777777777", 3, 1)
    told = tell(Index([MINE, twin]), Subject(NAME, BORN, insurance_no="0555555555"), 1)
    assert (told.person, told.unknown, bool(told.problem)) == (None, False, True)


def report(kind, month, *cards, listed_month="2026-11-01"):
    row = ReportRow(Source("C21a", 9), Subject(NAME), "", day(month) if month else None)
    return find_report(kind, row, held(*cards), day(listed_month), MINE.id)


NEXT = card("2027-01-01", "2027-12-31")


@pytest.mark.parametrize(
    ("month", "cards", "mark", "last"),
    [
        ("2026-10-01", [YEAR], Mark.STOPPED, "2026-09-30"),
        ("2026-12-01", [YEAR], Mark.SAME, None),  # ends in the month itself
        ("2027-01-01", [YEAR], Mark.SAME, None),
        ("2026-10-01", [], Mark.SAME, None),
        ("2025-10-01", [YEAR], Mark.STOPPED, None),  # begun after the stop: cannot be cut
        ("2026-10-01", [YEAR, NEXT], Mark.STOPPED, "2026-09-30"),  # begins after the list's month
        ("2026-10-01", [YEAR, card("2026-11-01", "2027-10-31", "CN")], Mark.STOPPED, None),
        (None, [YEAR], Mark.UNCLEAR, None),
    ],
)
def test_who_stopped(month, cards, mark, last):
    finding = report(ReportKind.STOPPED, month, *cards)
    assert finding.mark is mark
    assert [step.period.last.isoformat() for step in finding.steps] == ([last] if last else [])
    assert ("cần xác nhận" in finding.accepting) is (last is not None)


@pytest.mark.parametrize(
    ("month", "cards", "mark"),
    [
        ("2027-01-01", [YEAR], Mark.SAME),
        ("2026-12-01", [YEAR], Mark.DUE),
        ("2027-01-01", [YEAR, NEXT], Mark.DUE),
        ("2027-01-01", [], Mark.DUE),
        ("2026-06-01", [card("2025-06-07", "2026-06-06")], Mark.SAME),
        ("2026-07-01", [card("2025-06-07", "2026-06-06")], Mark.SAME),
        ("2026-08-01", [card("2025-06-07", "2026-06-06")], Mark.DUE),
    ],
)
def test_who_is_due(month, cards, mark):
    finding = report(ReportKind.DUE, month, *cards)
    assert (finding.mark, finding.steps) == (mark, ())
