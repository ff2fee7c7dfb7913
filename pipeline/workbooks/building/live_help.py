"""Help while typing: what is still missing is counted and coloured, what cannot be is coloured.

The formulas point to cells, never to row numbers, so they stay right when rows are inserted. The
program itself reads none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from string import digits

from openpyxl.formatting.rule import FormulaRule, Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import FIRST_YEAR, LAST_YEAR, Field, Form, Kind, Table, inherited_keys
from pipeline.workbooks.building.formulas import each_filled, empty, filled
from pipeline.workbooks.building.input_cells import Lists
from pipeline.workbooks.building.matrix_sheet import cells_in, scored_areas
from pipeline.workbooks.lines import (
    ANSWER,
    BORROWED,
    COMPLETE,
    KEY,
    LABEL,
    ROWS_IN_TABLE,
    SHOWS,
    TO_GO,
    UNUSED,
    helper_column,
    keys_of_field,
)

IN_USE, MISSING = 2, 3
"""Rows of the hidden helper column: how many cells are filled, how many required ones are not."""

LONGEST_AS_TEXT = 255
FIRST_DAY, LAST_DAY = f"DATE({FIRST_YEAR},1,1)", f"DATE({LAST_YEAR},12,31)"
CELL = "{cell}"
"""Stands for the cell itself in a condition that many cells share."""

Cells = Mapping[str, str]
"""Where each answer goes, by full key: 'Sheet'!$C$5."""


def add_help(
    sheet: Worksheet, form: Form, rows: Mapping[str, int], everywhere: Cells, lists: Lists
) -> None:
    """Add counts and colours to the sheet of a form.

    rows: the row of each input by its full key.
    """
    if not form.asked:
        return
    answer, helper = get_column_letter(ANSWER), get_column_letter(helper_column(form))
    if rows:
        show_long_texts(sheet, f"{answer}{min(rows.values())}:{answer}{max(rows.values())}")
    places = {key: f"{answer}{row}" for key, row in rows.items()} | cells_in(sheet, form)
    alike: dict[tuple[str, str], list[str]] = {}
    for field in form.fields.values():
        cells = [places[key] for key in keys_of_field(form, field) if key in places]
        if field.required and cells:
            sources = [
                *inherited_keys(field),
                *([form.full_key(form.borrows)] * bool(form.borrows)),
            ]
            _ask(sheet, helper, cells, [everywhere[key] for key in sources])
        if impossible := _impossible(field, CELL, lists.behind(field)):
            for cell in cells:
                alike.setdefault((impossible, cell.rstrip(digits)), []).append(cell)
    for (impossible, _), cells in alike.items():
        _colour(sheet, cells, impossible.replace(CELL, cells[0]), excel.IMPOSSIBLE)
    _count(sheet, form, list(rows.values()))
    if form.borrows:
        told = sheet.cell(MISSING, LABEL)
        source = everywhere[form.full_key(form.borrows)]
        told.value = f'{told.value}&IF({filled(source)}," {BORROWED}","")'
    sheet.column_dimensions[helper].hidden = True


def _count(sheet: Worksheet, form: Form, rows: Sequence[int]) -> None:
    """How many answers there are and how many are missing, told in the head of the sheet."""
    answer, helper = get_column_letter(ANSWER), get_column_letter(helper_column(form))
    used, missing = [], []
    if rows:
        first, last = min(rows), max(rows)
        used.append(f"SUMPRODUCT(--{each_filled(f'{answer}{first}:{answer}{last}')})")
        keys = (str(sheet.cell(row, KEY).value or "") for row in range(first, last))
        if shown := sum(key.startswith(SHOWS) for key in keys):
            used[0] += f"-{shown}"  # what is only shown always says something
        missing.append(f"SUM({helper}{first}:{helper}{last})")
    areas = scored_areas(sheet, form)
    used += [f"SUMPRODUCT(--{each_filled(area)})" for area in areas]
    for table in form.tables:
        any_filled, without = _of_table(sheet.parent[table.sheet], form.full_key(table.key), table)
        used.append(any_filled)
        missing.append(without)
    sheet.cell(IN_USE, helper_column(form), f"={'+'.join(used)}")
    sheet.cell(MISSING, helper_column(form), f"=IF({helper}{IN_USE}=0,0,{'+'.join(missing)})")
    sheet.cell(MISSING, LABEL, f"={_in_words(f'{helper}{IN_USE}', f'{helper}{MISSING}')}")


def _ask(sheet: Worksheet, helper: str, cells: Sequence[str], sources: Sequence[str]) -> None:
    """Count a required answer, and colour its cell or boxes, as long as all are empty."""
    row = sheet[cells[0]].row
    nowhere = ",".join(empty(cell) for cell in (*cells, *sources))
    sheet[f"{helper}{row}"] = f"=IFERROR(IF(AND({nowhere}),1,0),0)"
    needed = f"AND(${helper}${IN_USE}>0,${helper}${row}=1)"
    _colour(sheet, cells, needed, excel.MISSING)


def summary_of(form: Form) -> str:
    """The formula that tells on the Start sheet how a form stands."""
    place = f"'{form.sheet}'!${get_column_letter(helper_column(form))}$"
    return f"={_in_words(f'{place}{IN_USE}', f'{place}{MISSING}')}"


def _in_words(in_use: str, missing: str) -> str:
    to_go = f'"{TO_GO[0]}"&{missing}&"{TO_GO[1]}"'
    return f'IF({in_use}=0,"{UNUSED}",IF({missing}=0,"{COMPLETE}",{to_go}))'


def _impossible(field: Field, cell: str, choices: str) -> str:
    """A condition that holds when the cell holds no possible answer; "" if anything can be one."""
    match field.kind:
        case Kind.SCORE:
            figures = "".join(choice.code for choice in field.choices)
            number = f"OR({cell}<{figures[0]},{cell}>{figures[-1]},{cell}<>INT({cell}))"
            text = f'ISERROR(FIND(LEFT(TRIM({cell}),1),"{figures}"))'
            return f"AND({filled(cell)},IF(ISNUMBER({cell}),{number},{text}))"
        case Kind.CHOICE:
            return f"AND({filled(cell)},COUNTIF({choices},TRIM({cell}))=0)"
        case Kind.DATE:
            number = f"OR({cell}<{FIRST_DAY},{cell}>{LAST_DAY})"
            return f"AND({filled(cell)},IF(ISNUMBER({cell}),{number},ISERROR(DATEVALUE({cell}))))"
        case _:
            return ""


def show_long_texts(sheet: Worksheet, area: str) -> None:
    """Print a long answer as text, where some versions of Excel print #### instead.

    They do so beyond 255 signs in a cell of the format Text. It stays the format of the cell, since
    anything else makes a formula of what begins with a dash, as the points of a list do, and a date
    of 1/2; what is only printed may have another.
    """
    first = area.partition(":")[0]
    look = DifferentialStyle(numFmt=NumberFormat(numFmtId=0, formatCode="General"))
    rule = Rule(type="expression", dxf=look, formula=[f"LEN({first})>{LONGEST_AS_TEXT}"])
    sheet.conditional_formatting.add(area, rule)


def _of_table(sheet: Worksheet, key: str, table: Table) -> tuple[str, str]:
    """How many rows of a table are filled, and how many required cells in those are not."""
    areas = areas_of(sheet, key, table)
    used = each_used(areas)
    required = [areas[column.key] for column in table.columns if column.required]
    empty = (f"SUMPRODUCT(({used})*(1-{each_filled(area)}))" for area in required)
    return f"SUMPRODUCT(--({used}))", "+".join(empty) or "0"


def areas_of(sheet: Worksheet, key: str, table: Table) -> dict[str, str]:
    """Where the entries of a table stand, by the key of the column."""
    keys = next(row for row in range(1, sheet.max_row) if sheet.cell(row, KEY).value == key)
    first, last = keys + 2, keys + 1 + ROWS_IN_TABLE
    letters = {c.key: get_column_letter(at) for at, c in enumerate(table.columns, start=LABEL)}
    return {
        column: f"'{table.sheet}'!${letter}${first}:${letter}${last}"
        for column, letter in letters.items()
    }


def each_used(areas: Mapping[str, str]) -> str:
    """Of each row of a table whether it holds anything."""
    return f"({'+'.join(each_filled(area) for area in areas.values())})>0"


def _colour(sheet: Worksheet, cells: Sequence[str], condition: str, fill: object) -> None:
    """Colour these cells of a column by one rule, whose condition is that of the first."""
    areas = " ".join(_runs(cells))
    sheet.conditional_formatting.add(areas, FormulaRule(formula=[condition], fill=fill))


def _runs(cells: Sequence[str]) -> Iterator[str]:
    """The cells of a column as areas: C8:C12 for what stands below each other without a gap."""
    places = [coordinate_from_string(cell) for cell in cells]
    for _, run in groupby(enumerate(places), lambda at: at[1][1] - at[0]):
        (column, first), *others = (place for _, place in run)
        yield f"{column}{first}:{column}{others[-1][1]}" if others else f"{column}{first}"
