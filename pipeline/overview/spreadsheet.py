"""The overview as a workbook: a sheet for dossiers, actions, findings, and for what is counted."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.analysis.opinions import ANSWERS
from pipeline.analysis.small_counts import HIDDEN
from pipeline.files import colours
from pipeline.files.excel_lists import Link, Lists, Marked, Value
from pipeline.forms.skills import SKILL_BY_KEY
from pipeline.overview.counts import HIDING, HIDING_BECAME, HIDING_CHOICES, HIDING_SHORTAGES
from pipeline.overview.facts import Overview
from pipeline.overview.rows import ActionRow, DossierRow, FindingRow

Row = tuple[Value, ...]
DOSSIERS = (
    ("Dossier", 26),
    ("Jobcoach", 22),
    ("Urgentie", 14),
    ("Stap", 20),
    ("Stand", 13),
    ("Laatste activiteit", 15),
    ("Volgend gesprek", 14),
    ("Steunmaatregel tot", 17),
    ("Opvolging na traject", 18),
    ("Niet ingevuld", 11),
    ("Welke", 44),
    ("Fouten", 10),
    ("Waarschuwingen", 19),
    ("Tips", 9),
    ("Tekorten dringend", 13),
    ("Tekorten andere", 13),
    ("Tekorten nu (hermeting)", 13),
    ("Open acties", 11),
    ("Waarvan deze week", 13),
    ("Waarvan te laat", 13),
    ("Documenten", 15),
)
ACTIONS = (
    ("Dossier", 26),
    ("Jobcoach", 22),
    ("Streefdatum", 14),
    ("Wat", 60),
    ("Wie doet wat", 60),
    ("Status", 16),
    ("Open", 9),
    ("Termijn", 20),
    ("Te laat", 10),
)
FINDINGS = (
    ("Dossier", 26),
    ("Blad", 26),
    ("Cel", 9),
    ("Vraag", 38),
    ("Soort", 15),
    ("Betekenis", 76),
    ("Code", 26),
)
SATISFACTION = (
    ("Wie", 14),
    ("Nr.", 7),
    ("Stelling", 80),
    *((answer.capitalize(), 16) for answer in ANSWERS),
    ("Aantal metingen", 12),
)

CHOICES = (("Vraag", 34), ("Antwoord", 80), ("Aantal dossiers", 14))
SHORTAGES = (
    ("Functie", 40),
    ("Vergeleken dossiers", 16),
    ("Groep", 34),
    ("Vaardigheid die tekortschiet", 44),
    ("Aantal dossiers", 14),
)
BECAME = (("Wat er van de tekorten werd", 60), ("Aantal tekorten", 14))


def build_sheet(overview: Overview) -> bytes:
    """The workbook, the same bytes for the same overview."""
    book = Lists("Overzicht van alle dossiers")
    book.add("Dossiers", DOSSIERS, map(_dossier, overview.dossiers))
    book.add("Acties", ACTIONS, map(_action, overview.actions))
    book.add("Bevindingen", FINDINGS, map(_finding, overview.findings))
    book.add("Tevredenheid", SATISFACTION, _satisfaction(overview))
    book.note(2, HIDING)
    book.add("Tellingen", CHOICES, _choices(overview))
    book.note(1, HIDING_CHOICES)
    book.add("Tekorten", SHORTAGES, _shortages(overview))
    book.note(3, HIDING_SHORTAGES)
    book.add("Evolutie", BECAME, _became(overview))
    book.note(0, HIDING_BECAME)
    return book.finished()


def _dossier(row: DossierRow) -> Row:
    until, contact = row.measure_until, row.follow_up
    return (
        Link(row.name, row.workbook),
        row.jobcoach,
        str(row.urgency),
        row.step,
        row.state,
        row.last,
        Marked(row.next_talk, colours.ALARM) if row.next_talk and row.late_talk else row.next_talk,
        Marked(until, colours.DOUBT) if until and row.ends_soon else until,
        Marked(contact, colours.ALARM) if contact and row.follow_up_late else contact,
        len(row.missing),
        ", ".join(row.missing),
        _late(row.errors),
        row.warnings,
        row.tips,
        Marked(row.urgent, colours.DOUBT) if row.urgent else row.urgent,
        row.other,
        row.now,
        row.open_actions,
        row.this_week,
        _late(row.overdue),
        Link("openen", row.folder) if row.folder else None,
    )


def _action(row: ActionRow) -> Row:
    late = Marked("ja", colours.ALARM) if row.overdue else "nee"
    told = (row.what, row.who, row.state, "ja" if row.is_open else "nee")
    return (row.dossier, row.jobcoach, row.due, *told, row.term and row.term.lower(), late)


def _finding(row: FindingRow) -> Row:
    place = Link.to_cell(row.cell, row.workbook, row.sheet) if row.cell else None
    severity = str(row.severity)
    return (row.dossier, row.sheet, place, row.label, severity, row.meaning, row.code)


def _satisfaction(overview: Overview) -> Iterator[Row]:
    for side in overview.sides:
        for statement in side.statements:
            yield (side.title, statement.number, statement.text, *statement.shown, side.shown)


def _choices(overview: Overview) -> Iterator[Row]:
    for counted in overview.choices:
        for answer, count in counted.counts.items():
            yield (counted.title, answer, HIDDEN if count is None else count)


def _shortages(overview: Overview) -> Iterator[Row]:
    for found in overview.shortages:
        for key, count in found.counts.items():
            skill, group = SKILL_BY_KEY[key]
            yield (found.function, found.dossiers, group.title, skill.label, count)


def _became(overview: Overview) -> Iterator[Row]:
    for word, count in overview.became.items():
        yield (word, HIDDEN if count is None else count)


def _late(number: int) -> Value:
    return Marked(number, colours.ALARM) if number else number
