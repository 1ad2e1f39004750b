"""Scores -> spans of words: the best sequences of tags, and where they begin and end."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from sayso.nn.words import Ints

Floats = NDArray[np.float32]

OUTSIDE, BEGIN, INSIDE = 0, 1, 2
SOURCE, CONTENT = 1, 3
"""The tag that begins each; the next higher one goes on."""


def find_runs(scores: Floats, threshold: float) -> list[tuple[int, int]]:
    """First and last word of each cue: words that are more likely than `threshold` in one, cut where one begins."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    runs: list[tuple[int, int]] = []
    for i in np.flatnonzero(odds[:, BEGIN] + odds[:, INSIDE] >= threshold).tolist():
        if runs and runs[-1][1] == i - 1 and odds[i, INSIDE] >= odds[i, BEGIN]:
            runs[-1] = (runs[-1][0], i)
        else:
            runs.append((i, i))
    return runs


def best_tags(scores: Floats, lengths: Ints, steps: Floats, first: Floats) -> list[Ints]:
    """The best sequence of tags of each row (Viterbi). `steps` and `first` are the chain's scores of tag after tag."""
    total = scores[:, 0] + first
    rows, inside = np.arange(len(scores)), (np.arange(scores.shape[1]) < lengths[:, None]).T
    back = np.zeros((scores.shape[1], len(scores), scores.shape[2]), np.int64)
    for i in range(1, len(back)):
        ways = total[:, :, None] + steps
        ways.argmax(axis=1, out=back[i])
        moved = ways.max(axis=1) + scores[:, i]
        total = np.where(inside[i][:, None], moved, total)
    tag = total.argmax(axis=1)
    tags = np.zeros(scores.shape[:2], np.int64)
    for i in range(len(back) - 1, -1, -1):
        tags[:, i] = tag
        tag = np.where(inside[i], back[i][rows, tag], tag)
    return [row[:length] for row, length in zip(tags, lengths.tolist(), strict=True)]


def spans_of(tags: Ints, begin: int) -> Iterator[tuple[int, int]]:
    """First and last word of each span that `begin` opens."""
    start = -1
    for i, tag in enumerate([*tags.tolist(), OUTSIDE]):
        if start >= 0 and tag != begin + 1:
            yield start, i - 1
            start = -1
        if tag == begin:
            start = i
