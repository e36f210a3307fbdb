"""An open register: where it lies, who works in it, how its deeds read and write."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from core import clock
from core.app.rules import law_of
from core.domain.errors import ClerkError
from core.domain.standing import Standing
from core.store import settings
from core.store.engine import check_is_register, make_engine, reading, writing
from core.store.facts import load_commune
from core.store.journal import Writer
from core.store.steps import CURRENT, build, refuse_newer, upgrade, version_of

ADMIN = "admin"


@dataclass(frozen=True)
class Register:
    """A register file opened by a user; holds no connection between deeds."""

    path: Path
    engine: Engine
    user: str

    @classmethod
    def create(cls, path: Path, *, name: str, code: str = "", user: str = ADMIN) -> Self:
        """Make a new register; an existing file is refused and left alone."""
        if path.exists():
            raise ClerkError(f"Đã có tệp “{path}”; hãy chọn một tên khác cho sổ mới.")
        if not path.parent.is_dir():
            raise ClerkError(f"Không có thư mục “{path.parent}”; hãy tạo thư mục trước.")
        register = cls(path, make_engine(path), user)
        try:
            with writing(register.engine) as db:
                build(db)
                writer = Writer(db, "new", user, clock.now())
                settings.put(writer, settings.COMMUNE, name)
                settings.put(writer, settings.COMMUNE_CODE, code)
                writer.flush()
        except BaseException:
            with suppress(OSError):  # the first fault is the one to tell
                path.unlink(missing_ok=True)
            raise
        return register

    @classmethod
    def open(cls, path: Path, *, user: str = ADMIN) -> Self:
        """Open a register, bringing an older one up to date; refuses anything else in words."""
        check_is_register(path)
        register = cls(path, make_engine(path), user)
        with reading(register.engine) as db:
            version = version_of(db)
        refuse_newer(version)
        if version < CURRENT:
            with writing(register.engine) as db:
                upgrade(db)
        return register

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the register."""
        with reading(self.engine) as db:
            yield db

    @contextmanager
    def deed(self, kind: str) -> Iterator[Writer]:
        """Give the journalling writer of one deed: all of it is saved, or nothing."""
        with writing(self.engine) as db:
            writer = Writer(db, kind, self.user, clock.now())
            yield writer
            writer.flush()

    def standing(self, day: date) -> Standing:
        """Return how everybody stands on `day`, from the facts known now."""
        with self.reading() as db:
            return standing_of(db, day)


def standing_of(db: Connection, day: date) -> Standing:
    """Return how everybody stands on `day`, from the facts a connection sees."""
    law = law_of(db)
    return Standing(load_commune(db), law.rules, day, law.local)
