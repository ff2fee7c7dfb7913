"""What a Word document says, however Word or another program wrote it down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape

from pipeline.documents.controls import read_controls
from pipeline.documents.edits import edits_between, typed_beside
from pipeline.documents.ooxml import MC, W14, W
from pipeline.documents.rendering.environment import NEW_LINE
from pipeline.documents.word_text import Line, lines_outside, text_in

BODY = f'<w:body xmlns:w="{W}" xmlns:w14="{W14}" xmlns:mc="{MC}">{{}}</w:body>'
RUN = "<w:r><w:t>{}</w:t></w:r>".format
P = "<w:p>{}</w:p>".format
LINES = '<w:r><w:rPr><w:rStyle w:val="Schrijflijn"/></w:rPr><w:tab/><w:br/><w:tab/></w:r>'
FLAG = "<w:showingPlcHdr/>"
PROMPT = '<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:t>Typ hier iets.</w:t></w:r>'.format


def control(content: str, properties: str | None = "", tag: str = "f.naam") -> str:
    named = "" if properties is None else f'<w:sdtPr><w:tag w:val="{tag}"/>{properties}</w:sdtPr>'
    return f"<w:sdt>{named}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(BODY.format(xml))


SAID = [
    # what stands in a control, and what it says
    (RUN("Eén.") + RUN(" Twee."), "Eén. Twee."),
    (P(RUN("Eerste alinea.")) + P(RUN("Tweede alinea.")), "Eerste alinea.\nTweede alinea."),
    (P(RUN("A")) + P("") + P(RUN("B")), "A\n\nB"),
    ("<w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:cr/><w:t>C</w:t></w:r>", "A\nB\nC"),
    ("<w:r><w:t>ma</w:t><w:tab/><w:t>di</w:t></w:r>", "ma\tdi"),
    (P("<w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr>" + RUN("A")), "A"),
    ("<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r>", "12-3"),
    ("<w:r><w:t>samen</w:t><w:softHyphen/><w:t>werken</w:t></w:r>", "samenwerken"),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> ok</w:t></w:r>', "✓ ok"),
    ('<w:r><w:sym w:font="Symbol" w:char="F0AE"/></w:r>', "→"),
    ('<w:r><w:sym w:font="Calibri" w:char="00E9"/></w:r>', "é"),
    ('<w:r><w:sym w:font="Webdings" w:char="F012"/><w:sym w:char="x"/></w:r>', "\ufffd\ufffd"),
    (
        RUN("A") + f"<w:del><w:r><w:delText>B</w:delText></w:r></w:del><w:ins>{RUN('C')}</w:ins>",
        "AC",
    ),
    (f"<w:moveFrom>{RUN('weg')}</w:moveFrom><w:moveTo>{RUN('hier')}</w:moveTo>", "hier"),
    (
        P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + RUN("A ")) + P(RUN("B")),
        "A B",
    ),
    (
        "<mc:AlternateContent><mc:Choice>"
        + RUN("A")
        + "</mc:Choice><mc:Fallback>"
        + RUN("A")
        + "</mc:Fallback></mc:AlternateContent>",
        "A",
    ),
    (RUN("A") + "<!-- terzijde --><?pi x?>" + RUN("B"), "AB"),
]


@pytest.mark.parametrize(("content", "said"), SAID)
def test_what_a_control_says(content: str, said: str) -> None:
    assert read_controls(parsed(control(content)))["f.naam"] == said


PLACEHOLDERS = [
    # what stands in a control that is flagged as empty, and what it says
    (LINES, ""),
    (RUN("……… ...."), ""),
    (RUN("Ja"), "Ja"),
    (LINES + RUN("Elke maandag"), "Elke maandag"),
    ("<w:r><w:tab/><w:t>Ja</w:t><w:br/><w:tab/></w:r>", "Ja"),
    (PROMPT("PlaceholderText"), ""),
    (PROMPT("Tekstvantijdelijkeaanduiding"), ""),
    (PROMPT("PlaceholderText") + RUN("Ja"), "Ja"),
    (RUN("Klik of tik om tekst in te voeren."), ""),
]


@pytest.mark.parametrize(("content", "said"), PLACEHOLDERS)
def test_what_was_typed_while_a_control_is_marked_as_empty(content: str, said: str) -> None:
    assert read_controls(parsed(control(content, FLAG)))["f.naam"] == said


def test_a_control_without_properties_is_passed_over() -> None:
    root = parsed(P(control(RUN("A"), None)) + P(control(RUN("B"))))
    assert read_controls(root) == {"f.naam": "B"}


def test_two_controls_of_one_tag_that_differ_are_both_read() -> None:
    root = parsed(
        P(control(RUN("A"))) + P(control("")) + P(control(RUN("B"))) + P(control(RUN("A")))
    )
    assert read_controls(root) == {"f.naam": "A\nB"}


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=9)
TYPED = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@given(st.lists(TYPED, min_size=1, max_size=5))
def test_lines_are_the_same_as_breaks_or_as_paragraphs(lines: list[str]) -> None:
    """Word, LibreOffice and we each have our own way to write a new line."""
    broken = (
        '<w:r><w:t xml:space="preserve">' + str(NEW_LINE).join(map(escape, lines)) + "</w:t></w:r>"
    )
    whole = "".join(P(RUN(escape(line))) for line in lines)
    pieces = "".join(P("".join(RUN(escape(sign)) for sign in line)) for line in lines)
    pieces = pieces.replace("<w:t> </w:t>", '<w:t xml:space="preserve"> </w:t>')
    said = [read_controls(parsed(control(one)))["f.naam"] for one in (broken, whole, pieces)]
    assert said == ["\n".join(lines)] * 3


def outside(root: etree._Element) -> list[str]:
    return [line.text for line in lines_outside(root, lambda _: "f.naam")]


@given(st.lists(TYPED, min_size=1, max_size=6), TYPED, st.data())
def test_what_is_typed_between_the_fields_is_found_and_no_more(
    printed: list[str], typed: str, data: st.DataObject
) -> None:
    """Wherever it is typed: in a paragraph of its own, or behind a field."""
    paragraphs = [RUN(escape(text)) + control(RUN("antwoord")) for text in printed]
    place = data.draw(st.integers(0, len(printed) - 1))
    before = outside(parsed("".join(map(P, paragraphs))))
    if data.draw(st.booleans()):
        paragraphs[place] += RUN(escape(typed))
    else:
        paragraphs.insert(place, RUN(escape(typed)))
    after = outside(parsed("".join(map(P, paragraphs))))
    assert list(edits_between(before, before)) == []
    found = list(edits_between(before, after))
    added = " ".join(edit.added for edit in found).split()
    removed = " ".join(edit.removed for edit in found).split()
    assert len(added) - len(removed) == len(typed.split())


def test_the_text_of_a_form_in_another_order_is_not_typed_by_anybody() -> None:
    printed = ["Acties actie {{ rij.nr }}", "Termijn:", "1= niet akkoord"]
    lines = [Line("Termijn:"), Line("Acties actie 12"), Line("Termijn:"), Line("1= niet akkoord")]
    assert list(typed_beside(lines, printed)) == []


BESIDE = [
    ("X (4)", "X (4)"),
    ("4", "4"),
    ("Termijn: tegen juni", "tegen juni"),
    ("Acties actie 2 vervalt", "vervalt"),
    ("Gelieve hier NIET te tekenen", "NIET"),
]


@pytest.mark.parametrize(("line", "typed"), BESIDE)
def test_of_what_was_typed_beside_only_that_is_quoted(line: str, typed: str) -> None:
    printed = ["Acties actie {{ rij.nr }}", "Termijn:", "Gelieve hier te tekenen"]
    (found,) = typed_beside([Line(line, "f.naam")], printed)
    assert (found.added, found.tag) == (typed, "f.naam")


def test_the_text_of_a_whole_document_keeps_its_paragraphs_apart() -> None:
    assert text_in(parsed(P(RUN("A")) + P(control(RUN("B"))))) == "A\nB"
