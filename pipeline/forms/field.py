"""One question: what kind of answer it takes, which choices it has, and who may read the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What may be answered; the value is what people read in `pipeline forms`."""

    TEXT = "tekst"
    DATE = "datum"
    CHOICE = "keuze"
    CHOICES = "meerkeuze"
    SCORE = "score"
    POSTCODE = "postcode"
    PHONE = "telefoon"
    EMAIL = "e-mail"
    NATIONAL_NUMBER = "rijksregisternummer"


MOST_BOXES = 12
"""From so many choices one may be made with boxes; from more it is written down."""

FIRST_YEAR, LAST_YEAR = 1920, 2079
"""Between which the dates of a dossier fall."""


class Reader(StrEnum):
    """Somebody who may read a form or an answer."""

    COACH = "coach"
    EMPLOYEE = "werknemer"
    EMPLOYER = "werkgever"


Audience = frozenset[Reader]
COACH_ONLY: Audience = frozenset({Reader.COACH})
WITH_EMPLOYEE: Audience = frozenset({Reader.COACH, Reader.EMPLOYEE})
WITH_EMPLOYER: Audience = frozenset({Reader.COACH, Reader.EMPLOYER})
EVERYONE: Audience = frozenset(Reader)
TO_EMPLOYER: Audience = frozenset({Reader.EMPLOYER})
TO_BOTH: Audience = frozenset({Reader.EMPLOYEE, Reader.EMPLOYER})


@dataclass(frozen=True)
class Choice:
    """One box to tick or figure to circle: `code` in files, `label` as printed, `also` as typed.

    detail: the field that asks which, printed on the line beside the box.
    """

    code: str
    label: str
    also: tuple[str, ...] = ()
    detail: Field | None = None


YES_NO = (
    Choice("ja", "Ja", ("j", "x", "v", "1", "waar", "true", "☑", "☒", "✓")),
    Choice("nee", "Nee", ("n", "neen", "0", "onwaar", "false")),
)


@dataclass(frozen=True)
class Field:
    """One question.

    lines: writing lines on the paper form. inherits: where the answer is taken from when this cell
    is empty, as a text with full keys in braces ("{aanmelding.jobcoach}"). audience: who may see
    the answer; None means everyone who may see the form. printed: False for what is asked on the
    sheet but does not stand on the paper form. in_full: a national number is printed masked
    wherever this is not said. public: an answer that is no secret, though its form is for the coach
    alone: a name, a day, a function. condition: yes to this, or the employee does not belong to the
    target group (guide 1.3). telling: an answer on health or family, of which one word says it
    all ("ADHD"). ahead: a date that may have yet to come. suggestions: what the sheet offers;
    anything else may be typed too. ask: the question to ask aloud, under the label on the sheet
    and on the blank form. width: of the column in a table that is printed in rows, as its share of
    the page; 0 puts the answer below that of the column before. head: what heads that column, if
    not the label. abreast: how many of its boxes stand side by side on paper. opened_by: the full
    key of a question; with yes to it everybody may read the answer in what is made of it, though
    its own form is not for them. taken_over: the column of its row that says with yes that the
    answer stands on another form by now. counted: whether the overview counts in how many dossiers
    each of its choices was made.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[Choice, ...] = ()
    lines: int = 1
    help: str = ""
    inherits: str = ""
    audience: Audience | None = None
    printed: bool = True
    in_full: bool = False
    public: bool = False
    condition: bool = False
    telling: bool = False
    ahead: bool = False
    suggestions: tuple[str, ...] = ()
    ask: str = ""
    width: int = 0
    head: str = ""
    abreast: int = 1
    opened_by: str = ""
    taken_over: str = ""
    counted: bool = False

    @property
    def in_words(self) -> bool:
        """Whether the choice is out of too many to print a box for each: it is printed as text."""
        return self.kind is Kind.CHOICE and len(self.choices) > MOST_BOXES
