"""Communes and provinces as they are named now, found by any part of the name without accents."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.domain.errors import ClerkError
from core.domain.text import clean, name_key, search_key

CODE_DIGITS = 5


def _key(text: str) -> str:
    """Return the plain words of a name: no accents, no apostrophes, no hyphens."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub("['’`]", "", search_key(text))))


@dataclass(frozen=True)
class Unit:
    """A commune, ward or special zone; `name` begins with its `kind`, `code` has five digits."""

    code: str
    name: str
    kind: str
    province: str
    province_code: str

    @property
    def whole(self) -> str:
        """The name with its province's."""
        return f"{self.name}, {self.province}"

    @cached_property
    def bare(self) -> str:
        """The name without its kind."""
        return self.name.removeprefix(self.kind).strip()

    @cached_property
    def bare_key(self) -> str:
        """The name without its kind as it is searched."""
        return _key(self.bare)

    @cached_property
    def whole_keys(self) -> frozenset[str]:
        """The spellings without accents that mean the whole name."""
        return frozenset((self.bare_key, _key(self.name), _key(self.whole)))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The spellings with accents that mean the whole name."""
        return frozenset((name_key(self.bare), name_key(self.name)))

    @cached_property
    def words(self) -> Sequence[str]:
        """Every word the commune is found by."""
        return _key(self.whole).split()

    @cached_property
    def initials(self) -> str:
        """The first letters of the name without its kind."""
        return "".join(word[0] for word in self.bare_key.split())


@dataclass(frozen=True)
class Province:
    """A province or city; `name` begins with its kind, `code` has two digits."""

    code: str
    name: str

    @cached_property
    def bare_key(self) -> str:
        """The name without its kind as it is searched."""
        return _bare_province(self.name)


def provinces_of(units: Iterable[Unit]) -> tuple[Province, ...]:
    """Return the provinces of communes, in the order of their names."""
    known = {unit.province_code: unit.province for unit in units}
    made = [Province(code, name) for code, name in known.items()]
    return tuple(sorted(made, key=lambda province: province.bare_key))


def find_province(provinces: Iterable[Province], wanted: str) -> Province:
    """Return a province by code, name without accents or initials.

    None or several raise `ClerkError`.
    """
    known = tuple(provinces)
    key = _bare_province(wanted)
    for fits in (_same, _initials, _begins):
        found = [p for p in known if key and fits(p, key)]
        if len(found) == 1:
            return found[0]
        if found:
            choices = ", ".join(p.name for p in found)
            raise ClerkError(f"Có nhiều tỉnh, thành phố giống “{wanted}”; hãy ghi rõ: {choices}.")
    raise ClerkError(f"Không có tỉnh, thành phố “{wanted}”; hãy ghi tên hoặc mã 2 chữ số.")


def find_units(units: Iterable[Unit], words: str) -> list[Unit]:
    """Return the communes that fit what is typed, best first; nothing typed fits all.

    Fitting is a code or its beginning, parts of words of commune and province in any order, the
    words written together, or the initials of the commune.
    """
    key = _key(words)
    if not key:
        return sorted(units, key=_by_name)
    spelled = name_key(clean(words))
    ranked = [(_rank(unit, key, spelled), unit) for unit in units]
    fitting = [(rank, unit) for rank, unit in ranked if rank is not None]
    return [unit for _, unit in sorted(fitting, key=lambda each: (each[0], *_by_name(each[1])))]


def _rank(unit: Unit, key: str, spelled: str) -> int | None:
    if key.isdigit():
        return _rank_code(unit, key)
    if spelled in unit.spellings:
        return 0
    bare = unit.bare_key
    joined = key.replace(" ", "")
    tests = (
        key in unit.whole_keys,
        bare.replace(" ", "") == joined,
        bare.startswith(key),
        _parts_fit(bare.split(), key),
        key.startswith(f"{bare} ") and _parts_fit(unit.words, key),
        _parts_fit(unit.words, key),
        bare.replace(" ", "").startswith(joined),
        unit.initials == joined,
        len(joined) > 1 and unit.initials.startswith(joined),
    )
    return next((rank for rank, fits in enumerate(tests, start=1) if fits), None)


def _rank_code(unit: Unit, key: str) -> int | None:
    if unit.code == key.zfill(CODE_DIGITS):
        return 0
    if unit.code.startswith(key):
        return 1
    return 2 if _parts_fit(unit.words, key) else None


def _parts_fit(words: Sequence[str], key: str) -> bool:
    """Return whether every typed part begins a word of its own."""
    left = list(words)
    for part in sorted(key.split(), key=len, reverse=True):
        found = next((word for word in left if word.startswith(part)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _by_name(unit: Unit) -> tuple[str, str]:
    return unit.bare_key, unit.province


def _bare_province(name: str) -> str:
    return re.sub(r"^(thanh pho|tinh|tp)\b", "", _key(name)).strip()


def _same(province: Province, key: str) -> bool:
    return key in (province.code, province.bare_key)


def _initials(province: Province, key: str) -> bool:
    return len(key) > 1 and key == "".join(word[0] for word in province.bare_key.split())


def _begins(province: Province, key: str) -> bool:
    joined = key.replace(" ", "")
    return province.bare_key.replace(" ", "").startswith(joined) or _parts_fit(
        province.bare_key.split(), key
    )
