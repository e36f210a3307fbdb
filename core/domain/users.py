"""Who works in a register."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a user may do: admin everything, clerk all deeds but users and keys, viewer none."""

    ADMIN = "admin"
    CLERK = "clerk"
    VIEWER = "viewer"


@dataclass(frozen=True)
class User:
    """The acting user of a deed, with the role of that moment."""

    name: str
    role: Role = Role.ADMIN


ADMIN = User("admin")

ROLE_WORDS = {
    Role.ADMIN: "người quản trị, làm được mọi việc",
    Role.CLERK: "cán bộ, làm mọi việc trừ người dùng và mật khẩu",
    Role.VIEWER: "chỉ xem",
}
