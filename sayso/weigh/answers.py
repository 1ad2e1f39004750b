"""Reactions and claims of one reading -> which claim each reaction is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.lang.en.responses import ANAPHORS
from sayso.terms import Claim, Reading, Response, ResponseKind, Span, hull
from sayso.terms.index import SpanIndex

_OF_A_CLAIM = {ResponseKind.DENIAL, ResponseKind.CONFIRMATION, ResponseKind.RETRACTION}
"""Reactions that are about something said; a request or a silence is about the matter as a whole."""
_ANAPHOR = re.compile(rf"(?:{ANAPHORS})\s+(?:was|were|is|are|has|have|had)\b", re.IGNORECASE)
_FEWEST_WORDS = 4
"""Of a claim told with a reaction that is else about a document: "rejected the report" tells none."""
_BACK = 600
"""Characters back to the claim that "this was confirmed by" means."""


def link_responses(reading: Reading, claims: Sequence[Claim]) -> Reading:
    """The reading with the id of a claim in `about` of every response that is about one of `claims`.

    Of "the navy denied *buying the crates*" it is the claim told with it; of "*this* was confirmed by the navy" the
    one told before. A reaction to a document stays one.
    """
    placed = SpanIndex((hull(claim.content), claim) for claim in claims)
    return replace(reading, responses=tuple(_link(reading.document.text, r, placed) for r in reading.responses))


def _link(text: str, response: Response, claims: SpanIndex[Claim]) -> Response:
    if response.kind not in _OF_A_CLAIM:
        return response
    fewest = _FEWEST_WORDS if response.about == "document" else 1
    told = [
        (span, claim)
        for span, claim in claims.overlapping(response.span)
        if response.span.contains(claim.content[0]) and len(claim.text.split()) >= fewest
    ]
    if told:
        claim = max(told, key=lambda found: len(found[0]))[1]
    elif response.about != "document" and _ANAPHOR.match(text, response.span.start) and response.span.start > 0:
        before = list(claims.within(Span(max(0, response.span.start - _BACK), response.span.start)))
        if not before:
            return response
        claim = max(before, key=lambda found: found[0].end)[1]
    else:
        return response
    return replace(response, about=claim.id)
