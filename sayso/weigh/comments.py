"""Comments set into a cable: whose voice the words within them are in."""

from __future__ import annotations

import re

from sayso.terms import Hop, HopKind, Span
from sayso.terms.index import SpanIndex

_COMMENT = re.compile(
    r"(?P<open>[(\[])?\s*\b(?P<who>field|station|headquarters|hqs|source)\s+comment\s*[:.,;-]", re.IGNORECASE
)
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_CLOSING = {"(": ")", "[": "]"}


def find_comments(text: str) -> SpanIndex[Hop]:
    """Where somebody other than the author comments, with the hop that makes.

    "(FIELD COMMENT: this is against protocol.)" is the field's word, up to the bracket's or the paragraph's end; an
    unnamed "Comment:" is the author's own.
    """
    found = []
    for mark in _COMMENT.finditer(text):
        closing = text.find(_CLOSING[mark["open"]], mark.end()) if mark["open"] else -1
        paragraph = _PARAGRAPH_END.search(text, mark.end())
        end = closing + 1 if closing > 0 else (paragraph.start() if paragraph else len(text))
        who = Span(mark.start("who"), mark.end("who"))
        label = who.of(text).lower()
        kind = HopKind.UNNAMED if label == "source" else HopKind.OFFICE
        if mark.end() < end:
            found.append((Span(mark.start(), end), Hop(label, kind, named=False, span=who)))
    return SpanIndex(found)
