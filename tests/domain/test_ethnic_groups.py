"""Ethnic groups as forms and people spell them."""

import pytest

from core.domain.errors import ClerkError
from core.domain.ethnic_groups import (
    is_known_group,
    is_minority_group,
    nearest_groups,
    read_group,
    strange_group,
)

SPELLED = (
    "Kinh", "KINH (Việt)", "dân tộc Kinh", "1", "54", "Hmông", "H'Mông", "Mông", "Kh'Mer", "Khơ me",
    "Êđê", "Ê Đê", "K’Ho", "M'Nông", "S'tiêng", "Bru - Vân Kiều", "Cao Lan", "Khác", "Nước ngoài",
)  # fmt: skip


@pytest.mark.parametrize("text", SPELLED)
def test_the_official_names_and_the_spellings_of_forms_are_known(text):
    assert read_group(text) == text
    assert strange_group(text) == ""


def test_there_are_54_by_number_and_foreigners():
    assert [n for n in range(100) if is_known_group(f"{n:02}")] == [*range(1, 55), 99]


@pytest.mark.parametrize(
    ("text", "near"), [("Nungg", "Nùng"), ("Kinhh", "Kinh"), ("Vân kieuf", "Bru-Vân Kiều")]
)
def test_an_unknown_one_is_refused_with_the_nearest(text, near):
    assert nearest_groups(text)[0] == near
    with pytest.raises(ClerkError, match=f"gần nhất là: {near}"):
        read_group(text)
    assert near in strange_group(text)


def test_who_belongs_to_a_minority():
    asked = ("", "Kinh", "Việt", "1", "Nước ngoài", "Không rõ", "Tày", "khmer", "Khác", "Tayy")
    assert [is_minority_group(text) for text in asked] == [False] * 6 + [True] * 4
