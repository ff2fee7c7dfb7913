"""PDF copies, by LibreOffice where it is; without it a clear word."""

from __future__ import annotations

import subprocess
import zipfile

import pytest
from conftest import Desk, example
from docx import Document

from pipeline.files import pdf
from pipeline.files.folders import SENT

OURS = ("Aanmeldingsformulier", "Verslag van de arts")
"""A document that we make, and one that somebody scanned."""


def told_by(data: bytes) -> dict[str, str]:
    """What a PDF says of itself."""
    seen = subprocess.run(["pdfinfo", "-"], input=data, capture_output=True, check=True).stdout
    pairs = (line.split(":", 1) for line in seen.decode().splitlines() if ":" in line)
    return {name: value.strip() for name, value in pairs}


def in_words(data: bytes) -> str:
    """The text of a PDF."""
    command = ["pdftotext", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@pytest.mark.libreoffice
def test_every_document_gets_a_tagged_pdf_beside_it(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    status, said = desk.run("pdf", "Sari")
    assert status == 0, said
    made = sorted((desk.output / "Sari").glob("*/*.pdf"))
    documents = sorted((desk.output / "Sari").glob("*/*.docx"))
    assert [path.with_suffix(".docx") for path in made] == documents
    assert f"{len(made)} PDF's" in said
    told = told_by(made[0].read_bytes())
    assert told["Tagged"] == "yes"
    assert told["Title"]
    assert b"/Lang(nl-BE)" in made[0].read_bytes()


def test_without_libreoffice_it_says_how(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    monkeypatch.setattr(pdf, "PROGRAMS", ("bestaat-niet",))
    monkeypatch.setattr(pdf, "ELSEWHERE", ())
    status, said = desk.run("pdf", "Sari")
    assert status == 1
    assert "Bestand, Opslaan als, PDF" in " ".join(said.split())
    assert not list(desk.output.rglob("*.pdf"))


@pytest.mark.libreoffice
def test_a_pack_with_pdfs_tells_no_more_than_its_documents(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    edited = desk.output / "Sari" / "voor-werknemer" / "POP & PAP.docx"
    word = Document(str(edited))
    word.core_properties.author = "Els Verlinden"
    word.add_paragraph("Tot dinsdag.")
    word.save(str(edited))
    status, said = desk.run("share", "Sari", "--voor", "werknemer", "--pdf")
    assert status == 0, said
    assert "- POP & PAP.pdf\n" in said
    (pack,) = desk.output.glob("Sari/*.zip")
    with zipfile.ZipFile(pack) as archive:
        names = archive.namelist()
        told = {name: told_by(archive.read(name)) for name in names if name.endswith(".pdf")}
        words = in_words(archive.read("POP & PAP.pdf"))
    documents = [name for name in names if name.endswith(".docx")]
    assert sorted(told) == sorted(name.replace(".docx", ".pdf") for name in documents)
    assert all("Author" not in facts for facts in told.values())
    assert all(facts["Tagged"] == "yes" and facts["Title"] for facts in told.values())
    assert "Tot dinsdag." in words
    assert "POP & PAP.pdf" in (desk.output / SENT).read_text("utf-8-sig")
    assert not list(desk.output.glob("Sari/*/*.pdf"))


@pytest.mark.parametrize(
    ("arguments", "status", "what"),
    [
        (("--pdf", "--password"), 2, "Een PDF krijgt geen wachtwoord"),
        (("--pdf",), 1, "Er is geen pakket gemaakt"),
    ],
)
def test_a_pack_that_cannot_have_pdfs_is_not_made(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    status: int,
    what: str,
) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    monkeypatch.setattr(pdf, "PROGRAMS", ())
    monkeypatch.setattr(pdf, "ELSEWHERE", ())
    ended, said = desk.run("share", "Sari", "--voor", "werknemer", *arguments)
    assert ended == status
    assert what in " ".join(said.split())
    assert not list(desk.output.glob("Sari/*.zip"))


def test_of_a_dossier_that_is_erased_only_our_own_pdfs_go(desk: Desk) -> None:
    desk.dossier(example("Steven"), "Steven")
    workbook = desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    ours, another = (desk.output / "Sari" / "vertrouwelijk" / f"{name}.pdf" for name in OURS)
    for path in (ours, another):
        path.write_bytes(b"%PDF-1.6")
    workbook.unlink()
    desk.run("clean", "--yes")
    assert not ours.exists()
    assert another.exists()
