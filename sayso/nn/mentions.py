"""Text -> who and what is mentioned, on the way of the tagger: persons, organisations, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np

from sayso.nn.decode import Floats
from sayso.nn.tagger import Encoded, Network, Tagged, encode_text, tag_windows
from sayso.nn.windows import Window
from sayso.nn.words import Ints
from sayso.terms import Span

KINDS = ("person", "organisation", "place")
LONGEST = 10
"""Most words of a mention: nineteen of twenty are shorter."""
LEAST = 0.02
"""A stretch that is less likely a mention of any kind is not spoken of."""


class Spotter(Protocol):
    """What is needed of a network for mentions."""

    @property
    def thresholds(self) -> Floats:
        """How likely a stretch of words must be a mention, for each of KINDS."""

    def spot(self, early: Floats, starts: Ints, ends: Ints) -> Floats:
        """Stretches of words from `starts` to `ends`: how likely each is a mention of each of KINDS."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One mention: a name, a description ("the mayor of Korva") or a pronoun. Mentions may nest, never cross."""

    span: Span
    kind: str
    odds: float


@dataclass(frozen=True, slots=True)
class Odds:
    """All stretches of words that are at least a little likely to be mentions, one row each, by where they begin."""

    starts: Ints
    """In characters of the text, as are `ends`."""
    ends: Ints
    kinds: Floats
    """[stretches, KINDS]: how likely each is of each kind."""


@dataclass(frozen=True, slots=True)
class Tags:
    """All that the networks find in a text."""

    attributions: tuple[Tagged, ...]
    mentions: tuple[Mentioned, ...]
    odds: Odds


def tag_text(network: Network, spotter: Spotter, text: str, paragraphs: Iterable[Span]) -> Tags:
    """Sayings and mentions, each in the order of the text; the text is encoded once for both."""
    mentions: list[Mentioned] = []
    odds: list[Odds] = []

    def spot_along() -> Iterator[tuple[Window, Encoded]]:
        for window, encoded in encode_text(network, text, paragraphs):
            starts, ends, kinds = weigh_window(spotter, window, encoded)
            mentions.extend(pick_mentions(window, starts, ends, kinds, spotter.thresholds))
            odds.append(_place_odds(window, starts, ends, kinds))
            yield window, encoded

    attributions = tuple(tag_windows(network, spot_along()))
    return Tags(attributions, tuple(mentions), _join_odds(odds))


def weigh_window(spotter: Spotter, window: Window, encoded: Encoded) -> tuple[Ints, Ints, Floats]:
    """First words, last words and odds of the stretches of one window that are worth a look."""
    candidates = [candidates_of(len(words)) for words in window.stretches]
    starts, ends = (
        np.concatenate([c[side] + b for c, b in zip(candidates, window.begins, strict=True)]) for side in (0, 1)
    )
    odds = spotter.spot(encoded.early, starts, ends)
    likely = odds.max(axis=1) >= LEAST
    return starts[likely], ends[likely], odds[likely]


def pick_mentions(window: Window, starts: Ints, ends: Ints, odds: Floats, thresholds: Floats) -> Iterator[Mentioned]:
    """The mentions among the stretches of one window: past the threshold of a kind, and in no likelier one's way."""
    kinds = (odds / thresholds).argmax(axis=1)
    best = odds[np.arange(len(odds)), kinds]
    likely = np.flatnonzero(best >= thresholds[kinds])
    likely = likely[np.argsort(-best[likely], kind="stable")]
    kept: list[tuple[int, int, int, float]] = []
    for one in zip(*(of_each[likely].tolist() for of_each in (starts, ends, kinds, best)), strict=True):
        start, end, kind, _ = one
        if not any(s <= end and start <= e and _disturb((start, end), (s, e), kind == k) for s, e, k, _ in kept):
            kept.append(one)
    for start, end, kind, odd in sorted(kept, key=lambda k: (k[0], -k[1])):
        yield Mentioned(window.span(start, end), KINDS[kind], odd)


def _place_odds(window: Window, starts: Ints, ends: Ints, odds: Floats) -> Odds:
    firsts, lasts = (np.concatenate([getattr(w, side) for w in window.stretches]) for side in ("starts", "ends"))
    return Odds(firsts[starts], lasts[ends], odds.astype(np.float32))


def _join_odds(parts: list[Odds]) -> Odds:
    if not parts:
        return Odds(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, len(KINDS)), np.float32))
    return Odds(*(np.concatenate([getattr(part, field) for part in parts]) for field in ("starts", "ends", "kinds")))


def _disturb(one: tuple[int, int], other: tuple[int, int], same_kind: bool) -> bool:
    """Do two that share a word cross, or are they two versions of one mention ("the group", "the group in Korva")?"""
    (start, end), (other_start, other_end) = one, other
    if start == other_start or end == other_end:
        return same_kind
    return (start < other_start) == (end < other_end)


@cache
def candidates_of(count: int) -> tuple[Ints, Ints]:
    """First and last word of all stretches of at most LONGEST of `count` words."""
    starts = np.repeat(np.arange(count), LONGEST)
    ends = starts + np.tile(np.arange(LONGEST), count)
    return starts[ends < count], ends[ends < count]
