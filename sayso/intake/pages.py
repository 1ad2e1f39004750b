"""Lines of pages -> one text with its passages: paragraphs joined, running heads and page numbers told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.intake.passages import LONGEST_PASSAGE
from sayso.terms import Locator, Passage, PassageRole, Span

EDGE_LINES = 3
"""Running heads and feet are looked for among this many lines at each end of a page."""
_REPEATED = 0.4
"""Share of the pages that carry a running head: below a half, for left and right pages may have different ones."""
_LONGEST_RUNNING = 120
"""Characters of a line."""
_ENDS = (".", "!", "?", '"', "”")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—\[(\s]*(?:(?:page|pg\.?|p\.|seite|стр\.?|страница|с\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|из)\s*\d{1,4})?[-–—\])\s.]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, trimmed and not empty. `opens`: a new paragraph begins with it."""

    text: str
    opens: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page of paper. `number` counts from 1 as the file counts, whatever is printed on the page."""

    number: int
    lines: tuple[Line, ...]


def lay_out_pages(pages: Sequence[Page]) -> tuple[str, tuple[Passage, ...]]:
    """One text for all pages: lines end with a newline, paragraphs and pages are parted by an empty line.

    What stands at the head or foot of many pages, and page numbers there, is FURNITURE. A paragraph that runs on over
    the page is two passages, for each passage leads back to one page.
    """
    running = _find_running_lines(pages)
    pieces: list[str] = []
    passages: list[Passage] = []
    length = 0
    for page in pages:
        for role, text in _join_lines(page, running):
            if pieces:
                pieces.append("\n\n")
                length += 2
            pieces.append(text)
            passages.append(Passage(Span(length, length + len(text)), role, Locator(page=page.number)))
            length += len(text)
    return "".join(pieces), tuple(passages)


def _join_lines(page: Page, running: frozenset[tuple[str, str]]) -> Iterator[tuple[PassageRole, str]]:
    """The passages of one page, in order."""
    furniture = _find_furniture(page, running)
    held: list[str] = []
    held_role = PassageRole.BODY
    size = 0
    for index, line in enumerate(page.lines):
        role = PassageRole.FURNITURE if index in furniture else _role_of(line)
        parted = line.opens or role is not held_role or role is PassageRole.FURNITURE
        if held and (parted or size + len(line.text) > LONGEST_PASSAGE):
            yield held_role, "\n".join(held)
            held, size = [], 0
        held.append(line.text)
        held_role = role
        size += len(line.text) + 1
    if held:
        yield held_role, "\n".join(held)


def _role_of(line: Line) -> PassageRole:
    return PassageRole.HEADING if line.heading else PassageRole.BODY


def _find_running_lines(pages: Sequence[Page]) -> frozenset[tuple[str, str]]:
    """Lines, with their numbers left open, that stand at the same end of many pages."""
    counts = Counter(key for page in pages for key in set(_edge_keys(page)))
    filled = sum(1 for page in pages if page.lines)
    needed = max(2, filled * _REPEATED)
    return frozenset(key for key, count in counts.items() if count >= needed)


def _edge_keys(page: Page) -> Iterator[tuple[str, str]]:
    for end, paragraphs in _find_edges(page):
        for paragraph in paragraphs:
            for index in paragraph:
                yield end, _open_numbers(page.lines[index].text)


def _find_edges(page: Page) -> Iterator[tuple[str, list[range]]]:
    """The paragraphs that begin and end a page, from the edge inward, as indices of lines, as far as they are short
    enough to be a running head. Something is left between the two, however few lines the page has."""
    if not page.lines:
        return
    depth = min(EDGE_LINES, (len(page.lines) - 1) // 2)
    starts = [index for index, line in enumerate(page.lines) if line.opens or index == 0]
    paragraphs = [range(start, stop) for start, stop in zip(starts, [*starts[1:], len(page.lines)], strict=True)]
    for end, inward in (("head", paragraphs), ("foot", paragraphs[::-1])):
        taken: list[range] = []
        for paragraph in inward:
            lines = [page.lines[index] for index in paragraph]
            if sum(len(one) for one in taken) + len(paragraph) > depth or not _may_run(lines):
                break
            taken.append(paragraph)
        yield end, taken


def _may_run(lines: Sequence[Line]) -> bool:
    """A running head is short, set like the text, and no sentence of the author."""
    longest = max(len(line.text) for line in lines)
    is_sentence = sum(len(line.text) for line in lines) > _LONGEST_RUNNING // 2 and lines[-1].text.endswith(_ENDS)
    return longest <= _LONGEST_RUNNING and not is_sentence and not any(line.heading for line in lines)


def _find_furniture(page: Page, running: frozenset[tuple[str, str]]) -> frozenset[int]:
    """Indices of running heads and feet, from the edge inward as far as they go without a gap, and of page numbers."""
    found: set[int] = set()
    for end, paragraphs in _find_edges(page):
        for paragraph in paragraphs:
            if not all((end, _open_numbers(page.lines[index].text)) in running for index in paragraph):
                break
            found.update(paragraph)
    outermost = {0, len(page.lines) - 1} if page.lines else set()
    found |= {index for index in outermost if _PAGE_NUMBER.fullmatch(page.lines[index].text)}
    return frozenset(found)


def _open_numbers(text: str) -> str:
    """`Memo 7, page 3` and `memo 7, page 4` are the same running head."""
    return _DIGITS.sub("#", " ".join(text.casefold().split()))
