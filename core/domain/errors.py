"""What the clerk may be told when something cannot be done."""


class ClerkError(Exception):
    """A failure with one full sentence for the screen: what happened, why, what to do."""


class Cancelled(Exception):
    """The clerk stopped a long job; nothing of it remains."""
