"""What comes back filled in in Word counts, with its source; the workbook is never written to."""

from __future__ import annotations

import copy
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from coming_back import (
    KEY,
    SURVEY,
    TICKED,
    TYPED,
    back,
    codes,
    loaded,
    sent,
    ticks,
    told,
    without_survey,
)
from conftest import Desk, Word, brief, example
from in_libreoffice import LibreOffice
from in_word import control_of, edit, put_in, rewrite, type_beside
from lxml import etree
from openpyxl import load_workbook

from pipeline.checks.check import check_content
from pipeline.documents import controls
from pipeline.documents.ooxml import W
from pipeline.documents.rendering.template import Template
from pipeline.dossier import load
from pipeline.files import office


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
    assert codes == ["stelling-leeg", "retour-dubbel"]


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
    (found,) = loaded(desk).findings
    assert found.code == "retour-onleesbaar"
    assert str(found).startswith("Evi.xlsx: Evi-retour/Meting (ingevuld).docx is niet te lezen")


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


def test_an_action_that_has_another_place_by_now_is_told(desk: Desk) -> None:
    """A row was put in before it since the plan was sent: no answer goes to another action."""
    answers = example()
    del answers["pop_pap"]["acties"][1]["coaching"]
    path = sent(desk, answers, "POP & PAP")
    edit(path, back(desk), (), {"pop_pap.acties.2.coaching": "Wekelijks."})
    answers["pop_pap"]["acties"].insert(1, {"omschrijving": "Iets anders."})
    desk.dossier(answers)
    dossier = loaded(desk)
    assert "coaching" not in dossier.forms["pop_pap"].rows["acties"][1]
    said = [f.message for f in dossier.all_findings if f.code == "retour-anders"]
    assert any("'Acties 2: Coaching' 'Wekelijks.', maar in de werkmap geen" in one for one in said)


def test_what_came_back_is_no_workbook(desk: Desk) -> None:
    edit(sent(desk, without_survey()), back(desk), ticks(TICKED), TYPED)
    (back(desk).parent / "Evi.xlsx").write_bytes((desk.workbooks / "Evi.xlsx").read_bytes())
    _, output = desk.run("reports")
    assert "Meting" not in output
    assert sorted(p.name for p in desk.output.iterdir() if p.is_dir()) == ["Evi"]


def employee(**answers: Any) -> dict[str, Any]:
    said = without_survey()
    del said["tevredenheid_werknemer"]
    return said | answers


@pytest.fixture
def paper(desk: Desk) -> Path:
    """The paper forms, for a survey that is filled in in Word."""
    desk.dossier(employee())
    desk.run("blank")
    return desk.output / "blanco"


EMPLOYEE = "tevredenheid_werknemer"
BY_EMPLOYEE = {f"{EMPLOYEE}.{key.partition('.')[2]}": text for key, text in TYPED.items()}


@pytest.mark.parametrize(
    "through",
    [
        "word",
        pytest.param("libreoffice", marks=pytest.mark.libreoffice),
    ],
)
def test_the_employees_survey_is_never_taken_for_the_employers(
    desk: Desk, paper: Path, through: str, libreoffice: LibreOffice
) -> None:
    ticked = [tick.replace(KEY, EMPLOYEE) for tick in ticks(TICKED)]
    source = edit(
        paper / "Tevredenheidsmeting werknemer.docx", desk.root / "M.docx", ticked, BY_EMPLOYEE
    )
    if through == "libreoffice":
        (source,) = libreoffice.convert("docx", source)
    back(desk).parent.mkdir()
    back(desk).write_bytes(source.read_bytes())
    forms = loaded(desk).forms
    assert not forms[KEY].in_use
    assert {n: forms[EMPLOYEE].answers[f"stelling_{n}"] for n in TICKED} == TICKED
    assert forms[EMPLOYEE].answers["datum"] == dt.date(2024, 11, 5)
    assert codes(desk) == []


@pytest.mark.libreoffice
def test_without_tags_every_form_is_known_or_told(
    desk: Desk, paper: Path, libreoffice: LibreOffice
) -> None:
    """One call of LibreOffice for all; a profile has two sides, and a plan eight actions."""
    back(desk).parent.mkdir()
    for saved in libreoffice.convert("docx", *paper.glob("*.docx")):
        (back(desk).parent / saved.name).write_bytes(saved.read_bytes())
    dossier = loaded(desk)
    other = [f.message for f in dossier.findings if f.code == "retour-ander-formulier"]
    assert len(other) + 3 == len(list(paper.glob("*.docx"))) - 1  # one has nothing to fill in
    assert [f.code for f in dossier.findings if f.code != "retour-ander-formulier"] == [
        "retour-onbekend"
    ]


def test_a_document_of_two_forms_is_told_when_its_tags_are_gone(desk: Desk, paper: Path) -> None:
    other = Word(paper / "Tevredenheidsmeting werknemer.docx").root

    def change(root: etree._Element) -> None:
        root[0].extend(other[0])
        for tag in list(root.iter(controls.TAG)):
            tag.getparent().remove(tag)

    rewrite(paper / f"{SURVEY}.docx", back(desk), change)
    assert codes(desk) == ["retour-onduidelijk"]
    assert not loaded(desk).forms[KEY].in_use


def test_a_form_that_lost_its_fields_is_told(desk: Desk, paper: Path) -> None:
    """As other programs save it: all the words, and no controls."""

    def change(root: etree._Element) -> None:
        etree.strip_tags(root, controls.SDT, controls.CONTENT)
        etree.strip_elements(root, controls.PROPERTIES)

    rewrite(paper / f"{SURVEY}.docx", back(desk), change)
    assert f"het formulier '{SURVEY}', maar de velden" in told(desk, "retour-zonder-velden")


def test_another_form_that_was_filled_in_in_word_is_told(desk: Desk, paper: Path) -> None:
    edit(paper / "Aanmeldingsformulier.docx", back(desk), (), {"aanmelding.jobcoach": "Hanne"})
    assert "'Aanmeldingsformulier': alleen 'POP & PAP'" in told(desk, "retour-ander-formulier")


def test_a_document_made_from_a_judgement_is_no_form(desk: Desk) -> None:
    """The agenda of a talk shows answers of the plan, and has room to write in."""
    desk.dossier(example())
    desk.run("reports")
    agenda = desk.word("Gesprek met drie partijen").path
    edit(agenda, back(desk), (), {"pop_pap.werkafspraken": "Nota's tijdens het gesprek"})
    (finding,) = loaded(desk).findings
    assert finding.code == "retour-onbekend"


def test_nothing_is_rendered_or_judged_again_for_a_document_with_tags(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(sent(desk, without_survey()), back(desk), ticks(TICKED), TYPED)
    judged: list[str] = []

    def counted(name: str, *given: Any) -> Any:
        judged.append(name)
        return check_content(name, *given)

    monkeypatch.setattr(load, "check_content", counted)
    monkeypatch.setattr(Template, "render", None)
    assert loaded(desk).forms[KEY].answers["stelling_1"] == "4"
    assert len(judged) == 1


def test_what_is_typed_beside_the_figures_or_a_field_is_told(desk: Desk) -> None:
    path = sent(desk, without_survey())

    def change(root: etree._Element) -> None:
        type_beside(control_of(root, f"{KEY}.stelling_3:4"), " X (4)")
        type_beside(control_of(root, f"{KEY}.vragen_suggesties"), "Graag meer uren.")
        box = control_of(root, f"{KEY}.stelling_5:2")
        next(box.iter(controls.TEXT)).text = "x"

    rewrite(path, back(desk), change)
    said = [f.message for f in loaded(desk).all_findings if f.code == "retour-ernaast"]
    assert len(said) == 3
    assert "buiten de velden 'X (4)' (bij 'Er was voldoende opvolging" in said[0]
    assert "'Graag meer uren.' (bij 'Indien u nog vragen" in said[1]
    assert "'x' (bij 'Ik " in said[2] or "'x' (bij 'Er " in said[2]


def test_an_action_copied_in_word_is_asked_about(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["acties"][1]["coaching"]

    def change(root: etree._Element) -> None:
        control = control_of(root, "pop_pap.acties.2.coaching")
        put_in(control, "<w:r><w:t>Wekelijks.</w:t></w:r>")
        copied = copy.deepcopy(next(control.iterancestors(f"{{{W}}}p")))
        put_in(control_of(copied, "pop_pap.acties.2.coaching"), "<w:r><w:t>Nooit.</w:t></w:r>")
        next(control.iterancestors(f"{{{W}}}p")).addnext(copied)

    rewrite(sent(desk, answers, "POP & PAP"), back(desk), change)
    message = told(desk, "retour-dubbel")
    assert "bij 'Acties 2: Coaching' meer dan één antwoord" in message
    assert "'Wekelijks.' en 'Nooit.'" in message
    assert "coaching" not in loaded(desk).forms["pop_pap"].rows["acties"][1]


def test_a_copied_sheet_and_a_plan_that_came_back(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["werkafspraken"]
    edit(sent(desk, answers, "POP & PAP"), back(desk), (), {"pop_pap.werkafspraken": "Elke week."})
    path = desk.workbooks / "Evi.xlsx"
    book = load_workbook(path)
    sheet = book.copy_worksheet(book["POP & PAP"])
    for row in sheet.iter_rows(min_col=1, max_col=3):
        if row[0].value == "pop_pap.werkafspraken":
            row[2].value = "Nog anders."
    book.save(path)
    dossier = loaded(desk)
    assert dossier.forms["pop_pap"].answers["werkafspraken"] == "Elke week."
    assert [f.code for f in dossier.forms["pop_pap"].findings] == ["blad-dubbel"]


def test_two_documents_that_disagree_are_both_told(desk: Desk) -> None:
    path = sent(desk, without_survey())
    edit(path, back(desk), ticks(TICKED), TYPED)
    edit(path, back(desk).with_name("Tweede.docx"), ticks(TICKED | {1: "1"}), TYPED)
    found = loaded(desk)
    said = [f.message for f in found.all_findings if f.code == "retour-tegenstrijdig"]
    assert ["'4'" in said[0], "'1'" in said[1]] == [True, True]
    assert "stelling_1" not in found.forms[KEY].answers
    assert found.forms[KEY].answers["stelling_2"] == "3"


def test_a_cell_that_is_wrong_is_not_mended_in_silence(desk: Desk) -> None:
    edit(sent(desk, without_survey()), back(desk), ticks(TICKED), TYPED)
    desk.typed(KEY, "stelling_1", 7, without_survey())
    assert [f.code for f in loaded(desk).all_findings] == ["score-ongeldig", "retour-anders"]


def test_paragraphs_and_tracked_changes_of_an_answer(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["werkafspraken"]
    lines = (
        "<w:p><w:r><w:t>Maandag.</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Nee</w:delText></w:r>"
        "</w:del><w:ins><w:r><w:t>Dinsdag.</w:t></w:r></w:ins></w:p>"
    )
    rewrite(
        sent(desk, answers, "POP & PAP"),
        back(desk),
        lambda root: put_in(control_of(root, "pop_pap.werkafspraken"), lines),
    )
    plan = loaded(desk).forms["pop_pap"]
    assert plan.answers.get("werkafspraken") == "Maandag.\nDinsdag."


def test_a_comment_in_word_is_told(desk: Desk) -> None:
    parts = office.read_parts(sent(desk, without_survey()).read_bytes())
    note = "<w:comment><w:p><w:r><w:t>Niet akkoord!</w:t></w:r></w:p></w:comment>"
    parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{note}</w:comments>'.encode()
    back(desk).parent.mkdir()
    back(desk).write_bytes(office.pack(parts))
    assert "'Niet akkoord!'" in told(desk, "retour-ernaast")


def test_a_body_that_goes_by_another_name_is_read(desk: Desk) -> None:
    """As Word on the web saves it."""
    edit(sent(desk, without_survey()), back(desk), ticks(TICKED), TYPED)
    parts = {
        name.replace("document.xml", "document2.xml"): data.replace(
            b"/document.xml", b"/document2.xml"
        )
        for name, data in office.read_parts(back(desk).read_bytes()).items()
    }
    back(desk).write_bytes(office.pack(parts))
    assert loaded(desk).forms[KEY].answers["stelling_1"] == "4"


def test_the_survey_says_how_to_choose_a_figure_in_word_but_not_on_paper(desk: Desk) -> None:
    desk.dossier(without_survey())
    desk.run("reports")
    desk.run("blank")
    hint = "In Word klikt u op een cijfer om het aan te duiden"
    assert hint in desk.word("Tevredenheidsmeting werkgever").text
    assert hint not in Word(desk.output / "blanco" / "Tevredenheidsmeting werkgever.docx").text
