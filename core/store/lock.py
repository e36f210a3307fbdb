"""One writing process per register: a lock file beside it that names the process."""

import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import SoftFileLock, Timeout

from core.domain.errors import ClerkError, Way
from core.fault_words import fault_words
from core.replacing import FULL

# Seconds a deed waits for another program to finish its own.
_PATIENCE = 5.0


class RegisterBusy(ClerkError):
    """Another process holds the register for writing; `elsewhere`: one of another machine.

    Only that lock may be taken away by hand: one of this machine heals once its process is gone.
    """

    def __init__(self, sentence: str, *, elsewhere: bool = False) -> None:
        super().__init__(sentence, *((Way.UNLOCK,) if elsewhere else ()))
        self.elsewhere = elsewhere


class WriteLock:
    """The right to write to one register; held by at most one process.

    The file `NAME.lock` holds process number, machine and start of the process; one left behind
    by a process of this machine that is gone is taken over, one of another machine never is.
    Within a process all holders share the right.
    """

    def __init__(self, register: Path) -> None:
        self._register = register
        self._lock = SoftFileLock(
            register.with_name(f"{register.name}.lock"), thread_local=False, is_singleton=True
        )

    @contextmanager
    def held(self, patience: float = _PATIENCE) -> Iterator[None]:
        """Hold the right for a block; raises `RegisterBusy` after `patience` seconds."""
        self.take(patience)
        try:
            yield
        finally:
            self.release()

    def take(self, patience: float = _PATIENCE) -> None:
        """Take the right until as many `release` calls; raises `RegisterBusy` in time."""
        try:
            self._lock.acquire(timeout=patience)
        except Timeout as error:
            elsewhere = self._machine() != platform.node()
            raise RegisterBusy(self._sentence(elsewhere=elsewhere), elsewhere=elsewhere) from error
        except OSError as error:
            if error.errno in FULL:
                raise ClerkError(
                    f"Ổ đĩa chứa sổ “{self._register}” đã đầy; chưa lưu gì. Hãy dọn chỗ trống rồi "
                    "làm lại."
                ) from error
            raise ClerkError(
                f"Không ghi được vào thư mục chứa sổ “{self._register}” ({fault_words(error)}); sổ "
                "chỉ xem được. Hãy xem quyền của thư mục."
            ) from error

    def release(self) -> None:
        """Give the right back."""
        self._lock.release()

    def break_open(self) -> None:
        """Take away a lock another machine left behind; one of this machine stays."""
        if self._machine() == platform.node():
            self.take(0)
            self.release()
        else:
            Path(self._lock.lock_file).unlink(missing_ok=True)

    def _sentence(self, *, elsewhere: bool) -> str:
        advice = "; nếu máy đó không còn mở sổ, hãy bỏ khóa" if elsewhere else ""
        return (
            f"Sổ “{self._register.name}” đang được một cửa sổ hoặc việc khác của chương trình mở "
            f"để ghi (máy {self._machine()}) nên ở đây chỉ xem được. Hãy đóng cửa sổ đó, hoặc chờ "
            f"việc đó xong, rồi thử lại{advice}."
        )

    def _machine(self) -> str:
        """Return the machine whose process holds the register."""
        try:
            lines = Path(self._lock.lock_file).read_text("utf-8").splitlines()
        except OSError:
            lines = []
        return (*lines, "?", "?")[1]
