"""A disk of 2 MB that is full: each deed says so in words and changes nothing."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.registers import ROOT


def _own_mounts(*words):
    command = ["unshare", "--user", "--map-root-user", "--mount", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs Linux's mount namespaces")
def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path, line):
    disk = tmp_path / "disk"
    disk.mkdir()
    if _own_mounts("true").returncode:
        pytest.skip("this machine allows no mount namespaces")
    ended = _own_mounts(sys.executable, "-m", "tests.faults.full_disk", str(disk))
    assert ended.stderr == ""
    told = [json.loads(said) for said in ended.stdout.splitlines()]
    assert [each["deed"] for each in told] == ["save", "import", "export", "print", "back up"]
    counted = line("disk of 2 MB full")
    for each in told:
        counted.trials += 1
        counted.damaged += not each["same"]
        assert "đầy" in each["said"], each
        assert "xóa" not in each["said"]  # deleting records needs room too
    assert counted.damaged == 0
