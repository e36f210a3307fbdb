"""What a clerk can do: one deed is one transaction."""
