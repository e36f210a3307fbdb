"""Official forms of a register: who stands on which file, what was sent, what is refused."""

from collections import Counter
from datetime import date

import pytest
from openpyxl import load_workbook

from core.app.editing import WhichCard, edit_card, edit_person
from core.app.form_looks import look_at_form, look_at_sent
from core.app.forms import FormKind, FormOptions, enter_sent, make_form, sent_forms
from core.app.hand_deeds import carry_out
from core.app.household_events import PeopleEvent
from core.app.office import set_office
from core.app.undoing import undo_deed
from core.documents.reading.office import read_office_file
from core.domain.classes import HouseholdClass
from core.domain.errors import Cancelled, ClerkError
from core.domain.forms.missing import FormRefused
from core.domain.progress import Progress
from core.domain.records import FileKind
from core.domain.residence_events import EventKind, ResidenceEvent
from tests.app.hand_registers import BINH, CUONG, PEOPLE, make, take

DAY = date(2026, 12, 15)
UNIT = {"unit_code": "2345678", "facility": "42105", "collector_code": "NV001"}


@pytest.fixture
def office(sample_copy):
    """The sample register of an office that has said what forms need."""
    set_office(sample_copy, UNIT)
    return sample_copy


@pytest.fixture
def small(tmp_path):
    """Five people: three near-poor of this year and the next, one who pays by the household."""
    register = make(tmp_path)
    days = {"class_from": date(2027, 1, 1), "class_to": date(2027, 12, 31)}
    take(register, tmp_path, PEOPLE, **days)
    set_office(register, UNIT)
    return register


def made(of, target, kind=FormKind.M3, **options):
    options = {"on": DAY, "leave_out": True, **options}
    return make_form(of, FormOptions(kind, **options), target)


def read(files):
    """The rows of the files as our own reader takes them; none is rejected."""
    readings = [read_office_file(one.file) for one in files]
    assert [note for each in readings for note in each.rejects] == []
    return [row for each in readings for row in each.rows]


def counts(batch):
    return {one.group: dict(one.counts) for one in batch.files}


def test_one_file_a_group_holds_whom_the_standing_says_and_is_read_back(office, tmp_path):
    batch = made(office, tmp_path / "m3")
    standing = office.standing(DAY)
    listed = Counter()
    for member in standing.members:
        ground = standing.next_ground(member)
        others = ground.point == "4b" or ground.code == "QN"  # school and army list their own
        if member.needs_card and ground.point[0] in "34" and not others:
            listed[ground.code] += 1
    left = batch.left_out.people
    assert sum(one.counts["joined"] for one in batch.files) == listed.total() - left
    assert {one.group for one in batch.files} == set(listed)
    assert [one.file.name for one in batch.files] == [
        f"m3_2345678{one.group}.xlsx" for one in batch.files
    ]
    for one in batch.files:
        rows = read([one])
        known = {(m.person.name, m.person.cccd): m for m in standing.members}
        assert len(rows) == one.counts["joined"]
        for row in rows:
            member = known[row.subject.name, row.subject.cccd]
            ground = standing.next_ground(member)
            assert (row.code, ground.code) == (one.group, one.group)
            assert row.periods[0].first == (
                member.next_starts if ground.own_part else row.periods[0].first
            )
            assert row.subject.insurance_no == member.person.insurance_no


def test_what_was_sent_is_kept_the_next_form_holds_changes_and_undo_takes_it_back(small, tmp_path):
    both = {"groups": ("CN", "GD"), "register": True}
    first = made(small, tmp_path / "1", **both)
    assert counts(first) == {"CN": {"joined": 3}, "GD": {"joined": 1}}
    assert [(one.form, one.group, one.number, one.day, one.deed) for one in sent_forms(small)] == [
        ("m3", "CN", "1", DAY, first.deed),
        ("m3", "GD", "2", DAY, first.deed),
    ]
    again = made(small, tmp_path / "2", **both)
    assert (again.files, again.deed) == ([], None)
    assert made(small, tmp_path / "2", FormKind.D03).files == []
    assert not (tmp_path / "2").exists()
    carry_out(small, PeopleEvent((CUONG,), ResidenceEvent(EventKind.MOVED, date(2026, 12, 10))))
    changed = made(small, tmp_path / "3", **both)
    assert counts(changed) == {"CN": {"left": 1}}
    (row,) = read(changed.files)
    assert (row.subject.name, row.periods) == ("Nguyễn Văn Cường", ())
    assert changed.files[0].number == "3"
    undo_deed(small, changed.deed)
    undo_deed(small, first.deed)
    assert sent_forms(small) == []
    whole = made(small, tmp_path / "4", groups=("CN",))
    assert counts(whole) == {"CN": {"joined": 2}}


def test_what_was_saved_is_entered_as_sent_as_it_stands_in_the_files(small, tmp_path):
    options = FormOptions(FormKind.M3, DAY, groups=("CN", "GD"))
    look = look_at_form(small, options)
    saved = made(small, tmp_path / "1", groups=("CN", "GD"))
    assert {one.group: dict(one.counts) for one in look.groups} == counts(saved)
    carry_out(small, PeopleEvent((CUONG,), ResidenceEvent(EventKind.MOVED, date(2026, 12, 10))))
    sent = enter_sent(small, saved)
    assert [one.number for one in sent.files] == ["1", "2"]
    assert len(read(sent.files[:1])) == 3  # also who moved since: that is what was sent
    again = look_at_sent(small, sent_forms(small)[0])
    assert [(line.row, line.full, line.own) for line in again.lines] == [
        (line.row, line.full, line.own) for line in look.lines if line.group == "CN"
    ]
    assert counts(made(small, tmp_path / "2", groups=("CN",))) == {"CN": {"left": 1}}
    with pytest.raises(ClerkError, match="Không có biểu nào"):
        enter_sent(small, sent)
    with pytest.raises(ClerkError, match="Không có biểu nào"):
        enter_sent(small, made(small, tmp_path / "p", FormKind.POVERTY))
    undo_deed(small, sent.deed)
    assert sent_forms(small) == []


def test_a_form_of_one_hamlet_leaves_the_others_alone(small, tmp_path):
    assert counts(made(small, tmp_path / "a", hamlet="thon a")) == {"CN": {"joined": 3}}
    assert counts(made(small, tmp_path / "b", hamlet="Thôn B")) == {}
    with pytest.raises(ClerkError, match="Thôn C"):
        made(small, tmp_path / "c", hamlet="Thôn C")


def test_a_clinic_changed_by_hand_is_told_alone(small, tmp_path):
    made(small, tmp_path / "1", register=True)
    card = WhichCard(BINH, date(2026, 1, 1), "CN")
    edit_card(small, card, {"facility": "42201"})
    batch = made(small, tmp_path / "2")
    assert counts(batch) == {"CN": {"clinic": 1}}
    (row,) = read(batch.files)
    assert (row.subject.name, row.facility, row.periods) == ("Trần Thị Bình", "42201", ())


def test_who_lacks_something_is_listed_and_nothing_is_written(small, tmp_path):
    edit_person(small, BINH, {"cccd": ""})
    with pytest.raises(FormRefused) as caught:
        made(small, tmp_path / "m3", leave_out=False)
    assert not (tmp_path / "m3").exists()
    assert [(row.person_id, row.why) for row in caught.value.listing.rows] == [
        (BINH, "Thiếu số CCCD.")
    ]
    assert "Thôn A/1" in str(caught.value)
    assert "Bình" not in str(caught.value)
    batch = made(small, tmp_path / "m3")
    assert counts(batch) == {"CN": {"joined": 2}}
    assert [row.person_id for row in batch.left_out.rows] == [BINH]
    edit_person(small, BINH, {"cccd": "042165000002"})
    assert counts(made(small, tmp_path / "m3", leave_out=False)) == {"CN": {"joined": 3}}


def biggest_house(standing, months=12):
    """HAMLET/NUMBER of the household with most payers of its own, and their names."""
    payers = {
        f"{house.hamlet.name}/{house.number}": [
            line.name for line in standing.quote(house, months).lines if line.point == "5a"
        ]
        for house in standing.commune.households
    }
    return max(payers.items(), key=lambda found: len(found[1]))


def test_a_household_form_lists_its_payers_as_the_quote_does(office, tmp_path):
    place, payers = biggest_house(office.standing(DAY), 6)
    target = tmp_path / "one.xlsx"
    batch = made(office, target, FormKind.M4, household=place, months=6, register=True)
    assert [row.subject.name for row in read(batch.files)] == payers
    assert read_office_file(target).kind is FileKind.PEOPLE
    assert [(one.form, one.group, one.number) for one in sent_forms(office)] == [("m4", place, "")]


def test_every_household_that_pays_has_a_file_of_its_own(small, tmp_path):
    set_office(small, {"facility": ""})
    batch = made(small, tmp_path / "m4", FormKind.M4)
    assert (batch.files, batch.left_out.people) == ([], 1)  # nobody named a clinic yet
    set_office(small, {"facility": "42105", "paper_cards": "yes"})
    batch = made(small, tmp_path / "m4", FormKind.M4)
    assert [(one.file.name, one.group) for one in batch.files] == [("m4_thon-a-2.xlsx", "Thôn A/2")]
    texts = [c.value for row in load_workbook(batch.files[0].file).active.iter_rows() for c in row]
    assert "Trong đó: 1 thẻ bảo hiểm y tế bản giấy" in " ".join(map(str, texts))


def test_d03_takes_the_household_group_where_it_is_asked_for(office, tmp_path):
    (file,) = made(office, tmp_path / "d03.xlsx", FormKind.D03, groups=("gd",)).files
    rows = read([file])
    assert {row.code for row in rows} == {"GD"}
    place, payers = biggest_house(office.standing(DAY))
    assert set(payers) <= {row.subject.name for row in rows}
    batch = made(office, tmp_path / "d", FormKind.D03, household=place)
    assert [row.subject.name for row in read(batch.files) if row.code == "GD"] == payers


def test_the_review_lists_are_read_back_with_the_classes_of_two_years(office, tmp_path):
    day = date(2027, 1, 1)
    (file,) = made(office, tmp_path / "p.xlsx", FormKind.POVERTY, on=day).files
    standing = office.standing(day)
    rows = read([file])
    look = look_at_form(office, FormOptions(FormKind.POVERTY, day))
    assert [line.row.name for line in look.lines] == [row.subject.name for row in rows]
    homes = {(m.household.id, m.person.id) for m in standing.members if m.household}
    assert {(line.household, line.row.person) for line in look.lines} <= homes
    assert [one.people for one in look.groups] == [
        sum(line.group == one.group for line in look.lines) for one in look.groups
    ]
    after = [row for row in rows if not row.leaving]
    members = {(m.person.name, m.person.cccd): m for m in standing.members}
    listed = (HouseholdClass.POOR, HouseholdClass.NEAR_POOR)
    poor = [m for m in standing.members if m.household.classes.on(day) in listed]
    assert len(after) == len(poor)
    assert [row.household_class for row in after] == [
        members[row.subject.name, row.subject.cccd].household.classes.on(day) for row in after
    ]
    leaving = [members[r.subject.name, r.subject.cccd].household for r in rows if r.leaving]
    before = {house.classes.on(date(2026, 12, 31)) for house in leaving}
    assert leaving
    assert before <= set(listed)
    assert all(h.classes.on(day) is not h.classes.on(date(2026, 12, 31)) for h in leaving)


@pytest.mark.parametrize("kind", [FormKind.M3, FormKind.M4])
def test_looking_at_a_form_can_be_stopped(small, kind):
    progress = Progress(lambda *_counted: progress.cancel())
    with pytest.raises(Cancelled):
        look_at_form(small, FormOptions(kind, DAY), progress)


def test_a_form_that_cannot_be_made_is_refused_in_words(small, tmp_path):
    def refused(*target, **options):
        with pytest.raises(ClerkError) as caught:
            made(small, tmp_path.joinpath(*target), **options)
        return str(caught.value)

    several = refused("m3.xlsx", groups=("CN", "GD"))
    assert "2 tệp (CN, GD); hãy chọn một thư mục" in several
    assert "đuôi .xlsx" in refused("m3.pdf")
    assert "không có thư mục" in refused("no", "such", "m3")
    assert "Không có nhóm “XX”" in refused("m3", groups=("XX",))
    assert "12 tháng" in refused("m3", months=5)
    assert "không ghi vào sổ" in refused("p.xlsx", kind=FormKind.POVERTY, register=True)
    assert "Mẫu số 3" in refused("m4", kind=FormKind.M4, household="Thôn A/1")
    assert "Không ai phải đóng" in refused("m4", kind=FormKind.M4, household="Thôn B/1")
    set_office(small, {"unit_code": ""})
    assert "chưa có mã đơn vị" in refused("m3")
    assert "Không có nhóm “XX”" in refused("m3", groups=("XX",))
    for name, value in (("unit_code", "2345678CN"), ("facility", "x"), ("paper_cards", "có")):
        with pytest.raises(ClerkError):
            set_office(small, {name: value})
    assert list(tmp_path.glob("*/*.xlsx")) == []


def test_a_cancelled_run_keeps_no_form_and_writes_no_file(small, tmp_path):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        make_form(small, FormOptions(FormKind.M3, DAY, register=True), tmp_path / "m3", progress)
    assert sent_forms(small) == []
    assert list(tmp_path.glob("m3/*")) == []
