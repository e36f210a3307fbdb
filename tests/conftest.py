"""What every test may ask for."""

import os

import pytest

from core.app.rules import load_rules

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def rules():
    return load_rules()
