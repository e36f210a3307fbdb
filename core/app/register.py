"""An open register: where it lies, who works in it, how its deeds read and write."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, Self

from sqlalchemy import Connection, Engine

from core import clock
from core.app.places import refuse_place, refuse_place_of_new
from core.app.rules import law_of
from core.app.unlocking import Access, unlock
from core.domain.backups import Reason
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.standing import Standing
from core.domain.users import ADMIN, Role, User
from core.store import settings, users
from core.store.backup_folder import back_up
from core.store.content import telling_damage
from core.store.engine import make_engine, reading, writing
from core.store.facts import load_commune
from core.store.file import kind_of, refuse_read_only
from core.store.journal import NO_LINKS, Links, Writer
from core.store.lock import RegisterBusy, WriteLock
from core.store.proof import proved_version
from core.store.recrypting import sweep
from core.store.steps import CURRENT, build, upgrade
from core.store.swapping import clear_staged

__all__ = [
    "Register", "RegisterBusy", "UserUnknown", "WriteRight", "acting", "break_lock",
    "refuse_who_may_not_write", "standing_of",
]  # fmt: skip


class UserUnknown(ClerkError):
    """The register has users, and nobody of the name that opens it; `names` are theirs."""

    ways = (Way.USER,)

    def __init__(self, sentence: str, names: tuple[str, ...]) -> None:
        super().__init__(sentence)
        self.names = names


class WriteRight(Protocol):
    """The right to write to a register, kept until it is given back."""

    def release(self) -> None:
        """Give it back."""


@dataclass(frozen=True)
class Register:
    """A register file opened by a user; holds no connection between deeds.

    `key` is that of an encrypted register, None for a plain one.
    """

    path: Path
    engine: Engine
    user: User
    key: bytes | None = field(default=None, repr=False)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        name: str = "",
        said: Mapping[str, str] = MappingProxyType({}),
        user: str = ADMIN.name,
    ) -> Self:
        """Make a new register; an existing file is refused and left alone.

        `name` is the commune's; `said` what else the office says of itself, by setting.
        """
        if path.exists():
            raise ClerkError(f"Đã có tệp “{path}”; hãy chọn một tên khác cho sổ mới.")
        if not path.parent.is_dir():
            raise ClerkError(f"Không có thư mục “{path.parent}”; hãy tạo thư mục trước.")
        refuse_place_of_new(path)
        register = cls(path, make_engine(path), User(user))
        try:
            with WriteLock(path).held(), writing(register.engine) as db:
                build(db)
                writer = register.writer(db, DeedKind.NEW)
                known = {settings.COMMUNE: name, settings.COMMUNE_CODE: "", **said}
                for setting, value in known.items():
                    settings.put(writer, setting, value)
                writer.flush()
        except BaseException:
            with suppress(OSError):  # the first fault is the one to tell
                path.unlink(missing_ok=True)
            raise
        return replace(register, engine=make_engine(path, there=True))

    @classmethod
    def open(cls, path: Path, access: Access | None = None) -> Self:
        """Open a register, bringing an older one up to date; refuses anything else in words.

        An older one is backed up first; where that fails it stays as it is. Raises
        `PasswordNeeded` and `WrongPassword` for an encrypted one, `UserUnknown`.
        """
        access = access or Access()
        sweep(path)
        key = unlock(path, access)
        engine = make_engine(path, key, there=True)
        version = proved_version(path, engine)
        if version < CURRENT:
            old = cls(path, engine, User(access.user), key)
            with old.writing() as db:
                back_up(path, key, Reason.MIGRATION, clock.now())  # sees the state before
                upgrade(db)
                writer = old.writer(db, DeedKind.UPGRADE)
                writer.witness_all()
                writer.flush()
        with reading(engine) as db:
            user = acting(db, access.user)
        return cls(path, engine, user, key)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the register."""
        with telling_damage(self.engine, self.path), reading(self.engine) as db:
            yield db

    @contextmanager
    def only_writer(self, *, also_viewers: bool = False) -> Iterator[None]:
        """Let no other process write during the block; whatever changes the file begins so.

        Raises `RegisterBusy` where another process writes, `ClerkError` for a place no register
        may be written in and, unless `also_viewers`, for a user who may only look.
        """
        if not also_viewers:
            _refuse_viewer(self.user)
        refuse_place(self.path)
        with WriteLock(self.path).held(), telling_damage(self.engine, self.path):
            clear_staged(self.path)  # a killed restore must not leave people's data lying about
            yield

    @contextmanager
    def writing(self, *, also_viewers: bool = False) -> Iterator[Connection]:
        """Give a connection in one transaction, while no other process writes.

        Raises as `only_writer` does.
        """
        with self.only_writer(also_viewers=also_viewers), writing(self.engine) as db:
            yield db

    def keep_writing(self) -> WriteRight:
        """Take the right to write until its `release`, as a window does while it is open.

        Raises `RegisterBusy` at once where another process writes, `ClerkError` where nobody can.
        """
        _refuse_viewer(self.user)
        refuse_place(self.path)
        refuse_read_only(self.path)
        lock = WriteLock(self.path)
        lock.take(patience=0)
        return lock

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """Give a connection in one transaction of which nothing is kept."""
        told = telling_damage(self.engine, self.path)
        with told, writing(self.engine, keep=False) as db:
            yield db

    @contextmanager
    def deed(self, kind: DeedKind, links: Links = NO_LINKS) -> Iterator[Writer]:
        """Give the journalling writer of one deed: all of it is saved, or nothing."""
        with self.writing() as db:
            writer = self.writer(db, kind, links)
            yield writer
            writer.flush()

    def writer(self, db: Connection, kind: DeedKind, links: Links = NO_LINKS) -> Writer:
        """Return the journalling writer of one deed in the caller's transaction."""
        return Writer(db, kind, self.user, clock.now(), links)

    def standing(self, day: date) -> Standing:
        """Return how everybody stands on `day`, from the facts known now."""
        with self.reading() as db:
            return standing_of(db, day)


def refuse_who_may_not_write(path: Path, key: bytes | None, name: str) -> None:
    """Raise `ClerkError` unless a user may write to the register at `path`."""
    with reading(make_engine(path, key, read_only=True)) as db:
        _refuse_viewer(acting(db, name))


def break_lock(path: Path) -> None:
    """Take away the write lock another machine left beside a register.

    A lock of this machine whose process lives raises `RegisterBusy`.
    """
    kind_of(path)
    WriteLock(path).break_open()


def standing_of(db: Connection, day: date) -> Standing:
    """Return how everybody stands on `day`, from the facts a connection sees."""
    law = law_of(db)
    return Standing(load_commune(db), law.rules, day, law.local)


def _refuse_viewer(user: User) -> None:
    if user.role is Role.VIEWER:
        raise ClerkError(f"Người dùng “{user.name}” chỉ được xem sổ; hãy nhờ người quản trị.")


def acting(db: Connection, name: str) -> User:
    """Return the acting user; where no users were entered everybody acts as admin.

    Raises `UserUnknown`.
    """
    known = users.all_of(db)
    if known and name not in known:
        raise UserUnknown(f"Sổ không có người dùng “{name}”; hãy chọn đúng tên.", tuple(known))
    return known.get(name) or User(name)
