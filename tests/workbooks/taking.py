"""Taking the files of the corpus into a register."""

from datetime import date

from core.app.importing import ImportOptions

DAY = date(2026, 11, 21)
SAID_BY_THE_FILE = ImportOptions(DAY)
YEAR_2026 = ImportOptions(DAY, class_from=date(2026, 1, 1), class_to=date(2026, 12, 31))
