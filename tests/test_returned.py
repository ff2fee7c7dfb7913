"""What comes back filled in in Word counts, with its source; the workbook is never written to."""

from __future__ import annotations

import copy
import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, Word, brief, example, needs_libreoffice, to_format
from hypothesis import given, settings
from hypothesis import strategies as st
from in_word import control_of, edit, put_in, rewrite, type_beside
from lxml import etree
from openpyxl import load_workbook

from pipeline.checks.check import check_content
from pipeline.cli.places import TEMPLATES
from pipeline.documents import controls
from pipeline.documents.ooxml import BODY, W
from pipeline.documents.readback import NotReadableError, open_document
from pipeline.documents.rendering.template import Template
from pipeline.dossier import load
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.files import office
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
        pytest.param("libreoffice", marks=[needs_libreoffice, pytest.mark.libreoffice]),
    ],
)
def test_a_survey_filled_in_by_the_employer(desk: Desk, through: str) -> None:
    before = edit(sent(desk, without_survey()), desk.root / "Meting.docx", ticks(TICKED), TYPED)
    workbook = (desk.workbooks / "Evi.xlsx").read_bytes()
    if through == "libreoffice":
        before = to_format(before, "docx", desk.root / "lo")
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


def codes(desk: Desk) -> list[str]:
    return [finding.code for finding in loaded(desk).all_findings]


def told(desk: Desk, code: str) -> str:
    (found,) = (finding for finding in loaded(desk).all_findings if finding.code == code)
    return found.message


EMPLOYEE = "tevredenheid_werknemer"
BY_EMPLOYEE = {f"{EMPLOYEE}.{key.partition('.')[2]}": text for key, text in TYPED.items()}


@pytest.mark.parametrize(
    "through",
    [
        "word",
        pytest.param("libreoffice", marks=[needs_libreoffice, pytest.mark.libreoffice]),
    ],
)
def test_the_employees_survey_is_never_taken_for_the_employers(
    desk: Desk, paper: Path, through: str
) -> None:
    ticked = [tick.replace(KEY, EMPLOYEE) for tick in ticks(TICKED)]
    source = edit(
        paper / "Tevredenheidsmeting werknemer.docx", desk.root / "M.docx", ticked, BY_EMPLOYEE
    )
    if through == "libreoffice":
        source = to_format(source, "docx", desk.root / "lo")
    back(desk).parent.mkdir()
    back(desk).write_bytes(source.read_bytes())
    forms = loaded(desk).forms
    assert not forms[KEY].in_use
    assert {n: forms[EMPLOYEE].answers[f"stelling_{n}"] for n in TICKED} == TICKED
    assert forms[EMPLOYEE].answers["datum"] == dt.date(2024, 11, 5)
    assert codes(desk) == []


@needs_libreoffice
@pytest.mark.libreoffice
def test_without_tags_every_form_is_known_or_told(desk: Desk, paper: Path) -> None:
    """One call of LibreOffice for all; a profile has two sides, and a plan eight actions."""
    for source in paper.glob("*.docx"):
        to = to_format(source, "docx", desk.root / "lo")
        back(desk).parent.mkdir(exist_ok=True)
        (back(desk).parent / source.name).write_bytes(to.read_bytes())
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


DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "leeg": lambda data: b"",
    "afgebroken": lambda data: data[:3000],
    "geen zip": lambda data: b"geen Word",
    "zonder tekst": lambda data: office.pack({"[Content_Types].xml": b"<a/>"}),
    "halve XML": lambda data: office.pack({**office.read_parts(data), BODY: b"<w:document"}),
    "verdraaide bytes": lambda data: data[:900] + bytes(200) + data[1100:],
    "met een wachtwoord": lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


def test_a_damaged_document_that_came_back_costs_nothing_else(desk: Desk) -> None:
    path = sent(desk, without_survey())
    back(desk).parent.mkdir()
    for number, damage in enumerate(DAMAGED.values()):
        back(desk).with_name(f"{number}.docx").write_bytes(damage(path.read_bytes()))
    assert codes(desk) == ["retour-onleesbaar"] * len(DAMAGED)


def test_a_damaged_document_in_the_output_ends_neither_diff_nor_share(desk: Desk) -> None:
    path = sent(desk, without_survey())
    whole = path.read_bytes()
    for damage in ("zonder tekst", "halve XML", "verdraaide bytes"):
        path.write_bytes(DAMAGED[damage](whole))
        assert "het hele document is niet te lezen" in desk.run("diff")[1]
        status, said = desk.run("share", "Evi", "--voor", "werkgever")
        assert (status, f"{SURVEY} (bestand): niet te lezen" in said) == (1, True)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_damaged_is_not_readable_and_nothing_else(data: st.DataObject) -> None:
    """Any bytes of a document changed: it is read, or refused in the one way that is expected."""
    whole = bytearray((TEMPLATES / f"{SURVEY}.docx").read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotReadableError):
        open_document(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


def test_what_hangs_or_is_huge_is_told(desk: Desk) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    os.mkfifo(back(desk).with_name("pijp.docx"))
    os.mkfifo(back(desk).with_name("pijp.pdf"))
    with back(desk).open("wb") as file:
        file.truncate(3_000_000_000)
    status, said = desk.run("reports")
    assert said.count("is niet te lezen (beschadigd") == 2
    assert "pijp.pdf: niet gelezen" in said
    assert desk.run("reports")[0] == status
    back(desk).unlink()
    assert "Meting" not in desk.run("reports")[1]


SPELLINGS = [
    ("evi-retour", "A.DOCX"),
    ("Evi - retour", "meting.docm"),
    ("Evi_retour", "november/meting.docx"),
    ("EVI RETOUR", "meting.docx"),
    ("Evi-Retour", "A.DocX"),
    ("Evi–retour", "meting.docx"),
]


@pytest.mark.parametrize(("folder", "name"), SPELLINGS)
def test_it_is_read_however_folder_and_file_are_written(desk: Desk, folder: str, name: str) -> None:
    edit(sent(desk, without_survey()), desk.workbooks / folder / name, ticks(TICKED), TYPED)
    assert desk.run("reports")[0] == 0
    assert f"{KEY}.stelling_1:4" in {k for k, v in desk.word(SURVEY).controls.items() if v is True}


def test_a_folder_is_of_the_workbook_that_is_called_so(desk: Desk) -> None:
    source = edit(sent(desk, without_survey()), desk.root / "M.docx", ticks(TICKED), TYPED)
    desk.dossier(without_survey(), "evi")
    (desk.workbooks / "evi-retour").mkdir()
    (desk.workbooks / "evi-retour" / "M.docx").write_bytes(source.read_bytes())
    if len(list(desk.workbooks.glob("*.xlsx"))) == 2:  # not where capitals do not count
        assert not loaded(desk).forms[KEY].in_use
    assert load_dossier(desk.workbooks / "evi.xlsx", all_forms()).forms[KEY].in_use


def test_a_folder_without_its_workbook_is_told(desk: Desk) -> None:
    edit(sent(desk, without_survey()), desk.workbooks / "Eva-retour" / "M.docx", ticks(TICKED))
    _, said = desk.run("check")
    assert "naast de map 'Eva-retour' staat geen werkmap met die naam" in " ".join(said.split())


def test_a_folder_of_workbooks_that_is_called_so_is_read(desk: Desk) -> None:
    desk.dossier(example())
    (desk.workbooks / "Dossiers retour").mkdir()
    (desk.workbooks / "Evi.xlsx").rename(desk.workbooks / "Dossiers retour" / "Evi.xlsx")
    assert desk.run("reports")[0] == 0
    assert desk.documents()


def test_a_folder_that_may_not_be_opened_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("-retour"):
            raise PermissionError(13, "nee", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "de map Evi-retour is niet te openen (geen toegang)" in told(desk, "retour-map-dicht")


def test_other_kinds_of_file_are_told_with_what_to_do(desk: Desk) -> None:
    sent(desk, without_survey())
    back(desk).parent.mkdir()
    for name in ("a.odt", "b.doc", "c.pdf", "d.JPG", "e", "~$f.docx", "Thumbs.db", ".DS_Store"):
        (back(desk).parent / name).write_bytes(b"x")
    assert "Evi-retour/a.odt, Evi-retour/b.doc:" in told(desk, "retour-andere-soort")
    assert "c.pdf, Evi-retour/d.JPG, Evi-retour/e:" in told(desk, "retour-geen-word")
    assert len(codes(desk)) == 2


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
