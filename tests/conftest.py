"""What every test may ask for."""

import os
import shutil

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import null

from core.app.demo import sample_register
from core.app.register import Register
from core.app.rules import load_rules

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
    keyring.set_keyring(made := MemoryKeyStore())
    yield made
    keyring.set_keyring(null.Keyring())


@pytest.fixture
def sample_copy(samples, tmp_path):
    """A copy of the sample register that a test may change."""
    path = tmp_path / "xa_mau.sobhyt"
    shutil.copy(samples[0].path, path)
    return Register.open(path)
