"""Odd .ods files, written by hand: what LibreOffice, other programs and people put in a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from html import escape
from io import BytesIO

from openpyxl import load_workbook
from zips import pack

from odd.row import Make, Row, made
from odd.xlsx import INTAKE, base, place_of

FREE, GOB, DATE = f"{INTAKE}.toelichting", f"{INTAKE}.gob", f"{INTAKE}.datum_aanmelding"
BESIDE = place_of(FREE).replace("!C", "!D")
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)
SPACES += (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def tag(value: object) -> str:
    """A cell as LibreOffice writes it."""
    match value:
        case None:
            return "<table:table-cell/>"
        case dt.datetime():
            return (
                f'<table:table-cell office:value-type="date" office:date-value="{value:%Y-%m-%d}">'
                f"<text:p>{value:%d/%m/%Y}</text:p></table:table-cell>"
            )
        case _:
            return answer(f"<text:p>{escape(str(value), quote=False)}</text:p>")


def answer(inner: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}>{inner}</table:table-cell>'


@cache
def rows() -> dict[str, list[tuple[str, str]]]:
    """Every sheet of the dossier as rows: the key of each, and its cells."""
    book = load_workbook(BytesIO(base()))
    return {
        sheet.title: [
            (
                str(line[0] or ""),
                "".join(tag(None if str(v).startswith("=") else v) for v in line),
            )
            for line in sheet.iter_rows(values_only=True)
        ]
        for sheet in book.worksheets
    }


def content(change: Callable[[str, str], str] = lambda _, cells: cells, after: str = "") -> bytes:
    """The XML of the dossier, each row changed as wanted; after: what follows the rows."""
    tables = "".join(
        f'<table:table table:name="{escape(title)}">'
        + "".join(_row(change(key, cells)) for key, cells in lines)
        + f"{after}</table:table>"
        for title, lines in rows().items()
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    return f"<office:document-content {SPACES}>{body}</office:document-content>".encode()


def _row(cells: str) -> str:
    whole = cells.startswith("<table:table-row")
    return cells if whole else f"<table:table-row>{cells}</table:table-row>"


def packed(xml: bytes, *, manifest: str = MANIFEST) -> bytes:
    parts = {"mimetype": KIND.encode(), "META-INF/manifest.xml": manifest.encode()}
    return pack({**parts, "content.xml": xml})


def answered(cell: str, key: str = FREE) -> Make:
    """The dossier with another cell as the answer to one question."""

    def change(asked: str, cells: str) -> str:
        if asked != key:
            return cells
        ends = cells.split("</table:table-cell>")  # the key and the question, each with an end
        return "</table:table-cell>".join([*ends[:2], f"{cell}<table:table-cell/>"])

    make = made(lambda: packed(content(change)), ".ods")
    return Make(make.write, key, place_of(key))


def said(inner: str) -> Make:
    return answered(answer(inner))


def whole(change: Callable[[str, str], str], after: str = "", key: str = GOB) -> Make:
    make = made(lambda: packed(content(change, after)), ".ods")
    return Make(make.write, key, place_of(key))


def row_of(key: str, wrap: Callable[[str], str]) -> Make:
    """The row of one question written otherwise."""
    return whole(lambda asked, cells: wrap(cells) if asked == key else cells)


def covered(cells: str) -> str:
    """A row of which the question lies over its answer, as merged cells do."""
    key, question, answered, *rest = cells.split("</table:table-cell>")
    question = question.replace(" office", ' table:number-columns-spanned="2" office')
    answered = answered.replace("table:table-cell", "table:covered-table-cell")
    row = [f"{key}</table:table-cell>{question}</table:table-cell>{answered}"]
    return "</table:covered-table-cell>".join([*row, "</table:table-cell>".join(rest)])


def value(kind: str, attributes: str, shown: str, key: str = FREE) -> Make:
    """A typed value with what the cell shows."""
    cell = f'<table:table-cell office:value-type="{kind}" {attributes}><text:p>{shown}</text:p>'
    return answered(f"{cell}</table:table-cell>", key)


BOX = '<draw:frame svg:width="4cm" table:end-cell-address="Aanmelding.D12"><draw:text-box><text:p>'
BOX_END = "</text:p></draw:text-box></draw:frame>"
SHAPE = "<draw:custom-shape><text:p>EIGENNOTITIE</text:p></draw:custom-shape>"
NOTE = (
    "<office:annotation><dc:creator>H</dc:creator><text:p>EIGENNOTITIE</text:p></office:annotation>"
)
ERROR = 'calcext:value-type="error" table:formula="of:=1/0" office:string-value=""'
PLAIN = "GOB De Vuurvlinder"

ROWS = (
    Row("a dossier as .ods", whole(lambda _, cells: cells), prints=PLAIN),
    Row("a text box in an answer", said(f"<text:p>kijk</text:p>{BOX}EIGENNOTITIE{BOX_END}"), "",
        "kijk"),
    Row("a text box in an answer, before its text",
        said(f"{BOX}EIGENNOTITIE{BOX_END}<text:p>kijk</text:p>"), "", "kijk"),
    Row("a text box in an empty answer", said(f"{BOX}EIGENNOTITIE{BOX_END}"), "", ""),
    Row("a shape in an answer", said(f"<text:p>kijk</text:p>{SHAPE}"), "", "kijk"),
    Row("a shape in a paragraph of an answer", said(f"<text:p>ki{SHAPE}jk</text:p>"), "", "kijk"),
    Row("a comment at an answer", said(f"{NOTE}<text:p>kijk</text:p>"), prints="kijk"),
    Row("a comment after an answer", said(f"<text:p>kijk</text:p>{NOTE}"), prints="kijk"),
    Row("shapes of the sheet, before its rows", whole(lambda _, c: c,
        f"<table:shapes>{SHAPE}</table:shapes>"), prints=PLAIN),
    Row("a tab", said("<text:p>maandag<text:tab/>dinsdag</text:p>"), "", "maandag dinsdag"),
    Row("three blanks in a row", said('<text:p>een<text:s text:c="3"/>twee</text:p>'),
        prints="een   twee"),
    Row("one blank of its own", said("<text:p>een<text:s/>twee</text:p>"), prints="een twee"),
    Row("a line break", said("<text:p>een<text:line-break/>twee</text:p>"), prints="een\ntwee"),
    Row("several paragraphs", said("<text:p>een</text:p><text:p>twee</text:p>"),
        prints="een\ntwee"),
    Row("an empty paragraph between", said("<text:p>een</text:p><text:p/><text:p>twee</text:p>"),
        prints="een\n\ntwee"),
    Row("spans", said("<text:p>e<text:span>e<text:span>n</text:span></text:span></text:p>"),
        prints="een"),
    Row("a link", said('<text:p><text:a xlink:href="http://x.be">kijk</text:a></text:p>'),
        prints="kijk"),
    Row("a sign over a word", said("<text:p><text:ruby><text:ruby-base>kijk</text:ruby-base>"
        "<text:ruby-text>niet dit</text:ruby-text></text:ruby></text:p>"), "", "kijk"),
    Row("a date", value("date", 'office:date-value="2024-03-04"', "4 mrt 24", DATE),
        prints="04/03/2024"),
    Row("a date with a time", value("date", 'office:date-value="2024-03-04T10:30:00"', "x", DATE),
        prints="04/03/2024"),
    Row("a date that does not exist", value("date", 'office:date-value="2024-02-30"', "x", DATE),
        "datum-bestaat-niet"),
    Row("a date before all", value("date", 'office:date-value="-0044-03-15"', "x", DATE),
        "datum-ongeldig"),
    Row("a number", value("float", 'office:value="7"', "7"), prints="7"),
    Row("a number that shows otherwise", value("float", 'office:value="7.5"', "8"), prints="7,5"),
    Row("a number that is none", value("float", 'office:value="zeven"', "7"),
        "bestand-onleesbaar @"),
    Row("a percentage", value("percentage", 'office:value="0.5"', "50%"), "", "50%"),
    Row("an amount", value("currency", 'office:value="12" office:currency="EUR"', "€ 12"),
        prints="12"),
    Row("a duration", value("time", 'office:time-value="PT30H00M00S"', "30:00"), "", "30:00"),
    Row("true", value("boolean", 'office:boolean-value="true"', "WAAR"), prints="waar"),
    Row("an error", value("string", ERROR, "#DEEL/0!"), "cel-fout"),
    Row("an error as newer LibreOffice marks it", value("float", f'office:value="0" {ERROR}',
        "#DEEL/0!"), "cel-fout"),
    Row("a text that is given twice", answered('<table:table-cell office:value-type="string" '
        'office:string-value="kijk"><text:p>kijk</text:p></table:table-cell>'), prints="kijk"),
    Row("a formula without an outcome", answered('<table:table-cell table:formula="of:=[.A1]"/>'),
        "formule-onberekend"),
    Row("an answer in two merged columns", answered(answer("<text:p>kijk</text:p>",
        'table:number-columns-spanned="2"') + "<table:covered-table-cell/>"), prints="kijk"),
    Row("an answer covered by the question, merged with it", row_of(GOB, covered),
        "verplicht-leeg, cel-samengevoegd"),
    Row("an answer that is repeated to the right", answered(answer("<text:p>kijk</text:p>",
        'table:number-columns-repeated="2"')), f"tekst-ernaast @ {BESIDE}", "kijk"),
    Row("rows before it that are repeated", row_of(GOB, lambda cells:
        '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>'
        f"<table:table-row>{cells}</table:table-row>"), prints=PLAIN),
    Row("a row that is repeated with its key", row_of(GOB, lambda cells:
        f'<table:table-row table:number-rows-repeated="2">{cells}</table:table-row>'),
        prints=PLAIN),
    Row("a row in a group", row_of(GOB, lambda cells: "<table:table-row-group><table:table-row>"
        f"{cells}</table:table-row></table:table-row-group>"), prints=PLAIN),
    Row("a row that is hidden", row_of(GOB, lambda cells:
        f'<table:table-row table:visibility="collapse">{cells}</table:table-row>'), prints=PLAIN),
    Row("a million empty rows below all", whole(lambda _, c: c,
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'), prints=PLAIN),
    Row("entities", made(lambda: packed(b'<!DOCTYPE x [<!ENTITY a "b">]>' + content()), ".ods"),
        "bestand-verdacht"),
    Row("no manifest", made(lambda: pack({"mimetype": KIND.encode(), "content.xml": content()}),
        ".ods"), ""),
    Row("no kind", made(lambda: pack({"content.xml": content()}), ".ods"),
        ""),
    Row("a protected .ods", made(lambda: packed(content(), manifest=MANIFEST.replace(
        'text/xml"/>', 'text/xml"><manifest:encryption-data>'
        '<manifest:algorithm/></manifest:encryption-data></manifest:file-entry>')), ".ods"),
        "wachtwoord-nodig"),
    Row("a protected .ods, as LibreOffice makes it", made(lambda: packed(b"\xb3\x00\x91" * 99,
        manifest=MANIFEST.replace('text/xml"/>', 'text/xml"><manifest:encryption-data>'
        '<manifest:algorithm/></manifest:encryption-data></manifest:file-entry>')), ".ods"),
        "wachtwoord-nodig"),
    Row("a protected .ods, as newer LibreOffice makes it", made(lambda: pack({
        "mimetype": KIND.encode(), "encrypted-package": b"\xb3\x00\x91" * 99,
        "META-INF/manifest.xml": MANIFEST.replace('"content.xml"', '"encrypted-package"').encode(),
        }), ".ods"), "wachtwoord-nodig"),
    Row("a text document named .ods", made(lambda: pack({"mimetype":
        b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}), ".ods"),
        "bestand-onleesbaar"),
    Row("a cut-off content", made(lambda: packed(content()[:5000]), ".ods"), "bestand-onleesbaar"),
    Row("a dossier as .ods named .xlsx", made(lambda: packed(content())), ""),
)  # fmt: skip
