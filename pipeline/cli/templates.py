"""`templates`: the blank workbook, the Word templates and the examples, built anew."""

from __future__ import annotations

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.places import BLANK, BLANK_FUNCTION, EXAMPLES, MANUAL, TEMPLATES, read_settings
from pipeline.cli.terminal import print_line
from pipeline.forms import all_forms
from pipeline.setup.build import build_all


@click.command(help=HELP["templates"])
def templates() -> None:
    """Build all that follows from the forms, and print how much that is."""
    built = build_all(
        all_forms(),
        read_settings(),
        workbook=BLANK,
        function=BLANK_FUNCTION,
        templates=TEMPLATES,
        examples=EXAMPLES,
        manual=MANUAL,
    )
    print_line(
        f"2 werkmappen, {built.templates} sjablonen en {built.examples} voorbeelden gebouwd."
    )
