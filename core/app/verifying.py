"""Proving that a register is whole."""

from core.app.register import Register
from core.store.content import faults_of
from core.store.facts import load_commune


def verify(register: Register) -> tuple[str, ...]:
    """Return what is wrong with a register, one sentence each; nothing when it is whole.

    Checked: the file's structure and references, how its tables are made, the journal's chain,
    every row against the journal's last word on it, and that all facts can be read.
    """
    with register.reading() as db:
        faults = faults_of(db)
        if not faults:
            load_commune(db)
    return tuple(faults)
