"""Whether a window can be shown at all; Qt aborts the whole program where it cannot."""

import ctypes
import os
import sys
from collections.abc import Mapping

from core.calling import program_name
from core.domain.errors import ClerkError

_NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_BY_X = ("", "xcb")
_X_LIBRARY = "libxcb.so.1"  # Qt's own way to an X server: asks and is refused as Qt would be


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Return whether a screen is named, and, where only an X server is, whether it answers."""
    if not platform.startswith("linux"):
        return True
    display, wayland, forced = (environment.get(name, "") for name in _NAMES)
    if wayland or forced not in _BY_X:
        return True
    return bool(display) and _x_server_answers(display)


def refuse_no_screen() -> None:
    """Raise `ClerkError` where no window can be shown."""
    if not has_screen(sys.platform, os.environ):
        raise ClerkError(
            f"Không có màn hình để mở cửa sổ; dùng được dòng lệnh: {program_name()} --help."
        )


def _x_server_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL(_X_LIBRARY)
    except OSError:
        return True  # nobody to ask; Qt will say
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for name in ("xcb_connection_has_error", "xcb_disconnect"):
        getattr(xcb, name).argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    fault: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return fault == 0
