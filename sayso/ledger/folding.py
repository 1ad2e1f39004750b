"""Text -> the words that search compares: without case, diacritics and punctuation.

Folding is done here and not by the databases, so that both find the same, and so that what was found can be pointed
at in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_NO_SPACES = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ffff"
"""Kana and Han: written without spaces, so each character is a word, and a word is found as a phrase."""
_LETTER = rf"[^\W_{_NO_SPACES}]"
_MARK = "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]"
_WORD = re.compile(rf"[{_NO_SPACES}]|{_LETTER}+(?:{_MARK}+{_LETTER}*)*")

_ASCII_WORD = re.compile("[a-z0-9]+")
"""The same for most texts, and four times as fast."""

_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that Unicode does not take apart, but people who look for a name do."""

_LONGEST = 64
"""Longer "words" are encoded data; PostgreSQL refuses those over 2 kB."""


class Found(NamedTuple):
    """One word of a text: as folded, and where it stands. A text has thousands, so no dataclass."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words wanted one after the other; with `prefix` the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


def fold_word(word: str) -> str:
    """`fold_word("Erdoğan") == "erdogan"`."""
    return word.lower()[:_LONGEST] if word.isascii() else _fold_rare(word)


@lru_cache(maxsize=20_000)
def _fold_rare(word: str) -> str:
    taken_apart = unicodedata.normalize("NFKD", word.casefold()).translate(_STROKES)
    return "".join(sign for sign in taken_apart if sign.isalnum())[:_LONGEST]


def fold_text(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    if text.isascii():
        return tuple(word[:_LONGEST] for word in _ASCII_WORD.findall(text.lower()))
    return tuple(folded for word in _WORD.findall(text) if (folded := fold_word(word)))


def find_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """The folded words of a stretch of text, and where they stand in the whole."""
    end = len(text) if end is None else end
    if text.isascii():
        for found in _ASCII_WORD.finditer(text.lower(), start, end):
            yield Found(found[0][:_LONGEST], *found.span())
        return
    for found in _WORD.finditer(text, start, end):
        if folded := fold_word(found[0]):
            yield Found(folded, found.start(), found.end())


_ASKED = re.compile(r'"([^"]*)(?:"|$)(\*?)|([^\s"]+)')


def parse_query(query: str) -> tuple[Phrase, ...]:
    """What a user typed as the phrases that must all stand: words, `"a phrase"`, `beginn*`. Anything goes; what holds
    no word at all asks for nothing. `al-Sayed` is a phrase of two."""
    phrases = []
    for quoted, quoted_star, bare in _ASKED.findall(query.translate(str.maketrans("“”„«»", '"' * 5))):
        if words := fold_text(quoted or bare):
            phrases.append(Phrase(words, bool(quoted_star) or bare.endswith("*")))
    return tuple(phrases)


def find_phrases(text: str, phrases: tuple[Phrase, ...], start: int = 0, end: int | None = None) -> list[Found]:
    """Where the phrases stand in a stretch of text, in order; a phrase is one find."""
    words = list(find_words(text, start, end))
    finds = {
        Found(" ".join(phrase.words), words[at].start, words[at + len(phrase.words) - 1].end)
        for phrase in phrases
        for at in range(len(words) - len(phrase.words) + 1)
        if _stands(phrase, words, at)
    }
    return sorted(finds, key=lambda find: (find.start, find.end))


def _stands(phrase: Phrase, words: list[Found], at: int) -> bool:
    *before, last = phrase.words
    found = words[at + len(before)].folded
    if not (found == last or (phrase.prefix and found.startswith(last))):
        return False
    return all(words[at + place].folded == word for place, word in enumerate(before))
