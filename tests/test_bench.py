"""The measurements compare like with like, and say honestly what they find."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from scale import rounds

from bench import daily, floor, overview, plain, report, rust
from bench.line import Line
from bench.material import examples, multiplied, prepared
from pipeline.cli.places import EXAMPLES, TEMPLATES

SLOW = Line("slow", "2 s", "1 s", 2.0, 4)
LEAN = Line("lean", "", "1 MB", 1.1, 1.2, at_least=False)


@pytest.fixture
def bound(tmp_path: Path) -> Path:
    plain.bind(TEMPLATES, tmp_path / "templates")
    return tmp_path / "templates"


@pytest.mark.long
def test_both_ways_say_the_same(bound: Path, tmp_path: Path) -> None:
    scratch, templates = tmp_path / "document.docx", prepared()
    for document in examples()[0].documents[: rounds(6, 99)]:
        plain.render(bound / f"{document.name}.docx", document, scratch)
        ours = templates[document.name].render(document.context)
        plain.check_same(scratch.read_bytes(), ours, document.name)
        floor.write(floor.Finished.of(ours, document))


def test_a_difference_is_no_result() -> None:
    one, other = (
        prepared()[document.name].render(document.context)
        for document in examples()[0].documents[:2]
    )
    with pytest.raises(plain.DifferentError):
        plain.check_same(one, other, "POP & PAP")


def test_a_goal_is_reached_or_not() -> None:
    assert not SLOW.met
    assert SLOW.score == 0.5
    assert LEAN.met
    assert (SLOW.asked, LEAN.asked) == ("≥ 4×", "≤ 1.2×")


def test_the_result_names_no_place_and_no_computer(tmp_path: Path) -> None:
    report.write([SLOW, LEAN], tmp_path / "README.md")
    text = (tmp_path / "README.md").read_text("utf-8")
    assert "| slow | 2 s | 1 s | 2× | ≥ 4× | not met |" in text
    assert str(Path.cwd()) not in text
    etree.fromstring((tmp_path / "chart.svg").read_bytes())


def test_dossiers_are_the_examples_in_turn(tmp_path: Path) -> None:
    shipped = sorted(path.stem for path in EXAMPLES.glob("*.xlsx"))
    names = {path.name for path in multiplied(tmp_path, len(shipped) + 1).glob("*.xlsx")}
    first, last = f"{shipped[0]} 00000.xlsx", f"{shipped[0]} {len(shipped):05}.xlsx"
    assert {first, last} < names
    assert len(names) == len(shipped) + 1


def test_an_overview_is_measured_as_a_sheet_and_as_a_page(tmp_path: Path) -> None:
    told = [line.name for line in overview.lines(tmp_path, 60)]
    assert told[0].startswith("overzicht.xlsx, a row of ")
    assert len(told) == (4 if overview.CHROMIUM else 1)


def test_a_day_is_measured_as_whole_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily, "MANY", 2)
    nothing, one, memory = daily.lines(tmp_path, 2, 0)
    assert (nothing.name, one.name) == (
        "the command over 2, nothing changed",
        "the command over 2, one changed",
    )
    assert 0 < nothing.figure < one.figure  # one dossier was made again
    assert memory.name == "memory of the command, 4 dossiers against 2"
    assert memory.figure > 0.5


def test_what_is_not_installed_is_seen_to_be_passed_over(tmp_path: Path) -> None:
    line = rust.line(tmp_path, None, 1000, 35.0)
    report.write([line], tmp_path / "README.md")
    text = (tmp_path / "README.md").read_text("utf-8")
    assert "against rust-docxtpl 0.1.2 and calamine | not installed | 35 s | skipped |" in text
    assert line.met


def test_the_floor_of_a_run_writes_as_many_documents(tmp_path: Path) -> None:
    example, templates = examples()[0], prepared()
    least = [
        floor.Finished.of(templates[document.name].render(document.context), document)
        for document in example.documents
    ]
    floor.run(example.path, least, tmp_path)
    assert len(list(tmp_path.glob("*.docx"))) == len(example.documents)
