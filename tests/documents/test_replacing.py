"""A file is whole or is not there."""

import errno
import os

import pytest

from core import replacing as module
from core.domain.errors import Cancelled, ClerkError
from core.replacing import TargetBusy, other_name, replacing


@pytest.fixture
def target(tmp_path):
    """Return an existing file that must survive every failure."""
    target = tmp_path / "danh sách #1 100%.txt"
    target.write_text("cũ", encoding="utf-8")
    return target


@pytest.fixture
def waits(monkeypatch):
    """Count the waits instead of waiting."""
    waits = []
    monkeypatch.setattr(module, "_wait", waits.append)
    return waits


def fill(target):
    with replacing(target) as scratch:
        scratch.write_text("mới", encoding="utf-8")


def unchanged(target):
    return target.read_text(encoding="utf-8") == "cũ" and list(target.parent.iterdir()) == [target]


def test_file_takes_its_place_and_nothing_is_left(target):
    fill(target)
    assert target.read_text(encoding="utf-8") == "mới"
    assert list(target.parent.iterdir()) == [target]


def test_scratch_lies_beside_the_target_with_its_ending(target):
    with replacing(target) as scratch:
        assert (scratch.parent, scratch.suffix) == (target.parent, target.suffix)
        assert not scratch.exists()
        scratch.touch()


@pytest.mark.parametrize("fault", [Cancelled(), ValueError("x"), KeyboardInterrupt()])
def test_failure_inside_leaves_the_old_file(target, fault):
    with pytest.raises(type(fault)), replacing(target) as scratch:
        scratch.write_text("nửa", encoding="utf-8")
        raise fault
    assert unchanged(target)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "đã đầy"),
        (errno.EDQUOT, "đã đầy"),
        (errno.EACCES, "không được phép ghi"),
        (errno.EROFS, "không được phép ghi"),
        (errno.EIO, "kiểm tra ổ đĩa"),
    ],
)
def test_fault_of_the_disk_is_told_in_words_with_the_folder(target, number, words):
    with pytest.raises(ClerkError, match=words) as told, replacing(target) as scratch:
        scratch.write_text("nửa", encoding="utf-8")
        raise OSError(number, os.strerror(number))
    assert str(target.parent) in str(told.value)
    assert unchanged(target)


def test_disk_that_fills_at_the_last_moment_leaves_the_old_file(target, monkeypatch):
    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(ClerkError, match="đã đầy"):
        fill(target)
    assert unchanged(target)


def test_missing_folder_is_named_before_any_work(tmp_path):
    began = []
    with (
        pytest.raises(ClerkError, match="không có thư mục"),
        replacing(tmp_path / "chưa có" / "a.txt"),
    ):
        began.append(True)
    assert not began


def test_folder_of_that_name_is_not_replaced(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(ClerkError, match="đã có thư mục"):
        fill(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").is_dir()


def test_nothing_written_is_a_failure_in_words(target):
    with pytest.raises(ClerkError), replacing(target):
        pass
    assert unchanged(target)


@pytest.mark.parametrize("times", [1, 3, 7])
def test_file_held_for_a_moment_is_replaced_in_the_end(target, waits, monkeypatch, times):
    real, tries = os.replace, []

    def held(source, goal):
        tries.append(goal)
        if len(tries) <= times:
            raise PermissionError(errno.EACCES, "held")
        real(source, goal)

    monkeypatch.setattr(module.os, "replace", held)
    fill(target)
    assert target.read_text(encoding="utf-8") == "mới"
    assert len(waits) == times
    assert sum(waits) <= 2.5


def test_file_held_for_good_is_told_with_another_name(target, waits, monkeypatch):
    def held(_source, _goal):
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(module.os, "replace", held)
    with pytest.raises(TargetBusy, match=r"danh sách #1 100% \(2\)\.txt"):
        fill(target)
    assert sum(waits) == pytest.approx(2.5)
    assert unchanged(target)


def test_waiting_uses_no_clock_of_its_own():
    module._wait(0)


def test_scratch_that_cannot_be_removed_does_not_hide_the_fault(target, monkeypatch):
    def held(_path, **_options):
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(module.Path, "unlink", held)
    with pytest.raises(ClerkError, match="đã đầy"), replacing(target) as scratch:
        scratch.touch()
        raise OSError(errno.ENOSPC, "full")


def test_other_name_is_the_first_free_one(target):
    second = other_name(target)
    assert second.name == "danh sách #1 100% (2).txt"
    second.touch()
    assert other_name(target).name == "danh sách #1 100% (3).txt"
