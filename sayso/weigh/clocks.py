"""A reading's times -> the six clocks of each claim: each only where something says so, and with what says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sayso.lang.en import dating as words
from sayso.terms import (
    Attribution,
    Chain,
    Clock,
    Clocks,
    Hop,
    HopKind,
    Reading,
    Span,
    Timex,
    TimexMod,
    TimexType,
    hull,
)
from sayso.terms.index import SpanIndex

_REACH = 90
"""Characters between a saying or a paper and its date."""
_OPEN_ENDED = {TimexMod.BEFORE, TimexMod.AFTER, TimexMod.ON_OR_BEFORE, TimexMod.ON_OR_AFTER}
_YEAR = len("2023")
_DATES = {TimexType.DATE, TimexType.TIME}


def _one_of(phrases: tuple[str, ...]) -> str:
    return "|".join(sorted(phrases, key=len, reverse=True))


_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)\b|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d))?)?))?"
)
_WORD = re.compile(r"[a-z]+")
_BOUND = re.compile(rf"\b(?:{_one_of(words.BOUNDS)})\s+(?:the\s+)?$", re.IGNORECASE)
_STOP = re.compile(r"[.;:()“”\"\n]")
_BARE = re.compile(r"[\s,]*(?:it\s+)?", re.IGNORECASE)
"""Between a date and a saying, beside the source: "On Monday, *it* was reported"."""
_PLACED = re.compile(rf"[\s,]*(?:(?:{_one_of(words.PLACED)})\s+)?(?:the\s+)?", re.IGNORECASE)
_DATED = re.compile(
    r"(?:,?\s*\(?)(?:\s*(?:to|from|by|in)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3},?)?"
    rf"(?:\s*(?:which|that)?\s*(?:is|was|were|are|had been)\s+)?\s*(?:{_one_of(words.DATED)})"
    r"(?:\s+(?:to|from|by|in|at)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})?"
    r"(?:\s+(?:on|in|as|at))?\s+(?:the\s+)?"
)
_DATED_INSIDE = re.compile(
    rf"(?:.*\b(?:{_one_of(words.DATED)})(?:\s+(?:on|in))?|an?|the)?\s*", re.IGNORECASE | re.DOTALL
)
_PAPER = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,2}}?(?:{_one_of(words.PAPERS)})\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:from|of|on|about|in)\s+(?:the\s+)?$", re.IGNORECASE)
_WEAK = re.compile(r"\b(?:of|from)\s+(?:the\s+)?$", re.IGNORECASE)
"""A bare year after these is rather what the paper is about: "a survey of 1961"."""
_RANGE = re.compile(r"\s*(?:and|or|to|through|until|[-–—])\s*", re.IGNORECASE)


class ClaimClocks:
    """The clocks of the claims of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._own = reading.document.clocks
        self._dates = SpanIndex((t.span, t) for t in reading.timexes if t.type in _DATES)
        self._sentences = sorted(s.span for s in reading.sentences)
        self._mentions = {e.id: [m.span for m in e.mentions] for e in reading.entities}
        self._dated: dict[str, Clock | None] = {}

    def of(self, chain: Chain, time: Timex | None, attribution: Attribution | None) -> Clocks:
        """When it happened (`time`), was said (as `attribution` has it), was written down (by a paper in `chain`).

        What the document itself is dated by stands in for none of these, and no repost dates anything.
        """
        return replace(
            self._own,
            event=self._event(time),
            statement=self._statement(attribution) if attribution else None,
            document=self._document(chain),
        )

    def _event(self, time: Timex | None) -> Clock | None:
        """None where the time is open, and where it only bounds the event ("since 2014")."""
        if time is None or time.mod in _OPEN_ENDED or _BOUND.search(self._text, *self._before(time.span)):
            return None
        return self._clock(time)

    def _statement(self, attribution: Attribution) -> Clock | None:
        """The date that goes with the cue: "said *on Tuesday* that", "*On Tuesday*, Ann Lund said"."""
        if not attribution.cue:
            return None
        cue = hull(attribution.cue)
        at = bisect_right(self._sentences, cue.start, key=lambda s: s.start) - 1
        sentence = self._sentences[at] if at >= 0 else None
        if sentence is None or cue.start >= sentence.end:
            return None
        near = Span(max(sentence.start, cue.start - _REACH), max(cue.end, min(sentence.end, cue.end + _REACH)))
        for span, time in self._dates.within(near):
            inside = any(part.overlaps(span) for part in (*attribution.content, *attribution.source))
            if not inside and self._goes_with(span, cue, sentence, attribution):
                return self._clock(time)
        return None

    def _goes_with(self, time: Span, cue: Span, sentence: Span, attribution: Attribution) -> bool:
        if time.start >= cue.end:
            between = self._text[cue.end : time.start]
            return len(between) <= _REACH and not _STOP.search(between) and not _leads_elsewhere(between)
        if time.end > cue.start or cue.start - time.end > _REACH:
            return False
        source = [s for s in attribution.source if s.start >= time.end and s.end <= cue.start]
        after = self._without(Span(time.end, cue.start), source) if time.end < cue.start else ""
        before = [s.end for s in (*attribution.source, *attribution.content) if s.end <= time.start]
        # "…, on Monday, Ann Lund said": what stands before the last comma is another matter.
        lead = self._text[max([sentence.start, *before]) : time.start].rpartition(",")[2]
        return _BARE.fullmatch(after) is not None and _PLACED.fullmatch(lead.lstrip("“”\"'’ ,")) is not None

    def _without(self, span: Span, parts: list[Span]) -> str:
        """The words of a stretch without those of some parts of it."""
        ends = [span.start, *(part.end for part in sorted(parts))]
        starts = [*(part.start for part in sorted(parts)), span.end]
        return "".join(self._text[end:start] for end, start in zip(ends, starts, strict=True))

    def _document(self, chain: Chain) -> Clock | None:
        """The date of the innermost paper of the chain; the record's own date where there is no other paper in it."""
        paper = next((hop for hop in reversed(chain[1:]) if hop.kind is HopKind.DOCUMENT), None)
        return self._own.document if paper is None else self._date_of(paper)

    def _date_of(self, paper: Hop) -> Clock | None:
        """What stands with the mention at hand counts; else what is said of the paper anywhere, if it is one date."""
        here = next(self._dates_at(paper.span), None) if paper.span else None
        if here is not None or paper.entity is None:
            return here
        if paper.entity not in self._dated:
            found = [clock for span in self._mentions.get(paper.entity, ()) for clock in self._dates_at(span)]
            self._dated[paper.entity] = found[0] if len({clock.value for clock in found}) == 1 else None
        return self._dated[paper.entity]

    def _dates_at(self, mention: Span) -> Iterator[Clock]:
        """The dates that the words around a mention give the paper: "the 3 March cable", "a memo dated 3 March"."""
        text = self._text
        end = min(mention.end + _REACH, len(text))
        for span, time in self._dates.overlapping(Span(max(0, mention.start - _REACH), end)):
            if mention.contains(span):
                ahead = _PAPER.match(text, span.end, mention.end) and not _ABOUT.search(text, mention.start, span.start)
                dated = ahead or _DATED_INSIDE.fullmatch(text, mention.start, span.start)
            else:
                dated = _DATED.fullmatch(text, mention.end, span.start) if span.start >= mention.end else None
            clock = self._clock(time) if dated and not self._is_range(span) else None
            if clock is None or (len(clock.value) == _YEAR and _WEAK.search(text, *self._before(span))):
                continue
            yield clock

    def _is_range(self, time: Span) -> bool:
        """ "from February to April": no one date."""
        joint = _RANGE.match(self._text, time.end)
        follows = Span(joint.end(), joint.end() + 1) if joint else None
        return follows is not None and any(s.start == follows.start for s, _ in self._dates.overlapping(follows))

    def _clock(self, time: Timex) -> Clock | None:
        value = resolve_value(time.value)
        if value is None:
            return None
        return Clock(value, time.basis(self._text), time.span)

    def _before(self, span: Span) -> tuple[int, int]:
        return max(0, span.start - _REACH), span.start


def resolve_value(value: str) -> str | None:
    """A TIMEX3 value as far as a calendar can say it: `2023-02-07TMO` is `2023-02-07`, `2023-Q1` is `2023`, a week the
    month that it lies in. None for what is open (`XXXX-02`), no date (`P3D`), or no day of the calendar.
    """
    found = _VALUE.match(value)
    if found is None:
        return None
    try:
        if found["week"]:
            monday, sunday = (date.fromisocalendar(int(found["year"]), int(found["week"]), day) for day in (1, 7))
            if monday.month == sunday.month:
                return monday.isoformat()[:7]
            return f"{monday.year:04}" if monday.year == sunday.year else None
        date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return None
    return found.group()


def _leads_elsewhere(between: str) -> bool:
    """Do the words between a cue and a date open another clause, or say what was spoken of?"""
    met = _WORD.findall(between.lower())
    return bool(met) and (met[0] == "of" or not words.CLAUSE_WORDS.isdisjoint(met))
