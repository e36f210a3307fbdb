"""What all commands share: exit codes, the register they name, how they answer."""

import json
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from typing import Any

from core import clock
from core.app.register import Register

DONE, WITH_PROBLEMS = 0, 1


def open_register(words: Namespace) -> Register:
    """Open the register a command names, for its acting user."""
    return Register.open(words.register, user=words.user)


def day_of(words: Namespace) -> date:
    """Return the day asked for, the machine's day when nobody named one."""
    return words.on or clock.today()


def say(words: Namespace, document: Mapping[str, Any], text: str) -> None:
    """Answer with a JSON document, or with text for people."""
    if words.json:
        print_json(document)
    else:
        print(text)


def print_json(document: Any) -> None:
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=1))
