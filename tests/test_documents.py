"""From a workbook to Word: every answer whole, in its own control, in a sound file."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from audit import complaints
from conftest import PAPER_FORMS, Desk, Word, example, forms_of
from docx import Document
from hostile import HOSTILE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.checks.values import text_of
from pipeline.documents.building.templates import build_template
from pipeline.documents.rendering.context import context_of
from pipeline.documents.rendering.proof import DocumentError
from pipeline.documents.rendering.template import Template
from pipeline.dossier.all_templates import build_templates
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import Field
from pipeline.forms.skills import SKILLS
from pipeline.records.answers import FilledForm

FORMS = {form.key: form for form in PAPER_FORMS}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_is_typed_is_found_whole_in_its_control(desk: Desk, text: str) -> None:
    answers = example()
    answers["aanmelding"]["toelichting"] = text
    answers["pop_pap"]["voorstel_pop"] = text
    answers["pop_pap"]["acties"][0]["coaching"] = text
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    assert desk.word("Aanmeldingsformulier").controls["aanmelding.toelichting"] == text
    plan = desk.word("POP & PAP")
    assert plan.controls["pop_pap.voorstel_pop"] == text
    assert plan.controls["pop_pap.acties.1.coaching"] == text
    assert plan.controls["pop_pap.acties.5.evaluatie"]
    assert complaints(plan.path) == []


def test_each_answer_of_a_full_dossier_is_in_the_control_with_its_key(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    for form in (form for form in PAPER_FORMS if form.document in forms_of(answers)):
        said = desk.word(form.document).said(form.key)
        for key, value in answers.get(form.key, {}).items():
            if key in form.fields and form.fields[key].printed:
                assert _holds(said, form.fields[key], key, value), (form.key, key)


def _holds(said: dict[str, str | bool], field: Field, key: str, value: Any) -> bool:
    if isinstance(value, dt.date):
        return said[key] == value.strftime("%d/%m/%Y")
    if isinstance(value, list):
        ticked = [c.code for c in field.choices if said.get(f"{key}:{c.code}")]
        return ticked == [c.code for c in field.choices if c.code in value]
    if field.choices:
        return [c.code for c in field.choices if said.get(f"{key}:{c.code}")] == [str(value)]
    return said[key] == str(value).strip()


def test_a_score_circles_one_figure_and_a_choice_ticks_one_box(desk: Desk) -> None:
    answers = example()
    answers["competentieprofiel"]["aandacht"] = 4
    answers["aanmelding"]["vraag_van"] = "gob"
    desk.dossier(answers)
    desk.run("reports")
    profile = desk.word("Competentieprofiel").text
    assert "Aandacht 1 2 3 ❹ 5" in profile
    assert "☐ Werknemer ☐ Werkgever ☒ GOB ☐ Andere" in desk.word("Aanmeldingsformulier").text


def test_what_is_typed_once_is_inherited(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"] |= {
        "jobcoach": "Marie Vermeulen",
        "werknemer_adres": "Dorp 1",
        "werknemer_postcode": "9000",
        "werknemer_woonplaats": "Gent",
    }
    desk.dossier(answers)
    desk.run("reports")
    assert desk.word("POP & PAP").controls["pop_pap.naam_jobcoach"] == "Marie Vermeulen"
    interview = desk.word("Leidraad werknemer").controls
    assert interview["leidraad_werknemer.adres"] == "Dorp 1, 9000 Gent"


def test_the_competence_profile_bears_no_employees_name(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    assert answers["aanmelding"]["werknemer_naam"] not in desk.word("Competentieprofiel").text


@pytest.mark.parametrize("count", [0, 1, 8, 15])
def test_a_plan_prints_as_many_actions_as_it_has(desk: Desk, count: int) -> None:
    answers = example()
    action = answers["pop_pap"]["acties"][0]
    answers["pop_pap"]["acties"] = [{**action, "termijn": f"nr {n}"} for n in range(1, count + 1)]
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    plan = desk.word("POP & PAP")
    titles = [line for line in plan.lines if line.startswith("Acties\tactie")]
    assert titles == [f"Acties\tactie {n}" for n in range(1, count + 1)]
    assert [plan.controls[f"pop_pap.acties.{n}.termijn"] for n in range(1, count + 1)] == [
        f"nr {n}" for n in range(1, count + 1)
    ]
    assert complaints(plan.path) == []


def test_a_dossier_with_only_required_answers(desk: Desk) -> None:
    answers = example()
    few = {
        form.key: {
            key: value
            for key, value in answers[form.key].items()
            if key in form.fields and form.fields[key].required
        }
        for form in PAPER_FORMS
        if form.key in answers
    }
    few["competentieprofiel"]["functie"] = "Logistieke hulp"
    for profile in ("competentieprofiel", "capaciteitenprofiel"):
        few[profile] |= {skill.key: 3 for skill in SKILLS}
    for survey in ("tevredenheid_werkgever", "tevredenheid_werknemer"):
        few[survey] |= {f"stelling_{number}": 4 for number in range(1, 7)}
    desk.dossier(few)
    status, output = desk.run("reports")
    assert status == 0, output
    assert desk.forms() == forms_of(few)
    assert [name for name in desk.forms() if complaints(desk.word(name).path)] == []


def test_the_same_workbook_gives_the_same_bytes(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    first = {str(p): p.read_bytes() for p in (desk.output / "Evi").rglob("*.docx")}
    shutil.rmtree(desk.output / "Evi")
    desk.run("reports")
    assert {str(p): p.read_bytes() for p in (desk.output / "Evi").rglob("*.docx")} == first


def test_a_document_tells_nothing_about_who_made_it_or_where(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    for name in desk.documents():
        parts = desk.word(name).parts
        properties = parts["docProps/core.xml"].decode()
        assert not any(word in properties for word in ("creator", "lastModifiedBy", "created"))
        assert not any(str(desk.root).encode() in data for data in parts.values())
        assert {part.partition("/")[0] for part in parts} <= {
            "[Content_Types].xml",
            "_rels",
            "docProps",
            "word",
        }


TEXTS = st.text(st.characters(codec="utf-8"), max_size=200).map(text_of)
PLAN = Template(build_template(FORMS["pop_pap"]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, rows=st.lists(TEXTS, max_size=3))
def test_any_text_survives_into_the_document(text: str, rows: list[str]) -> None:
    filled = FilledForm(FORMS["pop_pap"], in_use=True)
    if text:
        filled.answers["kwaliteiten"] = text
    filled.rows["acties"] = [{"omschrijving": row} for row in rows if row]
    PLAN.render(context_of(filled))  # proves each answer, or raises


def test_a_template_that_lost_a_control_makes_no_document(desk: Desk) -> None:
    path = desk.own_templates() / "Competentieprofiel.docx"
    restyled = Document(str(path))
    row = restyled.tables[1].rows[1]._tr
    row.getparent().remove(row)
    restyled.save(str(path))
    desk.dossier(example())
    status, output = desk.run("reports", "--templates", str(path.parent))
    assert status == 1
    assert "Competentieprofiel" in output
    assert "aangekruist" in output
    assert "Competentieprofiel" not in desk.documents()
    assert "Capaciteitenprofiel" in desk.documents()


def test_a_template_restyled_in_another_program_still_works(desk: Desk) -> None:
    """Saved again by python-docx, with a placeholder cut in two as Word likes to do."""
    folder = desk.own_templates()
    path = folder / "Aanmeldingsformulier.docx"
    parts = office.read_parts(path.read_bytes())
    cut = b'{{ jobc</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">oach }}'
    assert b"{{ jobcoach }}" in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"{{ jobcoach }}", cut)
    path.write_bytes(office.pack(parts))
    answers = example()
    desk.dossier(answers)
    assert desk.run("reports", "--templates", str(folder))[0] == 0
    said = desk.word("Aanmeldingsformulier").controls["aanmelding.jobcoach"]
    assert said == answers["aanmelding"]["jobcoach"]


def test_template_text_cannot_reach_the_machine() -> None:
    form = FORMS["pop_pap"]
    data = build_template(form)
    parts = office.read_parts(data)
    body = parts["word/document.xml"].replace(
        b"{{ naam_werknemer }}", b"{{ ''.__class__.__mro__ }}"
    )
    hostile = Template(office.pack({**parts, "word/document.xml": body}))
    with pytest.raises(DocumentError):
        hostile.render(context_of(FilledForm(form)))


def test_a_misspelt_placeholder_is_an_error_not_a_blank() -> None:
    form = FORMS["pop_pap"]
    parts = office.read_parts(build_template(form))
    body = parts["word/document.xml"].replace(b"{{ werkafspraken }}", b"{{ werkafspaken }}")
    with pytest.raises(DocumentError, match="werkafspaken"):
        Template(office.pack({**parts, "word/document.xml": body})).render(
            context_of(FilledForm(form))
        )


@pytest.mark.parametrize("value", [None, float("nan"), 3, dt.date(2024, 1, 2)])
def test_only_text_is_ever_printed(value: object) -> None:
    context = context_of(FilledForm(FORMS["pop_pap"]))
    context.values["kwaliteiten"] = value
    with pytest.raises(DocumentError, match="geen tekst"):
        PLAN.render(context)


def test_blank_with_what_is_known(desk: Desk) -> None:
    answers = {"aanmelding": example()["aanmelding"]}
    path = desk.dossier(answers)
    status, _ = desk.run("blank", str(path))
    assert status == 0
    (folder,) = desk.output.glob("*/op papier")
    plan = Word(folder / "POP & PAP.docx")
    assert plan.said("pop_pap") == {
        "naam_werknemer": answers["aanmelding"]["werknemer_naam"],
        "naam_werkgever": answers["aanmelding"]["werkgever_naam"],
        "naam_jobcoach": answers["aanmelding"]["jobcoach"],
    }
    assert sum(line.startswith("Acties\tactie") for line in plan.lines) == 8
    made = {path.stem for path in folder.glob("*.docx")}
    assert made == {form.document for form in all_forms() if form.printed and not form.extra}


def test_templates_in_the_repository_are_what_the_declarations_give(templates: Path) -> None:
    for name, built in build_templates(all_forms()).items():
        committed = (templates / f"{name}.docx").read_bytes()
        assert office.read_parts(committed) == office.read_parts(built)
        assert complaints(templates / f"{name}.docx") == []
