"""Parts of a set-up that are no packages of pip, as components of a bill of materials.

A version is what the part says of itself (its file, its wheel); where it says none, none is named.
"""

import hashlib
import json
import struct
from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, version
from pathlib import Path
from platform import python_version
from typing import Any

Component = dict[str, Any]

_RESOURCES = Path(__file__).resolve().parent.parent / "resources"
# Where a name would say less than the text, or more than is true of the part that goes along.
BY_TEXT = "see THIRD-PARTY.txt"
_FONTS = {"Tinos": "Tinos-Regular.ttf", "Be Vietnam Pro": "BeVietnamPro-Regular.ttf"}
# In the Python for Windows: name, licence, the file whose version is the part's own.
_WINDOWS = (
    ("OpenSSL", "Apache-2.0", "libcrypto-3.dll"),
    ("SQLite", "blessing", "sqlite3.dll"),
    ("libffi", "MIT", "libffi-8.dll"),
    ("Expat", "MIT", ""),
    ("mpdecimal", "BSD-2-Clause", ""),
    ("bzip2", "bzip2-1.0.6", ""),
    ("zlib", "Zlib", ""),
)
_MICROSOFT = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll",
              "msvcp140_2.dll")  # fmt: skip
# In Pillow's bill, but looked for on the PC at run time (FriBiDi) or not in its wheels at all.
_ABSENT = {"linux": {"FriBiDi", "libimagequant"}, "win32": {"FriBiDi", "libimagequant", "libxcb"}}
_FILE_FACTS = b"\xbd\x04\xef\xfe"


def file_version(path: Path) -> str:
    """Return the version a Windows library carries as its resource, empty where it carries none."""
    data = path.read_bytes()
    at = data.find(_FILE_FACTS)
    if at < 0:
        return ""
    high, low = struct.unpack_from("<II", data, at + 8)
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}".removesuffix(".0")


def font_version(path: Path) -> str:
    """Return the version in the table of names of a TrueType font."""
    data = path.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * at) for at in range(tables))
    start = next(place for tag, _sum, place, _length in records if tag == b"name")
    _, count, texts = struct.unpack_from(">HHH", data, start)
    for at in range(count):
        system, _, _, kind, length, place = struct.unpack_from(">6H", data, start + 6 + 12 * at)
        if (system, kind) == (3, 5):
            said = data[start + texts + place :][:length].decode("utf-16-be")
            return said.removeprefix("Version ").partition(";")[0]
    return ""


def component(name: str, licence: str = "", number: str = "", purl: str = "") -> Component:
    """Return a component with what is known of it."""
    facts: Component = {"type": "library", "name": name}
    if number:
        facts["version"] = number
    if licence:
        facts["licenses"] = [{"license": {"name": licence}}]
    if purl:
        facts["purl"] = purl
    return facts


def within(system: str, package: Distribution) -> Iterator[Component]:
    """Yield what a wheel's own bills say lies in it, and the libraries beside it as files."""
    seen = set()
    own = f"pkg:pypi/{package.name.lower()}@"
    for file in sorted(package.files or [], key=str):
        place = Path(str(file.locate()))
        if "sboms" in file.parts and file.suffix == ".json" and place.is_file():
            for part in json.loads(place.read_text("utf-8")).get("components", []):
                what = part["name"], part.get("version", "")
                ours = part.get("purl", "").lower().startswith(own)
                absent = part["name"] in _ABSENT[system] or part.get("scope") == "excluded"
                if not ours and not absent and what not in seen:
                    seen.add(what)
                    kept = ("type", "name", "version", "purl", "licenses")
                    yield {key: part[key] for key in kept if key in part}
        elif (
            file.parts[0].endswith(".libs") or file.name.startswith("libicu")
        ) and place.is_file():
            digest = hashlib.sha256(place.read_bytes()).hexdigest()
            yield {
                "type": "file", "name": str(file),
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }  # fmt: skip


def _of_python(system: str, folder: Path) -> Iterator[Component]:
    runtime = folder.parent / "python" / "cp312"
    if system != "win32":
        yield component("CPython", "Python-2.0", python_version())
        number = version("pyinstaller")
        licence = "GPL-2.0-or-later WITH Bootloader-exception"
        purl = f"pkg:pypi/pyinstaller@{number}"
        yield component("PyInstaller (start program)", licence, number, purl)
        return
    # The third field is 1000 times the third number, and the state of the release.
    first, second, third = file_version(runtime / "python312.dll").split(".")[:3]
    number = f"{first}.{second}.{int(third) // 1000}"
    yield component("CPython", "Python-2.0", number, f"pkg:github/python/cpython@v{number}")
    for name, licence, file in _WINDOWS:
        yield component(name, licence, file_version(runtime / file) if file else "")
    for name in _MICROSOFT:
        places = (place / name for place in (runtime, folder / "PySide6", folder / "shiboken6"))
        numbers = sorted({file_version(place) for place in places if place.is_file()})
        yield from (component(f"Microsoft {name}", BY_TEXT, one) for one in numbers)


def parts(system: str, folder: Path, packages: Sequence[Distribution]) -> Iterator[Component]:
    """Yield the components beside the packages of pip in a folder, each with a ref of its own."""
    found = [(system, one) for one in _of_python(system, folder)]
    for name, file in _FONTS.items():
        number = font_version(_RESOURCES / "fonts" / file)
        found.append((system, component(name, "OFL-1.1", number)))
    found += [(system, component("Lucide", "ISC")),
              (system, component("vietnam-address-kit", "MIT"))]  # fmt: skip
    for package in packages:
        owner = f"{package.name} {package.version}"
        found += [(owner, one) for one in within(system, package)]
        if package.name == "PySide6_Essentials":
            found.append((owner, component("Qt", "LGPL-3.0-only", package.version)))
        if package.name == "sqlcipher3":
            found.append((owner, component("SQLCipher", "BSD-3-Clause")))
    said = folder / "pypdfium2_raw" / "version.json"
    if said.is_file():
        facts = json.loads(said.read_text("utf-8"))
        number = ".".join(str(facts[key]) for key in ("major", "minor", "build", "patch"))
        found.append(("pypdfium2", component("PDFium", "BSD-3-Clause, Apache-2.0", number)))
    for at, (owner, one) in enumerate(found):
        inside = {"name": "so-bhyt:within", "value": owner}
        yield {**one, "bom-ref": f"part-{at}-{one['name']}", "properties": [inside]}
