"""The fast path gives the very bytes of the plain one."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from pipeline.documents.rendering.assembler import Assembler
from pipeline.files import office

NAMES = st.text(min_size=1, max_size=30).filter(lambda name: "\0" not in name)


@given(st.dictionaries(NAMES, st.binary(max_size=2000), max_size=6), st.binary(max_size=5000))
def test_the_same_bytes_as_packed_in_full(parts: dict[str, bytes], body: bytes) -> None:
    parts = {"[Content_Types].xml": b"x", **parts}
    made = Assembler({"word/document.xml": b"", **parts}, "word/document.xml").assemble(body)
    assert made == office.pack({"word/document.xml": body, **parts})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.read("word/document.xml") == body
