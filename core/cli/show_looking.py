"""What the command line says about how files are read."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.app.looking import (
    ENCODINGS,
    FIELD_WORDS,
    NO_HEADER,
    Look,
    ReadingTerms,
    RememberedShape,
    SheetLook,
    fields_of,
    terms_in_words,
)
from core.cli.show import table

Document = Mapping[str, Any]


def look_document(look: Look) -> Document:
    """Return how a file would be read."""
    return {
        "file": look.file.name,
        "kind": look.kind,
        "problem": look.problem or None,
        "remembered": look.remembered,
        "shape": look.shape or None,
        "terms": terms_document(look.terms),
        "sheets": [_sheet_document(sheet) for sheet in look.sheets],
        "known_fields": fields_of(look.kind),
        "known_encodings": ENCODINGS,
    }


def shapes_document(shapes: Sequence[RememberedShape]) -> Document:
    """Return the remembered shapes of files."""
    return {"shapes": [_shape_document(shape) for shape in shapes]}


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


def terms_document(terms: ReadingTerms) -> Document:
    """Return how a file is read."""
    return {
        "kind": terms.kind,
        "header_row": terms.header_row,
        "fields": dict(terms.fields),
        "encodings": dict(terms.encodings),
    }


def _shape_document(shape: RememberedShape) -> Document:
    return {
        "number": shape.number,
        "shape": shape.shape,
        "title": shape.title,
        "terms": terms_document(shape.terms),
    }


def _sheet_document(sheet: SheetLook) -> Document:
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "read": sheet.chosen,
        "rows": sheet.rows,
        "header_row": sheet.header_row,
        "columns": [
            {
                "column": column.letter,
                "header": column.header,
                "field": column.field or None,
                "field_name": FIELD_WORDS.get(column.field),
                "samples": list(column.samples),
                "encoding": column.encoding or None,
                "guessed": column.guessed or None,
            }
            for column in sheet.columns
        ],
    }


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
