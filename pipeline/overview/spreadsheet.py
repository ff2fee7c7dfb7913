"""The overview as a workbook: dossiers, actions, findings and satisfaction, a sheet each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import NamedStyle
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.files.excel import finished
from pipeline.overview.counts import ANSWERS, HIDDEN, HIDING, TOO_FEW
from pipeline.overview.facts import DossierRow, Overview

DAY, HEIGHT = "dd/mm/yyyy", 17
LATE, WATCH = excel.solid(excel.ALARM), excel.solid(excel.DOUBT)
Value = str | int | dt.date | None


@dataclass(frozen=True)
class Link:
    """A text that leads somewhere; target "" leads nowhere, place is a cell in the target."""

    text: str
    target: str
    place: str = ""


DOSSIERS = (
    ("Dossier", 26),
    ("Stap", 20),
    ("Stand", 13),
    ("Laatste activiteit", 15),
    ("Niet ingevuld", 11),
    ("Welke", 44),
    ("Fouten", 10),
    ("Waarschuwingen", 19),
    ("Tips", 9),
    ("Tekorten dringend", 13),
    ("Tekorten andere", 13),
    ("Open acties", 11),
    ("Waarvan te laat", 13),
    ("Documenten", 15),
)
ACTIONS = (
    ("Dossier", 26),
    ("Streefdatum", 14),
    ("Wat", 60),
    ("Wie doet wat", 60),
    ("Status", 16),
    ("Open", 9),
    ("Te laat", 10),
)
FINDINGS = (
    ("Dossier", 26),
    ("Blad", 26),
    ("Cel", 9),
    ("Vraag", 38),
    ("Soort", 15),
    ("Betekenis", 76),
    ("Code", 26),
)
SATISFACTION = (
    ("Wie", 14),
    ("Nr.", 7),
    ("Stelling", 80),
    *((answer.capitalize(), 16) for answer in ANSWERS),
    ("Aantal metingen", 12),
)


def build_sheet(overview: Overview) -> bytes:
    """The workbook, the same bytes for the same overview."""
    book = Workbook()
    book.remove(book.active)
    for style in _styles():
        book.add_named_style(style)
    _dossiers(book.create_sheet("Dossiers"), overview)
    _actions(book.create_sheet("Acties"), overview)
    _findings(book.create_sheet("Bevindingen"), overview)
    _satisfaction(book.create_sheet("Tevredenheid"), overview)
    return finished(book, "Overzicht van alle dossiers")


def _dossiers(sheet: Worksheet, overview: Overview) -> None:
    _table(sheet, DOSSIERS, [_dossier(row) for row in overview.dossiers])
    for number, row in enumerate(overview.dossiers, start=2):
        if row.errors:
            sheet.cell(number, 7).fill = LATE
        if row.urgent:
            sheet.cell(number, 10).fill = WATCH
        if row.overdue:
            sheet.cell(number, 13).fill = LATE


def _dossier(row: DossierRow) -> tuple[Value | Link, ...]:
    return (
        Link(row.name, row.workbook),
        row.step,
        row.state,
        row.last,
        len(row.missing),
        ", ".join(row.missing),
        row.errors,
        row.warnings,
        row.tips,
        row.urgent,
        row.other,
        row.open_actions,
        row.overdue,
        Link("openen", row.folder) if row.folder else None,
    )


def _actions(sheet: Worksheet, overview: Overview) -> None:
    rows = [
        (a.dossier, a.due, a.what, a.who, a.state, _yes(a.is_open), _yes(a.overdue))
        for a in overview.actions
    ]
    _table(sheet, ACTIONS, rows)
    for number, action in enumerate(overview.actions, start=2):
        if action.overdue:
            sheet.cell(number, 7).fill = LATE


def _findings(sheet: Worksheet, overview: Overview) -> None:
    rows = []
    for f in overview.findings:
        name = f.sheet.replace("'", "''")
        place = Link(f.cell, f.workbook, f"'{name}'!{f.cell}") if f.cell else None
        rows.append((f.dossier, f.sheet, place, f.label, str(f.severity), f.meaning, f.code))
    _table(sheet, FINDINGS, rows)


def _satisfaction(sheet: Worksheet, overview: Overview) -> None:
    rows = [
        (side.title, statement.number, statement.text, *statement.shown, side.shown)
        for side in overview.sides
        for statement in side.statements
    ]
    _table(sheet, SATISFACTION, rows)
    note = sheet.cell(len(rows) + 3, 3, HIDING)
    note.font, note.alignment = excel.QUIET, excel.TOP
    sheet.row_dimensions[note.row].height = HEIGHT * 4


def _yes(answer: bool) -> str:
    return "ja" if answer else "nee"


def _table(
    sheet: Worksheet,
    columns: Sequence[tuple[str, int]],
    rows: Sequence[Sequence[Value | Link]],
) -> None:
    for column, (head, width) in enumerate(columns, start=1):
        cell = sheet.cell(1, column, head)
        cell.font, cell.fill, cell.alignment = excel.HEADING, excel.ACCENT_FILL, excel.MIDDLE
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.row_dimensions[1].height = HEIGHT * 2
    for number, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _write(sheet.cell(number, column), value)
        lines = max(
            -(-len(value) // (width - 4)) if isinstance(value, str) else 1
            for value, (_, width) in zip(row, columns, strict=True)
        )
        sheet.row_dimensions[number].height = HEIGHT * max(lines, 1)
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    excel.for_print(sheet, landscape=True)


def _write(cell: Cell, value: Value | Link) -> None:
    text = value.text if isinstance(value, Link) else value
    cell.value = None if text == "" else text
    cell.style = _style_of(value)
    if isinstance(text, str) and text:
        cell.data_type = "s"  # also where it begins with =
    if isinstance(value, Link) and value.target:
        place = value.place or None
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=value.target, location=place)


PLAIN, COUNT, DATE, LINK = "Tekst", "Aantal", "Datum", "Verwijzing"


def _styles() -> Iterator[NamedStyle]:
    """Each kind of cell by name: setting four properties of each of many cells takes seconds."""
    boxed = partial(NamedStyle, border=excel.BOX)
    yield boxed(PLAIN, font=excel.PLAIN, alignment=excel.MIDDLE)
    yield boxed(COUNT, font=excel.PLAIN, alignment=excel.CENTRE)
    yield boxed(DATE, font=excel.PLAIN, alignment=excel.MIDDLE, number_format=DAY)
    yield boxed(LINK, font=excel.LINK, alignment=excel.MIDDLE)


def _style_of(value: Value | Link) -> str:
    if isinstance(value, Link):
        return LINK if value.target else PLAIN
    if isinstance(value, dt.date):
        return DATE
    return COUNT if isinstance(value, int) or value in (HIDDEN, TOO_FEW) else PLAIN
