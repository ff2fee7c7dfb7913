"""Scores, choices and ticks: what is meant is read, what may mean something else is refused."""

from __future__ import annotations

import datetime as dt

from odd.row import Row
from odd.xlsx import asked_once, cell, date, empty, number, shown, text, truth

SCORE = "capaciteitenprofiel.aandacht"
STATEMENT = "tevredenheid_werkgever.stelling_1"
BY = "aanmelding.vraag_van"
YES = "aanmelding.indicatie"
BETWEEN = "tussen 50 en 100 werknemers"
COUNT = "leidraad_werkgever.aantal_personeelsleden"
WHICH = "andere-zonder-kruisje @ Aanmelding!C12"
"""The dossier says which other one asked."""

BOX = "leidraad_werkgever.soorten:psychisch"

SCORES = (
    Row("a figure", number(SCORE, 4), prints="4"),
    Row("a figure with a decimal part of nothing", number(SCORE, "4.0"), prints="4"),
    Row("a figure in scientific notation", number(SCORE, "4E0"), prints="4"),
    Row("a figure as text", text(SCORE, "4"), prints="4"),
    Row("a figure with a decimal comma", text(SCORE, "4,0"), prints="4"),
    Row("a figure with a decimal point", text(SCORE, "4.0"), prints="4"),
    Row("a figure with a zero before it", text(SCORE, "04"), prints="4"),
    Row("a figure with its word", text(SCORE, "4 - goed"), prints="4"),
    Row("a figure with its word, with a colon", text(SCORE, "4: Goed"), prints="4"),
    Row("a word with its figure", text(SCORE, "goed (4)"), prints="4"),
    Row("a word alone", text(SCORE, "GOED"), prints="4"),
    Row("a figure in brackets", text(SCORE, "(4)"), prints="4"),
    Row("a figure with blanks around it", text(SCORE, "\u00a04\u2003"), prints="4"),
    Row("a figure with an apostrophe before it", cell(SCORE, "<is><t>4</t></is>", "inlineStr",
        'quotePrefix="1"'), prints="4"),
    Row("a figure of full width", text(SCORE, "\uff14"), "score-ongeldig"),
    Row("a figure in a circle", text(SCORE, "④"), "score-ongeldig"),
    Row("a figure with an emoji", text(SCORE, "4️⃣"), "score-ongeldig"),
    Row("a figure in Arabic", text(SCORE, "٤"), "score-ongeldig"),
    Row("a figure in Roman letters", text(SCORE, "IV"), "score-ongeldig"),
    Row("a figure off the scale", number(SCORE, 7), "score-ongeldig"),
    Row("six", number(SCORE, 6), "score-ongeldig"),
    Row("zero", number(SCORE, 0), "score-ongeldig"),
    Row("below zero", number(SCORE, -3), "score-ongeldig"),
    Row("a half", number(SCORE, 2.5), "score-ongeldig"),
    Row("a half as text", text(SCORE, "2,5"), "score-ongeldig"),
    Row("a half as a fraction sign", text(SCORE, "2½"), "score-ongeldig"),
    Row("nearly four", number(SCORE, 3.9999), "score-ongeldig"),
    Row("four, but for the last bit", number(SCORE, "4.000000000000001"), prints="4"),
    Row("an endless number", text(SCORE, "1E309"), "score-ongeldig"),
    Row("figures by the hundred", text(SCORE, "4" * 400), "score-ongeldig"),
    Row("a doubt", text(SCORE, "3 à 4"), "score-ongeldig"),
    Row("a doubt with a slash", text(SCORE, "3/4"), "score-ongeldig"),
    Row("four out of five", text(SCORE, "4/5"), "score-ongeldig"),
    Row("a doubt with a dash", text(SCORE, "3-4"), "score-ongeldig"),
    Row("a figure with a plus", text(SCORE, "4+"), "score-ongeldig"),
    Row("a figure with a minus", text(SCORE, "4-"), "score-ongeldig"),
    Row("a figure with another's word", text(SCORE, "4 - slecht"), "score-ongeldig"),
    Row("a tick", text(SCORE, "x"), "score-ongeldig"),
    Row("TRUE", truth(SCORE, True), "score-ongeldig"),
    Row("a date that Excel made of 4/5", date(SCORE, dt.date(2024, 5, 4)), "score-ongeldig"),
    Row("a figure that shows as 400%", shown(SCORE, 4, "0%"), "score-ongeldig"),
    Row("a figure that shows as 4%", shown(SCORE, 0.04, "0%"), "score-ongeldig"),
    Row("a figure that shows as a fraction", shown(SCORE, 4, "# ?/?"), prints="4"),
    Row("a figure that shows as 4,00 euro", shown(SCORE, 4, "0.00\\ €"), prints="4"),
    Row("a figure that shows in scientific notation", shown(SCORE, 4, "0.00E+00"), prints="4"),
    Row("a half that shows rounded", shown(SCORE, 3.6, "0"), "score-ongeldig"),
    Row("a figure that shows as a date", shown(SCORE, 4, "dd/mm/yyyy"), "score-ongeldig"),
    Row("a figure that does not show", shown(SCORE, 4, ";;;"), prints="4"),
    Row("one score of a profile left empty", empty(SCORE), "profiel-deels @ Capaciteitenprofiel"),
    Row("a five where four is the highest", number(STATEMENT, 5), "score-ongeldig"),
    Row("a statement with its word", text(STATEMENT, "4 – akkoord"), prints="4"),
    Row("a statement left empty", empty(STATEMENT), "stelling-leeg"),
)  # fmt: skip

CHOICES = (
    Row("a choice from the list", text(COUNT, BETWEEN), prints="50_tot_100"),
    Row("a choice in capitals with blanks", text(COUNT, f"  {BETWEEN.upper()} "), "", "50_tot_100"),
    Row("a choice with a full stop", text(COUNT, f"{BETWEEN}."), prints="50_tot_100"),
    Row("a choice with a typing error", text(COUNT, "tusen 50 en 100"), "keuze-onbekend"),
    Row("a choice that does not exist", text(COUNT, "de buurman"), "keuze-onbekend"),
    Row("a choice by its place in the list", number(COUNT, 1), "keuze-onbekend"),
    Row("a choice with a word more", text(COUNT, f"{BETWEEN} (HRM)"), "keuze-onbekend"),
    Row("a choice left empty", empty(YES), "verplicht-leeg"),
    Row("one cell for boxes, as of old", asked_once(BY, "Werkgever"), WHICH, prints="werkgever"),
    Row("one cell in capitals", asked_once(BY, "  WERKGEVER "), WHICH, prints="werkgever"),
    Row("one cell with two answers", asked_once(BY, "Werkgever, werknemer"), WHICH, "werknemer"),
    Row(
        "one cell with one answer and a typing error",
        asked_once(BY, "gob en werknemr"),
        "keuze-onbekend",
    ),
    Row("one cell with a typing error", asked_once(BY, "werknemr"), "keuze-onbekend"),
    Row("one cell left empty", asked_once(BY, None), f"verplicht-leeg, {WHICH}"),
    Row("yes", text(YES, "ja"), prints="ja"),
    Row("yes as a letter", text(YES, "J"), prints="ja"),
    Row("yes as TRUE", truth(YES, True), prints="ja"),
    Row("yes as a cross", text(YES, "x"), prints="ja"),
    Row("yes as a one", number(YES, 1), prints="ja"),
    Row("yes with a check mark", text(YES, "✓"), prints="ja"),
    Row("no as the Flemish say it", text(YES, "neen"), "voorwaarde-niet-voldaan", "nee"),
    Row("no as FALSE", truth(YES, False), "voorwaarde-niet-voldaan", "nee"),
    Row("no as a zero", number(YES, 0), "voorwaarde-niet-voldaan", "nee"),
    Row("perhaps", text(YES, "misschien"), "keuze-onbekend"),
    Row("yes and no", text(YES, "ja/nee"), "keuze-onbekend"),
    Row("a number of people instead of a choice", number(COUNT, 80), "keuze-onbekend"),
)

TICKS = (
    Row("a small x", text(BOX, "x"), prints="x"),
    Row("a capital X with blanks", text(BOX, " X "), prints="x"),
    Row("a check mark", text(BOX, "✓"), prints="x"),
    Row("a ticked box", text(BOX, "☒"), prints="x"),
    Row("a multiplication sign", text(BOX, "×"), prints="x"),
    Row("ja", text(BOX, "ja"), prints="x"),
    Row("a one", number(BOX, 1), prints="x"),
    Row("TRUE", truth(BOX, True), prints="x"),
    Row("FALSE", truth(BOX, False), prints="-"),
    Row("nee", text(BOX, "nee"), prints="-"),
    Row("a zero", number(BOX, 0), prints="-"),
    Row("a dash", text(BOX, "-"), prints="-"),
    Row("an empty box", text(BOX, "☐"), prints="-"),
    Row("a zero-width space", text(BOX, "\u200b"), prints="-"),
    Row("nothing", empty(BOX), prints="-"),
    Row("a word", text(BOX, "wel"), "vakje-onbekend"),
    Row("a two", number(BOX, 2), "vakje-onbekend"),
    Row("an x with a remark", text(BOX, "x (licht)"), "vakje-onbekend"),
    Row("a Greek chi that looks like an x", text(BOX, "χ"), "vakje-onbekend"),
    Row("a box of which the cell holds an error", cell(BOX, "<v>#N/A</v>", "e"), "cel-fout"),
    Row("'andere' ticked without which", text("leidraad_werkgever.soorten:andere", "x"),
        "andere-welke @ Leidraad werkgever!C17"),
    Row("which without 'andere' ticked", text("leidraad_werkgever.soorten_andere", "epilepsie"),
        "andere-zonder-kruisje"),
)  # fmt: skip
