"""Any small commune, drawn at random: households, people as exactly known as may be, cards."""

from dataclasses import replace
from datetime import date, timedelta

from core.documents.reading.numbers import province_codes
from core.domain.text import name_key
from tests.workbooks.truth import Card, Person

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ", "Bùi", "Đỗ", "Hồ", "Ngô", "Lý", "Ma")
MIDDLES = {"male": ("Văn", "Hữu", "Đức", "Quốc"), "female": ("Thị", "Thị Thu", "Ngọc", "Thị Mỹ")}
GIVEN = ("An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hà", "Hường", "Khánh", "Lộc", "Mạnh",
         "Nghĩa", "Oanh", "Phượng", "Quỳnh", "Sơn", "Thủy", "Tuyết", "Uyên", "Việt", "Xuyến", "Yến",
         "Hòa", "Thúy", "Lễ", "Tẻo", "Bé", "Ý")  # fmt: skip
HAMLETS = ("Thôn Đông", "Thôn Hạ", "Xóm Chùa", "Ấp Bình Thuận", "Tổ dân phố 3", "Bản Lướt")
RELATIONS = ("Vợ", "Chồng", "Con", "Con dâu", "Cháu", "Mẹ")
CODES = ("GD", "HN", "CN", "TE", "BT", "HT", "DT")
CLASSES = (None, None, "POOR", "NEAR_POOR", "AVERAGE_LIVING")
_PROVINCES = sorted(province_codes())
_FIRST, _LAST = date(1926, 1, 1), date(2025, 12, 31)


def commune(random):
    """Return the people of one to three hamlets, in the order of a list."""
    people, names = [], set()
    for hamlet in random.sample(HAMLETS, random.randint(1, 3)):
        for _ in range(random.randint(1, 3)):
            home = _household(random, hamlet, str(1001 + len(people)), len(people))
            new = [p for p in home if name_key(p.name) not in names]
            if home[0] in new:
                people += new
                names |= {name_key(p.name) for p in new}
    return tuple(people)


def _household(random, hamlet, number, serial):
    """Return a household of one to four, no two of one name."""
    stated = random.choice(CLASSES)
    found = {}
    for place in range(random.randint(1, 4)):
        relation = random.choice(RELATIONS) if place else "Chủ hộ"
        person = _person(random, hamlet, number, relation, serial + place)
        found.setdefault(name_key(person.name), replace(person, household_class=stated))
    return list(found.values())


def _person(random, hamlet, household, relation, serial):
    sex = random.choice(("male", "female"))
    day = _FIRST + timedelta(days=random.randint(0, (_LAST - _FIRST).days))
    name = " ".join(map(random.choice, (FAMILIES, MIDDLES[sex], GIVEN)))
    century = 2 * (day.year >= 2000) + (sex == "female")
    cccd = f"{random.choice(_PROVINCES)}{century}{day.year % 100:02}{serial + 1:06}"
    insurance = f"{random.choice(('01', '42', '79', '40'))}{serial + 10000001}"
    has_cccd, has_insurance = random.random() < 0.8, random.random() < 0.75
    return Person(
        hamlet, household, name, day.isoformat()[: random.choice((10, 10, 10, 7, 4))], sex,
        cccd if has_cccd else None, insurance if has_insurance else None, relation,
        random.choice(("", f"09{serial + 12345678}")),
        cards=_cards(random) if has_cccd or has_insurance else (),
    )  # fmt: skip


def _cards(random):
    """Return cards one after the other, with or without gaps."""
    found, first = [], date(2022, 1, 1) + timedelta(days=random.randint(0, 730))
    for _ in range(random.randint(0, 3)):
        last = first + timedelta(days=random.randint(30, 400))
        found.append(Card(first.isoformat(), last.isoformat(), random.choice(CODES)))
        first = last + timedelta(days=random.randint(1, 100))
    return tuple(found)
