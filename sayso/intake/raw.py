"""Path or bytes -> Raw: the original bytes of one input and how they came here, before anything is parsed."""

from __future__ import annotations

import hashlib
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sayso.intake.limits import Limits
from sayso.terms import Clock, Issue, IssueKind

HEAD_BYTES = 4096
"""How much of an input its format is told by."""

STANDARD_INPUT = "standard-input"
"""How input from `-` is named."""


def shown(path: Path | str) -> str:
    """A path as text that can be printed and stored: bytes of a file name that are not UTF-8 become U+FFFD."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


SPOOL_PREFIX = "sayso-input-"
"""How the folder is named that standard input is kept in while it is read."""


def is_spooled(path: Path) -> bool:
    """Is this what came in through `-`? Then its place on the disk means nothing to anyone."""
    return path.name == STANDARD_INPUT and path.parent.name.startswith(SPOOL_PREFIX)


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one document or container, and where they come from.

    `data` is None only for a file above `Limits.document_bytes`: it can be streamed by `open_bytes`, not held.
    Readers of containers hand `Raw`s on (`child_of`), and the dispatch in `formats.py` reads those in turn.
    """

    name: str
    """What its own name is, for the extension and for messages: `memo.pdf`. May be empty."""
    sha256: str
    size: int
    head: bytes
    """The first HEAD_BYTES bytes."""
    data: bytes | None = None
    path: Path | None = None
    location: str | None = None
    """Goes into `Document.location`: a path as the user gave it, or an archived address."""
    where: str = ""
    """How issues name it: `pile.warc record 17`."""
    container: str | None = None
    part: str = ""
    parent: str | None = None
    depth: int = 0
    captured: Clock | None = None
    media_type: str = ""
    """What the container declared (MIME or HTTP header), lower case without parameters; a hint, never trusted over
    content."""
    charset: str = ""
    """What the container declared, likewise."""

    def open_bytes(self) -> BinaryIO:
        """The bytes as a stream, from memory where they are held."""
        if self.data is not None:
            return io.BytesIO(self.data)
        assert self.path is not None
        return self.path.open("rb")

    def held(self) -> bytes:
        """The bytes at once. Only for formats that are not `streamed`: the dispatch has checked the size."""
        assert self.data is not None, "above Limits.document_bytes: use open_bytes"
        return self.data

    def issue(self, kind: IssueKind, message: str) -> Issue:
        """An Issue that names this input."""
        return Issue(kind, self.where or self.name or "the input", message)


def raw_of_bytes(data: bytes, name: str = "", location: str | None = None) -> Raw:
    """Bytes from memory or standard input."""
    where = name or location or "the input"
    digest = hashlib.sha256(data).hexdigest()
    return Raw(name, digest, len(data), data[:HEAD_BYTES], data, location=location, where=where)


def raw_of_path(path: Path, limits: Limits, name: str = "") -> Raw | Issue:
    """A file. Held in memory where small enough, so that digest and text come from the very same bytes."""
    location = STANDARD_INPUT if is_spooled(path) else shown(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return Issue(IssueKind.UNSUPPORTED, location, "is a folder: name the files, or read the folder as a pile")
        if found.st_size > limits.file_bytes:
            return Issue(IssueKind.TOO_LARGE, location, f"has {found.st_size} bytes, more than is read of one file")
        if not stat.S_ISREG(found.st_mode):
            return Issue(IssueKind.UNSUPPORTED, location, "is not an ordinary file but a device, pipe or socket")
        with path.open("rb") as stream:
            start = stream.read(limits.document_bytes + 1)
            whole = len(start) <= limits.document_bytes
            digest = hashlib.sha256(start)
            size = len(start)
            if not whole:
                for block in _blocks(stream):
                    digest.update(block)
                    size += len(block)
    except FileNotFoundError:
        return Issue(IssueKind.MISSING, location, "there is no such file")
    except (OSError, ValueError) as trouble:
        reason = trouble.strerror if isinstance(trouble, OSError) else "the name is not a valid path"
        return Issue(IssueKind.MISSING, location, f"cannot be opened: {(reason or 'input error').lower()}")
    return Raw(
        name=name or shown(path.name),
        sha256=digest.hexdigest(),
        size=size,
        head=start[:HEAD_BYTES],
        data=start if whole else None,
        path=path,
        location=location,
        where=location,
    )


def child_of(
    outer: Raw,
    data: bytes,
    *,
    name: str,
    part: str,
    parent: str | None = None,
    location: str | None = None,
    captured: Clock | None = None,
    media_type: str = "",
    charset: str = "",
) -> Raw:
    """The Raw of something inside a container: attachment, record, entry. `part` says where in it.

    `container` is always the digest of the file that the user gave; the parts of nested containers are joined:
    `record at 88211 / attachment 2`.
    """
    inside = f"{outer.part} / {part}" if outer.part else part
    top = outer.where.removesuffix(f" {outer.part}") if outer.part else outer.where
    return Raw(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        head=data[:HEAD_BYTES],
        data=data,
        location=location if location is not None else outer.location,
        where=f"{top} {inside}",
        container=outer.container or outer.sha256,
        part=inside,
        parent=parent,
        depth=outer.depth + 1,
        captured=captured or outer.captured,
        media_type=media_type,
        charset=charset,
    )


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while block := stream.read(1024 * 1024):
        yield block
