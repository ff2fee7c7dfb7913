"""The one catalogue of what is said: per code its severity, its meaning, and the sentences.

The sentences are Dutch, as one would say them to a colleague: what is wrong, then how to mend it.
Words in braces are filled in where the finding is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """A fout holds back the documents of its form; the others only tell."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    TIP = "tip"


@dataclass(frozen=True)
class Message:
    """An entry of the catalogue: its meaning for the manual, and the templates of what is said."""

    severity: Severity
    meaning: str
    problem: str
    mend: str


CATALOGUE = {
    "verplicht-leeg": Message(
        Severity.ERROR,
        "Een verplicht antwoord ontbreekt op een blad dat in gebruik is.",
        "dit verplichte antwoord ontbreekt.",
        "Vul de cel in{elsewhere}.",
    ),
    "score-ongeldig": Message(
        Severity.ERROR,
        "Er staat iets anders dan een cijfer van de schaal.",
        "{value} is geen score.",
        "Kies 1 tot {highest}.",
    ),
    "keuze-onbekend": Message(
        Severity.ERROR,
        "Het antwoord staat niet in de keuzelijst.",
        "{value} staat niet in de keuzelijst.",
        "Kies {choices}.{near}",
    ),
    "vakje-onbekend": Message(
        Severity.ERROR,
        "Bij een aan te kruisen mogelijkheid staat iets anders dan een x.",
        "{value} is geen kruisje.",
        "Zet een x als dit van toepassing is, of maak de cel leeg.",
    ),
    "datum-ongeldig": Message(
        Severity.ERROR,
        "Er staat geen bestaande datum, of niet als dag/maand/jaar.",
        "{value} is geen datum.",
        "Schrijf dag/maand/jaar, bijvoorbeeld 31/12/2024.",
    ),
    "datum-kort-jaar": Message(
        Severity.ERROR,
        "Een datum heeft een jaar van twee cijfers.",
        "{value} heeft een jaar van twee cijfers.",
        "Schrijf het jaar voluit, bijvoorbeeld 31/12/2024.",
    ),
    "datum-getal": Message(
        Severity.ERROR,
        "Er staat een getal waar een datum hoort.",
        "{value} is een getal, geen datum.",
        "Typ de datum opnieuw, bijvoorbeeld 31/12/2024.",
    ),
    "datum-ver": Message(
        Severity.ERROR,
        "Een datum ligt onwaarschijnlijk ver weg.",
        "{value} kan niet kloppen: het jaar {year}.",
        "Kijk het jaartal na.",
    ),
    "rijksregisternummer-ongeldig": Message(
        Severity.ERROR,
        "Het controlegetal van een rijksregisternummer klopt niet.",
        "{value} is geen geldig rijksregisternummer.",
        "Kijk de elf cijfers na, of laat de cel leeg: het nummer is niet verplicht.",
    ),
    "cel-fout": Message(
        Severity.ERROR,
        "In een cel staat een foutwaarde van Excel, zoals #N/B.",
        "hier staat een foutwaarde van Excel: {value}.",
        "Typ het antwoord zelf in de cel.",
    ),
    "formule-onberekend": Message(
        Severity.ERROR,
        "In een cel staat een formule waarvan de uitkomst niet bewaard is.",
        "hier staat een formule die nog nooit berekend is.",
        "Open de werkmap in Excel, bewaar ze en probeer opnieuw, of typ het antwoord zelf.",
    ),
    "dubbel-ingevuld": Message(
        Severity.ERROR,
        "Dezelfde vraag staat twee keer in de werkmap, met een verschillend antwoord.",
        "dit antwoord staat ook op {other}, met een andere inhoud.",
        "Wis een van beide.",
    ),
    "blad-dubbel": Message(
        Severity.ERROR,
        "Een blad is gekopieerd en beide exemplaren zijn verschillend ingevuld.",
        "dit blad is een kopie van het blad '{other}', maar anders ingevuld.",
        "Verwijder een van beide, of zet de kopie in een eigen werkmap.",
    ),
    "cel-samengevoegd": Message(
        Severity.WARNING,
        "De cel van een antwoord is samengevoegd met andere cellen.",
        "deze cel is samengevoegd met {area}, zodat er geen eigen antwoord in past.",
        "Hef de samenvoeging op en vul de cel zelf in.",
    ),
    "tekst-ernaast": Message(
        Severity.WARNING,
        "Er staat tekst buiten de antwoordcellen: ernaast, in een vraag of eronder.",
        "{value} staat buiten de antwoordcellen en komt in geen document.",
        "{hint}",
    ),
    "vraag-onbekend": Message(
        Severity.WARNING,
        "Er staat een antwoord bij een vraag die op geen enkel formulier staat.",
        "{value} hoort bij een vraag die niet (meer) bestaat en komt in geen document.",
        "Zet het bij een vraag die er wel staat.",
    ),
    "werkmap-ouder": Message(
        Severity.TIP,
        "De werkmap is met een oudere versie van de formulieren gemaakt.",
        "deze werkmap is met oudere formulieren gemaakt. Nieuw sindsdien: {labels}.",
        "Gebruik voor die vragen een nieuwe werkmap; al de rest is gewoon gelezen.",
    ),
    "vragen-ontbreken": Message(
        Severity.WARNING,
        "Op een blad ontbreken vragen die er horen te staan.",
        "op dit blad ontbreken vragen: {labels}.",
        "Maak een nieuwe werkmap en neem de antwoorden over; wat er staat, is gewoon gelezen.",
    ),
    "vragen-weg": Message(
        Severity.ERROR,
        "Op een blad zijn alle verborgen sleutels in kolom A weg, zodat het niet te lezen is.",
        "het blad '{name}' is niet meer te lezen: de verborgen kolom A is leeg of gewijzigd.",
        "Maak een nieuwe werkmap en neem de antwoorden van dit blad over.",
    ),
    "blad-weg": Message(
        Severity.TIP,
        "Het blad van een formulier staat niet in de werkmap.",
        "het blad '{name}' staat niet in deze werkmap.",
        "Hebt u het nodig, begin dan met een nieuwe werkmap.",
    ),
    "postcode-buitenlands": Message(
        Severity.WARNING,
        "Een postcode is geen Belgische.",
        "{value} is geen Belgische postcode.",
        "Kijk ze na; een buitenlandse mag blijven staan.",
    ),
    "telefoon-ongeldig": Message(
        Severity.WARNING,
        "Een telefoonnummer bestaat zo niet.",
        "{value} is geen geldig telefoonnummer.",
        "Kijk het na; het wordt gedrukt zoals het er staat.",
    ),
    "email-ongeldig": Message(
        Severity.WARNING,
        "Een e-mailadres is niet goed geschreven.",
        "{value} is geen geldig e-mailadres.",
        "Kijk het na; het wordt gedrukt zoals het er staat.",
    ),
    "geboortedatum-anders": Message(
        Severity.WARNING,
        "Het rijksregisternummer noemt een andere geboortedatum.",
        "het rijksregisternummer begint met de geboortedatum {told}, maar ingevuld is {born}.",
        "Kijk na welke van de twee juist is.",
    ),
    "gegeven-anders": Message(
        Severity.WARNING,
        "Een datum of een rijksregisternummer is anders dan op een ander formulier.",
        "op {place} staat iets anders.",
        "Hoort dit blad in dit dossier? Verbeter een van beide, of laat deze cel leeg.",
    ),
    "naam-tikfout": Message(
        Severity.WARNING,
        "Een naam is net anders gespeld dan op een ander formulier.",
        "'{name}' lijkt op '{known}' van {place}.",
        "Bedoelde u '{known}'? Verbeter een van beide, of laat deze cel leeg.",
    ),
    "naam-anders": Message(
        Severity.WARNING,
        "Op een formulier staat een andere naam dan op de aanmelding.",
        "hier staat '{name}', maar op {place} staat '{known}'.",
        "Kijk na of dit formulier in dit dossier hoort.",
    ),
    "datum-volgorde": Message(
        Severity.WARNING,
        "Twee datums staan in een onmogelijke volgorde.",
        "{then} ligt voor '{label}' ({first}, op {place}).",
        "Kijk beide datums na.",
    ),
    "functie-anders": Message(
        Severity.WARNING,
        "Het competentieprofiel is van een andere functie dan in de gesprekken.",
        "het profiel is van de functie '{function}', maar op {place} staat '{said}'.",
        "Kijk na of het over dezelfde functie gaat.",
    ),
    "profiel-alleen": Message(
        Severity.TIP,
        "Van de twee profielen is er maar één ingevuld.",
        "dit profiel staat alleen.",
        "Vul ook het blad '{other}' in: pas dan kunt u vereist en beheerst vergelijken.",
    ),
    "profiel-oud": Message(
        Severity.TIP,
        "Een profiel is meer dan een jaar ouder dan het plan.",
        "het profiel van {scored} is meer dan een jaar ouder dan het plan van {planned}.",
        "Ga na of de scores nog kloppen.",
    ),
    "scores-gelijk": Message(
        Severity.TIP,
        "Alle 57 scores van een profiel zijn gelijk.",
        "alle 57 scores zijn {score}.",
        "Overloop ze opnieuw: zo toont de vergelijking niets.",
    ),
    "voorwaarde-niet-voldaan": Message(
        Severity.WARNING,
        "Aan een voorwaarde voor ondersteuning (gids 1.3) is niet voldaan.",
        "aan de voorwaarde '{condition}' is niet voldaan.",
        "Verwijs gericht door naar een dienst die wel kan helpen (gids 2.1 en 2.3), of kijk het "
        "antwoord na.",
    ),
    "andere-welke": Message(
        Severity.WARNING,
        "'Andere' is aangekruist, maar er staat niet welke.",
        "'{label}' is aangekruist, maar er staat niet welke.",
        "Vul in welke.",
    ),
    "andere-zonder-kruisje": Message(
        Severity.WARNING,
        "Er staat welke andere, maar 'andere' is niet aangekruist.",
        "er staat iets bij '{label}', maar het vakje is niet aangekruist.",
        "Zet een x bij '{label}'.",
    ),
    "actie-onvolledig": Message(
        Severity.WARNING,
        "Een actie zegt niet wie, tegen wanneer of hoe ze geëvalueerd wordt.",
        "bij deze actie ontbreekt '{label}'.",
        "Vul aan wie wat doet, de termijn en de evaluatie.",
    ),
    "doel-niet-smart": Message(
        Severity.TIP,
        "Een doel op korte termijn is niet SMART, voor zover een programma dat kan zien.",
        "het doel '{goal}' zegt niet {missing}.",
        "Maak het SMART: Specifiek, Meetbaar, Aanvaardbaar, Realiseerbaar, Tijdsgebonden. "
        "Zet een doel op lange termijn onder een regel 'Lange termijn'.",
    ),
    "actie-zonder-herkomst": Message(
        Severity.TIP,
        "Bij een actie staat niet uit welk tekort of verschil ze komt.",
        "bij actie {which} staat niet uit welk tekort of verschil ze komt.",
        "Noem het in de kolom 'Komt uit'.",
    ),
    "tekort-zonder-actie": Message(
        Severity.TIP,
        "Voor een tekort is er geen actie, en ook niet 'bewust geen actie'.",
        "er is geen actie voor: {skills}.",
        "Noem de vaardigheid op het blad Acties bij 'Komt uit' van de actie die erbij hoort, of "
        "hier als u er bewust niets mee doet.",
    ),
    "retour-anders": Message(
        Severity.WARNING,
        "Een teruggekregen document zegt iets anders dan de werkmap.",
        "in {source} staat bij '{label}' {value}, maar in de werkmap {known}.",
        "De werkmap telt. Neem het antwoord over in de werkmap als het andere juist is.",
    ),
    "retour-dubbel": Message(
        Severity.WARNING,
        "In een teruggekregen document is meer dan één antwoord aangeduid.",
        "in {source} is bij '{label}' meer dan één antwoord aangeduid: {value}.",
        "Vraag na wat bedoeld is en vul het in de werkmap in.",
    ),
    "retour-deels": Message(
        Severity.WARNING,
        "Een deel van een teruggekregen document is niet te lezen.",
        "in {source} zijn deze vragen niet te lezen: {labels}.",
        "Kijk in het document zelf en vul ze in de werkmap in.",
    ),
    "retour-onbekend": Message(
        Severity.WARNING,
        "Een document in de map voor wat terugkomt is niet te lezen of niet te herkennen.",
        "{source} is geen tevredenheidsmeting van de werkgever of POP & PAP, of niet te lezen.",
        "Bewaar het als .docx vanuit het document dat u verstuurde, of haal het daar weg.",
    ),
    "bestand-leeg": Message(
        Severity.ERROR,
        "Het bestand is leeg.",
        "dit bestand is leeg.",
        "Haal het hier weg, of zet er een kopie terug.",
    ),
    "bestand-onleesbaar": Message(
        Severity.ERROR,
        "Het bestand is beschadigd of geen Excel-werkmap.",
        "dit bestand is niet te lezen als Excel-werkmap.",
        "Open het in Excel en bewaar het opnieuw als .xlsx.",
    ),
    "bestand-oud-excel": Message(
        Severity.ERROR,
        "Het bestand is van een oude Excel, ook al heet het .xlsx.",
        "dit is een werkmap van een oude Excel (.xls), ook al heet ze anders.",
        "Open ze in Excel en bewaar ze opnieuw als .xlsx.",
    ),
    "bestand-word": Message(
        Severity.ERROR,
        "Het bestand is een Word-document, ook al heet het .xlsx.",
        "dit is een Word-document, geen werkmap.",
        "Haal het hier weg.",
    ),
    "bestand-geen-toegang": Message(
        Severity.ERROR,
        "Het bestand mag niet gelezen worden.",
        "dit bestand mag niet gelezen worden.",
        "Sluit het als het nog open staat, of vraag toegang tot het bestand.",
    ),
    "bestand-te-groot": Message(
        Severity.ERROR,
        "Het bestand zou uitgepakt veel te groot worden, of een blad is onwaarschijnlijk groot.",
        "dit bestand is veel te groot voor een dossier ({reason}).",
        "Begin met een nieuwe werkmap en neem de antwoorden over.",
    ),
    "bestand-verdacht": Message(
        Severity.ERROR,
        "Het bestand bevat verdachte inhoud en wordt niet geopend.",
        "dit bestand bevat verdachte inhoud (XML-entiteiten) en wordt niet geopend.",
        "Vraag waar het vandaan komt, en gebruik het niet.",
    ),
    "wachtwoord-nodig": Message(
        Severity.ERROR,
        "De werkmap is met een wachtwoord beveiligd.",
        "deze werkmap is met een wachtwoord beveiligd.",
        "Geef het wachtwoord als het gevraagd wordt, of zet het in JOBPEPPER_PASSWORD.",
    ),
    "wachtwoord-verkeerd": Message(
        Severity.ERROR,
        "Het wachtwoord van de werkmap is verkeerd.",
        "het wachtwoord past niet op deze werkmap.",
        "Probeer opnieuw met het juiste wachtwoord.",
    ),
    "conflictkopie": Message(
        Severity.WARNING,
        "Het bestand is een conflictkopie van OneDrive of Dropbox.",
        "dit lijkt een conflictkopie die OneDrive of Dropbox van '{original}' gemaakt heeft.",
        "Vergelijk beide, houd er één over en haal de andere weg.",
    ),
    "geen-werkmap": Message(
        Severity.TIP,
        "Het bestand wordt niet gelezen: het is geen .xlsx, .xlsm of .ods.",
        "dit bestand wordt niet gelezen.",
        "Bewaar het als .xlsx als het een dossier is.",
    ),
    "onverwachte-fout": Message(
        Severity.ERROR,
        "Het programma kon dit dossier niet verwerken door een fout in het programma zelf.",
        "dit dossier kon niet verwerkt worden door een onverwachte fout ({reason}).",
        "Meld dit aan wie het programma beheert; de werkmap zelf is niet veranderd.",
    ),
    "geen-dossier": Message(
        Severity.ERROR,
        "De werkmap is geen dossier.",
        "dit is geen dossier: er staat geen enkel formulier van Jobpepper in.",
        "Begin met een nieuw dossier ('make new NAME=…'), of haal het bestand hier weg.",
    ),
    "document-mislukt": Message(
        Severity.ERROR,
        "Een sjabloon ontbreekt of mist iets, zodat het document niet alles zou bevatten.",
        "het document kon niet gemaakt worden ({reason}).",
        "Kijk het sjabloon in docx_templates na; 'make templates' zet ze alle terug zoals ze "
        "waren, zonder eigen huisstijl.",
    ),
    "dubbel-bewerkt": Message(
        Severity.ERROR,
        "Een document en de nieuwe versie ernaast zijn allebei bewerkt.",
        "'{name}' en '{name} (nieuw)' zijn allebei bewerkt, en de werkmap is weer veranderd.",
        "Neem over wat u wilt houden en verwijder of verplaats een van beide.",
    ),
    "zelfde-naam": Message(
        Severity.TIP,
        "Een andere werkmap heeft dezelfde naam, zodat de documenten in een andere map komen.",
        "een andere werkmap heet net zo, of die naam is voorbehouden; de documenten staan in de "
        "map '{name}'.",
        "Geef een van beide een andere naam als u dat liever hebt.",
    ),
    "werkmap-open": Message(
        Severity.WARNING,
        "De werkmap staat nog open in Excel of LibreOffice.",
        "deze werkmap staat nog open; wat daar niet bewaard is, is niet gelezen.",
        "Bewaar en sluit ze, en probeer opnieuw.",
    ),
    "datum-bestaat-niet": Message(
        Severity.ERROR,
        "De dag of de maand van een datum bestaat niet.",
        "{value} bestaat niet.",
        "Schrijf eerst de dag, dan de maand, dan het jaar, bijvoorbeeld 31/12/2024.",
    ),
    "verplicht-veel": Message(
        Severity.ERROR,
        "Op een blad in gebruik ontbreken veel verplichte antwoorden.",
        "{count} verplichte antwoorden ontbreken nog, tot en met {last}.",
        "Vul de cellen in die op het blad gekleurd zijn.",
    ),
    "document-niet-bewaard": Message(
        Severity.ERROR,
        "Een document kon niet weggeschreven worden.",
        "het document kon niet bewaard worden ({reason}).",
        "Sluit het als het nog open staat in Word, en probeer opnieuw.",
    ),
    "elders-gelezen": Message(
        Severity.WARNING,
        "Een rij met haar sleutel staat op het blad van een ander formulier; ze is wel gelezen.",
        "dit antwoord is hier gelezen, maar hoort in {home}{more}.",
        "Zet het daar, en haal het hier weg.",
    ),
    "bestand-binair": Message(
        Severity.ERROR,
        "Het bestand is een binaire werkmap (.xlsb), ook al heet het .xlsx.",
        "dit is een binaire werkmap van Excel (.xlsb), ook al heet ze anders.",
        "Open ze in Excel en bewaar ze opnieuw als .xlsx.",
    ),
}
