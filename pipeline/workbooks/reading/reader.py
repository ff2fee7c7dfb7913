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
from pipeline.workbooks.reading.apart import read_apart
from pipeline.workbooks.reading.content import content_of
from pipeline.workbooks.reading.limits import ORDINARY
from pipeline.workbooks.reading.opening import open_workbook


def read_workbook(path: Path, forms: Sequence[Form], password: Password) -> Content:
    """The content of an .xlsx, .xlsm or .ods file. Raises RefusedError."""
    parts = open_workbook(path, password)
    if sum(map(len, parts.values())) > ORDINARY:
        return read_apart(parts, forms)
    return content_of(parts, forms)
