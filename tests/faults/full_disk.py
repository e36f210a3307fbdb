"""Deeds on a full disk of 2 MB; run inside a mount namespace of its own, prints what each said.

`python -m tests.faults.full_disk FOLDER`: FOLDER becomes the disk.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from core.app.backups import back_up
from core.app.exporting import export_list
from core.app.importing import ImportOptions, import_file
from core.app.lettering import LetterOptions, print_letters
from core.app.office import set_office
from core.app.register import Register
from core.domain.backups import Reason
from core.domain.errors import ClerkError
from core.domain.lists import listing_of
from tests.faults.deeds import DAY, card_list, people_list
from tests.faults.state import bad_backups, state_of

_MANY = 3000


def main(folder: Path) -> None:
    """Print one line of JSON a deed: what it said, and whether everything is as before."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=True)
    path = Register.create(folder / "sổ.sobhyt", name="Xã Thử").path
    lists = folder.parent / "lists"
    lists.mkdir()
    for few in (people_list(lists / "few.csv", 20), card_list(lists / "cards.csv", 20)):
        import_file(Register.open(path), few, ImportOptions(on=DAY))
    _fill(folder / "other.bin")
    before = state_of(path), sorted(folder.rglob("*"))
    for name, deed in _deeds(path, people_list(lists / "many.csv", _MANY)).items():
        try:
            deed()
            said = ""
        except ClerkError as error:
            said = str(error)
        same = before == (state_of(path), sorted(folder.rglob("*"))) and not bad_backups(path)
        print(json.dumps({"deed": name, "said": said, "same": same}))


def _deeds(path: Path, many: Path) -> dict[str, Callable[[], object]]:
    register = Register.open(path)
    everybody = listing_of(register.standing(DAY), "all")
    letters = LetterOptions(on=DAY, undecided=True)
    return {
        "save": lambda: set_office(register, {"pay_at": "x" * 100_000}),
        "import": lambda: import_file(register, many, ImportOptions(on=DAY)),
        "export": lambda: export_list(everybody, path.with_name("list.xlsx"), sample=False),
        "print": lambda: print_letters(register, letters, path.with_name("letters.pdf")),
        "back up": lambda: back_up(register, Reason.MANUAL),
    }


def _fill(path: Path) -> None:
    """Write until the disk takes no more."""
    try:
        with path.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(1024))
    except OSError:
        return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
