"""Which version of the program this is."""

from importlib.metadata import PackageNotFoundError, version

_PACKAGE = "so-bhyt"


def program_version() -> str:
    """Return the version of the program."""
    try:
        return version(_PACKAGE)
    except PackageNotFoundError:
        return "0.1.0"
