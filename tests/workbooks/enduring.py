"""What the program must endure of any file: one sentence or a whole import, never anything else."""

import shutil
from random import Random

from core.app.importing import import_file
from core.app.register import Register
from core.app.undoing import undo_import
from core.app.verifying import verify
from core.documents.reading.office_file import OfficeFile
from core.domain.errors import ClerkError
from tests.registers import dump, files
from tests.workbooks.spoiling import spoiled
from tests.workbooks.taking import YEAR_2026


class Endurance:
    """A register that spoiled files are taken into, one after the other."""

    def __init__(self, template, folder):
        """Work on copies of the register at `template`, in `folder`."""
        self._template, self._folder = template, folder
        self._renew()

    def _renew(self):
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        path = shutil.copy(self._template, self._folder / "xa.sobhyt")
        self._register = Register.open(path)
        self._before, self._rows = files(self._folder), dump(self._register)

    def endures(self, seed):
        """Take in the file of a seed; return whether it was read, with what was wrong, if anything.

        A refused file leaves every byte beside and in the register; a file that was read adds up,
        leaves the register whole and is taken back without a trace among the rows.
        """
        file = spoiled(Random(seed))
        try:
            report = import_file(self._register, OfficeFile(file.name, file.content), YEAR_2026)
        except ClerkError as refused:
            return False, [*self._after_refusal(str(refused))]
        wrong = self._after_import(report)
        self._renew()
        return True, wrong

    def _after_refusal(self, sentence):
        if files(self._folder) != self._before:
            self._renew()
            yield "a refused file changed the register's folder"
        if not sentence.endswith((".", "…")) or "\n" in sentence:
            yield f"no sentence: {sentence!r}"

    def _after_import(self, report):
        wrong = []
        if report.rows != sum(report.counts.values()):
            wrong.append("the counts do not add up")
        if verify(self._register) != ():
            wrong.append("the register is not whole")
        undo_import(self._register, report.batch)
        if dump(self._register) != self._rows:
            wrong.append("undoing left something")
        return wrong
