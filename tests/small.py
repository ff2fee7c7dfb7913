"""The smallest workbooks that can be read: one question, and whatever is written beside it."""

from __future__ import annotations

from bombs import MAIN, ods

from pipeline.files.office import pack

KEY = "aanmelding.jobcoach"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK = (
    f'<workbook {MAIN} xmlns:r="{RELS}"><sheets><sheet name="Aanmelding" sheetId="1" r:id="a"/>'
    "{}</sheets></workbook>"
)
LINK = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
MORE_ODF = (
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
)


def links(*others: str) -> str:
    """The links of a workbook with one sheet, and others as XML."""
    return f"<Relationships>{LINK.format('a', RELS, 'worksheet', 'worksheets/sheet1.xml')}" + (
        f"{''.join(others)}</Relationships>"
    )


def sheet(cells: str, after: str = "") -> str:
    """A sheet with one row: the key of a question, and these cells."""
    key = f'<c r="A1" t="inlineStr"><is><t>{KEY}</t></is></c>'
    row = f'<row r="1">{key}{cells}</row>'
    return f"<worksheet {MAIN}><sheetData>{row}</sheetData>{after}</worksheet>"


def xlsx(xml: str, strings: str = "", styles: str = "", **parts: str) -> bytes:
    """A workbook with this sheet."""
    return pack(
        {
            name: part.encode()
            for name, part in {
                "xl/workbook.xml": BOOK.format(""),
                "xl/_rels/workbook.xml.rels": links(),
                "xl/worksheets/sheet1.xml": xml,
                "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
                "xl/styles.xml": f"<styleSheet {MAIN}>{styles}</styleSheet>",
                **parts,
            }.items()
            if part
        }
    )


def opendocument(cell: str) -> bytes:
    """An OpenDocument workbook with a question, and this cell as its answer."""
    key = f'<table:table-cell office:value-type="string"><text:p>{KEY}</text:p></table:table-cell>'
    return ods(
        f'<table:table table:name="Aanmelding" {MORE_ODF}><table:table-row>{key}'
        f"<table:table-cell/>{cell}</table:table-row></table:table>"
    )
