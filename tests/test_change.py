"""What changed between two measurements: the two tables of the rules, cell by cell."""

from __future__ import annotations

import random

import pytest

from pipeline.analysis.change import Moment, changes_between
from pipeline.forms.skills import SKILLS
from pipeline.records.evolution import Change, Evolution
from pipeline.records.judgements import Verdict
from pipeline.records.settings import Settings
from pipeline.records.what_changed import Move, Outcome

SKILL, FACTOR = "aandacht", "lawaai"


def changed(then: str, now: str, key: str = SKILL) -> Change:
    """One skill measured twice; "42" is required 4 and mastered 2, "." is not scored."""
    moments: list[Moment] = []
    for scores in (then, now):
        required, mastered = (None if figure == "." else int(figure) for figure in scores)
        moments.append(({key: required}, {key: mastered}))
    return next(c for c in changes_between(moments, Settings()) if c.then.skill.key == key)


GROWN, SHRUNK = "lukt beter (aanpassing of bescherming)", "lukt minder goed"
WHAT_CHANGED = [
    # then, now: required then mastered · said of a skill · said of an environment factor
    # r lager
    ("43", "34", "eis gedaald en vaardigheid gegroeid", f"minder blootstelling en {GROWN}"),
    ("43", "33", "eis gedaald", "minder blootstelling"),
    ("43", "32", "eis gedaald, vaardigheid ook gedaald", f"minder blootstelling, {SHRUNK}"),
    ("43", "3.", "eis gedaald", "minder blootstelling"),
    # r = 1 nu, was > 1
    ("43", "14", "eis weggevallen en vaardigheid gegroeid", f"eis weggevallen en {GROWN}"),
    ("43", "13", "eis weggevallen", "eis weggevallen"),
    ("43", "12", "eis weggevallen, vaardigheid gedaald", f"eis weggevallen, {SHRUNK}"),
    ("43", "1.", "eis weggevallen", "eis weggevallen"),
    # r gelijk
    ("43", "44", "vaardigheid gegroeid", GROWN),
    ("43", "43", "ongewijzigd", "ongewijzigd"),
    ("43", "42", "vaardigheid gedaald", SHRUNK),
    ("43", "4.", "eis gelijk gebleven", "eis gelijk gebleven"),
    # r hoger
    ("43", "54", "eis gestegen, vaardigheid ook gegroeid", f"eis gestegen, {GROWN}"),
    ("43", "53", "eis gestegen", "eis gestegen"),
    ("43", "52", "eis gestegen en vaardigheid gedaald", f"eis gestegen en {SHRUNK}"),
    ("43", "5.", "eis gestegen", "eis gestegen"),
    # r blank
    ("43", ".4", "vaardigheid gegroeid", GROWN),
    ("43", ".3", "vaardigheid gelijk gebleven", "vaardigheid gelijk gebleven"),
    ("43", ".2", "vaardigheid gedaald", SHRUNK),
    ("43", "..", "–", "–"),
]


@pytest.mark.parametrize(("then", "now", "of_a_skill", "of_a_factor"), WHAT_CHANGED)
def test_what_changed(then: str, now: str, of_a_skill: str, of_a_factor: str) -> None:
    assert changed(then, now).words == of_a_skill
    assert changed(then, now, FACTOR).words == of_a_factor


CONCLUSIONS = [
    # then, now: required then mastered · conclusion · the same of an environment factor
    ("42", "44", "tekort weggewerkt"),  # past
    ("42", "45", "tekort weggewerkt"),  # reserve; at an environment factor: past
    ("42", "1.", "tekort weggewerkt"),  # niet vereist
    ("42", "3.", "tekort kleiner"),
    ("42", ".3", "tekort kleiner"),
    ("53", "43", "tekort kleiner"),
    ("42", "42", "tekort gebleven"),
    ("42", "4.", "tekort gebleven"),
    ("42", "5.", "tekort groter"),
    ("42", ".1", "tekort groter"),
    ("42", "51", "tekort groter"),
    ("42", "53", "tekort gebleven, op een ander niveau"),
    ("42", "31", "tekort gebleven, op een ander niveau"),
    ("44", "43", "nieuw tekort"),
    ("45", "54", "nieuw tekort"),
    ("15", "32", "nieuw tekort"),
    ("44", "33", "geen tekort"),
    ("15", "1.", "geen tekort"),
    ("4.", ".2", "nu pas vergeleken: tekort"),
    (".2", "2.", "nu pas vergeleken: past"),
    ("..", "14", "nu pas vergeleken: niet vereist"),
    ("..", "4.", "niet gescoord"),
]


@pytest.mark.parametrize(("then", "now", "conclusion"), CONCLUSIONS)
def test_the_conclusion(then: str, now: str, conclusion: str) -> None:
    assert changed(then, now).conclusion == conclusion
    assert changed(then, now, FACTOR).conclusion == conclusion


FIRST_SCORED = [
    (".3", "43", "eis nu voor het eerst gescoord"),
    ("4.", ".3", "vaardigheid nu voor het eerst gescoord"),
    ("4.", "33", "eis gedaald, vaardigheid nu voor het eerst gescoord"),
    (".3", "44", "eis nu voor het eerst gescoord, vaardigheid gegroeid"),
    ("..", "44", "nu voor het eerst gescoord"),
]


@pytest.mark.parametrize(("then", "now", "words"), FIRST_SCORED)
def test_a_side_that_had_no_score(then: str, now: str, words: str) -> None:
    assert changed(then, now).words == words


def test_what_is_not_scored_again_keeps_its_last_score_from_moment_to_moment() -> None:
    moments: list[Moment] = [
        ({SKILL: 4}, {SKILL: 2}),
        ({SKILL: 3}, {}),
        ({}, {SKILL: 3}),
    ]
    change = next(c for c in changes_between(moments, Settings()) if c.then.skill.key == SKILL)
    assert [(gap.required, gap.mastered) for gap in change.moments] == [(4, 2), (3, 2), (3, 3)]
    assert change.words == "eis gedaald en vaardigheid gegroeid"
    assert change.conclusion == "tekort weggewerkt"


@pytest.mark.parametrize(
    ("then", "now", "reason"),
    [
        ("42", "1.", "omdat de eis daalde of wegviel"),
        ("43", "22", "omdat de eis daalde of wegviel"),  # the skill fell as well
        ("42", ".4", "omdat de vaardigheid groeide"),
        ("42", "55", "omdat de vaardigheid groeide"),  # the requirement rose as well
        ("42", "33", "door beide"),
    ],
)
def test_why_a_shortage_is_solved(then: str, now: str, reason: str) -> None:
    change = changed(then, now)
    assert (change.outcome, change.reason) == (Outcome.SOLVED, reason)


# --- what holds for any scores

SCORES = (None, 1, 2, 3, 4, 5)
FULL = SCORES[1:]


def drawn(chance: random.Random, scores: tuple[int | None, ...]) -> Moment:
    required, mastered = ({s.key: chance.choice(scores) for s in SKILLS} for _ in range(2))
    return required, mastered


def evolution(*moments: Moment) -> Evolution:
    return Evolution("", "", (), changes_between(moments, Settings()))


@pytest.mark.parametrize("seed", range(40))
def test_the_counts_add_up(seed: int) -> None:
    chance = random.Random(seed)
    found = evolution(*(drawn(chance, SCORES) for _ in range(chance.choice([2, 3]))))
    of_the_first = (
        Outcome.SOLVED,
        Outcome.SMALLER,
        Outcome.SAME,
        Outcome.OTHER_LEVEL,
        Outcome.LARGER,
    )
    counted = sum(found.outcomes[outcome] for outcome in of_the_first)
    assert len(found.first_short) == counted + len(found.not_rescored)
    assert sum(found.reasons.values()) == found.outcomes[Outcome.SOLVED]
    compared_now = sum(
        c.outcome is Outcome.COMPARED_NOW and c.now.verdict is Verdict.SHORTAGE
        for c in found.rescored
    )
    left = len(found.first_short) - found.outcomes[Outcome.SOLVED]
    assert len(found.short_now) == left + found.outcomes[Outcome.NEW] + compared_now


MIRRORED = {
    Outcome.SOLVED: Outcome.NEW,
    Outcome.NEW: Outcome.SOLVED,
    Outcome.SMALLER: Outcome.LARGER,
    Outcome.LARGER: Outcome.SMALLER,
}


@pytest.mark.parametrize("seed", range(40))
def test_then_and_now_swapped(seed: int) -> None:
    """What was solved is new, what got smaller got larger, what stayed stays."""
    chance = random.Random(seed)
    one, other = drawn(chance, FULL), drawn(chance, FULL)
    there, back = evolution(one, other).changes, evolution(other, one).changes
    for change, swapped in zip(there, back, strict=True):
        assert swapped.outcome is MIRRORED.get(change.outcome, change.outcome)


@pytest.mark.parametrize("seed", range(20))
def test_nothing_scored_again_changes_nothing(seed: int) -> None:
    first = drawn(random.Random(seed), SCORES)
    found = evolution(first, ({}, {}))
    assert found.rescored == []
    assert all(c.then == c.now and c.required is Move.BLANK for c in found.changes)
