"""The option by which somebody asks for work sheets that are hidden otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from pipeline.forms.model import Form
from pipeline.forms.work_sheets import EVERY, UnknownSheetError, forms_called

F = TypeVar("F", bound=Callable[..., Any])


def with_sheets(purpose: str, beside: Sequence[Form] = ()) -> Callable[[F], F]:
    """The option --met, which gives a command its `extra`: the forms of the sheets named.

    beside: what may be named as well.
    """

    def named(_context: click.Context, _option: click.Parameter, names: str) -> list[Form]:
        try:
            return forms_called(names, beside)
        except UnknownSheetError as error:
            raise click.UsageError(str(error)) from error

    return click.option(
        "--met",
        "extra",
        default="",
        metavar="BLADEN",
        callback=named,
        help=f"{purpose}: hun namen op het blad Start, of '{EVERY}'.",
    )
