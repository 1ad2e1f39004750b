"""Passages -> sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.lang.en.abbreviations import BEFORE_NAMES, INSIDE, OPENERS
from sayso.terms import Document, PassageRole, Sentence, Span

SPOKEN = (PassageRole.BODY, PassageRole.HEADING)
"""The passages that are the author's report: nothing else is read for claims."""

_END = re.compile(
    r"""(?:[.!?…]+|\.{3,})(?:["”’'»)\]]|'')*(?=\s|$)|,(?=\s+(?:He|She|They|According|Reportedly)\s+[a-z])"""
)
"""A scan takes a full stop for a comma at times: "in Korva, He was"."""
_WORD_BEFORE = re.compile(r"([\w.]+)$")
_NEXT = re.compile(r"""\s*["“‘'«(\[]*(\w+)?""")
_LONGEST = 3000
"""Characters. A table or a page of OCR without a full stop is cut at a space, so that no sentence costs unbounded
time."""


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of the passages that are the author's report, in order, each without outer white space."""
    return tuple(
        Sentence(span, number)
        for number, passage in enumerate(document.passages)
        if passage.role in SPOKEN
        for span in _split(document.text, passage.span)
    )


def _split(text: str, passage: Span) -> Iterator[Span]:
    start = passage.start
    for end in _ends(text, passage):
        yield from _cut(text, start, end)
        start = end
    yield from _cut(text, start, passage.end)


def _ends(text: str, passage: Span) -> Iterator[int]:
    for mark in _END.finditer(text, passage.start, passage.end):
        if mark.end() < passage.end and _closes(text, mark, passage):
            yield mark.end()


def _closes(text: str, mark: re.Match[str], passage: Span) -> bool:
    """Does this full stop end its sentence?"""
    following = _NEXT.match(text, mark.end(), passage.end)
    word = following.group(1) if following else None
    if word is None:
        return True
    if word[0].islower():
        return False
    if not mark.group().startswith(".") or mark.group().startswith(".."):
        return not word[0].islower()
    before = _WORD_BEFORE.search(text, max(passage.start, mark.start() - 40), mark.start())
    if before is None:
        return True
    last = before.group(1)
    if last.lower() in BEFORE_NAMES and last[0].isupper():
        return False
    initial = len(last) == 1 and last.isupper()
    dotted = "." in last
    if initial or dotted or last.lower() in INSIDE:
        return word.lower() in OPENERS
    return True


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        middle = text.rfind(" ", start + 1, start + _LONGEST)
        middle = middle if middle > start else start + _LONGEST
        yield Span(start, middle)
        start = middle
        while text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
