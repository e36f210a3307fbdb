"""A disk that fails at the n-th write: through SQLite's own hook for its system calls.

https://www.sqlite.org/c3ref/vfs.html, xSetSystemCall. The hook stays in the process that sets it,
so that only a process made for the test ever sees it.
"""

import ctypes
import errno
import os
from collections.abc import Callable
from typing import Any

_POINTERS = (
    "open", "delete", "access", "full_path", "dl_open", "dl_error", "dl_sym", "dl_close",
    "randomness", "sleep", "current_time", "last_error", "current_time_64",
)  # fmt: skip
_SET_CALL = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("path_length", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        *[(name, ctypes.c_void_p) for name in _POINTERS],
        ("set_system_call", _SET_CALL),
    ]


_INT, _LONG, _POINTER = ctypes.c_int, ctypes.c_long, ctypes.c_void_p
_CALLS = {
    b"pwrite": (_LONG, _INT, _POINTER, ctypes.c_size_t, _LONG),
    b"pwrite64": (_LONG, _INT, _POINTER, ctypes.c_size_t, _LONG),
    b"write": (_LONG, _INT, _POINTER, ctypes.c_size_t),
    b"ftruncate": (_INT, _INT, _LONG),
}


class FailingDisk:
    """Counts writes, truncations and syncs of this process; the n-th fails, the others go on."""

    def __init__(self, fails_at: int, code: int = errno.EIO) -> None:
        self.count = 0
        self._fails_at = fails_at
        self._code = code
        self._kept: list[Any] = []

    def put_under(self, library: str) -> None:
        """Make SQLite of a library (a file's name) write through this disk."""
        find = ctypes.CDLL(library).sqlite3_vfs_find
        find.restype = ctypes.POINTER(_Vfs)
        vfs = find(None)
        libc = ctypes.CDLL(None, use_errno=True)
        for name, (result, *arguments) in _CALLS.items():
            kind = ctypes.CFUNCTYPE(result, *arguments, use_errno=True)
            real = getattr(libc, name.decode())
            real.restype, real.argtypes = result, arguments
            call = kind(self._failing(real))
            self._kept.append(call)
            vfs.contents.set_system_call(vfs, name, ctypes.cast(call, _POINTER))

    def put_under_python(self) -> None:
        """Make the program's own syncs and moves of files go through this disk."""
        for name in ("fsync", "replace", "link", "rename"):
            setattr(os, name, self._raising(getattr(os, name)))

    def _fails(self) -> bool:
        self.count += 1
        return self.count == self._fails_at

    def _failing(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(*arguments: Any) -> int:
            if self._fails():
                ctypes.set_errno(self._code)
                return -1
            return real(*arguments)

        return call

    def _raising(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **words: Any) -> Any:
            if self._fails():
                raise OSError(self._code, os.strerror(self._code), *map(str, arguments[:1]))
            return real(*arguments, **words)

        return call
