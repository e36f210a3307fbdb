"""The dated rules: complete, without holes where none may be, the same on both sides of a day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.app.rules import load_rules
from core.domain.errors import ClerkError
from core.domain.rule_rows import CONFIDENCES, refuse_overlaps, rule_words
from core.domain.rule_values import shown_value, value_fault
from core.domain.rulebook import Rule, Rulebook, Units

BOOK = load_rules()
NAMES = sorted({rule.name for rule in BOOK.rules})
ONE_DAY = timedelta(days=1)
# Rules the program asks for on any day: from when on there must be a value on every day.
WITHOUT_HOLES = {
    "base_reference_level": date(2017, 7, 1),
    "premium_rate_household": date(2010, 1, 1),
    "household_ladder": date(2015, 1, 1),
    "payment_periods_months": date(2015, 1, 1),
    "share.4a": date.min,
    "share.4b": date.min,
    "share.4d": date.min,
    "gap_limit_days": date.min,
    "waiting_days": date.min,
    "priority_order": date.min,
    "expiring_days": date.min,
    "review_window": date.min,
    "area_codes": date.min,
    "horizon_days": date.min,
    "benefit_digit.CN": date(2015, 1, 1),
    "vsi_share.near-poor": date(2018, 1, 1),
    "vsi_floor": date(2022, 1, 1),
}
# Every row of the law's table: a name, a day, the value in force.
LAW = [
    ("base_reference_level", "2019-07-01", 1_490_000),
    ("base_reference_level", "2023-07-01", 1_800_000),
    ("base_reference_level", "2024-07-01", 2_340_000),
    ("base_reference_level", "2026-07-01", 2_530_000),
    ("premium_rate_household", "2026-11-21", 4.5),
    ("premium_rate_ceiling", "2026-11-21", 6),
    ("household_ladder", "2026-11-21", [100, 70, 60, 50, 40]),
    ("ladder_scope", "2026-11-21", "5a"),
    ("payment_periods_months", "2026-11-21", [3, 6, 12]),
    ("share.4a", "2026-11-21", 70),
    ("share.4a.poor_commune", "2025-07-01", 100),
    ("share.4a.poor_district", "2025-06-30", 100),
    ("near_poor_ethnic_point", "2025-07-01", "3o"),
    ("share.4g", "2026-11-21", 70),
    ("former_difficult_area_months", "2026-11-21", 36),
    ("share.4b", "2025-06-30", 30),
    ("share.4b", "2025-07-01", 50),
    ("share.4d", "2026-11-21", 30),
    *((f"share.4{letter}", "2025-07-01", 50) for letter in "cđehi"),
    ("share.4i.months", "2026-11-21", 12),
    ("share.left_poverty", "2026-11-21", 0),
    ("gap_limit_months", "2025-06-30", 3),
    ("gap_limit_days", "2025-07-01", 90),
    ("waiting_days", "2026-11-21", 30),
    ("waiting_start_offset", "2026-11-21", 0),
    ("five_year_allowed_gap_months", "2025-06-30", 3),
    ("five_year_allowed_gap_days", "2025-07-01", 90),
    ("five_year_copay_multiple", "2026-11-21", 6),
    ("small_visit_percent", "2026-11-21", 15),
    ("child_under6_months", "2026-11-21", 72),
    ("child_cutoff", "2026-11-21", "09-30"),
    ("grade12_end", "2026-11-21", "09-30"),
    ("grade1_start", "2026-11-21", "10-01"),
    ("inpatient_grace_days", "2026-11-21", 15),
    ("benefit_digit.CN", "2025-12-31", 3),
    ("benefit_digit.CN", "2026-01-01", 2),
    ("benefit_digit.LH.75", "2025-12-31", 4),
    ("benefit_digit.LH.75", "2026-01-01", 2),
    *((f"benefit_percent.{d}", "2026-11-21", v) for d, v in enumerate((100, 100, 95, 80, 100), 1)),
    ("poverty_line.rural", "2026-12-31", 1_500_000),
    ("poverty_line.rural", "2027-01-01", 2_200_000),
    ("poverty_line.urban", "2026-12-31", 2_000_000),
    ("poverty_line.urban", "2027-01-01", 2_800_000),
    ("average_living_band.rural", "2026-12-31", [1_500_000, 2_250_000]),
    ("average_living_band.urban", "2026-12-31", [2_000_000, 3_000_000]),
    ("poverty_lack_threshold", "2026-11-21", 3),
    ("review_window", "2026-11-21", ["09-01", "12-14"]),
    ("area_codes", "2026-11-21", ["DT", "DK"]),
    ("review_score.B1.rural", "2026-11-21", 140),
    ("review_score.B1.urban", "2026-11-21", 175),
    ("review_score.B2", "2026-11-21", 30),
    ("vsi_rate", "2026-11-21", 22),
    ("vsi_floor", "2026-12-31", 1_500_000),
    ("vsi_floor", "2027-01-01", 2_200_000),
    ("vsi_ceiling_multiple", "2026-11-21", 20),
    ("vsi_share.poor", "2025-06-30", 30),
    ("vsi_share.poor", "2025-07-01", 50),
    ("vsi_share.near-poor", "2025-06-30", 25),
    ("vsi_share.near-poor", "2025-07-01", 40),
    ("vsi_share.ethnic", "2025-07-01", 30),
    ("vsi_share.other", "2025-06-30", 10),
    ("vsi_share.other", "2025-07-01", 20),
    ("coverage_target.national", "2025-12-31", 95.15),
    ("coverage_target.national", "2026-01-01", 95.5),
    ("old_id_last_day", "2026-11-21", "2024-12-31"),
    ("id_length.card", "2026-11-21", 15),
    ("id_length.insurance_no", "2026-11-21", 10),
    ("id_length.personal_no", "2026-11-21", 12),
    ("admin_units.provinces", "2026-11-21", 34),
    ("admin_units.communes", "2026-11-21", 3321),
    ("province_type.75", "2026-04-29", "tỉnh"),
    ("province_type.75", "2026-04-30", "thành phố"),
    ("province_type.22", "2026-09-01", "thành phố"),
    ("province_type.24", "2026-09-20", "thành phố"),
    ("receiving_office", "2026-11-21", "BHXH cơ sở"),
    ("breach_hours", "2026-11-21", 72),
    ("dsr_days.acknowledge", "2026-11-21", 2),
    ("dsr_days.provide", "2026-11-21", 10),
    ("dsr_days.restrict", "2026-11-21", 15),
    ("dsr_days.delete", "2026-11-21", 20),
    ("log_retention_months", "2026-11-21", 12),
    ("expiring_days", "2026-11-21", 30),
    ("horizon_days", "2026-11-21", 60),
    ("lapse_alert_days", "2026-11-21", 89),
]


@pytest.mark.parametrize(("name", "on", "value"), LAW)
def test_the_value_of_the_law(name, on, value):
    assert BOOK.on(name, date.fromisoformat(on)).value == value


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: f"{rule.name} {rule.first}")
def test_every_rule_says_where_it_comes_from(rule):
    assert rule.source
    assert rule.confidence in CONFIDENCES
    assert rule.checked == date(2026, 11, 21)
    if rule.confidence == "LOW":
        assert "cần xác nhận" in rule.note.casefold()
    assert value_fault(BOOK.units.of(rule.name), rule.value, (p.point for p in BOOK.points)) is None


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: f"{rule.name} {rule.first}")
def test_no_note_speaks_in_names_of_the_program(rule):
    assert not [name for name in NAMES if "_" in name and name in rule.note]


@given(st.sampled_from(sorted(WITHOUT_HOLES)), st.dates(date(2017, 7, 1), date(2060, 1, 1)))
def test_a_promised_rule_has_a_value_on_every_day(name, day):
    if day >= WITHOUT_HOLES[name]:
        assert BOOK.find(name, day) is not None


@pytest.mark.parametrize("name", NAMES)
def test_no_timeline_has_a_hole_between_its_rows(name):
    rows = sorted(BOOK.named(name), key=lambda rule: rule.first or date.min)
    for earlier, later in pairwise(rows):
        assert later.first == earlier.last + ONE_DAY


@given(st.sampled_from(NAMES), st.dates(date(2009, 1, 1), date(2040, 1, 1)))
def test_one_value_at_most_holds_on_a_day(name, day):
    held = [rule for rule in BOOK.named(name) if rule.holds(day)]
    assert len(held) <= 1
    assert BOOK.find(name, day) == (held[0] if held else None)


def test_every_boundary_day_belongs_to_the_row_that_names_it():
    for rule in BOOK.rules:
        for day in filter(None, (rule.first, rule.last)):
            assert BOOK.find(rule.name, day) is rule
        if rule.first:
            assert BOOK.find(rule.name, rule.first - ONE_DAY) is not rule
        if rule.last:
            assert BOOK.find(rule.name, rule.last + ONE_DAY) is not rule


def test_a_day_before_the_first_row_is_said_in_words():
    with pytest.raises(ClerkError, match=r"base_reference_level.*30/06/2017"):
        BOOK.on("base_reference_level", date(2017, 6, 30))


def row(first, last, value=1, name="x"):
    return Rule(name, value, first, last, "nguồn", "HIGH", date(2026, 1, 1))


_DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 1, 20)))


@given(st.lists(st.tuples(_DAYS, _DAYS), max_size=4))
def test_overlapping_rows_are_found_and_only_they(spans):
    rows = [row(first, last, n) for n, (first, last) in enumerate(spans)
            if not first or not last or first <= last]  # fmt: skip
    days = [date(2019, 12, 31) + ONE_DAY * n for n in range(23)]
    overlap = any(sum(r.holds(day) for r in rows) > 1 for day in days)
    try:
        refuse_overlaps(rows, "sổ")
    except ClerkError:
        assert overlap
    else:
        assert not overlap


def test_an_overlap_names_both_rows():
    rows = [
        row(date(2026, 1, 1), None, 70, "share.4a"),
        row(date(2026, 5, 1), None, 80, "share.4a"),
    ]
    with pytest.raises(ClerkError) as told:
        refuse_overlaps(rows, "tệp x.toml")
    assert all(rule_words(rule) in str(told.value) for rule in rows)


def test_the_offices_rows_stand_for_a_whole_name():
    office = [row(date(2027, 1, 1), None, 5.1, "premium_rate_household")]
    book = BOOK.under(office)
    assert book.find("premium_rate_household", date(2026, 12, 31)) is None
    assert book.percent("premium_rate_household", date(2027, 1, 1)) * 1000 == 51
    assert book.number("base_reference_level", date(2027, 1, 1)) == 2_530_000
    assert (book.points, book.units) == (BOOK.points, BOOK.units)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("base_reference_level", -1), ("base_reference_level", 1.5), ("base_reference_level", True),
        ("waiting_days", 99_999),
        ("share.4a", 101), ("share.4a", "70"), ("household_ladder", []),
        ("household_ladder", [100, 170]), ("payment_periods_months", ["ba"]),
        ("household_ladder", [100, 70, 60, 50]), ("household_ladder", [100, 70, 60, 60, 40]),
        ("household_ladder", [40, 50, 60, 70, 100]), ("payment_periods_months", [0, 6]),
        ("payment_periods_months", [3, 13]), ("payment_periods_months", [6, 3]),
        ("gap_limit_days", 0), ("part_month", "half"), ("refund_months", "not_begun "),
        ("province_type.42", "huyện"), ("priority_order", ["1", "nhóm 2"]),
        ("old_id_last_day", "9999-12-31"),
        ("code.HN", "9z"), ("class_code.POOR", "hn"), ("child_cutoff", "02-30"),
        ("old_id_last_day", "2024-13-01"), ("review_window", ["09-01", "14-12"]),
        ("receiving_office", "  "), ("priority_order", "1"),
        ("area_codes", ["DT", "dk"]), ("area_codes", "DT"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused(name, bad):
    assert value_fault(BOOK.units.of(name), bad, [p.point for p in BOOK.points])


@pytest.mark.parametrize(
    ("name", "shown"),
    [("base_reference_level", "2.530.000 đ"), ("premium_rate_household", "4,5 %"),
     ("household_ladder", "100/70/60/50/40 %"), ("waiting_days", "30 ngày"),
     ("child_cutoff", "09-30")],
)  # fmt: skip
def test_a_value_is_shown_with_its_unit(name, shown):
    rule = BOOK.on(name, date(2026, 11, 21))
    assert shown_value(BOOK.units.of(name), rule.value) == shown


def test_the_longest_beginning_says_the_kind():
    units = Units({"share.": "%", "share.4i.months": "tháng"}, ("code.",))
    assert [units.of(n) for n in ("share.4a", "share.4i.months", "x")] == ["%", "tháng", None]
    assert [units.is_open(n) for n in ("code.ZZ", "code.", "share.9")] == [True, False, False]
    assert Rulebook([], []).units.of("share.4a") is None
