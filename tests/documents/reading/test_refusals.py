import io
import random
import struct
import tracemalloc
import zipfile

import pytest
import xlsxwriter

from core.documents.reading.extent import xlsb_extent, xlsx_extent
from core.documents.reading.office import read_office_file
from core.domain.errors import Cancelled, ClerkError
from core.domain.progress import Progress
from core.domain.reading_terms import ReadingTerms
from core.domain.records import FileKind
from tests.workbooks.corpus import FORMATS

HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")
PERSON = (1, 1, "An Văn", "1957", "Chủ hộ")


def refusal(path, kind=None, **said):
    with pytest.raises(ClerkError) as caught:
        read_office_file(path, ReadingTerms(kind, **said))
    sentence = str(caught.value)
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.fixture
def broken(samples, tmp_path):
    """Writes a changed copy of a sample."""

    def write(name, change):
        path = tmp_path / "broken.xlsx"
        path.write_bytes(change((samples / name).read_bytes()))
        return path

    return write


def with_one_sheet(path, sheet, book=b"<workbook/>"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", book)
        package.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def test_a_missing_file_is_named(tmp_path):
    assert "“gone.xlsx”" in refusal(tmp_path / "gone.xlsx")


def test_a_folder_is_refused(tmp_path):
    assert "thư mục" in refusal(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\r\n  \n", bytes(4096)])
def test_an_empty_file_is_refused(tmp_path, content):
    path = tmp_path / "empty.xlsx"
    path.write_bytes(content)
    assert "rỗng" in refusal(path)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"%PDF-1.7\n1 0 obj",
        b"<html><table><tr><td>STT</td></tr></table></html>",
        b"no table at all\nonly words",
        b"MZ\x90\0\x03\0\0\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path, content):
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert "không phải là bảng tính" in refusal(path)


def test_a_package_of_something_else_is_refused(tmp_path):
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    assert "không phải là bảng tính" in refusal(path)


@pytest.mark.parametrize("kept", [30, 1000, 10_000, -1, -30])
def test_a_truncated_workbook_is_refused(broken, kept):
    path = broken("d09_2026_10.xlsx", lambda content: content[:kept])
    assert "hỏng" in refusal(path)


@pytest.mark.parametrize("kept", [600, 5000, 20_000])
def test_a_truncated_old_workbook_is_refused_without_a_word_from_the_parser(broken, kept, capfd):
    assert "hỏng" in refusal(broken("dan_cu_tcvn3.xls", lambda content: content[:kept]))
    assert capfd.readouterr().err == ""


def test_a_damaged_member_is_refused(broken):
    def spoil(content):
        middle = len(content) // 2
        return content[:middle] + bytes(200) + content[middle + 200 :]

    assert "hỏng" in refusal(broken("d09_2026_10.xlsx", spoil))


def test_a_workbook_under_a_password_is_refused(tmp_path):
    path = tmp_path / "locked.xlsx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + name + bytes(3000))
    assert "mật khẩu" in refusal(path)


def test_an_old_workbook_under_a_password_is_refused(broken):
    def lock(content):
        begin = content.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
        following = begin + 20
        return content[:following] + b"\x2f\x00" + content[following + 2 :]

    assert "mật khẩu" in refusal(broken("dan_cu_tcvn3.xls", lock))


def test_an_old_workbook_whose_parts_lead_in_a_circle_is_refused(tmp_path):
    content = bytearray((FORMATS / "the.xls").read_bytes())
    (short_links,) = struct.unpack_from("<i", content, 60)
    struct.pack_into("<128i", content, 512 * (short_links + 1), *[0] * 128)
    path = tmp_path / "circle.xls"
    path.write_bytes(content)
    assert "hỏng" in refusal(path)


def test_an_old_workbook_whose_directory_nests_without_end_is_refused(tmp_path):
    content = bytearray((FORMATS / "the.xls").read_bytes())
    (directory,) = struct.unpack_from("<i", content, 48)
    (first,) = struct.unpack_from("<i", content, 512 * (directory + 1) + 76)
    struct.pack_into("<i", content, 512 * (directory + 1) + 128 * first + 68, first)
    path = tmp_path / "nested.xls"
    path.write_bytes(content)
    assert "hỏng" in refusal(path)


def test_a_file_beyond_fifty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    assert "50 MB" in refusal(path)


def test_a_package_that_unpacks_beyond_the_limit_is_refused(tmp_path):
    path = tmp_path / "bomb.xlsx"
    blank = bytes(1 << 20)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        with package.open("xl/media/image1.png", "w", force_zip64=True) as member:
            for _ in range(501):
                member.write(blank)
    assert "nén bất thường" in refusal(path)


def test_five_hundred_megabytes_inside_are_said(tmp_path):
    path = tmp_path / "pictures.xlsx"
    noise = random.Random(1).randbytes(1 << 20)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/media/noise.png", noise * 3)
        for number in range(2):
            with package.open(f"xl/media/image{number}.png", "w", force_zip64=True) as member:
                for _ in range(251):
                    member.write(bytes(1 << 20))
    assert "500 MB sau khi giải nén" in refusal(path)


def understated(path, inside):
    """Writes a workbook whose sheet is said to be small and is not."""
    with_one_sheet(path, inside)
    content = bytearray(path.read_bytes())
    place = content.rindex(b"PK\x01\x02")
    content[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("write", "reason"), [(with_one_sheet, "nén bất thường"), (understated, "hỏng")]
)
def test_a_sheet_packed_out_of_all_proportion_is_refused_within_little_memory(
    tmp_path, write, reason
):
    row = b'<row r="1"><c r="AA999999"><v>1</v></c></row>'
    path = write(tmp_path / "bomb.xlsx", b"<sheetData>" + row * 2_000_000 + b"</sheetData>")
    assert path.stat().st_size < 1 << 20
    del row
    tracemalloc.start()
    try:
        sentence = refusal(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert reason in sentence
    assert peak < 64 << 20


def test_a_package_of_countless_parts_is_refused_unopened(tmp_path):
    path = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(10_001):
            package.writestr(str(number), "")
    assert "nén bất thường" in refusal(path)


def test_a_long_sheet_is_measured_within_bounds():
    row = b'<row r="%d"><c r="AB%d" t="s"><v>1</v></c></row>'
    sheet = b"".join(row % (n, n) for n in range(100_000, 140_000))
    tracemalloc.start()
    try:
        extent = xlsx_extent(sheet)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (extent.rows, extent.columns) == (139_999, 28)
    assert peak < 1 << 20


ROWS, COLUMNS, APART = "1.000.000 dòng", "256 cột", "quá xa nhau"


@pytest.mark.parametrize(
    ("cells", "limit"),
    [
        (
            b'<row r="1"><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>',
            ROWS,
        ),
        (b'<row><c><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>', ROWS),
        (b"<row>" + b"<c/>" * 300 + b"<c><v>1</v></c></row>", COLUMNS),
        (b"<x:row r='1'><x:c s='1' r='ZZ1'><x:v>1</x:v></x:c></x:row>", COLUMNS),
        (b'<row r="2"><c r="IW2"><v>1</v></c></row>', COLUMNS),
        (b'<row r="2"><c r="AZ999999"><v>1</v></c></row>', APART),
        (b'<row r="1000001"><c r="A1000001"><v>1</v></c></row>', ROWS),
    ],
)
def test_cells_too_far_apart_are_refused_before_room_is_made(tmp_path, cells, limit):
    path = with_one_sheet(tmp_path / "far.xlsx", b"<sheetData>" + cells + b"</sheetData>")
    assert limit in refusal(path)


def test_too_many_rows_of_text_are_refused(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" * 1_000_001, encoding="utf-8")
    assert ROWS in refusal(path)


def test_an_open_document_that_repeats_a_cell_forever_is_refused(tmp_path, open_document):
    bomb = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16000" office:value-type="float" office:value="1"/>'
        "</table:table-row>"
    )
    assert "quá lớn" in refusal(open_document(tmp_path / "bomb.ods", (HEADER, PERSON), bomb))


def test_an_open_document_with_an_empty_tail_is_read(tmp_path, open_document):
    tail = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16000"/></table:table-row>'
    )
    path = open_document(tmp_path / "tail.ods", (HEADER, PERSON), tail)
    assert len(read_office_file(path).rows) == 1


def test_the_reach_of_a_binary_sheet_is_measured():
    row = bytes([0, 17]) + (41).to_bytes(4, "little") + bytes(13)
    number = bytes([5, 16]) + (300).to_bytes(4, "little") + bytes(12)
    blank = bytes([1, 8]) + (900).to_bytes(4, "little") + bytes(4)
    extent = xlsb_extent(bytes([0x81, 0x01, 0]) + row + number + blank)
    assert (extent.rows, extent.columns) == (42, 301)
    with pytest.raises(ClerkError, match="256 cột"):
        extent.check()


def test_an_old_workbook_that_claims_too_much_is_refused(broken):
    def claim(content):
        place = content.index(b"\x00\x02\x0e\x00") + 4
        wide = (0).to_bytes(4, "little") + (65_000).to_bytes(4, "little")
        wide += (0).to_bytes(2, "little") + (60_000).to_bytes(2, "little")
        return content[:place] + wide + content[place + 12 :]

    assert "quá lớn" in refusal(broken("dan_cu_tcvn3.xls", claim))


def test_too_many_columns_of_text_are_refused(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text("\n".join([",".join("a" * 300)] * 3), encoding="utf-8")
    assert COLUMNS in refusal(path)


def test_external_entities_are_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", encoding="utf-8")
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, PERSON)
    book.close()
    path = tmp_path / "entity.xlsx"
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/sharedStrings.xml":
                entity = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><sst'.encode()
                content = content.replace(b"<sst", entity, 1).replace("An Văn".encode(), b"&e;")
            target.writestr(name, content)
    assert "SECRET" not in refusal(path)


def test_a_workbook_without_a_header_is_refused(book):
    assert "tiêu đề" in refusal(book(("Danh sách",), ("một", "hai"), (1, 2)))


def test_a_header_below_row_thirty_is_not_looked_for(book):
    assert "tiêu đề" in refusal(book(*[("Danh sách",)] * 30, HEADER, PERSON))


def test_an_unknown_sheet_is_refused_with_the_names_there_are(book):
    path = book(**{"Thôn Đông": (HEADER, PERSON)})
    assert "“Thôn Đông”" in refusal(path, sheets=("Thôn Tây",))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("dan_cu.xlsx", FileKind.CARDS),
        ("dan_cu.xlsx", FileKind.D09),
        ("the_bhyt.xlsx", FileKind.PEOPLE),
        ("the_bhyt.xlsx", FileKind.D09),
        ("the_bhyt.xlsx", FileKind.POVERTY),
        ("d09_2026_10.xlsx", FileKind.PEOPLE),
        ("d09_2026_10.xlsx", FileKind.CARDS),
        ("ra_soat_ngheo_2026.xlsx", FileKind.PEOPLE),
        ("ra_soat_ngheo_2026.xlsx", FileKind.CARDS),
    ],
)
def test_headers_of_another_kind_are_refused(samples, name, kind):
    assert "tiêu đề" in refusal(samples / name, kind)


def test_a_list_of_no_known_kind_is_refused(book):
    path = book(("STT", "Họ và tên", "Ngày sinh", "Dân tộc"), (1, "An Văn", "1957", "Kinh"))
    assert "loại danh sách" in refusal(path)


def test_a_mapping_to_a_field_that_is_not_there_is_refused(book):
    assert "“ten_toi”" in refusal(book(HEADER, PERSON), fields={"STT": "ten_toi"})


def test_reading_stops_when_asked(samples):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_office_file(samples / "dan_cu.xlsx", progress=progress)
