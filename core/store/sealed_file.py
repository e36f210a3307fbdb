"""A small text file that is readable only to whoever holds its key."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from core.replacing import replacing
from core.store.keys import seal, unseal

_ASIDE = ".hong"


@dataclass(frozen=True)
class SealedFile:
    """A text under a key, plain where there is none."""

    path: Path
    key: bytes | None = field(default=None, repr=False)

    def read(self) -> str | None:
        """Return the text, None where there is no file or it cannot be read with this key."""
        try:
            data = self.path.read_bytes()
            plain = data if self.key is None else unseal(self.key, data)
            return None if plain is None else plain.decode()
        except (OSError, UnicodeDecodeError):
            return None

    def write(self, text: str) -> None:
        """Put a text in place of the one before; what the disk refuses raises `ClerkError`."""
        data = text.encode()
        with replacing(self.path) as scratch:
            scratch.write_bytes(data if self.key is None else seal(self.key, data))

    def drop(self) -> None:
        """Remove the file; one that another program holds open stays."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def put_aside(self) -> None:
        """Move a file nobody can read out of the way, in place of the one put aside before."""
        with suppress(OSError):
            self.path.replace(self.path.with_name(f"{self.path.name}{_ASIDE}"))
