"""One writing process per register."""

import json
import os
import platform
import signal
from pathlib import Path

import pytest

from core.app.register import Register, break_lock
from core.domain.errors import Way
from core.store.lock import RegisterBusy, WriteLock


@pytest.fixture
def register(tmp_path):
    return Register.create(tmp_path / "xã.sobhyt", name="Xã Thử")


@pytest.fixture
def other(register, other_writer):
    """Another process that holds the register for writing."""
    return other_writer(register.path)


def test_while_another_process_writes_this_one_reads(register, other, monkeypatch):
    monkeypatch.setattr("core.store.lock._PATIENCE", 0)
    with register.reading() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM person").scalar() == 0
    with pytest.raises(RegisterBusy, match=f"cửa sổ hoặc việc khác.*máy {platform.node()}\\)"):
        WriteLock(register.path).take(0)


def test_a_lock_of_a_killed_process_heals(register, other):
    other.send_signal(signal.SIGKILL)
    other.wait()
    with register.deed("settings"):
        pass


def test_a_lock_of_a_living_process_is_not_broken(register, other):
    with pytest.raises(RegisterBusy) as refused:
        break_lock(register.path)
    assert "bỏ khóa" not in str(refused.value)
    assert refused.value.ways == ()


def test_a_lock_of_another_machine_stays_until_the_clerk_breaks_it(register):
    lock = Path(f"{register.path}.lock")
    lock.write_text(f"{os.getpid()}\nmay-khac\n", "utf-8")
    with pytest.raises(RegisterBusy, match=r"máy may-khac.*bỏ khóa\.$") as refused:
        WriteLock(register.path).take(0)
    assert refused.value.ways == (Way.UNLOCK,)
    break_lock(register.path)
    with register.deed("settings"):
        assert lock.exists()
    assert not lock.exists()


def test_a_process_shares_its_own_right(register):
    again = Register.open(register.path)
    lock = WriteLock(register.path)
    lock.take()
    with again.deed("settings"):
        pass
    lock.release()
    assert (
        json.dumps(sorted(p.name for p in register.path.parent.iterdir())) == '["x\\u00e3.sobhyt"]'
    )
