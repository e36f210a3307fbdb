"""The register file: all SQL of the program."""
