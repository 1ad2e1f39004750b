"""Sentence -> words and marks with their places."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.lang.en.abbreviations import BEFORE_NAMES
from sayso.terms import Span

_TITLE = "|".join(sorted(word.capitalize() for word in BEFORE_NAMES))
_TOKEN = re.compile(
    rf"(?=[A-Z])(?:\b(?:{_TITLE}|[A-Z]))\.(?=\s)|[^\W_]+(?:[-.&'’][^\W_]+)*(?:['’](?=\s|$))?|``|''|[^\w\s]|_+"
)
_SHOUTED = 0.7
"""Share of capitals among the letters of a sentence from which on it is all capitals, typing and OCR errors aside."""
_SHORT = 40
"""Characters. What is shorter may be a name or a heading."""
_POSSESSIVE = re.compile(r"(?:['’][sS]|(?<=[sS])['’])$")
_NEVER_POSSESSIVE = frozenset({"it", "he", "she", "that", "there", "what"})


class Token(NamedTuple):
    """One word or mark of a sentence; `lower` is its word in lower case without a possessive s.

    A tuple, because all words of a document are made into these, and tuples are made in a third of the time.
    """

    start: int
    end: int
    word: str
    lower: str
    possessive: bool
    is_word: bool
    """Anything but a punctuation mark."""
    is_name: bool
    """Begins with a capital: a name, or the first word of a sentence."""


def tokenize(text: str, span: Span) -> list[Token]:
    """The tokens of `text` inside `span`, offsets into `text`."""
    words = span.of(text)
    if len(words) > _SHORT and sum(map(str.isupper, words)) > _SHOUTED * sum(map(str.isalpha, words)):
        # A cable is all capitals: there they say nothing of names.
        words = words.lower() if len(words.lower()) == len(words) else words
    make, at = Token._make, span.start
    return [
        make((at + match.start(), at + match.end(), *_read_word(match.group()))) for match in _TOKEN.finditer(words)
    ]


@lru_cache(maxsize=1 << 15)
def _read_word(word: str) -> tuple[str, str, bool, bool, bool]:
    """What a token is wherever it stands: a text has few words that it does not have again."""
    bare = _POSSESSIVE.sub("", word)
    possessive = bare != word and bare.lower() not in _NEVER_POSSESSIVE
    lower = (bare.lower().rstrip(".") or bare).replace("’", "'")
    return word, lower, possessive, word[0].isalnum(), word[0].isupper()


def span_of(tokens: list[Token], first: int, last: int) -> Span:
    """From the beginning of token `first` to the end of token `last`."""
    return Span(tokens[first].start, tokens[last].end)
