"""Compares two builds of one commit: python same.py DIST OTHER_DIST.

Both folders hold what a build leaves: the .deb, the set-up for Windows, and the lists beside them.
A .deb and a set-up are compared as a whole and file by file inside. Ends with 1 where anything
differs.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path


def facts_of_tar(data: bytes) -> Mapping[str, str]:
    """Return for each name in an archive what it is: kind, rights, owner, time, link, hash."""
    facts = {}
    with tarfile.open(fileobj=BytesIO(data)) as archive:
        for one in archive:
            stream = archive.extractfile(one) if one.isreg() else None
            facts[one.name] = (
                f"kind {one.type.decode()} rights {one.mode:o} owner {one.uid}:{one.gid} "
                f"time {one.mtime} link {one.linkname or '-'} "
                f"hash {_hash(stream.read()) if stream else '-'}"
            )
    return facts


def facts_of_folder(folder: Path, unpacked_from: Path) -> Mapping[str, str]:
    """Return for each file below a folder its hash and the time it was changed, in seconds.

    A file whose archive keeps no time for it gets that of the archive, which is no fact of it.
    """
    unknown = int(unpacked_from.stat().st_mtime)
    facts = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            time = int(path.stat().st_mtime)
            told = "-" if time == unknown else time
            facts[path.relative_to(folder).as_posix()] = (
                f"time {told} hash {_hash(path.read_bytes())}"
            )
    return facts


def facts_of(dist: Path) -> Mapping[str, str]:
    """Return what stands in each file of a build, and the hash of the file itself."""
    facts = {}
    for file in sorted(dist.iterdir()):
        facts[file.name] = f"hash {_hash(file.read_bytes())}"
        inside = _INSIDE.get(file.suffix, _nothing)(file)
        facts |= {f"{file.name}: {name}": said for name, said in inside.items()}
    return facts


def _of_deb(file: Path) -> Mapping[str, str]:
    facts = {}
    for part in ("ctrl", "fsys"):
        command = ["dpkg-deb", f"--{part}-tarfile", file]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        facts |= {f"{part} {name}": said for name, said in facts_of_tar(done.stdout).items()}
    return facts


def _of_set_up(file: Path) -> Mapping[str, str]:
    with tempfile.TemporaryDirectory(prefix="so-bhyt-") as folder:
        command = ["7z", "x", "-y", f"-o{folder}", file]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return facts_of_folder(Path(folder), file)


def _nothing(_file: Path) -> Mapping[str, str]:
    return {}


_INSIDE = {".deb": _of_deb, ".exe": _of_set_up}


def differences(first: Mapping[str, str], second: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each name that is in one only or is not the same in both."""
    for name in sorted(first.keys() | second.keys()):
        if first.get(name) == second.get(name):
            continue
        if name not in second:
            yield f"{name}: only in the first"
        elif name not in first:
            yield f"{name}: only in the second"
        else:
            yield f"{name}: {_unlike(first[name], second[name])}"


def _unlike(first: str, second: str) -> str:
    """Return which of two equally long lists of words and values are unlike."""
    one, other = first.split(), second.split()
    words = zip(one[::2], one[1::2], other[1::2], strict=True)
    return ", ".join(f"{word} {a[:12]} / {b[:12]}" for word, a, b in words if a != b)


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def main(first: Path, second: Path) -> int:
    """Say what differs between two folders; returns 1 where something does."""
    one, other = facts_of(first), facts_of(second)
    faults = list(differences(one, other))
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    print(f"{len(one)} and {len(other)} files compared: {len(faults)} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
