"""Text -> stretches of it: paragraphs as spans, before their roles are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.terms import Span

LONGEST_PASSAGE = 20_000
"""Characters. A longer run of lines is cut at a line end or a space: what reads passages may cost more than in
proportion to their length."""

LONGEST_WRAPPED_LINE = 160
"""Characters. Typewriters, mailers and OCR wrap before 132; a run with a longer line was not wrapped, so each of its
lines is a paragraph of its own."""

_SHORTEST_BROKEN = 25
"""Characters. A shorter line may be a heading or a greeting; one that a page's end broke is long."""

_LINE = re.compile(r"[^\r\n]+")


def find_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The lines of `text[start:end]` that are not blank, trimmed of outer white space, in order."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        line = trim_span(text, match.start(), match.end())
        if line is not None:
            yield line


def find_paragraphs(text: str) -> Iterator[Span]:
    """Runs of lines between blank lines, trimmed; single lines where the run was not wrapped. In order, not
    overlapping, and together they hold every character that is not white space."""
    run: list[Span] = []
    for line in find_lines(text):
        if run and _is_blank_between(text, run[-1].end, line.start) and not _goes_on(text, run[-1], line):
            yield from _split_run(text, run)
            run = []
        run.append(line)
    if run:
        yield from _split_run(text, run)


def trim_span(text: str, start: int, end: int) -> Span | None:
    """`text[start:end]` without outer white space, None where nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if left < right else None


def _is_blank_between(text: str, start: int, end: int) -> bool:
    gap = text[start:end].replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") > 1 or "\f" in gap


def _goes_on(text: str, above: Span, below: Span) -> bool:
    """Does a sentence of a typescript run on over the blank that a scan left between two of its lines?"""
    if not _SHORTEST_BROKEN <= len(above) <= LONGEST_WRAPPED_LINE or len(below) > LONGEST_WRAPPED_LINE:
        return False
    stops_short = text[above.end - 1] == "," or text[above.end - 2 : above.end].isalpha()
    return stops_short and text[below.start].islower() and " " in below.of(text)


def _split_run(text: str, run: list[Span]) -> Iterator[Span]:
    wrapped = all(len(line) <= LONGEST_WRAPPED_LINE for line in run)
    for span in [Span(run[0].start, run[-1].end)] if wrapped else run:
        yield from _cut_span(text, span)


def _cut_span(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_PASSAGE:
        stop = start + LONGEST_PASSAGE
        at = max(text.rfind("\n", start + 1, stop), text.rfind("\r", start + 1, stop))
        at = at if at > start + LONGEST_PASSAGE // 2 else text.rfind(" ", start + 1, stop)
        at = at if at > start else stop
        piece = trim_span(text, start, at)
        if piece is not None:
            yield piece
        start = at
    piece = trim_span(text, start, span.end)
    if piece is not None:
        yield piece
