"""What imports share whose lists add nobody by themselves."""

from core.app.import_rows import RowImport
from core.domain.matching import UNKNOWN, Match, alike, match
from core.domain.records import Source, Subject


class KnownImport(RowImport):
    """Takes rows about people the register knows; somebody new is a problem."""

    def match_known(self, source: Source, subject: Subject, hamlet: str) -> Match:
        """Return whom a row speaks of, as the clerk answered or as the register says."""
        place = self.hamlet_of(hamlet)
        found = self.find(source, subject, place, None)
        if found.person is None and found.problem is None:
            problem = found.warnings[0] if found.warnings else UNKNOWN
            return Match(problem=problem, candidates=alike(self.index, subject, place))
        return found

    def unanswered(self, subject: Subject, hamlet: str) -> Match:
        """Return whom a row speaks of, whatever the clerk answered."""
        return match(self.index, subject, self.hamlet_of(hamlet), None)
