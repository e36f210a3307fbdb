"""A letter of every kind, to compare with the texts of `tests/data/letters`.

`python -m tests.documents.letter_kinds` writes those texts anew.
"""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from core.documents.letters import write_letters
from core.domain.letter import BankAccount, LetterLook
from core.domain.letter_kinds import EXPIRING, KIND_WORDS, LAPSED, NEVER, WAITING
from tests.documents.letter_samples import batch, letter, person, price
from tests.documents.rendered import lines_of

GOLDEN = Path(__file__).parents[1] / "data" / "letters"
ACCOUNT = BankAccount("970436", "0000000000", "BƯU ĐIỆN XÃ MẪU", "Ngân hàng Mẫu")
REASONS = {
    "losing-support": "Hộ là hộ cận nghèo đến hết ngày 31/12/2026.",
    "lost-support": "Hộ là hộ cận nghèo đến hết ngày 31/12/2025.",
    "last-chance": "Thẻ hết hạn ngày 31/08/2026, đã 82 ngày.",
    "lapsed": "Thẻ hết hạn ngày 31/10/2026, đã 21 ngày.",
    "expiring": "Thẻ hết hạn ngày 30/11/2026.",
    "child-six": "Trẻ đủ 6 tuổi, thẻ hết hạn ngày 31/12/2026.",
    "grade-12": "Thẻ học sinh lớp 12 hết hạn ngày 30/09/2026.",
    "waiting": "Hộ là hộ nghèo đến hết ngày 31/12/2026; chưa có quyết định nào sau ngày đó.",
    "never-insured": "Trong sổ chưa từng có thẻ.",
}
MEMBERS = {"one-member": 1, "eight-members": 8, "twelve-members": 12}
LOOKS = {
    **{name: LetterLook() for name in MEMBERS},
    **{kind: LetterLook() for kind in KIND_WORDS},
    "mixed": LetterLook(),
    "en": LetterLook("en"),
    "en-short": LetterLook("en", short=True),
    "large": LetterLook(large=True),
    "short": LetterLook(short=True),
    "route": LetterLook(route=True),
}


def of_kind(kind: str, **changes):
    """Return a letter about one thing, with a five-year date, a number and a telephone."""
    known = kind if kind in KIND_WORDS else "lapsed"
    people = tuple(replace(person(place, REASONS[known]), kind=known) for place in range(2))
    people = (replace(people[0], five_year_from=date(2028, 3, 1)), people[1])
    if known == NEVER:
        people = tuple(map(without_card, people))
    made = letter(
        2, reasons=(known,), people=people, prices=(price(0), price(1)), number=5,
        phone="0900 000 001", waits=known == WAITING,
    )  # fmt: skip
    return replace(made, **changes)


def without_card(told):
    """Return somebody of a letter as who has never had a card."""
    return replace(
        told, kind=NEVER, card="", last_day=None, last_safe_day=None, five_year_from=None,
        reason=REASONS[NEVER],
    )  # fmt: skip


def of_many_kinds():
    """Return a letter about a card that runs, a lapsed one, one lapsed too long and none."""
    days = ((EXPIRING, date(2026, 11, 30)), (LAPSED, date(2026, 9, 30)), (LAPSED, date(2026, 5, 1)))
    people = tuple(
        replace(
            person(place, f"Thẻ hết hạn ngày {last:%d/%m/%Y}."), kind=kind, last_day=last,
            last_safe_day=last + timedelta(89), five_year_from=date(2028, 3, 1),
        )
        for place, (kind, last) in enumerate(days)
    )  # fmt: skip
    reasons = (LAPSED, EXPIRING, NEVER)
    return letter(4, reasons=reasons, people=(*people, without_card(person(3))), number=5)


def of_household(members: int):
    """Return a letter to a household of so many, two of them near their five years."""
    people = tuple(
        replace(person(place), five_year_from=date(2028, 3, 1) if place < 2 else None)
        for place in range(members)
    )
    return letter(members, people=people, number=5)


def whole(*letters):
    """Return the letters of an office that set an account."""
    made = batch(*letters, copay_limit=15_180_000)
    return replace(made, letterhead=replace(made.letterhead, account=ACCOUNT))


def text_of(name: str, folder: Path) -> str:
    """Return the text of a letter as it is copied from the file."""
    target = folder / "thu.pdf"
    made = of_household(MEMBERS[name]) if name in MEMBERS else of_kind(name)
    made = of_many_kinds() if name == "mixed" else made
    write_letters(whole(made), target, look=LOOKS[name])
    pages = lines_of(target)[0 if name in ("route", "short", "en-short") else 1 :]
    return "\n\f\n".join("\n".join(page) for page in pages) + "\n"


def main() -> None:
    """Write every text anew."""
    GOLDEN.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        for name in LOOKS:
            (GOLDEN / f"{name}.txt").write_text(text_of(name, Path(folder)), "utf-8")


if __name__ == "__main__":
    main()
