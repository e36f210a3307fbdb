"""What was typed into the forms of a register and not saved yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core import clock
from core.app.register import Register
from core.domain.errors import ClerkError
from core.store.file import kind_of
from core.store.form import Kind
from core.store.keys import beside
from core.store.sealed_file import SealedFile

# What was typed, by form and field.
Forms = Mapping[str, Mapping[str, str]]

_ENDING = ".draft"


@dataclass(frozen=True)
class Draft:
    """The half-filled forms of one user, kept at a moment (UTC)."""

    forms: Forms
    at: datetime


class Drafts:
    """The drafts of the acting user, in the file NAME.draft beside NAME.sobhyt.

    The file is sealed by the register's key; passwords are never given to it.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._file = SealedFile(beside(register.path, _ENDING), register.key)

    def keep(self, forms: Forms) -> None:
        """Keep these forms in place of all kept before; what the disk refuses is a `ClerkError`."""
        filled = {name: dict(fields) for name, fields in forms.items() if fields}
        entry = {"at": clock.now().isoformat(), "forms": filled}
        others = {name: kept for name, kept in self._all().items() if name != self._user}
        users = {**others, self._user: entry} if filled else others
        if not users or not self._is_ours():
            self._file.drop()
        else:
            self._file.write(json.dumps(users, ensure_ascii=False))

    def read(self) -> Draft | None:
        """Return what was kept, None where nothing was."""
        kept = self._all().get(self._user)
        return _draft(kept) if kept else None

    def drop(self) -> None:
        """Forget what was kept."""
        if self._all().get(self._user):
            self.keep({})

    @property
    def _user(self) -> str:
        return self._register.user.name

    def _is_ours(self) -> bool:
        # A register that was encrypted since it was opened must get no readable file beside it.
        try:
            plain = kind_of(self._register.path) is Kind.PLAIN
        except ClerkError:
            return False
        return plain is (self._register.key is None)

    def _all(self) -> Mapping[str, Any]:
        if not self._file.path.is_file():
            return {}
        users = _parsed(self._file.read())
        if users is not None:
            return users
        if self._register.key and _parsed(SealedFile(self._file.path).read()) is not None:
            self._file.drop()  # from before the register was encrypted: nothing readable stays
        else:
            self._file.put_aside()
        return {}


def _parsed(text: str | None) -> Mapping[str, Any] | None:
    try:
        users = json.loads(text or "")
        for kept in users.values():
            _draft(kept)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return dict(users)


def _draft(kept: Any) -> Draft:
    forms = {
        str(form): {str(field): str(text) for field, text in fields.items()}
        for form, fields in kept["forms"].items()
    }
    return Draft(forms, datetime.fromisoformat(kept["at"]))
