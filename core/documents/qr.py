"""QR codes as rows of dark and light."""

from collections.abc import Sequence
from functools import lru_cache

import segno

_QUIET = 4  # light modules around the code, as the standard asks


@lru_cache(maxsize=16)  # a letter is set in several sizes
def code_rows(text: str) -> Sequence[bytes]:
    """Return the modules of a code for `text`, 1 dark, with the light border around it."""
    made = segno.make(text, error="m", micro=False, boost_error=False)
    return [bytes(row) for row in made.matrix_iter(border=_QUIET)]
