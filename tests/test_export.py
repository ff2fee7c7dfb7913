"""The organisation's view: tables for its own statistics, and the same counted in the overview."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from audit import complaints
from conftest import Desk, _example, example
from openpyxl import Workbook, load_workbook

from bench.many import outcomes
from pipeline.analysis.small_counts import FEW, HIDDEN
from pipeline.cli.places import EXAMPLES
from pipeline.files import office
from pipeline.forms import all_forms
from pipeline.forms.model import Kind
from pipeline.forms.skills import SKILLS
from pipeline.overview.counts import ALL, OTHERS, shortages_of
from pipeline.records.what_changed import Outcome, Reason
from pipeline.statistics.frames import frames_of, numbered, told_within
from pipeline.statistics.reading import CHOSEN
from pipeline.statistics.tables import TABLES
from pipeline.statistics.write import files_of

NAMES = [path.stem for path in sorted((EXAMPLES / "bron").glob("*.toml"))]
SERVICE = {"Cindy": 6, "Johan": 5, "Evi": 2}
"""How many dossiers like which example: six of one function, five of another and two of a third."""

LAUNDRY = "Medewerker wasserij"
TODAY = ("--today", "2024-12-01")


def exported(desk: Desk, name: str = "cijfers") -> Path:
    """The folder with the tables over all dossiers of a desk."""
    folder = desk.root / name
    status, said = desk.run_in_workbooks("export", str(folder))
    assert status == 0, said
    return folder


def rows_of(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table as a CSV says them."""
    text = (folder / f"{table}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def copies(desk: Desk, answers: dict[str, Any], name: str, count: int) -> None:
    """So many dossiers that say the same."""
    first = desk.dossier(answers, f"{name} 1")
    for number in range(2, count + 1):
        shutil.copy(first, desk.workbooks / f"{name} {number}.xlsx")


def examples(desk: Desk) -> None:
    for name in NAMES:
        desk.dossier(example(name, whole=True), name)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """All but those like Evi are measured again."""
    desk = Desk(tmp_path_factory.mktemp("dienst"))
    for name, count in SERVICE.items():
        copies(desk, example(name, whole=True), name, count)
    desk.run("reports", *TODAY)
    return desk


@pytest.fixture(scope="module")
def tables(service: Desk) -> Path:
    return exported(service)


@pytest.fixture(scope="module")
def book(tables: Path) -> Workbook:
    return load_workbook(tables / "cijfers.xlsx", read_only=True)


# --- what is in it


def test_the_columns_are_those_of_the_codebook(tables: Path, book: Workbook) -> None:
    assert book.sheetnames == ["Leeswijzer", *(table.title for table in TABLES)]
    explained = [row[:2] for row in book["Leeswijzer"].iter_rows(min_row=2, values_only=True)]
    for table in TABLES:
        heads = [column.name for column in table.columns]
        assert list(next(book[table.title].values)) == heads
        assert list(rows_of(tables, table.name)[0]) == heads
        assert all((table.title, head) in explained for head in heads)


def test_the_workbook_says_what_the_csv_says_and_is_sound(tables: Path, book: Workbook) -> None:
    assert complaints(tables / "cijfers.xlsx") == []
    for table in TABLES:
        lines = list(book[table.title].iter_rows(min_row=2, values_only=True))
        said = [["" if value is None else str(value) for value in line] for line in lines]
        assert said == [list(row.values()) for row in rows_of(tables, table.name)]


def test_a_csv_opens_in_a_flemish_excel(tables: Path) -> None:
    for path in tables.glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert b";" in data.split(b"\r\n")[0]


def test_every_gap_of_every_moment_stands_there(tables: Path) -> None:
    rows = rows_of(tables, "vaardigheden")
    moments = Counter((row["functie"], row["moment"]) for row in rows)
    assert moments == {
        (LAUNDRY, "Eerste meting"): 6 * len(SKILLS),
        (LAUNDRY, "Hermeting"): 6 * len(SKILLS),
        (HIDDEN, "Eerste meting"): 7 * len(SKILLS),
        (HIDDEN, "Hermeting"): 5 * len(SKILLS),
    }
    (attention,) = {
        (row["groep"], row["vereist"], row["beheerst"], row["oordeel"], row["dringend"])
        for row in rows
        if row["functie"] == LAUNDRY
        and (row["moment"], row["vaardigheid"]) == ("Hermeting", "Aandacht")
    }
    assert attention == ("Sleutelvaardigheden", "4", "3", "tekort", "nee")


def test_a_moment_that_few_dossiers_have_is_left_out(desk: Desk) -> None:
    copies(desk, example("Cindy"), "Wasserij", 5)
    desk.dossier(example("Nadine", whole=True), "Nadine")
    desk.dossier(example("Johan", whole=True), "Johan")
    rows = rows_of(exported(desk), "vaardigheden")
    assert {row["moment"] for row in rows} == {"Eerste meting"}


def test_of_an_action_only_what_was_chosen_from_a_list_is_told(tables: Path) -> None:
    plan = next(form for form in all_forms() if form.key == "pop_pap")
    columns = {column.key: column for table in plan.tables for column in table.columns}
    assert all(columns[key].kind is Kind.CHOICE for key in CHOSEN)
    labels = {choice.label for key in CHOSEN for choice in columns[key].choices}
    rows = rows_of(tables, "acties")
    assert len(rows) == sum(
        n * len(example(name)["pop_pap"]["acties"]) for name, n in SERVICE.items()
    )
    assert {row[key] for row in rows for key in CHOSEN} <= {*labels, ""}


def test_surveys_are_told_as_counts_alone(desk: Desk) -> None:
    copies(desk, example("Evi"), "Zorg", 5)
    rows = rows_of(exported(desk), "tevredenheid")
    assert len(rows) == 2 * 6 * 5
    assert {row["metingen"] for row in rows} == {"5"}
    assert {row["aantal"] for row in rows} == {"0", "5"}


def test_who_may_read_a_column_follows_from_the_forms() -> None:
    readers = {(t.name, c.name): c.readers_in_words for t in TABLES for c in t.columns}
    assert readers["vaardigheden", "vereist"] == "jobcoach, werknemer, werkgever"
    assert readers["vaardigheden", "beheerst"] == "jobcoach, werknemer"
    assert readers["vaardigheden", "oordeel"] == "jobcoach, werknemer"
    assert readers["acties", "oplossing"] == "jobcoach"
    assert readers["acties", "bereikt"] == "jobcoach, werknemer, werkgever"
    assert readers["tevredenheid", "aantal"] == "jobcoach"


def test_with_pyarrow_the_same_tables_are_parquet(tables: Path) -> None:
    pytest.importorskip("pyarrow")
    for table in TABLES:
        frame = pd.read_parquet(tables / f"{table.name}.parquet")
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == table.kinds
        assert len(frame) == len(rows_of(tables, table.name))


# --- whom it does not tell of


def written_in(answers: Any) -> Iterator[str]:
    """Everything that is text in the answers of an example."""
    if isinstance(answers, dict):
        for value in answers.values():
            yield from written_in(value)
    elif isinstance(answers, list):
        for value in answers:
            yield from written_in(value)
    elif isinstance(answers, str):
        yield answers.strip()


def all_said(folder: Path) -> str:
    """All that every file says, also what an Office file holds beside its cells."""
    said = [path.read_bytes().decode("utf-8-sig") for path in folder.glob("*.csv")]
    book = folder / "cijfers.xlsx"
    said += [
        part.decode("utf-8", "replace") for part in office.read_parts(book.read_bytes()).values()
    ]
    sheets = load_workbook(book, read_only=True)
    cells = (value for sheet in sheets for row in sheet.values for value in row)
    return "\n".join([*said, *(str(value) for value in cells if value is not None)]).casefold()


@pytest.fixture(scope="module")
def said_of(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """All that is said of the examples, by how many dossiers there are like each of them."""
    said = {}
    for copied in (1, FEW):
        desk = Desk(tmp_path_factory.mktemp("voorbeelden"))
        for name in NAMES:
            copies(desk, example(name, whole=True), name, copied)
        said[copied] = all_said(exported(desk))
    return said


@pytest.mark.parametrize("copied", [1, FEW])
def test_nobody_and_nothing_that_somebody_wrote_is_in_it(
    said_of: dict[int, str], copied: int
) -> None:
    said = said_of[copied]
    choices = [choice for form in all_forms() for f in form.asked for choice in f.choices]
    codes = {text.casefold() for choice in choices for text in (choice.code, choice.label)}
    shared = {"functie", "werkgever_naam", "uit_bibliotheek"} if copied == FEW else set()
    for name in NAMES:
        answers = _example(name)
        told = {answers[form][key] for form in answers for key in shared & {*answers[form]}}
        texts = {text for text in written_in(answers) if text.casefold() not in codes} - told
        assert not re.search(rf"\b{name}\b", said, re.IGNORECASE)
        assert len(texts) > 20
        found = [text for text in texts if len(text) > 3 and text.casefold() in said]
        assert found == []


def test_names_numbers_and_days_of_people_are_not_in_it(said_of: dict[int, str]) -> None:
    said = said_of[FEW]
    for name in NAMES:
        intake = _example(name)["aanmelding"]
        people = (
            intake.get(key, "") for key in ("werknemer_naam", "jobcoach", "verantwoordelijke")
        )
        words = {word.strip(",.") for person in people for word in person.split(",")[0].split()}
        assert [word for word in words if len(word) > 3 and word.casefold() in said] == []
        assert not any(f"{day:%d/%m/%Y}" in said or str(day) in said for day in days_in(intake))
        if number := intake.get("rijksregisternummer"):
            assert "".join(filter(str.isdigit, number)) not in "".join(filter(str.isdigit, said))


def days_in(answers: dict[str, Any]) -> list[Any]:
    return [value for value in answers.values() if hasattr(value, "isoformat")]


PEOPLE = ("werknemer_naam", "jobcoach", "verantwoordelijke")
WHERE = [
    # function, company, year of each dossier · what is told of it
    ([("A", "X", "2024")] * 5, [("A", "X", "2024")] * 5),
    ([("A", "X", "2024")] * 4 + [("B", "X", "2024")], [(None, "X", "2024")] * 5),
    (
        [("A", "X", "2024")] * 6 + [("A", "Y", "2024")] * 5,
        [("A", "X", "2024")] * 6 + [("A", "Y", "2024")] * 5,
    ),
    (
        [("A", "X", "2024")] * 6 + [("A", "Y", "2024")] * 4,
        [("A", None, "2024")] * 10,
    ),
    (
        [("A", "X", "2024")] * 5 + [("A", "X", "2023")] * 2,
        [("A", "X", None)] * 7,
    ),
    (
        [("A", "X", "2024")] * 9 + [("B", "X", "2024")] * 5 + [("C", "Z", "2024")] * 2,
        [("A", "X", "2024")] * 9 + [(None, None, "2024")] * 7,
    ),
    (
        [("Poetshulp", "X", "")] * 3 + [(" poetshulp", "x", "")] * 3,
        [("Poetshulp", "X", "")] * 6,
    ),
]


@pytest.mark.parametrize(("dossiers", "told"), WHERE)
def test_no_fewer_than_five_are_alike_in_all_that_is_told_of_where_they_work(
    dossiers: list[tuple[str, str, str]], told: list[tuple[str | None, ...]]
) -> None:
    assert told_within(*map(list, zip(*dossiers, strict=True))) == told
    assert min(Counter(told).values()) >= FEW


def test_a_number_follows_from_nothing_and_holds_in_all_tables(service: Desk, tables: Path) -> None:
    other = exported(service, "nog eens")
    of = {
        name: [row["dossier"] for row in rows_of(tables, name)] for name in ("dossiers", "acties")
    }
    assert of["dossiers"] == [str(number) for number in range(1, 14)]
    assert set(of["acties"]) <= set(of["dossiers"])
    functions = [[row["functie"] for row in rows_of(f, "dossiers")] for f in (tables, other)]
    assert sorted(functions[0]) == sorted(functions[1])
    drawn = {tuple(numbered([*range(13)]).values()) for _ in range(20)}
    assert len(drawn) > 1


def test_a_function_that_looks_like_a_formula_is_text(desk: Desk) -> None:
    answers = example("Cindy")
    formula = '=HYPERLINK("http://x.example","Klik")'
    answers["competentieprofiel"]["functie"] = formula
    copies(desk, answers, "Wasserij", 5)
    folder = exported(desk)
    assert {row["functie"] for row in rows_of(folder, "dossiers")} == {f"'{formula}"}
    cell = load_workbook(folder / "cijfers.xlsx")["Dossiers"]["B2"]
    assert (cell.value, cell.data_type) == (formula, "s")


# --- how it is asked


def test_of_fewer_than_five_dossiers_nothing_is_made(desk: Desk) -> None:
    copies(desk, example("Cindy"), "Wasserij", 4)
    desk.dossier({}, "Leeg")
    status, said = desk.run_in_workbooks("export", str(desk.root / "cijfers"))
    assert status == 1
    assert "Er zijn 4 dossiers om te tellen" in said
    assert not (desk.root / "cijfers").exists()


def test_earlier_tables_stay(service: Desk, tables: Path) -> None:
    before = {path.name: path.read_bytes() for path in tables.iterdir()}
    status, said = service.run_in_workbooks("export", str(tables))
    assert (status, "staat al een cijfers.xlsx" in said) == (1, True)
    assert {path.name: path.read_bytes() for path in tables.iterdir()} == before


def test_without_a_folder_nothing_is_made(service: Desk) -> None:
    status, said = service.run_in_workbooks("export", "")
    assert (status, "make export NAAR=cijfers" in said) == (2, True)


def test_no_tables_among_the_dossiers(service: Desk) -> None:
    status, said = service.run_in_workbooks("export", str(service.workbooks / "cijfers"))
    assert (status, "buiten die van de werkmappen" in said) == (2, True)


def test_what_cannot_be_read_is_told_and_not_counted(desk: Desk) -> None:
    copies(desk, example("Cindy"), "Wasserij", 5)
    (desk.workbooks / "Kapot.xlsx").write_bytes(b"geen werkmap")
    status, said = desk.run_in_workbooks("export", str(desk.root / "cijfers"))
    assert status == 0
    assert "niet meegeteld: Kapot.xlsx" in said
    assert "Cijfers over 5 dossiers" in said


def test_a_renewed_dossier_counts_once(desk: Desk) -> None:
    copies(desk, example("Cindy"), "Wasserij", 5)
    desk.dossier(example("Cindy"), "Wasserij 1 (nieuw)")
    assert len(rows_of(exported(desk), "dossiers")) == 5


# --- the overview counts the same


def listed(desk: Desk, sheet: str) -> list[tuple[Any, ...]]:
    """The rows of a sheet of the overview, without its note."""
    rows = load_workbook(desk.output / "overzicht.xlsx")[sheet].iter_rows(
        min_row=2, values_only=True
    )
    return [row for row in rows if row[-1] is not None]


def test_the_overview_counts_the_shortages_of_the_frame(service: Desk, tables: Path) -> None:
    frame = pd.DataFrame(rows_of(tables, "vaardigheden"))
    first = frame[(frame["moment"] == "Eerste meting") & (frame["oordeel"] == "tekort")]
    names = {ALL: first, LAUNDRY: first[first["functie"] == LAUNDRY]}
    names[OTHERS] = first[first["functie"] == HIDDEN]
    told = listed(service, "Tekorten")
    assert {(row[0], row[1]) for row in told} == {
        (ALL, 13),
        (LAUNDRY, 6),
        (OTHERS, 7),
    }
    for function, _, group, skill, count in told:
        counted = names[function]
        assert count == (counted["vaardigheid"] == skill).sum() >= FEW
        assert {group} == {*counted[counted["vaardigheid"] == skill]["groep"]}
    for function in names:
        counts = [row[4] for row in told if row[0] == function]
        assert counts == sorted(counts, reverse=True)


def test_the_overview_counts_the_evolution_of_the_frame(service: Desk, tables: Path) -> None:
    frame = pd.DataFrame(rows_of(tables, "vaardigheden"))
    moments = (frame[frame["moment"] == name] for name in ("Hermeting", "Eerste meting"))
    now, then = (moment.set_index(["dossier", "vaardigheid"]) for moment in moments)
    then = then.loc[now.index]
    solved = (then["oordeel"] == "tekort") & (now["oordeel"] != "tekort")
    easier, grown = now["vereist"] < then["vereist"], now["beheerst"] > then["beheerst"]
    expected = {
        Reason.JOB: (solved & easier & ~grown).sum(),
        Reason.GROWTH: (solved & grown & ~easier).sum(),
        Reason.BOTH: (solved & easier & grown).sum(),
    }
    assert solved.sum() > 0
    told = dict(listed(service, "Evolutie"))
    for reason, count in expected.items():
        assert told[f"{Outcome.SOLVED} {reason}"] == count


def test_of_fewer_than_five_second_measurements_no_evolution_is_told(desk: Desk) -> None:
    copies(desk, example("Cindy", whole=True), "Wasserij", 4)
    copies(desk, example("Cindy"), "Wasserij zonder", 4)
    desk.run("reports", *TODAY)
    assert listed(desk, "Evolutie") == []
    assert listed(desk, "Tekorten") != []
    page = (desk.output / "overzicht.html").read_text("utf-8")
    assert "Wat er van de tekorten werd" not in page
    assert "Alle functies: 8 dossiers" in page


def test_what_few_dossiers_fall_short_in_is_not_told(desk: Desk) -> None:
    answers = example("Cindy")
    copies(desk, answers, "Wasserij", 7)
    answers["competentieprofiel"]["ruiken"], answers["capaciteitenprofiel"]["ruiken"] = 5, 1
    copies(desk, answers, "Neus", 2)
    desk.run("reports", *TODAY)
    told = {row[3]: row[4] for row in listed(desk, "Tekorten")}
    assert "Ruiken" not in told
    assert told["Aandacht"] == 9
    assert set(told.values()) == {9}


@pytest.mark.parametrize("number", [5, 20, 60, 200, 600])
def test_no_shortage_of_few_is_had_by_subtraction(number: int, tmp_path: Path) -> None:
    summaries = [o.summary for o in outcomes(number, tmp_path) if o.summary]
    compared = [summary for summary in summaries if summary.shortages is not None]
    found = shortages_of(summaries)
    assert bool(found) is (len(compared) >= FEW)
    everywhere = Counter(skill for summary in compared for skill in summary.short)
    own = {one.function: one for one in found[1:]}
    assert sum(one.dossiers for one in own.values()) in (0, len(compared))
    for skill, count in found[0].counts.items() if found else ():
        assert count == everywhere[skill] >= FEW
        told = [one.counts[skill] for one in own.values() if skill in one.counts]
        assert all(one >= FEW for one in told)
        if told:
            assert count - sum(told) == 0 or count - sum(told) >= FEW
    for one in own.values():
        assert one.counts.keys() <= found[0].counts.keys()
        assert one.dossiers >= FEW


def test_a_table_too_long_for_excel_stands_in_its_csv_alone(
    service: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.statistics.write.MOST_ROWS", 1000)
    folder = exported(service, "veel")
    book = load_workbook(folder / "cijfers.xlsx")
    assert "Vaardigheden" not in book.sheetnames
    assert len(rows_of(folder, "vaardigheden")) > 1000
    said = [cell.value for cell in book["Leeswijzer"]["C"]]
    assert any("zie vaardigheden.csv" in text for text in said)


def test_files_of_no_later_moment_are_whole() -> None:
    """Empty tables keep their heads: of dossiers without profiles, actions or surveys."""
    frames = frames_of({})
    for table in TABLES[1:3]:
        assert list(frames[table.name].columns) == [column.name for column in table.columns]
    assert set(files_of(frames)) >= {"cijfers.xlsx", "leeswijzer.csv"}
