"""Printed lines with their places on the page -> lines that say where a paragraph begins and what is a heading.

A PDF knows lines and no paragraphs. A typesetter shows a new paragraph by space, by indenting, by leaving the last line
short, or by another size of type; each is one small test here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from sayso.intake.pages import Line

_LARGER = 1.15
"""Type this much larger than the page's usual one is a heading's."""
_LONGEST_HEADING = 200
_WIDER_GAP = 1.3
"""Paragraphs are set apart by at least this many usual line pitches. Line pitches vary by some 5 percent with mixed
fonts; an empty half-line is 1.5."""
_INDENT = 0.8
"""Of the type size."""
_MORE_THAN_FITS = 1.2
"""The next line's first word must fit this many times into what the line leaves free: the width is an estimate."""
_BULLETS = ("•", "-", "–", "—", "*", "·", "‣", "▪", "o ")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line and its box in points, counted from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    """Of the type, in points; 0 where the file does not tell."""
    splits_word: bool = False
    """Its last word goes on in the next line."""


def mark_paragraphs(lines: Sequence[PrintedLine]) -> tuple[Line, ...]:
    """The same lines in the same order."""
    if not lines:
        return ()
    usual_size = _usual_size(lines)
    pitch = _usual_pitch(lines)
    margin = _usual_right(lines)
    marked = [Line(lines[0].text, opens=True, heading=_is_heading(lines[0], usual_size))]
    for above, below in pairwise(lines):
        opens = _opens_paragraph(above, below, pitch, margin)
        marked.append(Line(below.text, opens=opens, heading=_is_heading(below, usual_size)))
    return tuple(marked)


def _opens_paragraph(above: PrintedLine, below: PrintedLine, pitch: float, margin: float) -> bool:
    drop = above.bottom - below.bottom
    size = max(above.size, below.size, 1.0)
    if abs(drop) < size * 0.3:
        return False  # the same line of the page, in two pieces
    if above.splits_word:
        return False
    if abs(above.size - below.size) > size * 0.1:
        return True
    if drop < 0:
        return above.text.endswith((".", "!", "?", ":", "”", '"'))  # the head of the next column
    if pitch and drop > pitch * _WIDER_GAP:
        return True
    if below.left - above.left > size * _INDENT and not _is_item(above):
        return True
    return _leaves_line_short(above, below, margin) or _is_item(below)


def _leaves_line_short(above: PrintedLine, below: PrintedLine, margin: float) -> bool:
    """The first word of the line below would have found room on the line above, and was not put there."""
    width = (below.right - below.left) / max(len(below.text), 1) * (len(below.text.split(maxsplit=1)[0]) + 1)
    return margin - above.right > width * _MORE_THAN_FITS


def _is_item(line: PrintedLine) -> bool:
    """Begins like a line of a list: a bullet, or a number with a dot or bracket."""
    first, _, rest = line.text.partition(" ")
    if not rest:
        return False
    return line.text.startswith(_BULLETS) or (first[-1] in ".)" and first[:-1].strip("(").isdigit() and len(first) < 5)


def _is_heading(line: PrintedLine, usual_size: float) -> bool:
    large = usual_size > 0 and line.size > usual_size * _LARGER
    return large and len(line.text) <= _LONGEST_HEADING and any(c.isalpha() for c in line.text)


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    """The size of type that most characters are set in."""
    weights: dict[float, int] = {}
    for line in lines:
        weights[round(line.size, 1)] = weights.get(round(line.size, 1), 0) + len(line.text)
    return max(weights, key=lambda size: weights[size])


def _usual_pitch(lines: Sequence[PrintedLine]) -> float:
    """The usual distance from line to line; the lower half, so that a page of short paragraphs does not mislead."""
    drops = [a.bottom - b.bottom for a, b in pairwise(lines) if a.bottom - b.bottom > 1]
    if not drops:
        return 0.0
    middle = median(drops)
    return median(drop for drop in drops if drop <= middle)


def _usual_right(lines: Sequence[PrintedLine]) -> float:
    """Where full lines end: three in four lines end there or before."""
    rights = [line.right for line in lines]
    return quantiles(rights, n=4)[2] if len(rights) > 2 else max(rights)
