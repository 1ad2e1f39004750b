"""Something odd in the input, kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IssueKind(StrEnum):
    """What was odd. The value is what a user filters by."""

    MISSING = "missing"
    """No such file, or it went away while we read."""
    UNREADABLE = "unreadable"
    """Damaged, cut off, or not what its name says."""
    ENCRYPTED = "encrypted"
    """A password stands before it."""
    EMPTY = "empty"
    """No text in it."""
    TOO_LARGE = "too_large"
    """Above a limit on bytes, pages, nesting or unpacked size."""
    TOO_SLOW = "too_slow"
    """Took longer than the limit and was given up."""
    CRASHED = "crashed"
    """The library that reads this format died on it."""
    UNSUPPORTED = "unsupported"
    """A format that sayso does not read."""
    ENCODING = "encoding"
    """Characters were guessed or replaced."""
    NEEDS_OCR = "needs_ocr"
    """A scan, and no tesseract to read it with."""
    LANGUAGE = "language"
    """A language that this reader has no words for."""
    CONTRADICTORY = "contradictory"
    """It says two things of one source that cannot both hold."""
    PARTLY = "partly"
    """Some of it was read, some was left out: the message says which."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One odd thing about one input, in plain words, with what to do where something can be done.

    Not an error: the rest is still read. `where` names the file, and the place in it
    (`pile.warc record 17`, `memo.pdf page 3`); `message` never quotes the text of a document.
    """

    kind: IssueKind
    where: str
    message: str
