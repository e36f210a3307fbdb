"""Frozen months: stated once, whatever is written later; the difference can be explained."""

from datetime import date

import pytest

from core.app.asking import summary
from core.app.editing import WhichCard, edit_card
from core.app.hand_cards import CardRemoved
from core.app.hand_deeds import carry_out
from core.app.history import deeds
from core.app.household_events import PeopleEvent
from core.app.household_members import Arrival, NewMember
from core.app.month_ends import freeze, month_ends, month_look
from core.app.population import set_population
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.verifying import verify
from core.domain.cover import Status
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.month_end import read_month
from core.domain.residence_events import EventKind, ResidenceEvent
from core.domain.users import Role, User
from core.store.schema import membership
from tests.app.hand_registers import BINH, CUONG, DUNG, EN, ONE, make
from tests.registers import dump

OCTOBER = date(2026, 10, 31)


@pytest.fixture
def register(tmp_path, monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: date(2026, 11, 21))
    return make(tmp_path)


def figures(register, month="2026-10"):
    return month_look(register, month).compared.end.figures


def test_a_month_is_frozen_as_the_register_tells_its_last_day(register):
    set_population(register, 2026, {"Thôn A": 400}, "Công an xã", date(2026, 1, 1))
    hoa = Register(register.path, register.engine, User("hoa", Role.CLERK))
    deed = freeze(hoa, "10/2026", " báo cáo tháng ")
    told = summary(register, OCTOBER)
    look = month_look(register, "2026-10")
    end = look.compared.end
    assert (end.user, end.deed, end.note, end.figures.day) == (
        "hoa",
        deed,
        "báo cáo tháng",
        OCTOBER,
    )
    assert end.at == deeds(register, 1)[0].deed.at
    total = end.figures.total
    assert (total.people, total.status) == (told.people, told.status)
    assert total.losing_support == told.losing_support.people
    assert end.figures.by_class == told.by_class
    assert [(h.hamlet, h.people, h.covered, h.population, h.losing_support)
            for h in end.figures.hamlets] == [
        (h.hamlet, h.people, h.covered, {"Thôn A": 400}.get(h.hamlet), h.losing_support)
        for h in told.by_hamlet
    ]  # fmt: skip
    assert total.population is None  # one hamlet has none
    assert not look.compared.differs
    assert look.since == ()
    assert deeds(register, 1)[0].what == "chốt số liệu tháng"
    assert verify(register) == ()


def test_later_facts_never_change_it_and_the_difference_is_explained(register):
    freeze(register, "2026-10")
    stated = figures(register)
    child = {"name": "Nguyễn Bé Tí", "birth": "01/10/2026", "sex": "nam", "relation": "Cháu"}
    carry_out(register, NewMember(ONE, child, Arrival.BORN))
    carry_out(register, CardRemoved(WhichCard(EN, date(2025, 12, 1))))
    gone = ResidenceEvent(EventKind.MOVED, date(2026, 10, 1))
    moved = carry_out(register, PeopleEvent((CUONG, BINH), gone))
    newborn = {"name": "Nguyễn Bé Út", "birth": "10/11/2026", "sex": "nữ", "relation": "Cháu"}
    carry_out(register, NewMember(ONE, newborn, Arrival.BORN))
    set_population(register, 2026, {"Thôn A": 9}, "Công an xã", date(2026, 1, 1))
    look = month_look(register, "2026-10")
    assert look.compared.end.figures == stated
    assert [
        (line.hamlet, line.people_change, line.covered_change) for line in look.compared.lines
    ] == [("Thôn A", -1, -1), ("Thôn B", 0, -1)]
    total = look.compared.total
    assert (total.people_change, total.now.people) == (-1, summary(register, OCTOBER).people)
    assert [line.deed.kind for line in look.since] == [
        DeedKind.NEW_MEMBER, DeedKind.EVENT, DeedKind.EDIT, DeedKind.NEW_MEMBER,
    ]  # fmt: skip
    assert look.since[1].deed.id == moved.deed
    assert "khác với sổ hôm nay" in look.listing.remark


def test_statuses_told_otherwise_are_named_where_people_and_cover_stay(register):
    freeze(register, "2026-10")
    edit_card(register, WhichCard(DUNG, date(2025, 11, 1)), {"last": "31/12/2027"})
    look = month_look(register, "2026-10")
    line = look.compared.lines[0]
    assert (line.people_change, line.covered_change, look.compared.differs) == (0, 0, True)
    assert line.other_changes == {"valid": 1, "expiring": -1}
    column = next(c for c in look.listing.columns if c.key == "other_changes")
    assert [column.value(line) for line in look.listing.rows] == [
        "còn hạn +1, sắp hết hạn -1", "",
    ]  # fmt: skip


def test_a_frozen_month_is_not_frozen_again_unless_that_is_taken_back(register):
    before = dump(register)
    deed = freeze(register, "2026-10")
    with pytest.raises(ClerkError, match="Tháng 10/2026 đã chốt"):
        freeze(register, "10/2026")
    undo_deed(register, deed)
    assert dump(register) == before
    with pytest.raises(ClerkError, match="Tháng 10/2026 chưa chốt"):
        month_look(register, "2026-10")
    again = freeze(register, "2026-10")
    assert month_look(register, "2026-10").compared.end.deed == again


def test_a_month_that_runs_or_knows_nobody_is_refused(register, monkeypatch):
    before = dump(register)
    for month in ("2026-11", "2027-01"):
        with pytest.raises(ClerkError, match="chưa hết"):
            freeze(register, month)
    monkeypatch.setattr("core.clock.today", lambda: date(2026, 11, 30))
    with pytest.raises(ClerkError, match="hãy chốt từ ngày 01/12/2026"):
        freeze(register, "2026-11")
    empty = Register.create(register.path.with_name("trống.sobhyt"))
    with pytest.raises(ClerkError, match="không có ai"):
        freeze(empty, "2026-10")
    assert dump(register) == before
    monkeypatch.setattr("core.clock.today", lambda: date(2026, 12, 1))
    assert freeze(register, "2026-11")


def test_the_months_that_wait_are_named_newest_first(register):
    ends = month_ends(register)
    assert ends.frozen == ()
    assert (ends.due, ends.open[:2], len(ends.open)) == ("2026-10", ("2026-10", "2026-09"), 12)
    freeze(register, "2026-09")
    freeze(register, "2026-10")
    ends = month_ends(register)
    assert [end.month for end in ends.frozen] == ["2026-10", "2026-09"]
    assert (ends.due, ends.open[0]) == ("", "2026-08")
    assert [r.record()["month"] for r in ends.listing.rows] == ["2026-10", "2026-09"]


def test_people_of_no_household_are_stated_apart(register):
    with register.deed("test") as writer:
        writer.delete(membership, EN)
    freeze(register, "2026-10")
    nowhere = figures(register).hamlets[-1]
    assert (nowhere.hamlet, nowhere.people, nowhere.covered) == ("", 1, 1)
    assert nowhere.status[Status.VALID] == 1
    assert (
        month_look(register, "2026-10")
        .listing.columns[0]
        .value(month_look(register, "2026-10").compared.lines[-1])
        == "Chưa rõ thôn"
    )


@pytest.mark.parametrize("text", ["2026-10", "10/2026", " 10/2026 "])
def test_a_month_is_read_as_people_or_the_program_write_it(text):
    assert read_month(text) == "2026-10"


@pytest.mark.parametrize("text", ["", "2026", "13/2026", "10-2026", "2026-10-31", "1800-01"])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(ClerkError, match="Không đọc được tháng"):
        read_month(text)
