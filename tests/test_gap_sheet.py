"""The live sheet, recalculated by LibreOffice, says what the pipeline says."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example, needs_libreoffice
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from test_live import with_rows_inserted

from pipeline.analysis.comparison import scores_of
from pipeline.analysis.gaps import compare, shortages_in
from pipeline.cli.places import BLANK, EXAMPLES
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms
from pipeline.forms.skills import SKILLS
from pipeline.records.settings import Settings
from pipeline.workbooks.building.comparison_sheet import FIRST, NAME, TOP
from pipeline.workbooks.building.fill import filled_workbook

Row = tuple[Any, ...]


def in_the_sheet(path: Path) -> tuple[list[Row], list[str]]:
    """Per skill (required, mastered, gap, verdict, urgent), and the sorted largest shortages."""
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name(NAME)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    skills = rows[FIRST - 1 : FIRST - 1 + len(SKILLS)]
    found = [
        (*(None if v == "" else int(v) for v in row[1:4]), row[4], row[5] == "ja") for row in skills
    ]
    return found, [str(row[8]) for row in rows[FIRST - 1 : FIRST - 1 + TOP] if row[8]]


def in_the_pipeline(path: Path) -> tuple[list[Row], list[str]]:
    """The same from the pipeline's own reading and comparison."""
    forms = load_dossier(path, all_forms()).forms
    required, mastered = forms["competentieprofiel"], forms["capaciteitenprofiel"]
    gaps = compare(scores_of(required), scores_of(mastered), Settings())
    found = [(gap.required, gap.mastered, gap.size, gap.verdict, gap.urgent) for gap in gaps]
    return found, [gap.skill.label for gap in shortages_in(gaps)][:TOP]


def recalculated(paths: list[Path], folder: Path) -> list[Path]:
    """All workbooks as LibreOffice saves them, in one go."""
    command = ["soffice", f"-env:UserInstallation={folder.as_uri()}/profiel", "--headless"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=400)
    return [folder / path.name for path in paths]


def random_profiles(chance: random.Random) -> dict[str, dict[str, object]]:
    """Scores in the spellings that are allowed, some left out."""
    spelt = {n: [n, str(n), f"{n},0", f" {n} "] for n in range(1, 6)}
    profiles: dict[str, dict[str, object]] = {}
    for form in ("competentieprofiel", "capaciteitenprofiel"):
        drawn = {skill.key: chance.choice([None, 1, 2, 3, 4, 5]) for skill in SKILLS}
        profiles[form] = {k: chance.choice(spelt[n]) for k, n in drawn.items() if n}
    return profiles


@needs_libreoffice
@pytest.mark.libreoffice
def test_the_examples_and_fifty_random_profiles(desk: Desk) -> None:
    chance = random.Random(57)
    paths = sorted(EXAMPLES.glob("*.xlsx"))
    for number in range(50):
        path = desk.workbooks / f"Willekeurig {number}.xlsx"
        answers = random_profiles(chance)
        path.write_bytes(filled_workbook(BLANK.read_bytes(), all_forms(), answers))
        paths.append(path)
    folder = desk.root / "lo"
    folder.mkdir()
    for path, saved in zip(paths, recalculated(paths, folder), strict=True):
        assert in_the_sheet(saved) == in_the_pipeline(path), path.name


@needs_libreoffice
@pytest.mark.libreoffice
def test_rows_inserted_on_the_profiles_change_nothing(desk: Desk) -> None:
    path = desk.dossier(example("Gunther"))
    changed = with_rows_inserted(path, desk.root / "ingevoegd")
    assert in_the_sheet(changed) == in_the_pipeline(path)
    assert in_the_pipeline(changed) == in_the_pipeline(path)


@needs_libreoffice
@pytest.mark.libreoffice
def test_an_error_value_costs_one_skill_and_not_the_list(desk: Desk) -> None:
    key = SKILLS[0].key
    desk.typed("capaciteitenprofiel", key, "=NA()", example("Gunther"))
    path = desk.workbooks / "Evi.xlsx"
    folder = desk.root / "lo"
    folder.mkdir()
    rows, largest = in_the_sheet(recalculated([path], folder)[0])
    assert rows[0][3] == "niet gescoord"
    assert largest == in_the_pipeline(path)[1] != []


def test_the_sheet_has_a_chart_and_no_input(desk: Desk) -> None:
    sheet = load_workbook(desk.dossier(example()))[NAME]
    assert len(sheet._charts) == 1
    assert sheet.protection.sheet
    assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)
