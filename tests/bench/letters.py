"""Very many letters in one go: seconds, megabytes of memory at the most, size of the file.

    python -m tests.bench.letters [LETTERS]     5000 letters where no number is given

Each line is a process of its own: half of the letters, then all of them, without and with codes to
pay by; then what a letter of the second half took of memory.
`python -m tests.bench.letters child REGISTER LETTERS CODES` is one of them.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import psutil

from core.app.lettering import EVERY_LIST, LetterOptions, letter_batch
from core.app.office import set_office
from core.app.register import Register
from core.documents.letters import write_letters
from core.domain.letter import LetterBatch
from tests.many_people import DAY, IN_HOUSEHOLD, many_people

ROOT = Path(__file__).parents[2]
_CODES = {"pay_bank_bin": "970436", "pay_account": "0000000000", "pay_owner": "BƯU ĐIỆN MẪU"}
_SPARE = 1.25


def child(path: Path, letters: int, *, codes: bool) -> dict[str, float]:
    """Write so many letters of a register; return what it took."""
    register = Register.open(path)
    if codes:
        set_office(register, _CODES)
    start, before = time.process_time(), peak()
    some = frozenset(range(1, int(letters * _SPARE) + 1))  # nearly every household gets a letter
    options = LetterOptions(DAY, EVERY_LIST, undecided=True, only=some)
    batch = _first(letter_batch(register, options), letters)
    made = time.process_time()
    target = path.with_suffix(".pdf")
    write_letters(batch, target)
    return {
        "letters": batch.count,
        "made": made - start,
        "written": time.process_time() - made,
        "more": peak() - before,
        "peak": peak(),
        "file": target.stat().st_size / 2**20,
    }


def _first(batch: LetterBatch, letters: int) -> LetterBatch:
    parts = []
    for part in batch.hamlets:
        kept = part.letters[:letters]
        letters -= len(kept)
        parts += [replace(part, letters=kept)] if kept else []
    return replace(batch, hamlets=tuple(parts))


def peak() -> float:
    """Return the most memory this process ever held, in megabytes."""
    if os.name == "nt":
        return psutil.Process().memory_info().peak_wset / 2**20
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def run(path: Path, letters: int, *, codes: bool = False) -> dict[str, float]:
    """Return what a process of its own took for so many letters of a register."""
    words = [sys.executable, "-m", "tests.bench.letters", "child", str(path), str(letters)]
    told = subprocess.run(
        [*words, "codes" if codes else "plain"], cwd=ROOT, check=True, capture_output=True
    )
    return json.loads(told.stdout)


def main(letters: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        path = Path(folder, "many.sobhyt")
        many_people(path, int(letters * IN_HOUSEHOLD * _SPARE) + IN_HOUSEHOLD).engine.dispose()
        print("letters  codes  made s  written s  letters/s  peak MB  file MB")
        for codes in (False, True):
            half, whole = (run(path, count, codes=codes) for count in (letters // 2, letters))
            for told in (half, whole):
                rate = told["letters"] / (told["made"] + told["written"])
                print(
                    f"{told['letters']:7.0f} {'yes' if codes else 'no':>6} {told['made']:7.1f} "
                    f"{told['written']:10.1f} {rate:10.0f} {told['peak']:8.0f} {told['file']:8.1f}"
                )
            each = (whole["peak"] - half["peak"]) / (whole["letters"] - half["letters"])
            print(f"{1024 * each:.1f} KB of memory a letter")


if __name__ == "__main__":
    if sys.argv[1:2] == ["child"]:
        print(json.dumps(child(Path(sys.argv[2]), int(sys.argv[3]), codes=sys.argv[4] == "codes")))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
