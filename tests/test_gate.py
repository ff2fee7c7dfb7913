"""The last gate before documents go out: what it stops, what it lets through, what it keeps."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import msoffcrypto
import pytest
from click.testing import CliRunner
from conftest import Desk, example, the_pack
from docx import Document
from lxml import etree

from pipeline.cli.main import main
from pipeline.files import office
from pipeline.forms import all_forms

EMPLOYER = "voor-werkgever"


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
    assert f"POP & PAP (het document zelf): het antwoord op '{label}'" in said
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
    path.write_bytes(office.pack({**parts, "customXml/item1.xml": b"<a/>"}))
    assert "POP & PAP (verborgen gegevens): een onderdeel dat niet" in shared(desk)[1]


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
