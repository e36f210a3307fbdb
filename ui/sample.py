"""The sample commune of this user: made once, opened afterwards."""

import shutil
from pathlib import Path

from core.app.demo import build_demo
from core.domain.progress import Progress


def open_or_build(folder: Path, progress: Progress) -> Path:
    """Return the sample register in `folder`, made first where there is none.

    It is made beside the folder and moved into place, so that half a commune is never opened.
    """
    found = sorted(folder.glob("*.sobhyt"))
    if found:
        return found[0]
    scratch = folder.with_name(f"{folder.name}.dang-tao")
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    made = build_demo(scratch, progress=progress)
    scratch.replace(folder)
    return folder / made.register.name
