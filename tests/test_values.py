"""What a value means, kind by kind: a line for each, as a workbook gives it (numbers: floats)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.checks.rules.contact_details import well_formed
from pipeline.checks.values import understand
from pipeline.forms import all_forms
from pipeline.forms.model import Field, Kind
from pipeline.records.answers import Answer, FilledForm, as_text
from pipeline.records.doubts import Doubt
from pipeline.records.findings import RefusedError

INTAKE = next(form for form in all_forms() if form.key == "aanmelding")
FIELDS = {form.full_key(f.key): f for form in all_forms() for f in form.fields.values()}

SCORE = FIELDS["capaciteitenprofiel.aandacht"]
STATEMENT = FIELDS["tevredenheid_werkgever.stelling_6"]
ASKER = replace(FIELDS["aanmelding.vraag_van"], kind=Kind.CHOICE)  # in one cell, as of before
YES_NO = FIELDS["aanmelding.indicatie"]
DAY = FIELDS["aanmelding.datum_aanmelding"]
POSTCODE = FIELDS["aanmelding.werknemer_postcode"]
PHONE = FIELDS["aanmelding.werknemer_telefoon"]
EMAIL = FIELDS["aanmelding.werknemer_email"]
NUMBER = FIELDS["aanmelding.rijksregisternummer"]
TEXT = FIELDS["aanmelding.toelichting"]
BOX = FIELDS["leidraad_werkgever.soorten"]
EVI = "01.09.23-998.74"

ACCEPTED = [
    # field, typed, printed (the code for a figure or a box, "" for one that is not ticked)
    (SCORE, 4.0, "4"),
    (SCORE, "4", "4"),
    (SCORE, "4,0", "4"),
    (SCORE, "4.0", "4"),
    (SCORE, "4.", "4"),
    (SCORE, " 4 ", "4"),
    (SCORE, "4 - goed", "4"),
    (SCORE, "4: Goed", "4"),
    (SCORE, "4 (goed)", "4"),
    (SCORE, "goed", "4"),
    (SCORE, "4 goed", "4"),
    (SCORE, "goed (4)", "4"),
    (SCORE, "(4)", "4"),
    (SCORE, "4—goed", "4"),
    (STATEMENT, "4 – akkoord", "4"),
    (ASKER, "werkgever", "werkgever"),
    (ASKER, "  WERKGEVER ", "werkgever"),
    (YES_NO, "j", "ja"),
    (YES_NO, "neen", "nee"),
    (YES_NO, True, "ja"),
    (YES_NO, "ja.", "ja"),
    (BOX, "X", "x"),
    (BOX, "✓", "x"),
    (BOX, "nee", ""),
    (DAY, dt.date(2024, 3, 4), "04/03/2024"),
    (DAY, dt.datetime(2024, 3, 4, 10, 30), "04/03/2024"),
    (DAY, "4/3/2024", "04/03/2024"),
    (DAY, "04-03-2024", "04/03/2024"),
    (DAY, "4.3.2024", "04/03/2024"),
    (DAY, "4 / 3 / 2024", "04/03/2024"),
    (DAY, "29/2/2024", "29/02/2024"),
    (DAY, "4–3–2024", "04/03/2024"),
    (DAY, "4 maart 2024", "04/03/2024"),
    (DAY, "ma 4 mrt. 2024", "04/03/2024"),
    (DAY, "2024-03-04", "04/03/2024"),
    (POSTCODE, 3000.0, "3000"),
    (POSTCODE, "9000", "9000"),
    (POSTCODE, "B-3270", "B-3270"),
    (PHONE, "0470000011", "0470 00 00 11"),
    (PHONE, "+32 470 00 00 11", "0470 00 00 11"),
    (PHONE, "0470/00.00.11", "0470 00 00 11"),
    (PHONE, "+31 20 000 0011", "+31 20 000 0011"),
    (PHONE, "0470 00 00 11 (mama)", "0470 00 00 11 (mama)"),
    (PHONE, "0470000011 / 0470000012", "0470000011 / 0470000012"),
    (PHONE, "0470000011;0470000012", "0470000011;0470000012"),
    (PHONE, "enkel sms 0470000011", "enkel sms 0470000011"),
    (EMAIL, "evi@lindemeers.example", "evi@lindemeers.example"),
    (EMAIL, "evi@x.be (mama), jan@y.be", "evi@x.be (mama), jan@y.be"),
    (NUMBER, "01092399874", EVI),
    (NUMBER, "01.09.23 998 74", EVI),
    (NUMBER, "01/09/23-998-74", EVI),
    (NUMBER, 1092399874.0, EVI),
    (NUMBER, "nvt", "nvt"),
    (TEXT, dt.timedelta(hours=30), "30:00"),
    (TEXT, "regel 1\r\nregel 2\rregel 3", "regel 1\nregel 2\nregel 3"),
    (TEXT, "a\tb\u200bc\u00a0d", "a bc\u00a0d"),
    (TEXT, 0.1 + 0.2, "0,3"),
    (TEXT, dt.date(2024, 3, 4), "04/03/2024"),
]

REFUSED = [
    # field, typed, code, what the message must say
    (SCORE, 7.0, "score-ongeldig", "7 is geen score. Kies 1 tot 5."),
    (SCORE, 0.0, "score-ongeldig", "0 is geen score"),
    (SCORE, 2.5, "score-ongeldig", "2,5 is geen score"),
    (SCORE, "2,5", "score-ongeldig", "'2,5' is geen score"),
    (SCORE, "x", "score-ongeldig", "'x' is geen score"),
    (SCORE, "4 - slecht", "score-ongeldig", "'4 - slecht' is geen score"),
    (SCORE, "4/5", "score-ongeldig", "'4/5' is geen score"),
    (SCORE, -3.0, "score-ongeldig", "-3 is geen score"),
    (SCORE, "4+", "score-ongeldig", "'4+' is geen score"),
    (SCORE, "4 -", "score-ongeldig", "'4 -' is geen score"),
    (SCORE, "#N/B", "cel-fout", "foutwaarde van Excel: #N/B"),
    (TEXT, "#WAARDE!", "cel-fout", "Typ het antwoord zelf"),
    (TEXT, "#SPILL!", "cel-fout", "#SPILL!"),
    (SCORE, dt.date(2024, 5, 4), "score-ongeldig", "04/05/2024 is geen score"),
    (STATEMENT, 5.0, "score-ongeldig", "Kies 1 tot 4."),
    (ASKER, "de buurman", "keuze-onbekend", "'Werknemer', 'Werkgever', 'GOB'"),
    (ASKER, "werknemr", "keuze-onbekend", "Bedoelde u 'Werknemer'?"),
    (YES_NO, "misschien", "keuze-onbekend", "'Ja' of 'Nee'"),
    (BOX, "wel", "vakje-onbekend", "'wel'"),
    (DAY, "ergens in maart", "datum-ongeldig", "is geen datum"),
    (DAY, "maart 2024", "datum-ongeldig", "'maart 2024'"),
    (DAY, "4/3", "datum-zonder-jaar", "Schrijf het jaar erbij"),
    (DAY, "4 maart", "datum-zonder-jaar", "'4 maart' heeft geen jaar"),
    (DAY, "12 feb 24", "datum-kort-jaar", "Schrijf het jaar voluit"),
    (DAY, "30 februari 2024", "datum-bestaat-niet", "bestaat niet"),
    (DAY, "4/3-2024", "datum-ongeldig", "31/12/2024"),
    (DAY, "31/02/2024", "datum-bestaat-niet", "'31/02/2024' bestaat niet"),
    (DAY, "03/31/2024", "datum-bestaat-niet", "eerst de dag"),
    (DAY, "4/3/24", "datum-kort-jaar", "Schrijf het jaar voluit"),
    (DAY, dt.date(2204, 3, 4), "datum-ver", "het jaar 2204"),
    (DAY, "4/3/1024", "datum-ver", "Kijk het jaartal na"),
    (NUMBER, "01.09.23-998.75", "rijksregisternummer-ongeldig", "niet verp"),
    (NUMBER, "123", "rijksregisternummer-ongeldig", "elf cijfers"),
]

DOUBTED = [
    # field, typed, code, what the message must say; the answer is kept as it is
    (POSTCODE, "1012 AB", "postcode-buitenlands", "mag blijven staan"),
    (POSTCODE, "0123", "postcode-buitenlands", "'0123'"),
    (POSTCODE, "3270 Scherpenheuvel", "postcode-met-plaats", "zet 'Scherpenheuvel' in het vak"),
    (PHONE, "014 12", "telefoon-ongeldig", "gedrukt zoals het er staat"),
    (PHONE, "vragen aan Ilse", "telefoon-ongeldig", "'vragen aan Ilse'"),
    (EMAIL, "evi@lindemeers", "email-ongeldig", "'evi@lindemeers'"),
    (EMAIL, "evi(at)x.be", "email-ongeldig", "e-mailadres"),
]


@pytest.mark.parametrize(("field", "typed", "printed"), ACCEPTED)
def test_accepted(field: Field, typed: object, printed: str) -> None:
    answer = understand(field, typed)
    assert (answer if field.choices else as_text(field, answer)) == printed
    assert doubts_about(field, answer) == []


@pytest.mark.parametrize(("field", "typed", "code", "said"), REFUSED)
def test_refused(field: Field, typed: object, code: str, said: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        understand(field, typed)
    message = refusal.value.code.value
    assert message.code == code
    assert said in message.sentence(**refusal.value.words)


@pytest.mark.parametrize(("field", "typed", "code", "said"), DOUBTED)
def test_doubted(field: Field, typed: str, code: str, said: str) -> None:
    answer = understand(field, typed)
    assert as_text(field, answer) == typed
    (doubt,) = doubts_about(field, answer)
    message = doubt.code.value
    assert message.code == code
    assert said in message.sentence(**doubt.words)


def doubts_about(field: Field, answer: Answer) -> list[Doubt]:
    """What is odd about an answer on the intake form, which has fields of all kinds but boxes."""
    alone = FilledForm(INTAKE, answers={field.key: answer}, typed={field.key})
    return list(well_formed({INTAKE.key: alone})) if field.key in INTAKE.fields else []
