"""The library in a run: functions are read before the dossiers, and finished after them.

Before, since dossiers take answers from them. After, since only then is it known whose names no
function may bear (guide 2.2.3: it is for everyone who does the same).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.checks.same_name import words_of
from pipeline.dossier.library import Libraries
from pipeline.forms.keys import WORK_POST, Key
from pipeline.publishing.last_run import LastRuns
from pipeline.records.answers import Cell, Password
from pipeline.records.catalogue import Code, Severity
from pipeline.records.doubts import Doubt, report
from pipeline.records.findings import Finding
from pipeline.records.functions import Function, forms_of
from pipeline.records.library import Library
from pipeline.records.outcome import Outcome
from pipeline.run.failed import Place, failed

ACROSS = {code.value.code for code in (Code.FUNCTION_NAMES_EMPLOYEE, Code.FUNCTION_TWICE)}
"""What is found of a function beside others: it may change though its workbook does not."""

DATE = Key(WORK_POST, "datum")


class Shelves:
    """The functions of a run. places: the workbooks in libraries, each with its folder in output/.

    last: what runs remember; None for who only looks. other: the places of workbooks that turn out
    to be no functions.
    """

    def __init__(
        self, places: Sequence[Place], password: Password, last: LastRuns | None, *, force: bool
    ) -> None:
        self._password, self._last, self._force = password, last, force
        self._read: list[Outcome] = []
        self.other: list[Place] = []
        for place in places:
            self._take(place)

    def libraries(self, *, whole: bool) -> Libraries:
        """What dossiers refer to; whole: all functions of a library are in the run."""
        known: dict[Path, list[Function]] = {}
        for outcome in self._read if whole else ():
            functions = known.setdefault(outcome.workbook.parent, [])
            functions += [outcome.function] if outcome.function else []
        return Libraries(
            {folder: Library(functions) for folder, functions in known.items()},
            self._password,
            self._last.function if self._last else lambda _: None,
        )

    def finish(
        self, libraries: Libraries, employees: Iterable[str], make: Callable[[Outcome], None]
    ) -> Iterator[Outcome]:
        """Each function, with what is found of it beside the others, its document made.

        make: makes the documents of one that is new, or of which something else is found by now.
        """
        names = _Names(employees)
        for outcome in self._read:
            across = _across(outcome, libraries.of(outcome.workbook), names)
            own = [found for found in outcome.findings if found.code not in ACROSS]
            if outcome.unchanged and outcome.findings == [*own, *across]:
                yield outcome
                continue
            outcome.unchanged, outcome.findings = False, [*own, *across]
            if outcome.function:
                faulty = any(f.severity is Severity.ERROR for f in outcome.findings)
                outcome.function = replace(outcome.function, faulty=faulty)
            make(outcome)
            yield outcome

    def _take(self, place: Place) -> None:
        path, name = place
        known = self._last.recall(path, name) if self._last else None
        if known and known.in_library and not self._force:
            self._read.append(known)
            return
        from pipeline.dossier.function import read_function  # most days they are all known

        try:
            read = read_function(path, self._password)
        except Exception as error:
            outcome = failed(place, f"{type(error).__name__}: {error}")
            self._read.append(replace(outcome, in_library=True))
            return
        if read.is_other:
            self.other.append(place)
            return
        outcome = Outcome(name, path, findings=read.findings, in_library=True)
        outcome.function, outcome.done = read.function, read.function is not None
        self._read.append(outcome)


class _Names:
    """Names of employees, to look for in what functions say: whole words, all parts of a name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._starting: dict[str, list[frozenset[str]]] = {}
        for words in {frozenset(words_of(name)) for name in names}:
            if len(words) > 1:
                self._starting.setdefault(min(words), []).append(words)

    def in_text(self, text: str) -> bool:
        """Whether anybody's name stands in a text."""
        words = frozenset(words_of(text))
        return any(name <= words for word in words for name in self._starting.get(word, ()))


def _across(outcome: Outcome, library: Library, names: _Names) -> list[Finding]:
    """What is found of a function beside the others of its library, and beside the dossiers."""
    if outcome.function is None:
        return []
    forms = forms_of(outcome.function)
    report(_doubts_across(outcome.function, library, names), forms, outcome.workbook.name)
    return [found for filled in forms.values() for found in filled.findings]


def _doubts_across(function: Function, library: Library, names: _Names) -> Iterator[Doubt]:
    for text, place in function.places.items():
        if names.in_text(str(function.answers[text])):
            yield Doubt(Code.FUNCTION_NAMES_EMPLOYEE, Key.parse(text), _cell(place))
    same = [one for one in library.functions if one.kind == function.kind]
    if function.version and [one.version for one in same].count(function.version) > 1:
        cell = _cell(function.places[str(DATE)])
        yield Doubt(Code.FUNCTION_TWICE, DATE, cell, name=function.title or function.name)


def _cell(place: str) -> Cell:
    sheet, _, address = place.rpartition("!")
    return Cell(sheet, address, "")
