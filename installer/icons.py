"""Draws the program's icon: `python icons.py FOLDER` writes so-bhyt.png and so-bhyt.ico."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "so-bhyt.svg"
_SIZES = (16, 24, 32, 48, 64, 128, 256)


def drawn(size: int) -> Image.Image:
    """Return the icon, `size` pixels wide and high."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(_SOURCE)).render(painter)
    painter.end()
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(memory, "PNG")
    return Image.open(BytesIO(bytes(memory.data().data())))


def main(folder: Path) -> None:
    """Write both files."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [drawn(size) for size in _SIZES]
    pictures[-1].save(folder / "so-bhyt.png")
    sizes = [(size, size) for size in _SIZES]
    pictures[-1].save(folder / "so-bhyt.ico", sizes=sizes, append_images=pictures[:-1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
