"""Two people made one: what is asked, what is written, and that it can all be taken back."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from core.app.backups import list_backups
from core.app.editing import edit_person
from core.app.erasing import erase_person
from core.app.history import history_of_person
from core.app.importing import ImportOptions, import_file
from core.app.merging import Side, compare, find_duplicates, mark_two_people, merge
from core.app.register import Register
from core.app.undoing import undo_deed
from core.app.unlocking import Access
from core.app.verifying import verify
from core.domain.deeds import EraseReason
from core.domain.errors import ClerkError
from core.domain.lists import listing_of
from core.domain.merge_terms import Fate
from core.domain.users import Role, User
from core.store.schema import (
    FACTS,
    cover_period,
    exclusion,
    membership,
    person,
    residence,
    sent_form,
    sent_form_row,
    two_people,
)
from tests.app.twins import DAY, EAST, WEST, Village, day, groups, village
from tests.registers import KEY, dump

KEEP, OTHER = Side.KEEP, Side.OTHER


@pytest.fixture
def register(tmp_path):
    return village(tmp_path / "sổ.sobhyt")


@pytest.fixture
def hoa(register):
    """Two entries of one woman in two households."""
    return groups(register)[0]


def enter(register, make):
    with register.deed("test") as writer:
        return make(Village(writer))


def row(register, table, number):
    with register.reading() as db:
        found = db.execute(select(table).where(table.c.id == number)).mappings().first()
    return dict(found) if found else None


def rows(register, table, number):
    query = select(table).where(table.c.person_id == number).order_by(table.c.id)
    with register.reading() as db:
        return [dict(found) for found in db.execute(query).mappings()]


def cards_of(register, number):
    return [(card["first_day"], card["code"]) for card in rows(register, cover_period, number)]


def counted(register, table=person):
    with register.reading() as db:
        return db.execute(select(func.count()).select_from(table)).scalar_one()


def on_list(register):
    standing = register.standing(DAY)
    return {line.person_id for line in listing_of(standing, "duplicates").rows}


# Groups and marks


def test_everybody_on_the_list_stands_in_a_group_and_marked_pairs_in_neither(register):
    (a, b), (son, nam), many = groups(register)
    found = find_duplicates(register, DAY)
    assert [[p.id for p in group.people] for group in found.groups] == [
        [a, b], [son, nam], list(many),
    ]  # fmt: skip
    assert [[str(why) for why in group.reasons] for group in found.groups] == [
        ["cccd", "name_near_birth"], ["name_and_birth"], ["insurance_no"],
    ]  # fmt: skip
    assert on_list(register) == {a, b, son, nam, *many}
    deed = mark_two_people(register, nam, son)
    assert on_list(register) == {a, b, *many}
    assert len(find_duplicates(register, DAY).groups) == 2
    mark_two_people(register, many[0], many[1])
    assert on_list(register) == {a, b, *many}  # each is still like the third
    undo_deed(register, deed)
    assert on_list(register) == {a, b, son, nam, *many}


def test_a_mark_is_made_and_taken_back_once(register, hoa):
    a, b = hoa
    before = dump(register)
    with pytest.raises(ClerkError, match="chưa được ghi"):
        mark_two_people(register, a, b, two=False)
    mark_two_people(register, b, a)
    for again in ((a, b), (b, a)):
        with pytest.raises(ClerkError, match="đã được ghi"):
            mark_two_people(register, *again)
    mark_two_people(register, a, b, two=False)
    assert dump(register) == before
    assert verify(register) == ()


@pytest.mark.parametrize("wrong", [(2, 2), (2, 999), (999, 2)])
def test_one_and_the_same_or_nobody_is_refused(register, hoa, wrong):
    before = dump(register)
    for deed in (
        lambda: compare(register, *wrong, DAY),
        lambda: merge(register, *wrong, {}, DAY),
        lambda: mark_two_people(register, *wrong),
    ):
        with pytest.raises(ClerkError, match=r"999|người số 2"):
            deed()
    assert dump(register) == before


# What is proposed and written


def test_the_filled_and_the_finer_are_proposed_and_written(register, hoa):
    plan = compare(register, *hoa, DAY).plan()
    taken = {choice.key: (plan.taken[choice.key], str(choice.why)) for choice in plan.choices}
    assert taken == {
        "name": (KEEP, "own"),
        "birth": (OTHER, "finer"),
        "sex": (OTHER, "filled"),
        "insurance_no": (OTHER, "filled"),
        "phone": (KEEP, "filled"),
        "card:2026-01-01:GD": (OTHER, "later"),
        "household": (KEEP, "own"),
    }
    merge(register, *hoa, {}, DAY)
    kept = row(register, person, hoa[0])
    assert (kept["name"], kept["birth"], kept["birth_precision"]) == (
        "Trần Thị Hoa", day("1961-02-05"), "day",
    )  # fmt: skip
    assert (kept["sex"], kept["phone"], kept["insurance_no"], kept["by_hand"]) == (
        "female", "0912", "4212345678", "",
    )  # fmt: skip
    assert row(register, person, hoa[1]) is None
    assert verify(register) == ()


def test_no_card_is_lost_but_the_identical_one(register, hoa):
    fates = [
        str(line.fate)
        for line in compare(register, *hoa, DAY).plan().lines
        if line.table == "cover_period"
    ]
    assert fates == ["moves", "same", "same", "joined", "joined"]
    merge(register, *hoa, {}, DAY)
    cards = {card["first_day"]: card for card in rows(register, cover_period, hoa[0])}
    assert {first: card["last_day"] for first, card in cards.items()} == {
        day("2024-01-01"): day("2024-12-31"),
        day("2025-01-01"): day("2025-12-31"),
        day("2026-01-01"): day("2026-12-31"),
    }
    assert cards[day("2026-01-01")]["facility"] == "42001"


def test_the_clerk_may_take_the_shorter_card_and_what_else_was_not_proposed(register, hoa):
    chosen = {"card:2026-01-01:GD": KEEP, "birth": KEEP, "household": OTHER, "name": OTHER}
    merge(register, *hoa, chosen, DAY)
    kept = row(register, person, hoa[0])
    assert (kept["name"], kept["birth_precision"]) == ("TRẦN THỊ HOA", "year")
    assert kept["by_hand"].split() == ["name", "birth"]
    card = next(
        c for c in rows(register, cover_period, hoa[0]) if c["first_day"] == day("2026-01-01")
    )
    assert (card["last_day"], card["facility"]) == (day("2026-06-30"), "42001")
    assert card["by_hand"] == "last_day"
    place = [(p["household_id"], p["last_day"]) for p in rows(register, membership, hoa[0])]
    assert place == [(WEST, None)]
    assert rows(register, membership, hoa[0])[0]["by_hand"] == "household_id"
    assert verify(register) == ()


def test_marks_by_hand_go_with_what_is_taken(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", by_hand="name phone", phone="1", born="1950"),
        v.person("Lý Thị Bà", by_hand="birth ethnicity", phone="2", born="1951-01-01",
                 ethnicity="Tày"),
    ))  # fmt: skip
    plan = compare(register, one, two, DAY).plan()
    assert plan.taken == {"name": KEEP, "phone": KEEP, "birth": OTHER, "ethnicity": OTHER}
    merge(register, one, two, {"phone": OTHER, "name": KEEP}, DAY)
    kept = row(register, person, one)
    assert (kept["phone"], kept["by_hand"]) == ("2", "name birth ethnicity phone")


def test_writing_again_what_was_merged_is_no_deed(register, hoa):
    merge(register, *hoa, {"birth": KEEP, "name": OTHER}, DAY)
    assert edit_person(register, hoa[0], {"name": "TRẦN THỊ HOA"}) is None


NUMBERS = [
    # valid number: province, sex and year agree; (number, other's number) → proposed
    (("042161000011", "042161000012"), None),
    (("042161000011", "042190000012"), KEEP),
    (("999161000011", "042161000012"), OTHER),
    (("042190000011", "042190000012"), KEEP),
    ((None, "042190000012"), OTHER),
    (("042161000011", None), KEEP),
]


@pytest.mark.parametrize(("numbers", "proposed"), NUMBERS)
def test_of_two_citizen_numbers_the_valid_one_is_proposed(register, numbers, proposed):
    one, two = enter(register, lambda v: tuple(
        v.person("Trần Thị Hoa", born="1961-02-05", sex="female", cccd=number)
        for number in numbers
    ))  # fmt: skip
    plan = compare(register, one, two, DAY).plan()
    choice = next(choice for choice in plan.choices if choice.key == "cccd")
    assert choice.proposed is proposed
    before = dump(register)
    if proposed is None:
        with pytest.raises(ClerkError, match="đều hợp lệ"):
            merge(register, one, two, {}, DAY)
        assert dump(register) == before
        assert list_backups(register.path) == ()
        merge(register, one, two, {"cccd": OTHER}, DAY)
        assert row(register, person, one)["by_hand"] == "cccd"
    else:
        merge(register, one, two, {}, DAY)
    wanted = OTHER if proposed is None else proposed
    assert row(register, person, one)["cccd"] == numbers[list(Side).index(wanted)]


FITTING = [
    # citizen numbers, years of birth, sexes → whose year and sex are proposed
    (("042161000011", "042161000011"), ("1963", "1961"), ("male", "female"), OTHER),
    (("042161000011", None), ("1963", "1961"), ("male", "female"), OTHER),
    (("999161000011", "042063000012"), ("1961", "1963"), ("female", "male"), OTHER),
    ((None, None), ("1963", "1961"), ("male", "female"), KEEP),
    (("042170000011", None), ("1963", "1961"), ("male", "male"), KEEP),
]


@pytest.mark.parametrize(("numbers", "years", "sexes", "side"), FITTING)
def test_birth_and_sex_that_fit_the_citizen_number_are_proposed(
    register, numbers, years, sexes, side
):
    one, two = enter(register, lambda v: tuple(
        v.person("Trần Thị Hoa", born=year, sex=sex, cccd=number)
        for number, year, sex in zip(numbers, years, sexes, strict=True)
    ))  # fmt: skip
    taken = compare(register, one, two, DAY).plan().taken
    assert {taken[field] for field in ("birth", "sex") if field in taken} == {side}


def test_what_a_file_said_in_doubt_stands_until_the_field_is_known(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Văn Tư", cccd_as_read="12x", birth_as_read="31/02/1950"),
        v.person("Lý Văn Tư", cccd="042050000044"),
    ))  # fmt: skip
    fields = {f.key: f.keep for f in compare(register, one, two, DAY).plan().fields}
    assert fields["cccd"] == "(tệp ghi “12x”)"
    merge(register, one, two, {}, DAY)
    kept = row(register, person, one)
    assert (kept["cccd"], kept["cccd_as_read"], kept["birth_as_read"]) == (
        "042050000044", None, "31/02/1950",
    )  # fmt: skip


def test_a_choice_about_nothing_is_refused(register, hoa):
    with pytest.raises(ClerkError, match=r"“cmnd”.*birth"):
        compare(register, *hoa, DAY).plan({"cmnd": OTHER})
    with pytest.raises(ClerkError, match="card:2026-01-01:HS"):
        merge(register, *hoa, {"card:2026-01-01:HS": KEEP}, DAY)


def test_two_known_to_be_two_are_not_merged(register, hoa):
    mark_two_people(register, *hoa)
    with pytest.raises(ClerkError, match="bỏ ghi đó trước"):
        merge(register, *hoa, {}, DAY)


def test_who_is_somebody_else_than_the_one_gone_is_somebody_else_than_the_one_kept(register):
    _, _, (a, b, c) = groups(register)
    mark_two_people(register, b, c)
    before = dump(register)
    done = merge(register, a, b, {}, DAY)
    assert [(r["person_id"], r["other_id"]) for r in rows(register, two_people, a)] == [(a, c)]
    undo_deed(register, done.deed)
    assert dump(register) == before
    mark_two_people(register, a, c)
    merge(register, a, b, {}, DAY)
    assert counted(register, two_people) == 1


# Households, stays, exclusions


def test_one_place_stays_open_and_the_other_ends_before_it_began(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST, "Mẹ"),
        v.person("Lý Thị Ba", WEST, "Vợ", since=day("2025-07-01")),
    ))  # fmt: skip
    plan = compare(register, one, two, DAY).plan({"household": OTHER})
    assert {line.fate for line in plan.lines if line.table == "membership"} == {
        Fate.MOVES,
        Fate.CLOSED,
    }
    merge(register, one, two, {"household": OTHER}, DAY)
    places = [(p["household_id"], p["last_day"]) for p in rows(register, membership, one)]
    assert places == [(EAST, day("2025-06-30")), (WEST, None)]


def test_two_places_in_one_household_become_one(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST, "", since=day("2025-07-01")),
        v.person("Lý Thị Ba", EAST, "Mẹ"),
    ))  # fmt: skip
    plan = compare(register, one, two, DAY).plan()
    assert "household" not in plan.taken
    merge(register, one, two, {"household": OTHER}, DAY)  # asked for nothing, harms nothing
    (place,) = rows(register, membership, one)
    assert (place["first_day"], place["relation"]) == (None, "Mẹ")


def test_two_relations_in_one_household_are_asked_for(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST, "Chủ hộ"), v.person("Lý Thị Ba", EAST, "Mẹ"),
    ))  # fmt: skip
    assert compare(register, one, two, DAY).plan().taken["relation"] is KEEP
    merge(register, one, two, {"relation": OTHER}, DAY)
    (place,) = rows(register, membership, one)
    assert (place["relation"], place["by_hand"]) == ("Mẹ", "relation")


def test_somebody_of_no_household_takes_the_other_ones(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", None), v.person("Lý Thị Ba", WEST, "Mẹ"),
    ))  # fmt: skip
    merge(register, one, two, {"household": KEEP}, DAY)
    assert [p["household_id"] for p in rows(register, membership, one)] == [WEST]


def test_the_household_that_is_left_empty_or_without_a_head_is_named(register, hoa):
    comparison = compare(register, *hoa, DAY)
    assert "hộ 1 (Thôn Đông)" not in comparison.remark(comparison.plan())
    lost = comparison.plan({"household": OTHER})
    assert comparison.remark(lost) == "Sau khi gộp, hộ 1 (Thôn Đông) không còn chủ hộ."
    assert merge(register, *hoa, {"household": OTHER}, DAY).remarks == (comparison.remark(lost),)


def test_a_recorded_move_or_death_counts_unless_the_clerk_says_no(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST), v.person("Lý Thị Ba", WEST),
    ))  # fmt: skip
    enter(register, lambda v: (v.stay(two, "moved", "2026-01-01"), v.stay(two, "permanent")))
    assert compare(register, one, two, DAY).plan().taken["residence"] is OTHER
    done = merge(register, one, two, {}, DAY)
    assert [r["kind"] for r in rows(register, residence, one)] == ["moved", "permanent"]
    undo_deed(register, done.deed)
    merge(register, one, two, {"residence": KEEP}, DAY)
    assert [r["kind"] for r in rows(register, residence, one)] == ["permanent"]


def test_exclusions_and_stays_are_not_doubled(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST), v.person("Lý Thị Ba", EAST),
    ))  # fmt: skip
    enter(register, lambda v: (
        v.off(one, "2026-03-01"), v.off(two, "2026-02-01"), v.off(two, listing="expiring"),
        v.stay(one, "permanent"), v.stay(two, "permanent"),
    ))  # fmt: skip
    merge(register, one, two, {}, DAY)
    off = [(e["listing"], e["since"]) for e in rows(register, exclusion, one)]
    assert off == [("lapsed", day("2026-02-01")), ("expiring", day("2026-01-01"))]
    assert len(rows(register, residence, one)) == 1


def test_a_card_keeps_the_receipt_that_only_one_of_two_has(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST), v.person("Lý Thị Ba", EAST),
    ))  # fmt: skip
    enter(register, lambda v: (
        v.card(one, "2026-01-01", "2026-12-31"),
        v.card(two, "2026-01-01", "2026-12-31", receipt="0012"),
        v.card(one, "2027-01-01", "2027-12-31", receipt="0034"),
        v.card(two, "2027-01-01", "2027-12-31"),
    ))  # fmt: skip
    found = compare(register, one, two, DAY).plan()
    assert [choice for choice in found.choices if choice.key.startswith("card")] == []
    merge(register, one, two, {}, DAY)
    kept = [card["receipt"] for card in rows(register, cover_period, one)]
    assert kept == ["0012", "0034"]


def test_what_was_sent_of_both_stays_sent(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST), v.person("Lý Thị Ba", EAST),
    ))  # fmt: skip
    with register.deed("test") as writer:
        form = writer.insert(sent_form, form="m3", day=day("2026-03-01"))
        for number in (one, two):
            writer.insert(sent_form_row, sent_form_id=form, person_id=number, movement="Tăng")
    merge(register, one, two, {}, DAY)
    assert len(rows(register, sent_form_row, one)) == 2


def test_every_table_that_points_at_people_is_dealt_with():
    pointing = {
        table.name
        for table in FACTS
        if any(key.column.table is person for key in table.foreign_keys)
    }
    assert pointing == {
        "membership", "residence", "cover_period", "exclusion", "two_people", "sent_form_row",
    }  # fmt: skip


# The deed


def test_a_merge_is_backed_up_before_and_undone_whole(register, hoa):
    before = dump(register)
    done = merge(register, *hoa, {"household": OTHER, "name": OTHER}, DAY)
    assert (done.person, done.name) == (hoa[0], "TRẦN THỊ HOA")
    (backup,) = list_backups(register.path)
    assert dump(Register.open(backup.path)) == before
    undo_deed(register, done.deed)
    assert dump(register) == before
    assert verify(register) == ()


def test_an_encrypted_register_takes_it_too(tmp_path):
    register = village(tmp_path / "khóa.sobhyt", encrypted=True)
    one, two = groups(register)[0]
    before = dump(register)
    done = merge(register, one, two, {}, DAY)
    again = Register.open(register.path, Access(key=KEY))
    assert row(again, person, two) is None
    assert verify(again) == ()
    undo_deed(again, done.deed)
    assert dump(again) == before


def test_who_may_only_look_merges_nothing(register, hoa):
    looking = replace(register, user=User("xem", Role.VIEWER))
    for deed in (
        lambda: merge(looking, *hoa, {}, DAY),
        lambda: mark_two_people(looking, *hoa),
    ):
        with pytest.raises(ClerkError, match="chỉ được xem"):
            deed()


def test_the_history_of_who_stays_shows_what_came_from_the_other(register, hoa):
    merge(register, *hoa, {}, DAY)
    lines = history_of_person(register, hoa[0])
    merged = [line for line in lines if line.what == "gộp hai người"]
    said = {(line.record, line.field, line.before, line.after) for line in merged}
    assert ("người", "ngày sinh", "1961", "05/02/1961") in said
    assert ("thẻ", "người", "TRẦN THỊ HOA", "Trần Thị Hoa") in said
    assert ("người", "mã số BHXH", "4212345678", "") in said  # the row that went
    earlier = {(line.record, line.after) for line in lines if line.what != "gộp hai người"}
    assert ("thẻ", "31/12/2024") in earlier


def test_deleting_who_stays_for_good_deletes_what_the_journal_knows_of_the_other(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", EAST, insurance_no="4200000077"),
        v.person("Hoàng Thị Lạ", WEST, insurance_no="4200000088", born="1955-01-01"),
    ))  # fmt: skip
    merge(register, one, two, {}, DAY, anyway=True)
    erase_person(register, one, EraseReason.REQUEST)
    held = register.path.read_bytes()
    assert "Hoàng Thị Lạ".encode() not in held
    assert b"4200000088" not in held
    assert verify(register) == ()


def test_two_set_apart_again_are_deleted_apart(register):
    one, two = enter(register, lambda v: (v.person("Lý Thị Ba"), v.person("Hoàng Thị Lạ", WEST)))
    done = merge(register, one, two, {}, DAY, anyway=True)
    undo_deed(register, done.deed)
    erase_person(register, one, EraseReason.REQUEST)
    assert row(register, person, two)["name"] == "Hoàng Thị Lạ"


def test_a_file_finds_the_one_who_is_left(register, tmp_path):
    a, b, third = groups(register)[2]
    head = "Họ và tên,Mã số BHXH,Mã đối tượng,Từ ngày,Đến ngày"
    card = "Phạm Thị Lan,4200000001,GD,01/01/2026,31/12/2026"
    (tmp_path / "thẻ.csv").write_text(f"{head}\n{card}\n", "utf-8")
    options = ImportOptions(on=DAY)
    assert import_file(register, tmp_path / "thẻ.csv", options).counts["rejected"] == 1
    merge(register, a, b, {}, DAY)
    merge(register, a, third, {}, DAY)
    assert import_file(register, tmp_path / "thẻ.csv", options).counts["added"] == 1


PEOPLE_LIST = "Hộ số,Họ và tên,Ngày sinh,Số CCCD,Quan hệ với chủ hộ,Thôn"


def places_of(register, number):
    return [
        (place["household_id"], place["last_day"]) for place in rows(register, membership, number)
    ]


def people_list(path, *rows):
    path.write_text("\n".join((PEOPLE_LIST, *rows, "")), "utf-8")
    return path


@pytest.mark.parametrize("house", [KEEP, OTHER])
def test_the_file_that_made_the_other_finds_the_one_who_is_left(register, tmp_path, house):
    lines = (
        "1,Vũ Thị Mơ,02/03/1971,042171000061,Chủ hộ,Thôn Đông",
        "2,Vũ Thị Mơ,02/03/1971,042171000062,Chủ hộ,Thôn Đông",
        "2,Vũ Văn Mơ,1992,,Con,Thôn Đông",
        "3,Vũ Thị Mờ,1971,,Chủ hộ,Thôn Tây",
    )
    path = people_list(tmp_path / "dân cư.csv", *lines)
    import_file(register, path, ImportOptions(on=DAY))
    with register.reading() as db:
        ids = db.execute(select(person.c.id).order_by(person.c.id)).scalars().all()
    one, two, _, far = ids[-4:]
    merge(register, one, two, {"household": house, "cccd": KEEP}, DAY)
    merged = merge(register, one, far, {}, DAY)
    before = places_of(register, one)
    report = import_file(register, path, ImportOptions(on=DAY))
    assert report.counts["added"] == report.counts["rejected"] == 0
    assert places_of(register, one) == before != []
    assert any("được gộp từ hai chỗ" in note.problem for note in report.warnings)
    undo_deed(register, merged.deed)
    before = counted(register)
    import_file(register, path, ImportOptions(on=DAY))
    assert counted(register) == before


def test_two_whom_nothing_links_are_merged_only_when_confirmed(register):
    one, two = enter(register, lambda v: (
        v.person("Lý Thị Ba", born="1950"), v.person("Ngô Văn Tư", born="1960-01-02"),
    ))  # fmt: skip
    before = dump(register)
    for refused in (compare, lambda *which: merge(*which[:3], {}, which[3])):
        with pytest.raises(ClerkError, match="không có gì chung"):
            refused(register, one, two, DAY)
    assert dump(register) == before
    assert merge(register, one, two, {}, DAY, anyway=True).person == one


def test_who_looks_like_the_same_third_person_is_linked(register):
    one, _, three = enter(register, lambda v: (
        v.person("Lý Thị Ba", cccd="042150000071"),
        v.person("Lý Thị Bông", cccd="042150000071", insurance_no="4200000071"),
        v.person("Lý Thị Bống Bang", born="1950", insurance_no="4200000071"),
    ))  # fmt: skip
    assert compare(register, one, three, DAY).couple.other.id == three


# Whatever two people look like

CARDS = st.tuples(
    st.sampled_from(["2024-01-01", "2025-01-01", "2026-01-01"]),
    st.sampled_from(["GD", "CN"]),
    st.integers(0, 400),
    st.sampled_from([None, 500, 900]),
    st.booleans(),
)
PLACES = st.tuples(
    st.sampled_from([EAST, WEST]),
    st.sampled_from([None, day("2024-01-01")]),
    st.sampled_from([None, day("2025-01-01")]),
    st.sampled_from(["", "Chủ hộ", "Con"]),
)
STAYS = st.tuples(
    st.sampled_from(["permanent", "moved", "died"]), st.sampled_from([None, day("2025-01-01")])
)
VALUES = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Trần Thị Hoa", "TRẦN THỊ HOA", "Trần Hoa"]),
        "cccd": st.sampled_from([None, "042161000011", "042161000012", "042190000013"]),
        "insurance_no": st.sampled_from([None, "4200000001", "042161000011"]),
        "sex": st.sampled_from([None, "male", "female"]),
        "phone": st.sampled_from(["", "1", "2"]),
        "by_hand": st.sampled_from(["", "name phone", "birth cccd"]),
        "born": st.sampled_from([None, "1961", "1961-02-05", "1990-01"]),
    }
)
PEOPLE = st.fixed_dictionaries(
    {
        "values": VALUES,
        "cards": st.lists(CARDS, max_size=4, unique_by=lambda card: card[:2]),
        "places": st.lists(PLACES, max_size=3),
        "stays": st.lists(STAYS, max_size=2),
        "off": st.lists(st.dates(day("2020-01-01"), day("2027-12-31")), max_size=2),
    }
)
ASKED = ("name", "birth", "cccd", "insurance_no", "phone", "household", "relation", "residence")


def put(writer, entry):
    made = Village(writer)
    number = made.person(house=None, **entry["values"])
    for first, code, length, amount, assumed in entry["cards"]:
        last = (day(first) + timedelta(length)).isoformat()
        made.card(number, first, last, code, amount=amount, first_assumed=assumed)
    for house, first, last, relation in entry["places"]:
        made.place(number, house, first_day=first, last_day=last, relation=relation)
    for kind, first in entry["stays"]:
        made.stay(number, kind, first and first.isoformat())
    for anchor in entry["off"]:
        made.off(number, anchor=anchor.isoformat())
    return number


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return village(tmp_path_factory.mktemp("village") / "sổ.sobhyt").path


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    one=PEOPLE,
    two=PEOPLE,
    chosen=st.dictionaries(st.sampled_from(ASKED), st.sampled_from(list(Side))),
)
def test_any_two_people_are_merged_and_set_apart_again(empty, tmp_path_factory, one, two, chosen):
    register = Register.open(shutil.copy(empty, tmp_path_factory.mktemp("cặp") / "sổ.sobhyt"))
    with register.deed("test") as writer:
        keep, other = put(writer, one), put(writer, two)
    before, counts = dump(register), counted(register)
    cards = {card for number in (keep, other) for card in cards_of(register, number)}
    chosen = {"cccd": KEEP, **chosen}
    plan = compare(register, keep, other, DAY, anyway=True).plan(chosen)
    done = merge(register, keep, other, chosen, DAY, anyway=True)
    assert verify(register) == ()
    assert counted(register) == counts - 1
    assert sorted(cards_of(register, keep)) == sorted(cards)
    shown = {choice.key: choice for choice in plan.choices}
    kept = (
        compare(register, keep, 1, DAY, anyway=True).plan().fields
    )  # what stands there now, in words
    for field in kept:
        if field.key in shown:
            choice = shown[field.key]
            wanted = choice.keep if plan.taken[field.key] is KEEP else choice.other
            assert field.keep == wanted
    open_places = [p for p in rows(register, membership, keep) if p["last_day"] is None]
    assert len({p["household_id"] for p in open_places}) <= 1
    register.standing(DAY)
    undo_deed(register, done.deed)
    assert dump(register) == before
