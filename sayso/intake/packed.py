"""Zip file -> is it safe to unpack? Told from its table of contents, before anything is unpacked."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from sayso.intake.limits import Limits
from sayso.intake.raw import Raw
from sayso.terms import Issue, IssueKind

ZIP_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")

DAMAGED_ZIP = (
    zipfile.BadZipFile,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    zipfile.LargeZipFile,
)
"""What zipfile raises for damaged or odd archives, when opening one and when reading a member (zlib's error comes
wrapped or is an OSError's neighbour: see `read_member`)."""

_SMALL = 1024 * 1024
"""Members below this are never called a bomb, whatever they were packed to."""


def open_zip(raw: Raw, stream: BinaryIO, limits: Limits) -> zipfile.ZipFile | Issue:
    """The open archive, or an Issue where it is damaged, behind a password, or unpacks to more than it should.

    The sizes are those that the table of contents states. They may be lies, but zipfile never unpacks a member beyond
    its stated size.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except DAMAGED_ZIP:
        return raw.issue(IssueKind.UNREADABLE, "is a damaged packed file")
    members = archive.infolist()
    trouble = _find_trouble(raw, members, limits)
    if trouble is not None:
        archive.close()
        return trouble
    return archive


def _find_trouble(raw: Raw, members: list[zipfile.ZipInfo], limits: Limits) -> Issue | None:
    if len(members) > limits.parts:
        return raw.issue(IssueKind.TOO_LARGE, f"packs {len(members)} files, more than {limits.parts}; not opened")
    if any(member.flag_bits & 1 for member in members):
        return raw.issue(IssueKind.ENCRYPTED, "is behind a password: save a copy without it and read that")
    for member in members:
        swollen = member.file_size > _SMALL and member.file_size > limits.unpacked_ratio * max(member.compress_size, 1)
        if swollen:
            return raw.issue(IssueKind.TOO_LARGE, "unpacks to far more than it holds, like a zip bomb; not opened")
    stored = sum(member.file_size for member in members if member.compress_type == zipfile.ZIP_STORED)
    unpacked = sum(member.file_size for member in members) - min(stored, raw.size)
    if unpacked > limits.unpacked_bytes:
        megabytes = limits.unpacked_bytes // (1024 * 1024)
        return raw.issue(IssueKind.TOO_LARGE, f"unpacks to more than {megabytes} MB; not opened")
    return None
