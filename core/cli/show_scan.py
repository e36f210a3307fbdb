"""What the command line prints about a scanned card, for people."""

from collections.abc import Sequence

from core.app.scanning import ScanDone, ScanFinding, ScanPerson
from core.cli.hints import undo_words
from core.cli.show import table
from core.domain.scan_compare import BESIDE_WORDS
from core.domain.scanned import KIND_WORDS, SCAN_WORDS


def show_finding(found: ScanFinding) -> None:
    """Print what a scan says, whose it is, and both sides of every fact."""
    print(f"{KIND_WORDS[found.scanned.kind]}:")
    for field, words in found.scanned.facts:
        print(f"  {SCAN_WORDS[field]}: {words}")
    print()
    if found.person:
        print(f"Trong sổ: {_who(found.person)}")
    else:
        print(found.problem)
        for each in found.candidates:
            print(f"  --person {each.id}: {_who(each)}")
    for remark in found.remarks:
        print(f"Lưu ý: {remark}")
    _show_rows(found)
    if found.settled:
        print("Sổ đã có đủ; không có gì để ghi.")
    elif found.writable:
        print("Ghi vào sổ những điều có dấu x: thêm --take; chọn khác đi: --fields.")


def show_done(done: ScanDone) -> None:
    """Print what was written and how to take it back."""
    if done.deed is None:
        print("Không có gì để ghi; sổ được giữ nguyên.")
    else:
        person = done.after.person
        name = person.name if person else ""
        print(f"Đã ghi {done.words or 'người mới'} cho {name}, {undo_words(done.deed)}")
    for remark in done.after.remarks:
        print(f"Lưu ý: {remark}")


def _show_rows(found: ScanFinding) -> None:
    rows: Sequence[Sequence[str]] = [
        (
            "x" if row.proposed else "",
            SCAN_WORDS[row.field],
            row.ours,
            row.theirs,
            row.why or BESIDE_WORDS[row.beside],
        )
        for row in found.rows
    ]
    if rows:
        print()
        table(["", "Điều", "Trong sổ", "Trên thẻ", ""], rows, frozenset())


def _who(person: ScanPerson) -> str:
    parts = (
        person.name,
        person.birth,
        f"hộ {person.household}" if person.household else "",
        person.hamlet,
        f"CCCD {person.cccd}" if person.cccd else "",
        f"mã số BHXH {person.insurance_no}" if person.insurance_no else "",
    )
    return ", ".join(filter(None, parts))
