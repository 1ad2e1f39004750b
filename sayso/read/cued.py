"""Sentences -> sayings by lists of cues and quotation marks, without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from sayso.lang.en.cues import SHOW
from sayso.lang.en.inflect import all_forms
from sayso.read.cues import find_cues, is_cue_form
from sayso.read.drafts import Draft
from sayso.read.frames import Scene, frame_cue
from sayso.read.phrases import read_phrase
from sayso.read.quotes import find_quotes
from sayso.read.tokens import Token, span_of, tokenize
from sayso.terms import Document, EntityKind, Sentence, Span

_QUOTE = re.compile(r"[“”\"]")
_BREAK = re.compile(r"\w-[ \t]*\n")
_INFINITIVE = re.compile(r"to\s", re.IGNORECASE)
_SHOWS = frozenset(all_forms(SHOW))
_SCARE = 4
"""A quotation of fewer words is a title or a scare quote, and part of the running sentence."""


def find_cued(document: Document, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """The sayings of a document whose cue is in the lists, passage by passage."""
    drafts: list[Draft] = []
    for number, group in groupby(sentences, key=lambda s: s.passage):
        passage = document.passages[number].span
        quotes = [q for q in find_quotes(document.text, passage) if len(q.of(document.text).split()) >= _SCARE]
        drafts += _in_passage(document.text, [s.span for s in group], quotes)
    return drafts


def find_inner(text: str, outer: Draft) -> Iterator[Draft]:
    """ "The memo suggests *that two clerks believe the yard was sold*": a paper shows what others say.

    Of people it would mostly be themselves: "said that he believes". On PolNeAR dev all of them cost 0.008 of relation
    F1, those of papers nothing.
    """
    if len(outer.content) != 1 or not _is_shown(text, outer):
        return
    content = outer.content[0]
    if _QUOTE.search(content.of(text)):
        return
    for draft in _in_sentence(text, content, []):
        lead = text[content.start : draft.source[0].start].strip().lower() if draft.source else None
        if lead in {"", "that"} and draft.content[0].start > draft.cue[-1].end:
            if not _INFINITIVE.match(text, draft.content[0].start) and not read_phrase(text, draft.source[0]).pronoun:
                yield draft
            return


def _is_shown(text: str, draft: Draft) -> bool:
    """Is it a paper that speaks, or nobody, and does it show?"""
    if draft.cue[-1].of(text).lower().split()[-1] not in _SHOWS:
        return False
    return not draft.source or read_phrase(text, draft.source[0]).kind in {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE}


def _in_passage(text: str, sentences: list[Span], quotes: list[Span]) -> list[Draft]:
    drafts: list[Draft] = []
    for sentence in sentences:
        inner = [q for q in quotes if q.overlaps(sentence)]
        if any(q.contains(sentence) for q in inner):
            continue
        drafts += [_whole_quotes(d, inner) for d in _in_sentence(text, sentence, inner)]
    return _carry_on(drafts, quotes)


def _in_sentence(text: str, sentence: Span, quotes: list[Span]) -> list[Draft]:
    tokens = tokenize(text, sentence)
    if _BREAK.search(text, sentence.start, sentence.end):
        tokens = _joined(text, tokens)
    quoted = [any(q.start <= t.start < q.end for q in quotes) for t in tokens] if quotes else [False] * len(tokens)
    scene = Scene(tokens, quoted, find_cues(tokens, quoted))
    drafts: list[Draft] = []
    earlier: tuple[int, int] | None = None
    for number in range(len(scene.cues)):
        framed = frame_cue(scene, number, earlier)
        if framed is None:
            continue
        cue, sided = framed
        earlier = sided.source or earlier
        source = (span_of(tokens, *sided.source),) if sided.source else ()
        content = tuple(span_of(tokens, first, last) for first, last in sided.content)
        drafts.append(Draft(source, (span_of(tokens, cue.first, cue.last),), content))
    return drafts


def _joined(text: str, tokens: list[Token]) -> list[Token]:
    """A cue that a typist broke at the end of a line is one word: "indi-" and "cated"."""
    found: list[Token] = []
    for token in tokens:
        if len(found) > 1 and found[-1].word == "-" and found[-2].is_word and "\n" in text[found[-1].end : token.start]:
            whole = found[-2].lower + token.lower
            if is_cue_form(whole):
                first = found[-2]
                found[-2:] = [first._replace(end=token.end, word=first.word + token.word, lower=whole)]
                continue
        found.append(token)
    return found


def _whole_quotes(draft: Draft, quotes: list[Span]) -> Draft:
    """A quotation that its sentence cut is taken whole, over the sentences it runs through."""
    pieces = list(draft.content)
    for quote in quotes:
        touched = [p for p in pieces if p.overlaps(quote)]
        if touched and not any(s.overlaps(quote) for s in draft.source):
            whole = Span(min(quote.start, touched[0].start), max(quote.end, touched[-1].end))
            pieces = sorted([p for p in pieces if p not in touched] + [whole])
    return replace(draft, content=tuple(pieces))


def _carry_on(drafts: list[Draft], quotes: list[Span]) -> list[Draft]:
    """A quotation without a cue of its own goes on with the last speaker who was quoted before it."""
    for quote in quotes:
        if any(piece.overlaps(quote) for d in drafts for piece in (*d.content, *d.source)):
            continue
        before = [d for d in drafts if d.cue and d.cue[0].start < quote.start and _is_quoted(d, quotes)]
        if before:
            last = before[-1]
            drafts[drafts.index(last)] = replace(last, content=tuple(sorted((*last.content, quote))))
    return drafts


def _is_quoted(draft: Draft, quotes: list[Span]) -> bool:
    return any(piece.overlaps(q) for piece in draft.content for q in quotes)
