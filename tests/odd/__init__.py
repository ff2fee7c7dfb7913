"""The corpus of odd files: whatever a coach, another program or an enemy makes of a workbook.

Each module holds a table for one theme, a line for each file: what it is, how it is made, what
must be said. tests/test_odd.py reads them all through the front door.
"""

from odd import contacts, dates, packages, scores, sheets, states, texts
from odd.row import Row

CORPUS: tuple[Row, ...] = (*dates.ROWS, *scores.ROWS, *contacts.ROWS, *texts.ROWS, *states.ROWS, *sheets.ROWS, *packages.ROWS)
