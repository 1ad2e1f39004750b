"""Where words stand: half-open character offsets into a text that never changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


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
