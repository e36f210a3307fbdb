"""Killed at any moment: what was acknowledged is there, all or nothing of the rest."""

import random
import shutil
from pathlib import Path

import pytest

from core.app.office import office_settings, set_office
from core.app.register import Register
from core.app.verifying import verify
from tests.app.twins import groups, village
from tests.faults import deeds
from tests.faults.processes import run_killed, run_whole
from tests.faults.state import bad_backups, state_of
from tests.registers import REGISTERS

OLD = REGISTERS / "v2.sobhyt"
_ENOUGH = 4  # so many trials cut off at least one deed
# fault → the deed, and the registers that hold what should be there before and after it
ALL_OR_NOTHING = {
    "killed while importing": (deeds.take_in, "empty", "full"),
    "killed while undoing an import": (deeds.take_back, "full", "empty"),
    "killed while merging two people": (deeds.merge_two, "twins", "merged"),
    "killed while restoring": (deeds.put_back, "full", "backup"),
    "killed while backing up": (deeds.keep_a_copy, "full", "full"),
    "killed while bringing up to date": (deeds.bring_up_to_date, "old", "new"),
    "killed while encrypting": (deeds.close_with_a_password, "full", "full"),
}


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """Registers of every state, and the list to import."""
    folder = tmp_path_factory.mktemp("ground")
    empty = Register.create(folder / "empty.sobhyt", name="Xã Thử").path
    deeds.people_list(folder / "list.csv", 60)
    full = Path(shutil.copy(empty, folder / "full.sobhyt"))
    deeds.take_in(full, repr)
    twins = village(folder / "twins.sobhyt").path
    groups(Register.open(twins))
    deeds.merge_two(Path(shutil.copy(twins, folder / "merged.sobhyt")), repr)
    backup = Path(shutil.copy(empty, folder / "backup.sobhyt"))
    set_office(Register.open(backup), {"phone": "1", "place": "1"})
    for name in ("old", "new"):
        shutil.copy(OLD, folder / f"{name}.sobhyt")
    return folder


@pytest.fixture(scope="module", autouse=True)
def _warm(ground):
    """Start what starts the processes, so that the first deed that is timed is as quick as all."""
    run_whole(deeds.keep_a_copy, ground / "empty.sobhyt")


@pytest.fixture
def laid_out(ground, tmp_path):
    """Lay a register out anew, with the list and the backup beside it."""

    def lay(name):
        target = tmp_path / "trial"
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        for other in ("list.csv", "backup.sobhyt"):
            shutil.copy(ground / other, target)
        return Path(shutil.copy(ground / f"{name}.sobhyt", target / "sổ.sobhyt"))

    return lay


def timed(deed, path):
    """Return how many seconds a deed takes in a process of its own."""
    told = run_whole(deed, path)
    assert told.acknowledged
    return told.seconds


def test_edits(laid_out, trials, line):
    path = laid_out("empty")
    whole = timed(deeds.edit, path)
    counted = line("killed while saving")
    chance = random.Random(1)
    for _ in range(trials):
        told = run_killed(deeds.edit, path, chance.uniform(0, whole))
        said = told.acknowledged
        kept = office_settings(Register.open(path))
        counted.trials += 1
        counted.killed += told.killed and deeds.EDITS not in said
        counted.acknowledged += len(said)
        counted.damaged += kept["phone"] != kept["place"] or verify(Register.open(path)) != ()
        # A deed may be saved and not yet be said; one that was said is there.
        counted.lost += bool(said) and int(kept["phone"]) not in (said[-1], said[-1] + 1)
    assert (counted.lost, counted.damaged) == (0, 0)
    assert counted.killed > 0 or trials < _ENOUGH


@pytest.mark.parametrize("name", ALL_OR_NOTHING)
def test_all_or_nothing(name, ground, laid_out, trials, line):
    deed, before, after = ALL_OR_NOTHING[name]
    states = tuple(state_of(laid_out(state)) for state in (before, after))
    whole = timed(deed, laid_out(before))
    counted = line(name)
    chance = random.Random(2)
    for _ in range(trials):
        path = laid_out(before)
        told = run_killed(deed, path, chance.uniform(0, whole))
        said = told.acknowledged
        found = state_of(path)
        counted.trials += 1
        counted.killed += told.killed and not said
        counted.acknowledged += len(said)
        counted.damaged += found not in states or bad_backups(path) > 0
        counted.lost += bool(said) and found != states[1]
    assert (counted.lost, counted.damaged) == (0, 0)
    assert counted.killed > 0 or trials < _ENOUGH
