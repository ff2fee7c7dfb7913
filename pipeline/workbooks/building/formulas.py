"""Pieces of formulas that several sheets share.

Plain English function names, as the file wants them: Excel 2016 and later show them in their own
language, LibreOffice knows them all. They point to cells, never to row numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.records.judgements import NOT_REQUIRED, Verdict
from pipeline.records.settings import Settings
from pipeline.workbooks.lines import EMPTY_SHOWN

SCORES = "{1,2,3,4,5}"
"""Each at its own place, so that the place of a match is the score."""


def empty(cell: str) -> str:
    """Whether a cell holds nothing."""
    return f"LEN(TRIM({cell}))=0"


def filled(cell: str) -> str:
    """Whether a cell holds something."""
    return f"LEN(TRIM({cell}))>0"


def each_filled(area: str) -> str:
    """Of each cell of an area whether it holds something, be it an error value: 1/0 is an error.

    COUNTIF with a pattern counts otherwise in every program; IFERROR looks at one cell only in an
    Excel before 365.
    """
    return f"ISERROR(1/(LEN(TRIM({area}))=0))"


def answer_elsewhere(source: str) -> str:
    """The answer in another cell, or that there is none."""
    return f'IF({empty(source)},"{EMPTY_SHOWN}",{source})'


def which_yes(labelled: Sequence[tuple[str, str]]) -> str:
    """The labels of the cells that say yes, or that none does."""
    said = "&".join(f'IF(TRIM({cell})="Ja","; {label}","")' for label, cell in labelled)
    return f'IFERROR(IF(LEN({said})=0,"{EMPTY_SHOWN}",MID({said},3,250)),"{EMPTY_SHOWN}")'


def score_in(*sources: str) -> str:
    """The score in the first of these cells that has one; "" when none has.

    However it is written: 4, "4", "4 - goed". An error value is none: it would make the whole list
    of shortages an error. What is no score has no match, and that is an error too, so that the next
    cell counts.
    """
    formula = '""'
    for cell in reversed(sources):
        said = f"IF(ISNUMBER({cell}),{cell},VALUE(LEFT(TRIM({cell}),1)))"
        formula = f"IFERROR(MATCH({said},{SCORES},0),{formula})"
    return formula


def verdict(required: str, mastered: str, limits: Settings, *, environment: bool) -> str:
    """What the scores in two cells mean, as the pipeline judges them (guide 2.2.3)."""
    gap = f"{required}-{mastered}"
    surplus = Verdict.FITS if environment else Verdict.SURPLUS
    return (
        f'IF(OR({required}="",{mastered}=""),"{Verdict.NOT_SCORED}",'
        f'IF({required}={NOT_REQUIRED},"{Verdict.NOT_REQUIRED}",'
        f'IF({gap}>={limits.tekort_vanaf},"{Verdict.SHORTAGE}",'
        f'IF({gap}<0,"{surplus}","{Verdict.FITS}"))))'
    )
