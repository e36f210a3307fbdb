"""Killed at any moment: what was acknowledged is there, all or nothing of the rest."""

import random
import shutil
import time

import pytest

from core.app.office import office_settings
from core.app.register import Register
from core.app.verifying import verify
from tests.faults import deeds
from tests.faults.processes import run_killed, run_whole
from tests.faults.state import state_of


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """A register before and after an import, and the list beside it."""
    folder = tmp_path_factory.mktemp("ground")
    path = Register.create(folder / "sổ.sobhyt", name="Xã Thử").path
    deeds.people_list(folder / "list.csv", 60)
    shutil.copy(path, folder / "before.sobhyt")
    deeds.take_in(path, list)
    return folder


def timed(deed, path):
    """Return how long a deed takes in a process of its own."""
    began = time.monotonic()
    assert run_whole(deed, path).acknowledged
    return time.monotonic() - began


def laid_out(ground, name, tmp_path):
    path = tmp_path / "sổ.sobhyt"
    shutil.copy(ground / name, path)
    shutil.copy(ground / "list.csv", tmp_path)
    return path


def test_edits(ground, tmp_path, trials, line):
    path = laid_out(ground, "before.sobhyt", tmp_path)
    whole = timed(deeds.edit, path)
    counted = line("killed while saving")
    chance = random.Random(1)
    for _ in range(trials):
        said = run_killed(deeds.edit, path, chance.uniform(0, whole)).acknowledged
        kept = office_settings(Register.open(path))
        counted.trials += 1
        counted.acknowledged += len(said)
        counted.damaged += kept["phone"] != kept["place"] or verify(Register.open(path)) != ()
        # A deed may be saved and not yet be said; one that was said is there.
        counted.lost += bool(said) and int(kept["phone"]) not in (said[-1], said[-1] + 1)
    assert (counted.lost, counted.damaged) == (0, 0)


ALL_OR_NOTHING = {
    "killed while importing": (deeds.take_in, "before.sobhyt", "sổ.sobhyt"),
    "killed while undoing an import": (deeds.take_back, "sổ.sobhyt", "before.sobhyt"),
}


@pytest.mark.parametrize("name", ALL_OR_NOTHING)
def test_all_or_nothing(name, ground, tmp_path, trials, line):
    deed, before, after = ALL_OR_NOTHING[name]
    states = state_of(ground / before), state_of(ground / after)
    whole = timed(deed, laid_out(ground, before, tmp_path))
    counted = line(name)
    chance = random.Random(2)
    for _ in range(trials):
        path = laid_out(ground, before, tmp_path)
        said = run_killed(deed, path, chance.uniform(0, whole)).acknowledged
        found = state_of(path)
        counted.trials += 1
        counted.acknowledged += len(said)
        counted.damaged += found not in states
        counted.lost += bool(said) and found != states[1]
    assert (counted.lost, counted.damaged) == (0, 0)
