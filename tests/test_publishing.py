"""What a coach edited in Word is never lost, and nothing is written that need not be."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Desk, example
from docx import Document
from in_libreoffice import LibreOffice

from pipeline.cli.places import WORKBOOKS
from pipeline.files.folders import output_names, safe_name
from pipeline.publishing.last_run import JOURNAL

pytestmark = pytest.mark.usefixtures("never_merged")


def edit(desk: Desk) -> bytes:
    path = desk.word("POP & PAP").path
    document = Document(str(path))
    document.add_paragraph("Toegevoegd in Word.")
    document.save(str(path))
    return path.read_bytes()


def edited_and_overtaken(desk: Desk) -> dict[str, Any]:
    """A document that was edited, and then the workbook, so that a new version stands beside it."""
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    edit(desk)
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    desk.run("reports")
    return answers


def count(desk: Desk) -> int:
    """How many documents there are."""
    return len(list(desk.output.rglob("*.docx")))


def test_a_second_run_writes_nothing(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    before = {p: p.stat().st_mtime_ns for p in desk.output.rglob("*.docx")}
    status, output = desk.run("reports")
    assert status == 0
    assert f"{len(before)} ongewijzigd" in output
    assert {p: p.stat().st_mtime_ns for p in desk.output.rglob("*.docx")} == before


def test_an_edited_document_stays_and_the_new_version_goes_beside_it(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    edited = edit(desk)
    for force in ([], ["--force"]):  # nothing changed in the workbook
        assert "1 bewerkt en behouden" in desk.run("reports", *force)[1]
    assert "POP & PAP (nieuw)" not in desk.documents()
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    for _ in range(3):
        desk.run("reports")
        assert desk.word("POP & PAP").path.read_bytes() == edited
    beside = desk.word("POP & PAP (nieuw)")
    assert beside.controls["pop_pap.werkafspraken"] == "Elke dinsdag."
    assert [name for name in desk.documents() if name.startswith("POP")] == [
        "POP & PAP",
        "POP & PAP (nieuw)",
    ]


def test_without_the_record_nothing_is_overwritten(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    (desk.output / "Evi" / ".jobpepper.json").write_text("{kapot", "utf-8")
    edited = edit(desk)
    desk.run("reports")
    assert desk.word("POP & PAP").path.read_bytes() == edited


def test_both_versions_edited_is_said_and_neither_is_touched(desk: Desk) -> None:
    answers = edited_and_overtaken(desk)
    beside = desk.word("POP & PAP (nieuw)").path
    beside.write_bytes(b"ook bewerkt")
    answers["pop_pap"]["werkafspraken"] = "Elke woensdag."
    desk.dossier(answers)
    status, output = desk.run("reports")
    assert status == 1
    assert "allebei bewerkt" in output
    assert beside.read_bytes() == b"ook bewerkt"


def test_what_changed_in_the_data_is_listed_old_and_new(desk: Desk) -> None:
    answers = example()
    answers["pop_pap"]["werkafspraken"] = "Elke maandag."
    desk.dossier(answers)
    desk.run("reports")
    edited = edit(desk)
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    answers["pop_pap"]["acties"][2]["termijn"] = "Nooit meer."
    answers["pop_pap"]["data_overzicht"] = None
    desk.dossier(answers)
    for run in range(3):
        said = " ".join(desk.run("reports", *(["--force"] if run else []))[1].split())
        assert "- Werkafspraken: 'Elke maandag.' werd 'Elke dinsdag.'" in said
        assert "- Acties 3: Termijn: 'Start op 3/6/2024, doel bereikt tegen 9/7/2024.' werd" in said
        assert "- Data-overzicht: '4/3/2024 aanmelding" in said
        assert said.count(" werd ") == 3
        assert desk.word("POP & PAP").path.read_bytes() == edited


@pytest.mark.libreoffice
def test_a_document_only_saved_again_by_libreoffice_is_an_edited_one(
    desk: Desk, libreoffice: LibreOffice
) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = desk.word("POP & PAP").path
    (file,) = libreoffice.convert("docx", path)
    saved = file.read_bytes()
    path.write_bytes(saved)
    assert "1 bewerkt en behouden" in desk.run("reports")[1]
    answers["pop_pap"]["werkafspraken"] = "Elke dinsdag."
    desk.dossier(answers)
    for _ in range(3):
        desk.run("reports")
        assert path.read_bytes() == saved
    assert desk.word("POP & PAP (nieuw)").controls["pop_pap.werkafspraken"] == "Elke dinsdag."


def test_a_new_version_taken_away_is_put_there_again_only_by_force_or_news(desk: Desk) -> None:
    answers = edited_and_overtaken(desk)
    desk.word("POP & PAP (nieuw)").path.unlink()
    desk.run("reports")
    assert "POP & PAP (nieuw)" not in desk.folder("voor-werknemer")
    desk.run("reports", "--force")
    desk.word("POP & PAP (nieuw)").path.unlink()
    answers["pop_pap"]["werkafspraken"] = "Elke woensdag."
    desk.dossier(answers)
    desk.run("reports")
    assert "POP & PAP (nieuw)" in desk.folder("voor-werknemer")


def test_a_new_version_put_in_place_is_ours_again(desk: Desk) -> None:
    answers = edited_and_overtaken(desk)
    beside = desk.word("POP & PAP (nieuw)").path
    beside.replace(desk.word("POP & PAP").path)
    answers["pop_pap"]["werkafspraken"] = "Elke woensdag."
    desk.dossier(answers)
    desk.run("reports")
    assert desk.word("POP & PAP").controls["pop_pap.werkafspraken"] == "Elke woensdag."
    assert "POP & PAP (nieuw)" not in desk.documents()


# --- only what changed


def test_a_document_taken_away_is_made_again(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    desk.word("Competentieprofiel").path.unlink()
    assert f"1 gemaakt, {count(desk)} ongewijzigd" in desk.run("reports")[1]


def test_another_template_makes_its_own_documents_again(desk: Desk) -> None:
    desk.dossier(example())
    folder = desk.own_templates()
    desk.run("reports", "--templates", str(folder))
    path = folder / "Competentieprofiel.docx"
    document = Document(str(path))
    document.paragraphs[0].style = "Subtitle"
    document.save(str(path))
    own = len(list(desk.output.rglob("Competentieprofiel.docx")))
    said = desk.run("reports", "--templates", str(folder))[1]
    assert f"{own} gemaakt, {count(desk) - own} ongewijzigd" in said


def test_an_error_in_a_dossier_that_did_not_change_still_counts_and_is_listed(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    assert "7 is geen score" in desk.run("reports")[1]
    status, output = desk.run("reports")
    assert status == 1
    assert "1 dossier ongewijzigd, 1 met fouten (Evi): zie te-verbeteren.xlsx" in output
    assert (desk.output / "te-verbeteren.xlsx").exists()
    assert "7 is geen score" in desk.run("reports", "--verbose")[1]


def test_a_damaged_memory_costs_nothing_but_time(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    (desk.output / JOURNAL).write_text('{"name": 3}\n{"name": "Evi", "trace', "utf-8")
    assert f"{count(desk)} ongewijzigd" in desk.run("reports")[1]


# --- left over


def test_left_over_documents_go_only_with_yes_and_only_unedited(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    edit(desk)
    for key in ("pop_pap", "capaciteitenprofiel"):
        del answers[key]
    desk.dossier(answers)
    desk.run("reports")
    assert "mag weg" in desk.run("clean")[1]
    assert "Capaciteitenprofiel" in desk.documents()
    said = desk.run("clean", "--yes")[1]
    assert "voor-werknemer/Capaciteitenprofiel: weggehaald" in said
    assert "voor-werknemer/POP & PAP: bewerkt, blijft staan" in said
    assert "Capaciteitenprofiel" not in desk.documents()
    assert desk.folder("voor-werknemer") == [
        "Competentieprofiel",
        "Handleiding vaardigheden",
        "POP & PAP",
        "Tevredenheidsmeting werknemer",
    ]


def test_documents_of_a_deleted_workbook_are_named_and_can_go(desk: Desk) -> None:
    desk.dossier(example("Sari"), "Sari")
    path = desk.dossier(example())
    desk.run("reports")
    before = desk.documents("Sari")
    path.unlink()
    assert "Evi: er is geen werkmap meer" in desk.run("reports")[1]
    desk.run("clean", "--yes")
    assert not (desk.output / "Evi").exists()
    assert desk.documents("Sari") == before


def test_retention_lists_and_removes_nothing(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    files = sorted(desk.output.rglob("*.docx"))
    said = desk.run("retention", "--older-than", "1y", "--today", "2025-10-28")[1]
    assert said.startswith("0 dossiers")
    said = desk.run("retention", "--older-than", "1y", "--today", "2025-10-31")[1]
    assert "Evi: laatst iets gebeurd op 29/10/2024" in said
    assert all(str(path) in said for path in [desk.workbooks / "Evi.xlsx", *files])
    assert sorted(desk.output.rglob("*.docx")) == files


def test_a_folder_that_cannot_be_written_is_said(desk: Desk) -> None:
    desk.dossier(example())
    desk.output.mkdir()
    (desk.output / "Evi").write_text("een bestand waar een map hoort")
    status, output = desk.run("reports")
    assert status == 1
    assert "kon niet bewaard worden" in output


def test_no_two_workbooks_share_a_folder() -> None:
    paths = [
        WORKBOOKS / name
        for name in ("Evi.xlsx", "evi.ods", "a/Evi.xlsx", "b/EVI.XLSX", "CON.xlsx", "x...xlsx")
    ]
    names = list(output_names(paths).values())
    assert len({name.casefold() for name in names}) == len(paths)
    assert names[4:] == ["CON_", "x"]


def test_names_that_no_system_refuses() -> None:
    given = ['a:b/c\\d*?"<>|', "...", "", "nul.txt", "x" * 300, " spatie ", "é'ï"]
    assert [safe_name(name)[:12] for name in given] == [
        "a_b_c_d_____",
        "dossier",
        "dossier",
        "nul.txt_",
        "xxxxxxxxxxxx",
        "spatie",
        "é'ï",
    ]
