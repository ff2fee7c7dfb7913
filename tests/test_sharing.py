"""What the employer must not see never reaches the employer: proved with marks in every field."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msoffcrypto
import pytest
from click.testing import CliRunner
from conftest import Desk, example, the_pack
from docx import Document
from lxml import etree
from pictures import PNG

from pipeline.cli.main import main
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import COACH_ONLY, Field, Form, Kind, Reader, inherited_keys

EMPLOYER = "voor-werkgever"
MARK = "Kanarie{:04}x"
IN_THE_LIBRARY = {"competentieprofiel.uit_bibliotheek", "competentieprofiel.andere_functies"}
NAMED = {"leidraad_werknemer.naam", "leidraad_werknemer.voornaam", *IN_THE_LIBRARY} | {
    source
    for form in all_forms()
    for field in form.fields.values()
    for source in inherited_keys(field)
    if form.audience != COACH_ONLY
}
"""Names of people and the functions: what forms for others take over, and what must be there."""

REFERENCES = {"competentieprofiel.uit_bibliotheek", "competentieprofiel.andere_functies"}
"""Names of workbooks in the library, for everybody: one that is not there stops the profile."""


def marked() -> tuple[dict[str, Any], dict[str, str]]:
    """Every form filled, all options on, and in every text a mark of its own; marks by key."""
    answers = example()
    marks: dict[str, str] = {}
    answers["delen"] = {"capaciteitenprofiel": "ja", "profielvergelijking": "ja"}
    for form in all_forms():
        filled = answers.setdefault(form.key, {})
        for field in form.fields.values():
            key = form.full_key(field.key)
            if field.kind is Kind.TEXT and not field.inherits and key not in NAMED | REFERENCES:
                mark = marks[key] = MARK.format(len(marks))
                filled[field.key] = f"{mark} en meer woorden daarna"
            elif field.required and not field.inherits:
                filled.setdefault(field.key, given_to(field))
        for table in form.tables:
            for row in filled.setdefault(table.key, [{}]):
                for column in table.columns:
                    if column.kind is Kind.TEXT:
                        key = form.full_key(table.key, column.key)
                        mark = marks.setdefault(key, MARK.format(len(marks)))
                        row[column.key] = f"{mark} in een actie"
                    elif column.required:
                        row.setdefault(column.key, given_to(column))
    answers["aanmelding"] |= {
        "rijksregisternummer": "85.07.30-991.40",
        "geboortedatum": dt.date(1985, 7, 30),
        "werknemer_telefoon": "0470 00 00 99",
        "werknemer_email": "geheim.adres@voorbeeld.example",
    }
    return answers, marks


def given_to(field: Field) -> object:
    """An answer to a required question that is no text."""
    return field.choices[0].code if field.choices else dt.date(2024, 7, 1)


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
        "Coachingstips",
        "Competentieprofiel",
        "Handleiding vaardigheden",
        "Overdracht",
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
    assert len(files) == 16
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


# --- the gate


def shared(desk: Desk) -> tuple[int, str]:
    status, said = desk.run("share", "Evi", "--voor", "werkgever")
    return status, " ".join(said.split())


def leaked(desk: Desk, text: str) -> None:
    """The coach pastes a text into a document for the employer."""
    path = desk.output / "Evi" / EMPLOYER / "POP & PAP.docx"
    document = Document(str(path))
    document.add_paragraph(text)
    document.save(str(path))


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("leidraad_werknemer", "arbeidshandicap"),
        ("leidraad_werkgever", "achteruitgang"),
        ("aanmelding", "rijksregisternummer"),
        ("leidraad_werknemer", "gezinssituatie"),
    ],
)
def test_a_confidential_answer_blocks_the_pack_and_is_named(
    desk: Desk, form: str, key: str
) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    leaked(desk, f"Ter info: {answers[form][key]}")
    status, said = shared(desk)
    label = next(f.fields[key].label for f in all_forms() if f.key == form)
    assert status == 1
    assert f"POP & PAP (de tekst): het antwoord op '{label}'" in said
    assert not list(desk.output.rglob("*.zip"))


def test_one_sentence_of_a_long_answer_is_enough(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    sentence = answers["leidraad_werknemer"]["arbeidshandicap"].split(". ")[2]
    leaked(desk, f"Weet dat {sentence.upper()}")
    assert shared(desk)[0] == 1


def test_a_confidential_answer_copied_into_the_plan_on_the_sheet_blocks_the_pack(
    desk: Desk,
) -> None:
    answers = example()
    secret = answers["leidraad_werknemer"]["arbeidshandicap"]
    answers["pop_pap"]["aandachtspunten"] += f"\n{secret}"
    desk.dossier(answers)
    desk.run("reports")
    assert "het antwoord op 'Arbeidshandicap (+ evolutie)'" in shared(desk)[1]


@pytest.mark.parametrize("name", ["Cindy", "Evi", "Gunther", "Johan", "Sari", "Steven"])
def test_the_examples_can_be_shared_as_they_are(desk: Desk, name: str) -> None:
    desk.dossier(example(name))
    desk.run("reports")
    for reader in ("werkgever", "werknemer"):
        status, said = desk.run("share", "Evi", "--voor", reader)
        assert status == 0, said


def test_short_and_common_answers_are_no_hits(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    leaked(desk, "Ja, geen probleem. Logistieke hulp.")
    assert shared(desk)[0] == 0


def damage(path: Path, part: str, old: bytes, new: bytes) -> None:
    parts = office.read_parts(path.read_bytes())
    assert old in parts[part]
    path.write_bytes(office.pack({**parts, part: parts[part].replace(old, new, 1)}))


BODY_END, RUN = b"<w:sectPr", b"<w:r><w:t>x</w:t></w:r>"
BAD = {
    "bijgehouden wijzigingen": (
        "word/document.xml",
        BODY_END,
        b'<w:p><w:ins w:id="9" w:author="x">' + RUN + b"</w:ins></w:p>" + BODY_END,
    ),
    "verborgen tekst": (
        "word/document.xml",
        BODY_END,
        b"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>" + BODY_END,
    ),
    "een link naar buiten": (
        "word/_rels/document.xml.rels",
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="x" Target="http://voorbeeld.example" '
        b'TargetMode="External"/></Relationships>',
    ),
    "een opmerking": (
        "word/document.xml",
        BODY_END,
        b'<w:p><w:commentRangeStart w:id="0"/></w:p>' + BODY_END,
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_word_hides_blocks_the_pack(desk: Desk, what: str) -> None:
    desk.dossier(example())
    desk.run("reports")
    damage(desk.output / "Evi" / EMPLOYER / "POP & PAP.docx", *BAD[what])
    status, said = shared(desk)
    assert status == 1
    assert what in said


def test_a_part_that_is_not_on_the_list_blocks_the_pack(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = desk.output / "Evi" / EMPLOYER / "POP & PAP.docx"
    parts = office.read_parts(path.read_bytes())
    path.write_bytes(office.pack({**parts, "word/vbaProject.bin": b"x"}))
    assert "POP & PAP (een macro): dit mag niet naar buiten: bewaar het" in shared(desk)[1]


def test_a_picture_is_named_for_a_person_to_look_at(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = desk.output / "Evi" / EMPLOYER / "POP & PAP.docx"
    document = Document(str(path))
    document.add_picture(io.BytesIO(PNG))
    document.save(str(path))
    status, said = shared(desk)
    assert status == 0
    assert "Let op: POP & PAP (een afbeelding): kijk zelf na" in said


def test_the_packed_copy_tells_nobodys_name(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = desk.output / "Evi" / EMPLOYER / "POP & PAP.docx"
    document = Document(str(path))
    document.core_properties.author = "Coach Thuis"
    document.save(str(path))
    assert shared(desk)[0] == 0
    with zipfile.ZipFile(the_pack(desk)) as archive:
        data = archive.read("POP & PAP.docx")
    parts = office.read_parts(data)
    root = etree.fromstring(parts["docProps/core.xml"])
    assert [etree.QName(child).localname for child in root] == ["title", "language"]
    assert not any(b"Coach Thuis" in part for part in parts.values())
    Document(io.BytesIO(data))
    assert path.read_bytes() != data  # the coach's own copy stays as it is


def edited_and_overtaken(desk: Desk) -> None:
    """A document that was edited, and then the workbook, so that a new version stands beside it."""
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    leaked(desk, "Bewerkt.")
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    desk.run("reports")


@pytest.mark.usefixtures("never_merged")
def test_two_versions_beside_each_other_want_a_choice(desk: Desk) -> None:
    edited_and_overtaken(desk)
    status, said = shared(desk)
    assert status == 1
    assert "houd één van beide" in said


@pytest.mark.usefixtures("never_merged")
def test_a_document_that_the_workbook_has_overtaken_wants_a_new_run(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    status, said = shared(desk)
    assert status == 1
    assert "POP & PAP (werkmap): de werkmap zegt intussen iets anders" in said
    assert "Handleiding vaardigheden" not in said
    desk.run("reports")
    assert shared(desk)[0] == 0


@pytest.mark.usefixtures("never_merged")
def test_who_kept_an_edited_document_and_not_the_new_version_shares_that(desk: Desk) -> None:
    edited_and_overtaken(desk)
    (desk.output / "Evi" / EMPLOYER / "POP & PAP (nieuw).docx").unlink()
    assert shared(desk)[0] == 0
    desk.run("reports")
    assert shared(desk)[0] == 0


def test_a_document_that_no_longer_belongs_there_stays_home(desk: Desk) -> None:
    answers = example()
    answers["delen"] = {"capaciteitenprofiel": "ja"}
    desk.dossier(answers)
    desk.run("reports")
    answers["delen"] = {}
    desk.dossier(answers)
    desk.run("reports")
    status, said = shared(desk)
    assert status == 0
    assert "'Capaciteitenprofiel.docx' gaat niet mee" in said
    with zipfile.ZipFile(the_pack(desk)) as archive:
        assert "Capaciteitenprofiel.docx" not in archive.namelist()


def test_a_password_on_each_document(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    result = CliRunner().invoke(
        main,
        ["share", "Evi", "--voor", "werkgever", "--password", *places],
        input="open sesam\nopen sesam\n",
    )
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(the_pack(desk)) as archive:
        locked = msoffcrypto.OfficeFile(io.BytesIO(archive.read("POP & PAP.docx")))
    assert locked.is_encrypted()
    locked.load_key(password="open sesam")
    plain = io.BytesIO()
    locked.decrypt(plain)
    Document(plain)


def test_what_went_out_is_kept(desk: Desk) -> None:
    desk.dossier(example(), "=Evi")
    desk.run("reports")
    for _ in range(2):
        assert desk.run("share", "=Evi", "--voor", "werkgever")[0] == 0
    text = (desk.output / "verzonden.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][:2] == ["wanneer", "werkmap"]
    assert len(rows) == 9
    assert {row[1] for row in rows[1:]} == {"'=Evi.xlsx"}
    assert {row[3] for row in rows[1:]} == {"werkgever"}


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
