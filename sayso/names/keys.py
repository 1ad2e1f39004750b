"""A word of a name -> a key that its other spellings share: by it, names are found without comparing all with all."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.names.folding import fold_name

_SOUNDS = (
    (r"sch|sh(?:ch)?", "s"),
    (r"tch|cz|ch", "c"),
    (r"ck|kh|gh|q", "k"),
    (r"x", "ks"),
    (r"ph", "f"),
    (r"th|dt", "t"),
    (r"dh", "d"),
    (r"zh|dj|dz", "j"),
    (r"ts|tz|z", "s"),
    (r"w", "v"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"g", "k"),
    (r"y|j(?=[aeiou]|$)", "i"),
    (r"(?<=[^aeiou])h|h(?=[^aeiou])|h$", ""),
)
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def key_of(word: str) -> str:
    """Vagner, Вагнер and Wagner have one key: its consonants by their sound, and whether it begins with a vowel."""
    sounds = fold_name(word).replace(" ", "")
    for pattern, sound in _SOUNDS:
        sounds = re.sub(pattern, sound, sounds)
    opening = "a" if sounds[:1] in "aeiou" and sounds else ""
    return opening + _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds))
