"""A run over dossiers of which documents were edited in Word: merged, kept aside, or told."""

from __future__ import annotations

import os
import zipfile
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from audit import complaints
from conftest import Desk, example, in_a_process
from docx import Document
from in_libreoffice import LibreOffice
from in_word import edit
from moments import killed_before
from scale import rounds

from pipeline.documents.readback import body_of
from pipeline.files import office
from pipeline.files.folders import UNMERGED
from pipeline.records.settings import ASK, NO, YES, Settings

EACH = rounds(9, 1)
"""A run is killed before each so many-th of its operations on a file."""

MOMENTS = 20
PLAN = "voor-werkgever/POP & PAP"
"""The plan stands in two folders; in these tests somebody edits that of the employer."""


def edited_in_word(desk: Desk, agreements: str | None = None) -> Path:
    """The employer's plan, with a bold paragraph added and, if given, other agreements."""
    path = desk.output / "Evi" / f"{PLAN}.docx"
    document = Document(str(path))
    after = document.paragraphs[6]
    added = after.insert_paragraph_before()
    added.add_run("Besproken met de ploegleider.").bold = True
    document.save(str(path))
    if agreements is not None:
        data = path.read_bytes()
        parts = {n: zipfile.ZipFile(path).read(n) for n in zipfile.ZipFile(path).namelist()}
        old = b"Evi en Ilse: elke maandag om 13u15"
        assert old in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(old, agreements.encode())
        with zipfile.ZipFile(path, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        assert path.read_bytes() != data
    return path


def changed(**answers: Any) -> dict[str, Any]:
    given = example()
    given["pop_pap"] |= answers
    return given


def text_of(path: Path) -> str:
    return "".join(body_of(path.read_bytes()).itertext())


def test_new_answers_come_into_the_edited_document(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    before = path.read_bytes()
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    status, said = desk.run("reports")
    assert status == 0
    assert "1 samengevoegd" in said
    assert "Kwaliteiten: 'Heel gemotiveerd" in " ".join(said.split())
    merged = text_of(path)
    assert "Werkt nauwgezet." in merged
    assert "Besproken met de ploegleider." in merged
    assert "elke donderdag" in merged
    assert "Heel gemotiveerd" not in merged
    assert not (path.parent / "POP & PAP (nieuw).docx").exists()
    kept = desk.output / "Evi" / UNMERGED / f"{PLAN} ({UNMERGED}).docx"
    assert kept.read_bytes() == before
    assert "mag weg" in desk.run("clean")[1]
    assert kept.exists()
    desk.run("clean", "--yes")
    assert not (desk.output / "Evi" / UNMERGED).exists()
    assert path.exists()


def test_after_a_merge_the_document_is_an_edited_one_like_any_other(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    desk.run("reports")
    merged = path.read_bytes()
    assert "1 bewerkt en behouden" in desk.run("reports")[1]
    assert "1 bewerkt en behouden" in desk.run("reports", "--force")[1]
    assert path.read_bytes() == merged
    status, said = desk.run("diff")
    assert status == 1
    assert "Werkafspraken" in said
    assert "Kwaliteiten" not in said
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet.", aandachtspunten="Zegt weinig."))
    assert "1 samengevoegd" in desk.run("reports")[1]
    again = text_of(path)
    for words in ("Werkt nauwgezet.", "Zegt weinig.", "elke donderdag", "ploegleider"):
        assert words in again


def test_a_conflict_leaves_the_document_and_puts_the_new_one_beside_it(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    before = path.read_bytes()
    desk.dossier(changed(werkafspraken="Elke vrijdag.", kwaliteiten="Werkt nauwgezet."))
    said = " ".join(desk.run("reports")[1].split())
    assert path.read_bytes() == before
    beside = path.with_name("POP & PAP (nieuw).docx")
    assert "Elke vrijdag." in text_of(beside)
    assert "Werkafspraken: in Word 'Evi en Ilse: elke donderdag" in said
    assert "in de werkmap 'Elke vrijdag.'" in said


def test_a_conflict_that_was_solved_in_word_merges_and_takes_the_new_version_away(
    desk: Desk,
) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    answers = changed(werkafspraken="Elke vrijdag.")
    desk.dossier(answers)
    desk.run("reports")
    beside = path.with_name("POP & PAP (nieuw).docx")
    assert beside.exists()
    answers["pop_pap"]["werkafspraken"] = example()["pop_pap"]["werkafspraken"]
    answers["pop_pap"]["kwaliteiten"] = "Werkt nauwgezet."
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    assert not beside.exists()
    assert "elke donderdag" in text_of(path)


def test_actions_move_along(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = edited_in_word(desk)
    first, *rest = answers["pop_pap"]["acties"]
    new = {**first, "omschrijving": "Kennismaken met de nachtploeg.", "wie_doet_wat": "Evi zelf."}
    answers["pop_pap"]["acties"] = [new, *rest]
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    assert "Kennismaken met de nachtploeg." in text_of(path)
    assert text_of(path).count("Omschrijving:") == len(answers["pop_pap"]["acties"])
    assert "ploegleider" in text_of(path)


def test_a_new_action_and_the_end_of_a_long_answer_are_told_before_and_after(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    edited_in_word(desk)
    actions = example()["pop_pap"]["acties"]
    longer = {**actions[0], "omschrijving": f"{actions[0]['omschrijving']} En meer."}
    new = {**actions[0], "omschrijving": "Elke vrijdag samen terugkijken."}
    desk.dossier(changed(acties=[longer, *actions[1:], new]))
    number = len(actions) + 1
    said = " ".join(desk.run("diff")[1].split())
    cell = f"(Acties!B{number + 4})"
    told = f"Acties {number} {cell}: in de werkmap 'Elke vrijdag samen terugkijken.', in Word niet"
    assert said.count(f"{told} ") == 2  # once for each reader
    assert f"nieuwe antwoorden in: Acties 1: Omschrijving, Acties {number}" in said
    assert "niet te lezen" not in said
    assert "niet meer" not in said
    said = " ".join(desk.run("reports")[1].split())
    assert "'…week een kwartier samen.' werd '…week een kwartier samen. En meer.'" in said
    assert f"Acties {number}: was leeg, nu 'Elke vrijdag samen terugkijken.'" in said


def test_an_action_that_is_gone_but_was_edited_in_word_is_named(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = desk.output / "Evi" / f"{PLAN}.docx"
    edit(path, path, (), {"pop_pap.acties.2.termijn": "Na de zomer."})
    actions = example()["pop_pap"]["acties"]
    desk.dossier(changed(acties=[actions[0], *actions[2:]]))
    said = " ".join(desk.run("reports")[1].split())
    assert "in 'POP & PAP' staat 'Acties 2' nog: die regel is weg uit de werkmap" in said


def test_another_template_is_not_merged_with(desk: Desk) -> None:
    desk.dossier(example())
    folder = desk.own_templates()
    desk.run("reports", "--templates", str(folder))
    path = edited_in_word(desk)
    before = path.read_bytes()
    template = folder / "POP & PAP.docx"
    document = Document(str(template))
    document.paragraphs[0].style = "Subtitle"
    document.save(str(template))
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    desk.run("reports", "--templates", str(folder))
    assert path.read_bytes() == before
    assert path.with_name("POP & PAP (nieuw).docx").exists()


def test_a_lost_record_is_not_merged_with(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk)
    before = path.read_bytes()
    (desk.output / "Evi" / ".jobpepper.json").unlink()
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    desk.run("reports")
    assert path.read_bytes() == before


@pytest.mark.libreoffice
def test_what_libreoffice_saved_is_not_merged_with_when_the_tags_are_gone(
    desk: Desk, libreoffice: LibreOffice
) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk)
    (file,) = libreoffice.convert("docx", path)
    saved = file.read_bytes()
    path.write_bytes(saved)
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    desk.run("reports")
    if path.read_bytes() == saved:
        assert path.with_name("POP & PAP (nieuw).docx").exists()
    else:  # an editor that keeps them
        assert "Werkt nauwgezet." in text_of(path)


def test_a_merged_document_goes_out_like_any_other(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    edited_in_word(desk)
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    desk.run("reports")
    status, said = desk.run("share", "Evi", "--voor", "werkgever")
    assert status == 0, said
    assert "POP & PAP.docx" in said
    assert UNMERGED not in said


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "fork"), reason="hier kan een proces niet splitsen")
def test_killed_at_any_moment_of_a_merging_run(desk: Desk) -> None:
    """In the midst of all that a run does: dossier, journal, overview and lists."""
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    for moment in count(1, step=EACH):
        desk.dossier(changed(kwaliteiten=f"Werkt nauwgezet, versie {moment}."))
        stopped = killed_before(moment, lambda: desk.run("reports"), desk.output)
        for file in desk.output.rglob("*.docx"):
            assert zipfile.ZipFile(file).testzip() is None
        texts = [text_of(f) for f in (*desk.output.rglob("*.docx"), *desk.output.rglob("*.opzij"))]
        assert any("ploegleider" in t and "elke donderdag" in t for t in texts)
        if not stopped:
            break
    assert moment > MOMENTS
    assert desk.run("reports")[0] == 0
    merged = text_of(path)
    for words in (f"versie {moment}.", "elke donderdag", "ploegleider"):
        assert words in merged
    assert not list(desk.output.rglob("*.opzij"))
    assert not path.with_name("POP & PAP (nieuw).docx").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="hier kan een proces niet splitsen")
def test_two_merging_runs_at_once(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    before = path.read_bytes()
    for number in range(1, 5):
        desk.dossier(changed(kwaliteiten=f"Werkt nauwgezet, versie {number}."))
        with in_a_process(lambda: desk.run("reports")):
            desk.run("reports")
        merged = text_of(path)
        for words in (f"versie {number}.", "elke donderdag", "ploegleider"):
            assert words in merged
    assert not path.with_name("POP & PAP (nieuw).docx").exists()
    kept = [file.read_bytes() for file in (desk.output / "Evi" / UNMERGED).rglob("*.docx")]
    assert kept == [before]


@pytest.mark.libreoffice
def test_a_merged_document_is_sound_and_opens(desk: Desk, libreoffice: LibreOffice) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = edited_in_word(desk)
    first, *rest = answers["pop_pap"]["acties"]
    answers["pop_pap"]["acties"] = [*reversed(rest), {**first, "omschrijving": "Iets nieuws."}]
    answers["pop_pap"]["kwaliteiten"] = "Werkt nauwgezet."
    answers["aanmelding"]["werknemer_naam"] = "Evy Lindemeers"
    desk.dossier(answers)
    desk.run("reports")
    assert complaints(path) == []
    (shown,) = libreoffice.convert("txt:Text", path)
    text = shown.read_text("utf-8")
    places = [text.index(w) for w in ("Werkt nauwgezet.", "Besproken met", "Aandachtspunten")]
    assert text.index("Kwaliteiten") < min(places[:2])
    assert max(places[:2]) < places[2]


def test_diff_tells_beforehand_what_a_run_would_do(desk: Desk) -> None:
    desk.dossier(example())
    desk.run("reports")
    edited_in_word(desk, "Evi en Ilse: elke donderdag")
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    said = " ".join(desk.run("diff")[1].split())
    assert "de volgende ronde zet hier nieuwe antwoorden in: Kwaliteiten" in said
    desk.dossier(changed(werkafspraken="Elke vrijdag."))
    said = " ".join(desk.run("diff")[1].split())
    assert "in Word én in de werkmap veranderd, elk anders: Werkafspraken" in said
    assert said.count("veranderd, elk anders") == 1


def test_the_head_of_the_pages_gets_the_new_name_too(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = edited_in_word(desk)
    answers["aanmelding"]["werknemer_naam"] = "Evy Lindemeers"
    desk.dossier(answers)
    desk.run("reports")
    assert "Evy Lindemeers" in head_of(path)
    assert "Evi Lindemeers" not in head_of(path)


def test_a_head_that_somebody_wrote_in_stays(desk: Desk) -> None:
    answers = example()
    desk.dossier(answers)
    desk.run("reports")
    path = edited_in_word(desk)
    parts = office.read_parts(path.read_bytes())
    head = next(name for name in parts if b"Evi Lindemeers" in parts[name] and "header" in name)
    parts[head] = parts[head].replace(b"Evi Lindemeers", b"Evi L.")
    path.write_bytes(office.pack(parts))
    answers["aanmelding"]["werknemer_naam"] = "Evy Lindemeers"
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    assert "Evi L." in head_of(path)
    assert "Evy" in text_of(path)


def head_of(path: Path) -> str:
    parts = office.read_parts(path.read_bytes())
    return "".join(parts[name].decode() for name in parts if "header" in name)


def test_a_document_that_word_on_the_web_saved_takes_over_new_answers(desk: Desk) -> None:
    """There the body goes by another name."""
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk)
    parts = {
        name.replace("document.xml", "document2.xml"): part.replace(
            b"/document.xml", b"/document2.xml"
        )
        for name, part in office.read_parts(path.read_bytes()).items()
    }
    path.write_bytes(office.pack(parts))
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    assert "1 samengevoegd" in desk.run("reports")[1]
    merged = office.read_parts(path.read_bytes())
    assert merged.keys() == parts.keys()
    assert "Werkt nauwgezet." in merged["word/document2.xml"].decode()


def test_an_edited_document_that_says_it_already_is_left_to_the_byte(desk: Desk) -> None:
    """Somebody carried the edit over to the workbook."""
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk, "Evi en Ilse: elke donderdag")
    before = path.read_bytes()
    old = example()["pop_pap"]["werkafspraken"]
    desk.dossier(changed(werkafspraken=old.replace("elke maandag om 13u15", "elke donderdag")))
    assert "volgende ronde" not in desk.run("diff")[1]
    assert "1 bewerkt en behouden" in desk.run("reports")[1]
    assert path.read_bytes() == before
    assert not (desk.output / "Evi" / UNMERGED).exists()
    assert "1 bewerkt en behouden" in desk.run("reports", "--force")[1]


def chosen(monkeypatch: pytest.MonkeyPatch, choice: str) -> None:
    """An organisation of which the settings say this of merging."""
    for command in ("reports", "diff"):
        place = f"pipeline.cli.{command}.read_settings"
        monkeypatch.setattr(place, lambda: Settings(samenvoegen=choice))


@pytest.mark.parametrize(
    ("choice", "said", "merges", "merges_when_asked"),
    [
        (YES, "zet hier nieuwe antwoorden in: Kwaliteiten", True, True),
        (NO, "zet de nieuwe versie ernaast", False, False),
        (ASK, "ernaast; met 'reports --merge' komen hier nieuwe antwoorden in", False, True),
    ],
)
def test_an_organisation_chooses(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    said: str,
    merges: bool,
    merges_when_asked: bool,
) -> None:
    chosen(monkeypatch, choice)
    desk.dossier(example())
    desk.run("reports")
    path = edited_in_word(desk)
    desk.dossier(changed(kwaliteiten="Werkt nauwgezet."))
    assert said in " ".join(desk.run("diff")[1].split())
    desk.run("reports")
    assert ("Werkt nauwgezet." in text_of(path)) is merges
    assert path.with_name("POP & PAP (nieuw).docx").exists() is not merges
    desk.run("reports", "--merge")
    assert ("Werkt nauwgezet." in text_of(path)) is merges_when_asked


def test_a_reader_gets_what_is_theirs_and_no_more(desk: Desk) -> None:
    """An answer that only the coach reads changes nothing in the edited copy of the employer."""
    answers = example("Johan", whole=True)
    answers["overdracht"]["doorverwezen_naar"] = "Kanarie een"
    desk.dossier(answers)
    desk.run("reports")
    path = desk.output / "Evi" / "voor-werkgever" / "Overdracht.docx"
    document = Document(str(path))
    document.paragraphs[2].insert_paragraph_before("Besproken met de ploegleider.")
    document.save(str(path))
    edited = path.read_bytes()
    answers["overdracht"]["doorverwezen_naar"] = "Kanarie twee"
    desk.dossier(answers)
    assert "samengevoegd" not in desk.run("reports")[1]
    assert path.read_bytes() == edited
    answers["overdracht"]["wie_neemt_over"] = "Mieke, ploegleider"
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    said = text_of(path)
    assert "Mieke, ploegleider" in said
    assert "Besproken met de ploegleider." in said
    assert "Kanarie" not in said


def with_a_proposal(desk: Desk, answers: dict[str, Any], **typed: str) -> Path:
    """The employee's plan, in which qualities are proposed, and of which this was edited."""
    del answers["pop_pap"]["kwaliteiten"]
    desk.dossier(answers)
    desk.run("reports")
    path = desk.output / "Evi" / "voor-werknemer" / "POP & PAP.docx"
    assert "Voorstel uit de profielen" in text_of(path)
    return edit(path, path, (), {f"pop_pap.{key}": text for key, text in typed.items()})


def test_a_proposal_becomes_the_answer_of_the_coach(desk: Desk) -> None:
    answers = example()
    said = answers["pop_pap"]["kwaliteiten"]
    path = with_a_proposal(desk, answers, werkafspraken="Elke donderdag.")
    answers["pop_pap"]["kwaliteiten"] = said
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    merged = text_of(path)
    assert said.splitlines()[0] in merged
    assert "Voorstel uit de profielen" not in merged
    assert "Elke donderdag." in merged


def test_a_proposal_that_was_edited_in_word_is_the_coachs(desk: Desk) -> None:
    answers = example()
    path = with_a_proposal(desk, answers, kwaliteiten="Houdt van haar werk.")
    answers["pop_pap"]["werkafspraken"] = "Elke vrijdag."
    desk.dossier(answers)
    assert "1 samengevoegd" in desk.run("reports")[1]
    assert "Houdt van haar werk." in text_of(path)
    assert "Elke vrijdag." in text_of(path)
    answers["pop_pap"]["kwaliteiten"] = "Werkt nauwgezet."
    desk.dossier(answers)
    assert "in Word 'Houdt van haar werk.'" in " ".join(desk.run("reports")[1].split())
