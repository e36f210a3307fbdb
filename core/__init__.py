"""The program without its window: facts, verdicts, register, files, deeds and command line."""
