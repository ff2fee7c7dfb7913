"""The tables as pandas frames: tidy, pseudonymised, without what would tell on one person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import SystemRandom

import pandas as pd

from pipeline.analysis.gap_table import as_frame
from pipeline.analysis.opinions import ANSWERS, sides_of
from pipeline.analysis.small_counts import FEW, HIDDEN, told_apart
from pipeline.analysis.trajectory import BEGUN, DONE
from pipeline.forms.skills import SKILL_GROUPS
from pipeline.statistics.reading import CHOSEN, Facts
from pipeline.statistics.tables import ACTIONS, DOSSIERS, SATISFACTION, SKILLS, Table

TITLES = {group.key: group.title for group in SKILL_GROUPS}
Row = tuple[object, ...]
Numbered = Mapping[int, Facts]
"""Dossiers by the number they get, in its order."""


def numbered(facts: Sequence[Facts]) -> dict[int, Facts]:
    """Each dossier with a number that follows from nothing, in the order of those."""
    drawn = SystemRandom().sample(range(1, len(facts) + 1), len(facts))
    return dict(sorted(zip(drawn, facts, strict=True)))


def frames_of(dossiers: Numbered) -> dict[str, pd.DataFrame]:
    """Every table of `tables.TABLES`, by its name, with its columns and their types."""
    overall = _frame(DOSSIERS, _dossiers(dossiers))
    return {
        DOSSIERS.name: overall,
        SKILLS.name: _skills(dossiers, overall),
        ACTIONS.name: _frame(ACTIONS, _actions(dossiers)),
        SATISFACTION.name: _frame(SATISFACTION, _satisfaction(dossiers)),
    }


def _frame(table: Table, rows: Iterator[Row]) -> pd.DataFrame:
    frame = pd.DataFrame.from_records(list(rows), columns=list(table.kinds))
    return frame.astype(table.kinds)


def _dossiers(dossiers: Numbered) -> Iterator[Row]:
    summaries = [facts.summary for facts in dossiers.values()]
    told = told_within(
        [summary.scored_function for summary in summaries],
        [summary.employer for summary in summaries],
        [str(facts.year or "") for facts in dossiers.values()],
    )
    for number, summary, (function, employer, year) in zip(dossiers, summaries, told, strict=True):
        reached = [step.title for step in summary.steps if step.state in (DONE, BEGUN)]
        where = tuple(HIDDEN if one is None else one for one in (function, employer))
        step = reached[-1] if reached else ""
        yield (number, *where, int(year) if year else None, step, len(summary.talks))


def told_within(*columns: Sequence[str]) -> list[tuple[str | None, ...]]:
    """What may be told of each dossier: each column among those of which the ones before are alike.

    So no fewer than five dossiers are alike in all that is told; None is not told.
    """
    told: list[tuple[str | None, ...]] = [()] * len(columns[0])
    for column in columns:
        alike: dict[tuple[str | None, ...], list[int]] = {}
        for at, known in enumerate(told):
            alike.setdefault(known, []).append(at)
        for places in alike.values():
            for at, one in zip(places, told_apart([column[at] for at in places]), strict=True):
                told[at] = (*told[at], one)
    return told


def _skills(dossiers: Numbered, overall: pd.DataFrame) -> pd.DataFrame:
    """All gap tables under each other; a moment that few dossiers have is left out."""
    times = Counter(moment for facts in dossiers.values() for moment in facts.measured)
    tables = {
        (number, moment): as_frame(gaps)
        for number, facts in dossiers.items()
        for moment, gaps in facts.measured.items()
        if times[moment] >= FEW
    }
    if not tables:
        return _frame(SKILLS, iter(()))
    frame = pd.concat(tables, names=["dossier", "moment", "key"]).reset_index()
    frame = frame.merge(overall[["dossier", "functie", "bedrijf"]], on="dossier", how="left")
    return frame.assign(
        groep=frame["group"].map(TITLES),
        vaardigheid=frame["skill"],
        vereist=frame["required"],
        beheerst=frame["mastered"],
        oordeel=frame["verdict"],
        dringend=frame["urgent"].map({True: "ja", False: "nee"}),
    )[list(SKILLS.kinds)].astype(SKILLS.kinds)


def _actions(dossiers: Numbered) -> Iterator[Row]:
    for number, facts in dossiers.items():
        for action, chosen in zip(facts.summary.actions, facts.actions, strict=True):
            yield (number, *({**chosen, "status": action.state}[key] for key in CHOSEN))


def _satisfaction(dossiers: Numbered) -> Iterator[Row]:
    for side in sides_of(facts.summary.surveys for facts in dossiers.values()):
        for statement in side.statements:
            for answer, count in zip(ANSWERS, statement.counts, strict=True):
                yield (side.title, statement.number, statement.text, answer, count, side.surveys)
