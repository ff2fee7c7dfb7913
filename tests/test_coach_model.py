"""The coach model (guide 2.2): drawn as in the guide, its proposals for the coach alone."""

from __future__ import annotations

from typing import Any

import pytest
from audit import complaints
from conftest import READERS, Desk, Word, example
from docx import Document

OPENING = "Voorstel uit het coachmodel, nog te bespreken:"
EMPTY = ("voorstel_pop", "kwaliteiten", "aandachtspunten")


def answers(**changed: object) -> dict[str, Any]:
    """An example with a coach model, and a plan of which these are still empty."""
    given = example("Gunther", whole=True)
    given["coachmodel"] |= changed
    return given


def without_texts(given: dict[str, Any]) -> dict[str, Any]:
    for key in EMPTY:
        del given["pop_pap"][key]
    return given


def made(desk: Desk, given: dict[str, Any]) -> dict[str, Word]:
    """The plan as each reader gets it."""
    desk.dossier(given)
    status, output = desk.run("reports")
    assert status == 0, output
    paths = {reader: desk.output / "Evi" / reader / "POP & PAP.docx" for reader in READERS}
    return {reader: Word(path) for reader, path in paths.items() if path.exists()}


def test_it_is_drawn_as_in_the_guide(desk: Desk) -> None:
    made(desk, answers(gewenst="Boven", hulpbronnen="Links", hindernissen="Rechts", huidig="Onder"))
    word = desk.word("Coachmodel")
    assert complaints(word.path) == []
    table = Document(str(word.path)).tables[-1]
    assert [[cell.text.split(")")[0] for cell in row.cells] for row in table.rows] == [
        ["1", "1"],
        ["4", "3"],
        ["2", "2"],
    ]
    text = word.text
    assert text.index("Boven") < text.index("Links") < text.index("Rechts") < text.index("Onder")


def test_the_employee_gets_it_and_how_the_employer_feels_stays_with_the_coach(desk: Desk) -> None:
    made(desk, answers(beleving_werkgever="Kanarie77x is het beu", gewenst="Kanarie78x halen"))
    assert [r for r in READERS if "Coachmodel" in desk.folder(r)] == ["voor-werknemer"]
    assert "Kanarie78x" in desk.word("Coachmodel").text
    for path in (desk.output / "Evi").rglob("*.docx"):
        text = "".join(part.decode("utf-8", "replace") for part in Word(path).parts.values())
        assert "Kanarie77x" not in text
        assert "Kanarie78x" not in text or path.parent.name != "voor-werkgever"


def test_what_it_proposes_reaches_the_coach_alone(desk: Desk) -> None:
    plans = made(
        desk, without_texts(answers(gewenst="Rust", hulpbronnen="Lijst", hindernissen="X"))
    )
    said = plans["vertrouwelijk"].said("pop_pap")
    assert said["voorstel_pop"] == f"{OPENING}\nLange termijn\nRust"
    qualities = str(said["kwaliteiten"])
    assert qualities.startswith("Voorstel uit de profielen")
    assert qualities.endswith(f"\n{OPENING}\nLijst")
    assert str(said["aandachtspunten"]).endswith(f"\n{OPENING}\nX")
    for reader in ("voor-werknemer", "voor-werkgever"):
        assert OPENING not in plans[reader].text
    assert "Voorstel uit de profielen" in plans["voor-werknemer"].text


def test_a_plan_that_is_filled_in_has_no_copy_for_the_coach(desk: Desk) -> None:
    assert sorted(made(desk, answers())) == ["voor-werkgever", "voor-werknemer"]


@pytest.mark.parametrize("reader", ["werknemer", "werkgever"])
def test_the_gate_knows_a_proposal_that_is_not_for_a_reader(desk: Desk, reader: str) -> None:
    made(desk, without_texts(answers()))
    path = desk.output / "Evi" / f"voor-{reader}" / "POP & PAP.docx"
    document = Document(str(path))
    document.add_paragraph(f"{OPENING} rust")
    document.save(str(path))
    status, output = desk.run("share", "Evi", "--voor", reader)
    assert status == 1
    assert "voorstel uit het coachmodel" in " ".join(output.split())
