"""A saying in the making: where its parts stand, before it has an id, a parent and an entity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.terms import Span, Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content of one saying."""

    source: Spans
    cue: Spans
    content: Spans

    @property
    def parts(self) -> Spans:
        """All stretches of it."""
        return (*self.source, *self.cue, *self.content)


def hold(content: Spans, parts: Iterable[Span]) -> bool:
    """Does `content` hold every one of `parts`?"""
    return all(any(piece.contains(part) for piece in content) for part in parts)
