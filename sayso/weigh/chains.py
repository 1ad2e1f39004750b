"""Attributions -> chains: the ordered hops from the document's own author inward to whoever asserts first."""

from __future__ import annotations

from bisect import bisect_right

from sayso.lang.en.cues import SEEMING
from sayso.terms import Attribution, Chain, Hop, HopKind, Reading, Spans
from sayso.terms.index import SpanIndex
from sayso.weigh.comments import find_comments
from sayso.weigh.hops import addressed_outlet, author_hop, heard_hop, outlet_mentions, source_hop

MOST_HOPS = 50
"""A chain is cut there: no text means a longer one, and a hostile one must cost bounded time."""


_OWN_VOICE = frozenset({"i", "we"})
"""Who says "we" is who speaks already: the author, or whose words these are."""


class Chains:
    """The chains of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._author = author_hop(reading.document)
        self._by_id = {a.id: a for a in reading.attributions}
        self._entities = {e.id: e for e in reading.entities}
        self._outlets = outlet_mentions(reading.entities)
        self._mentions = SpanIndex((m.span, e) for e in reading.entities for m in e.mentions)
        self._comments = find_comments(self._text)
        self._carried = self._carry_over(reading)

    def of(self, attribution: Attribution | None, content: Spans = ()) -> Chain:
        """The speakers of what `attribution` reports, outermost first; of the author's own voice where it is None.

        `content` says where own voice stands: in a field's comment it is the field's.
        """
        links = self._from_outside(attribution)
        place = (links[0].cue or links[0].content)[0] if links else (content[0] if content else None)
        commented = [hop for _, hop in self._comments.around(place)] if place else []
        hops = [self._author, *commented, *(self._carried.get(links[0].id, ()) if links else ())]
        for link in links:
            for hop in self._hops_of(link):
                if hop.label.lower() in _OWN_VOICE:
                    continue
                if not _same_speaker(hops[-1], hop) and not (len(hops) == 1 and _is_author(hops[0], hop)):
                    hops.append(hop)
        return tuple(hops[:MOST_HOPS])

    def _carry_over(self, reading: Reading) -> dict[str, Chain]:
        """For each saying that stands by itself, the hops that its speaker came through earlier in the paragraph.

        "According to a memo, Orlo said …. Orlo also said …": the second saying stands in the memo too.
        """
        starts = [p.span.start for p in reading.document.passages]
        carried: dict[str, Chain] = {}
        spoken: dict[tuple[int, str], Chain] = {}
        self._carried = carried
        for attribution in reading.attributions:
            place = (attribution.cue or attribution.content)[0].start
            passage = bisect_right(starts, place)
            if attribution.parent is None and attribution.entity:
                carried[attribution.id] = spoken.get((passage, attribution.entity), ())
            speakers = self.of(attribution)[1:]
            if speakers and speakers[-1].entity:
                spoken[passage, speakers[-1].entity] = speakers[:-1]
        return carried

    def _from_outside(self, attribution: Attribution | None) -> list[Attribution]:
        links: list[Attribution] = []
        while attribution is not None and attribution not in links and len(links) < MOST_HOPS:
            links.append(attribution)
            attribution = self._by_id.get(attribution.parent or "")
        return links[::-1]

    def _hops_of(self, attribution: Attribution) -> list[Hop]:
        if not attribution.source and any(s.of(self._text).lower() in SEEMING for s in attribution.cue):
            return []  # "it appears that": the speaker's own hedge, nobody else's word
        own = source_hop(self._text, attribution, self._entities)
        through = addressed_outlet(self._text, attribution, self._outlets)
        heard = heard_hop(self._text, attribution, self._mentions)
        hops = [own] if through is None or through.entity == own.entity else [through, own]
        return hops if heard is None else [*hops, heard]


def _same_speaker(left: Hop, right: Hop) -> bool:
    """One who says twice is one hop: "Ada said she believes"; nor are there two unknowns in a row."""
    if left.kind is HopKind.UNKNOWN or right.kind is HopKind.UNKNOWN:
        return left.kind is right.kind
    return left.entity is not None and left.entity == right.entity


def _is_author(author: Hop, hop: Hop) -> bool:
    """The outlet speaking of itself: "the Courier has learned"."""
    if author.kind is not HopKind.OUTLET or hop.kind not in {HopKind.OUTLET, HopKind.PERSON, HopKind.ORGANISATION}:
        return False
    # "the Evening Star" in a page of the Ansgar Evening Star.
    full, short = author.label.casefold().split(), hop.label.casefold().split()
    return short == full[-len(short) :]
