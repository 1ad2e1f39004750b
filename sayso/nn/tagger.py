"""Text and its paragraphs -> who says what: each cue with its source and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from tokenizers import Tokenizer

from sayso.nn.decode import CONTENT, SOURCE, Floats, best_tags, find_runs, spans_of
from sayso.nn.pairs import Scope, pad_relations, relate, scope_of
from sayso.nn.windows import Window, build_window, group_stretches
from sayso.nn.words import Ints, Words, split_words
from sayso.terms import Span, Spans

ENOUGH = 64
"""So many cues wait to be linked, at most a few more."""
_TOGETHER = 16


class Network(Protocol):
    """What the tagger needs of a network: run by onnxruntime when reading, by torch in training."""

    @property
    def tokenizer(self) -> Tokenizer:
        """What splits a text into words and pieces."""

    @property
    def marks(self) -> tuple[int, int]:
        """The vocabulary's marks for the begin of a window and the end of a stretch."""

    @property
    def steps(self) -> Floats:
        """What a step from tag to tag adds to the score of a sequence."""

    @property
    def first(self) -> Floats:
        """What a first tag adds."""

    @property
    def threshold(self) -> float:
        """How likely a word must be in a cue."""

    def encode(self, pieces: Ints, features: Ints, firsts: Ints) -> Encoded:
        """One window."""

    def link(self, words: Floats, cues: Ints, scopes: Ints, relations: Ints, inside: Floats) -> Floats:
        """Some cues of a window: the scores of each word in scope as source or content."""


class Encoded(NamedTuple):
    """A window as the encoder sees it, one row a word."""

    words: Floats
    cues: Floats
    """Its scores as outside, begin and inside of a cue."""
    early: Floats
    """What lower layers made of it: the last one knows sayings, these still know names."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """One saying as the network sees it. `source` may be empty; a cue without any content is no saying yet."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that was found: its stretch, the vectors of the stretch's words, and which words may belong to it."""

    words: Words
    vectors: Floats
    scope: Scope

    def tagged(self, tags: Ints) -> Tagged:
        """The saying that the tags of its scope make."""
        cue = self.words.span(self.scope.first, self.scope.last)
        source, content = (
            [self.words.span(self.scope.start + a, self.scope.start + b) for a, b in spans_of(tags, begin)]
            for begin in (SOURCE, CONTENT)
        )
        return Tagged(_nearest(cue, source), (cue,), tuple(content))


def encode_text(network: Network, text: str, paragraphs: Iterable[Span]) -> Iterator[tuple[Window, Encoded]]:
    """The windows of `text` one after another: a long text needs no more memory than a short one."""
    stretches = (words for paragraph in paragraphs for words in split_words(network.tokenizer, text, paragraph))
    for group in group_stretches(stretches):
        window = build_window(group, *network.marks)
        yield window, network.encode(window.pieces, window.features, window.firsts)


def tag_attributions(network: Network, text: str, paragraphs: Iterable[Span]) -> Iterator[Tagged]:
    """The sayings of `text` in the order of their cues."""
    return tag_windows(network, encode_text(network, text, paragraphs))


def tag_windows(network: Network, windows: Iterable[tuple[Window, Encoded]]) -> Iterator[Tagged]:
    """The sayings of encoded windows in the order of their cues."""
    cues: list[Cue] = []
    for window, encoded in windows:
        cues += find_cues(network, window, encoded)
        if len(cues) >= ENOUGH:
            yield from link_cues(network, cues)
            cues = []
    if cues:
        yield from link_cues(network, cues)


def find_cues(network: Network, window: Window, encoded: Encoded) -> Iterator[Cue]:
    """The cues of one window, in order."""
    for begin, words in zip(window.begins, window.stretches, strict=True):
        inside = slice(begin, begin + len(words))
        for first, last in find_runs(encoded.cues[inside], network.threshold):
            yield Cue(words, encoded.words[inside], scope_of(words, first, last))


def link_cues(network: Network, cues: Sequence[Cue]) -> Iterator[Tagged]:
    """The sayings of some cues, in their order. The network sees those of like length together; their tags are chosen
    all at once: each step then costs little."""
    scores = np.zeros((len(cues), max(len(c.scope) for c in cues), len(network.first)), np.float32)
    by_length = sorted(range(len(cues)), key=lambda i: len(cues[i].scope))
    for begin in range(0, len(cues), _TOGETHER):
        numbers = by_length[begin : begin + _TOGETHER]
        linked = _link_together(network, [cues[i] for i in numbers])
        scores[numbers, : linked.shape[1]] = linked
    lengths = np.asarray([len(c.scope) for c in cues], np.int64)
    for cue, tags in zip(cues, best_tags(scores, lengths, network.steps, network.first), strict=True):
        yield cue.tagged(tags)


def _link_together(network: Network, cues: Sequence[Cue]) -> Floats:
    """For each cue the scores of the words in its scope; what fills up the shorter ones means nothing."""
    relations, lengths = pad_relations([relate(cue.words, cue.scope) for cue in cues])
    inside = np.arange(relations.shape[1]) < lengths[:, None]
    # Only the words in scope: the scopes stand one after another.
    words = np.concatenate([cue.vectors[cue.scope.start : cue.scope.end] for cue in cues])
    begins = np.cumsum(lengths) - lengths
    numbers = np.where(inside, begins[:, None] + np.arange(relations.shape[1]), 0)
    ends = np.asarray([(c.scope.first - c.scope.start, c.scope.last - c.scope.start) for c in cues]) + begins[:, None]
    return network.link(words, ends, numbers, relations, inside.astype(np.float32))


def _nearest(cue: Span, sources: list[Span]) -> Spans:
    """One saying has one source: of two that the tags name, the nearer one."""
    return tuple(sorted(sources, key=lambda s: max(cue.start - s.end, s.start - cue.end))[:1])
