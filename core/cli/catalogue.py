"""All commands: what each is for, the words it takes, the function that runs it."""

import argparse
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from core.cli import (
    command_words,
    duplicate_words,
    edit_words,
    form_words,
    hand_words,
    journal_words,
    letter_words,
    list_words,
    number_words,
    reading_words,
    rule_words,
    scan_words,
    securing_words,
    unit_words,
)
from core.cli.arguments import register_word


@dataclass(frozen=True)
class Command:
    """A command; `run` names "module.function" under `core.cli.commands`.

    The module is loaded when the command is called, so that a question does not wait for the
    libraries that write letters.
    """

    help: str
    words: Callable[[argparse.ArgumentParser], None]
    run: str


COMMANDS: Mapping[str, Command] = {
    "demo": Command(
        "dữ liệu mẫu → sổ → danh sách, thư, một lần chạy", command_words.demo, "trying.demo"
    ),
    "new": Command("tạo sổ mới", command_words.new, "office.new"),
    "units": Command(
        "tìm mã xã, phường theo tên không dấu hoặc theo mã", unit_words.units, "office.units"
    ),
    "import": Command("nhập một tệp vào sổ", command_words.import_one, "importing.import_one"),
    "look": Command(
        "xem một tệp sẽ được đọc thế nào: trang, tiêu đề, cột, bảng mã",
        reading_words.look,
        "looking.look",
    ),
    "shapes": Command(
        "các dạng tệp sổ nhớ cách đọc; bỏ một cách đọc", reading_words.shapes, "looking.shapes"
    ),
    "edit": Command(
        "sửa bằng tay một người, một hộ, một thẻ; tệp nhập sau giữ nguyên chỗ đã sửa",
        edit_words.edit,
        "editing.edit",
    ),
    "edit-many": Command(
        "sửa một trường của nhiều người một lần: dân tộc, điện thoại, đi học, quan hệ, giới tính",
        edit_words.edit_many,
        "editing.edit_many",
    ),
    "member": Command(
        "thêm một người vào hộ: mới sinh, mới chuyển đến, tạm trú, sổ còn thiếu",
        hand_words.member,
        "hand.member",
    ),
    "event": Command(
        "ghi người mất, chuyển đi, đi làm ăn xa, tạm trú, trở về; bỏ sự việc ghi nhầm",
        hand_words.event,
        "hand.event",
    ),
    "household": Command(
        "lập hộ, đổi chủ hộ, chuyển người, tách, gộp hộ, đổi thôn và số hộ",
        hand_words.household,
        "hand.household",
    ),
    "exclude": Command(
        "loại một người khỏi danh sách, có lý do; đưa lại", hand_words.exclude, "hand.exclude"
    ),
    "pay": Command(
        "ghi nhận một hộ đã nộp tiền: thẻ mới theo bảng tính của ngày nộp",
        hand_words.pay,
        "hand.pay",
    ),
    "undo": Command(
        "hoàn tác trọn một lần nhập hoặc một việc khác", command_words.undo, "journal.undo"
    ),
    "imports": Command("các lần nhập", register_word, "importing.imports"),
    "history": Command(
        "các việc mới nhất, hoặc lịch sử của một hộ, một người",
        journal_words.history,
        "journal.history",
    ),
    "bin": Command(
        "thùng rác: những gì đã bỏ và còn đưa lại được; đưa lại",
        journal_words.the_bin,
        "journal.show_bin",
    ),
    "erase": Command(
        "xóa hẳn dữ liệu của một người (chỉ người quản trị)", journal_words.erase, "journal.erase"
    ),
    "summary": Command("số liệu của xã", register_word, "asking.summary"),
    "coverage": Command(
        "tỷ lệ có thẻ theo thôn, còn thiếu bao nhiêu người để đạt mục tiêu",
        number_words.coverage,
        "numbers.coverage",
    ),
    "endings": Command(
        "thẻ hết hạn từng tháng trong 12 tháng tới", number_words.endings, "numbers.endings"
    ),
    "list": Command(
        "một danh sách, lọc, xếp và chọn cột được", list_words.list_people, "lists.list_people"
    ),
    "saved": Command(
        "các danh sách đã lưu cùng số người; lưu thêm, bỏ", list_words.saved, "lists.saved"
    ),
    "population": Command(
        "dân số từng thôn của một năm, có nguồn và ngày; nhập, sửa",
        number_words.population,
        "numbers.population",
    ),
    "month-end": Command(
        "chốt số liệu một tháng; xem các tháng đã chốt và điều khác đi từ đó",
        number_words.month_end,
        "numbers.month_end",
    ),
    "letters": Command("thư cho các hộ, một tệp PDF", letter_words.letters, "lettering.letters"),
    "message": Command(
        "lời nhắn Zalo, SMS cho một hộ, không có số thẻ", letter_words.message, "lettering.message"
    ),
    "letter-register": Command(
        "sổ thư đã gửi: đã in, đã giao, bị trả lại",
        letter_words.letter_register,
        "lettering.letter_register",
    ),
    "walk-order": Command(
        "thứ tự đi từng nhà của một thôn; xếp lại",
        letter_words.walk_order,
        "lettering.walk_order",
    ),
    "wording": Command(
        "lời thư của từng tiếng; lời thư riêng của cơ quan",
        letter_words.wording,
        "lettering.wording",
    ),
    "form": Command(
        "Mẫu số 3, Mẫu số 4, D03-TS, danh sách sau rà soát, điền từ sổ",
        form_words.form,
        "forms.form",
    ),
    "forms": Command("các biểu đã gửi cơ quan BHXH", register_word, "forms.forms"),
    "quote": Command("số tiền một hộ phải đóng", command_words.quote, "asking.quote"),
    "year-diff": Command(
        "danh sách hộ nghèo, cận nghèo năm nay so với năm trước",
        command_words.year_diff,
        "comparing.year_diff",
    ),
    "forecast": Command(
        "ai sẽ mất hỗ trợ nếu danh sách dự thảo thành quyết định",
        command_words.forecast,
        "comparing.forecast",
    ),
    "area-change": Command(
        "ai bị ảnh hưởng khi ra khỏi danh sách vùng khó khăn",
        command_words.area_change,
        "comparing.area_change",
    ),
    "reconcile": Command(
        "đối chiếu với danh sách của cơ quan BHXH; nhận một, vài hay mọi điểm khác",
        command_words.reconcile,
        "reconciling.reconcile",
    ),
    "duplicates": Command(
        "ai có thể đứng hai lần trong sổ, vì sao", register_word, "duplicates.duplicates"
    ),
    "merge": Command(
        "gộp hai người làm một, chọn từng mục", duplicate_words.merge, "duplicates.merge"
    ),
    "two-people": Command(
        "ghi hai người giống nhau là hai người khác nhau",
        duplicate_words.two_people,
        "duplicates.two_people",
    ),
    "scan": Command(
        "đọc mã quét trên thẻ căn cước, thẻ BHYT hoặc kết quả tra cứu thẻ",
        scan_words.scan,
        "scanning.scan",
    ),
    "card": Command("thẻ, gián đoạn, hạn nộp của một người", command_words.card, "person.card"),
    "refund": Command(
        "tiền hoàn trả khi Nhà nước đóng từ ngày --on", command_words.person, "person.refund"
    ),
    "vsi": Command("mức đóng BHXH tự nguyện", command_words.vsi, "voluntary.vsi"),
    "why": Command(
        "vì sao từng người trong hộ có tình trạng và căn cứ ấy", rule_words.why, "ruling.why"
    ),
    "rules": Command(
        "quy định đang dùng; xuất, nhập, dùng bộ quy định của tỉnh",
        rule_words.rules,
        "ruling.rules",
    ),
    "local-rule": Command(
        "mức hỗ trợ thêm của tỉnh, xã", rule_words.local_rule, "ruling.local_rule"
    ),
    "area": Command("diện vùng của từng thôn", rule_words.area, "ruling.area"),
    "settings": Command(
        "xem hoặc đặt thông tin của cơ quan", command_words.settings, "office.settings"
    ),
    "move": Command(
        "chuyển sổ, khóa và bản sao lưu sang thư mục khác", command_words.move, "office.move"
    ),
    "unlock": Command("bỏ khóa ghi một máy khác để lại", register_word, "office.unlock"),
    "encrypt": Command(
        "đặt mật khẩu cho sổ; in chìa khôi phục một lần", securing_words.encrypt, "securing.encrypt"
    ),
    "decrypt": Command("bỏ mật khẩu của sổ", register_word, "securing.decrypt"),
    "password": Command(
        "đổi mật khẩu của mình, hoặc của người khác", securing_words.password, "securing.password"
    ),
    "reset-password": Command(
        "đặt mật khẩu mới bằng chìa khôi phục", securing_words.new_password, "securing.reset"
    ),
    "recovery-key": Command(
        "in lại chìa khôi phục", securing_words.recovery_key, "securing.recovery_key"
    ),
    "users": Command("người dùng của sổ", securing_words.users, "users.users"),
    "remember": Command(
        "nhớ khóa của sổ trên máy này, khỏi gõ mật khẩu", register_word, "securing.remember"
    ),
    "forget": Command("bỏ khóa máy này đã nhớ", register_word, "securing.forget"),
    "verify": Command("kiểm tra sổ có toàn vẹn không", command_words.verify, "backups.verify"),
    "selftest": Command("kiểm tra chương trình", command_words.selftest, "trying.selftest"),
    "backup": Command("sao lưu sổ vào một thư mục", command_words.backup, "backups.backup"),
    "backups": Command("các bản sao lưu của sổ", register_word, "backups.backups"),
    "restore": Command("đưa một bản sao lưu về làm sổ", command_words.restore, "backups.restore"),
}


def command_names() -> Collection[str]:
    """Return the names of all commands."""
    return COMMANDS.keys()
