"""Area classes of hamlets, and what changes when a hamlet leaves one."""

from datetime import date

import pytest

from core.app import areas
from core.app.explaining import explain
from core.app.history import deeds
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.people import Area, AreaFact
from core.store.places import add_hamlet

DAY = date(2026, 11, 21)
SINCE = date(2025, 12, 1)


@pytest.fixture
def register(tmp_path):
    made = Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")
    with made.deed("test") as writer:
        add_hamlet(writer, "Thôn Đông")
        add_hamlet(writer, "Thôn Tây")
    return made


def test_an_area_is_entered_once_for_one_hamlet_or_all(register):
    fact = AreaFact(Area.ETHNIC, SINCE, source="QĐ 1")
    assert areas.enter_area(register, "THÔN đông", fact) == ("Thôn Đông",)
    assert areas.enter_area(register, "*", fact) == ("Thôn Tây",)
    assert areas.enter_area(register, "*", fact) == ()
    assert [(a.hamlet, a.fact) for a in areas.list_areas(register)] == [
        ("Thôn Đông", fact), ("Thôn Tây", fact)
    ]  # fmt: skip
    assert verify(register) == ()


@pytest.mark.parametrize(
    ("area", "first", "last", "clash"),
    [
        (Area.AREA_III, DAY, None, True),
        (Area.AREA_II, DAY, None, True),
        (Area.AREA_II, date(2025, 1, 1), SINCE, True),
        (Area.AREA_II, date(2025, 1, 1), date(2025, 11, 30), False),
        (Area.ETHNIC, DAY, None, False),
        (Area.POOR_COMMUNE, DAY, None, False),
    ],
)
def test_a_hamlet_lies_in_one_zone_at_a_time(register, area, first, last, clash):
    areas.enter_area(register, "Thôn Đông", AreaFact(Area.AREA_III, SINCE))
    if clash:
        with pytest.raises(ClerkError, match=r"Thôn Đông: .* trùng ngày với “khu vực III từ"):
            areas.enter_area(register, "*", AreaFact(area, first, last))
        assert len(areas.list_areas(register)) == 1
    else:
        assert areas.enter_area(register, "*", AreaFact(area, first, last))


def test_an_area_ends_and_another_follows(register):
    areas.enter_area(register, "*", AreaFact(Area.AREA_III, SINCE))
    (ended,) = areas.close_area(register, "thon dong", Area.AREA_III, DAY)
    assert (ended.hamlet, ended.fact.last) == ("Thôn Đông", None)
    areas.enter_area(register, "Thôn Đông", AreaFact(Area.AREA_I, date(2026, 11, 22)))
    on = {(a.hamlet, a.fact.area) for a in areas.list_areas(register, date(2026, 11, 22))}
    assert on == {("Thôn Đông", Area.AREA_I), ("Thôn Tây", Area.AREA_III)}
    with pytest.raises(ClerkError, match="Không có “khu vực II”"):
        areas.close_area(register, "Thôn Tây", Area.AREA_II, DAY)


def last_days(register):
    return [(place.hamlet, place.fact.last) for place in areas.list_areas(register)]


def test_a_mistyped_end_is_corrected_and_journalled(register):
    areas.enter_area(register, "Thôn Đông", AreaFact(Area.AREA_III, SINCE))
    areas.close_area(register, "Thôn Đông", Area.AREA_III, date(2026, 1, 20))
    areas.close_area(register, "Thôn Đông", Area.AREA_III, DAY)
    assert last_days(register) == [("Thôn Đông", DAY)]
    newest, *_ = deeds(register)
    assert newest.deed.kind == DeedKind.AREA_ENDS
    undo_deed(register, newest.deed.id)
    assert last_days(register) == [("Thôn Đông", date(2026, 1, 20))]
    assert verify(register) == ()


def test_a_corrected_end_runs_into_no_other_entry_and_all_means_what_is_in_force(register):
    areas.enter_area(register, "*", AreaFact(Area.AREA_III, SINCE, date(2026, 1, 20)))
    areas.enter_area(register, "Thôn Đông", AreaFact(Area.AREA_I, date(2026, 2, 1)))
    before = last_days(register)
    with pytest.raises(ClerkError, match=r"Thôn Đông: .* trùng ngày với “khu vực I từ"):
        areas.close_area(register, "Thôn Đông", Area.AREA_III, DAY)
    with pytest.raises(ClerkError, match="Không có “khu vực III”"):
        areas.close_area(register, "*", Area.AREA_III, DAY)
    with pytest.raises(ClerkError, match="trước ngày đầu 01/12/2025"):
        areas.end_one_area(register, 1, date(2025, 1, 1))
    assert last_days(register) == before


def test_what_was_entered_by_mistake_is_taken_out(register):
    areas.enter_area(register, "Thôn Đông", AreaFact(Area.ISLAND, SINCE))
    (entered,) = areas.list_areas(register)
    assert areas.remove_area(register, entered.number) == entered
    with pytest.raises(ClerkError, match="Không có diện vùng số"):
        areas.remove_area(register, entered.number)


@pytest.mark.parametrize(
    ("hamlet", "fact", "said"),
    [
        ("Thôn Bắc", AreaFact(Area.ISLAND, SINCE), "Không có thôn “Thôn Bắc”"),
        ("*", AreaFact(Area.ISLAND, DAY, SINCE), "trước ngày đầu"),
        ("*", AreaFact(Area.ISLAND), "Chưa có ngày đầu"),
    ],
)
def test_what_cannot_be_is_refused(register, hamlet, fact, said):
    with pytest.raises(ClerkError, match=said):
        areas.enter_area(register, hamlet, fact)
    assert areas.list_areas(register) == ()


def test_the_ground_changes_with_the_area(sample_copy):
    said = explain(sample_copy, "1015", DAY)
    assert said.members[0].today.chosen.point == "5a"
    areas.enter_area(sample_copy, "*", AreaFact(Area.AREA_III, SINCE, source="QĐ 1"))
    adult = explain(sample_copy, "1015", DAY).members[0]
    assert (adult.today.chosen.point, adult.today.chosen.fact) == (
        "3o", "Sống ở khu vực III (QĐ 1)"
    )  # fmt: skip
    assert adult.price is None
    areas.close_area(sample_copy, "*", Area.AREA_III, DAY)
    adult = explain(sample_copy, "1015", DAY).members[0]
    assert (adult.today.chosen.point, adult.following.chosen.point) == ("3o", "5a")
    assert adult.price.amount == 1_366_200
