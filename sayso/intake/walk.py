"""Paths as a user types them -> the files to take in, in a stable order."""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sayso.intake.limits import LIMITS, Limits
from sayso.intake.raw import SPOOL_PREFIX, STANDARD_INPUT, shown
from sayso.terms import Issue, IssueKind

_LITTER = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini", "$RECYCLE.BIN", "System Volume Information"})
"""What operating systems leave in folders. Nobody wrote it and nobody wants to hear of it."""
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_GLOB = frozenset("*?[")
_BLOCK = 1 << 20


def find_inputs(paths: Sequence[str], *, limits: Limits = LIMITS) -> Iterator[Path | Issue]:
    """Files, folders with all that is in them, patterns such as `pile/**/*.html`, and `-` for standard input.

    Each folder's entries come sorted by name, so that two runs read in the same order. Hidden files and what operating
    systems litter folders with are passed over inside folders, and read where they are named. What is not there, may
    not be read or is no file (a pipe, a device) is an Issue; a folder that links to itself is walked once.
    """
    for path in paths:
        if path == "-":
            yield _spool_standard_input(limits)
        elif not os.path.lexists(_without_nul(path)) and _GLOB & set(path):
            yield from _match_pattern(path)
        else:
            yield from _walk(Path(_without_nul(path)), set())


def _without_nul(path: str) -> str:
    """No file's name has a NUL in it; the system calls refuse one with a ValueError."""
    return path.replace("\0", "\ufffd")


def _walk(path: Path, walked: set[tuple[int, int]]) -> Iterator[Path | Issue]:
    """`path` itself where it is a file, all that is below where it is a folder."""
    try:
        status = path.stat()
    except OSError as error:
        yield _explain(path, error)
        return
    if stat.S_ISREG(status.st_mode):
        yield path if os.access(path, os.R_OK) else _forbidden(path)
    elif stat.S_ISDIR(status.st_mode):
        if (status.st_dev, status.st_ino) not in walked:
            walked.add((status.st_dev, status.st_ino))
            yield from _walk_folder(path, walked)
    else:
        what = next((word for test, word in _SPECIAL if test(status.st_mode)), "something special")
        yield Issue(IssueKind.UNSUPPORTED, shown(path), f"is {what}, not a file; not opened")


def _walk_folder(folder: Path, walked: set[tuple[int, int]]) -> Iterator[Path | Issue]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield _explain(folder, error)
        return
    for name in names:
        if not _passed_over(name):
            yield from _walk(folder / name, walked)


def _match_pattern(pattern: str) -> Iterator[Path | Issue]:
    """What a pattern matches. A folder that it matches is walked; what lies in such a folder comes once.

    pathlib and not glob: its `**` does not follow links to folders, which may lead in circles.
    """
    whole = Path(_without_nul(pattern))
    base = Path(whole.anchor)
    parts = whole.relative_to(base).parts
    wants_hidden = any(part.startswith(".") and part != ".." for part in parts)
    try:
        matches = sorted(base.glob(str(whole.relative_to(base))))
    except (ValueError, NotImplementedError, OSError):
        yield Issue(
            IssueKind.MISSING, shown(pattern), "is a pattern that cannot be used: write ** only for a whole folder"
        )
        return
    walked: set[tuple[int, int]] = set()
    folders: set[Path] = set()
    found = False
    for match in matches:
        hidden = any(_passed_over(part) for part in match.relative_to(base).parts)
        if (hidden and not wants_hidden) or not folders.isdisjoint(match.parents):
            continue
        found = True
        if match.is_dir():
            folders.add(match)
        yield from _walk(match, walked)
    if not found:
        yield Issue(IssueKind.MISSING, shown(pattern), "is a pattern that no file matches")


def _passed_over(name: str) -> bool:
    return (name.startswith((".", "~$")) and name not in {".", ".."}) or name in _LITTER


def _explain(path: Path, error: OSError) -> Issue:
    """Why a path cannot be looked at."""
    if isinstance(error, PermissionError):
        return _forbidden(path)
    if path.is_symlink():
        return Issue(IssueKind.MISSING, shown(path), "is a link that leads nowhere")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Issue(IssueKind.MISSING, shown(path), "there is no such file or folder")
    return Issue(IssueKind.UNREADABLE, shown(path), f"cannot be opened: {(error.strerror or 'input error').lower()}")


def _forbidden(path: Path) -> Issue:
    return Issue(
        IssueKind.UNREADABLE, shown(path), "may not be read by you: change its permissions, or ask its owner to"
    )


def _spool_standard_input(limits: Limits) -> Path | Issue:
    """Standard input as a file in a folder of its own that goes when the program ends."""
    stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
    if stream is None or stream.closed:
        return Issue(IssueKind.MISSING, STANDARD_INPUT, "is closed: nothing can be read from it")
    folder = Path(tempfile.mkdtemp(prefix=SPOOL_PREFIX))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / STANDARD_INPUT
    size = 0
    with path.open("wb") as spool:
        while block := stream.read(_BLOCK):
            size += len(block)
            if size > limits.file_bytes:
                shutil.rmtree(folder, ignore_errors=True)
                return Issue(IssueKind.TOO_LARGE, STANDARD_INPUT, "brings more than is read of one file")
            spool.write(block)
    return path
