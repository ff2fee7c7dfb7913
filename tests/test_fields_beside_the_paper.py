"""What the guide asks and no form of it: who reads the answers, and what is made of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, Word, brief, example
from lxml import html
from openpyxl import load_workbook

from pipeline.analysis.small_counts import HIDDEN
from pipeline.dossier.load import load_dossier
from pipeline.files import office
from pipeline.files.colours import DOUBT
from pipeline.forms import all_forms, form_of
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Kind, Reader
from pipeline.overview.urgency import ends_soon

EVERYONE, EMPLOYEE, COACH = "coach werknemer werkgever", "coach werknemer", "coach"
SIDE_BY_SIDE = {"vertrouwelijk/Vergelijking leidraden"}

FIELDS: list[tuple[str, Kind, str, set[str]]] = [
    # key, kind, who may read it, the documents that print it
    ("aanmelding.vraag_van_andere", Kind.TEXT, COACH, set()),
    ("aanmelding.ondersteuningsvragen", Kind.CHOICES, COACH, set()),
    ("aanmelding.ondersteuningsvragen_andere", Kind.TEXT, COACH, set()),
    ("aanmelding.mandaat", Kind.CHOICE, COACH, set()),
    ("aanmelding.maatregelen", Kind.CHOICES, COACH, set()),
    ("aanmelding.maatregelen_andere", Kind.TEXT, COACH, set()),
    ("aanmelding.maatregel_tot", Kind.DATE, COACH, {"vertrouwelijk/Dossieroverzicht"}),
    ("leidraad_werkgever.stappen_ondernomen", Kind.TEXT, COACH, SIDE_BY_SIDE),
    ("leidraad_werkgever.voordeel", Kind.CHOICES, COACH, set()),
    ("leidraad_werknemer.stappen_ondernomen", Kind.TEXT, COACH, SIDE_BY_SIDE),
    ("leidraad_werknemer.zicht_moeilijkheden", Kind.TEXT, COACH, set()),
    ("leidraad_werknemer.zicht_handicap", Kind.TEXT, COACH, set()),
    ("leidraad_werknemer.aanleiding", Kind.TEXT, COACH, set()),
    ("leidraad_werknemer.veranderingen", Kind.TEXT, COACH, set()),
    ("competentieprofiel.gescoord_met", Kind.CHOICES, EVERYONE, set()),
    ("capaciteitenprofiel.gescoord_uit", Kind.CHOICES, EMPLOYEE, set()),
    ("pop_pap.loopbaanwensen", Kind.TEXT, EMPLOYEE, set()),
    ("pop_pap.acties.oplossing", Kind.CHOICE, COACH, set()),
    ("pop_pap.acties.bereikt", Kind.CHOICE, EVERYONE, set()),
]
DATES = {"aanmelding.maatregel_tot": dt.date(2031, 5, 17)}
MARK = "Kwartelmerk{:02}x"


def declared(key: str) -> Field:
    parsed = Key.parse(key)
    form = form_of(parsed.form)
    columns = {(t.key, c.key): c for t in form.tables for c in t.columns}
    return columns[parsed.table, parsed.field] if parsed.table else form.fields[parsed.field]


@pytest.mark.parametrize(("key", "kind", "readers", "documents"), FIELDS)
def test_each_is_asked_of_the_coach_alone_and_for_the_readers_of_the_guide(
    key: str, kind: Kind, readers: str, documents: set[str]
) -> None:
    field, form = declared(key), form_of(Key.parse(key).form)
    assert (field.kind, field.printed, field.required) == (kind, False, False)
    assert form.audience_of(field, frozenset()) == {Reader(reader) for reader in readers.split()}


def marked() -> tuple[dict[str, Any], dict[str, str]]:
    """Evi's dossier with a mark of its own in every new text, all sharing on; marks by key."""
    answers = example()
    answers["delen"] = dict.fromkeys(form_of("delen").fields, "ja")
    answers["aanmelding"] |= {
        "vraag_van": ["andere"],
        "ondersteuningsvragen": ["andere"],
        "maatregelen": ["andere"],
    }
    marks = {}
    for number, (key, kind, _, _) in enumerate(FIELDS):
        parsed = Key.parse(key)
        if kind is Kind.TEXT:
            marks[key] = MARK.format(number)
            answers[parsed.form][parsed.field] = f"{marks[key]} en nog iets"
        elif key in DATES:
            answers[parsed.form][parsed.field] = DATES[key]
            marks[key] = f"{DATES[key]:%d/%m/%Y}"
    return answers, marks


def test_each_stands_where_it_should_and_nowhere_else(desk: Desk) -> None:
    answers, marks = marked()
    desk.dossier(answers)
    log = desk.root / "verloop.log"
    status, said = desk.run("reports", "--log", str(log), "--verbose", "--today", "2024-06-01")
    assert status == 0, said
    folder = desk.output / "Evi"
    texts = {
        path.relative_to(folder).with_suffix("").as_posix(): Word(path).text
        for path in folder.rglob("*.docx")
    }
    printed = {key: {name for name, text in texts.items() if m in text} for key, m in marks.items()}
    assert printed == {key: documents for key, _, _, documents in FIELDS if key in marks}
    shared = [*texts_in(folder / "voor-werkgever"), *texts_in(folder / "voor-werknemer")]
    beside = [said, log.read_text("utf-8"), (desk.output / "overzicht.html").read_text("utf-8")]
    for mark in (mark for key, mark in marks.items() if key not in DATES):
        assert not [text for text in (*shared, *beside) if mark in text]
    assert desk.run("share", "Evi", "--voor", "werkgever")[0] == 0


def texts_in(folder: Path) -> Iterator[str]:
    for path in folder.glob("*.docx"):
        yield from (
            part.decode(errors="replace") for part in office.read_parts(path.read_bytes()).values()
        )


def test_a_workbook_that_leaves_them_open_makes_the_same_documents(desk: Desk) -> None:
    answers, _ = marked()
    del answers["delen"]
    for key, *_ in FIELDS:
        parsed = Key.parse(key)
        answers[parsed.form].pop(parsed.field, None)
        for row in answers[parsed.form].get(parsed.table, ()):
            row.pop(parsed.field, None)
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    assert "Reeds ondernomen" not in desk.word("Vergelijking leidraden").text
    assert "Steunmaatregel" not in desk.word("Dossieroverzicht").text


# --- steps taken before (2.2.2)


@pytest.mark.parametrize("sides", [("werkgever", "werknemer"), ("werkgever",), ("werknemer",)])
def test_steps_taken_stand_after_the_seven_questions_and_outside_their_count(
    desk: Desk, sides: tuple[str, ...]
) -> None:
    answers = example()
    for side in ("werkgever", "werknemer"):
        said = f"De {side} probeerde al iets." if side in sides else None
        answers[f"leidraad_{side}"]["stappen_ondernomen"] = said
    desk.dossier(answers)
    assert desk.run("reports")[0] == 0
    word = desk.word("Vergelijking leidraden")
    seven, _, eighth = word.text.partition("Reeds ondernomen stappen")
    assert "De zeven vragen" in seven
    assert seven.count("Oordeel:") == 7
    assert "Oordeel" not in eighth
    for side in sides:
        assert f"De {side} probeerde al iets." in eighth
        assert word.controls[f"leidraad_{side}.stappen_ondernomen"]


# --- what is found

CHECKED: list[tuple[str, dict[str, Any], list[str]]] = [
    # what is the case, the intake's answers that make it so, what is found
    ("asked by the employer, no mandate", {"vraag_van": ["werkgever"]}, ["mandaat-ontbreekt"]),
    ("a mandate", {"vraag_van": ["werkgever"], "mandaat": "ja"}, []),
    ("no mandate given", {"vraag_van": ["werkgever"], "mandaat": "nee"}, []),
    ("asked by the employee", {"vraag_van": ["werknemer"]}, []),
    ("asked by both", {"vraag_van": ["werknemer", "werkgever"]}, ["mandaat-ontbreekt"]),
    ("another asks, unnamed", {"vraag_van": ["andere"]}, ["andere-welke"]),
    ("named, unticked", {"vraag_van": ["gob"], "vraag_van_andere": "RESOC"},
     ["andere-zonder-kruisje"]),
    ("other question", {"vraag_van": ["gob"], "ondersteuningsvragen": ["andere"]},
     ["andere-welke"]),
    ("other measure", {"vraag_van": ["gob"], "maatregelen": ["andere"]}, ["andere-welke"]),
]  # fmt: skip


@pytest.mark.parametrize(("case", "given", "codes"), CHECKED, ids=lambda x: str(x)[:40])
def test_what_is_found_on_the_intake(
    desk: Desk, case: str, given: dict[str, Any], codes: list[str]
) -> None:
    answers = example()
    del answers["aanmelding"]["vraag_van_andere"]
    answers["aanmelding"] |= given
    found = load(desk, answers)
    assert [code for _, code in brief(found)] == codes


def test_a_mandate_is_not_asked_for_before_the_talks(desk: Desk) -> None:
    intake = example("Cindy")["aanmelding"]
    del intake["mandaat"]
    assert load(desk, {"aanmelding": intake}) == []
    assert (
        "in de verkenning (gids 2.2.3)"
        in load(desk, {**example("Cindy"), "aanmelding": intake})[0].message
    )


@pytest.mark.parametrize(
    ("reached", "state", "said"),
    [
        ("ja", "bezig", "van actie 2 is het doel bereikt, maar de status is 'Bezig'."),
        ("ja", None, "van actie 2 is het doel bereikt, maar de status is 'Open'."),
        ("ja", "klaar", ""),
        ("ja", "gestopt", ""),
        ("gedeeltelijk", "bezig", ""),
        (None, "open", ""),
    ],
)
def test_a_goal_that_is_reached_closes_its_action(
    desk: Desk, reached: str | None, state: str | None, said: str
) -> None:
    answers = example()
    answers["pop_pap"]["acties"][1] |= {"bereikt": reached, "status": state}
    found = load(desk, answers)
    assert [finding.code for finding in found] == ["bereikt-maar-open"] * bool(said)
    assert all(finding.message.startswith(said) for finding in found)


def load(desk: Desk, answers: dict[str, Any]) -> list[Any]:
    return load_dossier(desk.dossier(answers), all_forms()).all_findings


# --- the overview

SUPPORT, SOLUTION = "Welke vragen spelen er?", "Soort oplossing"


def test_a_dossier_counts_once_per_answer_and_small_counts_are_hidden(desk: Desk) -> None:
    for number in range(7):
        answers = example()
        answers["aanmelding"]["ondersteuningsvragen"] = ["tempo", *(["gedrag"] * (number < 6))]
        for action in answers["pop_pap"]["acties"]:
            action["oplossing"] = "structuur" if number < 6 else "btom"
        desk.dossier(answers, f"Dossier {number}")
    desk.run("reports", "--today", "2024-06-01")
    book = load_workbook(desk.output / "overzicht.xlsx")
    rows = [row[:3] for row in book["Tellingen"].iter_rows(min_row=2, values_only=True) if row[2]]
    told = {(question, answer): count for question, answer, count in rows}
    assert told[SUPPORT, label("aanmelding.ondersteuningsvragen", "tempo")] == 7
    assert told[SUPPORT, label("aanmelding.ondersteuningsvragen", "gedrag")] == 6
    assert {count for (question, _), count in told.items() if question == SOLUTION} == {HIDDEN}
    page = html.document_fromstring((desk.output / "overzicht.html").read_bytes())
    support, solution = page.xpath("//section[@aria-labelledby='tellingen']//figure")
    assert re.findall(r"\d+", support.text_content()) == ["6", "7"]
    assert "staat er niet bij" in solution.text_content()


def label(key: str, code: str) -> str:
    return next(choice.label for choice in declared(key).choices if choice.code == code)


def test_what_nobody_answers_is_not_shown(desk: Desk) -> None:
    answers = example()
    del answers["aanmelding"]["ondersteuningsvragen"]
    for action in answers["pop_pap"]["acties"]:
        del action["oplossing"]
    desk.dossier(answers)
    desk.run("reports")
    assert 'id="tellingen"' not in (desk.output / "overzicht.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("until", "soon"),
    [
        (dt.date(2024, 12, 1), True),
        (dt.date(2024, 12, 2), False),
        (dt.date(2024, 5, 1), True),
        (dt.date(2025, 6, 1), False),
    ],
)
def test_a_measure_that_ends_within_half_a_year_is_yellow(
    desk: Desk, until: dt.date, soon: bool
) -> None:
    assert ends_soon(until, dt.date(2024, 6, 1)) is soon
    answers = example()
    answers["aanmelding"]["maatregel_tot"] = until
    desk.dossier(answers)
    desk.run("reports", "--today", "2024-06-01")
    sheet = load_workbook(desk.output / "overzicht.xlsx")["Dossiers"]
    column = [cell.value for cell in sheet[1]].index("Steunmaatregel tot")
    cell = sheet[2][column]
    assert cell.value == dt.datetime.combine(until, dt.time())
    assert (cell.fill.fgColor.rgb == f"FF{DOUBT}") is soon
    page = html.document_fromstring((desk.output / "overzicht.html").read_bytes())
    told = page.xpath("//small[contains(., 'steunmaatregel tot')]/span[contains(@class, 'watch')]")
    assert [span.text for span in told] == [f"{until:%d/%m/%Y}"] * soon
