"""Adding people by hand: to a household, or as the head of a new one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from core import clock
from core.app.editing import Texts, read_person, refuse_taken_numbers, repairs_in
from core.app.hand_checks import (
    address_of,
    ahead,
    coming_day,
    free_number,
    hamlet_for,
    household_there,
    refuse_second_head,
)
from core.domain.days import birthday, format_day
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError, Way
from core.domain.people import HEAD, Residence, ResidenceKind, names_head
from core.domain.text import name_key
from core.store import members
from core.store.journal import Writer
from core.store.known_people import candidates


class Arrival(StrEnum):
    """How somebody comes into the register."""

    BORN = "born"
    MOVED_IN = "moved-in"
    TEMPORARY = "temporary"
    FORGOTTEN = "forgotten"


ARRIVAL_WORDS: Mapping[Arrival, str] = {
    Arrival.BORN: "trẻ mới sinh",
    Arrival.MOVED_IN: "mới chuyển đến",
    Arrival.TEMPORARY: "đến tạm trú",
    Arrival.FORGOTTEN: "ở đây từ trước, sổ còn thiếu",
}

_COMING = "ngày đến"


@dataclass(frozen=True)
class NewMember:
    """Somebody who joins a household.

    `fields` are texts by field (`PERSON_FIELDS`). `day` is the day of coming; a newborn's is the
    day of birth. `anyway`: though somebody has the same number, or the same name and birth.
    """

    household: int
    fields: Texts
    how: Arrival
    day: date | None = None
    last: date | None = None
    anyway: bool = False

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.NEW_MEMBER

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.day

    def write(self, writer: Writer) -> Sequence[str]:
        """Enter the person, their place and, where it has a first day, their stay."""
        household_there(writer.db, self.household)
        values = dict(read_person(self.fields))
        if not values.get("name"):
            raise ClerkError("Người mới còn thiếu họ và tên; hãy gõ họ và tên.")
        relation = values.pop("relation", "")
        if names_head(relation):
            refuse_second_head(writer.db, self.household)
        first = self._first(values)
        self._refuse_known(writer, values)
        number = members.add_person(writer, values)
        if not self.anyway:
            refuse_taken_numbers(writer.db, number, values)
        members.join(writer, number, self.household, relation, first)
        stays = self._stays(first)
        members.write_stays(writer, number, (), stays)
        return (*repairs_in(self.fields), *ahead(first, _COMING))

    def _first(self, values: Mapping[str, Any]) -> date | None:
        birth = values.get("birth")
        if self.last and self.how is not Arrival.TEMPORARY:
            raise ClerkError("Chỉ người tạm trú có ngày cuối; hãy bỏ ngày cuối.")
        if self.how is Arrival.BORN:
            if birth is None or not birth.full:
                raise ClerkError("Trẻ mới sinh cần đủ ngày, tháng, năm sinh; hãy gõ ngày sinh.")
            if self.day not in (None, birth.first):
                raise ClerkError("Trẻ mới sinh được tính từ ngày sinh; hãy bỏ ngày đến.")
            _refuse_grown(birth.first)
            return birth.first  # type: ignore[no-any-return]  # the values are Any
        if self.how is Arrival.FORGOTTEN and self.day is None:
            return None
        first = coming_day(self.day, _COMING)
        if birth and first < birth.first:
            raise ClerkError("Ngày đến nằm trước ngày sinh; hãy gõ lại.")
        if self.last and self.last < first:
            raise ClerkError("Ngày cuối nằm trước ngày đầu; hãy sửa lại hai ngày.")
        return first

    def _stays(self, first: date | None) -> Sequence[Residence]:
        """Who is here since a day was not here before it; without a day nothing is said."""
        if first is None:
            return ()
        temporary = self.how is Arrival.TEMPORARY
        kind = ResidenceKind.TEMPORARY if temporary else ResidenceKind.PERMANENT
        return (Residence(kind, first, self.last),)

    def _refuse_known(self, writer: Writer, values: Mapping[str, Any]) -> None:
        if self.anyway:
            return
        alike = members.alike(writer.db, name_key(values["name"]), values.get("birth"))
        for known in candidates(writer.db, alike[:1]):
            raise ClerkError(
                f"Sổ đã có một người cùng họ tên và ngày sinh (hộ {known.household}, "
                f"{known.hamlet}); nếu là một người, hãy chuyển người ấy sang hộ này, nếu là hai "
                "người, hãy chọn vẫn ghi.",
                Way.ANYWAY,
            )


def _refuse_grown(born: date) -> None:
    if birthday(born, 1) < clock.today():
        raise ClerkError(
            f"Người sinh ngày {format_day(born)} đã hơn một tuổi nên không phải trẻ mới sinh; hãy "
            f"chọn “{ARRIVAL_WORDS[Arrival.MOVED_IN]}” hoặc “{ARRIVAL_WORDS[Arrival.FORGOTTEN]}”.",
            Way.ARRIVAL,
        )


@dataclass(frozen=True)
class NewHousehold:
    """A household with its head; `new_hamlet`: the hamlet may be one the register lacks.

    `head` says who heads it; its household is not looked at.
    """

    hamlet: str
    number: str
    head: NewMember
    address: str = ""
    new_hamlet: bool = False

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.NEW_HOUSEHOLD

    @property
    def since(self) -> date | None:
        """The day from which it counts."""
        return self.head.since

    def write(self, writer: Writer) -> Sequence[str]:
        """Enter the hamlet where it is new, the household and its head."""
        hamlet = hamlet_for(writer, self.hamlet, may_be_new=self.new_hamlet)
        number = free_number(writer.db, hamlet, self.number)
        made = members.add_household(writer, hamlet, number, address_of(self.address))
        fields = {**self.head.fields, "relation": HEAD}
        remarks = replace(self.head, household=made, fields=fields).write(writer)
        return (*remarks, _NO_CLASS)


_NO_CLASS = "Chưa có quyết định nào về diện của hộ này; hộ chờ lần rà soát sau."
