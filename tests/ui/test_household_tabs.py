"""Cards along the years and letters on the page of a household, and how much of it is seen."""

from core.app.lettering import LetterOptions, print_letters
from tests.app.hand_registers import DAY, ONE, THREE, TWO, take
from tests.ui.helpers import settled
from ui.desk import Place, Room

MORE = [
    ("1", f"Nguyễn Văn {name}", f"0{n}/02/2001", "Nam", f"04201000090{n}", f"420000090{n}",
     "Con", None, "Thôn A", None)
    for n, name in enumerate(("Hai", "Ba", "Tư"), 1)
]  # fmt: skip


def show(qtbot, window, household):
    window.desk.go(Place(Room.HOUSEHOLD, household=household))
    settled(qtbot, window)
    return window.pages.household


def texts(table, column):
    return [table.rows.index(n, column).data() for n in range(table.rows.rowCount())]


def test_cards_stand_along_the_years_and_the_letters_beside_them(qtbot, small, tmp_path):
    register = small.desk.session.snapshot.register
    page = show(qtbot, small, THREE)
    cards = page.counter.cards
    (bar,) = cards.timeline.bars
    assert (bar.label, bar.words) == (
        "Phạm Văn Én", "GD từ 01/12/2025 đến 30/11/2026, GD từ 01/12/2026 đến 30/11/2027",
    )  # fmt: skip
    assert cards.table.rows.rowCount() == 2
    page = show(qtbot, small, TWO)
    page.counter.tabs.setCurrentWidget(page.counter.letters)
    settled(qtbot, small)
    letters = page.counter.letters
    assert letters._nothing.isVisible()
    print_letters(register, LetterOptions(on=DAY, register=True), tmp_path / "thư.pdf")
    small.desk.session.refresh()
    settled(qtbot, small)
    assert not letters._nothing.isVisible()
    assert texts(letters.table, 0) in (["1/2026"], ["2/2026"])
    assert texts(letters.table, 2) == ["hết hạn"]
    show(qtbot, small, THREE)
    assert letters.table.rows.rowCount() == 0
    assert_members_seen_without_scrolling(qtbot, small, tmp_path)


def assert_members_seen_without_scrolling(qtbot, small, tmp_path):
    take(small.desk.session.snapshot.register, tmp_path, MORE)
    small.desk.session.refresh()
    members = show(qtbot, small, ONE).members
    assert members.rows.rowCount() == 6
    for width, height, rows in ((1280, 680, 4), (1366, 700, 5)):
        small.resize(width, height)
        settled(qtbot, small)
        small.grab()  # lays everything out
        seen = members.viewport().height() // members.verticalHeader().defaultSectionSize()
        assert seen >= rows, (width, height)
    assert members.rows.columns[-1].field == "phone"  # what may need scrolling sideways
