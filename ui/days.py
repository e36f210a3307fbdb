"""Days as people type them, for the fields of the window."""

from core.domain.typed_days import birth_text, parse_day

__all__ = ["birth_text", "parse_day"]
