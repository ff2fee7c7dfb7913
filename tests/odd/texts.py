"""Text as it is typed, pasted and attacked with: printed to the letter, run by nobody."""

from __future__ import annotations

from odd.row import Row
from odd.xlsx import cell, number, shown, text, truth

FREE = "aanmelding.toelichting"
NAME = "aanmelding.werknemer_naam"
LONG = "Een lange zin over het werk op de afdeling. " * 700


def same(what: str, typed: str) -> Row:
    """Printed exactly as it was typed."""
    return Row(what, text(FREE, typed), prints=typed)


ROWS = (
    same("a less-than sign", "minder < meer & <select> 'x' \"y\""),
    same("a closing tag of Word", "</w:t></w:r></w:p>"),
    same("a CDATA section", "<![CDATA[x]]>"),
    same("an entity spelt out", "&amp; &#0; &nbsp;"),
    same("a template's code", "{{ 7*7 }} {% for x in y %} {# z #}"),
    same("half of a template's tag", "}} {% raw"),
    same("a template's tag for a paragraph", "{%p if x %}"),
    same("a path to a class", "{{ ''.__class__.__mro__ }}"),
    same("a formula as text", "=1+1"),
    same("a formula that calls a program", "=cmd|' /C calc'!A0"),
    same("a plus and a minus before a word", "+32 en -x"),
    same("an at sign before a word", "@SUM(A1)"),
    same("a field of Word", "MERGEFIELD naam \\* MERGEFORMAT"),
    same("an escape of Excel spelt out, twice", "x_y _xABC_ _x00"),
    same("emoji of several signs", "👩‍🦽 werkt 👍🏽"),
    same("Hebrew and Arabic", "שלום مرحبا"),
    same("an accent apart from its letter", "e\u0301e\u0301n"),
    same("letters outside the first plane", "𝒳 𠮷"),
    same("the words None, nan and null", "None nan null NaT undefined"),
    same("a number that is too precise", "0.30000000000000004"),
    same("a text of one sign", "."),
    same("nothing to say", "n.v.t."),
    same("several lines", "eerste\ntweede\n\nvierde"),
    same("a list with dashes", "- een\n- twee"),
    same("a text of 30,000 signs", LONG.strip()),
    same("a word of 300 signs", "x" * 300),
    same("a web address", "https://example.org/?a=1&b=2#c"),
    same("a path of Windows", r"C:\Users\evi\dossier.xlsx"),
    same("quotes of all kinds", "'a' \"b\" ‘c’ “d” «e» „f”"),
    same("a question spelt as on the form", "Toelichting bij aanmelding"),
    Row("line ends of Windows", text(FREE, "een&#13;\ntwee"), prints="een&#13;\ntwee"),
    Row("a carriage return as an entity", cell(FREE, "<is><t>een&#13;&#10;twee</t></is>",
        "inlineStr"), prints="een\ntwee"),
    Row("a carriage return as Excel escapes it", text(FREE, "een_x000D_\ntwee"),
        prints="een\ntwee"),
    Row("a bell as Excel escapes it", text(FREE, "een_x0007_twee"), prints="eentwee"),
    Row("an escape that is itself escaped", text(FREE, "_x005F_x000D_"), prints="_x000D_"),
    Row("half a sign of two", cell(FREE, "<is><t>een_xD83D_twee</t></is>", "inlineStr"),
        prints="een_xD83D_twee"),
    Row("a tab", text(FREE, "een\ttwee"), prints="een twee"),
    Row("signs that nobody sees", text(FREE, "e\u200be\ufeffn"), prints="een"),
    Row("a soft hyphen", text(FREE, "ar\u00adbeid"), prints="arbeid"),
    Row("text that runs the other way by force", text(FREE, "\u202eneb\u202c"), prints="neb"),
    Row("a line separator of Unicode", text(FREE, "een\u2028twee"), prints="een\ntwee"),
    Row("only signs that nobody sees, in what must be filled", text(NAME, "\u200b\u2060"),
        "verplicht-leeg"),
    Row("a name in capitals", text(NAME, "EVI LINDEMEERS"), prints="EVI LINDEMEERS"),
    Row("a number in a text field", number(FREE, 7), prints="7"),
    Row("a broken number in a text field", number(FREE, "0.30000000000000004"), prints="0,3"),
    Row("a number too large for an integer", number(FREE, "1E+22"), prints="1" + "0" * 22),
    Row("minus zero", number(FREE, "-0"), prints="0"),
    Row("a date in a text field", shown(FREE, 45355, "dd/mm/yyyy"), prints="04/03/2024"),
    Row("a date with a time in a text field", shown(FREE, 45355.4375, "dd/mm/yyyy hh:mm"),
        prints="04/03/2024 10:30"),
    Row("a time in a text field", shown(FREE, 0.4375, "hh:mm"), prints="10:30"),
    Row("a duration of more than a day", shown(FREE, 1.25, "[h]:mm"), prints="30:00"),
    Row("a percentage in a text field", shown(FREE, 0.5, "0%"), prints="50%"),
    Row("a fraction in a text field", shown(FREE, 0.5, "# ?/?"), prints="1/2"),
    Row("TRUE in a text field", truth(FREE, True), prints="waar"),
    Row("a number that is none", number(FREE, "NaN"), "cel-fout"),
)  # fmt: skip
