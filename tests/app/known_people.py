"""Invented people with strings that are easy to search for in every byte of a folder."""

import openpyxl

from core.domain.text import name_key, search_key, sort_key

HEADER = (
    "STT", "Hộ số", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã số BHXH",
    "Quan hệ với chủ hộ", "Thôn", "Số điện thoại",
)  # fmt: skip
FIRST = (
    (1, "7001", "Hoàng Thị Xuyến", "03/09/1957", "Nữ", "079157012345", "7901234567", "Chủ hộ",
     "Thôn Suối Ngọc", "0912876543"),
    (2, "7001", "Đặng Quỳnh Nghĩa", "11/02/1988", "Nam", "079088054321", "7907654321", "Con",
     "Thôn Suối Ngọc", "0987123456"),
)  # fmt: skip
SECOND = (
    (1, "7002", "Vũ Khoa Triệu", "21/12/1979", "Nam", "079079098765", "7905551212", "Chủ hộ",
     "Xóm Gò Đỏ", "0905777123"),
)  # fmt: skip


def write_list(path, people, copies=0):
    """Write people, and `copies` more of other numbers so that an import takes many pages."""
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for line in people:
        book.active.append(line)
    for n in range(copies):
        book.active.append(
            (n, f"8{n}", f"Người Thêm {_letters(n)}", f"{n % 28 + 1:02}/05/19{n % 60 + 30}", "Nam",
             f"0790{n:08}", None, "Chủ hộ", "Thôn Thêm", None)
        )  # fmt: skip
    book.save(path)
    return path


def write_cards(path, people):
    """Write a card that ended on 31 October 2026 for each person."""
    book = openpyxl.Workbook()
    book.active.append(
        ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Mã thẻ BHYT", "Từ ngày", "Hạn thẻ")
    )
    for line in people:
        number, _, name, birth, sex, _, insurance, *_ = line
        book.active.append(
            (number, name, birth, sex, f"GD479{insurance}", "01/11/2025", "31/10/2026")
        )
    book.save(path)
    return path


def _letters(n):
    return "".join(chr(ord("a") + int(digit)) for digit in str(n))


def known_strings(*lists):
    """Return what must not be readable: names in each spelling kept, numbers, hamlets."""
    found = set()
    for person in (line for people in lists for line in people):
        found |= {*person[2:3], *person[5:7], *person[8:]}
        found |= {make(person[2]) for make in (name_key, search_key, sort_key)}
    return found


def readable(strings, *folders):
    """Return which strings stand in any file of the folders, in UTF-8 or UTF-16."""
    data = [p.read_bytes() for folder in folders for p in folder.rglob("*") if p.is_file()]
    return {
        text
        for text in strings
        for code in ("utf-8", "utf-16-le", "utf-16-be")
        for whole in data
        if text.encode(code) in whole
    }
