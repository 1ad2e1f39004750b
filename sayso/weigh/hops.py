"""An attribution's source -> the hop it makes in a chain."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.lang.en.sources import CROWDS, SPOKES
from sayso.terms import (
    Attribution,
    Document,
    Entity,
    EntityKind,
    Hop,
    HopKind,
    MentionForm,
    Span,
    hull,
    words_of,
)
from sayso.terms.index import SpanIndex

_KINDS = {
    EntityKind.PERSON: HopKind.PERSON,
    EntityKind.ORGANISATION: HopKind.ORGANISATION,
    EntityKind.AGENCY: HopKind.AGENCY,
    EntityKind.OFFICE: HopKind.OFFICE,
    EntityKind.OUTLET: HopKind.OUTLET,
    # A state that says something is its government.
    EntityKind.PLACE: HopKind.AGENCY,
    EntityKind.DOCUMENT: HopKind.DOCUMENT,
    EntityKind.INTELLIGENCE: HopKind.INTELLIGENCE,
    EntityKind.GROUP: HopKind.UNNAMED,
    EntityKind.OTHER: HopKind.UNNAMED,
}
_HEARSAY = re.compile(r"\b(?:heard|hears|learn(?:ed|t|s)|(?:was|were|been) (?:told|informed|advised))\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:from|by)\s+", re.IGNORECASE)
_REACH = 40
"""Characters behind a cue in which the outlet spoken to is named, where the content stands before the cue."""
_NAMELESS = {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE, EntityKind.GROUP, EntityKind.OTHER}


def author_hop(document: Document) -> Hop:
    """Hop 0: the outlet whose voice the text is in, else its author by name, else an author nobody names."""
    if document.outlet:
        return Hop(document.outlet, HopKind.OUTLET, named=True)
    if document.byline:
        return Hop(document.byline, HopKind.AUTHOR, named=True)
    return Hop("author", HopKind.AUTHOR, named=False)


def source_hop(text: str, attribution: Attribution, entities: dict[str, Entity]) -> Hop:
    """The hop of one attribution: its source, or `unknown` where nobody is given."""
    cue = hull(attribution.cue) if attribution.cue else None
    if not attribution.source:
        return Hop("unknown", HopKind.UNKNOWN, named=False, cue=cue)
    source = attribution.source[0]
    entity = entities.get(attribution.entity or "")
    if entity is None:
        return Hop(words_of(attribution.source, text), HopKind.UNNAMED, named=False, span=source, cue=cue)
    span = _mention(entity, source)
    return Hop(entity.name, _kind(entity), _is_named(entity), span, cue, entity.id)


def outlet_mentions(entities: Iterable[Entity]) -> SpanIndex[Entity]:
    """Where outlets are named."""
    return SpanIndex(
        (m.span, e) for e in entities if e.kind is EntityKind.OUTLET for m in e.mentions if m.form is MentionForm.NAME
    )


def addressed_outlet(text: str, attribution: Attribution, outlets: SpanIndex[Entity]) -> Hop | None:
    """The outlet that the saying came through: "told *the Courier* that" in another paper's report."""
    if not attribution.cue or not attribution.content:
        return None
    start, cue_end = attribution.cue[0].start, attribution.cue[-1].end
    end = min((s.start for s in attribution.content if s.start > start), default=min(cue_end + _REACH, len(text)))
    if end <= start:
        return None
    for span, outlet in outlets.within(Span(start, end)):
        return Hop(outlet.name, HopKind.OUTLET, True, span, attribution.cue[0], outlet.id)
    return None


def heard_hop(text: str, attribution: Attribution, mentions: SpanIndex[Entity]) -> Hop | None:
    """Whom the source has it from: "heard *from a guard* that"; `unknown` where it only heard or learned it."""
    if not attribution.cue or not attribution.content:
        return None
    cue = attribution.cue[-1]
    start = attribution.content[0].start
    told_by = _FROM.match(text, cue.end, start) if cue.end < start else None
    if told_by is None:
        hearsay = _HEARSAY.search(cue.of(text)) is not None
        return Hop("unknown", HopKind.UNKNOWN, named=False, cue=cue) if hearsay else None
    if told_by.end() >= start:
        return None
    for span, entity in mentions.within(Span(told_by.end(), start)):
        return Hop(entity.name, _kind(entity), _is_named(entity), span, cue, entity.id)
    words = text[told_by.end() : start].rstrip(" ,;:")
    if not words:
        return None
    teller = Span(told_by.end(), told_by.end() + len(words))
    return Hop(_ARTICLE.sub("", words), HopKind.UNNAMED, named=False, span=teller, cue=cue)


def _mention(entity: Entity, source: Span) -> Span:
    """The words for this entity inside the source: without apposition and relative clause."""
    inside = [m.span for m in entity.mentions if source.contains(m.span)]
    return max(inside, key=len) if inside else source


def _kind(entity: Entity) -> HopKind:
    name = entity.name.lower().split()
    if entity.kind is EntityKind.GROUP and name[-1] in CROWDS:
        # "critics", "some residents" are indefinitely many; "two residents of Korva" are particular.
        indefinite = len(name) == 1 or (len(name) == 2 and name[0] in {"some", "many", "most", "several"})
        return HopKind.CROWD if indefinite else HopKind.UNNAMED
    return _KINDS[entity.kind]


def _is_named(entity: Entity) -> bool:
    if entity.kind in _NAMELESS:
        return False
    if entity.kind is EntityKind.OFFICE and entity.name.split()[-1].lower() in SPOKES:
        return False
    return any(word[0].isupper() for word in entity.name.split())
