"""Web archive (WARC, WACZ) -> the pages and papers in it, each with the address and time that the archive recorded."""

from __future__ import annotations

import logging
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath, PurePosixPath
from typing import IO
from urllib.parse import unquote, urlsplit

import brotli
from warcio.bufferedreaders import ChunkedDataReader
from warcio.recordloader import ArcWarcRecord

from sayso.intake.clocks import plausible_clock
from sayso.intake.limits import Limits
from sayso.intake.ocr import clean_characters
from sayso.intake.packed import DAMAGED_ZIP, ZIP_SIGNATURES, open_zip
from sayso.intake.pulse import beat
from sayso.intake.raw import Raw, child_of
from sayso.intake.records import GZIP_SIGNATURE, RECORD_SIGNATURE, Damage, find_records
from sayso.terms import Clock, Document, Issue, IssueKind

logging.getLogger("warcio").addHandler(logging.NullHandler())  # it logs addresses, to the screen where nobody listens

_READ = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
    }
)
"""What is taken from an archive. Style sheets, scripts, fonts and pictures make up nine tenths of its records."""
_UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-download"})
_BEGINNINGS = (b"%pdf-", b"<!doctype html", b"<html")
_HAVE_CONTENT = frozenset({"response", "resource", "conversion"})
_BLOCK = 64 * 1024
_FRACTION = re.compile(r"\.\d+(?=Z|[+-]|$)")
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


class _CannotUnpack(Exception):
    """The archived response is packed in a way that cannot be undone; the message says which."""


def looks_like_warc(head: bytes, name: str) -> bool:
    """Begins with a record, or with a gzip member that does."""
    if head.startswith(GZIP_SIGNATURE):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
        except zlib.error:
            return PurePath(name).name.lower().endswith((".warc.gz", ".warc"))
    return head.startswith(RECORD_SIGNATURE)


def looks_like_wacz(head: bytes, name: str) -> bool:
    """A zip with the name of one, or whose first members are those of one."""
    if not head.startswith(ZIP_SIGNATURES):
        return False
    return PurePath(name).suffix.lower() == ".wacz" or b"datapackage.json" in head or b".warc" in head


def read_warc(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """What each record holds, in order, one at a time: no more than one is in memory."""
    with raw.open_bytes() as stream:
        yield from _read_records(raw, stream, "", limits)


def read_wacz(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """The same, out of the WARC files that lie in `archive/`. They are streamed, not unpacked."""
    with raw.open_bytes() as stream:
        archive = open_zip(raw, stream, limits)
        if isinstance(archive, Issue):
            yield archive
            return
        with archive:
            yield from _read_members(raw, archive, limits)


def _read_members(raw: Raw, archive: zipfile.ZipFile, limits: Limits) -> Iterator[Issue | Raw]:
    members = [one for one in archive.infolist() if one.filename.lower().endswith((".warc", ".warc.gz"))]
    if not members:
        yield raw.issue(IssueKind.UNREADABLE, "is named as a web archive and has no WARC file in it")
    for member in members:
        place = clean_characters(member.filename)
        try:
            with archive.open(member) as stream:
                yield from _read_records(raw, stream, f"{place} ", limits)
        except DAMAGED_ZIP:
            yield Issue(IssueKind.UNREADABLE, f"{raw.where} {place}", "is damaged; its other records are left out")


def _read_records(raw: Raw, stream: IO[bytes], prefix: str, limits: Limits) -> Iterator[Issue | Raw]:
    for found in find_records(stream):
        beat()
        place = f"{prefix}record at {found.place}"
        if isinstance(found, Damage):
            yield Issue(IssueKind.UNREADABLE, f"{raw.where} {place}", f"{found.message}; left out")
            continue
        one = _read_record(raw, found.record, place, limits)
        if one is not None:
            yield one


def _read_record(raw: Raw, record: ArcWarcRecord, place: str, limits: Limits) -> Raw | Issue | None:
    """The page or paper in one record; None where it holds none."""
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type not in _HAVE_CONTENT or not address.startswith(("http://", "https://")):
        return None
    if record.rec_type == "response" and not _went_well(record):
        return None
    declared = _declared_type(record)
    media_type = declared.partition(";")[0].strip().lower()
    if media_type not in _READ | _UNTOLD or _path_of(address).endswith("/robots.txt"):
        return None
    where = f"{raw.where} {place}"
    if record.length > limits.document_bytes:
        return Issue(IssueKind.TOO_LARGE, where, f"has {record.length} bytes; not read")
    try:
        data = _unpack(record, limits.document_bytes)
    except _CannotUnpack as trouble:
        return Issue(IssueKind.UNREADABLE, where, f"{trouble}; left out")
    if len(data) > limits.document_bytes:
        return Issue(IssueKind.TOO_LARGE, where, f"unpacks to more than {limits.document_bytes} bytes; not read")
    if not data.strip() or (media_type in _UNTOLD and not data[:64].lstrip().lower().startswith(_BEGINNINGS)):
        return None
    charset = _CHARSET.search(declared)
    return child_of(
        raw,
        data,
        name=PurePosixPath(_path_of(address)).name,
        part=place,
        location=clean_characters(address),
        captured=_capture_clock(record),
        media_type=media_type,
        charset=charset[1] if charset else "",
    )


def _went_well(record: ArcWarcRecord) -> bool:
    return record.http_headers is not None and record.http_headers.get_statuscode().startswith("2")


def _declared_type(record: ArcWarcRecord) -> str:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return headers.get_header("Content-Type") or ""


def _path_of(address: str) -> str:
    """The path of an address with its escapes undone; empty where the address is malformed."""
    try:
        return clean_characters(unquote(urlsplit(address).path))
    except ValueError:
        return ""


def _capture_clock(record: ArcWarcRecord) -> Clock | None:
    return plausible_clock(_FRACTION.sub("", record.rec_headers.get_header("WARC-Date") or ""), "WARC-Date")


def _unpack(record: ArcWarcRecord, most: int) -> bytes:
    """What the server sent, with its packing for transport undone; up to one byte more than `most`.

    warcio would unpack as well, but without a bound and, where the data is damaged, without a word.
    """
    body = record.raw_stream
    headers = record.http_headers
    if headers is None:
        return _take(body, most)
    if "chunked" in (headers.get_header("Transfer-Encoding") or "").lower():
        body = ChunkedDataReader(body)
    data = _take(body, most)
    for encoding in reversed((headers.get_header("Content-Encoding") or "").lower().replace(" ", "").split(",")):
        data = _undo(data, encoding, most)
    return data


def _take(body: IO[bytes], most: int) -> bytes:
    blocks: list[bytes] = []
    size = 0
    while size <= most and (block := body.read(min(_BLOCK, most + 1 - size))):
        blocks.append(block)
        size += len(block)
    return b"".join(blocks)


def _undo(data: bytes, encoding: str, most: int) -> bytes:
    """One content encoding undone. Some crawlers keep the header and unpack the body: then it stays as it is."""
    if encoding in {"", "identity"}:
        return data
    if data[:64].lstrip().lower().startswith(_BEGINNINGS):
        return data
    undo = _ENCODINGS.get(encoding)
    if undo is None:
        raise _CannotUnpack(f"is packed with {clean_characters(encoding)[:20]}")
    return undo(data, most)


def _undo_gzip(data: bytes, most: int) -> bytes:
    return _inflate(data, most, 32 + zlib.MAX_WBITS) if data.startswith(b"\x1f\x8b") else data


def _undo_deflate(data: bytes, most: int) -> bytes:
    """With zlib's header as the standard says, or without as some servers do."""
    try:
        return _inflate(data, most, zlib.MAX_WBITS)
    except _CannotUnpack:
        return _inflate(data, most, -zlib.MAX_WBITS)


def _inflate(data: bytes, most: int, form: int) -> bytes:
    try:
        return zlib.decompressobj(form).decompress(data, most + 1)
    except zlib.error:
        raise _CannotUnpack("is packed and damaged") from None


def _undo_brotli(data: bytes, most: int) -> bytes:
    unpacker = brotli.Decompressor()
    try:
        blocks = [unpacker.process(data, output_buffer_limit=_BLOCK)]
        size = len(blocks[0])
        while size <= most and not unpacker.is_finished() and not unpacker.can_accept_more_data():
            blocks.append(unpacker.process(b"", output_buffer_limit=_BLOCK))
            size += len(blocks[-1])
    except brotli.error:
        raise _CannotUnpack("is packed and damaged") from None
    return b"".join(blocks)


_ENCODINGS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _undo_gzip,
    "x-gzip": _undo_gzip,
    "deflate": _undo_deflate,
    "br": _undo_brotli,
}
