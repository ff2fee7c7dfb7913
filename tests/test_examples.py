"""The dossiers that are shipped, as a fresh clone turns them into Word."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from audit import complaints
from conftest import Desk, Word, example, forms_of
from scale import ONE_IN

from pipeline.cli.places import BLANK, EXAMPLES
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILLS
from pipeline.workbooks.building.fill import filled_workbook

NAMES = ["Cindy", "Evi", "Gunther", "Johan", "Nadine", "Sari", "Steven"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("examples"))
    status, output = desk.run("reports", "--workbooks", str(EXAMPLES))
    assert status == 0, output
    return desk


@pytest.mark.long
def test_at_least_forty_sound_documents(made: Desk) -> None:
    """In `make test` the longest of each name."""
    documents = sorted(made.output.rglob("*.docx"), key=lambda path: path.stat().st_size)
    assert len(documents) >= 40
    audited = {path.read_bytes() if ONE_IN else path.name: path for path in documents}
    assert {path: found for path in audited.values() if (found := complaints(path))} == {}


def test_evi_has_all_forms_that_are_filled_in(made: Desk) -> None:
    assert made.forms("Evi") == forms_of(example())


@pytest.mark.parametrize("name", NAMES)
def test_the_workbooks_are_what_their_text_gives_now(name: str) -> None:
    answers = tomllib.loads((EXAMPLES / "bron" / f"{name}.toml").read_text("utf-8"))
    built = filled_workbook(BLANK.read_bytes(), all_forms(), answers)
    committed = EXAMPLES / f"{name}.xlsx"
    assert office.read_parts(committed.read_bytes()) == office.read_parts(built)


@pytest.mark.long
@pytest.mark.parametrize("name", NAMES if ONE_IN else ["Evi"])
def test_the_workbooks_are_sound(name: str) -> None:
    assert complaints(EXAMPLES / f"{name}.xlsx") == []


@pytest.mark.parametrize("name", NAMES)
def test_where_there_is_a_profile_all_57_skills_are_circled_once(made: Desk, name: str) -> None:
    for document in ("Competentieprofiel", "Capaciteitenprofiel"):
        if document in made.documents(name):
            said = made.word(document, name).said(document.lower())
            circled = [key.partition(":")[0] for key in said if ":" in key]
            assert sorted(circled) == sorted(skill.key for skill in SKILLS)


OF_SCORES = (
    "Dossieroverzicht",
    "Evolutie",
    "Functies naast elkaar",
    "Onderbouwing van de scores",
    "Profielvergelijking",
    "Re-integratie",
)


@pytest.mark.parametrize("document", OF_SCORES)
def test_scores_are_never_added_or_averaged(made: Desk, document: str) -> None:
    found = list(made.output.rglob(f"{document}.docx"))
    assert found
    for path in found:
        assert not re.search(r"%|procent|gemiddeld|totaal", Word(path).text, re.IGNORECASE), path


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("bron/*.toml")), ids=lambda p: p.stem)
def test_no_address_or_number_can_belong_to_a_real_person(path: Path) -> None:
    text = path.read_text("utf-8")
    assert all(m.endswith(".example") for m in re.findall(r"@([\w.-]+)", text))
    assert all("00 00" in n for n in re.findall(r"telefoon = \"(.+)\"", text))
    numbers = re.findall(r"rijksregisternummer = \"(.+)\"", text)
    assert all(re.search(r"-99\d\.", number) for number in numbers)
