"""What each command is for, in Dutch: all that the list of commands needs to know of them."""

from __future__ import annotations

HELP = {
    "blank": "Maak de negen formulieren om op papier in te vullen.\n\n"
    "Met een DOSSIER (naam of pad van een werkmap) staat er al in wat bekend is; met --met ook "
    "werkbladen, en met '--met werkpostfiche' een lege werkpostfiche.",
    "check": "Kijk alle dossiers na, zonder documenten te maken.",
    "clean": "Haal documenten weg die van geen werkmap meer zijn. Bewerkte documenten blijven "
    "altijd.",
    "diff": "Toon wat de documenten in Word intussen anders zeggen dan de werkmap.\n\n"
    "Met een DOSSIER (naam of pad van een werkmap) alleen van dat dossier.",
    "doctor": "Kijk na of alles klaarstaat: Python, sjablonen, open werkmappen, de map voor "
    "documenten.",
    "export": "Maak tabellen over alle dossiers, voor de eigen cijfers van de organisatie.\n\n"
    "In de map NAAR komen een Excel-bestand met een leeswijzer en een CSV per tabel, zonder namen "
    "en zonder wat iemand schreef.",
    "folders": "Maak de folders van de gids: tips, voordelen, oplossingen, een gespreksgids en de "
    "afkortingen.",
    "forms": "Toon alle formulieren en hun velden.",
    "function": "Zet een nieuwe werkpostfiche klaar in workbooks/functies/.\n\n"
    "NAAM is de functie. Met --uit wordt het een nieuwe versie van een werkpostfiche die er al is: "
    "met alle antwoorden, zonder de datum.",
    "new": "Zet een nieuw, leeg dossier klaar in workbooks/.\n\n"
    "Met --met toont het ook extra bladen, zoals --met actoren; met --functie staan de scores van "
    "een werkpostfiche er al in.",
    "pdf": "Maak van elk document van een dossier ook een PDF, met LibreOffice.\n\n"
    "DOSSIER is de naam of het pad van een werkmap.",
    "renew": "Zet de antwoorden van een oudere werkmap in een nieuwe, ernaast.\n\n"
    "DOSSIER is de naam of het pad van een werkmap; die blijft zoals ze is.",
    "reports": "Maak de Word-documenten van alle dossiers; wat niet veranderd is, blijft zoals "
    "het is.",
    "retention": "Toon dossiers waar al lang niets meer in gebeurd is, met alles wat ervan gemaakt "
    "is.\n\nEr wordt niets verwijderd.",
    "share": "Pak de documenten van één lezer in een zip, na een laatste controle.\n\n"
    "DOSSIER is de naam of het pad van een werkmap. Staat er iets in dat deze lezer niet mag zien, "
    "dan komt er geen pakket.",
    "templates": "Bouw de lege werkmap, de Word-sjablonen en de voorbeelddossiers opnieuw.",
    "watch": "Maak de documenten van een dossier telkens opnieuw als de werkmap bewaard wordt.\n\n"
    "Stop met Ctrl-C.",
}
"""Per command its help; the list of commands shows the first paragraph."""
