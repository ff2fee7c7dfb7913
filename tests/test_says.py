"""What a run says on a terminal of 80 columns: what is new, in whole words, in Dutch."""

from __future__ import annotations

import ast
import errno
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import msoffcrypto
import pytest
from click.testing import CliRunner
from conftest import Desk, example
from docx import Document
from scale import rounds

from pipeline.cli import dutch, pdf, share
from pipeline.cli.main import main
from pipeline.cli.places import ROOT
from pipeline.files.folders import WORKLIST

COLUMNS = 80
PLAN = "voor-werkgever/POP & PAP"
HERE = ("--jobs", "1")
"""In this process: so few small dossiers take less than others take to start."""


@pytest.fixture
def terminal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose commands are given on a terminal of 80 columns, in the desk's own folder."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")  # rich: 80 columns, no bars and no colours
    monkeypatch.chdir(desk.root)
    return desk


def many(desk: Desk, count: int) -> None:
    """So many dossiers with an intake alone, twelve of them with a warning and one with a fout."""
    intake = {"aanmelding": example()["aanmelding"]}
    first = desk.dossier(intake, "d001")
    for number in range(2, count + 1):
        shutil.copy(first, desk.workbooks / f"d{number:03}.xlsx")
    intake["aanmelding"]["werknemer_telefoon"] = "014 12"
    warned = desk.dossier(intake, "d010")
    for number in range(11, 22):
        shutil.copy(warned, desk.workbooks / f"d{number:03}.xlsx")
    intake["aanmelding"]["datum_aanmelding"] = "ergens in maart"
    desk.dossier(intake, "d030")


def edited(desk: Desk, document: str = PLAN) -> None:
    path = desk.output / "Evi" / f"{document}.docx"
    word = Document(str(path))
    word.add_paragraph("Bewerkt.")
    word.save(str(path))


def mistaken(desk: Desk, agreed: str) -> None:
    """Evi with another agreement, a score that cannot be and a telephone number that is none."""
    answers = example()
    answers["pop_pap"]["werkafspraken"] = agreed
    answers["aanmelding"]["werknemer_telefoon"] = "014 12"
    desk.typed("capaciteitenprofiel", "aandacht", 7, answers)


DAILY = """\
Evi: 5 gemaakt, 9 ongewijzigd, 1 bewerkt; tegengehouden: Capaciteitenprofiel; 1
  fout, 1 waarschuwing
  'voor-werkgever/POP & PAP' was bewerkt en heeft de nieuwe antwoorden gekregen;
    zoals het was, staat het in 'vóór samenvoegen'.
  - Werkafspraken: 'Elke maandag.' werd 'Elke dinsdag.'
  verouderd, van een vorige keer: 'voor-werknemer/Capaciteitenprofiel',
    'voor-werknemer/Profielvergelijking'
{others} dossiers ongewijzigd, 1 met fouten (d030), 13 met waarschuwingen: zie
  te-verbeteren.xlsx

{all} documenten in output: 5 gemaakt, {same} ongewijzigd, 1 samengevoegd.
Wat te verbeteren is, met een link naar elke cel: output/te-verbeteren.xlsx
Alle dossiers in één oogopslag: output/overzicht.html

Evi.xlsx, Aanmelding
  C23 (Tel./GSM), waarschuwing: '014 12' is geen geldig telefoonnummer. Kijk het
    na; het wordt gedrukt zoals het er staat.

Evi.xlsx, Capaciteitenprofiel
  C42 (Aandacht), fout: 7 is geen score. Kies 1 tot 5.

Samen met wat al bekend was: 2 fouten, 14 waarschuwingen.
"""

AGAIN = """\
30 dossiers ongewijzigd, 1 met fouten (d030), 13 met waarschuwingen: zie
  te-verbeteren.xlsx

89 documenten in output: 89 ongewijzigd.
Wat te verbeteren is, met een link naar elke cel: output/te-verbeteren.xlsx
Alle dossiers in één oogopslag: output/overzicht.html

Samen met wat al bekend was: 1 fout, 13 waarschuwingen.
"""


@pytest.mark.long
def test_the_daily_loop_two_hundred_dossiers_of_which_one_changed(terminal: Desk) -> None:
    others = rounds(30, 199)
    theirs = 3 * others - 1  # one of them has an error that holds a document back
    many(terminal, others)
    answers = example()
    answers["pop_pap"]["werkafspraken"] = "Elke maandag."
    terminal.dossier(answers)
    terminal.run("reports")
    edited(terminal)
    mistaken(terminal, "Elke dinsdag.")
    status, said = terminal.run("reports")
    assert (status, said) == (1, DAILY.format(others=others, all=theirs + 15, same=theirs + 9))
    assert len(said.splitlines()) <= 25
    assert max(map(len, said.splitlines())) <= COLUMNS


def test_when_nothing_changed_but_a_workbook_is_open(terminal: Desk) -> None:
    many(terminal, 30)
    (terminal.workbooks / "brief.docx").write_bytes(b"x")
    assert "brief.docx, tip: dit bestand wordt niet gelezen" in terminal.run("reports", *HERE)[1]
    (terminal.workbooks / "brief.docx").unlink()
    assert terminal.run("reports")[1] == AGAIN
    (terminal.workbooks / "~$d001.xlsx").write_bytes(b"x")
    _, said = terminal.run("reports")
    assert said.startswith("d001: 3 ongewijzigd; 7 formulieren niet ingevuld; 1 waarschuwing\n")
    assert "d001.xlsx, waarschuwing: deze werkmap staat nog open" in said


def test_an_error_that_was_known_is_told_again_where_somebody_is_at_work(terminal: Desk) -> None:
    mistaken(terminal, "Elke maandag.")
    terminal.run("reports")
    mistaken(terminal, "Elke dinsdag.")
    _, said = terminal.run("reports")
    assert "C42 (Aandacht), fout: 7 is geen score." in said
    assert "C23 (Tel./GSM)" not in said
    assert "C23 (Tel./GSM)" in terminal.run("reports", "--verbose")[1]
    assert "C23 (Tel./GSM)" in terminal.run("check")[1]


def test_elsewhere_than_on_a_terminal_each_finding_is_whole_on_its_line(desk: Desk) -> None:
    mistaken(desk, "Elke maandag.")
    _, said = desk.run("reports")
    assert said.splitlines()[-4:] == [
        "waarschuwing: Evi.xlsx, Aanmelding!C23 (Tel./GSM): '014 12' is geen geldig "
        "telefoonnummer. Kijk het na; het wordt gedrukt zoals het er staat.",
        "fout: Evi.xlsx, Capaciteitenprofiel!C42 (Aandacht): 7 is geen score. Kies 1 tot 5.",
        "",
        "1 fout, 1 waarschuwing.",
    ]


def test_only_one_dossier(terminal: Desk) -> None:
    many(terminal, 30)
    terminal.dossier(example())
    terminal.run("reports", *HERE)
    lists = [terminal.output / name for name in ("overzicht.html", "overzicht.xlsx", WORKLIST)]
    before = [path.read_bytes() for path in lists]
    mistaken(terminal, "Elke dinsdag.")
    status, said = terminal.run("reports", "--dossier", "evi")
    assert status == 1
    assert said.startswith("Evi: 6 gemaakt, 9 ongewijzigd; tegengehouden: Capaciteitenprofiel;")
    assert "d001" not in said
    assert "Het overzicht van alle dossiers blijft zoals het was.\n" in said
    assert [path.read_bytes() for path in lists] == before
    assert terminal.run("reports", "--dossier", "Niemand")[0] == 2


def test_of_a_new_dossier_that_nothing_is_filled_in_yet(terminal: Desk) -> None:
    for name in ("Nora", "Bram"):
        terminal.run_in_workbooks("new", name)
    _, said = terminal.run("reports")
    assert said.startswith("2 dossiers ongewijzigd, 2 nog niet ingevuld (Bram, Nora)\n")


# --- one cause, one message


def test_a_full_disk_says_so_once_and_not_to_close_word(
    terminal: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    terminal.dossier(example())
    monkeypatch.setattr("pipeline.publishing.setting_aside.write_new_file", full)
    for _ in range(2):
        status, said = terminal.run("reports")
        assert status == 1
        assert said.endswith(
            "17 documenten, één oorzaak, fout: het document kon niet bewaard worden (de\n"
            "  schijf is vol). Maak plaats op de schijf, en probeer opnieuw.\n"
            "\n"
            "17 fouten.\n"
        )
        assert "Word" not in said


def test_a_missing_template_says_so_once(terminal: Desk) -> None:
    folder = terminal.own_templates()
    (folder / "Aanmeldingsformulier.docx").unlink()
    many(terminal, 30)
    _, said = terminal.run("reports", "--templates", str(folder), *HERE)
    assert said.count("sjabloon Aanmeldingsformulier.docx is er niet") == 1
    assert "29 documenten 'Aanmeldingsformulier', één oorzaak, fout: het document kon" in said


def locked(path: Path) -> None:
    """Protect a workbook with the password "sesam"."""
    plain, protected = io.BytesIO(path.read_bytes()), io.BytesIO()
    msoffcrypto.OfficeFile(plain).encrypt("sesam", protected)
    path.write_bytes(protected.getvalue())


def test_that_documents_of_a_protected_workbook_have_no_password_is_said_when_they_are_written(
    terminal: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOBPEPPER_PASSWORD", "sesam")
    many(terminal, 30)
    for name in ("d001", "d002"):
        locked(terminal.workbooks / f"{name}.xlsx")
    warning = (
        "2 werkmappen hebben een wachtwoord, de documenten ervan niet: bewaar ze op een\n"
        "  beveiligde schijf en deel ze met 'share --password'.\n"
    )
    assert warning in terminal.run("reports", *HERE)[1]
    assert "wachtwoord" not in terminal.run("reports")[1]


# --- one place for the workbooks, and a folder of its own for each


def elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch, **places: str) -> Path:
    """The folder of `instellingen.toml`, with these folders in it, while we are somewhere else."""
    folder = desk.root / "organisatie"
    folder.mkdir()
    lines = "".join(f"{name} = '{place}'\n" for name, place in places.items())
    (folder / "instellingen.toml").write_text(f"[mappen]\n{lines}", "utf-8")
    monkeypatch.setattr("pipeline.cli.places.SETTINGS", folder / "instellingen.toml")
    monkeypatch.chdir(desk.root)
    return folder


def given(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*arguments])
    return result.exit_code, result.output


@pytest.mark.usefixtures("built_before")
def test_the_folders_of_the_settings_count_for_every_command(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = elsewhere(desk, monkeypatch, workbooks="dossiers", output="uit")
    assert given("new", "Nora") == (0, f"Nieuw dossier: {Path('organisatie/dossiers/Nora.xlsx')}\n")
    shutil.copy(desk.dossier(example()), folder / "dossiers")
    assert given("reports")[0] == 0
    assert (folder / "uit" / "Evi" / f"{PLAN}.docx").exists()
    assert given("check")[1].endswith("Niets te verbeteren.\n")
    assert given("diff")[1] == "Alle documenten zeggen hetzelfde als de werkmap.\n"
    assert given("blank", "Evi")[1].endswith(
        f"formulieren in {Path('organisatie/uit/Evi/op papier')}\n"
    )
    assert "organisatie" in given("share", "Evi", "--voor", "werkgever")[1]
    assert given("clean")[1] == "Er is niets over van vroeger.\n"
    assert given("doctor")[1].endswith("Alles is in orde.\n")
    assert "1 dossier van voor" in given("retention", "--older-than", "1d")[1]
    assert given("folders")[1].endswith(f"folders in {Path('organisatie/uit/folders')}\n")
    assert given("function", "Onthaal")[0] == given("renew", "Evi")[0] == 0
    assert (folder / "dossiers" / "functies" / "Onthaal.xlsx").exists()
    assert (folder / "dossiers" / "Evi (nieuw).xlsx").exists()
    monkeypatch.setattr(pdf, "as_pdf", dict)
    assert "organisatie" in given("pdf", "Evi")[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[mappen]\nuitvoer = 'x'",
            "'uitvoer' is geen instelling. Kies uit 'workbooks', 'output'.",
        ),
        ("[mappen]\noutput = 3", "'output' moet een map zijn, tussen aanhalingstekens."),
        ('[mappen]\noutput = "D:\\dossiers"', "is niet te lezen: kijk regel 2 na."),
        ("[mappen]\nworkbooks = 'weg'", "weg' is er niet."),
    ],
)
def test_what_the_settings_may_not_say(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    folder = elsewhere(desk, monkeypatch)
    (folder / "instellingen.toml").write_text(text, "utf-8")
    status, output = given("reports")
    assert status == 2
    assert said in output


def test_two_dossiers_of_one_name_in_two_folders_share_no_folder(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    plan = (desk.output / "Evi" / f"{PLAN}.docx").read_bytes()
    other = Desk(desk.root / "ander")
    other.dossier(example("Johan"), "Evi")
    places = ("--workbooks", str(other.workbooks))
    for _ in range(2):
        status, said = desk.run("reports", *places)
        assert status == 0
        assert "zonder" not in said
        assert "geen werkmap meer" not in said
        assert (desk.output / "Evi" / f"{PLAN}.docx").read_bytes() == plan
        assert (desk.output / "Evi (workbooks)" / f"{PLAN}.docx").exists()
    assert (
        "de documenten staan in de map 'Evi (workbooks)'"
        in desk.run("reports", "--verbose", *places)[1]
    )
    assert desk.run("clean", "--yes", *places)[1] == "Er is niets over van vroeger.\n"
    assert desk.run("reports")[1].startswith("1 dossier ongewijzigd")
    assert "Evi (workbooks)" in desk.run("share", "Evi", "--voor", "werkgever", *places)[1]


def test_workbooks_that_moved_keep_their_folders(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    edited(desk)
    moved = desk.root / "verhuisd"
    desk.workbooks.rename(moved)
    assert desk.run("reports", "--workbooks", str(moved))[0] == 0
    assert [path.name for path in desk.output.iterdir() if path.is_dir()] == ["Evi"]
    (moved / "Evi.xlsx").unlink()
    desk.dossier(example("Sari"), "Sari").rename(moved / "Sari.xlsx")
    said = desk.run("reports", "--workbooks", str(moved))[1]
    assert "Evi: er is geen werkmap meer, maar de documenten staan er nog." in said


def test_blank_forms_are_no_dossier_without_a_workbook(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("blank")
    assert "geen werkmap meer" not in desk.run("reports")[1]


# --- sharing


def test_for_whom_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.dossier(example())
    desk.run("reports")
    status, said = desk.run("share", "Evi")
    assert status == 2
    assert "Zeg voor wie het pakket is: 'make share DOSSIER=Evi VOOR=werkgever'" in said
    monkeypatch.setattr(share, "can_ask", lambda: True)
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    asked = CliRunner().invoke(main, ["share", "Evi", *places], input="werknemer\n")
    assert asked.output.startswith("Voor wie is het pakket (werkgever, werknemer): werknemer\n")
    assert len(list(desk.output.glob("Evi/Evi voor werknemer *.zip"))) == 1


def test_each_pack_stays_and_tells_what_was_edited(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    edited(desk)
    packs = set()
    for _ in range(3):
        _, said = desk.run("share", "Evi", "--voor", "werkgever")
        packs |= {path.name for path in desk.output.glob("Evi/*.zip")}
    assert len(packs) == 3
    assert re.fullmatch(r"Evi voor werkgever \d{4}-\d\d-\d\d \d\du\d\d\.zip", min(packs, key=len))
    assert said.splitlines()[1:] == [
        "- Competentieprofiel.docx",
        "- Handleiding vaardigheden.docx",
        "- POP & PAP.docx (in Word bewerkt)",
        "- Tevredenheidsmeting werkgever.docx",
    ]


# --- no English


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["share"],
            "Gebruik: main share [OPTIES] DOSSIER\nMeer uitleg: main share --help\n\n"
            "Fout: Er ontbreekt 'DOSSIER'.\n",
        ),
        (
            ["rapports"],
            "Gebruik: main [OPTIES] OPDRACHT ...\nMeer uitleg: main --help\n\n"
            "Fout: De opdracht 'rapports' is er niet. Bedoelde u 'reports'?\n",
        ),
        (
            ["reports", "--jbs"],
            "Gebruik: main reports [OPTIES]\nMeer uitleg: main reports --help\n"
            "\nFout: De optie '--jbs' is er niet. Bedoelde u '--jobs'?\n",
        ),
        (
            ["reports", "--jobs", "0"],
            "Gebruik: main reports [OPTIES]\n"
            "Meer uitleg: main reports --help\n\n"
            "Fout: '--jobs': 0 is te klein of te groot: kies x>=1.\n",
        ),
        (
            ["reports", "--today", "gisteren"],
            "Gebruik: main reports [OPTIES]\n"
            "Meer uitleg: main reports --help\n\n"
            "Fout: '--today': 'gisteren' is geen dag, zoals 2024-12-31.\n",
        ),
    ],
)
def test_wrong_use_is_told_in_dutch(arguments: list[str], said: str) -> None:
    assert given(*arguments) == (2, said)


def test_a_password_is_asked_twice_in_dutch(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    places = ["--workbooks", str(desk.workbooks), "--output", str(desk.output)]
    command = ["share", "Evi", "--voor", "werkgever", "--password", *places]
    said = CliRunner().invoke(main, command, input="a\nb\nc\nc\n").output
    assert said.splitlines()[:5] == [
        "Wachtwoord: ",
        "Nog eens, ter controle: ",
        "De twee waren niet gelijk. Opnieuw.",
        "Wachtwoord: ",
        "Nog eens, ter controle: ",
    ]


FOR_PROGRAMMERS = {
    "%(prog)s, version %(version)s",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "Show the version and exit.",
    "Unknown color {colour!r}",
    "Value must be an iterable.",
    "deprecated",
}
"""What click says to whoever writes a program with it, or of what we do not use."""


def test_click_says_nothing_that_we_have_no_words_for() -> None:
    sentences = set()
    for module in dutch.LISTENERS:
        for node in ast.walk(ast.parse(Path(str(module.__file__)).read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
                sentences |= {text for text in texts if isinstance(text, str)}
    unknown = sentences - set(dutch.WORDS) - FOR_PROGRAMMERS
    assert not {text for text in unknown if "declar" not in text and "Deprecation" not in text}


@pytest.mark.skipif(not shutil.which("make") or os.name == "nt", reason="hier is geen make")
def test_make_adds_nothing_to_what_a_command_said(desk: Desk) -> None:
    desk.typed("capaciteitenprofiel", "aandacht", 7)

    def make(*arguments: str) -> subprocess.CompletedProcess[str]:
        python = f"VENV_PYTHON={sys.executable}"
        command = ["make", "-o", ".venv/ready", python, *arguments]
        typed = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        return subprocess.run(command, cwd=ROOT, env=typed, capture_output=True, encoding="utf-8")

    ran = make("check", f"WORKBOOKS={desk.workbooks}")
    assert ran.stdout.endswith("1 fout.\n")
    assert (ran.returncode, ran.stderr) == (0, "")
    ran = make("new")
    assert ran.stderr.endswith("Fout: Geef een naam: make new NAME=Nora\n")
    assert make("forms", "RUN=false-command").returncode == 2
