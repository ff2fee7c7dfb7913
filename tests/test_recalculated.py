"""Help while typing, as LibreOffice computes it: the sheets say what the program says."""

from __future__ import annotations

import random
import re
import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example
from in_libreoffice import LibreOffice, Sheets
from python_calamine import CalamineWorkbook
from scale import ONE_IN, rounds

from pipeline.analysis.change import changes_between, standing
from pipeline.analysis.comparison import scores_of
from pipeline.analysis.evolution import moment_of
from pipeline.analysis.gaps import compare, shortages_in
from pipeline.cli.places import BLANK, EXAMPLES
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.keys import MEASURED_AGAIN
from pipeline.forms.skills import SKILLS
from pipeline.records.settings import Settings
from pipeline.workbooks.building.comparison_sheet import ELSEWHERE, FIRST, NAME, TOP

SOME = ["Cindy", "Evi", "Johan", "Nadine"]
SHIPPED = sorted(path.stem for path in EXAMPLES.glob("*.xlsx")) if ONE_IN else SOME
"""The examples, in `make test` some of them."""
RANDOM = [f"Gemeten {number}" for number in range(rounds(3, 50))]
"""Profiles and measurements at random."""
OUT_OF_THE_LIBRARY = {"Nadine"}
"""Whose scores stand in the library, which a sheet cannot look into: it says so itself."""
HALF: dict[str, dict[str, object]] = {
    "aanmelding": {"gob": "GOB X"},
    "leidraad_werkgever": {"functie": "Poetshulp"},
    "capaciteitenprofiel": {"aandacht": 3, "concentratie": 4},
    "pop_pap": {"kwaliteiten": "Stipt", "acties": [{"termijn": "mei"}, {"omschrijving": "x"}]},
    "tevredenheid_werknemer": {"stelling_1": 4, "stelling_2": 4},
}
Books = dict[str, Path]
Recalculated = dict[str, Sheets]
pytestmark = pytest.mark.libreoffice


def plans() -> dict[str, Any]:
    """Plans of which all actions are closed but nothing is handed over, or not so."""
    ended, open_, none = (example("Johan") for _ in range(3))
    for given in (ended, open_, none):
        del given["pop_pap"]["overdracht"]
    open_["pop_pap"]["acties"][0]["status"] = "bezig"
    none["pop_pap"]["acties"] = []
    ended["pop_pap"]["acties"][0]["status"] = "Stopgezet"
    for action in ended["pop_pap"]["acties"][1:]:
        action["status"] = "Klaar"
    return {"Klaar": ended, "Bezig": open_, "Zonder": none}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """The workbooks as they were made, by name."""
    desk = Desk(tmp_path_factory.mktemp("gemaakt"))
    made = {name: EXAMPLES / f"{name}.xlsx" for name in SHIPPED}
    desk.typed("capaciteitenprofiel", SKILLS[0].key, "=NA()", example("Gunther"))
    chance = random.Random(57)
    return made | {
        **{name: desk.dossier(given, name) for name, given in plans().items()},
        **{name: desk.dossier(measured_again(chance), name) for name in RANDOM},
        "Half": desk.dossier(HALF, "Half"),
        "Leeg": desk.dossier({}, "Leeg"),
        "Fout": (desk.workbooks / "Evi.xlsx").rename(desk.workbooks / "Fout.xlsx"),
    }


@pytest.fixture(scope="module")
def recalculated(books: Books, libreoffice: LibreOffice) -> Recalculated:
    """What they say, recalculated."""
    return dict(zip(books, libreoffice.recalculated(*books.values()), strict=True))


def sheets_of(path: Path) -> Sheets:
    """What a workbook says without being recalculated."""
    book = CalamineWorkbook.from_path(path)
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


@pytest.fixture(scope="module")
def with_rows_inserted(
    books: Books, libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory
) -> Books:
    """Some after a coach inserted rows in LibreOffice, which moves the formulas along."""
    python = "/usr/bin/python3"
    bridge = [python, "-c", "import uno"]
    if not Path(python).exists() or subprocess.run(bridge, capture_output=True).returncode:
        pytest.skip("de brug van LibreOffice naar Python (python3-uno) is hier niet")
    before, folder = tmp_path_factory.mktemp("voordien"), tmp_path_factory.mktemp("ingevoegd")
    names = ("Half", "Johan")
    copies = [shutil.copy(books[name], before) for name in names]  # LibreOffice locks what it opens
    script = Path(__file__).with_name("insert_rows.py")
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = str(free.getsockname()[1])
    command = [python, str(script), str(folder), port, libreoffice.profile, *copies]
    subprocess.run(command, check=True, timeout=120)
    return {name: folder / books[name].name for name in names}


# --- what is next


@pytest.mark.parametrize(
    ("name", "told"),
    [("Klaar", True), ("Bezig", False), ("Zonder", False), ("Evi", False), ("Leeg", False)],
)
def test_start_says_when_it_is_time_to_hand_over(
    name: str, told: bool, recalculated: Recalculated
) -> None:
    cells = (str(cell) for row in recalculated[name]["Start"] for cell in row)
    assert any(cell.startswith("Alle acties zijn afgerond.") for cell in cells) is told


# --- what is still missing


def counted_by(sheets: Sheets) -> dict[str, int]:
    """Per form, what stands in the head of its sheet."""
    counts = {}
    for form in all_forms():
        if form.fields and form.sheet in sheets and form.sheet != "Start":
            heads = [str(row[1]) for row in sheets[form.sheet] if len(row) > 1]
            said = next(head for head in heads if re.match("Nog niet|Alle verp|Verplichte", head))
            counts[form.key] = int(re.sub(r"\D", "", said) or 0)
    return counts


def counted_by_the_program(path: Path) -> dict[str, int]:
    """Per form, the missing answers among the findings."""
    counts = {}
    for key, filled in load_dossier(path, all_forms()).forms.items():
        if filled.form.fields and filled.form.sheet != "Start":
            single = sum(f.code == "verplicht-leeg" for f in filled.findings)
            many = [f.message for f in filled.findings if f.code == "verplicht-veel"]
            counts[key] = single + sum(int(message.split()[0]) for message in many)
    return counts


@pytest.mark.long
@pytest.mark.parametrize("name", SHIPPED)
def test_the_examples_lack_nothing(name: str, books: Books, recalculated: Recalculated) -> None:
    counts = counted_by(recalculated[name])
    assert counts == counted_by_the_program(books[name])
    assert set(counts.values()) == {0}


@pytest.mark.parametrize("computed", ["recalculated", "with_rows_inserted"])
def test_a_half_filled_dossier_counts_the_same(
    books: Books, computed: str, request: pytest.FixtureRequest
) -> None:
    half = request.getfixturevalue(computed)["Half"]
    counts = counted_by(sheets_of(half) if isinstance(half, Path) else half)
    assert counts == counted_by_the_program(books["Half"])
    assert {form: count for form, count in counts.items() if count} == {
        "aanmelding": 7,
        "leidraad_werkgever": 3,
        "capaciteitenprofiel": 2,
        "pop_pap": 5,
        "tevredenheid_werknemer": 3,
    }


def test_start_sums_it_up(recalculated: Recalculated) -> None:
    said = {str(row[1]): row[3] for row in recalculated["Half"]["Start"] if len(row) > 3}
    assert said["1. Aanmelding"] == "Verplichte antwoorden nog in te vullen: 7."
    assert said["3. Leidraad werknemer"] == "Nog niet ingevuld."
    assert said["Vergelijking leidraden"] == "Nog niet ingevuld."
    assert said["6. Handleiding vaardigheden"] == "Niets in te vullen."


def test_the_blank_workbook_says_beforehand_what_it_will_show(
    recalculated: Recalculated,
) -> None:
    """A dossier made by filling in nothing has no such values: LibreOffice computes them."""
    for name, said in sheets_of(BLANK).items():
        shown = recalculated["Leeg"][name]
        cells = [
            (r, c, f"{v:g}" if isinstance(v, float) else str(v))
            for r, row in enumerate(said)
            for c, v in enumerate(row)
            if v != ""
        ]
        assert [(r, c, shown[r][c]) for r, c, _ in cells] == cells


# --- the comparison of profiles

Row = tuple[Any, ...]
Compared = tuple[list[Row], list[str]]


def compared_in(sheets: Sheets) -> Compared:
    """Per skill (required, mastered, gap, verdict, urgent), and the sorted largest shortages."""
    rows = sheets[NAME]
    skills = rows[FIRST - 1 : FIRST - 1 + len(SKILLS)]
    found = [
        (*(None if v == "" else int(v) for v in row[1:4]), row[4], row[5] == "ja") for row in skills
    ]
    return found, [str(row[8]) for row in rows[FIRST - 1 : FIRST - 1 + TOP] if row[8]]


def in_the_pipeline(path: Path) -> Compared:
    """The same from the pipeline's own reading and comparison."""
    forms = load_dossier(path, all_forms()).forms
    required, mastered = forms["competentieprofiel"], forms["capaciteitenprofiel"]
    gaps = compare(scores_of(required), scores_of(mastered), Settings())
    found = [(gap.required, gap.mastered, gap.size, gap.verdict, gap.urgent) for gap in gaps]
    return found, [gap.skill.label for gap in shortages_in(gaps)][:TOP]


def profiles(chance: random.Random) -> dict[str, dict[str, object]]:
    """Scores in the spellings that are allowed, some left out."""
    spelt = {n: [n, str(n), f"{n},0", f" {n} "] for n in range(1, 6)}
    drawn: dict[str, dict[str, object]] = {}
    for form in ("competentieprofiel", "capaciteitenprofiel"):
        scores = {skill.key: chance.choice([None, 1, 2, 3, 4, 5]) for skill in SKILLS}
        drawn[form] = {key: chance.choice(spelt[n]) for key, n in scores.items() if n}
    return drawn


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in SHIPPED if name not in OUT_OF_THE_LIBRARY])
def test_an_example_is_compared_as_the_program_does(
    name: str, books: Books, recalculated: Recalculated
) -> None:
    assert compared_in(recalculated[name]) == in_the_pipeline(books[name])


@pytest.mark.long
@pytest.mark.parametrize("name", SHIPPED)
def test_a_sheet_says_when_scores_stand_in_the_library(
    name: str, recalculated: Recalculated
) -> None:
    said = recalculated[name][NAME][2][0]
    assert said == (ELSEWHERE if name in OUT_OF_THE_LIBRARY else "")


# --- what was scored again


def changes_in_the_sheet(rows: list[list[Any]], name: str) -> list[Row]:
    """Per skill, the scores so far, what changed and what became of it, as a sheet says."""
    keys = {f"{name.lower().replace(' ', '_')}.{skill.key}" for skill in SKILLS}
    found = [row for row in rows if row[0] in keys]
    return [(*(int(v) if v else None for v in row[2:4]), *row[6:8]) for row in found]


def changes_in_the_pipeline(path: Path, name: str) -> list[Row]:
    """The same from the pipeline, of this sheet beside what was scored before it."""
    forms = load_dossier(path, all_forms()).forms
    profiles = (scores_of(forms["competentieprofiel"]), scores_of(forms["capaciteitenprofiel"]))
    moments = [profiles, *(moment_of(forms[key]) for key in MEASURED_AGAIN)]
    last = 2 + [forms[key].form.sheet for key in MEASURED_AGAIN].index(name)
    changes = changes_between([standing(moments[: last - 1]), moments[last - 1]], Settings())
    return [
        (
            change.then.required,
            change.then.mastered,
            change.words,
            change.conclusion if change.is_rescored else "",
        )
        for change in changes
    ]


def measured_again(chance: random.Random) -> dict[str, dict[str, object]]:
    """Profiles, and two measurements after them, in the spellings that are allowed."""
    drawn = profiles(chance)
    for key in MEASURED_AGAIN:
        drawn[key] = {
            f"{skill.key}.{side}": chance.choice([score, str(score), f"{score},0", f" {score} "])
            for skill in SKILLS
            for side in ("vereist", "beheerst")
            if (score := chance.choice([None, 1, 2, 3, 4, 5]))
        }
    return drawn


@pytest.mark.parametrize("name", ["Cindy", "Johan", "Evi"])
def test_what_changed_is_said_as_the_program_does(
    name: str, books: Books, recalculated: Recalculated
) -> None:
    said = changes_in_the_sheet(recalculated[name]["Hermeting"], "Hermeting")
    assert said == changes_in_the_pipeline(books[name], "Hermeting")
    assert len(said) == len(SKILLS)


@pytest.mark.long
@pytest.mark.parametrize("measured", RANDOM)
def test_random_profiles_and_measurements_are_compared_as_the_program_does(
    measured: str, books: Books, recalculated: Recalculated
) -> None:
    said, path = recalculated[measured], books[measured]
    assert compared_in(said) == in_the_pipeline(path)
    for name in ("Hermeting", "Hermeting 2"):
        assert changes_in_the_sheet(said[name], name) == changes_in_the_pipeline(path, name)


def test_rows_inserted_on_the_profiles_change_nothing(
    books: Books, with_rows_inserted: Books
) -> None:
    expected = in_the_pipeline(books["Johan"])
    assert compared_in(sheets_of(with_rows_inserted["Johan"])) == expected
    assert in_the_pipeline(with_rows_inserted["Johan"]) == expected


def test_an_error_value_costs_one_skill_and_not_the_list(
    books: Books, recalculated: Recalculated
) -> None:
    rows, largest = compared_in(recalculated["Fout"])
    assert rows[0][3] == "niet gescoord"
    assert largest == in_the_pipeline(books["Fout"])[1] != []
