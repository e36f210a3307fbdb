"""The command line: every deed without a screen."""

from core.cli.catalogue import command_names
from core.cli.data_folder import take_data_folder
from core.cli.run import main

__all__ = ["command_names", "main", "take_data_folder"]
