"""What every test may ask for."""

import os
import shutil

import pytest

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


@pytest.fixture
def sample_copy(samples, tmp_path):
    """A copy of the sample register that a test may change."""
    path = tmp_path / "xa_mau.sobhyt"
    shutil.copy(samples[0].path, path)
    return Register.open(path)
