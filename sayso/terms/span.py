"""Where words stand: half-open character offsets into a text that never changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, `text[start:end]`, in Unicode code points.

    The W3C Web Annotation TextPositionSelector. Not a line, not a byte range: a span is counted in
    characters of `Document.text`, which is fixed at intake.

    Raises ValueError unless `0 <= start < end`: an empty span points at nothing.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start} and {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The very words: `Span(0, 3).of("Ann said") == "Ann"`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Does `other` lie wholly inside?"""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]
"""One thing said in several stretches: `“We lost,” she said, “but we fought.”` has a content of two."""


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans` (at least one)."""
    spans = tuple(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def words_of(spans: Iterable[Span], text: str) -> str:
    """The words of one discontinuous thing as one line of reading."""
    return " ".join(" ".join(span.of(text).split()) for span in spans)


class SpanIndex(Generic[T]):
    """Things that stand in a text, found by where they stand, without looking through all of them.

    Looking up costs the logarithm of their number and the length of the longest.
    """

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        self._placed = sorted(placed, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._placed]
        self._longest = max((len(span) for span, _ in self._placed), default=0)

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
