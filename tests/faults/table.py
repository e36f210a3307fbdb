"""The table of faults, printed after the tests, also when several processes ran them."""

from dataclasses import asdict, astuple, dataclass

import pytest

_FORM = "{:44} {:>7} {:>7} {:>13} {:>5} {:>8}"
_COUNTS = ("trials", "killed", "acknowledged", "lost", "damaged")


@dataclass
class Line:
    """How a fault was survived; `killed` counts the deeds that were cut off before their end."""

    fault: str
    trials: int = 0
    killed: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0


_LINES = pytest.StashKey[dict[str, Line]]()


def pytest_addoption(parser):
    parser.addoption("--trials", type=int, default=4, help="how often each fault is tried")


def pytest_configure(config):
    config.stash[_LINES] = {}


def pytest_sessionfinish(session):
    """Hand the lines of a process that ran some of the tests to the one that prints."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["faults"] = [asdict(line) for line in session.config.stash[_LINES].values()]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    for said in getattr(node, "workeroutput", {}).get("faults", []):
        line = node.config.stash[_LINES].setdefault(said["fault"], Line(said["fault"]))
        for count in _COUNTS:
            setattr(line, count, getattr(line, count) + said[count])


def pytest_terminal_summary(terminalreporter, config):
    lines = config.stash[_LINES]
    if not lines:
        return
    terminalreporter.section("faults")
    terminalreporter.line(_FORM.format("fault", *_COUNTS))
    for line in sorted(lines.values(), key=lambda line: line.fault):
        terminalreporter.line(_FORM.format(*astuple(line)))


@pytest.fixture
def line(request):
    """Return the line of the table that counts a fault."""
    lines = request.config.stash[_LINES]
    return lambda fault: lines.setdefault(fault, Line(fault))


@pytest.fixture
def trials(request):
    """How often each fault is tried."""
    return request.config.getoption("--trials")
