"""Any deed is taken back whole, its undoing too; what stands in the way is said."""

import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, update

from core.app.areas import close_area, enter_area, list_areas, remove_area
from core.app.history import deeds
from core.app.importing import ImportOptions, import_file
from core.app.office import mark_sample, office_settings, set_office
from core.app.register import Register
from core.app.ruling import add_local_rule, end_local_rule, local_lines, remove_local_rule
from core.app.undoing import list_imports, undo_deed, undo_import
from core.app.users import add_user
from core.app.verifying import verify
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.local_rules import LocalRule
from core.domain.people import Area, AreaFact
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.domain.users import Role, User
from core.store.schema import deed, hamlet, metadata
from tests.app.invented_lists import HEADINGS, PEOPLE, person, person_row, workbook
from tests.registers import dump

DAY = date(2026, 11, 21)
OPTIONS = ImportOptions(DAY, ReadingTerms(FileKind.PEOPLE))


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xa.sobhyt", name="Xã Thử")


@pytest.fixture
def village(register):
    """A register with one hamlet, entered by deed 2."""
    with register.deed(DeedKind.IMPORT) as writer:
        writer.insert(hamlet, name="Thôn A", name_key="thon a")
    return register


@pytest.fixture
def people(tmp_path):
    """A list of a few people."""
    rest = ("Chủ hộ", None, "Thôn A", None)
    rows = [
        (n, name, birth, "Nam", *numbers, *rest)
        for n, (name, birth, *numbers) in enumerate(PEOPLE, 1)
    ]
    return workbook(tmp_path / "p.xlsx", HEADINGS, rows)


def newest(register):
    return deeds(register, 1)[0].deed.id


def refused(register, number, words):
    """Undo what must be refused: in one sentence, with nothing written."""
    before = register.path.read_bytes()
    with pytest.raises(ClerkError, match=words):
        undo_deed(register, number)
    assert register.path.read_bytes() == before


def test_a_setting_is_taken_back_and_put_forth_again(register):
    set_office(register, {"phone": "1", "office": "A"})
    set_office(register, {"phone": "2"})
    before = dump(register)
    assert undo_deed(register, newest(register)).kind == "settings"
    assert office_settings(register)["phone"] == "1"
    undo_deed(register, newest(register))
    assert dump(register) == before
    undo_deed(register, newest(register))
    assert office_settings(register)["phone"] == "1"
    assert verify(register) == ()


def test_an_import_its_undoing_and_the_undoing_of_that(register, people):
    empty = dump(register)
    import_file(register, people, OPTIONS)
    full = dump(register)
    for state, undone in ((empty, True), (full, False), (empty, True)):
        undo_deed(register, newest(register))
        assert dump(register) == state
        assert (list_imports(register)[0].undone_at is not None) is undone
    assert verify(register) == ()
    undo_deed(register, newest(register))
    undo_import(register, 1)
    assert dump(register) == empty


def test_a_deed_is_taken_back_once_only(register):
    set_office(register, {"phone": "1"})
    undo_deed(register, 2)
    refused(register, 2, "Việc số 2 .* đã được hoàn tác")


def test_a_row_changed_since_is_named_with_the_deed_that_changed_it(register):
    set_office(register, {"phone": "1"})
    set_office(register, {"phone": "2"})
    refused(register, 2, r"1 mục cài đặt \(việc số 3 \(thay đổi cài đặt\)\)")


def test_what_hangs_on_a_row_keeps_it(village):
    enter_area(village, "Thôn A", AreaFact(Area.ISLAND, date(2026, 1, 1)))
    refused(village, 2, r"1 diện vùng \(việc số 3")


def test_a_row_whose_parent_went_cannot_come_back_alone(village):
    enter_area(village, "Thôn A", AreaFact(Area.ISLAND, date(2026, 1, 1)))
    remove_area(village, 1)
    undo_deed(village, 2)
    refused(village, 4, r"1 thôn \(việc số 5 \(hoàn tác\)\)")
    undo_deed(village, 5)
    undo_deed(village, 4)
    assert len(list_areas(village)) == 1


def test_what_was_entered_anew_is_not_doubled(register, people):
    import_file(register, people, OPTIONS)
    undo_import(register, 1)
    import_file(register, people, OPTIONS)
    refused(register, 3, r"1 thôn, 3 người \(lần nhập số 2\)")


def test_a_rule_that_would_contradict_a_later_one_stays_out(register):
    rule = LocalRule("4a", date(2026, 1, 1), None, percent_total=70, paper="NQ 1")
    number = add_local_rule(register, rule)
    remove_local_rule(register, number)
    add_local_rule(register, LocalRule("4a", date(2026, 5, 1), None, percent_total=80, paper="2"))
    refused(register, 3, "1 quy định riêng")


@pytest.mark.parametrize("number", [0, -1, 99, 10**30])
def test_an_unknown_deed_is_said(register, number):
    refused(register, number, f"Không có việc số {number}")


def test_the_making_of_a_register_and_the_mark_of_samples_stay(register):
    mark_sample(register)
    refused(register, 1, "sổ được tạo ra")
    refused(register, 2, "dữ liệu mẫu")


def test_an_undoing_of_an_older_version_stays(register):
    set_office(register, {"phone": "1"})
    undo_deed(register, 2)
    with register.writing() as db:
        db.execute(update(deed).values(undoes_id=None))
    refused(register, 3, "bản cũ")


def test_users_are_not_taken_back_their_keys_would_not_follow(register):
    add_user(register, "lan", Role.VIEWER)
    refused(register, 2, "ở chỗ riêng")


def test_who_may_only_look_takes_nothing_back(register):
    set_office(register, {"phone": "1"})
    viewer = Register(register.path, register.engine, User("hoa", Role.VIEWER))
    refused(viewer, 2, "chỉ được xem")


def test_an_import_of_a_version_with_fewer_columns_is_taken_back(register):
    """What the journal of an older version says of a row lacks the columns added since."""
    rule = LocalRule("4a", date(2026, 1, 1), None, percent_total=70, paper="NQ 1")
    add_local_rule(register, rule)
    values = metadata.tables["change_values"]
    with register.writing() as db:
        short = func.json_remove(values.c.after, "$.event", "$.confidence", "$.months")
        db.execute(update(values).where(values.c.after.contains("NQ 1")).values(after=short))
    undo_deed(register, 2)
    assert local_lines(register) == {}


SETTINGS = st.tuples(st.just("setting"), st.sampled_from(("phone", "office")),
                     st.sampled_from(("", "1", "2")))  # fmt: skip
AREAS = st.tuples(st.just("area"), st.sampled_from(tuple(Area)), st.sampled_from((2025, 2026)))
CLOSED = st.tuples(st.just("close"), st.sampled_from(tuple(Area)), st.sampled_from((2026, 2027)))
REMOVED = st.tuples(st.sampled_from(("no area", "no rule")), st.integers(0, 3), st.none())
RULES = st.tuples(st.just("rule"), st.sampled_from(("4a", "4d")), st.sampled_from((60, 80)))
ENDED = st.tuples(st.just("end"), st.integers(0, 3), st.none())
LISTS = st.tuples(st.just("import"), st.lists(person, min_size=1, max_size=5), st.none())
DEEDS = st.one_of(SETTINGS, AREAS, CLOSED, REMOVED, RULES, ENDED, LISTS)


def take_out(there, remove, place):
    if there:
        remove(there[place % len(there)])


def take_list(register, folder, people):
    path = workbook(Path(folder, "p.xlsx"), HEADINGS, map(person_row, people))
    import_file(register, path, OPTIONS)


def do(register, folder, drawn):
    """Do one deed; what the register refuses is no deed."""
    what, first, second = drawn
    areas = [place.number for place in list_areas(register)]
    rules = list(local_lines(register))
    rule = {"percent_total": second, "paper": "NQ"}
    ways = {
        "setting": lambda: set_office(register, {first: second}),
        "area": lambda: enter_area(register, "*", AreaFact(first, date(second, 1, 1))),
        "close": lambda: close_area(register, "*", first, date(second, 12, 31)),
        "no area": lambda: take_out(areas, lambda n: remove_area(register, n), first),
        "no rule": lambda: take_out(rules, lambda n: remove_local_rule(register, n), first),
        "rule": lambda: add_local_rule(register, LocalRule(first, date(2026, 1, 1), **rule)),
        "end": lambda: take_out(
            rules, lambda n: end_local_rule(register, n, date(2026, 12, 31)), first
        ),
        "import": lambda: take_list(register, folder, first),
    }
    ways[what]()


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking real files takes minutes
)
@given(drawn=st.lists(DEEDS, min_size=1, max_size=7), seed=st.randoms(use_true_random=False))
def test_any_deeds_undone_newest_first_give_everything_back(drawn, seed):
    with tempfile.TemporaryDirectory() as folder:
        register = Register.create(Path(folder, "xa.sobhyt"), name="Xã Thử")
        states = {newest(register): dump(register)}
        for each in drawn:
            before = newest(register)
            try:
                do(register, folder, each)
            except ClerkError:
                assert newest(register) == before
            states[newest(register)] = dump(register)
        done = sorted(states)
        for before, number in reversed(list(pairwise(done))):
            undo_deed(register, number)
            assert dump(register) == states[before]
            if seed.random() < 0.3:
                undo_deed(register, newest(register))
                assert dump(register) == states[number]
                undo_deed(register, newest(register))
                assert dump(register) == states[before]
        assert all(batch.undone_at for batch in list_imports(register))
        assert verify(register) == ()


def test_rules_areas_and_letters_of_the_samples_are_taken_back(sample_copy):
    before = dump(sample_copy)
    enter_area(sample_copy, "*", AreaFact(Area.AREA_III, date(2026, 1, 1)))
    close_area(sample_copy, "*", Area.AREA_III, date(2026, 12, 31))
    for _ in range(2):
        undo_deed(sample_copy, newest_standing(sample_copy))
    assert dump(sample_copy) == before


def newest_standing(register):
    """The newest deed that is neither undone nor an undoing."""
    return next(
        line.deed.id
        for line in deeds(register)
        if not line.deed.taken_back and line.deed.kind != "undo"
    )
