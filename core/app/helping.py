"""What can be done about a register that does not open."""

from dataclasses import dataclass
from pathlib import Path

from core.app.backups import list_backups
from core.domain.errors import ClerkError
from core.store.file import is_plain, kind_of
from core.store.form import has_cipher_pages
from core.store.keys import key_path
from core.store.trouble import Damaged


@dataclass(frozen=True)
class Help:
    """Ways out: looking for the file, one of its backups, the printed recovery key."""

    find: bool = False
    backups: bool = False
    recovery: bool = False


def help_for(path: Path, error: ClerkError, second: Path | None = None) -> Help:
    """Return what helps where `error` kept the register at `path` from opening.

    Nothing for a sound register that was refused, say one of a newer version. `second` is the
    second place of backups where it is known.
    """
    if not (isinstance(error, Damaged) or _is_no_register(path)):
        return Help()
    return Help(
        find=True,
        backups=bool(list_backups(path, second)),
        recovery=_lacks_only_its_key_file(path),
    )


def _is_no_register(path: Path) -> bool:
    try:
        kind_of(path)
    except ClerkError:
        return True
    return False


def _lacks_only_its_key_file(path: Path) -> bool:
    """Return whether a file may be an encrypted register: whole pages, no mark of their own."""
    try:
        pages = has_cipher_pages(path.stat().st_size)
        return pages and not (is_plain(path) or key_path(path).is_file())
    except (ClerkError, OSError):
        return False
