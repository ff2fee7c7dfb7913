"""Read a filled workbook: what stands in it, each answer with its sheet and cell.

Reading follows the hidden keys alone, so rows inserted, sheets renamed or reordered and another
program's way of saving change nothing. Values are as the file types them (text, number, date,
true or false); what they mean is for the checks. The file itself is never changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.forms.model import Form
from pipeline.records.answers import Content, Password
from pipeline.workbooks.lines import version_of
from pipeline.workbooks.reading import excel, opendocument
from pipeline.workbooks.reading.apart import read_apart
from pipeline.workbooks.reading.collect import Collector
from pipeline.workbooks.reading.limits import ORDINARY, refuse_text
from pipeline.workbooks.reading.opening import open_workbook
from pipeline.workbooks.reading.package import OPENDOCUMENT, Parts
from pipeline.workbooks.reading.strays import look_at_keyless, strays_on
from pipeline.workbooks.reading.unreadable import unreadable


def read_workbook(path: Path, forms: Sequence[Form], password: Password) -> Content:
    """The content of an .xlsx, .xlsm or .ods file. Raises RefusedError."""
    parts = open_workbook(path, password)
    if sum(map(len, parts.values())) > ORDINARY:
        return read_apart(parts, forms)
    return read_parts(parts, forms)


def read_parts(parts: Parts, forms: Sequence[Form]) -> Content:
    """The content of a workbook whose parts were looked at. Raises RefusedError."""
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
