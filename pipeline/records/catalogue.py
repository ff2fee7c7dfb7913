"""The one catalogue of what may be found: per code its severity, its meaning, and the sentences.

The sentences are Dutch, as one would say them to a colleague: what is wrong, then how to mend it.
Words in braces are filled in where it is found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum, unique
from string import Formatter


class Severity(StrEnum):
    """A fout holds back the documents of its form; the others only tell."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    TIP = "tip"


@dataclass(frozen=True)
class Message:
    """An entry of the catalogue: its code, its meaning for the manual, and templates of sentences.

    Two entries with the same code are the same, so that the catalogue refuses the second.
    """

    code: str
    severity: Severity = field(compare=False)
    meaning: str = field(compare=False)
    problem: str = field(compare=False)
    mend: str = field(compare=False)

    @property
    def words(self) -> frozenset[str]:
        """The words that its sentences ask for."""
        return frozenset(
            name for _, name, *_ in Formatter().parse(self.problem + self.mend) if name
        )

    def sentence(self, **words: object) -> str:
        """What is wrong and how to mend it. KeyError if a word misses."""
        return f"{self.problem} {self.mend}".format(**words)


@unique
class Code(Enum):
    """Everything that can be found, each with its message: no code is without its words."""

    @classmethod
    def _missing_(cls, value: object) -> Code | None:
        """A code by its text, as findings and files carry it: Code("score-ongeldig")."""
        return next((code for code in cls if code.value.code == value), None)

    REQUIRED_EMPTY = Message(
        "verplicht-leeg",
        Severity.ERROR,
        "Een verplicht antwoord ontbreekt op een blad dat in gebruik is.",
        "dit verplichte antwoord ontbreekt.",
        "Vul de cel in{elsewhere}.",
    )
    SCORE_INVALID = Message(
        "score-ongeldig",
        Severity.ERROR,
        "Er staat iets anders dan een cijfer van de schaal.",
        "{value} is geen score.",
        "Kies 1 tot {highest}.",
    )
    CHOICE_UNKNOWN = Message(
        "keuze-onbekend",
        Severity.ERROR,
        "Het antwoord staat niet in de keuzelijst.",
        "{value} staat niet in de keuzelijst.",
        "Kies {choices}.{near}",
    )
    BOX_UNKNOWN = Message(
        "vakje-onbekend",
        Severity.ERROR,
        "Bij een aan te kruisen mogelijkheid staat iets anders dan een x.",
        "{value} is geen kruisje.",
        "Zet een x als dit van toepassing is, of maak de cel leeg.",
    )
    DATE_INVALID = Message(
        "datum-ongeldig",
        Severity.ERROR,
        "Er staat geen bestaande datum, of niet als dag/maand/jaar.",
        "{value} is geen datum.",
        "Schrijf dag/maand/jaar, bijvoorbeeld 31/12/2024.",
    )
    DATE_SHORT_YEAR = Message(
        "datum-kort-jaar",
        Severity.ERROR,
        "Een datum heeft een jaar van twee cijfers.",
        "{value} heeft een jaar van twee cijfers.",
        "Schrijf het jaar voluit, bijvoorbeeld 31/12/2024.",
    )
    DATE_WITHOUT_YEAR = Message(
        "datum-zonder-jaar",
        Severity.ERROR,
        "Een datum heeft geen jaar.",
        "{value} heeft geen jaar.",
        "Schrijf het jaar erbij, bijvoorbeeld 31/12/2024.",
    )
    DATE_IN_FUTURE = Message(
        "datum-toekomst",
        Severity.WARNING,
        "De datum van iets dat al gebeurd is, ligt in de toekomst.",
        "{value} ligt in de toekomst.",
        "Kijk de datum na.",
    )
    DATE_NUMBER = Message(
        "datum-getal",
        Severity.ERROR,
        "Er staat een getal waar een datum hoort.",
        "{value} is een getal, geen datum.",
        "Typ de datum opnieuw, bijvoorbeeld 31/12/2024.",
    )
    DATE_FAR = Message(
        "datum-ver",
        Severity.ERROR,
        "Een datum ligt onwaarschijnlijk ver weg.",
        "{value} kan niet kloppen: het jaar {year}.",
        "Kijk het jaartal na.",
    )
    NATIONAL_NUMBER_INVALID = Message(
        "rijksregisternummer-ongeldig",
        Severity.ERROR,
        "Het controlegetal van een rijksregisternummer klopt niet.",
        "{value} is geen geldig rijksregisternummer.",
        "Kijk de elf cijfers na, of laat de cel leeg: het nummer is niet verplicht.",
    )
    CELL_ERROR = Message(
        "cel-fout",
        Severity.ERROR,
        "In een cel staat een foutwaarde van Excel, zoals #N/B.",
        "hier staat een foutwaarde van Excel: {value}.",
        "Typ het antwoord zelf in de cel.",
    )
    FORMULA_UNCOMPUTED = Message(
        "formule-onberekend",
        Severity.ERROR,
        "In een cel staat een formule waarvan de uitkomst niet bewaard is.",
        "hier staat een formule die nog nooit berekend is.",
        "Open de werkmap in Excel, bewaar ze en probeer opnieuw, of typ het antwoord zelf.",
    )
    ANSWERED_TWICE = Message(
        "dubbel-ingevuld",
        Severity.ERROR,
        "Dezelfde vraag staat twee keer in de werkmap, met een verschillend antwoord.",
        "op {other} staat een ander antwoord op dezelfde vraag.",
        "Houd het juiste en wis het andere.",
    )
    SHEET_TWICE = Message(
        "blad-dubbel",
        Severity.ERROR,
        "Een blad is gekopieerd en beide exemplaren zijn verschillend ingevuld.",
        "dit blad is een kopie van het blad '{other}', maar anders ingevuld.",
        "Verwijder een van beide, of zet de kopie in een eigen werkmap.",
    )
    CELL_MERGED = Message(
        "cel-samengevoegd",
        Severity.WARNING,
        "De cel van een antwoord is samengevoegd met andere cellen.",
        "deze cel is samengevoegd met {area}, zodat er geen eigen antwoord in past.",
        "Hef de samenvoeging op en vul de cel zelf in.",
    )
    TEXT_ASTRAY = Message(
        "tekst-ernaast",
        Severity.WARNING,
        "Er staat tekst buiten de antwoordcellen: ernaast, in een vraag of eronder.",
        "{value} staat buiten de antwoordcellen en komt in geen document.",
        "{hint}",
    )
    QUESTION_UNKNOWN = Message(
        "vraag-onbekend",
        Severity.WARNING,
        "Er staat een antwoord bij een vraag die op geen enkel formulier staat.",
        "{value} hoort bij een vraag die niet (meer) bestaat en komt in geen document.",
        "Zet het bij een vraag die er wel staat.",
    )
    WORKBOOK_OLDER = Message(
        "werkmap-ouder",
        Severity.TIP,
        "De werkmap is met een oudere versie van de formulieren gemaakt.",
        "deze werkmap is met oudere formulieren gemaakt. Nieuw sindsdien: {labels}.",
        "Gebruik voor die vragen een nieuwe werkmap; al de rest is gewoon gelezen.",
    )
    QUESTIONS_MISSING = Message(
        "vragen-ontbreken",
        Severity.WARNING,
        "Op een blad ontbreken vragen die er horen te staan.",
        "op dit blad ontbreken vragen: {labels}.",
        "Maak een nieuwe werkmap en neem de antwoorden over; wat er staat, is gewoon gelezen.",
    )
    QUESTIONS_GONE = Message(
        "vragen-weg",
        Severity.ERROR,
        "Op een blad zijn alle verborgen sleutels in kolom A weg, zodat het niet te lezen is.",
        "het blad '{name}' is niet meer te lezen: de verborgen kolom A is leeg of gewijzigd.",
        "Maak een nieuwe werkmap en neem de antwoorden van dit blad over.",
    )
    SHEET_GONE = Message(
        "blad-weg",
        Severity.TIP,
        "Het blad van een formulier staat niet in de werkmap.",
        "het blad '{name}' staat niet in deze werkmap.",
        "Hebt u het nodig, begin dan met een nieuwe werkmap.",
    )
    POSTCODE_FOREIGN = Message(
        "postcode-buitenlands",
        Severity.WARNING,
        "Een postcode is geen Belgische.",
        "{value} is geen Belgische postcode.",
        "Kijk ze na; een buitenlandse mag blijven staan.",
    )
    POSTCODE_AND_PLACE = Message(
        "postcode-met-plaats",
        Severity.WARNING,
        "In het vak voor de postcode staat ook de gemeente.",
        "{value} is meer dan een postcode, en wordt zo gedrukt.",
        "Laat hier alleen '{postcode}' staan en zet '{place}' in het vak eronder.",
    )
    PHONE_INVALID = Message(
        "telefoon-ongeldig",
        Severity.WARNING,
        "Een telefoonnummer bestaat zo niet.",
        "{value} is geen geldig telefoonnummer.",
        "Kijk het na; het wordt gedrukt zoals het er staat.",
    )
    EMAIL_INVALID = Message(
        "email-ongeldig",
        Severity.WARNING,
        "Een e-mailadres is niet goed geschreven.",
        "{value} is geen geldig e-mailadres.",
        "Kijk het na; het wordt gedrukt zoals het er staat.",
    )
    BIRTH_DATE_DIFFERS = Message(
        "geboortedatum-anders",
        Severity.WARNING,
        "Het rijksregisternummer noemt een andere geboortedatum.",
        "het rijksregisternummer begint met de geboortedatum {begins}, maar ingevuld is {born}.",
        "Kijk na welke van de twee juist is.",
    )
    FACT_DIFFERS = Message(
        "gegeven-anders",
        Severity.WARNING,
        "Een datum of een rijksregisternummer is anders dan op een ander formulier.",
        "op {place} staat iets anders.",
        "Hoort dit blad in dit dossier? Verbeter een van beide, of laat deze cel leeg.",
    )
    NAME_MISSPELT = Message(
        "naam-tikfout",
        Severity.WARNING,
        "Een naam is net anders gespeld dan op een ander formulier.",
        "'{name}' lijkt op '{known}' van {place}.",
        "Bedoelde u '{known}'? Verbeter een van beide, of laat deze cel leeg.",
    )
    NAME_DIFFERS = Message(
        "naam-anders",
        Severity.WARNING,
        "Op een formulier staat een andere naam dan op de aanmelding.",
        "hier staat '{name}', maar op {place} staat '{known}'.",
        "Kijk na of dit formulier in dit dossier hoort.",
    )
    DATES_OUT_OF_ORDER = Message(
        "datum-volgorde",
        Severity.WARNING,
        "Twee datums staan in een onmogelijke volgorde.",
        "{then} ligt vóór '{label}' ({first}, op {place}).",
        "Kijk beide datums na.",
    )
    FUNCTION_DIFFERS = Message(
        "functie-anders",
        Severity.WARNING,
        "Het competentieprofiel is van een andere functie dan in de gesprekken.",
        "het profiel is van de functie '{function}', maar {others}.",
        "Kijk na of het over dezelfde functie gaat{also}.",
    )
    PROFILE_IN_PART = Message(
        "profiel-deels",
        Severity.WARNING,
        "Niet elke vaardigheid van een profiel is gescoord.",
        "niet gescoord: {skills}.",
        "Laat open wat niet meespeelt: in de vergelijking staat dat als 'niet gescoord'.",
    )
    PROFILE_EMPTY = Message(
        "profiel-leeg",
        Severity.ERROR,
        "Op een profiel in gebruik staat geen enkele score.",
        "dit profiel is begonnen, maar er staat nog geen enkele score.",
        "Scoor wat u weet; niet elke vaardigheid moet gescoord zijn.",
    )
    STATEMENT_EMPTY = Message(
        "stelling-leeg",
        Severity.WARNING,
        "Op een stelling van een tevredenheidsmeting staat geen antwoord.",
        "geen antwoord op {numbers}.",
        "Laat leeg wat niet aangeduid werd: dat telt als 'niet beantwoord'.",
    )
    PROFILE_ALONE = Message(
        "profiel-alleen",
        Severity.TIP,
        "Van de twee profielen is er maar één ingevuld.",
        "van de twee profielen is alleen dit ingevuld.",
        "Vul ook het blad '{other}' in: pas dan kan het programma vergelijken wat de functie "
        "vraagt met wat de werknemer beheerst.",
    )
    PROFILE_OLD = Message(
        "profiel-oud",
        Severity.TIP,
        "Een profiel is meer dan een jaar ouder dan het plan.",
        "het profiel van {scored} is meer dan een jaar ouder dan het plan van {planned}.",
        "Ga na of de scores nog kloppen.",
    )
    PROFILE_BEFORE_ABSENCE = Message(
        "profiel-van-voor-afwezigheid",
        Severity.WARNING,
        "De jongste scores van de werknemer zijn van voor de afwezigheid.",
        "het capaciteitenprofiel van {scored} is van voor de afwezigheid ({since}).",
        "Scoor opnieuw op het blad Hermeting.",
    )
    ADAPTED_UNKNOWN = Message(
        "reintegratie-functie",
        Severity.TIP,
        "Bij de re-integratie is niet duidelijk wat de aangepaste functie is.",
        "er is nog geen aangepaste functie om mee te vergelijken: {missing}.",
        "Vul het aan, of kies 'niet van toepassing'.",
    )
    DECIDED_WITHOUT_PHYSICIAN = Message(
        "reintegratie-zonder-arts",
        Severity.TIP,
        "Er staat een besluit over de re-integratie, maar niet of de arbeidsarts betrokken is.",
        "er staat een besluit, maar niet of de preventieadviseur-arbeidsarts betrokken is.",
        "Vul het in.",
    )
    REINTEGRATION_SHEET = Message(
        "reintegratie-blad",
        Severity.TIP,
        "De werknemer wil na een langdurige afwezigheid het werk hervatten.",
        "de werknemer wil het werk hervatten.",
        "Het blad Re-integratie kan helpen: maak het zichtbaar.",
    )
    NOTHING_RESCORED = Message(
        "hermeting-leeg",
        Severity.TIP,
        "Een hermeting is begonnen, maar er is nog niets opnieuw gescoord.",
        "er is nog niets opnieuw gescoord.",
        "Scoor wat veranderd kan zijn; de rest mag leeg blijven.",
    )
    RESCORED_WITHOUT_DATE = Message(
        "hermeting-zonder-datum",
        Severity.ERROR,
        "Er is opnieuw gescoord, maar er staat niet wanneer.",
        "er is opnieuw gescoord, maar zonder datum.",
        "Vul '{label}' in.",
    )
    RESCORED_TOO_EARLY = Message(
        "hermeting-datum",
        Severity.WARNING,
        "Een hermeting ligt niet na de eerste meting.",
        "de hermeting van {then} ligt niet na de eerste meting van {first}.",
        "Kijk beide datums na.",
    )
    RESCORED_WITHOUT_FIRST = Message(
        "hermeting-zonder-eerste",
        Severity.TIP,
        "Wat opnieuw gescoord is, had bij de eerste meting geen score.",
        "{skill} had bij de eerste meting geen score.",
        "Er is dus geen evolutie te zien.",
    )
    SCORED_OTHERWISE = Message(
        "hermeting-bron",
        Severity.TIP,
        "Toen en nu is met andere mensen of uit andere bronnen gescoord.",
        "toen en nu is niet op dezelfde manier gescoord ({then}; {now}).",
        "Lees verschillen voorzichtig.",
    )
    SHORTAGE_NEW = Message(
        "nieuw-tekort",
        Severity.TIP,
        "Bij de hermeting vraagt de functie meer, waar dat bij de eerste meting niet zo was.",
        "nieuw sinds de eerste meting: {skills}.",
        "Bekijk of er een actie bij hoort.",
    )
    REACHED_NOT_RESCORED = Message(
        "bereikt-niet-gemeten",
        Severity.TIP,
        "Van alle acties rond een vaardigheid is het doel bereikt, maar ze is niet opnieuw "
        "gescoord.",
        "van de acties rond {skill} is het doel bereikt, maar ze is niet opnieuw gescoord.",
        "Scoor ze op het blad Hermeting als u de evolutie wil tonen.",
    )
    FUNCTION_UNVERSIONED = Message(
        "functie-zonder-versie",
        Severity.ERROR,
        "Een dossier verwijst naar een werkpostfiche, maar zegt niet naar welke versie.",
        "er staat een werkpostfiche, maar geen versie.",
        "Vul de datum in: {dates}.",
    )
    FUNCTION_UNKNOWN = Message(
        "functie-onbekend",
        Severity.ERROR,
        "Een dossier verwijst naar een werkpostfiche die niet in de map functies staat.",
        "'{name}' staat niet in de map functies.",
        "{near}Kijk de naam na, of vul de scores zelf in.",
    )
    FUNCTION_VERSION_UNKNOWN = Message(
        "functie-versie-onbekend",
        Severity.ERROR,
        "Van een werkpostfiche is er geen versie van de dag die in het dossier staat.",
        "van '{name}' is er geen versie van {date}.",
        "Kies {dates}.",
    )
    FUNCTION_NEWER = Message(
        "functie-nieuwer",
        Severity.TIP,
        "Van een werkpostfiche is er een nieuwere versie dan die van het dossier.",
        "van '{name}' is er een nieuwere versie, van {date}.",
        "Bekijk wat veranderde: {changed}.",
    )
    FUNCTION_DEVIATES = Message(
        "functie-afwijking",
        Severity.TIP,
        "Het competentieprofiel scoort anders dan de werkpostfiche waar het naar verwijst.",
        "hier {deviate} af van de werkpostfiche: {skills}.",
        "Laat het zo als de post aangepast is.",
    )
    FUNCTION_NAMES_EMPLOYEE = Message(
        "functie-met-naam",
        Severity.ERROR,
        "In een werkpostfiche staat de naam van een werknemer.",
        "in een werkpostfiche staat de naam van een werknemer.",
        "Haal ze weg: een werkpostfiche is voor iedereen in dezelfde functie.",
    )
    FUNCTION_TWICE = Message(
        "functie-dubbel",
        Severity.ERROR,
        "Er zijn twee werkpostfiches van dezelfde functie, hetzelfde bedrijf en dezelfde dag.",
        "er zijn twee werkpostfiches van '{name}' met dezelfde datum.",
        "Geef er een een andere datum, of haal er een weg.",
    )
    FUNCTION_ELSEWHERE = Message(
        "functie-elders",
        Severity.ERROR,
        "Een werkpostfiche staat niet in de map functies.",
        "dit is een werkpostfiche, maar ze staat niet in de map functies.",
        "Zet ze in die map: dan kunnen dossiers ernaar verwijzen.",
    )
    SCORES_EQUAL = Message(
        "scores-gelijk",
        Severity.TIP,
        "Alle 57 scores van een profiel zijn gelijk.",
        "alle 57 scores zijn {score}.",
        "Overloop ze opnieuw: zo toont de vergelijking niets.",
    )
    CONDITION_NOT_MET = Message(
        "voorwaarde-niet-voldaan",
        Severity.WARNING,
        "Aan een voorwaarde voor ondersteuning (gids 1.3) is niet voldaan.",
        "{what}.",
        "{how}",
    )
    OTHER_UNNAMED = Message(
        "andere-welke",
        Severity.WARNING,
        "'Andere' is aangekruist, maar er staat niet welke.",
        "'{label}' is aangekruist, maar er staat niet welke.",
        "Vul in welke.",
    )
    OTHER_UNTICKED = Message(
        "andere-zonder-kruisje",
        Severity.WARNING,
        "Er staat welke andere, maar 'andere' is niet aangekruist.",
        "er staat iets bij '{label}', maar het vakje is niet aangekruist.",
        "Zet een x bij '{label}'.",
    )
    ACTION_INCOMPLETE = Message(
        "actie-onvolledig",
        Severity.WARNING,
        "Een actie zegt niet wie, tegen wanneer of hoe ze geëvalueerd wordt.",
        "bij deze actie ontbreekt '{label}'.",
        "Vul aan wie wat doet, de termijn en de evaluatie.",
    )
    GOAL_NOT_SMART = Message(
        "doel-niet-smart",
        Severity.TIP,
        "Een doel op korte termijn is niet SMART, voor zover een programma dat kan zien.",
        "het doel '{goal}' zegt niet {missing}.",
        "Maak het SMART: Specifiek, Meetbaar, Aanvaardbaar, Realiseerbaar, Tijdsgebonden. "
        "Zet een doel op lange termijn onder een regel 'Lange termijn'.",
    )
    ACTION_WITHOUT_ORIGIN = Message(
        "actie-zonder-herkomst",
        Severity.TIP,
        "Bij een actie staat niet uit welk tekort of verschil ze komt.",
        "bij actie {which} staat niet uit welk tekort of verschil ze komt.",
        "Noem het in de kolom 'Komt uit'.",
    )
    PLAN_DIFFERS = Message(
        "plan-verschilt",
        Severity.TIP,
        "Het POP & PAP van de werknemer doet een voorstel dat de werkgever niet te zien krijgt.",
        "bij {which} staat in het POP & PAP van de werknemer een voorstel uit de profielen. In dat "
        "van de werkgever blijft het leeg: de werkgever krijgt de profielvergelijking niet.",
        "Bespreek het voorstel en neem op het blad over wat beiden mogen lezen.",
    )
    SHORTAGE_WITHOUT_ACTION = Message(
        "tekort-zonder-actie",
        Severity.TIP,
        "Voor een tekort is er geen actie, en ook niet 'bewust geen actie'.",
        "er is geen actie voor: {skills}.",
        "Noem de vaardigheid op het blad Acties bij 'Komt uit' van de actie die erbij hoort, of "
        "hier als u er bewust niets mee doet.",
    )
    RETURNED_DIFFERS = Message(
        "retour-anders",
        Severity.WARNING,
        "Een teruggekregen document zegt iets anders dan de werkmap.",
        "in {source} staat bij '{label}' {value}, maar in de werkmap {known}.",
        "De werkmap telt. Neem het antwoord over in de werkmap als het andere juist is.",
    )
    RETURNED_TWICE = Message(
        "retour-dubbel",
        Severity.WARNING,
        "In een teruggekregen document is meer dan één antwoord aangeduid.",
        "in {source} is bij '{label}' meer dan één antwoord aangeduid: {value}.",
        "Vraag na wat bedoeld is en vul het in de werkmap in.",
    )
    RETURNED_IN_PART = Message(
        "retour-deels",
        Severity.WARNING,
        "Een deel van een teruggekregen document is niet te lezen.",
        "in {source} zijn deze vragen niet te lezen: {labels}.",
        "Kijk in het document zelf en vul ze in de werkmap in.",
    )
    RETURNED_UNKNOWN = Message(
        "retour-onbekend",
        Severity.WARNING,
        "Een document in de map voor wat terugkomt is niet te herkennen.",
        "{source} is niet te herkennen als {forms}, en is niet gelezen.",
        "Bewaar het als .docx vanuit het document dat u verstuurde, of haal het daar weg.",
    )
    VERDICT_ALONE = Message(
        "oordeel-zonder-gesprek",
        Severity.WARNING,
        "Er is een oordeel of samenvatting bij de leidraden, maar een van beide leidraden "
        "ontbreekt.",
        "wat u op dit blad invulde ({labels}) komt nog in geen document.",
        "Vul ook {missing} in: beide leidraden komen dan naast elkaar, met uw oordeel.",
    )
    ORIGIN_UNCLEAR = Message(
        "herkomst-onduidelijk",
        Severity.TIP,
        "In 'Komt uit' staat iets dat op een vaardigheid lijkt, maar er geen is.",
        "'{name}' is geen vaardigheid van de profielen.",
        "Bedoelde u {near}? Schrijf de naam dan voluit.",
    )
    FILE_EMPTY = Message(
        "bestand-leeg",
        Severity.ERROR,
        "Het bestand is leeg.",
        "dit bestand is leeg.",
        "Haal het hier weg, of zet er een kopie terug.",
    )
    FILE_UNREADABLE = Message(
        "bestand-onleesbaar",
        Severity.ERROR,
        "Het bestand is beschadigd of geen Excel-werkmap.",
        "dit bestand is niet te lezen als Excel-werkmap.",
        "Open het in Excel en bewaar het opnieuw als .xlsx.",
    )
    FILE_OLD_EXCEL = Message(
        "bestand-oud-excel",
        Severity.ERROR,
        "De werkmap is bewaard zoals Excel dat vóór 2007 deed (.xls), hoe het bestand ook heet.",
        "deze werkmap is bewaard zoals Excel dat vóór 2007 deed (.xls), hoe het bestand ook heet.",
        "Open ze in Excel en kies 'Opslaan als', 'Excel-werkmap (.xlsx)'.",
    )
    FILE_WORD = Message(
        "bestand-word",
        Severity.ERROR,
        "Het bestand is een Word-document, ook al heet het .xlsx.",
        "dit is een Word-document, geen werkmap.",
        "Haal het hier weg.",
    )
    FILE_NO_ACCESS = Message(
        "bestand-geen-toegang",
        Severity.ERROR,
        "Het bestand mag niet gelezen worden.",
        "dit bestand mag niet gelezen worden.",
        "Sluit het als het nog open staat, of vraag toegang tot het bestand.",
    )
    FILE_TOO_LARGE = Message(
        "bestand-te-groot",
        Severity.ERROR,
        "Het bestand zou uitgepakt veel te groot worden, of een blad is onwaarschijnlijk groot.",
        "dit bestand is veel te groot voor een dossier ({reason}).",
        "Begin met een nieuwe werkmap en neem de antwoorden over.",
    )
    FILE_SUSPECT = Message(
        "bestand-verdacht",
        Severity.ERROR,
        "Het bestand bevat verdachte inhoud en wordt niet geopend.",
        "dit bestand bevat verdachte inhoud (XML-entiteiten) en wordt niet geopend.",
        "Vraag waar het vandaan komt, en gebruik het niet.",
    )
    PASSWORD_NEEDED = Message(
        "wachtwoord-nodig",
        Severity.ERROR,
        "De werkmap is met een wachtwoord beveiligd.",
        "deze werkmap is met een wachtwoord beveiligd.",
        "Geef het wachtwoord wanneer het gevraagd wordt, of zet het vooraf in JOBPEPPER_PASSWORD. "
        "Een beveiligde .ods gaat ook dan niet open: bewaar ze als .xlsx met een wachtwoord.",
    )
    PASSWORD_WRONG = Message(
        "wachtwoord-verkeerd",
        Severity.ERROR,
        "Het wachtwoord van de werkmap is verkeerd.",
        "het wachtwoord past niet op deze werkmap.",
        "Probeer opnieuw met het juiste wachtwoord.",
    )
    CONFLICTED_COPY = Message(
        "conflictkopie",
        Severity.WARNING,
        "Het bestand is een conflictkopie van OneDrive of Dropbox.",
        "dit lijkt een conflictkopie die OneDrive of Dropbox van '{original}' gemaakt heeft.",
        "Vergelijk beide, houd er één over en haal de andere weg.",
    )
    NOT_A_WORKBOOK = Message(
        "geen-werkmap",
        Severity.TIP,
        "Het bestand wordt niet gelezen: het is geen .xlsx, .xlsm of .ods.",
        "dit bestand wordt niet gelezen.",
        "Bewaar het als .xlsx als het een dossier is.",
    )
    UNEXPECTED = Message(
        "onverwachte-fout",
        Severity.ERROR,
        "Het programma kon dit dossier niet (helemaal) verwerken door een fout in het programma "
        "zelf.",
        "{what} door een onverwachte fout ({reason}).",
        "Meld dit aan wie het programma beheert; de werkmap zelf is niet veranderd.",
    )
    TOOK_TOO_LONG = Message(
        "duurt-te-lang",
        Severity.ERROR,
        "Een dossier of document is opgegeven omdat het te lang duurde.",
        "{what} is na {seconds} seconden opgegeven, zodat de andere gemaakt konden worden.",
        "Kijk of er iets heel groots in staat; 'opgeven_na' in instellingen.toml geeft meer tijd.",
    )
    NOT_A_DOSSIER = Message(
        "geen-dossier",
        Severity.ERROR,
        "De werkmap is geen dossier.",
        "dit is geen dossier: er staat geen enkel formulier van Jobpepper in.",
        "Begin met een nieuw dossier ('make new NAME=…'), of haal het bestand hier weg.",
    )
    DOCUMENT_FAILED = Message(
        "document-mislukt",
        Severity.ERROR,
        "Een sjabloon ontbreekt of mist iets, zodat het document niet alles zou bevatten.",
        "het document kon niet gemaakt worden ({reason}).",
        "Kijk het sjabloon in docx_templates na; 'make templates' zet ze alle terug zoals ze "
        "waren, zonder eigen huisstijl.",
    )
    EDITED_TWICE = Message(
        "dubbel-bewerkt",
        Severity.ERROR,
        "Een document en de nieuwe versie ernaast zijn allebei bewerkt.",
        "'{name}' en '{name} (nieuw)' zijn allebei bewerkt, en de werkmap is weer veranderd.",
        "Neem over wat u wilt houden en verwijder of verplaats een van beide.",
    )
    SAME_NAME = Message(
        "zelfde-naam",
        Severity.TIP,
        "Een andere werkmap heeft dezelfde naam, zodat de documenten in een andere map komen.",
        "een andere werkmap heet net zo, of die naam is voorbehouden; de documenten staan in de "
        "map '{name}'.",
        "Geef een van beide een andere naam als u dat liever hebt.",
    )
    WORKBOOK_OPEN = Message(
        "werkmap-open",
        Severity.WARNING,
        "De werkmap staat nog open in Excel of LibreOffice.",
        "deze werkmap staat nog open; wat daar niet bewaard is, is niet gelezen.",
        "Bewaar en sluit ze, en probeer opnieuw.",
    )
    DATE_IMPOSSIBLE = Message(
        "datum-bestaat-niet",
        Severity.ERROR,
        "De dag of de maand van een datum bestaat niet.",
        "{value} bestaat niet.",
        "Schrijf eerst de dag, dan de maand, dan het jaar, bijvoorbeeld 31/12/2024.",
    )
    REQUIRED_MANY = Message(
        "verplicht-veel",
        Severity.ERROR,
        "Op een blad in gebruik ontbreken veel verplichte antwoorden.",
        "{count} verplichte antwoorden ontbreken nog, tot en met {last}.",
        "Vul de cellen in die op het blad gekleurd zijn.",
    )
    DOCUMENT_NOT_SAVED = Message(
        "document-niet-bewaard",
        Severity.ERROR,
        "Een document kon niet weggeschreven worden.",
        "het document kon niet bewaard worden ({reason}).",
        "{mend}",
    )
    PATH_TOO_LONG = Message(
        "pad-te-lang",
        Severity.WARNING,
        "De naam van een document is met alle mappen erbij langer dan Windows opent.",
        "een document heeft met alle mappen erbij een naam die {count} tekens te lang is voor "
        "Windows.",
        "Geef de werkmap een kortere naam, of kies in instellingen.toml een map dichter bij de "
        "schijf, zoals 'C:\\documenten'.",
    )
    FOLDER_UNREADABLE = Message(
        "map-onleesbaar",
        Severity.ERROR,
        "Een map met werkmappen mag niet gelezen worden.",
        "deze map mag niet gelezen worden, dus wat erin staat is niet gezien.",
        "Vraag toegang tot de map, of haal ze hier weg.",
    )
    ENTRY_STAYED = Message(
        "regel-gebleven",
        Severity.WARNING,
        "Een regel die weg is uit de werkmap, staat nog in een document: iemand schreef erin.",
        "in '{name}' staat '{entry}' nog: die regel is weg uit de werkmap, maar in Word bewerkt.",
        "Haal ze in Word weg, of zet ze terug in de werkmap.",
    )
    RETURNED_UNREADABLE = Message(
        "retour-onleesbaar",
        Severity.WARNING,
        "Een document in de map voor wat terugkomt is niet te openen.",
        "{source} is niet te lezen ({reason}).",
        "Open het in Word en bewaar het opnieuw als .docx zonder wachtwoord, of neem de antwoorden "
        "over in de werkmap en haal het daar weg.",
    )
    RETURNED_NOT_DOCX = Message(
        "retour-andere-soort",
        Severity.WARNING,
        "Een document in de map voor wat terugkomt is geen .docx.",
        "{sources}: niet gelezen, want geen .docx.",
        "Open het in Word of LibreOffice en bewaar het als .docx; haal het andere dan weg.",
    )
    RETURNED_NOT_WORD = Message(
        "retour-geen-word",
        Severity.WARNING,
        "In de map voor wat terugkomt staat iets anders dan een Word-document, zoals een foto of "
        "een PDF.",
        "{sources}: niet gelezen, want geen Word-document.",
        "Neem de antwoorden over in de werkmap en zet het bestand daarna in een andere map.",
    )
    RETURNED_FOLDER_CLOSED = Message(
        "retour-map-dicht",
        Severity.WARNING,
        "De map voor wat terugkomt is niet te openen.",
        "de map {source} is niet te openen ({reason}).",
        "Zorg dat u ze mag lezen: wat erin staat, telt nu niet mee.",
    )
    RETURNED_WITHOUT_WORKBOOK = Message(
        "retour-zonder-werkmap",
        Severity.WARNING,
        "Een map voor wat terugkomt hoort bij geen enkele werkmap.",
        "naast de map '{name}' staat geen werkmap met die naam, zodat niets eruit gelezen wordt.",
        "Noem de map zoals de werkmap, met '-retour' erachter, en zet ze ernaast.",
    )
    RETURNED_FOR_FUNCTION = Message(
        "retour-bij-functie",
        Severity.WARNING,
        "Naast een werkpostfiche staat een map voor wat terugkomt.",
        "{sources}: niet gelezen, want voor een werkpostfiche komt niets terug.",
        "Zet het in de map '-retour' naast de werkmap van het dossier.",
    )
    RETURNED_UNCLEAR = Message(
        "retour-onduidelijk",
        Severity.WARNING,
        "Een teruggekregen document kan van meer dan één formulier zijn.",
        "{source} kan {forms} zijn, en is niet gelezen.",
        "Neem de antwoorden over in de werkmap en haal het document daar weg.",
    )
    RETURNED_OTHER_FORM = Message(
        "retour-ander-formulier",
        Severity.WARNING,
        "Een teruggekregen document is een formulier dat niet uit Word gelezen wordt.",
        "{source} is het formulier '{document}': alleen {forms} wordt uit Word gelezen.",
        "Neem de antwoorden over in de werkmap en haal het document daar weg.",
    )
    RETURNED_BESIDE = Message(
        "retour-ernaast",
        Severity.WARNING,
        "In een teruggekregen document staat tekst buiten de velden.",
        "in {source} staat buiten de velden {value}{near}; dat is niet gelezen.",
        "Is het een antwoord, neem het dan over in de werkmap.",
    )
    RETURNED_CONTRADICTORY = Message(
        "retour-tegenstrijdig",
        Severity.WARNING,
        "Twee teruggekregen documenten geven een verschillend antwoord op dezelfde vraag.",
        "in {source} staat bij '{label}' {value}, maar in een ander teruggekregen document iets "
        "anders; geen van beide telt.",
        "Vraag na wat juist is en vul het in de werkmap in.",
    )
    RETURNED_WITHOUT_FIELDS = Message(
        "retour-zonder-velden",
        Severity.WARNING,
        "In een teruggekregen document zijn de velden om in te vullen weg.",
        "{source} is het formulier '{document}', maar de velden om in te vullen zijn er niet meer, "
        "zodat het niet te lezen is.",
        "Neem de antwoorden over in de werkmap en haal het document daar weg.",
    )
    READ_ELSEWHERE = Message(
        "elders-gelezen",
        Severity.WARNING,
        "Een rij met haar sleutel staat op het blad van een ander formulier; ze is wel gelezen.",
        "dit antwoord is hier gelezen, maar hoort in {home}{more}.",
        "Zet het daar, en haal het hier weg.",
    )
    FILE_BINARY = Message(
        "bestand-binair",
        Severity.ERROR,
        "Het bestand is een binaire werkmap (.xlsb), ook al heet het .xlsx.",
        "dit is een binaire werkmap van Excel (.xlsb), ook al heet ze anders.",
        "Open ze in Excel en bewaar ze opnieuw als .xlsx.",
    )
    TALK_ORDER = Message(
        "gesprek-volgorde",
        Severity.TIP,
        "Het eerste gesprek was niet met wie de ondersteuning vraagt.",
        "de vraag komt van de {asked}, maar het eerste gesprek was met de {other}.",
        "Spreek best eerst met wie de vraag stelt (gids 2.2.2).",
    )
    TALK_NOT_TOLD = Message(
        "gesprek-niet-teruggekoppeld",
        Severity.TIP,
        "Een gesprek is niet teruggekoppeld naar werknemer en werkgever, en er is al een plan.",
        "het {kind} van {date} is nog niet teruggekoppeld, en er is intussen een plan.",
        "Koppel het terug naar werknemer en werkgever (gids 2.2.3).",
    )
    PLAN_NOT_EVALUATED = Message(
        "terug-na-plan",
        Severity.TIP,
        "Na het plan kwam er geen tussentijdse evaluatie.",
        "na het plan van {date} staat er geen enkele tussentijdse evaluatie.",
        "Evalueer en stuur bij (gids 2.2.4).",
    )
    ACTOR_WITHOUT_CONSENT = Message(
        "actor-zonder-akkoord",
        Severity.WARNING,
        "Er staat niet dat de werknemer akkoord is met contact met een andere actor.",
        "bij '{actor}' staat niet dat de werknemer akkoord is met contact.",
        "Vraag het eerst.",
    )
    MANDATE_MISSING = Message(
        "mandaat-ontbreekt",
        Severity.TIP,
        "De vraag komt van de werkgever, maar er staat niet of hij een mandaat geeft om met de "
        "werknemer aan de slag te gaan.",
        "de vraag komt van de werkgever, maar er staat niet of hij een mandaat geeft.",
        "Vraag het in de verkenning (gids 2.2.3).",
    )
    REACHED_BUT_OPEN = Message(
        "bereikt-maar-open",
        Severity.TIP,
        "Van een actie is het doel bereikt, maar ze staat nog open.",
        "van actie {which} is het doel bereikt, maar de status is '{status}'.",
        "Zet de actie op 'Klaar' of pas het oordeel aan.",
    )
    HANDED_OVER_OPEN = Message(
        "overdracht-open-acties",
        Severity.WARNING,
        "De ondersteuning is overgedragen, maar er staat nog een actie open die de afspraken niet "
        "noemen ('actie 3').",
        "de ondersteuning is overgedragen op {date}, maar actie {which} {stand} nog open.",
        "Sluit ze af, of zeg bij de afspraken wie ze verderzet.",
    )
    HANDED_OVER_ALONE = Message(
        "overdracht-zonder-akkoord",
        Severity.TIP,
        "Er is een overdracht, maar niet dat werknemer en werkgever akkoord gaan.",
        "er is een overdracht, maar niet dat {wie} akkoord gaat met de afronding.",
        "Elke partij geeft mee aan of de afronding kan (gids 2.2.5).",
    )
    FOLLOW_UP_UNCLEAR = Message(
        "opvolging-onbepaald",
        Severity.TIP,
        "Er is opvolging na het traject, maar niet hoe.",
        "er is opvolging na het traject, maar niet hoe frequent of op welke wijze.",
        "Spreek het af (gids 2.2.5).",
    )
    ENDED_WITHOUT_REASON = Message(
        "afronding-zonder-reden",
        Severity.TIP,
        "Er is een overdracht, maar er staat niet hoe het traject afgerond wordt.",
        "er staat niet hoe het traject afgerond wordt.",
        "Kies het op het blad Overdracht.",
    )
    REFERRED_WHERE = Message(
        "doorverwezen-waarheen",
        Severity.WARNING,
        "Er staat 'doorverwezen', maar niet waarheen.",
        "er staat 'doorverwezen', maar niet waarheen.",
        "Vul in naar welke dienst.",
    )
    POINTS_OPEN = Message(
        "actiepunt-open",
        Severity.TIP,
        "Een actiepunt uit het meeloopmoment staat nog niet in het POP & PAP.",
        "{points} uit het meeloopmoment {stand} nog niet in het POP & PAP.",
        "Neem {them} over, of kies 'Niet nodig'.",
    )
    ALONGSIDE_WITHOUT_TASKS = Message(
        "meelopen-zonder-taken",
        Severity.TIP,
        "Er is een meeloopmoment zonder taken.",
        "er is een meeloopmoment, maar er staan geen taken.",
        "Lijst de diverse taken op (gids 2.2.3).",
    )
    COLLEAGUES_WITHOUT_CONSENT = Message(
        "collegas-zonder-akkoord",
        Severity.WARNING,
        "Er is een gesprek met collega's dat niet eerst met werkgever en werknemer besproken is.",
        "er staat een gesprek met collega's, maar niet dat het eerst met de {who} besproken is.",
        "Bespreek dit eerst met werkgever en werknemer (gids 2.2.3).",
    )
    STARR_INCOMPLETE = Message(
        "starr-onvolledig",
        Severity.TIP,
        "Van een gedragsgericht interview ontbreekt een deel.",
        "bij '{skill}' ontbreekt {parts}.",
        "Situatie, taak, actie, resultaat en reflectie horen bij elkaar (gids 2.2.3).",
    )
    STARR_DIFFERS = Message(
        "starr-anders",
        Severity.TIP,
        "Een gedragsgericht interview wijst op een andere score dan het capaciteitenprofiel.",
        "het gesprek over '{skill}' wijst op {score}, het capaciteitenprofiel zegt {known}.",
        "Bespreek het verschil.",
    )
    RENEWED = Message(
        "dossier-vernieuwd",
        Severity.TIP,
        "Naast een werkmap staat de vernieuwde; de oude maakt geen documenten meer.",
        "er is een vernieuwde werkmap, '{name}'.",
        "Haal de oude weg als u de nieuwe hebt nagekeken.",
    )
