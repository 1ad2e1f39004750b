"""Attributions -> chains: the ordered hops from the document's own author inward to whoever asserts first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.lang.en.cues import SEEMING
from sayso.lang.en.relays import HEARERS
from sayso.terms import Attribution, Chain, Hop, HopKind, Reading, Span, Spans
from sayso.terms.index import SpanIndex
from sayso.weigh.between import Between
from sayso.weigh.grading import Gradings
from sayso.weigh.hops import Hops, author_hop, unknown_hop
from sayso.weigh.inner import find_inner
from sayso.weigh.notes import find_notes
from sayso.weigh.relays import Relays, in_order_of_outermost

MOST_HOPS = 50
"""A chain is cut there: no text means a longer one, and a hostile one must cost bounded time."""

_ANOTHER = re.compile(r"\b(?:another|other|an?|one|two|several)\s", re.IGNORECASE)

_OWN_VOICE = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
"""Who says "we" is who speaks already: the author, or whose words these are."""


class Chains:
    """The chains of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._author = author_hop(reading.document)
        self._hops = Hops(self._text, reading.entities)
        self._gradings = Gradings(self._text, reading.entities)
        sentences = [s.span for s in reading.sentences]
        self._between = Between(self._text, reading.entities, sentences, self._hops)
        notes = find_notes(self._text, reading.sentences, self._hops)
        self._notes = SpanIndex((note.scope, note.hops) for note in notes)
        self._note_words = SpanIndex((note.words, note) for note in notes if note.words)
        self._relays = Relays(reading)
        self._by_id = {a.id: a for a in reading.attributions}
        self._said: dict[str, Chain] = {}
        for attribution in in_order_of_outermost(reading.attributions):
            chain = self._said[attribution.id] = self._chain(attribution)
            deepest, _, _ = self.inward(chain, attribution.content[0]) if attribution.content else (chain, None, None)
            self._relays.note(attribution, deepest[1:])

    def of(self, attribution: Attribution | None, content: Spans = ()) -> Chain:
        """The speakers of what `attribution` reports, outermost first; of the author's own voice where it is None.

        `content` says where own voice stands: in a field's comment it is the field's.
        """
        if attribution is not None:
            return self._said[attribution.id]
        return self._extend((self._author,), self._noted(content[0])) if content else (self._author,)

    def inward(self, chain: Chain, content: Span) -> tuple[Chain, Span, Span | None]:
        """The sayings that a content begins with: the chain with their speakers, what the last of them says, its cue.

        "Ann said *that the clerk believes* it burnt" is the clerk's, through Ann.
        """
        cue = None
        for inner in find_inner(self._text, content):
            hops = [] if inner.subject is None else [self._hops.of_subject(inner.subject, inner.cue)]
            if inner.teller is not None:
                hops.append(self._hops.of_words(inner.teller, inner.cue, anybody=True))
            elif inner.heard:
                hops.append(unknown_hop(inner.cue))
            chain = self._extend(chain, [hop for hop in hops if hop is not None])
            content, cue = Span(inner.rest, content.end), inner.cue
        return chain, content, cue

    def beyond_note(self, sentence: Span) -> Span | None:
        """What a sentence says behind a note of whom it comes from; None where it only says whom other words come
        from."""
        for words, _ in self._note_words.overlapping(sentence):
            if words.start > sentence.start or words.end >= sentence.end - 1:
                return None
            return Span(words.end, sentence.end)
        return sentence

    def _chain(self, attribution: Attribution) -> Chain:
        outer = self._said.get(attribution.parent or "")
        if outer is None:
            place = (attribution.cue or attribution.content)[0]
            scope = next((span for span, _ in self._notes.around(place)), None)
            relays = self._relays.before(attribution, scope)
            if self._is_own_voice(attribution):
                relays = ()
            outer = self._extend((self._author,), [*self._noted(place), *relays])
        return self._extend(outer, self._hops_of(attribution))

    def _noted(self, place: Span) -> list[Hop]:
        return [hop for _, hops in self._notes.around(place) for hop in hops]

    def _extend(self, chain: Chain, hops: Iterable[Hop]) -> Chain:
        found = list(chain)
        for hop in map(self._gradings.grade, hops):
            if len(found) >= MOST_HOPS:
                break
            if len(found) == 1 and _is_author(found[0], hop):
                continue
            if _is_one_of(found[-1], hop):
                found[-1] = hop
            elif not _same_speaker(found[-1], hop) and not self._is_source_again(found[-1], hop):
                found.append(hop)
        return tuple(found)

    def _is_source_again(self, before: Hop, hop: Hop) -> bool:
        """ "Source advised as follows: Source said": the one whom the record calls so; but "a source" is another."""
        same = before.label.lower() == hop.label.lower() in HEARERS
        return (
            same
            and hop.span is not None
            and not _ANOTHER.search(self._text, max(0, hop.span.start - 9), hop.span.start + 9)
        )

    def _hops_of(self, attribution: Attribution) -> list[Hop]:
        if not attribution.source and any(s.of(self._text).lower() in SEEMING for s in attribution.cue):
            return []  # "it appears that": the speaker's own hedge, nobody else's word
        own = self._between.paper_it_stands_in(attribution) or self._relays.same_paper(
            self._hops.of_source(attribution)
        )
        through = self._between.told_to(attribution)
        behind = self._between.behind(attribution)
        hops = [own] if through is None or through.entity == own.entity is not None else [through, own]
        if self._is_own_voice(attribution) or self._goes_on_with_speaker(attribution):
            hops = []
        return hops if behind is None else [*hops, behind]

    def _is_own_voice(self, attribution: Attribution) -> bool:
        return len(attribution.source) == 1 and attribution.source[0].of(self._text).lower() in _OWN_VOICE

    def _goes_on_with_speaker(self, attribution: Attribution) -> bool:
        """ "Ann said *she* believed that": the pronoun at the head of what she says is she."""
        parent = self._by_id.get(attribution.parent or "")
        if parent is None or len(attribution.source) != 1 or not parent.content:
            return False
        start, source = parent.content[0].start, attribution.source[0]
        head = self._text[start : source.start].strip().lower()
        return source.start >= start and head in {"", "that"} and source.of(self._text).lower() in {"he", "she"}


def _same_speaker(left: Hop, right: Hop) -> bool:
    """One who says twice is one hop: "Ada said she believes"; nor are there two unknowns in a row."""
    if left.kind is HopKind.UNKNOWN or right.kind is HopKind.UNKNOWN:
        return left.kind is right.kind
    return left.entity is not None and left.entity == right.entity


def _is_one_of(both: Hop, one: Hop) -> bool:
    """ "A and B furnished the following: … A said": A alone says the rest."""
    surnames = {part.split()[-1] for part in both.label.split(" and ") if part.strip()}
    return both.entity is None and " and " in both.label and one.label.rpartition(" ")[2] in surnames


def _is_author(author: Hop, hop: Hop) -> bool:
    """The outlet speaking of itself: "the Courier has learned"."""
    if author.kind is not HopKind.OUTLET or hop.kind not in {HopKind.OUTLET, HopKind.PERSON, HopKind.ORGANISATION}:
        return False
    # "the Evening Star" in a page of the Ansgar Evening Star.
    full, short = author.label.casefold().split(), hop.label.casefold().split()
    return short == full[-len(short) :]
