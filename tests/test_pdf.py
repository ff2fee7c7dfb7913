"""PDF copies, by LibreOffice where it is; without it a clear word."""

from __future__ import annotations

import subprocess

import pytest
from conftest import Desk, example

from pipeline.files import pdf


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
    seen = subprocess.run(["pdfinfo", made[0]], capture_output=True, text=True, check=True).stdout
    told = dict(line.split(":", 1) for line in seen.splitlines() if ":" in line)
    assert told["Tagged"].strip() == "yes"
    assert told["Title"].strip()


def test_without_libreoffice_it_says_how(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.dossier(example("Sari"), "Sari")
    desk.run("reports")
    monkeypatch.setattr(pdf, "PROGRAMS", ("bestaat-niet",))
    monkeypatch.setattr(pdf, "ELSEWHERE", ())
    status, said = desk.run("pdf", "Sari")
    assert status == 1
    assert "Bestand, Opslaan als, PDF" in " ".join(said.split())
    assert not list(desk.output.rglob("*.pdf"))
