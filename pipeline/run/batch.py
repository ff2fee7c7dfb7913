"""A run over many workbooks: read each, make its documents, tell what became of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from pipeline.dossier.library import Libraries
from pipeline.files.folders import (
    find_look_alikes,
    find_workbooks,
    has_renewal,
    is_in_library,
    open_elsewhere,
    original_of,
    output_names,
    own_name,
    renewal_of,
    unreadable_in,
)
from pipeline.files.links import resolved
from pipeline.files.returned import folders_of_no_workbook
from pipeline.publishing.last_run import LastRuns, take_away_one_by_one
from pipeline.publishing.stamp import stamp_of_run
from pipeline.publishing.whose import owners_in
from pipeline.records.answers import Password
from pipeline.records.catalogue import Code
from pipeline.records.findings import Finding, finding, reason_of
from pipeline.records.outcome import Outcome, Published
from pipeline.records.settings import ASK, YES, Settings
from pipeline.run.failed import Place, failed
from pipeline.run.library import Shelves

if TYPE_CHECKING:
    from pipeline.run.making import Making, Work
    from pipeline.run.workers import Crew


@dataclass(frozen=True)
class Run:
    """What a run reads, and with what.

    jobs: over how many processes the work is divided. crew: who does it instead, elsewhere. today:
    the day by which dates are judged.
    """

    workbooks: Path
    password: Password = lambda _: None
    settings: Settings = field(default_factory=Settings)
    jobs: int = 1
    crew: Crew | None = None
    today: dt.date | None = None

    @cached_property
    def paths(self) -> list[Path]:
        """The workbooks of the run."""
        return find_workbooks(self.workbooks)

    @property
    def names(self) -> dict[Path, str]:
        """Each with the name of the folder that it has when it is the first to come."""
        return output_names(self.paths)

    def passed_over(self) -> list[Outcome]:
        """The files that look like a dossier, and the folders, that are not read: why not."""
        looks_alike, unreadable = find_look_alikes(self.workbooks), unreadable_in(self.workbooks)
        found = [(path, finding(Code.NOT_A_WORKBOOK, path.name)) for path in looks_alike]
        found += [(path, finding(Code.FOLDER_UNREADABLE, path.name)) for path in unreadable]
        for folder in folders_of_no_workbook(self.workbooks):
            found.append((folder, finding(Code.RETURNED_WITHOUT_WORKBOOK, "", name=folder.name)))
        return [Outcome(path.name, path, findings=[one]) for path, one in found]

    def check(self, kind: type[Work] | None = None) -> Iterator[Outcome]:
        """What is found in each dossier, as they come; nothing is written.

        kind: of the work that is done for each, for who looks for more than findings.
        """
        from pipeline.run.making import Work  # as above, for who only looks

        shelves, dossiers = self._divided(self.names, None)
        libraries = shelves.libraries(whole=self.workbooks.is_dir())
        work = (kind or Work)(self.password, self.settings, self.today, libraries)
        employees: set[str] = set()
        for outcome in self._each(work, dossiers):
            employees |= _employee_of(outcome)
            yield _with_file(outcome)
        yield from map(_with_file, shelves.finish(libraries, employees, lambda _: None))

    def make(
        self, templates: Path, output: Path, *, force: bool = False, merge: bool = False
    ) -> Iterator[Outcome]:
        """Each dossier's documents, as they come.

        merge: put new answers into edited documents, also where the settings want to be asked.
        """
        choice = self.settings.samenvoegen
        merging = choice == YES or (merge and choice == ASK)
        stamp = stamp_of_run(templates, self.settings)

        def making(libraries: Libraries) -> Making:
            from pipeline.run.making import Making  # half a second that most days nobody needs

            given = self.password, self.settings, self.today, libraries, templates, output, stamp
            return Making(*given, force=force, merging=merging)

        last = LastRuns(output, stamp)
        return self._changed(making, last, force=force, merge=merge)

    def _changed(
        self,
        making: Callable[[Libraries], Making],
        last: LastRuns,
        *,
        force: bool,
        merge: bool,
    ) -> Iterator[Outcome]:
        """Each dossier and function: of those that did not change what became of them last time."""
        changed = []
        owners = owners_in(last)
        names, real = output_names(self.paths, owners), resolved(self.paths)
        shelves, dossiers = self._divided(names, last, force=force)
        libraries = shelves.libraries(whole=self.workbooks.is_dir())
        employees = set() if self.workbooks.is_dir() else last.employees()
        for path, name in dossiers:
            if has_renewal(path):
                from pipeline.run.making import Work  # as above, for who only looks

                look = Work(self.password, self.settings, self.today, libraries)
                yield _with_file(look((path, name)))
                continue
            known = last.recall(path, name)
            waits = merge and known and Published.WAITING in known.published.values()
            moved = name in owners and owners[name] != real[path]
            if known is None or moved or force or waits or not libraries.still_say(known):
                changed.append((path, name))
            else:
                employees |= _employee_of(known)
                yield _with_file(known)
        for outcome in self._each(making(libraries), changed) if changed else ():
            employees |= _employee_of(outcome)
            yield self._kept(outcome, last)
        for outcome in shelves.finish(
            libraries, employees, lambda one: making(libraries).finish(one)
        ):
            yield _with_file(outcome) if outcome.unchanged else self._kept(outcome, last)
        with suppress(OSError):
            last.tidy()
            take_away_one_by_one(last.output)

    def _divided(
        self, names: Mapping[Path, str], last: LastRuns | None, *, force: bool = False
    ) -> tuple[Shelves, list[Place]]:
        """The functions of the run, read, and the places of its dossiers."""
        places = [place for place in names.items() if is_in_library(place[0])]
        shelves = Shelves(places, self.password, last, force=force)
        return shelves, [p for p in names.items() if p not in places] + shelves.other

    def _kept(self, outcome: Outcome, last: LastRuns) -> Outcome:
        """What became of what was done now, remembered."""
        known_before = last.findings(outcome.name)
        if outcome.done:
            again = any(Code(f.code) in NOT_DONE for f in outcome.findings)
            with suppress(OSError, ValueError):  # what is not remembered is made again
                last.remember(outcome, again=again)
        outcome.known = known_before
        return _with_file(outcome)

    def _each(self, work: Work, places: Sequence[Place]) -> Iterator[Outcome]:
        jobs = min(self.jobs, len(places) // WORTH_A_PROCESS)
        if jobs < 2 and not self.crew:
            return map(work, places)
        from pipeline.run.workers import over_processes, processes  # mostly nobody needs them

        return over_processes(work, places, self.crew or processes(jobs), _crashed)


WORTH_A_PROCESS = 8
"""From how many dossiers on a process more is worth its start."""


def _employee_of(outcome: Outcome) -> set[str]:
    return {outcome.summary.employee} if outcome.summary else set()


def _crashed(place: Place) -> Outcome:
    return failed(place, "het proces stopte halverwege of bleef hangen")


NOT_DONE = (
    Code.DOCUMENT_FAILED,
    Code.DOCUMENT_NOT_SAVED,
    Code.EDITED_TWICE,
    Code.TOOK_TOO_LONG,
    Code.DATE_IN_FUTURE,  # which passes by itself
)
"""After these a next run tries again, also when nothing changed."""


def _with_file(outcome: Outcome) -> Outcome:
    """An outcome with what is found about the file itself; not remembered, as it may go by then.

    Its documents are called as those of all others: each name is in memory once.
    """
    outcome.published = {intern(name): state for name, state in outcome.published.items()}
    try:
        outcome.findings = outcome.findings + _about_file(outcome.workbook, outcome.name)
    except OSError as error:
        return failed((outcome.workbook, outcome.name), reason_of(error))
    return outcome


def _about_file(path: Path, name: str) -> list[Finding]:
    """What is found about the file itself, whatever stands in it."""
    found = []
    if original := original_of(path):
        found.append(finding(Code.CONFLICTED_COPY, path.name, original=original))
    if name != own_name(path):
        found.append(finding(Code.SAME_NAME, path.name, name=name))
    if has_renewal(path):
        found.append(finding(Code.RENEWED, path.name, name=renewal_of(path).name))
    if open_elsewhere(path):
        found.append(finding(Code.WORKBOOK_OPEN, path.name))
    return found
