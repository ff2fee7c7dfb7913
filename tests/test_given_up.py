"""What goes wrong in an organisation's own template, or takes for ever, costs itself alone."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import Desk, example

from pipeline.cli.places import TEMPLATES
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.files import office
from pipeline.records.settings import Settings
from pipeline.run.patience import LOOK, GivenUpError, ended_when_stuck, given_up_after
from pipeline.run.workers import over_processes, processes

PLACE = "{{ kwaliteiten }}"
LOOP = "{% for i in range(9999) %}{% for j in range(9999) %}%%{% endfor %}{% endfor %}"
SAID = {
    LOOP.replace("%%", ""): "het sjabloon is na 1 seconden opgegeven",
    LOOP.replace("%%", "lang"): "het sjabloon geeft meer tekst dan een document kan zijn",
    "{{ 9 ** 99999999 }}": "het sjabloon doet iets wat niet mag",
    "{{ kwaliteiten * 999999999 }}": "het sjabloon doet iets wat niet mag",
    "{% macro m() %}{% set x = m() %}{% endmacro %}{% set x = m() %}": "herhaalt zichzelf",
    "{{ kwaliteten }}": "het sjabloon vraagt 'kwaliteten', en dat is er niet",
    "{{ kwaliteiten.lang }}": "het sjabloon vraagt 'lang', en dat is er niet",
    "{{ kwaliteiten": "het sjabloon is tussen {{ en }} of {% en %} niet goed geschreven",
    "{% als x %}": "{% en %} niet goed geschreven: kijk 'als' na",
    "{{ kwaliteiten|groot }}": "kijk 'groot' na",
    "{{ 1 / 0 }}": "het sjabloon rekent iets uit dat niet kan",
    "{{ [kwaliteiten] }}": "het sjabloon drukt iets af dat geen tekst is",
    "{{ '</w:p>'|safe }}": "wat het sjabloon geeft, is geen geldig Word-document",
}
"""What stands in the template of the plan, and what is said of it."""


@pytest.mark.parametrize(("written", "said"), SAID.items(), ids=SAID)
def test_a_fault_in_a_template_costs_its_document_alone_and_is_told_in_dutch(
    written: str, said: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.cli.reports.read_settings", lambda: Settings(opgeven_na=1))
    templates = plan_that_says(desk, written)
    for name in ("Evi", "Bo"):
        desk.dossier(example(), name)
    begin = time.process_time()
    status, output = desk.run("reports", "--templates", str(templates))
    assert time.process_time() - begin < 20
    assert status == 1
    assert said in " ".join(output.split())
    for name in ("Evi", "Bo"):
        assert "POP & PAP" not in desk.documents(name)
        assert {"Aanmeldingsformulier", "Competentieprofiel"} <= {*desk.documents(name)}


def plan_that_says(desk: Desk, written: str) -> Path:
    """Templates of which that of the plan says something else instead of the qualities."""
    folder = Path(shutil.copytree(TEMPLATES, desk.root / "sjablonen"))
    path = folder / "POP & PAP.docx"
    parts = office.read_parts(path.read_bytes())
    body = parts["word/document.xml"].decode()
    assert body.count(PLACE) == 1
    escaped = written.replace("<", "&lt;").replace(">", "&gt;")
    parts["word/document.xml"] = body.replace(PLACE, escaped).encode()
    path.write_bytes(office.pack(parts))
    return folder


def test_a_dossier_that_takes_for_ever_is_given_up_and_the_others_are_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.cli.reports.read_settings", lambda: Settings(opgeven_na=1))
    for name in ("Bo", "Evi"):
        desk.dossier(example(), name)

    def endless_for_bo(path: Path, *others: Any) -> Dossier:
        while path.stem == "Bo":
            pass
        return load_dossier(path, *others)

    monkeypatch.setattr("pipeline.run.making.load_dossier", endless_for_bo)
    status, output = desk.run("reports")
    assert status == 1
    assert "Bo.xlsx: dit dossier is na 1 seconden opgegeven" in " ".join(output.split())
    assert not desk.documents("Bo")
    assert desk.documents("Evi")


def _hangs(number: int) -> int:
    with ended_when_stuck(0.3):
        time.sleep(600 if number == 3 else 0)
    return number


def _gone(number: int) -> int:
    return -number


@pytest.mark.skipif(os.name == "nt", reason="de ronde zelf is hier niet na te bootsen")
def test_a_process_that_hangs_in_a_library_ends_and_costs_one_piece_of_work() -> None:
    results = sorted(over_processes(_hangs, range(6), processes(2), _gone))
    assert results == [-3, 0, 1, 2, 4, 5]


def test_what_is_done_in_time_is_not_given_up() -> None:
    with given_up_after(0.2):
        done = sum(range(1_000))
    assert done == 499_500
    for _ in burning(0.2 + 2 * LOOK):
        pass


def test_what_is_given_up_is_stopped_in_the_midst_and_only_that() -> None:
    def work() -> None:
        for _ in burning(30):
            with suppress(Exception):  # which does not keep it
                sum(range(1_000))

    with pytest.raises(GivenUpError), given_up_after(0.2):
        work()
    for _ in burning(0.2 + 2 * LOOK):
        pass


def burning(seconds: float) -> Iterator[None]:
    """Turns that take so many seconds of the processor together."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        yield
