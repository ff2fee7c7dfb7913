"""The number that each content control bears besides its tag: its `w:id`.

Editors that know a control by its id (OnlyOffice among them) take two without one for the same, so
every control has one, made from its tag: the same answer has the same number in every document.
Two never share one: a number that is taken becomes the next that is free. Controls that a loop
repeats are numbered once it has run, in a range of their own.
"""

from __future__ import annotations

import re
from zlib import crc32

from lxml import etree

from pipeline.documents import controls
from pipeline.documents.ooxml import W

ID = f"{{{W}}}id"
HALF = 2**30
"""Numbers are positive and below 2^31: the lower half for the template, the upper for loops."""

WAITING = "0"
UNNUMBERED = re.compile(f'(<w:tag w:val="([^"]*)"/><w:id w:val=)"{WAITING}"')


def number_controls(root: etree._Element) -> bool:
    """Give each control of a template its number; whether any waits for its loop to run.

    That is one with a placeholder in its tag. A number that Word gave goes: a loop would repeat it.
    """
    for stale in [e for e in root.iter(ID) if e.getparent().tag == controls.PROPERTIES]:
        stale.getparent().remove(stale)
    taken: set[int] = set()
    waiting = False
    for tag, control in controls.controls_in(root):
        name = control[0].find(controls.TAG)
        number = etree.Element(ID)
        name.addnext(number)
        repeated = "{" in tag
        number.set(controls.VAL, WAITING if repeated else str(_free(tag, taken)))
        waiting |= repeated
    return waiting


def number_repeated(body: str) -> str:
    """A rendered body in which the controls that a loop repeated have their number as well."""
    taken: set[int] = set()
    return UNNUMBERED.sub(lambda found: f'{found[1]}"{HALF + _free(found[2], taken)}"', body)


def _free(tag: str, taken: set[int]) -> int:
    """A number below HALF for a tag, the next ones when it is taken; taken from now on."""
    number = crc32(tag.encode()) % HALF
    while number in taken or not number:
        number = (number + 1) % HALF
    taken.add(number)
    return number
