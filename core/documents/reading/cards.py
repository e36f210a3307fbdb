"""Card lists: one row a card, sometimes several periods in one cell."""

from core.documents.reading.dates import read_day
from core.documents.reading.issued import doubt_of, facility_of, number_of, read_cards_of
from core.documents.reading.rows import Entry
from core.documents.reading.sheet_reader import SheetReader
from core.documents.reading.sheets import is_blank
from core.documents.reading.values import read_amount, read_code, read_household
from core.domain.records import CardRow

OTHER_NUMBER = "Mã số BHXH khác mười số cuối của số thẻ; cần xem lại."
UNREADABLE_FIVE_YEARS = "Thời điểm đủ 5 năm liên tục không đọc được; đã bỏ qua."
UNREADABLE_PAYMENT = "Ngày biên lai không đọc được; đã bỏ qua."
_DAYS = {"du_5_nam": UNREADABLE_FIVE_YEARS, "ngay_bien_lai": UNREADABLE_PAYMENT}


class CardReader(SheetReader):
    """Reads one sheet of a card list."""

    def read_person(self, entry: Entry) -> None:
        """Turn a data row into a card."""
        found = read_cards_of(entry)
        if found.problem:
            self.reject(entry, found.problem)
            return
        described = self.describe(entry)
        number = number_of(entry)
        row = CardRow(
            source=self.source(entry),
            subject=described.subject,
            hamlet=self.hamlet(entry),
            periods=found.periods,
            code=read_code(entry.cell("ma_dt")) or (number.code if number else ""),
            card_number=number.text if number else None,
            facility=facility_of(entry),
            paid_on=read_day(entry.cell("ngay_bien_lai")),
            amount=read_amount(entry.cell("tien_dong")),
            five_year_from=read_day(entry.cell("du_5_nam")),
            household=read_household(entry.cell("ho_so")),
        )
        warnings = [*described.warnings, *_unread_days(entry), found.warning, doubt_of(number)]
        if number and described.subject.insurance_no not in (None, number.insurance_no):
            warnings.append(OTHER_NUMBER)
        self.accept(row, tuple(filter(None, warnings)))


def _unread_days(entry: Entry) -> list[str]:
    return [
        sentence
        for field, sentence in _DAYS.items()
        if not is_blank(entry.cell(field)) and read_day(entry.cell(field)) is None
    ]
