"""Small files that want a great deal: memory, time, or the whole process."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from zips import pack

from odd.opendocument import answer, answered, whole
from odd.row import Make, Row, made
from odd.xlsx import Book, changed, sheets

SHEET, BOOK, LINKS = sheets()["Aanmelding"], "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
LARGE = "bestand-te-groot @"
REFUSED = f"{LARGE} or bestand-onleesbaar @"
HARMLESS = f" or {LARGE}"
"""Read as if it were not there, or refused: as long as it costs little."""

MILLION = 1_000_000


def rows_of(cell: str, columns: int, rows: int) -> str:
    """A block of cells without addresses."""
    return f"<row>{cell * columns}</row>" * rows


def filled_with(xml: str, *, strings: str = "", copies: int = 0) -> Make:
    """More rows on the intake, with shared strings; copies: as many sheets like it."""

    def change(book: Book) -> None:
        book.parts[SHEET] = book.parts[SHEET].replace(
            b"</sheetData>", f"{xml}</sheetData>".encode()
        )
        if strings:
            _share(book, strings)
        for number in range(100, 100 + copies):
            part = f"worksheets/sheet{number}.xml"
            book.parts[f"xl/{part}"] = (
                f'<worksheet xmlns="{MAIN}"><sheetData>{xml}</sheetData></worksheet>'.encode()
            )
            link = f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" Target="{part}"/>'
            book.change(LINKS, "</Relationships>", f"{link}</Relationships>")
            ids = f'name="B{number}" sheetId="{number}" r:id="rId{number}"'
            sheet = f'<sheet xmlns:r="{RELATIONS}" {ids}/>'
            book.change(BOOK, "</sheets>", f"{sheet}</sheets>")

    return changed(change)


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _share(book: Book, strings: str) -> None:
    book.parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'.encode()
    link = f'<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    book.change(LINKS, "</Relationships>", f"{link}</Relationships>")


def into(part: str, before: str, xml: Callable[[], str]) -> Make:
    """Much XML put before a tag of a part."""

    def change(book: Book) -> None:
        assert before.encode() in book.parts[part]
        book.parts[part] = book.parts[part].replace(before.encode(), (xml() + before).encode(), 1)

    return changed(change)


def repeated(columns: int, rows: int, inner: str = "<text:p>x</text:p>") -> Make:
    """A row of .ods below all, repeated."""
    cell = answer(inner, f'table:number-columns-repeated="{columns}"')
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
    make = whole(lambda _, cells: cells, row)
    return Make(make.write)


def far_in_ods() -> Make:
    empty = (
        '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/>'
        "</table:table-row>"
    )
    last = (
        '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
        f"{answer('<text:p>x</text:p>')}</table:table-row>"
    )
    return Make(whole(lambda _, cells: cells, empty + last).write)


def said_in_ods(inner: str) -> Make:
    return Make(answered(answer(f"<text:p>{inner}</text:p>")).write)


def merged(ranges: str) -> Make:
    return into(SHEET, "<sheetProtection", lambda: f"<mergeCells>{ranges}</mergeCells>")


def with_part(name: str, size: int, number: int = 1) -> Make:
    """Parts of nothing but zeros."""
    more = {f"{name}{n}": bytes(size) for n in range(number)}
    return changed(lambda book: book.parts.update(more))


def lying(size: int) -> Callable[[], bytes]:
    """The directory tells of a sheet that it is small."""

    def content() -> bytes:
        data = bytearray(pack({"xl/workbook.xml": b" " * size}))
        end = data.rfind(b"PK\x01\x02")
        data[end + 24 : end + 28] = (100).to_bytes(4, "little")
        data[22:26] = (100).to_bytes(4, "little")
        return bytes(data)

    return content


def overlapping(copies: int) -> Callable[[], bytes]:
    """Many entries of the directory, all with the same packed bytes."""

    def content() -> bytes:
        packed_once = io.BytesIO()
        with zipfile.ZipFile(packed_once, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/a.xml", bytes(1_000_000))
            first = archive.infolist()[0]
            for number in range(copies):
                entry = zipfile.ZipInfo(f"xl/{number:05}.xml")
                for each in ("header_offset", "CRC", "compress_size", "file_size", "compress_type"):
                    setattr(entry, each, getattr(first, each))
                archive.filelist.append(entry)
                archive.NameToInfo[entry.filename] = entry
        return packed_once.getvalue()

    return content


def deep(tag: str, depth: int) -> str:
    return f"<{tag}>" * depth + f"</{tag}>" * depth


TEXT_OF = "<si><t>{}</t></si>"
ONE = '<c t="s"><v>0</v></c>'

ROWS = tuple(
    Row(what, make, said, None, later, alone=True)
    for what, make, said, later in (
        ("a cell of .ods repeated over everything", repeated(16384, 1048576), REFUSED, ""),
        ("a row of .ods repeated a million times", repeated(1, 1_048_000), LARGE, ""),
        ("a cell of .ods repeated 16 million times", repeated(16384, 1000), LARGE, ""),
        ("a cell of .ods repeated beyond counting", repeated(4 * 10**9, 4 * 10**9), REFUSED, ""),
        ("a long text of .ods, repeated", repeated(1000, 100, f"<text:p>{'x' * 30000}</text:p>"),
            LARGE, ""),
        ("a cell of .ods in the last corner", far_in_ods(), REFUSED, ""),
        ("a billion blanks in one tag of .ods", said_in_ods('een<text:s text:c="1000000000"/>'),
            REFUSED, ""),
        ("spans of .ods, 100,000 deep", said_in_ods(deep("text:span", 100_000)), HARMLESS, ""),
        ("a shared string of 1 MB used a million times", filled_with(rows_of(ONE, 20, 50_000),
            strings=TEXT_OF.format("x" * 1_000_000)), LARGE, ""),
        ("a shared string of 30 kB used 100,000 times", filled_with(rows_of(ONE, 20, 5_000),
            strings=TEXT_OF.format("x" * 30_000)), LARGE, ""),
        ("a shared string of 30 kB on 60 sheets", filled_with(rows_of(ONE, 20, 100), copies=60,
            strings=TEXT_OF.format("x" * 30_000)), LARGE, ""),
        ("a million shared strings", filled_with("", strings=TEXT_OF.format("x") * MILLION),
            HARMLESS, ""),
        ("a text of 100 MB in one cell", filled_with(
            f'<row><c t="inlineStr"><is><t>{"x" * 100 * MILLION}</t></is></c></row>'), LARGE,
            ""),
        ("a million cells", filled_with(rows_of("<c><v>1</v></c>", 20, 50_000)),
            f"{LARGE} or tekst-ernaast @ Aanmelding!B120", ""),
        ("60 sheets with a cell far away", filled_with('<row><c r="ZZ4000"><v>1</v></c></row>',
            copies=60), LARGE, ""),
        ("a cell in the last corner", filled_with('<row><c r="XFD1048576"><v>1</v></c></row>'),
            LARGE, ""),
        ("a cell in the last column", filled_with('<row><c r="XFD9999"><v>1</v></c></row>'), LARGE,
            ""),
        ("a row number that is no number of 32 bits", filled_with(
            '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'), LARGE, ""),
        ("a merged range over everything below", merged('<mergeCell ref="A120:XFD1048576"/>'),
            HARMLESS, ""),
        ("a million merged ranges", merged('<mergeCell ref="D60:E61"/>' * MILLION), HARMLESS, ""),
        ("a million formulas without an outcome", filled_with(rows_of("<c><f>1</f></c>", 20,
            50_000)), HARMLESS, ""),
        ("a million errors", filled_with(rows_of('<c t="e"><v>#N/A</v></c>', 20, 50_000)), HARMLESS,
            ""),
        ("elements 100,000 deep in a sheet", into(SHEET, "</worksheet>", lambda:
            deep("x", 100_000)), HARMLESS, ""),
        ("elements 100,000 deep in the workbook", into(BOOK, "</workbook>", lambda:
            deep("x", 100_000)), HARMLESS, ""),
        ("a tag with an attribute of 100 MB", into(SHEET, "</worksheet>", lambda:
            f'<x a="{"y" * 100 * MILLION}"/>'), HARMLESS, ""),
        ("a tag that never ends", into(SHEET, "</sheetData>", lambda: "<c " * 3 * MILLION),
            REFUSED, ""),
        ("a million names", into(BOOK, "</definedNames>", lambda:
            '<definedName name="a">A1</definedName>' * MILLION), HARMLESS, ""),
        ("a million sheets without a part", into(BOOK, "</sheets>", lambda:
            '<sheet name="x" sheetId="9"/>' * MILLION), REFUSED, ""),
        ("a million links", into(LINKS, "</Relationships>", lambda:
            '<Relationship Id="x" Target="y" Type="z"/>' * MILLION), HARMLESS, ""),
        ("a million styles", into("xl/styles.xml", "</cellXfs>", lambda: '<xf numFmtId="14"/>'
            * MILLION), HARMLESS, ""),
        ("a part of 150 MB beside the sheets", with_part("xl/media/a", 150 * MILLION), HARMLESS,
            ""),
        ("a part of 210 MB", with_part("xl/media/a", 210 * MILLION), LARGE, ""),
        ("6,000 parts", with_part("xl/media/a", 1, 6_000), LARGE, ""),
        ("a size that the directory lies about", made(lying(150 * MILLION)), REFUSED, ""),
        ("150 parts that share their bytes", made(overlapping(150)), REFUSED, ""),
        ("4,000 parts that share their bytes", made(overlapping(4_000)), LARGE, ""),
    )
)  # fmt: skip
