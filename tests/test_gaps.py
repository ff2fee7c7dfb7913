"""The gap table against cases worked out by hand, and against plain Python."""

from __future__ import annotations

import random
import subprocess
import sys
from itertools import cycle, islice, product
from pathlib import Path

import pandas as pd
import pytest

from pipeline.analysis.gap_table import gap_table
from pipeline.analysis.gaps import compare, shortages_in, strong_sides_in
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
    ("aandacht", 4, 3, 1, "tekort", False),
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
    required = {"zien": 4, "horen": 5, "lezen": 3, "orde": 5, "motivatie": 4, "aandacht": 3}
    mastered = {"zien": 3, "horen": 3, "lezen": 1, "orde": 3, "motivatie": 3, "aandacht": 2}
    found = shortages_in(compare(required, mastered, Settings()))
    assert [gap.skill.key for gap in found] == [
        "horen",
        "orde",
        "lezen",
        "zien",
        "motivatie",
        "aandacht",
    ]


def test_strong_sides_those_that_are_asked_for_first_without_environment() -> None:
    required = {"zien": 1, "horen": 3, "lezen": None, "lawaai": 2, "orde": 4}
    mastered = {"zien": 5, "horen": 4, "lezen": 4, "lawaai": 5, "orde": 3}
    found = strong_sides_in(compare(required, mastered, Settings()), Settings())
    assert [gap.skill.key for gap in found] == ["horen", "zien", "lezen"]


def test_all_equal_falls_short_nowhere() -> None:
    same = {skill.key: 3 for skill in SKILLS}
    assert set(gap_table(same, same)["verdict"]) == {"past"}
    assert shortages_in(compare(same, same, Settings())) == []


def test_a_mapping_gives_the_same_table_as_a_series() -> None:
    required, mastered = {"orde": 4, "zien": None}, {"orde": 2, "zien": 3}
    pd.testing.assert_frame_equal(
        gap_table(required, mastered), gap_table(scores(**required), scores(**mastered))
    )


def test_a_run_does_not_wait_for_pandas() -> None:
    code = "import sys, pipeline.run.batch, pipeline.overview.write; print('pandas' in sys.modules)"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout == "False\n"


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
        return gap, "tekort", gap > 1 or required > 4
    return gap, "reserve" if gap < 0 and group != "omgeving" else "past", False


Scores = dict[str, int | None]
SCORES = (None, 1, 2, 3, 4, 5)


def assert_compared(required: Scores, mastered: Scores) -> None:
    """The gaps and the order of the shortages are those of plain Python."""
    gaps = compare(required, mastered, Settings())
    expected = [in_plain_python(required[k], mastered[k], GROUP_OF[k]) for k in GROUP_OF]
    assert [(gap.size, gap.verdict, gap.urgent) for gap in gaps] == expected
    keys = list(GROUP_OF)
    order = sorted(
        (k for k, e in zip(keys, expected, strict=True) if e[1] == "tekort"),
        key=lambda k: (mastered[k] - required[k], -required[k], keys.index(k)),  # type: ignore[operator]
    )
    assert [gap.skill.key for gap in shortages_in(gaps)] == order


def test_every_pair_of_scores_of_every_skill() -> None:
    pairs = list(product(SCORES, SCORES))
    for first in range(len(pairs)):
        drawn = dict(zip(GROUP_OF, islice(cycle(pairs), first, None), strict=False))
        assert_compared(
            {key: pair[0] for key, pair in drawn.items()},
            {key: pair[1] for key, pair in drawn.items()},
        )


def test_ten_thousand_random_pairs_of_profiles() -> None:
    chance = random.Random(2024)
    for _ in range(10_000):
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


@pytest.mark.parametrize(
    ("written", "said"),
    {
        "[profielvergelijking]\nx = [": "is niet te lezen",
        "[profielvergelijking]\ntekrot = 1": "'tekrot' is geen instelling",
        "[profielvergelijking]\ntekort_vanaf = 'veel'": "moet een heel getal van 1 tot 5 zijn",
        "[ronde]\nopgeven_na = 0": "moet een heel getal van 5 tot 3600 zijn",
        "[publiceren]\nsamenvoegen = 'soms'": "moet een van 'ja', 'nee', 'vragen' zijn",
    }.items(),
)
def test_settings_that_cannot_be_are_named(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text(written, "utf-8")
    with pytest.raises(SettingsError, match=rf"instellingen\.toml.*{said}"):
        load_settings(path)
