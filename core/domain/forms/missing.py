"""Who cannot stand on a form yet, because what the agency checks is not known."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.domain.cover import Status
from core.domain.errors import ClerkError, Way
from core.domain.finding_words import place_words
from core.domain.forms.values import FormRow
from core.domain.listing import Listing
from core.domain.lists import listing_with
from core.domain.rows import row_of
from core.domain.standing import Member, Standing

_SHOWN = 5
_ROWS_OF = "data-problems"  # the list whose columns fit: who, numbers, why


@dataclass(frozen=True)
class Missing:
    """Somebody who lacks something, and what, in words."""

    member: Member
    lacks: tuple[str, ...]


class FormRefused(ClerkError):
    """A form that would be half filled; `listing` names who lacks what."""

    ways = (Way.MISSING,)

    def __init__(self, sentence: str, listing: Listing) -> None:
        super().__init__(sentence)
        self.listing = listing


_Lacks = Callable[[FormRow, Member], bool]


def _lacks_number(row: FormRow, member: Member) -> bool:
    """Return whether somebody who has had a card has no number; the first card gives it."""
    return not row.insurance_no and member.card.status is not Status.NEVER


_WANTED: Mapping[str, _Lacks] = {
    "mã số BHYT": _lacks_number,
    "số CCCD": lambda row, _: not row.cccd,
    "nơi khám ban đầu": lambda row, _: not row.facility,
}


def missing_of(standing: Standing, rows: Iterable[FormRow]) -> Sequence[Missing]:
    """Return who of some lines lacks something, in their order."""
    found = []
    for row in rows:
        member = standing.by_person[row.person]
        lacks = tuple(word for word, is_missing in _WANTED.items() if is_missing(row, member))
        if lacks:
            found.append(Missing(member, lacks))
    return found


def missing_listing(standing: Standing, missing: Sequence[Missing]) -> Listing:
    """Return who lacks what as a list that can be saved."""
    rows = [
        replace(row_of(standing, one.member), why=f"Thiếu {', '.join(one.lacks)}.")
        for one in missing
    ]
    return replace(
        listing_with(standing, _ROWS_OF, rows),
        name="form-missing",
        title="Danh sách người thiếu thông tin để lập biểu",
        title_en="People who lack something for a form",
    )


def refusal(standing: Standing, form: str, missing: Sequence[Missing]) -> FormRefused:
    """Return why a form is not made: counts, and the first households."""
    counts = Counter(word for one in missing for word in one.lacks)
    said = ", ".join(f"{word} của {count} người" for word, count in counts.items())
    houses = list(dict.fromkeys(place_words(one.member.household) or "?" for one in missing))
    more = f" và {len(houses) - _SHOWN} hộ nữa" if len(houses) > _SHOWN else ""
    return FormRefused(
        f"Chưa lập được {form} vì {len(missing)} người còn thiếu thông tin ({said}), ở hộ "
        f"{', '.join(houses[:_SHOWN])}{more}; hãy bổ sung, hoặc chỉ lập cho người đã đủ.",
        missing_listing(standing, missing),
    )
