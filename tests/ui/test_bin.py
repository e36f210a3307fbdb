"""The bin in the settings: found, put back, and taken away again."""

import re
from datetime import date

import pytest

from core.app.editing import WhichCard, add_card, remove_card
from core.app.exclusions import Exclude
from core.app.hand_deeds import carry_out
from core.app.register import Register
from core.domain.people import ExclusionReason
from core.domain.record_words import RECORD_WORDS
from core.store.bin import KEPT_TABLES
from tests.app.hand_registers import BINH, DAY, DUNG
from tests.ui.helpers import settled
from ui.desk import Place, Room


@pytest.fixture
def taken(small_file):
    """A register with a card taken out and somebody off a list."""
    register = Register.open(small_file)
    remove_card(register, WhichCard(BINH, date(2026, 1, 1)))
    carry_out(register, Exclude(DUNG, ExclusionReason.REFUSED, DAY, ("lapsed",)))
    return register


@pytest.fixture
def view(qtbot, taken, small):
    small.desk.go(Place(Room.SETTINGS))
    settings = small.pages.settings
    settings.tabs.setCurrentWidget(settings.bin)
    settled(qtbot, small)
    return settings.bin


def owners(view):
    return [view.table.rows.row_at(n).owners for n in range(view.table.rows.rowCount())]


def cards(register):
    person = next(p for p in register.standing(DAY).commune.people if p.id == BINH)
    return len(person.periods)


def test_it_is_found_put_back_and_the_offer_takes_it_away_again(
    qtbot, qtmodeltester, small, view, taken
):
    qtmodeltester.check(view.table.rows, force_py=True)
    assert owners(view) == ["Lê Thị Dung", "Trần Thị Bình"]
    named = re.search(r"\((.*)\)", view._hint.text())[1]
    assert named == ", ".join(RECORD_WORDS[table] for table in KEPT_TABLES)
    assert not view.back_button.isEnabled()
    view.field.setText("the CN binh")
    view.field.changed.emit()
    assert owners(view) == ["Trần Thị Bình"]
    view.table.selectRow(0)
    assert cards(taken) == 0
    view.back_button.click()
    settled(qtbot, small)
    assert cards(taken) == 1
    assert small.notice.text == "Đã đưa lại 1 thẻ: Trần Thị Bình."
    assert owners(view) == []
    assert small.notice._action.text() == "Hoàn tác"
    small.notice._action.click()
    settled(qtbot, small)
    assert cards(taken) == 0
    assert owners(view) == ["Trần Thị Bình"]
    assert_refused_with_its_reason(qtbot, small, view, taken)


def assert_refused_with_its_reason(qtbot, small, view, taken):
    add_card(taken, BINH, {"first": "01/01/2026", "last": "30/06/2026", "code": "CN"})
    view.table.select(lambda line: line.owners == "Trần Thị Bình")
    view.back_button.click()
    settled(qtbot, small)
    assert "vì sau đó đã có thay đổi dựa trên nó" in small.notice.text
    assert cards(taken) == 1
