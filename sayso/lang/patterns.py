"""Lists of phrases -> one pattern: whole words, any case, any white space between them, curly marks or straight."""

from __future__ import annotations

import re
from collections.abc import Iterable


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all of `phrases` (each itself a pattern); a space in a phrase is any white space.

    "could not" is met as "couldn't" too. Raises re.error where a phrase is no pattern.
    """
    alternatives = "|".join(phrase.replace(" not ", "(?: not|n['’]t) ").replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?!\w)", re.IGNORECASE)
