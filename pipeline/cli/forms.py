"""`forms`: every form and field."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

import click

from pipeline.cli.help_texts import HELP
from pipeline.cli.terminal import print_head, print_line
from pipeline.forms import all_forms
from pipeline.forms.function import FORM
from pipeline.forms.model import Field, Form
from pipeline.forms.model import Table as FormTable


@click.command(help=HELP["forms"])
@click.option("--json", "as_json", is_flag=True, help="Als gegevens in plaats van als tabel.")
def forms(as_json: bool) -> None:
    """Print the fields, for people or as data."""
    rows = fields_as_data((*all_forms(), FORM))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        print_fields(rows)


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


def print_fields(rows: Sequence[dict[str, object]]) -> None:
    """Print the fields of each form, a line each; what is required bears a star."""
    for form, of_form in groupby(rows, key=itemgetter("form")):
        print_head(str(form))
        for row in of_form:
            choices = row["choices"] if isinstance(row["choices"], list) else []
            label = f"{row['label']}{' *' if row['required'] else ''}"
            question = f"{label} ({' / '.join(choices)})" if choices else label
            readers = ", ".join(row["audience"]) if isinstance(row["audience"], list) else ""
            print_line(f"  {row['key']}: {question}; {row['kind']}, voor {readers}")
