"""How long what people type or a file says may be."""

from collections.abc import Mapping

from core.domain.errors import ClerkError
from core.domain.records import CardRow, D09Row, PeopleRow

LONGEST: Mapping[str, int] = {
    "name": 100,
    "relation": 60,
    "address": 200,
    "hamlet": 100,
    "number": 30,
    "receipt": 40,
    "title": 100,
    "note": 500,
}
"""The most letters of each kind of text; far beyond what anybody is called."""


def within(kind: str, text: str, word: str) -> str:
    """Return a text that is not too long; one that is raises `ClerkError`, `word` naming it."""
    longest = LONGEST[kind]
    if len(text) > longest:
        raise ClerkError(
            f"{word[:1].upper()}{word[1:]} dài quá {longest} ký tự (đang có {len(text)}); "
            "hãy gõ ngắn lại."
        )
    return text


def too_long_texts(row: PeopleRow | CardRow | D09Row) -> tuple[str, ...]:
    """Return a sentence for each text of a file's row that is too long; it is kept all the same."""
    texts = (
        ("name", row.subject.name, "Họ và tên"),
        ("relation", row.subject.relation, "Quan hệ với chủ hộ"),
        ("hamlet", row.hamlet, "Tên thôn"),
        ("number", row.household, "Số hộ"),
        ("address", row.address if isinstance(row, PeopleRow) else "", "Địa chỉ"),
    )
    return tuple(
        f"{word} dài {len(text)} ký tự, quá {LONGEST[kind]}: giữ như tệp ghi, hãy xem lại."
        for kind, text, word in texts
        if len(text) > LONGEST[kind]
    )
