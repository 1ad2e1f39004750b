"""Document and span -> where the words stand, for a person who looks them up."""

from __future__ import annotations

from typing import NamedTuple

from sayso.terms import Document, Span, hull


class Place(NamedTuple):
    """Where words stand: passage (from 1), page where the original has pages, characters of the text."""

    passage: int | None
    page: int | None
    span: Span

    def __str__(self) -> str:
        parts = (
            f"passage {self.passage}" if self.passage else None,
            f"page {self.page}" if self.page else None,
            f"characters {self.span.start}–{self.span.end}",
        )
        return ", ".join(part for part in parts if part)


def find_place(document: Document, span: Span) -> Place:
    """The passage that the span begins in, and its page."""
    for number, passage in enumerate(document.passages, start=1):
        if passage.span.overlaps(span):
            return Place(number, passage.locator.page, span)
    return Place(None, None, span)


def find_surroundings(spans: tuple[Span, ...], sentences: tuple[Span, ...]) -> Span:
    """The whole sentences that the spans stand in; where the reader found none, the spans themselves."""
    words = hull(spans)
    return hull((words, *(sentence for sentence in sentences if sentence.overlaps(words))))
