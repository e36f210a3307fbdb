"""Watching a process for anything that leaves this PC.

    python -m tests.watched MODULE [WORDS]

runs a module as a program; `NETWORK` on standard error names what it reached for.
"""

import atexit
import runpy
import socket
import sys
from pathlib import Path

_DOORS = ("socket.", "ssl.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.")
_HARMLESS = frozenset({"socket.gethostname"})
_LOCAL = getattr(socket, "AF_UNIX", None)


def watch():
    """Note from now on what leaves the PC, and tell at the end; returns where it is noted."""
    reached = set()

    def note(event, words):
        if event.startswith(_DOORS) and event not in _HARMLESS and not _is_local(event, words):
            reached.add(event)

    sys.addaudithook(note)
    atexit.register(_tell, reached)
    return reached


def found(reached):
    """Return what was noted, and what is open below Python."""
    return sorted(reached | _opened_below_python())


def _is_local(event, words):
    """Whether it is a socket between processes of this PC, such as that of the key store."""
    if _LOCAL is None or not words:
        return False
    family = words[1] if event == "socket.__new__" else getattr(words[0], "family", None)
    return family == _LOCAL


def _tell(reached):
    if told := found(reached):
        sys.stderr.write(f"NETWORK {' '.join(told)}\n")


def _opened_below_python():
    """Return the network sockets this process holds, whoever opened them (Linux only)."""
    known = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        file = Path("/proc/self/net") / table
        if file.is_file():
            known |= {f"socket:[{line.split()[9]}]" for line in file.read_text().splitlines()[1:]}
    links = [fd.readlink() for fd in Path("/proc/self/fd").glob("*") if fd.is_symlink()]
    return {f"held {link}" for link in map(str, links) if link in known}


if __name__ == "__main__":
    watch()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=False)
