from core.domain.records import FileKind

PERSON = (1, 1, "An Văn", "1957", "Chủ hộ")
HEADER = ("STT", "Hộ số", "Họ và tên", "Ngày sinh", "Quan hệ với chủ hộ")


def test_a_header_is_found_below_a_letterhead(read):
    above = [("ỦY BAN NHÂN DÂN", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")] + [()] * 24
    reading = read(*above, HEADER, PERSON)
    assert reading.rows[0].source.row == 27


def test_three_merged_rows_are_one_header(read):
    reading = read(
        ("STT", "Họ và tên", "Ngày sinh", "Thẻ bảo hiểm y tế", None, None),
        (None, None, None, "Số thẻ", "Giá trị sử dụng", None),
        (None, None, None, None, "Từ", "Đến"),
        ("A", "B", "1", "2", "3", "4"),
        (1, "An Văn", "1957", "GD4420198128357", "01/01/2026", "31/12/2026"),
    )
    assert reading.kind is FileKind.CARDS
    assert reading.rows[0].card_number == "GD4420198128357"
    assert reading.headers["Trang"][5] == "Thẻ bảo hiểm y tế Giá trị sử dụng Đến"


def test_headers_repeated_in_both_rows_are_one_header(read):
    reading = read(
        ("STT", "Hộ số", "Họ và tên", "Năm sinh", "Năm sinh", "Quan hệ"),
        ("STT", "Hộ số", "Họ và tên", "Nam", "Nữ", "Quan hệ"),
        (1, 1, "An Văn", "1957", None, "Chủ hộ"),
    )
    assert len(reading.rows) == 1
    assert reading.rows[0].subject.birth.iso() == "1957"


def test_columns_of_somebody_else_are_not_the_persons_own(read):
    (row,) = read(
        ("STT", "Hộ số", "Thông tin chủ hộ", None, "Thông tin thành viên", None, "Quan hệ"),
        (None, None, "Họ và tên", "CCCD", "Họ và tên", "CCCD", None),
        (1, 1, "An Văn", "042057000001", "An Thị", "042160000002", "Vợ"),
    ).rows
    assert (row.subject.name, row.subject.cccd) == ("An Thị", "042160000002")


def test_remarks_in_brackets_and_capitals_do_not_hide_a_header(read):
    header = ("stt", "HỘ SỐ", "HỌ VÀ TÊN\n(chữ in hoa)", "Ngày sinh (dd/mm/yyyy)", "Quan hệ")
    assert read(header, PERSON).rows[0].subject.birth.iso() == "1957"


def test_a_mapping_wins_over_the_words(read):
    header = ("STT", "Gia đình", "Người", "Ngày sinh", "Quan hệ với chủ hộ")
    mapping = {"Gia đình": "ho_so", "Người": "ho_ten"}
    (row,) = read(header, PERSON, mapping=mapping).rows
    assert (row.household, row.subject.name) == ("1", "An Văn")


def test_letters_are_header_words_only_in_a_letter_row(read):
    reading = read(HEADER, ("A", "B", "(1)", "(2)", "(3)"), PERSON)
    assert [row.source.row for row in reading.rows] == [3]


def test_a_later_serial_and_a_moved_column_do_not_matter(read):
    header = (None, None, "Quan hệ", "Họ tên", "Mã hộ", "Số định danh cá nhân", "NTNS")
    (row,) = read((), (), header, (None, None, "Chủ hộ", "An Văn", "7", "042057000001", 1957)).rows
    assert (row.household, row.subject.cccd) == ("7", "042057000001")


def test_a_line_below_merged_headers_is_header_even_in_unknown_words(read):
    header = (*HEADER, "Thẻ BHYT", None, "Thôn")
    reading = read(header, (None,) * 5 + ("Bản điện tử", "Bản giấy"), (*PERSON, "x", None, "Đông"))
    assert reading.headers["Trang"][5] == "Thẻ BHYT Bản điện tử"
    assert [(row.source.row, row.hamlet) for row in reading.rows] == [(3, "Đông")]


def test_columns_that_are_not_known_are_named_once_a_file(read):
    header = ("STT", "Hộ số", "Họ và tên", "Năm sinh", "Quan hệ", "Màu mắt", "Cột trống", "Nước")
    rows = [(1, "1", "Nguyễn Văn An", "1957", "Chủ hộ", "Đen", None, "Giếng")]
    reading = read(Một=[header, *rows], Hai=[header, *rows])
    assert reading.remarks == ("Không đọc các cột: “Màu mắt”, “Nước”.",)
    said = {"Màu mắt": "", "[H]": ""}
    assert read(header, *rows, mapping=said).remarks == ()


def test_columns_left_aside_on_purpose_are_not_named(read):
    header = ("STT", "Hộ số", "Họ và tên", "Năm sinh", "Quan hệ", "Chữ ký", "Ký nhận")
    reading = read(header, (1, "1", "Nguyễn Văn An", "1957", "Chủ hộ", "x", "y"))
    assert reading.remarks == ()
