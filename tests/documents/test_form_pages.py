"""Official forms as LibreOffice prints them: within the margins, nothing cut, copied out whole."""

import os
import shutil
import subprocess
from dataclasses import replace
from itertools import combinations
from unicodedata import normalize

import pypdfium2
import pytest

from core.documents.form_layout import form_layout
from core.documents.form_sheet import write_form
from core.documents.measures import MM
from core.resources import resource
from tests.documents.form_texts import FORMS, PEOPLE, POVERTY, made_form
from tests.documents.letter_samples import EVERY_LETTER
from tests.documents.rendered import pieces_on
from tests.documents.test_decree import LONG
from tests.documents.test_form_sheet import AN, DAY, form

# Tinos is as wide as Times New Roman, which the forms name and this machine may lack.
FONTS = """<?xml version="1.0"?><fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Tinos</string>
</edit></match></fontconfig>"""
EVERY = " ".join(EVERY_LETTER)
ROWS = 3


def long_form(name):
    """A form of people with forty letters in their names, one of whom has every letter."""
    if name in POVERTY:
        people = [{**PEOPLE[0], "name": LONG, "head": LONG} for _ in range(ROWS)]
        people.append({**PEOPLE[1], "name": normalize("NFD", EVERY)})
        return replace(made_form(name), rows={"people": people})
    rows = [replace(AN, name=LONG, relation="Cháu nội", address=LONG) for _ in range(ROWS)]
    every = replace(AN, name=normalize("NFD", EVERY))
    return form(name, *rows, every, head=LONG, unit_name=LONG, collector=LONG)


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"
)
def test_forms_on_paper_are_whole_within_their_margins(tmp_path):
    files = [tmp_path / f"{name}.xlsx" for name in FORMS]
    for name, file in zip(FORMS, files, strict=True):
        write_form([long_form(name)], DAY, file)
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(FONTS.format(fonts=resource("fonts", ""), cache=tmp_path / "cache"), "utf-8")
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    subprocess.run(
        ["soffice", "--headless", home, "--convert-to", "pdf", "--outdir", tmp_path, *files],
        check=True, capture_output=True, timeout=100,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )  # fmt: skip
    for name in FORMS:
        assert_whole(tmp_path / f"{name}.pdf", form_layout(name).margins)


def assert_whole(file, margins):
    text, sizes = read(file)
    assert normalize("NFC", text) == text
    assert set(EVERY_LETTER) <= set(text)
    assert "".join(text.split()).count("".join(LONG.split())) >= ROWS
    for number, (width, height) in enumerate(sizes):
        pieces = [piece for piece in pieces_on(file, number) if piece.text]
        for piece in pieces:
            assert margins["left"] * MM - 1 <= piece.left, piece
            assert piece.right <= width - margins["right"] * MM + 1, piece
            assert piece.top <= height - margins["top"] * MM + 1, piece
        for one, other in combinations(pieces, 2):
            assert not overlap(one, other), (file.name, one, other)


def read(file):
    """Return the text of a file as it is copied, and the size of each page."""
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [document[number] for number in range(len(document))]
        text = "".join(page.get_textpage().get_text_range() for page in pages)
        return text, [page.get_size() for page in pages]
    finally:
        document.close()


def overlap(one, other):
    """Whether two pieces stand upon each other by more than what letters of two lines share."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.top, other.top) - max(one.bottom, other.bottom)
    return across > 1 and down > 0.35 * min(one.size, other.size)
