"""One module per kind of command; each is loaded only when it is called."""
