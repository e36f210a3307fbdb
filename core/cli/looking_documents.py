"""JSON documents about how files are read."""

from collections.abc import Sequence

from core.app.looking import (
    ENCODINGS,
    FIELD_WORDS,
    Look,
    ReadingTerms,
    RememberedShape,
    SheetLook,
    fields_of,
)
from core.cli.documents import Document


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
