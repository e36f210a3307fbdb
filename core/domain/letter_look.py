"""How a letter was put on paper, as the register of letters keeps it: "large slip|en"."""

from core.domain.letter import LetterLook

_FLAGS = ("large", "slip", "short")
_PART = "|"


def look_text(look: LetterLook) -> str:
    """Return what is kept of a look; a route sheet is no part of a letter."""
    flags = (flag for flag in _FLAGS if getattr(look, flag))
    return _PART.join((" ".join(flags), look.language))


def look_of(text: str) -> LetterLook:
    """Return the look that was kept; where none was, the usual one."""
    flags, known, language = text.partition(_PART)
    if not known:
        return LetterLook()
    large, slip, short = (flag in flags.split() for flag in _FLAGS)
    return LetterLook(language, large=large, slip=slip, short=short)
