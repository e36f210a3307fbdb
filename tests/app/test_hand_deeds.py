"""What happens to people and households by hand: the lists before and after, and the way back."""

from datetime import date

import pytest
from sqlalchemy import select

from core.app.exclusions import Exclude, ExclusionTakenBack
from core.app.hand_deeds import carry_out, plan
from core.app.hand_facts import events_of, exclusions_of, payment_quote
from core.app.history import deeds
from core.app.household_events import EventTakenBack, PeopleEvent
from core.app.household_members import Arrival, NewHousehold, NewMember
from core.app.household_shape import Merge, MovePeople, NewHead, NewPlace, Split
from core.app.paying_cards import Payment
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.unlocking import Access
from core.app.users import add_user
from core.app.verifying import verify
from core.domain.deeds import DEED_WORDS
from core.domain.errors import ClerkError
from core.domain.people import ExclusionReason
from core.domain.premium import Payers, Term
from core.domain.residence_events import EventKind, ResidenceEvent
from core.domain.users import Role
from core.store.schema import cover_period, household, membership, person
from tests.app.hand_registers import (
    AN,
    BINH,
    CUONG,
    DAY,
    DUNG,
    EN,
    ONE,
    PEOPLE,
    THREE,
    TWO,
    make,
    names_on,
    rows_on,
    take,
)
from tests.registers import dump

BEFORE = date(2026, 11, 10)
PAID = date(2026, 11, 20)
CHILD = {"name": "Nguyễn Bé Tí", "birth": "01/11/2026", "sex": "nam", "relation": "Cháu"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make(tmp_path_factory.mktemp("hand"))


@pytest.fixture
def register(made):
    """The register; what a test did to it is taken back, newest first."""
    before, held = dump(made), len(deeds(made))
    yield made
    for line in deeds(made)[: len(deeds(made)) - held]:
        if not line.deed.taken_back and not line.deed.undoes:
            undo_deed(made, line.deed.id)
    assert dump(made) == before


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("core.clock.today", lambda: DAY)


def event(kind, *people, first=BEFORE, last=None):
    return PeopleEvent(people, ResidenceEvent(EventKind(kind), first, last))


def said(register, deed, day=DAY):
    """Return what is to be minded and the sentences by given name."""
    found = plan(register, deed, day)
    return found.remarks, {e.name.split()[-1]: e.sentences for e in found.effects}


def rows_of(register, table, **where):
    query = select(table).order_by(table.c.id)
    for name, value in where.items():
        query = query.where(table.c[name] == value)
    with register.reading() as db:
        return [dict(row) for row in db.execute(query).mappings()]


EVERY = {
    "born": NewMember(ONE, CHILD, Arrival.BORN),
    "household": NewHousehold("Thôn C", "1", NewMember(0, {"name": "Hồ Hải"}, Arrival.MOVED_IN,
                                                       BEFORE), new_hamlet=True),
    "died": event("died", AN),
    "moved": event("moved", BINH, CUONG),
    "away": event("away", CUONG, last=DAY),
    "temporary": event("temporary", CUONG),
    "head": NewHead(ONE, BINH, {CUONG: "Con"}),
    "move": MovePeople((BINH,), TWO, BEFORE),
    "split": Split((BINH, CUONG), CUONG, "Thôn A", "7", BEFORE, "Số 7", {BINH: "Mẹ"}, True),
    "merge": Merge(TWO, ONE, BEFORE),
    "place": NewPlace(ONE, "Thôn B", "9"),
    "exclude": Exclude(DUNG, ExclusionReason.REFUSED, DAY),
    "pay": Payment(TWO, PAID),
}  # fmt: skip


@pytest.mark.parametrize("deed", EVERY.values(), ids=EVERY)
def test_a_deed_is_one_line_of_the_journal_and_taken_back_whole(register, deed):
    before, held = dump(register), len(deeds(register))
    plan(register, deed, DAY)
    assert (dump(register), len(deeds(register))) == (before, held)
    done = carry_out(register, deed)
    assert deeds(register)[0].deed.id == done.deed
    assert deeds(register)[0].what == DEED_WORDS[deed.kind]
    assert dump(register) != before
    assert verify(register) == ()
    undo_deed(register, done.deed)
    assert dump(register) == before
    assert verify(register) == ()


def test_who_died_or_moved_stands_nowhere_from_that_day_and_the_cards_are_told(register):
    remarks, effects = said(register, event("died", EN))
    assert remarks == (
        "Hộ 1 không còn ai; sổ vẫn giữ hộ cùng các quyết định và thư của hộ.",
    )  # fmt: skip
    assert effects["Én"] == (
        "Không còn tính vào nhân khẩu của hộ Thôn B/1.",
        (
            "Thẻ GD từ 01/12/2026 đến 30/11/2027 chưa bắt đầu: đề nghị cơ quan BHXH hoàn lại "
            "1.366.200 đ."
        ),
        "Thẻ GD từ 01/12/2025 đến 30/11/2026: báo cơ quan BHXH ghi giảm; thẻ không có tiền hoàn.",
    )
    carry_out(register, event("died", EN))
    carry_out(register, event("moved", DUNG, first=DAY))
    assert names_on(register) == ["An", "Bình", "Cường"]
    assert names_on(register, "lapsed") == []
    assert names_on(register, "lapsed", date(2026, 11, 20)) == ["Dung"]
    assert "Én" in names_on(register, "all", date(2026, 11, 9))
    carry_out(register, event("back", DUNG, first=date(2026, 11, 25)))
    assert names_on(register, "lapsed", date(2026, 11, 25)) == ["Dung"]
    assert names_on(register, "lapsed") == []


def test_who_works_away_counts_before_in_and_after_those_days(register):
    carry_out(register, event("away", CUONG, last=DAY))
    for on in (date(2026, 11, 9), DAY, date(2026, 11, 22)):
        assert "Cường" in names_on(register, "all", on)


def test_an_event_of_the_future_is_shown_on_its_own_day(register):
    deed = event("moved", DUNG, first=date(2026, 12, 1))
    assert plan(register, deed, DAY).on == date(2026, 12, 1)
    assert said(register, deed)[1]["Dung"][0] == "Không còn tính vào nhân khẩu của hộ Thôn A/2."
    carry_out(register, deed)
    assert "Dung" in names_on(register)


def test_a_head_who_leaves_is_told_of_and_a_new_one_takes_over(register):
    remarks, _ = said(register, event("moved", AN))
    assert remarks == ("Hộ 1 chưa có chủ hộ; hãy ghi chủ hộ mới.",)
    carry_out(register, event("moved", AN))
    remarks = carry_out(register, NewHead(ONE, BINH)).remarks
    assert remarks == ("Quan hệ của 2 người khác đang ghi theo chủ hộ cũ; hãy xem lại.",)
    relations = {row["person_id"]: row["relation"] for row in rows_of(register, membership)}
    assert (relations[AN], relations[BINH], relations[CUONG]) == ("Chồng", "Chủ hộ", "Con")
    assert rows_on(register)["Cường"].head == "Trần Thị Bình"


def test_events_are_listed_and_taken_back_by_their_number(register):
    carry_out(register, event("temporary", CUONG))
    assert names_on(register) == ["An", "Bình", "Dung", "Én"]
    (line,) = events_of(register, DAY, CUONG)
    carry_out(register, EventTakenBack(CUONG, line.stay.id))
    assert events_of(register, DAY, CUONG) == ()
    assert "Cường" in names_on(register)
    with pytest.raises(ClerkError, match="không có sự việc ấy"):
        carry_out(register, EventTakenBack(BINH, 99))


def test_a_newborn_counts_from_birth_and_the_state_pays(register):
    _, effects = said(register, EVERY["born"])
    assert effects["Tí"][-1] == (
        "Trẻ em dưới 6 tuổi: Nhà nước đóng, đề nghị cấp thẻ TE đến 30/11/2032."
    )
    carry_out(register, EVERY["born"])
    assert "Tí" in names_on(register)
    assert "Tí" not in names_on(register, "all", date(2026, 10, 31))
    (row,) = rows_of(register, person, name="Nguyễn Bé Tí")
    assert row["by_hand"] == "name birth sex"
    (place,) = rows_of(register, membership, person_id=row["id"])
    assert (place["first_day"], place["relation"]) == (date(2026, 11, 1), "Cháu")


def test_who_was_forgotten_counts_on_every_day_and_a_guest_on_none(register):
    carry_out(register, NewMember(TWO, {"name": "Đỗ Quên"}, Arrival.FORGOTTEN))
    guest = NewMember(TWO, {"name": "Vũ Khách"}, Arrival.TEMPORARY, BEFORE, DAY)
    carry_out(register, guest)
    assert "Quên" in names_on(register, "all", date(2020, 1, 1))
    assert "Khách" not in names_on(register)


def test_who_is_here_since_a_day_counts_from_that_day_and_nothing_befalls_them_before(register):
    carry_out(register, NewMember(TWO, {"name": "Đỗ Quên"}, Arrival.FORGOTTEN, DAY))
    assert "Quên" in names_on(register)
    assert "Quên" not in names_on(register, "all", BEFORE)
    (row,) = rows_of(register, person, name="Đỗ Quên")
    with pytest.raises(ClerkError, match="trước ngày người này vào hộ"):
        carry_out(register, event("moved", row["id"]))


def test_a_day_to_come_is_taken_and_said_and_a_telephone_gets_its_zero_back(register):
    come = NewMember(ONE, {**CHILD, "phone": "912 000 009"}, Arrival.MOVED_IN, date(2027, 3, 1))
    assert carry_out(register, come).remarks == (
        "Đã thêm lại số 0 bị mất ở đầu số điện thoại.",
        "Ngày đến 01/03/2027 nằm sau hôm nay: đến ngày ấy mới tính.",
    )
    assert [row["phone"] for row in rows_of(register, person, name=CHILD["name"])] == ["0912000009"]
    assert "Tí" not in names_on(register)
    assert "Tí" in names_on(register, "all", date(2027, 3, 1))


def test_a_new_household_waits_for_a_decision(register):
    done = carry_out(register, EVERY["household"])
    assert done.remarks == (
        "Chưa có quyết định nào về diện của hộ này; hộ chờ lần rà soát sau.",
    )  # fmt: skip
    row = rows_on(register)["Hải"]
    assert (row.hamlet, row.household, row.head) == ("Thôn C", "1", "Hồ Hải")


def test_people_who_move_leave_the_class_behind_and_pay_as_their_new_household(register):
    remarks, effects = said(register, MovePeople((CUONG,), TWO, BEFORE))
    assert remarks[-1].startswith("Quyết định về diện đi theo hộ")
    assert effects["Cường"] == (
        "Từ hộ Thôn A/1 sang hộ Thôn A/2.",
        "Diện hộ: hộ cận nghèo → chưa có quyết định.",
        (
            "Diện của thẻ tới: 4a – hộ cận nghèo (điểm a khoản 4 Điều 12 Luật BHYT) → 5a – hộ gia "
            "đình tự đóng (điểm a khoản 5 Điều 12 Luật BHYT)."
        ),
        "Phải đóng cho 12 tháng: 409.860 đ → 956.340 đ.",
    )
    carry_out(register, MovePeople((CUONG,), TWO, BEFORE))
    assert rows_on(register)["Cường"].household == "2"
    assert rows_on(register, day=date(2026, 11, 9))["Cường"].household == "1"


def test_cards_of_a_class_left_behind_are_told(register):
    _, effects = said(register, MovePeople((BINH,), TWO, BEFORE))
    assert effects["Bình"][-1] == (
        "Thẻ CN từ 01/01/2026 đến 31/12/2026 có theo hộ cận nghèo: sổ giữ nguyên; hỏi cơ quan "
        "BHXH thẻ còn dùng đến ngày nào."
    )


@pytest.mark.parametrize(
    ("with_class", "household_class"),
    [(False, "chưa có quyết định"), (True, None)],
    ids=["without the class", "with the class"],
)
def test_a_household_splits_off_with_or_without_the_class(register, with_class, household_class):
    deed = Split((BINH, CUONG), CUONG, "Thôn A", "7", BEFORE, with_class=with_class)
    _, effects = said(register, deed)
    change = f"Diện hộ: hộ cận nghèo → {household_class}."
    assert (change in effects["Cường"]) is (household_class is not None)
    carry_out(register, deed)
    assert rows_on(register)["Bình"].head == "Nguyễn Văn Cường"
    assert rows_on(register)["An"].household == "1"


def test_two_households_merge_and_the_class_of_the_one_that_stays_counts(register):
    remarks, effects = said(register, Merge(ONE, TWO, BEFORE))
    assert remarks[0] == (
        "Từ ngày 10/11/2026 diện tính theo hộ ở lại; các quyết định và thư của hộ 2 vẫn ghi ở hộ "
        "2, không tính cho ai nữa."
    )
    assert "Diện hộ: chưa có quyết định → hộ cận nghèo." in effects["Dung"]
    carry_out(register, Merge(ONE, TWO, BEFORE))
    assert rows_on(register)["Dung"].head == "Nguyễn Văn An"
    assert len(rows_of(register, household)) == 3


def test_a_person_is_off_a_list_until_the_next_last_day(register):
    carry_out(register, Exclude(DUNG, ExclusionReason.REFUSED, DAY))
    assert names_on(register, "lapsed") == []
    (line,) = exclusions_of(register, DAY)
    assert (line.exclusion.listing, line.exclusion.anchor) == ("lapsed", date(2026, 10, 31))
    carry_out(register, Payment(TWO, DAY, Term(3)))
    assert names_on(register, "lapsed", date(2027, 2, 21)) == ["Bình", "Dung"]


def test_an_exclusion_is_taken_back(register):
    carry_out(register, Exclude(DUNG, ExclusionReason.OTHER, DAY, ("lapsed",), "hẹn sang tháng"))
    (line,) = exclusions_of(register, DAY)
    assert line.exclusion.note == "hẹn sang tháng"
    carry_out(register, ExclusionTakenBack(line.exclusion.id))
    assert names_on(register, "lapsed") == ["Dung"]


def test_who_is_covered_elsewhere_counts_as_covered(register):
    carry_out(register, Exclude(DUNG, ExclusionReason.COVERED_ELSEWHERE, DAY))
    assert rows_on(register)["Dung"].status == "valid"


def test_the_end_of_a_support_is_the_anchor_on_that_list(tmp_path):
    register = make(tmp_path)
    with pytest.raises(ClerkError, match="không đứng ở “Danh sách người mất hoặc giảm hỗ trợ"):
        carry_out(register, Exclude(BINH, ExclusionReason.REFUSED, DAY, ("losing-support",)))
    year = {"class_from": date(2027, 1, 1), "class_to": date(2027, 12, 31)}
    take(register, tmp_path, PEOPLE[3:], complete=True, **year)
    assert names_on(register, "losing-support") == ["An", "Bình", "Cường"]
    carry_out(register, Exclude(BINH, ExclusionReason.REFUSED, DAY, ("losing-support",)))
    assert names_on(register, "losing-support") == ["An", "Cường"]
    assert [line.exclusion.anchor for line in exclusions_of(register, DAY)] == [date(2026, 12, 31)]


def test_a_payment_enters_the_cards_of_the_quote_of_that_day(register):
    paid = Payment(ONE, PAID, Term(6))
    quote = payment_quote(register, paid)
    carry_out(register, paid)
    cards = rows_of(register, cover_period, paid_on=PAID)
    assert [(c["person_id"], c["first_day"], c["last_day"], c["amount"]) for c in cards] == [
        (line.person, line.starts, line.ends, line.amount) for line in quote.lines
    ]
    assert {(c["code"], c["point"], c["source"], c["amount"]) for c in cards} == {
        ("CN", "4a", "hand", 204930),
    }  # fmt: skip
    assert names_on(register, "never-insured") == []


def test_one_who_pays_alone_takes_the_first_rung_and_the_next_one_the_second(register):
    carry_out(register, Merge(TWO, ONE, BEFORE))
    alone = Payment(TWO, PAID, people=(CUONG,))
    assert [line.amount for line in payment_quote(register, alone).lines] == [1366200]
    carry_out(register, alone)
    rest = payment_quote(register, Payment(TWO, DAY, payers=Payers.LAPSED))
    assert [(line.rung, line.amount) for line in rest.lines] == [(2, 956340)]


def test_all_cards_can_run_to_one_day(register):
    carry_out(register, Payment(TWO, PAID, Term(until=date(2027, 3, 31))))
    (card,) = rows_of(register, cover_period, paid_on=PAID)
    assert (card["last_day"], card["amount"]) == (date(2027, 3, 31), 113850 * 5)


REFUSED = (
    (event("died", 99), "không còn trong sổ"),
    (event("died", AN, first=date(2099, 1, 1)), "sau hôm nay"),
    (PeopleEvent((), ResidenceEvent(EventKind.DIED, DAY)), "Chưa chọn ai"),
    (NewMember(99, CHILD, Arrival.BORN), "Hộ này không còn"),
    (NewMember(ONE, {"birth": "1990"}, Arrival.FORGOTTEN), "thiếu họ và tên"),
    (NewMember(ONE, {**CHILD, "birth": "11/2026"}, Arrival.BORN), "đủ ngày, tháng, năm"),
    (NewMember(ONE, CHILD, Arrival.BORN, DAY), "tính từ ngày sinh"),
    (NewMember(ONE, CHILD, Arrival.MOVED_IN), "thiếu ngày đến"),
    (NewMember(ONE, CHILD, Arrival.MOVED_IN, BEFORE, DAY), "Chỉ người tạm trú"),
    (NewMember(ONE, CHILD, Arrival.MOVED_IN, date(2026, 10, 1)), "trước ngày sinh"),
    (NewMember(ONE, {**CHILD, "relation": "Chủ hộ"}, Arrival.BORN), "đã có chủ hộ"),
    (NewMember(ONE, {**CHILD, "cccd": "042061000001"}, Arrival.BORN), "đã là của một người khác"),
    (NewMember(TWO, {"name": "nguyễn văn an", "birth": "1961"}, Arrival.FORGOTTEN),
     r"cùng họ tên và ngày sinh \(hộ 1, Thôn A\)"),
    (NewHousehold("Thôn A", "01", NewMember(0, {"name": "Hồ Hải"}, Arrival.FORGOTTEN)),
     "đã có hộ số 1"),
    (NewHousehold("Thôn Z", "1", NewMember(0, {"name": "Hồ Hải"}, Arrival.FORGOTTEN)),
     "Không có thôn"),
    (NewHousehold("Thôn A", " ", NewMember(0, {"name": "Hồ Hải"}, Arrival.FORGOTTEN)),
     "thiếu số hộ"),
    (NewMember(ONE, {**CHILD, "birth": "20/11/2025"}, Arrival.BORN), "đã hơn một tuổi"),
    (NewMember(ONE, CHILD, Arrival.MOVED_IN, date(2027, 11, 22)), "còn hơn một năm nữa"),
    (event("away", AN, first=date(2028, 1, 1)), "còn hơn một năm nữa"),
    (Split((BINH,), BINH, "Thôn A", "7", date(2099, 1, 1)), "Ngày tách hộ 01/01/2099 còn hơn"),
    (NewMember(ONE, {**CHILD, "name": "Bé " * 34}, Arrival.BORN), "dài quá 100 ký tự"),
    (NewMember(ONE, {**CHILD, "ethnicity": "Kinhh"}, Arrival.BORN), "gần nhất là: Kinh"),
    (NewHousehold("T" * 101, "1", NewMember(0, CHILD, Arrival.FORGOTTEN), new_hamlet=True),
     "Tên thôn dài quá 100"),
    (NewHousehold("Thôn A", "9" * 31, NewMember(0, CHILD, Arrival.FORGOTTEN)), "Số hộ dài quá 30"),
    (NewHousehold("Thôn A", "9", NewMember(0, CHILD, Arrival.FORGOTTEN), "S" * 201),
     "Địa chỉ dài quá 200"),
    (NewHead(ONE, DUNG), "đang thuộc hộ này"),
    (NewHead(ONE, BINH, {CUONG: "chủ hộ"}), "chỉ có một chủ hộ"),
    (NewHead(ONE, AN), "Sổ đã ghi như vậy"),
    (MovePeople((BINH,), ONE, DAY), "đã thuộc hộ ấy"),
    (MovePeople((BINH,), TWO, None), "thiếu ngày chuyển hộ"),
    (MovePeople((BINH,), TWO, DAY, {BINH: "Chủ hộ"}), "đã có chủ hộ"),
    (MovePeople((), TWO, DAY), "Chưa chọn ai"),
    (Split((BINH,), CUONG, "Thôn A", "7", DAY), "một trong những người tách ra"),
    (Split((AN, BINH, CUONG), AN, "Thôn A", "7", DAY), "không phải tách hộ"),
    (Split((BINH,), BINH, "Thôn A", "2", DAY), "đã có hộ số 2"),
    (Merge(ONE, ONE, DAY), "hai hộ khác nhau"),
    (NewPlace(ONE, number="2"), "đã có hộ số 2"),
    (NewPlace(ONE, number="1"), "Sổ đã ghi như vậy"),
    (Exclude(AN, ExclusionReason.OTHER, DAY), "Lý do khác cần ghi rõ"),
    (Exclude(BINH, ExclusionReason.REFUSED, DAY), "không đứng ở danh sách nào"),
    (Exclude(DUNG, ExclusionReason.REFUSED, DAY, ("all",)), "Không loại ai khỏi"),
    (ExclusionTakenBack(99), "không còn trong sổ"),
    (Payment(THREE, PAID), "Không ai phải đóng"),
    (Payment(ONE, date(2099, 1, 1)), "sau hôm nay"),
    (Payment(ONE, PAID, Term(5)), "Không đóng được 5 tháng"),
    (Payment(ONE, PAID, people=(DUNG,)), "không thuộc hộ này"),
    (Payment(ONE, PAID, people=(BINH,)), "không phải đóng vào ngày ấy"),
    (Payment(99, PAID), "Hộ này không còn"),
)  # fmt: skip


@pytest.mark.parametrize(("deed", "words"), REFUSED)
def test_what_cannot_be_is_refused_and_nothing_is_written(register, deed, words):
    before, held = dump(register), len(deeds(register))
    for do in (lambda: plan(register, deed, DAY), lambda: carry_out(register, deed)):
        with pytest.raises(ClerkError, match=words):
            do()
    assert (dump(register), len(deeds(register))) == (before, held)


def test_two_people_of_one_name_and_birth_are_written_when_told_to(register):
    twin = NewMember(TWO, {"name": "Nguyễn Văn An", "birth": "1961"}, Arrival.FORGOTTEN)
    carry_out(register, NewMember(twin.household, twin.fields, twin.how, anyway=True))
    assert names_on(register).count("An") == 2


def test_who_has_paid_does_not_pay_twice(register):
    carry_out(register, Payment(ONE, PAID, people=(CUONG,)))
    with pytest.raises(ClerkError, match="không phải đóng vào ngày ấy"):
        carry_out(register, Payment(ONE, DAY, people=(CUONG,)))


def test_a_dead_person_does_not_move(register):
    carry_out(register, event("died", BINH))
    with pytest.raises(ClerkError, match="Người đã mất"):
        carry_out(register, MovePeople((BINH,), TWO, DAY))


def test_who_may_only_look_does_none_of_it(tmp_path):
    register = make(tmp_path)
    add_user(register, "xem", Role.VIEWER)
    looking = Register.open(register.path, Access("xem"))
    with pytest.raises(ClerkError, match="chỉ được xem sổ"):
        carry_out(looking, EVERY["died"])


def test_files_leave_people_and_numbers_written_by_hand_where_they_are(tmp_path):
    register = make(tmp_path)
    carry_out(register, MovePeople((CUONG,), TWO, BEFORE))
    carry_out(register, NewPlace(ONE, number="11"))
    before = dump(register)
    report = take(register, tmp_path, PEOPLE)
    assert dump(register) == before
    kept = {
        (result.source.row, one.field): (one.before, one.after)
        for result in report.results
        for one in result.kept
    }
    assert kept[4, "hộ"] == ("2", "11")
    assert kept[2, "số hộ"] == ("11", "1")
    take(register, tmp_path, PEOPLE, overwrite=True)
    assert rows_on(register)["Cường"].household == "1"
    assert [row["number"] for row in rows_of(register, household)] == ["1", "2", "1"]
    assert verify(register) == ()
