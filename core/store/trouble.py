"""The sentences for a register that is missing or damaged, each with the way back."""

from pathlib import Path

from core.domain.errors import ClerkError
from core.store.keys import SUFFIX, key_path

# What a moved register's old file is called from then on.
MOVED = ".da-chuyen"


class Damaged(ClerkError):
    """The register's file is broken, or no register."""


def missing(path: Path) -> str:
    """Return the sentence for a register that is not where it should be."""
    if path.with_name(f"{path.name}{MOVED}").exists():
        return (
            f"Không tìm thấy sổ “{path}” vì sổ đã được chuyển sang thư mục khác (lệnh move); hãy "
            "mở sổ ở nơi mới."
        )
    return (
        f"Không tìm thấy sổ “{path}”. Hãy tìm lại tệp nếu đã đổi tên hoặc chuyển chỗ, hoặc tạo sổ "
        f"mới (lệnh new). {way_back(path)}"
    )


def damaged(path: Path) -> str:
    """Return the sentence for a register that is broken."""
    return f"Sổ “{path}” bị hỏng nên không dùng được; tệp được giữ nguyên. {way_back(path)}"


def way_back(path: Path) -> str:
    """Return what brings a register back, naming its newest backup where there is one."""
    newest = _newest_backup(path)
    if newest is None:
        return "Nếu có bản sao lưu, hãy khôi phục bằng lệnh restore."
    return f"Hãy khôi phục (lệnh restore) từ bản sao lưu mới nhất: “{newest}”."


def _newest_backup(path: Path) -> Path | None:
    """Return the backup whose name, which begins with its moment, is the last one."""
    try:
        backups = [file for file in backup_folder(path).iterdir() if file.suffix == SUFFIX]
    except OSError:
        return None
    return max(backups, key=lambda file: file.name, default=None)


def backup_folder(path: Path) -> Path:
    """Return the folder beside a register that holds its backups."""
    return path.with_name(f"{path.stem}.backups")


def foreign(path: Path) -> str:
    """Return the sentence for a file that is no register, or no longer."""
    lost = f" {way_back(path)}" if _newest_backup(path) else ""
    return (
        f"Tệp “{path}” không phải là sổ BHYT hoặc đã hỏng; tệp được giữ nguyên. Nếu sổ có mật "
        f"khẩu, hãy để tệp “{key_path(path).name}” bên cạnh, hoặc dùng chìa khôi phục.{lost}"
    )
