"""Paragraphs -> passages with roles: what is the report, and what the page says besides.

Furniture is told by whole lines, never by a word inside a paragraph: a sentence lost to a menu rule is a claim lost,
and a menu line read as a sentence is only a bad claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.intake.dates import DateLine, read_date_line
from sayso.intake.passages import find_lines
from sayso.lang.en.bylines import BYLINE_STARTS, CREDIT_PATTERNS, NAME_PARTICLES
from sayso.lang.en.furniture import (
    COMMENT_SECTION,
    FURNITURE_LINES,
    FURNITURE_PATTERNS,
    LONGEST_FURNITURE,
    RELATED_SECTION,
    STAMPS,
)
from sayso.lang.en.timewords import MONTHS
from sayso.terms import Locator, Passage, PassageRole, Span

LONGEST_TITLE = 200
LONGEST_BYLINE = 160
LONGEST_HEADLINE = 160
TOP = 30
"""Passages among which a date line is looked for in a paper that has no paragraph of that length before them."""
REPORT_LENGTH = 90
"""Characters. A passage this long that ends as a sentence does is the report itself; what stands before the first is
the top of the page and what stands after the last its foot."""
COMMENTS_FROM = 0.6
"""Readers' comments begin with a heading after this share of the text; before it the line is a link to them."""


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_FURNITURE = _one_of(FURNITURE_PATTERNS)
_COMMENTS = _one_of(COMMENT_SECTION)
_RELATED = _one_of(RELATED_SECTION)
_CREDIT = _one_of(CREDIT_PATTERNS)
_STARTS = "|".join(sorted(BYLINE_STARTS, key=len, reverse=True))
_SEPARATORS = re.compile(r"[\s,&|/;()]+")
_BYLINE_START = re.compile(rf"(?i:{_STARTS})(?::\s*|\s+)")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATELINE = re.compile(
    r"(?P<place>|[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]*){0,3}(?:, [A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2})?|(?=[^(]{2,40}\()"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    rf"(?P<date>,? (?:(?i:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH})\.?)(?:,? \d{{4}})?))?"
    r"(?P<wire> ?\([A-Z][\w .’'/-]{1,40}\))?"
    r"(?P<dash> ?(?:—|–|―|--|-)) ?(?=[\"“‘'A-Z0-9])"
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
_ENDS_LINE = re.compile(r"[.!:;,][\"”’')\]]*$")
_SCRAWL = re.compile(r"[|{}\\~^<>]|\d[^\W\d]*\d{3}[^\W\d]*\d|[^\w\s]{4}")
"""What OCR makes of stamps and smudges, and no title has."""
_BULLETS = " \t*•·-–—>»›→#_|«‹"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text before its role is known, with what its format knows of it."""

    span: Span
    role: PassageRole | None = None
    """Where the format itself says so: a heading element, a `#` line."""
    locator: Locator = Locator()


def split_furniture(text: str, span: Span) -> Iterator[Piece]:
    """One run of lines as pieces: lines that are plainly not the report stand alone, the others stay together."""
    kept: list[Span] = []
    for line in find_lines(text, span.start, span.end):
        role = tell_line(line.of(text))
        if role is None:
            kept.append(line)
            continue
        if kept:
            yield Piece(Span(kept[0].start, kept[-1].end))
            kept = []
        yield Piece(line, role)
    if kept:
        yield Piece(Span(kept[0].start, kept[-1].end))


def tell_line(line: str) -> PassageRole | None:
    """FURNITURE, BYLINE or DATELINE where the whole line is that and nothing else, wherever it stands."""
    if len(line) > LONGEST_FURNITURE:
        return None
    plain = " ".join(line.split())
    bare = plain.strip(_BULLETS).rstrip(" .:!…").casefold()
    if not bare or bare in FURNITURE_LINES or bare in STAMPS or _FURNITURE.fullmatch(plain):
        return PassageRole.FURNITURE
    if read_date_line(plain):
        return PassageRole.DATELINE
    if _CREDIT.fullmatch(plain):
        return PassageRole.BYLINE
    return None


def give_roles(text: str, pieces: Sequence[Piece]) -> tuple[Passage, ...]:
    """Passages in order, with roles. Pieces whose role the format knows keep it."""
    settled = [piece if piece.role else replace(piece, role=tell_line(piece.span.of(text))) for piece in pieces]
    settled = _mark_top(text, settled)
    settled = _mark_sections(text, settled)
    return tuple(_cut_datelines(text, settled))


def is_report(words: str) -> bool:
    """Long, and ends as a sentence does."""
    return len(words) >= REPORT_LENGTH and bool(_ENDS_SENTENCE.search(words))


def _mark_top(text: str, pieces: list[Piece]) -> list[Piece]:
    """The title and the bylines, which stand before the first paragraph of the report."""
    first = next((n for n, p in enumerate(pieces) if p.role is None and is_report(p.span.of(text))), None)
    marked = list(pieces)
    if first is None:  # a note: only what the format calls a heading can be its title
        first = next((n + 1 for n, p in enumerate(pieces[:1]) if p.role is PassageRole.HEADING), 0)
    titled = any(piece.role is PassageRole.TITLE for piece in pieces)
    for at in range(first):
        words = marked[at].span.of(text)
        if marked[at].role is None and is_byline(words):
            marked[at] = replace(marked[at], role=PassageRole.BYLINE)
        elif not titled and marked[at].role in (None, PassageRole.HEADING) and is_title(words):
            marked[at] = replace(marked[at], role=PassageRole.TITLE)
            titled = True
        elif marked[at].role is None:
            titled = True
    return marked


def is_title(words: str) -> bool:
    """One line of two words or more that does not end as a sentence does."""
    words = words.strip("# ")
    return (
        "\n" not in words
        and len(words) <= LONGEST_TITLE
        and len(words.split()) >= 2
        and not _ENDS_LINE.search(words)
        and sum(c.isalpha() for c in words) * 2 > len(words)
        and not _SCRAWL.search(words)
    )


def is_byline(words: str) -> bool:
    """`By Jane Roe`, `By A and B, Wire Service`: a whole line of nothing but names after such a word."""
    words = " ".join(words.split())
    start = _BYLINE_START.match(words)
    if start is None or len(words) > LONGEST_BYLINE:
        return False
    names = [name for name in _SEPARATORS.split(words[start.end() :].rstrip(" .")) if name]
    return bool(names) and names[0][0].isupper() and all(n[0].isupper() or n in NAME_PARTICLES for n in names)


def _mark_sections(text: str, pieces: list[Piece]) -> list[Piece]:
    """Readers' comments to the end, and lists of other pages' titles to the next paragraph of the report."""
    marked = list(pieces)
    comments_from = len(text) * COMMENTS_FROM
    section = ""
    for at, piece in enumerate(pieces):
        words = " ".join(piece.span.of(text).split())
        heading = words.strip(_BULLETS).rstrip(" .:!…") if len(words) <= LONGEST_HEADLINE else ""
        if section != "comments" and heading:
            if _COMMENTS.fullmatch(heading) and piece.span.start >= comments_from:
                section = "comments"
            elif _RELATED.fullmatch(heading):
                section = "related"
        if section == "related" and (is_report(words) or len(words) > LONGEST_HEADLINE):
            section = ""
        if section and marked[at].role is not PassageRole.BYLINE:
            marked[at] = replace(piece, role=PassageRole.FURNITURE)
    return marked


def _cut_datelines(text: str, pieces: list[Piece]) -> Iterator[Passage]:
    """`KORVA, 12 March (Wire) — The mayor…` as two passages, wherever the first paragraphs begin so."""
    may_begin = 3
    for piece in pieces:
        cut = match_dateline(piece.span.of(text)) if piece.role is None and may_begin else None
        if piece.role is None and is_report(piece.span.of(text)):
            may_begin = max(0, may_begin - 1)
        if cut is None:
            yield Passage(piece.span, piece.role or PassageRole.BODY, piece.locator)
            continue
        start = piece.span.start
        yield Passage(Span(start, start + cut.end("dash")), PassageRole.DATELINE, piece.locator)
        yield Passage(Span(start + cut.end(), piece.span.end), PassageRole.BODY, piece.locator)


def match_dateline(words: str) -> re.Match[str] | None:
    """The dateline that a paragraph opens with: a place in capitals or before a wire's name, then a dash."""
    match = _DATELINE.match(words)
    if match is None or match.end() >= len(words):
        return None
    if not match["place"] and not match["wire"]:
        return None
    if not match["wire"] and not match["date"] and not is_report(words):
        return None  # "SUBJECT - ", "END OF MESSAGE -": forms and cables have such lines, reports do not
    spaced = match["dash"].startswith(" ") or match["dash"] not in {"-", " -"}
    return match if spaced or match["wire"] else None


def match_title(text: str, pieces: Sequence[Piece], title: str | None) -> list[Piece]:
    """The same pieces, with the first that has the words of the known `title` marked as TITLE."""
    marked = list(pieces)
    wanted = _letters(title or "")
    at = next((n for n, piece in enumerate(marked) if wanted and _letters(piece.span.of(text)) == wanted), None)
    if at is not None:
        marked[at] = replace(marked[at], role=PassageRole.TITLE)
    return marked


def _letters(words: str) -> str:
    return "".join(c for c in words.casefold() if c.isalnum())


def find_title(text: str, passages: Iterable[Passage]) -> str | None:
    """The words of the TITLE passage, without Markdown's marks."""
    words = next((p.span.of(text) for p in passages if p.role is PassageRole.TITLE), "")
    return " ".join(words.strip("#* _").split()) or None


def find_date_lines(text: str, passages: Sequence[Passage]) -> Iterator[tuple[Passage, DateLine]]:
    """The passages at the top that are nothing but a date; a date further down is part of what is told."""
    for passage in passages[:TOP]:
        words = passage.span.of(text)
        if passage.role is PassageRole.BODY and is_report(words):
            return
        line = read_date_line(words) if passage.role is PassageRole.DATELINE else None
        if line is not None:
            yield passage, line


def find_byline(text: str, passages: Iterable[Passage]) -> str | None:
    """Who signs at the top: the words of the first BYLINE passage without its "By"."""
    for passage in passages:
        words = " ".join(passage.span.of(text).split())
        if passage.role is PassageRole.BYLINE and is_byline(words):
            return _BYLINE_START.sub("", words, count=1).rstrip(" .")
    return None
