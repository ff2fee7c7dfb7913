"""Work sheets beside the forms: there from the start, hidden until wanted, missed by nobody."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from conftest import Answers, Desk, example
from in_libreoffice import LibreOffice
from in_word import edit
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from scale import rounds

from pipeline.checks.check import check_content
from pipeline.cli.places import BLANK
from pipeline.documents.building.templates import build_template
from pipeline.documents.rendering.context import context_of
from pipeline.documents.rendering.template import Template
from pipeline.files import office
from pipeline.forms import all_forms, form_of
from pipeline.forms.model import Field, Form, Table
from pipeline.forms.work_sheets import WORK_SHEET
from pipeline.records.answers import FilledForm
from pipeline.records.settings import Settings, SettingsError, load_settings
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.workbook import build_workbook
from pipeline.workbooks.reading.reader import read_workbook

D = dt.date
OF_BEFORE = ["Cindy", "Evi", "Gunther", "Johan", "Sari", "Steven"]
"""Examples from before there were work sheets."""

TALKS = [
    {
        "datum": D(2024, 4, 3),
        "soort": "Verkennend gesprek werkgever",
        "met_wie": "leidinggevende",
        "kernpunten": "Het werktempo zakt & de sfeer ook",
        "afspraken": "Leidinggevende bezorgt de takenlijst",
        "volgend": D(2024, 4, 10),
    },
    {"datum": D(2024, 4, 10), "soort": "Meedraaien op de werkvloer", "kernpunten": "Meegedraaid"},
]


def with_talks(*talks: dict[str, object]) -> dict[str, dict[str, object]]:
    return {**example(), "gesprekken": {"regels": list(talks or TALKS)}}


def visible(path: Path) -> set[str]:
    sheets = load_workbook(path, read_only=True).worksheets
    return {sheet.title for sheet in sheets if sheet.sheet_state == "visible"}


@cache
def blank() -> Workbook:
    return load_workbook(BLANK)


def the_nine() -> list[Form]:
    """The forms of before there were work sheets."""
    return [form for form in all_forms() if not form.extra]


@cache
def blank_of_before() -> bytes:
    return build_workbook(the_nine())


# --- the calm workbook


def new(desk: Desk, *asked: str) -> tuple[int, str]:
    return desk.run_in_workbooks("new", "Nora", *asked)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ([], set()),
        (["--met", "actoren"], {"Actoren"}),
        (["--met", " Actoren, ACTOREN "], {"Actoren"}),
        (["--met", "alles"], {form.sheet for form in all_forms() if form.hidden}),
    ],
)
def test_new_shows_the_sheets_that_are_asked_for(
    desk: Desk, asked: list[str], shown: set[str]
) -> None:
    assert new(desk, *asked)[0] == 0
    assert visible(desk.workbooks / "Nora.xlsx") - visible(BLANK) == shown


def test_a_sheet_that_is_none_is_named_with_those_that_there_are(desk: Desk) -> None:
    for status, said in (new(desk, "--met", "actoren tips"), desk.run("blank", "--met", "tips")):
        assert status == 2
        assert "'tips' is geen extra blad. Kies uit 'Gesprekken', 'Actoren'" in said


def test_an_organisation_may_always_show_some(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "instellingen.toml"
    path.write_text('[werkmap]\naltijd_tonen = ["actoren"]', "utf-8")
    assert load_settings(path) == Settings(altijd_tonen=("Actoren",))
    monkeypatch.setattr("pipeline.cli.new.read_settings", lambda: load_settings(path))
    new(desk)
    assert "Actoren" in visible(desk.workbooks / "Nora.xlsx")
    for wrong in ('"actoren"', '["tips"]', "[1]"):
        path.write_text(f"[werkmap]\naltijd_tonen = {wrong}", "utf-8")
        with pytest.raises(SettingsError, match="altijd_tonen"):
            load_settings(path)


def test_start_names_every_hidden_sheet_with_how_far_it_is() -> None:
    start = blank()["Start"]
    lines = {row[1].value: row for row in start.iter_rows() if row[1].value}
    assert "rechtsklik op een tab" in next(text for text in lines if "verborgen" in text)
    for form in (form for form in all_forms() if form.hidden):
        row = lines[form.sheet]
        assert row[1].hyperlink is None
        assert form.purpose in row[2].value
        assert f"'{form.sheet}'!" in row[3].value


def test_the_tabs_of_a_step_have_one_colour() -> None:
    colours = {sheet.title: sheet.sheet_properties.tabColor for sheet in blank()}
    of = {name: colour and colour.rgb for name, colour in colours.items()}
    assert of["Aanmelding"] == of["Leidraad werknemer"] != of["Capaciteitenprofiel"]
    assert of["POP & PAP"] == of["Acties"] != of["Tevredenheid werkgever"]
    assert of["Start"] is of["Gesprekken"] is None


# --- a hidden sheet is read, an absent one is not missed


def test_a_hidden_sheet_is_read_and_an_unused_one_makes_nothing(desk: Desk) -> None:
    actors = [{"actor": "Vakbond / RVA", "naam": "Ann Verleyen", "toestemming": "Ja"}]
    path = desk.dossier({**example(), "actoren": {"regels": actors}})
    assert "Actoren" not in visible(path)
    assert desk.run("reports")[0] == 0
    document = desk.word("Betrokken actoren")
    assert document.said("actoren") == {
        "regels.1.actor": "Vakbond / RVA",
        "regels.1.naam": "Ann Verleyen",
        "regels.1.toestemming": "Ja",
    }
    assert desk.documents().count("Gesprekken") == 0


def test_a_deleted_sheet_is_not_missed_and_no_finding(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    for form in (form for form in all_forms() if form.extra):
        del book[form.sheet]
    book.save(path)
    status, said = desk.run("check", "--strict")
    assert (status, "Niets te verbeteren." in said) == (0, True), said


@pytest.mark.parametrize("name", OF_BEFORE)
def test_a_workbook_of_before_has_no_new_finding_and_the_same_documents(
    desk: Desk, name: str
) -> None:
    answers: Answers = {k: v for k, v in example(name).items() if k in {f.key for f in the_nine()}}
    desk.dossier(answers, "Nu")
    older = filled_workbook(blank_of_before(), the_nine(), answers)
    (desk.workbooks / "Ouder.xlsx").write_bytes(older)
    status, said = desk.run("reports", "--today", "2026-11-24")
    assert (status, "Niets te verbeteren." in said) == (0, True), said
    made = {path.relative_to(desk.output / "Nu") for path in desk.output.glob("Nu/*/*.docx")}
    assert made
    for path in made:
        as_now = (desk.output / "Nu" / path).read_bytes()
        assert (desk.output / "Ouder" / path).read_bytes() == as_now


def test_a_work_sheet_that_lost_its_keys_is_told(desk: Desk) -> None:
    path = desk.dossier(with_talks())
    book = load_workbook(path)
    for row in book["Gesprekken"].iter_rows(max_row=6):
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("gesprekken."):
                cell.value = None
    book.save(path)
    status, said = desk.run("check")
    assert status == 1
    assert "het blad 'Gesprekken' is niet meer te lezen" in " ".join(said.split())


def test_text_beside_the_table_is_told(desk: Desk) -> None:
    path = desk.dossier(with_talks())
    book = load_workbook(path)
    book["Gesprekken"]["L6"] = "Ze belde nog"
    book.save(path)
    said = " ".join(desk.run("check")[1].split())
    assert "'Ze belde nog'" in said


# --- on paper


def test_only_who_asks_gets_work_sheets_on_paper(desk: Desk) -> None:
    desk.run("blank")
    assert "Gesprekken" not in {p.stem for p in (desk.output / "blanco").iterdir()}
    desk.run("blank", "--met", "gesprekken")
    assert "Gesprekken" in {p.stem for p in (desk.output / "blanco").iterdir()}


def test_the_document_says_that_it_is_no_form_and_has_a_row_per_entry(desk: Desk) -> None:
    desk.dossier(with_talks())
    assert desk.run("reports")[0] == 0
    document = desk.word("Gesprekken")
    assert document.path.parent.name == "vertrouwelijk"
    assert WORK_SHEET in document.lines
    assert document.said("gesprekken") == {
        "regels.1.datum": "03/04/2024",
        "regels.1.soort": "Verkennend gesprek werkgever",
        "regels.1.met_wie": "leidinggevende",
        "regels.1.kernpunten": "Het werktempo zakt & de sfeer ook",
        "regels.1.afspraken": "Leidinggevende bezorgt de takenlijst",
        "regels.1.volgend": "10/04/2024",
        "regels.2.datum": "10/04/2024",
        "regels.2.soort": "Meedraaien op de werkvloer",
        "regels.2.kernpunten": "Meegedraaid",
    }


ASKED = Form(
    number=99,
    key="proef",
    title="PROEF",
    document="Proef",
    sheet="Proef",
    purpose="Een proef.",
    guide="2.2",
    pages=1,
    audience=form_of("gesprekken").audience,
    extra=True,
    body=(
        Field("situatie", "Situatie", lines=3, ask="Kan je die situatie eens uitleggen?"),
        Field("duur", "Duur", ask="Hoe lang duurde het?"),
        Table(
            "regels",
            "Taken",
            "Proef",
            (Field("taak", "Taak", required=True, ask="Wat deed je?"), Field("mate", "Mate")),
            blank=3,
            inline=True,
        ),
    ),
)


def test_what_to_ask_aloud_stands_on_the_sheet_and_on_paper_but_not_once_filled_in() -> None:
    aloud = [field.ask for field in ASKED.asked if field.ask]
    sheet = sheet_that_asks()
    said = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert [ask for ask in aloud if ask not in said] == []
    blank, filled = FilledForm(ASKED), FilledForm(ASKED, in_use=True, rows={"regels": [{}]})
    assert [ask for ask in aloud if ask not in text_of(blank)] == []
    assert [ask for ask in aloud if ask in text_of(filled)] == []


@cache
def sheet_that_asks() -> Worksheet:
    return load_workbook(BytesIO(build_workbook([*all_forms(), ASKED])))[ASKED.sheet]


def text_of(filled: FilledForm) -> str:
    document = Template(build_template(filled.form)).render(context_of(filled))
    return office.read_parts(document)["word/document.xml"].decode()


def test_the_fields_of_a_sheet_stand_above_its_table() -> None:
    keys = [cell.value for cell in sheet_that_asks()["A"] if cell.value]
    assert keys == ["proef.situatie", "proef.duur", "proef.regels"]


@pytest.mark.parametrize("sheet", ["Elders", ""])
def test_a_table_below_the_fields_stands_on_the_sheet_of_its_form(sheet: str) -> None:
    *fields, table = ASKED.body
    assert isinstance(table, Table)
    with pytest.raises(ValueError, match="inline"):
        replace(ASKED, body=(*fields, replace(table, sheet=sheet)))


# --- edited in Word


def test_new_talks_go_into_a_document_that_somebody_edited(desk: Desk) -> None:
    desk.dossier(with_talks())
    desk.run("reports")
    path = desk.word("Gesprekken").path
    edit(path, path, texts={"gesprekken.regels.2.kernpunten": "Meegedraaid, en het ging goed"})
    status, said = desk.run("diff")
    assert status in (0, 1)
    assert "Gesprekken 2: Kernpunten" in said

    third = {"datum": D(2024, 4, 2), "soort": "Ander contact", "kernpunten": "Telefoon"}
    desk.dossier(with_talks(third, *TALKS))
    status, said = desk.run("reports")
    assert status == 0, said
    document = desk.word("Gesprekken")
    assert not (path.parent / "Gesprekken (nieuw).docx").exists(), said
    kernpunten = {
        key: value for key, value in document.said("gesprekken").items() if "kernpunten" in key
    }
    assert kernpunten == {
        "regels.1.kernpunten": "Telefoon",
        "regels.2.kernpunten": "Het werktempo zakt & de sfeer ook",
        "regels.3.kernpunten": "Meegedraaid, en het ging goed",
    }


def test_a_talk_that_is_gone_goes_from_the_document_too(desk: Desk) -> None:
    desk.dossier(with_talks())
    desk.run("reports")
    path = desk.word("Gesprekken").path
    edit(path, path, texts={"gesprekken.regels.2.kernpunten": "Meegedraaid, en het ging goed"})
    desk.dossier(with_talks(TALKS[1]))
    status, said = desk.run("reports")
    assert status == 0, said
    assert desk.word("Gesprekken").said("gesprekken") == {
        "regels.1.datum": "10/04/2024",
        "regels.1.soort": "Meedraaien op de werkvloer",
        "regels.1.kernpunten": "Meegedraaid, en het ging goed",
    }


# --- shown and hidden by another program


@pytest.mark.long
@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"][: rounds(1, 2)])
def test_shown_hidden_and_saved_by_libreoffice_it_says_the_same(
    desk: Desk, kind: str, libreoffice: LibreOffice
) -> None:
    actors = [{"actor": "Vakbond / RVA", "naam": "Ann Verleyen", "toestemming": "Ja"}]
    path = desk.dossier({**with_talks(), "actoren": {"regels": actors}})
    before = read_workbook(path, all_forms(), lambda _: None)
    book = load_workbook(path)
    book["Gesprekken"].sheet_state, book["Actoren"].sheet_state = "hidden", "visible"
    book.save(path)
    (saved,) = libreoffice.convert(kind, path)
    after = read_workbook(saved, all_forms(), lambda _: None)
    for key in ("gesprekken", "actoren"):
        assert check_content("", after, all_forms()).forms[key].rows == (
            check_content("", before, all_forms()).forms[key].rows
        )
