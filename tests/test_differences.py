"""What Word says by now beside the workbook: old, new and the cell."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Desk, example
from in_libreoffice import LibreOffice
from in_word import control_of, edit, rewrite, type_beside
from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import W
from pipeline.documents.word_text import PARAGRAPH
from pipeline.files import office

PLAN, SUBTITLE = "POP & PAP", "persoonlijk ontwikkelings- en actieplan"


def diff(desk: Desk) -> str:
    return " ".join(desk.run("diff")[1].split())


def made(desk: Desk, answers: dict[str, Any] | None = None) -> None:
    desk.dossier(answers or example())
    desk.run("reports")


def test_nothing_changed(desk: Desk) -> None:
    made(desk)
    assert diff(desk) == "Alle documenten zeggen hetzelfde als de werkmap."


@pytest.mark.parametrize(
    "through",
    [
        "word",
        pytest.param("libreoffice", marks=pytest.mark.libreoffice),
    ],
)
def test_text_box_and_empty_each_with_the_cell(
    desk: Desk, through: str, libreoffice: LibreOffice
) -> None:
    made(desk)
    plan, profile = both = desk.word(PLAN).path, desk.word("Capaciteitenprofiel").path
    edit(plan, plan, (), {"pop_pap.werkafspraken": "Anders.", "pop_pap.acties.1.termijn": ""})
    score = example()["capaciteitenprofiel"]["aandacht"]
    edit(
        profile,
        profile,
        ["capaciteitenprofiel.aandacht:1"],
        {},
        [f"capaciteitenprofiel.aandacht:{score}"],
    )
    if through == "libreoffice":
        for path, saved in zip(both, libreoffice.convert("docx", *both), strict=True):
            path.write_bytes(saved.read_bytes())
    said = diff(desk)
    assert "Werkafspraken (POP & PAP!C16): in de werkmap 'Evi en Ilse" in said
    assert "in Word 'Anders.'" in said
    assert "Acties 1: Termijn (Acties!D5): in de werkmap 'Eerste gesprek" in said
    assert "in Word leeg" in said
    place = "(Capaciteitenprofiel!C42): in de werkmap"
    assert f"Aandacht [1] {place} niet aangekruist, in Word aangekruist" in said
    assert f"Aandacht [{score}] {place} aangekruist, in Word niet aangekruist" in said
    assert said.count("in de werkmap") == 4


def typed_and_taken_away(root: etree._Element) -> None:
    """As a coach does: a line between two fields, words behind an answer, a sentence gone."""
    control = control_of(root, "pop_pap.werkafspraken")
    type_beside(control, " (nog te bespreken)")
    paragraph = next(control.iterancestors(PARAGRAPH))
    added = etree.Element(PARAGRAPH)
    run = etree.SubElement(etree.SubElement(added, controls.RUN), controls.TEXT)
    run.text = "Zij neemt nog slaappillen."
    paragraph.addnext(added)
    for text in list(root.iter(controls.TEXT)):
        if text.text == SUBTITLE:
            text.text = SUBTITLE.partition(" ")[2]


@pytest.mark.parametrize(
    "through",
    [
        "word",
        pytest.param("libreoffice", marks=pytest.mark.libreoffice),
    ],
)
def test_what_was_typed_between_the_fields_is_told_per_document(
    desk: Desk, through: str, libreoffice: LibreOffice
) -> None:
    made(desk)
    plan = desk.word(PLAN).path
    rewrite(plan, plan, typed_and_taken_away)
    if through == "libreoffice":
        (saved,) = libreoffice.convert("docx", plan)
        plan.write_bytes(saved.read_bytes())
    assert diff(desk) == (
        f"Evi.xlsx {plan.parent.name}/POP & PAP "
        "buiten de velden staat in Word niet meer 'persoonlijk' "
        "buiten de velden staat in Word ook '(nog te bespreken) Zij neemt nog slaappillen.'"
    )


def test_what_was_typed_in_a_margin_or_as_a_comment_is_told(desk: Desk) -> None:
    made(desk)
    plan = desk.word(PLAN).path
    parts = office.read_parts(plan.read_bytes())
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(b"JOBPEPPER", b"Klad", 1)
    said = "<w:p><w:r><w:t>Niet akkoord!</w:t></w:r></w:p>"
    parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{said}</w:comments>'.encode()
    plan.write_bytes(office.pack(parts))
    assert "buiten de velden staat in Word ook 'Niet akkoord!'" in diff(desk)
    assert "buiten de velden staat in Word ook 'Klad" in diff(desk)


def test_what_cannot_be_read_is_not_said_to_be_empty(desk: Desk) -> None:
    made(desk)
    path = desk.word(PLAN).path
    path.write_bytes(b"kapot")
    assert "het hele document" in diff(desk)
    assert "niet te lezen" in diff(desk)
