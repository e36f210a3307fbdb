"""Starting the program in a process of its own, with folders of its own."""

import os
import subprocess
import sys
from contextlib import contextmanager

from tests.registers import ROOT


@contextmanager
def child(home, *words, key=None, start=("-m", "tests.ui.child")):
    """Run the program until the block ends; `home` stands for the user's folder."""
    folders = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    if key:
        environment["KEY"] = key.hex()
    with subprocess.Popen(
        [sys.executable, *start, *map(str, words)], cwd=ROOT, env=environment, text=True,
        encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def heard(process, word):
    """Wait until a process says a line; a process that ends before fails the test."""
    for line in process.stdout:
        if line.rstrip("\n") == word:
            return
    raise AssertionError(process.stderr.read())
