"""National numbers, postcodes, telephones, mail: text, kept as it is but for what is certain.

The numbers are made up: none belongs to anybody, as far as its check digits tell.
"""

from __future__ import annotations

from odd.row import Row
from odd.xlsx import empty, number, shown, text

NATIONAL = "aanmelding.rijksregisternummer"
POSTCODE = "aanmelding.werknemer_postcode"
PHONE = "aanmelding.werknemer_telefoon"
MAIL = "aanmelding.werknemer_email"
EVI, INVALID, OTHERWISE = "01.09.23-998.74", "rijksregisternummer-ongeldig", "geboortedatum-anders"
EVI_2 = "0470 00 00 11"

NUMBERS = (
    Row("a number with its signs", text(NATIONAL, EVI), prints=EVI),
    Row("a number without signs", text(NATIONAL, "01092399874"), prints=EVI),
    Row("a number with blanks", text(NATIONAL, " 01 09 23 998 74 "), prints=EVI),
    Row("a number with slashes", text(NATIONAL, "01/09/23-998-74"), prints=EVI),
    Row("a number with long dashes", text(NATIONAL, "01.09.23–998.74"), prints=EVI),
    Row("a number with no-break spaces", text(NATIONAL, "01.09.23\u00a0998.74"), prints=EVI),
    Row("a number whose first zero Excel dropped", number(NATIONAL, 1092399874), prints=EVI),
    Row("a number that shows its first zero", shown(NATIONAL, 1092399874, "0" * 11), prints=EVI),
    Row("a number in scientific notation", number(NATIONAL, "1.092399874E9"), prints=EVI),
    Row("a number cut off in scientific text", text(NATIONAL, "1,0924E+09"), INVALID),
    Row("a number with one figure wrong", text(NATIONAL, "01.09.23-998.75"), INVALID),
    Row("a number with the last figures swapped", text(NATIONAL, "01.09.23-998.47"), INVALID),
    Row("a number of the century before", text(NATIONAL, "01.09.23-998.45"), OTHERWISE),
    Row("a number with a letter O", text(NATIONAL, "O1.09.23-998.74"), INVALID),
    Row("a number one figure short", text(NATIONAL, "01.09.23-998.7"), INVALID),
    Row("a number one figure too long", text(NATIONAL, "01.09.23-998.744"), INVALID),
    Row("two numbers", text(NATIONAL, f"{EVI} / 85.07.30-033.28"), INVALID),
    Row("another's birth date", text(NATIONAL, "85.07.30-033.28"), OTHERWISE, "85.07.30-033.28"),
    Row("a BIS number, sex known", text(NATIONAL, "01.49.23-998.63"), prints="01.49.23-998.63"),
    Row("a BIS number, sex unknown", text(NATIONAL, "01.29.23-998.20"), prints="01.29.23-998.20"),
    Row("a BIS number of another day", text(NATIONAL, "85.47.30-033.17"), OTHERWISE),
    Row("a BIS number without a date", text(NATIONAL, "01.40.00-998.11"), prints="01.40.00-998.11"),
    Row("a number without month and day", text(NATIONAL, "00.00.00-998.01")),
    Row("a month 33", text(NATIONAL, "99.13.32-001.45"), INVALID),
    Row("only zeros", text(NATIONAL, "00000000000"), INVALID),
    Row("a word in its place", text(NATIONAL, "volgt later"), INVALID),
    Row("nothing to say", text(NATIONAL, "nvt"), prints="nvt"),
    Row("no number", empty(NATIONAL), prints=""),
)

POSTCODES = (
    Row("a postcode as a number", number(POSTCODE, 3270), prints="3270"),
    Row("a postcode as text", text(POSTCODE, "3270"), prints="3270"),
    Row("a postcode with B", text(POSTCODE, "B-3270"), prints="B-3270"),
    Row("a postcode with its place", text(POSTCODE, "3270 Scherpenheuvel"),
        prints="3270 Scherpenheuvel"),
    Row("a postcode with decimals", number(POSTCODE, "3270.0"), prints="3270"),
    Row("a postcode with a thousands sign", text(POSTCODE, "3.270"), "postcode-buitenlands"),
    Row("a postcode that shows a thousands sign", shown(POSTCODE, 3270, "#,##0"), prints="3270"),
    Row("a Dutch postcode", text(POSTCODE, "1012 AB"), "postcode-buitenlands", "1012 AB"),
    Row("a French postcode", text(POSTCODE, "59000"), "postcode-buitenlands", "59000"),
    Row("a postcode with a zero before it", text(POSTCODE, "0123"), "postcode-buitenlands", "0123"),
    Row("a postcode of three figures", number(POSTCODE, 327), "postcode-buitenlands", "327"),
    Row("a postcode with an O", text(POSTCODE, "327O"), "postcode-buitenlands", "327O"),
    Row("a place in its place", text(POSTCODE, "Gent"), "postcode-buitenlands", "Gent"),
    Row("a half postcode", number(POSTCODE, 3270.5), "postcode-buitenlands", "3270,5"),
    Row("no postcode", empty(POSTCODE), prints=""),
)  # fmt: skip

PHONES = (
    Row("a mobile number without signs", text(PHONE, "0470000011"), prints=EVI_2),
    Row("a mobile number with its country", text(PHONE, "+32 470 00 00 11"), prints=EVI_2),
    Row("a mobile number with 0032", text(PHONE, "0032 470 00 00 11"), prints=EVI_2),
    Row("a mobile number with slash and dots", text(PHONE, "0470/00.00.11"), prints=EVI_2),
    Row("a mobile number with +32 (0)", text(PHONE, "+32 (0)470 00 00 11"), prints=EVI_2),
    Row("a mobile number without its zero", number(PHONE, 470000011), prints=EVI_2),
    Row("a Dutch number", text(PHONE, "+31 20 000 0011"), prints="+31 20 000 0011"),
    Row("two numbers", text(PHONE, "0470000011 / 0470000012"), prints="0470000011 / 0470000012"),
    Row("a number with a name", text(PHONE, "0470 00 00 11 (mama)"), prints="0470 00 00 11 (mama)"),
    Row("a number that is too short", text(PHONE, "014 12"), "telefoon-ongeldig", "014 12"),
    Row("a number that is too long", text(PHONE, "0470 00 00 11 22 33"), "telefoon-ongeldig"),
    Row("a number with a letter", text(PHONE, "0470 00 oo 11"), "telefoon-ongeldig"),
    Row("words", text(PHONE, "vragen aan Ilse"), "telefoon-ongeldig", "vragen aan Ilse"),
    Row("a dash", text(PHONE, "-"), prints="-"),
    Row("no number", empty(PHONE), prints=""),
)

MAILS = (
    Row("an address", text(MAIL, "evi@lindemeers.example"), prints="evi@lindemeers.example"),
    Row("an address as a link", text(MAIL, "mailto:evi@lindemeers.example")),
    Row("an address in angle brackets", text(MAIL, "Evi <evi@lindemeers.example>"),
        prints="Evi <evi@lindemeers.example>"),
    Row("two addresses", text(MAIL, "evi@x.be, jan@y.be"), prints="evi@x.be, jan@y.be"),
    Row("an address with a plus", text(MAIL, "evi+gob@x.be"), prints="evi+gob@x.be"),
    Row("an address in Greek", text(MAIL, "εύη@παράδειγμα.ελ"), prints="εύη@παράδειγμα.ελ"),
    Row("an address without an ending", text(MAIL, "evi@lindemeers"), "email-ongeldig"),
    Row("an address with (at)", text(MAIL, "evi(at)x.be"), "email-ongeldig", "evi(at)x.be"),
    Row("an address with two at signs", text(MAIL, "evi@@x.be"), "email-ongeldig"),
    Row("an address with a blank", text(MAIL, "evi @x.be"), "email-ongeldig"),
    Row("an address with a comma for a dot", text(MAIL, "evi@x,be"), "email-ongeldig"),
    Row("an address with an accent that is no mail", text(MAIL, "évi"), "email-ongeldig", "évi"),
    Row("a formula in it", text(MAIL, "=HYPERLINK(\"http://x\")"), "email-ongeldig"),
    Row("no address", empty(MAIL), prints=""),
)  # fmt: skip
