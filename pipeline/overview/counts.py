"""What all dossiers have in common: choices, shortages and what became of those, counted.

Dossiers are named elsewhere in the overview, with the sum of their shortages: small counts are
kept apart (see `analysis.small_counts`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.analysis.small_counts import FEW, HIDDEN, TOO_FEW, hidden_in, kept_apart, told_apart
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILL_GROUPS, SKILLS
from pipeline.records.judgements import Summary
from pipeline.records.what_changed import BECAME, BECAME_OF_THE_FIRST, STILL_SHORT

HIDING = (
    f"Tellingen per antwoord, nooit een gemiddelde. Bij minder dan {FEW} metingen staat er "
    f"'{TOO_FEW}' en is alles {HIDDEN}. Anders is een aantal van 1 tot 4 {HIDDEN}, samen met wat "
    "nodig is om het niet te kunnen aftrekken."
)
HIDING_CHOICES = (
    f"Een dossier telt per antwoord één keer. Een aantal van 1 tot {FEW - 1} is {HIDDEN}, samen "
    "met wat nodig is om het niet te kunnen aftrekken."
)
HIDING_SHORTAGES = (
    "Bij de eerste meting, het vaakst eerst. Wat er niet staat, komt niet voor of is verborgen: "
    f"een aantal van 1 tot {FEW - 1}, samen met wat nodig is om het niet te kunnen aftrekken. Een "
    f"functie staat er apart vanaf {FEW} dossiers."
)
HIDING_BECAME = (
    f"Van dossiers met een hermeting, vanaf {FEW}. Wat in 1 tot {FEW - 1} dossiers gebeurde, is "
    f"{HIDDEN}, samen met wat nodig is om het niet te kunnen aftrekken."
)
IN_GROUP = {group.title: {skill.key for skill in group.skills} for group in SKILL_GROUPS}
"""The keys of the skills in each group, by its title."""

ALL, OTHERS, NO_FUNCTION = "Alle functies", "Andere functies", "Functie niet ingevuld"


@dataclass(frozen=True)
class Counted:
    """In how many dossiers each choice of a question was made; None where that is hidden."""

    title: str
    counts: Mapping[str, int | None]


def choices_of(summaries: Sequence[Summary]) -> list[Counted]:
    """The questions of which choices are counted and that some dossier answers, by form.

    A dossier counts once for a choice, however many of its actions make it.
    """
    counted = []
    for key, field in ((k, f) for form in all_forms() for k, f in form.counted.items()):
        chosen = [summary.chosen.get(key, ()) for summary in summaries]
        row = [sum(choice.code in codes for codes in chosen) for choice in field.choices]
        if any(row):
            labels = (choice.label for choice in field.choices)
            counted.append(Counted(field.label, dict(zip(labels, kept_apart(row), strict=True))))
    return counted


def groups_of(summaries: Sequence[Summary]) -> dict[str, int | None]:
    """How many shortages there are in each group of skills, in all dossiers together.

    None where that is hidden: where few dossiers have them all.
    """
    groups = IN_GROUP.values()
    dossiers = [sum(not keys.isdisjoint(s.short) for s in summaries) for keys in groups]
    counts = [sum(len(keys.intersection(s.short)) for s in summaries) for keys in groups]
    told = (None if n is None else c for n, c in zip(kept_apart(dossiers), counts, strict=True))
    return dict(zip(IN_GROUP, told, strict=True))


@dataclass(frozen=True)
class Shortages:
    """Which skills fall short most often where a function was scored, as far as that is told.

    dossiers: how many were compared. counts: by skill key in how many it falls short, most first.
    """

    function: str
    dossiers: int
    counts: Mapping[str, int]


def shortages_of(summaries: Sequence[Summary]) -> list[Shortages]:
    """The shortages of all functions together, then of each; none of fewer than five dossiers.

    What is hidden is left out. The functions that few dossiers have go together.
    """
    compared = [summary for summary in summaries if summary.shortages is not None]
    if len(compared) < FEW:
        return []
    totals, groups = _skills_short(compared), groups_of(compared)
    untold = {key for title, keys in IN_GROUP.items() if groups[title] is None for key in keys}
    hidden = hidden_in(totals, IN_GROUP.values(), untold)
    return [
        Shortages(ALL, len(compared), _most_first(totals, hidden)),
        *_by_function(compared, hidden),
    ]


def _by_function(compared: Sequence[Summary], untold: set[str]) -> list[Shortages]:
    """Of each function, where there is more than one. untold: skills of which no sum is told."""
    own = told_apart([summary.scored_function for summary in compared])
    of: dict[str, list[Summary]] = {}
    for name, summary in zip(own, compared, strict=True):
        of.setdefault(OTHERS if name is None else name or NO_FUNCTION, []).append(summary)
    short = {name: _skills_short(summaries) for name, summaries in of.items()}
    counts = {(name, key): count for name in of for key, count in short[name].items()}
    lines = [[(name, skill.key) for name in of] for skill in SKILLS]
    lines += [[(name, skill.key) for skill in SKILLS] for name in of]
    hidden = hidden_in(counts, lines, ((name, key) for name in of for key in untold))
    ordered = sorted(of, key=lambda name: (name in (OTHERS, NO_FUNCTION), name.casefold()))
    return [
        Shortages(
            name, len(of[name]), _most_first(short[name], {k for n, k in hidden if n == name})
        )
        for name in ordered
        if len(of) > 1
    ]


def _skills_short(summaries: Sequence[Summary]) -> dict[str, int]:
    """In how many dossiers each skill falls short, in paper order."""
    found = Counter(key for summary in summaries for key in summary.short)
    return {skill.key: found[skill.key] for skill in SKILLS}


def _most_first(counts: Mapping[str, int], hidden: set[str]) -> dict[str, int]:
    told = [(skill, count) for skill, count in counts.items() if count and skill not in hidden]
    return dict(sorted(told, key=lambda one: -one[1]))


def became_of(summaries: Sequence[Summary]) -> dict[str, int | None]:
    """What became of the shortages of dossiers that were measured again: how many of each.

    None where that is hidden: where few dossiers have them all. Nothing as long as fewer than five
    dossiers were measured again.
    """
    again = [summary.became for summary in summaries if summary.became]
    if len(again) < FEW:
        return {}
    dossiers = {word: sum(became.get(word, 0) > 0 for became in again) for word in BECAME}
    hidden = hidden_in(dossiers, [BECAME_OF_THE_FIRST, STILL_SHORT])
    return {
        word: None if word in hidden else sum(became.get(word, 0) for became in again)
        for word in BECAME
    }
