"""A name -> the words that tell it from others, and what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.lang.naming import COMMON_WORDS, FORMS, LONG_FORMS, NUMBERS, PARTICLES, ROMAN, SPELLINGS, TITLES
from sayso.names.folding import fold_name
from sayso.names.likeness import NameKind

_LONG_FORM = re.compile(rf"\b(?:{'|'.join(sorted(LONG_FORMS, key=len, reverse=True))})\b")
_ABD = re.compile(r"\babd[aeu]? (?:al|el|ul|ur|ar) ")
_SPELLING = re.compile(rf"\b(?:{'|'.join(sorted(SPELLINGS, key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class NameParts:
    """`words` are all that is compared, in order; `minor` are those of them that weigh little."""

    words: tuple[str, ...]
    minor: frozenset[str]
    numbers: tuple[str, ...]
    forms: frozenset[str]
    """The families of the legal forms in it."""


@lru_cache(maxsize=8192)
def part_name(name: str, kind: NameKind) -> NameParts:
    """The parts of a name. A name that is nothing but a title or a form keeps it."""
    folded = fold_name(name)
    if kind is NameKind.PERSON:
        words = list(dict.fromkeys(_ABD.sub("abdul ", folded).split()))
        bare = [w for w in words if w not in TITLES]
        return NameParts(tuple(bare or words), PARTICLES, (), frozenset())
    folded = _LONG_FORM.sub(lambda found: LONG_FORMS[found.group()], folded)
    words = _SPELLING.sub(lambda found: SPELLINGS[found.group()], folded).split()
    forms = frozenset(FORMS[w] for w in words if w in FORMS)
    numbers, rest = _read_numbers([w for w in words if w not in FORMS] or words)
    return NameParts(tuple(rest or numbers), PARTICLES | COMMON_WORDS, tuple(numbers), forms)


def _read_numbers(words: list[str]) -> tuple[list[str], list[str]]:
    """The numbers among the words, in digits, and the other words: "forty 4" is 44, a last "IV" is 4."""
    numbers: list[str] = []
    rest: list[str] = []
    tens = 0
    for place, word in enumerate(words):
        value = NUMBERS.get(word)
        if word.isdigit() and tens and len(word) == 1:
            numbers[-1] = str(tens + int(word))
        elif value is not None and tens and value < 10:
            numbers[-1] = str(tens + value)
        elif value is not None:
            numbers.append(str(value))
        elif any(c.isdigit() for c in word):
            numbers.append(word)
        elif word in ROMAN and place > 1:
            numbers.append(str(ROMAN[word]))
        else:
            rest.append(word)
        tens = value if value is not None and value >= 20 else 0
    return numbers, rest
