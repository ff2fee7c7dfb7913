"""What all Excel files that we make share: how they look, and how they are saved."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import colours, excel_parts, office

ACCENT, PALE, INPUT_FILL = colours.ACCENT, colours.PALE, colours.INPUT_FILL
LINE, GREY, ALARM, DOUBT = colours.LINE, colours.GREY, colours.ALARM, colours.DOUBT

SHOWN_FILL = "EDEDED"
"""Behind what is only shown, beside what is typed."""

TITLE = Font(name="Calibri", size=18, bold=True, color=ACCENT)
BRAND = Font(name="Calibri", size=10, bold=True, color=ACCENT)
PLAIN = Font(name="Calibri", size=11)
HEADING = Font(name="Calibri", size=12, bold=True, color="FFFFFF")
COLUMN_HEAD = Font(name="Calibri", size=10, bold=True, color=ACCENT)
ASIDE = Font(name="Calibri", size=10, color="FFFFFF")
PROMPT = Font(name="Calibri", size=11, bold=True, color=ACCENT)
QUIET = Font(name="Calibri", size=10, italic=True, color=GREY)
SMALL = Font(name="Calibri", size=9, italic=True, color=GREY)
COMPACT = Font(name="Calibri", size=10)
LINK = Font(name="Calibri", size=11, underline="single", color=ACCENT)

ACCENT_FILL = PatternFill("solid", fgColor=ACCENT)
PALE_FILL = PatternFill("solid", fgColor=PALE)
INPUT = PatternFill("solid", fgColor=INPUT_FILL)
SHOWN = PatternFill("solid", fgColor=SHOWN_FILL)
LINE_ROW, COMPACT_ROW = 16, 13.5
"""How high a row is that holds one line, and one in small print."""

_side = Side(style="thin", color=LINE)
BOX = Border(left=_side, right=_side, top=_side, bottom=_side)
TOP = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
MIDDLE = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
BAND = Alignment(horizontal="left", vertical="center", indent=1)
FLUSH = Alignment(vertical="center")
MISSING = PatternFill("solid", bgColor="F7C9A9")
SURPLUS = PatternFill("solid", bgColor="DCEBDD")
IMPOSSIBLE = PatternFill("solid", bgColor="F2A5A0")
LATE = PatternFill("solid", bgColor=ALARM)
OPEN, LOCKED = Protection(locked=False), Protection()


def solid(colour: str) -> PatternFill:
    """A plain background."""
    return PatternFill("solid", fgColor=colour)


def for_print(sheet: Worksheet, *, landscape: bool = False) -> None:
    """A4, as wide as the page, with the sheet's name and the page number at the foot."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 0.6)
    sheet.oddFooter.left.text = "JOBPEPPER · &A"
    sheet.oddFooter.right.text = "&P / &N"


def finished(
    book: Workbook, title: str, shown: Mapping[int, excel_parts.FirstValues] | None = None
) -> bytes:
    """Save without clock or author. Row heights stay a first guess that Excel may adjust.

    shown: per sheet, counted from 1, what its formulas show before they are computed.
    """
    buffer = BytesIO()
    book.save(buffer)
    parts = office.read_parts(buffer.getvalue())
    parts["docProps/core.xml"] = office.core_properties(title)
    for name in parts:
        if name.startswith("xl/worksheets/sheet"):
            parts[name] = parts[name].replace(b' customHeight="1"', b"")
    excel_parts.mend(parts, shown)
    return office.pack(parts)
