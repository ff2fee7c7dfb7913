"""What is proved of a document before anybody gets it, and what is set aside beforehand."""

from __future__ import annotations

import pytest
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape

from pipeline.cli.places import TEMPLATES
from pipeline.documents import controls
from pipeline.documents.ooxml import W14, W
from pipeline.documents.rendering.context import Context
from pipeline.documents.rendering.environment import NEW_LINE
from pipeline.documents.rendering.fixed_parts import (
    TextWithBoxes,
    box_slot,
    put_back,
    set_aside,
    with_slots,
)
from pipeline.documents.rendering.preparing import read_by_docxtpl
from pipeline.documents.rendering.proof import DocumentError, prove
from pipeline.documents.rendering.template import Template
from pipeline.documents.word_text import text_in
from pipeline.files import office

BODY = f'<w:body xmlns:w="{W}" xmlns:w14="{W14}">{{}}</w:body>'
ANSWER = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/></w:sdtPr><w:sdtContent><w:r>'
    '<w:t xml:space="preserve">{}</w:t></w:r></w:sdtContent></w:sdt>'
)
BOX = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'
    "</w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
)
NAME, PLACE = ANSWER.format("f.naam", "Evi"), ANSWER.format("f.plaats", "Gent")
YES, NO = BOX.format("f.keuze:ja", 1), BOX.format("f.keuze:nee", 0)
SAYS = Context(texts={"f.naam": "Evi", "f.plaats": "Gent"}, ticked={"f.keuze:ja"})
WHOLE = [NAME, PLACE, YES, NO]
OWN = YES.replace('<w:tag w:val="f.keuze:ja"/>', "")
"""A ticked box without a tag: the template's own."""

BROKEN = {
    "an answer is missing": [PLACE, YES, NO],
    "an answer is cut short": [ANSWER.format("f.naam", "Ev"), PLACE, YES, NO],
    "something was added to an answer": [ANSWER.format("f.naam", "Evi."), PLACE, YES, NO],
    "two answers changed places": [
        ANSWER.format("f.naam", "Gent"),
        ANSWER.format("f.plaats", "Evi"),
        *[YES, NO],
    ],
    "an answer stands beside its control": ["<w:t>Evi</w:t>", PLACE, YES, NO],
    "an answer counts as a placeholder": [
        NAME.replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>"),
        *[PLACE, YES, NO],
    ],
    "a box is not ticked": [NAME, PLACE, BOX.format("f.keuze:ja", 0), NO],
    "a box too many is ticked": [NAME, PLACE, YES, BOX.format("f.keuze:nee", 1)],
    "another box is ticked": [
        *[NAME, PLACE],
        *[BOX.format("f.keuze:ja", 0), BOX.format("f.keuze:nee", 1)],
    ],
    "a box is missing": [NAME, PLACE, NO],
    "it is not XML": [*WHOLE, "<w:p>"],
    "it holds a sign that XML cannot": [*WHOLE, "<w:p>\x0b</w:p>"],
}


def test_a_whole_document_is_proved() -> None:
    for order in (WHOLE, WHOLE[::-1], [OWN, NAME, OWN, PLACE, YES, OWN, NO, OWN]):
        body = BODY.format("".join(order)).encode()
        prove(body, body, SAYS)


@pytest.mark.parametrize("fault", BROKEN)
def test_not_proved_when(fault: str) -> None:
    body = BODY.format("".join(BROKEN[fault])).encode()
    with pytest.raises(DocumentError):
        prove(body, body, SAYS)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.just("\n"))


@given(TEXTS, TEXTS)
def test_the_proof_agrees_with_whoever_reads_the_document(printed: str, meant: str) -> None:
    body = BODY.format(ANSWER.format("f.naam", NEW_LINE.join(printed.split("\n")))).encode()
    read = controls.read_controls(etree.fromstring(body))["f.naam"]
    for text in (printed, meant):
        context = Context(texts={"f.naam": text})
        if read == text:
            prove(body, body, context)
        else:
            with pytest.raises(DocumentError):
                prove(body, body, context)


PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
ROW = "<w:tr><w:tc>{}</w:tc></w:tr>"
PLAIN = PARAGRAPH.format("vast")
ASIDE = [
    # a template, and what is left of it
    (PLAIN, "<kept-0/>"),
    (PLAIN + PARAGRAPH.format("{{ naam }}"), "<kept-0/>" + PARAGRAPH.format("{{ naam }}")),
    (ROW.format(PLAIN), "<kept-0/>"),
    (ROW.format(PLAIN + PARAGRAPH.format("{%")), ROW.format("<kept-0/>" + PARAGRAPH.format("{%"))),
    (
        ROW.format("<w:tbl>" + ROW.format(PLAIN) + "</w:tbl>"),
        "<w:tr><w:tc><w:tbl>" + ROW.format(PLAIN) + "</w:tbl></w:tc></w:tr>",
    ),
]


@pytest.mark.parametrize(("template", "left"), ASIDE)
def test_what_is_set_aside(template: str, left: str) -> None:
    rest, kept = set_aside(template)
    assert rest == left
    assert put_back(rest.encode(), kept, set()) == template.encode()


def test_boxes_that_were_set_aside_are_ticked() -> None:
    template = PARAGRAPH.format(
        box_slot("f.keuze:ja", "☒", "☐") + box_slot("f.keuze:nee", "☒", "☐")
    )
    rest, kept = set_aside(template)
    assert put_back(rest.encode(), kept, {"f.keuze:ja"}) == PARAGRAPH.format("☒☐").encode()
    text = TextWithBoxes(with_slots(template).encode())
    assert text.filled({"f.keuze:nee"}) == PARAGRAPH.format("☐☒").encode()


def test_an_answer_cannot_bring_back_what_was_set_aside() -> None:
    rest, kept = set_aside(PLAIN)
    text = f"{escape('<kept-0/>')}{rest}".encode()
    assert put_back(text, kept, set()) == b"&lt;kept-0/&gt;" + PLAIN.encode()


def test_setting_aside_changes_nothing_of_what_a_template_means() -> None:
    texts = ["A {% if True %}B", "vast", "{%- endif %}D", "E {%", " if True %}F{% endif", "%}G"]
    blank = office.read_parts((TEMPLATES / "Dossieroverzicht.docx").read_bytes())
    body = BODY.format("".join(map(PARAGRAPH.format, texts)))
    document = f'<w:document xmlns:w="{W}">{body}</w:document>'
    data = Template(office.pack({**blank, "word/document.xml": document.encode()})).render(
        Context()
    )
    said = etree.fromstring(office.read_parts(data)["word/document.xml"])
    assert text_in(said).replace("\n", "") == "A BvastDE FG"


TABLE = "<w:tbl>{}</w:tbl>".format
ROWS = [
    # what stands before, in and after a row without a tag
    ("<w:p/>", PLAIN, "<w:p/>"),
    (PARAGRAPH.format("{{ a }}"), PLAIN, PARAGRAPH.format("{%p if b %}")),
    (PARAGRAPH.format("a {% if b %}c"), PLAIN, PARAGRAPH.format("{%- endif %}d")),
    (PARAGRAPH.format("a {% if b -%}"), PLAIN, PARAGRAPH.format("{% endif %}d")),
    (PARAGRAPH.format("a {% if"), PLAIN, PARAGRAPH.format("b %}c{% endif %}")),
    ("<w:p/>", TABLE(ROW.format(PLAIN)) + PARAGRAPH.format("{%tr if b %}"), "<w:p/>"),
    ("<w:p/>", PARAGRAPH.format("{%tr for b in c %}"), PARAGRAPH.format("{%tr endfor %}")),
]


@pytest.mark.parametrize(("before", "inside", "after"), ROWS)
def test_rows_kept_out_of_the_way_of_docxtpl(before: str, inside: str, after: str) -> None:
    source = before + TABLE(ROW.format(PLAIN) + ROW.format(inside) + ROW.format(after)) + after
    assert read_by_docxtpl(source) == DocxTemplate(None).patch_xml(source)
