"""Office files as they are, turned into records."""
