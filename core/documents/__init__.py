"""Files the program reads and writes: workbooks, lists, letters."""
