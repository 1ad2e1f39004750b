"""Text -> words as the networks see them: their pieces, their spans, and what lower-casing would lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    first = np.asarray([not token.startswith("##") for token in encoding.tokens])
    first[0] = True
    owners = np.cumsum(first) - 1
    starts = offsets[first, 0]
    ends = np.zeros_like(starts)
    np.maximum.at(ends, owners, offsets[:, 1])
    described = _describe([text[a:b] for a, b in zip(starts, ends, strict=True)])
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
    features = np.zeros((len(words), len(FEATURES)), np.int64)
    quotations = np.zeros(len(words), np.int64)
    sentences = np.zeros(len(words), np.int64)
    number = ends = 0
    inside, fresh = False, True
    for i, word in enumerate(words):
        closes = inside and (word in _CLOSERS or word == '"')
        opens = not inside and (word in _OPENERS or (word == '"' and not (i and words[i - 1].isdigit())))
        number += opens
        features[i] = _shape(word, fresh), OPENING if opens else CLOSING if closes else INSIDE if inside else OUTSIDE
        quotations[i] = number if inside or opens else 0
        sentences[i] = ends
        inside = (inside or opens) and not closes
        ends += word in _ENDS
        fresh = word in _ENDS or (fresh and not word[:1].isalnum()) or opens
    return features, quotations, sentences


def _shape(word: str, fresh: bool) -> int:
    if not word[:1].isalnum():
        return _MARK
    if not word[0].isalpha():
        return _NUMBER
    if word.islower():
        return LOWER
    if len(word) > 1 and word.isupper():
        return CAPITALS
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return _FIRST if fresh else _INITIAL
    return _MIXED
