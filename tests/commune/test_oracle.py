"""The oracle against numbers known by heart, and the facts against what they promise."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import pytest

from tests.commune.generate import commune
from tests.commune.oracle import (
    GROUP_1_TO_3,
    HORIZON,
    OWN_CODE,
    Book,
    Loss,
    Oracle,
    age_on,
    base_on,
    child_ends,
    cover_ends,
    full_birth,
    grade_12_ends,
    number_fits,
    number_is_possible,
    plain,
    price,
    same_day,
    under_6,
)
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
)

SEEDS = (1, 2, 3)
DAYS = tuple(
    date.fromisoformat(text)
    for text in ("2026-09-15", "2026-11-21", "2026-12-31", "2027-01-15", "2027-03-30")
)
TODAY = date(2026, 11, 21)
YEAR_END = date(2026, 12, 31)
DAY = timedelta(days=1)


# Numbers known by heart


def someone(number: int, birth: str, *cards: Card) -> Person:
    """Return an invented person."""
    return Person(
        id=number,
        name=f"Người Thứ {number}",
        birth=birth,
        sex="male",
        cccd=f"0420{birth[2:4]}00000{number}",
        insurance_no=f"420000000{number}",
        relation="Con",
        cards=cards,
    )


def near_poor_cards() -> Card:
    """Return the card of a near-poor household in 2026."""
    return Card(date(2026, 1, 1), YEAR_END, "CN")


def home_of(*people: Person, after: Klass | None = None) -> Oracle:
    """Return the answers about one household, near-poor in 2026, on 2026-11-21."""
    sheets = [Standing(Source.REVIEW_2026, Sheet.AFTER, Klass.NEAR_POOR)]
    if after is None:
        sheets.append(Standing(Source.REVIEW_2027, Sheet.LEFT_NEAR_POOR))
    else:
        sheets.append(Standing(Source.REVIEW_2027, Sheet.AFTER, after))
    home = Household("1", "Thôn Một", people, None, tuple(sheets))
    reviews = tuple(
        Review(source, date(year, 1, 1), date(year, 12, 31), False, "1", date(year - 1, 12, 1))
        for source, year in ((Source.REVIEW_2026, 2026), (Source.REVIEW_2027, 2027))
    )
    hamlets = (Hamlet("Thôn Một", Source.PEOPLE_A),)
    return Oracle(Book(Commune(0, hamlets, (home,), reviews)), TODAY)


def test_four_adults_leave_near_poverty() -> None:
    people = [someone(n, f"197{n}-01-01", near_poor_cards()) for n in range(1, 5)]
    oracle = home_of(*people)
    rows = oracle.rows("losing-support")
    assert sum(row["cost_before"] for row in rows) == 1_639_440
    assert [row["cost_after"] for row in rows] == [1_366_200, 956_340, 819_720, 683_100]
    quote = oracle.quote(oracle.book.commune.households[0], 12)
    assert quote["total"] == 3_825_360
    assert {line["starts"] for line in quote["lines"]} == {"2027-01-01"}
    assert {line["ends"] for line in quote["lines"]} == {"2027-12-31"}


def test_payer_of_this_year_keeps_the_first_rung() -> None:
    paid = Card(date(2026, 3, 1), date(2027, 2, 28), "GD", date(2026, 2, 26))
    oracle = home_of(someone(1, "1971-01-01", near_poor_cards()), someone(2, "1972-01-01", paid))
    rows = oracle.rows("losing-support")
    assert [(row["name"], row["cost_after"]) for row in rows] == [("Người Thứ 1", 956_340)]


def test_pupil_pays_half_even_in_a_household_of_average_living() -> None:
    people = (someone(1, "1980-01-01", near_poor_cards()), someone(2, "2015-01-01"))
    rows = home_of(*people, after=Klass.AVERAGE_LIVING).rows("losing-support")
    points = [(row["next_point"], row["cost_after"], row["kind"]) for row in rows]
    assert points == [("4d", 956_340, "reduced"), ("4b", 683_100, "reduced")]


@pytest.mark.parametrize(
    ("starts", "months", "ends"),
    [
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-11-21", 3, "2027-02-20"),
        ("2027-01-01", 12, "2027-12-31"),
        ("2026-12-31", 6, "2027-06-30"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-03-01", 12, "2028-02-29"),
    ],
)
def test_last_day_of_a_quoted_card(starts: str, months: int, ends: str) -> None:
    assert cover_ends(date.fromisoformat(starts), months) == date.fromisoformat(ends)


@pytest.mark.parametrize(
    ("day", "percent", "amounts"),
    [
        ("2026-11-21", 100, (341_550, 683_100, 1_366_200)),
        ("2026-11-21", 40, (136_620, 273_240, 546_480)),
        ("2026-06-30", 100, (315_900, 631_800, 1_263_600)),
        ("2026-11-21", 30, (102_465, 204_930, 409_860)),
    ],
)
def test_prices(day: str, percent: int, amounts: tuple[int, ...]) -> None:
    on = date.fromisoformat(day)
    assert tuple(price(on, months, percent) for months in (3, 6, 12)) == amounts


def test_base_changes_on_its_day() -> None:
    assert (base_on(date(2026, 6, 30)), base_on(date(2026, 7, 1))) == (2_340_000, 2_530_000)


@pytest.mark.parametrize(
    ("last", "status", "left", "starts"),
    [
        ("2026-11-21", "expiring", None, "2026-11-22"),
        ("2026-12-21", "expiring", None, "2026-12-22"),
        ("2026-12-22", "valid", None, None),
        ("2026-11-20", "lapsed", 88, "2026-11-21"),
        ("2026-08-23", "lapsed", -1, "2026-11-21"),
        ("2026-08-22", "lapsed_long", -2, "2026-12-21"),
    ],
)
def test_status(last: str, status: str, left: int | None, starts: str | None) -> None:
    held = Card(date(2026, 1, 1), date.fromisoformat(last), "GD", date(2025, 12, 30))
    home = Household("1", "Thôn Một", (someone(1, "1980-01-01", held),))
    oracle = Oracle(Book(Commune(0, (), (home,), ())), TODAY)
    row = oracle.rows("all")[0]
    assert (row["status"], row["days_left"]) == (status, left)
    lines = oracle.quote(home, 12)["lines"]
    assert [line["starts"] for line in lines] == ([starts] if starts else [])


@pytest.mark.parametrize(
    ("birth", "last"),
    [
        ("2020-03-10", "2026-09-30"),
        ("2020-09-30", "2026-09-30"),
        ("2020-10-01", "2026-10-31"),
        ("2020-12-31", "2026-12-31"),
        ("2021-01-05", "2027-09-30"),
    ],
)
def test_card_of_a_small_child(birth: str, last: str) -> None:
    assert child_ends(someone(1, birth)) == [date.fromisoformat(last)]


# What the facts promise


@dataclass(frozen=True)
class Facts:
    """A commune and the answers for every day."""

    commune: Commune
    book: Book
    days: tuple[Oracle, ...]


@cache
def facts_of(seed: int) -> Facts:
    """Return the facts of a seed."""
    known = commune(seed)
    book = Book(known)
    return Facts(known, book, tuple(Oracle(book, day) for day in DAYS))


Case = Callable[[Facts], Iterable[object]]
Losing = tuple[Oracle, Household, Person, Loss]


def losing(facts: Facts) -> Iterator[Losing]:
    """Yield everybody who loses support, on every day."""
    for oracle in facts.days:
        for home, person in oracle.countable:
            if person.id in oracle.losses:
                yield oracle, home, person, oracle.losses[person.id]


def beside_losers(facts: Facts) -> Iterator[tuple[Oracle, Person, Loss]]:
    """Yield those who do not lose while somebody of the household does."""
    for oracle, home, _, lost in losing(facts):
        for person in home.people:
            if person.id not in oracle.losses and (oracle.on < (person.gone or date.max)):
                yield oracle, person, lost


def point(oracle: Oracle, home: Household, person: Person) -> str:
    """Return the point of somebody's next card."""
    return oracle.next_of(home, person).point


def payer_before_loser(facts: Facts) -> Iterator[object]:
    """Yield losers whose rung comes after that of a payer of the year."""
    for oracle, home, person, _ in losing(facts):
        payers = [p for p in oracle.payers(home) if p.id not in oracle.losses]
        if payers and oracle.rungs(home).get(person.id) == len(oracle.payers(home)) + 1 == 2:
            yield person


def pupil_by_card(facts: Facts) -> Iterator[object]:
    """Yield grown losers whose next ground is a pupil's or student's card."""
    for oracle, home, person, _ in losing(facts):
        if point(oracle, home, person) == "4b" and (age_on(person, oracle.on) or 0) >= 18:
            yield person


def pupil_by_age(facts: Facts) -> Iterator[object]:
    """Yield losers whose next ground is their age alone."""
    for oracle, home, person, _ in losing(facts):
        if point(oracle, home, person) == "4b" and not oracle.studied(person):
            yield person


def pupil_of_average_living(facts: Facts) -> Iterator[object]:
    """Yield pupils whose household has become one of average living standard."""
    for oracle, home, person, _ in losing(facts):
        klass = oracle.next_class(home, oracle.starts(person))
        if klass is Klass.AVERAGE_LIVING and point(oracle, home, person) == "4b":
            yield person


def regained(facts: Facts) -> Iterator[object]:
    """Yield households near-poor in 2025, off by a leaving sheet, near-poor again on the day."""
    for oracle in facts.days:
        for home in facts.commune.households:
            path = [facts.book.klass(home, date(2025, 12, 31)), facts.book.klass(home, oracle.on)]
            left = home.on_sheet(Source.REVIEW_2026, Sheet.LEFT_NEAR_POOR)
            gap = facts.book.klass(home, date(2026, 1, 1)) is Klass.NONE
            if path == [Klass.NEAR_POOR] * 2 and left and gap:
                assert all(oracle.losses.get(p.id) is None for p in home.people)
                yield home


def mid_year(facts: Facts) -> Iterator[object]:
    """Yield decisions that begin within a year."""
    for spans in facts.book.spans.values():
        yield from (span for span in spans if span.first.month > 1)


def left_without_complete(facts: Facts) -> Iterator[object]:
    """Yield losers whose class ended by a leaving sheet of a list that is not complete."""
    partial = [review for review in facts.commune.reviews if not review.complete]
    for _, home, person, lost in losing(facts):
        for review in partial:
            sheets = (home.on_sheet(review.source, s) for s in Sheet if s is not Sheet.AFTER)
            off = any(sheets) and not home.on_sheet(review.source, Sheet.AFTER)
            if off and review.first == lost.last + DAY:
                yield person


def undecided(facts: Facts) -> Iterator[object]:
    """Yield people whose household's class ends with no decision for the day after."""
    for oracle in facts.days:
        yield from oracle.undecided


def small_beside_loser(facts: Facts) -> Iterator[object]:
    """Yield children under six of a losing household who lose nothing."""
    for _, person, lost in beside_losers(facts):
        if under_6(person, lost.last) and (full_birth(person) or date.max) <= lost.last:
            yield person


def born_later(facts: Facts) -> Iterator[object]:
    """Yield people who joined a losing household by birth after the class ended."""
    for _, person, lost in beside_losers(facts):
        if (full_birth(person) or date.min) > lost.last:
            yield person


def settled_later(facts: Facts) -> Iterator[object]:
    """Yield people whom a household card that begins after the loss, with a gap, settles."""
    for _, person, lost in beside_losers(facts):
        for card in facts.book.cards[person.id]:
            if card.code == "GD" and card.first > lost.last + DAY:
                yield person


def not_settled_by(code: str) -> Case:
    """Return the case of a loser whom a card with this code does not help."""

    def case(facts: Facts) -> Iterator[object]:
        for _, _, person, lost in losing(facts):
            for card in facts.book.cards[person.id]:
                own = code in {"", OWN_CODE[lost.before]}
                if own and card.code == code and card.last > lost.last:
                    yield person

    return case


def cut_short(facts: Facts) -> Iterator[object]:
    """Yield periods a later list ends earlier."""
    for _, person in facts.commune.members():
        for one in person.cards:
            for two in person.cards:
                later = two.source is Source.CARDS_LATER and one.source is Source.CARDS
                if later and (one.first, one.code) == (two.first, two.code) and two.last < one.last:
                    yield person


def problem(wrong: Callable[[Person], bool]) -> Case:
    """Return the case of a listed person with this fault."""

    def case(facts: Facts) -> Iterator[object]:
        for _, person in facts.days[-1].countable:
            if facts.days[-1].stands_on("data-problems", person) and wrong(person):
                yield person

    return case


def sex_against_cccd(person: Person) -> bool:
    """Return whether only the sex contradicts the number."""
    other = replace(person, sex="male" if person.sex == "female" else "female")
    return number_is_possible(person.cccd) and not number_fits(person) and number_fits(other)


def year_against_cccd(person: Person) -> bool:
    """Return whether only the year contradicts the number."""
    unknown = replace(person, birth=None)
    return number_is_possible(person.cccd) and not number_fits(person) and number_fits(unknown)


def pairs(alike: Callable[[Person, Person], bool]) -> Case:
    """Return the case of two people in two households who are alike in this way."""

    def case(facts: Facts) -> Iterator[object]:
        doubtful = facts.days[-1].duplicates
        found = [(h, p) for h, p in facts.commune.members() if p.id in doubtful]
        for home, person in found:
            for other_home, other in found:
                if home is not other_home and alike(person, other):
                    yield person

    return case


def same_cccd(one: Person, two: Person) -> bool:
    """Return whether two people have one citizen number."""
    return one.cccd is not None and one.cccd == two.cccd


def same_insurance(one: Person, two: Person) -> bool:
    """Return whether two different citizens have one insurance number."""
    return one.cccd != two.cccd and one.insurance_no == two.insurance_no


def same_name_and_birth(one: Person, two: Person) -> bool:
    """Return whether two different citizens have one name and birth date."""
    return one.cccd != two.cccd and (one.name, one.birth) == (two.name, two.birth)


def quoted_points(facts: Facts) -> Iterator[tuple[Oracle, Household, list[str]]]:
    """Yield the points of each quote."""
    for oracle in facts.days:
        for home in facts.commune.households:
            lines = oracle.quote(home, 12)["lines"]
            yield oracle, home, [line["point"] for line in lines]


def mix(*points: str) -> Case:
    """Return the case of a quote with exactly these points."""

    def case(facts: Facts) -> Iterator[object]:
        return (home for _, home, found in quoted_points(facts) if set(found) == set(points))

    return case


def fifth_rung(facts: Facts) -> Iterator[object]:
    """Yield households with more than five rungs."""
    return (home for _, home, found in quoted_points(facts) if found.count("5a") > 5)


def renewing_payer(facts: Facts) -> Iterator[object]:
    """Yield payers of the year with a line, whose rung is not that of their place."""
    for oracle, home, found in quoted_points(facts):
        payers = oracle.payers(home)
        order = sorted(payers, key=lambda person: person.id)
        for person in oracle.quoted(home):
            if person in payers and "5a" in found and order != payers:
                yield person


def gone_payer(facts: Facts) -> Iterator[object]:
    """Yield payers of the year who no longer count and still hold a rung before others."""
    for oracle in facts.days:
        counted = {person.id for _, person in oracle.countable}
        for home in facts.commune.households:
            rungs = oracle.rungs(home)
            yield from (p for p in oracle.payers(home) if p.id not in counted and len(rungs) > 1)


def line_of(status: str) -> Case:
    """Return the case of a quote line for somebody of this status."""

    def case(facts: Facts) -> Iterator[object]:
        for oracle in facts.days:
            for home in facts.commune.households:
                for person in oracle.quoted(home):
                    payable = point(oracle, home, person) not in {"3o", "1-3"}
                    if oracle.statuses[person.id] == status and payable:
                        yield person

    return case


def state_of(now: bool) -> Case:
    """Return the case of somebody who is losing support, or has lost it."""

    def case(facts: Facts) -> Iterator[object]:
        return (p for oracle, _, p, lost in losing(facts) if (lost.last >= oracle.on) == now)

    return case


def without_line(facts: Facts) -> Iterator[object]:
    """Yield people whose next card somebody else pays for: by code, by age, by poverty."""
    for oracle in facts.days:
        for home in facts.commune.households:
            for person in oracle.quoted(home):
                if point(oracle, home, person) in {"3o", "1-3"}:
                    yield person


def ground_of_code(facts: Facts) -> Iterator[object]:
    """Yield people without a line because of a card of group 1–3 that runs out."""
    for oracle in facts.days:
        for home in facts.commune.households:
            for person in oracle.quoted(home):
                if any(c.code in GROUP_1_TO_3 for c in facts.book.held(person, oracle.on)):
                    yield person


def nothing_to_pay(facts: Facts) -> Iterator[object]:
    """Yield households with covered people and no line."""
    for oracle, home, found in quoted_points(facts):
        if not found and any(p.id in oracle.statuses for p in home.people):
            yield home


def child_event(birthday: tuple[int, int]) -> Case:
    """Return the case of a child with this birthday whose card ends soon."""

    def case(facts: Facts) -> Iterator[object]:
        for oracle in facts.days:
            for _, person in oracle.countable:
                born = full_birth(person)
                if born and (born.month, born.day) == birthday and oracle.has_age_event(person):
                    yield person

    return case


def school_leaver(facts: Facts) -> Iterator[object]:
    """Yield pupils of grade 12 whose card ends soon."""
    for oracle in facts.days:
        for _, person in oracle.countable:
            if grade_12_ends(facts.book.cards[person.id]) and oracle.has_age_event(person):
                yield person


def reaching(age: int) -> Case:
    """Return the case of somebody reaching this age soon."""

    def case(facts: Facts) -> Iterator[object]:
        for oracle in facts.days:
            for _, person in oracle.countable:
                born = full_birth(person)
                if born and oracle.has_age_event(person) and oracle.on.year - born.year == age:
                    yield person

    return case


def noted(words: str, dated: bool) -> Case:
    """Return the case of somebody whose note says this, with or without a day."""

    def case(facts: Facts) -> Iterator[object]:
        for _, person in facts.commune.members():
            if words in (person.note or "") and (person.gone is not None) == dated:
                yield person

    return case


def with_status(status: str) -> Case:
    """Return the case of somebody of this status."""

    def case(facts: Facts) -> Iterator[object]:
        return (p for o in facts.days for _, p in o.countable if o.statuses[p.id] == status)

    return case


def pending_and_losing(facts: Facts) -> Iterator[object]:
    """Yield people who have lost support and wait for a card that settles nothing."""
    for oracle, _, person, _ in losing(facts):
        if oracle.statuses[person.id] == "pending":
            yield person


CASES: dict[str, Case] = {
    "payer of the year takes rung 1 before a loser": payer_before_loser,
    "4b by a card of the last 12 months": pupil_by_card,
    "4b by age": pupil_by_age,
    "4b beats 4d": pupil_of_average_living,
    "class regained": regained,
    "mid-year decision": mid_year,
    "leaving sheet without --complete": left_without_complete,
    "undecided": undecided,
    "under 6 in a losing household": small_beside_loser,
    "born after the loss": born_later,
    "settled by a card that begins later": settled_later,
    "not settled by CN": not_settled_by("CN"),
    "not settled by HN": not_settled_by("HN"),
    "not settled by an empty code": not_settled_by(""),
    "cut short": cut_short,
    "impossible CCCD": problem(
        lambda p: len(p.cccd or "") == 12 and not number_is_possible(p.cccd)
    ),
    "missing CCCD": problem(lambda p: p.cccd is None),
    "9-digit id": problem(lambda p: len(p.cccd or "") == 9),
    "impossible insurance number": problem(lambda p: len(p.insurance_no or "") == 5),
    "missing insurance number": problem(lambda p: p.insurance_no is None),
    "impossible birth date": problem(lambda p: p.birth_written is not None),
    "missing birth date": problem(lambda p: p.birth is None and p.birth_written is None),
    "sex against CCCD": problem(sex_against_cccd),
    "year against CCCD": problem(year_against_cccd),
    "same CCCD": pairs(same_cccd),
    "same insurance number": pairs(same_insurance),
    "same name and birth date": pairs(same_name_and_birth),
    "quote only 5a": mix("5a"),
    "quote 4a, 4b, 5a": mix("4a", "4b", "5a"),
    "quote only 4a": mix("4a"),
    "more than five rungs": fifth_rung,
    "renewing payer": renewing_payer,
    "payer who died": gone_payer,
    **{f"line: {s}": line_of(s) for s in ("expiring", "lapsed", "lapsed_long", "never")},
    "losing": state_of(now=True),
    "lost": state_of(now=False),
    "group 1–3 has no line": without_line,
    "group 1–3 by code has no line": ground_of_code,
    "nothing to pay": nothing_to_pay,
    "child of 30 September": child_event((9, 30)),
    "child of 1 October": child_event((10, 1)),
    "grade 12": school_leaver,
    "reaching 70": reaching(70),
    "reaching 75": reaching(75),
    "died on a day": noted("chết ngày", dated=True),
    "moved on a day": noted("chuyển đi", dated=True),
    "died, day unknown": noted("đã chết", dated=False),
    "working away": noted("làm ăn xa", dated=False),
    "pending": with_status("pending"),
    "pending and on losing-support": pending_and_losing,
}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", list(CASES))
def test_case_occurs(seed: int, name: str) -> None:
    assert any(True for _ in CASES[name](facts_of(seed))), f"seed {seed} has no case of: {name}"


@pytest.mark.parametrize("seed", SEEDS)
def test_size(seed: int) -> None:
    known = facts_of(seed).commune
    assert 150 <= len(known.households) <= 250
    assert len({h.number for h in known.households}) == len(known.households)
    for home in known.households:
        assert len({plain(person.name) for person in home.people}) == len(home.people)


# Nothing in the facts may rest on a reading that behaviour.md leaves open


def two_cards_with_one_last_day(facts: Facts) -> Iterator[object]:
    """Yield people for whom it is open which of two cards a row shows."""
    for person, cards in facts.book.cards.items():
        if len({card.last for card in cards}) != len(cards):
            yield person


def rough_birth_near_an_age(facts: Facts) -> Iterator[object]:
    """Yield people whose age test hangs on the unknown day."""
    for _, person in facts.commune.members():
        rough = person.birth is not None and len(person.birth) < 10
        if rough and not 20 <= 2026 - int((person.birth or "")[:4]) <= 67:
            yield person


def two_first_days(facts: Facts) -> Iterator[object]:
    """Yield losing people between cards, where the later chain would give another first day."""
    for oracle, _, person, lost in losing(facts):
        still = oracle.statuses[person.id] == "pending" and lost.last >= oracle.on
        if still and facts.book.next_chain_end(person, oracle.on) != lost.last:
            yield person


def several_later_chains(facts: Facts) -> Iterator[object]:
    """Yield losing people between cards who wait for more than one chain."""
    for oracle, _, person, _ in losing(facts):
        if oracle.statuses[person.id] == "pending":
            end = facts.book.next_chain_end(person, oracle.on)
            if any(end and card.first > end for card in facts.book.cards[person.id]):
                yield person


def loser_of_group_1_to_3(facts: Facts) -> Iterator[object]:
    """Yield losers whose next point would be one this oracle cannot name."""
    for oracle, home, person, _ in losing(facts):
        if point(oracle, home, person) == "1-3":
            yield person


def school_card_a_year_ago(facts: Facts) -> Iterator[object]:
    """Yield grown people whose school card ends at the very edge of the last 12 months."""
    for oracle in facts.days:
        edge = same_day(oracle.on, -12)
        assert edge is not None
        for _, person in oracle.countable:
            if not 6 <= (age_on(person, oracle.on) or 0) < 18:
                for card in facts.book.cards[person.id]:
                    if card.code in {"HS", "SV"} and abs((card.last - edge).days) <= 1:
                        yield person


def event_closed_by_an_earlier_card(facts: Facts) -> Iterator[object]:
    """Yield age events where it matters whether the later card begins or ends later."""
    for oracle in facts.days:
        for _, person in oracle.countable:
            cards = facts.book.cards[person.id]
            for day in (*child_ends(person), *grade_12_ends(cards)):
                near = oracle.on <= day <= oracle.on + HORIZON * DAY
                if near and any(card.first <= day < card.last for card in cards):
                    yield person


def waiting_by_one_reading(facts: Facts) -> Iterator[object]:
    """Yield waiting households whose class comes back within H of T but not within H of D."""
    for oracle in facts.days:
        for home in facts.commune.households:
            for lost in facts.book.ends_of_support(home, oracle.on):
                day = max(lost.last, oracle.on) + DAY
                while lost.after is Klass.UNDECIDED and day <= lost.last + HORIZON * DAY:
                    klass = facts.book.klass(home, day)
                    if klass is lost.before or klass is Klass.POOR:
                        yield home
                    day += DAY


def duplicate_of_the_gone(facts: Facts) -> Iterator[object]:
    """Yield people who are alike while one of them no longer counts."""
    for oracle in facts.days:
        counted = {person.id for _, person in oracle.countable}
        yield from facts.days[0].duplicates - counted


DOUBTS: tuple[Case, ...] = (
    two_cards_with_one_last_day,
    rough_birth_near_an_age,
    two_first_days,
    several_later_chains,
    loser_of_group_1_to_3,
    school_card_a_year_ago,
    event_closed_by_an_earlier_card,
    waiting_by_one_reading,
    duplicate_of_the_gone,
)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda doubt: doubt.__name__)
def test_no_doubt(seed: int, doubt: Case) -> None:
    assert list(doubt(facts_of(seed))) == []
