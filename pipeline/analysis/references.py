"""What a dossier's references to the library come to (guide 2.2.3): which function, which doubts.

Whatever refers to a function by name and version asks it here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.forms.keys import Key
from pipeline.forms.skills import SKILLS
from pipeline.records.catalogue import Code
from pipeline.records.doubts import Doubt
from pipeline.records.functions import Function
from pipeline.records.library import Consulted
from pipeline.records.text import cut, day, fold, listed

ALL = "alle"
VERSION_BEHIND = re.compile(r"(.*?)\s*\((\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\)")
NO_DATE_YET = "eerst een datum op de werkpostfiche zelf"
MANY = 5
"""Of how many skills the change stands in a message."""


@dataclass(frozen=True)
class Reference:
    """What a name and a version come to: a function, or none, and what is to be said of that."""

    function: Function | None = None
    doubts: list[Doubt] = field(default_factory=list)


def refer(
    consulted: Consulted, name: str, version: dt.date | None, place: Key, place_of_version: Key
) -> Reference:
    """The version of a function that a dossier refers to; places: where name and version stand."""
    versions = consulted.versions(name)
    if not (versions or consulted.library.has(name)):
        return Reference(doubts=[_unknown(consulted, name, place)])
    if version is None:
        dates = _either(versions)
        return Reference(doubts=[Doubt(Code.FUNCTION_UNVERSIONED, place_of_version, dates=dates)])
    function = _of_day(versions, version)
    if function is None:
        return Reference(doubts=[_no_version(versions, name, version, place_of_version)])
    return Reference(function, list(_newer(versions, function, name, place_of_version)))


def others(
    consulted: Consulted, text: str, employer: str, own: Function | None, place: Key
) -> tuple[list[Function], list[Doubt]]:
    """The functions named in a text, a line each, and what is to be said of names that are none.

    Without a version it is the newest. "alle": every other function of the employer. own: the one
    that the dossier itself refers to.
    """
    found: dict[str, Function] = {}
    doubts: list[Doubt] = []
    for line in filter(None, map(str.strip, re.split(r"[\n;]", text))):
        if fold(line).strip("'\".") == ALL:
            every = consulted.of_employer(employer)
            found |= {f.name: f for f in every if own is None or f.kind != own.kind}
            continue
        function, doubt = _named(consulted, line, place)
        found |= {function.name: function} if function else {}
        doubts += [doubt] if doubt else []
    return list(found.values()), doubts


def differences(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """The skills that both score, otherwise: from which score to which, by name in paper order."""
    return {
        skill.label: (one[skill.key], other[skill.key])
        for skill in SKILLS
        if skill.key in one and skill.key in other and one[skill.key] != other[skill.key]
    }


def in_words(changes: Mapping[str, tuple[int, int]], most: int | None = None) -> str:
    """Differences as one reads them: "Heffen / tillen (4 → 2)"; "" for none."""
    words = [f"{skill} ({before} → {after})" for skill, (before, after) in changes.items()]
    if most is None or len(words) <= most + 1:
        return listed(words)
    return listed([*words[:most], f"nog {len(words) - most} andere"])


def _named(consulted: Consulted, line: str, place: Key) -> tuple[Function | None, Doubt | None]:
    """The function on one line; a name may itself end in brackets."""
    if versions := consulted.versions(line):
        return versions[-1], None
    dated = VERSION_BEHIND.fullmatch(line)
    name = dated[1] if dated else line
    versions = consulted.versions(name)
    if not versions:
        return None, _unknown(consulted, name, place)
    version = _day(dated) if dated else None
    if dated is None:
        return versions[-1], None
    function = _of_day(versions, version) if version else None
    if function:
        return function, None
    return None, _no_version(versions, name, version, place)


def _day(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found[4]), int(found[3]), int(found[2]))
    except ValueError:
        return None


def _of_day(versions: Sequence[Function], version: dt.date) -> Function | None:
    return next((function for function in versions if function.version == version), None)


def _unknown(consulted: Consulted, name: str, place: Key) -> Doubt:
    near = consulted.library.near(name)
    offered = f"Bedoelde u '{near}'? " if near else ""
    return Doubt(Code.FUNCTION_UNKNOWN, place, name=cut(name), near=offered)


def _no_version(
    versions: Sequence[Function], name: str, version: dt.date | None, place: Key
) -> Doubt:
    return Doubt(
        Code.FUNCTION_VERSION_UNKNOWN,
        place,
        name=cut(name),
        date=day(version) if version else "die dag",
        dates=_either(versions),
    )


def _newer(
    versions: Sequence[Function], function: Function, name: str, place: Key
) -> Iterator[Doubt]:
    newest = versions[-1]
    if not (newest.version and function.version and newest.version > function.version):
        return
    changed = cut(newest.changed, 200).rstrip(".") or in_words(
        differences(function.scores, newest.scores), MANY
    )
    yield Doubt(
        Code.FUNCTION_NEWER,
        place,
        name=cut(name),
        date=day(newest.version),
        changed=changed or "de scores zijn dezelfde",
    )


def _either(versions: Sequence[Function]) -> str:
    days = list(dict.fromkeys(day(f.version) for f in versions if f.version))
    *first, last = days or [NO_DATE_YET]
    return f"{', '.join(first)} of {last}" if first else last
