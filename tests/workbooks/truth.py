"""Invented people as the files of offices speak of them, and what a register must say of them."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Card:
    """A card as a register must hold it; days as ISO text."""

    first: str
    last: str
    code: str
    assumed: bool = False
    facility: str | None = None


@dataclass(frozen=True)
class Person:
    """What is true of a person; `birth` is YYYY-MM-DD, YYYY-MM or YYYY; `as_read` what is not."""

    hamlet: str
    household: str
    name: str
    birth: str | None
    sex: str | None
    cccd: str | None
    insurance_no: str | None
    relation: str = ""
    phone: str = ""
    household_class: str | None = None
    old_id: str | None = None
    as_read: dict[str, str] = field(default_factory=dict)
    residence: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()

    @property
    def is_head(self):
        return self.relation == "Chủ hộ"

    def document(self):
        return {
            "household": f"{self.hamlet}/{self.household}",
            "class": self.household_class,
            "name": self.name,
            "birth": self.birth,
            "sex": self.sex,
            "cccd": self.cccd,
            "old_id": self.old_id,
            "insurance_no": self.insurance_no,
            "phone": self.phone,
            "relation": self.relation,
            "as_read": dict(self.as_read),
            "residence": list(self.residence),
            "cards": [card_document(c) for c in sorted(self.cards, key=lambda c: c.first)],
        }


def card_document(card):
    return {
        "from": card.first,
        "to": card.last,
        "code": card.code,
        "assumed": card.assumed,
        "facility": card.facility,
    }


AN = Person("Thôn Đông", "1001", "Nguyễn Văn An", "1957-09-03", "male", "042057000001",
            "0198128357", "Chủ hộ", "0912345678", "POOR")  # fmt: skip
BINH = Person("Thôn Đông", "1001", "Trần Thị Bình", "1960", "female", "042160000002",
              "4298128358", "Vợ", "", "POOR")  # fmt: skip
HUONG = Person("Thôn Đông", "1001", "Nguyễn Thị Hường", "1991-05", "female", "042191000003",
               "4298128359", "Con", "", "POOR")  # fmt: skip
MANH = Person("Thôn Đông", "1002", "Lê Đức Mạnh", "1985-02-14", "male", "001085000004",
              "0101128360", "Chủ hộ", "0387654321")  # fmt: skip
QUYNH = Person("Thôn Đông", "1002", "Phạm Thị Quỳnh", "1988-12-01", "female", "001188000005",
               "7901128361", "Vợ")  # fmt: skip
NGHIA = Person("Thôn Tây", "2001", "Đặng Hữu Nghĩa", "1972-11-30", "male", "079072000006",
               "7901128362", "Chủ hộ", "0905111222", "NEAR_POOR")  # fmt: skip
DUONG = Person("Thôn Tây", "2001", "Đặng Thị Thùy Dương", "2003-07-19", "female", "079303000007",
               "7901128363", "Con", "", "NEAR_POOR")  # fmt: skip
EVERYBODY = (AN, BINH, HUONG, MANH, QUYNH, NGHIA, DUONG)


def each(people, **changes):
    """Return the people with the same change made to each."""
    return tuple(replace(person, **changes) for person in people)


def changed(person, **changes):
    """Return everybody, one of them changed."""
    return tuple(replace(p, **changes) if p is person else p for p in EVERYBODY)


def with_cards(cards):
    """Return everybody with the cards given by person."""
    return tuple(replace(p, cards=cards.get(p.name, ())) for p in EVERYBODY)
