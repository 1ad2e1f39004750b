"""Passages -> sayings as the network tags them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from sayso.nn import OnnxNetwork, open_network, tag_attributions
from sayso.read.drafts import Draft
from sayso.read.quotes import find_quotes
from sayso.read.sentences import SPOKEN
from sayso.terms import Document, Span

_CLOSERS = ("”", "»", '"', "''")


def tag_document(document: Document) -> list[Draft]:
    """The sayings of a document in the order of their cues; a quotation over several paragraphs is one content."""
    paragraphs = [p.span for p in document.passages if p.role in SPOKEN]
    tagged = tag_attributions(_network(), document.text, paragraphs)
    drafts = [Draft(t.source, t.cue, t.content) for t in tagged if t.cue and t.content]
    for before, after in _open_quotations(document.text, paragraphs):
        drafts = _go_on(drafts, before, after)
    return drafts


@cache
def _network() -> OnnxNetwork:
    return open_network()


def _open_quotations(text: str, paragraphs: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Two quotations, the first not closed by the end of its paragraph, the second beginning the next one."""
    before: Span | None = None
    for paragraph in paragraphs:
        quotes = find_quotes(text, paragraph)
        if before is not None and quotes and quotes[0].start - paragraph.start < 2:
            yield before, quotes[0]
        is_open = quotes and quotes[-1].end == paragraph.end and not quotes[-1].of(text).rstrip().endswith(_CLOSERS)
        before = quotes[-1] if is_open else None


def _go_on(drafts: list[Draft], before: Span, after: Span) -> list[Draft]:
    """What was quoted in `before` goes on in `after`, unless somebody is quoted there already."""
    holders = [i for i, d in enumerate(drafts) if any(piece.overlaps(before) for piece in d.content)]
    if not holders or any(piece.overlaps(after) for d in drafts for piece in d.content):
        return drafts
    last = holders[-1]
    longer = replace(drafts[last], content=(*drafts[last].content, after))
    return [*drafts[:last], longer, *drafts[last + 1 :]]
