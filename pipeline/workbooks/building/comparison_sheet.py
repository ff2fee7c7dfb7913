"""The sheet "Profielvergelijking": the gap table as the coach scores, in formulas, with a chart.

It says what the pipeline's own gap table says (guide 2.2.3), from the same limits. The pipeline
never reads it.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import AxDataSource, NumData, StrData, StrRef, StrVal
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.files import excel
from pipeline.forms.instruments import competentieprofiel
from pipeline.forms.keys import CAPACITY, COMPETENCE
from pipeline.forms.skills import ENVIRONMENT, SKILL_GROUPS
from pipeline.records.judgements import Verdict
from pipeline.records.settings import Settings
from pipeline.workbooks.building.formulas import score_in, verdict
from pipeline.workbooks.lines import COMPARISON, FIRST_COMPARED, LAST_COMPARED

NAME = COMPARISON
PURPOSE = "Vult zichzelf in zodra beide profielen gescoord zijn. Verschil = vereist min beheerst."
ELSEWHERE = (
    "Wat u leeg laat, komt uit de bibliotheek. Dit blad kent die scores niet; "
    "het document Profielvergelijking wel."
)
FIRST, LAST = FIRST_COMPARED + 1, LAST_COMPARED[0]
HEADS = ("Vaardigheid", "Vereist", "Beheerst", "Verschil", "Oordeel", "Dringend")
WIDTHS = {"A": 34, "B": 10, "C": 10, "D": 10, "E": 16, "F": 11, "G": 4, "I": 34, "J": 10, "K": 10}
TOP = 12
"""How many shortages the list and the chart show; the table has them all."""

UNSCORED = Verdict.NOT_SCORED.value


def add_gap_sheet(book: Workbook, cells: Mapping[str, str], limits: Settings) -> None:
    """Add the sheet; cells: where each answer goes, by full key ('Sheet'!$C$5)."""
    sheet = book.create_sheet(NAME)
    sheet["A1"], sheet["A1"].font = "PROFIELVERGELIJKING", excel.TITLE
    sheet.row_dimensions[1].height = 28
    sheet["A2"], sheet["A2"].font = PURPOSE, excel.QUIET
    reference = cells[f"{COMPETENCE}.{competentieprofiel.FORM.borrows}"]
    all_scored = f"COUNT($B${FIRST}:$B${LAST})={LAST - FIRST + 1}"
    sheet["A3"] = f'=IF(OR({reference}="",{all_scored}),"","{ELSEWHERE}")'
    sheet["A3"].font = excel.PROMPT
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.column_dimensions["H"].hidden = True
    for letter, head in zip("ABCDEF", HEADS, strict=True):
        _head(sheet, f"{letter}{FIRST - 1}", head)
    row = FIRST
    for group in SKILL_GROUPS:
        for skill in group.skills:
            keys = (f"{COMPETENCE}.{skill.key}", f"{CAPACITY}.{skill.key}")
            _skill(sheet, row, skill.label, [cells[key] for key in keys], group.key, limits)
            row += 1
    _largest(sheet)
    _colours(sheet)
    excel.for_print(sheet)
    sheet.freeze_panes = f"A{FIRST}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _skill(
    sheet: Worksheet, row: int, label: str, sources: list[str], group: str, limits: Settings
) -> None:
    required, mastered, gap = f"B{row}", f"C{row}", f"D{row}"
    unscored, not_asked = f'OR({required}="",{mastered}="")', f"{required}=1"
    judged = verdict(required, mastered, limits, environment=group == ENVIRONMENT)
    urgent = (
        f"OR({gap}>={limits.dringend_vanaf},AND({required}>={limits.veel_vereist_vanaf},"
        f"{gap}>={limits.dringend_vanaf_bij_veel_vereist}))"
    )
    written = {
        "A": label,
        "B": f"={score_in(sources[0])}",
        "C": f"={score_in(sources[1])}",
        "D": f'=IF({unscored},"",IF({not_asked},"",{required}-{mastered}))',
        "E": f"={judged}",
        "F": f'=IF(E{row}="tekort",IF({urgent},"ja",""),"")',
        # Largest gap, then highest requirement, then paper order: one number to sort by.
        "H": f'=IF(E{row}="tekort",{gap}*10000+{required}*1000+{LAST - row},0)',
    }
    for letter, value in written.items():
        cell = sheet[f"{letter}{row}"]
        cell.value, cell.font, cell.border = value, excel.PLAIN, excel.BOX
        cell.alignment = excel.MIDDLE if letter in "AE" else excel.CENTRE


def _largest(sheet: Worksheet) -> None:
    """The largest shortages, sorted, and a chart of what is required and mastered."""
    for letter, head in zip("IJK", ("Grootste tekorten", "Vereist", "Beheerst"), strict=True):
        _head(sheet, f"{letter}{FIRST - 1}", head)
    keys = f"$H${FIRST}:$H${LAST}"
    for rank in range(1, TOP + 1):
        row = FIRST + rank - 1
        place = f"MATCH(LARGE({keys},{rank}),{keys},0)"
        for letter, source in zip("IJK", "ABC", strict=True):
            area = f"${source}${FIRST}:${source}${LAST}"
            cell = sheet[f"{letter}{row}"]
            cell.value = f'=IF(LARGE({keys},{rank})=0,"",INDEX({area},{place}))'
            cell.font, cell.border = excel.PLAIN, excel.BOX
            cell.alignment = excel.MIDDLE if letter == "I" else excel.CENTRE
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 10, 60
    chart.title = "Grootste tekorten: vereist en beheerst"
    chart.title.overlay = chart.legend.overlay = False
    values = Reference(sheet, min_col=10, max_col=11, min_row=FIRST - 1, max_row=FIRST + TOP - 1)
    chart.add_data(values, titles_from_data=True)
    _as_while_blank(chart)
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 5
    chart.y_axis.majorUnit = 1
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.legend.position = "b"
    for series, colour in zip(chart.series, ("B9C6C8", excel.ACCENT), strict=True):
        series.graphicalProperties.solidFill = colour
    chart.width, chart.height = 17, 13
    sheet.add_chart(chart, f"I{FIRST + TOP + 1}")


def _as_while_blank(chart: BarChart) -> None:
    """Give the chart what its cells hold while nothing is scored: two names, no bars."""
    names = f"'{NAME}'!$I${FIRST}:$I${FIRST + TOP - 1}"
    for series, head in zip(chart.series, HEADS[1:3], strict=True):
        series.cat = AxDataSource(strRef=StrRef(f=names, strCache=StrData(ptCount=TOP)))
        series.val.numRef.numCache = NumData(formatCode="General", ptCount=TOP)
        series.tx.strRef.strCache = StrData(ptCount=1, pt=[StrVal(idx=0, v=head)])


def _head(sheet: Worksheet, place: str, text: str) -> None:
    cell = sheet[place]
    cell.value, cell.font, cell.fill = text, excel.HEADING, excel.ACCENT_FILL
    cell.alignment = excel.MIDDLE


def _colours(sheet: Worksheet) -> None:
    """The verdict is also in words: the colours only help to find it."""
    area = f"A{FIRST}:F{LAST}"
    for condition, fill in (
        (f'$F{FIRST}="ja"', excel.IMPOSSIBLE),
        (f'$E{FIRST}="tekort"', excel.MISSING),
        (f'$E{FIRST}="reserve"', excel.SURPLUS),
    ):
        sheet.conditional_formatting.add(
            area, FormulaRule(formula=[condition], fill=fill, stopIfTrue=True)
        )
