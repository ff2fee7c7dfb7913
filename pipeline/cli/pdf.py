"""`pdf`: the documents of a dossier as PDF as well."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import workbook_called
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options
from pipeline.files.folders import is_temporary, output_name
from pipeline.files.pdf import PdfError, as_pdf
from pipeline.files.writing import write_file
from pipeline.records.findings import reason_of


@click.command(help=HELP["pdf"])
@click.argument("dossier")
@place_options("workbooks", "output")
def pdf(dossier: str, workbooks: Path, output: Path) -> None:
    """Make a PDF beside each document of a dossier, as it is by now, and print how many."""
    folder = output / output_name(workbook_called(dossier, workbooks), workbooks)
    paths = [p for p in sorted(folder.glob("*/*.docx")) if not is_temporary(p.name)]
    if not paths:
        raise click.ClickException(f"In {folder} staan geen documenten. Eerst 'make reports'?")
    try:
        made = as_pdf({str(path): path.read_bytes() for path in paths})
        for path, data in made.items():
            write_file(Path(path).with_suffix(".pdf"), data)
    except PdfError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"Niet bewaard: {reason_of(error)}.") from error
    click.echo(f"{len(made)} PDF's in {folder}, naast de documenten.")
