"""Keys: how an answer is called wherever it goes, from the workbook's hidden column to Word.

aanmelding.werknemer_naam         a field of a form
aanmelding.vraag_van:werkgever    one box of a field, or one figure of its scale
pop_pap.acties.3.termijn          a column of a table, in its third row
pop_pap.acties.termijn            that column as a whole
hermeting.aandacht.vereist        a cell of a matrix: a column, in one of its rows
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

BOX = ":"
"""Stands in a key between a field and one of its boxes."""

INTAKE = "aanmelding"
EMPLOYER_INTERVIEW, EMPLOYEE_INTERVIEW = "leidraad_werkgever", "leidraad_werknemer"
INTERVIEWS_COMPARED = "vergelijking_leidraden"
COMPETENCE, CAPACITY = "competentieprofiel", "capaciteitenprofiel"
PLAN = "pop_pap"
TALKS, COACH_MODEL, HANDOVER = "gesprekken", "coachmodel", "overdracht"
ALONGSIDE, COLLEAGUES = "meeloopmoment", "gesprek_collegas"
INTERVIEW_ON_BEHAVIOUR = "starr"
EMPLOYER_SURVEY, EMPLOYEE_SURVEY = "tevredenheid_werkgever", "tevredenheid_werknemer"
MEASURED_AGAIN = ("hermeting", "hermeting_2")
REINTEGRATION = "reintegratie"
SHARING, COMPARISON, THREE_PARTIES = "delen", "profielvergelijking", "driegesprek"
WORK_POST = "werkpostfiche"
ACTORS, LEAFLETS = "actoren", "folders"
"""Above, the keys of the forms (and two documents) that a rule, an analysis or a document names;
the last is that of the question whether leaflets go along."""


class Key(NamedTuple):
    """A key in its parts; those that it does not have are "", and row is 0. Rows count from 1.

    field: that of the form, or the column of the table. table: or the row of a matrix. box: the
    code of a choice.
    """

    form: str
    field: str = ""
    table: str = ""
    row: int = 0
    box: str = ""

    @classmethod
    @lru_cache(maxsize=16_384)  # of a form, the same in every dossier
    def parse(cls, text: str) -> Key:
        """The parts of any text; one that is no key has a form or field that nobody knows."""
        place, _, box = text.partition(BOX)
        form, *path = place.split(".")
        match path:
            case [table, number, column] if number.isdecimal():
                return cls(form, column, table, int(number), box)
            case [table, column]:
                return cls(form, column, table, box=box)
        return cls(form, ".".join(path), box=box)

    def __str__(self) -> str:
        parts = (self.form, self.table, str(self.row or ""), self.field)
        return ".".join(filter(None, parts)) + (f"{BOX}{self.box}" if self.box else "")

    @property
    def within(self) -> str:
        """What its form calls it, of whichever row and box: a field, a column, or row.column."""
        return ".".join(filter(None, (self.table, self.field)))

    @property
    def whole(self) -> Key:
        """The key of the field itself, of whichever box this is."""
        return self._replace(box="")

    @property
    def entry(self) -> Key:
        """The key of the entry of a table that it belongs to, as a whole."""
        return self._replace(field="", box="")
