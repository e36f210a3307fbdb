"""What the office set about itself, and its letterhead."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from core.app.places import make_proposed_folder
from core.app.register import Register
from core.app.units import Unit
from core.domain.coverage import read_target
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.ids import is_facility
from core.domain.letter import BankAccount, Letterhead
from core.domain.letter_number import check_pattern
from core.domain.users import ADMIN
from core.domain.vietqr import check_account, check_bank, check_purpose
from core.store import settings
from core.store.places import hamlet_names, household_ids

NUMBER_PATTERN, AGAIN_DAYS = "number_pattern", "letter_again_days"
PAY_BANK_BIN, PAY_BANK, PAY_ACCOUNT = "pay_bank_bin", "pay_bank", "pay_account"
PAY_OWNER, PAY_MONTHS, PAY_PURPOSE = "pay_owner", "pay_months", "pay_purpose"
_AGAIN = 30
# Without these no code is printed.
_FOR_TRANSFERS = (PAY_BANK_BIN, PAY_ACCOUNT, PAY_OWNER)
TRANSFER_SETTINGS = frozenset({*_FOR_TRANSFERS, PAY_BANK, PAY_MONTHS, PAY_PURPOSE})
# Settings the office may fill in, with what each is for.
OFFICE_SETTINGS: Mapping[str, str] = {
    settings.COMMUNE: "tên xã, phường",
    settings.COMMUNE_CODE: "mã xã, phường",
    settings.PROVINCE: "tỉnh, thành phố",
    settings.COUNT_TEMPORARY: "yes: tính cả người tạm trú",
    "superior": "cơ quan cấp trên, in ở góc trái thư",
    "issuer": "cơ quan gửi thư",
    "symbol": "ký hiệu sau số thư, ví dụ UBND-VHXH",
    NUMBER_PATTERN: "mẫu số thư, ví dụ {so}/{ky_hieu}; có thể thêm {nam}",
    AGAIN_DAYS: "trong bao nhiêu ngày không gửi thư lại cho một hộ; bỏ trống: 30",
    "place": "địa danh trước ngày tháng",
    "address": "địa chỉ cơ quan, in cuối thư",
    "office": "cơ quan BHXH nhận danh sách",
    "pay_at": "nộp tiền ở đâu, bằng cách nào",
    PAY_BANK_BIN: "mã ngân hàng 6 chữ số (BIN) của tài khoản nhận, để in mã QR",
    PAY_BANK: "tên ngân hàng của tài khoản nhận",
    PAY_ACCOUNT: "số tài khoản nhận tiền",
    PAY_OWNER: "tên chủ tài khoản nhận, in cạnh mã QR",
    PAY_MONTHS: "số tiền trong mã QR: 3, 6, 12 tháng cho cả hộ; 0: không ghi số tiền; bỏ trống: 12",
    PAY_PURPOSE: "nội dung chuyển khoản; có thể dùng {so_ho} {thon} {so_thu}",
    "phone": "điện thoại liên hệ",
    "signing_as": "quyền hạn và chức vụ người ký",
    "signatory": "họ tên người ký",
    settings.UNIT_CODE: "mã đơn vị của xã ở cơ quan BHXH, 7 chữ số, không kèm chữ của nhóm",
    "collector": "họ tên nhân viên thu, in trên biểu gửi BHXH",
    "collector_code": "mã nhân viên thu",
    "form_symbol": "ký hiệu sau số của biểu gửi BHXH",
    settings.FACILITY: "nơi khám ban đầu của người chưa chọn, mã 5 ký tự (thường là trạm y tế xã)",
    settings.PAPER_CARDS: "yes: đề nghị cấp thẻ giấy; bỏ trống: thẻ điện tử",
    settings.TARGET_PERCENT: "mục tiêu tỷ lệ có thẻ, phần trăm; bỏ trống: 95",
    settings.BACKUP_SECOND: "thư mục sao lưu thứ hai, ví dụ trên ổ USB",
}
BACKUP_SECOND = settings.BACKUP_SECOND
TARGET_PERCENT = settings.TARGET_PERCENT
COMMUNE, COMMUNE_CODE = settings.COMMUNE, settings.COMMUNE_CODE
_SYMBOL = "UBND-VHXH"
_UNIT_DIGITS = 7
_SIGNING = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"


def office_settings(register: Register) -> Mapping[str, str]:
    """Return what the office set, empty where it set nothing."""
    with register.reading() as db:
        known = settings.all_of(db)
    return {name: known.get(name, "") for name in OFFICE_SETTINGS}


def set_office(register: Register, values: Mapping[str, str]) -> None:
    """Set things about the office by name; an unknown name or value raises `ClerkError`."""
    _refuse_wrong(values)
    if values.get(PAY_PURPOSE):
        check_purpose(values[PAY_PURPOSE], _longest_places(register))
    with register.deed(DeedKind.SETTINGS) as writer:
        for name, value in values.items():
            settings.put(writer, name, value)


def _longest_places(register: Register) -> Mapping[str, str]:
    """Return the longest that places of a purpose are filled with in a register."""
    with register.reading() as db:
        numbers = [number for _, number in household_ids(db)]
        names = hamlet_names(db).values()
    return {
        "so_ho": max(numbers, key=len, default=""),
        "thon": max(names, key=len, default=""),
        "so_thu": str(max(1000, len(numbers))),
    }


def target_percent(register: Register) -> int:
    """Return the part of the people that should have cover, in per cent."""
    return read_target(office_settings(register)[TARGET_PERCENT])


def _check_yes(name: str) -> Callable[[str], None]:
    def check(value: str) -> None:
        if value not in ("", settings.YES):
            raise ClerkError(f"Mục {name} chỉ nhận yes hoặc bỏ trống, không nhận “{value}”.")

    return check


def _check_unit(value: str) -> None:
    if value and not (len(value) == _UNIT_DIGITS and value.isascii() and value.isdigit()):
        raise ClerkError(
            f"Mã đơn vị gồm {_UNIT_DIGITS} chữ số, không kèm hai chữ của nhóm, không nhận "
            f"“{value}”."
        )


def _check_facility(value: str) -> None:
    if value and not is_facility(value):
        raise ClerkError(
            f"Nơi khám ban đầu là mã 5 ký tự, ví dụ 42101 hoặc 01C54, không nhận “{value}”."
        )


def _check_folder(value: str) -> None:
    if value and not Path(value).is_absolute():
        raise ClerkError(
            f"Mục {settings.BACKUP_SECOND} cần đường dẫn đầy đủ của thư mục (ví dụ E:\\SaoLuu), "
            f"không nhận “{value}”."
        )


def _check_days(value: str) -> None:
    if value and not (value.isascii() and value.isdigit() and int(value) <= 3_660):
        raise ClerkError(f"Mục {AGAIN_DAYS} cần một số ngày từ 0 trở lên, không nhận “{value}”.")


def _check_months(value: str) -> None:
    if value not in ("", "0", "3", "6", "12"):
        raise ClerkError(f"Mục {PAY_MONTHS} chỉ nhận 0, 3, 6 hoặc 12, không nhận “{value}”.")


_CHECKS: Mapping[str, Callable[[str], object]] = {
    NUMBER_PATTERN: check_pattern,
    AGAIN_DAYS: _check_days,
    PAY_BANK_BIN: check_bank,
    PAY_ACCOUNT: check_account,
    PAY_MONTHS: _check_months,
    PAY_PURPOSE: check_purpose,
    settings.COUNT_TEMPORARY: _check_yes(settings.COUNT_TEMPORARY),
    settings.PAPER_CARDS: _check_yes(settings.PAPER_CARDS),
    settings.UNIT_CODE: _check_unit,
    settings.FACILITY: _check_facility,
    settings.BACKUP_SECOND: _check_folder,
    settings.TARGET_PERCENT: read_target,
}


def mark_sample(register: Register) -> None:
    """Mark a register as holding invented sample data for good."""
    with register.deed(DeedKind.SAMPLE) as writer:
        settings.put(writer, settings.SAMPLE, settings.YES)


def is_sample(register: Register) -> bool:
    """Return whether the register holds invented sample data."""
    with register.reading() as db:
        return sample_in(db)


def sample_in(db: Connection) -> bool:
    """Return whether the register a connection reads holds invented sample data."""
    return settings.get(db, settings.SAMPLE) == settings.YES


def again_days(db: Connection) -> int:
    """Return for how many days a household that got a letter gets no other one."""
    return int(settings.get(db, AGAIN_DAYS) or _AGAIN)


def missing_for_transfers(register: Register) -> tuple[str, ...]:
    """Return what is left to set before letters carry a code to pay by; empty where none is asked.

    An office that set nothing of it asks for no code.
    """
    said = office_settings(register)
    missing = tuple(name for name in _FOR_TRANSFERS if not said[name])
    return missing if len(missing) < len(_FOR_TRANSFERS) else ()


def _account(said: Mapping[str, str]) -> BankAccount | None:
    if not all(said[name] for name in _FOR_TRANSFERS):
        return None
    usual = BankAccount(said[PAY_BANK_BIN], said[PAY_ACCOUNT], said[PAY_OWNER], said[PAY_BANK])
    return replace(
        usual,
        months=int(said[PAY_MONTHS] or usual.months),
        purpose=said[PAY_PURPOSE] or usual.purpose,
    )


def letterhead_of(register: Register) -> Letterhead:
    """Return the head of the office's letters, with the usual words where it set nothing."""
    said = office_settings(register)
    commune = said[settings.COMMUNE]
    return Letterhead(
        superior=said["superior"],
        issuer=said["issuer"],
        symbol=said["symbol"] or _SYMBOL,
        place=said["place"] or commune,
        office=said["office"],
        pay_at=said["pay_at"],
        address=said["address"],
        phone=said["phone"],
        signing_as=said["signing_as"] or _SIGNING,
        signatory=said["signatory"],
        account=_account(said),
        number_pattern=said[NUMBER_PATTERN],
    )


def said_by_unit(unit: Unit) -> Mapping[str, str]:
    """Return the settings the table of communes gives: name with kind, code, province."""
    return {
        settings.COMMUNE: unit.name,
        settings.COMMUNE_CODE: unit.code,
        settings.PROVINCE: unit.province,
    }


def proposed_letterhead(commune: str) -> Mapping[str, str]:
    """Return what is usual at the head and the end of the letters of a commune."""
    return {
        "issuer": f"Ủy ban nhân dân\n{commune}" if commune else "",
        "symbol": _SYMBOL,
        "signing_as": _SIGNING,
    }


def new_register(path: Path, said: Mapping[str, str], user: str = ADMIN.name) -> Register:
    """Make a register with what the office says of itself, in one deed.

    The folder proposed for registers is made where it is missing. Raises `ClerkError` for an
    unknown setting, an existing file, a bad place.
    """
    _refuse_wrong(said)
    make_proposed_folder(path.parent)
    return Register.create(path, said=said, user=user)


def _refuse_wrong(values: Mapping[str, str]) -> None:
    for name, value in values.items():
        if name not in OFFICE_SETTINGS:
            known = ", ".join(OFFICE_SETTINGS)
            raise ClerkError(f"Không có mục cài đặt “{name}”. Các mục có: {known}.")
        if name in _CHECKS:
            _CHECKS[name](value)
