"""New answers go into a document that somebody edited, and nothing of what they did is lost."""

from __future__ import annotations

import copy
from collections.abc import Mapping

import pytest
from edited import (
    TEXT,
    A,
    Answers,
    B,
    C,
    D,
    Edit,
    action,
    answer,
    base_of,
    control,
    made,
    nothing,
    paragraph_after,
    taken_away,
    ticked,
    typed,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from pipeline.documents import controls
from pipeline.documents.merging.base import CannotMergeError
from pipeline.documents.merging.merge import merge
from pipeline.documents.ooxml import STRICT, W
from pipeline.documents.word_text import text_in
from pipeline.forms.keys import EMPLOYER_SURVEY, INTAKE, PLAN

CASES = [
    # base, what is done in Word, ours, what stands there then (None: a conflict, nothing changes)
    ("a", nothing, "a", "a"),
    ("a", nothing, "b", "b"),
    ("a", nothing, "", ""),
    ("", nothing, "b", "b"),
    ("a", typed(f"{PLAN}.{TEXT}", "c"), "a", "c"),
    ("a", typed(f"{PLAN}.{TEXT}", "c"), "c", "c"),
    ("a", typed(f"{PLAN}.{TEXT}", "c"), "b", None),
    ("a", typed(f"{PLAN}.{TEXT}", "c"), "", None),
    ("", typed(f"{PLAN}.{TEXT}", "c"), "", "c"),
    ("", typed(f"{PLAN}.{TEXT}", "c"), "b", None),
    ("a", typed(f"{PLAN}.{TEXT}", ""), "a", ""),
    ("a", typed(f"{PLAN}.{TEXT}", ""), "", ""),
    ("a", typed(f"{PLAN}.{TEXT}", ""), "b", None),
    ("a", taken_away(f"{PLAN}.{TEXT}"), "a", "-"),
    ("a", taken_away(f"{PLAN}.{TEXT}"), "b", None),
    ("een\ntwee", nothing, "een\ntwee\ndrie", "een\ntwee\ndrie"),
    ("Jan & <Piet>", nothing, "Jan & <Pol>", "Jan & <Pol>"),
    ("Voorstel uit de profielen: Orde.", nothing, "Orde en netheid.", "Orde en netheid."),
]


@pytest.mark.parametrize(("base", "edit", "ours", "result"), CASES)
def test_a_text(base: str, edit: Edit, ours: str, result: str | None) -> None:
    was, now = ({TEXT: text} if text else {} for text in (base, ours))
    theirs = made(PLAN, was, [])
    edit(theirs)
    merged = merge(theirs, made(PLAN, now, []), base_of(PLAN, was, []))
    assert bool(merged.conflicts) is (result is None)
    if result is not None:
        assert answer(theirs, f"{PLAN}.{TEXT}") == result


BOX_CASES = [
    # form, field, base, what is done in Word, ours, then (None: a conflict)
    (INTAKE, "indicatie", "ja", nothing, "nee", "nee"),
    (INTAKE, "indicatie", "", nothing, "nee", "nee"),
    (INTAKE, "indicatie", "ja", nothing, "", ""),
    (INTAKE, "indicatie", "", ticked(f"{INTAKE}.indicatie:ja"), "", "ja"),
    (INTAKE, "indicatie", "", ticked(f"{INTAKE}.indicatie:ja"), "ja", "ja"),
    (INTAKE, "indicatie", "", ticked(f"{INTAKE}.indicatie:ja"), "nee", None),
    (EMPLOYER_SURVEY, "stelling_1", "2", nothing, "4", "4"),
    (EMPLOYER_SURVEY, "stelling_1", "", ticked(f"{EMPLOYER_SURVEY}.stelling_1:3"), "", "3"),
    (EMPLOYER_SURVEY, "stelling_1", "", ticked(f"{EMPLOYER_SURVEY}.stelling_1:3"), "4", None),
]


@pytest.mark.parametrize(("form", "field", "base", "edit", "ours", "result"), BOX_CASES)
def test_boxes_and_figures(
    form: str, field: str, base: str, edit: Edit, ours: str, result: str | None
) -> None:
    was, now = ({field: code} if code else {} for code in (base, ours))
    theirs = made(form, was)
    edit(theirs)
    merged = merge(theirs, made(form, now), base_of(form, was))
    assert bool(merged.conflicts) is (result is None)
    if result is not None:
        assert answer(theirs, f"{form}.{field}") == result


def test_a_ticked_box_shows_its_sign() -> None:
    theirs = made(INTAKE, {"indicatie": "ja"})
    merge(theirs, made(INTAKE, {"indicatie": "nee"}), base_of(INTAKE, {"indicatie": "ja"}))
    fresh = made(INTAKE, {"indicatie": "nee"})
    for code in ("ja", "nee"):
        tag = f"{INTAKE}.indicatie:{code}"
        assert text_in(control(theirs, tag)) == text_in(control(fresh, tag))


# --- entries of a table


def key(number: int, column: str = "omschrijving") -> str:
    return f"{PLAN}.acties.{number}.{column}"


ENTRY_CASES = [
    # base, what is done in Word, ours, the descriptions then
    ("nothing", [A, B], nothing, [A, B], [A, B]),
    ("one more, last", [A, B], nothing, [A, B, C], [A, B, C]),
    ("one more, first", [A, B], nothing, [C, A, B], [C, A, B]),
    ("one more, between", [A, B], nothing, [A, C, B], [A, C, B]),
    ("one gone, last", [A, B], nothing, [A], [A]),
    ("one gone, first", [A, B], nothing, [B], [B]),
    ("gone and new", [A, B, C], nothing, [A, C, D], [A, C, D]),
    ("from none", [], nothing, [A, B], [A, B]),
    ("edited, and one more before it", [A, B], typed(key(2), "X"), [C, A, B], [C, A, action("X")]),
    ("edited, and another gone", [A, B, C], typed(key(3), "X"), [B, C], [B, action("X")]),
    ("sorted", [A, B, C], nothing, [C, A, B], [C, A, B]),
    ("sorted, after an edit", [A, B, C], typed(key(3), "X"), [C, A, B], [action("X"), A, B]),
    ("backwards, after an edit", [A, B, C], typed(key(1), "X"), [C, B, A], [C, B, action("X")]),
    ("sorted, and one more", [A, B, C], typed(key(3), "X"), [C, D, A, B], [action("X"), D, A, B]),
    ("sorted, and one gone", [A, B, C], typed(key(3), "X"), [C, A], [action("X"), A]),
    ("a column changed", [A, B], nothing, [A, {**B, "termijn": "mei"}], [A, B]),
]


@pytest.mark.parametrize(
    ("base", "edit", "ours", "then"),
    [case[1:] for case in ENTRY_CASES],
    ids=[case[0] for case in ENTRY_CASES],
)
def test_entries(base: list[Answers], edit: Edit, ours: list[Answers], then: list[Answers]) -> None:
    theirs = made(PLAN, {TEXT: "a"}, base)
    edit(theirs)
    merged = merge(theirs, made(PLAN, {TEXT: "a"}, ours), base_of(PLAN, {TEXT: "a"}, base))
    assert not merged.conflicts
    rows = range(1, len(then) + 2)
    said = [answer(theirs, key(row)) for row in rows]
    assert said == [*(str(row["omschrijving"]) for row in then), "-"]
    for row, wanted in enumerate(ours, start=1):
        assert answer(theirs, key(row, "termijn")) == wanted.get("termijn", "")
    fresh = made(PLAN, {TEXT: "a"}, ours)
    headings = [text for text in outside(fresh) if text]
    assert [text for text in outside(theirs) if text] == headings


def outside(root: etree._Element) -> list[str]:
    return [controls.text_outside(p).strip() for p in root.iter(f"{{{W}}}p")]


def test_what_was_added_to_an_entry_moves_along_when_they_are_sorted() -> None:
    theirs = made(PLAN, {}, [A, B, C])
    paragraph_after(key(3), "een eigen alinea bij C")(theirs)
    merged = merge(theirs, made(PLAN, {}, [C, A, B]), base_of(PLAN, {}, [A, B, C]))
    assert not merged.conflicts
    assert not merged.stayed
    text = "".join(theirs.itertext())
    assert text.index("actie C") < text.index("een eigen alinea bij C") < text.index("actie A")


GONE_AND_EDITED = [
    typed(key(2), "X"),
    typed(key(2, "coaching"), "X"),
    paragraph_after(key(2), "zij neemt nog tijd"),
    taken_away(key(2, "evaluatie")),
]


@pytest.mark.parametrize("edit", GONE_AND_EDITED)
def test_an_entry_that_is_gone_but_was_edited_stays_and_is_told(edit: Edit) -> None:
    theirs = made(PLAN, {}, [A, B])
    edit(theirs)
    before = "".join(theirs.itertext())
    merged = merge(theirs, made(PLAN, {}, [A]), base_of(PLAN, {}, [A, B]))
    assert [str(key) for key in merged.stayed] == [f"{PLAN}.acties.2"]
    assert "".join(theirs.itertext()) == before
    assert answer(theirs, key(2)) == "-"


def test_an_entry_that_somebody_took_away_does_not_come_back() -> None:
    theirs = made(PLAN, {TEXT: "a"}, [A, B])
    for column in ("omschrijving", "wie_doet_wat", "termijn", "coaching", "evaluatie"):
        taken_away(key(1, column))(theirs)
    merged = merge(theirs, made(PLAN, {TEXT: "b"}, [A, B]), base_of(PLAN, {TEXT: "a"}, [A, B]))
    assert not merged.conflicts
    assert answer(theirs, key(1)) == "-"
    assert answer(theirs, f"{PLAN}.{TEXT}") == "b"


# --- what cannot be told apart


def test_without_tags_nothing_is_merged() -> None:
    theirs = made(PLAN, {TEXT: "a"}, [])
    for mark in list(theirs.iter(controls.TAG)):
        mark.getparent().remove(mark)
    with pytest.raises(CannotMergeError):
        merge(theirs, made(PLAN, {TEXT: "b"}, []), base_of(PLAN, {TEXT: "a"}, []))


def test_an_answer_that_stands_twice_is_a_conflict_when_it_changes() -> None:
    theirs = made(PLAN, {TEXT: "a"}, [])
    place = control(theirs, f"{PLAN}.{TEXT}")
    place.addnext(copy.deepcopy(place))
    merged = merge(theirs, made(PLAN, {TEXT: "b"}, []), base_of(PLAN, {TEXT: "a"}, []))
    assert [conflict.tag for conflict in merged.conflicts] == [f"{PLAN}.{TEXT}"]


# --- whatever both sides do

FIELDS = ("ondersteuningsvraag", "kwaliteiten", "aandachtspunten", TEXT, "data_overzicht")
WORDS = st.sampled_from(["", "a", "b b", "een\ntwee", "<&>"])
ACTIONS = st.lists(st.sampled_from([A, B, C, D]), max_size=4)
EDITS = st.dictionaries(st.sampled_from([*FIELDS, "1", "2", "3", "4"]), st.just("met de hand"))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.fixed_dictionaries(dict.fromkeys(FIELDS, WORDS)),
    ACTIONS,
    EDITS,
    st.fixed_dictionaries(dict.fromkeys(FIELDS, WORDS)),
    ACTIONS,
)
def test_no_edit_is_lost_and_no_old_answer_stays(
    was: Answers, base: list[Answers], edits: Mapping[str, str], now: Answers, ours: list[Answers]
) -> None:
    was, now = ({k: v for k, v in each.items() if v} for each in (was, now))
    theirs = made(PLAN, was, base)
    tags = [key(int(e)) if e.isdigit() else f"{PLAN}.{e}" for e in edits]
    tags = [tag for tag in tags if answer(theirs, tag) != "-"]
    for number, tag in enumerate(tags):
        typed(tag, f"met de hand {number}")(theirs)
    paragraph_after(f"{PLAN}.{TEXT}", "een eigen alinea")(theirs)
    try:
        merged = merge(theirs, made(PLAN, now, ours), base_of(PLAN, was, base))
    except CannotMergeError:
        return
    if merged.conflicts:
        return
    text = "".join(theirs.itertext())
    assert "een eigen alinea" in text
    for number in range(len(tags)):
        assert f"met de hand {number}" in text
    for field in FIELDS:
        said = answer(theirs, f"{PLAN}.{field}")
        assert said == now.get(field, "") or said.startswith("met de hand")
    for number, row in enumerate(ours, start=1):
        said = answer(theirs, key(number))
        assert said == row["omschrijving"] or said.startswith("met de hand")
    etree.fromstring(etree.tostring(theirs), STRICT)
