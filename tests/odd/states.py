"""What a cell is besides its value: an error, a formula, rich text, a comment, hidden, merged."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.comments import Comment

from odd.row import Make, Row
from odd.xlsx import INTAKE, Book, address_of, cell, changed, handled, place_of, sheets

NATIONAL = f"{INTAKE}.rijksregisternummer"
FREE, SCORE = f"{INTAKE}.toelichting", "capaciteitenprofiel.aandacht"
GOB, DATE = f"{INTAKE}.gob", f"{INTAKE}.datum_aanmelding"
SHEET = sheets()["Aanmelding"]
FORMULA = "<f>A1&amp;B1</f>"
ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
NEWER = ("#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!",
         "#BUSY!", "#PYTHON!")  # fmt: skip
AS_TEXT = ("#N/B", "#WAARDE!", "#VERW!", "#NAAM?", "#DEEL/0!", "#SPILL!", "#CALC!", "#OVERLOOP!")


def without_address(inner: str, kind: str = "") -> Make:
    """The answer cell has no r: its place follows from the cells before it."""
    typed = f' t="{kind}"' if kind else ""

    def change(book: Book) -> None:
        book.put(FREE, lambda _, style: f'<c s="{style}"{typed}>{inner}</c>')

    return changed(change, key=FREE)


def with_part(name: str, content: str, relation: str, inner: str, kind: str) -> Make:
    """The sheet has a part beside it; its answer cell holds this."""

    def change(book: Book) -> None:
        book.put(FREE, lambda at, style: f'<c r="{at}" s="{style}" t="{kind}">{inner}</c>')
        book.parts[name] = content.encode()
        book.parts["xl/worksheets/_rels/sheet2.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Target="/{name}" Type="http://schemas.openxmlformats.org/'
            f'officeDocument/2006/relationships/{relation}"/></Relationships>'
        ).encode()

    return changed(change, key=FREE)


def remarked(value: str, remark: str) -> Make:
    """A comment at the cell."""

    def handle(book: Workbook) -> None:
        at = book["Aanmelding"][address_of(FREE)]
        at.value, at.comment = value, Comment(remark, "Hanne")

    return handled(handle, FREE)


def merged(area: str) -> Make:
    return handled(lambda book: book["Aanmelding"].merge_cells(area), GOB)


def hidden(area: str, at: str = "") -> Make:
    """Merged cells of which those that nobody sees keep what stood there."""

    def change(book: Book) -> None:
        if at:
            beside = f'<c r="{at}" t="inlineStr"><is><t>NIET TE ZIEN</t></is></c>'
            book.change(SHEET, rf'<c r="{at}"[^>]*?(?:/>|>.*?</c>)', beside)
        book.change(SHEET, "</mergeCells>", f'<mergeCell ref="{area}"/></mergeCells>')

    return changed(change, key=GOB)


def shared(strings: str, index: int = 0) -> Make:
    """The answer is a shared string."""

    def change(book: Book) -> None:
        book.put(FREE, lambda at, style: f'<c r="{at}" s="{style}" t="s"><v>{index}</v></c>')
        book.parts["xl/sharedStrings.xml"] = (
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"{strings}</sst>"
        ).encode()
        name = "xl/_rels/workbook.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
        link = f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/>'
        book.change(name, "</Relationships>", f"{link}</Relationships>")

    return changed(change, key=FREE)


def sheet_view(attribute: str) -> Make:
    return changed(lambda book: book.change(SHEET, "<sheetView ", f"<sheetView {attribute} "))


def counting_from_1904(book: Book) -> None:
    book.change("xl/workbook.xml", "<workbookPr/>", '<workbookPr date1904="1"/>')
    book.put(DATE, lambda at, style: f'<c r="{at}" s="{style}"><v>43893</v></c>')


COMMENT = (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList>'
    f'<comment ref="{address_of(FREE)}"><text><t>t="e"</t></text></comment></commentList>'
    "</comments>"
)
RUNS = "<r><rPr><b/></rPr><t>een</t></r><r><t xml:space='preserve'> twee</t></r>"
NOTE = "<rPh sb='0' eb='1'><t>niet dit</t></rPh>"

ROWS = (
    *(Row(f"the error {name}", cell(FREE, f"<v>{name}</v>", "e"), "cel-fout") for name in ERRORS),
    *(
        Row(f"the error {error}", cell(FREE, f"<v>{error}</v>", "e"), "cel-fout")
        for error in NEWER
    ),
    *(
        Row(f"the text {error}", cell(FREE, f"<is><t>{error}</t></is>", "inlineStr"), "cel-fout")
        for error in AS_TEXT
    ),
    Row("an error in a score", cell(SCORE, "<f>1/0</f><v>#DIV/0!</v>", "e"), "cel-fout"),
    Row("an error in a date", cell(DATE, "<v>#VALUE!</v>", "e"), "cel-fout"),
    Row("an error without its name", cell(FREE, "<v></v>", "e"), "cel-fout"),
    Row("an error and a formula of several lines", cell(FREE, "<f>A1\n/0</f>\n<v>#REF!</v>", "e"),
        "cel-fout"),
    Row("an error in a cell without an address", without_address("<v>#N/A</v>", "e"), "cel-fout"),
    Row("a formula without an outcome", cell(FREE, FORMULA), "formule-onberekend"),
    Row("a formula with an empty outcome", cell(FREE, f"{FORMULA}<v></v>"), "formule-onberekend"),
    Row("a formula with a closed outcome", cell(FREE, f"{FORMULA}<v/>"), "formule-onberekend"),
    Row("a formula without an outcome in a cell without an address", without_address(FORMULA),
        "formule-onberekend"),
    Row("a formula shared with another cell, without an outcome", cell(FREE,
        '<f t="shared" si="0"/>'), "formule-onberekend"),
    Row("a formula whose outcome is an empty text", cell(FREE, f"{FORMULA}<v></v>", "str")),
    Row("a formula with a text", cell(FREE, f"{FORMULA}<v>uitkomst</v>", "str"), prints="uitkomst"),
    Row("a formula with a number", cell(FREE, f"{FORMULA}<v>12</v>"), prints="12"),
    Row("a score that is a formula", cell(SCORE, "<f>2+2</f><v>4</v>"), prints="4"),
    Row("an array formula", cell(FREE, '<f t="array" ref="C9">{1}</f><v>x</v>', "str"), prints="x"),
    Row("a value in a cell without an address", without_address("<is><t>kijk</t></is>",
        "inlineStr"), prints="kijk"),
    Row("an answer beside a comment", remarked("kijk", "niet doorgeven: EIGENNOTITIE"),
        prints="kijk"),
    Row("an error beside a comment", with_part("xl/comments1.xml", COMMENT, "comments",
        "<v>#N/A</v>", "e"), "cel-fout"),
    Row("a comment and nothing in the cell", remarked("", "EIGENNOTITIE"), prints=""),
    Row("rich text", cell(FREE, f"<is>{RUNS}</is>", "inlineStr"), prints="een twee"),
    Row("rich text with how to say it", cell(FREE, f"<is>{RUNS}{NOTE}</is>", "inlineStr"),
        prints="een twee"),
    Row("a shared string", shared("<si><t>gedeeld</t></si>"), prints="gedeeld"),
    Row("a shared string of several runs", shared(f"<si>{RUNS}</si>"), prints="een twee"),
    Row("a shared string with how to say it", shared(f"<si>{RUNS}{NOTE}</si>"), prints="een twee"),
    Row("a shared string that does not exist", shared("<si><t>a</t></si>", 99),
        "bestand-onleesbaar @"),
    Row("a shared string below zero", shared("<si><t>a</t></si>", -1), "bestand-onleesbaar @"),
    Row("an unknown kind of cell", cell(FREE, "<v>5</v>", "zz"), "bestand-onleesbaar @"),
    Row("a true that is neither one nor zero", cell(FREE, "<v>7</v>", "b"),
        "bestand-onleesbaar @"),
    Row("a cell with nothing in it", cell(FREE, ""), prints=""),
    Row("a cell written in one tag", changed(lambda book: book.put(FREE, lambda at, _:
        f'<c r="{at}"/>'), key=FREE), prints=""),
    Row("an answer with a link", handled(lambda book: setattr(book["Aanmelding"][address_of(FREE)],
        "hyperlink", "https://example.org"), FREE)),
    Row("an answer merged with the help beside it", merged("C5:D5")),
    Row("a value hidden below the question, merged with it", hidden("B5:C5"),
        "cel-samengevoegd, verplicht-leeg"),
    Row("a value hidden below the answer, merged with it", hidden("C5:D5", "D5"),
        prints="GOB De Vuurvlinder"),
    Row("an answer merged with the question before it", merged("B5:C5"), "cel-samengevoegd, "
        "verplicht-leeg"),
    Row("an answer merged with the one below", merged("C5:C6"), "cel-samengevoegd @ Aanmelding!C6,"
        "verplicht-leeg @ Aanmelding!C6"),
    Row("a row hidden", changed(lambda book: book.change(SHEET, '<row r="5"',
        '<row r="5" hidden="1"'), key=GOB), prints="GOB De Vuurvlinder"),
    Row("the column of answers hidden", changed(lambda book: book.change(SHEET, '<col width="62"',
        '<col hidden="1" width="62"'), key=GOB), prints="GOB De Vuurvlinder"),
    Row("the column of keys in view", changed(lambda book: book.change(SHEET, '<col hidden="1"',
        "<col")), ""),
    Row("a row folded away", changed(lambda book: book.change(SHEET, '<row r="5"',
        '<row r="5" outlineLevel="1" collapsed="1"'), key=GOB), prints="GOB De Vuurvlinder"),
    Row("a sheet from right to left", sheet_view('rightToLeft="1"')),
    Row("a sheet that shows formulas", sheet_view('showFormulas="1"')),
    Row("dates that count from 1904", changed(counting_from_1904, key=DATE), prints="04/03/2024",
        said=f"datum-volgorde @ {place_of(DATE)}, geboortedatum-anders @ {place_of(NATIONAL)}"),
)  # fmt: skip
