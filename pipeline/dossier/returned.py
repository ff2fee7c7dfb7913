"""Documents that came back filled in: their answers count as those of the form (guide 2.2.6).

They stand in a folder beside the workbook: Evi.xlsx, Evi-retour/. A document with tags is read by
them alone; only of one without is it asked which form it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.documents.controls import controls_in, glyph_typed_in, values_by_tag
from pipeline.documents.edits import Edit, typed_beside
from pipeline.documents.readback import (
    NotReadableError,
    WordFile,
    open_document,
    words_in_margins,
    words_outside,
)
from pipeline.documents.word_text import Line
from pipeline.dossier.recognised import Values, printed_by, recognise
from pipeline.dossier.returned_files import files_back, source_of, what_is_not_read
from pipeline.forms.keys import Key
from pipeline.forms.model import Field, Form
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.findings import reason_of


@dataclass
class Returned:
    """What one document that came back says of one form.

    answers: by key of the field, the texts or chosen codes; more than one where it is not clear
    which counts. unread: the fields that it should have and that could not be read. beside: what
    was typed outside the fields.
    """

    source: str
    form: Form
    answers: dict[Key, list[str]] = field(default_factory=dict)
    unread: list[Key] = field(default_factory=list)
    beside: list[Edit] = field(default_factory=list)


@dataclass
class CameBack:
    """All that came back for a workbook; doubts: about files as a whole."""

    documents: list[Returned] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_returned(workbook: Path, forms: Sequence[Form]) -> CameBack:
    """What came back for a workbook. Whatever is not read is found."""
    found = files_back(workbook)
    came_back = CameBack(doubts=list(what_is_not_read(found, workbook)))
    for file in found.word:
        came_back.doubts += _read(file, workbook, forms, came_back.documents)
    return came_back


def _read(
    file: Path, workbook: Path, forms: Sequence[Form], documents: list[Returned]
) -> Iterator[Doubt]:
    """Add what one file says to the documents; yields why it does not, or not all."""
    source = source_of(file, workbook)
    try:
        document = open_document(file)
    except NotReadableError:
        reason = "beschadigd, beveiligd of geen Word-bestand"
        yield Doubt(Code.RETURNED_UNREADABLE, source=source, reason=reason)
        return
    except OSError as error:
        yield Doubt(Code.RETURNED_UNREADABLE, source=source, reason=reason_of(error))
        return
    found, values = _forms_and_values(document, forms)
    returning = _either([form for form in forms if form.returns])
    if not found:
        yield Doubt(Code.RETURNED_UNKNOWN, source=source, forms=returning)
    elif not document.tagged() and len(found) > 1:
        yield Doubt(Code.RETURNED_UNCLEAR, source=source, forms=_either(found))
    elif not values:
        yield Doubt(Code.RETURNED_WITHOUT_FIELDS, source=source, document=found[0].document)
    else:
        for other in (form.document for form in found if not form.returns):
            yield Doubt(Code.RETURNED_OTHER_FORM, source=source, document=other, forms=returning)
        read = [_returned(source, form, values) for form in found if form.returns]
        if read:
            read[0].beside += _beside(document, found)
        documents += read


def _forms_and_values(document: WordFile, forms: Sequence[Form]) -> tuple[list[Form], Values]:
    if not document.tagged():
        recognised = recognise(document, [f for f in forms if f.printed and f.asked])
        return recognised.forms, recognised.values
    values = values_by_tag(document.body)
    named = Counter(Key.parse(tag).form for tag in values)
    found = [form for form in forms if form.key in named]
    if 2 * sum(named[form.key] for form in found) <= len(values):
        return [], {}  # made from a judgement: it shows some answers of forms, and is none
    return found, values


def _returned(source: str, form: Form, values: Values) -> Returned:
    """The answers of one form among the values of a document."""
    returned = Returned(source, form)
    own = {key: said for tag, said in values.items() if (key := Key.parse(tag)).form == form.key}
    for key, asked in _asked(form, own):
        boxes = [key._replace(box=choice.code) for choice in asked.choices] or [key]
        if all(own.get(box) for box in boxes):
            returned.answers[key] = [
                box.box or str(value).strip() for box in boxes for value in own[box] if value
            ]
        else:
            returned.unread.append(key)
        for box in boxes:
            own.pop(box, None)
    nowhere = (Edit(str(v), "", str(key)) for key, said in own.items() for v in said if v)
    returned.beside += nowhere
    return returned


def _asked(form: Form, own: Mapping[Key, object]) -> Iterator[tuple[Key, Field]]:
    """Every field that the document of a form has, those of a table for each entry in it."""
    for asked in form.fields.values():
        if asked.printed:
            yield Key(form.key, asked.key), asked
    for table in form.tables:
        for row in sorted({key.row for key in own if key.table == table.key and key.row}):
            for column in (column for column in table.columns if column.printed):
                yield Key(form.key, column.key, table.key, row), column


def _beside(document: WordFile, forms: Sequence[Form]) -> Iterator[Edit]:
    """What was typed where no answer belongs: between the fields, in a box, as a comment."""
    printed = frozenset().union(*map(printed_by, forms))
    margins = [Line(text) for text in words_in_margins(document)]
    yield from typed_beside([*words_outside(document), *margins], printed)
    for tag, control in controls_in(document.body):
        if glyph := glyph_typed_in(control):
            yield Edit(glyph, "", tag)


def _either(forms: Sequence[Form]) -> str:
    *first, last = (f"'{form.document}'" for form in forms)
    return f"{', '.join(first)} of {last}" if first else last
