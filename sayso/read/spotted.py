"""Stretches of words that the network has weighed -> how likely a name, where it stands, is of each kind."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from sayso.nn import LEAST, Mentioned, Odds
from sayso.terms import Span

_LEAD = re.compile(r"(?:the|an?|our|your|my|its|his|her|their)\s+", re.IGNORECASE)
_TAIL = re.compile(r"(?:['’]s?)?(?:,|\s*\(|\s(?:of|in|at|for|from|to|with|on|near|who|which|that|and)\b|$)")
"""A mention that goes on so behind a name still turns on that name; "Orla harbour" is a harbour."""
_REACH = 120
"""Characters before a name at which a stretch that holds it may begin."""
_HARDLY = 0.1

LogOdds = tuple[float, float, float]
"""Of a person, a body, a place: 0 is even, positive is likely."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """What the network sees in a document besides sayings."""

    mentions: tuple[Mentioned, ...]
    odds: Odds

    def weigh(self, text: str, name: Span) -> LogOdds:
        """The log-odds of the likeliest stretch that turns on `name`, for each kind.

        Where the network hardly has one, but takes the beginning of the name for a person ("*Bram* Orlo"), that counts.
        """
        first, last = np.searchsorted(self.odds.starts, (name.start - _REACH, name.end)).tolist()
        best = np.full(3, LEAST)
        for row in range(first, last):
            start, end = int(self.odds.starts[row]), int(self.odds.ends[row])
            if end > name.start and _turns_on(text, Span(start, end), name):
                best = np.maximum(best, self.odds.kinds[row])
        if best.max() < _HARDLY:
            opens = (self.odds.starts[first:last] == name.start) & (self.odds.ends[first:last] < name.end)
            best[0] = self.odds.kinds[first:last, 0][opens].max(initial=best[0])
        person, organisation, place = np.log(best / (1 - best)).tolist()
        return person, organisation, place


def _turns_on(text: str, stretch: Span, name: Span) -> bool:
    """Is it the name, with its article or without its title, with or without what hangs on it?"""
    lead = text[stretch.start : name.start] if stretch.start < name.start else ""
    if lead and not _LEAD.fullmatch(lead):
        return False
    if stretch.end < name.end:
        return text[stretch.end : name.end] in {"'s", "’s", "'", "’", "."}
    return stretch.end == name.end or _TAIL.match(text, name.end, stretch.end) is not None
