import pytest
from pypdf import PdfReader

from core.app.editing import add_card
from core.app.hand_deeds import carry_out
from core.app.household_members import Arrival, NewMember
from core.domain.why import CONFIDENCE_WORDS
from tests.app.hand_registers import DAY, THREE
from tests.ui.helpers import answer_file, settled
from ui.desk import Place, Room


@pytest.fixture
def row(snapshot):
    return snapshot.listings["losing-support"].rows[0]


@pytest.fixture
def page(qtbot, window, row):
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    return window.pages.household


def household(snapshot, row):
    return snapshot.standing.commune.household_by_id[row.household_id]


def test_without_a_household_the_page_says_how_to_find_one(qtbot, window):
    window.desk.go(Place(Room.HOUSEHOLD))
    settled(qtbot, window)
    page = window.pages.household
    assert page._empty.isVisible()
    assert "Ctrl+K" in page._empty.button.text()


def test_the_title_names_number_head_hamlet_and_the_coming_class(page, row):
    for part in (row.household, row.head, row.hamlet):
        assert part in page.title.text()
    assert "→ từ 01/01/2027" in page._class.text()


def test_members_stand_head_first_with_status(page, snapshot, row):
    members = snapshot.standing.by_household[row.household_id]
    model = page.members.rows
    shown = [model.data(model.index(n, 0)) for n in range(model.rowCount())]
    assert shown == [member.person.name for member in members]
    assert model.data(model.index(0, 5)).startswith("● ")


def test_the_reasons_are_the_sentences_of_the_lists(page, row):
    assert row.why in page.counter.why.text()


def test_whoever_needs_a_card_reads_the_ground_of_the_next(page, snapshot, row):
    members = snapshot.standing.by_household[row.household_id]
    needing = [member for member in members if member.needs_card]
    said = page.counter.why.text()
    assert needing
    assert said.count("Căn cứ: ") == len(needing)
    for member in needing:
        ground = snapshot.standing.entitlements(member)[1].chosen
        sure = CONFIDENCE_WORDS[ground.confidence]
        line = f"Căn cứ: {ground.fact} ({ground.source}, {sure})"
        assert f"{member.person.name} – {line}" in said


def test_cards_and_classes_are_listed(page, snapshot, row):
    members = snapshot.standing.by_household[row.household_id]
    counter = page.counter
    assert counter.cards.table.rows.rowCount() == sum(len(m.person.periods) for m in members)
    facts = household(snapshot, row).classes.facts
    assert counter.classes.rows.rowCount() == len(facts)
    numbers = {counter.classes.rows.row_at(n).number for n in range(len(facts))}
    assert numbers == {fact.number for fact in facts}


def test_the_households_letter_is_saved(qtbot, window, page, row, tmp_path):
    page._letters.click()
    answer_file(qtbot, page, tmp_path / "thư.pdf")
    settled(qtbot, window)
    text = "".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "thư.pdf").pages)
    assert row.name in text
    assert "thư.pdf" in window.notice.text


def test_a_household_without_reasons_offers_no_letter(qtbot, window, snapshot):
    listed = {
        row.household_id
        for name, listing in snapshot.listings.items()
        if name != "all"
        for row in listing.rows
    }
    quiet = next(r for r in snapshot.everybody if r.household_id not in listed)
    window.desk.go(Place(Room.HOUSEHOLD, household=quiet.household_id))
    settled(qtbot, window)
    assert not window.pages.household._letters.isEnabled()
    assert "Không ai" in window.pages.household.counter.why.text()


def test_a_birthday_alone_is_reason_enough_for_a_letter(qtbot, small, tmp_path):
    register = small.desk.session.snapshot.register
    child = NewMember(THREE, {"name": "Phạm Bé Na", "birth": "15/12/2020"}, Arrival.MOVED_IN, DAY)
    small.desk.go(Place(Room.HOUSEHOLD, household=THREE))
    settled(qtbot, small)
    page = small.pages.household
    assert not page._letters.isEnabled()
    carry_out(register, child)
    add_card(register, 6, {"first": "01/01/2021", "last": "30/11/2026", "code": "TE"})
    small.desk.session.refresh()
    settled(qtbot, small)
    page._letters.click()
    answer_file(qtbot, page, tmp_path / "thư.pdf")
    settled(qtbot, small)
    text = "".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "thư.pdf").pages)
    assert "Phạm Bé Na" in text


def test_another_register_forgets_the_household(window, page):
    window.desk.session.close_register()
    assert page.household is None
