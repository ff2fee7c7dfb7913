"""What became of the documents of a run, on the terminal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from pipeline.cli.print_findings import PLURALS, counted
from pipeline.cli.terminal import print_line, shown
from pipeline.files.folders import UNMERGED, WORKLIST
from pipeline.files.office import is_protected
from pipeline.records.outcome import Change, Outcome, Published
from pipeline.records.text import cut_beside

STATES = {
    "gemaakt": (Published.WRITTEN,),
    "ongewijzigd": (Published.SAME,),
    "bewerkt": (Published.KEPT, Published.BESIDE, Published.WAITING, Published.MERGED),
}
"""What is counted together, under one word."""

NEW, SECOND = (
    (Published.WRITTEN, Published.BESIDE, Published.MERGED),
    (Published.BESIDE, Published.WAITING),
)
"""What was written by this run; what stands beside a document that was edited."""

MOST_CHANGES, MOST_NAMES = 10, 5
"""How many changes of one document are printed, and how many dossiers are named in one line."""


def has_news(outcome: Outcome) -> bool:
    """Whether a run tells of a dossier: something was made, held back, kept or newly found."""
    if outcome.unchanged:
        return bool(outcome.to_tell)
    states = set(outcome.published.values()) - {Published.SAME}
    return bool(states or outcome.held_back or outcome.left_over or outcome.to_tell)


def print_dossiers(outcomes: Sequence[Outcome], *, verbose: bool = False) -> None:
    """Print of each dossier what became of its documents; verbose: of each of them."""
    for outcome in outcomes:
        print_line(f"{outcome.name}: {'; '.join(filter(None, _facts(outcome))) or 'niets'}")
        if verbose:
            for path, state in outcome.published.items():
                print_line(f"  {outcome.name}/{path}.docx: {state}")
        _print_edited(outcome)
        if outcome.left_over:
            print_line(f"  verouderd, van een vorige keer: {_quoted_all(outcome.left_over)}")


def _facts(outcome: Outcome) -> list[str]:
    states = list(outcome.published.values())
    counts = [(sum(map(states.count, together)), word) for word, together in STATES.items()]
    empty = len(outcome.not_filled)
    forms = "formulier" if empty == 1 else "formulieren"
    missing = "nog niets ingevuld" if outcome.unused else f"{empty} {forms} niet ingevuld"
    return [
        ", ".join(f"{n} {word}" for n, word in counts if n),
        f"tegengehouden: {', '.join(outcome.held_back)}" if outcome.held_back else "",
        missing if empty else "",
        counted(outcome.findings),
    ]


def _print_edited(outcome: Outcome) -> None:
    """Print what stays because somebody edited it, and how the workbook differs by now."""
    kept = [name for name, state in outcome.published.items() if state is Published.KEPT]
    if kept:
        print_line(f"  bewerkt en behouden: {_quoted_all(kept)}")
    for name, state in outcome.published.items():
        if state in SECOND:
            print_line(
                f"  '{name}' is bewerkt en blijft zoals het is; de nieuwe versie staat ernaast "
                f"als '{name} (nieuw)'."
            )
            _print_conflicts(outcome.conflicts.get(name, []))
            _print_changes(outcome.changes.get(name, []))
        elif state is Published.MERGED:
            print_line(
                f"  '{name}' was bewerkt en heeft de nieuwe antwoorden gekregen; zoals het was, "
                f"staat het in '{UNMERGED}'."
            )
            _print_changes(outcome.changes.get(name, []))


def _print_conflicts(conflicts: Sequence[Change]) -> None:
    """Print which answers Word and the workbook each changed: why they were not put together."""
    for one in conflicts[:MOST_CHANGES]:
        in_word, in_workbook = map(_quoted, cut_beside(one.old, one.new))
        print_line(
            f"  - {one.label}: in Word {in_word}, in de werkmap {in_workbook}. Maak ze gelijk."
        )


def _print_changes(changes: Sequence[Change]) -> None:
    """Print what differs from the version that was edited: field, old, new."""
    for change in changes[:MOST_CHANGES]:
        old, new = map(_quoted, cut_beside(change.old, change.new))
        print_line(f"  - {change.label}: {f'{old} werd' if change.old else 'was leeg, nu'} {new}")
    if len(changes) > MOST_CHANGES:
        print_line(f"  - en nog {len(changes) - MOST_CHANGES} andere antwoorden")


def _quoted(text: str) -> str:
    return f"'{text}'" if text.strip() else "leeg"


def _quoted_all(names: Collection[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def print_rest(outcomes: Sequence[Outcome], *, listed: bool) -> None:
    """Print in one line how many other dossiers there are, and what there is to do in them.

    listed: the list of what to mend holds their findings.
    """
    if not outcomes:
        return
    functions = sum(outcome.in_library for outcome in outcomes)
    dossiers = len(outcomes) - functions
    counts = ((dossiers, "dossier", "dossiers"), (functions, "werkpostfiche", "werkpostfiches"))
    same = [f"{n} {one if n == 1 else many}" for n, one, many in counts if n]
    words = [f"{' en '.join(same)} ongewijzigd"]
    for severity, plural in PLURALS.items():
        of_kind = [outcome.name for outcome in outcomes if outcome.count(severity)]
        names = f" ({_named(of_kind)})" if severity == "fout" else ""
        words += [f"{len(of_kind)} met {plural}{names}"] * bool(of_kind)
    empty = [outcome.name for outcome in outcomes if outcome.unused]
    words += [f"{len(empty)} nog niet ingevuld ({_named(empty)})"] * bool(empty)
    beside = [o.name for o in outcomes if any(s in SECOND for s in o.published.values())]
    if beside:
        words.append(f"{len(beside)} met een nieuwe versie naast een bewerkte ({_named(beside)})")
    found = any(outcome.findings for outcome in outcomes)
    print_line(", ".join(words) + (f": zie {WORKLIST}" if found and listed else ""))


def _named(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    more = [f"en nog {len(names) - MOST_NAMES}"] if len(names) > MOST_NAMES else []
    return ", ".join([*names[:MOST_NAMES], *more])


def print_total(outcomes: Sequence[Outcome], output: Path) -> None:
    """Print how many documents there are in all; and that they open without a password."""
    made = [state for outcome in outcomes for state in outcome.published.values()]
    counts = ", ".join(f"{made.count(state)} {state}" for state in Published if state in made)
    print_line(f"{len(made)} documenten in {shown(output)}: {counts or 'geen'}.")
    written = [o for o in outcomes if any(state in NEW for state in o.published.values())]
    locked = sum(is_protected(outcome.workbook) for outcome in written)
    if locked:
        print_line(
            f"{locked} {'werkmap heeft' if locked == 1 else 'werkmappen hebben'} een wachtwoord, "
            "de documenten ervan niet: bewaar ze op een beveiligde schijf en deel ze met "
            "'share --password'."
        )


def print_orphans(names: Collection[str]) -> None:
    """Print which folders of documents have no workbook any more."""
    for name in names:
        print_line(
            f"{name}: er is geen werkmap meer, maar de documenten staan er nog. Zie 'make clean'."
        )
