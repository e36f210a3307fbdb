"""What every test may ask for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from core.app.demo import sample_register
from core.app.register import Register
from core.app.rules import load_rules
from tests.faults.table import (  # noqa: F401 - hooks and fixtures of the table of faults
    line,
    pytest_addoption,
    pytest_configure,
    pytest_sessionfinish,
    pytest_terminal_summary,
    pytest_testnodedown,
    trials,
)
from tests.passwords import CHEAP, REAL, cost
from tests.registers import take_for_own

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def _cheap_passwords():
    cost(CHEAP)
    yield
    cost(REAL)


@pytest.fixture
def real_passwords():
    """Passwords that cost what they cost the clerk."""
    cost(REAL)
    yield
    cost(CHEAP)


@pytest.fixture(scope="session")
def rules():
    return load_rules()


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """The register of the six sample workbooks and the reports of their imports; read only."""
    return sample_register(tmp_path_factory.mktemp("samples") / "xa_mau.sobhyt")


class MemoryKeyStore(KeyringBackend):
    """The system's key store as tests have it: a dictionary."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def key_store():
    """An empty key store; no test reaches the one of the machine."""
    before = keyring.get_keyring()
    keyring.set_keyring(made := MemoryKeyStore())
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def sample_copy(samples, tmp_path):
    """A copy of the sample register that a test may change, without the mark of sample data."""
    path = tmp_path / "xa_mau.sobhyt"
    shutil.copy(samples[0].path, path)
    return take_for_own(Register.open(path))


_HOLD = """
import sys
from pathlib import Path
from core.store.lock import WriteLock
lock = WriteLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_writer():
    """Start a process that holds a register for writing until the test ends."""
    started = []

    def start(path):
        process = subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd=Path(__file__).parents[1],
        )  # fmt: skip
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()
