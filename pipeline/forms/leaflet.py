"""What a leaflet is: a page of the guide to hand out or pin up, with nothing to fill in."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.forms.field import Audience


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True)
class Points:
    """Points to read, each with a bullet, under a line of their own where there is one.

    named: each begins with what it is called, up to the colon.
    """

    points: tuple[str, ...]
    lead: str = ""
    named: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """Words of the guide, each with what it stands for, if anything, and room for today's word."""

    words: tuple[tuple[str, str], ...]


Content = Text | Points | Vocabulary


@dataclass(frozen=True)
class Part:
    """A heading with what stands under it."""

    title: str
    body: tuple[Content, ...]


@dataclass(frozen=True)
class Leaflet:
    """One page of the guide, or a few: no sheet in the workbook, no form, the same for everybody.

    source: where the guide itself has it from. to_pin_up: in letters to read from a wall.
    readers: who gets it with the documents of a dossier, once the coach says on the Start sheet
    that leaflets go along; nobody when empty. goes_with: keys of the forms with which they get it
    whatever the coach says.
    """

    number: int
    title: str
    document: str
    guide: str
    pages: int
    body: tuple[Part | Content, ...]
    subtitle: str = ""
    source: str = ""
    to_pin_up: bool = False
    readers: Audience = frozenset()
    goes_with: tuple[str, ...] = ()
