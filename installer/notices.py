"""What is said of the work of others in an installed program.

    python notices.py SYSTEM PACKAGES                     prints the notices with all licence texts
    python notices.py --complete SYSTEM PACKAGES SBOM     adds licences and what pip does not know

PACKAGES is the folder the run-time packages were installed into. Beside it libraries.txt, where it
is there, names the libraries of the building Debian that go along.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from parts import BY_TEXT, component, parts

_ROOT = Path(__file__).resolve().parent.parent
_LINE = "=" * 78
_DATA = (
    ("Tinos", "OFL-1.1", "resources/fonts/LICENSE-Tinos.txt"),
    ("Be Vietnam Pro", "OFL-1.1", "resources/fonts/LICENSE-BeVietnamPro.txt"),
    ("Lucide", "ISC", "resources/icons/LICENSE-Lucide.txt"),
    ("vietnam-address-kit", "MIT", "resources/data/LICENSE-vietnam-address-kit.txt"),
)
# Qt is taken by the LGPL, whose texts Debian keeps; its packages bring the commercial one only.
_COMMON = Path("/usr/share/common-licenses")
_BY_LGPL = ("LGPL-3", "GPL-3")
_NOT_TAKEN = "commercial"
# What a package does not say of itself.
_KNOWN = {"sqlcipher3": "Zlib, with SQLCipher: BSD-3-Clause"}
_HERE = Path(__file__).resolve().parent
# What the licence file of CPython for Windows leaves out of the libraries compiled into it.
_IN_PYTHON = (
    ("OpenSSL", "Apache-2.0", _COMMON / "Apache-2.0"),
    ("Expat", "MIT", _HERE / "windows" / "LICENSE-Expat.txt"),
    ("mpdecimal", "BSD-2-Clause", _HERE / "windows" / "LICENSE-mpdecimal.txt"),
)
_DOCUMENTS = Path("/usr/share/doc")
_TEXTS = ("licen", "copying", "notice", "authors")


def installed(folder: Path) -> list[Distribution]:
    """Return the packages in a folder by name."""
    return sorted(distributions(path=[str(folder)]), key=lambda one: one.name.lower())


def licence_of(package: Distribution) -> str:
    """Return the licence a package names for itself."""
    if package.name in _KNOWN:
        return _KNOWN[package.name]
    said = package.metadata.get("License-Expression") or package.metadata.get("License") or ""
    if said and "\n" not in said.strip() and len(said) < 80:
        return said.strip()
    kinds = package.metadata.get_all("Classifier") or []
    named = [kind.rpartition(" :: ")[2] for kind in kinds if kind.startswith("License")]
    return " / ".join(named) or "?"


def texts_of(package: Distribution) -> Iterator[tuple[str, str]]:
    """Yield (file, text) of the licence files in a package."""
    for file in sorted(package.files or [], key=str):
        # A folder of licences names the texts in it by what they are the licences of.
        place = str(file).lower().partition(".dist-info")[2]
        if _NOT_TAKEN not in place and any(word in place for word in _TEXTS):
            yield str(file), Path(str(file.locate())).read_text("utf-8", "replace").strip()


def of_debian(folder: Path) -> Mapping[str, str]:
    """Return the Debian packages whose libraries go along, with their versions, by name."""
    listed = folder.parent / "libraries.txt"
    files = listed.read_text("utf-8").splitlines() if listed.is_file() else []
    if not files:
        return {}
    # A package names a place below /lib as it was before that became a link to /usr/lib.
    wanted = {file.removeprefix("/usr") for file in files}
    said = _query("-S", *sorted(wanted), *(f"/usr{file}" for file in sorted(wanted)))
    places = (line.partition(": ") for line in said.splitlines())
    names = {name for name, _, place in places if place.removeprefix("/usr") in wanted}
    versions = _query("-W", "-f=${Package} ${Version}\\n", *sorted(names))
    return dict(line.split() for line in sorted(versions.splitlines()))


def _query(*words: str) -> str:
    """Ask Debian's list of packages; a place nobody knows is passed over."""
    done = subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False)
    return done.stdout


def notices(system: str, folder: Path) -> Iterator[str]:
    """Yield the lines of the notices."""
    packages = installed(folder)
    yield (_ROOT / "NOTICE").read_text("utf-8").strip()
    yield f"\nPackages in this set-up ({system})"
    yield from (f"- {one.name} {one.version}: {licence_of(one)}" for one in packages)
    yield "- CPython: Python-2.0 (Python Software Foundation)"
    debian = of_debian(folder)
    yield from (f"- {name} {version}: of Debian" for name, version in debian.items())
    for name, licence, place in _DATA:
        text = (_ROOT / place).read_text("utf-8").strip()
        yield f"\n{_LINE}\n{name} ({licence})\n{_LINE}\n{text}"
    python = folder.parent / "python" / "cp312" / "LICENSE.txt"
    if python.is_file():
        yield f"\n{_LINE}\nCPython for Windows\n{_LINE}\n{python.read_text('utf-8').strip()}"
        for name, licence, kept in _IN_PYTHON:
            text = kept.read_text("utf-8").strip()
            yield f"\n{_LINE}\n{name} ({licence}), in CPython for Windows\n{_LINE}\n{text}"
    for name in _BY_LGPL:
        text = (_COMMON / name).read_text("utf-8").strip()
        yield f"\n{_LINE}\nQt, PySide6, shiboken6 (LGPL-3.0): {name}\n{_LINE}\n{text}"
    for one in packages:
        for file, text in texts_of(one):
            yield f"\n{_LINE}\n{one.name} {one.version}: {file}\n{_LINE}\n{text}"
    for name, version in debian.items():
        text = (_DOCUMENTS / name / "copyright").read_text("utf-8", "replace").strip()
        yield f"\n{_LINE}\n{name} {version} (Debian)\n{_LINE}\n{text}"


def _plain(name: str) -> str:
    """Return a name as pip compares it: jaraco.classes is jaraco-classes."""
    return re.sub(r"[-_.]+", "-", name).lower()


def complete(system: str, folder: Path, sbom: Path) -> None:
    """Add to a bill of materials the licences, and the parts that are no packages."""
    document: dict[str, Any] = json.loads(sbom.read_text("utf-8"))
    packages = installed(folder)
    licences = {_plain(one.name): licence_of(one) for one in packages}
    for pinned in document["components"]:
        said = licences.get(_plain(pinned["name"]))
        if said:
            pinned["licenses"] = [{"license": {"name": said}}]
    document["components"] += parts(system, folder, packages)
    for name, version in of_debian(folder).items():
        purl = f"pkg:deb/debian/{name}@{version.replace('+', '%2B')}"
        one = component(name, BY_TEXT, version, purl)
        document["components"].append({**one, "bom-ref": f"{system}-{name}"})
    sbom.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    if sys.argv[1] == "--complete":
        complete(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
    else:
        print("\n".join(notices(sys.argv[1], Path(sys.argv[2]))))
