"""What stands on the official forms: who, with which values, and who is missing what."""
