"""Two builds of one commit, told apart by what stands in them."""

import io
import os
import shutil
import subprocess
import tarfile

import pytest

from tests.installer.scripts import script


@pytest.fixture(scope="module")
def same():
    return script("installer/same.py")


def tar(**changed):
    """An archive of one file of five letters, some of its facts changed."""
    facts = {"name": "./a.txt", "mode": 0o644, "mtime": 1, "uid": 0, "size": 5} | changed
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w") as archive:
        one = tarfile.TarInfo(facts.pop("name"))
        data = facts.pop("data", b"words")
        for fact, value in facts.items():
            setattr(one, fact, value)
        archive.addfile(one, io.BytesIO(data))
    return memory.getvalue()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"mode": 0o755}, "./a.txt: rights 644 / 755"),
        ({"mtime": 2}, "./a.txt: time 1 / 2"),
        ({"uid": 7}, "./a.txt: owner 0:0 / 7:0"),
        ({"data": b"other"}, "./a.txt: hash "),
        ({"type": tarfile.SYMTYPE, "linkname": "b"}, "./a.txt: kind 0 / 2, link - / b, hash "),
    ],
)
def test_whatever_is_unlike_in_an_archive_is_said(same, changed, said):
    first, second = same.facts_of_tar(tar()), same.facts_of_tar(tar(**changed))
    (fault,) = same.differences(first, second)
    assert fault.startswith(said)


def test_a_file_in_one_build_only_is_said_whichever_it_is(same):
    first, second = same.facts_of_tar(tar()), same.facts_of_tar(tar(name="./b.txt"))
    assert list(same.differences(first, second)) == [
        "./a.txt: only in the first", "./b.txt: only in the second"
    ]  # fmt: skip


def test_a_file_that_has_its_time_from_its_archive_has_none_of_its_own(same, tmp_path):
    archives, folders = [], []
    for time in (5, 9):
        archive = tmp_path / f"{time}.exe"
        archive.touch()
        os.utime(archive, (time, time))
        folder = tmp_path / str(time)
        folder.mkdir()
        for name, own in (("made.exe", time), ("kept.txt", 1 if time == 5 else 2)):
            (folder / name).write_text("words")
            os.utime(folder / name, (own, own))
        archives.append(archive)
        folders.append(folder)
    facts = [same.facts_of_folder(*pair) for pair in zip(folders, archives, strict=True)]
    assert list(same.differences(*facts)) == ["kept.txt: time 1 / 2"]


def deb(dist, rights, time):
    root = dist.parent / "root"
    (root / "DEBIAN").mkdir(parents=True)
    control = "Package: a\nVersion: 1\nArchitecture: all\nMaintainer: A <a@b>\nDescription: a\n"
    (root / "DEBIAN" / "control").write_text(control)
    (root / "a.txt").write_text("words")
    (root / "a.txt").chmod(rights)
    for path in (*root.rglob("*"), root):
        os.utime(path, (time, time))
    dist.mkdir()
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--build", root, dist / "a.deb"], check=True,
        capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "9"},
    )  # fmt: skip
    (dist / "SHA256SUMS").write_text("the same\n")


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="a tool of Debian")
def test_two_folders_of_packages_are_compared_inside(same, tmp_path, capsys):
    dists = [tmp_path / name / "dist" for name in ("one", "two", "rights")]
    for dist, rights in zip(dists, (0o644, 0o644, 0o600), strict=True):
        deb(dist, rights, 7)
    assert same.main(dists[0], dists[1]) == 0
    assert same.main(dists[0], dists[2]) == 1
    said = capsys.readouterr()
    assert "a.deb: fsys ./a.txt: rights 644 / 600\n" in said.err
    assert said.err.startswith("a.deb: hash ")
    (dists[1] / "SHA256SUMS").unlink()
    assert same.main(dists[0], dists[1]) == 1
    assert capsys.readouterr().err == "SHA256SUMS: only in the first\n"
