"""The library: the functions of an organisation, and the two questions that may be asked of it.

What a dossier asked, and got to hear, is kept: as long as the library says the same, it changes
nothing in that dossier.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property

from pipeline.records.functions import Function
from pipeline.records.text import fold

BY_NAME, BY_EMPLOYER = "functie", "bedrijf"
ENDINGS = (".xlsx", ".xlsm", ".ods")


class Library:
    """The functions of one folder. A function without a date is no version of anything yet."""

    def __init__(self, functions: Iterable[Function] = ()) -> None:
        self.functions = tuple(functions)

    @cached_property
    def _named(self) -> dict[str, Function]:
        return {fold(function.name): function for function in reversed(self.functions)}

    @cached_property
    def _kinds(self) -> dict[tuple[str, str], list[Function]]:
        kinds = defaultdict(list)
        for function in self.functions:
            if function.version:
                kinds[function.kind].append(function)
        for versions in kinds.values():
            versions.sort(key=_when)
        return dict(kinds)

    def has(self, name: str) -> bool:
        """Whether there is a workbook of this name."""
        return _plain(name) in self._named

    def versions(self, name: str) -> Sequence[Function]:
        """All versions of the function of which a workbook of this name is one, oldest first."""
        named = self._named.get(_plain(name))
        return self._kinds.get(named.kind, []) if named else []

    def of_employer(self, employer: str) -> Sequence[Function]:
        """The newest version of every function of a company."""
        kinds = self._kinds.items() if employer.strip() else ()
        return [versions[-1] for (_, company), versions in kinds if company == fold(employer)]

    def near(self, name: str) -> str:
        """The name of the workbook that was probably meant; "" when none is like it."""
        plain = _plain(name)
        begin = (known for known in self._named if known.startswith(plain))
        close = next(begin, "") or next(iter(get_close_matches(plain, self._named, n=1)), "")
        return self._named[close].name if close else ""

    def answer(self, question: str) -> str:
        """A digest of what the library says to a question that was asked of it before."""
        kind, _, about = question.partition(":")
        functions = self.versions(about) if kind == BY_NAME else self.of_employer(about)
        return " ".join(function.digest for function in functions)


class Consulted:
    """The library as one dossier consults it; asked: what it said to each question."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.asked: dict[str, str] = {}

    def versions(self, name: str) -> Sequence[Function]:
        """All versions of the function of which a workbook of this name is one, oldest first."""
        self._note(f"{BY_NAME}:{name}")
        return self.library.versions(name)

    def of_employer(self, employer: str) -> Sequence[Function]:
        """The newest version of every function of a company."""
        self._note(f"{BY_EMPLOYER}:{employer}")
        return self.library.of_employer(employer)

    def _note(self, question: str) -> None:
        self.asked[question] = self.library.answer(question)


def _plain(name: str) -> str:
    """The name of a workbook as it may be typed, with or without its ending."""
    plain = fold(name)
    return next((plain.removesuffix(end) for end in ENDINGS if plain.endswith(end)), plain)


def _when(function: Function) -> tuple[dt.date, str]:
    return function.version or dt.date.min, function.name
