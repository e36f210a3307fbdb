"""What a password must be, and how long one waits after wrong ones."""

import unicodedata
from dataclasses import dataclass

from core.domain.errors import ClerkError
from core.domain.text import search_key

SHORTEST = 8
_WAITS = (0, 0, 0, 1, 2, 4, 8, 16, 30)


def refuse_weak(password: str, user: str) -> None:
    """Raise `ClerkError` for a password too short or made of the user's name.

    Letters are counted as they are read, however the keyboard composed them.
    """
    if len(unicodedata.normalize("NFC", password)) < SHORTEST:
        raise ClerkError(f"Mật khẩu quá ngắn: cần ít nhất {SHORTEST} chữ, số hoặc dấu.")
    if search_key(password) == search_key(user):
        raise ClerkError("Mật khẩu trùng với tên người dùng; hãy chọn mật khẩu khác.")


@dataclass(frozen=True)
class Attempts:
    """Wrong passwords in a row; each makes the next try wait longer, none locks anybody out.

    Moments are seconds of any clock that only goes forward.
    """

    wrong: int = 0
    last: float = 0.0

    def failed(self, now: float) -> "Attempts":
        """Return the attempts after one more wrong password; a right one starts anew."""
        return Attempts(self.wrong + 1, now)

    def wait(self, now: float) -> float:
        """Return the seconds until the next try: 0 after two wrong ones, then 1, 2, 4 … 30."""
        pause = _WAITS[min(self.wrong, len(_WAITS) - 1)]
        return max(0.0, self.last + pause - now) if pause else 0.0
