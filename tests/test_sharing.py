"""What the employer must not see never reaches the employer: proved with marks in every field."""

from __future__ import annotations

import datetime as dt
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from conftest import Desk, example, the_pack

from pipeline.cli.main import main
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import COACH_ONLY, Field, Form, Kind, Reader, inherited_keys

EMPLOYER = "voor-werkgever"
MARK = "Kanarie{:04}x"
NAMED = {"leidraad_werknemer.naam", "leidraad_werknemer.voornaam"} | {
    source
    for form in all_forms()
    for field in form.fields.values()
    for source in inherited_keys(field)
    if form.audience != COACH_ONLY
}
"""Names of people and the function: what forms for others take over from the intake."""


def marked() -> tuple[dict[str, Any], dict[str, str]]:
    """Every form filled, all options on, and in every text a mark of its own; marks by key."""
    answers = example()
    marks: dict[str, str] = {}
    answers["delen"] = {"capaciteitenprofiel": "ja", "profielvergelijking": "ja"}
    for form in all_forms():
        filled = answers.setdefault(form.key, {})
        for field in form.fields.values():
            key = form.full_key(field.key)
            if field.kind is Kind.TEXT and not field.inherits and key not in NAMED:
                mark = marks[key] = MARK.format(len(marks))
                filled[field.key] = f"{mark} en meer woorden daarna"
            elif field.required and not field.inherits:
                given = field.choices[0].code if field.choices else dt.date(2024, 7, 1)
                filled.setdefault(field.key, given)
        for table in form.tables:
            for row in filled.setdefault(table.key, [{}]):
                for column in table.columns:
                    if column.kind is Kind.TEXT:
                        key = form.full_key(table.key, column.key)
                        mark = marks.setdefault(key, MARK.format(len(marks)))
                        row[column.key] = f"{mark} in een actie"
    answers["aanmelding"] |= {
        "rijksregisternummer": "85.07.30-991.40",
        "geboortedatum": dt.date(1985, 7, 30),
        "werknemer_telefoon": "0470 00 00 99",
        "werknemer_email": "geheim.adres@voorbeeld.example",
    }
    return answers, marks


def hidden(marks: dict[str, str], reader: Reader) -> set[str]:
    """The marks of the fields that a reader must not see, as the declarations say."""
    forms = {form.key: form for form in all_forms()}
    also = frozenset({Reader.EMPLOYER})
    secret = set()
    for key, mark in marks.items():
        form, _, path = key.partition(".")
        field = _field(forms[form], path)
        extra = also if form == "capaciteitenprofiel" else frozenset()
        if reader not in forms[form].audience_of(field, extra):
            secret.add(mark)
    return secret


def _field(form: Form, path: str) -> Field:
    columns = {f"{t.key}.{c.key}": c for t in form.tables for c in t.columns}
    return form.fields.get(path) or columns[path]


def everything_in(path: Path) -> Iterator[tuple[str, str]]:
    """Every part of a file with all that it says, also with the tags left out."""
    for name, data in office.read_parts(path.read_bytes()).items():
        text = data.decode("utf-8", errors="replace")
        yield f"{path.name}/{name}", name + text + re.sub(r"<[^>]+>", "", text)


NUMBERS = ("85.07.30", "85073099140", "30/07/1985", "0470 00 00 99", "0470000099", "geheim.adres")


def test_no_mark_of_a_confidential_answer_reaches_the_employer(desk: Desk) -> None:
    answers, marks = marked()
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 0, output
    folder = desk.output / "Evi" / EMPLOYER
    secrets = hidden(marks, Reader.EMPLOYER)
    assert len(secrets) > 50
    assert desk.folder(EMPLOYER) == [
        "Capaciteitenprofiel",
        "Competentieprofiel",
        "Handleiding vaardigheden",
        "POP & PAP",
        "Profielvergelijking",
        "Tevredenheidsmeting werkgever",
    ]
    status, said = desk.run("share", "Evi", "--voor", "werkgever")
    assert status == 0, said
    pack = the_pack(desk)
    unpacked = desk.root / "pakket"
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(unpacked)
    files = [*folder.glob("*.docx"), *unpacked.rglob("*.docx")]
    assert len(files) == 12
    for place, text in (entry for path in files for entry in everything_in(path)):
        assert not [m for m in secrets if m in text], place
        assert not [number for number in NUMBERS if number in text], place
    logs = [said, (desk.output / "verzonden.csv").read_text("utf-8-sig")]
    for text in logs:
        assert not [m for m in secrets if m in text]


def test_the_employee_sees_no_answer_that_is_the_coachs_alone(desk: Desk) -> None:
    answers, marks = marked()
    desk.dossier(answers)
    desk.run("reports")
    secrets = hidden(marks, Reader.EMPLOYEE)
    for path in (desk.output / "Evi" / "voor-werknemer").glob("*.docx"):
        for place, text in everything_in(path):
            assert not [m for m in secrets if m in text], place


def test_without_a_yes_on_start_neither_profile_nor_proposals_reach_the_employer(
    desk: Desk,
) -> None:
    for said in ({}, {"capaciteitenprofiel": "nee"}):
        answers = example()
        answers["delen"] = said
        del answers["pop_pap"]["kwaliteiten"]
        desk.dossier(answers)
        desk.run("reports", "--force")
        assert desk.folder(EMPLOYER) == [
            "Competentieprofiel",
            "Handleiding vaardigheden",
            "POP & PAP",
            "Tevredenheidsmeting werkgever",
        ]
        plans = {
            reader: dict(everything_in(desk.output / "Evi" / reader / "POP & PAP.docx"))
            for reader in (EMPLOYER, "voor-werknemer")
        }
        proposed = {
            r: any("Voorstel uit de profielen" in t for t in p.values()) for r, p in plans.items()
        }
        assert proposed == {EMPLOYER: False, "voor-werknemer": True}


def test_every_field_says_who_may_see_it() -> None:
    result = CliRunner().invoke(main, ["forms", "--json"])
    assert all("coach" in row["audience"] for row in json.loads(result.output))


def test_the_national_number_prints_in_full_on_two_forms_alone(desk: Desk) -> None:
    from pipeline.records.answers import as_text

    masked = as_text(Field("nr", "Nr", Kind.NATIONAL_NUMBER), "85.07.30-991.40")
    assert masked == "••.••.••-•••.••"
    full = [
        form.key
        for form in all_forms()
        for field in form.fields.values()
        if field.kind is Kind.NATIONAL_NUMBER and field.in_full
    ]
    assert full == ["aanmelding", "leidraad_werknemer"]
