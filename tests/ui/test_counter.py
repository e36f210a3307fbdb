"""What a visitor at the counter asks: the same answers as the commands give."""

import json

import pytest
from PySide6.QtWidgets import QRadioButton

from core.cli import main
from core.domain.days import format_day
from core.domain.money import format_money
from core.domain.why import card_sentence
from tests.ui.helpers import day, settled, standing_in
from ui.desk import Place, Room

ON = ("--on", "2026-11-21")
NUMBER = "1015"


@pytest.fixture
def ask(capsys, register_file):
    """Run a command on the register with --json and return its document."""

    def asked(command, *argv):
        register = () if command == "vsi" else (str(register_file),)
        code = main([command, *register, *argv, *ON, "--json"])
        told = capsys.readouterr()
        assert (code, told.err) == (0, "")
        return json.loads(told.out)

    return asked


@pytest.fixture
def page(window):
    return window.pages.household


def people_of(snapshot, number):
    """Return a household by its number, and its members."""
    found = next(h for h in snapshot.standing.commune.households if h.number == number)
    return found, snapshot.standing.by_household[found.id]


@pytest.fixture
def household(qtbot, window, snapshot):
    return turn_to_household(qtbot, window, snapshot)


def turn_to_household(qtbot, window, snapshot):
    """Show the household of two who lapsed long ago and two children with a card."""
    found, _ = people_of(snapshot, NUMBER)
    window.desk.go(Place(Room.HOUSEHOLD, household=found.id))
    settled(qtbot, window)
    return found


@pytest.fixture
def payment(page, household):
    return page.counter.payment


def turn_to_payer(qtbot, window, snapshot):
    """Show somebody with a card of which money would come back."""
    found, members = people_of(snapshot, "1004")
    wanted = next(m for m in members if m.person.name == "Phan Thị Thị Thủy")
    window.desk.go(Place(Room.HOUSEHOLD, household=found.id, person=wanted.person.id))
    settled(qtbot, window)
    return wanted.person


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def type_in(field, text):
    field.setText(text)
    field.editingFinished.emit()


def rows(table):
    return [table.rows.row_at(n) for n in range(table.rows.rowCount())]


def cells(table):
    model = table.rows
    places = range(model.columnCount())
    return [[model.data(model.index(n, p)) for p in places] for n in range(model.rowCount())]


def paid(payment):
    """Return the shown lines as the command's document has them."""
    return [
        {
            "name": line.name,
            "point": line.point,
            "rung": line.rung,
            "percent": line.percent,
            "amount": line.amount,
            "starts": line.starts.isoformat(),
            "ends": line.ends.isoformat(),
            "months": line.months,
        }
        for line in rows(payment.table)
    ]


def test_what_to_pay_is_what_the_command_says(qtbot, program, page, payment, ask, snapshot):
    window = program.window
    months_give_what_the_command_gives(payment, ask)
    counter_speaks_english(qtbot, program, page)
    day_proposed_is_the_furthest_all_can_pay_to_and_others_are_refused(payment)
    one_day_for_all_gives_what_the_command_gives(payment, ask)
    another_household_forgets_the_day_and_whom_but_not_the_term(
        qtbot, window, payment, window.desk.preferences, snapshot
    )
    box_says_by_when_to_pay(qtbot, window, page, snapshot)
    choose(payment.choice.terms, "12")
    only_the_lapsed_pay_what_the_command_says(qtbot, window, page, ask, snapshot)


def test_cards_refunds_and_voluntary_insurance_are_what_the_commands_say(
    qtbot, window, page, household, ask, snapshot
):
    without_a_choice_the_head_is_shown_and_a_choice_changes_all_tabs(page)
    voluntary_insurance_costs_what_the_command_says(page, ask)
    who_was_looked_for_is_chosen(qtbot, window, page, snapshot)
    card_tab_says_what_the_command_says(qtbot, window, page, ask, snapshot)
    whoever_pays_nothing_has_no_payment_day(qtbot, window, page, snapshot)
    group_proposed_is_that_of_the_household(qtbot, window, page, snapshot)
    payer = turn_to_payer(qtbot, window, snapshot)
    refund_is_what_the_command_says(page, payer, ask)
    every_column_of_the_refund_is_seen_in_a_small_window(qtbot, window, page)
    refund_follows_the_chosen_day_within_the_household(page)
    another_day_recomputes_everything_and_keeps_who_is_chosen(qtbot, window, page, snapshot)


def months_give_what_the_command_gives(payment, ask):
    for months in ("3", "6", "12"):
        choose(payment.choice.terms, months)
        found = ask("quote", NUMBER, "--months", months)
        assert paid(payment) == found["lines"]
        assert format_money(found["total"]) in payment.total.text()
    assert cells(payment.table)[1] == [
        "Lê Thị Thanh", "2", "70 %", "956.340", "21/12/2026", "20/12/2027",
        "5a – Hộ gia đình tự đóng, người thứ 2",
    ]  # fmt: skip


def only_the_lapsed_pay_what_the_command_says(qtbot, window, page, ask, snapshot):
    row = snapshot.listings["expiring"].rows[0]
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    payment = page.counter.payment
    assert row.name in {line.name for line in rows(payment.table)}
    payment.choice.lapsed.click()
    found = ask("quote", row.household, "--who", "lapsed")
    assert paid(payment) == found["lines"]
    assert row.name not in {line.name for line in rows(payment.table)}


def one_day_for_all_gives_what_the_command_gives(payment, ask):
    choose(payment.choice.terms, "until")
    type_in(payment.choice.day, "30/6/2027")
    found = ask("quote", NUMBER, "--until", "2027-06-30")
    assert paid(payment) == found["lines"]
    assert found["sources"][0]["source"] in payment.note.text()


def day_proposed_is_the_furthest_all_can_pay_to_and_others_are_refused(payment):
    choose(payment.choice.terms, "until")
    assert payment.choice.day.isVisible()
    assert payment.choice.day.day == day("2027-12-20")
    assert {line.months for line in rows(payment.table)} == {12}
    for typed in ("1/12/2026", "31/12/2029", "32/1/2027"):
        choose(payment.choice.terms, "until")
        type_in(payment.choice.day, typed)
        assert rows(payment.table) == []
        assert payment.total.text() == ""
        assert payment.note.property("role") == "trouble"
        assert "hãy" in payment.note.text()
        choose(payment.choice.terms, "6")
        assert payment.note.property("role") == "quiet"
        assert len(rows(payment.table)) == 2


def another_household_forgets_the_day_and_whom_but_not_the_term(
    qtbot, window, payment, preferences, snapshot
):
    choose(payment.choice.terms, "until")
    type_in(payment.choice.day, "30/6/2027")
    payment.choice.lapsed.click()
    other, _ = people_of(snapshot, "1025")
    window.desk.go(Place(Room.HOUSEHOLD, household=other.id))
    settled(qtbot, window)
    assert preferences.term == "until"
    assert payment.choice.everybody.isChecked()
    assert payment.choice.day.day == day("2027-11-21")


def box_says_by_when_to_pay(qtbot, window, page, snapshot):
    row = next(r for r in snapshot.listings["last-chance"].rows if r.days_left > 0)
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    said = page.counter.payment.note.text()
    assert f"Nộp tiền chậm nhất ngày {format_day(row.last_safe_day)}" in said


def without_a_choice_the_head_is_shown_and_a_choice_changes_all_tabs(page):
    names = [line.member.person.name for line in rows(page.members)]
    tabs = (page.counter.card, page.counter.refund, page.counter.voluntary)
    assert {tab.name.text() for tab in tabs} == {names[0]}
    page.members.selectRow(2)
    assert {tab.name.text() for tab in tabs} == {names[2]}


def who_was_looked_for_is_chosen(qtbot, window, page, snapshot):
    row = snapshot.listings["never-insured"].rows[1]
    window.bar.jump.field.setText(row.cccd)
    window.bar.jump.field.returnPressed.emit()
    settled(qtbot, window)
    assert page.members.current().member.person.id == row.person_id
    assert page.counter.card.name.text() == row.name


def card_tab_says_what_the_command_says(qtbot, window, page, ask, snapshot):
    for row in (snapshot.listings[n].rows[0] for n in ("last-chance", "expiring", "age-events")):
        place = Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id)
        window.desk.go(place)
        settled(qtbot, window)
        tab, found = page.counter.card, ask("card", "--cccd", row.cccd)
        said = tab.said.text()
        wanted = [found["why"], found["five_years"]["why"], *(g["why"] for g in found["gaps"])]
        assert [text for text in wanted if text not in said] == []
        assert tab.safe.text() == format_day(day(found["last_safe_day"]))
        left = found["days_left"]
        words = {None: "–", -1: "đã hết"}
        assert tab.left.text() == words.get(left, f"{left} ngày")
        assert cells(tab.payments) == [
            [format_day(day(p["pay_on"])), format_day(day(p["starts"])), p["why"]]
            for p in found["payments"]
        ]


def whoever_pays_nothing_has_no_payment_day(qtbot, window, page, snapshot):
    standing = snapshot.standing
    free = next(m for m in standing.members if standing.state_pays(standing.next_ground(m).point))
    place = Place(Room.HOUSEHOLD, household=free.household.id, person=free.person.id)
    window.desk.go(place)
    settled(qtbot, window)
    tab = page.counter.card
    assert tab.name.text() == free.person.name
    assert rows(tab.payments) == []
    assert "Không có ngày nào phải nộp tiền." in tab.ground.text()


def refund_is_what_the_command_says(page, payer, ask):
    tab, found = page.counter.refund, ask("refund", "--cccd", payer.cccd)
    assert format_money(found["total"]) in tab.total.text()
    shown = [(card.months, card.left, card.amount) for card in rows(tab.cards)]
    assert shown == [(c["months"], c["months_left"], c["refund"]) for c in found["cards"]]
    assert found["why"] in tab.said.text()


def every_column_of_the_refund_is_seen_in_a_small_window(qtbot, window, page):
    window.resize(1024, 600)
    tab = page.counter.refund
    page.counter.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.cards.isVisible() and window.width() == 1024)
    header = tab.cards.horizontalHeader()
    assert header.length() <= tab.cards.viewport().width()


def refund_follows_the_chosen_day_within_the_household(page):
    tab = page.counter.refund
    type_in(tab.day, "1/1/2026")
    assert [card.left for card in rows(tab.cards)] == [12]
    page.members.selectRow(0)
    assert tab.day.day == day("2026-01-01")
    type_in(tab.day, "hôm qua")
    assert tab.said.property("role") == "trouble"
    assert "hôm qua" in tab.said.text()


def voluntary_insurance_costs_what_the_command_says(page, ask):
    tab = page.counter.voluntary
    choose(tab.groups, "near-poor")
    type_in(tab.income, "2000000")
    found = ask("vsi", "--income", "2000000", "--group", "near-poor")
    shown = [(x.months, x.contribution, x.support, x.own) for x in rows(tab.table)]
    assert shown == [
        (x["months"], x["contribution"], x["support"], x["own"]) for x in found["lines"]
    ]
    assert tab.income.text() == "2.000.000"
    for typed in ("1.000.000", "99000000", "nhiều", ""):  # nobody can choose these
        type_in(tab.income, typed)
        assert rows(tab.table) == []
        assert tab.note.property("role") == "trouble"
        assert tab.note.text()
        type_in(tab.income, "3.000.000 đ")
        assert len(rows(tab.table)) == 4


def group_proposed_is_that_of_the_household(qtbot, window, page, snapshot):
    row = snapshot.listings["losing-support"].rows[0]
    window.desk.go(Place(Room.HOUSEHOLD, household=row.household_id))
    settled(qtbot, window)
    assert page.counter.voluntary.groups.currentData() == "poor"


def another_day_recomputes_everything_and_keeps_who_is_chosen(qtbot, window, page, snapshot):
    row = snapshot.listings["expiring"].rows[0]
    place = Place(Room.HOUSEHOLD, household=row.household_id, person=row.person_id)
    window.desk.go(place)
    settled(qtbot, window)
    with qtbot.waitSignal(window.desk.session.changed, timeout=20_000):
        window.desk.session.set_day(day("2027-01-15"))
    settled(qtbot, window)
    member = standing_in(window).member_of(
        next(p for p in snapshot.standing.commune.people if p.id == row.person_id)
    )
    assert page.members.current().member.person.id == row.person_id
    assert card_sentence(member.card) in page.counter.card.said.text()
    assert page.counter.refund.day.day == day("2027-01-15")
    assert "15/01/2027" in page.counter.payment.note.text()


def counter_speaks_english(qtbot, program, page):
    counter = page.counter
    program.translator.speak("en")
    qtbot.waitUntil(lambda: counter.tabs.tabText(2) == "Refund")
    tabs = [counter.tabs.tabText(n) for n in range(counter.tabs.count())]
    assert tabs[:4] == [
        "What to pay and why",
        "Card and deadlines",
        "Refund",
        "Voluntary insurance",
    ]
    assert counter.payment.total.text() == "Total 2.322.540 đ"
    assert counter.payment.choice.terms.currentText() == "12 months"
    assert [b.text() for b in counter.payment.findChildren(QRadioButton)] == [
        "All who need a card", "Only the lapsed"
    ]  # fmt: skip
    assert counter.voluntary.groups.itemText(1) == "Near-poor household"
    program.translator.speak("vi")
    qtbot.waitUntil(lambda: counter.payment.total.text() == "Tổng 2.322.540 đ")
