"""Proving that a register is whole."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine

from core.app.register import Register
from core.store.content import faults_of
from core.store.copying import copy_register
from core.store.engine import make_engine, reading, writing
from core.store.facts import load_commune
from core.store.steps import CURRENT, refuse_newer, upgrade, version_of
from core.store.trouble import Damaged


def verify(register: Register) -> tuple[str, ...]:
    """Return what is wrong with a register, one sentence each; nothing when it is whole.

    Checked: the file's structure and references, how its tables are made, that all values can be
    read, the form of identity numbers, derived keys, the journal's chain and values, every row
    against the journal's last word on it, and that all facts can be read. No sentence says a
    stored value.
    """
    return _faults(make_engine(register.path, register.key, there=True))


def verify_file(path: Path, key: bytes | None) -> tuple[str, ...]:
    """Return what is wrong with a register file nobody works in, of this version or an older one.

    The file is not written to: an older one is brought up to date in a private copy. Raises
    `ClerkError` for one of a newer version.
    """
    try:
        with reading(make_engine(path, key, read_only=True)) as db:
            version = version_of(db)
        refuse_newer(version)
        if version == CURRENT:
            return _faults(make_engine(path, key, read_only=True))
        with TemporaryDirectory(prefix="so-bhyt-") as folder:
            copy = Path(folder) / path.with_suffix(".sobhyt").name
            copy_register(path, copy, key)
            with writing(make_engine(copy, key)) as db:
                upgrade(db)
            return _faults(make_engine(copy, key))
    except Damaged as fault:
        return (str(fault),)


def _faults(engine: Engine) -> tuple[str, ...]:
    faults: list[str] = []
    try:
        with reading(engine) as db:
            faults += faults_of(db)
            if not faults:
                load_commune(db)
    except Damaged as fault:
        faults.append(str(fault))
    return tuple(faults)
