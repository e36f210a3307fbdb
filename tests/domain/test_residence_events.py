"""Stays of a person after each event, who counts on which day, and what is refused."""

from datetime import date

import pytest

from core.domain.days import Birth
from core.domain.errors import ClerkError
from core.domain.people import Person, Residence, ResidenceKind
from core.domain.residence_events import EventKind, ResidenceEvent, after_event, without_stay

BORN = Birth(date(1990, 5, 1))
TEMPORARY, AWAY = ResidenceKind.TEMPORARY, ResidenceKind.WORKING_AWAY


def day(text):
    return date.fromisoformat(text)


def event(kind, first, last=None):
    return ResidenceEvent(EventKind(kind), day(first), day(last) if last else None)


def after(*events, stays=()):
    for each in events:
        numbered = [
            Residence(s.kind, s.first, s.last, number) for number, s in enumerate(stays, start=1)
        ]
        stays = after_event(numbered, each, BORN)
    return stays


def counts(stays, on, *, temporary=False):
    return Person(1, "Ai", residences=stays).lives_here(day(on), count_temporary=temporary)


# Events, then the days on which the person counts and does not.
CASES = [
    ([event("died", "2026-11-10")], ["2026-11-09"], ["2026-11-10", "2027-01-01"]),
    ([event("moved", "2026-11-10")], ["2026-11-09"], ["2026-11-10", "2027-01-01"]),
    ([event("moved", "2026-03-01"), event("back", "2026-06-01")],
     ["2026-02-28", "2026-06-01", "2027-01-01"], ["2026-03-01", "2026-05-31"]),
    ([event("moved", "2026-03-01"), event("back", "2026-06-01"), event("moved", "2026-09-01")],
     ["2026-06-01", "2026-08-31"], ["2026-05-31", "2026-09-01"]),
    ([event("away", "2026-03-01", "2026-12-31")],
     ["2026-02-28", "2026-03-01", "2026-12-31", "2027-01-01"], []),
    ([event("away", "2026-03-01"), event("back", "2026-06-01")],
     ["2026-02-28", "2026-04-01", "2026-06-01"], []),
    ([event("temporary", "2026-03-01", "2026-12-31")],
     ["2026-02-28"], ["2026-03-01", "2026-12-31", "2027-01-01"]),
    ([event("temporary", "2026-03-01"), event("permanent", "2026-06-01")],
     ["2026-02-28", "2026-06-01", "2027-01-01"], ["2026-03-01", "2026-05-31"]),
    ([event("moved", "2026-03-01"), event("died", "2026-06-01")],
     ["2026-02-28"], ["2026-03-01", "2026-06-01"]),
    ([event("away", "2026-03-01"), event("died", "2026-06-01")],
     ["2026-05-31"], ["2026-06-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("events", "here", "not_here"), CASES)
def test_who_counts_on_the_days_around_an_event(events, here, not_here):
    stays = after(*events)
    assert {on: counts(stays, on) for on in here} == dict.fromkeys(here, True)
    assert {on: counts(stays, on) for on in not_here} == dict.fromkeys(not_here, False)


def test_a_guest_counts_where_the_office_counts_guests():
    stays = after(event("temporary", "2026-03-01", "2026-12-31"))
    assert counts(stays, "2026-03-01", temporary=True)
    assert not counts(stays, "2027-01-01", temporary=True)


def test_a_guest_of_the_beginning_moves_away_for_work_and_is_no_more_counted_than_before():
    stays = (Residence(TEMPORARY), Residence(AWAY, day("2026-03-01")))
    assert not counts(stays, "2026-04-01")
    assert counts(stays, "2026-04-01", temporary=True)


REFUSED = [
    ([event("died", "2026-01-05")], event("died", "2026-02-01"), "mất ngày 05/01/2026"),
    ([event("died", "2026-01-05")], event("moved", "2026-02-01"), "mất ngày 05/01/2026"),
    ([event("moved", "2026-01-05")], event("moved", "2026-02-01"), "chuyển đi từ 05/01/2026"),
    ([event("moved", "2026-01-05")], event("away", "2026-02-01"), "ghi trở về trước"),
    ([event("moved", "2026-01-05")], event("temporary", "2026-02-01"), "ghi trở về trước"),
    ([event("moved", "2026-01-05")], event("back", "2026-01-05"), "sau ngày đi"),
    ([event("moved", "2026-01-05")], event("back", "2026-01-04"), "không chuyển đi"),
    ([], event("back", "2026-01-04"), "không chuyển đi"),
    ([], event("permanent", "2026-01-04"), "đang coi người này là thường trú"),
    ([event("away", "2026-01-05", "2026-03-01")], event("away", "2026-03-01"), "đi làm ăn xa từ"),
    ([event("temporary", "2026-01-05")], event("temporary", "2025-01-05"), "tạm trú từ"),
    ([], event("away", "2026-03-01", "2026-02-28"), "nằm trước ngày đầu"),
    ([], event("died", "2026-03-01", "2026-03-02"), "chỉ có một ngày"),
    ([], event("died", "1990-04-30"), "trước ngày sinh"),
    ([], event("moved", "1870-01-01"), "nằm ngoài các ngày"),
]


@pytest.mark.parametrize(("events", "last", "words"), REFUSED)
def test_what_cannot_be_is_refused_in_words(events, last, words):
    stays = after(*events)
    with pytest.raises(ClerkError, match=words):
        after(last, stays=stays)


def numbered(stays):
    return [Residence(s.kind, s.first, s.last, number) for number, s in enumerate(stays, start=1)]


@pytest.mark.parametrize("kind", ["died", "moved", "away", "temporary"])
def test_an_event_taken_back_leaves_the_person_counted_as_before(kind):
    stays = numbered(after(event(kind, "2026-03-01")))
    rest = without_stay(stays, stays[-1].id)
    assert all(counts(rest, on) for on in ("2026-02-28", "2026-03-01", "2027-01-01"))


def test_what_is_no_event_is_not_taken_back():
    stays = numbered(after(event("temporary", "2026-03-01")))
    with pytest.raises(ClerkError, match="không phải là sự việc"):
        without_stay(stays, 1)
    with pytest.raises(ClerkError, match="không có sự việc ấy"):
        without_stay(stays, 9)


def test_a_guest_who_came_for_good_counts_from_the_day_of_coming():
    stays = (Residence(TEMPORARY, day("2026-03-01"), None, 1),)
    rest = without_stay(stays, 1)
    assert counts(rest, "2026-03-01")
    assert not counts(rest, "2026-02-28")
