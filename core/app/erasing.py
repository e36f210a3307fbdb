"""Real deletion of a person, as the law on personal data asks for it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from core.app.admins import refuse_but_admin
from core.app.register import Register
from core.domain.deeds import ERASE_WORDS, DeedKind, EraseReason
from core.domain.errors import ClerkError
from core.domain.pruning import MONTHS
from core.domain.record_words import counted_rows
from core.store import erase as stored
from core.store.engine import rewrite
from core.store.journal import Links

_DONE = (
    "Đã xóa hẳn ({why}, việc số {deed}): {rows}. Việc này không hoàn tác được. Các bản sao lưu làm "
    "trước đây vẫn còn người này: bản trong thư mục sao lưu được bỏ dần khi có bản mới, lâu nhất "
    "giữ đến khi đã có bản của {months} tháng khác. Bản sao vào thư mục khác, tệp sổ cũ còn để lại "
    "khi khôi phục hay chuyển chỗ, thư, danh sách và tệp đã in hoặc đã lưu ra ngoài thì không tự "
    "mất và phải hủy riêng."
)
_LISTS = "Danh sách đã lưu nhắc đến người này, phần nhắc đến đã bỏ, hãy xem lại cách lọc: {}."
_DROPPED = "Đã bỏ {} danh sách đã lưu nhắc đến người này mà chương trình không đọc được."
_NOT_SWEPT = (
    "Chưa dọn được hết dấu vết trong tệp sổ vì sổ đang mở ở nơi khác hoặc ổ đĩa đầy; hãy cho "
    "dọn lại khi các nơi khác đã đóng sổ."
)


@dataclass(frozen=True)
class Erased:
    """A deletion: its deed, the rows that went by table; `swept`: no trace is left in the file.

    `lists` are the saved lists whose filters or names spoke of the person and do so no longer;
    `lists_dropped` counts those that could not be read and went.
    """

    deed: int
    reason: EraseReason
    rows: Mapping[str, int]
    lists: Sequence[str] = ()
    lists_dropped: int = 0
    swept: bool = True

    def sentence(self) -> str:
        """Say what went and what may still hold the person."""
        words = {
            "why": ERASE_WORDS[self.reason],
            "deed": self.deed,
            "rows": counted_rows(self.rows),
            "months": MONTHS,
        }
        said = [_DONE.format(**words)]
        if self.lists:
            said.append(_LISTS.format(", ".join(f"“{name}”" for name in self.lists)))
        if self.lists_dropped:
            said.append(_DROPPED.format(self.lists_dropped))
        return " ".join(said if self.swept else [*said, _NOT_SWEPT])


def erase_person(register: Register, number: int, reason: EraseReason) -> Erased:
    """Delete a person and all that hangs on them for good, values in the journal included.

    Hashes stay, so that the journal still proves itself; deeds that need what went can no longer
    be undone. Raises `ClerkError` for anyone but an admin and where there is no such person.
    """
    with _by_an_admin(register):
        with register.deed(DeedKind.ERASE, Links(reason=str(reason))) as writer:
            if not stored.is_there(writer.db, number):
                raise ClerkError("Người này không còn trong sổ; có thể đã được xóa trước đó.")
            gone = stored.erase(writer, number)
        try:
            rewrite(register.engine)
        except ClerkError:
            return Erased(writer.deed, reason, gone.rows, *gone.lists, swept=False)
    return Erased(writer.deed, reason, gone.rows, *gone.lists, swept=True)


def sweep_leftovers(register: Register) -> None:
    """Write the file anew, so that nothing deleted before still stands in it."""
    with _by_an_admin(register):
        rewrite(register.engine)


@contextmanager
def _by_an_admin(register: Register) -> Iterator[None]:
    """Ask while nobody else can write: who was demoted since the opening is no admin."""
    with register.only_writer(also_viewers=True):
        refuse_but_admin(register)
        yield
