"""What the command line prints about how files are read, for people."""

from collections.abc import Sequence

from core.app.looking import (
    FIELD_WORDS,
    NO_HEADER,
    Look,
    RememberedShape,
    SheetLook,
    terms_in_words,
)
from core.cli.show import table


def show_look(look: Look) -> None:
    """Print how a file would be read."""
    print(f"Tệp {look.file.name}: {look.kind_name or 'chưa rõ là loại danh sách nào'}.")
    if look.remark:
        print(look.remark)
    for sheet in look.sheets:
        _show_sheet(sheet)
    if look.problem:
        print(look.problem)


def show_shapes(shapes: Sequence[RememberedShape]) -> None:
    """Print the remembered shapes of files."""
    if not shapes:
        print("Sổ chưa nhớ cách đọc dạng tệp nào.")
        return
    rows = [(str(s.number), s.title, terms_in_words(s.terms)) for s in shapes]
    table(["Số", "Các cột", "Cách đọc"], rows, frozenset({0}))


def _show_sheet(sheet: SheetLook) -> None:
    said = ["ẩn"] if sheet.hidden else []
    said.append(f"{sheet.rows} dòng")
    said.append(_header_words(sheet))
    if not sheet.chosen:
        said.append("không được đọc")
    print(f"\nTrang “{sheet.name}”: {', '.join(said)}.")
    rows = [
        (
            c.letter,
            c.header,
            c.field or "–",
            FIELD_WORDS.get(c.field, ""),
            c.encoding,
            "; ".join(c.samples),
        )
        for c in sheet.columns
    ]
    if rows:
        table(
            ["Cột", "Tiêu đề", "Trường", "Được đọc là", "Bảng mã cũ", "Vài giá trị"],
            rows,
            frozenset(),
        )


def _header_words(sheet: SheetLook) -> str:
    if sheet.header_row is None:
        return "không tìm thấy hàng tiêu đề cột"
    if sheet.header_row == NO_HEADER:
        return "không có hàng tiêu đề cột"
    return f"tiêu đề cột ở dòng {sheet.header_row}"
