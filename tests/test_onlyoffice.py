"""What OnlyOffice saved says the same: documents, a workbook, and a survey that is ticked there.

It comes as a package from PyPI, `pip install document-builder`, in an environment of its own;
ONLYOFFICE says which Python that is.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from conftest import Desk, example

from pipeline.dossier.load import load_dossier
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.keys import EMPLOYER_SURVEY

PYTHON = os.environ.get("ONLYOFFICE", "")
SCRIPT = Path(__file__).with_name("in_onlyoffice.py")
MARK = b"Unregistered Version"
"""What it puts at the head of the pages where it is free of charge."""

pytestmark = pytest.mark.skipif(
    not PYTHON, reason="OnlyOffice (PyPI: document-builder) is hier niet"
)


def saved(folder: Path, *files: Path, ticks: str = "") -> list[Path]:
    """The files as OnlyOffice saves them, without its mark."""
    folder.mkdir()
    command = [PYTHON, str(SCRIPT), str(folder), ticks, *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    made = [folder / file.name for file in files]
    for file in made:
        parts = office.read_parts(file.read_bytes())
        unmarked = {name: part.replace(MARK, b"") for name, part in parts.items()}
        file.write_bytes(office.pack(unmarked))
    return made


def opened_and_saved(desk: Desk, folder: Path) -> None:
    """Every document of a folder, in its place."""
    files = sorted(folder.glob("*.docx"))
    for file, made in zip(files, saved(desk.root / folder.name, *files), strict=True):
        file.write_bytes(made.read_bytes())


def test_the_documents_say_the_same(desk: Desk) -> None:
    desk.dossier(example(whole=True))
    desk.run("reports")
    for folder in (desk.output / "Evi").iterdir():
        if folder.is_dir():
            opened_and_saved(desk, folder)
    assert desk.run("diff") == (0, "Alle documenten zeggen hetzelfde als de werkmap.\n")


def test_the_workbook_says_the_same(desk: Desk) -> None:
    path = desk.dossier(example(whole=True))
    desk.run("reports")
    (made,) = saved(desk.root / "werkmap", path)
    path.write_bytes(made.read_bytes())
    assert desk.run("diff") == (0, "Alle documenten zeggen hetzelfde als de werkmap.\n")


def test_a_survey_that_is_ticked_there_is_read(desk: Desk) -> None:
    answers = example()
    del answers[EMPLOYER_SURVEY]
    workbook = desk.dossier(answers)
    desk.run("reports")
    survey = desk.output / "Evi" / "voor-werkgever" / "Tevredenheidsmeting werkgever.docx"
    tags = ",".join(f"{EMPLOYER_SURVEY}.stelling_{n}:{n % 4 + 1}" for n in range(1, 7))
    (ticked,) = saved(desk.workbooks / "Evi-retour", survey, ticks=tags)
    assert ticked.exists()
    read = load_dossier(workbook, all_forms()).forms[EMPLOYER_SURVEY].answers
    assert [read[f"stelling_{n}"] for n in range(1, 7)] == ["2", "3", "4", "1", "2", "3"]


def test_new_answers_come_into_what_was_saved_there(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    folder = desk.output / "Evi" / "voor-werkgever"
    opened_and_saved(desk, folder)
    answers = example()
    answers["pop_pap"]["kwaliteiten"] = "Werkt nauwgezet."
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    assert "Werkt nauwgezet." in desk.word("POP & PAP").text
