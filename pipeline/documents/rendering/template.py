"""Fill a template with the answers of a form, and prove that they all stand in it.

Answers are data, never template text. A document is rendered from a template that was prepared
(see `preparing`), and proved before anybody gets it.
"""

from __future__ import annotations

import marshal

from jinja2 import Template as JinjaTemplate

from pipeline.documents.rendering.context import ABOUT, Context
from pipeline.documents.rendering.environment import ENVIRONMENT
from pipeline.documents.rendering.faults import FAULTS, fault_of
from pipeline.documents.rendering.fixed_parts import TextWithBoxes, put_back
from pipeline.documents.rendering.numbers import number_repeated
from pipeline.documents.rendering.prepared import prepared
from pipeline.documents.rendering.proof import DocumentError, prove

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Template:
    """A template prepared to be rendered many times."""

    def __init__(self, data: bytes, name: str = "") -> None:
        """name: by which what was prepared is kept for the next run; else it is not.

        Raises DocumentError when its placeholders cannot be read, BadZipFile if no package.
        """
        known = prepared(data, name)
        self.digest, self.assembler, self.kept = known.digest, known.assembler, known.kept
        self.repeats = known.repeats
        self.body = _ready(known.body)
        self.heads = {part: _ready(code) for part, code in known.heads.items()}
        self.about: object = None

    def render(self, context: Context) -> bytes:
        """The document as bytes. Raises DocumentError when an answer would not stand in it."""
        skeleton = self.skeleton(context)
        body = put_back(skeleton, self.kept, context.ticked)
        prove(body, skeleton, context)
        self._head(context.values.get(ABOUT, ""))
        return self.assembler.assemble(DECLARATION + body)

    def _head(self, about: object) -> None:
        """Have the heads of the pages say whom the document is about, if they do not already."""
        if about == self.about:
            return
        for name, head in self.heads.items():
            try:
                self.assembler.put(name, head.render({ABOUT: about}).encode())
            except FAULTS as error:
                raise DocumentError(fault_of(error)) from error
        self.about = about

    def skeleton(self, context: Context) -> bytes:
        """The body but for what was set aside. Raises DocumentError when it cannot be filled."""
        try:
            body = self.body.render(context.values)
            body = number_repeated(body) if self.repeats else body
            return TextWithBoxes(body.encode()).filled(context.ticked)
        except FAULTS as error:
            raise DocumentError(fault_of(error)) from error


def _ready(code: bytes) -> JinjaTemplate:
    names = ENVIRONMENT.make_globals(None)
    return JinjaTemplate.from_code(ENVIRONMENT, marshal.loads(code), names)  # noqa: S302
