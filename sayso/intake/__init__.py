"""Path or bytes -> Document: a text that never changes, with all that its page states about itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.errors import InputError
from sayso.intake.formats import find_format, read_raw
from sayso.intake.guard import GuardedIntake
from sayso.intake.limits import LIMITS, Limits
from sayso.intake.raw import Raw, raw_of_bytes, raw_of_path
from sayso.intake.walk import find_inputs
from sayso.terms import Document, Issue, IssueKind

__all__ = ["LIMITS", "GuardedIntake", "Limits", "find_inputs", "take_in", "take_in_each"]


def take_in(source: Path | str | bytes, *, name: str = "", limits: Limits = LIMITS) -> Document:
    """The one document of a file or of bytes; of an e-mail, the mail itself.

    `name` stands for the file's name where bytes are given. Raises InputError, with the Issue, where there is no
    document to be had, and for a feed or an archive, which hold many.
    """
    raw = _open_source(source, name, limits)
    if isinstance(raw, Issue):
        raise InputError(raw)
    kind = find_format(raw)
    if kind is not None and kind.many:
        raise InputError(raw.issue(IssueKind.UNSUPPORTED, "holds many documents: use take_in_each"))
    trouble = None
    for found in read_raw(raw, limits):
        if isinstance(found, Document):
            return found
        trouble = trouble or found
    raise InputError(trouble or raw.issue(IssueKind.EMPTY, "has no document in it"))


def take_in_each(source: Path | str | bytes, *, name: str = "", limits: Limits = LIMITS) -> Iterator[Document | Issue]:
    """Everything in one file or in bytes, in order, parents before children, one at a time.

    Trouble in the input is an Issue among the rest; nothing is raised for it.
    """
    raw = _open_source(source, name, limits)
    if isinstance(raw, Issue):
        yield raw
        return
    yield from read_raw(raw, limits)


def _open_source(source: Path | str | bytes, name: str, limits: Limits) -> Raw | Issue:
    if not isinstance(source, bytes):
        return raw_of_path(Path(source), limits, name)
    raw = raw_of_bytes(source, name, location=name or None)
    if raw.size > limits.document_bytes:
        return raw.issue(IssueKind.TOO_LARGE, f"has {raw.size} bytes: write it to a file, so that it can be streamed")
    return raw
