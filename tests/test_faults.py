"""Cells without a value though something stands in them, in every way that programs write them."""

from __future__ import annotations

import time

import pytest

from pipeline.workbooks.reading.faults import faults_in

NOTHING, UNCOMPUTED = None, ""
CELLS = [
    # the cell, and what is wrong with it
    ('<c r="B2"/>', NOTHING),
    ('<c r="B2" s="3"></c>', NOTHING),
    ('<c r="B2"><v>3</v></c>', NOTHING),
    ('<c r="B2"><v/></c>', NOTHING),
    ('<c r="B2" t="inlineStr"><is><t>f&gt;</t></is></c>', NOTHING),
    ('<c r="B2"><f>1+2</f><v>3</v></c>', NOTHING),
    ('<c r="B2"><f t="shared" si="0"/><v>3</v></c>', NOTHING),
    ('<c r="B2" t="str"><f>""</f><v></v></c>', NOTHING),
    ('<c r="B2" t="str"><f>""</f><v/></c>', NOTHING),
    ("<c r='B2' t='str'><f>\"\"</f><v /></c>", NOTHING),
    ('<x:c r="B2" t="str"><x:f>""</x:f><x:v></x:v></x:c>', NOTHING),
    ('<c r="B2"><f>1+2</f></c>', UNCOMPUTED),
    ('<c r="B2"><f>1+2</f><v></v></c>', UNCOMPUTED),
    ('<c r="B2"><f>1+2</f><v/></c>', UNCOMPUTED),
    ('<c r="B2"><f>1+2</f>\n  <v />\n</c>', UNCOMPUTED),
    ('<c r="B2"><f>IF(A1&lt;B1,1,2)</f><v></v></c>', UNCOMPUTED),
    ('<c r="B2"><f t="shared" si="0"/></c>', UNCOMPUTED),
    ('<c r="B2"><f t="shared" si="0"/><v></v></c>', UNCOMPUTED),
    ('<c r="B2" t="str"><f>""</f></c>', UNCOMPUTED),
    ('<x:c r="B2"><x:f>1+2</x:f><x:v/></x:c>', UNCOMPUTED),
    ('<c r="b2"><f>1+2</f></c>', UNCOMPUTED),
    ('<c r="B2" t="e"><v>#N/A</v></c>', "#N/A"),
    ('<c r="B2" t="e"/><c r="C3"><v>3</v></c>', NOTHING),
    ("<c t = 'e' r='B2'><v>#REF!</v></c>", "#REF!"),
    ('<c r="B2" t="e"><f>NA()</f><v>#N/A</v></c>', "#N/A"),
    ('<c r="B2" t="e"><f>NA()</f><v></v></c>', "#?"),
    ('<x:c r="B2" t="e"><x:v>#N/A</x:v></x:c>', "#N/A"),
    ('<c><f>1+2</f></c>', NOTHING),  # nowhere
]  # fmt: skip


@pytest.mark.parametrize(("cell", "fault"), CELLS)
def test_what_is_wrong_with_a_cell(cell: str, fault: str | None) -> None:
    around = '<row><c r="A2" t="s"><v>0</v></c>{}<c r="C2" s="1"/><c r="D2"><v>1</v></c></row>'
    sheet = around.format(cell).encode()
    found = {address: fault.text for address, fault in faults_in(sheet).items()}
    assert found == ({} if fault is None else {"B2": fault})


TIRESOME = {
    "errors in a comment": "<!-- " + '<c t="e">' * 200_000 + "-->",
    "cells in a comment that do not end": "<!-- " + '<c a="e"' * 200_000 + "-->",
    "attributes by the thousand": ('<c r="B2" ' + 'a="e" ' * 8_000 + "></c>") * 20,
    "values in a comment": ('<c r="B2" t="e"><!-- ' + "<v>" * 16_000 + "--></c>") * 20,
    "a text of signs": '<c r="B2" t="inlineStr"><is><t>' + '="e"' * 500_000 + "</t></is></c>",
}


@pytest.mark.parametrize("sheet", TIRESOME.values(), ids=TIRESOME)
def test_a_sheet_made_to_keep_us_busy_does_not(sheet: str) -> None:
    begun = time.process_time()
    faults_in(sheet.encode())
    assert time.process_time() - begun < 3
