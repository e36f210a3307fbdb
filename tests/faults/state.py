"""What a register holds, to be compared before and after a fault."""

import hashlib
import json
from pathlib import Path

from sqlalchemy import select

from core.app.register import Register
from core.app.unlocking import Access
from core.app.verifying import verify
from core.store.schema import BOOKKEEPING, metadata


def state_of(path: Path, access: Access | None = None) -> str:
    """Return the digest of all facts; a register that does not verify fails the test."""
    register = Register.open(path, access)
    assert verify(register) == ()
    with register.reading() as db:
        rows = {
            table.name: [list(map(str, row)) for row in db.execute(select(table))]
            for table in metadata.sorted_tables
            if table.name not in BOOKKEEPING
        }
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()
