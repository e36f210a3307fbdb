"""What a command says in a test."""

from core.cli import main

DAY = ("--on", "2026-11-21")


def said(capsys, *argv):
    """Run a command; return exit code, standard output and standard error."""
    code = main(argv)
    told = capsys.readouterr()
    return code, told.out, told.err


def refused(capsys, *argv):
    """Run a command that must be refused; return its one sentence."""
    code, out, err = said(capsys, *argv)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err
    return err
