"""The lists of the program: who stands on each, in which order, with which columns."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.domain.cover import LAPSES, Status
from core.domain.duplicates import SAMENESS_WORDS, alike
from core.domain.errors import ClerkError
from core.domain.event_grounds import EventGrounds
from core.domain.events import next_event
from core.domain.finding import find_hamlet
from core.domain.list_columns import (
    CARD,
    COUNTDOWN,
    EVENT,
    NEXT,
    NUMBERS,
    PERSON,
    SUPPORT,
    WHY,
)
from core.domain.listing import Column, Listing
from core.domain.problems import Problem, problems_of
from core.domain.rows import ListRow, row_of, row_with_event, row_with_loss
from core.domain.standing import Member, Standing
from core.domain.support import Loss
from core.domain.why import PROBLEM_WORDS, capital

Found = Iterable[tuple[Member, Any]]
Line = Callable[[Member, Any], ListRow]


def _card_lines(standing: Standing) -> Line:
    return lambda member, _: row_of(standing, member)


@dataclass(frozen=True)
class ListEntry:
    """One list of the catalogue: name, titles, who stands on it, in which order, its columns.

    `find` gives who stands on it and what puts them there, by hamlet, household and head first;
    `order` sorts them, ties keep that order. `lines` words them.
    """

    name: str
    title: str
    title_en: str
    find: Callable[[Standing], Found]
    columns: tuple[Column, ...]
    order: Callable[[Member, Any], Any] | None = None
    lines: Callable[[Standing], Line] = _card_lines


def list_names() -> tuple[str, ...]:
    """Return the names of all lists, in the order they are offered."""
    return tuple(_CATALOGUE)


def list_entry(name: str) -> ListEntry:
    """Return one list of the catalogue; an unknown name raises `ClerkError`."""
    if name not in _CATALOGUE:
        known = ", ".join(_CATALOGUE)
        raise ClerkError(f"Không có danh sách “{name}”. Các danh sách có: {known}.")
    return _CATALOGUE[name]


def rows_of(standing: Standing, name: str, hamlet: str | None = None) -> Sequence[ListRow]:
    """Return the rows of a list, in list order, of one hamlet or of all.

    An unknown list or hamlet raises `ClerkError`.
    """
    line, wanted = list_entry(name).lines(standing), _hamlet_name(standing, hamlet)
    return [
        line(member, reason)
        for member, reason in found_on(standing, name)
        if wanted is None or (member.hamlet and member.hamlet.name == wanted)
    ]


def found_on(standing: Standing, name: str) -> Sequence[tuple[Member, Any]]:
    """Return who stands on a list and what puts them there, in list order.

    An unknown list raises `ClerkError`.
    """
    entry = list_entry(name)
    found = list(entry.find(standing))
    order = entry.order
    return sorted(found, key=lambda pair: order(*pair)) if order else found


def rows_of_people(standing: Standing, name: str, people: Iterable[int]) -> Sequence[ListRow]:
    """Return the rows of some people, by id and in their order; who is not on the list has none.

    The standing may be of their households alone.
    """
    entry = list_entry(name)
    line = entry.lines(standing)
    found = {member.person.id: (member, reason) for member, reason in entry.find(standing)}
    return [line(*found[person]) for person in people if person in found]


def listing_of(standing: Standing, name: str, hamlet: str | None = None) -> Listing:
    """Return a list as the value that screen and files take."""
    return listing_with(standing, name, rows_of(standing, name, hamlet), hamlet)


def listing_with(
    standing: Standing, name: str, rows: Sequence[ListRow], hamlet: str | None = None
) -> Listing:
    """Return a list whose rows are known already."""
    entry = list_entry(name)
    return Listing(
        name=name,
        title=entry.title,
        title_en=entry.title_en,
        commune=standing.commune.name,
        on=standing.day,
        columns=entry.columns,
        rows=tuple(rows),
        hamlet=_hamlet_name(standing, hamlet),
    )


def _hamlet_name(standing: Standing, hamlet: str | None) -> str | None:
    return None if hamlet is None else find_hamlet(standing.commune, hamlet).name


def _excluded(member: Member, name: str, anchor: date | None) -> bool:
    return any(e.listing == name and e.anchor == anchor for e in member.person.exclusions)


def _by_status(name: str, *wanted: Status) -> Callable[[Standing], Found]:
    def find(standing: Standing) -> Found:
        return (
            (member, None)
            for member in standing.members
            if member.card.status in wanted and not _excluded(member, name, member.card.ends)
        )

    return find


def _everybody(standing: Standing) -> Found:
    return ((member, None) for member in standing.members)


def _last_chance(standing: Standing) -> Found:
    limit = standing.rules.number("last_chance_days", standing.day)
    for member in standing.members:
        card = member.card
        near = card.days_left is not None and card.days_left <= limit
        excluded = _excluded(member, "last-chance", card.ends)
        if card.status is Status.LAPSED and near and not excluded:
            yield member, None


def losing_support(standing: Standing) -> Iterator[tuple[Member, Loss]]:
    """Yield who loses support and was not taken off that list, with the loss."""
    for member in standing.members:
        if member.loss and not _excluded(member, "losing-support", member.loss.ends):
            yield member, member.loss


def _loss_lines(standing: Standing) -> Line:
    return lambda member, loss: row_with_loss(standing, member, loss)


def _age_events(standing: Standing) -> Found:
    for member in standing.members:
        event = next_event(member.person, standing.day, standing.horizon, standing.rules)
        if event and not _excluded(member, "age-events", event.on):
            yield member, event


def _event_lines(standing: Standing) -> Line:
    grounds = EventGrounds(standing)
    return lambda member, event: row_with_event(
        standing, member, event, grounds.after(member, event)
    )


def _data_problems(standing: Standing) -> Found:
    for member in standing.members:
        problems = problems_of(member.person, standing.day, standing.rules)
        if problems:
            yield member, problems


def _problem_lines(standing: Standing) -> Line:
    def line(member: Member, problems: tuple[Problem, ...]) -> ListRow:
        why = capital("; ".join(PROBLEM_WORDS[p] for p in problems)) + "."
        return replace(row_of(standing, member), why=why, problems=problems)

    return line


def _duplicates(standing: Standing) -> Found:
    by_person = standing.by_person
    apart = standing.commune.two_people
    reasons: dict[int, list[str]] = {}
    for sameness, person, others in alike([m.person for m in standing.members], apart):
        places = ", ".join(_place(by_person[other.id]) for other in others)
        reasons.setdefault(person.id, []).append(f"{SAMENESS_WORDS[sameness]} với {places}")
    return ((by_person[person], capital("; ".join(said)) + ".") for person, said in reasons.items())


def _twin_lines(standing: Standing) -> Line:
    return lambda member, why: replace(row_of(standing, member), why=why)


def _place(member: Member) -> str:
    number = member.household.number if member.household else "?"
    return f"hộ {number} ({member.hamlet.name})" if member.hamlet else f"hộ {number}"


def _most_days_first(member: Member, _reason: Any) -> tuple[int, int]:
    return (member.hamlet.id if member.hamlet else 0, -(member.card.days_lapsed or 0))


_CARD_LIST = (*PERSON, *NUMBERS, *CARD)
_CATALOGUE = {
    entry.name: entry
    for entry in (
        ListEntry(
            "lapsed",
            "Danh sách người hết hạn thẻ BHYT",
            "Lapsed cards",
            _by_status("lapsed", *LAPSES),
            (*_CARD_LIST, *COUNTDOWN, *WHY),
            _most_days_first,
        ),
        ListEntry(
            "last-chance",
            "Danh sách cơ hội cuối trước khi mất 5 năm liên tục",
            "Last chance",
            _last_chance,
            (*_CARD_LIST, *COUNTDOWN, *WHY),
            lambda member, _: member.card.days_left,
        ),
        ListEntry(
            "expiring",
            "Danh sách thẻ BHYT sắp hết hạn",
            "Cards about to expire",
            _by_status("expiring", Status.EXPIRING),
            (*_CARD_LIST, *WHY),
            lambda member, _: member.card.ends,
        ),
        ListEntry(
            "losing-support",
            "Danh sách người mất hoặc giảm hỗ trợ đóng BHYT",
            "Losing support",
            losing_support,
            (*PERSON, *NUMBERS, *CARD, *SUPPORT, *NEXT, *WHY),
            lines=_loss_lines,
        ),
        ListEntry(
            "never-insured",
            "Danh sách người chưa từng có thẻ BHYT",
            "Never insured",
            _by_status("never-insured", Status.NEVER),
            (*PERSON, *NUMBERS, *WHY),
        ),
        ListEntry(
            "age-events",
            "Danh sách mốc tuổi và thẻ học sinh",
            "Age events",
            _age_events,
            (*PERSON, *NUMBERS, *CARD, *EVENT, *NEXT, *WHY),
            lambda _, event: event.on,
            _event_lines,
        ),
        ListEntry(
            "data-problems",
            "Danh sách dữ liệu cần kiểm tra",
            "Data problems",
            _data_problems,
            (*PERSON, *NUMBERS, *WHY),
            lines=_problem_lines,
        ),
        ListEntry(
            "duplicates",
            "Danh sách người có thể bị trùng",
            "Duplicates",
            _duplicates,
            (*PERSON, *NUMBERS, *WHY),
            lines=_twin_lines,
        ),
        ListEntry(
            "all",
            "Danh sách nhân khẩu và thẻ BHYT",
            "Everybody",
            _everybody,
            (*_CARD_LIST, *WHY),
        ),
    )
}
