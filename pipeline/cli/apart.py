"""Documents that are no dossier's: made in a folder of their own, and told of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from pipeline.cli.terminal import print_line, shown
from pipeline.documents.rendering.context import Context
from pipeline.documents.rendering.proof import DocumentError
from pipeline.publishing.folder import EditedTwiceError
from pipeline.records.findings import advice_of, reason_of
from pipeline.records.outcome import Published
from pipeline.run.making import write_apart


def make_apart(what: str, contexts: Mapping[str, Context], templates: Path, folder: Path) -> None:
    """Make documents and print where they are; what: all of them in a word.

    contexts: what each says, by its name. Raises click.ClickException.
    """
    try:
        published = write_apart(contexts, templates, folder)
    except OSError as error:
        raise _failed(what, f"{reason_of(error)}. {advice_of(error)}") from error
    except (DocumentError, EditedTwiceError) as error:
        raise _failed(what, str(error)) from error
    print_line(f"{len(published)} {what} in {shown(folder)}")
    for name, state in published.items():
        if state in (Published.BESIDE, Published.WAITING):
            print_line(
                f"'{name}' was bewerkt: de nieuwe versie staat ernaast, als '{name} (nieuw)'."
            )


def _failed(what: str, reason: str) -> click.ClickException:
    return click.ClickException(f"De {what} konden niet gemaakt worden: {reason}")
