"""Postcodes, telephone numbers and addresses: kept as they are, doubted when they look odd."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.checks.rules.typed import typed_fields
from pipeline.checks.values import quoted
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Kind
from pipeline.records.answers import Answer, Forms
from pipeline.records.catalogue import Code
from pipeline.records.contacts import NOTHING, has_email, has_phone
from pipeline.records.doubts import Doubt
from pipeline.records.text import fold

BELGIAN_POSTCODE = re.compile(r"(?:BE?[- ]?)?[1-9]\d{3}(?:\s+\D{3,})?", re.IGNORECASE)

ODD: dict[Kind, tuple[Code, Callable[[str], object]]] = {
    Kind.POSTCODE: (Code.POSTCODE_FOREIGN, BELGIAN_POSTCODE.fullmatch),
    Kind.PHONE: (Code.PHONE_INVALID, has_phone),
    Kind.EMAIL: (Code.EMAIL_INVALID, has_email),
}
"""Per kind of field the code of the doubt, and what an answer of that kind fits."""


def well_formed(forms: Forms) -> Iterator[Doubt]:
    """A postcode, telephone number or e-mail address is one, wherever it is asked."""
    for filled, field in typed_fields(forms):
        if field.kind in ODD:
            yield from _odd(field, filled.answers[field.key], Key(filled.form.key, field.key))
    for filled in forms.values():
        for table in filled.form.tables:
            columns = [column for column in table.columns if column.kind in ODD]
            for number, row in enumerate(filled.rows[table.key] if columns else (), start=1):
                for column in (column for column in columns if column.key in row):
                    where = Key(filled.form.key, column.key, table.key, number)
                    yield from _odd(column, row[column.key], where)


def _odd(field: Field, answer: Answer, where: Key) -> Iterator[Doubt]:
    code, fits = ODD[field.kind]
    if isinstance(answer, str) and fold(answer) not in NOTHING and not fits(answer):
        yield Doubt(code, where, value=quoted(answer))
