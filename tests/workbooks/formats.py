"""One truth in every format offices send: a household list and a card list with habits in them."""

import csv
import io
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.workbooks.biff12 import xlsb
from tests.workbooks.card_lists import BIRTH as CARD_BIRTH
from tests.workbooks.card_lists import CODE, NUMBER
from tests.workbooks.card_lists import NAME as CARD_NAME
from tests.workbooks.old_text import for_windows
from tests.workbooks.sheets import Page, plain, xlsx
from tests.workbooks.tables import (
    CCCD,
    INSURANCE,
    NAME,
    PHONE,
    SIGNED,
    STT,
    column,
    header_rows,
    heading,
    letters,
    rows_of,
    text_of,
    usual,
)
from tests.workbooks.truth import EVERYBODY, Card, with_cards

# LibreOffice writes these from the .xlsx; the others are built here.
CONVERTED = ("xls", "ods")
_MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TEXTS = {
    f"{encoding}_{word}": (encoding, delimiter)
    for encoding in ("utf-8", "utf-8-sig", "cp1258")
    for word, delimiter in (("comma", ","), ("semicolon", ";"), ("tab", "\t"))
}
_COLUMNS = (
    *usual(
        (CCCD, column("Số CCCD", cell=lambda p: int(p.cccd) if p.is_head else p.cccd)),
        (INSURANCE, column("Mã số BHXH", cell=lambda p: int(p.insurance_no))),
        (PHONE, column("Số điện thoại", cell=lambda p: int(p.phone) if p.phone else None)),
        (NAME, column("Họ và tên", cell=lambda p: p.name.replace(" ", "  "))),
    ),
    column("Ghi chú", cell=lambda p: 'nói "mai"; về,\nhai dòng' if p.is_head else None),
)
PEOPLE = Page("Dân cư", (
    *heading(6), *header_rows(_COLUMNS), letters(_COLUMNS), *rows_of(_COLUMNS, EVERYBODY),
    ("Cộng", None, "7 nhân khẩu"), *SIGNED,
))  # fmt: skip
_CARD_COLUMNS = (
    STT, CARD_NAME, CARD_BIRTH, NUMBER, CODE,
    column("Từ ngày", cell=lambda p: date(2026, 1, 1) if p.is_head else None),
    column("Đến ngày", cell=lambda p: date(2026, 12, 31) if p.is_head
           else "01/01/2026-31/12/2026; 01/01/2027 - 31/12/2027"),
    column("Số tiền", cell=lambda _: 1366200),
)  # fmt: skip
CARDS = Page("Thẻ", (*header_rows(_CARD_COLUMNS), *rows_of(_CARD_COLUMNS, EVERYBODY)))
PAGES = {"dan_cu": PEOPLE, "the": CARDS}
_CODES = dict(zip((p.name for p in EVERYBODY), ("HN", "HN", "HN", "GD", "GD", "CN", "CN"),
                  strict=True))  # fmt: skip


def _cards(person):
    first = Card("2026-01-01", "2026-12-31", _CODES[person.name])
    return (first,) if person.is_head else (first, replace(first, first="2027-01-01",
                                                           last="2027-12-31"))  # fmt: skip


TRUTH = with_cards({p.name: _cards(p) for p in EVERYBODY})


def built():
    """Return the files of all formats that code can write, by name."""
    files = {}
    for stem, page in PAGES.items():
        book = xlsx(page)
        files |= {
            f"{stem}.xlsx": book,
            f"{stem}.xlsm": with_macros(book),
            f"{stem}.xlsb": xlsb(page),
        }
        files |= {f"{stem}_{name}.csv": text(page, *how) for name, how in TEXTS.items()}
    return files


def with_macros(book):
    """Return a workbook as Excel keeps one that may hold macros (.xlsm)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(stream, "w") as target:
        for member in source.infolist():
            content = source.read(member).replace(_PLAIN, _MACROS)
            target.writestr(member, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def text(page, encoding, delimiter):
    """Return a page as a text file, as Excel saves one."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    for row in page.rows:
        writer.writerow([text_of(plain(cell)) for cell in row])
    written = stream.getvalue()
    return (for_windows(written) if encoding == "cp1258" else written).encode(encoding)


def converted(books, form):
    """Return workbooks (bytes by stem) as LibreOffice saves them; None where it is not here."""
    office = shutil.which("soffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for stem, content in books.items():
            (folder / f"{stem}.xlsx").write_bytes(content)
        subprocess.run(
            [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", form, "--outdir", str(folder),
             *(str(folder / f"{stem}.xlsx") for stem in books)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        return {f"{stem}.{form}": (folder / f"{stem}.{form}").read_bytes() for stem in books}
