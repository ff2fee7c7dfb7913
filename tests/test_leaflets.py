"""The leaflets: the guide's own words on the pages it asks, and each reader gets their own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from audit import complaints
from conftest import Desk, Word, example
from in_libreoffice import LibreOffice
from pages import pages_of

from pipeline.forms.leaflets import all_leaflets
from pipeline.forms.picklists import SOLUTIONS

LEAFLETS = {leaflet.document: leaflet for leaflet in all_leaflets()}
POINTS = {
    "Tips voor werkgevers": 6 + 3 + 2,
    "Voordelen van de ondersteuning": 7 + 5 + 5,
    "Voordelen voor de werkgever": 7 + 5,
    "Voordelen voor de werknemer": 5 + 5,
    "Coachingstips": 4,
    "Mogelijke acties en oplossingen": 6 + 3 + 4 + 6 + 4 + 3 + 3,
    "Gespreksgids": 7 + 3 + 2 + 4 + 5 + 7 + 8 + 5 + 5,
    "Afkortingen": 0,
}
"""How many points the guide has on each."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Desk(tmp_path_factory.mktemp("folders"))
    status, output = desk.run("folders")
    assert (status, output.split()[:2]) == (0, ["8", "folders"])
    return desk.output / "folders"


def test_there_is_a_document_for_each(made: Path) -> None:
    assert sorted(path.stem for path in made.glob("*.docx")) == sorted(POINTS)
    assert [one.number for one in all_leaflets()] == [31, 32, 32, 32, 33, 34, 35, 36]


@pytest.mark.parametrize("name", POINTS)
def test_it_is_a_sound_document_with_a_bullet_for_every_point(name: str, made: Path) -> None:
    path = made / f"{name}.docx"
    assert complaints(path) == []
    bullets = Word(path).parts["word/document.xml"].count(b'<w:pStyle w:val="Punt"/>')
    assert bullets == POINTS[name]


@pytest.mark.parametrize("name", POINTS)
def test_no_link_of_the_guide_is_printed(name: str, made: Path) -> None:
    assert not re.search(r"www|https?:|\.be\b", Word(made / f"{name}.docx").text)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Tips voor werkgevers", "niet synoniem staat voor 'op het matje geroepen worden'"),
        ("Coachingstips", "laat oplossingen zoveel mogelijk van de werknemer komen"),
        ("Mogelijke acties en oplossingen", "voor één mogelijk probleem' is onbestaande."),
        ("Gespreksgids", "Interventies: welke interventiemogelijkheden zijn aanwezig"),
        ("Afkortingen", "RESOC Regionaal Economisch en Sociaal Overlegcomité bestaat niet meer"),
    ],
)
def test_it_says_what_the_guide_says(name: str, said: str, made: Path) -> None:
    assert said in Word(made / f"{name}.docx").text


def test_eleven_kinds_of_solution_in_the_order_of_the_one_list(made: Path) -> None:
    lines = Word(made / "Mogelijke acties en oplossingen.docx").lines
    assert [line for line in lines if line in {s.label for s in SOLUTIONS}] == [
        solution.label for solution in SOLUTIONS[:11]
    ]


def test_a_dossier_gets_them_only_when_the_coach_says_so(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    answers["delen"] = {"folders": "ja"}
    desk.dossier(answers, "Met")
    assert desk.run("reports")[0] == 0
    added = {
        reader: sorted(set(desk.folder(reader, "Met")) - set(desk.folder(reader)))
        for reader in ("vertrouwelijk", "voor-werknemer", "voor-werkgever")
    }
    assert added == {
        "vertrouwelijk": [],
        "voor-werknemer": ["Voordelen voor de werknemer"],
        "voor-werkgever": ["Coachingstips", "Tips voor werkgevers", "Voordelen voor de werkgever"],
    }


def test_the_coaching_tips_go_with_the_handover() -> None:
    assert LEAFLETS["Coachingstips"].goes_with == ("overdracht",)


def test_a_leaflet_goes_with_its_form_whatever_the_coach_says(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_the_plan = replace(LEAFLETS["Coachingstips"], goes_with=("pop_pap",))
    there_are = (with_the_plan, LEAFLETS["Tips voor werkgevers"])
    monkeypatch.setattr("pipeline.dossier.documents.all_leaflets", lambda: there_are)
    desk.dossier(example())
    desk.dossier({"aanmelding": example()["aanmelding"]}, "Zonder")
    desk.run("reports")
    given = {leaflet.document for leaflet in there_are}
    assert given & set(desk.documents()) == {"Coachingstips"}
    assert given & set(desk.documents("Zonder")) == set()


def test_a_secret_that_a_leaflet_says_as_well_keeps_no_pack_at_home(desk: Desk) -> None:
    answers = {key: example()[key] for key in ("aanmelding", "leidraad_werknemer")}
    answers["delen"] = {"folders": "ja"}
    answers["leidraad_werknemer"]["opvolging_functioneren"] = (
        "peter/meterschap, functioneringsgesprekken, arbeidsgeneesheer"
    )
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    status, output = desk.run("share", "Evi", "--voor", "werkgever")
    assert status == 0, output


def test_a_leaflet_that_was_edited_is_not_overwritten(desk: Desk) -> None:
    desk.run("folders")
    path = desk.output / "folders" / "Coachingstips.docx"
    path.write_bytes(path.read_bytes() + b" ")
    before = path.read_bytes()
    desk.run("folders")
    assert path.read_bytes() == before


def test_no_dossier_takes_the_folder_of_the_leaflets(desk: Desk) -> None:
    desk.dossier(example(), "folders")
    assert desk.run("reports")[0] == 0
    assert not (desk.output / "folders").exists()


@pytest.mark.libreoffice
def test_each_has_its_pages(made: Path, libreoffice: LibreOffice) -> None:
    pdfs = libreoffice.convert("pdf", *sorted(made.glob("*.docx")))
    pages = {pdf.stem: pages_of(pdf) for pdf in pdfs}
    assert pages == {name: leaflet.pages for name, leaflet in LEAFLETS.items()}
