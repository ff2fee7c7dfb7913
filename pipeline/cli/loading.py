"""One dossier, loaded for a command that cannot do without."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.asking import ask_passwords
from pipeline.dossier.load import Dossier, load_dossier
from pipeline.forms import all_forms
from pipeline.records.settings import Settings


def load_readable(workbook: Path, settings: Settings) -> Dossier:
    """The dossier in a workbook. Raises click.ClickException when it cannot be read at all."""
    dossier = load_dossier(workbook, all_forms(), ask_passwords(workbook), settings)
    if not dossier.forms:
        raise click.ClickException(str(dossier.findings[0]))
    return dossier
