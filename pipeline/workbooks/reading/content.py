"""What stands in a workbook that was opened and looked at: each answer with its sheet and cell."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.forms.model import Form
from pipeline.records.answers import Content
from pipeline.workbooks.lines import version_of
from pipeline.workbooks.reading import excel, opendocument
from pipeline.workbooks.reading.collect import Collector
from pipeline.workbooks.reading.limits import refuse_text
from pipeline.workbooks.reading.package import OPENDOCUMENT, Parts
from pipeline.workbooks.reading.strays import look_at_keyless, strays_on
from pipeline.workbooks.reading.unreadable import unreadable


def content_of(parts: Parts, forms: Sequence[Form]) -> Content:
    """The content of a workbook, from its parts. Raises RefusedError."""
    kind = opendocument if OPENDOCUMENT in parts else excel
    try:
        sheets = list(kind.sheets_of(parts))
    except BaseException as error:
        raise unreadable(error) from error
    content = Content(sheets=[sheet.name for sheet in sheets])
    collect = Collector(content, forms)
    found = [collect.sheet(sheet) for sheet in sheets]
    collect.merge(found)
    content.older = collect.version not in ("", version_of(tuple(forms)))
    _refuse_texts(content)
    for sheet, its in zip(sheets, found, strict=True):
        if not its.keyed:
            look_at_keyless(sheet, forms, content)
        elif not content.older:
            content.strays += strays_on(sheet, its.home, its.others)
    return content


def _refuse_texts(content: Content) -> None:
    """Raises RefusedError for more text than anybody can have typed."""
    refuse_text(cell.value for cell in content.cells.values())
    rows = (row for table in content.tables.values() for row in table)
    refuse_text(cell.value for row in rows for cell in row.values())
