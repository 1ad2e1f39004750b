"""Known formats that sayso does not read -> an Issue that says what to do instead."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.intake.limits import Limits
from sayso.intake.packed import ZIP_SIGNATURES
from sayso.intake.raw import Raw
from sayso.terms import Document, Issue, IssueKind

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_MESSAGE = "__substg1.0_".encode("utf-16-le")

_ADVICE: tuple[tuple[bytes, int, str], ...] = (
    (b"{\\rtf", 0, "is a rich text file: save it as .docx or PDF and read that"),
    (b"mimetypeapplication/vnd.oasis", 30, "is an OpenDocument file: save it as .docx or PDF and read that"),
    (b"Rar!", 0, "is a packed folder: unpack it and read the folder"),
    (b"7z\xbc\xaf\x27\x1c", 0, "is a packed folder: unpack it and read the folder"),
    (b"BZh", 0, "is a packed file: unpack it and read what is in it"),
    (b"\xfd7zXZ\x00", 0, "is a packed file: unpack it and read what is in it"),
    (b"ustar", 257, "is a packed folder: unpack it and read the folder"),
)
"""Signature, the byte that it stands at, and the words."""


def looks_like_unread(head: bytes, name: str) -> bool:
    """By signature."""
    signed = any(head.startswith(signature, at) for signature, at, _ in _ADVICE)
    return signed or head.startswith((_OLE, *ZIP_SIGNATURES, b"\x1f\x8b"))


def refuse_unread(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Issue."""
    if raw.head.startswith(_OLE):
        yield _refuse_ole(raw)
        return
    if raw.head.startswith(ZIP_SIGNATURES) and not raw.head.startswith(_ADVICE[1][0], 30):
        office = b"[Content_Types].xml" in raw.head
        message = "is a spreadsheet or slides: save it as PDF" if office else "is a packed folder: unpack it"
        yield raw.issue(IssueKind.UNSUPPORTED, f"{message} and read that")
        return
    advice = (words for signature, at, words in _ADVICE if raw.head.startswith(signature, at))
    yield raw.issue(IssueKind.UNSUPPORTED, next(advice, "is a packed file: unpack it and read what is in it"))


def _refuse_ole(raw: Raw) -> Issue:
    """The old container of Microsoft Office, in which encrypted new files come as well. The names of its streams tell;
    they stand as plain UTF-16."""
    with raw.open_bytes() as stream:
        start = stream.read(_SEARCHED)
    if _ENCRYPTED_PACKAGE in start:
        return raw.issue(IssueKind.ENCRYPTED, "is behind a password: save a copy without it and read that")
    if _MESSAGE in start:
        return raw.issue(IssueKind.UNSUPPORTED, "is an Outlook message: save it as .eml and read that")
    return raw.issue(IssueKind.UNSUPPORTED, "is an old Office file: save it as .docx or PDF and read that")


_SEARCHED = 64 * 1024 * 1024
