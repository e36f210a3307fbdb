"""What a process does that is going to be killed, or whose disk fails.

Each deed tells the test what it acknowledged by sending on a connection.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from core.app.backups import back_up
from core.app.importing import ImportOptions, import_file
from core.app.merging import Side, find_duplicates, merge
from core.app.office import set_office
from core.app.register import Register
from core.app.restoring import restore
from core.app.securing import encrypt
from core.app.undoing import undo_import
from core.app.unlocking import Access
from core.domain.backups import Reason
from tests.passwords import CHEAP, cost

Say = Callable[[object], None]
DAY = date(2026, 11, 21)
EDITS = 60
PASSWORD = "Mật khẩu thử"


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


def card_list(path: Path, people: int) -> Path:
    """Write the cards of these people, which ended a month before the day."""
    rows = [f"Người Thử {n},042080{n:06},GD,01/11/2025,21/10/2026" for n in range(people)]
    path.write_text(
        "\n".join(["Họ và tên,Số CCCD,Mã đối tượng,Từ ngày,Đến ngày", *rows, ""]), "utf-8"
    )
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


def merge_two(path: Path, say: Say) -> None:
    """Make one person of the first two who may be one."""
    register = Register.open(path)
    keep, other = find_duplicates(register, DAY).groups[0].first_pair
    merge(register, keep, other, {"cccd": Side.KEEP}, DAY)
    say("done")


def put_back(path: Path, say: Say) -> None:
    """Restore the backup that lies beside the register."""
    restore(path.with_name("backup.sobhyt"), path, Access())
    say("done")


def keep_a_copy(path: Path, say: Say) -> None:
    """Back the register up."""
    back_up(Register.open(path), Reason.MANUAL)
    say("done")


def bring_up_to_date(path: Path, say: Say) -> None:
    """Open a register of an older version."""
    Register.open(path)
    say("done")


def close_with_a_password(path: Path, say: Say) -> None:
    """Encrypt the register; a cheap password, so that kills fall on the writing."""
    cost(CHEAP)
    encrypt(Register.open(path), PASSWORD)
    say("done")
