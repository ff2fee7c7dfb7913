"""The commands for after a run: what changed in Word, what goes out, what may go."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from pathlib import Path

import click

from pipeline.cli.places import passwords, places, settings, workbook_called

FOR = ("werkgever", "werknemer")
SETTLED = 500
"""Milliseconds without a change after which a workbook is taken to be saved whole."""


@click.command()
@click.argument("dossier", required=False)
@places("workbooks", "output", "templates")
@click.pass_context
def diff(
    context: click.Context, dossier: str | None, workbooks: Path, output: Path, templates: Path
) -> None:
    """Toon wat de documenten in Word intussen anders zeggen dan de werkmap.

    Met een DOSSIER (naam of pad van een werkmap) alleen van dat dossier.
    """
    from pipeline.cli import terminal
    from pipeline.documents.rendering.template_folder import Templates
    from pipeline.dossier.load import load_dossier
    from pipeline.files.folders import find_workbooks, output_names
    from pipeline.forms import all_forms
    from pipeline.publishing.differences import differences_in

    names = output_names(find_workbooks(workbooks))
    chosen = [workbook_called(dossier, workbooks)] if dossier else list(names)
    ask, prepared, any_found = passwords(workbooks), Templates(templates), False
    for path in chosen:
        loaded = load_dossier(path, all_forms(), ask, settings())
        folder = output / names.get(path, path.stem)
        found = list(differences_in(loaded, folder, prepared))
        if found:
            any_found = True
            click.echo(f"\n{path.name}")
            terminal.differences(found)
    if not any_found:
        click.echo("Alle documenten zeggen hetzelfde als de werkmap.")
    context.exit(int(any_found))


@click.command()
@click.argument("dossier")
@click.option("--voor", type=click.Choice(FOR), default=FOR[0], help="Voor wie het pakket is.")
@click.option("--password", "ask", is_flag=True, help="Vraag een wachtwoord voor de documenten.")
@places("workbooks", "output")
@click.pass_context
def share(
    context: click.Context, dossier: str, voor: str, ask: bool, workbooks: Path, output: Path
) -> None:
    """Pak de documenten van één lezer in een zip, na een laatste controle.

    DOSSIER is de naam of het pad van een werkmap. Staat er iets in dat deze lezer niet mag zien,
    dan komt er geen pakket.
    """
    from pipeline.dossier.load import load_dossier
    from pipeline.files.folders import output_name
    from pipeline.forms import all_forms
    from pipeline.forms.model import Reader
    from pipeline.records.findings import reason_of
    from pipeline.sharing.pack import keep_trace, pack, write_pack

    path = workbook_called(dossier, workbooks)
    loaded = load_dossier(path, all_forms(), passwords(path), settings())
    if not loaded.forms:
        raise click.ClickException(str(loaded.findings[0]))
    name = output_name(path, workbooks)
    packed = pack(loaded, output / name, Reader(voor))
    for hit in packed.hits:
        click.echo(f"- {hit}")
    for stays in packed.passed_over:
        click.echo(f"'{stays}' gaat niet mee: het hoort niet (meer) bij wat de {voor} krijgt.")
    if packed.hits:
        click.echo("Er is geen pakket gemaakt. Verbeter dit eerst.")
        context.exit(1)
    if not packed.files:
        raise click.ClickException(f"Er zijn geen documenten voor de {voor}. Eerst 'make reports'?")
    password = (
        click.prompt("Wachtwoord", hide_input=True, confirmation_prompt=True) if ask else None
    )
    target = output / name / f"{name} voor {voor}.zip"
    try:
        write_pack(packed, target, password)
        keep_trace(output, loaded, packed, target, dt.datetime.now())
    except OSError as error:
        raise click.ClickException(f"Niet bewaard: {reason_of(error)}.") from error
    click.echo(f"{target}:")
    for file in packed.files:
        click.echo(f"- {file}")


@click.command()
@click.option("--yes", is_flag=True, help="Doe het echt; anders wordt alleen getoond wat weg mag.")
@places("workbooks", "output")
def clean(yes: bool, workbooks: Path, output: Path) -> None:
    """Haal documenten weg die van geen werkmap meer zijn. Bewerkte documenten blijven altijd."""
    from pipeline.files.folders import BLANK_FORMS, find_workbooks, output_names
    from pipeline.publishing.left_over import left_over, remove
    from pipeline.records.findings import reason_of

    names = [*output_names(find_workbooks(workbooks)).values(), BLANK_FORMS]
    found = list(left_over(output, names))
    for one in found:
        place = f"{one.folder.name}/{one.document}"
        if one.edited:
            click.echo(f"{place}: bewerkt, blijft staan")
            continue
        try:
            if yes:
                remove(one)
        except OSError as error:
            click.echo(f"{place}: kon niet weg ({reason_of(error)})", err=True)
            continue
        click.echo(f"{place}: {'weggehaald' if yes else 'mag weg'}")
    if not found:
        click.echo("Er is niets over van vroeger.")
    elif not yes:
        click.echo("Er is niets weggehaald. Met 'make clean YES=1' (of --yes) gebeurt dat.")


@click.command()
@click.option("--older-than", "age", required=True, help="Hoe lang geleden: 5y, 18m of 90d.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Reken vanaf deze dag.")
@places("workbooks", "output")
def retention(age: str, today: dt.datetime | None, workbooks: Path, output: Path) -> None:
    """Toon dossiers waar al lang niets meer in gebeurd is, met alles wat ervan gemaakt is.

    Er wordt niets verwijderd.
    """
    from pipeline.publishing.left_over import files_of, last_activity
    from pipeline.run.batch import Run

    written = re.fullmatch(r"(\d{1,3})([ymd])", age)
    if not written:
        raise click.UsageError("Schrijf de tijd als 5y (jaren), 18m (maanden) of 90d (dagen).")
    length = {"y": 365.25, "m": 365.25 / 12, "d": 1}[written[2]]
    start = today.date() if today else dt.date.today()
    before = start - dt.timedelta(days=int(written[1]) * length)
    run = Run(workbooks, passwords(workbooks))
    count = 0
    for outcome in run.check():
        last = last_activity(outcome.workbook, outcome)
        if last < before:
            count += 1
            click.echo(f"{outcome.name}: laatst iets gebeurd op {last:%d/%m/%Y}")
            for path in files_of(outcome.workbook, output / outcome.name):
                click.echo(f"  {path}")
    noun = "dossier" if count == 1 else "dossiers"
    click.echo(f"{count} {noun} van voor {before:%d/%m/%Y}. Er is niets verwijderd.")


@click.command()
@places("workbooks", "output", "templates")
def watch(workbooks: Path, output: Path, templates: Path) -> None:
    """Maak de documenten van een dossier telkens opnieuw als de werkmap bewaard wordt.

    Stop met Ctrl-C.
    """
    import watchfiles

    from pipeline.cli import terminal
    from pipeline.files.folders import WORKBOOKS, is_temporary
    from pipeline.run.batch import Run

    def is_workbook(_: object, path: str) -> bool:
        file = Path(path)
        return file.suffix.lower() in (*WORKBOOKS, ".docx") and not is_temporary(file.name)

    ask = passwords(workbooks)
    click.echo(f"Kijkt naar {workbooks}. Stop met Ctrl-C.")
    with suppress(KeyboardInterrupt):
        for _ in watchfiles.watch(workbooks, watch_filter=is_workbook, step=SETTLED):
            outcomes = list(Run(workbooks, ask, settings()).make(templates, output))
            changed = [outcome for outcome in outcomes if not outcome.unchanged]
            if changed:
                terminal.findings(changed)
                terminal.documents(changed, output)
