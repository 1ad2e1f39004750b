"""Text -> the ISO 639-1 code of its main language."""

from __future__ import annotations

FEWEST_LETTERS = 20
"""Below this many letters a name looks like any language."""

SAMPLE_CHARACTERS = 20_000
"""More does not change the answer."""


def tell_language(text: str) -> str | None:
    """`en`, `ru`, ...; None where there is too little text to tell."""
    sample = text[:SAMPLE_CHARACTERS]
    if sum(1 for character in sample if character.isalpha()) < FEWEST_LETTERS:
        return None
    if sum(map(str.isupper, sample)) * 2 > sum(map(str.isalpha, sample)):
        sample = sample.lower()  # cables are all capitals, and the model has hardly seen any
    import py3langid  # its model costs a third of a second: loaded by its first call, not by ours

    code = str(py3langid.classify(sample)[0])
    return None if code == "und" else code
