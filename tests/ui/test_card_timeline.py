"""The cards of a household along the years: where they stand, what is said of them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from core.domain.cover import CoverPeriod
from core.domain.time_bars import time_row
from ui.card_timeline import CardTimeline
from ui.preferences import LIGHT
from ui.theme import put_on

DAY = date(2026, 11, 21)
KEY = Qt.Key


def card(first, last, code, point):
    days = date.fromisoformat(first), date.fromisoformat(last)
    return CoverPeriod(*days, code, point, card_number=f"{code}4420000000001")


SON = (card("2026-01-01", "2026-12-31", "CN", "4a"), card("2021-01-01", "2025-12-31", "TE", "3o"))
LAN = (card("2025-01-01", "2026-06-30", "GD", "5a"),)


@pytest.fixture
def shown(qtbot, qapp):
    put_on(qapp, LIGHT)
    made = CardTimeline()
    qtbot.addWidget(made)
    people = {"Nguyễn Văn Sơn": SON, "Trần Thị Lan": LAN, "Lê Văn Không": ()}
    made.show_cards([time_row(name, cards, DAY, 90) for name, cards in people.items()], DAY)
    made.resize(900, made.sizeHint().height())
    made.show()
    made.setFocus()
    return made


def wheel(timeline, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    middle = QPointF(timeline.rect().center())
    turn = QPoint(0, 120 * notches)
    event = QWheelEvent(middle, middle, QPoint(), turn, Qt.MouseButton.NoButton, modifiers,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(timeline, event)


def test_every_bar_and_gap_says_what_it_is(shown):
    first = shown.card_rect(0, SON[0].first, SON[0].last)
    said = shown.words_at(first.center())
    assert said.splitlines() == [
        "CN từ 01/01/2026 đến 31/12/2026", "Nhà nước hỗ trợ", "Số thẻ CN4420000000001",
    ]  # fmt: skip
    assert shown.words_at(QPointF(5, first.center().y())) == "Nguyễn Văn Sơn"
    gap = shown.card_rect(1, date(2026, 7, 1), date(2026, 11, 20))
    assert shown.words_at(gap.center()) == "gián đoạn 144 ngày, từ 01/07/2026 đến nay"
    assert shown.words_at(QPointF(first.center().x(), 1)) == ""
    rows = shown.accessibleDescription().split("; ")
    assert rows[1] == (
        "Trần Thị Lan: GD từ 01/01/2025 đến 30/06/2026, gián đoạn 144 ngày, từ 01/07/2026 đến nay"
    )
    assert rows[2] == "Lê Văn Không: chưa có thẻ nào"


def test_keys_and_wheel_look_further_back_as_far_as_there_are_cards(qtbot, shown):
    near = shown.span
    qtbot.keyClick(shown, KEY.Key_Left)
    assert (near.first - shown.span.first).days == 91
    wheel(shown, 1)
    assert (near.first - shown.span.first).days == 182
    qtbot.keyClick(shown, KEY.Key_Home)
    assert shown.span.first == date(2021, 1, 1)
    wheel(shown, 1)
    assert shown.span.first == date(2021, 1, 1)
    assert shown.card_rect(1, LAN[0].first, LAN[0].last) is None
    wheel(shown, -1, Qt.KeyboardModifier.ShiftModifier)
    assert (shown.span.first - date(2021, 1, 1)).days == 91
    qtbot.keyClick(shown, KEY.Key_End)
    assert shown.span == near
    qtbot.keyClick(shown, KEY.Key_Down)
    assert shown.accessibleName().startswith("Thẻ theo thời gian. Nguyễn Văn Sơn: TE từ")


def test_colour_is_never_alone_and_the_day_has_its_line(shown):
    image = shown.grab().toImage()
    ratio = image.width() / shown.width()

    def colours(rect):
        row = round((rect.top() + 3) * ratio)
        places = range(round((rect.left() + 3) * ratio), round((rect.right() - 3) * ratio))
        return {image.pixelColor(x, row).name() for x in places}

    supported = colours(shown.card_rect(0, SON[0].first, date(2026, 4, 30)))
    assert len(supported) > 1  # a pattern
    state = colours(shown.card_rect(0, date(2025, 1, 1), date(2025, 4, 30)))
    assert len(state) == 1  # the one that is filled
    assert not state & supported
    track = shown.track
    x = round((track.left() + track.width() * shown.span.part(DAY)) * ratio)
    y = round((track.bottom() - 3) * ratio)
    assert image.pixelColor(x, y).name() == "#1f2430"
