"""The sample commune of this user: made once, opened afterwards."""

import shutil
from pathlib import Path

from core.app.demo import SAMPLE_NAME, build_demo
from core.domain.progress import Progress


def open_or_build(folder: Path, progress: Progress) -> Path:
    """Return the sample register in `folder`, made first where there is none.

    It is made beside the folder and moved into place, its register last, so that half a commune is
    never opened. A register somebody else put there is neither opened as the sample nor deleted.
    """
    register = folder / SAMPLE_NAME
    if register.exists():
        return register
    scratch = folder.with_name(f"{folder.name}.dang-tao")
    shutil.rmtree(scratch, ignore_errors=True)
    build_demo(scratch, progress=progress)
    folder.mkdir(parents=True, exist_ok=True)
    files = sorted(scratch.iterdir(), key=lambda file: file.name == SAMPLE_NAME)
    for file in files:
        file.replace(folder / file.name)
    shutil.rmtree(scratch, ignore_errors=True)
    return register
