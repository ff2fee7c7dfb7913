"""What Word says by now beside the workbook: old, new and the cell."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Desk, LibreOffice, example
from in_word import edit

PLAN = "POP & PAP"


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


def test_what_cannot_be_read_is_not_said_to_be_empty(desk: Desk) -> None:
    made(desk)
    path = desk.word(PLAN).path
    path.write_bytes(b"kapot")
    assert "het hele document" in diff(desk)
    assert "niet te lezen" in diff(desk)
