"""The corpus of odd files: whatever a coach, another program or an enemy makes of a workbook.

Each module holds tables by theme, a line for each file: what it is, how it is made, what must be
said. tests/test_odd.py reads them all through the front door.
"""

from odd import (
    bombs,
    contacts,
    dates,
    names,
    opendocument,
    packages,
    scores,
    sheets,
    states,
    texts,
)
from odd.row import Row

THEMES: dict[str, tuple[Row, ...]] = {
    "datums": dates.ROWS,
    "scores": scores.SCORES,
    "keuzes": scores.CHOICES,
    "kruisjes": scores.TICKS,
    "rijksregisternummers": contacts.NUMBERS,
    "postcodes": contacts.POSTCODES,
    "telefoons": contacts.PHONES,
    "mails": contacts.MAILS,
    "teksten": texts.ROWS,
    "cellen": states.ROWS,
    "bladen": sheets.ROWS,
    "bestanden": packages.ROWS,
    "opendocument": opendocument.ROWS,
    "namen": names.ROWS,
    "bommen": bombs.ROWS,
}
