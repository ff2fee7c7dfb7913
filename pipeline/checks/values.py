"""What a cell means: one function per kind of field, from a raw value to an answer.

Each takes the field and the raw value of a filled cell, and gives the answer or raises
RefusedError with the code of the finding and the words for its message.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from difflib import get_close_matches

from pipeline.checks.written_dates import written_date
from pipeline.forms.model import FIRST_YEAR, LAST_YEAR, Choice, Field, Kind
from pipeline.records.answers import Answer, Fault, Raw
from pipeline.records.catalogue import Code
from pipeline.records.contacts import NOTHING, national_number
from pipeline.records.findings import RefusedError
from pipeline.records.text import INVISIBLE, cut, day, fold

LONGEST = 40
"""How much of a refused value a message quotes, in signs."""

LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85")
ERROR_AS_TEXT = re.compile(
    r"#(?:N/?[AB]|NULL!|LEEG!|DIV/0!|DEEL/0!|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|NUM!|GETAL!|"
    r"SPILL!|OVERLOOP!|CALC!|BEREKENEN!|FIELD!|VELD!|BLOCKED!|GEBLOKKEERD!|UNKNOWN!|ONBEKEND!|"
    r"CONNECT!|BUSY!|PYTHON!|EXTERNAL!|GETTING_DATA|[A-Z]+/0!)"
)
"""What Excel shows for an error, in English and in Dutch, when it came along as text."""

IN_BETWEEN = re.compile(r"[+\-\u2010-\u2015\u2212]\s*$")
"""How people write that a score is a little more, or a little less."""

BETWEEN = re.compile(r"\s*(?:[,;/&+\n]|\ben\b)\s*")
"""How people put several answers in one cell."""

SCORE_SIGNS = re.compile(r"(?<!^)\s*[-‐-―:=()]+\s*")
ONE_FIGURE = re.compile(r"0?\d(?:[.,]0*)?")
TICKED = ("x", "xx", "x.", "×", "✗", "ja", "j", "v", "waar", "1", "✓", "✔", "√", "☒", "☑")
NOT_TICKED = ("nee", "neen", "n", "onwaar", "0", "-", "☐")


def text_of(value: object) -> str:
    """A cell's value as text: line ends as line feeds, tabs as spaces, nothing invisible, trimmed.

    Whole numbers lose the .0 that Excel's numbers have; dates are written day/month/year.
    """
    match value:
        case bool():
            return "waar" if value else "onwaar"
        case float():
            figures = f"{value:.15g}" if abs(value) < 1e15 else f"{value:.0f}"
            return "0" if value == 0 else figures.replace(".", ",")
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case dt.datetime() if value.time() != dt.time():
            return f"{day(value)} {value:%H:%M}"
        case dt.date():
            return day(value)
    text = LINE_ENDS.sub("\n", str(value)).replace("\t", " ")
    return INVISIBLE.sub("", text).strip()


def quoted(value: object) -> str:
    """A refused value as a message quotes it: numbers bare, text in quotes, long text cut."""
    text = cut(text_of(value), LONGEST)
    return text if isinstance(value, float | dt.date) else f"'{text}'"


def understand(field: Field, value: object) -> Answer:
    """The answer that a filled cell gives to a field. Raises RefusedError."""
    if isinstance(value, Fault):
        if value.text:
            raise RefusedError(Code.CELL_ERROR, value=value.text)
        raise RefusedError(Code.FORMULA_UNCOMPUTED)
    if isinstance(value, str) and ERROR_AS_TEXT.fullmatch(value.strip()):
        raise RefusedError(Code.CELL_ERROR, value=value.strip())
    return READERS.get(field.kind, _text)(field, value)


def _text(field: Field, value: object) -> Answer:
    return text_of(value)


def _date(field: Field, value: object) -> Answer:
    """A real date, or one as people write it: see `written_date`."""
    date = value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(date, dt.date):
        date = _written_date(value)
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise RefusedError(Code.DATE_FAR, value=quoted(date), year=date.year)
    return date


def _written_date(value: object) -> dt.date:
    if isinstance(value, float):
        raise RefusedError(Code.DATE_NUMBER, value=quoted(value))
    return written_date(text_of(value), quoted(value))


def _score(field: Field, value: object) -> Answer:
    """A figure of the scale: 4, "4,0", "4 - goed" and "goed" are all 4; 2,5 and 4+ are refused."""
    text = text_of(value)
    typed = fold(SCORE_SIGNS.sub(" ", text.strip("(). ")))
    for choice in () if IN_BETWEEN.search(text) else field.choices:
        label = fold(choice.label)
        if typed in (label, f"{choice.code} {label}", f"{label} {choice.code}"):
            return choice.code
        if ONE_FIGURE.fullmatch(typed) and typed.lstrip("0")[:1] == choice.code:
            return choice.code
    raise RefusedError(Code.SCORE_INVALID, value=quoted(value), highest=field.choices[-1].code)


def _choice(field: Field, value: object) -> Answer:
    given = fold(text_of(value)).rstrip(".")
    for choice in field.choices:
        if given in _spellings(choice):
            return choice.code
    labels = [choice.label for choice in field.choices]
    listed = ", ".join(f"'{label}'" for label in labels[:-1]) + f" of '{labels[-1]}'"
    like = get_close_matches(given, {fold(label): label for label in labels}, n=1)
    near = next((f" Bedoelde u '{label}'?" for label in labels if fold(label) in like), "")
    raise RefusedError(Code.CHOICE_UNKNOWN, value=quoted(value), choices=listed, near=near)


def several(field: Field, value: Raw) -> list[Raw]:
    """What one cell says to a question that may have more answers: each apart, as typed."""
    text = text_of(value)
    if any(fold(text) in _spellings(choice) for choice in field.choices):
        return [value]
    return [part for part in BETWEEN.split(text) if part] or [value]


def _tick(field: Field, value: object) -> Answer:
    """Gives "x" for a ticked box, "" for one that is said not to be."""
    text = fold(text_of(value))
    if text in TICKED:
        return "x"
    if text in NOT_TICKED:
        return ""
    raise RefusedError(Code.BOX_UNKNOWN, value=quoted(value))


def _national_number(field: Field, value: object) -> Answer:
    text = text_of(value)
    number = text if fold(text) in NOTHING else national_number(text)
    if number is None:
        raise RefusedError(Code.NATIONAL_NUMBER_INVALID, value=quoted(value))
    return number


def _spellings(choice: Choice) -> set[str]:
    return {fold(text) for text in (choice.label, choice.code, *choice.also)}


READERS: dict[Kind, Callable[[Field, object], Answer]] = {
    Kind.DATE: _date,
    Kind.SCORE: _score,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _tick,
    Kind.NATIONAL_NUMBER: _national_number,
}
