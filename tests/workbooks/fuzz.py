"""Spoiled files by the thousand: none may end in a traceback, a hang or a changed register.

    python -m tests.workbooks.fuzz [COUNT] [SEED]      1200 files from seed 1 where none are named

A child process takes the files in, with 2 GB of memory at most; a file that takes longer than two
minutes is a hang. What goes wrong is printed with the seed of the file, which makes it again.
"""

import faulthandler
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from core.app.importing import import_file
from core.app.register import Register
from tests.workbooks.corpus import FORMATS
from tests.workbooks.enduring import Endurance
from tests.workbooks.taking import YEAR_2026

COUNT, SEED = 1200, 1
_MEMORY = 2 << 30
_HANG = 120
_CHILD = "--child"


def template(folder):
    """Make the register the files are taken into: the people and cards of the formats."""
    register = Register.create(folder / "mau.sobhyt", name="Xã Mẫu")
    for name in ("dan_cu.xlsx", "the.xlsx"):
        import_file(register, FORMATS / name, YEAR_2026)
    return register.path


def child(first, last):
    """Take in the files of some seeds; print a line for each."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        endurance = Endurance(template(folder), folder / "xa")
        for seed in range(first, last):
            faulthandler.dump_traceback_later(_HANG, exit=True)
            print(f"{seed} begun", flush=True)
            print(f"{seed} {_outcome(endurance, seed)}", flush=True)
            faulthandler.cancel_dump_traceback_later()


def _outcome(endurance, seed):
    try:
        read, wrong = endurance.endures(seed)
    except Exception:  # noqa: BLE001 - any is what is looked for; the line shows it
        return "WRONG " + " | ".join(traceback.format_exc().splitlines()[-4:])
    if wrong:
        return f"WRONG {'; '.join(wrong)}"
    return "read" if read else "refused"


def run(count, seed):
    """Take in files in child processes, a new one after each that died; print what went wrong."""
    begun = time.monotonic()
    counted, at, end = {"read": 0, "refused": 0, "wrong": 0}, seed, seed + count
    while at < end:
        made = subprocess.run(
            [sys.executable, "-m", "tests.workbooks.fuzz", _CHILD, str(at), str(end)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        lines = [line for line in made.stdout.splitlines() if not line.endswith(" begun")]
        for line in lines:
            outcome = line.split()[1].lower()
            counted[outcome] += 1
            if outcome == "wrong":
                print(line)
        at += len(lines)
        if at < end:
            counted["wrong"] += 1
            print(f"{at} DIED with {made.returncode}: {made.stderr[-1500:]}")
            at += 1
    print(f"{count} files from seed {seed} in {time.monotonic() - begun:.0f} s: {counted}")
    return 1 if counted["wrong"] else 0


def main():
    words = sys.argv[1:]
    if words[:1] == [_CHILD]:
        child(int(words[1]), int(words[2]))
        return 0
    count, seed = (*map(int, words), *(COUNT, SEED)[len(words) :])
    return run(count, seed)


if __name__ == "__main__":
    sys.exit(main())
