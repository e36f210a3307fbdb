"""Commands about the register itself and the office."""

from argparse import Namespace
from collections.abc import Mapping

from core.app.moving import move_register, moved_path
from core.app.office import (
    BACKUP_SECOND,
    COMMUNE,
    COMMUNE_CODE,
    OFFICE_SETTINGS,
    TRANSFER_SETTINGS,
    missing_for_transfers,
    new_register,
    office_settings,
    said_by_unit,
    set_office,
)
from core.app.register import break_lock
from core.app.units import Unit, search_units, unit_of
from core.cli import show
from core.cli.words import DONE, access_of, open_register, print_json, say
from core.domain.errors import ClerkError


def new(words: Namespace) -> int:
    """Make a new register."""
    unit = _unit(words)
    said = said_by_unit(unit) if unit else {COMMUNE_CODE: words.commune}
    said = {**said, COMMUNE: words.name or (unit.name if unit else words.register.stem)}
    register = new_register(words.register, said, words.user)
    document = {
        "register": str(register.path),
        "name": said[COMMUNE],
        "code": said[COMMUNE_CODE],
        "kind": unit.kind if unit else "",
        "province": unit.province if unit else "",
    }
    told = f" {unit.whole}, mã {unit.code}." if unit else ""
    say(words, document, f"Đã tạo sổ {register.path}.{told}")
    return DONE


def units(words: Namespace) -> int:
    """Find communes by code or by parts of their names."""
    found = search_units(" ".join(words.words), words.province)
    if words.json:
        print_json([_unit_document(unit) for unit in found])
    elif found:
        show.show_units(found)
    else:
        print("Không có xã, phường, đặc khu nào khớp.")
    return DONE


def _unit(words: Namespace) -> Unit | None:
    """Return the commune a command names by its code; unknown is no matter beside a name."""
    if not words.commune:
        return None
    try:
        return unit_of(words.commune)
    except ClerkError:
        if words.name:
            return None
        raise


def _unit_document(unit: Unit) -> Mapping[str, str]:
    return {
        "code": unit.code,
        "name": unit.name,
        "kind": unit.kind,
        "province": unit.province,
        "province_code": unit.province_code,
    }


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
        missing = missing_for_transfers(register) if words.name in TRANSFER_SETTINGS else ()
        if missing:
            print(f"Thư chưa có mã QR vì còn thiếu mục: {', '.join(missing)}.")
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
