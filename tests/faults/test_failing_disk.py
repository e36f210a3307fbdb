"""The n-th write fails, n = 1, 2, 3 … until the deed goes through: all or nothing, in words."""

import errno
import shutil

import pytest

from core.app.register import Register
from tests.faults import deeds
from tests.faults.processes import run_on_failing_disk
from tests.faults.state import bad_backups, state_of

DEEDS = {"importing": deeds.take_in, "backing up": deeds.keep_a_copy}
# The suite takes some of the writes, with each code others; the full sweep takes each of them.
_FIRST = {errno.EIO: 1, errno.ENOSPC: 10}
_STEP, _MANY = 18, 100


@pytest.fixture
def laid_out(tmp_path):
    """A register and the list beside it, laid out anew before each trial."""
    folder = tmp_path / "ground"
    folder.mkdir()
    Register.create(folder / "sổ.sobhyt", name="Xã Thử")
    deeds.people_list(folder / "list.csv", 10)

    def again():
        target = tmp_path / "trial"
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folder, target)
        return target / "sổ.sobhyt"

    return again


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC], ids=["EIO", "ENOSPC"])
@pytest.mark.parametrize("name", DEEDS)
def test_each_write(laid_out, line, trials, name, code):
    counted = line(f"n-th write fails while {name} ({errno.errorcode[code]})")
    before = state_of(laid_out())
    for n in range(1, 10_000) if trials >= _MANY else range(_FIRST[code], 10_000, _STEP):
        path = laid_out()
        told = run_on_failing_disk(DEEDS[name], path, n, code)
        counted.trials += 1
        assert told.crashed == "", f"write {n}"
        found = state_of(path)
        counted.damaged += bad_backups(path) > 0
        if told.acknowledged:
            counted.acknowledged += 1
            counted.lost += name == "importing" and found == before
        else:
            assert told.refused
            counted.damaged += found != before
        if told.writes < n:
            break
    assert counted.trials > 2
    assert (counted.lost, counted.damaged) == (0, 0)
