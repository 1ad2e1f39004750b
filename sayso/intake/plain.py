"""Plain text and Markdown -> Document. The text is the decoded file to the character."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from sayso.intake.build import build_document
from sayso.intake.decode import decode_bytes
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.passages import find_paragraphs
from sayso.intake.raw import Raw
from sayso.terms import Document, Issue, IssueKind, Passage

_CONTROL = frozenset(range(0x20)) - {0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}
_UTF_16_OR_32_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def looks_like_text(head: bytes, name: str) -> bool:
    """No bytes that text in any encoding without NULs would have, or a byte order mark before them."""
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
    """One Document."""
    yield _read_text(raw, limits, "text/markdown")


def _read_text(raw: Raw, limits: Limits, media_type: str) -> Document | Issue:
    decoded = decode_bytes(raw)
    text = decoded.text
    if not text.strip():
        return raw.issue(IssueKind.EMPTY, "has no text in it")
    if len(text) > limits.text_characters:
        return raw.issue(IssueKind.TOO_LARGE, f"has {len(text)} characters, more than {limits.text_characters}")
    passages = tuple(Passage(span) for span in find_paragraphs(text))
    return build_document(raw, text, media_type, passages, language=tell_language(text), issues=decoded.issues)
