"""What follows from a deed, in words: who counts, which lists, which card and what it costs."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from core.domain.classes import CLASS_WORDS
from core.domain.cover import CoverPeriod
from core.domain.days import format_day
from core.domain.events import child_cover_ends
from core.domain.lists import list_entry
from core.domain.money import format_money
from core.domain.people import Person, ResidenceKind
from core.domain.refund import refund_of
from core.domain.what_follows import Effect, Side, Stand
from core.domain.why import STATUS_WORDS


def effects_of(before: Side, after: Side, people: Iterable[int]) -> tuple[Effect, ...]:
    """Return whom a deed changes anything for, in register order; `people` are spoken of first."""
    named = frozenset(people)
    known = {**before.people, **after.people}
    found = (_effect(before, after, known[number], named) for number in sorted(known))
    effects = [effect for effect in found if effect.sentences]
    return tuple(sorted(effects, key=lambda effect: effect.person not in named))


def _effect(before: Side, after: Side, person: Person, named: frozenset[int]) -> Effect:
    was, now = before.of(person.id), after.of(person.id)
    said = [*_differences(was, now)]
    if person.id in named:
        said += _of_cards(before, after, person)
    return Effect(person.id, person.name, was, now, tuple(said))


def _differences(was: Stand | None, now: Stand | None) -> Iterator[str]:
    if was is None and now is None:
        return
    if was is None and now is not None:
        yield f"Được tính vào nhân khẩu của hộ {now.household}: {_card(now)}."
        yield from _onto((), now.lists)
        yield f"Thẻ tới: {now.next_brief}{_price(now)}."
    elif now is None and was is not None:
        yield f"Không còn tính vào nhân khẩu của hộ {was.household}."
        yield from _onto(was.lists, ())
    elif was is not None and now is not None:
        yield from _between(was, now)


def _between(was: Stand, now: Stand) -> Iterator[str]:
    if was.household != now.household:
        yield f"Từ hộ {was.household} sang hộ {now.household}."
    if was.household_class is not now.household_class:
        words = CLASS_WORDS
        yield f"Diện hộ: {words[was.household_class]} → {words[now.household_class]}."
    if (was.status, was.ends) != (now.status, now.ends):
        yield f"Tình trạng thẻ: {_card(was)} → {_card(now)}."
    yield from _onto(was.lists, now.lists)
    new_class = was.household_class is not now.household_class
    if was.next_point != now.next_point and (new_class or now.amount is not None):
        yield f"Diện của thẻ tới: {was.next_brief} → {now.next_brief}."
    if was.amount != now.amount:
        yield f"Phải đóng cho 12 tháng: {_money(was)} → {_money(now)}."


def _onto(was: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    for said, names in (
        ("Ra khỏi", [name for name in was if name not in now]),
        ("Vào", [name for name in now if name not in was]),
    ):
        if names:
            titles = "; ".join(_title(name) for name in names)
            yield f"{said} {titles}."


def _title(name: str) -> str:
    title = list_entry(name).title
    return f"{title[:1].lower()}{title[1:]}"


def _card(stand: Stand) -> str:
    word = STATUS_WORDS[stand.status]
    until = f", hạn {format_day(stand.ends)}" if stand.ends else ""
    return f"{word[:1].lower()}{word[1:]}{until}"


def _price(stand: Stand) -> str:
    return f", 12 tháng đóng {format_money(stand.amount)} đ" if stand.amount else ""


def _money(stand: Stand) -> str:
    return f"{format_money(stand.amount)} đ" if stand.amount is not None else "chưa phải đóng"


def _of_cards(before: Side, after: Side, person: Person) -> Iterator[str]:
    """Yield what happens to the cards of a person a deed is about."""
    was = before.people.get(person.id)
    for new, said in _CARD_SAYINGS:
        if new == (was is None):
            yield from said(before, after, person)


def _dead(before: Side, after: Side, person: Person) -> Iterator[str]:
    if not _newly(ResidenceKind.DIED, before, person):
        return
    refund = refund_of(after.standing, person)
    for card in refund.cards:
        yield (
            f"Thẻ {_card_words(card.period)} chưa bắt đầu: đề nghị cơ quan BHXH hoàn lại "
            f"{format_money(card.amount)} đ."
        )
    back = [card.period for card in refund.cards]
    for period in _running(after, person):
        if period not in back:
            yield f"Thẻ {_card_words(period)}: báo cơ quan BHXH ghi giảm; thẻ không có tiền hoàn."


def _moved(before: Side, after: Side, person: Person) -> Iterator[str]:
    if _newly(ResidenceKind.MOVED, before, person):
        for period in _running(after, person):
            yield (
                f"Thẻ {_card_words(period)} vẫn dùng được đến hết hạn; lần sau đóng ở nơi ở mới."
            )


def _away(before: Side, _after: Side, person: Person) -> Iterator[str]:
    if _newly(ResidenceKind.WORKING_AWAY, before, person):
        yield "Đi làm ăn xa vẫn tính vào nhân khẩu; thẻ và hạn nộp không đổi."


def _class_card(before: Side, after: Side, person: Person) -> Iterator[str]:
    """Yield the cards that came with a class the person's household no longer has."""
    was, now = before.of(person.id), after.of(person.id)
    if was is None or now is None or was.household_class is now.household_class:
        return
    rules = after.standing.rules
    for period in _running(after, person):
        if was.household_class.supports and period.code == rules.class_code(
            was.household_class, period.first
        ):
            yield (
                f"Thẻ {_card_words(period)} có theo {CLASS_WORDS[was.household_class]}: sổ giữ "
                "nguyên; hỏi cơ quan BHXH thẻ còn dùng đến ngày nào."
            )


def _child(_before: Side, after: Side, person: Person) -> Iterator[str]:
    rules, day = after.standing.rules, after.standing.day
    if person.birth is None or not person.birth.surely_under(rules.number("child_years", day), day):
        return
    ends = child_cover_ends(person.birth, rules, day)
    if ends and not person.periods:
        yield (
            f"Trẻ em dưới {rules.number('child_years', day)} tuổi: Nhà nước đóng, đề nghị cấp thẻ "
            f"{rules.on('child_code', day).value} đến {format_day(ends)}."
        )


# Each with whether it speaks of people the deed brings into the register.
_CARD_SAYINGS: Sequence[tuple[bool, Callable[[Side, Side, Person], Iterator[str]]]] = (
    (False, _dead),
    (False, _moved),
    (False, _away),
    (False, _class_card),
    (True, _child),
)


def _newly(kind: ResidenceKind, before: Side, person: Person) -> bool:
    """Return whether a deed adds a stay of a kind; `person` as after it."""
    was = before.people.get(person.id)
    return _count(kind, person) > (_count(kind, was) if was else 0)


def _count(kind: ResidenceKind, person: Person) -> int:
    return sum(stay.kind is kind for stay in person.residences)


def _running(side: Side, person: Person) -> Sequence[CoverPeriod]:
    return [period for period in person.periods if period.last >= side.standing.day]


def _card_words(period: CoverPeriod) -> str:
    code = f"{period.code} " if period.code else ""
    return f"{code}từ {format_day(period.first)} đến {format_day(period.last)}"
