"""The option by which somebody asks for work sheets that are hidden otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from pipeline.forms.model import Form
from pipeline.forms.work_sheets import EVERY, UnknownSheetError, forms_called

F = TypeVar("F", bound=Callable[..., Any])


def with_sheets(purpose: str) -> Callable[[F], F]:
    """The option --met, which gives a command its `extra`: the forms of the sheets named."""
    return click.option(
        "--met",
        "extra",
        default="",
        metavar="BLADEN",
        callback=_forms,
        help=f"{purpose}: hun namen op het blad Start, of '{EVERY}'.",
    )


def _forms(context: click.Context, option: click.Parameter, names: str) -> list[Form]:
    try:
        return forms_called(names)
    except UnknownSheetError as error:
        raise click.UsageError(str(error)) from error
