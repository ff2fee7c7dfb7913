"""Back to work after a long absence: old function, adapted one, what is mastered now (2.2.3).

By the rules of a second measurement: old and adapted requirement are then and now, and what is
mastered is the same on both sides. Whether somebody is fit is for a physician to say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from pipeline.analysis.change import Moment, outcome_of, standing
from pipeline.analysis.comparison import scores_of, with_what_it_points_to
from pipeline.analysis.evolution import measured_again, moment_of, scored_again, sides_of
from pipeline.analysis.gaps import Scores, compare
from pipeline.forms.instruments.reintegratie import FROM_LIBRARY, FROM_MEASUREMENT
from pipeline.forms.keys import CAPACITY, COMPETENCE, INTAKE, REINTEGRATION, Key
from pipeline.records.answers import FilledForm, Forms, printed
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.functions import Function
from pipeline.records.judgements import SkillGap
from pipeline.records.reintegration import Adaptation, Reintegration
from pipeline.records.settings import Settings
from pipeline.records.text import day, listed
from pipeline.records.what_changed import Outcome

SOLVES = {
    Outcome.SOLVED: "opgelost",
    Outcome.SMALLER: "kleiner",
    Outcome.SAME: "geen verschil",
    Outcome.LARGER: "groter",
    Outcome.NEW: "nieuw",
}
"""What an adaptation does to a shortage. One side stays, so that no other can come about."""


def reintegration_of(
    forms: Forms, function: Function | None, settings: Settings
) -> Reintegration | None:
    """What a return to work comes to; None unless its sheet is used and nothing holds it back.

    function: the one of the library that the sheet refers to as the adapted one.
    """
    filled, old = forms[REINTEGRATION], forms[COMPETENCE]
    if not filled.printable:
        return None
    again = measured_again(forms)
    sheets = [old, forms[CAPACITY], *again]
    comparable = old.printable and not any(sheet.faulty for sheet in sheets)
    scored: Moment = (scores_of(old), scores_of(forms[CAPACITY]))
    required, mastered = standing([scored, *map(moment_of, again)])
    name, adapted = _adapted(filled, again, function, required)
    rows = _rows(scored[0], adapted, mastered, settings) if comparable and mastered else []
    return Reintegration(
        filled=filled,
        employee=printed(forms[INTAKE], "werknemer_naam"),
        old=printed(old, "functie"),
        adapted=name if rows else "",
        mastered_on=listed([day(date) for date in mastered_on(forms)]),
        rows=rows,
    )


def _adapted(
    filled: FilledForm, again: Sequence[FilledForm], function: Function | None, now: Scores
) -> tuple[str, Scores | None]:
    """The adapted function by name, and what it asks; "" and None without one."""
    chosen = filled.answers.get("aangepast")
    if chosen == FROM_LIBRARY and function:
        version = f", versie van {day(function.version)}" if function.version else ""
        return f"{function.title}{version}", function.scores
    if chosen == FROM_MEASUREMENT and _asked_again(again):
        return f"de eisen van de {again[-1].form.sheet.lower()}", now
    return "", None


def _asked_again(again: Sequence[FilledForm]) -> bool:
    return any(scored_again(filled, sides_of(filled)[0]) for filled in again)


def _rows(
    old: Scores, adapted: Scores | None, mastered: Scores, settings: Settings
) -> list[Adaptation]:
    before = [with_what_it_points_to(gap) for gap in compare(old, mastered, settings)]
    if adapted is None:
        return [Adaptation(gap) for gap in before]
    after = [with_what_it_points_to(gap) for gap in compare(adapted, mastered, settings)]
    return [Adaptation(*pair, _solves(*pair)) for pair in zip(before, after, strict=True)]


def _solves(old: SkillGap, adapted: SkillGap) -> str:
    return SOLVES.get(outcome_of(old, adapted), "")


def _missing(filled: FilledForm, again: Sequence[FilledForm]) -> str:
    """Why it is not clear what the adapted function is; "" when it is, or when there is none."""
    chosen, named = filled.answers.get("aangepast"), "aangepaste_functie" in filled.answers
    if chosen == FROM_LIBRARY and not named:
        return "de naam van de werkpostfiche ontbreekt"
    if chosen == FROM_MEASUREMENT and not _asked_again(again):
        return "op het blad Hermeting is geen enkele eis opnieuw gescoord"
    if chosen is None and (named or "aangepaste_versie" in filled.answers):
        return "er staat niet waar ze te vinden is"
    return ""


def mastered_on(forms: Forms) -> list[dt.date]:
    """The days of the scores of what the employee masters, the newest first."""
    again = [f for f in measured_again(forms) if scored_again(f, sides_of(f)[1])]
    places = [(forms[CAPACITY], "datum"), *((f, sides_of(f)[1].date) for f in again)]
    dates = (filled.answers.get(key) for filled, key in places)
    return sorted({date for date in dates if isinstance(date, dt.date)}, reverse=True)


def doubts_about_reintegration(forms: Forms) -> Iterator[Doubt]:
    """Scores of before the absence, a decision without a physician, a sheet that may help."""
    filled = forms[REINTEGRATION]
    if not filled.in_use:
        asked = forms[INTAKE].answers.get("ondersteuningsvragen")
        if isinstance(asked, tuple) and "hervatting" in asked:
            yield Doubt(Code.REINTEGRATION_SHEET, Key(INTAKE, "ondersteuningsvragen"))
        return
    since, scored = filled.answers.get("afwezig_sinds"), mastered_on(forms)
    if isinstance(since, dt.date) and scored and scored[0] < since:
        where = Key(REINTEGRATION, "afwezig_sinds")
        yield Doubt(Code.PROFILE_BEFORE_ABSENCE, where, scored=day(scored[0]), since=day(since))
    if missing := _missing(filled, measured_again(forms)):
        yield Doubt(Code.ADAPTED_UNKNOWN, Key(REINTEGRATION, "aangepast"), missing=missing)
    if "besluit" in filled.answers and "arbeidsarts" not in filled.answers:
        yield Doubt(Code.DECIDED_WITHOUT_PHYSICIAN, Key(REINTEGRATION, "arbeidsarts"))
