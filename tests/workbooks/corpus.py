"""The committed corpus: every trap's files and what must come out, in tests/data/workbooks.

python -m tests.workbooks.corpus      writes them anew
"""

import json
import shutil

from tests.registers import ROOT
from tests.workbooks.traps import TRAPS

FOLDER = ROOT / "tests" / "data" / "workbooks"


def built():
    """Return every file of the corpus with its bytes, and every trap's expectations as JSON."""
    files = {}
    for trap in TRAPS:
        case = trap.build(trap.id)
        files |= case.files
        document = {"trap": trap.id, "where": trap.where, "must": trap.must, **case.document()}
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        files[f"{trap.id}.json"] = text.encode("utf-8")
    return files


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name, content in built().items():
        (FOLDER / name).write_bytes(content)
    sizes = [path.stat().st_size for path in FOLDER.iterdir()]
    print(f"{len(TRAPS)} traps, {len(sizes)} files, {sum(sizes):,} bytes in {FOLDER.name}")  # noqa: T201


if __name__ == "__main__":
    main()
