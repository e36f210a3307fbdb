"""The committed corpus: every trap's files and what must come out, in tests/data/workbooks.

    python -m tests.workbooks.corpus      writes them anew

.xls and .ods are written by LibreOffice; where it is not installed the committed ones stay.
"""

import json

from tests.registers import ROOT
from tests.workbooks import formats
from tests.workbooks.traps import TRAPS

FOLDER = ROOT / "tests" / "data" / "workbooks"
FORMATS = FOLDER / "formats"


def built():
    """Return every file code can write, by its path in the corpus: workbooks and expectations."""
    files = {f"{FORMATS.name}/{name}": content for name, content in formats.built().items()}
    for trap in TRAPS:
        case = trap.build(trap.id)
        files |= case.files
        document = {"trap": trap.id, "where": trap.where, "must": trap.must, **case.document()}
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        files[f"{trap.id}.json"] = text.encode("utf-8")
    return files


def committed():
    """Return the files of the corpus by their path in it."""
    paths = (path for path in FOLDER.rglob("*") if path.is_file())
    return {path.relative_to(FOLDER).as_posix(): path for path in paths}


def converted_already(files):
    """Return whether .xls and .ods stand beside the workbooks they are made of."""
    names = [f"{stem}.{form}" for stem in formats.PAGES for form in formats.CONVERTED]
    books = [f"{FORMATS.name}/{stem}.xlsx" for stem in formats.PAGES]
    kept = committed()
    return all((FORMATS / name).exists() for name in names) and all(
        name in kept and kept[name].read_bytes() == files[name] for name in books
    )


def main():
    files = built()
    if not converted_already(files):
        for form in formats.CONVERTED:
            books = {stem: files[f"{FORMATS.name}/{stem}.xlsx"] for stem in formats.PAGES}
            made = formats.converted(books, form) or {}
            files |= {f"{FORMATS.name}/{name}": content for name, content in made.items()}
    FORMATS.mkdir(parents=True, exist_ok=True)
    for name, path in committed().items():
        if name not in files and path.suffix.strip(".") not in formats.CONVERTED:
            path.unlink()
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)
    sizes = [path.stat().st_size for path in committed().values()]
    print(f"{len(TRAPS)} traps, {len(sizes)} files, {sum(sizes):,} bytes")


if __name__ == "__main__":
    main()
