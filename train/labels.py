"""Labelled articles -> stretches of words with the tags that the network should give."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.nn.decode import BEGIN, CONTENT, INSIDE, SOURCE
from sayso.nn.words import Ints, Words, split_words
from sayso.terms import Span
from train.brat import Article, Spans

UNREAD = -1
"""In place of a tag where the annotator did not read."""


@dataclass(frozen=True)
class Link:
    """A labelled cue, its first and last word, and for every word of its stretch whether it is source or content."""

    first: int
    last: int
    tags: Ints


@dataclass(frozen=True)
class Stretch:
    """A stretch of words with its tags."""

    words: Words
    cues: Ints
    roles: Ints
    """Two columns: is the word in any source, in any content?"""
    links: tuple[Link, ...]


def paragraphs_of(text: str) -> list[Span]:
    """The lines that hold anything."""
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def label_article(tokenizer: Tokenizer, article: Article) -> list[Stretch]:
    """The article's stretches in order, each with its tags."""
    stretches = [words for p in paragraphs_of(article.text) for words in split_words(tokenizer, article.text, p)]
    return [_label_stretch(words, article) for words in stretches]


def _label_stretch(words: Words, article: Article) -> Stretch:
    cues = np.zeros(len(words), np.int64)
    roles = np.zeros((len(words), 2), np.int64)
    links = []
    cues[_inside(words, article.unread)] = UNREAD
    for label in article.labels:
        source, content = _inside(words, label.source), _inside(words, label.content)
        roles[source, 0] = roles[content, 1] = 1
        cue = np.flatnonzero(_inside(words, label.cue))
        if len(cue) and len(cue) == cue[-1] - cue[0] + 1:
            cues[cue] = INSIDE
            cues[cue[0]] = BEGIN
            links.append(Link(int(cue[0]), int(cue[-1]), _tag_roles(source, content)))
    return Stretch(words, cues, roles, tuple(links))


def _inside(words: Words, spans: Spans) -> NDArray[np.bool_]:
    inside = np.zeros(len(words), np.bool_)
    for start, end in spans:
        inside |= (words.starts < end) & (words.ends > start)
    return inside


def _tag_roles(source: NDArray[np.bool_], content: NDArray[np.bool_]) -> Ints:
    begin = np.where(source, SOURCE, np.where(content, CONTENT, 0))
    goes_on = np.zeros(len(begin), np.bool_)
    goes_on[1:] = begin[1:] == begin[:-1]
    return np.where((begin > 0) & goes_on, begin + 1, begin)
