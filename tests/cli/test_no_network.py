"""No command reaches for the network."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from core.resources import resource

ROOT = Path(__file__).parents[2]
ROUND = """
import json, sys
from tests.watched import watch
watch()
from core.cli import main
for words in json.load(sys.stdin):
    code = main(words)
    if code:
        sys.exit(f"{words}: {code}")
"""


def run(script, text=""):
    done = subprocess.run(
        [sys.executable, "-c", script], input=text, cwd=ROOT, text=True, encoding="utf-8",
        capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


def test_the_daily_round_opens_no_socket(sample_copy, tmp_path):
    day = ("--on", "2026-11-21")
    new = str(tmp_path / "mới.sobhyt")
    commands = [
        ["summary", str(sample_copy.path), *day],
        ["list", str(sample_copy.path), "lapsed", *day],
        ["letters", str(sample_copy.path), *day, "--out", str(tmp_path / "thư.pdf")],
        ["verify", str(sample_copy.path)],
        ["new", new, "--name", "Xã Mới"],
        ["import", new, str(resource("samples", "dan_cu_tcvn3.xls")), "--kind", "people"],
    ]
    assert run(ROUND, json.dumps(commands)) == (0, "")


@pytest.mark.parametrize(
    "deed",
    [
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
        "socket.getaddrinfo('localhost', 80)",
        "urllib.request.urlopen('http://127.0.0.1:1/')",
        pytest.param(
            "c = ctypes.CDLL(None); "
            "c.bind(c.socket(2, 2, 0), struct.pack('HH4s8x', 2, 0, bytes([127, 0, 0, 1])), 16)",
            marks=pytest.mark.skipif(
                not sys.platform.startswith("linux"), reason="seen below Python on Linux only"
            ),
        ),
    ],
)
def test_what_reaches_for_the_network_is_noticed(deed):
    modules = "import ctypes, socket, struct, urllib.request, tests.watched"
    script = f"{modules}; tests.watched.watch(); {deed}"
    assert "NETWORK" in run(script)[1]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_a_socket_between_processes_of_this_pc_is_none_of_the_network():
    script = "import socket, tests.watched; tests.watched.watch(); socket.socket(socket.AF_UNIX)"
    assert "NETWORK" not in run(script)[1]
