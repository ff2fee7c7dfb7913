"""However the workbook was handled, the documents are the same to the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import Desk, example
from in_libreoffice import LibreOffice
from openpyxl import Workbook, load_workbook


def rows_inserted(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.title not in ("Lijsten", "Start"):
            sheet.insert_rows(2, 3)
            sheet.insert_rows(12)
            sheet.insert_rows(15, 2)


def renamed_and_reordered(book: Workbook) -> None:
    for number, sheet in enumerate(book.worksheets):
        if sheet.title != "Lijsten":
            sheet.title = f"Blad {number} (kopie van mij)"
    book.move_sheet(book.worksheets[4], -4)
    book.move_sheet(book.worksheets[7], 3)


def column_widened(book: Workbook) -> None:
    for sheet in book.worksheets:
        sheet.column_dimensions["C"].width = 99


def empty_sheets_removed(book: Workbook) -> None:
    del book["Start"]
    del book["Handleiding vaardigheden"]


HANDLED: list[Callable[[Workbook], None]] = [
    rows_inserted,
    renamed_and_reordered,
    column_widened,
    empty_sheets_removed,
]


FAR = "Een actie ver onder de rest"


def documents_of(desk: Desk) -> dict[str, bytes]:
    status, output = desk.run("reports")
    assert status == 0, output
    return {path.name: path.read_bytes() for path in (desk.output / "Evi").rglob("*.docx")}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    desk = Desk(tmp_path_factory.mktemp("plain"))
    desk.dossier(example())
    return documents_of(desk)


@pytest.mark.parametrize("handle", HANDLED, ids=lambda f: f.__name__)
def test_handling_changes_nothing(
    desk: Desk, plain: dict[str, bytes], handle: Callable[[Workbook], None]
) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    if handle is rows_inserted:
        for sheet in book.worksheets:  # openpyxl does not move merged cells along
            for area in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(area))
    handle(book)
    book.save(path)
    assert documents_of(desk) == plain


@pytest.mark.libreoffice
@pytest.mark.parametrize("target", ["xlsx:Calc MS Excel 2007 XML", "ods"])
def test_saved_by_libreoffice(
    desk: Desk, plain: dict[str, bytes], target: str, libreoffice: LibreOffice
) -> None:
    path = desk.dossier(example())
    (saved,) = libreoffice.convert(target, path)
    path.unlink()
    saved.rename(desk.workbooks / saved.name)
    assert documents_of(desk) == plain


def test_a_macro_workbook_is_read_and_its_macros_are_not_run(
    desk: Desk, plain: dict[str, bytes]
) -> None:
    path = desk.dossier(example())
    path.rename(path.with_suffix(".xlsm"))
    assert documents_of(desk) == plain


def test_rows_below_and_between_the_actions(desk: Desk) -> None:
    path = desk.dossier(example())
    book = load_workbook(path)
    sheet = book["Acties"]
    sheet.insert_rows(7, 2)
    sheet["B60"] = FAR
    book.save(path)
    assert desk.run("reports")[0] == 0
    titles = [line for line in desk.word("POP & PAP").lines if line.startswith("Acties\tactie")]
    assert len(titles) == len(example()["pop_pap"]["acties"]) + 1
    assert desk.word("POP & PAP").controls["pop_pap.acties.6.omschrijving"] == FAR
