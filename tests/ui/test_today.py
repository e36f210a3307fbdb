from datetime import date

from core.domain.lists import listing_of
from core.domain.money import format_money
from tests.ui.helpers import listed, settled
from ui.desk import Room


def test_blocks_show_the_numbers_of_the_lists(window, snapshot):
    today = window.pages.today
    assert window.pages.room is Room.TODAY
    for name, block in today._blocks.items():
        assert block._people.text() == format_money(snapshot.listings[name].people)
        assert str(snapshot.listings[name].households) in block._words.text()


def test_numbers_stand_beside_those_of_a_month_before(window, snapshot):
    before = snapshot.standing.at(date(2026, 10, 21))
    today = window.pages.today
    for name, block in today._blocks.items():
        grown = snapshot.listings[name].people - listing_of(before, name).people
        sign = f"▲ {grown}" if grown > 0 else f"▼ {-grown}" if grown < 0 else "Bằng"
        assert block._change.text() == f"{sign} so với 21/10"
    grown = snapshot.listings["data-problems"].people - listing_of(before, "data-problems").people
    link = today.others._links["data-problems"].text()
    assert link.endswith(f"▲ {grown}" if grown > 0 else f"▼ {-grown}" if grown < 0 else " hộ")


def test_letters_are_offered_where_there_are_letters(qtbot, window):
    with_letters = {
        name for name, block in window.pages.today._blocks.items() if block._letters.isVisible()
    }
    assert with_letters == {
        "lapsed", "last-chance", "expiring", "losing-support", "never-insured",
    }  # fmt: skip
    (link,) = window.pages.today.others._letters.values()
    link.click()
    settled(qtbot, window)
    ticks = window.pages.letters.printing.ticks
    assert [name for name, tick in ticks.items() if tick.isChecked()] == ["age-events"]


def test_a_number_opens_its_list(qtbot, window, snapshot):
    window.pages.today._blocks["last-chance"]._people.click()
    settled(qtbot, window)
    assert window.pages.room is Room.LISTS
    lists = listed(qtbot, window.pages.lists)
    assert lists.bar.listing == "last-chance"
    assert lists.table.rows.rowCount() == snapshot.listings["last-chance"].people


def test_letters_of_a_block_are_chosen(qtbot, window):
    window.pages.today._blocks["expiring"]._letters.click()
    assert window.pages.room is Room.LETTERS
    chosen = [
        name for name, tick in window.pages.letters.printing.ticks.items() if tick.isChecked()
    ]
    assert chosen == ["expiring"]
    qtbot.waitUntil(lambda: window.pages.letters.printing.batch is not None, timeout=20_000)


def test_hamlets_show_people_cover_and_rate(window, snapshot):
    rows = window.pages.today.hamlets.table.rows
    assert rows.rowCount() == len(snapshot.summary.by_hamlet) + 1
    total = rows.row_at(rows.rowCount() - 1)
    assert total.people == snapshot.summary.people
    first = snapshot.summary.by_hamlet[0]
    cells = [rows.data(rows.index(0, column)) for column in range(4)]
    assert cells[:3] == [first.hamlet, str(first.people), str(first.covered)]
    assert cells[3].endswith(" %")
    assert "," in cells[3]


def test_a_hamlet_opens_everybody_of_it(qtbot, window, snapshot):
    table = window.pages.today.hamlets.table
    table.activated.emit(table.rows.index(2, 0))
    settled(qtbot, window)
    wanted = snapshot.summary.by_hamlet[2]
    lists = listed(qtbot, window.pages.lists)
    assert (lists.bar.listing, lists.doing.hamlet) == ("all", wanted.hamlet)
    assert lists.table.rows.rowCount() == wanted.people


def test_other_work_names_undecided_people_and_lists(window, snapshot):
    others = window.pages.today.others
    waiting = snapshot.summary.undecided
    assert f"{waiting.people} người" in others._undecided.text()
    others._links["data-problems"].click()
    assert window.pages.lists.bar.listing == "data-problems"
