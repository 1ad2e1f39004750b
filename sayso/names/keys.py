"""A word of a name -> keys that its other spellings share: by them, names are found without comparing all with all."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.names.folding import fold_name

_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
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
        (r"y|j(?=[aeiou]|$)", "i"),
        (r"(?<=[^aeiou])h|h(?=[^aeiou])|h$", ""),
    )
)
_VOWELS = re.compile(r"[aeiou]+")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def sound_of(word: str) -> str:
    """A word as it sounds, vowels and all: Vagner and Wagner are one sound, Orlo and Orla are two."""
    sounds = fold_name(word).replace(" ", "")
    for pattern, sound in _SOUNDS:
        sounds = pattern.sub(sound, sounds)
    return _DOUBLED.sub(r"\1", sounds)


@lru_cache(maxsize=16384)
def key_of(word: str) -> str:
    """Vagner, Вагнер and Wagner have one key: its consonants by their sound, and whether it begins with a vowel."""
    sounds = sound_of(word)
    opening = "a" if sounds and sounds[0] in "aeiou" else ""
    return opening + _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds.replace("g", "k")))
