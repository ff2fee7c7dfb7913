"""Files that are not what they are called, damaged ones, and dialects of the format."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Callable

import msoffcrypto
from docx import Document
from openpyxl import Workbook
from zips import pack, unpack

from odd.row import Make, Row, file_of, made
from odd.xlsx import INTAKE, Book, base, changed, place_of, sheets

DATES = ("datum_aanmelding", "geboortedatum", "datum_in_dienst", "maatregel_tot")

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
UNREADABLE, SUSPECT, TOO_LARGE = "bestand-onleesbaar", "bestand-verdacht", "bestand-te-groot"
GOB, PRINTED = f"{INTAKE}.gob", "GOB De Vuurvlinder"
SHEET, BOOK, LINKS = sheets()["Aanmelding"], "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
TYPES = "[Content_Types].xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def half() -> bytes:
    return base()[: len(base()) // 2]


def word_file() -> bytes:
    document = io.BytesIO()
    Document().save(document)
    return document.getvalue()


def other_workbook() -> bytes:
    saved = io.BytesIO()
    Workbook().save(saved)
    return saved.getvalue()


def protected() -> bytes:
    saved = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(base())).encrypt("geheim", saved)
    return saved.getvalue()


def bits_flipped() -> bytes:
    data = bytearray(base())
    at = data.find(b"xl/worksheets/sheet2.xml") + 600
    data[at : at + 40] = bytes(byte ^ 255 for byte in data[at : at + 40])
    return bytes(data)


def stored(method: int) -> Callable[[], bytes]:
    """Packed in another way."""
    return lambda: pack(unpack(base()), method)


def zipped_in_zip() -> bytes:
    return pack({"Evi.xlsx": base()})


def twice() -> bytes:
    """The sheet of the intake stands twice in the package, last with another answer."""
    packed = io.BytesIO(base())
    with zipfile.ZipFile(packed, "a") as archive:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            archive.writestr(SHEET, archive.read(SHEET).replace(PRINTED.encode(), b"GOB Anders"))
    return packed.getvalue()


def xlsb() -> bytes:
    """The skeleton of a binary workbook: its parts are .bin."""
    parts = dict.fromkeys(("xl/workbook.bin", "xl/worksheets/sheet1.bin"), b"\x83\x01\x00")
    return pack({TYPES: unpack(base())[TYPES], **parts})


def gone(name: str) -> Make:
    return changed(lambda book: book.parts.pop(name))


def renamed(old: str, new: str, *, link: str = "") -> Make:
    """A part under another name, with the link to it when that is given."""

    def change(book: Book) -> None:
        book.parts[new] = book.parts.pop(old)
        if link:
            book.change(LINKS, re.escape(f"/{old}"), link)

    return changed(change, key=GOB)


def replaced(name: str, old: str, new: str, key: str = GOB) -> Make:
    return changed(lambda book: book.change(name, old, new), key=key)


def encoded(name: str, encoding: str) -> Make:
    """A part in another encoding, which its first line tells."""

    def change(book: Book) -> None:
        first = f'<?xml version="1.0" encoding="{encoding}"?>'
        book.parts[name] = (first + book.xml(name)).encode(encoding)

    return changed(change, key=GOB)


def strict(book: Book) -> None:
    for name in (BOOK, LINKS, "_rels/.rels", *sheets().values()):
        xml = book.xml(name).replace(MAIN, STRICT).replace(RELATIONS, STRICT_RELATIONS)
        book.parts[name] = xml.encode()


def prefixed(book: Book) -> None:
    """As some programs write it: a prefix on every element of the sheet."""
    book.change(SHEET, rf'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    book.change(SHEET, r"<(/?)(?=[a-zA-Z])", r"<\1x:")


def prologue(text: str, name: str = SHEET) -> Make:
    return changed(lambda book: book.parts.update({name: text.encode() + book.parts[name]}))


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
EXTERNAL = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'

ROWS = (
    Row("an empty file", file_of(b""), "bestand-leeg"),
    Row("an empty file named .ods", file_of(b"", ".ods"), "bestand-leeg"),
    Row("one byte", file_of(b"P"), UNREADABLE),
    Row("the first letters of a zip", file_of(b"PK\x03\x04 geen zip"), UNREADABLE),
    Row("an empty zip", file_of(b"PK\x05\x06" + bytes(18)), UNREADABLE),
    Row("zeros, as a failing disk writes", file_of(bytes(4096)), UNREADABLE),
    Row("a file cut off in the middle", made(half), UNREADABLE),
    Row("a file of which the last byte is gone", made(lambda: base()[:-1]), UNREADABLE),
    Row("a file with some bits flipped", made(bits_flipped), UNREADABLE),
    Row("a file with text after its end", made(lambda: base() + b"\n\nPS"), ""),
    Row("a file with text before its begin", made(lambda: b"MIME\n\n" + base()), ""),
    Row("a .csv named .xlsx", file_of(b"vraag;antwoord\ngob;x\n"), UNREADABLE),
    Row("a web page named .xlsx", file_of(b"<html><table><tr><td>1</td></tr></table>"), UNREADABLE),
    Row("an XML spreadsheet of 2003 named .xlsx", file_of(b'<?xml version="1.0"?><Workbook/>'),
        UNREADABLE),
    Row("a picture named .xlsx", file_of(b"\x89PNG\r\n\x1a\n" + bytes(60)), UNREADABLE),
    Row("a PDF named .xlsx", file_of(b"%PDF-1.7\n%%EOF"), UNREADABLE),
    Row("a shortcut of Windows named .xlsx", file_of(b"L\0\0\0\x01\x14\x02" + bytes(69)),
        UNREADABLE),
    Row("a Word document named .xlsx", made(word_file), "bestand-word"),
    Row("the beginning of an old Excel file", file_of(OLE + bytes(600)), UNREADABLE),
    Row("a binary workbook named .xlsx", made(xlsb), "bestand-binair"),
    Row("a zip with a workbook in it", made(zipped_in_zip), UNREADABLE),
    Row("a workbook in gzip", made(lambda: gzip.compress(base(), mtime=0)), UNREADABLE),
    Row("a zip with nothing of Office", made(lambda: pack({"a.txt": b"a"})), UNREADABLE),
    Row("a protected workbook", made(protected), "wachtwoord-nodig"),
    Row("a protected workbook named .xlsm", made(protected, ".xlsm"), "wachtwoord-nodig"),
    Row("a protected workbook cut off", made(lambda: protected()[:3000]), UNREADABLE),
    Row("a workbook of something else", made(other_workbook), "geen-dossier"),
    Row("a dossier named .xlsm", made(base, ".xlsm")),
    Row("a dossier named .XLSX", made(base, ".XLSX")),
    Row("a dossier named .ods", made(base, ".ods"), ""),
    Row("an old Excel file", file_of(OLE, ".xls"), "geen-werkmap"),
    Row("a .csv", file_of(b"a;b", ".csv"), "geen-werkmap"),
    Row("a Word document", file_of(b"x", ".docx"), "geen-werkmap"),
    Row("a file of Numbers", file_of(b"x", ".numbers"), "geen-werkmap"),
    Row("a binary workbook", file_of(b"x", ".xlsb"), "geen-werkmap"),
    Row("a template of Excel", file_of(b"x", ".xltx"), "geen-werkmap"),
    Row("a photo among the workbooks", file_of(b"x", ".jpg")),
    Row("a file without an ending", file_of(b"x", "")),
    Row("stored without packing", made(stored(zipfile.ZIP_STORED))),
    Row("packed with bzip2", made(stored(zipfile.ZIP_BZIP2)), UNREADABLE),
    Row("packed with LZMA", made(stored(zipfile.ZIP_LZMA)), UNREADABLE),
    Row("a sheet twice in the package", made(twice), UNREADABLE),
    Row("no content types", gone(TYPES)),
    Row("no links of the package", gone("_rels/.rels"), ""),
    Row("no links of the workbook", gone(LINKS), UNREADABLE),
    Row("no workbook part", gone(BOOK), "bestand-onleesbaar"),
    Row("no styles, so that dates are numbers", gone("xl/styles.xml"), ", ".join(
        f"datum-getal @ {place_of(f'{INTAKE}.{key}')}" for key in DATES)),
    Row("no theme", gone("xl/theme/theme1.xml")),
    Row("a sheet's part is missing", gone(SHEET), UNREADABLE),
    Row("an empty sheet part", changed(lambda book: book.parts.update({SHEET: b""})), UNREADABLE),
    Row("an empty workbook part", changed(lambda book: book.parts.update({BOOK: b""})), UNREADABLE),
    Row("a sheet cut off in a tag", changed(lambda book: book.parts.update({SHEET:
        book.parts[SHEET][:9000]})), UNREADABLE),
    Row("a part that is no UTF-8", changed(lambda book: book.parts.update({SHEET:
        book.parts[SHEET].replace(b"GOB De", b"\xff")})), UNREADABLE),
    Row("a sheet in UTF-16", encoded(SHEET, "utf-16"), f"{UNREADABLE} @"),
    Row("a workbook part in UTF-16", encoded(BOOK, "utf-16"), f"{UNREADABLE} @"),
    Row("a sheet in Latin-1", encoded(SHEET, "iso-8859-1"), "", PRINTED),
    Row("a sheet with a byte order mark", prologue("\ufeff")),
    Row("a sheet in the strict dialect", changed(strict, key=GOB), "", PRINTED),
    Row("a prefix on every element of a sheet", changed(prefixed, key=GOB), "", PRINTED),
    Row("a sheet's part under another name", renamed(SHEET, "xl/vellen/a.xml",
        link="/xl/vellen/a.xml"), "", PRINTED),
    Row("a sheet's part in capitals", renamed(SHEET, SHEET.upper(), link=f"/{SHEET.upper()}"), "",
        PRINTED),
    Row("a sheet's part in capitals, its link not", renamed(SHEET, SHEET.upper()), "", PRINTED),
    Row("a part with a backslash in its name", renamed(SHEET, SHEET.replace("/", "\\"))),
    Row("links relative to the workbook", replaced(LINKS, 'Target="/xl/', 'Target="'), "", PRINTED),
    Row("links by way of the folder above", replaced(LINKS, 'Target="/xl/', 'Target="../xl/'), "",
        PRINTED),
    Row("a link outside the package", replaced(LINKS, "/xl/worksheets/sheet3.xml",
        "../../../etc/passwd"), f"{UNREADABLE} @"),
    Row("a link to a web page", replaced(LINKS, 'Target="/xl/worksheets/sheet3.xml"',
        'Target="http://example.org/a.xml" TargetMode="External"'), f"{UNREADABLE} @"),
    Row("entities in a sheet", prologue(DOCTYPE), SUSPECT),
    Row("entities in the workbook", prologue(DOCTYPE, BOOK), SUSPECT),
    Row("entities from elsewhere", prologue(EXTERNAL), SUSPECT),
    Row("entities after a long comment", prologue(f"<!--{'-x' * 3000}-->{DOCTYPE}"), SUSPECT),
    Row("entities in small letters", prologue(DOCTYPE.lower()), SUSPECT),
    Row("an XML comment in a sheet", replaced(SHEET, "<sheetData>",
        '<!-- t="e" --><sheetData>'), "", PRINTED),
    Row("a processing instruction", replaced(SHEET, "<sheetData>", "<?x y?><sheetData>"), "",
        PRINTED),
    Row("a blank line in every tag", replaced(SHEET, "<c r=", "<c\n r="), "", PRINTED),
    Row("elements of another namespace", replaced(SHEET, "</sheetData>", '</sheetData><z:ext '
        'xmlns:z="urn:z"><z:c r="C5" t="e"/></z:ext>'), "", PRINTED),
    Row("macros", changed(lambda book: book.parts.update({"xl/vbaProject.bin": OLE}),
        suffix=".xlsm")),
    Row("a name that points outside", changed(lambda book: book.change(BOOK, "</definedNames>",
        "<definedName name='a'>'file:///etc/[passwd]x'!A1</definedName></definedNames>"))),
    Row("the rows of a sheet in another order", replaced(SHEET,
        r"(<row r=.5..*?</row>)(.*)(?=</sheetD)", r"\2\1"), "", PRINTED),
    Row("a row twice", replaced(SHEET, r'(<row r="5".*?</row>)', r"\1\1"), "", PRINTED),
    Row("a cell address in small letters", replaced(SHEET, 'r="C5"', 'r="c5"'), "", PRINTED),
    Row("a cell address with dollar signs", replaced(SHEET, 'r="C5"', 'r="$C$5"'),
        f"{UNREADABLE} @"),
    Row("a cell without a letter", replaced(SHEET, 'r="C5"', 'r="5"'), f"{UNREADABLE} @"),
    Row("a dimension that lies", replaced(SHEET, 'ref="A1:[A-Z]\\d+"', 'ref="A1"'), "", PRINTED),
)  # fmt: skip
