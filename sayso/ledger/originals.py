"""Original files, kept beside the ledger under their SHA-256: `<folder>/ab/cd/abcd…`.

A file appears under its name only when it is whole and on the disk, and can only be read from then on.
"""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
from pathlib import Path

from sayso.errors import InputError, LedgerError
from sayso.terms import Issue, IssueKind

_CHUNK = 1 << 20


def place_of(folder: Path, sha256: str) -> Path:
    """Where the original with this digest lies."""
    return folder / sha256[:2] / sha256[2:4] / sha256


def digest_file(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep_original(source: Path | bytes, folder: Path) -> tuple[str, int]:
    """Copies a file or bytes into the folder unless they are there; the digest and the size.

    Reads a new file twice, so that one already kept is not copied to find that out. What lies there under the right
    name with another size is replaced. InputError where the source cannot be read, LedgerError where the folder
    cannot be written.
    """
    with _open_source(source) as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        try:
            place = place_of(folder, sha256)
            if place.is_file() and place.stat().st_size == size:
                return sha256, size
            return _copy_in(file, folder)
        except OSError as error:
            raise LedgerError(f"Originals cannot be kept in {folder}: {error.strerror}.") from error


def _open_source(source: Path | bytes) -> io.BufferedIOBase:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    try:
        return source.open("rb")
    except OSError as error:
        kind = IssueKind.MISSING if isinstance(error, FileNotFoundError) else IssueKind.UNREADABLE
        raise InputError(Issue(kind, str(source), f"cannot be read: {error.strerror}")) from error


def _copy_in(file: io.BufferedIOBase, folder: Path) -> tuple[str, int]:
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=folder)
    temporary = Path(name)
    try:
        # Counted anew: a file that changes under our hands is kept under the name of what was really copied.
        digest, size = hashlib.sha256(), 0
        with os.fdopen(handle, "wb") as copy:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                copy.write(chunk)
            copy.flush()
            os.fchmod(copy.fileno(), 0o400)
            os.fsync(copy.fileno())
        place = place_of(folder, digest.hexdigest())
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary.replace(place)
        _flush_folder(place.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size


def _flush_folder(folder: Path) -> None:
    """A new name is safe from a power cut only when its folder is on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def fault_of(folder: Path, sha256: str) -> str | None:
    """What is wrong with a kept original, or None."""
    place = place_of(folder, sha256)
    try:
        return None if digest_file(place) == sha256 else "was altered"
    except FileNotFoundError:
        return "is gone"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
