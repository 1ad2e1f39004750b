"""Sentences -> attributions: who says what, in which words. First version: cue lists and quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from sayso.lang.en.cues import QUOTED_IN
from sayso.read.cues import find_cues
from sayso.read.frames import Scene, frame_cue
from sayso.read.quotes import find_quotes
from sayso.read.tokens import Token, span_of, tokenize
from sayso.terms import Attribution, Document, Quoting, Sentence, Span, Spans, content_id
from sayso.terms.index import SpanIndex

_SCARE = 4
"""A quotation of fewer words is a title or a scare quote, and part of the running sentence."""


@dataclass(frozen=True, slots=True)
class _Draft:
    source: Spans
    cue: Spans
    content: Spans


def find_attributions(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Attribution, ...]:
    """The attributions of a document, in the order of their cues, nested ones with their parent."""
    drafts: list[_Draft] = []
    for number, group in groupby(sentences, key=lambda s: s.passage):
        passage = document.passages[number].span
        quotes = [q for q in find_quotes(document.text, passage) if len(q.of(document.text).split()) >= _SCARE]
        drafts += _in_passage(document.text, [s.span for s in group], quotes)
    return _nest(document, drafts)


def _in_passage(text: str, sentences: list[Span], quotes: list[Span]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for sentence in sentences:
        inner = [q for q in quotes if q.overlaps(sentence)]
        if any(q.contains(sentence) for q in inner):
            continue
        drafts += [_whole_quotes(d, inner) for d in _in_sentence(text, sentence, inner)]
    return _carry_on(drafts, quotes)


def _in_sentence(text: str, sentence: Span, quotes: list[Span]) -> list[_Draft]:
    tokens = tokenize(text, sentence)
    quoted = [any(q.start <= t.start < q.end for q in quotes) for t in tokens]
    scene = Scene(tokens, quoted, find_cues(tokens, quoted))
    drafts: list[_Draft] = []
    earlier: tuple[int, int] | None = None
    for number in range(len(scene.cues)):
        framed = frame_cue(scene, number, earlier)
        if framed is None:
            continue
        cue, sided = framed
        earlier = sided.source or earlier
        source = (span_of(tokens, *sided.source),) if sided.source else ()
        content = tuple(span_of(tokens, first, last) for first, last in sided.content)
        drafts += _source_in_source(tokens, sided.source, content)
        drafts.append(_Draft(source, (span_of(tokens, cue.first, cue.last),), content))
    return drafts


def _source_in_source(tokens: list[Token], source: tuple[int, int] | None, content: Spans) -> list[_Draft]:
    """ "intercepts *cited in the memo*": the memo says what the intercepts say."""
    if source is None:
        return []
    for i in range(source[0] + 1, source[1] - 1):
        if tokens[i].lower in QUOTED_IN and tokens[i + 1].lower in {"in", "by"}:
            outer = (span_of(tokens, i + 2, source[1]),)
            return [_Draft(outer, (span_of(tokens, i, i + 1),), content)]
    return []


def _whole_quotes(draft: _Draft, quotes: list[Span]) -> _Draft:
    """A quotation that its sentence cut is taken whole, over the sentences it runs through."""
    pieces = list(draft.content)
    for quote in quotes:
        touched = [p for p in pieces if p.overlaps(quote)]
        if touched and not any(s.overlaps(quote) for s in draft.source):
            whole = Span(min(quote.start, touched[0].start), max(quote.end, touched[-1].end))
            pieces = sorted([p for p in pieces if p not in touched] + [whole])
    return replace(draft, content=tuple(pieces))


def _carry_on(drafts: list[_Draft], quotes: list[Span]) -> list[_Draft]:
    """A quotation without a cue of its own goes on with the last speaker who was quoted before it."""
    for quote in quotes:
        if any(piece.overlaps(quote) for d in drafts for piece in (*d.content, *d.source)):
            continue
        before = [d for d in drafts if d.cue and d.cue[0].start < quote.start and _is_quoted(d, quotes)]
        if before:
            last = before[-1]
            drafts[drafts.index(last)] = replace(last, content=tuple(sorted((*last.content, quote))))
    return drafts


def _is_quoted(draft: _Draft, quotes: list[Span]) -> bool:
    return any(piece.overlaps(q) for piece in draft.content for q in quotes)


def _nest(document: Document, drafts: list[_Draft]) -> tuple[Attribution, ...]:
    """Ids, quoting and parents: the smallest content that holds the whole of another saying is its parent's."""
    found = [
        Attribution(
            content_id(
                "a", document.id, *([[s.start, s.end] for s in spans] for spans in (d.source, d.cue, d.content))
            ),
            d.source,
            d.cue,
            d.content,
            quoting_of(document.text, d.content),
        )
        for d in drafts
    ]
    found = sorted({a.id: a for a in found}.values(), key=lambda a: (a.cue or a.content)[0])
    index = SpanIndex((piece, a) for a in found for piece in a.content)
    return tuple(replace(a, parent=_parent_of(a, index)) for a in found)


def _parent_of(inner: Attribution, others: SpanIndex[Attribution]) -> str | None:
    near = {a.id: a for _, a in others.around(inner.content[0])}
    holders = [o for o in near.values() if o.id != inner.id and _holds(o, inner)]
    return min(holders, key=lambda o: sum(map(len, o.content))).id if holders else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if outer.content == inner.content:
        # "intercepts cited in the memo": the memo's saying is set inside the words of its own source's source.
        return any(s.contains(c) for s in inner.source for c in outer.cue)
    return all(any(piece.contains(s) for piece in outer.content) for s in (*inner.source, *inner.cue, *inner.content))


def quoting_of(text: str, content: Spans) -> Quoting:
    """Direct when every stretch stands between marks, mixed when some words do, else indirect (PARC 3)."""
    inside = [find_quotes(text, Span(max(0, s.start - 1), min(len(text), s.end + 1))) for s in content]
    if all(
        any(q.start <= s.start and q.end >= s.end - 1 for q in quotes)
        for s, quotes in zip(content, inside, strict=True)
    ):
        return Quoting.DIRECT
    return Quoting.MIXED if any(inside) else Quoting.INDIRECT
