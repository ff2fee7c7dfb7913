"""Dates as people write them: day first, and never guessed."""

from __future__ import annotations

import datetime as dt

from odd.row import Row
from odd.xlsx import cell, date, empty, number, shown, text, truth

DATE = "aanmelding.datum_aanmelding"
BORN = "aanmelding.geboortedatum"
STARTED = "aanmelding.datum_in_dienst"
IN_WORDS = "a month in words is no date yet"
ISO = "year first is no date yet"
NO_YEAR = "a date without a year is not told so yet"
FUTURE = "an event in the future is not doubted yet"
MARCH = "04/03/2024"

ROWS = (
    Row("a real date", date(DATE, dt.date(2024, 3, 4)), prints=MARCH),
    Row("a real date with a time", shown(DATE, 45355.4375, "dd/mm/yyyy hh:mm"), prints=MARCH),
    Row("a real date in an American format", shown(DATE, 45355, "m/d/yy"), prints=MARCH),
    Row("a real date in a Dutch format", shown(DATE, 45355, "[$-813]d mmmm yyyy"), prints=MARCH),
    Row("a real date that shows its month only", shown(DATE, 45355, "mmm"), prints=MARCH),
    Row("a date as ISO 8601 in a cell of type d", cell(DATE, "<v>2024-03-04</v>", "d"), "", MARCH),
    Row("a date with slashes", text(DATE, "4/3/2024"), prints=MARCH),
    Row("a date with zeros", text(DATE, "04/03/2024"), prints=MARCH),
    Row("a date with dashes", text(DATE, "4-3-2024"), prints=MARCH),
    Row("a date with dots", text(DATE, "4.3.2024"), prints=MARCH),
    Row("a date with long dashes", text(DATE, "4–3–2024"), prints=MARCH),
    Row("a date with blanks around the slashes", text(DATE, " 4 / 3 / 2024 "), prints=MARCH),
    Row("a date with a no-break space after it", text(DATE, "4/3/2024\u00a0"), prints=MARCH),
    Row("a date with a zero-width space in it", text(DATE, "4/3/\u200b2024"), prints=MARCH),
    Row("a date with marks of direction", text(DATE, "\u200e4/3/2024\u200f"), prints=MARCH),
    Row("a date with a line end after it", text(DATE, "4/3/2024\n"), prints=MARCH),
    Row("a leap day", text(DATE, "29/2/2024"), prints="29/02/2024"),
    Row("a leap day in no leap year", text(DATE, "29/2/2023"), "datum-bestaat-niet"),
    Row("a leap day in 2000", text(BORN, "29/2/2000"), "geboortedatum-anders @ Aanmelding!C19"),
    Row("30 February", text(DATE, "30/2/2024"), "datum-bestaat-niet"),
    Row("31 April", text(DATE, "31/4/2024"), "datum-bestaat-niet"),
    Row("day zero", text(DATE, "0/3/2024"), "datum-bestaat-niet"),
    Row("month zero", text(DATE, "4/0/2024"), "datum-bestaat-niet"),
    Row("month first", text(DATE, "03/31/2024"), "datum-bestaat-niet"),
    Row("day 32", text(DATE, "32/1/2024"), "datum-bestaat-niet"),
    Row("a year of two figures", text(DATE, "4/3/24"), "datum-kort-jaar"),
    Row("a year with an apostrophe", text(DATE, "4/3/'24"), "datum-ongeldig"),
    Row("a year of three figures", text(DATE, "4/3/202"), "datum-ongeldig"),
    Row("a year of five figures", text(DATE, "4/3/20244"), "datum-ongeldig"),
    Row("the year 1024", text(DATE, "4/3/1024"), "datum-ver"),
    Row("the year 2204", text(DATE, "4/3/2204"), "datum-ver"),
    Row("the year 2204 as a real date", date(DATE, dt.date(2204, 3, 4)), "datum-ver"),
    Row("two kinds of signs", text(DATE, "4/3-2024"), "datum-ongeldig"),
    Row("no signs at all", text(DATE, "04032024"), "datum-ongeldig"),
    Row("no signs at all, a number", number(DATE, 4032024, "1"), "datum-getal"),
    Row("a year alone", number(DATE, 2024, "1"), "datum-getal"),
    Row("a serial number as text", text(DATE, "45355"), "datum-ongeldig"),
    Row("a number below zero that shows as a date", number(DATE, -1), "datum-ongeldig"),
    Row("the number zero that shows as a date", number(DATE, 0), "datum-ongeldig"),
    Row("a number beyond the last date", shown(DATE, 99999999, "dd/mm/yyyy"), "datum-getal"),
    Row("a time alone", shown(DATE, 0.5, "hh:mm"), "datum-ongeldig"),
    Row("TRUE", truth(DATE, True), "datum-ongeldig"),
    Row("a vague date", text(DATE, "ergens in maart"), "datum-ongeldig"),
    Row("a month alone", text(DATE, "maart 2024"), "datum-ongeldig"),
    Row("two dates", text(DATE, "4/3/2024 en 5/3/2024"), "datum-ongeldig"),
    Row("a span of dates", text(DATE, "4-5/3/2024"), "datum-ongeldig"),
    Row("a date with a remark", text(DATE, "4/3/2024 (telefonisch)"), "datum-ongeldig"),
    Row("a question mark", text(DATE, "?"), "datum-ongeldig"),
    Row("a required date left empty", empty(DATE), "verplicht-leeg"),
    Row("blanks in a required date", text(DATE, "   "), "verplicht-leeg"),
    Row("an optional date left empty", empty(BORN)),
    Row("a month in words", text(DATE, "2 september 2024"), "", "02/09/2024", IN_WORDS),
    Row("a month cut short", text(DATE, "12 feb. 2024"), "", "12/02/2024", IN_WORDS),
    Row("a month cut short, no dot", text(DATE, "12 feb 2024"), "", "12/02/2024", IN_WORDS),
    Row("a month in capitals", text(DATE, "4 MAART 2024"), "", MARCH, IN_WORDS),
    Row("a month as mrt", text(DATE, "1 mrt 2024"), "", "01/03/2024", IN_WORDS),
    Row("a day of the week", text(DATE, "maandag 4 maart 2024"), "", MARCH, IN_WORDS),
    Row("a month that does not exist", text(DATE, "4 maert 2024"), "datum-ongeldig"),
    Row("30 February in words", text(DATE, "30 februari 2024"), "datum-bestaat-niet",
        later=IN_WORDS),
    Row("year first", text(DATE, "2024-03-04"), "", MARCH, ISO),
    Row("year first with slashes", text(DATE, "2024/03/04"), "", MARCH, ISO),
    Row("year first with a time", text(DATE, "2024-03-04T10:30:00"), "", MARCH, ISO),
    Row("year first, month 13", text(DATE, "2024-13-04"), "datum-bestaat-niet", None, ISO),
    Row("no year", text(DATE, "12/3"), "datum-zonder-jaar", None, NO_YEAR),
    Row("no year, in words", text(DATE, "12 maart"), "datum-zonder-jaar", None, NO_YEAR),
    Row("a birth date in the future", text(BORN, "23/9/2071"), "datum-toekomst, "
        "geboortedatum-anders @ Aanmelding!C19, datum-volgorde @ Aanmelding!C31", None, FUTURE),
    Row("an intake in the future", text(DATE, "4/3/2071"), "datum-toekomst", None, FUTURE),
    Row("in service before being born", text(STARTED, "3/10/1999"), "datum-volgorde"),
    Row("in service after the intake", text(STARTED, "3/10/2024"),
        "datum-volgorde @ Aanmelding!C8"),
)  # fmt: skip
