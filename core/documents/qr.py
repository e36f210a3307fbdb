"""QR codes as rows of dark and light."""

from collections.abc import Sequence

import segno

_QUIET = 4  # light modules around the code, as the standard asks


def code_rows(text: str) -> Sequence[bytes]:
    """Return the modules of a code for `text`, 1 dark, with the light border around it."""
    made = segno.make(text, error="m", micro=False, boost_error=False)
    return [bytes(row) for row in made.matrix_iter(border=_QUIET)]
