"""A name in any script -> small Latin letters, digits and single spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sayso.lang.scripts import LETTERS, PAIRS, SILENT, SYLLABLES

_SPACES = re.compile(r"[^\w]+|_+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}|\b\w(?:\.\w)+\b")
_PAIR = re.compile("|".join(PAIRS))
_INDIC = re.compile(
    r"(?P<script>\w+) (?:INDEPENDENT VOWEL|LETTER|VOWEL SIGN|SIGN VIRAMA|SIGN COENG)(?: (?P<sound>\w+))?"
)
_INHERENT = {"DEVANAGARI", "BENGALI", "GUJARATI", "GURMUKHI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "KHMER"}


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """The name as it would stand in a Latin alphabet without accents. What no table reads stays as it is."""
    joined = _DOTTED.sub(lambda dots: dots.group().replace(".", "") + " ", name)
    small = unicodedata.normalize("NFC", joined.casefold().replace("&", " and "))
    latin = "".join(map(_sign, _PAIR.sub(lambda pair: PAIRS[pair.group()], small)))
    bare = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    return _SPACES.sub(" ", "".join(LETTERS.get(c, c) for c in bare)).strip()


@lru_cache(maxsize=4096)
def _sign(sign: str) -> str:
    if sign in SILENT:
        return ""
    if sign.isascii():
        return sign
    if sign in LETTERS:
        return LETTERS[sign]
    name = unicodedata.name(sign, "")
    for opening in SYLLABLES:
        if name.startswith(opening):
            return name.removeprefix(opening).removeprefix("SMALL ").lower()
    indic = _INDIC.fullmatch(name)
    if indic is not None and indic["script"] in _INHERENT:
        # Brahmic letters carry an "a" that a vowel sign replaces; names are compared by consonants first.
        sound = (indic["sound"] or "").lower()
        return sound if len(sound) < 2 else sound.rstrip("a") or "a"
    return sign
