"""What became of the documents of a run, on the terminal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from rich.markup import escape
from rich.table import Table

from pipeline.cli.print_findings import counted
from pipeline.cli.terminal import CONSOLE, print_line
from pipeline.publishing.folder import UNMERGED
from pipeline.records.outcome import Change, Outcome, Published
from pipeline.records.text import cut

HEADS = ("Dossier", "Documenten", "Niet ingevuld", "Tegengehouden", "Gevonden")
STATES = {
    "gemaakt": (Published.WRITTEN,),
    "gelijk": (Published.SAME,),
    "bewerkt": (Published.KEPT, Published.BESIDE, Published.WAITING, Published.MERGED),
}
"""What the table counts together, under one word."""

MOST_CHANGES = 10
"""How many changes of one document are printed."""


def print_dossiers(outcomes: Sequence[Outcome]) -> None:
    """Print a table: per dossier what was made, what stayed as it was and what was found."""
    table = Table(header_style="bold")
    for head in HEADS:
        table.add_column(head, overflow="fold")
    for outcome in outcomes:
        table.add_row(
            escape(outcome.name),
            _states(outcome) or "-",
            "alles" if outcome.unused else escape(", ".join(outcome.not_filled)) or "-",
            escape(", ".join(outcome.held_back)) or "-",
            counted(outcome.findings) or "-",
        )
    CONSOLE.print(table)


def _states(outcome: Outcome) -> str:
    """How many documents came to which state: "14 gemaakt, 2 bewerkt"; "" for none."""
    all_states = list(outcome.published.values())
    counts = [(sum(map(all_states.count, states)), word) for word, states in STATES.items()]
    return ", ".join(f"{n} {word}" for n, word in counts if n)


def print_documents(outcomes: Sequence[Outcome], output: Path) -> None:
    """Print what was kept because somebody edited it, what is out of date, and how many there are.

    output: where they are.
    """
    for outcome in outcomes:
        for name, state in outcome.published.items():
            if state in (Published.BESIDE, Published.WAITING):
                print_line(
                    f"{outcome.name}: '{name}' is bewerkt en blijft zoals het is; de nieuwe versie "
                    f"staat ernaast als '{name} (nieuw)'."
                )
                _print_conflicts(outcome.conflicts.get(name, []))
                _print_changes(outcome.changes.get(name, []))
            elif state is Published.MERGED:
                print_line(
                    f"{outcome.name}: '{name}' was bewerkt en heeft de nieuwe antwoorden gekregen; "
                    f"zoals het was, staat het in '{UNMERGED}'."
                )
                _print_changes(outcome.changes.get(name, []))
        if outcome.left_over:
            names = ", ".join(f"'{name}'" for name in outcome.left_over)
            print_line(f"{outcome.name}: verouderd, van een vorige keer: {names}.")
    made = [state for outcome in outcomes for state in outcome.published.values()]
    counts = ", ".join(f"{made.count(state)} {state}" for state in Published if state in made)
    print_line(f"{len(made)} documenten in {output}: {counts or 'geen'}.")


def _print_conflicts(conflicts: Sequence[Change]) -> None:
    """Print which answers Word and the workbook each changed: why they were not put together."""
    for one in conflicts[:MOST_CHANGES]:
        print_line(
            f"  - {one.label}: in Word {_quoted(one.old)}, in de werkmap {_quoted(one.new)}. "
            "Maak ze gelijk."
        )


def _print_changes(changes: Sequence[Change]) -> None:
    """Print what differs from the version that was edited: field, old, new."""
    for change in changes[:MOST_CHANGES]:
        print_line(f"  - {change.label}: {_quoted(change.old)} werd {_quoted(change.new)}")
    if len(changes) > MOST_CHANGES:
        print_line(f"  - en nog {len(changes) - MOST_CHANGES} andere antwoorden")


def _quoted(text: str) -> str:
    return f"'{cut(text)}'" if text.strip() else "leeg"


def print_every_document(outcomes: Sequence[Outcome]) -> None:
    """Print what became of each document, a line each."""
    for outcome in outcomes:
        for path, state in outcome.published.items():
            print_line(f"{outcome.name}/{path}.docx: {state}")


def print_orphans(names: Collection[str]) -> None:
    """Print which folders of documents have no workbook any more."""
    for name in names:
        print_line(
            f"{name}: er is geen werkmap meer, maar de documenten staan er nog. Zie 'make clean'."
        )
