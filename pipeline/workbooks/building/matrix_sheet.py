"""What is scored again, on its form's own sheet: the scores so far, the new ones, what changed.

It says what the pipeline says (guide 2.2.4), in formulas, while the coach scores; the words come
from the same tables. The pipeline reads the new scores alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import Field, Form, Group, Matrix
from pipeline.forms.skills import ENVIRONMENT, SKILL_GROUPS
from pipeline.records.judgements import Verdict
from pipeline.records.settings import Settings
from pipeline.records.what_changed import NOTHING, WHAT_CHANGED, Outcome, said_of_environment
from pipeline.workbooks.building.cells import band, write, write_key
from pipeline.workbooks.building.formulas import score_in, verdict
from pipeline.workbooks.building.input_cells import Lists, put_input
from pipeline.workbooks.lines import AGAIN, CONCLUDED, EARLIER, KEY, LABEL, WORKING

WIDTHS = {LABEL: 34, **dict.fromkeys((*EARLIER, *AGAIN), 10), CONCLUDED[0]: 44, CONCLUDED[1]: 34}
ROW, HEADS = excel.COMPACT_ROW, 28
ENVIRONMENT_TITLE = next(group.title for group in SKILL_GROUPS if group.key == ENVIRONMENT)
OF_SKILLS = WHAT_CHANGED
OF_FACTORS = tuple(tuple(map(said_of_environment, row)) for row in WHAT_CHANGED)
BLANK = (len(WHAT_CHANGED), len(WHAT_CHANGED[0]))
"""Row and column of what is said when neither side was scored again."""

FIRST_VALUES: Mapping[int, str | int] = {
    **dict.fromkeys((*EARLIER, *CONCLUDED, *WORKING), ""),
    CONCLUDED[0]: NOTHING,
    **dict(zip(WORKING[4:6], BLANK, strict=True)),
    **dict.fromkeys(WORKING[6:], Verdict.NOT_SCORED.value),
}
"""What the formulas of a row show while nothing is scored, by column."""


def put_matrix(sheet: Worksheet, keys: int, form: Form, matrix: Matrix, lists: Lists) -> None:
    """Put the hidden row of keys, and below it every group under its heads."""
    write_key(sheet, keys, form.full_key(matrix.key))
    sheet.row_dimensions[keys].hidden = True
    for place, column in zip(AGAIN, matrix.columns, strict=True):
        write(sheet, keys, place, form.full_key(matrix.key, column.key)).alignment = excel.FLUSH
    row = keys
    for group in matrix.groups:
        row += 1
        _heads(sheet, row, group, matrix)
        for field in group.fields:
            row += 1
            _row(sheet, row, form, matrix, field, lists)
    area = f"{get_column_letter(LABEL)}{keys + 1}:{get_column_letter(CONCLUDED[1])}{row}"
    _colours(sheet, keys + 1, area)
    for place in WORKING:
        sheet.column_dimensions[get_column_letter(place)].hidden = True


def _heads(sheet: Worksheet, row: int, group: Group, matrix: Matrix) -> None:
    """The title of a group and what each column holds: in sight wherever one scores."""
    band(sheet, row, group.title, CONCLUDED[1])
    sheet.cell(row, LABEL).alignment = excel.MIDDLE
    columns = matrix.columns
    texts = [*(c.earlier for c in columns), *(c.label for c in columns), *matrix.concluded]
    for place, text in zip((*EARLIER, *AGAIN, *CONCLUDED), texts, strict=True):
        cell = write(sheet, row, place, text, excel.ASIDE)
        cell.alignment = excel.MIDDLE if place in CONCLUDED else excel.CENTRE
    sheet.row_dimensions[row].height = HEADS


def _row(
    sheet: Worksheet, row: int, form: Form, matrix: Matrix, field: Field, lists: Lists
) -> None:
    """One skill: its scores so far, the cells for new ones, and room for what they mean."""
    write_key(sheet, row, form.full_key(field.key))
    write(sheet, row, LABEL, field.label, excel.COMPACT)
    for place in (*EARLIER, *CONCLUDED):
        cell = write(sheet, row, place, "", excel.COMPACT)
        cell.border, cell.alignment = excel.BOX, excel.MIDDLE
        if place in EARLIER:
            cell.fill, cell.alignment = excel.SHOWN, excel.CENTRE
    for place, column in zip(AGAIN, matrix.columns, strict=True):
        cell = sheet.cell(row, place)
        put_input(cell, matrix.cell(field, column), lists, field.label)
        cell.font = excel.COMPACT
    sheet.row_dimensions[row].height = ROW


def cells_in(sheet: Worksheet, form: Form) -> dict[str, str]:
    """Where each cell of a matrix stands on its sheet, by its full key: E20; none without one."""
    if not form.matrix:
        return {}
    rows = _rows(sheet)
    return {
        form.full_key(row.key, column.key): (
            f"{get_column_letter(place)}{rows[form.full_key(row.key)]}"
        )
        for row in form.matrix.rows
        for place, column in zip(AGAIN, form.matrix.columns, strict=True)
    }


def scored_areas(sheet: Worksheet, form: Form) -> Iterator[str]:
    """The areas in which the scores of a matrix stand: one for each group, between the heads."""
    rows = _rows(sheet)
    for group in form.matrix.groups if form.matrix else ():
        first, last = (rows[form.full_key(group.fields[at].key)] for at in (0, -1))
        begin, end = map(get_column_letter, AGAIN)
        yield f"{begin}{first}:{end}{last}"


def _rows(sheet: Worksheet) -> dict[str, int]:
    """The row of each key."""
    return {str(cell.value): cell.row for (cell,) in sheet.iter_rows(min_col=KEY, max_col=KEY)}


def conclude(
    sheet: Worksheet, form: Form, cells: Mapping[str, str], lists: Lists, limits: Settings
) -> None:
    """Let every row show its scores so far and what changed. cells: of all forms, by full key."""
    assert form.matrix
    skills, factors = lists.grid(OF_SKILLS), lists.grid(OF_FACTORS)
    rows = _rows(sheet)
    for group in form.matrix.groups:
        environment = group.title == ENVIRONMENT_TITLE
        for field in group.fields:
            row = rows[form.full_key(field.key)]
            for place, column in zip(EARLIER, form.matrix.columns, strict=True):
                sources = [cells[key] for key in column.sources(field.key)]
                sheet.cell(row, place).value = f"={score_in(*sources)}"
            formulas = _thinking(row, limits, environment=environment)
            for place, formula in zip(WORKING, formulas, strict=True):
                sheet.cell(row, place).value = f"={formula}"
            words = factors if environment else skills
            for place, formula in zip(CONCLUDED, _concluding(row, words), strict=True):
                sheet.cell(row, place).value = f"={formula}"


def _letters(row: int, places: Sequence[int]) -> list[str]:
    return [f"{get_column_letter(place)}{row}" for place in places]


def _thinking(row: int, limits: Settings, *, environment: bool) -> list[str]:
    """The scores again, the last scores, what each side did, and what that means then and now."""
    asked, known = _letters(row, EARLIER)
    asked_again, known_again, asked_now, known_now, *_ = _letters(row, WORKING)
    return [
        *(score_in(cell) for cell in _letters(row, AGAIN)),
        f'IF({asked_again}="",{asked},{asked_again})',
        f'IF({known_again}="",{known},{known_again})',
        # the place of a move among REQUIRED_MOVES, and among MASTERED_MOVES
        f'IF({asked_again}="",6,IF({asked}="",5,IF({asked_again}={asked},3,'
        f"IF({asked_again}>{asked},4,IF({asked_again}=1,2,1)))))",
        f'IF({known_again}="",5,IF({known}="",4,IF({known_again}={known},2,'
        f"IF({known_again}>{known},1,3))))",
        verdict(asked, known, limits, environment=environment),
        verdict(asked_now, known_now, limits, environment=environment),
    ]


def _concluding(row: int, words: str) -> tuple[str, str]:
    """What changed, looked up in a table of words; and what became of the shortage."""
    asked, known = _letters(row, EARLIER)
    _, _, asked_now, known_now, required, mastered, then, now = _letters(row, WORKING)
    still = (
        f'IF(AND({asked_now}={asked},{known_now}={known}),"{Outcome.SAME}",'
        f'IF(AND({asked_now}<={asked},{known_now}>={known}),"{Outcome.SMALLER}",'
        f'IF(AND({asked_now}>={asked},{known_now}<={known}),"{Outcome.LARGER}",'
        f'"{Outcome.OTHER_LEVEL}")))'
    )
    short = f'{now}="{Verdict.SHORTAGE}"'
    outcome = (
        f'IF({now}="{Verdict.NOT_SCORED}","{Outcome.UNSCORED}",'
        f'IF({then}="{Verdict.NOT_SCORED}","{Outcome.COMPARED_NOW}: "&{now},'
        f'IF({then}<>"{Verdict.SHORTAGE}",IF({short},"{Outcome.NEW}","{Outcome.NONE}"),'
        f'IF({short},{still},"{Outcome.SOLVED}"))))'
    )
    blank = f"AND({required}={BLANK[0]},{mastered}={BLANK[1]})"
    return f"INDEX({words},{required},{mastered})", f'IF({blank},"",{outcome})'


def _colours(sheet: Worksheet, first: int, area: str) -> None:
    """What became of a shortage is also in words: the colours only help to find it."""
    said = f"${get_column_letter(CONCLUDED[1])}{first}"
    for outcomes, fill in (
        ((Outcome.SOLVED, Outcome.SMALLER), excel.SURPLUS),
        ((Outcome.LARGER, Outcome.NEW), excel.MISSING),
    ):
        either = ",".join(f'{said}="{outcome}"' for outcome in outcomes)
        condition = f"OR({either})"
        sheet.conditional_formatting.add(area, FormulaRule(formula=[condition], fill=fill))
