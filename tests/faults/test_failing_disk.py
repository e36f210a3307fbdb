"""The n-th write fails, n = 1, 2, 3 … until the deed goes through: all or nothing, in words."""

import errno
import shutil

import pytest

from core.app.register import Register
from tests.faults import deeds
from tests.faults.processes import run_on_failing_disk
from tests.faults.state import state_of


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
def test_import(laid_out, line, code, request):
    counted = line(f"n-th write fails while importing ({errno.errorcode[code]})")
    before = state_of(laid_out())
    step = 1 if request.config.getoption("--trials") >= 100 else 7
    for n in range(1, 10_000, step):
        path = laid_out()
        told = run_on_failing_disk(deeds.take_in, path, n, code)
        counted.trials += 1
        assert told.crashed == "", f"write {n}"
        found = state_of(path)
        if told.acknowledged:
            counted.acknowledged += 1
            counted.lost += found == before
        else:
            assert told.refused
            counted.damaged += found != before
        if told.writes < n:
            break
    assert counted.trials > 3
    assert (counted.lost, counted.damaged) == (0, 0)
