"""The words that were reported -> the fewest of them that state the proposition."""

from __future__ import annotations

import re

from sayso.lang.en.cues import ATTITUDES, EXPRESS
from sayso.lang.en.inflect import all_forms
from sayso.terms import Span, Spans

_LEAD = re.compile(
    r"(?:that|how|as|whether)\s+|[\s“”\"'‘’`,:;]+"
    r"|the\s+(?=[“\"](?:the|an?)\b)"
    r"|[(\[]?\s*(?:field |station |headquarters |source )?comment\s*[:.,;-]",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s“”\"'`,:;.]+$")
_ASIDE = re.compile(
    r"\s*(?:—|–|--)\s*(?:in |of |for |with )?(?:which|who|whom|whose|where)\b[^—–]{1,200}(?:—|–|--)\s*", re.IGNORECASE
)
_LOOSE_TAIL = re.compile(r",\s+(?:where|which|(?:in|of|at|for|by) which)\s[^,;“”\"]*$", re.IGNORECASE)
"""A relative clause set off by a comma says something else beside; with a comma behind it the sentence may go on."""
_LONGEST_TAIL = 300
"""Characters."""
_ATTITUDE = re.compile(
    rf"\b(?:{'|'.join(sorted(all_forms(EXPRESS)))})\s+(?:(?:its|his|her|their|our|my|an?|the|some)\s+)?(?:[\w-]+\s+)?"
    rf"(?P<noun>{'|'.join(ATTITUDES)})\s+(?:to|for|in|about|over|of|at|with|towards?)\s*$",
    re.IGNORECASE,
)


def bare(text: str, content: Spans) -> Spans:
    """The proposition alone: without "that" before it, without the marks around it, without asides."""
    pieces: list[Span] = []
    for span in content:
        for piece in _without_asides(text, span):
            start, end = piece.start, piece.end
            while (lead := _LEAD.match(text, start, end)) is not None:
                start = lead.end()
            tail = _TAIL.search(text[start:end])
            end = start + tail.start() if tail else end
            if start < end:
                pieces.append(Span(start, end))
    return tuple(pieces)


def with_attitude(text: str, cue: Spans, content: Spans) -> Spans:
    """ "expressed *opposition to the sale*": being against it is what was expressed, not the sale."""
    if not cue or not content or cue[-1].end > content[0].start:
        return content
    found = _ATTITUDE.search(text, cue[-1].start, content[0].start)
    return (Span(found.start("noun"), content[0].end), *content[1:]) if found else content


def _without_asides(text: str, span: Span) -> list[Span]:
    """Without what stands between dashes, and without a loose relative clause at the end."""
    tail = _LOOSE_TAIL.search(text, max(span.start + 1, span.end - _LONGEST_TAIL), span.end)
    end = tail.start() if tail else span.end
    pieces, start = [], span.start
    for aside in _ASIDE.finditer(text, span.start + 1, end):
        pieces.append(Span(start, aside.start()))
        start = aside.end()
    return [*pieces, Span(start, end)] if start < end else pieces
