"""Communes found by what a clerk types."""

import pytest

from core.app.units import all_provinces, all_units, search_units, unit_of
from core.domain.errors import ClerkError
from core.domain.units import Unit, find_province, find_units


def first(words, province=""):
    found = search_units(words, province)
    return found[0].whole if found else None


def test_the_table_holds_the_whole_country():
    kinds = [unit.kind for unit in all_units()]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "Xã": 2599, "Phường": 709, "Đặc khu": 13,
    }  # fmt: skip
    assert len(all_provinces()) == 34
    assert len({unit.code for unit in all_units()}) == 3321
    assert all(unit.name.startswith(f"{unit.kind} ") for unit in all_units())


def test_communes_are_found_first_by_the_whole_name_and_by_the_code():
    for unit in all_units()[::97]:
        assert search_units(unit.whole)[0] == unit
        assert search_units(unit.code)[0] == unit
        assert unit_of(unit.code.lstrip("0")) == unit


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("van mieu quoc", "Phường Văn Miếu - Quốc Tử Giám, Thành phố Hà Nội"),
        ("VĂN MIẾU – QUỐC TỬ GIÁM", "Phường Văn Miếu - Quốc Tử Giám, Thành phố Hà Nội"),
        ("ea h leo", "Xã Ea H'Leo, Tỉnh Đắk Lắk"),
        ("ea hleo", "Xã Ea H'Leo, Tỉnh Đắk Lắk"),
        ("b lao", "Phường B’Lao, Tỉnh Lâm Đồng"),
        ("tan an vinh", "Xã Tân An, Tỉnh Vĩnh Long"),
        ("ky hoa", "Xã Kỳ Hoa, Tỉnh Hà Tĩnh"),
        ("dac khu phu quoc", "Đặc khu Phú Quốc, Tỉnh An Giang"),
        ("4", "Phường Ba Đình, Thành phố Hà Nội"),
        ("khong co xa nay", None),
    ],
)
def test_parts_of_words_find_a_commune(words, whole):
    assert first(words) == whole


def test_accents_that_are_typed_count_first():
    units = [
        Unit(f"0000{n}", f"Xã {name}", "Xã", "Tỉnh Thử", "01")
        for n, name in enumerate(("Tấn An", "Tân An", "Tần Ân"))
    ]
    assert find_units(units, "tân an")[0].bare == "Tân An"
    assert {unit.bare for unit in find_units(units, "tan an")} == {"Tấn An", "Tân An", "Tần Ân"}
    assert find_units(units, "xã tấn an")[0].bare == "Tấn An"


def test_initials_and_words_run_together_find_a_commune():
    assert "Tân Xuân" in {unit.bare for unit in search_units("tx")}
    assert search_units("tanan")[0].bare == "Tân An"
    assert all(unit.bare_key.startswith("tan an") for unit in search_units("tanan")[:5])


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("42", "Tỉnh Hà Tĩnh"),
        ("ha tinh", "Tỉnh Hà Tĩnh"),
        ("Tỉnh Hà Tĩnh", "Tỉnh Hà Tĩnh"),
        ("TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("hcm", "Thành phố Hồ Chí Minh"),
        ("dak", "Tỉnh Đắk Lắk"),
    ],
)
def test_a_province_is_known_by_code_name_and_initials(wanted, name):
    assert find_province(all_provinces(), wanted).name == name


def test_a_province_narrows_what_is_found():
    assert {unit.province for unit in search_units("ky", "ha tinh")} == {"Tỉnh Hà Tĩnh"}
    assert len(search_units("", "ha tinh")) == 69


@pytest.mark.parametrize("wanted", ["ha", "không có", "", "tỉnh"])
def test_a_province_that_is_none_or_several_is_refused_in_words(wanted):
    with pytest.raises(ClerkError, match="hãy ghi"):
        find_province(all_provinces(), wanted)


def test_an_unknown_code_is_refused_in_words():
    with pytest.raises(ClerkError, match="99999"):
        unit_of("99999")
