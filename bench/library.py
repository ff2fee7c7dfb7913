"""What a library costs: so many dossiers that each refer to a function, beside as many without."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from pathlib import Path

from bench import timing
from bench.line import Line, time
from pipeline.cli.places import BLANK, BLANK_FUNCTION, EXAMPLES
from pipeline.files.folders import FUNCTIONS
from pipeline.files.office import pack, read_parts
from pipeline.forms import all_forms
from pipeline.forms.function import function_forms
from pipeline.forms.keys import COMPETENCE, WORK_POST
from pipeline.workbooks.building.fill import filled_workbook

PER_FUNCTION = 0.3
"""How many functions there are per dossier."""

EMPLOYEE, FUNCTION, VERSION = "Evi", "Logistieke hulp", dt.date(2024, 4, 16)
TURNS = 2
REFERENCE = ("uit_bibliotheek", "versie")
GOAL = 1.15


def line(folder: Path, dossiers: int) -> Line:
    """The command over so many dossiers, of which the profiles come from the library or not."""
    spent: dict[bool, list[float]] = {False: [], True: []}
    for borrows in spent:
        _workbooks(folder / _name(borrows=borrows), dossiers, borrows=borrows)
    for turn in range(TURNS):
        for borrows, taken in spent.items():
            workbooks = folder / _name(borrows=borrows)
            output = folder / f"{_name(borrows=borrows)}-{turn}"
            places = (f"--workbooks={workbooks}", f"--output={output}")
            taken.append(timing.process(["-m", "pipeline", "reports", *places])[1])
    without, with_it = (min(taken) for taken in spent.values())
    name = f"the command over {dossiers:,} dossiers of {_functions(dossiers):,} functions"
    told = f"{time(without)} (own scores)", f"{time(with_it)} (library)"
    return Line(name, *told, with_it / without, GOAL, at_least=False)


def _name(*, borrows: bool) -> str:
    return "of-the-library" if borrows else "of-their-own"


def _functions(dossiers: int) -> int:
    return max(1, int(dossiers * PER_FUNCTION))


def _workbooks(folder: Path, dossiers: int, *, borrows: bool) -> None:
    """Dossiers with a profile of their own, or with a reference and the functions themselves."""
    (folder / FUNCTIONS).mkdir(parents=True)
    functions = _functions(dossiers)
    answers = _said(EXAMPLES / "bron" / f"{EMPLOYEE}.toml")
    profile = {key: score for key, score in answers[COMPETENCE].items() if key not in REFERENCE}
    answers[COMPETENCE] = profile
    if borrows:
        first = filled_workbook(BLANK_FUNCTION.read_bytes(), function_forms(), _function(profile))
        for number in range(functions):
            path = folder / FUNCTIONS / f"{_called(number)}.xlsx"
            path.write_bytes(_of_another(first, number))
        answers[COMPETENCE] = dict(zip(REFERENCE, (_called(0), VERSION), strict=True))
    dossier = filled_workbook(BLANK.read_bytes(), all_forms(), answers)
    for number in range(dossiers):
        workbook = _of_another(dossier, number % functions)
        (folder / f"dossier {number:05}.xlsx").write_bytes(workbook)


def _said(source: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads(source.read_text("utf-8"))


def _function(profile: Mapping[str, object]) -> dict[str, Mapping[str, object]]:
    """A function with the tasks of an example, and with the profile of a dossier."""
    source = next((EXAMPLES / FUNCTIONS / "bron").glob(f"{FUNCTION}*.toml"))
    own = _said(source)[WORK_POST] | {"functie": _called(0), "datum": VERSION}
    scores = {key: score for key, score in profile.items() if isinstance(score, int)}
    return {WORK_POST: own, COMPETENCE: scores}


def _called(number: int) -> str:
    return f"{FUNCTION} {number:05}"


def _of_another(workbook: bytes, number: int) -> bytes:
    """The workbook with the name of another function wherever it names the first."""
    first, other = (_called(which).encode() for which in (0, number))
    parts = read_parts(workbook)
    return pack({name: data.replace(first, other) for name, data in parts.items()})
