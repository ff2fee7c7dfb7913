"""The blank documents beside the paper forms: everything is there, in the paper's order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import PAPER, PAPER_FORMS, Desk, Word
from lxml import etree

from pipeline.documents.controls import controls_in
from pipeline.documents.ooxml import W
from pipeline.forms import all_forms
from pipeline.forms.model import Form


@pytest.fixture(scope="module")
def blanks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Desk(tmp_path_factory.mktemp("blanks"))
    status, _ = desk.run("blank")
    assert status == 0
    return desk.output / "blanco"


def test_there_is_a_blank_form_for_each_instrument(blanks: Path) -> None:
    printed = [form.document for form in all_forms() if form.printed and not form.extra]
    assert sorted(path.stem for path in blanks.glob("*.docx")) == sorted(printed)


def test_every_paper_form_has_its_form() -> None:
    assert {path.stem for path in PAPER.iterdir()} == {form.key for form in PAPER_FORMS}


@pytest.mark.parametrize("form", PAPER_FORMS, ids=lambda form: form.key)
def test_everything_on_the_paper_is_in_the_document_in_order(form: Form, blanks: Path) -> None:
    text = Word(blanks / f"{form.document}.docx").text
    at = 0
    for line in (PAPER / f"{form.key}.txt").read_text("utf-8").splitlines():
        found = text.find(line, at)
        assert found >= 0, f"na '{text[max(0, at - 40) : at]}' ontbreekt: {line}"
        at = found + len(line)


@pytest.mark.parametrize("form", PAPER_FORMS, ids=lambda form: form.key)
def test_nothing_is_in_the_document_that_is_not_on_the_paper(form: Form, blanks: Path) -> None:
    text = Word(blanks / f"{form.document}.docx").text
    for line in (PAPER / f"{form.key}.txt").read_text("utf-8").splitlines():
        text = text.replace(line, "", 1)
    assert re.sub(r"[\s:]", "", text) == ""


@pytest.mark.parametrize("form", PAPER_FORMS, ids=lambda form: form.key)
def test_every_page_bears_the_word_mark_the_line_and_the_title(form: Form, blanks: Path) -> None:
    parts = Word(blanks / f"{form.document}.docx").parts
    headers = [parts[name].decode() for name in parts if re.match(r"word/header\d", name)]
    footers = [parts[name].decode() for name in parts if re.match(r"word/footer\d", name)]
    assert len(headers) == len(footers) == 2
    assert all("JOBPEPPER" in header for header in headers)
    assert all("Ondersteuning voor werknemers met een arbeidshandicap" in f for f in footers)
    assert sum(form.title.replace("&", "&amp;") in header for header in headers) == 1
    assert all("NUMPAGES" in footer for footer in footers)


def test_a_blank_field_keeps_as_many_writing_lines_as_the_paper_gives(blanks: Path) -> None:
    root = etree.fromstring(Word(blanks / "POP & PAP.docx").parts["word/document.xml"])
    lines = {
        tag: sum(1 for tab in control.iter(f"{{{W}}}tab")) for tag, control in controls_in(root)
    }
    assert lines["pop_pap.naam_werknemer"] == 1
    assert lines["pop_pap.ondersteuningsvraag"] == 6
    assert lines["pop_pap.voorstel_pop"] == 13
    assert lines["pop_pap.acties.8.omschrijving"] == 4
