"""Every list on paper: headed, dated, signed, numbered, summed up by hamlet as the screen sums."""

import pytest
from openpyxl import load_workbook

from core.app.exporting import export_list
from core.app.roll_rows import totals_of
from core.app.rolls import listing_of_roll, open_roll
from core.app.saved_lists import listing_of_saved, save_list, saved_lists
from core.domain.hamlet_sums import hamlet_sums, sum_lines
from core.domain.lists import list_entry, list_names
from core.domain.money import format_money
from core.domain.roll import Between, Field, Roll, Sort
from core.domain.saved_list import SavedList
from tests.documents.rendered import lines_of
from tests.many_people import DAY, many_people

SIGNED = ("NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN", "(Ký, ghi rõ họ tên)")
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "XÃ ĐÔNG NGƯỜI")
OLD = SavedList(
    "Người lớn tuổi nhất trước",
    Roll(DAY, "lapsed", filters=(Between(Field.BIRTH, None, DAY),), sorts=(Sort(Field.BIRTH),)),
    ("name", "birth", "phone"),  # no hamlet is shown
)
LOSS = SavedList(
    "Mất hỗ trợ, vài thôn", Roll(DAY, "losing-support", hamlets=frozenset(range(1, 8)))
)


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    made = many_people(tmp_path_factory.mktemp("lists") / "a.sobhyt", 90)
    for saved in (OLD, LOSS):
        save_list(made, saved)
    return made


def every_list(register):
    """Yield each list as it goes to paper, with how the screen opens it."""
    for name in list_names():
        yield listing_of_roll(register, Roll(DAY, name)), Roll(DAY, name)
    for saved in saved_lists(register):
        yield listing_of_saved(register, saved, DAY), saved.on(DAY)


def test_every_list_is_headed_signed_and_summed_up_as_on_the_screen(register, tmp_path):
    seen = []
    for made, roll in every_list(register):
        opened = open_roll(register, roll)
        totals = totals_of(register, roll, opened.ids)
        shown = {c.key: c.title for c in made.columns}
        titles = {c.key: c.title for c in list_entry(roll.listing).columns}
        money = {titles[key]: sum_ for key, sum_ in totals.money.items() if key in shown}
        *parts, whole = hamlet_sums(made) or [None]
        if whole:
            assert (whole.people, whole.households) == (totals.people, totals.households)
            assert whole.money == money
            assert sum(part.people for part in parts) == opened.people
            assert sum(part.households for part in parts) == opened.households
            seen.append(made.title)
        export_list(made, tmp_path / "a.xlsx", sample=False)
        export_list(made, tmp_path / "a.pdf", sample=False)
        assert_in_excel(made, tmp_path / "a.xlsx", opened)
        assert_on_paper(made, tmp_path / "a.pdf", opened)
    assert {OLD.name, LOSS.name, list_entry("all").title} <= set(seen)


def counted(opened):
    return f"Số người: {format_money(opened.people)}; số hộ: {format_money(opened.households)}"


def assert_in_excel(made, file, opened):
    sheet = load_workbook(file).active
    rows = [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]
    texts = [text for row in rows for text in row if isinstance(text, str)]
    wanted = (*NATION, made.title.upper(), "Tính đến ngày 21/11/2026", *SIGNED, *sum_lines(made))
    assert [text for text in wanted if text not in texts] == []
    assert any(text.startswith(counted(opened)) for text in texts)
    assert sheet.oddFooter.center.text == "Trang &P/&N"
    assert rows[8 + len(made.rows) - 1][0] == (len(made.rows) or "STT")
    sums = [row[0] for row in rows[8 + len(made.rows) :] if row and row[0] in sum_lines(made)]
    assert sums == list(sum_lines(made))
    assert sheet.auto_filter.ref.endswith(str(8 + len(made.rows)))  # sums stay when it is narrowed


def assert_on_paper(made, file, opened):
    pages = lines_of(file)
    text = " ".join(line for page in pages for line in page)
    wanted = (*NATION, "Tính đến ngày 21/11/2026", *SIGNED, counted(opened), *sum_lines(made))
    assert [said for said in wanted if said not in text] == []
    assert made.title.upper() in " ".join(pages[0])
    for number, page in enumerate(pages, start=1):
        assert f"Trang {number}/{len(pages)}" in page
    signed = next(n for n, page in enumerate(pages) if "NGƯỜI LẬP BIỂU" in " ".join(page))
    assert signed == len(pages) - 1
