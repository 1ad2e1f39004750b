"""Plain text and Markdown -> Document. The text is the decoded file to the character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from sayso.intake.build import build_document
from sayso.intake.dates import Dating
from sayso.intake.decode import decode_bytes
from sayso.intake.heads import date_paper, find_letter_date
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.outlet import find_author_outlet, find_wire
from sayso.intake.passages import find_lines, find_paragraphs
from sayso.intake.raw import Raw
from sayso.intake.roles import Piece, find_byline, find_date_lines, find_title, give_roles, split_furniture
from sayso.terms import Clock, Clocks, Document, Issue, IssueKind, Passage, PassageRole, Span

_HEADING = re.compile(r"#{1,6}\s")
_CONTROL = frozenset(range(0x20)) - {0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}
_UTF_16_OR_32_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def looks_like_text(head: bytes, name: str) -> bool:
    """No bytes that text in any encoding without NULs would have, or a byte order mark before them. Data in XML is no
    text for people."""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return False
    if head.startswith(_UTF_16_OR_32_MARKS):
        return True
    odd = sum(1 for byte in head if byte in _CONTROL)
    return b"\x00" not in head and odd * 50 <= len(head)


def looks_like_markdown(head: bytes, name: str) -> bool:
    """Only the name tells: Markdown is plain text."""
    return PurePath(name).suffix.lower() in {".md", ".markdown"} and looks_like_text(head, name)


def read_plain(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document."""
    yield _read_text(raw, limits, "text/plain")


def read_markdown(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document. Lines that begin with `#` are headings."""
    yield _read_text(raw, limits, "text/markdown")


def _read_text(raw: Raw, limits: Limits, media_type: str) -> Document | Issue:
    decoded = decode_bytes(raw)
    text = decoded.text
    if not text.strip():
        return raw.issue(IssueKind.EMPTY, "has no text in it")
    if len(text) > limits.text_characters:
        return raw.issue(IssueKind.TOO_LARGE, f"has {len(text)} characters; up to {limits.text_characters} are read")
    passages = find_passages(text, markdown=media_type == "text/markdown")
    outlet = find_author_outlet(text, passages) or find_wire(text, passages)
    return build_document(
        raw,
        text,
        media_type,
        passages,
        title=find_title(text, passages),
        outlet=outlet,
        byline=find_byline(text, passages),
        language=tell_language(text),
        clocks=_date_text(text, passages, outlet),
        issues=decoded.issues,
    )


def find_passages(text: str, *, markdown: bool = False) -> tuple[Passage, ...]:
    """Every character of `text` that is not white space, in passages with roles."""
    pieces: list[Piece] = []
    for paragraph in find_paragraphs(text):
        for piece in split_furniture(text, paragraph):
            pieces += _split_headings(text, piece) if markdown and piece.role is None else [piece]
    return give_roles(text, pieces)


def _split_headings(text: str, piece: Piece) -> Iterator[Piece]:
    """`#` lines as headings of their own: Markdown does not need blank lines around them."""
    kept: list[Span] = []
    for line in find_lines(text, piece.span.start, piece.span.end):
        if not _HEADING.match(line.of(text)):
            kept.append(line)
            continue
        if kept:
            yield Piece(Span(kept[0].start, kept[-1].end))
            kept = []
        yield Piece(line, PassageRole.HEADING)
    if kept:
        yield Piece(Span(kept[0].start, kept[-1].end))


def _date_text(text: str, passages: tuple[Passage, ...], outlet: str | None) -> Clocks:
    """The date line's time. A bare text that is in some newsroom's voice was saved from somewhere, and nothing says
    that it was that newsroom's own page: its date line dates the copy, a repost. Without such a voice it is when the
    text came out. `DATE: 12 APR 1963` is the date of a letter or record, and so is a line in the head of one."""
    head = date_paper(text, passages)
    if head.document:
        return head
    for passage, line in find_date_lines(text, passages):
        clock = Clock(line.value, "date line", passage.span)
        if line.dating is Dating.DATED:
            return replace(head, document=clock)
        if line.dating is Dating.PUBLISHED:
            return replace(head, repost=clock) if outlet else replace(head, publication=clock)
    return head if outlet else replace(head, document=find_letter_date(text))
