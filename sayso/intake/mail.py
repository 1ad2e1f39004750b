"""E-mail (`.eml`) -> Document, its attachments as children; a mailbox (`.mbox`) -> its mails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from sayso.intake.build import build_document
from sayso.intake.clocks import clock_of_mail_date
from sayso.intake.decode import Decoded, decode_bytes, known_encoding
from sayso.intake.language import tell_language
from sayso.intake.letter import find_voices, text_of_page
from sayso.intake.limits import Limits
from sayso.intake.mime import Part, TooDeep, find_leaves, parse_part, read_header, read_sender
from sayso.intake.ocr import clean_characters
from sayso.intake.pulse import beat
from sayso.intake.raw import Raw, child_of
from sayso.terms import Clocks, Document, Issue, IssueKind

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_HEADER_BLOCK = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z))+")
_ONLY_IN_MAIL = frozenset({b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to"})
_USUAL = frozenset({b"from", b"to", b"subject", b"date", b"sender", b"cc"}) | _ONLY_IN_MAIL
_FROM_LINE = re.compile(rb"From \S+.*\d\d:\d\d.*\d{4}\s*\Z")
_QUOTED_FROM_LINE = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_LINE = 1024 * 1024

_SEALED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_SEALS = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
"""Signatures of programs, which nobody reads."""
_OWN_EXTENSIONS = {"message/rfc822": ".eml", "text/html": ".html", "text/plain": ".txt", "text/calendar": ".ics"}
_SEVEN_BIT = ("iso2022", "utf-7", "hz")
"""Encodings whose bytes look like ASCII: for these alone, what is declared comes before what fits."""


def looks_like_mail(head: bytes, name: str) -> bool:
    """Begins with header fields, some of which only mailers write; by the name `.eml` any mail fields will do."""
    block = _HEADER_BLOCK.match(head)
    if block is None:
        return False
    fields = {field.lower() for field in _FIELD.findall(block[0])}
    wanted = _USUAL if PurePath(name).suffix.lower() == ".eml" else _ONLY_IN_MAIL
    return bool(fields & wanted) and len(fields & _USUAL) >= 2


def looks_like_mailbox(head: bytes, name: str) -> bool:
    """Begins with the line that parts the mails of a mailbox, and a header field after it."""
    first, _, rest = head.partition(b"\n")
    return _FROM_LINE.match(first) is not None and _FIELD.match(rest) is not None


def read_mail(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """The mail, then its attachments. `document` is the clock of the `Date` header."""
    mail = parse_part(raw.held())
    try:
        leaves = list(find_leaves(mail))
    except TooDeep:
        yield raw.issue(IssueKind.TOO_LARGE, "is a mail that nests too many parts in one another")
        return
    issues: list[Issue] = []
    if len(leaves) > limits.parts:
        issues.append(raw.issue(IssueKind.PARTLY, f"has {len(leaves)} parts; those after {limits.parts} are left out"))
        leaves = leaves[: limits.parts]
    if mail.media_type in _SEALED:
        issues.append(raw.issue(IssueKind.ENCRYPTED, "is an encrypted mail: save it decrypted and read that"))
        leaves = []
    text, attached, trouble = _read_leaves(raw, leaves, limits)
    passages, forwarded = find_voices(text)
    issues.extend(trouble)
    if not text and not attached and not issues:
        yield raw.issue(IssueKind.EMPTY, "is a mail without text")
        return
    document = build_document(
        raw,
        text,
        "message/rfc822",
        passages,
        title=read_header(mail.headers, "Subject") or None,
        byline=read_sender(mail.headers) or None,
        language=tell_language(text),
        clocks=Clocks(document=clock_of_mail_date(read_header(mail.headers, "Date"), "e-mail header")),
        issues=tuple(issues),
    )
    yield document
    if forwarded:
        yield _open_forwarded(raw, forwarded, document.id)
    yield from _open_attached(raw, attached, document.id, limits)


def _read_leaves(raw: Raw, leaves: list[Part], limits: Limits) -> tuple[str, list[Part], list[Issue]]:
    """The mail's own text, what is attached, and what was odd."""
    texts: list[str] = []
    attached: list[Part] = []
    issues: list[Issue] = []
    length = 0
    for leaf in leaves:
        if leaf.media_type in _SEALS or _is_decoration(leaf):
            continue
        if leaf.is_attached or leaf.media_type not in {"text/plain", "text/html"}:
            attached.append(leaf)
            continue
        text, trouble = _read_text(raw, leaf)
        issues.extend(trouble)
        length += len(text)
        if length > limits.text_characters:
            issues.append(raw.issue(IssueKind.PARTLY, f"has more than {limits.text_characters} characters; cut off"))
            break
        texts.append(text)
    return "\n\n".join(text for text in texts if text), attached, issues


def _is_decoration(leaf: Part) -> bool:
    """A logo or a smiley that the text of the mail shows in its place."""
    shown_in_place = leaf.headers.get_content_disposition() != "attachment" and "Content-ID" in leaf.headers
    return shown_in_place and leaf.headers.get_content_maintype() == "image"


def _read_text(raw: Raw, leaf: Part) -> tuple[str, tuple[Issue, ...]]:
    """The words of one text part, with newlines as `\\n`."""
    data = leaf.unpack()
    encoding = known_encoding(leaf.charset) or ""
    if encoding.startswith(_SEVEN_BIT):
        decoded = Decoded(data.decode(encoding, "replace"), encoding)
    else:
        decoded = decode_bytes(child_of(raw, data, name="", part="text", charset=leaf.charset))
    text = decoded.text
    if leaf.media_type == "text/html":
        text = text_of_page(text)
    return clean_characters(text.replace("\r\n", "\n").replace("\r", "\n")).strip(), decoded.issues


def _open_forwarded(raw: Raw, forwarded: str, parent: str) -> Raw:
    """A mail that was forwarded as text, as a mail of its own: it has its own author and date."""
    head = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
    data = (head + re.sub(r"^\*(\w+:)\*", r"\1", forwarded, flags=re.MULTILINE)).encode()
    return child_of(raw, data, name="forwarded.eml", part="forwarded message", parent=parent)


def _open_attached(raw: Raw, attached: list[Part], parent: str, limits: Limits) -> Iterator[Issue | Raw]:
    for number, part in enumerate(attached, start=1):
        beat()
        place = f"attachment {number}"
        if part.media_type in _SEALED:
            yield Issue(IssueKind.ENCRYPTED, f"{raw.where} {place}", "is encrypted: save it decrypted and read that")
            continue
        data = part.unpack()
        if len(data) > limits.document_bytes:
            yield Issue(IssueKind.TOO_LARGE, f"{raw.where} {place}", f"has {len(data)} bytes; not read")
            continue
        name = part.file_name or f"attachment{_OWN_EXTENSIONS.get(part.media_type, '')}"
        yield child_of(
            raw, data, name=name, part=place, parent=parent, media_type=part.media_type, charset=part.charset
        )


def read_mailbox(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """Each mail in turn; no more than one is held."""
    with raw.open_bytes() as stream:
        for number, data in enumerate(_split_mailbox(stream, limits.document_bytes), start=1):
            beat()
            if data is None:
                yield Issue(IssueKind.TOO_LARGE, f"{raw.where} mail {number}", "is too large; not read")
            else:
                yield child_of(raw, data, name="mail.eml", part=f"mail {number}")


def _split_mailbox(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The bytes of each mail, None for one that is too large. `>From ` at a line's start is `From ` again."""
    held: list[bytes] = []
    size = 0
    begun = False
    after_blank = True
    while line := stream.readline(_LONGEST_LINE):
        if after_blank and _FROM_LINE.match(line):
            if begun:
                yield _join_mail(held) if size <= most else None
            held, size, begun = [], 0, True
        elif begun:
            size += len(line)
            if size <= most:
                held.append(line)
            else:
                held.clear()
        after_blank = not line.strip()
    if begun:
        yield _join_mail(held) if size <= most else None


def _join_mail(lines: list[bytes]) -> bytes:
    if lines and not lines[-1].strip():
        lines = lines[:-1]  # the empty line before the next mail belongs to the mailbox
    return _QUOTED_FROM_LINE.sub(rb"\1", b"".join(lines))
