"""What all commands share: exit codes, the register they name, how they answer."""

import json
import os
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from core.app.register import Register
from core.app.remembering import remembered
from core.app.today import today_of
from core.app.unlocking import Access
from core.domain.errors import ClerkError

DONE, WITH_PROBLEMS = 0, 1


def open_register(words: Namespace) -> Register:
    """Open the register a command names, for its acting user; an empty name is refused."""
    if not words.register.name:
        raise ClerkError("Chưa nói sổ nào; hãy ghi tên tệp sổ, như xa_mau.sobhyt.")
    return Register.open(words.register, access_of(words))


def access_of(words: Namespace) -> Access:
    """Return who acts and by what: password, recovery key, or the key this PC remembers."""
    password, recovery = password_of(words), recovery_of(words)
    key = remembered(words.register, words.user) if password is recovery is None else None
    return Access(words.user, password, recovery, key)


def password_of(words: Namespace) -> str | None:
    """Return the acting user's password, None where nobody said one."""
    return _said(words.password_file, "SOBHYT_PASSWORD")


def new_password_of(words: Namespace) -> str | None:
    """Return the password to be set, None where nobody said one."""
    return _said(words.new_password_file, "SOBHYT_NEW_PASSWORD")


def recovery_of(words: Namespace) -> str | None:
    """Return the recovery key, None where nobody said one."""
    return _first_line(words.recovery_file) if words.recovery_file else None


def _said(file: Path | None, variable: str) -> str | None:
    return _first_line(file) if file else os.environ.get(variable)


def _first_line(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig").partition("\n")[0].strip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise ClerkError(f"Không đọc được tệp mật khẩu “{path}”; hãy xem lại đường dẫn.") from error


def day_of(words: Namespace, register: Register | None = None) -> date:
    """Return the day asked for, the machine's when nobody named one and it can be believed."""
    return words.on or today_of(register)


def say(words: Namespace, document: Mapping[str, Any], text: str) -> None:
    """Answer with a JSON document, or with text for people."""
    if words.json:
        print_json(document)
    else:
        print(text)


def print_json(document: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=1))
