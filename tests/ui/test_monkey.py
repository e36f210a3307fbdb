"""A clerk who does anything: nothing breaks, the register stays whole, all can be taken back.

`make monkey` takes STEPS steps from SEED on.
"""

import os
import shutil
from pathlib import Path

import pytest

from core.app.register import Register
from core.app.undoing import list_imports, newest_by_hand, undo_deed, undo_import
from core.app.verifying import verify
from core.domain.errors import ClerkError
from core.resources import resource
from tests.ui.monkey import Monkey
from ui import opening

STEPS = int(os.environ.get("STEPS", "100"))
SEED = int(os.environ.get("SEED", "1"))
BOOKS = ("d09_2026_10.xlsx", "ra_soat_ngheo_2026.xlsx", "dan_cu.xlsx")


class NothingOpens:
    """The system's own programs, of which none is started."""

    @staticmethod
    def openUrl(_address):  # noqa: N802 - Qt's name
        return True


@pytest.fixture
def monkey(small, program, small_file, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(opening, "QDesktopServices", NothingOpens)
    folder = tmp_path / "tệp"
    folder.mkdir()
    for book in BOOKS:
        shutil.copy(resource("samples", book), folder)
    program._preferences.folder = folder
    small.resize(1280, 680)
    return Monkey(program, Path(small_file), folder, SEED)


def take_all_back(register):
    """Take back everything done by hand; an import that rests on it first."""
    while (deed := newest_by_hand(register)) is not None:
        try:
            undo_deed(register, deed.id)
        except ClerkError:
            undo_import(register, max(b.id for b in list_imports(register) if not b.undone_at))


@pytest.mark.qt_no_exception_capture
@pytest.mark.timeout(0 if "STEPS" in os.environ else 120)
def test_a_monkey_breaks_nothing(monkey, program, small_file):
    faults = monkey.run(STEPS)
    if faults:
        said = "\n".join((*monkey.last, *faults))
        pytest.fail(f"SEED={SEED}, step {monkey.steps}:\n{said}")
    program.session.close_register()
    register = Register.open(Path(small_file))
    assert verify(register) == ()
    take_all_back(register)
    assert verify(register) == ()
