"""Cues and the words around them -> how each word stands towards its cue, as the linking network sees it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.nn.words import Ints, Words

BEFORE, AFTER = 96, 128
"""Words around a cue that may belong to it, within its paragraph."""

_STEPS = np.asarray([1, 2, 3, 4, 5, 7, 10, 15, 23, 36])
_PLACES_BEFORE = len(_STEPS) - np.searchsorted(_STEPS, np.arange(BEFORE, 0, -1), "right")
_PLACES_AFTER = len(_STEPS) + np.searchsorted(_STEPS, np.arange(1, AFTER + 1), "right")
PLACES = 2 * len(_STEPS) + 1
QUOTATIONS = 4
SENTENCES = 5
RELATIONS = (PLACES, QUOTATIONS, SENTENCES)
"""How many values each column of a relation has."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One cue in its stretch, and the words that may be its source or content."""

    first: int
    last: int
    """The cue's first and last word, counted in the stretch."""
    start: int
    end: int
    """The words looked at: from `start` up to `end`."""

    def __len__(self) -> int:
        return self.end - self.start


def scope_of(words: Words, first: int, last: int) -> Scope:
    """The scope of the cue from word `first` to word `last`, both included."""
    return Scope(first, last, max(0, first - BEFORE), min(len(words), last + 1 + AFTER))


def relate(words: Words, scope: Scope) -> Ints:
    """One row a word of the scope: its distance to the cue, its quotation and its sentence against the cue's."""
    begin = scope.first - scope.start
    place = np.full(len(scope), len(_STEPS))
    place[:begin] = _PLACES_BEFORE[BEFORE - begin :]
    place[scope.last + 1 - scope.start :] = _PLACES_AFTER[: scope.end - scope.last - 1]
    quoted = words.quotations[scope.start : scope.end]
    quotation = 2 * (quoted > 0) + (quoted == words.quotations[scope.first])
    sentence = (words.sentences[scope.start : scope.end] - words.sentences[scope.first]).clip(-2, 2) + 2
    return np.stack([place, quotation, sentence], axis=1)


def pad_relations(relations: Sequence[Ints]) -> tuple[Ints, Ints]:
    """All relations as one block, the shorter ones filled up with zeros; and their lengths."""
    lengths = np.asarray([len(r) for r in relations], np.int64)
    block = np.zeros((len(relations), int(lengths.max()), len(RELATIONS)), np.int64)
    for row, relation in zip(block, relations, strict=True):
        row[: len(relation)] = relation
    return block, lengths
