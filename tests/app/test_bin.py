"""The bin: what was taken away, whose it was, and putting it back."""

from datetime import date

import pytest

from core.app.bin import bin_of, put_back
from core.app.editing import WhichCard, edit_person, remove_card
from core.app.erasing import erase_person
from core.app.exclusions import Exclude, ExclusionTakenBack
from core.app.hand_deeds import carry_out
from core.app.hand_facts import exclusions_of
from core.app.household_events import EventTakenBack, PeopleEvent
from core.app.household_members import Arrival, NewMember
from core.app.merging import merge
from core.app.undoing import undo_deed, undo_import
from core.domain.deeds import DeedKind, EraseReason
from core.domain.errors import ClerkError
from core.domain.people import ExclusionReason
from core.domain.residence_events import EventKind, ResidenceEvent
from tests.app.hand_registers import AN, BINH, DAY, DUNG, EN, ONE, make
from tests.registers import dump


@pytest.fixture
def register(tmp_path):
    return make(tmp_path)


def lines(register):
    return [(line.deed.kind, line.what, line.owners) for line in bin_of(register)]


def test_a_removed_card_is_named_and_comes_back_whole(register):
    assert bin_of(register) == ()
    before = dump(register)
    deed = remove_card(register, WhichCard(BINH, date(2026, 1, 1)))
    edit_person(register, AN, {"phone": "0909090909"})  # takes nothing away
    (line,) = bin_of(register)
    assert (line.deed.id, line.what, line.owners) == (deed, "1 thẻ", "Trần Thị Bình")
    assert line.details[:3] == (
        ("từ ngày", "01/01/2026"), ("đến ngày", "31/12/2026"), ("mã đối tượng", "CN"),
    )  # fmt: skip
    edit_person(register, AN, {"phone": ""})
    done = put_back(register, deed)
    assert done.undone.id == deed
    assert bin_of(register) == ()
    undo_deed(register, done.deed)  # putting back can be taken back as well
    assert [line.deed.id for line in bin_of(register)] == [deed]
    put_back(register, deed)
    undone = {"deed", "person"}
    assert {k: v for k, v in dump(register).items() if k not in undone} == {
        k: v for k, v in before.items() if k not in undone
    }


def test_people_off_lists_merged_away_and_undone_deeds_are_in_it(register, monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: DAY)
    carry_out(register, Exclude(DUNG, ExclusionReason.REFUSED, DAY, ("lapsed",)))
    born = NewMember(ONE, {"name": "Nguyễn Bé Tí", "birth": "01/11/2026"}, Arrival.BORN)
    undo_deed(register, carry_out(register, born).deed)
    away = ResidenceEvent(EventKind.AWAY, date(2026, 10, 1))
    carry_out(register, PeopleEvent((AN,), away))
    stay = register.standing(DAY).commune.people[0].residences[-1].id
    carry_out(register, EventTakenBack(AN, stay))
    edit_person(register, EN, {"cccd": "", "insurance_no": ""})
    merge(register, BINH, EN, {}, DAY, anyway=True)
    assert lines(register) == [
        (DeedKind.MERGE, "1 người, 1 quan hệ hộ", "Phạm Văn Én"),
        (DeedKind.EVENT_REMOVED, "1 lần chuyển, mất", "Nguyễn Văn An"),
        (DeedKind.UNDO, "1 người, 1 quan hệ hộ, 1 lần chuyển, mất", "Nguyễn Bé Tí"),
        (DeedKind.EXCLUDE, "1 lần loại khỏi danh sách", "Lê Thị Dung"),
    ]
    details = bin_of(register)[3].details
    assert ("danh sách", "Danh sách người hết hạn thẻ BHYT") in details
    (off,) = exclusions_of(register, DAY)
    carry_out(register, ExclusionTakenBack(off.exclusion.id))
    assert DeedKind.EXCLUDE not in [kind for kind, *_ in lines(register)]
    assert len(bin_of(register, 1)) == 1
    for line in bin_of(register):
        put_back(register, line.deed.id)
    assert lines(register) == []
    assert "Nguyễn Bé Tí" in [p.name for p in register.standing(DAY).commune.people]


def test_an_import_taken_back_comes_back_whole(register):
    undo_import(register, 2)
    (line,) = bin_of(register)
    assert (line.what, line.more) == ("4 thẻ", False)
    assert set(line.whose) == {"Trần Thị Bình", "Lê Thị Dung", "Phạm Văn Én"}
    put_back(register, line.deed.id)
    assert sum(len(p.periods) for p in register.standing(DAY).commune.people) == 4
    undo_import(register, 2)
    undo_import(register, 1)
    first = bin_of(register)[0]
    assert (len(first.whose), first.more) == (3, True)


def test_what_cannot_come_back_says_why(register):
    deed = remove_card(register, WhichCard(BINH, date(2026, 1, 1)))
    with pytest.raises(ClerkError, match="Không có gì của lần nhập số 1"):
        put_back(register, 2)
    with pytest.raises(ClerkError, match="Không có gì của việc số 99"):
        put_back(register, 99)
    erase_person(register, BINH, EraseReason.REQUEST)
    assert bin_of(register) == ()
    with pytest.raises(ClerkError, match="thùng rác"):
        put_back(register, deed)
