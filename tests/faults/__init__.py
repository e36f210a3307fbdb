"""Faults injected into every deed that writes: nothing acknowledged is lost, nothing damaged."""
