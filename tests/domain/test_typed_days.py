import pytest

from core.domain.errors import ClerkError
from core.domain.typed_days import parse_day, read_day
from tests.domain.households import day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1/7/2026", "2026-07-01"),
        ("01/07/26", "2026-07-01"),
        ("1-7-26", "2026-07-01"),
        ("1.7.2026", "2026-07-01"),
        ("01072026", "2026-07-01"),
        ("010726", "2026-07-01"),
        ("5326", "2026-03-05"),
        ("25326", "2026-03-25"),
        ("51226", "2026-12-05"),
        ("2026-07-01", "2026-07-01"),
        ("20260731", "2026-07-31"),
        (" 29/2/2028 ", "2028-02-29"),
    ],
)
def test_a_day_is_read_as_people_type_it(typed, meant):
    assert parse_day(typed) == read_day(typed) == day(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hôm nay",
        "29/2/2027",
        "31/4/2026",
        "31/12/9999",
        "1/1/1879",
        "11126",
        "0/1/2026",
        "1/7",
        "123",
        "1234567",
    ],
)
def test_what_is_no_day_or_two_days_is_refused(typed):
    assert parse_day(typed) is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("11126", "11/01/2026 hoặc 01/11/2026; hãy gõ có dấu gạch chéo"),
        ("1/1/1879", "nằm ngoài các ngày tính được"),
        ("31/4/2026", "“31/4/2026” không phải là ngày có thật"),
        ("2026", "không phải là ngày có thật"),
    ],
)
def test_why_a_text_is_no_day_is_said(typed, why):
    with pytest.raises(ClerkError, match=why):
        read_day(typed)
