"""How documents look, as far as a program can see: blank as the paper, filled without white."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from audit import complaints
from conftest import PAPER_FORMS, Desk, Word, example
from lxml import etree

from pipeline.documents.controls import controls_in
from pipeline.documents.ooxml import W
from pipeline.files import office


def heads(document: Word) -> str:
    """What stands in the heads of the pages of a document."""
    parts = (data for name, data in document.parts.items() if name.startswith("word/header"))
    return " ".join("".join(etree.fromstring(part).itertext()) for part in parts)


def lines_of(document: Word, tag: str) -> tuple[str, int]:
    """With what look, and over how many lines, an empty answer shows where it belongs."""
    control = next(found for own, found in controls_in(document.root) if own == tag)
    run = next(tab.getparent() for tab in control.iter(f"{{{W}}}tab"))
    look = next(run.iter(f"{{{W}}}rStyle")).get(f"{{{W}}}val")
    return str(look), sum(1 for _ in control.iter(f"{{{W}}}tab"))


def test_a_filled_plan_has_no_forced_breaks_and_a_blank_one_those_of_the_paper(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    desk.run("blank")
    filled = desk.word("POP & PAP")
    paper = Word(desk.output / "blanco" / "POP & PAP.docx")
    breaks = [len(w.root.findall(f".//{{{W}}}pageBreakBefore")) for w in (filled, paper)]
    assert breaks == [0, 5]


def test_an_empty_answer_is_one_calm_line_unless_it_is_to_be_filled_in(desk: Desk) -> None:
    answers = example()
    del answers["pop_pap"]["acties"][0]["coaching"], answers["pop_pap"]["kwaliteiten"]
    del answers["tevredenheid_werkgever"]
    desk.dossier(answers)
    desk.run("reports")
    plan = Word(desk.output / "Evi" / "voor-werkgever" / "POP & PAP.docx")
    assert lines_of(plan, "pop_pap.kwaliteiten") == ("Leeg", 1)
    assert lines_of(plan, "pop_pap.acties.1.coaching") == ("Leeg", 1)
    survey = desk.word("Tevredenheidsmeting werkgever")
    assert lines_of(survey, "tevredenheid_werkgever.toelichting_1") == ("Schrijflijn", 3)
    assert complaints(plan.path) == []


def test_a_long_answer_begins_under_its_label_and_a_short_one_beside_it(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    interview = desk.word("Leidraad werknemer")
    below = [line.partition("\n")[0] for line in interview.lines if "\n" in line]
    assert {"Bedrijf / werkgever:", "Adres:", "Medicatie:", "Algemeen functioneren:"} <= set(below)
    assert "Datum in dienst:" in interview.lines
    assert "Bedrijf / werkgever: Woonzorgcentrum" in interview.text


def test_an_action_stands_in_one_cell_that_no_page_breaks(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    plan = desk.word("POP & PAP")
    control = next(c for tag, c in controls_in(plan.root) if tag == "pop_pap.acties.1.evaluatie")
    (row,) = control.iterancestors(f"{{{W}}}tr")
    assert row.find(f"{{{W}}}trPr/{{{W}}}cantSplit") is not None
    assert "pop_pap.acties.1.omschrijving" in [tag for tag, _ in controls_in(row)]


def test_no_row_of_any_table_splits(templates: Path) -> None:
    for path in templates.glob("*.docx"):
        body = office.read_parts(path)["word/document.xml"].decode()
        rows = re.findall(r"<w:tr>.*?</w:tr>", body)
        said = [row for row in rows if "{%tr" not in row]
        assert all("<w:cantSplit/>" in row for row in said), path.stem


@pytest.mark.parametrize("form", PAPER_FORMS, ids=lambda form: form.key)
def test_the_head_of_the_next_pages_names_whom_it_is_about(desk: Desk, form: object) -> None:
    answers = example()
    answers["competentieprofiel"]["functie"] = "Hulp & koerier"
    desk.dossier(answers)
    desk.run("reports")
    name, function = answers["aanmelding"]["werknemer_naam"], "Hulp & koerier"
    document = form.document  # type: ignore[attr-defined]
    said = heads(desk.word(document))
    silent = ("Handleiding vaardigheden", "Tevredenheidsmeting werkgever")
    assert (name in said) is (document not in (*silent, "Competentieprofiel"))
    assert (f"COMPETENTIEPROFIEL · {function}" in said) is (document == "Competentieprofiel")


def test_the_head_names_the_next_employee_and_nobody_on_a_blank_form(desk: Desk) -> None:
    for dossier in ("Evi", "Johan"):
        desk.dossier(example(dossier), dossier)
    desk.run("reports", "--jobs", "1")
    for dossier in ("Evi", "Johan"):
        name = example(dossier)["aanmelding"]["werknemer_naam"]
        assert f"PROFIELVERGELIJKING · {name}" in heads(desk.word("Profielvergelijking", dossier))
    desk.run("blank")
    blank = heads(Word(desk.output / "blanco" / "POP & PAP.docx"))
    assert blank.endswith("actieplan") or "actieplan JOBPEPPER" in blank


def test_two_talks_on_one_day_have_one_date(desk: Desk) -> None:
    answers = example()
    for form in ("leidraad_werkgever", "leidraad_werknemer"):
        answers[form]["datum"] = "14/3/2024"
    desk.dossier(answers)
    desk.run("reports")
    text = desk.word("Dossieroverzicht").text
    assert "Opstart gedaan 14/03/2024 Verkenning" in text


def test_columns_side_by_side_keep_a_gutter(templates: Path) -> None:
    for name in ("Tevredenheid naast elkaar", "Vergelijking leidraden"):
        assert (
            'w:tblStyle w:val="Naastelkaar"'
            in Word(templates / f"{name}.docx").parts["word/document.xml"].decode()
        )
