"""What a run tells: on the terminal, as data, and as a list with links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from audit import complaints
from conftest import Desk, example
from openpyxl import load_workbook

from pipeline.files.office import pack, read_parts
from pipeline.records.catalogue import Code
from pipeline.records.outcome import Outcome
from pipeline.run.batch import Run
from pipeline.run.making import Work


def two_mistakes(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"]["werknemer_telefoon"] = "014 12"
    desk.typed("capaciteitenprofiel", "aandacht", 7, answers)


def test_each_finding_on_its_line_the_errors_last_and_counted(desk: Desk) -> None:
    two_mistakes(desk)
    status, output = desk.run("check")
    assert status == 1
    assert output.splitlines()[1:] == [
        "waarschuwing: Evi.xlsx, Aanmelding!C23 (Tel./GSM): '014 12' is geen geldig "
        "telefoonnummer. Kijk het na; het wordt gedrukt zoals het er staat.",
        "fout: Evi.xlsx, Capaciteitenprofiel!C42 (Aandacht): 7 is geen score. Kies 1 tot 5.",
        "",
        "1 fout, 1 waarschuwing.",
    ]
    assert not list(desk.output.rglob("*.docx"))


def test_as_data(desk: Desk) -> None:
    two_mistakes(desk)
    status, output = desk.run("check", "--json")
    assert status == 1
    assert json.loads(output)[1] == {
        "code": "score-ongeldig",
        "severity": "fout",
        "message": "7 is geen score. Kies 1 tot 5.",
        "workbook": "Evi.xlsx",
        "sheet": "Capaciteitenprofiel",
        "cell": "C42",
        "form": "capaciteitenprofiel",
        "field": "aandacht",
        "label": "Aandacht",
    }


def test_data_stand_in_the_order_of_the_workbooks_whichever_is_done_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Aron", "Bo", "Cas"):
        desk.typed("capaciteitenprofiel", "aandacht", 7)
        (desk.workbooks / "Evi.xlsx").rename(desk.workbooks / f"{name}.xlsx")

    def last_first(run: Run) -> Iterator[Outcome]:
        return map(Work(), reversed(run.names.items()))

    monkeypatch.setattr(Run, "check", last_first)
    _, output = desk.run("check", "--json")
    names = [finding["workbook"] for finding in json.loads(output)]
    assert names == ["Aron.xlsx", "Bo.xlsx", "Cas.xlsx"]


def test_strict_counts_warnings_and_tips_never_count(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"]["werknemer_telefoon"] = "014 12"
    desk.dossier(answers)
    assert desk.run("check")[0] == 0
    assert desk.run("check", "--strict")[0] == 1
    answers["aanmelding"]["werknemer_telefoon"] = "0470 00 00 11"
    del answers["capaciteitenprofiel"]
    desk.dossier(answers)
    assert desk.run("check", "--strict")[0] == 0


def test_the_list_links_to_the_cell_and_goes_when_all_is_well(desk: Desk) -> None:
    two_mistakes(desk)
    desk.run("reports")
    path = desk.output / "te-verbeteren.xlsx"
    assert complaints(path) == []
    sheet = load_workbook(path).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:5] == ["Werkmap", "Blad", "Cel", "Vraag", "Soort"]
    assert [row[:5] for row in rows[1:]] == [
        ["Evi.xlsx", "Aanmelding", "C23", "Tel./GSM", "waarschuwing"],
        ["Evi.xlsx", "Capaciteitenprofiel", "C42", "Aandacht", "fout"],
    ]
    link = sheet["C3"].hyperlink
    assert link.target == "../workbooks/Evi.xlsx"
    assert link.location == "'Capaciteitenprofiel'!C42"
    assert sheet.row_dimensions[2].height == 30  # two lines
    desk.dossier(example())
    desk.run("reports")
    assert not path.exists()


def test_quiet_verbose_and_a_log_without_answers(desk: Desk) -> None:
    desk.dossier(example())
    assert desk.run("reports", "--quiet")[1].strip() == "Niets te verbeteren."
    assert "Evi/voor-werkgever/POP & PAP.docx: ongewijzigd" in desk.run("reports", "--verbose")[1]
    desk.typed("aanmelding", "datum_aanmelding", "geheime dag")
    log = desk.root / "log.txt"
    desk.run("reports", "--log", str(log))
    text = log.read_text("utf-8")
    assert "Evi\tAanmelding!C13\tfout\tdatum-ongeldig" in text
    assert "geheime dag" not in text


def test_an_outdated_document_is_named(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    _, output = desk.run("reports")
    assert "verouderd, van een vorige keer: 'voor-werknemer/Capaciteitenprofiel'" in output


def test_without_workbooks(desk: Desk) -> None:
    status, output = desk.run("reports")
    assert status == 0
    assert "Geen werkmappen gevonden. Begin met 'make new NAME=…'." in output


@pytest.mark.parametrize("code", Code, ids=lambda code: code.value.code)
def test_no_message_shows_how_the_program_is_made(code: Code) -> None:
    entry = code.value
    said = f"{entry.problem} {entry.mend}"
    assert not re.search(r"\b(None|str|int|float|dict|list)\b|Error", said)
    assert "-" not in entry.code or entry.code not in said
    assert entry.problem[-1] in ".}"
    assert entry.mend[-1] in ".?}"
    assert entry.meaning.endswith(".")


def test_doctor_finds_all_in_order(desk: Desk) -> None:
    status, output = desk.run("doctor", "--today", "2026-12-01")
    assert status == 0
    assert output.splitlines() == [
        "De woorden van vandaag zijn nagekeken op 24/11/2026.",
        "Alles is in orde.",
    ]


@pytest.mark.usefixtures("built_before")
def test_doctor_says_when_todays_words_are_old_and_finds_no_fault_in_it(desk: Desk) -> None:
    status, output = desk.run("doctor", "--today", "2027-12-01")
    assert status == 0
    assert "Kijk de woorden in instellingen.toml na: ze zijn van 24/11/2026." in output


@pytest.mark.usefixtures("built_before")
def test_doctor_names_what_is_wrong(desk: Desk) -> None:
    folder = desk.own_templates()
    plan = folder / "POP & PAP.docx"
    parts = read_parts(plan.read_bytes())
    body = parts["word/document.xml"]
    body = body.replace(b"{{ werkafspraken }}", b"{{ werkafspaken }}")
    body = body.replace(b"{{ kwaliteiten }}", b"sterke kanten")
    plan.write_bytes(pack({**parts, "word/document.xml": body}))
    (folder / "Competentieprofiel.docx").write_bytes(b"geen word")
    desk.dossier(example())
    (desk.workbooks / "~$Evi.xlsx").write_bytes(b"x")
    desk.output.write_text("een bestand waar een map hoort")
    status, output = desk.run("doctor", "--templates", str(folder))
    assert status == 1
    said = " ".join(output.split())
    assert "hoort 'werkafspaken' bij geen enkele vraag. Bedoelde u 'werkafspraken'?" in said
    assert "In het sjabloon POP & PAP.docx ontbreekt 'kwaliteiten'" in said
    assert "Het sjabloon Competentieprofiel.docx is er niet of is niet te gebruiken" in said
    assert "Evi.xlsx staat nog open" in said
    assert "kan niet geschreven worden" in said
    assert "5 te verhelpen." in said
