"""What the Start sheet says when it is time for the next step, live."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from openpyxl import Workbook

from pipeline.forms import form_of
from pipeline.forms.keys import Key
from pipeline.forms.model import Form, Table, inherited_keys
from pipeline.workbooks.building.formulas import empty
from pipeline.workbooks.building.live_help import areas_of, each_used


def next_steps(book: Workbook, forms: Sequence[Form], cells: Mapping[str, str]) -> Iterator[str]:
    """A formula for each table that has something to say once all its entries are closed.

    cells: where each answer goes, by full key; what is not asked there is not waited for.
    """
    for form in forms:
        for table in form.tables:
            if table.afterwards and table.afterwards[0] in cells:
                areas = areas_of(book[table.sheet], form.full_key(table.key), table)
                key, text = table.afterwards
                empty_still = [empty(cells[place]) for place in (key, *_taken_over(key))]
                when = ",".join([*_all_closed(table, areas), *empty_still])
                yield f'=IFERROR(IF(AND({when}),"{text}",""),"")'


def _all_closed(table: Table, areas: Mapping[str, str]) -> tuple[str, str]:
    """That there are entries, and that the state of each is one that closes it."""
    used = each_used(areas)
    state = next(column for column in table.columns if column.key == table.state)
    labels = [choice.label for choice in state.choices if choice.code in table.closed]
    closed = "+".join(f'(TRIM({areas[table.state]})="{label}")' for label in labels)
    return f"SUMPRODUCT(--({used}))>0", f"SUMPRODUCT(({used})*(1-({closed})))=0"


def _taken_over(key: str) -> list[str]:
    asked = Key.parse(key)
    return inherited_keys(form_of(asked.form).fields[asked.field])
