"""Text and spans -> the text with source, cue and content told apart, by colour or by brackets."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from sayso.terms import Attribution, Span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


class Part(Enum):
    """A part of a saying: its word in brackets, its style in colour, and what it is. Later ones paint over earlier."""

    CONTENT = ("what", "cyan", "what is said")
    SOURCE = ("who", "bold green", "who says it")
    CUE = ("says", "italic magenta", "by which words")

    def __init__(self, word: str, style: str, meaning: str) -> None:
        self.word = word
        self.style = style
        self.meaning = meaning


class Mark(NamedTuple):
    """One stretch of text and the part it plays; `depth` counts the sayings that this one stands in."""

    span: Span
    part: Part
    depth: int = 0


def mark_attributions(attributions: Iterable[Attribution]) -> list[Mark]:
    """Every stretch of every saying."""
    attributions = tuple(attributions)
    parents = {attribution.id: attribution.parent for attribution in attributions}
    return [
        Mark(span, part, _depth(attribution.id, parents))
        for attribution in attributions
        for part, spans in (
            (Part.CONTENT, attribution.content),
            (Part.SOURCE, attribution.source),
            (Part.CUE, attribution.cue),
        )
        for span in spans
    ]


def paint(shown: str, within: Span, marks: Iterable[Mark], plain: bool) -> Text:
    """The stretch `within` of a text (as `show_text` gives it), its marks in colour or, where plain, in brackets."""
    inside = [
        mark._replace(span=Span(max(mark.span.start, within.start), min(mark.span.end, within.end)))
        for mark in marks
        if mark.span.overlaps(within)
    ]
    return _bracket(shown, within, inside) if plain else _colour(shown, within, inside)


def legend(plain: bool) -> Text:
    """What the colours or brackets stand for, on one line."""
    from rich.text import Text

    parts = (Part.SOURCE, Part.CUE, Part.CONTENT)
    if plain:
        return Text("   ".join(f"[{part.word} …] {part.meaning}" for part in parts))
    return Text("   ").join(Text(part.meaning, style=part.style) for part in parts)


def is_plain(console: Console) -> bool:
    """Must brackets do, because there is no colour here (a pipe, a file, NO_COLOR, a terminal without)?"""
    return console.no_color or console.color_system is None


def _colour(shown: str, within: Span, marks: list[Mark]) -> Text:
    from rich.text import Text

    text = Text(shown[within.start : within.end])
    order = list(Part)
    for mark in sorted(marks, key=lambda mark: (mark.depth, order.index(mark.part))):
        # A saying within a saying is underlined, as its colours are the same.
        style = f"{mark.part.style} underline" if mark.depth else mark.part.style
        text.stylize(style, mark.span.start - within.start, mark.span.end - within.start)
    return text


def _bracket(shown: str, within: Span, marks: list[Mark]) -> Text:
    from rich.text import Text

    outer_first = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.depth))
    opening: dict[int, str] = {}
    closing: dict[int, int] = {}
    for mark in outer_first:
        opening[mark.span.start] = opening.get(mark.span.start, "") + f"[{mark.part.word} "
        closing[mark.span.end] = closing.get(mark.span.end, 0) + 1
    pieces = []
    at = within.start
    for edge in sorted({*opening, *closing, within.end}):
        pieces += [shown[at:edge], "]" * closing.get(edge, 0), opening.get(edge, "")]
        at = edge
    return Text("".join(pieces))


def _depth(attribution: str, parents: dict[str, str | None]) -> int:
    seen = {attribution}
    parent = parents.get(attribution)
    while parent is not None and parent not in seen:
        seen.add(parent)
        parent = parents.get(parent)
    return len(seen) - 1
