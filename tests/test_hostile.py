"""Whatever is typed comes back, and whatever is broken never breaks the run."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from bombs import ods
from conftest import FROM_THE_INTAKE, Desk, example, filled
from hostile import HOSTILE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from in_libreoffice import LibreOffice
from openpyxl import load_workbook
from scale import rounds

from pipeline.checks.values import text_of
from pipeline.dossier.load import load_dossier
from pipeline.files.office import pack, read_parts
from pipeline.forms import all_forms, form_of
from pipeline.forms.model import Field, Kind
from pipeline.workbooks.building.fill import filled_workbook
from pipeline.workbooks.building.workbook import build_workbook

SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
TEXT = st.text(SIGNS | st.sampled_from("\n \"'&<>={}%"), min_size=1, max_size=120)
DATES = st.dates(date(1920, 1, 1), date(2079, 12, 31))


def answer_to(field: Field) -> st.SearchStrategy[Any]:
    """Whatever the sheet allows as the answer to a field."""
    codes = [choice.code for choice in field.choices]
    match field.kind:
        case Kind.SCORE | Kind.CHOICE:
            return st.sampled_from(codes)
        case Kind.CHOICES:
            return st.lists(st.sampled_from(codes), unique=True, min_size=1)
        case Kind.DATE:
            return DATES
        case Kind.NATIONAL_NUMBER:
            return st.just("01.09.23-998.74")
        case _:
            return TEXT.map(text_of).filter(bool)


ANSWERS = st.fixed_dictionaries(
    {
        form.key: st.fixed_dictionaries(
            {}, optional={key: answer_to(field) for key, field in form.fields.items()}
        )
        for form in all_forms()
    }
)


@pytest.mark.long
@settings(max_examples=rounds(6, 50), deadline=None, suppress_health_check=list(HealthCheck))
@given(answers=ANSWERS, rows=st.lists(TEXT.map(text_of).filter(bool), max_size=4))
def test_any_answers_come_back_as_typed(
    answers: dict[str, dict[str, Any]], rows: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("terug") / "Dossier.xlsx"
    answers["pop_pap"]["acties"] = [{"omschrijving": row} for row in rows]
    path.write_bytes(filled(answers))
    assert_equal(path, answers)


@pytest.mark.long
@pytest.mark.libreoffice
@pytest.mark.parametrize("target", ["ods", "xlsx:Calc MS Excel 2007 XML"][: rounds(1, 2)])
def test_any_answers_come_back_through_libreoffice(
    desk: Desk, target: str, libreoffice: LibreOffice
) -> None:
    answers = example()
    texts = list(HOSTILE.values())
    for form in all_forms():
        plain = [k for k, f in form.fields.items() if f.kind is Kind.TEXT and not f.inherits]
        for number, key in enumerate(plain):
            answers.setdefault(form.key, {})[key] = texts[number % len(texts)]
    (saved,) = libreoffice.convert(target, desk.dossier(answers))
    assert_equal(saved, answers)


def assert_equal(path: Path, answers: dict[str, dict[str, Any]]) -> None:
    forms = load_dossier(path, all_forms()).forms
    for form in all_forms():
        read = {key: forms[form.key].answers[key] for key in forms[form.key].typed}
        typed = {
            key: tuple(c.code for c in form.fields[key].choices if c.code in value)
            if form.fields[key].kind is Kind.CHOICES
            else value
            if isinstance(value, date)
            else str(value).strip()
            for key, value in answers.get(form.key, {}).items()
            if key in form.fields
        }
        assert read == typed
    rows = [row["omschrijving"] for row in forms["pop_pap"].rows["acties"]]
    assert rows == [row["omschrijving"] for row in answers["pop_pap"].get("acties", [])]


# --- mutated workbooks

ODD = [
    "",
    "7",
    "-1",
    "1E309",
    "NaN",
    "#REF!",
    "&#0;",
    "<x>",
    "{{ 7*7 }}",
    "\U0001f4a5" * 50,
    "9" * 400,
]
Mutation = Callable[[random.Random, bytes], bytes]


def bytes_changed(chance: random.Random, data: bytes) -> bytes:
    """Some bytes of the file are other ones."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut_off(chance: random.Random, data: bytes) -> bytes:
    """The file stops halfway."""
    return data[: chance.randrange(len(data))]


def part_garbled(chance: random.Random, data: bytes) -> bytes:
    """A stretch of a part is gone or doubled."""
    parts = read_parts(data)
    name = chance.choice(sorted(parts))
    part = parts[name]
    start = chance.randrange(len(part))
    end = min(len(part), start + chance.randint(1, 400))
    parts[name] = part[:start] + part[start:end] * chance.choice((0, 2)) + part[end:]
    return pack(parts)


def part_gone(chance: random.Random, data: bytes) -> bytes:
    """A part is missing."""
    parts = read_parts(data)
    del parts[chance.choice(sorted(parts))]
    return pack(parts)


def cells_changed(chance: random.Random, data: bytes) -> bytes:
    """Cells hold other things, of other types, in other places or over and over."""
    parts = read_parts(data)
    name = chance.choice([n for n in sorted(parts) if n.startswith(SHEETS)])

    def other(found: re.Match[bytes]) -> bytes:
        if chance.random() > 0.2:
            return found[0]
        if found[0].startswith(b'r="'):
            return b'r="%s%d"' % (chance.choice((b"C", b"A", b"XFD")), chance.randint(1, 9_999_999))
        if found[0].startswith(b't="'):
            return b't="%s"' % chance.choice((b"e", b"b", b"n", b"s", b"str", b"d", b"zz"))
        if found[0].startswith(b'repeated="'):
            return b'repeated="%d"' % chance.choice((-1, 0, 2, 1000, 10**9))
        return b">" + chance.choice(ODD).encode() + b"<"

    pattern = rb'\br="[A-Z]+\d+"|\bt="[a-zA-Z]+"|\brepeated="\d+"|>[^<>]+<'
    parts[name] = re.sub(pattern, other, parts[name])
    return pack(parts)


SHEETS = ("xl/worksheets/sheet", "content.xml")


def as_ods(workbook: bytes) -> bytes:
    """The same sheets as LibreOffice keeps them, as far as a reader of answers looks."""
    book = load_workbook(BytesIO(workbook), read_only=True)

    def cell(value: object) -> str:
        kind = 'table:number-columns-repeated="1" office:value-type="string"'
        lines = [] if value is None else str(value).split("\n")
        text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
        return f"<table:table-cell {kind}>{text}</table:table-cell>"

    def table(sheet: Any) -> str:
        rows = ("".join(map(cell, row)) for row in sheet.iter_rows(values_only=True))
        xml = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return f"<table:table table:name={quoteattr(sheet.title)}>{xml}</table:table>"

    return ods(*map(table, book.worksheets))


@cache
def small_dossier() -> bytes:
    """An intake, in a workbook of few forms: it is read in the same way, in less time."""
    forms = [form_of(key) for key in ("aanmelding", "competentieprofiel", "capaciteitenprofiel")]
    answers = {"aanmelding": example()["aanmelding"]}
    return filled_workbook(build_workbook(forms), forms, answers)


MUTATIONS: list[Mutation] = [bytes_changed, cut_off, part_garbled, part_gone, cells_changed]
PER_SEED = {".xlsx": rounds(75, 500), ".ods": rounds(25, 100)}
"""Many an .ods is read in a process of its own."""


@pytest.mark.long
@pytest.mark.parametrize("seed", range(rounds(2, 45)))
def test_mutated_workbooks_never_stop_the_run(desk: Desk, seed: int) -> None:
    good = small_dossier()
    (desk.workbooks / "goed.xlsx").write_bytes(good)
    kind, data = (".ods", as_ods(good)) if seed % 8 == 1 else (".xlsx", good)
    chance = random.Random(seed)
    for number in range(PER_SEED[kind]):
        mutated = chance.choice(MUTATIONS)(chance, data)
        (desk.workbooks / f"mutant {number}{kind}").write_bytes(mutated)
    status, output = desk.run("reports")
    assert status in (0, 1)
    assert "Traceback" not in output
    assert "onverwacht" not in output
    assert desk.documents("goed") == FROM_THE_INTAKE


def test_the_good_one_of_the_mutants_is_read_as_ods_too(desk: Desk) -> None:
    good = desk.dossier({"aanmelding": example()["aanmelding"]}, "goed")
    (desk.workbooks / "goed.ods").write_bytes(as_ods(good.read_bytes()))
    good.unlink()
    assert desk.run("reports")[0] == 0
    assert desk.documents("goed") == FROM_THE_INTAKE


FAR_AWAY = [
    # the name of the sheet in the package, and what stands in it
    ("xl/worksheets/sheet2.xml", '<c r="XFD1048576"><v>1</v></c>'),
    ("xl/worksheets/sheet2.xml", '<c r="A99999999"><v>1</v></c>'),
    ("xl/worksheets/sheet2.xml", '<c r="XFD0000000999999"><v>1</v></c>'),
    ("xl/worksheets/sheet2.xml", '<c r="ZZZZZZ99"><v>1</v></c>'),
    ("xl/worksheets/sheet2.XML", '<c r="XFD1048576"><v>1</v></c>'),
    ("elders/blad.bin", '<c r="XFD1048576"><v>1</v></c>'),
]


@pytest.mark.parametrize(("name", "cell"), FAR_AWAY)
def test_a_cell_far_away_is_refused_whatever_its_sheet_is_called(
    name: str, cell: str, desk: Desk
) -> None:
    path = desk.dossier(example())
    parts = read_parts(path.read_bytes())
    sheet, links = "xl/worksheets/sheet2.xml", "xl/_rels/workbook.xml.rels"
    parts[name] = parts.pop(sheet).replace(
        b"</sheetData>", f"<row>{cell}</row></sheetData>".encode()
    )
    parts[links] = parts[links].replace(sheet.encode(), name.encode())
    path.write_bytes(pack(parts))
    found = load_dossier(path, all_forms()).findings
    assert [finding.code for finding in found] == ["bestand-te-groot"]
