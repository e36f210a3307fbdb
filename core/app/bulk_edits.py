"""Writing one field of many people at once: one deed, taken back whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from dataclasses import field as default_of
from typing import Any

from sqlalchemy import Connection

from core.app.editing import read_person, repairs_in
from core.app.hand_deeds import Done, carry_out
from core.app.register import Register
from core.domain.deeds import DeedKind
from core.domain.errors import ClerkError
from core.domain.people import names_head
from core.domain.progress import Progress
from core.domain.written import PERSON_FIELDS
from core.store import people
from core.store.bulk import texts_in
from core.store.journal import Writer

# What many people can share; a name, a birth or a number is one person's own.
BULK_FIELDS = ("ethnicity", "phone", "study", "relation", "sex")


@dataclass(frozen=True)
class BulkCount:
    """How many people an edit changes, and how many it leaves alone and why.

    `same` stand so already, `filled` say something else and only empty ones are filled, `heads`
    head a household, `homeless` belong to none now.
    """

    changed: int = 0
    same: int = 0
    filled: int = 0
    heads: int = 0
    homeless: int = 0

    @property
    def sentences(self) -> tuple[str, ...]:
        """Who is left alone, and why."""
        said = (
            (self.same, "{} người đã ghi như vậy."),
            (self.filled, "{} người đã có giá trị khác nên được giữ nguyên."),
            (self.heads, "{} chủ hộ được giữ nguyên; chủ hộ mới thì ghi ở trang của hộ."),
            (self.homeless, "{} người hiện không thuộc hộ nào nên không ghi được quan hệ."),
        )
        return tuple(words.format(count) for count, words in said if count)


@dataclass(frozen=True)
class BulkEdit:
    """A text written into a field (`BULK_FIELDS`) of some people; an empty one clears.

    `only_empty`: where the field says something it stays.
    """

    people: tuple[int, ...]
    field: str
    text: str
    only_empty: bool = True
    progress: Progress = default_of(default_factory=Progress, compare=False)

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EDIT_MANY

    @property
    def since(self) -> None:
        """It counts always."""
        return

    def write(self, writer: Writer) -> Sequence[str]:
        """Write it for everybody it changes."""
        value = self._value()
        changed, count = _sorted(writer.db, self, value)
        for person in self.progress.track(changed):
            if self.field == "relation":
                people.edit_relation(writer, person, value)
            else:
                people.edit_person(writer, person, {self.field: value})
        return (*count.sentences, *repairs_in({self.field: self.text}))

    def count(self, db: Connection) -> BulkCount:
        """Return how many it would change; raises `ClerkError` as `write` does."""
        return _sorted(db, self, self._value())[1]

    def _value(self) -> Any:
        if self.field not in BULK_FIELDS:
            known = ", ".join(PERSON_FIELDS[name].word for name in BULK_FIELDS)
            raise ClerkError(f"Chỉ sửa được cho nhiều người một lần các trường: {known}.")
        if not self.people:
            raise ClerkError("Chưa chọn ai; hãy chọn ít nhất một người.")
        value = read_person({self.field: self.text})[self.field]
        if self.only_empty and not value:
            raise ClerkError("Điền vào ô trống thì phải có giá trị để điền; hãy gõ giá trị.")
        if self.field == "relation" and names_head(str(value)):
            raise ClerkError("Mỗi hộ chỉ có một chủ hộ; hãy ghi chủ hộ mới ở trang của hộ.")
        return value


def count_of(register: Register, edit: BulkEdit) -> BulkCount:
    """Return how many people an edit would change; nothing is saved.

    Raises `ClerkError` for what cannot be written.
    """
    with register.reading() as db:
        return edit.count(db)


def edit_many(register: Register, edit: BulkEdit, progress: Progress | None = None) -> Done:
    """Write an edit in one deed; raises `ClerkError`, and nothing is saved, for what cannot be."""
    return carry_out(register, replace(edit, progress=progress or Progress()))


def _sorted(db: Connection, edit: BulkEdit, value: Any) -> tuple[Sequence[int], BulkCount]:
    """Return who is changed, and how many are and are not."""
    now = texts_in(db, edit.people, edit.field)
    if missing := len(set(edit.people) - now.keys()):
        raise ClerkError(f"{missing} người không còn trong sổ; hãy mở lại danh sách.")
    kinds = {person: _kind(edit, now[person], value) for person in dict.fromkeys(edit.people)}
    counted = {kind: list(kinds.values()).count(kind) for kind in set(kinds.values())}
    return [person for person, kind in kinds.items() if kind == "changed"], BulkCount(**counted)


def _kind(edit: BulkEdit, now: str | None, value: Any) -> str:
    """Return the count of `BulkCount` a person belongs to."""
    if edit.field == "relation" and now is None:
        return "homeless"
    if (now or None) == (value or None):
        return "same"
    if edit.field == "relation" and names_head(now or ""):
        return "heads"
    return "filled" if edit.only_empty and now else "changed"
