"""Takes out of the unpacked wheels what the program does not use: `python lean.py PACKAGES`."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

# All of Qt that is taken; QML, Designer, translators' tools, SQL, software OpenGL stay out.
_QT = (
    *(f"Qt6{name}.dll" for name in ("Core", "Gui", "Widgets", "PrintSupport", "Svg")),
    *(f"Qt{name}.pyd" for name in ("Core", "Gui", "Widgets", "PrintSupport", "Svg")),
    "pyside6.abi3.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "__init__.py",
    "_config.py", "_git_pyside_version.py", "support", "plugins",
)  # fmt: skip
_PLUGINS = (
    "platforms/qwindows.dll", "platforms/qoffscreen.dll", "platforms/qminimal.dll",
    "styles/qmodernwindowsstyle.dll", "iconengines/qsvgicon.dll", "imageformats/qico.dll",
    "imageformats/qjpeg.dll", "imageformats/qsvg.dll",
)  # fmt: skip
_SHIBOKEN = ("vcomp140.dll", "vccorlib140.dll", "vcamp140.dll", "msvcp140_codecvt_ids.dll",
             "concrt140.dll")  # fmt: skip
_NEVER = ("*.pyi", "*.lib", "*.h", "*.pxd", "*.pyx", "*.c")
_FOLDERS = ("tests", "test", "testing", "__pycache__")
_TOP = ("bin", "share", "include")


def main(folder: Path) -> None:
    """Leave only what the program needs."""
    for name in _TOP:
        shutil.rmtree(folder / name, ignore_errors=True)
    qt = folder / "PySide6"
    _drop(entry for entry in qt.iterdir() if entry.name not in _QT)
    plugins = qt / "plugins"
    _drop(
        file
        for file in plugins.rglob("*")
        if file.is_file() and file.relative_to(plugins).as_posix() not in _PLUGINS
    )
    _drop(folder / "shiboken6" / name for name in _SHIBOKEN)
    for pattern in (*_NEVER, *_FOLDERS):
        _drop(folder.rglob(pattern))
    deepest = sorted(folder.rglob("*"), key=lambda path: -len(path.parts))
    for inner in deepest:
        if inner.is_dir() and not any(inner.iterdir()):
            inner.rmdir()


def _drop(entries: Iterable[Path]) -> None:
    for entry in list(entries):
        if entry.is_dir():
            shutil.rmtree(entry)
        else:
            entry.unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
