"""Commands that keep a register safe: backing up, restoring, proving."""

import sys
from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.app.backups import (
    back_up_to,
    list_backups,
    look_inside,
    look_inside_each,
    second_place,
)
from core.app.history import moment
from core.app.restoring import restore as put_back
from core.app.trial import try_newest
from core.app.unlocking import PasswordNeeded
from core.app.verifying import verify as faults_of
from core.cli.show import table
from core.cli.words import DONE, WITH_PROBLEMS, access_of, open_register, print_json, say
from core.domain.backups import REASON_WORDS, Backup, Inside
from core.domain.errors import ClerkError


def backup(words: Namespace) -> int:
    """Back a register up into a folder."""
    made = back_up_to(open_register(words), words.folder)
    inside = look_inside(made.path, access_of(words))
    text = f"Đã sao lưu vào {made.path}: {_counts(inside)}."
    say(words, {"backup": str(made.path), **_inside(inside)}, text)
    return DONE


def backups(words: Namespace) -> int:
    """Print the backups of a register, which may be missing or damaged."""
    found = list(look_inside_each(list_backups(words.register, _second(words)), access_of(words)))
    if words.json:
        print_json([_document(made, inside) for made, inside in found])
    elif found:
        rows = [_row(made, inside) for made, inside in found]
        table(["Lúc", "Vì sao", "Người", "Hộ", "Tệp"], rows, frozenset({2, 3}))
    else:
        print("Sổ này chưa có bản sao lưu nào.")
    damaged = [
        i for _, i in found if isinstance(i, ClerkError) and not isinstance(i, PasswordNeeded)
    ]
    return WITH_PROBLEMS if damaged else DONE


def restore(words: Namespace) -> int:
    """Put a backup in the place of a register."""
    done = put_back(words.backup, words.register, access_of(words))
    replaced = done.kept.path if done.kept else done.aside
    document = {
        "register": str(done.register),
        **_inside(done.inside),
        "replaced": str(replaced) if replaced else None,
        "password_gone": done.password_gone,
    }
    text = f"Đã khôi phục sổ {done.register}: {_counts(done.inside)}."
    if replaced:
        text += f" Sổ trước đó được giữ tại {replaced}."
    if done.password_gone:
        text += (
            " Bản này không có mật khẩu nên sổ nay không có mật khẩu; đặt lại bằng lệnh encrypt."
        )
    say(words, document, text)
    if done.kept and done.kept.second_fault:
        print(done.kept.second_fault, file=sys.stderr)
    return DONE


def verify(words: Namespace) -> int:
    """Prove that the register, and if asked its newest backup, is whole."""
    register = open_register(words)
    faults = faults_of(register)
    document: dict[str, Any] = {"whole": not faults, "faults": faults}
    lines = list(faults) or ["Sổ toàn vẹn."]
    if words.trial:
        tried = try_newest(register)
        document["trial"] = {"whole": not tried, "faults": tried}
        lines += [f"Bản sao lưu: {fault}" for fault in tried] or ["Bản sao lưu mới nhất dùng được."]
        faults += tried
    say(words, document, "\n".join(lines))
    return WITH_PROBLEMS if faults else DONE


def _second(words: Namespace) -> Path | None:
    """Return the second place, None where the register cannot be asked."""
    with suppress(ClerkError):
        return second_place(words.register, access_of(words))
    return None


def _counts(inside: Inside) -> str:
    return f"{inside.commune or 'xã chưa có tên'}, {inside.people} người, {inside.households} hộ"


def _inside(inside: Inside) -> Mapping[str, Any]:
    return {
        "commune": inside.commune,
        "people": inside.people,
        "households": inside.households,
        "imports": inside.imports,
    }


def _document(made: Backup, inside: Inside | ClerkError) -> Mapping[str, Any]:
    held: Mapping[str, Any] = (
        {"people": None, "households": None, "problem": str(inside)}
        if isinstance(inside, ClerkError)
        else {**_inside(inside), "problem": None}
    )
    return {
        "backup": str(made.path),
        "at": made.at.isoformat(timespec="seconds"),
        "reason": str(made.reason),
        **held,
    }


def _row(made: Backup, inside: Inside | ClerkError) -> tuple[str, ...]:
    held = ("?", "?")
    if isinstance(inside, Inside):
        held = (str(inside.people), str(inside.households))
    return (moment(made.at), REASON_WORDS[made.reason], *held, made.path.name)
