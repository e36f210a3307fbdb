"""Commands about the users of a register."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from core.app.register import Register
from core.app.users import add_user, list_users, remove_user, set_role
from core.cli.words import DONE, new_password_of, open_register, print_json, say
from core.domain.users import ROLE_WORDS, Role


def users(words: Namespace) -> int:
    """Do one thing with the users; nothing said: list them."""
    _ACTIONS[words.action or "list"](words, open_register(words))
    return DONE


def _list(words: Namespace, register: Register) -> None:
    found = list_users(register)
    if words.json:
        print_json([{"name": user.name, "role": str(user.role)} for user in found])
        return
    for user in found:
        print(f"{user.name}: {ROLE_WORDS[user.role]}")
    if not found:
        print("Sổ chưa có người dùng nào: ai mở cũng là người quản trị.")


def _add(words: Namespace, register: Register) -> None:
    user = add_user(register, words.name, Role(words.role), new_password_of(words))
    text = f"Đã thêm {user.name}: {ROLE_WORDS[user.role]}."
    if register.key is None:
        text += " Sổ không có mật khẩu nên đây chỉ là tên ghi trong nhật ký."
    say(words, {"name": user.name, "role": str(user.role)}, text)


def _remove(words: Namespace, register: Register) -> None:
    remove_user(register, words.name)
    say(words, {"name": words.name}, f"Đã bỏ người dùng {words.name}.")


def _role(words: Namespace, register: Register) -> None:
    set_role(register, words.name, Role(words.role))
    text = f"{words.name}: {ROLE_WORDS[Role(words.role)]}."
    say(words, {"name": words.name, "role": words.role}, text)


_ACTIONS: Mapping[str, Callable[[Namespace, Register], None]] = {
    "list": _list,
    "add": _add,
    "remove": _remove,
    "role": _role,
}
