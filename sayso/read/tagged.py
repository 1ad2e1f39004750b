"""Passages -> what the networks see in them, in one pass: sayings and mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.nn import OnnxNetwork, OnnxSpotter, open_network, open_spotter, tag_text
from sayso.read.drafts import Draft
from sayso.read.quotes import find_quotes
from sayso.read.sentences import SPOKEN
from sayso.read.spotted import Spotted
from sayso.terms import Document, Span

_CLOSERS = ("”", "»", '"', "''")


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the networks see in a document."""

    drafts: list[Draft]
    """The sayings in the order of their cues."""
    bare: list[Span]
    """Cues of which the network has not found the content."""
    spotted: Spotted


def tag_document(document: Document) -> Tagged:
    """Sayings and mentions of a document; a quotation over several paragraphs is one content."""
    paragraphs = [p.span for p in document.passages if p.role in SPOKEN]
    tags = tag_text(*_networks(), document.text, paragraphs)
    drafts = [Draft(t.source, t.cue, t.content) for t in tags.attributions if t.content]
    bare = [span for t in tags.attributions if not t.content for span in t.cue]
    for before, after in _open_quotations(document.text, paragraphs):
        drafts = _go_on(drafts, before, after)
    return Tagged(drafts, bare, Spotted(tags.mentions, tags.odds))


@cache
def _networks() -> tuple[OnnxNetwork, OnnxSpotter]:
    return open_network(), open_spotter()


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
