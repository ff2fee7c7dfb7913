"""The daily run: what did not change costs nothing, and the lists still hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from conftest import Desk, example

from pipeline.cli.places import ROOT

LISTS = ("te-verbeteren.xlsx", "overzicht.xlsx", "overzicht.html")
HEAVY = ("openpyxl", "xlsxwriter", "docx", "docxtpl", "pandas", "jinja2", "python_calamine")


def times(desk: Desk) -> dict[str, int]:
    paths = (desk.output / name for name in LISTS)
    return {path.name: path.stat().st_mtime_ns for path in paths if path.exists()}


def daily(desk: Desk, *more: str) -> list[str]:
    return ["reports", "--today", "2025-01-15", *more]


def test_lists_that_still_hold_are_not_written_again(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    first = desk.run(*daily(desk))
    written = times(desk)
    assert len(written) == 3
    again = desk.run(*daily(desk))
    assert times(desk) == written
    assert again[0] == first[0] == 1
    assert "te-verbeteren.xlsx" in again[1]
    assert "overzicht.html" in again[1]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_somebody_touched_or_took_away_is_written_again(desk: Desk, name: str) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.run(*daily(desk))
    (desk.output / name).unlink()
    desk.run(*daily(desk))
    assert (desk.output / name).exists()


def test_another_day_another_answer_and_another_dossier_write_them_again(desk: Desk) -> None:
    desk.dossier(example())
    desk.run(*daily(desk))
    for change in ("day", "answer", "dossier"):
        before = times(desk)
        today = "2025-01-15"
        if change == "day":
            today = "2025-01-16"
        elif change == "answer":
            answers = example()
            answers["aanmelding"]["functie"] = "Poetshulp"
            desk.dossier(answers)
        else:
            desk.dossier(example("Sari"), "Sari")
        desk.run("reports", "--today", today)
        assert times(desk) != before, change


def test_what_makes_documents_is_not_loaded_when_nothing_changed(desk: Desk) -> None:
    desk.dossier(example())
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    run = [*daily(desk), *places]
    look = (
        "import atexit, sys; from pipeline.cli.main import main; "
        f"heavy = {HEAVY!r}; "
        "atexit.register(lambda: print('geladen:', *[n for n in heavy if n in sys.modules])); "
        f"main({run!r})"
    )
    for _ in range(2):
        seen = subprocess.run(
            [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=False
        )
    assert seen.stdout.splitlines()[-1] == "geladen:", seen.stdout + seen.stderr


def test_a_double_click_opens_the_overview(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    workbook: Path = desk.dossier(example())
    desk.run("reports", "--open")
    desk.run("reports", "--open", "--workbooks", str(workbook))
    assert opened == [str(desk.output / "overzicht.html"), str(desk.output)]


def test_a_save_in_excel_just_before_does_not_have_the_folder_listed_for_every_dossier(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = 20
    for number in range(many):
        desk.dossier({"aanmelding": {"werknemer_naam": f"Evi {number}"}}, f"Evi {number}")
    desk.run(*daily(desk))
    listed: list[str] = []
    scandir = os.scandir

    def counted(folder: str | Path = ".") -> object:
        listed.append(os.fspath(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", counted)
    beside = desk.workbooks / "Evi 3.tmp"  # as Excel saves: beside it, and in its place
    beside.write_bytes((desk.workbooks / "Evi 3.xlsx").read_bytes())
    beside.replace(desk.workbooks / "Evi 3.xlsx")
    desk.run(*daily(desk))
    assert 0 < listed.count(str(desk.workbooks)) < many
