"""Letters as people hold them: read back from the PDF."""

from dataclasses import replace
from datetime import date
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from core.documents.letters import write_letters
from core.domain.errors import Cancelled, ClerkError
from core.domain.letter import Letterhead
from core.domain.progress import Progress
from tests.documents.letter_samples import (
    EVERY_LETTER,
    NAMES,
    ON,
    batch,
    hamlets,
    letter,
    person,
    price,
)


@pytest.fixture
def read(tmp_path):
    """Write letters and return the PDF as read back."""

    def read(made, **options):
        target = tmp_path / "thư.pdf"
        write_letters(made, target, **options)
        return PdfReader(target)

    return read


@pytest.fixture
def texts(read):
    """Write letters and return the text of every page with single blanks."""

    def texts(made):
        return [" ".join(page.extract_text().split()) for page in read(made).pages]

    return texts


def test_the_offices_address_is_said_where_it_is_set(texts):
    *_, without = texts(batch(letter(2)))
    assert "Địa chỉ cơ quan" not in without
    head = replace(batch().letterhead, address="Thôn Đông, xã Mẫu.")
    *_, text = texts(batch(letter(2), letterhead=head))
    assert "Địa chỉ cơ quan: Thôn Đông, xã Mẫu. Điện thoại hỏi thêm: 0900 000 000." in text


def test_no_household_is_told_in_words(tmp_path):
    target = tmp_path / "thư.pdf"
    with pytest.raises(ClerkError, match="Không có hộ nào cần thư"):
        write_letters(batch(), target)
    assert not target.exists()


def test_letter_says_what_lapses_what_to_pay_and_by_when(texts):
    _list, text = texts(batch(letter(2)))
    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN XÃ MẪU",
        "Xã Mẫu, ngày 21 tháng 11 năm 2026",
        "V/v thẻ bảo hiểm y tế đã hết hạn",
        "Kính gửi: Hộ ông/bà Nguyễn Văn Lành",
        "Địa chỉ: Thôn Thượng, xã Mẫu",
        "có thẻ bảo hiểm y tế đã hết hạn",
        "31/10/2026",
        "Trần Thị Ngọc Ánh",
        "1.366.200",
        "2.322.540",
        "Muộn nhất là ngày 28/01/2027",
        "chờ 30 ngày",
        "Tờ khai Mẫu số 4 của hộ",
        "điểm a khoản 5 Điều 12 Luật BHYT",
        "0900 000 000",
        "hỏi trưởng thôn",
        "Nơi nhận: - Như trên; - Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("number", "shown"),
    [(5, "Số: 05/UBND-VHXH"), (123, "Số: 123/UBND-VHXH"), (None, "Số: ........./UBND-VHXH")],
)
def test_number_below_ten_has_a_zero_and_a_missing_one_has_room(texts, number, shown):
    assert shown in texts(batch(letter(number=number)))[1]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2027, 1, 5), "ngày 05 tháng 01 năm 2027"),
        (date(2027, 3, 12), "ngày 12 tháng 3 năm 2027"),
    ],
)
def test_date_has_zeros_where_the_decree_asks_for_them(texts, day, shown):
    assert shown in texts(batch(letter(), on=day))[1]


def test_office_settings_stand_in_the_letter(texts):
    head = Letterhead(
        superior="Ủy ban nhân dân tỉnh Mẫu",
        issuer="Ủy ban nhân dân\nxã Mẫu",
        place="Mẫu",
        office="BHXH cơ sở Mẫu",
        pay_at="Bưu điện xã, giờ hành chính.",
        signing_as="KT. Chủ tịch\nPhó Chủ tịch",
    )
    text = texts(batch(letter(), letterhead=head))[1]
    assert "ỦY BAN NHÂN DÂN TỈNH MẪU ỦY BAN NHÂN DÂN XÃ MẪU" in text
    assert "Mẫu, ngày 21 tháng 11" in text
    assert "Nơi nộp và cách nộp: Bưu điện xã, giờ hành chính. Trân trọng" in text
    assert "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in text


def test_all_reasons_are_named_once(texts):
    made = letter(3, reasons=("lapsed", "expiring", "losing-support", "lapsed"))
    text = texts(batch(made))[1]
    assert text.count("bảo hiểm y tế đã hết hạn") == 1
    assert "sắp hết hạn" in text
    assert "không còn được Nhà nước hỗ trợ" in text


def test_reason_shared_by_members_stands_once_below_them(texts):
    other = replace(person(2), reason="Thẻ sắp hết hạn.")
    text = texts(batch(letter(people=(person(0), person(1), other))))[1]
    assert text.count("đã 21 ngày") == 1
    assert text.index(NAMES[1]) < text.index("đã 21 ngày") < text.index(NAMES[2])


def test_nothing_to_pay_has_no_table_and_no_deadline(texts):
    text = texts(batch(letter(prices=(), totals={})))[1]
    assert "không có khoản tiền nào gia đình phải tự đóng" in text
    assert "12 tháng" not in text
    assert "trước hết ngày" not in text


def test_passed_deadline_is_not_asked_for(texts):
    member = replace(person(0), last_safe_day=date(2026, 11, 20))
    text = texts(batch(letter(people=(member,))))[1]
    assert "20/11/2026" not in text
    assert "30 ngày" in text


def test_broken_off_cover_without_a_safe_day_is_told_to_pay_soon(texts):
    member = replace(person(0), last_safe_day=date(2026, 3, 1))
    text = texts(batch(letter(people=(member,))))[1]
    assert "gián đoạn quá lâu" in text


def test_card_still_running_is_to_be_followed_without_a_gap(texts):
    member = replace(person(0), last_day=date(2026, 12, 1), last_safe_day=None)
    text = texts(batch(letter(reasons=("expiring",), people=(member,))))[1]
    assert "trước khi thẻ hết hạn" in text
    assert "30 ngày" not in text


def test_five_year_date_is_named(texts):
    member = replace(person(0), five_year_from=date(2028, 3, 1))
    assert "Nguyễn Văn Lành 01/03/2028" in texts(batch(letter(people=(member,))))[1]


def test_papers_say_who_brings_what_where_that_differs(texts):
    school = replace(price(1), papers="Giấy xác nhận của trường.")
    text = texts(batch(letter(2, prices=(price(0), school))))[1]
    assert "Nguyễn Văn Lành: Tờ khai Mẫu số 4 của hộ; Trần Thị Ngọc Ánh: Giấy xác nhận" in text


def test_household_without_a_head_is_named_by_its_number(texts):
    assert "Kính gửi: Hộ gia đình số 012" in texts(batch(letter(head="")))[1]


def test_markup_is_drawn_literally(texts):
    text = texts(batch(letter(head="Lê <b>Tám</b> & {thon} %s")))[1]
    assert "Lê <b>Tám</b> & {thon} %s" in text


def test_every_vietnamese_letter_prints_in_every_face_and_extracts(texts):
    every = " ".join(EVERY_LETTER)
    made = letter(head=every, people=(replace(person(0), name=every, reason=every),))
    head = Letterhead(signatory="".join(EVERY_LETTER[:60]), place=every)
    pages = texts(batch(made, letterhead=head))
    assert set(EVERY_LETTER) <= set("".join(pages[1:]))
    assert all(normalize("NFC", page) == page for page in pages)


def test_decomposed_name_prints_composed(texts):
    made = letter(head=normalize("NFD", "Nguyễn Thị Hường"))
    assert "Hộ ông/bà Nguyễn Thị Hường" in texts(batch(made))[1]


def test_letter_no_font_has_is_named_and_the_old_file_stays(tmp_path):
    target = tmp_path / "thư.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ClerkError, match="𠮷"):
        write_letters(batch(letter(head="Lê 𠮷")), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_all_fonts_are_embedded(read):
    fonts = {}
    for page in read(batch(letter(2))).pages:
        for form in page["/Resources"].get("/XObject", {}).values():
            fonts |= form.get_object()["/Resources"]["/Font"]
        fonts |= page["/Resources"]["/Font"]
    descriptors = [font.get_object()["/FontDescriptor"] for font in fonts.values()]
    assert len(descriptors) >= 4
    assert all("/FontFile2" in descriptor for descriptor in descriptors)


def test_delivery_list_and_letters_follow_hamlet_by_hamlet(texts):
    parts = hamlets(
        ("Thôn Thượng", [letter(household="001"), letter(household="002", address="Ngõ 3")]),
        ("Thôn Trống", []),
        ("Thôn Hạ", [letter(household="003", hamlet="Thôn Hạ")]),
    )
    pages = texts(batch(hamlets=parts))
    starts = ["DANH SÁCH GIAO THƯ" in page for page in pages]
    assert starts == [True, False, False, True, False]
    assert "Thôn Thượng – ngày 21/11/2026 – 2 thư" in pages[0]
    assert "001" in pages[0]
    assert "Ngõ 3" in pages[0]
    assert "Ký nhận" in pages[0]
    assert "Địa chỉ" not in pages[3]


def test_delivery_list_repeats_its_header_over_pages(texts):
    pages = texts(batch(*[letter(household=f"{number:03}") for number in range(60)]))
    lists = [page for page in pages if "Ký nhận" in page]
    assert len(lists) == 3
    assert lists[1].startswith("2 STT")
    assert "NGƯỜI GIAO THƯ" in lists[2]


def test_bookmarks_lead_to_hamlets_and_below_them_to_letters(read):
    parts = hamlets(
        ("Thôn Thượng", [letter(household="001"), letter(20, household="002")]),
        ("Thôn Hạ", [letter(household="003")]),
    )
    pdf = read(batch(hamlets=parts))
    upper, letters, lower, last = pdf.outline
    assert (upper.title, lower.title) == ("Thôn Thượng", "Thôn Hạ")
    assert [mark.title for mark in (*letters, *last)] == [
        f"Hộ {number} – Nguyễn Văn Lành" for number in ("001", "002", "003")
    ]
    assert [pdf.get_destination_page_number(mark) for mark in (upper, *letters, lower)] == [
        0,
        1,
        2,
        4,
    ]


@pytest.mark.parametrize("members", range(1, 9))
def test_household_of_up_to_eight_takes_one_page(texts, members):
    assert len(texts(batch(letter(members)))) == 2


def test_long_letter_flows_over_with_page_number_header_and_one_greeting(texts):
    people = tuple(person(place, f"{place}. {person(0).reason}") for place in range(60))
    prices = tuple(price(place) for place in range(60))
    first, *rest = texts(batch(letter(60, people=people, prices=prices)))[1:]
    assert len(rest) >= 2
    assert first.startswith("ỦY BAN NHÂN DÂN")
    assert first.count("Kính gửi") == 1
    assert not any("Kính gửi" in page for page in rest)
    assert [page.split()[0] for page in rest] == [str(number) for number in range(2, len(rest) + 2)]
    assert any("Họ và tên" in page for page in rest)
    assert "Trân trọng" in rest[-1]
    assert "Nguyễn Văn Mẫu" in rest[-1]


def test_text_is_copied_in_reading_order(texts):
    text = texts(batch(letter()))[1]
    order = [
        "CỘNG HÒA",
        "Số: ",
        "Kính gửi",
        "Họ và tên",
        "Trân trọng",
        "Nơi nhận",
        "Nguyễn Văn Mẫu",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_page_numbers_begin_anew_with_each_letter(texts):
    pages = texts(batch(letter(60), letter(60)))
    numbers = [page.split()[0] for page in pages if page[0].isdigit()]
    assert numbers == ["2", "3", "2", "3"]


def test_sample_mark_stands_on_every_page_of_samples_only(texts):
    made = batch(letter(20))
    assert all("DỮ LIỆU MẪU" in page for page in texts(replace(made, sample=True)))
    assert not any("DỮ LIỆU MẪU" in page for page in texts(made))


def test_same_letters_give_the_same_bytes(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        write_letters(batch(letter(3)), tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_document_has_title_and_author(read):
    about = read(batch(letter())).metadata
    assert about.title == "Thư về bảo hiểm y tế"
    assert about.author == "ỦY BAN NHÂN DÂN XÃ MẪU"


def test_pages_are_a4(read):
    box = read(batch(letter())).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_progress_counts_letters(tmp_path):
    seen = []
    progress = Progress(lambda done, total: seen.append((done, total)))
    write_letters(batch(letter(), letter(), letter()), tmp_path / "thư.pdf", progress)
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_cancelled_run_leaves_the_old_file(tmp_path):
    target = tmp_path / "thư.pdf"
    target.write_bytes(b"old")
    progress = Progress(lambda _done, _total: progress.cancel())
    with pytest.raises(Cancelled):
        write_letters(batch(letter(), letter()), target, progress)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_waiting_days_come_from_the_rule_of_the_day(texts):
    assert "chờ 45 ngày" in texts(batch(letter(), waiting_days=45))[1]


def test_endless_letterhead_is_refused_in_words(tmp_path):
    head = Letterhead(issuer="Ủy ban nhân dân " * 60)
    with pytest.raises(ClerkError, match="quá dài"):
        write_letters(batch(letter(), letterhead=head, on=ON), tmp_path / "thư.pdf")
