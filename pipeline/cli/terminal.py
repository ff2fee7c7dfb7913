"""What a command shows on the terminal: progress, tables and findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from pipeline.files.writing import write_file
from pipeline.forms.model import Field, Form
from pipeline.forms.model import Table as FormTable
from pipeline.publishing.differences import Found
from pipeline.publishing.left_over import left_over
from pipeline.records.catalogue import Severity
from pipeline.records.findings import Finding, reason_of
from pipeline.records.outcome import Change, Outcome, Published
from pipeline.records.text import cut
from pipeline.run.workers import GoneError

CONSOLE = Console(highlight=False)
COUNTED = {
    "gemaakt": (Published.WRITTEN,),
    "gelijk": (Published.SAME,),
    "bewerkt": (Published.KEPT, Published.BESIDE, Published.WAITING),
}
HEADS = ("Dossier", "Documenten", "Niet ingevuld", "Tegengehouden", "Gevonden")
MOST_CHANGES = 10
TEXTS = TextColumn("{task.description}")


def with_progress(outcomes: Iterable[Outcome], total: int, *, quiet: bool = False) -> list[Outcome]:
    """All outcomes in the order of their workbooks, with a bar on a terminal while they come.

    Ctrl-C stops at once, and so does a cluster that is gone: then those that are done.
    """
    columns = (TEXTS, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=CONSOLE, transient=True, disable=quiet) as bar:
        task = bar.add_task("Dossiers", total=total)
        done: list[Outcome] = []
        documents = 0
        try:
            for outcome in outcomes:
                done.append(outcome)
                documents += len(outcome.published)
                words = f"{escape(outcome.name)} · {documents} documenten"
                bar.update(task, advance=1, description=words)
        except KeyboardInterrupt:
            pass
        except GoneError:
            _say("Het cluster is weg: de scheduler of alle workers zijn gestopt.")
    return sorted(done, key=attrgetter("workbook"))


def stopped(left: int, total: int) -> None:
    """That a run ended before its end: said last, where it is not overlooked."""
    _say(f"Gestopt: {total - left} van {total} dossiers zijn gedaan, de andere nog niet.")


def closing_table(outcomes: Sequence[Outcome]) -> None:
    """Per dossier what was made, what stayed as it was and what was found."""
    table = Table(header_style="bold")
    for head in HEADS:
        table.add_column(head, overflow="fold")
    for outcome in outcomes:
        table.add_row(
            escape(outcome.name),
            _became(outcome),
            "alles" if outcome.unused else escape(", ".join(outcome.not_filled)) or "-",
            escape(", ".join(outcome.held_back)) or "-",
            counted(outcome.findings) or "-",
        )
    CONSOLE.print(table)


def _became(outcome: Outcome) -> str:
    """What became of the documents: "14 gemaakt, 2 bewerkt"."""
    all_states = list(outcome.published.values())
    counts = [(sum(map(all_states.count, states)), word) for word, states in COUNTED.items()]
    return ", ".join(f"{n} {word}" for n, word in counts if n) or "-"


def documents(outcomes: Sequence[Outcome], output: Path) -> None:
    """What was written, what was kept because somebody edited it, and what is out of date."""
    for outcome in outcomes:
        for name, state in outcome.published.items():
            if state in (Published.BESIDE, Published.WAITING):
                _say(
                    f"{outcome.name}: '{name}' is bewerkt en blijft zoals het is; de nieuwe versie "
                    f"staat ernaast als '{name} (nieuw)'."
                )
                _changes(outcome.changes.get(name, []))
        if outcome.left_over:
            names = ", ".join(f"'{name}'" for name in outcome.left_over)
            _say(f"{outcome.name}: verouderd, van een vorige keer: {names}.")
    made = [state for outcome in outcomes for state in outcome.published.values()]
    counts = ", ".join(f"{made.count(state)} {state}" for state in Published if state in made)
    _say(f"{len(made)} documenten in {output}: {counts or 'geen'}.")


def every_document(outcomes: Sequence[Outcome]) -> None:
    """What became of each document."""
    for outcome in outcomes:
        for path, state in outcome.published.items():
            _say(f"{outcome.name}/{path}.docx: {state}")


def write_log(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Keep what happened in a file: places and codes, never an answer."""
    lines = []
    for outcome in outcomes:
        lines += [f"{outcome.name}\t{p}.docx\t{s}" for p, s in outcome.published.items()]
        for found in outcome.findings:
            place = f"{found.sheet}!{found.cell}" if found.cell else found.sheet
            lines.append(f"{outcome.name}\t{place}\t{found.severity}\t{found.code}")
    try:
        write_file(path, "".join(f"{line}\n" for line in lines).encode(errors="replace"))
    except OSError as error:
        _say(f"Het logbestand kon niet bewaard worden ({reason_of(error)}).")


def _changes(changes: Sequence[Change]) -> None:
    """What differs from the version that was edited: field, old, new."""
    for change in changes[:MOST_CHANGES]:
        _say(f"  - {change.label}: {_quoted(change.old)} werd {_quoted(change.new)}")
    if len(changes) > MOST_CHANGES:
        _say(f"  - en nog {len(changes) - MOST_CHANGES} andere antwoorden")


def _quoted(text: str) -> str:
    return f"'{cut(text)}'" if text.strip() else "leeg"


def forgotten(output: Path, names: Collection[str]) -> None:
    """The folders of documents whose workbook is gone."""
    gone = {one.folder.name for one in left_over(output, names)} - set(names)
    for name in sorted(gone):
        _say(f"{name}: er is geen werkmap meer, maar de documenten staan er nog. Zie 'make clean'.")


def differences(found: Sequence[Found]) -> None:
    """Per document what it says otherwise than the workbook."""
    for document, group in groupby(found, key=attrgetter("document")):
        CONSOLE.print(f"\n[bold]{escape(document)}[/bold]", soft_wrap=True)
        for one in group:
            _say(f"  {one}")


def findings(outcomes: Sequence[Outcome]) -> None:
    """Every finding, grouped by workbook and sheet, the worst first; then how many there are."""
    for outcome in outcomes:
        per_sheet: dict[str, list[Finding]] = {}
        for finding in sorted(outcome.findings, key=_worst_first):
            per_sheet.setdefault(finding.sheet, []).append(finding)
        for sheet, found in per_sheet.items():
            title = ", ".join(filter(None, (outcome.workbook.name, sheet)))
            CONSOLE.print(f"\n[bold]{escape(title)}[/bold]", soft_wrap=True)
            for finding in found:
                _say(f"  {finding.severity}: {finding}")
    total = [finding for outcome in outcomes for finding in outcome.findings]
    _say(f"\n{counted(total)}." if total else "Niets te verbeteren.")


def counted(found: Sequence[Finding]) -> str:
    """How many findings there are of each severity: "2 fouten, 1 tip"."""
    plural = {Severity.ERROR: "fouten", Severity.WARNING: "waarschuwingen", Severity.TIP: "tips"}
    counts = [(sum(f.severity is kind for f in found), kind) for kind in Severity]
    return ", ".join(f"{n} {kind if n == 1 else plural[kind]}" for n, kind in counts if n)


def _worst_first(finding: Finding) -> int:
    return list(Severity).index(finding.severity)


def _say(text: str) -> None:
    """A line as it is, whatever signs it holds."""
    CONSOLE.print(text, markup=False, soft_wrap=True)


def fields_as_data(forms: Sequence[Form]) -> list[dict[str, object]]:
    """Every field of every form, columns of tables included, in the order of the forms."""
    rows = []
    for form in forms:
        rows += [_field_as_data(form, field) for field in form.fields.values()]
        for table in form.tables:
            rows += [_field_as_data(form, column, table) for column in table.columns]
    return rows


def _field_as_data(form: Form, field: Field, table: FormTable | None = None) -> dict[str, object]:
    return {
        "form": form.key,
        "key": f"{table.key}.{field.key}" if table else field.key,
        "label": field.label,
        "kind": str(field.kind),
        "required": field.required,
        "choices": [choice.label for choice in field.choices],
        "audience": sorted(form.audience_of(field)),
    }


def fields_table(rows: Sequence[dict[str, object]]) -> None:
    """The fields as a table, one per form; what is required bears a star."""
    for form, of_form in groupby(rows, key=itemgetter("form")):
        table = Table(title=str(form), title_justify="left", header_style="bold", expand=True)
        for head, ratio in (("Sleutel", 3), ("Vraag", 5), ("Soort", 2), ("Voor wie", 2)):
            table.add_column(head, ratio=ratio, overflow="fold")
        for row in of_form:
            choices = row["choices"] if isinstance(row["choices"], list) else []
            label = f"{row['label']}{' *' if row['required'] else ''}"
            asked = f"{label} ({' / '.join(choices)})" if choices else label
            readers = ", ".join(row["audience"]) if isinstance(row["audience"], list) else ""
            table.add_row(*map(escape, (str(row["key"]), asked, str(row["kind"]), readers)))
        CONSOLE.print(table)
