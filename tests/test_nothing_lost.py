"""Every field of every form, filled in alone or beside what is required: printed, or told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from conftest import Desk, example

from pipeline.cli.places import BLANK
from pipeline.dossier.documents import documents_of
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms
from pipeline.forms.keys import SHARING, Key
from pipeline.forms.model import Field, Form, Kind, Table
from pipeline.records.answers import Cell, Content
from pipeline.workbooks.lines import keys_of_field
from pipeline.workbooks.reading.reader import read_workbook

TYPED = {
    Kind.DATE: "4/3/2024",
    Kind.POSTCODE: "3270",
    Kind.PHONE: "0470 00 00 11",
    Kind.EMAIL: "evi@lindemeers.example",
    Kind.NATIONAL_NUMBER: "01.09.23-998.74",
    Kind.CHOICES: "x",
}
"""What a coach types in a field of a kind; a choice gets its first code, the rest a word."""

FIELDS = [(form, field) for form in all_forms() for field in form.fields.values()]
ASKED = [(form, field) for form, field in FIELDS if form.key != SHARING]
"""All but the switches on the Start sheet, that say who gets what."""


@cache
def _read() -> Content:
    return read_workbook(BLANK, all_forms(), lambda _: None)


def blank() -> Content:
    """What stands in the blank workbook, to fill in."""
    read = _read()
    return replace(read, cells=dict(read.cells), tables={k: [*t] for k, t in read.tables.items()})


def fill(content: Content, form: Form, field: Field) -> str:
    """Answer a field, or its first box; gives the key."""
    key = keys_of_field(form, field)[0]
    code = field.choices[0].code if field.choices else "woord"
    old = content.cells[key]
    content.cells[key] = Cell(old.sheet, old.address, TYPED.get(field.kind, code))
    return key


def dossier_of(content: Content, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    monkeypatch.setattr("pipeline.dossier.load.read_workbook", lambda *_: content)
    return load_dossier(Path("Alleen.xlsx"), all_forms())


def printed_in(dossier: Dossier) -> Iterator[str]:
    """The key of every answer that stands in some document."""
    for document in documents_of(dossier):
        yield from document.context.texts
        yield from (str(Key.parse(tag).whole) for tag in document.context.ticked)


def lost(content: Content, form: Form, key: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    dossier = dossier_of(content, monkeypatch)
    told = {found.form for found in dossier.all_findings}
    return form.key not in told and str(Key.parse(key).whole) not in set(printed_in(dossier))


def test_every_field_filled_in_alone_is_printed_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    missed = []
    for form, field in ASKED:
        content = blank()
        key = fill(content, form, field)
        missed += [key] if lost(content, form, key, monkeypatch) else []
    assert missed == []


def test_every_field_beside_the_required_ones_is_printed_or_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missed = []
    for form, field in ASKED:
        if not field.printed:  # asked for the program alone
            continue
        content = blank()
        for each in form.fields.values():
            if each.required:
                fill(content, form, each)
        key = fill(content, form, field)
        missed += [key] if lost(content, form, key, monkeypatch) else []
    assert missed == []


COLUMNS = [
    (form, table, column)
    for form in all_forms()
    for table in form.tables
    for column in table.columns
]


def in_a_row(content: Content, form: Form, table: Table, column: Field) -> str:
    """Answer one column of the first entry of a table; gives the key."""
    code = column.choices[0].code if column.choices else "woord"
    row = {each.key: Cell(form.sheet, "", "") for each in table.columns}
    row[column.key] = Cell(form.sheet, "", TYPED.get(column.kind, code))
    content.tables.setdefault(str(Key(form.key, table.key)), [])[:1] = [row]
    return str(Key(form.key, column.key, table.key, 1))


def test_every_column_of_a_table_filled_in_alone_is_printed_or_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missed = []
    for form, table, column in COLUMNS:
        content = blank()
        key = in_a_row(content, form, table, column)
        missed += [key] if lost(content, form, key, monkeypatch) else []
    assert missed == []


@pytest.mark.parametrize("missing", ["leidraad_werkgever", "leidraad_werknemer"])
def test_a_verdict_on_one_interview_alone_is_told(desk: Desk, missing: str) -> None:
    answers = example()
    del answers[missing]
    found = load_dossier(desk.dossier(answers), all_forms()).all_findings
    (told,) = [each for each in found if each.code == "oordeel-zonder-gesprek"]
    assert f"Vul ook '{missing.capitalize().replace('_', ' ')}' in" in told.message
