"""The words of a claim and of its cue -> the word of likelihood and the confidence that govern it, kept as words.

Only what governs the claim counts: at its main verb, or where it is reported. What is likely in a relative clause, or a
thing that is called likely ("the likely buyer"), says nothing of the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.lang.en import likelihood as words
from sayso.lang.patterns import phrase_pattern
from sayso.terms import Confidence, ConfidenceLevel, Likelihood, LikelihoodTerm, Span, Spans
from sayso.weigh.event_features import split_words
from sayso.weigh.predicates import find_predicate

_ROWS = [(LikelihoodTerm(term), phrase_pattern(phrases)) for term, phrases in words.LIKELIHOOD]
_LIKELY = phrase_pattern(phrase for _, phrases in words.LIKELIHOOD for phrase in phrases)
_CONFIDENT = phrase_pattern(words.CONFIDENCE)
_TRUST = re.compile(words.IN_SOMETHING, re.IGNORECASE)
_CLAUSE_END = re.compile(words.CLAUSE_ENDS, re.IGNORECASE)
_DETERMINED = re.compile(words.DETERMINERS, re.IGNORECASE)
_NOUN_AFTER = re.compile(rf"\s+{words.NOUN_AFTER}", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[][^)\]]*$")
_LAST_WORD = re.compile(r"([\w’']+)\s+$")
_BEHIND = 3
"""Words behind the main verb in which its likelihood may stand: "is *likely* to", "has *almost no chance* of"."""
_EARLY = 4
"""The same from the beginning, where no finite verb is seen."""
_LEAD, _TRAIL = 120, 60
"""Characters between a cue and its content, and behind them, in which words may still belong to the cue."""
_OPENING = re.compile(r"\b(?:it|there)(?:'s|’s|\s+(?:is|are|was|were))\b[^.;\n]*\sthat\s+$", re.IGNORECASE)
_STOP = re.compile(r"[.;\n]")
_TRAILING = re.compile(r"[\s,(–—-]{0,20}")
_LONGEST = 1000
"""Characters of a claim that are looked at: no main verb stands further in, and a hostile text must cost bounded
time."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words of a claim as one line, and where each piece of it stands in the text."""

    words: str
    places: tuple[tuple[int, Span], ...]

    def span(self, start: int, end: int) -> Span | None:
        """Where these characters of `words` stand in the text; None where they are of two pieces."""
        for at, piece in self.places:
            if at <= start and end <= at + len(piece):
                return Span(piece.start + start - at, piece.start + end - at)
        return None


def find_likelihood(text: str, content: Spans, cue: Spans = ()) -> Likelihood | None:
    """The word of likelihood at the claim's main verb, else in the words that report it; None where there is none of
    ICD 203's: "most likely" has no row there, and "not likely" is not "unlikely"."""
    clause = _read_clause(text, content)
    if found := list(_LIKELY.finditer(clause.words)):
        end = _end_of_clause(clause.words)
        for match in found:
            span = clause.span(*match.span()) if match.end() <= end else None
            if span and _is_whole(clause.words, match) and _is_at_verb(clause.words[:end], match):
                return Likelihood(span, _line(match), _row_of(match))
    for region in _around_cue(text, content, cue):
        for match in _LIKELY.finditer(text, region.start, region.end):
            if _is_whole(text, match):
                return Likelihood(Span(*match.span()), _line(match), _row_of(match))
    return None


def find_confidence(text: str, content: Spans, cue: Spans = ()) -> Confidence | None:
    """The confidence stated for the claim: in the words that report it, in its main clause, or right behind it."""
    clause = _read_clause(text, content)
    for own in _CONFIDENT.finditer(clause.words):
        span = clause.span(*own.span())
        if span and (own.end() <= _end_of_clause(clause.words) or not clause.words[own.end() :].strip(" .)")):
            return _confidence(clause.words, own, span)
    for region in _around_cue(text, content, cue):
        if match := _CONFIDENT.search(text, region.start, region.end):
            return _confidence(text, match, Span(*match.span()))
    behind = _TRAILING.match(text, content[-1].end)
    match = _CONFIDENT.match(text, behind.end()) if behind else None
    return _confidence(text, match, Span(*match.span())) if match else None


def _confidence(text: str, match: re.Match[str], span: Span) -> Confidence | None:
    if _TRUST.match(text, match.end()):
        return None
    level = next(value for value in match.groupdict().values() if value)
    return Confidence(span, _line(match), ConfidenceLevel(level.lower()))


def _read_clause(text: str, content: Spans) -> _Clause:
    whole, places = "", []
    for piece in content:
        if len(whole) > _LONGEST:
            break
        whole += " " if whole else ""
        places.append((len(whole), piece))
        whole += text[piece.start : min(piece.end, piece.start + _LONGEST)]
    return _Clause(whole, tuple(places))


def _end_of_clause(whole: str) -> int:
    """Where another clause begins; "it is *very likely that*" opens the claim and does not end it."""
    opening = {match.end() for pattern in (_LIKELY, _CONFIDENT) for match in pattern.finditer(whole)}
    for end in _CLAUSE_END.finditer(whole, 1):
        if end.start() not in opening:
            return end.start()
    return len(whole)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Is this the whole degree, outside brackets, and of no mere thing?"""
    before = text[max(0, match.start() - _LEAD) : match.start()]
    last = _LAST_WORD.search(before)
    if last and (last[1].lower() in words.GRADED or last[1].lower().replace("’", "'").endswith("n't")):
        return False
    if _BRACKET.search(before):
        return False
    single = " " not in match.group()
    return not (single and _DETERMINED.search(before) and _NOUN_AFTER.match(text, match.end()))


def _is_at_verb(clause: str, match: re.Match[str]) -> bool:
    place = len(split_words(clause[: match.start()]))
    predicate = find_predicate(clause)
    if predicate is None:
        return place < _EARLY
    return place <= len(predicate.before) + len(predicate.auxiliaries) + _BEHIND


def _around_cue(text: str, content: Spans, cue: Spans) -> Iterator[Span]:
    """The words of the cue, with what stands between it and the content, or behind it in its own clause; without a
    cue what opens the content: "*it is almost certain that* the yard closed"."""
    opening = _OPENING.search(text, max(0, content[0].start - _TRAIL), content[0].start)
    if opening:
        yield Span(*opening.span())
    if not cue:
        return
    start, end, first = cue[0].start, cue[-1].end, content[0].start
    if end <= first:
        gap = text[end:first]
        yield Span(start, end if len(gap) > _LEAD or _STOP.search(gap) else first)
        return
    stop = _STOP.search(text, end, end + _TRAIL)
    yield Span(start, stop.start() if stop else min(end + _TRAIL, len(text)))


def _row_of(match: re.Match[str]) -> LikelihoodTerm:
    return next(term for term, pattern in _ROWS if pattern.fullmatch(match.group()))


def _line(match: re.Match[str]) -> str:
    return " ".join(match.group().split())
