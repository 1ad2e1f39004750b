"""Stretches of words -> windows: what the encoder reads at once, whole paragraphs side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.nn.words import FEATURES, Ints, Words
from sayso.terms import Span

WINDOW = 208
"""Pieces of one window, unless a single stretch is longer: past this, more context gave nothing for its cost."""


@dataclass(frozen=True, slots=True)
class Window:
    """One input of the encoder. Words count through the window, without its marks of begin and end."""

    stretches: tuple[Words, ...]
    pieces: Ints
    features: Ints
    firsts: Ints
    """Where in `pieces` each word begins."""

    begins: list[int]
    """The number of the first word of each stretch."""

    def span(self, first: int, last: int) -> Span:
        """Where words of one stretch, from `first` to `last`, stand in the text."""
        at = bisect_right(self.begins, first) - 1
        return self.stretches[at].span(first - self.begins[at], last - self.begins[at])


def group_stretches(stretches: Iterable[Words], most: int = WINDOW) -> Iterator[list[Words]]:
    """Neighbours together, up to `most` pieces; a longer stretch stands alone."""
    group: list[Words] = []
    size = 1
    for stretch in stretches:
        if group and size + len(stretch.pieces) + 1 > most:
            yield group
            group, size = [], 1
        group.append(stretch)
        size += len(stretch.pieces) + 1
    if group:
        yield group


def build_window(stretches: Sequence[Words], begin: int, end: int) -> Window:
    """`begin` and `end` are the vocabulary's marks: one before the window, one after each stretch."""
    pieces, features, firsts = [np.asarray([begin])], [np.zeros((1, len(FEATURES)), np.int64)], []
    place = 1
    for words in stretches:
        pieces += [words.pieces, np.asarray([end])]
        features += [words.features[words.owners], np.zeros((1, len(FEATURES)), np.int64)]
        firsts.append(place + np.searchsorted(words.owners, np.arange(len(words))))
        place += len(words.pieces) + 1
    begins = [0, *np.cumsum([len(s) for s in stretches])[:-1].tolist()]
    return Window(tuple(stretches), np.concatenate(pieces), np.concatenate(features), np.concatenate(firsts), begins)
