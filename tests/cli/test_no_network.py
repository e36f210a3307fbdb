"""No command reaches for the network."""

import json
import socket
import subprocess
import sys

from core.resources import resource
from tests.registers import ROOT

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
    return subprocess.run(
        [sys.executable, "-c", script], input=text, cwd=ROOT, text=True, encoding="utf-8",
        capture_output=True, check=False,
    )  # fmt: skip


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
    done = run(ROUND, json.dumps(commands))
    assert (done.returncode, done.stderr) == (0, "")


# What is done, and the word that tells of it; nothing tells of what stays on this PC.
DEEDS = {
    "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)": "socket.__new__",
    "socket.getaddrinfo('localhost', 80)": "socket.getaddrinfo",
    "urllib.request.urlopen('http://127.0.0.1:1/')": "urllib.Request",
    "socket.gethostname()": "",
}
if hasattr(socket, "AF_UNIX"):
    DEEDS["socket.socket(socket.AF_UNIX)"] = ""
if sys.platform.startswith("linux"):  # seen below Python there only
    DEEDS[
        "c = ctypes.CDLL(None); "
        "c.bind(c.socket(2, 2, 0), struct.pack('HH4s8x', 2, 0, bytes([127, 0, 0, 1])), 16)"
    ] = "held socket:"
WATCHED = """
import contextlib, ctypes, json, socket, struct, sys, urllib.request
from tests.watched import found, watch
reached = watch()
for deed in json.load(sys.stdin):
    reached.clear()
    with contextlib.suppress(OSError):
        exec(deed)
    print(" ".join(found(reached)))
"""


def test_what_reaches_for_the_network_is_noticed():
    done = run(WATCHED, json.dumps(list(DEEDS)))
    for (deed, word), told in zip(DEEDS.items(), done.stdout.splitlines(), strict=True):
        assert word in told if word else told == "", deed


def test_what_was_noticed_is_told_at_the_end():
    deed = "import socket, tests.watched; tests.watched.watch(); socket.gethostbyname('127.0.0.1')"
    assert run(deed).stderr == "NETWORK socket.gethostbyname\n"
