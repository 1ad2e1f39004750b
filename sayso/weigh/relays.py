"""Sayings in the order of the text -> through whom a saying that stands by itself comes all the same."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from sayso.lang.en.relays import PAPERS
from sayso.terms import Attribution, Chain, EntityKind, Hop, HopKind, Reading, Span
from sayso.terms.index import SpanIndex

_MOST_MET = 50
"""Entities looked at in one content: a hostile text must cost bounded time."""
_PAPER_HOPS = frozenset({HopKind.DOCUMENT, HopKind.INTELLIGENCE})
_IN_PAPERS = frozenset({EntityKind.DOCUMENT, EntityKind.INTELLIGENCE, EntityKind.GROUP})
_NO_RELAYS = frozenset({HopKind.UNKNOWN, HopKind.CROWD})


class Relays:
    """What has been said up to here, and who of it may speak again.

    "According to a memo, Orlo said …. Orlo also said …": the second saying stands in the memo too. "The station
    reported that it had met Orlo. Orlo claimed …": in a typescript, where nobody speaks to the world, Orlo speaks to
    the station; in print only a paper or somebody nameless whom a paper tells of. A sentence in the author's own voice
    between them begins afresh.
    """

    def __init__(self, reading: Reading) -> None:
        text = reading.document.text
        self._text = text
        self._starts = [p.span.start for p in reading.document.passages]
        self._typed = [_is_typed(p.span.of(text)) for p in reading.document.passages]
        self._sentences = [s.span.start for s in reading.sentences]
        self._mentions = SpanIndex((m.span, e) for e in reading.entities for m in e.mentions)
        self._first = {e.id: e.mentions[0].span for e in reading.entities if e.mentions}
        self._reported = {
            number
            for a in reading.attributions
            for spans in (a.source, a.cue, a.content)
            for s in spans
            for number in range(self._sentence_at(s.start), self._sentence_at(s.end - 1) + 1)
        }
        self._spoken: dict[tuple[int, str], Chain] = {}
        self._met: dict[str, Chain] = {}
        self._paper: Hop | None = None
        self._last: tuple[int, int] | None = None
        self._last_chain: Chain = ()
        self._scope: Span | None = None

    def before(self, attribution: Attribution, scope: Span | None) -> Chain:
        """The hops through which a saying comes that no other saying holds.

        `scope` is that of the comment or note it stands in: what was said outside is another report.
        """
        passage, sentence = self._place(attribution)
        if not self._goes_on(passage, sentence) or scope != self._scope:
            self._met.clear()
            self._spoken.clear()
            self._paper = None
        self._scope = scope
        if attribution.entity is None:
            joined = not attribution.source and self._last == (passage, sentence) and self._typed[passage]
            return self._last_chain if joined and self._follows_and(attribution) else ()
        same = self._spoken.get((passage, attribution.entity))
        return self._met.get(attribution.entity, ()) if same is None else same

    def same_paper(self, hop: Hop) -> Hop:
        """ "The memo says …. *The document* adds …": the memo again."""
        generic = hop.kind is HopKind.DOCUMENT and hop.label.lower() in PAPERS and hop.span is not None
        if not generic or self._paper is None or self._first.get(hop.entity or "") not in {None, hop.span}:
            return hop
        if hop.span is None or not hop.span.of(self._text).lower().startswith(("the ", "this ")):
            return hop
        return replace(self._paper, span=hop.span, cue=hop.cue)

    def note(self, attribution: Attribution, chain: Chain) -> None:
        """That `attribution` was said by `chain`, the author left out."""
        passage, sentence = self._place(attribution)
        self._last = passage, max(sentence, self._last[1] if self._last else 0)
        self._last_chain = chain
        if not chain:
            return
        speaker = chain[-1]
        if speaker.entity:
            self._spoken.setdefault((passage, speaker.entity), chain[:-1])
        if speaker.kind is HopKind.DOCUMENT:
            self._paper = speaker
        if speaker.kind in _NO_RELAYS:
            return
        speaking = {hop.entity for hop in chain}
        met = (e for span in attribution.content for _, e in self._mentions.within(span))
        for entity in islice(met, _MOST_MET):
            in_paper = speaker.kind in _PAPER_HOPS and entity.kind in _IN_PAPERS
            if entity.id not in speaking and (self._typed[passage] or in_paper):
                self._met.setdefault(entity.id, chain)

    def _follows_and(self, attribution: Attribution) -> bool:
        """ "…, *and* reportedly had met him": within the report that goes before."""
        start = (attribution.cue or attribution.content)[0].start
        return re.search(r"\band\s+(?:also\s+)?$", self._text[max(0, start - 12) : start], re.IGNORECASE) is not None

    def _place(self, attribution: Attribution) -> tuple[int, int]:
        start = (attribution.cue or attribution.content)[0].start
        return max(0, bisect_right(self._starts, start) - 1), self._sentence_at(start)

    def _sentence_at(self, place: int) -> int:
        return bisect_right(self._sentences, place) - 1

    def _goes_on(self, passage: int, sentence: int) -> bool:
        if self._last is None:
            return True
        before, last = self._last
        if passage != before and not (self._typed[passage] and self._typed[before]):
            return False
        return all(number in self._reported for number in range(last + 1, sentence))


def _is_typed(passage: str) -> bool:
    """Lines as a typewriter or teleprinter broke them, or capitals throughout: a record, not a page of print."""
    return "\n" in passage.strip() or passage.isupper()


def in_order_of_outermost(attributions: Iterable[Attribution]) -> list[Attribution]:
    """Each saying that no other holds, in the order of the text, followed by what it holds."""
    by_id = {a.id: a for a in attributions}
    roots: dict[str, tuple[Span, int]] = {}
    for attribution in by_id.values():
        trail: dict[str, Attribution] = {}
        here: Attribution | None = attribution
        while here is not None and here.id not in roots and here.id not in trail:
            trail[here.id] = here
            here = by_id.get(here.parent or "")
        if not trail:
            continue
        outermost = next(reversed(trail.values()))
        top, depth = roots[here.id] if here is not None and here.id in roots else (_first_of(outermost), -1)
        for step, one in enumerate(reversed(trail.values()), start=1):
            roots[one.id] = top, depth + step
    return sorted(by_id.values(), key=lambda a: (roots[a.id], _first_of(a)))


def _first_of(attribution: Attribution) -> Span:
    return (attribution.cue or attribution.content)[0]
