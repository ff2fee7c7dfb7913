"""What stands in a cell is what is read: no more, no less, and as the coach sees it."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from small import BOOK, KEY, LINK, RELS, links, opendocument, sheet, xlsx

from pipeline.files.office import read_parts
from pipeline.forms import all_forms
from pipeline.records.answers import Fault, Raw
from pipeline.records.findings import RefusedError
from pipeline.workbooks.reading.reader import read_workbook

NOTE = "<text:p>EIGEN NOTITIE</text:p>"
BOX = f'<draw:frame draw:name="x"><draw:text-box>{NOTE}</draw:text-box></draw:frame>'
SHAPE = f"<draw:custom-shape>{NOTE}</draw:custom-shape>"
COMMENT = f"<office:annotation><dc:date>2024-03-04</dc:date>{NOTE}</office:annotation>"
FOOTNOTE = f"<text:note><text:note-body>{NOTE}</text:note-body></text:note>"
TEXT = 'office:value-type="string"'
ODS: list[tuple[str, str, Raw]] = [
    # attributes of the cell, what is inside, what is read
    (TEXT, "<text:p>Evi</text:p>", "Evi"),
    (TEXT, f"<text:p>Evi</text:p>{SHAPE}", "Evi"),
    (TEXT, f"{SHAPE}<text:p>Evi</text:p>", "Evi"),
    (TEXT, f"<text:p>E{BOX}vi</text:p>", "Evi"),
    (TEXT, f"<text:p>Evi</text:p><draw:g>{SHAPE}</draw:g>", "Evi"),
    (TEXT, f"{COMMENT}<text:p>a</text:p>", "a"),
    (TEXT, f"<text:p>a{COMMENT}b</text:p>", "ab"),
    (TEXT, f"<text:p>a{FOOTNOTE}b</text:p>", "ab"),
    (TEXT, "<text:p>maandag<text:tab/>dinsdag</text:p>", "maandag\tdinsdag"),
    (TEXT, '<text:p>a<text:s text:c="3"/>b<text:s/>c</text:p>', "a   b c"),
    (TEXT, "<text:p>a<text:line-break/>b</text:p><text:p/><text:p>c</text:p>", "a\nb\n\nc"),
    (TEXT, '<text:p><text:span>a<text:a xlink:href="x">b</text:a></text:span>c</text:p>', "abc"),
    (TEXT, "<text:p>\n   a\n   b </text:p>", "a b "),
    (TEXT, "<text:p>a<!-- EIGEN NOTITIE -->b</text:p>", "ab"),
    (
        TEXT,
        "<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>EIGEN</text:ruby-text>"
        "</text:ruby></text:p>",
        "a",
    ),
    ('office:value-type="float" office:value="4"', "<text:p>4</text:p>", 4.0),
    ('office:value-type="float" office:value="0.5"', "<text:p>1/2</text:p>", "1/2"),
    ('office:value-type="percentage" office:value="4"', "<text:p>400%</text:p>", "400%"),
    ('office:value-type="currency" office:value="4"', "<text:p>€ 4,00</text:p>", 4.0),
    ('office:value-type="boolean" office:boolean-value="true"', "<text:p>WAAR</text:p>", True),
    (
        'office:value-type="date" office:date-value="2024-03-04"',
        "<text:p>04/03/24</text:p>",
        dt.date(2024, 3, 4),
    ),
    (
        'office:value-type="date" office:date-value="2024-03-04T10:30:00"',
        "<text:p>x</text:p>",
        dt.datetime(2024, 3, 4, 10, 30),
    ),
    (
        'office:value-type="time" office:time-value="PT10H30M00S"',
        "<text:p>10:30</text:p>",
        dt.timedelta(hours=10, minutes=30),
    ),
    (f'{TEXT} calcext:value-type="error"', "<text:p>#N/B</text:p>", Fault("#N/B")),
    (TEXT, "<text:p>#N/B</text:p>", Fault("#N/B")),
    ("", "", ""),
    ("", SHAPE, ""),
    ('table:formula="of:=1+2"', "", Fault("")),
]  # fmt: skip


def read(path: Path, data: bytes) -> Raw:
    """What is read as the answer to the one question of a small workbook."""
    path.write_bytes(data)
    return read_workbook(path, all_forms(), lambda _: None).cells[KEY].value


@pytest.mark.parametrize(("attributes", "inside", "expected"), ODS)
def test_a_cell_of_an_ods(attributes: str, inside: str, expected: Raw, tmp_path: Path) -> None:
    cell = f"<table:table-cell {attributes}>{inside}</table:table-cell>"
    assert read(tmp_path / "a.ods", opendocument(cell)) == expected


STYLES = (
    '<numFmts count="4"><numFmt numFmtId="164" formatCode="0.0%"/>'
    '<numFmt numFmtId="165" formatCode="0&quot;%&quot;"/>'
    '<numFmt numFmtId="166" formatCode="# ?/?;-# ?/?"/>'
    '<numFmt numFmtId="167" formatCode="[$-813]d/mm/yyyy"/></numFmts><cellXfs>'
    + "".join(f'<xf numFmtId="{n}"/>' for n in (0, 9, 12, 164, 165, 166, 167, 4))
    + "</cellXfs>"
)
XLSX: list[tuple[str, Raw]] = [
    # the cell, what is read
    ('<c r="C1" t="s"><v>0</v></c>', "Evi"),
    ('<c r="C1" t="s"><v>1</v></c>', "Evi Maes"),
    ('<c r="C1" t="inlineStr"><is><r><t>E</t></r><r><t>vi</t></r></is></c>', "Evi"),
    ('<c r="C1"><v>4</v></c>', 4.0),
    ('<c r="C1" s="1"><v>4</v></c>', "400%"),
    ('<c r="C1" s="1"><v>0.29</v></c>', "29%"),
    ('<c s="3" r="C1"><v>0.125</v></c>', "12,5%"),
    ('<c r="C1" s="4"><v>50</v></c>', 50.0),
    ('<c r="C1" s="2"><v>2.5</v></c>', "2 1/2"),
    ('<c r="C1" s="5"><v>-0.5</v></c>', "-1/2"),
    ('<c r="C1" s="5"><v>4</v></c>', 4.0),
    ('<c r="C1" s="5"><v>3.14159</v></c>', 3.14159),
    ('<c r="C1" s="6"><v>45355</v></c>', dt.date(2024, 3, 4)),
    ('<c r="C1" s="7"><v>1250</v></c>', 1250.0),
    ('<c r="C1" t="e"><v>#N/A</v></c>', Fault("#N/A")),
    ('<c r="C1" t="e"><!-- hier --><v>#N/A</v></c>', Fault("#N/A")),
    ('<c r="C1"><!-- hier --><f>1</f><!-- daar --></c>', Fault("")),
    ('<c r="C1" t="e"><f>x</f><v>#SPILL!</v></c>', Fault("#SPILL!")),
    ('<c r="C1" t="e" s="0"><v>#GETTING_DATA</v></c>', Fault("#GETTING_DATA")),
    ('<c r="C1"><v>NaN</v></c>', Fault("nan")),
    ('<c/><c t="e"><v>#REF!</v></c>', Fault("#REF!")),
    ("<c/><c><f>1</f></c>", Fault("")),
    ("<c/><c><v>4</v></c>", 4.0),
    ('<c r="C1" t="inlineStr"><is><t>#SPILL!</t></is></c>', Fault("#SPILL!")),
    ('<c r="C1" t="str"><f>x</f><v>#CALC!</v></c>', Fault("#CALC!")),
    ('<c r="C1" t="inlineStr"><is><t>#N/B</t></is></c>', Fault("#N/B")),
    ('<c r="C1" t="inlineStr"><is><t>#1 in verkoop!</t></is></c>', "#1 in verkoop!"),
]  # fmt: skip
STRINGS = (
    "<si><t>Evi</t></si>"
    "<si><r><t>Evi</t></r><r><rPr><b/></rPr><t xml:space='preserve'> Maes</t></r>"
    '<rPh sb="0" eb="3"><t>EIGEN</t></rPh><phoneticPr fontId="1"/></si>'
)


@pytest.mark.parametrize(("cell", "expected"), XLSX)
def test_a_cell_of_an_xlsx(cell: str, expected: Raw, tmp_path: Path) -> None:
    assert read(tmp_path / "a.xlsx", xlsx(sheet(cell), STRINGS, STYLES)) == expected


EVI = sheet('<c r="C1" t="s"><v>0</v></c>')
PREFIXED = EVI.replace("<", "<x:").replace("<x:/", "</x:").replace(" xmlns=", " xmlns:x=")
"""As the SDK of Microsoft writes."""

OTHER_CASE = {
    "xl/workbook.xml": "",
    "XL/Workbook.xml": BOOK.format(""),
    "xl/_rels/workbook.xml.rels": "",
    "xl/_rels/Workbook.xml.rels": links(),
    "xl/worksheets/sheet1.xml": "",
    "xl/Worksheets/SHEET1.XML": sheet('<c r="C1" t="e"><v>#N/A</v></c>'),
}
WITH_A_CHART = {
    "xl/workbook.xml": BOOK.format('<sheet name="Grafiek" sheetId="2" r:id="b"/>'),
    "xl/_rels/workbook.xml.rels": links(LINK.format("b", RELS, "chartsheet", "chartsheets/1.xml")),
    "xl/chartsheets/1.xml": "<chartsheet/>",
}
WITH_NOTES = {
    "xl/comments1.xml": "<comments><comment ref='C1'><t>EIGEN</t></comment></comments>",
    "xl/drawings/drawing1.xml": "<wsDr><txBody>EIGEN</txBody></wsDr>",
    "xl/worksheets/_rels/sheet1.xml.rels": f"<R>{LINK.format('a', RELS, 'comments', '../c')}</R>",
}


@pytest.mark.parametrize(
    ("xml", "parts", "expected"),
    [
        (EVI, {}, "Evi"),
        (PREFIXED, {}, "Evi"),
        ("", OTHER_CASE, Fault("#N/A")),
        (EVI, WITH_A_CHART, "Evi"),
        (EVI, WITH_NOTES, "Evi"),
        (EVI.replace('r="C1"', "r = 'c1'"), {}, "Evi"),
    ],
    ids=["plain", "prefixed", "other case", "chart sheet", "notes", "quotes"],
)
def test_a_package_of_another_make(
    xml: str, parts: dict[str, str], expected: Raw, tmp_path: Path
) -> None:
    assert read(tmp_path / "a.xlsx", xlsx(xml, STRINGS, STYLES, **parts)) == expected


LOST = {
    "no part": {"xl/worksheets/sheet1.xml": ""},
    "no links": {"xl/_rels/workbook.xml.rels": "<Relationships/>"},
}


@pytest.mark.parametrize("parts", LOST.values(), ids=LOST)
def test_a_sheet_that_is_lost_is_no_sheet_that_is_empty(
    parts: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(xlsx(EVI, STRINGS, STYLES, **parts))
    with pytest.raises(RefusedError, match="bestand-onleesbaar"):
        read_workbook(tmp_path / "a.xlsx", all_forms(), lambda _: None)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_parts_packed_in_a_way_that_cannot_be_bounded(method: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, part in read_parts(xlsx(EVI, STRINGS)).items():
            archive.writestr(name, part)
    with pytest.raises(RefusedError, match="bestand-onleesbaar"):
        read_workbook(path, all_forms(), lambda _: None)
