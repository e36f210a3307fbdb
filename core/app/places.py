"""Where a register may be written to, and where it had better lie."""

import os
import sys
from pathlib import Path

from core.domain.errors import ClerkError, Way
from core.fault_words import fault_words
from core.store.disks import place_of_folder
from core.store.where import Found, Place

_NAME = "so-bhyt"
_CHOSEN = "SOBHYT_DATA"
_REASONS = {
    Place.NETWORK: (
        "nằm trên ổ đĩa mạng “{name}”, nơi hai máy có thể ghi đè lên nhau và mất mạng giữa chừng "
        "làm hỏng sổ"
    ),
    Place.SYNCED: (
        "nằm trong thư mục của {name}, nơi dữ liệu cá nhân bị gửi lên mạng và sổ bị chép giữa lúc "
        "đang ghi"
    ),
    Place.REMOVABLE: "nằm trên ổ tháo rời “{name}”, rút ra lúc đang ghi thì sổ hỏng",
}


def keep_in(folder: Path) -> None:
    """Keep all files of this user in a folder from now on, as a portable program does."""
    os.environ[_CHOSEN] = str(folder.absolute())


def chosen_folder() -> Path | None:
    """Return the folder the program was told to keep this user's files in."""
    said = os.environ.get(_CHOSEN)
    return Path(said).absolute() if said else None


def proposed_folder() -> Path:
    """Return the folder for registers: the one chosen, or local data, never roaming or synced.

    Raises `ClerkError` where none is chosen and the system names no folder of this user.
    """
    chosen = chosen_folder()
    if chosen:
        return chosen
    try:
        home = Path.home()
    except RuntimeError as error:
        raise ClerkError(
            "Máy không cho biết thư mục riêng của người đang dùng (HOME) nên chương trình không có "
            "chỗ giữ dữ liệu; hãy chỉ một thư mục giữ dữ liệu.",
            Way.DATA,
        ) from error
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / _NAME


def make_proposed_folder(folder: Path) -> None:
    """Make the folder this PC proposes for registers; any other folder is left as it is."""
    if folder != proposed_folder():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ClerkError(
            f"Không tạo được thư mục “{folder}” ({fault_words(error)}); hãy chọn thư mục "
            "khác cho sổ."
        ) from error


def refuse_useless(folder: Path) -> None:
    """Raise `ClerkError` where a folder of this user cannot be made, or nothing written to it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f"thu-ghi.{os.getpid()}"
        probe.touch()  # not by tempfile, which on Windows takes a refusal for a name in use
        probe.unlink()
    except OSError as error:
        raise ClerkError(
            f"Không ghi được vào thư mục dữ liệu “{folder}” ({fault_words(error)}), nên cài đặt, "
            "bản nháp, dữ liệu mẫu và sổ mới không có chỗ giữ. Hãy xem quyền của thư mục, hoặc chỉ "
            "một thư mục khác.",
            Way.DATA,
        ) from error


class BadPlace(ClerkError):
    """A register lies where it must not be written to; moving it helps."""

    ways = (Way.MOVE,)


def refuse_place_of_new(path: Path) -> None:
    """Raise `ClerkError` where a new register must not lie."""
    reason = _reason(path.parent)
    if reason:
        raise ClerkError(
            f"Không để sổ ở “{path.parent}” vì thư mục này {reason}. Hãy chọn thư mục trên máy "
            f"này, ví dụ “{proposed_folder()}”."
        )


def refuse_place(path: Path) -> None:
    """Raise `BadPlace` where a register must not be written to; looking at it is no matter."""
    reason = _reason(path.parent)
    if reason:
        raise BadPlace(
            f"Không ghi vào sổ “{path}” vì sổ {reason}; ở đây chỉ xem được. Hãy chuyển sổ vào thư "
            f"mục “{proposed_folder()}”; chương trình chuyển giúp được."
        )


def _reason(folder: Path) -> str | None:
    found: Found = place_of_folder(folder.absolute())
    words = _REASONS.get(found.place)
    return words.format(name=found.name) if words else None
