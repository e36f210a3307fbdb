"""What a register holds, to be compared before and after a fault."""

import hashlib
import json
from pathlib import Path

from sqlalchemy import select

from core.app.backups import list_backups
from core.app.register import Register
from core.app.unlocking import Access
from core.app.verifying import verify, verify_file
from core.store.file import is_plain
from core.store.schema import BOOKKEEPING, metadata, register_user
from tests.faults.deeds import PASSWORD

# Who may open it changes when a register gets a password; what it knows of people does not.
_NO_FACTS = {*BOOKKEEPING, register_user.name}


def state_of(path: Path) -> str:
    """Return the digest of all facts; a register that does not verify fails the test."""
    register = Register.open(path, Access() if is_plain(path) else Access(password=PASSWORD))
    assert verify(register) == ()
    with register.reading() as db:
        rows = {
            table.name: [list(map(str, row)) for row in db.execute(select(table))]
            for table in metadata.sorted_tables
            if table.name not in _NO_FACTS
        }
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def bad_backups(path: Path) -> int:
    """Return how many files that carry the name of a backup are none."""
    return sum(verify_file(backup.path, None) != () for backup in list_backups(path))
