"""The words of a record -> what it grades its sources: "an informant (B-3)", "a usually reliable source"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.lang.en.grading import CREDIBILITY_WORDS, GRADED, RELIABILITY_WORDS
from sayso.terms import Credibility, Entity, Grade, Hop, Reliability, Span
from sayso.terms.index import SpanIndex

_SPACED = {letter: words.replace(" ", r"\s+") for letter, words in {**RELIABILITY_WORDS, **CREDIBILITY_WORDS}.items()}
_WORDS = re.compile(
    "|".join(rf"(?P<{'r' if one.isalpha() else 'c'}{one}>\b(?:{_SPACED[one]})\b)" for one in "DABCEF123456"),
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"(?:[(\[,]\s*|\b(?i:{GRADED})\s*:?\s*(?:as\s+)?|:\s*)(?P<pair>(?P<r>[A-F])\s?[-/]?\s?(?P<c>[1-6]))(?=\s*[)\],.;:]|\s*$|\s)",
    re.MULTILINE,
)
_ONLY = re.compile(rf"\W*(?:[A-F]\s?[-/]?\s?[1-6]|{_WORDS.pattern})\W*", re.IGNORECASE)
_LETTER = re.compile(r"[(\[]\s*(?P<r>[A-F])\s*[)\]]")
_BETWEEN = re.compile(
    r"[\s,(\[:;]*(?:(?:[A-F](?:[-/]?[1-6])?[)\]]|who|which|that|source|is|was|are|were|has|have|had|been|considered|described|graded|rated|"
    r"evaluated|assessed|as|to|be|of|a|an|the|whose)[\s,:]*)*$",
    re.IGNORECASE,
)
_REACH = 60
"""Characters between a source and its grade: "an informant who is considered to be usually reliable"."""


@dataclass(frozen=True, slots=True)
class _Words:
    """One grade, or half of one, and where it stands."""

    span: Span
    reliability: Reliability | None
    credibility: Credibility | None


class Gradings:
    """What one document's text grades whom."""

    def __init__(self, text: str, entities: tuple[Entity, ...]) -> None:
        self._text = text
        self._words = SpanIndex((words.span, words) for words in _find_words(text))
        self._of_entity: defaultdict[str, list[_Words]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                self._of_entity[entity.id] += self._beside(mention.span)

    def grade(self, hop: Hop) -> Hop:
        """The hop with its grade; without where the text has none for it, or two that contradict each other."""
        found = self._found(hop)
        return replace(hop, grade=_agree(found)) if found else hop

    def is_contradictory(self, hop: Hop) -> bool:
        """Does the text grade this source in two ways?"""
        return _agree(self._found(hop)) is None

    def _found(self, hop: Hop) -> list[_Words]:
        beside = [] if hop.span is None else self._beside(hop.span)
        return [*self._of_entity.get(hop.entity or "", []), *beside]

    def _beside(self, source: Span) -> list[_Words]:
        """The grades in the words for a source, right before and right behind them."""
        near = Span(max(0, source.start - _REACH), min(len(self._text), source.end + _REACH))
        return [words for span, words in self._words.overlapping(near) if self._is_of(span, source)]

    def _is_of(self, graded: Span, source: Span) -> bool:
        if source.overlaps(graded):
            return True
        if graded.end <= source.start:
            return not self._text[graded.end : source.start].strip()
        return _BETWEEN.fullmatch(self._text, source.end, graded.start) is not None


def is_grade(words: str) -> bool:
    """Nothing but a grade: "B-3", "usually reliable"."""
    return _ONLY.fullmatch(words) is not None


def _find_words(text: str) -> Iterator[_Words]:
    for match in _WORDS.finditer(text):
        name = match.lastgroup or ""
        span = Span(match.start(), match.end())
        if name.startswith("r"):
            yield _Words(span, Reliability(name[1]), None)
        else:
            yield _Words(span, None, Credibility(name[1]))
    for match in _PAIR.finditer(text):
        yield _Words(Span(match.start("pair"), match.end("pair")), Reliability(match["r"]), Credibility(match["c"]))
    for match in _LETTER.finditer(text):
        yield _Words(Span(match.start("r"), match.end("r")), Reliability(match["r"]), None)


def _agree(found: list[_Words]) -> Grade | None:
    """The one grade that all of `found` say, F and 6 where they say nothing; None where they contradict each other."""
    reliabilities = {words.reliability for words in found if words.reliability}
    credibilities = {words.credibility for words in found if words.credibility}
    if len(reliabilities) > 1 or len(credibilities) > 1:
        return None
    reliability = next(iter(reliabilities), Reliability.F)
    return Grade(reliability, next(iter(credibilities), Credibility.CANNOT_BE_JUDGED))
