"""A process that kills itself, for tests: mid-import, or before the nth file operation of a deed.

killed.py import REGISTER LIST     dies before the import is saved; password SOBHYT_PASSWORD
killed.py encrypt|decrypt FOLDER   for n = 1, 2 …: the deed on a copy in FOLDER/n, killed before
                                   its nth file operation; prints the n that was not killed
"""

import os
import shutil
import signal
import sys
from datetime import date
from itertools import count
from pathlib import Path

import keyring.backends.null

from core.app.importing import ImportOptions, import_file
from core.app.register import Register
from core.app.securing import decrypt, encrypt
from core.app.unlocking import Access
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from core.store import engine
from core.store.journal import Writer
from tests.passwords import CHEAP, cost

PASSWORD = "mật khẩu dài"
_OPERATIONS = {"open", "os.rename", "os.remove", "os.chmod", "sqlite3.connect"}


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def import_and_die(register, file):
    flush = Writer.flush

    def flush_and_die(writer):
        flush(writer)
        die()

    small = [p for p in engine._PRAGMAS if "cache_size" not in p]
    engine._PRAGMAS = (*small, "PRAGMA cache_size=8")  # pages go to the disk before the end
    opened = Register.open(register, Access(password=os.environ.get("SOBHYT_PASSWORD")))
    Writer.flush = flush_and_die
    terms = ReadingTerms(FileKind.PEOPLE)
    import_file(opened, file, ImportOptions(date(2026, 11, 21), terms))


def die_before(n, folder):
    left = iter(range(n - 1))

    def hook(event, words):
        if event in _OPERATIONS and folder in str(words[0]) and next(left, None) is None:
            die()

    sys.addaudithook(hook)


def sweep(deed, folder):
    cost(CHEAP)
    keyring.set_keyring(keyring.backends.null.Keyring())
    key = Register.open(folder / "xa.sobhyt", Access(password=PASSWORD)).key
    for n in count(1):
        copy = folder / str(n)
        copy.mkdir()
        for file in folder.glob("xa.*"):
            shutil.copy(file, copy)
        register = Register.open(copy / "xa.sobhyt", Access(key=key))
        child = os.fork()
        if not child:
            die_before(n, str(copy))
            encrypt(register, PASSWORD) if deed == "encrypt" else decrypt(register)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.stdout.write(str(n) if status == 0 else f"exit {status}")
            return


if __name__ == "__main__":
    if sys.argv[1] == "import":
        import_and_die(*map(Path, sys.argv[2:]))
    else:
        sweep(sys.argv[1], Path(sys.argv[2]))
