"""The sentences for a register that is missing or damaged, each with the way back."""

from pathlib import Path

from core.domain.errors import ClerkError, Way
from core.store.backup_names import backups_of, moved_path, newest_whole
from core.store.keys import key_path


class Damaged(ClerkError):
    """The register's file is broken, or no register."""

    ways = (Way.RESTORE,)


def missing(path: Path) -> str:
    """Return the sentence for a register that is not where it should be."""
    if moved_path(path).exists():
        return (
            f"Không tìm thấy sổ “{path}” vì sổ đã được chuyển sang thư mục khác; hãy "
            "mở sổ ở nơi mới."
        )
    return (
        f"Không tìm thấy sổ “{path}”. Hãy tìm lại tệp nếu đã đổi tên hoặc chuyển chỗ, hoặc tạo sổ "
        f"mới. {way_back(path)}"
    )


def damaged(path: Path) -> str:
    """Return the sentence for a register that is broken."""
    return f"Sổ “{path}” bị hỏng nên không dùng được; tệp được giữ nguyên. {way_back(path)}"


def way_back(path: Path) -> str:
    """Return what brings a register back, naming its newest whole backup."""
    newest = _newest_backup(path)
    if newest is None:
        return "Nếu có bản sao lưu, hãy khôi phục từ bản ấy."
    return f"Hãy khôi phục từ bản sao lưu mới nhất: “{newest}”."


def _newest_backup(path: Path) -> Path | None:
    newest = newest_whole(backups_of(path))
    return newest.path if newest else None


def foreign(path: Path) -> str:
    """Return the sentence for a file that is no register, or no longer."""
    lost = f" {way_back(path)}" if _newest_backup(path) else ""
    return (
        f"Tệp “{path}” không phải là sổ BHYT hoặc đã hỏng; tệp được giữ nguyên. Nếu sổ có mật "
        f"khẩu, hãy để tệp “{key_path(path).name}” bên cạnh, hoặc dùng chìa khôi phục.{lost}"
    )
