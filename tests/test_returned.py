"""What comes back filled in in Word counts, with its source; the workbook is never written to."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, LibreOffice, brief, example
from in_word import edit

from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms

SURVEY = "Tevredenheidsmeting werkgever"
KEY = "tevredenheid_werkgever"
TICKED = {1: "4", 2: "3", 3: "1", 4: "2", 5: "4", 6: "3"}
TYPED = {
    f"{KEY}.datum": "5/11/2024",
    f"{KEY}.toelichting_2": "Fijn & vlot <echt>",
    f"{KEY}.vragen_suggesties": "Geen.",
}


def sent(desk: Desk, answers: dict[str, Any], document: str = SURVEY) -> Path:
    """A document as it goes out."""
    desk.dossier(answers)
    desk.run("reports")
    return desk.word(document).path


def back(desk: Desk) -> Path:
    return desk.workbooks / "Evi-retour" / "Meting (ingevuld).docx"


def loaded(desk: Desk) -> Dossier:
    return load_dossier(desk.workbooks / "Evi.xlsx", all_forms())


def without_survey() -> dict[str, Any]:
    answers = example()
    del answers[KEY]
    return answers


def ticks(scores: dict[int, str]) -> list[str]:
    return [f"{KEY}.stelling_{number}:{code}" for number, code in scores.items()]


@pytest.mark.parametrize(
    "through",
    [
        "word",
        pytest.param("libreoffice", marks=pytest.mark.libreoffice),
    ],
)
def test_a_survey_filled_in_by_the_employer(
    desk: Desk, through: str, libreoffice: LibreOffice
) -> None:
    before = edit(sent(desk, without_survey()), desk.root / "Meting.docx", ticks(TICKED), TYPED)
    workbook = (desk.workbooks / "Evi.xlsx").read_bytes()
    if through == "libreoffice":
        (before,) = libreoffice.convert("docx", before)
    back(desk).parent.mkdir()
    back(desk).write_bytes(before.read_bytes())
    dossier = loaded(desk)
    survey = dossier.forms[KEY]
    assert brief(dossier.all_findings) == []
    assert {n: survey.answers[f"stelling_{n}"] for n in TICKED} == TICKED
    assert survey.answers["toelichting_2"] == "Fijn & vlot <echt>"
    assert survey.answers["vragen_suggesties"] == "Geen."
    assert survey.answers["datum"] == dt.date(2024, 11, 5)
    assert desk.run("reports")[0] == 0
    assert f"{KEY}.stelling_1:4" in {k for k, v in desk.word(SURVEY).controls.items() if v is True}
    assert (desk.workbooks / "Evi.xlsx").read_bytes() == workbook


def test_the_sheet_counts_and_neither_answer_is_lost(desk: Desk) -> None:
    answers = example()
    answers[KEY]["stelling_1"] = 2
    path = sent(desk, answers)
    edit(path, back(desk), ticks({1: "4"}), {}, off=ticks({1: "2"}))
    dossier = loaded(desk)
    assert dossier.forms[KEY].answers["stelling_1"] == "2"
    (found,) = dossier.all_findings
    assert found.code == "retour-anders"
    assert "Evi-retour/Meting (ingevuld).docx" in found.message
    assert "'4', maar in de werkmap '2'" in found.message


def test_two_figures_circled_is_asked_about(desk: Desk) -> None:
    marks = [*ticks(TICKED), f"{KEY}.stelling_1:2"]
    edit(sent(desk, without_survey()), back(desk), marks, TYPED)
    codes = [finding.code for finding in loaded(desk).all_findings]
    assert codes == ["verplicht-leeg", "retour-dubbel"]


def test_a_wrong_date_in_a_returned_document_names_the_document(desk: Desk) -> None:
    edit(
        sent(desk, without_survey()),
        back(desk),
        ticks(TICKED),
        TYPED | {f"{KEY}.datum": "gisteren"},
    )
    (found,) = loaded(desk).all_findings
    assert "Evi-retour/Meting (ingevuld).docx (Datum): 'gisteren' is geen datum" in str(found)


def test_what_is_no_survey_or_plan_is_told(desk: Desk) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    back(desk).write_bytes(b"geen Word")
    assert [finding.code for finding in loaded(desk).all_findings] == ["retour-onbekend"]


def test_a_plan_that_came_back_fills_what_the_sheet_leaves_empty(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["werkafspraken"]
    del answers["pop_pap"]["acties"][1]["coaching"]
    path = sent(desk, answers, "POP & PAP")
    typed = {"pop_pap.werkafspraken": "Elke maandag.", "pop_pap.acties.2.coaching": "Wekelijks."}
    edit(path, back(desk), (), typed)
    plan = loaded(desk).forms["pop_pap"]
    assert plan.answers["werkafspraken"] == "Elke maandag."
    assert plan.rows["acties"][1]["coaching"] == "Wekelijks."


def test_what_came_back_is_no_workbook(desk: Desk) -> None:
    edit(sent(desk, without_survey()), back(desk), ticks(TICKED), TYPED)
    (back(desk).parent / "Evi.xlsx").write_bytes((desk.workbooks / "Evi.xlsx").read_bytes())
    _, output = desk.run("reports")
    assert "Meting" not in output
    assert sorted(p.name for p in desk.output.iterdir() if p.is_dir()) == ["Evi"]
