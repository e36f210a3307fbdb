"""How far the cells of an old .xls workbook reach, found before anybody makes room for them."""

import struct
from collections.abc import Iterator
from io import StringIO

from xlrd.compdoc import CompDoc, CompDocError

from core.documents.reading.extent import Extent
from core.documents.reading.sniffing import damaged, locked

_STREAMS = ("Workbook", "Book")
_STREAM = 2
_DIMENSIONS = 0x0200
_PASSWORD = 0x002F
_CELLS = frozenset(
    (
        0x0006,
        0x00BD,
        0x00BE,
        0x00D6,
        0x00FD,
        0x0201,
        0x0203,
        0x0204,
        0x0205,
        0x0206,
        0x0207,
        0x027E,
        0x0406,
    )
)
_FAULTS = (
    CompDocError,
    struct.error,
    AssertionError,
    LookupError,
    RecursionError,
    ValueError,
    TypeError,
)


def xls_extent(content: bytes) -> Extent:
    """Return the reach of the cells, and of the sizes the sheets claim for themselves."""
    extent = Extent()
    for record, start, end, stream in _records(content):
        if record == _PASSWORD:
            raise locked()
        if record in _CELLS and end - start >= 4:
            row, column = struct.unpack_from("<HH", stream, start)
            extent.reach(row + 1, column + 1)
        elif record == _DIMENSIONS and end - start >= 10:
            short = end - start < 14
            rows = struct.unpack_from("<HH" if short else "<II", stream, start)
            columns = struct.unpack_from("<HH", stream, start + (4 if short else 8))
            extent.reach(rows[1], columns[1])
    return extent


def _records(content: bytes) -> Iterator[tuple[int, int, int, bytes]]:
    """Yield number, start and end of each record, with the stream they lie in."""
    stream = _stream(content)
    place = 0
    while place + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, place)
        place += 4
        yield record, place, min(place + length, len(stream)), stream
        place += length


def _stream(content: bytes) -> bytes:
    try:
        package = CompDoc(content, logfile=StringIO(), ignore_workbook_corruption=True)
        _refuse_circles(package)
        for name in _STREAMS:
            memory, base, length = package.locate_named_stream(name)
            if memory is not None:
                return bytes(memory[base : base + length])
    except _FAULTS as fault:
        raise damaged() from fault
    raise damaged()


def _refuse_circles(package: CompDoc) -> None:
    """Refuse a file whose parts lead back to themselves: readers would follow them for ever."""
    for entry in package.dirlist:
        if entry.etype != _STREAM:
            continue
        links = package.SSAT if entry.tot_size < package.min_size_std_stream else package.SAT
        place, steps = entry.first_SID, 0
        while 0 <= place < len(links):
            place, steps = links[place], steps + 1
            if steps > len(links):
                raise damaged()
