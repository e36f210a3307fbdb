"""What lies in the set-up for Windows.

python contents.py check STAGE OUT.sha256    refuses a wrong or missing file, writes the hashes
python contents.py remove STAGE OUT.nsh      writes what the uninstaller takes away
python contents.py same OUT.sha256 FOLDER    proves that FOLDER (the set-up unpacked) holds it
"""

import hashlib
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

_PROGRAMS = {"so-bhyt.exe", "so-bhyt-cli.exe"}
# Loaded by name while the program runs: a build that lost one would only be seen by the clerk.
_NEEDED = (
    *sorted(_PROGRAMS), "runtime/python312.dll", "runtime/packages/pypdfium2_raw/pdfium.dll",
    "runtime/packages/PySide6/plugins/platforms/qwindows.dll",
)  # fmt: skip
# Libraries of Windows: where Wine lacks them the trial makes stand-ins, which only Wine may see.
_STAND_INS = {"icuuc.dll", "icuin.dll", "icu.dll", "bcryptprimitives.dll"}
_UNUSED = re.compile(
    r"qml|quick|designer|linguist|assistant|webengine|opengl32sw|/tests?/|__pycache__|\.pyi$",
    re.IGNORECASE,
)
_BINARIES = {".exe", ".dll", ".pyd"}
_X86_64 = 0x8664


def files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield (name below the folder, path) of every file by name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def faults_of(stage: Path) -> Iterator[str]:
    """Yield a sentence for each file that must not be in the set-up, and for each it lacks."""
    for name, path in files_of(stage):
        last = path.name.lower()
        if last in _STAND_INS:
            yield f"{name}: stands in for a library of Windows"
        if last.endswith(".exe") and name not in _PROGRAMS:
            yield f"{name}: a program nobody asked for"
        if _UNUSED.search(f"/{name}") and not name.startswith("program/resources/"):
            yield f"{name}: not used by the program"
        if path.suffix.lower() in _BINARIES and _machine(path) != _X86_64:
            yield f"{name}: not for 64-bit Windows"
    for name in _NEEDED:
        if not (stage / name).is_file():
            yield f"{name}: missing"


def _machine(path: Path) -> int:
    data = path.read_bytes()
    (start,) = struct.unpack_from("<I", data, 0x3C)
    (machine,) = struct.unpack_from("<H", data, start + 4)
    return int(machine)


def hashes_of(stage: Path) -> str:
    """Return the hashes of all files, one a line as sha256sum writes them."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n"
        for name, path in files_of(stage)
    )


def removal_of(stage: Path) -> str:
    """Return the uninstaller's lines: each file, what Python compiled of it, emptied folders."""
    names = [name for name, _ in files_of(stage)]
    inner = {parent for name in names for parent in Path(name).parents if parent != Path()}
    sources = {Path(name).parent for name in names if name.endswith(".py")}
    lines = [f'Delete "$INSTDIR\\{_there(name)}"' for name in names]
    lines.append("!insertmacro ALL_DELETED")
    lines += [
        f'RMDir /r "$INSTDIR\\{_there(folder.as_posix())}\\__pycache__"'
        for folder in sorted(sources)
        if folder != Path()
    ]
    deepest = sorted(inner, key=lambda folder: (-len(folder.parts), str(folder)))
    lines += [f'RMDir "$INSTDIR\\{_there(folder.as_posix())}"' for folder in deepest]
    return "\n".join(lines) + "\n"


def _there(name: str) -> str:
    return name.replace("/", "\\").replace("$", "$$")


def differences(listed: str, folder: Path) -> Iterator[str]:
    """Yield a sentence for each difference between listed hashes and a folder."""
    wanted = {
        name: digest for digest, name in (line.split("  ", 1) for line in listed.splitlines())
    }
    found = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files_of(folder)}
    for name in sorted(wanted.keys() | found.keys()):
        if name.startswith("$") or name == "uninstall.exe":
            continue  # the installer's own: plug-ins, uninstaller
        if wanted.get(name) != found.get(name):
            yield f"{name}: not the same"


def main(deed: str, first: Path, second: Path) -> int:
    """Do one of the deeds named above; returns 1 where something is wrong."""
    if deed == "check":
        faults = list(faults_of(first))
        second.write_text(hashes_of(first), "utf-8")
    elif deed == "remove":
        faults = []
        # NSIS takes a script for UTF-8 by its mark.
        second.write_text(removal_of(first), "utf-8-sig")
    else:
        faults = list(differences(first.read_text("utf-8"), second))
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
