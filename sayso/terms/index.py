"""Finding things by where they stand: no word of the vocabulary, but what every stage needs to look at a long text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from sayso.terms.span import Span

T = TypeVar("T")


class SpanIndex(Generic[T]):
    """Things that stand in a text, found by where they stand, without looking through all of them.

    Looking up costs the logarithm of their number and the length of the longest.
    """

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        self._placed = sorted(placed, key=lambda pair: (pair[0].start, pair[0].end))
        self._starts = [span.start for span, _ in self._placed]
        self._longest = max((span.end - span.start for span, _ in self._placed), default=0)

    def overlapping(self, span: Span) -> Iterator[tuple[Span, T]]:
        """All that shares a character with `span`, in the order of the text."""
        for at in range(bisect_left(self._starts, span.start - self._longest), len(self._placed)):
            if self._starts[at] >= span.end:
                return
            if self._placed[at][0].end > span.start:
                yield self._placed[at]

    def within(self, span: Span) -> Iterator[tuple[Span, T]]:
        """All that lies wholly inside `span`, in the order of the text."""
        return (pair for pair in self.overlapping(span) if span.contains(pair[0]))

    def around(self, span: Span) -> Iterator[tuple[Span, T]]:
        """All that holds the whole of `span`, in the order of the text."""
        return (pair for pair in self.overlapping(span) if pair[0].contains(span))
