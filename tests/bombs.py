"""Workbooks made to take all memory or all day: small files that unpack or repeat enormously.

Each maker takes a good dossier as bytes and gives the file; BOMBS names them all.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO

from scale import rounds
from zips import pack

from pipeline.files.office import read_parts
from pipeline.forms import all_forms
from pipeline.workbooks.lines import keys_of

PARTS = rounds(70_000, 300_000)
SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
CELLS = [f'<c r="{letter}{{0}}" t="s"><v>0</v></c>' for letter in "ABCDEFGHIJKLMNOPQRST"]
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ODF = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def ods(*tables: str) -> bytes:
    """An OpenDocument workbook with the XML of these tables."""
    return pack(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": ODS_MANIFEST.encode(),
            "content.xml": ODF.format("".join(tables)).encode(),
        }
    )


def _ods_cell(cell: str, rows: int = 1, count: int = 1) -> str:
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    return f'<table:table table:name="A">{row}</table:table>' * count


def _text(columns: int, text: str) -> str:
    return (
        f'<table:table-cell table:number-columns-repeated="{columns}" office:value-type="string">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def ods_cell_repeated(good: bytes) -> bytes:
    """One cell, repeated over all columns and all rows."""
    return ods(_ods_cell(_text(16384, "x"), 1048576))


def ods_row_repeated(good: bytes) -> bytes:
    """A narrow row, a million times."""
    return ods(_ods_cell(_text(4, "x" * 1000), 1048576))


def ods_long_text_repeated(good: bytes) -> bytes:
    """A long text, repeated."""
    return ods(_ods_cell(_text(1000, "x" * 30000), 1000))


def ods_many_sheets(good: bytes) -> bytes:
    """Many sheets that are each not too large."""
    return ods(_ods_cell(_text(100, "x"), 10000, 300))


def ods_spaces(good: bytes) -> bytes:
    """A text with a billion spaces, said in one element."""
    return ods(_ods_cell(_text(1, 'a<text:s text:c="1000000000"/>b')))


def ods_notes_everywhere(good: bytes) -> bytes:
    """A question, and a note in each of two million cells around it."""
    key = _text(1, "aanmelding.jobcoach")
    return ods(_ods_cell(key + _text(1, "EIGEN NOTITIE 1") * 200, 10_000))


def ods_far_cell(good: bytes) -> bytes:
    """Nothing at all, and then one cell at the far end."""
    empty = '<table:table-cell table:number-columns-repeated="16383"/>'
    row = '<table:table-row table:number-rows-repeated="1048575">'
    rows = f"{row}<table:table-cell/></table:table-row>"
    return ods(
        _ods_cell(empty + _text(1, "x")).replace("<table:table-row", rows + "<table:table-row", 1)
    )


def ods_deep(good: bytes) -> bytes:
    """Elements in elements, a million deep."""
    return ods(_ods_cell(_text(1, "<text:span>" * 300_000 + "x" + "</text:span>" * 300_000)))


def ods_merged(good: bytes) -> bytes:
    """A cell that spans everything, many times."""
    cell = (
        '<table:table-cell table:number-columns-spanned="16384" '
        'table:number-rows-spanned="1048576"/>'
    )
    return ods(_ods_cell(cell, 1, 1) * 50_000)


def _with(good: bytes, **sheets: str) -> bytes:
    """A dossier in which parts are replaced: `sheet`, `strings`, `styles`, `book`."""
    names = {
        "sheet": SHEET,
        "strings": STRINGS,
        "styles": "xl/styles.xml",
        "book": "xl/workbook.xml",
    }
    parts = read_parts(good)
    for name, xml in sheets.items():
        parts[names[name]] = xml.encode()
    if "strings" in sheets:
        links = "xl/_rels/workbook.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Type="{kind}" Target="/{STRINGS}" Id="rIdS"/></Relationships>'
        parts[links] = parts[links].replace(b"</Relationships>", link.encode())
    return pack(parts)


def _sheet(rows: Iterable[str], after: str = "") -> str:
    return f"<worksheet {MAIN}><sheetData>{''.join(rows)}</sheetData>{after}</worksheet>"


def _strings(*texts: str) -> str:
    return f"<sst {MAIN}>{''.join(f'<si><t>{text}</t></si>' for text in texts)}</sst>"


def shared_string_a_million_times(good: bytes) -> bytes:
    """One long text, to which a million cells point."""
    rows = (f'<row r="{row}">{"".join(CELLS).format(row)}</row>' for row in range(1, 50_001))
    return _with(good, sheet=_sheet(rows), strings=_strings("x" * 32_000))


def shared_string_entities(good: bytes) -> bytes:
    """The same, with the number of the text written as a character reference."""
    rows = (
        f'<row r="{row}">{"".join(CELLS).format(row).replace(">0<", ">&#48;<")}</row>'
        for row in range(1, 1000)
    )
    return _with(good, sheet=_sheet(rows), strings=_strings("x" * 32_000))


def shared_string_modest(good: bytes) -> bytes:
    """A text of a megabyte, to which some thousands point: the sheet itself is small."""
    rows = (f'<row r="{row}"><c r="C{row}" t="s"><v>0</v></c></row>' for row in range(1, 5001))
    return _with(good, sheet=_sheet(rows), strings=_strings("x" * 1_000_000))


def merged_cells(good: bytes) -> bytes:
    """A million merged areas."""
    areas = '<mergeCell ref="A1:XFD1048576"/>' * 1_000_000
    rows = ['<row r="1"><c r="A1"><v>1</v></c></row>']
    return _with(good, sheet=_sheet(rows, f"<mergeCells>{areas}</mergeCells>"))


def merged_beside_keys(good: bytes) -> bytes:
    """Thousands of merged areas beside a thousand keys: each is looked up in all of them."""
    cell = '<c r="A{0}" t="inlineStr"><is><t>aanmelding.jobcoach</t></is></c>'
    rows = (f'<row r="{row}">{cell.format(row)}</row>' for row in range(1, 1000))
    areas = '<mergeCell ref="C5:C6"/>' * 100_000
    return _with(good, sheet=_sheet(rows, f"<mergeCells>{areas}</mergeCells>"))


def heads_of_tables(good: bytes) -> bytes:
    """A thousand rows that each say that a table begins below."""
    cell = '<c r="{1}{0}" t="inlineStr"><is><t>pop_pap.acties{2}</t></is></c>'
    rows = (
        f'<row r="{row}">{cell.format(row, "A", "")}{cell.format(row, "B", ".omschrijving")}</row>'
        for row in range(1, 1000)
    )
    return _with(good, sheet=_sheet(rows))


def wide_sheets(good: bytes) -> bytes:
    """Many sheets, each as wide and long as one may be."""
    parts = read_parts(good)
    sheet = _sheet(
        ['<row r="1"><c r="A1"><v>1</v></c></row><row r="2900"><c r="AMJ2900"><v>1</v></c></row>']
    )
    return pack(_more_sheets(parts, sheet, 400))


def near_sheets(good: bytes) -> bytes:
    """Many sheets, each just within what is looked at closely."""
    sheet = _sheet(
        ['<row r="1"><c r="A1"><v>1</v></c></row><row r="999"><c r="Z999"><v>1</v></c></row>']
    )
    return pack(_more_sheets(read_parts(good), sheet, 3000))


def _more_sheets(parts: dict[str, bytes], sheet: str, count: int) -> dict[str, bytes]:
    book, links = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    there = "".join(
        f'<sheet name="N{n}" sheetId="{n + 100}" state="visible" r:id="n{n}" xmlns:r='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
        for n in range(count)
    )
    more = "".join(
        f'<Relationship Type="{kind}" Target="/xl/n/{n}.xml" Id="n{n}"/>' for n in range(count)
    )
    parts[book] = parts[book].replace(b"</sheets>", there.encode() + b"</sheets>")
    parts[links] = parts[links].replace(b"</Relationships>", f"{more}</Relationships>".encode())
    return {**parts, **{f"xl/n/{n}.xml": sheet.encode() for n in range(count)}}


def one_part_many_sheets(good: bytes) -> bytes:
    """One part, named as the sheet of thousands."""
    sheet = _sheet(
        f'<row r="{r}">' + "".join(f'<c r="{c}{r}"><v>1</v></c>' for c in "ABCDEFGH") + "</row>"
        for r in range(1, 999)
    )
    parts = _more_sheets(read_parts(good), sheet, 5000)
    links = "xl/_rels/workbook.xml.rels"
    parts[links] = re.sub(rb"/xl/n/\d+\.xml", b"/xl/n/0.xml", parts[links])
    return pack({n: p for n, p in parts.items() if not re.fullmatch(r"xl/n/[1-9]\d*\.xml", n)})


def cells_without_address(good: bytes) -> bytes:
    """A row of a hundred thousand cells over a hundred thousand rows, none with an address."""
    wide = "<row>" + "<c><v>1</v></c>" * 100_000 + "</row>"
    return _with(good, sheet=_sheet([wide, "<row><c><v>1</v></c></row>" * 100_000]))


def rows_without_address(good: bytes) -> bytes:
    """The same in other words: a prefix before each name."""
    wide = "<y:row>" + "<y:c><y:v>1</y:v></y:c>" * 60_000 + "</y:row>"
    rows = wide + "<y:row><y:c><y:v>1</y:v></y:c></y:row>" * 60_000
    sheet = f"<y:worksheet {MAIN.replace('xmlns', 'xmlns:y')}><y:sheetData>{rows}</y:sheetData>"
    return _with(good, sheet=f"{sheet}</y:worksheet>")


def deep(good: bytes) -> bytes:
    """Elements in elements, a million deep."""
    return _with(good, sheet=_sheet(["<row>" * 1_000_000 + "</row>" * 1_000_000]))


def deep_book(good: bytes) -> bytes:
    """The same in the list of sheets."""
    return _with(good, book=f"<workbook {MAIN}>{'<a>' * 1_000_000}{'</a>' * 1_000_000}</workbook>")


def one_huge_string(good: bytes) -> bytes:
    """An answer of 150 million signs."""
    key = '<row r="1"><c r="A1" t="inlineStr"><is><t>aanmelding.jobcoach</t></is></c>'
    answer = f'<c r="C1" t="inlineStr"><is><t>{"x" * 150_000_000}</t></is></c></row>'
    return _with(good, sheet=_sheet([key + answer]))


def large_answers(good: bytes) -> bytes:
    """An answer of fifteen thousand signs to every question."""
    keys = [key for form in all_forms() for key in keys_of(form)]
    cell = '<c r="{1}{0}" t="inlineStr"><is><t>{2}</t></is></c>'
    rows = (
        f'<row r="{r}">{cell.format(r, "A", key)}{cell.format(r, "C", "x" * 15_000)}</row>'
        for r, key in enumerate(keys, start=1)
    )
    return _with(good, sheet=_sheet(rows))


def a_million_styles(good: bytes) -> bytes:
    """A million formats of cells."""
    styles = '<xf numFmtId="14"/>' * 1_000_000
    return _with(good, styles=f"<styleSheet {MAIN}><cellXfs>{styles}</cellXfs></styleSheet>")


def a_million_names(good: bytes) -> bytes:
    """A million defined names."""
    parts = read_parts(good)
    book = "xl/workbook.xml"
    names = "".join(f'<definedName name="n{n}">A!$A$1</definedName>' for n in range(1_000_000))
    parts[book] = re.sub(rb"<definedNames>.*</definedNames>", b"", parts[book])
    parts[book] = parts[book].replace(
        b"</sheets>", f"</sheets><definedNames>{names}</definedNames>".encode()
    )
    return pack(parts)


def a_million_links(good: bytes) -> bytes:
    """A million hyperlinks."""
    rows = ['<row r="1"><c r="A1"><v>1</v></c></row>']
    links = '<hyperlink ref="A1" location="A!A1"/>' * 1_000_000
    return _with(good, sheet=_sheet(rows, f"<hyperlinks>{links}</hyperlinks>"))


def a_million_validations(good: bytes) -> bytes:
    """A million data validations."""
    rows = ['<row r="1"><c r="A1"><v>1</v></c></row>']
    rules = '<dataValidation sqref="A1"><formula1>1</formula1></dataValidation>' * 1_000_000
    return _with(good, sheet=_sheet(rows, f"<dataValidations>{rules}</dataValidations>"))


def a_million_parts(good: bytes) -> bytes:
    """A directory of up to 300,000 empty parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(PARTS):
            archive.writestr(zipfile.ZipInfo(str(number)), b"")
    return buffer.getvalue()


def size_that_lies(good: bytes) -> bytes:
    """The directory says that the sheet is 100 bytes; it unpacks to 180 million."""
    data = _with(good, sheet=" " * 180_000_000)
    size = (180_000_000).to_bytes(4, "little")
    return data.replace(size, (100).to_bytes(4, "little"))


def overlapping(good: bytes) -> bytes:
    """A thousand parts that are all the same stretch of the file."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 10_000_000)
        first = archive.filelist[0]
        for number in range(1000):
            again = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml")
            for what in ("CRC", "compress_size", "file_size", "header_offset", "compress_type"):
                setattr(again, what, getattr(first, what))
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
    return buffer.getvalue()


TEXT, FORMULA = ' t="s"><v>0</v>', "><f>1</f>"


def formulas(good: bytes) -> bytes:
    """Two hundred thousand formulas, none computed."""
    rows = (
        f'<row r="{r}">{"".join(CELLS).format(r).replace(TEXT, FORMULA)}</row>'
        for r in range(1, 10_001)
    )
    return _with(good, sheet=_sheet(rows))


def the_same_question(good: bytes) -> bytes:
    """One question asked ten thousand times, each time answered otherwise."""
    cell = '<c r="{1}{0}" t="inlineStr"><is><t>{2}</t></is></c>'
    rows = (
        f'<row r="{r}">{cell.format(r, "A", "aanmelding.jobcoach")}{cell.format(r, "C", r)}</row>'
        for r in range(1, 10_001)
    )
    return _with(good, sheet=_sheet(rows))


def questions_of_nobody(good: bytes) -> bytes:
    """Ten thousand answers to questions that do not exist."""
    cell = '<c r="{1}{0}" t="inlineStr"><is><t>{2}</t></is></c>'
    rows = (
        f'<row r="{r}">{cell.format(r, "A", f"a.b{r}")}{cell.format(r, "C", r)}</row>'
        for r in range(1, 10_001)
    )
    return _with(good, sheet=_sheet(rows))


Maker = Callable[[bytes], bytes]
ODS: list[Maker] = [
    ods_cell_repeated,
    ods_row_repeated,
    ods_long_text_repeated,
    ods_many_sheets,
    ods_spaces,
    ods_notes_everywhere,
    ods_far_cell,
    ods_deep,
    ods_merged,
]
XLSX: list[Maker] = [
    shared_string_a_million_times,
    shared_string_entities,
    shared_string_modest,
    merged_cells,
    merged_beside_keys,
    heads_of_tables,
    wide_sheets,
    near_sheets,
    one_part_many_sheets,
    cells_without_address,
    rows_without_address,
    deep,
    deep_book,
    one_huge_string,
    large_answers,
    a_million_styles,
    a_million_names,
    a_million_links,
    a_million_validations,
    a_million_parts,
    size_that_lies,
    overlapping,
    formulas,
    the_same_question,
    questions_of_nobody,
]
BOMBS: dict[str, Maker] = {
    **{f"{make.__name__}.ods": make for make in ODS},
    **{f"{make.__name__}.xlsx": make for make in XLSX},
}
