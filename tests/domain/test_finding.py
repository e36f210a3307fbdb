"""Hamlets and households as a clerk names them."""

import pytest

from core.domain.errors import ClerkError
from core.domain.finding import find_hamlet, find_household
from core.domain.people import Commune, Hamlet, Household
from core.domain.percent import format_percent

HAMLETS = [Hamlet(n, name) for n, name in enumerate(("Thôn A", "Xóm Hoà", "Xóm Hoa", "Xóm Họa"))]
HOUSEHOLDS = [
    Household(n, number, HAMLETS[hamlet])
    for n, (hamlet, number) in enumerate(
        [(0, "0002"), (0, "3"), (1, "3"), (2, "4"), (3, "004"), (1, "12a"), (0, "7/1"), (2, "0")]
    )
]
COMMUNE = Commune("Xã Thử", tuple(HAMLETS), tuple(HOUSEHOLDS), ())


@pytest.mark.parametrize(
    ("said", "name"),
    [("Thôn A", "Thôn A"), ("thon a", "Thôn A"), ("THÔN  A", "Thôn A"), ("xóm hòa", "Xóm Hoà"),
     ("xom hoa", None), ("Xóm Hoa", "Xóm Hoa"), ("thon b", None), ("", None)],
)  # fmt: skip
def test_a_hamlet_is_found_where_one_and_only_one_fits(said, name):
    if name:
        assert find_hamlet(COMMUNE, said).name == name
    else:
        with pytest.raises(ClerkError, match="thôn"):
            find_hamlet(COMMUNE, said)


@pytest.mark.parametrize(
    ("said", "place"),
    [("0002", 0), ("2", 0), ("02", 0), ("thon a/2", 0), ("THÔN A/0002", 0), ("thon a/3", 1),
     ("Xóm Hòa/3", 2), ("4", 3), ("004", 4), ("12A", 5), ("7/1", 6), ("thon a/7/1", 6), ("0", 7),
     ("3", None), ("04", None), ("xom hoa/4", 3), ("thon b/2", None), ("/", None), ("", None)],
)  # fmt: skip
def test_a_household_is_found_where_one_and_only_one_fits(said, place):
    if place is None:
        with pytest.raises(ClerkError, match="hộ số"):
            find_household(COMMUNE, said)
    else:
        assert find_household(COMMUNE, said) is HOUSEHOLDS[place]


@pytest.mark.parametrize(
    ("part", "said"), [(0.6215, "62,15 %"), (0.623, "62,3 %"), (0.7, "70 %"), (1, "100 %"),
                       (0, "0 %"), (0.0045, "0,45 %")],
)  # fmt: skip
def test_per_cents_are_written_one_way(part, said):
    assert format_percent(part) == said
