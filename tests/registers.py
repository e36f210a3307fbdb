"""Small registers, plain and encrypted, what is done in them, and what they hold."""

from pathlib import Path

from sqlalchemy import select

from core.app.register import Register
from core.app.unlocking import Access
from core.domain.text import name_key, search_key, sort_key
from core.store import settings
from core.store.engine import make_engine, writing
from core.store.keys import KeyFile, RecoveryKey, key_path
from core.store.schema import BOOKKEEPING, hamlet, household, metadata, person
from core.store.steps import build

ROOT = Path(__file__).parents[1]
REGISTERS = ROOT / "tests" / "data" / "registers"  # one of each older version
RECOVERY = RecoveryKey(bytes(range(20)))
KEY = RECOVERY.register_key()


def make(path, *, encrypted=False, password="mật khẩu"):
    """A new register of one person; `encrypted` by KEY and a password."""
    if encrypted:
        with writing(make_engine(path, KEY)) as db:
            build(db)
        write_key_file(path, password)
        register = Register.open(path, Access(key=KEY))
    else:
        register = Register.create(path, name="")
    with register.deed("test") as writer:
        settings.put(writer, settings.COMMUNE, "Xã Thử")
        place = writer.insert(hamlet, name="Thôn Đông", name_key=name_key("Thôn Đông"))
        writer.insert(household, hamlet_id=place, number="1")
        name = "Nguyễn Thị Thử"
        writer.insert(
            person, name=name, name_key=name_key(name), search_key=search_key(name),
            sort_key=sort_key(name), cccd="042068466768", insurance_no="0123456789",
        )  # fmt: skip
    return register


def take_for_own(register):
    """Take the mark of sample data off: the same people in an office's own register."""
    with register.deed("test") as writer:
        settings.put(writer, settings.SAMPLE, "")
    return register


def write_key_file(path, password, key=KEY, recovery=RECOVERY):
    KeyFile.new(recovery).with_user("admin", key, password).save(key_path(path))


def change(register, name="Thôn Tây"):
    """Do something."""
    with register.deed("test") as writer:
        writer.insert(hamlet, name=name, name_key=name_key(name))


def hamlets(register):
    with register.reading() as db:
        return [row.name for row in db.execute(hamlet.select().order_by(hamlet.c.id))]


def dump(register):
    """Return every row outside journal and batches, those that only follow from others too."""
    with register.reading() as db:
        return {
            table.name: [
                tuple(row) for row in db.execute(select(table).order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
            if table.name not in BOOKKEEPING
        }


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def files(folder):
    """Every file under a folder, by its path inside, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
