"""Invented files in the layouts offices and agents use, merged header rows and all."""

from string import ascii_uppercase

import openpyxl

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
M3_HEADER = (
    ("STT", "Họ và tên", "Mã số bảo hiểm y tế", "Số căn cước công dân/Định danh cá nhân",
     "Nơi đăng ký khám chữa bệnh ban đầu", "Mức đóng", None, None, None, None, "Tháng tham gia",
     "Tỷ lệ ngân sách nhà nước hỗ trợ (%)", "Loại thẻ", None, "Ghi chú"),
    (None,) * 5 + ("Tiền lương", "Phụ cấp", None, None,
     "Các khoản phụ cấp lương và thu nhập bổ sung", None, None, "Bản điện tử", "Bản giấy"),
    (None,) * 6 + ("Chức vụ", "Thâm niên vượt khung (%)", "Thâm niên nghề (%)"),
    ("A", "B", *range(1, 14)),
)  # fmt: skip
M3_MERGES = (
    *(f"{c}{{0}}:{c}{{2}}" for c in "ABCDEKLO"),
    *("F{0}:J{0}", "F{1}:F{2}", "G{1}:I{1}", "J{1}:J{2}", "M{0}:N{0}", "M{1}:M{2}", "N{1}:N{2}"),
)
D03_490_HEADER = (
    ("STT", "Họ và tên", "Mã số BHXH", "Số CCCD/ CNTND/ ĐDCN/ hộ chiếu", "Ngày tháng năm sinh",
     "Giới tính", "Địa chỉ", "Nơi đăng ký KCB ban đầu", "Ngày biên lai", "Số biên lai",
     "Tiền lương hưu, trợ cấp TN, TS", "Hỗ trợ thêm", None, "Thời gian tham gia", None,
     "Mã số nhân viên thu", "Ghi chú"),
    (None,) * 11 + ("NSĐP", "Khác", "Từ tháng", "Số tháng"),
    ("A", "B", *map(str, range(1, 16))),
)  # fmt: skip
_NOT_IN_505 = (3, 15)
D03_505_HEADER = (
    *(
        tuple(cell for place, cell in enumerate(row) if place not in _NOT_IN_505)
        for row in D03_490_HEADER[:2]
    ),
    ("A", "B", "1", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "15"),
)
D03_595_HEADER = (
    ("STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Giới tính (x = nữ)",
     "Nơi đăng ký KCB ban đầu", "Biên lai/ngày tham gia", None,
     "Tiền lương/trợ cấp/số tiền đóng", "Tỷ lệ NSNN hỗ trợ (%)", "Thời hạn thẻ", None, "Ghi chú"),
    (None,) * 6 + ("Số", "Ngày", None, None, "Số tháng", "Từ ngày"),
    ("A", "B", *map(str, range(1, 12))),
)  # fmt: skip
VNPT_HEADER = (
    "STT", "HoTen", "MasoBHXH", "MaPhongBan", "Loai", "PA", "TyleNSDP", "NgayBienLai", "SoBienLai",
    "NguoiThamGiaThu", "Tiendong", "TienDongThucTe", "MucHuong", "TuNgay", "NgayChet", "HotroKhac",
    "TenTinhDangSS", "Matinh_DangSS", "Tenhuyen_DangSS", "Mahuyen_DangSS", "TenxaDangSS",
    "Maxa_DangSS", "Diachi_DangSS", "Sothang", "Ghichu", "NgaySinh", "GioiTinh", "TenTinhBenhVien",
    "MaTinhBenhVien", "TenBenhVien", "MaBenhVien", "MavungSS", "Tk1_Save", "CMND", "Maho_Giadinh",
    None, "QuocTich", None, None, "TenTinhKS", "MaTinh_KS", "TenHuyenKS", "MaHuyen_KS", "TenXaKS",
    "MaXa_KS", "TenTinhNN", "Matinh_NN", "TenHuyenNN", "Mahuyen_NN", "TenXaNN", "Maxa_NN",
    "Diachi_NN", *(None,) * 8, "SoCCCD", "SoBienLai", "NgayBienLai", "MaNhanvienThu",
    *(None,) * 9,
)  # fmt: skip
SMS_HEADER = (
    "STT", "SOBHXH", "SOKCB", "HOTEN", "NGAYSINH", "NAMSINH", "GIOITINH", "NOIKHAI", "TINH_NK",
    "HUYEN_NK", "XA_NK", "SOCMND", "NGAYCMND", "NOICAP", "MA_TINHCMT", "DANTOC", "QUOCTICH",
    "DIACHI", "TINH_LH", "HUYEN_LH", "XA_LH", "DIACHIHK", "TINH_HK", "HUYEN_HK", "XA_HK", "MAPB",
    "MADT", "TUNGAY", "SOTHANG", "TUTHANG", "DENTHANG", "TYLE", "TYLE_NSNN", "TYLEDONG", "ML_DK",
    "HSL_DK", "ML", "HSL", "PA", "MA_TINH", "MA_BV", "MAVUNGSS", "TAMTRU", "SOBL", "NGAYBL", "SDT",
)  # fmt: skip


def save(path, merges=(), **sheets):
    """Write sheets of lines; `merges` are ranges of the first sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, lines in sheets.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    for cells in merges:
        book.worksheets[0].merge_cells(cells)
    book.save(path)
    return path


def m3(path, *rows, code="2345678CN", signed="ngày 05 tháng 12 năm 2026"):
    """Write a filled Mẫu số 3; `rows` stand below the letter row."""
    above = (
        ("Tên cơ quan/tổ chức: UBND Xã Mẫu", *(None,) * 8, MOTTO[0]),
        (f"Mã cơ quan, tổ chức: {code}", *(None,) * 8, MOTTO[1]),
        ("Họ và tên nhân viên thu: Trần Thị Thu",),
        ("Mã nhân viên thu: NV001",),
        ("DANH SÁCH ĐỐI TƯỢNG THAM GIA BẢO HIỂM Y TẾ",),
        (f"Số: 12/DS ; {signed}",),
        (),
    )
    below = (
        ("Đề nghị cơ quan BHXH thanh toán thù lao theo quy định.",),
        (*(None,) * 9, "CƠ QUAN/TỔ CHỨC LẬP DANH SÁCH"),
        (*(None,) * 9, "(Ký, ghi rõ họ tên, đóng dấu)"),
        (*(None,) * 9, "Lê Văn Lập"),
    )
    first = len(above) + 1
    merges = [cells.format(first, first + 1, first + 2) for cells in M3_MERGES]
    return save(path, merges, **{"Mau so 3": (*above, *M3_HEADER, *rows, *below)})


def m3_row(number, person, start=None, note=None, facility="42101"):
    """Return a row of Mẫu số 3; `person` is name, insurance number and citizen number."""
    wages = (2_530_000, None, None, None, None)
    return (number, *person, facility, *wages, start, 70, "x", None, note)


def m4(path, *rows, head="Nguyễn Văn An", address="Số 5, Thôn Đông", more=None):
    """Write a filled Mẫu số 4 of one household; `more` are further sheets by name."""

    def form(head, address, rows):
        return (
            (None, None, None, None, MOTTO[0]),
            (None, None, None, None, MOTTO[1]),
            ("DANH SÁCH THÀNH VIÊN HỘ GIA ĐÌNH THAM GIA BẢO HIỂM Y TẾ",),
            (f"Họ và tên chủ hộ: {head}, số điện thoại (nếu có): 0912 345 678",),
            (f"Địa chỉ: Số nhà, đường/phố, thôn/xóm: {address}",),
            ("Xã, phường, đặc khu: Xã Mẫu; Tỉnh, thành phố: Tỉnh Mẫu",),
            ("STT", "Họ và tên", "Mã số bảo hiểm y tế", "Số CCCD/ĐDCN", "Ngày, tháng, năm sinh",
             "Nơi đăng ký khám bệnh, chữa bệnh ban đầu", "Tiền lương", "Quan hệ với chủ hộ",
             "Tỷ lệ NSNN hỗ trợ (%)", "Thẻ bảo hiểm y tế", None, "Ghi chú"),
            (*(None,) * 9, "Bản điện tử", "Bản giấy"),
            ("A", "B", *range(1, 11)),
            *rows,
            ("Tổng số người đề nghị cấp thẻ bảo hiểm y tế: 2 (Trong đó: 0 thẻ bản giấy)",),
            ("Đề nghị cơ quan BHXH thanh toán thù lao", *(None,) * 6, "Tôi cam đoan đúng sự thật"),
            ("TỔ CHỨC DỊCH VỤ THU", *(None,) * 6, "Xã Mẫu, ngày 05 tháng 12 năm 2026"),
            (*(None,) * 7, "NGƯỜI KÊ KHAI"),
            (*(None,) * 7, "Nguyễn Văn An"),
        )  # fmt: skip

    merges = [*(f"{c}7:{c}8" for c in "ABCDEFGHIL"), "J7:K7"]
    sheets = {"Mau so 4": form(head, address, rows)}
    sheets |= {name: form(*parts) for name, parts in (more or {}).items()}
    return save(path, merges, **sheets)


def m4_row(number, person, birth=None, relation=None, note="12 tháng"):
    """Return a row of Mẫu số 4; `person` is name, insurance number and citizen number."""
    return (number, *person, birth, "42101", 2_530_000, relation, 0, "x", None, note)


def d03(path, header, *rows, code="GD", unit="BĐX 042", month="tháng 12 năm 2026"):
    """Write a filled D03-TS with one of its headers."""
    above = (
        ("Tên đơn vị/Điểm thu: Bưu điện Xã Mẫu", *(None,) * 7, "Mẫu D03-TS"),
        (f"Mã đơn vị/Điểm thu: {unit}",),
        ("MS thuế:",),
        ("Địa chỉ: Xã Mẫu",),
        ("Điện thoại:",),
        ("Email:",),
        ("DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT",),
        (f"Số: 03 {month}",),
        ("Đối tượng tham gia: Hộ gia đình", f"Mã đối tượng: {code}", "Lương cơ sở: 2.530.000"),
    )
    below = (
        ("Tổng số thẻ BHYT đề nghị cấp: 3",),
        (None, "Cơ quan LĐTBXH", None, None, "UBND xã/Tổ chức DV thu/nhà trường"),
        (None, "(Ký, ghi rõ họ tên)", None, None, "(ký, ghi rõ họ tên và đóng dấu)"),
    )
    first, last = len(above) + 1, len(above) + 2
    lower = (*header[1], *(None,) * len(header[0]))
    alone = [n for n, title in enumerate(header[0]) if title and not lower[n]]
    merges = [f"{ascii_uppercase[n]}{first}:{ascii_uppercase[n]}{last}" for n in alone]
    return save(path, merges, D03=(*above, *header, *rows, *below))


def c21a(path, *rows):
    """Write a C21a-TS: who stopped paying."""
    above = (
        ("BẢO HIỂM XÃ HỘI CƠ SỞ MẪU", *(None,) * 8, "Mẫu C21a-TS"),
        ("DANH SÁCH NGƯỜI DỪNG ĐÓNG BHXH, BHYT, BHTN",),
        ("Tháng 11 năm 2026",),
    )
    header = (
        ("STT", "Mã xã", "Họ và tên", "Mã số BHXH", "Loại hình dừng đóng", None, None, None,
         "Tháng dừng", "Mã đơn vị lúc dừng", "Địa chỉ", "Số điện thoại"),
        (*(None,) * 4, "BHXH bắt buộc", "BHXH tự nguyện", "BHYT", "BHTN"),
        ("A", "B", "C", *map(str, range(1, 10))),
    )  # fmt: skip
    merges = [*(f"{c}4:{c}5" for c in "ABCDIJKL"), "E4:H4"]
    return save(path, merges, C21a=(*above, *header, *rows))


def d08a(path, *rows):
    """Write a D08a-TS: who is due to pay."""
    above = (
        ("BẢO HIỂM XÃ HỘI CƠ SỞ MẪU", None, None, None, "Mẫu D08a-TS"),
        ("DANH SÁCH NGƯỜI THAM GIA ĐẾN HẠN PHẢI ĐÓNG BHXH TỰ NGUYỆN, BHYT",),
        ("Số: 07 tháng 12 năm 2026",),
    )
    header = (
        ("STT", "Họ và tên", "Mã số BHXH", "Ngày tháng năm sinh", "Địa chỉ",
         "Tháng đến hạn phải đóng", "Ghi chú"),
        ("A", "B", "C", "D", "1", "2", "3"),
    )  # fmt: skip
    below = (
        ("Người lập biểu", None, "Trưởng phòng (Tổ) thu", None, "….., ngày 05 tháng 12 năm 2026"),
        (None, None, None, None, "Giám đốc BHXH"),
        ("Lê Văn Lập", None, "Trần Thị Thu", None, "Phạm Văn Giám"),
    )
    return save(path, D08a=(*above, *header, *rows, *below))


def vnpt(path, *people):
    """Write an import sheet of VNPT: codes in row 3, data from row 4."""
    usual = {"Loai": 1, "Tiendong": 2_530_000, "TienDongThucTe": 0, "MucHuong": 4, "Tk1_Save": "x"}
    return save(path, **{"Dữ Liệu": ((), (), VNPT_HEADER, *_by_code(VNPT_HEADER, usual, people))})


def sms(path, *people, annex=()):
    """Write an import workbook of SMS: the sheet "import" and its annex of households."""
    usual = {"DANTOC": "Kinh", "QUOCTICH": "VN", "TYLE": 4.5, "ML": 2_530_000}
    header = ("STT", "IS_NTG", "HOTEN", "SOBHXH", "NGAYSINH", "GIOITINH", "HOTEN_CHUHO", "MA_HO_GD",
              "QUANHE_VOI_CHUHO", "SOCMND")  # fmt: skip
    sheets = {"import": (SMS_HEADER, *_by_code(SMS_HEADER, usual, people))}
    return save(path, **sheets, phu_luc_tk1=(header, *annex))


def _by_code(header, usual, people):
    for number, person in enumerate(people, start=1):
        cells = {"STT": number, **usual, **person}
        assert set(cells) <= set(header)
        yield tuple(cells.get(code) for code in header)
