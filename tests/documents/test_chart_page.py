"""Numbers printed: the text of the page, and bars as long as they should be."""

import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from core.documents.chart_page import write_chart_page
from core.domain.bars import Bar
from core.domain.chart import NumberPage, coverage_page
from core.domain.coverage import Coverage, CoverageRow, Share
from core.domain.errors import ClerkError

ON = date(2026, 11, 21)


def row(name, people, covered, *, whole=False):
    return CoverageRow(name, Share(people, covered), people // 4, 95, whole=whole)


def page(count, name="Thôn {}"):
    rows = tuple(row(name.format(n), 100, 50 + n) for n in range(1, count + 1))
    total = row(None, 100 * count, sum(r.now.covered for r in rows), whole=True)
    return coverage_page(Coverage("Xã Mẫu", ON, 95, None, rows, total), sample=False)


def texts(file):
    return [part.extract_text() for part in PdfReader(file).pages]


def boxes(file):
    """Return the filled boxes of the first page as (x, width)."""
    stream = PdfReader(file).pages[0].get_contents().get_data().decode("latin-1")
    found = re.findall(r"n ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f", stream)
    return [(float(x), float(width)) for x, _, width, _ in found]


def test_chart_and_table_say_the_numbers(tmp_path):
    write_chart_page(page(3), tmp_path / "a.pdf")
    text = "\n".join(texts(tmp_path / "a.pdf"))
    for said in ("TỶ LỆ CÓ THẺ BHYT THEO THÔN", "mục tiêu 95 %", "51 %, thiếu 44", "52 %", "Cả xã",
                 "Tính đến ngày 21/11/2026", "XÃ MẪU"):  # fmt: skip
        assert said in text
    assert "DỮ LIỆU MẪU" not in text


def test_bars_are_as_long_as_their_part_of_the_track(tmp_path):
    write_chart_page(page(3), tmp_path / "a.pdf")
    found = boxes(tmp_path / "a.pdf")
    tracks, bars = found[0::2], found[1::2]
    assert len(bars) == 4
    assert len(set(tracks)) == 1
    parts = [bar[1] / track[1] for bar, track in zip(bars, tracks, strict=True)]
    assert parts == pytest.approx([0.51, 0.52, 0.53, 0.52], abs=0.001)


def test_many_hamlets_go_on_on_further_pages(tmp_path):
    write_chart_page(page(60), tmp_path / "a.pdf")
    pages = texts(tmp_path / "a.pdf")
    assert len(pages) > 2
    whole = "\n".join(pages)
    assert all(whole.count(f"{50 + n} %") >= 2 for n in range(1, 50))
    assert all("Nhân" in text for text in pages[2:])  # the table's heading comes back


def test_a_long_name_wraps_and_a_missing_letter_is_refused(tmp_path):
    long = "Thôn " + "Rất Dài " * 9 + "{}"
    write_chart_page(page(2, long), tmp_path / "a.pdf")
    assert texts(tmp_path / "a.pdf")[0].count("Rất") == 2 * 2 * 9
    with pytest.raises(ClerkError, match="không có chữ"):
        write_chart_page(page(1, "Thôn 漢 {}"), tmp_path / "b.pdf")
    assert not (tmp_path / "b.pdf").exists()


def test_upright_columns_and_the_mark_of_samples(tmp_path):
    bars = (Bar("11/2026", 1.0, "120"), Bar("12/2026", 0.25, "30"), Bar("01/2027", 0.0, "0"))
    listing = replace(page(1).listing, title="Thẻ hết hạn")
    write_chart_page(NumberPage(listing, bars, sample=True), tmp_path / "a.pdf")
    text = texts(tmp_path / "a.pdf")[0]
    for said in ("DỮ LIỆU MẪU", "120", "30", "2027"):
        assert said in text
    stream = PdfReader(tmp_path / "a.pdf").pages[0].get_contents().get_data().decode("latin-1")
    heights = [float(h) for h in re.findall(r"n [\d.]+ [\d.]+ [\d.]+ ([\d.]+) re f", stream)]
    assert heights[1] / heights[0] == pytest.approx(0.25, abs=0.001)
    assert heights[2] == 0
