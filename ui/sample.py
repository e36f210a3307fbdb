"""The sample commune of this user: made once, opened afterwards."""

import shutil
from pathlib import Path

from core.app.demo import SAMPLE_NAME, build_demo
from core.domain.errors import ClerkError
from core.domain.progress import Progress
from core.fault_words import fault_words


def open_or_build(folder: Path, progress: Progress) -> Path:
    """Return the sample register in `folder`, made first where there is none.

    It is made beside the folder and moved into place, its register last, so that half a commune is
    never opened. A register somebody else put there is neither opened as the sample nor deleted.
    Raises `ClerkError` where the folder cannot be written to.
    """
    try:
        return _there_or_built(folder, progress)
    except OSError as error:
        raise ClerkError(
            f"Không dựng được dữ liệu mẫu trong “{folder}” ({fault_words(error)}). Hãy xem quyền "
            "của thư mục và chỗ trống trên ổ đĩa rồi làm lại."
        ) from error


def _there_or_built(folder: Path, progress: Progress) -> Path:
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
