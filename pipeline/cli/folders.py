"""`folders`: the leaflets of the guide, to hand out."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.apart import make_apart
from pipeline.cli.help_texts import HELP
from pipeline.cli.places import place_options, read_settings
from pipeline.documents.rendering.leaflets import context_of_leaflet
from pipeline.files.folders import LEAFLETS
from pipeline.forms.leaflets import all_leaflets


@click.command(help=HELP["folders"])
@place_options("output", "templates")
def folders(output: Path, templates: Path) -> None:
    """Make every leaflet, and print where they are."""
    words = read_settings().woorden
    contexts = {one.document: context_of_leaflet(one, words) for one in all_leaflets()}
    make_apart("folders", contexts, templates, output / LEAFLETS)
