"""The recovery key on paper, or in a file to be printed."""

from datetime import date
from pathlib import Path

from core.app.office import office_settings
from core.app.register import Register
from core.documents.key_sheet import KeySheet, write_key_sheet
from core.domain.errors import ClerkError
from core.saving import refuse_target, saving
from core.store import settings

_ONLY_OWNER = 0o600
ENDINGS = (".pdf", ".txt")


def save_recovery_key(register: Register, key: str, target: Path, day: date) -> None:
    """Write a register's recovery key to a file: .pdf one page to print, .txt the key alone.

    Only the PC's own user may read the file, where the file system knows such a thing.
    """
    refuse_key_target(target)
    commune = office_settings(register)[settings.COMMUNE]
    with saving(target, *ENDINGS) as scratch:
        if target.suffix.lower() == ".pdf":
            write_key_sheet(KeySheet(commune, register.path.name, key, day), scratch)
        else:
            scratch.write_text(f"{key}\n", "utf-8")
        scratch.chmod(_ONLY_OWNER)


def refuse_key_target(target: Path) -> None:
    """Raise `ClerkError` where a recovery key cannot go."""
    refuse_target(target, *ENDINGS)
    if not target.parent.is_dir():
        raise ClerkError(f"Không có thư mục “{target.parent}” để ghi chìa khôi phục.")
