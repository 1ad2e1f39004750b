"""Sentence -> words and marks with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.lang.en.abbreviations import BEFORE_NAMES
from sayso.terms import Span

_TITLE = "|".join(sorted(word.capitalize() for word in BEFORE_NAMES))
_TOKEN = re.compile(rf"(?:\b(?:{_TITLE}|[A-Z]))\.(?=\s)|[^\W_]+(?:[-.&'’][^\W_]+)*(?:['’](?=\s|$))?|``|''|[^\w\s]|_+")
_SHOUTED = 0.7
"""Share of capitals among the letters of a sentence from which on it is all capitals, typing and OCR errors aside."""
_SHORT = 40
"""Characters. What is shorter may be a name or a heading."""
_POSSESSIVE = re.compile(r"(?:['’][sS]|(?<=[sS])['’])$")


class Token(NamedTuple):
    """One word or mark of a sentence; `lower` is its word in lower case without a possessive s.

    A tuple, because all words of a document are made into these, and tuples are made in a third of the time.
    """

    start: int
    end: int
    word: str
    lower: str
    possessive: bool

    @property
    def is_word(self) -> bool:
        """Anything but a punctuation mark."""
        return self.word[0].isalnum()

    @property
    def is_name(self) -> bool:
        """Begins with a capital: a name, or the first word of a sentence."""
        return self.word[0].isupper()


def tokenize(text: str, span: Span) -> list[Token]:
    """The tokens of `text` inside `span`, offsets into `text`."""
    words = span.of(text)
    if sum(map(str.isupper, words)) > _SHOUTED * sum(map(str.isalpha, words)) and len(words) > _SHORT:
        # A cable is all capitals: there they say nothing of names.
        words = words.lower() if len(words.lower()) == len(words) else words
    tokens = []
    for match in _TOKEN.finditer(words):
        word = match.group()
        bare = _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word
        possessive = bare != word and bare.lower() not in {"it", "he", "she", "that", "there", "what"}
        tokens.append(
            Token(
                span.start + match.start(),
                span.start + match.end(),
                word,
                (bare.lower().rstrip(".") or bare).replace("’", "'"),
                possessive,
            )
        )
    return tokens


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """From the beginning of token `first` to the end of token `last`."""
    return Span(tokens[first].start, tokens[last].end)
