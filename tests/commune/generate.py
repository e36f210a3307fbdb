"""An invented commune made from a seed: chance households beside hand-placed cases."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from tests.commune.truth import (
    Card,
    Commune,
    Hamlet,
    Household,
    Klass,
    Person,
    Review,
    Sheet,
    Source,
    Standing,
    Stranger,
)

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ")
MIDDLES = {
    "male": ("Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Công", "Trọng", "Thế", "Anh"),
    "female": ("Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thanh", "Thị Hồng", "Thị Mỹ", "Diệu"),
}
GIVENS = {
    "male": (
        *("An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hùng", "Khánh", "Long", "Mạnh"),
        *("Nam", "Phúc", "Quân", "Sơn", "Tài", "Thắng", "Tiến", "Toàn", "Tuấn", "Việt", "Vinh"),
    ),
    "female": (
        *("Ánh", "Bích", "Cúc", "Dung", "Duyên", "Hà", "Hạnh", "Hiền", "Hoa", "Hương", "Lan"),
        *("Liên", "Linh", "Mai", "Nga", "Nhung", "Oanh", "Phương", "Thảo", "Trang", "Tuyết", "Yến"),
    ),
}
HAMLETS = (
    Hamlet("Thôn Bãi Dâu", Source.PEOPLE_A),
    Hamlet("Thôn Cầu Đá", Source.PEOPLE_A),
    Hamlet("Thôn Đồng Vừng", Source.PEOPLE_A),
    Hamlet("Xóm Lò Gạch", Source.PEOPLE_A),
    Hamlet("Xóm Rừng Thông", Source.PEOPLE_B),
)
PROVINCES = ("042", "042", "042", "040", "038", "066", "001")
POOR, NEAR, AVERAGE = Klass.POOR, Klass.NEAR_POOR, Klass.AVERAGE_LIVING
OWN_CODES = {POOR: "HN", NEAR: "CN", AVERAGE: "GB"}
STRENGTH = {None: 0, AVERAGE: 1, NEAR: 2, POOR: 3}
LEAVING = {POOR: Sheet.LEFT_POOR, NEAR: Sheet.LEFT_NEAR_POOR}
CHANCE_HOUSEHOLDS = 25
AGES = ((30, 65), (7, 17), (18, 28), (1, 5), (70, 90))

Path = tuple[Klass | None, Klass | None, Klass | None]


def on(text: str) -> date:
    """Return the day written as `YYYY-MM-DD`."""
    return date.fromisoformat(text)


def card(first: str, last: str, code: str, paid: str | None = None) -> Card:
    """Return a card of the first cards list."""
    return Card(on(first), on(last), code, on(paid) if paid else None)


def year_card(year: int, code: str) -> Card:
    """Return a card for a calendar year."""
    return Card(date(year, 1, 1), date(year, 12, 31), code)


def months_on(first: date, months: int) -> date:
    """Return the last day of a card of so many months that begins on a day up to the 28th."""
    index = first.year * 12 + first.month - 1 + months
    return date(index // 12, index % 12 + 1, first.day) - timedelta(days=1)


def child_card(born: date) -> Card:
    """Return the card of a child under six."""
    if (born.month, born.day) <= (9, 30):
        return Card(born, date(born.year + 6, 9, 30), "TE")
    following = date(born.year + 6 + born.month // 12, born.month % 12 + 1, 1)
    return Card(born, following - timedelta(days=1), "TE")


@dataclass(frozen=True)
class Wish:
    """What a case asks of a person; the rest is drawn."""

    birth: str | None
    sex: str | None = None
    cards: tuple[Card, ...] = ()
    changes: tuple[tuple[str, object], ...] = ()


def wish(birth: str | None, *cards: Card, sex: str | None = None, **changes: object) -> Wish:
    """Return a wish."""
    return Wish(birth, sex, cards, tuple(changes.items()))


class Maker:
    """Draws people and households; numbers and names never meet by chance."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.households: list[Household] = []
        self._next_id = 1
        self._names: set[tuple[str, str]] = set()
        self._numbers: set[str] = set()
        self._in_hamlet = dict.fromkeys((hamlet.name for hamlet in HAMLETS), 0)

    def _name(self, sex: str, family: str | None, birth: str | None) -> str:
        while True:
            parts = (
                family or self.rng.choice(FAMILIES),
                self.rng.choice(MIDDLES[sex]),
                self.rng.choice(GIVENS[sex]),
            )
            name = " ".join(parts)
            rough = birth is None or len(birth) < 10
            taken = {year for other, year in self._names if other == name}
            if not taken or (not rough and birth and "" not in taken and birth[:4] not in taken):
                self._names.add((name, "" if rough or not birth else birth[:4]))
                return name

    def _number(self, prefix: str, digits: int) -> str:
        while True:
            number = prefix + "".join(self.rng.choices("0123456789", k=digits))
            if number not in self._numbers:
                self._numbers.add(number)
                return number

    def cccd(self, birth: str | None, sex: str) -> str:
        """Return a citizen number that fits birth and sex."""
        year = int(birth[:4]) if birth else self.rng.randint(1965, 1995)
        century = (2 if year >= 2000 else 0) + (sex == "female")
        return self._number(f"{self.rng.choice(PROVINCES)}{century}{year % 100:02}", 6)

    def insurance(self) -> str:
        """Return a social-insurance number."""
        return self._number(self.rng.choice(("42", "01", "79")), 8)

    def person(self, asked: Wish, relation: str, family: str | None = None) -> Person:
        """Return a person as asked for."""
        sex = asked.sex or self.rng.choice(("male", "female"))
        found = Person(
            id=self._next_id,
            name=self._name(sex, family, asked.birth),
            birth=asked.birth,
            sex=sex,
            cccd=self.cccd(asked.birth, sex),
            insurance_no=self.insurance(),
            relation=relation,
            ethnicity=self.rng.choices(("Kinh", "Tày", "Mường"), (94, 3, 3))[0],
            cards=tuple(sorted(asked.cards, key=lambda c: (c.first, c.last))),
        )
        self._next_id += 1
        return replace(found, **dict(asked.changes))

    def household(
        self,
        hamlet: int,
        wishes: Sequence[Wish],
        path: Path = (None, None, None),
        standings: Sequence[Standing] = (),
        *,
        leave: bool = True,
    ) -> Household:
        """Add a household; `path` holds its classes of 2025, 2026 and 2027 by list."""
        name = HAMLETS[hamlet].name
        self._in_hamlet[name] += 1
        family = self.rng.choice(FAMILIES)
        people: list[Person] = []
        for place, asked in enumerate(wishes):
            relation = "Chủ hộ" if place == 0 else self.rng.choice(("Con", "Em", "Cháu"))
            person = self.person(asked, relation, None if place == 1 else family)
            while person.name in {other.name for other in people}:
                person = replace(person, name=self._name(person.sex, None, person.birth))
            people.append(person)
        home = Household(
            number=str(1000 * (hamlet + 1) + self._in_hamlet[name]),
            hamlet=name,
            people=tuple(people),
            class_2025=path[0],
            standings=(*standings_of(path, leave=leave), *standings),
        )
        self.households.append(home)
        return home


def standings_of(path: Path, *, leave: bool) -> Iterator[Standing]:
    """Yield where a household of such classes stands in the two yearly reviews."""
    reviews = (Source.REVIEW_2026, Source.REVIEW_2027)
    for source, before, after in zip(reviews, path, path[1:], strict=False):
        if after is not None:
            yield Standing(source, Sheet.AFTER, after)
        if leave and before in LEAVING and STRENGTH[after] < STRENGTH[before]:
            yield Standing(source, LEAVING[before])


# Chance households


def random_day(rng: random.Random, first: date, last: date) -> date:
    """Return a day between two days, never after the 28th."""
    day = first + timedelta(days=rng.randint(0, (last - first).days))
    return day.replace(day=min(day.day, 28))


def random_birth(rng: random.Random, youngest: int, oldest: int) -> str:
    """Return a birth date by the age in November 2026; some adults know only year or month."""
    first = date(2026 - oldest, 1, 1)
    day = random_day(rng, first, min(date(2026 - youngest, 12, 28), on("2026-10-28")))
    text = day.isoformat()
    if youngest >= 30 and oldest <= 65:
        return rng.choices((text, text[:4], text[:7]), (90, 7, 3))[0]
    return text


def random_path(rng: random.Random) -> Path:
    """Return the classes of three years."""
    classes = (POOR, NEAR, AVERAGE, None)
    path = [rng.choices(classes, (8, 14, 8, 70))[0]]
    for _ in range(2):
        last = path[-1]
        weights = [3, 4, 2, 91] if last is None else [3, 6, 6, 30]
        if last is not None:
            weights[classes.index(last)] += 55
        path.append(rng.choices(classes, weights)[0])
    return (path[0], path[1], path[2])


def class_cards(rng: random.Random, path: Path) -> Iterator[Card]:
    """Yield the cards a household's class brings."""
    for year, klass in zip((2025, 2026, 2027), path, strict=True):
        if klass is not None and rng.random() < (0.35 if year == 2027 else 0.9):
            yield year_card(year, OWN_CODES[klass])


def household_cards(rng: random.Random) -> Iterator[Card]:
    """Yield the cards of somebody who pays alone, some renewed late, some early."""
    first = random_day(rng, on("2024-06-01"), on("2026-10-28"))
    while first <= on("2027-02-20"):
        last = months_on(first, rng.choice((3, 6, 12, 12, 12)))
        paid = first - timedelta(days=rng.randint(0, 20)) if rng.random() < 0.85 else None
        yield Card(first, last, "GD", paid)
        if rng.random() < 0.3:
            return
        gap = rng.choice((0, 0, 0, 0, -6, 11, 40, 95, 130))
        following = last + timedelta(days=1 + gap)
        first = following if following.day <= 28 else following + timedelta(days=4)


def pupil_cards(rng: random.Random) -> Iterator[Card]:
    """Yield the cards of a pupil."""
    for year in (2025, 2026, 2027):
        if rng.random() < (0.4 if year == 2027 else 0.85):
            yield year_card(year, "HS")


def worker_cards(rng: random.Random) -> Iterator[Card]:
    """Yield the card of somebody employed or pensioned."""
    code = rng.choice(("DN", "DN", "DN", "CH", "HC", "TK"))
    last = rng.choice(
        (on("2026-12-31"), on("2027-12-31"), random_day(rng, on("2026-03-01"), on("2027-08-28")))
    )
    yield Card(random_day(rng, on("2024-01-01"), on("2025-06-28")), last, code)


def old_cards(rng: random.Random) -> Iterator[Card]:
    """Yield the card of somebody old."""
    code = rng.choice(("HT", "BT", "LH", "CK", "KC"))
    yield Card(date(2024, 1, 1), rng.choice((on("2026-12-31"), on("2027-12-31"))), code)


def random_cards(rng: random.Random, born: date, path: Path) -> list[Card]:
    """Return the cards of one person of a chance household."""
    age = 2026 - born.year
    chance = rng.random()
    if age <= 6:
        return [child_card(born)] if chance < 0.85 else []
    if any(path) and chance < (0.5 if age < 18 else 0.75):
        return list(class_cards(rng, path))
    if age < 18:
        return list(pupil_cards(rng)) if chance < 0.92 else []
    if age >= 72 and chance < 0.6:
        return list(old_cards(rng))
    kinds = (household_cards, household_cards, worker_cards, None)
    kind = rng.choices(kinds, (45, 15, 28, 12))[0]
    return list(kind(rng)) if kind else []


def tidy(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards without those that share a last day or first day and code with another."""
    kept: list[Card] = []
    for one in sorted(cards, key=lambda c: (c.first, c.last)):
        if all(one.last != k.last and (one.first, one.code) != (k.first, k.code) for k in kept):
            kept.append(one)
    return tuple(kept)


def chance_wish(rng: random.Random, youngest: int, oldest: int, path: Path) -> Wish:
    """Return a person of a chance household."""
    birth = random_birth(rng, youngest, oldest)
    born = on(birth) if len(birth) == 10 else date(int(birth[:4]), 7, 1)
    note = "đi làm ăn xa" if youngest >= 18 and rng.random() < 0.05 else None
    return wish(birth, *tidy(random_cards(rng, born, path)), note=note)


def chance_households(maker: Maker, count: int) -> None:
    """Add `count` households nobody chose to each hamlet."""
    rng = maker.rng
    for hamlet in range(len(HAMLETS)):
        for _ in range(count):
            path = random_path(rng)
            ages = [rng.choice(((30, 65), (22, 29), (66, 88)))]
            more = rng.choice((0, 1, 2, 2, 3, 3, 4))
            ages += rng.choices(AGES, (35, 30, 15, 12, 8), k=more)
            wishes = [chance_wish(rng, *span, path) for span in ages]
            maker.household(hamlet, wishes, path, leave=rng.random() < 0.7)


# Hand-placed cases

CN_2026 = year_card(2026, "CN")
HN_2026 = year_card(2026, "HN")


def gd(first: str, last: str, paid: str | None = None) -> Card:
    """Return a household card."""
    return card(first, last, "GD", paid)


def ladder_cases(maker: Maker) -> None:
    """Add households whose rungs matter."""
    payer = gd("2026-03-10", "2027-03-09", "2026-03-05")
    loser = wish("1975-04-02", CN_2026)
    maker.household(0, [loser, wish("1977-05-11", payer)], (NEAR, NEAR, None))
    undated = gd("2026-02-01", "2027-01-31")
    maker.household(
        1, [loser, wish("1978-01-19", undated), wish("1999-02-03", CN_2026)], (NEAR, NEAR, None)
    )
    maker.household(
        0,
        [wish("1970-01-01", CN_2026)] + [wish(f"199{n}-03-0{n}", CN_2026) for n in range(1, 7)],
        (NEAR, NEAR, None),
    )
    late = gd("2026-01-12", "2027-01-11", "2026-01-09")
    soon = gd("2025-12-05", "2026-12-04", "2025-12-01")
    again = gd("2026-12-05", "2027-12-04", "2026-11-20")
    early = gd("2026-01-02", "2027-01-01", "2026-01-02")
    maker.household(
        2,
        [
            wish("1980-06-06", late),
            wish("1982-07-07", early),
            wish("1950-03-04", soon, again),
            wish("2001-08-08"),
        ],
    )
    same = gd("2026-04-01", "2026-12-15", "2026-03-30")
    maker.household(
        2,
        [
            wish("1984-09-09", same),
            wish("1985-09-09", same),
            wish("2000-10-10"),
            wish("1961-11-11"),
        ],
    )
    new_year = gd("2027-01-05", "2028-01-04", "2027-01-04")
    maker.household(
        3,
        [
            wish("1981-02-12", gd("2026-01-05", "2027-01-04", "2026-01-04")),
            wish("1983-02-12", gd("2026-01-05", "2027-01-04", "2026-01-03"), new_year),
            wish("1995-05-05", gd("2027-01-01", "2027-03-31")),
        ],
    )
    dead = wish(
        "1948-01-02",
        gd("2026-01-15", "2027-01-14", "2026-01-10"),
        sex="male",
        note="đã chết ngày 10/10/2026",
        gone=on("2026-10-10"),
    )
    maker.household(3, [wish("1952-03-03"), dead, wish("1979-12-12")])


def quote_cases(maker: Maker) -> None:
    """Add households of all mixes of points."""
    lapsed = gd("2025-10-28", "2026-10-27", "2025-10-27")
    maker.household(0, [wish(f"19{n}-05-0{n - 60}", lapsed) for n in range(61, 67)])
    maker.household(
        1,
        [
            wish("1976-03-03", gd("2025-12-29", "2026-12-28", "2025-12-20")),
            wish("1980-03-03", year_card(2026, "TK")),
            wish("1981-04-04", gd("2025-11-10", "2026-11-09", "2025-11-02")),
            wish("2012-05-05", card("2025-11-25", "2026-11-24", "HS")),
            wish("1986-06-06", card("2026-01-01", "2026-12-31", "GD", "2025-12-28")),
            wish("1990-01-09", gd("2025-02-05", "2026-02-04", "2025-02-01")),
        ],
        (None, None, NEAR),
    )
    held = gd("2026-01-06", "2026-12-05", "2026-01-05")
    follows = gd("2026-12-20", "2027-12-19", "2026-12-18")
    maker.household(
        1,
        [
            wish("1979-08-08", held, follows),
            wish("1983-09-09", CN_2026),
            wish("2011-10-10", CN_2026),
        ],
        (NEAR, NEAR, None),
    )
    statuses = [
        wish("1977-01-11", gd("2025-12-11", "2026-12-10", "2025-12-09")),
        wish("1978-02-11", gd("2025-08-25", "2026-08-24", "2025-08-20")),
        wish("1979-03-11", gd("2024-08-25", "2025-08-24", "2024-08-20")),
        wish("1999-04-11"),
        wish("1958-05-11", year_card(2026, "HT")),
        wish("2009-02-11", card("2026-01-01", "2026-12-31", "HS")),
    ]
    maker.household(2, statuses)
    maker.household(
        2,
        [
            wish("1984-01-30", card("2025-12-01", "2026-12-20", "DN")),
            wish("1955-02-28", year_card(2026, "BT")),
            wish("2023-03-30"),
            wish("2022-12-30", child_card(on("2022-12-30"))),
        ],
    )
    maker.household(
        3, [wish("1970-07-07", HN_2026), wish("1972-07-07"), wish("2010-07-07")], (POOR, POOR, POOR)
    )
    maker.household(
        3,
        [
            wish("1969-06-07", card("2024-03-01", "2028-02-28", "HC")),
            wish("2014-06-07", year_card(2026, "HS"), year_card(2027, "HS")),
        ],
    )
    maker.household(
        0,
        [
            wish("1968-06-17", CN_2026),
            wish("1969-07-17"),
            wish("2013-08-17", year_card(2026, "HS")),
        ],
        (NEAR, NEAR, NEAR),
    )
    maker.household(0, [wish("1971-06-17", year_card(2026, "GB"))], (AVERAGE,) * 3)
    maker.household(
        1,
        [
            wish("1964-05-14", gd("2025-12-01", "2026-11-29", "2025-11-28")),
            wish("1967-05-14", gd("2025-12-01", "2026-11-30", "2025-11-28")),
        ],
    )


def gap_cases(maker: Maker) -> None:
    """Add people at the very edges of the tests on days."""
    for day in ("2026-09-15", "2026-11-21", "2026-12-31", "2027-01-15", "2027-03-30"):
        cards = [edge_card(on(day), back) for back in (-31, -30, 0, 1, 59, 58, 89, 90, 91)]
        for start in range(0, len(cards), 3):
            wishes = [
                wish(random_birth(maker.rng, 20, 29), one) for one in cards[start : start + 3]
            ]
            maker.household(maker.rng.randrange(4), wishes)


def edge_card(day: date, back: int) -> Card:
    """Return a card that ended so many days before a day."""
    last = day - timedelta(days=back)
    first = last - timedelta(days=200)
    return Card(first, last, "GD", first)


def next_ground_cases(maker: Maker) -> None:
    """Add people who lose support and whose next ground differs."""
    left = (NEAR, NEAR, None)
    school = card("2025-09-01", "2026-05-20", "HS")
    college = card("2025-09-01", "2025-12-06", "SV")
    rest = card("2026-06-01", "2026-12-31", "CN")
    maker.household(
        0,
        [
            wish("1974-01-05", CN_2026),
            wish("2006-02-05", school, rest),
            wish("2004-03-05", college, CN_2026),
            wish("2013-04-05", CN_2026),
        ],
        left,
    )
    maker.household(
        1, [wish("1973-01-05", CN_2026), wish("2015-04-25", CN_2026)], (NEAR, NEAR, AVERAGE)
    )
    maker.household(
        2, [wish("1972-01-05", HN_2026), wish("2016-04-25", HN_2026)], (POOR, POOR, NEAR)
    )
    maker.household(
        2, [wish("1971-01-05", HN_2026), wish("2016-05-25", HN_2026)], (POOR, POOR, AVERAGE)
    )
    maker.household(
        3, [wish("1971-03-05", year_card(2026, "GB")), wish("2007-12-20")], (AVERAGE, AVERAGE, None)
    )
    maker.household(
        3,
        [
            wish("1990-06-15", CN_2026),
            wish("2020-12-10"),
            wish("2008-12-25"),
            wish("2022-07-25", child_card(on("2022-07-25"))),
            wish("2023-08-25"),
        ],
        left,
    )


def settling_cases(maker: Maker) -> None:
    """Add people whose later cards settle a loss, or do not."""
    left = (NEAR, NEAR, None)
    maker.household(
        0,
        [
            wish("1980-01-21", CN_2026, gd("2027-02-01", "2028-01-31", "2027-01-25")),
            wish("1981-01-21", CN_2026, gd("2027-01-01", "2027-12-31", "2026-11-10")),
            wish("1982-01-21", CN_2026, year_card(2027, "CN")),
            wish("1983-01-21", CN_2026, card("2027-02-01", "2027-12-30", "")),
            wish("1984-01-21", CN_2026, card("2027-02-15", "2027-12-29", "ZZ")),
            wish("1985-01-21", card("2026-02-15", "2026-12-31", "ZZ")),
        ],
        left,
    )
    maker.household(
        1,
        [
            wish("1986-01-21", HN_2026, year_card(2027, "HN")),
            wish("1987-01-21", HN_2026, year_card(2027, "CN")),
            wish("1988-01-21", HN_2026),
        ],
        (POOR, POOR, None),
    )
    maker.household(
        1,
        [wish("1986-02-21", HN_2026), wish("1987-02-21", year_card(2026, "DN"))],
        (POOR, POOR, None),
        leave=False,
    )
    maker.household(
        2,
        [
            wish("1976-02-21", year_card(2025, "CN")),
            wish("2000-02-21", year_card(2025, "CN"), gd("2026-01-10", "2027-01-09")),
            wish("2026-03-05", child_card(on("2026-03-05"))),
            wish("2026-04-05"),
        ],
        (NEAR, None, None),
    )
    maker.household(
        2,
        [
            wish("1975-02-21", year_card(2025, "HN"), CN_2026),
            wish("1995-02-21", year_card(2025, "HN")),
        ],
        (POOR, NEAR, None),
    )


def decision_cases(maker: Maker) -> None:
    """Add households whose decisions follow unusual paths."""
    mid_after = Standing(Source.MID_YEAR, Sheet.AFTER, NEAR)
    mid_left = Standing(Source.MID_YEAR, Sheet.LEFT_NEAR_POOR)
    short = Standing(Source.SHORT, Sheet.AFTER, NEAR)
    old, cn = year_card(2025, "CN"), CN_2026
    couple = (wish("1966-08-01", old), wish("1967-08-01", old))
    maker.household(0, couple, (NEAR, None, NEAR))
    maker.household(0, couple, (NEAR, None, None), [mid_after])
    maker.household(0, couple, (NEAR, None, NEAR), [mid_after])
    maker.household(1, couple, (NEAR, None, AVERAGE))
    maker.household(1, [wish("1962-08-01", year_card(2025, "HN"))], (POOR, AVERAGE, POOR))
    half = card("2026-07-01", "2026-12-31", "CN")
    maker.household(
        1, [wish("1963-08-01", half), wish("1999-08-21")], (None, None, None), [mid_after]
    )
    maker.household(
        2, [wish("1964-08-01", half), wish("1998-08-21", half)], (None, None, NEAR), [mid_after]
    )
    cut = card("2026-01-01", "2026-06-30", "CN")
    maker.household(
        2,
        [wish("1965-08-01", cut), wish("1997-08-21", cn), wish("2012-01-21")],
        (NEAR, NEAR, None),
        [mid_left],
    )
    maker.household(
        3, [wish("1966-09-01", cut), wish("1996-08-21", cn)], (NEAR, NEAR, NEAR), [mid_left]
    )
    poor_left = Standing(Source.MID_YEAR, Sheet.LEFT_POOR)
    maker.household(
        3,
        [wish("1967-09-01", HN_2026), wish("1995-08-21", HN_2026)],
        (POOR, POOR, None),
        [poor_left, mid_after],
    )
    maker.household(
        0,
        [wish("1968-09-01", cn), wish("1994-08-21"), wish("2019-02-21")],
        (NEAR, NEAR, None),
        [short],
    )
    maker.household(1, [wish("1969-09-01", cn), wish("1993-08-21")], (NEAR, NEAR, NEAR), [short])
    maker.household(
        2,
        [wish("1958-09-01", cn), wish("1992-08-21", year_card(2026, "DN"))],
        (None, None, AVERAGE),
        [short],
    )
    maker.household(
        3, [wish("1959-09-01", cn), wish("1991-08-21", HN_2026)], (NEAR, NEAR, None), leave=False
    )


def cover_cases(maker: Maker) -> None:
    """Add people with pending, overlapping, following and corrected cards."""
    long = Card(on("2026-02-01"), on("2027-01-31"), "GD", on("2026-01-28"))
    short = replace(long, last=on("2026-10-31"), source=Source.CARDS_LATER)
    shorter = replace(long, last=on("2026-05-31"), source=Source.CARDS_LATER)
    maker.household(0, [wish("1988-03-13", long, short), wish("1989-03-13", long, shorter)])
    longer = replace(long, last=on("2027-06-30"), source=Source.CARDS_LATER)
    maker.household(1, [wish("1988-04-13", long, longer)])
    cut_cn = replace(CN_2026, last=on("2026-07-31"), source=Source.CARDS_LATER)
    maker.household(
        1, [wish("1970-03-13", CN_2026, cut_cn), wish("1998-03-13", CN_2026)], (NEAR, NEAR, None)
    )
    later = gd("2027-04-10", "2028-04-09", "2027-03-11")
    maker.household(
        2,
        [
            wish("1988-05-13", gd("2025-05-01", "2026-04-30", "2025-04-25"), later),
            wish("1989-05-13", later),
            wish(
                "1987-05-13",
                gd("2026-08-01", "2026-10-31", "2026-07-30"),
                gd("2026-12-12", "2027-02-11", "2026-11-12"),
            ),
        ],
    )
    maker.household(
        3,
        [
            wish(
                "1988-06-13",
                gd("2025-12-20", "2026-12-19", "2025-12-19"),
                gd("2026-12-10", "2027-03-09", "2026-12-01"),
            ),
            wish(
                "1989-06-13",
                gd("2026-01-20", "2027-01-19", "2026-01-19"),
                gd("2027-01-20", "2027-04-19", "2027-01-10"),
            ),
            wish(
                "1987-06-13",
                gd("2026-01-20", "2027-01-19", "2026-01-19"),
                gd("2027-01-21", "2027-04-20", "2027-01-15"),
            ),
        ],
    )


def age_cases(maker: Maker) -> None:
    """Add children about to be six, school leavers and round birthdays."""
    births = ("2020-09-30", "2020-10-01", "2020-11-05", "2020-12-30", "2021-01-05", "2020-03-10")
    for place, birth in enumerate(births):
        end = child_card(on(birth))
        after = Card(end.last + timedelta(days=1), on("2027-12-31"), "HS")
        others = [wish(birth, end), wish(birth, sex="female"), wish(birth, end, after)]
        maker.household(place % 4, [wish(f"199{place}-01-21"), *others])
    leaver = card("2026-01-01", "2026-09-30", "HS")
    maker.household(
        0,
        [
            wish("2008-08-14", leaver),
            wish("2008-07-14", leaver, gd("2026-10-01", "2027-03-31", "2026-09-28")),
            wish("2008-06-14", card("2026-01-01", "2026-12-31", "HS")),
        ],
    )
    days = (
        "1956-11-21",
        "1957-01-20",
        "1957-01-21",
        "1951-12-31",
        "1952-03-30",
        "1957-05-29",
        "1957-05-30",
        "1951-11-20",
        "1956-09-15",
        "1956-11-14",
        "1957-03-01",
    )
    for place, birth in enumerate(days):
        forever = card("2024-01-01", "2028-12-31", "HT")
        maker.household(place % 4, [wish(birth, *[forever] * (place % 2))])


def leaving_cases(maker: Maker) -> None:
    """Add people who died or moved, with and without a day."""
    notes = (
        ("đã chết ngày 15/09/2026", "2026-09-15"),
        ("mất ngày 20/11/2026", "2026-11-20"),
        ("chuyển đi ngày 21/11/2026", "2026-11-21"),
        ("chuyển đi ngày 05/01/2026", "2026-01-05"),
        ("đã chết", None),
    )
    for place, (note, day) in enumerate(notes):
        gone = on(day) if day else None
        leaver = wish("1949-02-14", CN_2026, sex="male", note=note, gone=gone)
        maker.household(place % 4, [wish("1953-04-14", CN_2026), leaver], (NEAR, NEAR, None))
        maker.household(place % 4, [replace(leaver, birth="1960-10-14")])


def written_wrongly(maker: Maker) -> None:
    """Add people whose numbers or birth dates need the clerk."""
    last = len(HAMLETS) - 1
    valid = gd("2026-05-05", "2027-05-04", "2026-05-04")
    number = maker.cccd("1983-01-01", "male")
    maker.household(
        last,
        [
            wish("1981-01-01", valid, cccd="04208112345X"),
            wish("1982-02-01", cccd="999082123456", sex="male"),
            wish("1984-03-01", valid, cccd=None),
        ],
    )
    maker.household(
        last,
        [
            wish("1985-04-01", valid, insurance_no="12345"),
            wish("1986-05-01", valid, insurance_no=None),
            wish("1987-06-01", cccd=None, insurance_no=None),
        ],
    )
    maker.household(
        last,
        [
            wish(None, valid, birth_written="31/02/1985"),
            wish(None, valid),
            wish("1983-01-01", valid, sex="female", cccd=number),
            wish("1984-01-01", sex="male", cccd=maker.cccd("1974-01-01", "male")),
            wish("1975-07-01", valid, cccd="183456789"),
        ],
    )


def written_twice(maker: Maker) -> None:
    """Add people who may be one."""
    last = len(HAMLETS) - 1
    valid = gd("2026-06-06", "2027-06-05", "2026-06-04")
    first = maker.household(last, [wish("1972-10-01", sex="female"), wish("1996-10-01", valid)])
    twin = first.people[0]
    maker.household(
        last,
        [
            wish("1973-10-01", valid),
            wish(
                twin.birth,
                sex=twin.sex,
                name=twin.name,
                cccd=twin.cccd,
                insurance_no=twin.insurance_no,
            ),
        ],
    )
    number = maker.insurance()
    maker.household(last, [wish("1974-11-01", valid, insurance_no=number)])
    maker.household(last, [wish("1994-12-01", valid, insurance_no=number)])
    alike = maker.household(last, [wish("1971-12-01", valid, sex="male")]).people[0]
    maker.household(
        last, [wish("1970-12-01"), wish(alike.birth, valid, sex=alike.sex, name=alike.name)]
    )


CASES = (
    ladder_cases,
    quote_cases,
    gap_cases,
    next_ground_cases,
    settling_cases,
    decision_cases,
    cover_cases,
    age_cases,
    leaving_cases,
    written_wrongly,
    written_twice,
)


def reviews(*, complete_2027: bool) -> tuple[Review, ...]:
    """Return the review workbooks in the order of import."""
    days = {
        Source.REVIEW_2026: ("2026-01-01", "2026-12-31", "2025-12-08"),
        Source.MID_YEAR: ("2026-07-01", "2026-12-31", "2026-06-22"),
        Source.SHORT: ("2026-08-01", "2026-11-15", "2026-07-24"),
        Source.REVIEW_2027: ("2027-01-01", "2027-12-31", "2026-11-10"),
    }
    complete = {Source.REVIEW_2026: True, Source.REVIEW_2027: complete_2027}
    return tuple(
        Review(source, on(first), on(last), complete.get(source, False), f"{n}/QĐ-UBND", on(made))
        for n, (source, (first, last, made)) in enumerate(days.items(), start=201)
    )


def strangers(maker: Maker) -> tuple[Stranger, ...]:
    """Return people the later workbooks name and no people list does."""
    listed = next(h for h in maker.households if h.on_sheet(Source.REVIEW_2026, Sheet.AFTER))
    single = maker.person(wish("1978-10-20"), "Em")
    pair = [maker.person(wish(f"196{n}-10-20"), "Chủ hộ" if n == 1 else "Em") for n in (1, 2)]
    carded = maker.person(wish("1987-10-20", gd("2026-07-07", "2027-07-06")), "Em")
    return (
        Stranger(single, Source.REVIEW_2026, listed.number),
        *(Stranger(person, Source.REVIEW_2027) for person in pair),
        Stranger(carded, Source.CARDS),
    )


def by_hamlet(households: Sequence[Household]) -> tuple[Household, ...]:
    """Return the households as the people lists have them, hamlet by hamlet."""
    order = {hamlet.name: place for place, hamlet in enumerate(HAMLETS)}
    ordered = sorted(households, key=lambda h: (order[h.hamlet], int(h.number)))
    assert len(list(groupby(ordered, key=lambda h: h.hamlet))) == len(HAMLETS)
    return tuple(ordered)


def commune(seed: int, chance: int = CHANCE_HOUSEHOLDS) -> Commune:
    """Return the commune of a seed, with `chance` chance households in each hamlet.

    With even seeds the list for 2027 is complete.
    """
    maker = Maker(seed)
    chance_households(maker, chance)
    for place in CASES:
        place(maker)
    return Commune(
        seed=seed,
        hamlets=HAMLETS,
        households=by_hamlet(maker.households),
        reviews=reviews(complete_2027=seed % 2 == 0),
        strangers=strangers(maker),
    )
