"""What the command line prints for people."""

from collections.abc import Iterable, Mapping, Sequence

from core.app.history import moment
from core.app.import_rows import Outcome, RowResult
from core.app.importing import ImportReport
from core.app.undoing import Batch
from core.domain.cell_words import COUNTED, worded
from core.domain.classes import CLASS_WORDS
from core.domain.days import format_day
from core.domain.listing import Listing
from core.domain.money import format_money
from core.domain.paying import nobody_sentence, recorded_sentences
from core.domain.percent import format_percent
from core.domain.person_card import PersonCard
from core.domain.premium import Quote
from core.domain.records import Note, kind_name
from core.domain.refund import Refund
from core.domain.rulebook import Rule
from core.domain.sources import uncertain
from core.domain.summary import Summary
from core.domain.units import Unit
from core.domain.voluntary import VoluntaryQuote
from core.domain.why import STATUS_WORDS, VOLUNTARY_WORDS, capital, rule_sentence
from core.domain.why_card import card_sentences, next_ground_sentence
from core.domain.why_countdown import payment_sentence
from core.domain.why_refund import refund_sentences

_SHOWN_NOTES = 20


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int]) -> None:
    """Print rows under headings; columns whose place is in `right` stand to the right."""
    lines = [list(headings), *map(list, rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(headings))]
    for line in lines:
        cells = [
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(cells).rstrip())


def show_listing(listing: Listing) -> None:
    """Print a list with its title and count."""
    print(f"{listing.title} – {listing.commune}, tính đến ngày {format_day(listing.on)}")
    homes = f", {listing.households} hộ" if listing.homes else ""
    print(f"{listing.people} {listing.unit}{homes}")
    if listing.remark:
        print(f"{listing.remark}.")
    if listing.rows:
        lines = listing.rows if listing.total is None else (*listing.rows, listing.total)
        rows = [[worded(c.value(row), c.kind) for c in listing.columns] for row in lines]
        right = frozenset(n for n, c in enumerate(listing.columns) if c.kind in COUNTED)
        table([column.title for column in listing.columns], rows, right)


def show_summary(summary: Summary) -> None:
    """Print the commune in numbers."""
    print(f"Tính đến ngày {format_day(summary.on)}: {summary.people} người, "
          f"{summary.households} hộ")  # fmt: skip
    counts = [(STATUS_WORDS[status], str(n)) for status, n in summary.status.items()]
    table(["Tình trạng thẻ", "Người"], counts, frozenset({1}))
    classes = [(capital(CLASS_WORDS[c]), str(n)) for c, n in summary.by_class.items()]
    table(["Diện hộ", "Người"], classes, frozenset({1}))
    hamlets = [
        (h.hamlet, str(h.people), str(h.covered), format_percent(h.rate)) for h in summary.by_hamlet
    ]
    table(["Thôn", "Người", "Có thẻ", "Tỷ lệ"], hamlets, frozenset({1, 2, 3}))
    losing, waiting = summary.losing_support, summary.undecided
    print(f"Mất hoặc giảm hỗ trợ: {losing.people} người, {losing.households} hộ")
    print(f"Chờ quyết định: {waiting.people} người, {waiting.households} hộ")


def show_quote(quote: Quote) -> None:
    """Print what a household pays."""
    until = quote.term.until
    length = f"đến hết ngày {format_day(until)}" if until else f"{quote.months} tháng"
    print(f"Hộ {quote.household}, nộp ngày {format_day(quote.on)}, {length}")
    if not quote.lines:
        print(nobody_sentence(quote))
        return
    rows = [
        (
            line.name,
            line.point,
            str(line.rung or ""),
            f"{line.percent} %",
            str(line.months),
            format_money(line.amount),
            format_day(line.starts),
            format_day(line.ends),
        )
        for line in quote.lines
    ]
    headings = ["Họ và tên", "Điểm", "Thứ", "Mức", "Tháng", "Số tiền", "Từ ngày", "Đến ngày"]
    table(headings, rows, frozenset({2, 3, 4, 5}))
    print(f"Tổng: {format_money(quote.total)} đ")
    for sentence in recorded_sentences(quote):
        print(sentence)
    if quote.counted:
        show_rule(quote.counted)


def show_card(found: PersonCard) -> None:
    """Print a person's cards, gaps, countdowns and payment days."""
    row = found.row
    print(f"{row.name}, sinh {row.birth_shown or '?'}, CCCD {row.cccd or '?'}, "
          f"hộ {row.household or '?'} ({row.hamlet or '?'})")  # fmt: skip
    print(f"Tính đến ngày {format_day(found.on)}: {STATUS_WORDS[row.status]}. {row.why}")
    if not found.counted:
        print(
            "Ngày này người này không tính trong xã (chưa sinh, đã chết, chuyển đi hoặc tạm trú)."
        )
    cards = [
        (card.code, card.point or "", format_day(card.first), format_day(card.last),
         format_day(card.paid_on), _money(card.amount))
        for card in found.cards
    ]  # fmt: skip
    table(["Mã", "Điểm", "Từ ngày", "Đến ngày", "Ngày nộp", "Số tiền"], cards, frozenset({5}))
    for sentence in card_sentences(found):
        print(sentence)
    _show_payments(found)
    show_certainty(found.sources)


def _show_payments(found: PersonCard) -> None:
    print(next_ground_sentence(found))
    rows = [
        (format_day(payment.pay_on), format_day(payment.starts), payment_sentence(payment))
        for payment in found.payments
    ]
    if rows:
        table(["Nộp tiền ngày", "Thẻ từ ngày", "Được, mất"], rows, frozenset())


def show_refund(found: Refund) -> None:
    """Print what comes back of a person's cards."""
    print(f"{found.person.name}, CCCD {found.person.cccd or '?'}")
    for sentence in refund_sentences(found):
        print(sentence)
    for rule in found.sources:
        show_rule(rule)


def show_voluntary(quote: VoluntaryQuote) -> None:
    """Print what voluntary social insurance costs."""
    terms = quote.terms
    print(f"BHXH tự nguyện, nộp ngày {format_day(terms.on)}, {VOLUNTARY_WORDS[terms.group]}: "
          f"thu nhập chọn {format_money(quote.income)} đ một tháng "
          f"(từ {format_money(terms.floor)} đ đến {format_money(terms.ceiling)} đ)")  # fmt: skip
    rows = [
        (str(line.months), format_money(line.contribution), format_money(line.support),
         format_money(line.own))
        for line in quote.lines
    ]  # fmt: skip
    headings = ["Tháng", "Mức đóng", "Nhà nước hỗ trợ", "Tự đóng"]
    table(headings, rows, frozenset({0, 1, 2, 3}))
    show_certainty(terms.sources)


def show_certainty(rules: Sequence[Rule]) -> None:
    """Print how certain an answer is, and each rule that is not."""
    for rule in uncertain(rules):
        show_rule(rule)


def show_rule(rule: Rule) -> None:
    """Print on what an answer rests and how certain that is."""
    print(rule_sentence(rule))


def show_report(report: ImportReport) -> None:
    """Print what an import did."""
    counts = report.counts
    trial = " (chạy thử, không ghi gì)" if report.batch is None else f" số {report.batch}"
    print(f"Lần nhập{trial}, {kind_name(report.kind)}: {report.rows} dòng = "
          f"{counts[Outcome.ADDED]} thêm + {counts[Outcome.CHANGED]} sửa + "
          f"{counts[Outcome.UNCHANGED]} không đổi + {counts[Outcome.REJECTED]} bị loại; "
          f"{len(report.warnings)} lưu ý.")  # fmt: skip
    for remark in report.remarks:
        print(remark)
    show_notes("Dòng bị loại", report.rejects)
    repairs = report.repairs
    show_notes("Lưu ý", [note for note in report.warnings if note.problem not in repairs])
    show_notes("Giữ như đã sửa tay", [_kept_note(row) for row in report.results if row.kept])
    if any(row.kept for row in report.results):
        print("Muốn lấy theo tệp cả những chỗ đã sửa tay, hãy dùng --overwrite.")
    for sentence, rows in repairs.items():
        print(f"{sentence.removesuffix('.')}: {rows} dòng.")


def _kept_note(row: RowResult) -> Note:
    fields = (f"{one.field}: {one.before or 'trống'} (tệp ghi: {one.after})" for one in row.kept)
    return Note(row.source, "; ".join(fields))


def show_notes(title: str, notes: Sequence[Note]) -> None:
    """Print sentences about rows, the first twenty of them."""
    for note in notes[:_SHOWN_NOTES]:
        print(f"{title}: {note.source.sheet}, dòng {note.source.row}: {note.problem}")
    if len(notes) > _SHOWN_NOTES:
        print(f"{title}: còn {len(notes) - _SHOWN_NOTES} dòng nữa; xem đủ bằng --json.")


def show_batches(batches: Sequence[Batch]) -> None:
    """Print the list of imports."""
    rows = [
        (str(b.id), moment(b.at), b.user, b.file, kind_name(b.kind), str(b.rows),
         str(b.added), str(b.changed), str(b.unchanged), str(b.rejected),
         "đã hoàn tác" if b.undone_at else "")
        for b in batches
    ]  # fmt: skip
    headings = ["Lần", "Lúc", "Người", "Tệp", "Loại", "Dòng", "Thêm", "Sửa", "Không đổi",
                "Bị loại", ""]  # fmt: skip
    table(headings, rows, frozenset({0, 5, 6, 7, 8, 9}))


def show_settings(settings: Mapping[str, str], words: Mapping[str, str]) -> None:
    """Print what the office set."""
    rows = [(name, value.replace("\n", " / "), words[name]) for name, value in settings.items()]
    table(["Mục", "Giá trị", "Là gì"], rows, frozenset())


def show_units(units: Sequence[Unit]) -> None:
    """Print communes with code and province."""
    rows = [(unit.code, unit.name, unit.province) for unit in units]
    table(["Mã", "Xã, phường, đặc khu", "Tỉnh, thành phố"], rows, frozenset())


def _money(amount: int | None) -> str:
    return "" if amount is None else format_money(amount)
