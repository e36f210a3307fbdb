"""Schema steps: how a register of an older version becomes one of this version."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, select, update

from core.domain.errors import ClerkError
from core.store.derived import derive_all
from core.store.engine import file_of, stamp
from core.store.schema import schema_version
from core.store.trouble import Damaged, damaged
from core.store.version_1 import metadata as version_1
from core.store.version_2 import second
from core.store.version_3 import third
from core.store.version_4 import fourth
from core.store.version_5 import fifth
from core.store.version_6 import sixth


def _first(db: Connection) -> None:
    """Make every table of the first version."""
    version_1.create_all(db)


STEPS: tuple[Callable[[Connection], None], ...] = (_first, second, third, fourth, fifth, sixth)
CURRENT = len(STEPS)


def build(db: Connection) -> None:
    """Make a new register in an empty file."""
    stamp(db)
    for step in STEPS:
        step(db)
    db.execute(insert(schema_version).values(number=CURRENT))


def version_of(db: Connection) -> int:
    """Return the schema version of a register; raises `Damaged` where it has none."""
    numbers = db.scalars(select(schema_version.c.number)).all()
    if len(numbers) != 1 or not isinstance(numbers[0], int) or numbers[0] < 1:
        raise Damaged(damaged(file_of(db)))
    return numbers[0]


def refuse_newer(version: int) -> None:
    """Raise `ClerkError` for a register of a newer program."""
    if version > CURRENT:
        raise ClerkError(
            f"Sổ này do phiên bản mới hơn của chương trình lưu (lược đồ {version}, bản này hiểu "
            f"đến {CURRENT}); hãy cập nhật chương trình. Tệp được giữ nguyên."
        )


def upgrade(db: Connection) -> None:
    """Bring a register to the current version; the caller's transaction holds all steps.

    What is derived is worked out last: how it is done is this version's, not an old step's.
    """
    version = version_of(db)
    refuse_newer(version)
    for number, step in enumerate(STEPS[version:], start=version + 1):
        step(db)
        db.execute(update(schema_version).values(number=number))
    derive_all(db)
