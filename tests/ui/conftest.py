"""The real window on a copy of the sample register."""

import gc
import shutil
from dataclasses import dataclass
from functools import cached_property

import keyring.backends.fail
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QApplication

from core.app.demo import SAMPLE_DAY
from core.app.register import Register
from core.domain.lists import list_names, listing_of
from core.domain.standing import Standing
from core.domain.summary import summary_of
from tests.app.hand_registers import make as make_three_households
from tests.ui.helpers import settled
from ui.app import Program
from ui.jobs import Jobs
from ui.preferences import LIGHT, Preferences


@pytest.fixture(scope="session")
def sample(samples):
    """The file of the sample register; never written to."""
    return samples[0].path


@pytest.fixture
def no_key_store(key_store):
    """A machine on which nothing keeps keys; `key_store` puts back what was before."""
    keyring.set_keyring(keyring.backends.fail.Keyring())


@dataclass(frozen=True)
class Whole:
    """The whole sample register on its day, to hold the window to."""

    register: Register
    standing: Standing

    @property
    def day(self):
        return self.standing.day

    @property
    def commune(self):
        return self.standing.commune.name

    @cached_property
    def summary(self):
        return summary_of(self.standing)

    @cached_property
    def listings(self):
        return {name: listing_of(self.standing, name) for name in list_names()}

    @property
    def everybody(self):
        return self.listings["all"].rows


@pytest.fixture(scope="session")
def snapshot(sample):
    register = Register.open(sample)
    return Whole(register, register.standing(SAMPLE_DAY))


@pytest.fixture
def register_file(sample, tmp_path):
    """A copy of the sample register that a test may change."""
    return shutil.copy(sample, tmp_path / "sổ #1 xã.sobhyt")


@pytest.fixture
def preferences(tmp_path):
    QStandardPaths.setTestModeEnabled(True)
    kept = Preferences(tmp_path / "ini" / "so-bhyt.ini")
    kept.theme = LIGHT
    kept.folder = tmp_path
    return kept


@pytest.fixture
def program(qapp, preferences, monkeypatch, tmp_path):
    """The program with no register open, its reports in a folder of the test's."""
    monkeypatch.setattr("ui.app.local_folder", lambda: tmp_path / "local")
    qapp.setStyle("Fusion")
    made = Program(qapp, preferences, lambda: SAMPLE_DAY)
    made.window.show()
    yield made
    made.window.desk.close()
    made.window.close()
    made.window.deleteLater()
    qapp.removeTranslator(made.translator)
    made.deleteLater()


@pytest.fixture
def window(qtbot, program, register_file):
    """The window with the sample register open."""
    with qtbot.waitSignal(program.session.changed, timeout=20_000):
        program.open(register_file)
    settled(qtbot, program.window)  # what is done after opening, a backup for one
    return program.window


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture(scope="session", autouse=True)
def _collected_between_tests():
    """Let Python collect windows of earlier tests between tests only, not while Qt's events run."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="module", autouse=True)
def _collected_between_files():
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp):
    gc.collect(0)  # what the test before left; pytest holds it until that test has ended
    yield
    # The offscreen clipboard frees what it holds after Python has ended; a QMimeData made in
    # Python then crashes. The clipboards of real screens end with the application.
    qapp.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


@pytest.fixture
def still(monkeypatch):
    """Stop the clock of a patience; returns what lets it go on by some seconds and tick."""

    def stop(patience):
        moment = 100.0
        monkeypatch.setattr(patience, "now", lambda: moment)

        def later(seconds):
            nonlocal moment
            moment += seconds
            assert patience.timer.isActive()
            patience.timer.timeout.emit()

        return later

    return stop


@pytest.fixture
def own(tmp_path):
    """A register of no sample, small and quick, with nothing in it but a name."""
    return Register.create(tmp_path / "xã.sobhyt", name="Xã Tân An")


@pytest.fixture(scope="session")
def three_households(tmp_path_factory):
    """The file of a register of five people in three households; never written to."""
    return make_three_households(tmp_path_factory.mktemp("hand")).path


@pytest.fixture
def small_file(three_households, tmp_path):
    """A copy of the register of three households that a test may change."""
    return shutil.copy(three_households, tmp_path / "sổ nhỏ.sobhyt")


@pytest.fixture
def small(qtbot, program, small_file):
    """The window on the register of three households, backed up on opening."""
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(small_file)
    settled(qtbot, program.window)
    return program.window


@pytest.fixture
def own_window(qtbot, program, own):
    """The window on a register of its own, backed up on opening."""
    with qtbot.waitSignal(program.session.opened, timeout=20_000):
        program.open(own.path)
    settled(qtbot, program.window)
    return program.window


@pytest.fixture
def alone(qtbot, small):
    """Show a page of the small register on its own, in front of the window."""

    def show(page):
        made = page(small.desk, small)
        small.desk.session.changed.connect(made.on_changed)
        made.on_changed(small.desk.session.snapshot)
        made.resize(1050, 520)
        made.show()
        made.raise_()
        settled(qtbot, small)
        return made

    return show
