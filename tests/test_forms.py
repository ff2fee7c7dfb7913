"""The declarations hold together."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from pipeline.cli.main import main
from pipeline.forms import all_forms, form_of
from pipeline.forms.keys import WORK_POST
from pipeline.forms.model import Echo, Field, Form, Kind, Reader, Table, fields_of, inherited_keys
from pipeline.forms.skills import SKILLS
from pipeline.forms.together import fit_together

FORMS = {form.key: form for form in all_forms()}


def test_the_nine_forms_in_the_order_of_the_guide() -> None:
    assert [form.document for form in all_forms() if form.printed and not form.extra] == [
        "Aanmeldingsformulier",
        "Leidraad werkgever",
        "Leidraad werknemer",
        "Competentieprofiel",
        "Capaciteitenprofiel",
        "Handleiding vaardigheden",
        "POP & PAP",
        "Tevredenheidsmeting werkgever",
        "Tevredenheidsmeting werknemer",
    ]


def test_57_skills_of_which_eight_have_no_definition_on_paper() -> None:
    assert len(SKILLS) == len({skill.key for skill in SKILLS}) == 57
    assert [skill.label for skill in SKILLS if not skill.definition] == [
        "Armbewegingen",
        "Hand- en vingerbewegingen",
        "Been- en voetbewegingen",
        "Hoofdbewegingen",
        "Rompbewegingen",
        "Zitten",
        "Staan",
        "Trappen bestijgen / afdalen",
    ]


def test_what_is_inherited_is_of_the_same_kind() -> None:
    fields = {form.full_key(f.key): f for form in all_forms() for f in form.fields.values()}
    for field in fields.values():
        sources = inherited_keys(field)
        if len(sources) == 1:
            assert fields[sources[0]].kind is field.kind


def test_every_form_and_field_is_for_the_coach_and_no_field_for_more_than_its_form() -> None:
    for form in all_forms():
        assert Reader.COACH in form.audience
        for field in form.fields.values():
            assert Reader.COACH in form.audience_of(field) <= form.audience


def test_the_employer_reads_neither_intake_nor_interviews_nor_the_employees_survey() -> None:
    hidden = {key for key, form in FORMS.items() if Reader.EMPLOYER not in form.audience}
    assert {
        "aanmelding",
        "leidraad_werkgever",
        "leidraad_werknemer",
        "tevredenheid_werknemer",
    } <= hidden


def test_keys_fit_where_word_keeps_them() -> None:
    for form in all_forms():
        for table in form.tables:
            assert all(len(form.full_key(table.key, 99, f.key)) <= 64 for f in table.columns)
        for field in form.fields.values():
            keys = [form.full_key(field.key), *(form.box_key(field, c) for c in field.choices)]
            assert max(map(len, keys)) <= 64


def test_the_two_interviews_ask_the_same_seven_questions_word_for_word() -> None:
    both = [FORMS["leidraad_werkgever"].fields, FORMS["leidraad_werknemer"].fields]
    shared = [key for key in both[0] if key in both[1] and key != "datum"]
    assert shared == [
        "functie",
        "takenpakket",
        "functioneren",
        "communicatie",
        "takenpakket_aangepast",
        "werkomgeving_aangepast",
        "opvolging_functioneren",
        "stappen_ondernomen",  # on neither form, asked of both sides
    ]
    assert all(both[0][key].label == both[1][key].label for key in shared)


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        replace(all_forms()[0], body=(Field("a", "A"), Field("a", "B")))


SURVEY, PLAN = FORMS["tevredenheid_werkgever"], FORMS["pop_pap"]
OWN = {"number": 99, "key": "nieuw", "document": "Nieuw", "sheet": "Nieuw", "body": ()}
OF_THE_SHEET = Table("t", "T", "Acties", (), blank=1, per_page=1)


@pytest.mark.parametrize(
    "shared",
    [
        {"number": PLAN.number},
        {"key": PLAN.key},
        {"document": "pop & pap"},  # the same file on most computers
        {"sheet": PLAN.sheet},
        {"sheet": "Acties"},
        {"body": (OF_THE_SHEET,)},
    ],
    ids=str,
)
def test_two_forms_in_the_same_place_are_refused_by_name(shared: dict[str, object]) -> None:
    form = replace(SURVEY, **{**OWN, **shared})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"pop_pap\.py and nieuw\.py both have the"):
        fit_together({"pop_pap.py": PLAN, "aanmelding.py": FORMS["aanmelding"], "nieuw.py": form})


@pytest.mark.parametrize(
    "form",
    [
        replace(SURVEY, body=(Field("a", "A", inherits="{aanmelding.schoenmaat}"),)),
        replace(SURVEY, body=(Echo("A", "aanmelding.schoenmaat"),)),
        replace(SURVEY, body=(), goes_with=("schoenmaat",)),
    ],
    ids=["inherits", "echo", "goes_with"],
)
def test_a_form_that_points_nowhere_is_refused_by_name(form: Form) -> None:
    with pytest.raises(ValueError, match=r"nieuw\.py: .*schoenmaat"):
        fit_together({"aanmelding.py": FORMS["aanmelding"], "nieuw.py": form})


def test_forms_as_data_name_every_field() -> None:
    result = CliRunner().invoke(main, ["forms", "--json"])
    rows = json.loads(result.output)
    forms = (*all_forms(), form_of(WORK_POST))
    columns = sum(len(table.columns) for form in forms for table in form.tables)
    assert len(rows) == sum(len(list(fields_of(f.body))) for f in forms) + columns
    assert rows[3]["key"] == "vraag_van_andere"
    assert rows[2] == {
        "form": "aanmelding",
        "key": "vraag_van",
        "label": "Vraag naar ondersteuning komt van",
        "kind": Kind.CHOICES.value,
        "required": True,
        "choices": ["Werknemer", "Werkgever", "GOB", "Andere"],
        "audience": ["coach"],
    }


def test_forms_as_a_table() -> None:
    result = CliRunner().invoke(main, ["forms"])
    assert result.exit_code == 0
    assert "aanmelding" in result.output
