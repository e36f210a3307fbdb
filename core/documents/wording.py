"""The wordings of letters the program brings, one file a language."""

from functools import cache
from pathlib import Path

from core.domain.errors import ClerkError
from core.domain.letter_words import VIETNAMESE, Wording, read_wording
from core.resources import resource


@cache
def program_languages() -> tuple[str, ...]:
    """Return the languages the program brings, Vietnamese first."""
    found = sorted(path.stem for path in resource("letters").glob("*.toml"))
    return tuple(sorted(found, key=lambda name: name != VIETNAMESE))


def wording_file(path: Path) -> str:
    """Return what a wording file holds; one that cannot be read raises `ClerkError`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ClerkError(
            f"Không đọc được tệp lời thư “{path}” vì tệp không phải chữ mã UTF-8; hãy lưu lại tệp "
            "với mã UTF-8."
        ) from fault
    except FileNotFoundError as fault:
        raise ClerkError(f"Không có tệp lời thư “{path}”; hãy xem lại tên tệp.") from fault
    except OSError as fault:
        raise ClerkError(
            f"Không đọc được tệp lời thư “{path}”; hãy xem đó có phải là tệp và có được đọc không."
        ) from fault


def program_text(language: str) -> str:
    """Return the program's own file of a language, empty for one it does not bring."""
    known = language in program_languages()
    return wording_file(resource("letters", f"{language}.toml")) if known else ""


@cache
def load_wording(language: str = VIETNAMESE) -> Wording:
    """Return the program's texts of a language, in Vietnamese where it says nothing."""
    base = read_wording(program_text(VIETNAMESE), f"{VIETNAMESE}.toml")
    if language == VIETNAMESE or language not in program_languages():
        return base
    return read_wording(program_text(language), f"{language}.toml", base).over(base)
