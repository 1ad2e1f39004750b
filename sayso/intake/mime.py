"""Bytes of one e-mail -> its parts, as slices of the original.

The standard library's parser is used for headers only. Its parser of whole messages recurses with every nesting, takes
time in proportion to lines times nesting, and keeps no original bytes of an attached mail, whose digest we need. Its
`policy.default` parses addresses by a grammar that hostile headers can keep busy for hours, so headers are read by
`compat32`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parseaddr

from sayso.intake.ocr import clean_characters

DEEPEST_MULTIPART = 20
"""Multiparts in multiparts. Mailers make up to 4."""
_LONGEST_HEADERS = 1024 * 1024
_END_OF_HEADERS = re.compile(rb"\r?\n[ \t]*\r?\n|\A\r?\n")
_ODD = (ValueError, LookupError, TypeError, AttributeError, HeaderParseError)
"""What the standard library raises on malformed headers."""


class TooDeep(Exception):
    """More multiparts in multiparts than anyone writes."""


@dataclass(frozen=True, slots=True)
class Part:
    """A mail, or one part of it: headers and the bytes that follow them."""

    headers: Message
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get_content_type()

    @property
    def is_attached(self) -> bool:
        """Set apart from the text by the sender."""
        return self.headers.get_content_disposition() == "attachment" or bool(self.file_name)

    @property
    def file_name(self) -> str:
        try:
            name = self.headers.get_filename() or ""
        except _ODD:
            return ""
        return decode_words(name)

    @property
    def charset(self) -> str:
        try:
            return self.headers.get_content_charset() or ""
        except _ODD:
            return ""

    def unpack(self) -> bytes:
        """The body with base64 or quoted-printable undone."""
        self.headers.set_payload(self.body.decode("ascii", "surrogateescape"))
        try:
            data = self.headers.get_payload(decode=True)
        except _ODD:
            return self.body
        finally:
            self.headers.set_payload("")
        return data if isinstance(data, bytes) else self.body


def parse_part(data: bytes) -> Part:
    """Headers and body of one mail or part."""
    match = _END_OF_HEADERS.search(data[: _LONGEST_HEADERS + 4])
    head, body = (data[: match.start()], data[match.end() :]) if match else (data[:_LONGEST_HEADERS], b"")
    return Part(BytesHeaderParser().parsebytes(head), body)


def find_leaves(part: Part, depth: int = 0) -> Iterator[Part]:
    """The parts that are no multipart, in order, and of alternatives the one that is easiest to read.

    A multipart whose boundary is missing is a leaf. Raises TooDeep.
    """
    if depth > DEEPEST_MULTIPART:
        raise TooDeep
    boundary = _find_boundary(part)
    pieces = _split_body(part.body, boundary) if boundary else []
    if not pieces:
        yield part
    elif part.headers.get_content_subtype() == "alternative":
        yield from _choose_alternative([parse_part(piece) for piece in pieces], depth)
    else:
        for piece in pieces:
            yield from find_leaves(parse_part(piece), depth + 1)


def _choose_alternative(parts: list[Part], depth: int) -> Iterator[Part]:
    """The plain one of several forms of the same words, else the web page, else the last. Files that hang on one of
    the other forms come as well: some mailers put them there."""
    plain = (part for part in parts if part.media_type == "text/plain" and part.unpack().strip())
    pages = (part for part in parts if part.media_type in {"text/html", "multipart/related", "multipart/mixed"})
    chosen = next(plain, None) or next(pages, None) or parts[-1]
    for part in parts:
        for leaf in find_leaves(part, depth + 1):
            if part is chosen or leaf.is_attached:
                yield leaf


def _find_boundary(part: Part) -> bytes:
    if part.headers.get_content_maintype() != "multipart":
        return b""
    try:
        return (part.headers.get_boundary() or "").encode("utf-8", "surrogateescape")
    except _ODD:
        return b""


def _split_body(body: bytes, boundary: bytes) -> list[bytes]:
    """The bytes between the lines that mark parts. The last part of a mail that was cut off reaches to its end."""
    mark = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    pieces: list[bytes] = []
    start = None
    for match in mark.finditer(body):
        if start is not None:
            pieces.append(_without_line_end(body[start : match.start()]))
        start = None if match[1] else match.end()
        if match[1]:
            break
    if start is not None:
        pieces.append(_without_line_end(body[start:]))
    return pieces


def _without_line_end(piece: bytes) -> bytes:
    """What follows the mark on its line belongs to the mark."""
    return re.sub(rb"\A\r?\n", b"", piece)


def read_header(headers: Message, name: str) -> str:
    """One header as words on one line; empty where it is missing."""
    try:
        value = headers.get(name, "")
    except _ODD:
        return ""
    return decode_words(str(value))


def read_sender(headers: Message) -> str:
    """The name in `From`, or the address where there is no name."""
    try:
        name, address = parseaddr(str(headers.get("From", "")))
    except _ODD:
        return ""
    return decode_words(name) or decode_words(address)


def decode_words(value: str) -> str:
    """`=?utf-8?q?G=C3=BCnther?=` is `Günther`; what is malformed stays as it stands."""
    try:
        decoded = str(make_header(decode_header(value)))
    except _ODD:
        decoded = value
    readable = decoded.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(clean_characters(readable).split())
