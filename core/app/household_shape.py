"""Households that change: a new head, people who move, a split, a merge, hamlet and number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.app.hand_checks import (
    address_of,
    ahead,
    coming_day,
    free_number,
    hamlet_for,
    headless,
    household_of,
    household_there,
    living_members,
    refuse_second_head,
)
from core.domain.days import format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.lengths import within
from core.domain.people import HEAD, names_head
from core.domain.text import clean, search_key
from core.store import classes, members
from core.store.history import row_now
from core.store.journal import Writer

Relations = Mapping[int, str]
_LEFT_CLASS = (
    "Quyết định về diện đi theo hộ, không theo người: các quyết định của hộ cũ vẫn ghi ở hộ cũ."
)


@dataclass(frozen=True)
class NewHead:
    """Who heads a household from now on; `relations` are those of members to the new head."""

    household: int
    person: int
    relations: Relations = field(default_factory=dict)

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.NEW_HEAD

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Write the head and the relations; the former head's follows from the new one's."""
        household_there(writer.db, self.household)
        there = members.members_of(writer.db, self.household)
        living = living_members(writer.db, self.household)
        if self.person not in living:
            raise ClerkError("Chủ hộ mới phải là người đang thuộc hộ này; hãy chọn người khác.")
        said = _relations(self.relations)
        if any(names_head(relation) for relation in said.values()):
            raise ClerkError("Một hộ chỉ có một chủ hộ; hãy ghi quan hệ khác.")
        inverse = self._inverse(writer, there[self.person].relation)
        for person, place in there.items():
            relation = said.get(person, inverse if place.is_head else place.relation)
            members.set_relation(
                writer, place.id, HEAD if person == self.person else relation
            )  # fmt: skip
        others = len(living.keys() - said.keys() - {self.person})
        if not others:
            return ()
        return [f"Quan hệ của {others} người khác đang ghi theo chủ hộ cũ; hãy xem lại."]

    def _inverse(self, writer: Writer, relation: str) -> str:
        """Return how the former head stands to the new one, empty where that is not plain."""
        former = _INVERSE.get(search_key(relation))
        if former is None:
            return ""
        head = next(
            (n for n, p in members.members_of(writer.db, self.household).items() if p.is_head), None
        )
        row = row_now(writer.db, "person", head) if head else None
        return former.get(row["sex"], "") if row else ""


_SPOUSE = {"male": "Chồng", "female": "Vợ"}
_PARENT = {"male": "Bố", "female": "Mẹ"}
_INVERSE: Mapping[str, Mapping[str, str]] = {
    "vo": _SPOUSE,
    "chong": _SPOUSE,
    "con": _PARENT,
    "con de": _PARENT,
    "con trai": _PARENT,
    "con gai": _PARENT,
    "bo": dict.fromkeys(("male", "female"), "Con"),
    "cha": dict.fromkeys(("male", "female"), "Con"),
    "me": dict.fromkeys(("male", "female"), "Con"),
}


@dataclass(frozen=True)
class MovePeople:
    """People who belong to another household from `day`; `relations` are those to its head."""

    people: tuple[int, ...]
    household: int
    day: date | None
    relations: Relations = field(default_factory=dict)

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.MOVE_PEOPLE

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """End their places and open new ones; cards stay, class decisions stay behind."""
        household_there(writer.db, self.household)
        left = _move(writer, self.people, self.household, self.day, _relations(self.relations))
        remarks = [said for house in left for said in headless(writer.db, house)]
        return [*remarks, _LEFT_CLASS, *ahead(self.day, "ngày chuyển hộ")]


@dataclass(frozen=True)
class Split:
    """A household of its own for some people, from `day`.

    `with_class`: the decisions that speak of the old household from then on count for the new one
    too; else it waits for a decision.
    """

    people: tuple[int, ...]
    head: int
    hamlet: str
    number: str
    day: date | None
    address: str = ""
    relations: Relations = field(default_factory=dict)
    with_class: bool = False
    new_hamlet: bool = False

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.SPLIT

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """Enter the household, move the people in and say what becomes of the class."""
        if self.head not in self.people:
            raise ClerkError("Chủ hộ của hộ mới phải là một trong những người tách ra.")
        day = coming_day(self.day, "ngày tách hộ")
        hamlet = hamlet_for(writer, self.hamlet, may_be_new=self.new_hamlet)
        number = free_number(writer.db, hamlet, self.number)
        old = household_of(writer.db, self.head).household
        if not living_members(writer.db, old).keys() - set(self.people):
            raise ClerkError("Cả hộ đi theo thì không phải tách hộ; hãy đổi thôn, số hộ.")
        made = members.add_household(writer, hamlet, number, address_of(self.address))
        relations = {**_relations(self.relations), self.head: HEAD}
        left = _move(writer, self.people, made, day, relations)
        remarks = [said for house in left for said in headless(writer.db, house)]
        remarks += ahead(day, "ngày tách hộ")
        if not self.with_class:
            return [*remarks, _NEW_UNDECIDED]
        copied = classes.copy_classes(writer, old, made, day)
        return [*remarks, _NEW_CLASS.format(copied) if copied else _NEW_UNDECIDED]


_NEW_UNDECIDED = (
    "Hộ mới chưa có quyết định nào về diện nên chờ quyết định; các quyết định vẫn ghi ở hộ cũ."
)
_NEW_CLASS = "Hộ mới theo {} quyết định về diện của hộ cũ còn hiệu lực từ ngày tách."


@dataclass(frozen=True)
class Merge:
    """A household whose people all join another one from `day`."""

    kept: int
    gone: int
    day: date | None
    relations: Relations = field(default_factory=dict)

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.MERGE_HOUSEHOLDS

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """Move everybody; the household that goes stays in the register, empty."""
        for house in (self.kept, self.gone):
            household_there(writer.db, house)
        if self.kept == self.gone:
            raise ClerkError("Hai hộ phải là hai hộ khác nhau; hãy chọn hộ khác.")
        day = coming_day(self.day, "ngày gộp hộ")
        people = tuple(living_members(writer.db, self.gone))
        if not people:
            raise ClerkError("Hộ gộp vào không còn ai; hãy chọn hộ khác.")
        relations = _relations(self.relations)
        _move(writer, people, self.kept, day, relations)
        number = household_there(writer.db, self.gone)["number"]
        stays = (
            f"Từ ngày {format_day(day)} diện tính theo hộ ở lại; các quyết định và thư của hộ "
            f"{number} vẫn ghi ở hộ {number}, không tính cho ai nữa."
        )
        return [stays, *headless(writer.db, self.kept), *ahead(day, "ngày gộp hộ")]


@dataclass(frozen=True)
class NewPlace:
    """Another hamlet, another number of a household; None: as it is."""

    household: int
    hamlet: str | None = None
    number: str | None = None
    new_hamlet: bool = False

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.PLACE

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Write hamlet and number, which must be free there."""
        row = household_there(writer.db, self.household)
        hamlet = row["hamlet_id"]
        if self.hamlet is not None:
            hamlet = hamlet_for(writer, self.hamlet, may_be_new=self.new_hamlet)
        wanted = row["number"] if self.number is None else self.number
        number = free_number(writer.db, hamlet, wanted, self.household)
        members.place_household(writer, self.household, hamlet, number)
        if hamlet == row["hamlet_id"]:
            return ()
        return ["Hộ tính vào thôn mới cho mọi ngày, cả những ngày đã qua."]


def _relations(said: Relations) -> Relations:
    word = "quan hệ với chủ hộ"
    return {n: within("relation", clean(relation), word) for n, relation in said.items()}


def _move(
    writer: Writer, people: Sequence[int], house: int, day: date | None, relations: Relations
) -> Sequence[int]:
    """Move people and return the households they leave, each once."""
    first = coming_day(day, "ngày chuyển hộ")
    if not people:
        raise ClerkError("Chưa chọn ai; hãy chọn ít nhất một người.")
    left: dict[int, None] = {}
    for person in dict.fromkeys(people):
        place = household_of(writer.db, person)
        if place.household == house:
            raise ClerkError("Có người đã thuộc hộ ấy rồi; hãy bỏ chọn người ấy.")
        if person not in living_members(writer.db, place.household):
            raise ClerkError("Người đã mất không chuyển hộ được; hãy bỏ chọn người ấy.")
        relation = relations.get(person, "" if place.is_head else place.relation)
        if names_head(relation):
            refuse_second_head(writer.db, house)
        left[place.household] = None
        members.move(writer, person, house, relation, first)
    return tuple(left)
