"""Text and its paragraphs -> who says what: each cue with its source and its content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from tokenizers import Tokenizer

from sayso.nn.decode import CONTENT, SOURCE, Floats, best_tags, find_runs, spans_of
from sayso.nn.pairs import pad_relations, relate, scope_of
from sayso.nn.windows import Window, build_window, group_stretches
from sayso.nn.words import Ints, split_words
from sayso.terms import Span, Spans


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
    """One saying as the network sees it. `source` may be empty; a cue without any content is no saying."""

    source: Spans
    cue: Spans
    content: Spans


def encode_text(network: Network, text: str, paragraphs: Iterable[Span]) -> Iterator[tuple[Window, Encoded]]:
    """The windows of `text` one after another: a long text needs no more memory than a short one."""
    stretches = (words for paragraph in paragraphs for words in split_words(network.tokenizer, text, paragraph))
    for group in group_stretches(stretches):
        window = build_window(group, *network.marks)
        yield window, network.encode(window.pieces, window.features, window.firsts)


def tag_attributions(network: Network, text: str, paragraphs: Iterable[Span]) -> Iterator[Tagged]:
    """The sayings of `text` in the order of their cues."""
    for window, encoded in encode_text(network, text, paragraphs):
        yield from tag_window(network, window, encoded)


def tag_window(network: Network, window: Window, encoded: Encoded) -> Iterator[Tagged]:
    """The sayings of one window."""
    cues = [
        (begin, words, first, last)
        for begin, words in zip(window.begins, window.stretches, strict=True)
        for first, last in find_runs(encoded.cues[begin : begin + len(words)], network.threshold)
    ]
    if not cues:
        return
    scopes = [scope_of(words, first, last) for _, words, first, last in cues]
    relations, lengths = pad_relations([relate(c[1], s) for c, s in zip(cues, scopes, strict=True)])
    inside = np.arange(relations.shape[1]) < lengths[:, None]
    begins = np.asarray([[c[0] + s.start] for c, s in zip(cues, scopes, strict=True)])
    numbers = np.where(inside, begins + np.arange(relations.shape[1]), 0)
    ends = np.asarray([(begin + first, begin + last) for begin, _, first, last in cues])
    linked = network.link(encoded.words, ends, numbers, relations, inside.astype(np.float32))
    rows = best_tags(linked, lengths, network.steps, network.first)
    for (_, words, first, last), scope, tags in zip(cues, scopes, rows, strict=True):
        content = tuple(words.span(scope.start + a, scope.start + b) for a, b in spans_of(tags, CONTENT))
        if content:
            cue = words.span(first, last)
            sources = [words.span(scope.start + a, scope.start + b) for a, b in spans_of(tags, SOURCE)]
            yield Tagged(_nearest(cue, sources), (cue,), content)


def _nearest(cue: Span, sources: list[Span]) -> Spans:
    """One saying has one source: of two that the tags name, the nearer one."""
    return tuple(sorted(sources, key=lambda s: max(cue.start - s.end, s.start - cue.end))[:1])
