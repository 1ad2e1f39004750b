"""How alike two texts are, by runs of four words: the measure of the article extraction benchmark.

Each page gives true positives, false positives and false negatives over its bag of runs; precision is the mean over the
pages where anything was found, recall over the pages where there was something to find, and F1 is taken of the two
means, so a page's length gives it no more weight.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

RUN = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Counts:
    """Runs in both texts, only in the found one, only in the true one."""

    both: int
    only_found: int
    only_true: int


@dataclass(frozen=True, slots=True)
class Score:
    """Over all pages."""

    f1: float
    precision: float
    recall: float


def count_shingles(true: str, found: str) -> Counts:
    """Compare two texts as bags of runs of four words; a shorter text is one run."""
    left, right = _bag(true), _bag(found)
    both = (left & right).total()
    return Counts(both, right.total() - both, left.total() - both)


def score_pages(pages: Sequence[Counts]) -> Score:
    """The benchmark's figures over many pages."""
    precision = fmean(p.both / (p.both + p.only_found) for p in pages if p.both + p.only_found)
    recall = fmean(p.both / (p.both + p.only_true) for p in pages if p.both + p.only_true)
    total = precision + recall
    return Score(2 * precision * recall / total if total else 0.0, precision, recall)


def _bag(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = max(1, len(words) - RUN + 1) if words else 0
    return Counter(tuple(words[start : start + RUN]) for start in range(runs))
