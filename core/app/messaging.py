"""What a household is told by Zalo or SMS."""

from datetime import date

from core.app.lettering import LetterOptions, letter_batch
from core.app.register import Register
from core.documents.message import message_text
from core.domain.errors import ClerkError
from core.domain.letter import LetterBatch


def household_message(register: Register, household: str, on: date) -> str:
    """Return the text for a household, by number or HAMLET/NUMBER, as of `on`.

    Raises `ClerkError` for a household nobody of which needs telling, or that waits for a
    decision on its class, which may change every amount.
    """
    batch = letter_batch(register, LetterOptions(on, household=household))
    if batch.count:
        return letter_message(batch, 0)
    if batch.undecided:
        raise ClerkError(
            f"Hộ “{household}” đang chờ quyết định về diện nên chưa rõ số tiền để nhắn; "
            "hãy nhập quyết định rồi nhắn."
        )
    raise ClerkError(
        f"Hộ “{household}” không có ai hết hạn, sắp hết hạn hay mất hỗ trợ nên không có gì để "
        "nhắn; hãy chọn hộ hoặc ngày khác."
    )


def letter_message(batch: LetterBatch, place: int) -> str:
    """Return the text for the household whose letter stands at a place, counted from 0."""
    letters = [letter for part in batch.hamlets for letter in part.letters]
    return message_text(letters[place], batch)
