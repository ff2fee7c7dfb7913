"""What an organisation chose of the questions: today's words beside the guide's, what it asks not.

Their labels and keys stay, so that a workbook is read alike whatever an organisation chooses.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.model import Form, Kind
from pipeline.records.settings import Settings
from pipeline.workbooks.lines import ANSWER, LABEL, help_column


def follow_settings(
    sheet: Worksheet, form: Form, rows: Mapping[str, int], settings: Settings
) -> None:
    """Say today's words in the help of the questions in these rows, and lock what is not asked."""
    for row in rows.values():
        if said := settings.woorden.about(str(sheet.cell(row, LABEL).value)):
            help_cell = sheet.cell(row, help_column(form))
            texts = [text for text in (help_cell.value, said) if text]
            help_cell.value = "\n".join(texts)
            room, lines = sheet.row_dimensions[row], sum(1 + len(text) // 48 for text in texts)
            room.height = max(room.height or 0, 15 * lines + 6)
    for field in form.fields.values():
        if field.kind is Kind.NATIONAL_NUMBER and not settings.vragen:
            answer = sheet.cell(rows[form.full_key(field.key)], ANSWER)
            answer.protection, answer.fill = excel.LOCKED, excel.SHOWN
