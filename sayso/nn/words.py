"""Text -> words as the networks see them: their pieces, their spans, and what lower-casing would lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.terms import Span

Ints = NDArray[np.int64]

CHUNK = 384
"""Most pieces of one stretch: a longer paragraph is cut, at the end of a sentence where it has one."""

FEATURES = (8, 5)
"""How many values each feature column has: the shape of a word, and where it stands towards quotation marks."""

_PORTION = 20_000
"""Most characters that are split at once: a paragraph may be a file of a hundred megabytes without a line end."""

_NONE, LOWER, _INITIAL, CAPITALS, _MIXED, _NUMBER, _MARK, _FIRST = range(8)
LETTERS = (LOWER, _INITIAL, CAPITALS, _MIXED, _FIRST)
"""The shapes that capitals make."""
OUTSIDE, OPENING, INSIDE, CLOSING = 1, 2, 3, 4
_ENDS = frozenset(".?!:")
_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_QUOTES = _OPENERS | _CLOSERS | {'"'}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one stretch of text (a paragraph, or a piece of a long one), all arrays in the order of the text.

    A word is what the tokenizer splits at spaces and punctuation; a mark of punctuation is a word of its own.
    """

    starts: Ints
    """Where each word begins, in characters of the text."""
    ends: Ints
    pieces: Ints
    """The vocabulary ids of all words in a row."""
    owners: Ints
    """The word that each piece belongs to."""
    features: Ints
    """One row a word, one column a feature; see FEATURES."""
    quotations: Ints
    """Which quotation each word stands in, counted from 1 in its paragraph; 0 outside."""
    sentences: Ints
    """How many ends of sentences come before each word in its paragraph."""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last`, both included, stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last]))

    def cut(self, start: int, end: int) -> Words:
        """The words from `start` up to `end`."""
        kept = (self.owners >= start) & (self.owners < end)
        return Words(
            self.starts[start:end],
            self.ends[start:end],
            self.pieces[kept],
            self.owners[kept] - start,
            self.features[start:end],
            self.quotations[start:end],
            self.sentences[start:end],
        )


def split_words(tokenizer: Tokenizer, text: str, paragraph: Span) -> Iterator[Words]:
    """The stretches of one paragraph, each at most CHUNK pieces; none where it holds no word."""
    for start, end in _portions(text, paragraph):
        words = _split_portion(tokenizer, text, start, end)
        if words is not None:
            yield from [words] if len(words.pieces) <= CHUNK else _cut_long(words, text)


def _portions(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    start = paragraph.start
    while paragraph.end - start > _PORTION:
        blank = text.rfind(" ", start + _PORTION // 2, start + _PORTION)
        end = blank if blank > 0 else start + _PORTION
        yield start, end
        start = end
    yield start, paragraph.end


def _split_portion(tokenizer: Tokenizer, text: str, start: int, end: int) -> Words | None:
    encoding = tokenizer.encode(text[start:end], add_special_tokens=False)
    if not encoding.ids:
        return None
    offsets = np.asarray(encoding.offsets, dtype=np.int64) + start
    word_ids = np.asarray(encoding.word_ids, np.int64)
    first = np.ones(len(word_ids), bool)
    np.not_equal(word_ids[1:], word_ids[:-1], out=first[1:])
    owners = np.cumsum(first) - 1
    starts = offsets[first, 0]
    ends = np.maximum.reduceat(offsets[:, 1], np.flatnonzero(first))
    described = _describe([text[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)])
    return Words(starts, ends, np.asarray(encoding.ids, np.int64), owners, *described)


def _cut_long(words: Words, text: str) -> Sequence[Words]:
    cuts = [0]
    while True:
        begin = int(np.searchsorted(words.owners, cuts[-1]))
        if len(words.pieces) - begin <= CHUNK:
            break
        last = max(int(words.owners[begin + CHUNK]), cuts[-1] + 1)
        ends = [i + 1 for i in range(cuts[-1] + (last - cuts[-1]) // 2, last) if text[words.starts[i]] in _ENDS]
        cuts.append(ends[-1] if ends else last)
    return [words.cut(a, b) for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]


def _describe(words: list[str]) -> tuple[Ints, Ints, Ints]:
    shapes = np.fromiter(map(_shape, words), np.int64, len(words))
    ends = np.fromiter(map(_ENDS.__contains__, words), bool, len(words))
    places, quotations = _quote(words)
    # Fresh is a word behind the end of a sentence or an opening mark, with at most other marks between.
    numbers = np.arange(1, len(words))
    begun = np.maximum.accumulate(np.where(ends[:-1] | (places[:-1] == OPENING), numbers, 0))
    spoken = np.maximum.accumulate(np.where(shapes[:-1] != _MARK, numbers, 0))
    fresh = np.append(True, begun >= spoken)
    shapes[fresh & (shapes == _INITIAL)] = _FIRST
    return np.stack([shapes, places], axis=1), quotations, np.cumsum(ends) - ends


def _quote(words: list[str]) -> tuple[Ints, Ints]:
    """Of each word, where it stands towards quotation marks, and in which quotation, counted from 1."""
    places = np.full(len(words), OUTSIDE, np.int64)
    quotations = np.zeros(len(words), np.int64)
    number, inside = 0, False
    for i in [i for i, word in enumerate(words) if word in _QUOTES]:
        word = words[i]
        if not inside and (word in _OPENERS or (word == '"' and not (i and words[i - 1].isdigit()))):
            number, inside = number + 1, True
            places[i], places[i + 1 :], quotations[i:] = OPENING, INSIDE, number
        elif inside and word not in _OPENERS:
            places[i], places[i + 1 :], quotations[i + 1 :] = CLOSING, OUTSIDE, 0
            inside = False
    return places, quotations


@lru_cache(maxsize=1 << 15)
def _shape(word: str) -> int:
    """The shape of a word that does not begin a sentence."""
    if not word[:1].isalnum():
        return _MARK
    if not word[0].isalpha():
        return _NUMBER
    if word.islower():
        return LOWER
    if len(word) > 1 and word.isupper():
        return CAPITALS
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return _INITIAL
    return _MIXED
