"""Words that mean a speaker -> the hop they make in a chain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.lang.en import sources as words
from sayso.lang.en.relays import KIN, PAPERS, RECORDED
from sayso.terms import (
    Attribution,
    Document,
    Entity,
    EntityKind,
    Hop,
    HopKind,
    MentionForm,
    Span,
    Spans,
    hull,
    words_of,
)
from sayso.terms.index import SpanIndex
from sayso.weigh.grading import is_grade

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
_HEADS = [
    (words.DOCUMENTS | RECORDED | PAPERS, HopKind.DOCUMENT),
    (words.INTELLIGENCE, HopKind.INTELLIGENCE),
    (words.OFFICES | words.SPOKES, HopKind.OFFICE),
    (words.AGENCIES, HopKind.AGENCY),
    (words.ORGANISATIONS, HopKind.ORGANISATION),
    (words.GROUPS | KIN, HopKind.UNNAMED),
    (words.CROWDS, HopKind.CROWD),
]
"""What a description without a name speaks of, by its head; the first list that has it decides."""
_NAMELESS = {EntityKind.DOCUMENT, EntityKind.INTELLIGENCE, EntityKind.GROUP, EntityKind.OTHER}
_SPEAKING = {
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.AGENCY,
    EntityKind.OFFICE,
    EntityKind.GROUP,
    EntityKind.OTHER,
}
_PAPER_IN_CUE = re.compile(rf"\s(?:{'|'.join(sorted(words.DOCUMENTS))})(?=\s\w+ing\b)", re.IGNORECASE)
_DETERMINER = re.compile(r"(?:an?|the|this|that|these|its|their|our|my|another|one)\s+(?!of\b)(?=\w)", re.IGNORECASE)
_TAIL = re.compile(
    r"[,;:(\[]|(?<=\w\w)[.?!](?=\s|$)|\s(?:who|which|that|whose|whom|and said)\s"
    r"|\s(?:graded|rated|evaluated|read|seen|obtained|written|issued|sent|signed|published|released)\s",
    re.IGNORECASE,
)
_IN_PAPER = re.compile(
    r"\sin\s(?:an?|the|this|his|her|its|their)\s(?:[\w-]+\s)?(?:report|memo|memorandum|cable|letter|dispatch|message)\b.*",
    re.IGNORECASE,
)
"""Behind a speaker, where it was said: a medium."""
_PREPOSITION = re.compile(r"\s(?:of|in|for|from|at|with|on|to|by|about|near|dated|inside|within)\s", re.IGNORECASE)
_POSSESSOR = re.compile(r"(?:['’]s|(?<=s)['’])?\s+(?=\w)", re.IGNORECASE)
_PAPER_NUMBER = re.compile(r"[A-Z][A-Z0-9]+[-/ ](?=[\d/,.-]*\d{3})\d[\d/,.-]*\d")
"""As cables and reports are numbered: "TDKV-3/112,908". An agent's symbol ends in a number of one or two digits."""
_SYMBOL = re.compile(r"(?:[A-Z]{2,}[A-Z0-9]*(?:[-/#]| T-)|[A-Z]/)\d{1,2}")
"""As agents and informants go by in records: "KVRANGE-4", "KV T-1", "K/4"."""
_HELD_BY = re.compile(rf"(?:the\s+)?(?:\w+\s+)?(?:{'|'.join(sorted(words.VOICED))})\s+of\s+", re.IGNORECASE)
"""Before the one whose view it is: "to the knowledge *of the source*"."""
_SYMBOL_FIRST = re.compile(rf"(?P<symbol>{_SYMBOL.pattern}),\s")
_AND = re.compile(r"\s*(?:,|,?\s*(?P<and>\band\b|&))\s+(?:the\s+|an?\s+|mr\.?\s+|mrs\.?\s+|ms\.?\s+)?$", re.IGNORECASE)
_HE = frozenset("he she him her himself herself".split())
_RELATIVES = frozenset({"who", "which"})
_RELATED = re.compile(
    r"(?s:.*)\b(?P<meant>(?:an?|the|one|two|three|some|several)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+),?\s+$", re.IGNORECASE
)
"""Whom "who" means: "*a driver* who heard"."""
_RELATED_REACH = 60
_TITLE = 8
"""Characters before a name that "the" or "Mr." may take."""
_FEW = frozenset("some many most several".split())


def author_hop(document: Document) -> Hop:
    """Hop 0: the outlet whose voice the text is in, else its author by name, else an author nobody names."""
    if document.outlet:
        return Hop(document.outlet, HopKind.OUTLET, named=True)
    if document.byline:
        return Hop(document.byline, HopKind.AUTHOR, named=True)
    return Hop("author", HopKind.AUTHOR, named=False)


def unknown_hop(cue: Span | None) -> Hop:
    """Nobody is given: the label is exactly `unknown`."""
    return Hop("unknown", HopKind.UNKNOWN, named=False, cue=cue)


class Hops:
    """The hops of one document's speakers."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._entities = {entity.id: entity for entity in entities}
        self._mentions = SpanIndex((m.span, e) for e in entities for m in e.mentions)
        # What names an organisation in capitals, and is a "he" further on, is somebody.
        self._persons = {
            e.id
            for e in entities
            for m in e.mentions
            if m.form is MentionForm.PRONOUN and m.span.of(text).lower() in _HE
        }

    def of_source(self, attribution: Attribution) -> Hop:
        """The hop of an attribution's source, or `unknown` where nobody is given."""
        cue = hull(attribution.cue) if attribution.cue else None
        if not attribution.source:
            return unknown_hop(cue)
        source = self._with_paper(attribution.source[0], attribution.cue)
        held = _HELD_BY.match(self._text, source.start, source.end)
        if held is not None and held.end() < source.end:
            source = Span(held.end(), source.end)
            inside = list(self._mentions.within(source))
            return self._hop(inside[-1][1], inside[-1][0], cue) if inside else self._described(source, cue)
        if _PAPER_NUMBER.fullmatch(source.of(self._text)):
            return Hop(source.of(self._text), HopKind.DOCUMENT, True, source, cue, attribution.entity)
        if _SYMBOL.fullmatch(source.of(self._text)):
            return Hop(source.of(self._text), HopKind.PERSON, True, source, cue, attribution.entity)
        symbol = _SYMBOL_FIRST.match(self._text, source.start, source.end)
        if symbol is not None:
            # "KV T-1, an exile who knows Weller": by the symbol, whatever is said of who bears it.
            return Hop(symbol["symbol"], HopKind.PERSON, True, Span(source.start, symbol.end("symbol")), cue)
        several = self._joint(source, cue) or self._apposed(source, cue)
        if several is not None:
            return several
        entity = self._entities.get(attribution.entity or "")
        if entity is None and source.of(self._text).lower() in _RELATIVES:
            meant = _RELATED.search(self._text, max(0, source.start - _RELATED_REACH), source.start)
            source = Span(meant.start("meant"), meant.end("meant")) if meant else source
        mention = self._mention(entity, source) if entity else source
        if entity is None or self._is_told_of(mention, source) or is_grade(entity.name):
            return self._described(source, cue)
        return self._hop(entity, mention, cue)

    def _with_paper(self, source: Span, cue: Spans) -> Span:
        """ "Venn's *article* stating": the paper, which the reader counts to the cue."""
        paper = _PAPER_IN_CUE.match(self._text, source.end, cue[0].end) if cue and source.end < cue[0].end else None
        return Span(source.start, paper.end()) if paper else source

    def _is_told_of(self, mention: Span, source: Span) -> bool:
        """ "the brother *of Orlo*", "*Orlo's* brother", "a *Korva* report": not who speaks."""
        preposition = _PREPOSITION.search(self._text, source.start, source.end)
        head = Span(source.start, preposition.start()) if preposition else source
        kind = _kind_by_head(head.of(self._text))
        if preposition is not None and mention.start >= preposition.end():
            return True
        if head.of(self._text).lower().split()[-1] in words.VOICED:
            return False  # "according to Orlo's account": Orlo
        possessor = _POSSESSOR.match(self._text, mention.end, head.end)
        if possessor is not None and (possessor.group().strip() or mention.of(self._text).endswith(("'s", "’s"))):
            return True
        return kind is HopKind.DOCUMENT and mention.end < head.end and not mention.of(self._text).islower()

    def of_words(self, span: Span, cue: Span | None, *, anybody: bool = False) -> Hop | None:
        """The hop of a noun phrase that begins `span`, such as follows "from" or "citing".

        None where it is nothing that speaks ("citing costs"), as far as words tell; `anybody`: it is known to speak.
        """
        lead = _DETERMINER.match(self._text, span.start, span.end)
        start = lead.end() if lead else span.start
        tail = _TAIL.search(self._text, start, span.end)
        phrase = Span(start, tail.start() if tail else span.end) if (tail is None or tail.start() > start) else None
        if phrase is None:
            return None
        preposition = _PREPOSITION.search(self._text, phrase.start, phrase.end)
        head = Span(phrase.start, preposition.start()) if preposition else phrase
        inside = [(s, e) for s, e in self._mentions.overlapping(head) if s.end <= phrase.end and s.end >= head.end]
        if inside and inside[-1][1].kind is not EntityKind.OTHER:
            mention, entity = inside[-1]
            return self._hop(entity, mention, cue)
        described = self._described(phrase, cue)
        is_name = all(word[:1].isupper() for word in head.of(self._text).split())
        known = is_name or _kind_by_head(head.of(self._text)) is not None
        return described if known or anybody else None

    def of_subject(self, span: Span, cue: Span) -> Hop | None:
        """The hop of the one or two who begin a sentence of which `span` is all before its verb."""
        named = [(s, e) for s, e in self._mentions.within(span) if e.kind in _SPEAKING]
        first = next((s for s, _ in named if s.start <= span.start + _TITLE), None)
        if first is None:
            return self.of_words(span, cue, anybody=True)
        pair = [s for s, _ in named if s.start > first.end and _AND.fullmatch(self._text[first.end : s.start])]
        joint = self._joint(Span(first.start, pair[0].end), cue) if pair else None
        return joint or self.of_words(Span(first.start, span.end), cue, anybody=True)

    def _hop(self, entity: Entity, mention: Span, cue: Span | None) -> Hop:
        kind = _kind_of(entity)
        if kind is HopKind.ORGANISATION and entity.id in self._persons and len(entity.name.split()) == 1:
            kind = HopKind.PERSON
        if _SYMBOL.fullmatch(entity.name):
            kind = HopKind.PERSON
        named = _is_named(entity)
        lead = None if named else _DETERMINER.match(entity.name)
        label = entity.name[lead.end() if lead else 0 :]
        return Hop(label if named else _IN_PAPER.sub("", label), kind, named, mention, cue, entity.id)

    def _described(self, span: Span, cue: Span | None) -> Hop:
        """Somebody whom no entity stands for: by the words themselves."""
        said = words_of((span,), self._text)
        tail = _TAIL.search(said, 1)
        label = said[: tail.start()] if tail else said
        lead = _DETERMINER.match(label)
        label = label[lead.end() if lead else 0 :].rstrip(" .") or said
        preposition = _PREPOSITION.search(label)
        head = label[: preposition.start()] if preposition else label
        return Hop(label, _kind_by_head(head) or HopKind.UNNAMED, named=False, span=span, cue=cue)

    def _joint(self, source: Span, cue: Span | None) -> Hop | None:
        """ "A and B said": one hop over both."""
        inside = [(s, e) for s, e in self._mentions.within(source) if e.kind in _SPEAKING]
        if len(inside) < 2 or inside[0][0].start > source.start + 5 or inside[-1][0].end < source.end - 1:
            return None
        gaps = (self._text[a.end : b.start] for (a, _), (b, _) in pairwise(inside))
        *others, last = [_AND.fullmatch(gap) for gap in gaps]
        # "The director, Corin Venn" is one.
        if last is None or not last["and"] or not all(others) or len({e.id for _, e in inside}) < 2:
            return None
        labels = list(dict.fromkeys(e.name for _, e in inside))
        label = ", ".join(labels[:-1]) + " and " + labels[-1]
        named = all(_is_named(e) for _, e in inside)
        told = next(((s, e) for s, e in inside if e.kind is not EntityKind.OTHER), inside[0])
        return Hop(label, self._hop(told[1], told[0], cue).kind, named, source, cue)

    def _apposed(self, source: Span, cue: Span | None) -> Hop | None:
        """ "The director, Corin Venn, said": the one who has the name."""
        inside = [(s, e) for s, e in self._mentions.within(source) if e.kind in _SPEAKING]
        if len(inside) != 2 or self._text[inside[0][0].end : inside[1][0].start].strip() != ",":
            return None
        (_, described), (span, named) = inside
        if inside[1][0].end < source.end - 1 or _is_named(described) or named.kind is not EntityKind.PERSON:
            return None
        return self._hop(named, span, cue)

    def _mention(self, entity: Entity, source: Span) -> Span:
        """The words for this entity inside the source: without apposition and relative clause."""
        inside = [m.span for m in entity.mentions if source.contains(m.span)]
        return max(inside, key=len) if inside else source


def _kind_by_head(phrase: str) -> HopKind | None:
    last = phrase.lower().split()[-1].strip(".'’\"”") if phrase.split() else ""
    return next((kind for heads, kind in _HEADS if last in heads), None)


def _kind_of(entity: Entity) -> HopKind:
    name = entity.name.lower().split()
    if entity.kind is EntityKind.GROUP and (name[-1] in words.CROWDS or (name[0] in _FEW and len(name) > 1)):
        # "critics", "some residents" are indefinitely many; "two residents of Korva" are particular.
        indefinite = len(name) == 1 or name[0] in _FEW
        return HopKind.CROWD if indefinite else HopKind.UNNAMED
    if entity.kind in {EntityKind.GROUP, EntityKind.OTHER}:
        preposition = _PREPOSITION.search(entity.name)
        head = entity.name[: preposition.start()] if preposition else entity.name
        return _kind_by_head(head) or HopKind.UNNAMED
    return _KINDS[entity.kind]


def _is_named(entity: Entity) -> bool:
    if entity.kind in _NAMELESS:
        return False
    if entity.kind is EntityKind.OFFICE and entity.name.split()[-1].lower() in words.SPOKES:
        return False
    lead = _DETERMINER.match(entity.name)
    return any(word[0].isupper() for word in entity.name[lead.end() if lead else 0 :].split())
