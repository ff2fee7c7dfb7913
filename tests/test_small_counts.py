"""What few people answered is not told, and cannot be had by subtraction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analysis.opinions import sides_of
from pipeline.analysis.small_counts import (
    FEW,
    HIDDEN,
    TOO_FEW,
    hidden_in,
    kept_apart,
    told_apart,
)


def surveys(*given: str) -> list[dict[str, dict[int, str]]]:
    """Per dossier one survey of the employer, the same answer to every statement."""
    return [{"tevredenheid_werkgever": dict.fromkeys(range(1, 7), code)} for code in given]


def test_of_few_surveys_nothing_is_told() -> None:
    employers, employees = sides_of(surveys("4", "4", "4", "4"))
    for side in (employers, employees):
        assert side.shown == TOO_FEW
        assert {count for row in side.statements for count in row.shown} == {HIDDEN}


def test_sides_are_counted_apart_and_never_pooled() -> None:
    employers, employees = sides_of(surveys(*"4444433333"))
    assert employers.surveys == 10
    assert [row.counts for row in employers.statements] == [(0, 0, 5, 5, 0)] * 6
    assert employees.shown == TOO_FEW


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0, 5, 7, 0), (0, 0, 5, 7, 0)),
        ((0, 3, 6, 9, 0), (None, None, None, 9, None)),
        ((1, 1, 6, 9, 5), (None, None, 6, 9, None)),
        ((0, 0, 1, 4, 0), (None,) * 5),
        ((2, 4, 6, 9, 0), (None, None, 6, 9, None)),
    ],
)
def test_a_small_count_is_hidden_and_cannot_be_had_by_subtraction(
    counts: tuple[int, ...], told: tuple[int | None, ...]
) -> None:
    assert kept_apart(counts) == told


@given(st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(lambda row: sum(row) >= FEW))
def test_what_is_hidden_is_always_of_several_answers_or_several_people(row: list[int]) -> None:
    told = kept_apart(row)
    hidden = [count for count, shown in zip(row, told, strict=True) if shown is None]
    assert all(shown in (None, count) for count, shown in zip(row, told, strict=True))
    assert not any(shown is not None and 0 < shown < FEW for shown in told)
    if hidden:
        assert len(hidden) > 1
        assert sum(hidden) >= FEW
        assert sum(count > 0 for count in hidden) > 1


TABLES = st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=4)


@given(TABLES)
def test_in_a_table_nothing_is_had_by_subtraction_in_a_row_or_in_a_column(
    table: list[list[int]],
) -> None:
    counts = {(r, c): count for r, row in enumerate(table) for c, count in enumerate(row)}
    rows = [[(r, c) for c in range(3)] for r in range(len(table))]
    columns = [[(r, c) for r in range(len(table))] for c in range(3)]
    hidden = hidden_in(counts, [*rows, *columns])
    assert not any(0 < count < FEW for cell, count in counts.items() if cell not in hidden)
    for line in (*rows, *columns):
        people = [counts[cell] for cell in line if cell in hidden and counts[cell]]
        told = [counts[cell] for cell in line if cell not in hidden]
        if people and any(told):
            assert len(people) > 1
            assert sum(people) >= FEW
        if people:
            assert 0 not in told


def test_what_is_hidden_anyway_takes_another_along() -> None:
    assert hidden_in({"a": 5, "b": 6, "c": 9}, ["abc"], "a") == {"a", "b"}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ("aaaaabbbbb", "aaaaabbbbb"),
        ("aaaaab", "......"),
        ("aaaaaaabbbbbcc", "aaaaaaa......."),
        ("AaAaA", "AAAAA"),
        ("aaaabbb", "......."),
        ("", ""),
    ],
)
def test_a_value_that_few_share_is_told_of_none_of_them(values: str, told: str) -> None:
    assert "".join(one or "." for one in told_apart(values)) == told
