"""A form more is a file more: its sheet, its checks, its template and its document follow."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from audit import complaints
from conftest import Word

from pipeline.cli.places import ROOT
from pipeline.workbooks.building.own_workbook import OwnWorkbook

DECLARATION = """
from pipeline.forms.model import *

FORM = Form(
    number=99,
    key="bezoekverslag",
    title="BEZOEKVERSLAG",
    document="Bezoekverslag",
    sheet="Bezoekverslag",
    purpose="Wat er bij een bezoek gezien is.",
    guide="2.2.3",
    pages=2,
    audience=COACH_ONLY,
    body=(
        Field("naam", "Naam werknemer", required=True, inherits="{aanmelding.werknemer_naam}"),
        Field("datum", "Datum", Kind.DATE, required=True),
        Section("Indruk", (
            Field("sfeer", "Sfeer", Kind.SCORE, choices=tuple(
                Choice(str(n), label) for n, label in enumerate(("slecht", "goed"), 1))),
            Field("verslag", "Wat viel op?", lines=4),
        )),
        Table("afspraken", "Afspraak", "Afspraken", (
            Field("wat", "Wat", required=True),
            Field("klaar", "Klaar", Kind.CHOICE, choices=YES_NO),
        ), blank=3, per_page=3),
    ),
)
"""


def pipeline(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def built(folder: Path, file: str, declaration: str) -> Path:
    """The program in a folder of its own, with a form more."""
    shutil.copytree(ROOT / "pipeline", folder / "pipeline")
    (folder / "pipeline" / "forms" / "instruments" / file).write_text(declaration, "utf-8")
    return folder


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = built(tmp_path_factory.mktemp("house"), "bezoekverslag.py", DECLARATION)
    result = pipeline(folder, "templates")
    assert result.returncode == 0, result.stderr
    return folder


def test_a_tenth_form_from_one_declaration(house: Path) -> None:
    assert complaints(house / "docx_templates" / "Bezoekverslag.docx") == []
    pipeline(house, "new", "Evi")
    path = house / "workbooks" / "Evi.xlsx"
    book = OwnWorkbook(path.read_bytes())
    book.answer("bezoekverslag.naam", "Evi Claes")
    book.answer("bezoekverslag.datum", "3/4/2024")
    book.answer("bezoekverslag.sfeer", 7)
    book.answer("bezoekverslag.verslag", "Veel lawaai & weinig pauze")
    book.enter("bezoekverslag.afspraken", 0, "wat", "Oordopjes")
    book.enter("bezoekverslag.afspraken", 0, "klaar", "Nee")
    path.write_bytes(book.saved())
    wrong = pipeline(house, "reports")
    assert wrong.returncode == 1
    assert "Bezoekverslag!C8 (Sfeer): 7 is geen score. Kies 1 tot 2." in wrong.stdout

    book.answer("bezoekverslag.sfeer", 2)
    path.write_bytes(book.saved())
    right = pipeline(house, "reports")
    assert right.returncode == 0, right.stdout
    document = Word(house / "output" / "Evi" / "vertrouwelijk" / "Bezoekverslag.docx")
    assert complaints(document.path) == []
    assert document.said("bezoekverslag") == {
        "naam": "Evi Claes",
        "datum": "03/04/2024",
        "sfeer:2": True,
        "verslag": "Veel lawaai & weinig pauze",
        "afspraken.1.wat": "Oordopjes",
        "afspraken.1.klaar:nee": True,
    }


def test_a_form_in_the_place_of_another_stops_at_once_with_both_files_named(tmp_path: Path) -> None:
    declaration = DECLARATION.replace('document="Bezoekverslag"', 'document="Competentieprofiel"')
    result = pipeline(built(tmp_path, "bezoekverslag.py", declaration), "templates")
    assert result.returncode == 1
    assert "bezoekverslag.py and competentieprofiel.py both have the document" in result.stderr
    assert not (tmp_path / "docx_templates").exists()
