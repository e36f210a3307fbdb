"""Questions about one person: cards and countdowns, refund."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.app.register import Register
from core.domain.errors import ClerkError
from core.domain.ids import CardNumber, digits_of
from core.domain.people import Person
from core.domain.person_card import PersonCard, person_card
from core.domain.refund import Refund, refund_of
from core.domain.standing import Standing


@dataclass(frozen=True)
class Wanted:
    """A person by citizen number, or else by insurance or card number, as people write them."""

    cccd: str | None = None
    insurance_no: str | None = None


def card_of(
    register: Register, wanted: Wanted, day: date, pay_on: date | None = None
) -> PersonCard:
    """Return everything about a person's cards on `day`, countable or not.

    `pay_on`: only this payment day, which must not lie before `day`.
    """
    if pay_on and pay_on < day:
        raise ClerkError("Ngày nộp phải từ ngày tính đến trở đi; hãy chọn một ngày muộn hơn.")
    standing = register.standing(day)
    return person_card(standing, find_person(standing, wanted), pay_on)


def refund(register: Register, wanted: Wanted, day: date) -> Refund:
    """Return what comes back to a person when the State pays from `day`, the first such day."""
    standing = register.standing(day)
    return refund_of(standing, find_person(standing, wanted))


def find_person(standing: Standing, wanted: Wanted) -> Person:
    """Return a person by number; none or several raise `ClerkError`."""
    name, number, holds = _search(wanted)
    found = [person for person in standing.commune.people if holds(person)]
    if not found:
        raise ClerkError(f"Không có ai mang {name} “{number}” trong sổ; hãy kiểm tra lại số.")
    if len(found) > 1:
        names = ", ".join(person.name for person in found)
        raise ClerkError(f"Có nhiều người cùng {name} “{number}”: {names}; hãy sửa số trước.")
    return found[0]


def _search(wanted: Wanted) -> tuple[str, str, Callable[[Person], bool]]:
    if wanted.cccd is not None:
        number = digits_of(wanted.cccd)
        return "số CCCD", wanted.cccd, lambda person: person.cccd == number
    text = wanted.insurance_no or ""
    card = CardNumber.parse(text)
    insurance_no = card.insurance_no if card else digits_of(text)
    return "mã số BHXH", text, lambda person: person.insurance_no == insurance_no
