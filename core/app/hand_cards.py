"""A card written, put right or taken out by hand, as a deed that can be tried first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.app import editing
from core.app.editing import Texts, WhichCard
from core.domain.deeds import DeedKind
from core.store.journal import Writer


@dataclass(frozen=True)
class CardWritten:
    """Fields of a card (`CARD_FIELDS`); `which` None: a new one."""

    person: int
    which: WhichCard | None
    fields: Texts
    anyway: bool = False

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EDIT

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Write the card."""
        if self.which:
            editing.write_card(writer, self.which, self.fields, anyway=self.anyway)
        else:
            editing.write_new_card(writer, self.person, self.fields, anyway=self.anyway)
        return ()


@dataclass(frozen=True)
class CardRemoved:
    """A card entered by mistake."""

    which: WhichCard

    @property
    def kind(self) -> DeedKind:
        """What the journal calls it."""
        return DeedKind.EDIT

    @property
    def since(self) -> date | None:
        """It counts always."""
        return None

    def write(self, writer: Writer) -> Sequence[str]:
        """Take the card out."""
        editing.write_card_removed(writer, self.which)
        return ()
