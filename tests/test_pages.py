"""How many pages: forms have those of the paper, filled no more; a plan what its actions ask."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import PAPER_FORMS, Desk, example, forms_of
from in_libreoffice import LibreOffice
from pages import pages_of

from pipeline.cli.places import EXAMPLES
from pipeline.files.folders import FUNCTIONS
from pipeline.forms import all_forms
from pipeline.forms.model import Form

BLANKS = [*PAPER_FORMS, *(form for form in all_forms() if form.extra and form.printed)]
"""The paper forms, and the work sheets beside them."""

FILLED = [form for form in PAPER_FORMS if form.document in forms_of(example())]
PLANS = {0: 2, 1: 2, 5: 3, 8: 4, 15: 7}
"""How many actions a plan has, and its pages."""

SHIPPED = {
    "Cindy": {
        "Capaciteitenprofiel (hermeting)": 1,
        "Competentieprofiel (hermeting)": 1,
        "Dossieroverzicht": 1,
        "Evolutie": 1,
        "Gesprek met drie partijen": 2,
        "Meeloopmoment": 1,
        "Onderbouwing van de scores": 1,
        "Terugkoppeling meeloopmoment": 1,
    },
    "Evi": {"Betrokken actoren": 1, "Overdracht": 2, "Tevredenheid naast elkaar": 1},
    "Gunther": {"Coachmodel": 1, "Gesprek collega's": 2},
    "Johan": {"Gedragsgericht interview": 2},
    "Sari": {"Gesprekken": 1},
    "Nadine": {"Functies naast elkaar": 2, "Re-integratie": 2, "Werkpostfiche": 2},
}
"""Of the examples as they come: the pages of what is made from judgements and work sheets."""

pytestmark = pytest.mark.libreoffice


FULL = {"onderweg": 9, "overgedragen": 2}
"""Dossiers with far more to tell than one page can hold, and how many actions are open."""


def full(open_actions: int) -> dict[str, Any]:
    """An example with many talks, actors and open actions; few of those once handed over."""
    answers = example("Johan", whole=True)
    talk = {"datum": dt.date(2024, 11, 5), "soort": "tussentijds", "afspraken": "Elk doet " * 40}
    actor = {"actor": "preventie", "naam": "Rita Vermeersch, dienst", "contact": "0470 00 00 99"}
    action = {**answers["pop_pap"]["acties"][0], "status": "open", "wie_doet_wat": "Rudi doet " * 9}
    answers["pop_pap"]["acties"] = [
        {**action, "omschrijving": "Samen bekijken " * 20}
    ] * open_actions
    if open_actions > 2:
        del answers["overdracht"]
    answers["gesprekken"] = {"regels": [{**talk, "volgend": dt.date(2025, 1, 7)}] * 8}
    answers["actoren"] = {"regels": [actor] * (8 if open_actions > 2 else 1)}
    return answers


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The blank forms, the forms of an example, and its plan with other numbers of actions."""
    desk = Desk(tmp_path_factory.mktemp("bladzijden"))
    answers = example()
    actions = answers["pop_pap"]["acties"][:1]
    desk.dossier(answers)
    for count in PLANS:
        answers["pop_pap"]["acties"] = actions * count
        desk.dossier(answers, f"plan {count}")
    for name, open_actions in FULL.items():
        desk.dossier(full(open_actions), name)
    for name in SHIPPED:
        shutil.copy(EXAMPLES / f"{name}.xlsx", desk.workbooks)
    shutil.copytree(EXAMPLES / FUNCTIONS, desk.workbooks / FUNCTIONS)
    assert desk.run("blank", "--met", "alles")[0] == desk.run("reports")[0] == 0
    folder = desk.root / "alle"
    folder.mkdir()
    found = {f"plan {count}": desk.word("POP & PAP", f"plan {count}").path for count in PLANS}
    for form in BLANKS:
        found[f"blanco {form.key}"] = desk.output / "blanco" / f"{form.document}.docx"
    found["blanco werkpostfiche"] = desk.output / "blanco" / "Werkpostfiche.docx"
    for form in FILLED:
        found[f"ingevuld {form.key}"] = desk.word(form.document).path
    found |= {name: desk.word("Dossieroverzicht", name).path for name in FULL}
    for name, documents in SHIPPED.items():
        found |= {f"{name} {document}": desk.word(document, name).path for document in documents}
    return [Path(shutil.copy(path, folder / f"{name}.docx")) for name, path in found.items()]


@pytest.fixture(scope="module")
def pages(documents: list[Path], libreoffice: LibreOffice) -> dict[str, int]:
    """The number of pages of each, by name."""
    return {pdf.stem: pages_of(pdf) for pdf in libreoffice.convert("pdf", *documents)}


@pytest.mark.parametrize("form", BLANKS, ids=lambda form: form.key)
def test_a_blank_form_has_the_pages_of_the_paper(form: Form, pages: dict[str, int]) -> None:
    assert pages[f"blanco {form.key}"] == form.pages


def test_a_blank_work_post_has_its_tasks_on_one_page_and_the_profile_on_the_other(
    pages: dict[str, int],
) -> None:
    assert pages["blanco werkpostfiche"] == 2


@pytest.mark.parametrize("form", FILLED, ids=lambda form: form.key)
def test_a_filled_form_has_no_more_pages_than_the_paper(form: Form, pages: dict[str, int]) -> None:
    assert pages[f"ingevuld {form.key}"] <= form.pages


@pytest.mark.parametrize("count", PLANS)
def test_the_pages_of_a_filled_plan(count: int, pages: dict[str, int]) -> None:
    assert pages[f"plan {count}"] == PLANS[count]


@pytest.mark.parametrize(
    ("name", "document"), [(n, d) for n, made in SHIPPED.items() for d in made]
)
def test_the_pages_of_what_is_made_beside_the_forms(
    name: str, document: str, pages: dict[str, int]
) -> None:
    assert pages[f"{name} {document}"] == SHIPPED[name][document]


@pytest.mark.parametrize("name", FULL)
def test_the_summary_is_one_page_whatever_there_is_to_tell(
    name: str, pages: dict[str, int]
) -> None:
    assert pages[name] == 1
