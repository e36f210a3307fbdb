"""What the command line prints about the journal, for people."""

from collections.abc import Sequence

from core.app.bin import BinLine
from core.app.history import DeedLine, HistoryLine, moment
from core.cli.show import table

_WIDEST = 40


def show_deeds(lines: Sequence[DeedLine]) -> None:
    """Print deeds, newest first."""
    rows = [
        (
            str(line.deed.id),
            moment(line.deed.at),
            line.deed.user,
            line.role,
            line.what,
            line.changed,
            "đã hoàn tác" if line.deed.taken_back else "",
        )
        for line in lines
    ]
    table(["Việc", "Lúc", "Người", "Vai trò", "Đã làm", "Đã đổi", ""], rows, frozenset({0}))


def show_bin(lines: Sequence[BinLine]) -> None:
    """Print what was taken away, newest deed first."""
    rows = [
        (
            str(line.deed.id),
            moment(line.deed.at),
            line.deed.user,
            _cut(DeedLine(line.deed).what),
            line.what,
            _cut(line.owners),
            _cut("; ".join(f"{field}: {value}" for field, value in line.details)),
        )
        for line in lines
    ]
    table(["Việc", "Lúc", "Người", "Đã làm", "Đã bỏ", "Của ai", "Chi tiết"], rows, frozenset({0}))


def show_history(lines: Sequence[HistoryLine]) -> None:
    """Print what became of a record, newest deed first."""
    rows = [
        (
            str(line.deed.id),
            moment(line.deed.at),
            line.deed.user,
            line.role,
            _cut(line.what),
            _cut(" ".join(filter(None, (line.record, line.name)))),
            line.field,
            _cut(line.before) or "–",
            _cut(line.after) or "–",
        )
        for line in lines
    ]
    headings = ["Việc", "Lúc", "Người", "Vai trò", "Đã làm", "Mục", "Ô", "Từ", "Thành"]
    table(headings, rows, frozenset({0}))


def _cut(text: str) -> str:
    flat = " / ".join(text.splitlines())
    return flat if len(flat) <= _WIDEST else f"{flat[: _WIDEST - 1]}…"
