"""The words of the commands about passwords and users."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from core.cli.arguments import common_words, register_word
from core.domain.users import ROLE_WORDS, Role


def encrypt(parser: argparse.ArgumentParser) -> None:
    """Words of encrypting."""
    register_word(parser)
    parser.add_argument(
        "--recovery-out", type=Path, metavar="TỆP", help="ghi chìa khôi phục ra .pdf hoặc .txt"
    )
    parser.add_argument(
        "--delete-plain-backups",
        action="store_true",
        help="xóa các bản sao chưa có mật khẩu",
    )


def password(parser: argparse.ArgumentParser) -> None:
    """Words of a changed password."""
    new_password(parser)
    parser.add_argument("--of", metavar="TÊN", help="đổi của người này (người quản trị làm)")


def new_password(parser: argparse.ArgumentParser) -> None:
    """Take the new password of the acting user."""
    register_word(parser)
    _new_password_file(parser)


def recovery_key(parser: argparse.ArgumentParser) -> None:
    """Words of printing the recovery key again."""
    register_word(parser)
    parser.add_argument("--out", type=Path, metavar="TỆP", help="ghi ra .pdf (một trang) hoặc .txt")


def users(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the users; nothing: list them."""
    register_word(parser)
    actions = parser.add_subparsers(dest="action", metavar="VIỆC")
    for name, (words, fill) in _ACTIONS.items():
        made = actions.add_parser(name, help=words, description=words)
        common_words(made, inner=True)
        fill(made)


def _add(parser: argparse.ArgumentParser) -> None:
    _role(parser)
    _new_password_file(parser)


def _role(parser: argparse.ArgumentParser) -> None:
    _name(parser)
    said = "; ".join(f"{role}: {words}" for role, words in ROLE_WORDS.items())
    parser.add_argument("role", choices=list(map(str, Role)), metavar="QUYỀN", help=said)


def _name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="TÊN", help="tên người dùng")


def _nothing(_parser: argparse.ArgumentParser) -> None:
    """Take no words of its own."""


def _new_password_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-password-file",
        type=Path,
        metavar="TỆP",
        help="tệp chứa mật khẩu mới (hoặc biến SOBHYT_NEW_PASSWORD)",
    )


_ACTIONS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "list": ("xem tất cả", _nothing),
    "add": ("thêm người dùng; sổ có mật khẩu thì cần mật khẩu mới", _add),
    "remove": ("bỏ người dùng", _name),
    "role": ("đổi vai trò", _role),
}
