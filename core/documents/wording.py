"""The words of letters, with named places that are filled and never read as markup."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from core.domain.errors import ClerkError
from core.resources import resource


@dataclass(frozen=True)
class Wording:
    """The texts of a letter by key; a key of a table is written `table.key`."""

    texts: Mapping[str, str]
    file: str

    def say(self, key: str, **places: str) -> str:
        """Return a text with its places filled; an unknown or empty place is named in words."""
        text = self._text(key)
        try:
            parts = list(Formatter().parse(text))
        except ValueError as fault:
            raise ClerkError(
                f"Lời thư “{key}” trong {self.file} có dấu ngoặc nhọn lẻ; "
                "hãy đóng ngoặc hoặc viết hai lần dấu đó."
            ) from fault
        return "".join(literal + self._fill(key, place, places) for literal, place, *_ in parts)

    def knows(self, key: str) -> bool:
        """Return whether there is a text of that key."""
        return key in self.texts

    def _text(self, key: str) -> str:
        if key not in self.texts:
            raise ClerkError(f"Tệp lời thư {self.file} thiếu mục “{key}”; hãy thêm mục đó.")
        return self.texts[key]

    def _fill(self, key: str, place: str | None, places: Mapping[str, str]) -> str:
        if place is None:
            return ""
        if place not in places:
            raise ClerkError(
                f"Lời thư “{key}” trong {self.file} có chỗ điền không dùng được ở đây: "
                f"{{{place}}}; hãy sửa lại tên chỗ điền."
            )
        return places[place]


def load_wording(file: Path | None = None) -> Wording:
    """Read a file of texts, the Vietnamese ones of the program where none is named."""
    path = file or resource("letters", "vi.toml")
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise ClerkError(
            f"Không đọc được tệp lời thư “{path}” ({fault}); hãy sửa tệp hoặc cài lại chương trình."
        ) from fault
    return Wording(dict(_flat(content)), path.name)


def _flat(content: Mapping[str, object], table: str = "") -> list[tuple[str, str]]:
    texts: list[tuple[str, str]] = []
    for key, value in content.items():
        if isinstance(value, Mapping):
            texts += _flat(value, f"{table}{key}.")
        else:
            texts.append((f"{table}{key}", str(value)))
    return texts
