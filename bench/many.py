"""As many outcomes as asked for, without workbooks: what an overview of a large service is of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from pipeline.analysis.trajectory import BEGUN, DONE, STEPS, TO_DO
from pipeline.forms.keys import EMPLOYEE_SURVEY, EMPLOYER_SURVEY
from pipeline.forms.skills import SKILLS
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding
from pipeline.records.judgements import Action, Step, Summary
from pipeline.records.outcome import Outcome

TODAY = dt.date(2024, 6, 3)
COACHES, FUNCTIONS = 40, 12
FOUND = (Code.SCORE_INVALID, Code.REQUIRED_EMPTY)
DEEDS = (
    "Elke week een kwartier samen zitten met de leidinggevende over wat goed ging en wat beter kan",
    "Een pictogrammenlijst maken van de taken aan de inpaklijn, samen met een collega",
    "Oordoppen op maat vragen bij de preventieadviseur",
)


def outcomes(number: int, folder: Path) -> list[Outcome]:
    """So many different dossiers, the same every time."""
    draw = Random(number)  # noqa: S311 - nothing is kept secret with it
    return [_outcome(at, draw, folder) for at in range(number)]


def _outcome(at: int, draw: Random, folder: Path) -> Outcome:
    path = folder / f"Dossier {draw.randrange(10 * COACHES)}-{at}.xlsx"
    found = [_finding(draw, path.name) for _ in range(draw.choice((0, 0, 0, 1, 2, 5)))]
    return Outcome(path.stem, path, findings=found, summary=_summary(at, draw))


def _finding(draw: Random, workbook: str) -> Finding:
    message = draw.choice(FOUND).value
    said = f"{message.meaning} Kies 1 tot 5."
    cell = f"C{draw.randrange(4, 60)}"
    sheet, label = "Capaciteitenprofiel", "Hoofdbewegingen"
    return Finding(message.code, message.severity, said, workbook, sheet, cell, label=label)


def _summary(at: int, draw: Random) -> Summary:
    shortages = draw.choice((None, 0, 3, 8, 14))
    short = Random(at).sample([s.key for s in SKILLS], k=shortages or 0)  # noqa: S311
    return Summary(
        *("Naam", "Functie", "Werkgever", "Contact", f"Coach {draw.randrange(COACHES)}", "GOB"),
        steps=list(_steps(draw)),
        missing=("Tevredenheid werkgever", "Tevredenheid werknemer")[: draw.randrange(3)],
        actions=[_action(number, draw) for number in range(1, draw.randrange(6))],
        agreements="",
        shortages=shortages,
        urgent=None if shortages is None else draw.randrange(shortages + 1),
        short=short,
        scored_function=f"Functie {at % FUNCTIONS}",
        surveys={key: _survey(draw) for key in (EMPLOYER_SURVEY, EMPLOYEE_SURVEY)},
    )


def _steps(draw: Random) -> Iterator[Step]:
    reached = draw.randrange(len(STEPS) + 1)
    for at, (title, _) in enumerate(STEPS):
        state = DONE if at < reached else BEGUN if at == reached else TO_DO
        day = TODAY - dt.timedelta(days=draw.randrange(400))
        yield Step(title, state, (day,) if at <= reached else ())


def _action(number: int, draw: Random) -> Action:
    due = TODAY + dt.timedelta(days=draw.randrange(-20, 120))
    state = draw.choice(("open", "bezig", "klaar"))
    who = "De jobcoach maakt de lijst, de leidinggevende kijkt elke vrijdag na hoe het ging"
    deed = draw.choice(DEEDS)
    return Action(number, deed, who, "kort", draw.choice((due, due, None)), state, state != "klaar")


def _survey(draw: Random) -> dict[int, str]:
    return {statement: draw.choice(("1", "2", "3", "4")) for statement in range(1, 7)}


def placed(made: Sequence[Outcome]) -> None:
    """Put something where the links of these outcomes lead."""
    for outcome in made:
        outcome.workbook.touch()
