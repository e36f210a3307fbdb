"""Lists kept under a name: as they were, on any day, with the journal and undo of any deed."""

import json
from datetime import date, timedelta

import pytest

from core.app.rolls import open_roll
from core.app.saved_lists import (
    count_saved,
    remove_saved_list,
    save_list,
    saved_list,
    saved_lists,
    unread_lists,
)
from core.app.undoing import newest_by_hand, undo_deed
from core.app.verifying import verify
from core.domain.cover import Status
from core.domain.days import Unit
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.roll import Between, Blank, Field, Holds, OneOf, Roll, Sort, Within
from core.domain.saved_list import SavedList, read_roll, roll_text
from core.store.schema import saved_list as table
from tests.many_people import DAY, many_people
from tests.registers import make

SOON = Roll(
    day=DAY,
    listing="losing-support",
    statuses=frozenset({Status.LAPSED, Status.VALID}),
    hamlets=frozenset({3, 1}),
    words="nguyễn",
    filters=(
        Holds(Field.NAME, "“é”"),
        Blank(Field.CCCD, blank=False),
        Between(Field.BIRTH, date(1961, 2, 28), None),
        Between(Field.COST_AFTER, None, 2_000_000),
        OneOf(Field.CLASS_BEFORE, frozenset({"POOR", "NEAR_POOR"})),
        Within(Field.TO, 0, 1, Unit.MONTH),
    ),
    sorts=(Sort(Field.SUPPORT_ENDS), Sort(Field.NAME, descending=True)),
)
ENDING = SavedList(
    "Sắp hết trong 30 ngày",
    Roll(DAY, filters=(Within(Field.TO, 0, 30),), sorts=(Sort(Field.TO),)),
    ("name", "phone", "to"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return many_people(tmp_path_factory.mktemp("saved") / "a.sobhyt", 400)


@pytest.fixture
def register(made):
    yield made
    for name in [*unread_lists(made), *(saved.name for saved in saved_lists(made))]:
        remove_saved_list(made, name)


def test_a_roll_comes_back_from_its_text_whole():
    assert read_roll(roll_text(SOON), "x") == SOON
    assert read_roll(roll_text(Roll(DAY)), "x") == Roll(DAY)


@pytest.mark.parametrize(
    "change",
    [
        {"listing": "from a newer program"},
        {"day": "31/12/2026"},
        {"statuses": ["asleep"]},
        {"hamlets": [True]},
        {"excluding": []},
        {"filters": [{"kind": "older than", "field": "birth", "years": 60}]},
        {"filters": [{"kind": "holds", "field": "why", "text": "a"}]},
        {"filters": [{"kind": "holds", "field": "name", "text": "a", "exactly": True}]},
        {"filters": [{"kind": "holds", "field": "chain_to", "text": "2026"}]},
        {"filters": [{"kind": "between", "field": "chain_to", "first": 3, "last": None}]},
        {"filters": [{"kind": "blank", "field": "event_on", "blank": True}]},  # not of this list
        {"sorts": [{"field": "name", "descending": 1}]},
        {"sorts": 7},
    ],
    ids=str,
)
def test_a_text_not_understood_whole_is_refused_by_name(change):
    text = json.dumps({**json.loads(roll_text(SOON)), **change})
    with pytest.raises(ClerkError, match="“Của tôi”"):
        read_roll(text, "Của tôi")


def test_saving_replacing_renaming_removing_and_their_undoing(tmp_path):
    register = make(tmp_path / "a.sobhyt")
    save_list(register, ENDING)
    assert saved_lists(register) == (ENDING,)
    other = SavedList("  Mất  hỗ trợ ", SOON, ("to", "strange", "name", "to"))
    save_list(register, other)
    kept = SavedList("Mất hỗ trợ", SOON, ("to", "name"))
    assert saved_lists(register) == (ENDING, kept)
    assert saved_list(register, "MẤT hỗ trợ") == saved_list(register, "mat ho tro") == kept
    for name in ("", "  ", "mất hỗ trợ"):
        with pytest.raises(ClerkError, match="tên"):
            save_list(register, SavedList(name, SOON))
    with pytest.raises(ClerkError, match="lưu thay"):  # not over another one
        save_list(register, SavedList("mất hỗ trợ", SOON), instead_of=ENDING.name)
    renamed = SavedList("MẤT HỖ TRỢ", SOON)
    deed = save_list(register, renamed, instead_of="mất hỗ trợ")
    assert saved_lists(register) == (ENDING, renamed)
    assert newest_by_hand(register).id == deed
    undo_deed(register, deed)
    assert saved_lists(register) == (ENDING, kept)
    with pytest.raises(ClerkError, match=r"“không có”.*“Sắp hết trong 30 ngày”, “Mất hỗ trợ”"):
        remove_saved_list(register, "không có")
    gone = remove_saved_list(register, ENDING.name)
    assert saved_lists(register) == (kept,)
    save_list(register, ENDING)
    with pytest.raises(ClerkError, match="danh sách đã lưu"):  # its name is taken again
        undo_deed(register, gone)
    remove_saved_list(register, ENDING.name)
    undo_deed(register, gone)
    assert set(saved_lists(register)) == {ENDING, kept}
    assert verify(register) == ()


def test_a_name_without_accents_that_two_lists_have_is_refused(tmp_path):
    register = make(tmp_path / "a.sobhyt")
    for name in ("Mất hỗ trợ", "Mất hộ trơ"):
        save_list(register, SavedList(name, SOON))
    assert saved_list(register, "mất hỗ trợ").name == "Mất hỗ trợ"
    with pytest.raises(ClerkError, match="đủ dấu: Mất hỗ trợ, Mất hộ trơ"):
        saved_list(register, "mat ho tro")


def test_a_list_asking_for_what_its_people_do_not_have_is_not_saved(register):
    strange = Roll(DAY, "lapsed", sorts=(Sort(Field.SUPPORT_ENDS),))
    with pytest.raises(ClerkError, match="không có cột “Hỗ trợ đến”"):
        save_list(register, SavedList("Lạ", strange))
    assert saved_lists(register) == ()


def test_a_list_of_a_newer_program_stands_in_nobodys_way(register):
    save_list(register, ENDING)
    with register.deed(DeedKind.SAVE_LIST) as writer:
        writer.insert(table, name="Mới", listing="all", roll='{"kind": 9}', columns="")
    assert saved_lists(register) == (ENDING,)
    assert set(count_saved(register, DAY)) == {ENDING.name}
    assert list(unread_lists(register)) == ["Mới"]
    with pytest.raises(ClerkError, match="“Mới”"):
        saved_list(register, "Mới")
    with pytest.raises(ClerkError, match="lưu thay"):
        save_list(register, SavedList("MỚI", SOON))
    remove_saved_list(register, "mới")
    assert unread_lists(register) == {}


@pytest.mark.parametrize("day", [DAY, DAY + timedelta(days=70)], ids=str)
def test_counts_are_those_of_the_day(register, day):
    save_list(register, ENDING)
    save_list(register, SavedList("Hết hạn", Roll(DAY, "lapsed", hamlets=frozenset({2}))))
    last = Between(Field.TO, day, day + timedelta(days=30))
    rolls = [Roll(day, filters=(last,)), Roll(day, "lapsed", hamlets=frozenset({2}))]
    opened = [open_roll(register, roll) for roll in rolls]
    assert opened[0].people * opened[1].people > 0
    names = [ENDING.name, "Hết hạn"]
    counts = [(each.people, each.households) for each in opened]
    assert count_saved(register, day) == dict(zip(names, counts, strict=True))
