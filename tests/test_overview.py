"""The overview: all dossiers on one page and in one sheet, and nobody's secrets."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from audit import complaints
from conftest import PAPER_FORMS, Desk, example
from lxml import html
from openpyxl import Workbook, load_workbook

from pipeline.analysis.opinions import KINDS
from pipeline.analysis.small_counts import HIDDEN
from pipeline.overview import template
from pipeline.overview.template import LONGEST
from pipeline.overview.urgency import Term, Urgency, natural, term_of, urgency_of

TODAY = ("--today", "2024-06-01")
SECRET = {
    "aanmelding": ("rijksregisternummer", "arbeidshandicap", "werknemer_naam", "werkgever_naam"),
    "leidraad_werknemer": ("arbeidshandicap", "medicatie", "gezinssituatie"),
}
ASKED = [form for form in PAPER_FORMS if form.fields]
"""The forms that ask something."""

COLUMNS = (
    "Dossier",
    "Fouten",
    "Waarvan te laat",
    "Urgentie",
    "Stap",
    "Jobcoach",
    "Laatste activiteit",
    "Volgend gesprek",
    "Open acties",
    "Tekorten dringend",
    "Tekorten andere",
    "Niet ingevuld",
    "Waarschuwingen",
    "Tips",
)
"""The columns of the page, as the sheet calls them."""

VOID = {"meta", "input", "br", "col"}


def overview(desk: Desk, *arguments: str) -> tuple[Workbook, Any]:
    """Sheet and page after a run on 1 June 2024."""
    desk.run("reports", *(arguments or TODAY))
    page = (desk.output / "overzicht.html").read_bytes()
    return load_workbook(desk.output / "overzicht.xlsx"), html.document_fromstring(page)


def rows(book: Workbook, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by their heads."""
    heads, *lines = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, line, strict=True)) for line in lines]


def words(element: Any) -> str:
    return " ".join(element.text_content().replace("\xad", "").split())


def classed(page: Any, tag: str, name: str) -> list[Any]:
    """The elements of a class, in order."""
    return [found for found in page.iter(tag) if name in (found.get("class") or "").split()]


def cells(page: Any, table: str) -> list[list[str]]:
    return [
        [words(cell) for cell in row]
        for found in classed(page, "table", table)
        for row in found.xpath("tbody/tr")
    ]


def headlines(page: Any) -> dict[str, int]:
    said = (words(tile).partition(" ") for tile in page.xpath("//ul[@class='tiles']/li"))
    return {what: int(number.replace(".", "")) for number, _, what in said}


def charted(page: Any, title: str) -> dict[str, str]:
    """The bars of a chart: label and figure."""
    chart = page.xpath(f"//figure[figcaption='{title}']//li/span")
    return {words(bar).rpartition(" ")[0]: words(bar).rpartition(" ")[2] for bar in chart}


def three(desk: Desk) -> None:
    """A dossier that is well on its way, one with a mistake and one of which nothing is known."""
    desk.dossier(example("Cindy"), "Cindy")
    desk.typed("capaciteitenprofiel", "aandacht", 7)
    desk.dossier({}, "Leeg")


def test_a_second_measurement_stands_beside_the_first(desk: Desk) -> None:
    desk.dossier(example("Cindy", whole=True), "Cindy")
    desk.dossier(example(), "Evi")
    book, page = overview(desk)
    cindy, evi = sorted(rows(book, "Dossiers"), key=lambda row: row["Dossier"])
    first = cindy["Tekorten dringend"] + cindy["Tekorten andere"]
    assert (first, cindy["Tekorten nu (hermeting)"]) == (14, 12)
    assert evi["Tekorten nu (hermeting)"] is None
    assert words(page).count("nu samen 12") == 1


def test_a_dossier_at_a_glance(desk: Desk) -> None:
    three(desk)
    evi, cindy, empty = rows(overview(desk)[0], "Dossiers")
    assert (cindy["Dossier"], cindy["Stap"], cindy["Stand"]) == ("Cindy", "Actie", "begonnen")
    assert cindy["Laatste activiteit"] == dt.datetime(2024, 4, 18)
    assert cindy["Welke"].split(", ") == [f.sheet for f in ASKED if f.key not in example("Cindy")]
    assert (cindy["Tekorten dringend"], cindy["Tekorten andere"]) == (5, 9)
    assert (evi["Fouten"], evi["Tekorten dringend"]) == (1, None)
    assert (empty["Stap"], empty["Laatste activiteit"]) == ("Nog niet begonnen", None)
    assert (empty["Niet ingevuld"], empty["Open acties"]) == (len(ASKED), 0)
    assert [row["Urgentie"] for row in (evi, cindy, empty)] == ["nu", "opvolgen", "rustig"]
    assert cindy["Jobcoach"] == example("Cindy")["aanmelding"]["jobcoach"]
    assert empty["Jobcoach"] is None


def test_the_page_says_what_the_sheet_says(desk: Desk) -> None:
    three(desk)
    book, page = overview(desk)
    table = rows(book, "Dossiers")
    shown = cells(page, "dossiers")
    for row, line in zip(table, shown, strict=True):
        assert line[0].startswith(row["Dossier"])
        for head, said in list(zip(COLUMNS, line, strict=True))[1:]:
            value = row[head]
            if value is None:
                assert said in ("", "geen", "niet vergeleken")
            elif isinstance(value, dt.datetime):
                assert said == f"{value:%d/%m/%Y}"
            else:
                assert said.startswith(str(value))
    still = [row for row in rows(book, "Acties") if row["Open"] == "ja"]
    assert [line[1:3] for line in cells(page, "acties")] == [
        [row["Dossier"], row["Jobcoach"]] for row in still
    ]
    for row, line in zip(still, cells(page, "acties"), strict=True):
        assert row["Wat"].startswith(line[3].rstrip("…"))
        assert row["Wie doet wat"].startswith(line[4].rstrip("…"))
    figures = headlines(page)
    assert figures["dossiers"] == len(table)
    assert figures["open acties"] == len(still) == sum(row["Open acties"] for row in table)
    assert figures["fout"] == [row["Soort"] for row in rows(book, "Bevindingen")].count("fout") == 1
    chart = charted(page, "Bij welke stap de dossiers staan")
    assert (chart["Nog niet begonnen"], chart["Actie"]) == ("1", "1")


def with_due(day: dt.date, state: str = "open") -> dict[str, Any]:
    answers = example("Cindy")
    for action in answers["pop_pap"]["acties"]:
        action.update(streefdatum=day, status=state)
    return answers


def test_an_action_is_late_from_the_day_after_and_says_so_in_words(desk: Desk) -> None:
    number = len(example("Cindy")["pop_pap"]["acties"])
    desk.dossier(with_due(dt.date(2024, 5, 31)), "Laat")
    desk.dossier(with_due(dt.date(2024, 6, 1)), "Vandaag")
    desk.dossier(with_due(dt.date(2024, 5, 1), "klaar"), "Gedaan")
    book, page = overview(desk)
    late = {row["Dossier"]: row["Waarvan te laat"] for row in rows(book, "Dossiers")}
    assert late == {"Gedaan": 0, "Laat": number, "Vandaag": 0}
    assert headlines(page)["acties te laat"] == number
    first, last = cells(page, "acties")[0], cells(page, "acties")[-1]
    assert first[:2] == ["31/05/2024 te laat", "Laat"]
    assert last[:2] == ["01/06/2024 deze week", "Vandaag"]
    assert headlines(page)["acties deze week"] == number
    chart = charted(page, "Open acties volgens streefdatum")
    assert (chart["Te laat"], chart["Deze week"]) == (str(number), str(number))
    assert {row["Dossier"]: row["Termijn"] for row in rows(book, "Acties")} == {
        "Laat": "te laat",
        "Vandaag": "deze week",
        "Gedaan": None,
    }
    assert rows(book, "Acties")[0]["Streefdatum"] == dt.datetime(2024, 5, 31)


def test_what_is_found_stands_there_with_a_link_but_without_the_answer(desk: Desk) -> None:
    answers = example()
    answers["aanmelding"]["werknemer_telefoon"] = "014 12"
    place = desk.typed("capaciteitenprofiel", "aandacht", 7, answers)
    book, _ = overview(desk)
    found = {row["Cel"]: row for row in rows(book, "Bevindingen")}
    sheet, cell = place.split("!")
    assert found[cell]["Blad"] == sheet
    assert found[cell]["Soort"] == "fout"
    assert not any("014 12" in str(value) for row in found.values() for value in row.values())
    link = book["Bevindingen"]["C2"].hyperlink
    assert link.target == "../workbooks/Evi.xlsx"
    assert link.location == f"'{book['Bevindingen']['B2'].value}'!{book['Bevindingen']['C2'].value}"


def test_links_are_relative_and_lead_somewhere(desk: Desk) -> None:
    desk.dossier(example("Steven"), "50% & co #2")
    book, page = overview(desk)
    sheet = [cell.hyperlink.target for row in book["Dossiers"] for cell in row if cell.hyperlink]
    assert sheet == ["../workbooks/50%25%20%26%20co%20%232.xlsx", "50%25%20%26%20co%20%232/"]
    on_page = [a.get("href") for a in page.iter("a") if not a.get("href").startswith("#")]
    assert set(sheet) < set(on_page)
    assert all((desk.output / unquote(link)).exists() for link in on_page)


@pytest.mark.parametrize("name", ["Cindy", "Evi", "Gunther", "Johan", "Sari", "Steven"])
def test_nobody_and_nothing_medical_is_named(desk: Desk, name: str) -> None:
    answers = example(name)
    desk.dossier(answers, "Dossier 1")
    book, page = overview(desk)
    said = words(page.body) + str([rows(book, sheet) for sheet in book.sheetnames])
    kept = {str(answers[form].get(key) or "") for form, keys in SECRET.items() for key in keys}
    for secret in filter(None, kept):
        assert " ".join(secret.split()) not in said
        assert " ".join(secret.split())[:40] not in said
    assert not re.search(r"\d\d\.\d\d\.\d\d-\d{3}\.\d\d|medicatie|gezinssituatie", said)
    assert not page.xpath("//comment()")
    coaches = {answers["aanmelding"]["jobcoach"]}
    assert {row["Jobcoach"] for row in rows(book, "Dossiers")} == coaches


def test_the_script_gets_numbers_alone(desk: Desk) -> None:
    three(desk)
    facts = json.loads(overview(desk)[1].get_element_by_id("feiten").text)
    kinds = {
        type(number) for rows in ("dossiers", "acties") for row in facts[rows] for number in row
    }
    assert kinds == {int, type(None)}
    assert all(name.isascii() and name.islower() for name in facts["at"])


def test_a_coach_who_is_spelled_in_two_ways_is_one(desk: Desk) -> None:
    for name, coach in (("Een", "An  Peeters"), ("Twee", "an peeters"), ("Drie", "Bo")):
        answers = example("Cindy")
        answers["aanmelding"]["jobcoach"] = answers["pop_pap"]["naam_jobcoach"] = coach
        desk.dossier(answers, name)
    _, page = overview(desk)
    choices = page.xpath("//select[@data-filter='coach']/option")
    assert [words(choice) for choice in choices] == ["alle", "An Peeters", "Bo"]


def test_satisfaction_of_many_dossiers_stands_the_same_in_sheet_page_and_chart(desk: Desk) -> None:
    for number in range(6):
        answers = example()
        for at in range(1, 7):
            answers["tevredenheid_werkgever"][f"stelling_{at}"] = 4
            answers["tevredenheid_werknemer"][f"stelling_{at}"] = 4 if number else 3
        desk.dossier(answers, f"Dossier {number}")
    book, page = overview(desk)
    table = [list(row.values()) for row in rows(book, "Tevredenheid")[:12]]
    assert table[0][3:] == [0, 0, 0, 6, 0, 6]
    assert table[6][3:] == [HIDDEN] * len(KINDS) + [6]
    assert [line[1:] for line in cells(page, "stellingen")] == [
        [str(value) for value in row[3:8]] for row in table
    ]
    first, second = page.xpath("//section[@aria-labelledby='tevredenheid']//svg")
    assert len(classed(first, "rect", "k3")) == 6
    assert {rect.get("class") for rect in second.iter("rect")} == {"part khidden"}


def test_text_that_looks_like_a_formula_or_like_markup_is_text(desk: Desk) -> None:
    answers = with_due(dt.date(2024, 5, 1))
    answers["pop_pap"]["acties"][0].update(
        omschrijving="=1+1", wie_doet_wat="<script>alert(1)</script>"
    )
    desk.dossier(answers, "=2+2")
    book, page = overview(desk)
    assert book["Dossiers"]["A2"].data_type == "s"
    assert (book["Acties"]["D2"].value, book["Acties"]["D2"].data_type) == ("=1+1", "s")
    assert cells(page, "acties")[0][4] == "<script>alert(1)</script>"
    assert len(page.xpath("//script")) == 2


def test_a_long_action_stands_whole_in_the_sheet_and_cut_between_words_on_the_page(
    desk: Desk,
) -> None:
    text = "Elke week een kwartier samen zitten\n" * 5 + "tot het einde."
    answers = with_due(dt.date(2024, 5, 1))
    answers["pop_pap"]["acties"][0]["omschrijving"] = text
    desk.dossier(answers, "Lang")
    book, page = overview(desk)
    assert rows(book, "Acties")[0]["Wat"] == text
    assert book["Acties"].row_dimensions[2].height >= 6 * 15
    short = cells(page, "acties")[0][3]
    assert len(short) <= LONGEST
    assert short.endswith("…")
    assert " ".join(text.split()).startswith(short[:-1])


@pytest.mark.parametrize(
    ("due", "term"),
    [
        (None, Term.UNDATED),
        (dt.date(2024, 6, 4), Term.LATE),
        (dt.date(2024, 6, 5), Term.WEEK),
        (dt.date(2024, 6, 9), Term.WEEK),
        (dt.date(2024, 6, 10), Term.SOON),
        (dt.date(2024, 7, 5), Term.SOON),
        (dt.date(2024, 7, 6), Term.LATER),
    ],
)
def test_a_week_ends_on_sunday(due: dt.date | None, term: Term) -> None:
    assert term_of(due, dt.date(2024, 6, 5)) is term


def test_what_is_late_or_wrong_comes_before_what_can_wait() -> None:
    assert urgency_of([Term.LATE], broken=False, watch=False) is Urgency.NOW
    assert urgency_of([], broken=True, watch=False) is Urgency.NOW
    assert urgency_of([Term.WEEK, Term.LATER], broken=False, watch=True) is Urgency.WEEK
    assert urgency_of([Term.LATER], broken=False, watch=True) is Urgency.WATCH
    assert urgency_of([Term.SOON], broken=False, watch=False) is Urgency.CALM


def test_names_stand_as_people_sort_them() -> None:
    names = ["Dossier 10", "Zoë", "dossier 2", "Élise", "Evi", "10", "9"]
    assert sorted(names, key=natural) == [
        "9",
        "10",
        "dossier 2",
        "Dossier 10",
        "Élise",
        "Evi",
        "Zoë",
    ]


def test_the_sheet_is_sound_and_easy_to_use(desk: Desk) -> None:
    three(desk)
    book, _ = overview(desk)
    assert complaints(desk.output / "overzicht.xlsx") == []
    lists = ["Dossiers", "Acties", "Bevindingen", "Tevredenheid"]
    assert book.sheetnames == [*lists, "Tellingen", "Tekorten", "Evolutie"]
    assert all(sheet.freeze_panes and sheet.auto_filter.ref for sheet in book)
    assert book["Dossiers"]["F3"].is_date


class Balance(HTMLParser):
    """Every element that is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None: ...

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_asks_nothing_of_the_network(desk: Desk) -> None:
    three(desk)
    _, page = overview(desk)
    text = (desk.output / "overzicht.html").read_text("utf-8")
    read = Balance(text)
    assert read.open == []
    assert len(read.ids) == len(set(read.ids))
    assert "http:" not in text
    assert "https:" not in text
    assert not page.xpath("//*[@src] | //link | //iframe | //form")
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")


def test_the_page_is_for_everybody(desk: Desk) -> None:
    three(desk)
    _, page = overview(desk)
    ids = set(page.xpath("//@id"))
    assert page.get("lang") == "nl-BE"
    assert [len(page.xpath(f"//{tag}")) for tag in ("header", "main", "footer", "h1")] == [1] * 4
    assert page.xpath("//body/a[1]/@href") == ["#inhoud"]
    assert {name for value in page.xpath("//@aria-labelledby") for name in value.split()} <= ids
    assert set(page.xpath("//label/@for")) == set(page.xpath("(//input | //select)/@id"))
    for svg in page.xpath("//svg"):
        assert svg.get("role") == "img"
        assert svg.get("aria-label") or svg.get("aria-labelledby")
    for scroll in classed(page, "div", "scroll"):
        assert (scroll.get("role"), scroll.get("tabindex")) == ("region", "0")
        assert scroll.get("aria-label") or scroll.get("aria-labelledby")
    assert page.xpath("//*[@role='status']")
    assert all(head.get("scope") for head in page.iter("th"))


def test_every_run_tells_of_all_dossiers_the_same_bytes_each_time(desk: Desk) -> None:
    three(desk)
    overview(desk)
    files = [desk.output / name for name in ("overzicht.xlsx", "overzicht.html")]
    before = [file.read_bytes() for file in files]
    overview(desk)
    assert [file.read_bytes() for file in files] == before
    overview(desk, *TODAY, "--force")
    assert [file.read_bytes() for file in files] == before


def test_no_dossiers_at_all_and_one_that_cannot_be_read(desk: Desk) -> None:
    book, page = overview(desk)
    assert (rows(book, "Dossiers"), headlines(page)["dossiers"]) == ([], 0)
    (desk.workbooks / "Stuk.xlsx").write_bytes(b"geen werkmap")
    (desk.workbooks / "Brief.docx").write_bytes(b"geen dossier")
    book, page = overview(desk)
    assert [row["Stap"] for row in rows(book, "Dossiers")] == ["Niet gelezen"]
    assert {row["Dossier"] for row in rows(book, "Bevindingen")} == {"Brief.docx", "Stuk"}


def test_an_overview_that_cannot_be_written_is_told_and_costs_nothing_else(desk: Desk) -> None:
    desk.dossier(example())
    (desk.output / "overzicht.html" / "in de weg").mkdir(parents=True)
    status, output = desk.run("reports", *TODAY)
    assert status == 1
    said = " ".join(output.split())
    assert "overzicht.html kon niet bewaard worden (er staat een map met die naam)." in said
    assert desk.documents()


def test_one_workbook_makes_no_overview(desk: Desk) -> None:
    path = desk.dossier(example())
    desk.run("reports", *TODAY, "--workbooks", str(path))
    assert not (desk.output / "overzicht.html").exists()


@pytest.mark.skipif(not shutil.which("node"), reason="node is hier niet")
def test_the_script_of_the_page_is_sound(desk: Desk, tmp_path: Path) -> None:
    _, page = overview(desk)
    script = tmp_path / "script.js"
    script.write_text(page.xpath("//script")[1].text, "utf-8")
    subprocess.run(["node", "--check", str(script)], check=True, capture_output=True)


@pytest.mark.parametrize("left", [slice(None), slice(0), slice(20), slice(1, None)])
def test_the_compiled_template_is_kept_for_the_next_run_if_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: slice
) -> None:
    compiled, kept = template.page_template.__wrapped__, tmp_path / "bewaard"
    monkeypatch.setattr(template, "_place", lambda: kept)
    compiled()
    kept.write_bytes(kept.read_bytes()[left])
    compiled()
    monkeypatch.delattr("jinja2.Environment.compile")
    assert compiled().name == template.TEMPLATE  # of what was kept
