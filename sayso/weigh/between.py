"""An attribution -> the speakers before and behind its source: whom it was told to, and whom the source has it from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.lang.en.relays import CITED, HEARERS
from sayso.lang.en.sources import DOCUMENTS
from sayso.terms import Attribution, Entity, EntityKind, Hop, HopKind, MentionForm, Span
from sayso.terms.index import SpanIndex
from sayso.weigh.hops import Hops, unknown_hop

_HEARSAY = re.compile(
    r"\b(?:heard|hears|learn(?:ed|t|s)"
    r"|(?:am|is|are|was|were|been|being) (?:\w+ ){0,2}(?:told|informed|advised|notified|given to understand)"
    r"|(?:has|have|had|receive[sd]?|got) (?:\w+ )?(?:reports?|word|information|indications|rumou?rs))"
    r"(?:\s+(?:of|about|that))?$",
    re.IGNORECASE,
)
_HEARS = re.compile(
    r"\b(?:hear\w*|learn\w*|underst\w+|gather\w*|told|informed|advised|notified|kn[oe]w\w*|obtain\w*|reports?|word"
    r"|information)(?:\s+(?:of|about|that))?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+(?:from|by)\s+", re.IGNORECASE)
_THAT = re.compile(r"\bthat\b", re.IGNORECASE)
_REACH = 40
"""Characters behind a cue in which the outlet spoken to is named, where the content stands before the cue."""
_BEFORE_CUE = 40
"""Characters before a cue in which "had been previously" may stand."""
_SYMBOL = re.compile(r"[A-Z]{2,}[A-Z0-9]*[-/#]\d+$")
"""A cryptonym with a number, as agents go by: told something, it is the one who reports it."""
_CITED = re.compile(rf"\b(?:{'|'.join(CITED)})\s+(?=[\w“\"])", re.IGNORECASE)
_IN_PAPER = re.compile(
    r"\bin\s+(?P<paper>(?:an?|the|this|that|another|its|one)\s[^,;]{3,80}?),?(?:\s+it)?\s*$", re.IGNORECASE
)
_PAPER_STATING = re.compile(
    rf"\b(?P<paper>(?:an?|the|this|that|his|her|its|their)\s(?:[\w’'-]+\s){{0,6}}?(?:{'|'.join(sorted(DOCUMENTS))}))\s+$",
    re.IGNORECASE,
)
_HEAD_END = re.compile(r"\s(?:of|in|for|from|at|with|on|to|by|about|dated)\s", re.IGNORECASE)
_PIECE_END = re.compile(r"[,;.]\s|[,;.]$|\s(?:that|who|which|as saying)\s|$")


class Between:
    """Who stands between the source of a saying and its reader, and between the source and the content."""

    def __init__(self, text: str, entities: Iterable[Entity], sentences: Iterable[Span], hops: Hops) -> None:
        self._text = text
        self._hops = hops
        self._sentences = SpanIndex((span, span) for span in sentences)
        self._outlets = SpanIndex(
            (m.span, e)
            for e in entities
            if e.kind is EntityKind.OUTLET
            for m in e.mentions
            if m.form is MentionForm.NAME
        )

    def told_to(self, attribution: Attribution) -> Hop | None:
        """The one that the saying came through: "told *the Courier* that", "told *our informant* that"."""
        if not attribution.cue or not attribution.content:
            return None
        start, cue_end = attribution.cue[0].start, attribution.cue[-1].end
        end = min(
            (s.start for s in attribution.content if s.start > start), default=min(cue_end + _REACH, len(self._text))
        )
        if end <= start:
            return None
        for span, outlet in self._outlets.within(Span(start, end)):
            if _THAT.search(self._text, cue_end, max(cue_end, span.start)):
                break  # "advised that he told the Courier": it came here through another ear
            return Hop(outlet.name, HopKind.OUTLET, True, span, attribution.cue[0], outlet.id)
        return self._hearer(Span(cue_end, end), attribution.cue[0]) if cue_end < end else None

    def _hearer(self, between: Span, cue: Span) -> Hop | None:
        said = between.of(self._text)
        phrase = re.sub(r"\s+that\s*$", "", said, flags=re.IGNORECASE).strip(" ,\n")
        told = phrase.split()
        start = between.start + said.find(phrase)
        if not told or len(told) > 5 or told[0].lower() in {"from", "by"}:
            return None
        if _SYMBOL.match(told[-1]) and len(told) == 1:
            return Hop(told[0], HopKind.PERSON, True, Span(start, start + len(phrase)), cue)
        if told[-1].lower() not in HEARERS:
            return None
        return self._hops.of_words(Span(start, start + len(phrase)), cue, anybody=True)

    def behind(self, attribution: Attribution) -> Hop | None:
        """Whom the source has it from: "heard *from a guard* that", "citing *a memo*"; `unknown` where it only heard
        or learned it."""
        if not attribution.cue or not attribution.content:
            return None
        return self._teller(attribution) or self._cited(attribution)

    def _teller(self, attribution: Attribution) -> Hop | None:
        cue, start = attribution.cue[-1], attribution.content[0].start
        heard = _HEARS.search(self._text, max(0, cue.start - _BEFORE_CUE), cue.end)
        told_by = _FROM.match(self._text, cue.end, start) if cue.end < start and heard else None
        if told_by is None:
            hearsay = _HEARSAY.search(self._text, max(0, cue.start - _BEFORE_CUE), cue.end)
            return unknown_hop(cue) if hearsay and hearsay.end() > cue.start else None
        teller = self._text[told_by.end() : start].rstrip(" \n,;:")
        teller = re.sub(r"\s+that$", "", teller, flags=re.IGNORECASE)
        if not teller:
            return None
        return self._hops.of_words(Span(told_by.end(), told_by.end() + len(teller)), cue, anybody=True)

    def _cited(self, attribution: Attribution) -> Hop | None:
        sentence = next((s for s, _ in self._sentences.around(attribution.cue[0])), None)
        if sentence is None or not attribution.source:
            return None
        for words in _CITED.finditer(self._text, sentence.start, sentence.end):
            end = _PIECE_END.search(self._text, words.end(), sentence.end)
            named = Span(words.end(), end.start() if end and end.start() > words.end() else sentence.end)
            set_off = self._text[max(0, words.start() - 3) : words.start()].rstrip().endswith(",")
            inside = any(
                s.start <= words.start() < s.end and (named.end < s.end - 1 or not set_off) for s in attribution.content
            )
            cited = (
                None
                if inside
                else self._hops.of_words(named, Span(words.start(), words.start() + len(words.group().rstrip())))
            )
            if cited is not None and cited.kind is not HopKind.OFFICE:
                return cited
        return None

    def paper_it_stands_in(self, attribution: Attribution) -> Hop | None:
        """ "*In another cable* it was reported that", "*her article* stating that": nobody but the paper."""
        if attribution.source or not attribution.cue:
            return None
        cue = attribution.cue[0]
        sentence = next((s for s, _ in self._sentences.around(cue)), None)
        found = _IN_PAPER.search(self._text, sentence.start, cue.start) if sentence else None
        found = found or _PAPER_STATING.search(self._text, max(0, cue.start - _BEFORE_CUE * 2), cue.start)
        if found is None:
            return None
        head = _HEAD_END.split(found["paper"], maxsplit=1)[0].split()
        if not head or head[-1].lower() not in DOCUMENTS:
            return None
        return self._hops.of_words(Span(found.start("paper"), found.end("paper")), cue)
