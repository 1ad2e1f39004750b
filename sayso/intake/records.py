"""Bytes of a WARC file -> its records, one at a time, and where it is damaged.

warcio parses each record; the framing around it is done here. Its own iterator prints to standard error, quotes what
it met, and gives up a whole file for one damaged record.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

GZIP_SIGNATURE = b"\x1f\x8b\x08"
RECORD_SIGNATURE = b"WARC/"

_BLOCK = 64 * 1024
_BUFFER = 2 * _BLOCK
_LONGEST_LINE = 64 * 1024
_LONGEST_HEADERS = 1024 * 1024
_MOST_DAMAGES = 100
"""In one file. Each may cost reading a stretch of the file twice."""
_GZIP = 16 + zlib.MAX_WBITS
_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
_BROKEN = (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, AttributeError, EOFError, IndexError)
"""What warcio raises on malformed headers; AttributeError where a response has no address."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Something at `place` could not be read. The records after it follow where they can be found."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Framed:
    """One record and where it stands: `88211`, or `0 + 5120` for the later ones inside one gzip member."""

    place: str
    record: ArcWarcRecord


class Counted:
    """A stream as warcio wants it, that counts, and has no line or header without end."""

    def __init__(self, inner: io.BufferedReader[Any]) -> None:
        self._inner = inner
        self._position = 0
        self._allowance: int | None = None

    def tell(self) -> int:
        return self._position

    def read(self, size: int = -1) -> bytes:
        data = self._inner.read(size)
        self._position += len(data)
        return data

    def readline(self, size: int | None = None) -> bytes:
        line = self._inner.readline(min(size or _LONGEST_LINE, _LONGEST_LINE))
        self._position += len(line)
        if self._allowance is not None:
            self._allowance -= len(line)
            if self._allowance < 0:
                raise ValueError("headers without end")
        return line

    def is_at_end(self) -> bool:
        return not self._inner.peek(1)

    def limit_headers(self, most: int | None) -> None:
        """Until it is lifted with None, at most so many bytes may be read as lines."""
        self._allowance = most


class _Member(io.RawIOBase):
    """One gzip member, unpacked as it is read. A block at a time, whatever it unpacks to."""

    def __init__(self, source: _Source) -> None:
        self._source = source
        self._unpacker = zlib.decompressobj(_GZIP)
        self.damage: str = ""

    def readable(self) -> bool:
        return True

    def _has_ended(self) -> bool:
        return self._unpacker.eof

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._has_ended() and not self.damage:
            packed = self._unpacker.unconsumed_tail or self._source.take()
            if not packed:
                self.damage = "is cut off"
                break
            try:
                data = self._unpacker.decompress(packed, len(buffer))
            except zlib.error:
                self.damage = "is damaged"
                break
            if self._has_ended():
                self._source.give_back(self._unpacker.unused_data)
            if data:
                buffer[: len(data)] = data
                return len(data)
        return 0


class _Plain(io.RawIOBase):
    """The file's bytes as they stand."""

    def __init__(self, source: _Source) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._source.take()
        buffer[: min(len(data), len(buffer))] = data[: len(buffer)]
        self._source.give_back(data[len(buffer) :])
        return min(len(data), len(buffer))


class _Source:
    """The file's bytes in blocks, with the position of the next one."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._held = b""
        self.position = 0

    def take(self) -> bytes:
        data = self._held or self._stream.read(_BLOCK)
        self._held = b""
        self.position += len(data)
        return data

    def give_back(self, data: bytes) -> None:
        self._held = data + self._held
        self.position -= len(data)

    def go_to(self, position: int) -> None:
        self._stream.seek(position)
        self._held = b""
        self.position = position

    def find(self, signature: bytes) -> bool:
        """Goes on to where `signature` comes next; False at the end of the file."""
        while data := self.take():
            at = data.find(signature)
            if at >= 0:
                self.give_back(data[at:])
                return True
            more = self._stream.read(_BLOCK)
            if not more:
                return False
            self._held = data[len(data) - len(signature) + 1 :] + more
            self.position -= len(signature) - 1
        return False

    def at_end(self) -> bool:
        data = self.take()
        self.give_back(data)
        return not data

    def begins_with(self, signature: bytes) -> bool:
        """Does `signature` come next? Stays where it is."""
        data = self.take()
        while 0 < len(data) < len(signature) and (more := self._stream.read(_BLOCK)):
            data += more
            self.position += len(more)
        self.give_back(data)
        return data.startswith(signature)


def find_records(stream: IO[bytes]) -> Iterator[Framed | Damage]:
    """The records of a WARC file, plain or packed, in order. A record must be used before the next is asked for.

    Packed files have a gzip member a record, or, made by hand, one for all.
    """
    source = _Source(stream)
    if source.begins_with(GZIP_SIGNATURE):
        yield from _find_in_members(source)
    else:
        source.go_to(0)
        yield from _find_in_stream(Counted(io.BufferedReader(_Plain(source), _BUFFER)), "")


def _find_in_members(source: _Source) -> Iterator[Framed | Damage]:
    """`lost`: after damage, the next place that looks like a member must hold a record to be one."""
    lost = False
    damages = 0
    while damages < _MOST_DAMAGES:
        if lost and not source.find(GZIP_SIGNATURE):
            return
        start = source.position
        if not lost and not source.begins_with(GZIP_SIGNATURE):
            if source.at_end():
                return
            yield Damage(str(start), "is damaged")
            lost = True
            continue
        member = _Member(source)
        unpacked = io.BufferedReader(member, _BUFFER)
        if lost and not unpacked.peek(len(RECORD_SIGNATURE)).startswith(RECORD_SIGNATURE):
            source.go_to(start + 1)
            continue
        broken = False
        for one in _find_in_stream(Counted(unpacked), str(start)):
            broken = broken or isinstance(one, Damage)
            yield one
        if member.damage and not broken:
            yield Damage(str(start), member.damage)
        damages += broken or bool(member.damage)
        lost = bool(member.damage)
        if lost:
            source.go_to(start + 1)
    yield Damage(str(source.position), "follows too much damage; the rest is left out")


def _find_in_stream(stream: Counted, member: str) -> Iterator[Framed | Damage]:
    """The records in one stretch of unpacked bytes."""
    lost = False
    damages = 0
    while damages < _MOST_DAMAGES and (line := stream.readline()):
        inside = stream.tell() - len(line)
        if not line.startswith(RECORD_SIGNATURE):
            if line.strip() and not lost:
                yield Damage(_name_place(member, inside), "is damaged")
                lost = True
                damages += 1
            continue
        place = _name_place(member, inside)
        record = _parse_record(stream, line)
        if record is None:
            if not lost:
                yield Damage(place, "is cut off" if stream.is_at_end() else "has a damaged header")
                damages += 1
            lost = True
            continue
        lost = False
        yield Framed(place, record)
        while record.raw_stream.read(_BLOCK):
            pass
        if record.raw_stream.limit > 0:
            yield Damage(place, "is cut off")
            return
    if damages >= _MOST_DAMAGES:
        yield Damage(_name_place(member, stream.tell()), "follows too much damage; the rest is left out")


def _parse_record(stream: Counted, line: bytes) -> ArcWarcRecord | None:
    """The headers of one record; None where they are damaged or do not say how long it is."""
    stream.limit_headers(_LONGEST_HEADERS)
    try:
        record = _LOADER.parse_record_stream(stream, line, known_format="warc")
    except _BROKEN:
        return None
    finally:
        stream.limit_headers(None)
    return record if record.length is not None and record.rec_type else None


def _name_place(member: str, inside: int) -> str:
    """`88211` of a plain file or of a gzip member, `0 + 5120` further on in a member."""
    if not member:
        return str(inside)
    return f"{member} + {inside}" if inside else member
