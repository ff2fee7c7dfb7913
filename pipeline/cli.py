"""The commands. Each loads, calls and reports; what it reports is Dutch."""

from __future__ import annotations

import json
from pathlib import Path

import click

from pipeline.forms import all_forms

ROOT = Path(__file__).resolve().parent.parent
WORKBOOKS, OUTPUT = ROOT / "workbooks", ROOT / "output"
TEMPLATES, BLANK = ROOT / "docx_templates", ROOT / "workbook_templates" / "dossier.xlsx"
EXAMPLES = WORKBOOKS / "voorbeelden"

folder_option = click.Path(path_type=Path)
existing = click.Path(exists=True, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Van ingevulde Excel-werkmap naar de formulieren van Jobpepper in Word."""


@main.command()
@click.option("--workbooks", type=existing, default=WORKBOOKS, help="Map (of werkmap) om te lezen.")
@click.option("--output", type=folder_option, default=OUTPUT, help="Map voor de documenten.")
@click.option("--templates", type=existing, default=TEMPLATES, help="Map met de sjablonen.")
@click.pass_context
def reports(context: click.Context, workbooks: Path, output: Path, templates: Path) -> None:
    """Maak de Word-documenten van alle dossiers."""
    from pipeline import batch, report

    names = batch.output_names(batch.find_workbooks(workbooks))
    outcomes = report.with_progress(
        batch.run(names, all_forms(), templates, output), total=len(names)
    )
    report.closing_table(outcomes, output)
    context.exit(1 if any(outcome.findings for outcome in outcomes) else 0)


@main.command()
@click.argument("dossier", required=False)
@click.option("--output", type=folder_option, default=OUTPUT, help="Map voor de documenten.")
@click.option("--templates", type=existing, default=TEMPLATES, help="Map met de sjablonen.")
def blank(dossier: str | None, output: Path, templates: Path) -> None:
    """Maak de negen formulieren om op papier in te vullen.

    Met een DOSSIER (naam of pad van een werkmap) staat er al in wat bekend is.
    """
    from pipeline import batch
    from pipeline.answers import FilledForm
    from pipeline.documents.publish import EditedTwiceError
    from pipeline.documents.render import DocumentError
    from pipeline.dossier import load_dossier

    if dossier:
        path = _workbook_called(dossier)
        loaded = load_dossier(path, all_forms())
        if not loaded.forms:
            raise click.ClickException(str(loaded.findings[0]))
        filled, folder = (
            list(loaded.forms.values()),
            output / batch.safe_name(path.stem) / "op papier",
        )
    else:
        filled, folder = [FilledForm(form) for form in all_forms()], output / "blanco"
    try:
        published = batch.write_blanks(filled, templates, folder)
    except (DocumentError, OSError, EditedTwiceError) as error:
        raise click.ClickException(f"De formulieren konden niet gemaakt worden: {error}") from error
    click.echo(f"{len(published)} formulieren in {folder}")


def _workbook_called(name: str) -> Path:
    """The workbook with this path, or with this name in workbooks/. Raises click.UsageError."""
    from pipeline.batch import find_workbooks

    if Path(name).is_file():
        return Path(name)
    found = [p for p in find_workbooks(WORKBOOKS) if name.casefold() in (p.stem.casefold(), p.name)]
    if len(found) != 1:
        many = "meer dan één werkmap" if found else "geen werkmap"
        raise click.UsageError(f"Er is {many} met de naam '{name}' in {WORKBOOKS}.")
    return found[0]


@main.command()
@click.argument("name")
@click.option("--workbooks", type=folder_option, default=WORKBOOKS, help="Map voor de werkmap.")
def new(name: str, workbooks: Path) -> None:
    """Zet een nieuw, leeg dossier klaar in workbooks/."""
    from pipeline import package
    from pipeline.batch import safe_name

    path = workbooks / f"{safe_name(name.removesuffix('.xlsx'))}.xlsx"
    if path.exists():
        raise click.UsageError(f"{path} bestaat al en blijft zoals het is. Kies een andere naam.")
    package.write_file(path, BLANK.read_bytes())
    click.echo(f"Nieuw dossier: {path}")


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Als gegevens in plaats van als tabel.")
def forms(as_json: bool) -> None:
    """Toon alle formulieren en hun velden."""
    from pipeline import report

    rows = report.fields_as_data(all_forms())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        report.fields_table(rows)


@main.command()
def templates() -> None:
    """Bouw de lege werkmap, de Word-sjablonen en de voorbeelddossiers opnieuw."""
    import tomllib

    from pipeline import package
    from pipeline.documents.build import build_template
    from pipeline.manual import with_lists
    from pipeline.workbooks.build import build_workbook
    from pipeline.workbooks.fill import filled_workbook

    workbook = build_workbook(all_forms())
    package.write_file(BLANK, workbook)
    for form in all_forms():
        package.write_file(TEMPLATES / f"{form.document}.docx", build_template(form))
    sources = sorted((EXAMPLES / "bron").glob("*.toml"))
    for source in sources:
        answers = tomllib.loads(source.read_text("utf-8"))
        data = filled_workbook(workbook, all_forms(), answers)
        package.write_file(EXAMPLES / f"{source.stem}.xlsx", data)
    manual = ROOT / "HANDLEIDING.md"
    if manual.exists():
        manual.write_text(with_lists(manual.read_text("utf-8"), all_forms()), "utf-8")
    click.echo(f"1 werkmap, {len(all_forms())} sjablonen en {len(sources)} voorbeelden gebouwd.")
