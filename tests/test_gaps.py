"""The gap table against cases worked out by hand, and against plain Python."""

from __future__ import annotations

import random
from itertools import cycle, islice, product
from pathlib import Path

import pandas as pd
import pytest

from pipeline.analysis.gaps import gap_table, shortages, strong_sides
from pipeline.cli.places import ROOT
from pipeline.forms.skills import SKILL_GROUPS, SKILLS
from pipeline.records.settings import Settings, SettingsError, load_settings

GROUP_OF = {skill.key: group.key for group in SKILL_GROUPS for skill in group.skills}
CASES = [
    # skill, required, mastered, gap, verdict, urgent
    ("aandacht", 3, 3, 0, "past", False),
    ("aandacht", 3, 2, 1, "tekort", False),
    ("aandacht", 3, 1, 2, "tekort", True),
    ("aandacht", 2, 1, 1, "tekort", False),
    ("aandacht", 4, 3, 1, "tekort", True),
    ("aandacht", 5, 4, 1, "tekort", True),
    ("aandacht", 5, 1, 4, "tekort", True),
    ("aandacht", 2, 5, -3, "reserve", False),
    ("aandacht", 5, 5, 0, "past", False),
    ("aandacht", 1, 5, None, "niet vereist", False),
    ("aandacht", 1, 1, None, "niet vereist", False),
    ("aandacht", None, 3, None, "niet gescoord", False),
    ("aandacht", 3, None, None, "niet gescoord", False),
    ("aandacht", 5, None, None, "niet gescoord", False),
    ("aandacht", None, None, None, "niet gescoord", False),
    ("aandacht", 1, None, None, "niet gescoord", False),
    ("lawaai", 4, 2, 2, "tekort", True),
    ("lawaai", 2, 4, -2, "past", False),
    ("pbm", 3, 3, 0, "past", False),
    ("pbm", 1, 5, None, "niet vereist", False),
]


def scores(**given: int | None) -> pd.Series:
    return pd.Series(given, dtype="Int64")


@pytest.mark.parametrize(("skill", "required", "mastered", "gap", "verdict", "urgent"), CASES)
def test_by_hand(
    skill: str,
    required: int | None,
    mastered: int | None,
    gap: int | None,
    verdict: str,
    urgent: bool,
) -> None:
    row = gap_table(scores(**{skill: required}), scores(**{skill: mastered})).loc[skill]
    found = (None if pd.isna(row["gap"]) else int(row["gap"]), row["verdict"], bool(row["urgent"]))
    assert found == (gap, verdict, urgent)


def test_shape_and_types() -> None:
    table = gap_table(scores(), scores())
    assert list(table.index) == [skill.key for skill in SKILLS]
    assert {name: str(kind) for name, kind in table.dtypes.items()} == {
        "skill": "string",
        "group": "string",
        "required": "Int64",
        "mastered": "Int64",
        "gap": "Int64",
        "verdict": "string",
        "urgent": "boolean",
    }


def test_shortages_by_gap_then_requirement_then_paper() -> None:
    required = scores(zien=4, horen=5, lezen=3, orde=5, motivatie=4, aandacht=3)
    mastered = scores(zien=3, horen=3, lezen=1, orde=3, motivatie=3, aandacht=2)
    found = shortages(gap_table(required, mastered))
    assert list(found.index) == ["horen", "orde", "lezen", "zien", "motivatie", "aandacht"]


def test_strong_sides_those_that_are_asked_for_first_without_environment() -> None:
    required = scores(zien=1, horen=3, lezen=None, lawaai=2, orde=4)
    mastered = scores(zien=5, horen=4, lezen=4, lawaai=5, orde=3)
    found = strong_sides(gap_table(required, mastered))
    assert list(found.index) == ["horen", "zien", "lezen"]


def test_all_equal_falls_short_nowhere() -> None:
    same = pd.Series({skill.key: 3 for skill in SKILLS}, dtype="Int64")
    table = gap_table(same, same)
    assert set(table["verdict"]) == {"past"}
    assert shortages(table).empty


@pytest.mark.parametrize("score", [0, 6, -1])
def test_a_score_outside_the_scale_is_refused(score: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 5"):
        gap_table(scores(orde=score), scores(orde=3))


def in_plain_python(required: int | None, mastered: int | None, group: str) -> tuple[object, ...]:
    """The rules of the guide once more, apart from the first."""
    if not required or not mastered:
        return None, "niet gescoord", False
    if required == 1:
        return None, "niet vereist", False
    gap = required - mastered
    if gap > 0:
        return gap, "tekort", gap > 1 or required > 3
    return gap, "reserve" if gap < 0 and group != "omgeving" else "past", False


Scores = dict[str, int | None]
SCORES = (None, 1, 2, 3, 4, 5)


def assert_compared(required: Scores, mastered: Scores) -> None:
    """The table and the order of its shortages are those of plain Python."""
    table = gap_table(scores(**required), scores(**mastered))
    found = [
        (None if pd.isna(gap) else gap, verdict, bool(urgent))
        for gap, verdict, urgent in zip(
            table["gap"], table["verdict"], table["urgent"], strict=True
        )
    ]
    expected = [in_plain_python(required[k], mastered[k], GROUP_OF[k]) for k in GROUP_OF]
    assert found == expected
    keys = list(GROUP_OF)
    order = sorted(
        (k for k, e in zip(keys, expected, strict=True) if e[1] == "tekort"),
        key=lambda k: (mastered[k] - required[k], -required[k], keys.index(k)),  # type: ignore[operator]
    )
    assert list(shortages(table).index) == order


def test_every_pair_of_scores_of_every_skill() -> None:
    pairs = list(product(SCORES, SCORES))
    for first in range(len(pairs)):
        drawn = dict(zip(GROUP_OF, islice(cycle(pairs), first, None), strict=False))
        assert_compared(
            {key: pair[0] for key, pair in drawn.items()},
            {key: pair[1] for key, pair in drawn.items()},
        )


def test_random_pairs_of_profiles() -> None:
    chance = random.Random(2024)
    for _ in range(200):
        required, mastered = ({key: chance.choice(SCORES) for key in GROUP_OF} for _ in "12")
        assert_compared(required, mastered)


def test_the_settings_that_are_shipped_are_the_defaults() -> None:
    assert load_settings(ROOT / "instellingen.toml") == Settings()


def test_an_organisation_may_choose_other_limits(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text("[profielvergelijking]\ntekort_vanaf = 2\ndringend_vanaf = 3\n", "utf-8")
    table = gap_table(scores(orde=3, zien=3), scores(orde=2, zien=1), load_settings(path))
    assert table.loc[["orde", "zien"], "verdict"].tolist() == ["past", "tekort"]
    assert not table.loc["zien", "urgent"]


@pytest.mark.parametrize("said", ["x = [", "tekrot = 1", "tekort_vanaf = 'veel'"])
def test_settings_that_cannot_be_are_named(tmp_path: Path, said: str) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text(f"[profielvergelijking]\n{said}", "utf-8")
    with pytest.raises(SettingsError, match=r"instellingen\.toml"):
        load_settings(path)
