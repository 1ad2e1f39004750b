"""Raw -> Documents and Issues: what an input is, told by its content, and the reader that its format has.

A new format is one file and one line in FORMATS. Its reader is `read(raw, limits)`, which yields, in order,

- `Document`s, a parent before what hangs on it,
- `Issue`s for what cannot be read,
- `Raw`s (made by `child_of`) for what lies inside and has a format of its own: an attachment, an archived response.
  The dispatch here reads those before it asks the reader for more, so readers never import each other and an archive
  is streamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from sayso.intake import docx, mail, pdf, pulse, scan, unread, webarchive
from sayso.intake.feed import looks_like_feed, read_feed
from sayso.intake.html import looks_like_html, read_html
from sayso.intake.limits import Limits
from sayso.intake.plain import looks_like_markdown, looks_like_text, read_markdown, read_plain
from sayso.intake.raw import Raw
from sayso.terms import Document, Issue, IssueKind


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of input: how to tell it, and how to read it."""

    name: str
    """For messages: `a web page`."""
    media_type: str
    extensions: tuple[str, ...]
    matches: Callable[[bytes, str], bool]
    """Told by the first bytes (`Raw.head`) and the name, content first."""
    read: Callable[[Raw, Limits], Iterator[Document | Issue | Raw]]
    many: bool = False
    """Holds many documents on a par (feed, archive): `take_in` refuses it."""
    streamed: bool = False
    """Reads from `Raw.open_bytes` piece by piece, so it may be larger than `Limits.document_bytes`."""


FORMATS: tuple[Format, ...] = (
    Format("a PDF", "application/pdf", (".pdf",), pdf.looks_like_pdf, pdf.read_pdf, streamed=True),
    Format(
        "a picture",
        "image/*",
        (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"),
        scan.looks_like_picture,
        scan.read_picture_file,
        streamed=True,
    ),
    Format("a Word document", docx.MEDIA_TYPE, (".docx", ".docm"), docx.looks_like_docx, docx.read_docx),
    Format(
        "a web archive",
        "application/warc",
        (".warc", ".warc.gz"),
        webarchive.looks_like_warc,
        webarchive.read_warc,
        many=True,
        streamed=True,
    ),
    Format(
        "a packed web archive",
        "application/wacz",
        (".wacz",),
        webarchive.looks_like_wacz,
        webarchive.read_wacz,
        many=True,
        streamed=True,
    ),
    Format(
        "a mailbox",
        "application/mbox",
        (".mbox", ".mbx"),
        mail.looks_like_mailbox,
        mail.read_mailbox,
        many=True,
        streamed=True,
    ),
    Format("an e-mail", "message/rfc822", (".eml",), mail.looks_like_mail, mail.read_mail),
    Format(
        "a format that sayso does not read",
        "application/octet-stream",
        (".doc", ".rtf", ".odt", ".msg", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".gz", ".7z", ".rar", ".tar"),
        unread.looks_like_unread,
        unread.refuse_unread,
        streamed=True,
    ),
    Format(
        "a feed",
        "application/rss+xml",
        (".rss", ".atom", ".rdf"),
        looks_like_feed,
        read_feed,
        many=True,
    ),
    Format("a web page", "text/html", (".html", ".htm", ".xhtml", ".shtml"), looks_like_html, read_html),
    Format("Markdown", "text/markdown", (".md", ".markdown"), looks_like_markdown, read_markdown),
    Format("plain text", "text/plain", (".txt", ".text", ".log"), looks_like_text, read_plain),
)
"""The first that matches reads. Formats with a signature stand before those told by looks; plain text is last."""

_SAME_FAMILY = {frozenset({"Markdown", "plain text"})}
"""Names that no one would call a lie."""


def find_format(raw: Raw) -> Format | None:
    """What an input is, by content first and name second."""
    return next((one for one in FORMATS if one.matches(raw.head, raw.name)), None)


def read_raw(raw: Raw, limits: Limits) -> Iterator[Document | Issue]:
    """Everything in one input, in order. Never raises for trouble in the input.

    This is the guard boundary inside the process: whatever a library throws at a damaged file becomes an Issue here.
    """
    if raw.depth > limits.nesting:
        yield raw.issue(IssueKind.TOO_LARGE, f"lies more than {limits.nesting} documents deep; not opened")
        return
    if raw.size == 0:
        yield raw.issue(IssueKind.EMPTY, "is empty")
        return
    kind = find_format(raw)
    if kind is None:
        yield raw.issue(IssueKind.UNSUPPORTED, "is in no format that sayso reads")
        return
    if raw.data is None and not kind.streamed:
        megabytes = limits.document_bytes // (1024 * 1024)
        yield raw.issue(IssueKind.TOO_LARGE, f"has {raw.size} bytes, more than the {megabytes} MB read of one document")
        return
    misnamed = find_misnaming(raw, kind)
    try:
        for found in kind.read(raw, limits):
            if isinstance(found, Raw):
                yield from _read_inner(found, limits)
            elif isinstance(found, Document) and misnamed is not None:
                yield replace(found, issues=(misnamed, *found.issues))
                misnamed = None
            else:
                yield found
    except MemoryError:
        yield raw.issue(IssueKind.TOO_LARGE, "needs more memory to read than it may have")
    except RecursionError:
        yield raw.issue(IssueKind.TOO_LARGE, "nests too many things in one another")
    except Exception as trouble:  # noqa: BLE001 - the boundary: a library's failure on one input must not end the pile
        reason = f"the reader for {kind.name} failed on it ({type(trouble).__name__})"
        yield raw.issue(IssueKind.CRASHED, f"{reason}; the file is probably damaged")


def _read_inner(raw: Raw, limits: Limits) -> Iterator[Document | Issue]:
    """What lies inside a container, unless whoever watches has seen the process die on it."""
    refusal = pulse.enter(raw.where)
    if refusal is not None:
        yield refusal
        return
    yield from read_raw(raw, limits)
    pulse.leave(raw.where)


def find_misnaming(raw: Raw, kind: Format) -> Issue | None:
    """An Issue where the extension belongs to another format than the content."""
    extension = PurePath(raw.name).suffix.lower()
    named = next((one for one in FORMATS if extension in one.extensions), None)
    if named is None or named is kind or extension in kind.extensions:
        return None
    if frozenset({named.name, kind.name}) in _SAME_FAMILY:
        return None
    return raw.issue(IssueKind.UNREADABLE, f"is named {extension} but is {kind.name}; read as {kind.name}")
