"""Words of today beside the guide's: on the sheets and in one leaflet, never on the paper."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Desk, Word, example
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.forms import all_forms
from pipeline.records.settings import Settings, SettingsError, load_settings
from pipeline.records.todays_words import TodaysWords, without_todays_words
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.workbook import build_workbook

OWN = """
[rijksregisternummer]
vragen = false
[woorden]
nagekeken = 2027-01-05
NEC = "de gewone arbeidsmarkt"
"BTOM's" = ""
"""


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    """What an organisation made of the shipped words."""
    path = tmp_path / "instellingen.toml"
    path.write_text(OWN, "utf-8")
    return load_settings(path)


def row_of(sheet: Worksheet, key: str) -> int:
    return next(int(cell.row) for cell in sheet["A"] if cell.value == key)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Indicatie arbeidshandicap", "indicatie arbeidshandicap = door VDAB erkende "),
        ("BTOM's", "BTOM's = tewerkstellingsondersteunende maatregelen (VDAB)."),
        ("… in het normaal economisch circuit?", "NEC = reguliere (gewone) arbeidsmarkt."),
        ("mentale beperking", "mentale beperking = verstandelijke beperking of handicap."),
        ("(vb. RESOC, GTB,…)", "RESOC = bestaat niet meer."),
        ("VOP of GIBO", "VOP = individueel maatwerk: "),
        ("Voornaam", ""),
        ("Stoppen", ""),  # VOP stands in no other word
    ],
)
def test_a_label_with_a_word_of_the_guide_says_what_it_is_called_today(
    label: str, said: str
) -> None:
    about = TodaysWords().about(label)
    assert said in about
    assert bool(about) == bool(said)
    assert without_todays_words(f"Hulp.\n{about}".strip()) == "Hulp."


def test_the_sheets_say_the_words_that_an_organisation_chose(chosen: Settings) -> None:
    book = load_workbook(BytesIO(build_workbook(all_forms(), chosen)))
    intake, interview = book["Aanmelding"], book["Leidraad werknemer"]
    help_text = intake.cell(row_of(intake, "aanmelding.nec"), 4).value
    assert help_text.endswith("\nVandaag: NEC = de gewone arbeidsmarkt.")
    assert not interview.cell(row_of(interview, "leidraad_werknemer.btom"), 4).value


def test_an_organisation_that_may_not_use_the_national_number_does_not_ask_it(
    chosen: Settings,
) -> None:
    for settings, locked in ((Settings(), False), (chosen, True)):
        book = load_workbook(BytesIO(build_workbook(all_forms(), settings)))
        for name, key in (("Aanmelding", "aanmelding"), ("Leidraad werknemer",) * 2):
            sheet = book[name]
            key = key.replace(" ", "_").lower()
            answer = sheet.cell(row_of(sheet, f"{key}.rijksregisternummer"), 3)
            assert answer.protection.locked is locked


def test_whatever_it_chose_the_workbook_reads_alike(desk: Desk, chosen: Settings) -> None:
    blank = build_workbook(all_forms(), chosen)
    desk.workbooks.joinpath("Evi.xlsx").write_bytes(filled_workbook(blank, all_forms(), example()))
    assert "Vandaag" not in desk.run("check")[1]
    assert desk.run("reports")[0] == 0
    number = example()["aanmelding"]["rijksregisternummer"]
    assert desk.word("Aanmeldingsformulier").said("aanmelding")["rijksregisternummer"] == number
    assert "gewone arbeidsmarkt" not in desk.word("Aanmeldingsformulier").text


def test_the_leaflet_of_abbreviations_follows_at_once(
    desk: Desk, chosen: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.cli.folders.read_settings", lambda: chosen)
    desk.run("folders")
    text = Word(desk.output / "folders" / "Afkortingen.docx").text
    assert "NEC Normaal Economisch Circuit de gewone arbeidsmarkt PAP" in text
    assert "Ondersteunende Maatregelen BUSO".casefold() in text.casefold()


def test_the_day_on_which_they_were_looked_through(chosen: Settings) -> None:
    assert chosen.woorden.nagekeken == dt.date(2027, 1, 5)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('VDBA = "x"', "'VDBA' is geen woord van de gids. Kies uit 'ADHD'"),
        ("VOP = 5", "'VOP' moet tekst tussen aanhalingstekens zijn"),
        ('nagekeken = "24/11/2026"', "'nagekeken' moet een datum zijn, zoals 2026-11-24"),
    ],
)
def test_what_cannot_be_is_said_plainly(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text(f"[woorden]\n{line}\n", "utf-8")
    with pytest.raises(SettingsError, match=re.escape(said)):
        load_settings(path)


def test_whether_the_number_is_asked_is_yes_or_no(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text('[rijksregisternummer]\nvragen = "nee"\n', "utf-8")
    with pytest.raises(SettingsError, match="'vragen' moet true of false zijn"):
        load_settings(path)
