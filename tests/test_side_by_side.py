"""One employee beside many functions: four bands, by name, counts and names, no rank (2.2.3)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

import pytest
from audit import complaints
from conftest import Desk, example
from hypothesis import given
from hypothesis import strategies as st
from shelves import FIRST, function, refers, told

from pipeline.analysis.comparison import comparison_of
from pipeline.analysis.gaps import compare
from pipeline.analysis.side_by_side import side_by_side
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILLS
from pipeline.records.functions import Function
from pipeline.records.judgements import Band, Comparison, SideBySide
from pipeline.records.settings import Settings

ALL_TWO = {skill.key: 2 for skill in SKILLS}
LIMITS = Settings()


def of(name: str, scores: Mapping[str, int], employer: str = "Zuid") -> Function:
    """A function of the library."""
    heads = {"functie": name, "werkgever": employer, "datum": "2025-02-03"}
    answers = {f"werkpostfiche.{key}": text for key, text in heads.items()}
    answers |= {f"competentieprofiel.{key}": str(score) for key, score in scores.items()}
    return Function(f"{name} - {employer}", answers, {})


def beside(mastered: Mapping[str, int], *functions: Function) -> SideBySide:
    """An employee beside functions; the current one asks 2 of every skill."""
    gaps = compare(ALL_TWO, mastered, LIMITS)
    now = Comparison("Evi Lindemeers", "Kok", "16/04/2024", "23/04/2024", [], [], [], gaps)
    return side_by_side(now, None, functions, LIMITS)


def in_bands(judged: SideBySide) -> dict[Band, list[str]]:
    return {band: [one.name for one in functions] for band, functions in judged.bands.items()}


OF_WHICH = {
    "niets meer": ({}, Band.NOWHERE, [], 0),
    "minder gevraagd": ({"zien": 1}, Band.NOWHERE, [], 0),
    "een punt meer": ({"zien": 3}, Band.SOME, ["Zien"], 0),
    "een punt meer, waar veel vereist is": ({"lezen": 5, "zien": 3}, Band.URGENT, None, 1),
    "twee punten meer": ({"zien": 4}, Band.URGENT, ["Zien"], 1),
    "dringende eerst": ({"zien": 3, "horen": 4}, Band.URGENT, ["Horen", "Zien"], 1),
}


@pytest.mark.parametrize(("asked", "band", "names", "urgent"), OF_WHICH.values(), ids=OF_WHICH)
def test_the_band_of_a_function_is_what_it_asks_more(
    asked: Mapping[str, int], band: Band, names: list[str] | None, urgent: int
) -> None:
    mastered = ALL_TWO | {"lezen": 4}
    judged = beside(mastered, of("Onthaal", {**ALL_TWO, **asked}))
    (one,) = judged.bands[band]
    assert one.urgent == urgent
    if names is not None:
        assert [gap.skill.label for gap in one.shortages] == names


@pytest.mark.parametrize(("unscored", "band"), [(10, Band.NOWHERE), (11, Band.UNCOMPARED)])
def test_more_than_ten_unscored_skills_that_are_asked_cannot_be_compared(
    unscored: int, band: Band
) -> None:
    keys = [skill.key for skill in SKILLS]
    mastered = dict.fromkeys(keys[unscored:], 2)
    (one,) = beside(mastered, of("Onthaal", ALL_TWO)).bands[band]
    assert one.unscored == unscored
    not_asked = ALL_TWO | dict.fromkeys(keys[:unscored], 1)
    (one,) = beside(mastered, of("Onthaal", not_asked)).bands[Band.NOWHERE]
    assert one.unscored == 0


def test_a_function_that_is_not_scored_cannot_be_compared() -> None:
    assert in_bands(beside(ALL_TWO, of("Onthaal", {})))[Band.UNCOMPARED] == ["Onthaal, Zuid"]


def test_functions_stand_by_name_within_a_band_whatever_they_ask() -> None:
    more, most = ALL_TWO | {"zien": 4}, {skill.key: 5 for skill in SKILLS}
    judged = beside(ALL_TWO, of("Zager", more), of("bakker", most), of("Kok", more, "Noord"))
    assert in_bands(judged)[Band.URGENT] == ["bakker, Zuid", "Kok, Noord", "Zager, Zuid"]


scores = st.fixed_dictionaries({}, optional={s.key: st.integers(1, 5) for s in SKILLS})


@given(
    mastered=scores, asked=st.lists(scores, min_size=1, max_size=4), name=st.text("abz", min_size=1)
)
def test_renaming_a_function_changes_only_its_place_within_the_band(
    mastered: dict[str, int], asked: list[dict[str, int]], name: str
) -> None:
    functions = [of(f"f{number}", each) for number, each in enumerate(asked)]
    before = beside(mastered, *functions)
    after = beside(mastered, of(name, asked[0]), *functions[1:])
    for band in Band:
        said = [
            sorted(
                (
                    one.name.replace(f"{name}, ", "f0, "),
                    len(one.shortages),
                    one.urgent,
                    one.unscored,
                )
                for one in judged.bands[band]
            )
            for judged in (before, after)
        ]
        assert said[0] == said[1]


def many(desk: Desk) -> dict[str, dict[str, object]]:
    """A dossier to compare with all functions of its employer, and with one elsewhere."""
    function(desk)
    function(desk, "Kok", "Kok", scores={"zien": 5})
    function(desk, "Onthaal - Zuid", "Onthaal", "Zuid", scores={"heffen_tillen": 1})
    return refers(andere_functies="alle\nOnthaal - Zuid (16/4/2024)")


def test_the_document_shows_the_current_function_apart_and_no_figure_of_fit(desk: Desk) -> None:
    desk.dossier(many(desk))
    assert desk.run("reports")[0] == 0
    word = desk.word("Functies naast elkaar")
    assert word.lines.index("Huidige functie") < word.lines.index("Minstens één dringend verschil")
    first = word.text.partition("Waar minstens één functie meer vraagt")[0]
    names = ["Logistieke hulp, WZC Den Olm", "Kok, WZC Den Olm", "Onthaal, Zuid"]
    assert [first.index(name) for name in names] == sorted(first.index(name) for name in names)
    assert "Zien" in first
    assert "Deze lijst zegt waar gesprek over nodig is." in word.text
    assert not re.search(r"%|gemiddeld|totaal|score", word.text, re.IGNORECASE)
    assert "Kok, WZC Den Olm (16/04/2024)" in word.text
    row = word.lines.index("Zien", word.lines.index("Waar minstens één functie meer vraagt"))
    has = example()["capaciteitenprofiel"]["zien"]
    assert word.lines[row + 1 : row + 4] == [f"3/{has}", f"5/{has} ●", f"3/{has}"]
    assert desk.folder("voor-werkgever").count("Functies naast elkaar") == 0


def test_the_employer_gets_it_with_the_comparison(desk: Desk) -> None:
    answers = many(desk)
    answers["delen"] = {"profielvergelijking": "ja"}
    desk.dossier(answers)
    desk.run("reports")
    assert "Functies naast elkaar" in desk.folder("voor-werkgever")


def test_more_functions_than_a_page_has_columns(desk: Desk) -> None:
    names = [f"Functie {letter} - Zuid" for letter in "ABCDEFG"]
    for name in names:
        function(desk, name, name.partition(" - ")[0], "Zuid", scores={"zien": 4})
    function(desk)
    desk.dossier(refers(andere_functies="\n".join(names)))
    desk.run("reports")
    word = desk.word("Functies naast elkaar")
    assert word.lines.count("Waar minstens één functie meer vraagt") == 2
    assert complaints(word.path) == []


NOT_FOUND = {
    "een naam die er niet is": ("Bakker - Zuid", "functie-onbekend"),
    "een versie die er niet is": ("Onthaal - Zuid (1/1/2020)", "functie-versie-onbekend"),
    "een datum die niet bestaat": ("Onthaal - Zuid (31/2/2024)", "functie-versie-onbekend"),
}


@pytest.mark.parametrize(("line", "code"), NOT_FOUND.values(), ids=NOT_FOUND)
def test_a_name_that_is_not_found_holds_back_this_document_alone(
    desk: Desk, line: str, code: str
) -> None:
    answers = many(desk)
    answers["competentieprofiel"]["andere_functies"] = f"alle\n{line}"
    assert [one for one, _ in told(desk, answers)] == [code]
    desk.run("reports")
    assert "Functies naast elkaar" not in desk.documents()
    assert {"Competentieprofiel", "Profielvergelijking"} <= set(desk.documents())


def test_without_a_version_it_is_the_newest(desk: Desk) -> None:
    function(desk, "Kok", "Kok", scores={"zien": 3})
    function(desk, "Kok 2025", "Kok", version=dt.date(2025, 2, 3), scores={"zien": 5})
    answers = example()
    answers["competentieprofiel"]["andere_functies"] = "Kok"
    loaded = load_dossier(desk.dossier(answers), all_forms())
    assert [other.version for other in loaded.others] == [dt.date(2025, 2, 3)]
    answers["competentieprofiel"]["andere_functies"] = "Kok (16.04.2024)"
    loaded = load_dossier(desk.dossier(answers), all_forms())
    assert [other.version for other in loaded.others] == [FIRST]
    assert comparison_of(loaded.forms, LIMITS)
