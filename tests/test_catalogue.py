"""Every code is used, and wherever one is, the words are there that its message asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from pipeline.checks.rules.contact_details import ODD
from pipeline.cli.places import ROOT
from pipeline.records.catalogue import Code, Message, Severity

CATALOGUE = ROOT / "pipeline" / "records" / "catalogue.py"
MODULES = {
    path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8"))
    for path in sorted((ROOT / "pipeline").rglob("*.py"))
    if path != CATALOGUE
}
MAKERS = ("Doubt", "RefusedError", "finding")


def codes_in(node: ast.AST) -> set[str]:
    """The codes that are named somewhere in an expression."""
    return {
        part.attr
        for part in ast.walk(node)
        if isinstance(part, ast.Attribute) and ast.unparse(part.value) == "Code"
    }


def made() -> Iterator[tuple[str, str, set[str | None]]]:
    """Each code that something is made of: where, and with which words."""
    for name, tree in MODULES.items():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if ast.unparse(call.func) in MAKERS:
                for code in codes_in(call.args[0]):
                    yield name, code, {keyword.arg for keyword in call.keywords}


MADE = sorted(made(), key=str)


@pytest.mark.parametrize(("where", "code", "words"), MADE, ids=[f"{m[0]}-{m[1]}" for m in MADE])
def test_a_message_gets_the_words_that_it_asks_for(
    where: str, code: str, words: set[str | None]
) -> None:
    assert words == Code[code].value.words


def test_every_code_is_made_somewhere_by_its_name() -> None:
    from_a_table = {code.name for code, _ in ODD.values()}
    assert {code for _, code, _ in MADE} | from_a_table == set(Code.__members__)
    assert all(Code[code].value.words == {"value"} for code in from_a_table)


def test_no_code_is_written_out() -> None:
    texts = {code.value.code for code in Code}
    for name, tree in MODULES.items():
        written = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        assert not texts & written, name


def test_a_code_is_found_by_its_text_and_no_text_stands_twice() -> None:
    assert Code("score-ongeldig") is Code.SCORE_INVALID
    again = Message("score-ongeldig", Severity.TIP, "Anders.", "anders.", "Anders.")
    assert again == Code.SCORE_INVALID.value  # so that @unique refuses it
