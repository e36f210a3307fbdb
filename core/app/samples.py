"""The border between sample data and an office's own: no real file goes into the sample."""

from functools import cache
from hashlib import sha256

from core.app.office import is_sample
from core.app.register import Register
from core.documents.reading.office_file import AnyFile, opened
from core.domain.errors import ClerkError, Way
from core.resources import resource


class SampleRegister(ClerkError):
    """A real file was to go into a register of sample data; a register of one's own helps."""

    ways = (Way.NEW,)


def refuse_real_file(register: Register, file: AnyFile) -> None:
    """Raise `SampleRegister` for a file into sample data, unless it is one of the sample files.

    The window asks before it takes a file; the command line, where the register is named each
    time, does not.
    """
    if is_sample(register) and _print_of(opened(file).content) not in _sample_prints():
        raise SampleRegister(
            "Đây là sổ dữ liệu mẫu nên không nhận tệp của cơ quan: người thật và người tưởng tượng "
            "sẽ lẫn vào nhau. Hãy tạo sổ của xã, phường mình rồi nhập tệp này vào sổ đó."
        )


@cache
def _sample_prints() -> frozenset[str]:
    files = (file for file in resource("samples").iterdir() if file.is_file())
    return frozenset(_print_of(file.read_bytes()) for file in files)


def _print_of(content: bytes) -> str:
    return sha256(content).hexdigest()
