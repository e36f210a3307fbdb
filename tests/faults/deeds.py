"""What a process does that is going to be killed, or whose disk fails.

Each deed tells the test what it acknowledged by sending on a connection.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from core.app.importing import ImportOptions, import_file
from core.app.office import set_office
from core.app.register import Register
from core.app.undoing import undo_import

Say = Callable[[object], None]
DAY = date(2026, 11, 21)
EDITS = 200


def people_list(path: Path, people: int) -> Path:
    """Write a list of invented people, two a household."""
    head = "Hộ số,Họ và tên,Quan hệ với chủ hộ,Ngày sinh,Giới tính,Số CCCD,Thôn,Diện hộ"
    rows = [
        f"{n // 2 + 1},Người Thử {n},{'Con' if n % 2 else 'Chủ hộ'},"
        f"{n % 28 + 1:02}/05/1980,Nam,042080{n:06},Thôn Thử,{'' if n % 2 else 'Hộ cận nghèo'}"
        for n in range(people)
    ]
    path.write_text("\n".join([head, *rows, ""]), "utf-8")
    return path


def edit(path: Path, say: Say) -> None:
    """Save two fields together, again and again, counting upwards."""
    register = Register.open(path)
    for n in range(1, EDITS + 1):
        set_office(register, {"phone": str(n), "place": str(n)})
        say(n)


def take_in(path: Path, say: Say) -> None:
    """Import the list that lies beside the register."""
    options = ImportOptions(on=DAY, complete=True)
    import_file(Register.open(path), path.with_name("list.csv"), options)
    say("done")


def take_back(path: Path, say: Say) -> None:
    """Undo the first import."""
    undo_import(Register.open(path), 1)
    say("done")
