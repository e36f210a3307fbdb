"""Official forms of a register: who stands on which file, what was sent, what is refused."""

from collections import Counter
from datetime import date

import pytest

from core.app.editing import WhichCard, edit_card, edit_person
from core.app.forms import FormKind, FormOptions, make_form, sent_forms
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
from tests.app.hand_registers import make

DAY = date(2026, 12, 15)
UNIT = {"unit_code": "2345678", "facility": "42105", "collector_code": "NV001"}


@pytest.fixture
def office(sample_copy):
    """The sample register of an office that has said what forms need."""
    set_office(sample_copy, UNIT)
    return sample_copy


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


def test_what_was_sent_is_kept_the_next_form_holds_changes_and_undo_takes_it_back(office, tmp_path):
    first = made(office, tmp_path / "1", register=True)
    numbers = [one.number for one in first.files]
    assert numbers == [str(place) for place in range(1, len(first.files) + 1)]
    assert [(one.form, one.group, one.number, one.day, one.deed) for one in sent_forms(office)] == [
        ("m3", file.group, file.number, DAY, first.deed) for file in first.files
    ]
    again = made(office, tmp_path / "2", register=True)
    assert (again.files, again.deed) == ([], None)
    assert made(office, tmp_path / "2", FormKind.D03).files == []
    assert not (tmp_path / "2").exists()
    listed = {m.person.cccd: m.person for m in office.standing(DAY).members}
    gone = listed[read(first.files[1:2])[0].subject.cccd]
    event = ResidenceEvent(EventKind.MOVED, date(2026, 12, 10))
    carry_out(office, PeopleEvent((gone.id,), event))
    changed = made(office, tmp_path / "3", register=True)
    assert counts(changed) == {"CN": {"left": 1}}
    (row,) = read(changed.files)
    assert (row.subject.name, row.periods) == (gone.name, ())
    assert changed.files[0].number == str(len(first.files) + 1)
    undo_deed(office, changed.deed)
    undo_deed(office, first.deed)
    assert sent_forms(office) == []
    whole = counts(made(office, tmp_path / "4"))
    assert whole["CN"]["joined"] == first.files[1].counts["joined"] - 1
    assert {g: n for g, n in whole.items() if g != "CN"} == {
        g: n for g, n in counts(first).items() if g != "CN"
    }


def test_a_clinic_changed_by_hand_is_told_alone(office, tmp_path):
    made(office, tmp_path / "1", register=True)
    standing = office.standing(DAY)
    member = next(
        m for m in standing.members
        if m.needs_card and standing.next_ground(m).code == "CN" and m.card.period
    )  # fmt: skip
    period = member.card.period
    edit_card(office, WhichCard(member.person.id, period.first, period.code), {"facility": "42201"})
    batch = made(office, tmp_path / "2")
    assert counts(batch) == {"CN": {"clinic": 1}}
    (row,) = read(batch.files)
    assert (row.subject.name, row.facility, row.periods) == (member.person.name, "42201", ())


def test_who_lacks_something_is_listed_and_nothing_is_written(office, tmp_path):
    with pytest.raises(FormRefused) as caught:
        made(office, tmp_path / "m3", leave_out=False)
    rows = caught.value.listing.rows
    assert not (tmp_path / "m3").exists()
    assert {row.why for row in rows} == {"Thiếu số CCCD."}
    assert all(row.cccd is None for row in rows)
    assert not any(row.name in str(caught.value) for row in rows)
    batch = made(office, tmp_path / "m3")
    assert [row.person_id for row in batch.left_out.rows] == [row.person_id for row in rows]
    for number, row in enumerate(rows):
        edit_person(office, row.person_id, {"cccd": f"04209000000{number}"}, anyway=True)
    assert made(office, tmp_path / "full", leave_out=False).left_out is None


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


def test_every_household_that_pays_has_a_file_of_its_own(tmp_path):
    register = make(tmp_path)
    batch = made(register, tmp_path / "m4", FormKind.M4, leave_out=True)
    assert (batch.files, batch.left_out.people) == ([], 1)  # nobody named a clinic yet
    set_office(register, {"facility": "42105"})
    batch = made(register, tmp_path / "m4", FormKind.M4)
    assert [(one.file.name, one.group) for one in batch.files] == [("m4_thon-a-2.xlsx", "Thôn A/2")]


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


def test_a_form_that_cannot_be_made_is_refused_in_words(office, tmp_path):
    def refused(*target, **options):
        with pytest.raises(ClerkError) as caught:
            made(office, tmp_path.joinpath(*target), **options)
        return str(caught.value)

    assert "một thư mục" in refused("m3.xlsx")
    assert "đuôi .xlsx" in refused("m3.pdf")
    assert "Không có nhóm “XX”" in refused("m3", groups=("XX",))
    assert "12 tháng" in refused("m3", months=5)
    assert "Không có hộ số" in refused("m3", household="99999")
    assert "Không tạo được thư mục" in refused("no", "such", "m3")
    assert "không ghi vào sổ" in refused("p.xlsx", kind=FormKind.POVERTY, register=True)
    standing = office.standing(DAY)
    state_paid = next(
        f"{m.hamlet.name}/{m.household.number}"
        for m in standing.members
        if m.needs_card and standing.next_ground(m).code == "HN"
    )
    assert refused("m4", kind=FormKind.M4, household=state_paid)
    set_office(office, {"unit_code": ""})
    assert "chưa có mã đơn vị" in refused("m3")
    for name, value in (("unit_code", "2345678CN"), ("facility", "x"), ("paper_cards", "có")):
        with pytest.raises(ClerkError):
            set_office(office, {name: value})
    assert list(tmp_path.glob("*/*.xlsx")) == []


def test_a_cancelled_run_keeps_no_form_and_writes_no_file(office, tmp_path):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        make_form(office, FormOptions(FormKind.M3, DAY, leave_out=True, register=True),
                  tmp_path / "m3", progress)  # fmt: skip
    assert sent_forms(office) == []
    assert list(tmp_path.glob("m3/*")) == []
