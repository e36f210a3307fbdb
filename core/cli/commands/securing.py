"""Commands about the password of a register."""

import sys
from argparse import Namespace
from pathlib import Path

from core.app import passwords, remembering, securing
from core.app.key_sheets import refuse_key_target, save_recovery_key
from core.cli.hints import hinted
from core.cli.progress_bar import progress_bar
from core.cli.words import (
    DONE,
    WITH_PROBLEMS,
    day_of,
    new_password_of,
    open_register,
    password_of,
    recovery_of,
    say,
)
from core.domain.errors import ClerkError


def encrypt(words: Namespace) -> int:
    """Encrypt a register; the recovery key is printed this once, or written to a file."""
    password = _needed(password_of(words), "mật khẩu", "SOBHYT_PASSWORD hoặc --password-file")
    if words.recovery_out:
        refuse_key_target(words.recovery_out)
    made = securing.encrypt(open_register(words), password, progress_bar())
    if words.delete_plain_backups:
        securing.delete_plain_backups(made.register)
    code, out = DONE, words.recovery_out
    try:
        if out:
            save_recovery_key(made.register, made.recovery, out, day_of(words))
    except ClerkError as error:
        print(f"Sổ đã có mật khẩu, nhưng chưa ghi được chìa: {hinted(error)}", file=sys.stderr)
        code, out = WITH_PROBLEMS, None
    _tell(words, made, out)
    return code


def _tell(words: Namespace, made: securing.Encrypted, out: Path | None) -> None:
    left = 0 if words.delete_plain_backups else len(made.plain_backups)
    document = {
        "encrypted": True,
        "recovery_key": None if out else made.recovery,
        "file": str(out) if out else None,
        "plain_backups": left,
        "without_password": made.without_password,
    }
    text = ["Sổ đã có mật khẩu."]
    if out:
        text.append(f"Chìa khôi phục ở tệp {out}: in ra, cất vào tủ có khóa rồi xóa tệp.")
    else:
        text.append(f"Chìa khôi phục, hãy chép lại và cất vào tủ có khóa:\n{made.recovery}")
    if left:
        text.append(
            f"Còn {left} bản sao không có mật khẩu, ai cũng đọc được; hãy xóa khi không cần."
        )
    if made.without_password:
        names = ", ".join(made.without_password)
        text.append(f"Chưa mở được sổ vì chưa có mật khẩu: {names} (lệnh password --of).")
    say(words, document, "\n".join(text))


def decrypt(words: Namespace) -> int:
    """Make a register plain."""
    register = securing.decrypt(open_register(words), progress_bar())
    name = register.path.name
    say(words, {"encrypted": False}, f"Sổ {name} không còn mật khẩu; ai mở tệp cũng đọc được.")
    return DONE


def password(words: Namespace) -> int:
    """Change the acting user's password, or by an admin another's."""
    register = open_register(words)
    user = words.of or register.user.name
    passwords.change_password(register, user, password_of(words), _new_password(words))
    say(words, {"user": user}, f"Đã đổi mật khẩu của {user}.")
    return DONE


def reset(words: Namespace) -> int:
    """Set a new password by the recovery key."""
    recovery = _needed(recovery_of(words), "chìa khôi phục", "--recovery-file")
    new = _new_password(words)
    register = passwords.reset_password(words.register, recovery, words.user, new)
    user = register.user.name
    say(words, {"user": user}, f"Đã đặt mật khẩu mới cho {user}.")
    return DONE


def recovery_key(words: Namespace) -> int:
    """Print the recovery key again, or write it to a file."""
    register = open_register(words)
    key = securing.recovery_key(register)
    if words.out:
        save_recovery_key(register, key, words.out, day_of(words))
        say(words, {"file": str(words.out)}, f"Đã ghi chìa khôi phục vào {words.out}.")
    else:
        say(words, {"recovery_key": key}, key)
    return DONE


def remember(words: Namespace) -> int:
    """Keep the key on this PC."""
    register = open_register(words)
    remembering.remember(register)
    say(
        words,
        {"remembered": True},
        f"Máy này đã nhớ khóa của sổ {register.path.name} cho {register.user.name}.",
    )
    return DONE


def forget(words: Namespace) -> int:
    """Take the key off this PC."""
    found = remembering.forget(words.register, words.user)
    text = "Máy này không còn nhớ khóa của sổ." if found else "Máy này không nhớ khóa của sổ."
    say(words, {"forgotten": found}, text)
    return DONE


def _new_password(words: Namespace) -> str:
    place = "SOBHYT_NEW_PASSWORD hoặc --new-password-file"
    return _needed(new_password_of(words), "mật khẩu mới", place)


def _needed(said: str | None, what: str, place: str) -> str:
    if said is None:
        raise ClerkError(f"Lệnh này cần {what}; hãy cho qua {place}.")
    return said
