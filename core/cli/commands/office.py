"""Commands about the register itself and the office."""

from argparse import Namespace

from core.app.moving import move_register, moved_path
from core.app.office import (
    BACKUP_SECOND,
    OFFICE_SETTINGS,
    commune_name,
    office_settings,
    set_office,
)
from core.app.register import Register, break_lock
from core.cli import show
from core.cli.words import DONE, access_of, open_register, print_json, say


def new(words: Namespace) -> int:
    """Make a new register."""
    name = words.name or (commune_name(words.commune) if words.commune else words.register.stem)
    register = Register.create(words.register, name=name, code=words.commune, user=words.user)
    say(words, {"register": str(register.path), "name": name}, f"Đã tạo sổ {register.path}.")
    return DONE


def settings(words: Namespace) -> int:
    """Show what the office set, or set one thing."""
    register = open_register(words)
    if words.name and words.value is not None:
        folder = words.name == BACKUP_SECOND  # E:\nha holds no line break
        value = words.value if folder else words.value.replace("\\n", "\n")
        set_office(register, {words.name: value})
    known = office_settings(register)
    if words.json:
        print_json(known)
    else:
        show.show_settings(known, OFFICE_SETTINGS)
    return DONE


def move(words: Namespace) -> int:
    """Move the register to another folder."""
    moved = move_register(words.register, words.folder, access_of(words))
    text = f"Đã chuyển sổ sang {moved}; tệp cũ còn đó với tên {moved_path(words.register).name}."
    say(words, {"register": str(moved)}, text)
    return DONE


def unlock(words: Namespace) -> int:
    """Take away the write lock another machine left behind."""
    break_lock(words.register)
    say(words, {"unlocked": True}, "Đã bỏ khóa ghi.")
    return DONE
