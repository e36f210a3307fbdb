"""The key of a register in this PC's own key store, so that nobody types the password each day."""

import base64
from contextlib import suppress
from pathlib import Path

from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.text import clean
from core.domain.users import ADMIN
from core.store.keys import KEY_BYTES, KeyFile, key_path

_SERVICE = "so-bhyt"


def remember(register: Register) -> None:
    """Keep the key of an encrypted register for its acting user on this PC.

    Raises `ClerkError` for a plain register, and where the system has no key store.
    """
    import keyring  # noqa: PLC0415 - slow to load, seldom needed
    from keyring.errors import KeyringError  # noqa: PLC0415

    if register.key is None:
        raise ClerkError(f"Sổ “{register.path.name}” không có mật khẩu nên không có gì để nhớ.")
    words = (_SERVICE, _account(KeyFile.load(key_path(register.path)), register.user.name))
    kept = base64.b64encode(register.key).decode()
    try:
        keyring.set_password(*words, kept)
        held = keyring.get_password(*words) == kept
    except (KeyringError, OSError, RuntimeError):
        held = False
    if not held:
        raise ClerkError(
            "Máy này không có kho khóa của hệ điều hành (hoặc kho đang khóa) nên không nhớ được "
            "khóa của sổ; hãy gõ mật khẩu mỗi lần mở."
        )


def remembered(path: Path, user: str = ADMIN.name) -> bytes | None:
    """Return the key this PC keeps of a register for a user, None where it keeps none."""
    if not key_path(path).is_file():
        return None
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    with suppress(KeyringError, ClerkError, OSError, RuntimeError, ValueError):
        account = _account(KeyFile.load(key_path(path)), clean(user))
        kept = keyring.get_password(_SERVICE, account)
        key = base64.b64decode(kept or "", validate=True)
        return key if len(key) == KEY_BYTES else None
    return None


def forget(path: Path, user: str = ADMIN.name) -> bool:
    """Take a user's key of a register off this PC; return whether there was one.

    Raises `ClerkError` where the key store refuses.
    """
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    if remembered(path, user) is None:
        return False
    with suppress(KeyringError, OSError, RuntimeError):
        keyring.delete_password(_SERVICE, _account(KeyFile.load(key_path(path)), clean(user)))
    if remembered(path, user) is not None:
        raise ClerkError("Kho khóa của máy không chịu bỏ khóa này; hãy bỏ trong kho khóa.")
    return True


def _account(file: KeyFile, user: str) -> str:
    return f"{file.register_id}/{user}"
