"""What the command line prints about the agency's list, for people."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from core.app.reconciling import Acceptance, Reconciliation
from core.cli.hints import undo_words
from core.cli.show import show_notes, table
from core.domain.days import format_day
from core.domain.listing import Listing
from core.domain.reconcile_table import ReconcileRow
from core.domain.reconciling import RECONCILE_WORDS, Mark


def show_reconciliation(found: Reconciliation, *, saved: Path | None) -> None:
    """Print what differs, group after group, with counts that add up to the rows."""
    print(f"Đối chiếu {found.kind_name} với sổ, tính đến ngày {format_day(found.listing.on)}. "
          "Không ghi gì vào sổ.")  # fmt: skip
    for remark in found.remarks:
        print(remark)
    _show_counts(found)
    show_notes("Lưu ý", found.notes)
    if saved:
        print(f"Đã ghi {len(found.listing.rows)} điểm khác vào {saved}.")
    else:
        _show_lines(found.listing)
    if any(row.line.acceptable for row in _rows(found.listing)):
        print("Nhận vào sổ: thêm --accept với các số ở trên, hoặc --accept all.")


def show_acceptance(done: Acceptance, *, saved: Path | None) -> None:
    """Print what was taken over, how to take it back, and what is left."""
    for remark in done.remarks:
        print(remark)
    if done.deed is None:
        print("Không có điểm khác nào nhận được; sổ được giữ nguyên.")
    else:
        print(f"Đã nhận {len(done.listing.rows)} điểm khác vào sổ, {undo_words(done.deed)}")
        for row in _rows(done.listing):
            print(f"  {row.line.number}. {row.line.name}: {row.line.finding.accepting}")
    if saved:
        print(f"Đã ghi các điểm đã nhận vào {saved}.")
    print("Sau đó:")
    _show_counts(done.after)


def _show_counts(found: Reconciliation) -> None:
    counts = found.counts
    rows = [(RECONCILE_WORDS[m], str(n)) for m, n in counts.items() if n and m is not Mark.WE_HAVE]
    table(["Dòng của danh sách", "Số dòng"], [*rows, ("Cộng", str(found.rows))], frozenset({1}))
    if counts[Mark.WE_HAVE]:
        print(f"Ngoài ra, {RECONCILE_WORDS[Mark.WE_HAVE].lower()}: {counts[Mark.WE_HAVE]} người.")


def _show_lines(listing: Listing) -> None:
    for mark, group in groupby(_rows(listing), key=lambda row: row.line.mark):
        print()
        print(RECONCILE_WORDS[mark])
        for row in group:
            _show_line(row)


def _show_line(row: ReconcileRow) -> None:
    line = row.line
    who = ", ".join(filter(None, [
        line.name, row.birth, f"hộ {line.household}" if line.household else "", line.hamlet,
        line.place,
    ]))  # fmt: skip
    print(f"{line.number:>5}. {who}")
    said = [("sổ ghi", line.finding.ours), ("họ ghi", line.finding.theirs)]
    print("       " + "; ".join(f"{side}: {what}" for side, what in said if what))
    print(f"       {line.finding.accepting}")


def _rows(listing: Listing) -> Sequence[ReconcileRow]:
    return listing.rows
