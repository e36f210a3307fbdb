"""A row of a file as the clerk would see it there."""

from core.documents.reading.dates import shown
from core.domain.records import Reading, Source


def cells_of(reading: Reading, source: Source) -> tuple[tuple[str, str], ...]:
    """Return the filled cells of a row, each with what stands over its column ("": nothing)."""
    headers = reading.headers.get(source.sheet, ())
    named = [(headers[n] if n < len(headers) else "", c) for n, c in enumerate(source.cells)]
    texts = [(header, shown(cell)) for header, cell in named if cell is not None]
    return tuple((header, text) for header, text in texts if text)
