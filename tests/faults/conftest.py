"""The table of faults, printed after the tests."""

from dataclasses import dataclass

import pytest


@dataclass
class Line:
    """How a fault was survived."""

    fault: str
    trials: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0


_LINES = pytest.StashKey[dict[str, Line]]()


def pytest_configure(config):
    config.stash[_LINES] = {}


@pytest.fixture
def line(request):
    """Return the line of the table that counts a fault."""
    lines = request.config.stash[_LINES]
    return lambda fault: lines.setdefault(fault, Line(fault))


@pytest.fixture
def trials(request):
    """How often each fault is tried."""
    return request.config.getoption("--trials")


def pytest_terminal_summary(terminalreporter, config):
    lines = config.stash[_LINES]
    if not lines:
        return
    terminalreporter.section("faults")
    form = "{:44} {:>7} {:>13} {:>5} {:>8}"
    terminalreporter.line(form.format("fault", "trials", "acknowledged", "lost", "damaged"))
    for line in sorted(lines.values(), key=lambda line: line.fault):
        counts = line.trials, line.acknowledged, line.lost, line.damaged
        terminalreporter.line(form.format(line.fault, *counts))
