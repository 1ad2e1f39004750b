"""What is read: a document, its passages, its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.terms.clock import Clocks
from sayso.terms.issue import Issue
from sayso.terms.span import Span


class PassageRole(StrEnum):
    """What a passage is for on its page. Only BODY and HEADING are the author's report."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"
    """Menus, "Read more here.", comment forms, cookie banners, page numbers: never a claim."""


@dataclass(frozen=True, slots=True)
class Locator:
    """The way from a passage back to the original: a page of the PDF or scan, a node of the HTML.

    `page` counts from 1. `node` is an XPath into the parsed original (W3C XPathSelector). Both may be
    missing: in a plain-text file the span itself is the way back.
    """

    page: int | None = None
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or line of a document that belongs together."""

    span: Span
    role: PassageRole = PassageRole.BODY
    locator: Locator = Locator()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage. Not a clause: attributions may cross sentences."""

    span: Span
    passage: int
    """Index into `Document.passages`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it entered, with all that its page states about itself.

    `text` never changes: every span in the ledger counts its characters. For a plain-text file it is the decoded file
    to the character; for a page, a PDF or a scan it is the body that intake found. `id` comes from `sha256` and
    `text`, so the same bytes met twice, alone or inside two archives, are one document. `sha256` is the digest of
    the document's own bytes: the file, the attachment, the archived response. Where another file carried it,
    `container` is the digest of that file and `part` says where in it (`attachment 2`, `entry 3`, `record at
    88211`); the file as the user gave it is what is kept beside the ledger. `parent` is the id of the document that
    this one hangs on, as an attachment hangs on its e-mail. `outlet` is whose voice the text is in: for a repost it
    is the outlet that the text shows to be its author ("obtained by CNN"), not the site that reposted. None is "not
    stated".
    """

    id: str
    sha256: str
    text: str
    media_type: str
    passages: tuple[Passage, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    language: str | None = None
    """ISO 639-1 code of the main language, None where there is too little text to tell."""
    clocks: Clocks = Clocks()
    container: str | None = None
    part: str = ""
    parent: str | None = None
    location: str | None = None
    """Where this copy was met: a path as the user gave it, or the address that a web archive recorded."""
    issues: tuple[Issue, ...] = ()
