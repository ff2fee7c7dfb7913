"""Sheets renamed, moved, copied, emptied, and answers pasted where they do not belong."""

from __future__ import annotations

from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from odd.row import OR, Make, Row
from odd.xlsx import INTAKE, WHOLE, handled, place_of

FORM, PROFILE, SURVEY = "Aanmelding", "Capaciteitenprofiel", "Tevredenheid werkgever"
EMPLOYER, ACTIONS, PLAN = "Leidraad werkgever", "Acties", "POP & PAP"
FREE, GOB, NAME = f"{INTAKE}.toelichting", f"{INTAKE}.gob", f"{INTAKE}.werknemer_naam"
BOTH_ASKED = tuple(
    f"leidraad_werkgever.{key}"
    for key in (
        "takenpakket",
        "functioneren",
        "achteruitgang",
        "communicatie",
        "takenpakket_aangepast",
        "werkomgeving_aangepast",
        "opvolging_functioneren",
    )
)


def on(title: str, do: Callable[[Worksheet], object], key: str = "") -> Make:
    """Something done on one sheet, of the dossier that has it filled in."""
    return handled(lambda book: do(book[title]), key, of=INTAKE if title == FORM else WHOLE)


def without_keys(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(max_col=1):
        row[0].value = None


def emptied(sheet: Worksheet) -> None:
    for (cell,) in sheet.iter_rows(min_row=5, min_col=3, max_col=3):
        cell.value = None


def copied(title: str, change: Callable[[Worksheet], object] = lambda _: None) -> Make:
    def handle(book: Workbook) -> None:
        change(book.copy_worksheet(book[title]))

    return handled(handle, of=INTAKE if title == FORM else WHOLE)


def titled(title: str) -> Callable[[Worksheet], None]:
    return lambda sheet: setattr(sheet, "title", title)


def names_swapped(book: Workbook) -> None:
    book[FORM].title = "X"
    book[PROFILE].title = FORM


def formatted(sheet: Worksheet) -> None:
    for row in range(100, 400):
        sheet.cell(row, 3).number_format = "0"


def filtered(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = "A4:D49"


def renamed_without_keys(book: Workbook) -> None:
    book[FORM].title = "Blad1"
    without_keys(book["Blad1"])


def typed(address: str, value: object) -> Callable[[Worksheet], None]:
    def do(sheet: Worksheet) -> None:
        sheet[address] = value

    return do


def sorted_backwards(sheet: Worksheet) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_col=4)]
    _write(sheet, 5, rows[::-1])


def _write(sheet: Worksheet, first: int, rows: list[list[object]]) -> None:
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value  # None empties it as well


def unmerged(do: Callable[[Worksheet], object]) -> Callable[[Worksheet], None]:
    """With its cells no longer merged: openpyxl does not move those along with rows."""

    def handle(sheet: Worksheet) -> None:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        do(sheet)

    return handle


def row_of(sheet: Worksheet, key: str) -> int:
    return next(n for n in range(1, sheet.max_row + 1) if sheet.cell(n, 1).value == key)


def pasted(book: Workbook) -> None:
    """Seven answers of the employer's interview below the intake, keys and all, answered anew."""
    source = book[EMPLOYER]
    rows = [row_of(source, key) for key in BOTH_ASKED]
    _write(book[FORM], 120, [[source.cell(row, 1).value, None, "geplakt"] for row in rows])


def cut_and_pasted(book: Workbook) -> None:
    """A row of the employer's interview stands below the intake, and there alone."""
    source = book[EMPLOYER]
    row = row_of(source, BOTH_ASKED[0])
    values = [cell.value for cell in source[row][:3]]
    unmerged(lambda sheet: sheet.delete_rows(row))(source)
    _write(book[FORM], 120, [[values[0], None, values[2]]])


def state(value: str) -> Callable[[Worksheet], None]:
    return lambda sheet: setattr(sheet, "sheet_state", value)


def emptied_but_for_start(book: Workbook) -> None:
    for title in book.sheetnames[1:]:
        del book[title]


ROWS = (
    Row("a sheet renamed", on(FORM, titled("Evi intake"), GOB),
        prints="GOB De Vuurvlinder"),
    Row("a sheet renamed to signs", on(FORM, titled("'A & <B>' 👍"))),
    Row("a sheet named as another one was", handled(names_swapped)),
    Row("all sheets in another order", handled(lambda book: book._sheets.reverse(), GOB),
        prints="GOB De Vuurvlinder"),
    Row("a sheet hidden", on(FORM, state("hidden"), GOB), prints="GOB De Vuurvlinder"),
    Row("a sheet hidden so that Excel does not list it", on(FORM, state("veryHidden"), GOB),
        prints="GOB De Vuurvlinder"),
    Row("the sheet Start deleted", handled(lambda book: book.remove(book["Start"])),
        "blad-weg @ Start"),
    Row("the sheet of a form not used deleted", handled(lambda book: book.remove(book[SURVEY])),
        f"blad-weg @ {SURVEY}"),
    Row("the intake deleted", handled(lambda book: book.remove(book[FORM]), of=INTAKE),
        f"blad-weg @ {FORM}"),
    Row("all forms deleted", handled(emptied_but_for_start), "geen-dossier @"),
    Row("a sheet of somebody's own", handled(lambda book: book.create_sheet("Notities").append(
        ["eigen notitie"]))),
    Row("a chart sheet", handled(lambda book: book.create_chartsheet("Grafiek"))),
    Row("an empty sheet before all others", handled(lambda book: book.create_sheet("Leeg", 0))),
    Row("a sheet copied, both alike", copied(FORM)),
    Row("a sheet copied, one answer otherwise", copied(FORM, typed("C5", "GOB Anders")),
        "blad-dubbel @ Aanmelding Copy!C5"),
    Row("a sheet copied and emptied", copied(FORM, emptied)),
    Row("a plan copied and changed", copied(PLAN, typed("C6", "iets anders")),
        f"blad-dubbel @ {PLAN} Copy!C6"),
    Row("a sheet without its keys", on(FORM, without_keys), f"vragen-weg @ {FORM}"),
    Row("a sheet renamed and without keys", handled(renamed_without_keys), f"vragen-weg @ {FORM}"),
    Row("one key gone", on(FORM, typed("A5", None)), f"vragen-ontbreken @ {FORM},"
        "tekst-ernaast @ Aanmelding!C5"),
    Row("a key with a blank after it", on(FORM, typed("A5", f"{GOB} "), GOB),
        prints="GOB De Vuurvlinder"),
    Row("a key of nothing that exists", on(FORM, typed("A5", "aanmelding.schoenmaat")),
        f"vraag-onbekend @ Aanmelding!C5, vragen-ontbreken @ {FORM}"),
    Row("a key twice, with one answer", on(FORM, typed("A6", GOB)),
        f"dubbel-ingevuld @ Aanmelding!C6, vragen-ontbreken @ {FORM}"),
    Row("a sheet with a column before all others", on(FORM, lambda s: s.insert_cols(1)),
        f"vragen-weg @ {FORM}"),
    Row("rows inserted above and between", on(FORM, unmerged(lambda s: (s.insert_rows(3, 4),
        s.insert_rows(12, 2))), GOB), prints="GOB De Vuurvlinder"),
    Row("rows sorted backwards", on(FORM, unmerged(sorted_backwards), GOB),
        prints="GOB De Vuurvlinder"),
    Row("the row of an optional question deleted", on(FORM, unmerged(lambda s: s.delete_rows(20))),
        f"vragen-ontbreken @ {FORM}"),
    Row("all rows deleted", on(FORM, lambda s: s.delete_rows(1, 120)), f"vragen-weg @ {FORM}"),
    Row("seven answers of an interview pasted on the intake", handled(pasted, of=WHOLE),
        ", ".join(f"dubbel-ingevuld @ {place_of(key)}" for key in BOTH_ASKED)
        + OR + ", ".join(f"dubbel-ingevuld @ Aanmelding!C{row}" for row in range(120, 127))),
    Row("a row cut from an interview and pasted on the intake", handled(cut_and_pasted, of=WHOLE),
        "elders-gelezen @ Aanmelding!C120"),
    Row("text beside an answer", on(FORM, typed("D5", "niet vergeten")),
        "tekst-ernaast @ Aanmelding!D5"),
    Row("text far to the right", on(FORM, typed("J5", "notitie")), "tekst-ernaast @ Aanmelding!J5"),
    Row("text below all", on(FORM, typed("C99", "PS")), "tekst-ernaast @ Aanmelding!C99"),
    Row("text over a question", on(FORM, typed("B5", "Mijn GOB")), "tekst-ernaast @ Aanmelding!B5"),
    Row("text in the hidden column of keys", on(FORM, typed("A120", "vergeten tekst")),
        "tekst-ernaast @ Aanmelding!A120"),
    Row("text in the hidden column of helpers", on(FORM, typed("E120", "vergeten tekst")),
        "tekst-ernaast @ Aanmelding!E120"),
    Row("text on the sheet of the comparison", on("Profielvergelijking", typed("H3", "notitie")),
        "tekst-ernaast @ Profielvergelijking!H3"),
    Row("text on the sheet Start", on("Start", typed("H30", "notitie")), 
        "tekst-ernaast @ Start!H30"),
    Row("seven notes beside answers, told once", on(FORM, lambda s: [typed(f"D{n}", "n")(s)
        for n in (5, 6, *range(8, 13))]), "tekst-ernaast @ Aanmelding!D5"),
    Row("an action far below the others", on(ACTIONS, typed("B90", "Verre actie")),
        "actie-onvolledig @ Acties!C90, actie-onvolledig @ Acties!D90, "
        "actie-onvolledig @ Acties!F90, actie-zonder-herkomst @ Acties!J90"),
    Row("a column of the actions moved away", on(ACTIONS, lambda s: s.delete_cols(4)),
        f"vragen-ontbreken @ {PLAN}"),
    Row("the sheet with the actions deleted", handled(lambda book: book.remove(book[ACTIONS])),
        f"vragen-ontbreken @ {PLAN}"),
    Row("a workbook of newer forms", on("Start", lambda s: _version(s, "99")), ""),
    Row("a workbook without a version", on("Start", lambda s: _version(s, "")), ""),
    Row("a sheet protected by hand", on(FORM, lambda s: s.protection.enable())),
    Row("a filter that hides all rows", on(FORM, filtered)),
    Row("a sheet wholly formatted", on(FORM, formatted)),
)  # fmt: skip


def _version(sheet: Worksheet, version: str) -> None:
    row = next(row for row in sheet.iter_rows() if row[0].value == "jobpepper.versie")
    row[2].value = version
