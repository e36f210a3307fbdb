"""What a bill of materials says of the parts that are no packages of pip."""

import struct
from importlib.metadata import distribution

import pytest

from tests.installer.scripts import ROOT, script


@pytest.fixture(scope="module")
def parts():
    return script("installer/parts.py")


@pytest.mark.parametrize(
    ("numbers", "said"), [((3, 0, 15, 0), "3.0.15"), ((14, 42, 34226, 3), "14.42.34226.3")]
)
def test_a_library_says_its_version_itself(parts, tmp_path, numbers, said):
    first, second, third, fourth = numbers
    facts = struct.pack("<IIII", 0xFEEF04BD, 0x10000, first << 16 | second, third << 16 | fourth)
    (tmp_path / "with.dll").write_bytes(b"MZ..." + facts + b"...")
    (tmp_path / "without.dll").write_bytes(b"MZ...")
    assert parts.file_version(tmp_path / "with.dll") == said
    assert parts.file_version(tmp_path / "without.dll") == ""


def test_a_font_says_its_version_itself(parts):
    assert parts.font_version(ROOT / "resources/fonts/Tinos-Regular.ttf") == "1.340"


def test_what_lies_in_a_wheel_is_named_by_its_own_bill_and_files(parts):
    found = {one["name"]: one for one in parts.within("win32", distribution("pillow"))}
    assert found["HarfBuzz"]["version"]
    # Pillow itself, what only its build used, and what its wheels for Windows do not hold.
    assert not found.keys() & {"PIL._imaging", "pybind11", "FriBiDi", "libimagequant", "libxcb"}
    files = [one for one in found.values() if one["type"] == "file"]
    assert all(len(one["hashes"][0]["content"]) == 64 for one in files)
    assert any(name.startswith("pillow.libs/libtiff") for name in found)
