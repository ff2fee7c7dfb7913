"""A dossier at a glance: for a colleague who takes over, and for the coordinator."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pipeline.analysis.actors import actors_of
from pipeline.analysis.handover import handover_of
from pipeline.analysis.plan import actions_of
from pipeline.analysis.satisfaction import SURVEYS, answers_of
from pipeline.analysis.talks import next_talk, talks_of
from pipeline.analysis.trajectory import not_filled_in, steps_of
from pipeline.forms.keys import COMPETENCE, EMPLOYER_INTERVIEW, INTAKE, PLAN, Key
from pipeline.records.answers import Answer, FilledForm, printed
from pipeline.records.evolution import Evolution
from pipeline.records.judgements import Comparison, Summary

MEASURE_UNTIL = "maatregel_tot"


def summary_of(
    forms: Mapping[str, FilledForm],
    comparison: Comparison | None,
    evolution: Evolution | None = None,
) -> Summary:
    """The summary of a dossier: no medical fact, no national number, nobody's address."""
    intake, plan = forms[INTAKE], forms[PLAN]
    actions = actions_of(plan)
    shortages = comparison.shortages if comparison else None
    surveys = {key: answers_of(forms[key]) for key in SURVEYS}
    talks = talks_of(forms)
    until = intake.answers.get(MEASURE_UNTIL)
    function = printed(intake, "functie") or printed(forms[EMPLOYER_INTERVIEW], "functie")
    return Summary(
        employee=printed(intake, "werknemer_naam"),
        function=function,
        employer=printed(intake, "werkgever_naam"),
        contact=printed(intake, "verantwoordelijke"),
        jobcoach=printed(intake, "jobcoach"),
        gob=printed(intake, "gob"),
        steps=steps_of(forms, actions_open=not actions or any(a.is_open for a in actions)),
        missing=not_filled_in(forms),
        actions=actions,
        agreements=printed(plan, "werkafspraken"),
        shortages=None if shortages is None else len(shortages),
        urgent=None if shortages is None else sum(gap.urgent for gap in shortages),
        shortages_now=len(evolution.short_now) if evolution else None,
        measured_again=evolution.last_day if evolution else "",
        short=[gap.skill.key for gap in shortages or ()],
        scored_function=printed(forms[COMPETENCE], "functie") or function,
        became=evolution.became if evolution else {},
        surveys={key: answers for key, answers in surveys.items() if answers is not None},
        talks=talks,
        next_talk=next_talk(talks),
        actors=actors_of(forms),
        measure_until=until if isinstance(until, dt.date) else None,
        chosen=_chosen_in(forms),
        handover=handover_of(forms),
    )


def _chosen_in(forms: Mapping[str, FilledForm]) -> dict[str, tuple[str, ...]]:
    """The choices made of what the overview counts, by full key: each once, in the list's order."""
    chosen = {}
    for filled in forms.values():
        for key, field in filled.form.counted.items():
            parsed = Key.parse(key)
            given = filled.rows[parsed.table] if parsed.table else [filled.answers]
            codes = {code for answers in given for code in _codes(answers.get(field.key, ()))}
            if made := tuple(choice.code for choice in field.choices if choice.code in codes):
                chosen[key] = made
    return chosen


def _codes(answer: Answer) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else (str(answer),)
