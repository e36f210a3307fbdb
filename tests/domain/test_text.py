"""Keys of Vietnamese text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.text import clean, header_key, holding, name_key, search_key, sort_key


def test_names_sort_by_given_name_in_vietnamese_order():
    names = ["Trần Yến", "Lê Đào", "Vũ Ánh", "Bùi An", "Đỗ Ăn", "Hồ Dũng", "Cao An", "Phan Ẩn"]
    expected = ["Bùi An", "Cao An", "Vũ Ánh", "Đỗ Ăn", "Phan Ẩn", "Hồ Dũng", "Lê Đào", "Trần Yến"]
    assert sorted(names, key=sort_key) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Hòa", "HOÀ", True), ("Thúy", "Thuý", True), ("Hoa", "Hòa", False), ("Ấn", "An", False),
     ("Đặng  Văn", "Đặng Văn", True)],
)  # fmt: skip
def test_one_name_spelled_twice_has_one_key(one, other, same):
    assert (name_key(one) == name_key(other)) is same


def test_search_ignores_tone_case_and_crossed_d():
    assert search_key("ĐẶNG  Hoà") == "dang hoa"
    assert header_key("Số CCCD/ĐDCN") == "socccdddcn"


def test_every_word_counts_whatever_its_place():
    key = search_key("Đặng Thị Hòa 7001")
    assert holding("700 hòa đặng")(key)
    assert not holding("hoa khong-co")(key)
    assert holding("  ")(key)


def test_eth_and_decomposed_letters_become_one_spelling():
    assert clean("Ðinh") == clean("Đinh")
    assert clean(unicodedata.normalize("NFD", "Nguyễn")) == "Nguyễn"


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)
    assert search_key(search_key(text)) == search_key(text)


@given(st.text())
def test_keys_see_no_difference_between_composed_and_decomposed(text):
    apart = unicodedata.normalize("NFD", text)
    assert name_key(apart) == name_key(text)
    assert sort_key(apart) == sort_key(text)
