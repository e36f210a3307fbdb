"""A minimal writer of .ods: texts, numbers, days."""

import io
import zipfile
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from tests.workbooks.sheets import plain

_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
    "</manifest:manifest>"
)
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def ods(*pages):
    """Return the bytes of an .ods with some pages."""
    tables = "".join(
        f"<table:table table:name={quoteattr(page.name)}>"
        + "".join(f"<table:table-row>{_cells(row)}</table:table-row>" for row in page.rows)
        + "</table:table>"
        for page in pages
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", _KIND)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
    return stream.getvalue()


def _cells(row):
    return "".join(map(_cell, map(plain, row))) or "<table:table-cell/>"


def _cell(value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
        )
    if isinstance(value, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    text = "</text:p><text:p>".join(_spaced(line) for line in value.split("\n"))
    return (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


def _spaced(text):
    """Return text with doubled blanks kept, as the format asks."""
    return escape(text).replace("  ", " <text:s/>")
