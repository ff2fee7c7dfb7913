"""Help while typing, as LibreOffice computes it: the sheet counts what `make check` says."""

from __future__ import annotations

import re
import socket
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example, needs_libreoffice, to_format
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from pipeline.cli.places import BLANK, EXAMPLES
from pipeline.dossier.load import load_dossier
from pipeline.forms import all_forms

HALF: dict[str, dict[str, object]] = {
    "aanmelding": {"gob": "GOB X"},
    "leidraad_werkgever": {"functie": "Poetshulp"},
    "capaciteitenprofiel": {"aandacht": 3, "concentratie": 4},
    "pop_pap": {"kwaliteiten": "Stipt", "acties": [{"termijn": "mei"}, {"omschrijving": "x"}]},
    "tevredenheid_werknemer": {"stelling_1": 4, "stelling_2": 4},
}


def counted_by_the_sheets(path: Path, folder: Path) -> dict[str, int]:
    """Per form, what stands in the head of its sheet after recalculation."""
    book = CalamineWorkbook.from_path(to_format(path, "xlsx:Calc MS Excel 2007 XML", folder))
    counts = {}
    for form in all_forms():
        if form.fields and form.sheet in book.sheet_names and form.sheet != "Start":
            rows = book.get_sheet_by_name(form.sheet).to_python(skip_empty_area=False)
            heads = [str(row[1]) for row in rows if len(row) > 1]
            said = next(head for head in heads if re.match("Nog niet|Alle verp|Verplichte", head))
            counts[form.key] = int(re.sub(r"\D", "", said) or 0)
    return counts


def counted_by_the_program(path: Path) -> dict[str, int]:
    """Per form, the missing answers among the findings."""
    counts = {}
    for key, filled in load_dossier(path, all_forms()).forms.items():
        if filled.form.fields and filled.form.sheet != "Start":
            single = sum(f.code == "verplicht-leeg" for f in filled.findings)
            many = [f.message for f in filled.findings if f.code == "verplicht-veel"]
            counts[key] = single + sum(int(message.split()[0]) for message in many)
    return counts


@needs_libreoffice
@pytest.mark.libreoffice
@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.glob("*.xlsx")))
def test_the_examples_lack_nothing(name: str, tmp_path: Path) -> None:
    path = EXAMPLES / f"{name}.xlsx"
    counts = counted_by_the_sheets(path, tmp_path / "lo")
    assert counts == counted_by_the_program(path)
    assert set(counts.values()) == {0}


@needs_libreoffice
@pytest.mark.libreoffice
@pytest.mark.parametrize("rows_inserted", [False, True])
def test_a_half_filled_dossier_counts_the_same(desk: Desk, rows_inserted: bool) -> None:
    path = desk.dossier(HALF)
    if rows_inserted:
        path = with_rows_inserted(path, desk.root / "ingevoegd")
    counts = counted_by_the_sheets(path, desk.root / "lo")
    assert counts == counted_by_the_program(path)
    assert counts == {
        "aanmelding": 7,
        "leidraad_werkgever": 3,
        "leidraad_werknemer": 0,
        "competentieprofiel": 0,
        "capaciteitenprofiel": 2,
        "pop_pap": 5,
        "tevredenheid_werkgever": 0,
        "tevredenheid_werknemer": 3,
        "vergelijking_leidraden": 0,
    }


def with_rows_inserted(path: Path, folder: Path) -> Path:
    """The workbook after a coach inserted rows in LibreOffice, which moves the formulas along."""
    python = "/usr/bin/python3"
    bridge = [python, "-c", "import uno"]
    if not Path(python).exists() or subprocess.run(bridge, capture_output=True).returncode:
        pytest.skip("de brug van LibreOffice naar Python (python3-uno) is hier niet")
    folder.mkdir()
    changed = folder / path.name
    script = Path(__file__).with_name("insert_rows.py")
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = str(free.getsockname()[1])
    subprocess.run([python, script, path, changed, port], check=True, timeout=120)
    return changed


@needs_libreoffice
@pytest.mark.libreoffice
def test_start_sums_it_up(desk: Desk) -> None:
    path = desk.dossier(HALF)
    saved = to_format(path, "xlsx:Calc MS Excel 2007 XML", desk.root / "lo")
    rows: list[list[Any]] = CalamineWorkbook.from_path(saved).get_sheet_by_name("Start").to_python()
    said = {str(row[1]): row[3] for row in rows if len(row) > 3}
    assert said["1. Aanmelding"] == "Verplichte antwoorden nog in te vullen: 7."
    assert said["3. Leidraad werknemer"] == "Nog niet ingevuld."
    assert said["Vergelijking leidraden"] == "Nog niet ingevuld."
    assert said["6. Handleiding vaardigheden"] == "Niets in te vullen."


@needs_libreoffice
@pytest.mark.libreoffice
def test_the_blank_workbook_says_beforehand_what_it_will_show(desk: Desk) -> None:
    """A dossier made by filling in nothing has no such values: LibreOffice computes them."""
    blank = CalamineWorkbook.from_path(BLANK)
    computed = to_format(desk.dossier({}), "xlsx:Calc MS Excel 2007 XML", desk.root / "lo")
    other = CalamineWorkbook.from_path(computed)
    for sheet in blank.sheet_names:
        said = blank.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        shown = other.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        cells = [(r, c, v) for r, row in enumerate(said) for c, v in enumerate(row) if v != ""]
        assert [(r, c, shown[r][c]) for r, c, _ in cells] == cells


def test_missing_and_impossible_answers_have_a_colour(desk: Desk) -> None:
    sheet = load_workbook(desk.dossier(example()))["Aanmelding"]
    rules = {
        str(area.sqref): [rule.formula[0] for rule in area.rules]
        for area in sheet.conditional_formatting
    }
    assert rules["C5"] == ["AND($F$2>0,$F5=1)"]
    assert rules["C8"] == rules["C11"] == ["AND($F$2>0,$F8=1)"]  # boxes of one question
    assert "DATEVALUE" in rules["C12"][1]
    assert rules["C27"][1] == "AND(LEN(TRIM(C27))>0,COUNTIF(lijst_2,TRIM(C27))=0)"


def test_the_formulas_are_plain(desk: Desk) -> None:
    """Nothing newer than Excel 2007, nothing volatile but the day of today for what is late."""
    known = {
        *("IF", "AND", "OR", "LEN", "TRIM", "SUM", "SUMPRODUCT", "COUNTIF", "ISNUMBER", "INT"),
        *("ISERROR", "IFERROR", "FIND", "LEFT", "DATE", "DATEVALUE"),
        *("VALUE", "INDEX", "MATCH", "LARGE", "COUNT"),
    }
    book = load_workbook(desk.dossier({}))
    formulas = [
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    formulas += [
        rule.formula[0]
        for sheet in book.worksheets
        for area in sheet.conditional_formatting
        for rule in area.rules
    ]
    assert formulas
    used = {name for formula in formulas for name in re.findall(r"([A-Z]+)\(", formula)}
    assert used - {"TODAY"} <= known
    assert [formula for formula in formulas if "TODAY" in formula] == [late_rule(book)]


def late_rule(book: Workbook) -> str:
    """By what the rows of late actions are coloured."""
    area = next(a for a in book["Acties"].conditional_formatting if str(a.sqref) == "B5:J44")
    return str(area.rules[0].formula[0])
