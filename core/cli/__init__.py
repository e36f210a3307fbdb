"""The command line: every deed without a screen."""

from core.cli.run import main

__all__ = ["main"]
