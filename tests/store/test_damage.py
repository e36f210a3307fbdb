"""Pages cut off and bytes changed, in short; `make damage` sweeps in full."""

import pytest

from tests.faults.damage import Fault, Outcome, cuts, encrypted, flips, plain, sweep


@pytest.fixture(params=[plain, encrypted], ids=["plain", "encrypted"])
def subject(request, tmp_path):
    return request.param(tmp_path)


def test_a_register_cut_off_anywhere_is_refused(subject):
    counted, bad = sweep(subject, cuts(subject))
    assert bad == []
    assert counted == {("cut", Outcome.REFUSED): 2 * subject.pages}


def test_a_changed_byte_on_any_page_is_noticed_or_changes_no_answer(subject, capfd):
    counted, bad = sweep(subject, flips(subject, 1))
    assert bad == []
    assert capfd.readouterr() == ("", "")
    assert counted["flip", Outcome.REFUSED] > 0
    if subject.access.key:
        assert counted == {("flip", Outcome.REFUSED): subject.pages}
    else:
        assert counted["flip", Outcome.FOUND] > 0


def test_the_sweep_sees_damage_nobody_notices(subject, monkeypatch):
    monkeypatch.setattr("tests.faults.damage.verify", lambda _register: ())
    monkeypatch.setattr("tests.faults.damage.answers_of", lambda _register: "khác")
    counted, bad = sweep(subject, [Fault("none", 0, subject.whole)])
    assert counted == {("none", Outcome.UNNOTICED): 1}
    assert len(bad) == 1
