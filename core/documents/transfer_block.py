"""The code a household pays by, with the receiver in words beside it."""

from functools import partial

from core.documents.fonts import BOLD, REGULAR
from core.documents.ink import Face, Pen, wrap
from core.documents.letter_draft import Draft
from core.documents.measures import MM, PAGE
from core.documents.qr import code_rows
from core.documents.strips import Strip
from core.domain.letter import BankAccount, Letter
from core.domain.money import format_money
from core.domain.vietqr import Transfer, fill_purpose, plain_purpose, vietqr_text

_SIZE, _SMALLER = 27 * MM, 24 * MM
_BESIDE = 3 * MM


def transfer_block(draft: Draft) -> list[Strip]:
    """Return the code and its words.

    Nothing where the office set no account, nobody pays, or a decision may change the amount.
    """
    account = draft.frame.batch.letterhead.account
    if account is None or not draft.letter.prices or draft.letter.waits:
        return []
    transfer = transfer_of(draft.letter, account)
    lines = _words(draft, account, transfer)
    rows = code_rows(vietqr_text(transfer))
    size = _SMALLER if draft.sizes.dense else _SIZE
    x = PAGE.left + size + _BESIDE
    wrapped = [(line, face) for text, face in lines for line in wrap(text, face, PAGE.right - x)]
    height = max(size, sum(face.leading for _, face in wrapped))

    def draw(pen: Pen, top: float) -> None:
        pen.picture((PAGE.left, top - size), size, rows)
        for line, face in wrapped:
            pen.write((x, top - face.ascent), line.text, face)
            top -= face.leading

    return [Strip(height, partial(draw), gap=draft.sizes.between)]


def transfer_of(letter: Letter, account: BankAccount) -> Transfer:
    """Return the transfer a household is asked for."""
    number = "" if letter.number is None else str(letter.number)
    places = {"so_ho": letter.household, "thon": letter.hamlet, "so_thu": number}
    purpose = fill_purpose(account.purpose, places)
    amount = letter.totals.get(account.months)
    return Transfer(account.bin, account.number, amount or None, plain_purpose(purpose))


def _words(draft: Draft, account: BankAccount, transfer: Transfer) -> list[tuple[str, Face]]:
    plain, bold = Face(REGULAR, draft.sizes.table), Face(BOLD, draft.sizes.table)
    said = draft.say
    amount = said("chuyen_khoan.tu_ghi")
    if transfer.amount is not None:
        money, months = format_money(transfer.amount), str(account.months)
        amount = said("chuyen_khoan.so_tien", so_tien=money, so_thang=months)
    return [
        (said("chuyen_khoan.dau_de"), plain),
        (said("chuyen_khoan.nguoi_nhan", chu_tai_khoan=account.owner), bold),
        (
            said(
                "chuyen_khoan.tai_khoan",
                so_tai_khoan=account.number,
                ngan_hang=account.bank or account.bin,
            ),
            bold,
        ),
        (amount, plain),
        (said("chuyen_khoan.noi_dung", noi_dung=transfer.purpose), plain),
        (said("chuyen_khoan.kiem_tra"), plain),
    ]
